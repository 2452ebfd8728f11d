# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The VPN and the way through the gateway.

fault_is ip-forward-off gw-vpn "net.ipv4.ip_forward is 0 now; the file that sets it at boot still says 1"
on_ip_forward_off() { in_host "$1" sysctl -qw net.ipv4.ip_forward=0; }
off_ip_forward_off() { in_host "$1" sysctl -qw net.ipv4.ip_forward=1; }
probe_ip_forward_off() {
  local value way=reachable
  value=$(from_admin gw-vpn cat /proc/sys/net/ipv4/ip_forward)
  ping_from admin "$(lan_address gpu)" || way=unreachable
  echo "ip_forward $value, the LAN by VPN: $way"
  [[ $value == 0 && $way == unreachable ]]
}

# reconnect NAME: forgets the old session, so that a new handshake is not put off by WireGuard's timers.
reconnect() {
  in_peer "$1" wg set wg0 peer "$(cat "$LAB_STATE/keys/wg-gw.pub")" remove
  peer_connect "$1"
}

# Handshakes go stale after 180 s. Instead of waiting, the gateway forgets the one it had: the phone, frozen, "has not
# shaken hands since the gateway's interface came up".
fault_is wg-peer-stale gw-vpn "the phone is silent (its wireguard-go is frozen) and the gateway knows no handshake with it"
on_wg_peer_stale() {
  local key; key=$(cat "$LAB_STATE/keys/wg-phone.pub")
  kill -STOP "$(peer_pid phone)"
  in_host "$1" wg set wg0 peer "$key" remove
  in_host "$1" wg set wg0 peer "$key" allowed-ips "$vpn.3/32"
  # wg-quick made one route for the whole network, so none is missing now.
}
off_wg_peer_stale() {
  kill -CONT "$(peer_pid phone)"
  reconnect phone
  wait_until 15 shaken_hands phone
}
probe_wg_peer_stale() {
  if shaken_hands phone; then echo "the phone has shaken hands"; return 1; fi
  echo "the phone has never shaken hands"
}

fault_is wg-peer-silent gw-vpn "the phone is silent (its wireguard-go is frozen); its handshake ages, stale after 180 s"
on_wg_peer_silent() { kill -STOP "$(peer_pid phone)"; }
off_wg_peer_silent() {
  kill -CONT "$(peer_pid phone)"
  reconnect phone
  wait_until 15 in_host gw-vpn ping -qc1 -W1 "$vpn.3"
}
probe_wg_peer_silent() {
  if in_host gw-vpn ping -qc1 -W1 "$vpn.3" >/dev/null; then echo "the phone answers"; return 1; fi
  echo "the phone does not answer"
}

fault_is wg-peer-unknown gw-vpn "a peer that nobody declared is allowed in, with a network of its own"
on_wg_peer_unknown() {
  local key; key=$(wg genkey | wg pubkey)
  echo "$key" >"$run/hosts/$1/unknown-peer"
  in_host "$1" wg set wg0 peer "$key" allowed-ips 10.8.0.77/32
}
off_wg_peer_unknown() { in_host "$1" wg set wg0 peer "$(cat "$run/hosts/$1/unknown-peer")" remove; }
probe_wg_peer_unknown() { sees 10.8.0.77 in_host "$1" wg show wg0 allowed-ips; }

fault_is wg-down gw-vpn "wg-quick@wg0 is stopped: no VPN, and no way to any host"
on_wg_down() { in_host "$1" systemctl stop wg-quick@wg0; }
off_wg_down() {
  in_host "$1" systemctl start wg-quick@wg0
  reconnect admin; reconnect phone
  wait_until 15 ping_from admin "$vpn.1" && wait_until 15 shaken_hands phone
}
probe_wg_down() {
  if ping_from admin "$vpn.1"; then echo "the gateway answers through the VPN"; return 1; fi
  echo "no answer through the VPN"
}
