# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Wires: a switch namespace with one bridge per network, a namespace per machine, and the VPN's clients.

# mac_of ADDRESS: the same address always has the same MAC, so a host that was off is found again at once.
mac_of() { local a=${1%/*}; printf '02:%02x:%02x:%02x:%02x:01' "${a%%.*}" $(tr . ' ' <<<"${a#*.}"); }

netns_exists() { [[ -e /run/netns/$LAB_PREFIX-$1 ]]; }

# plug NAME NETWORK ADDRESS/LENGTH [INTERFACE]: a cable from the switch to that machine; no-op when it is there.
plug() {
  local name=$1 network=$2 address=$3 interface=${4:-eth0} port=p-$1-$2
  netns_exists "$name" || { ip netns add "$LAB_PREFIX-$name" && ip -n "$LAB_PREFIX-$name" link set lo up; }
  ip -n "$LAB_PREFIX-$name" link show "$interface" >/dev/null 2>&1 && return
  ip -n "$LAB_PREFIX-switch" link add "$port" type veth \
    peer name "$interface" address "$(mac_of "$address")" netns "$LAB_PREFIX-$name"
  ip -n "$LAB_PREFIX-switch" link set "$port" master "br-$network" up
  ip -n "$LAB_PREFIX-$name" address add "$address" dev "$interface"
  ip -n "$LAB_PREFIX-$name" link set "$interface" up
}

switch_up() {
  netns_exists switch && return
  ip netns add "$LAB_PREFIX-switch"
  local network
  for network in lan wan; do
    ip -n "$LAB_PREFIX-switch" link add "br-$network" type bridge forward_delay 0
    ip -n "$LAB_PREFIX-switch" link set "br-$network" up
  done
}

# network_of HOST: its cables and routes.
network_of() {
  local host=$1 space=$LAB_PREFIX-$1 last=${octet[$1]}
  case $host in
    outside)
      # It knows the way to the LAN and to the VPN: only the gateway's firewall keeps it out.
      plug outside wan "$wan.$last/24"
      ip -n "$space" route replace default via "$wan.1" ;;
    gw-vpn)
      plug gw-vpn lan "$lan.1/24" eth0
      plug gw-vpn wan "$wan.1/24" eth1 ;;
    *)
      plug "$host" lan "$lan.$last/24"
      ip -n "$space" route replace default via "$lan.1" ;;
  esac
  [[ $host == outside ]] || ip -n "$space" address replace "$lan6::$last/64" dev eth0 nodad
}

# peer_up NAME ADDRESS: a WireGuard client by wireguard-go. Its control socket is a path, /run/wireguard/wg0.sock, so
# each client has a mount namespace with a directory of its own there.
peer_up() {
  local name=$1 address=$2 space=$LAB_PREFIX-$1 pid
  peer_pid "$name" >/dev/null && return
  plug "$name" wan "$wan.${octet[$name]}/24"
  setsid nsenter --net="/run/netns/$space" unshare --mount bash -c \
    'mkdir -p /run/wireguard && mount -t tmpfs tmpfs /run/wireguard && exec wireguard-go --foreground wg0' \
    </dev/null >"$run/wg-$name.log" 2>&1 &
  pid=$!
  echo "$pid" >"$run/wg-$name.pid"
  wait_until 5 test -S "/proc/$pid/root/run/wireguard/wg0.sock" || die "wireguard-go of $name: $(cat "$run/wg-$name.log")"
  ip -n "$space" address add "$address/24" dev wg0
  ip -n "$space" link set wg0 mtu 1420 up
  ip -n "$space" route replace "$lan.0/24" dev wg0
}

# peer_connect NAME: the tunnel, kept alive. To be called when the gateway listens: after a lost first packet
# WireGuard waits five seconds.
peer_connect() {
  local name=$1
  in_peer "$name" wg set wg0 private-key "$LAB_STATE/keys/wg-$name" peer "$(cat "$LAB_STATE/keys/wg-gw.pub")" \
    endpoint "$wan.1:51820" allowed-ips "$vpn.0/24,$lan.0/24" persistent-keepalive 25
}

# ping_from NAME ADDRESS: one echo within a second.
ping_from() { in_peer "$1" ping -nqc1 -W1 "$2" >/dev/null 2>&1; }

# shaken_hands NAME: true when the gateway knows of a handshake with that peer.
shaken_hands() {
  in_host gw-vpn wg show wg0 latest-handshakes |
    awk -v key="$(cat "$LAB_STATE/keys/wg-$1.pub")" '$1 == key && $2 > 0 {found = 1} END {exit !found}'
}

# net_down: every namespace of this lab, and with it all its interfaces.
net_down() {
  local space
  for space in /run/netns/"$LAB_PREFIX"-*; do ip netns delete "${space##*/}"; done
}
