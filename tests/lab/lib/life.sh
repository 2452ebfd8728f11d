# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Up, down, status.

# A systemd needs several inotify instances; the default is too few for two labs. The limit is raised while any lab is
# up and put back by the last to leave.
inotify_limit=/proc/sys/fs/inotify/max_user_instances
raised=/run/daytwo-lab

raise_limits() {
  mkdir -p "$raised/users"
  [[ -e $raised/inotify ]] || cat "$inotify_limit" >"$raised/inotify"
  : >"$raised/users/$LAB_PREFIX"
  (($(cat "$inotify_limit") >= 4096)) || echo 4096 >"$inotify_limit"
}

restore_limits() {
  rm -f "$raised/users/$LAB_PREFIX"
  [[ -e $raised/inotify ]] || return 0
  rmdir "$raised/users" 2>/dev/null || return 0
  cat "$raised/inotify" >"$inotify_limit"
  rm -rf "$raised"
}

# targets_up: Prometheus has seen every exporter.
targets_up() {
  (($(in_host mon curl -sf --max-time 2 'http://127.0.0.1:9090/api/v1/targets?state=active' |
    grep -o '"health":"up"' | wc -l) == ${#lab_nodes[@]} + 1))
}

# is_up: all hosts run and both peers are there. Faults do not count: a host that is switched off on purpose does.
is_up() {
  local host
  [[ -e $run/up ]] || return 1
  for host in "${all_hosts[@]}"; do leader "$host" >/dev/null || return 1; done
  peer_pid admin >/dev/null && peer_pid phone >/dev/null
}

up() {
  is_up && { say "the lab is up"; return; }
  require systemd-nspawn wireguard-go wg ip nft openssl ssh-keygen nsenter unshare pgrep
  image
  [[ -e $run ]] && down
  local host started failed=0; started=$(now)
  umask 022
  mkdir -p "$run/hosts"
  exec 8>&-
  identities
  raise_limits
  switch_up
  local boots=()
  for host in "${all_hosts[@]}"; do boot "$host" & boots+=($!); done
  peer_up admin "$vpn.2"
  peer_up phone "$vpn.3"
  wait "${boots[@]}"
  wait_until 60 in_host gw-vpn wg show wg0 listen-port || die "the gateway's wg0 does not come up"
  peer_connect admin; peer_connect phone
  for host in "${all_hosts[@]}"; do await "$host" || failed=1; done
  wait_until 20 ping_from admin "$vpn.1" || { say "the VPN does not come up"; failed=1; }
  wait_until 20 shaken_hands phone || { say "the phone does not reach the gateway"; failed=1; }
  wait_until 30 targets_up || { say "Prometheus does not see all exporters"; failed=1; }
  lab_file >"$LAB_STATE/lab.toml"
  hand_over
  ((failed == 0)) || die "the lab is not healthy"
  : >"$run/up"
  say "up: ${#all_hosts[@]} hosts and two VPN peers in $(($(now) - started)) ms; see $LAB_STATE/lab.toml"
}

# hand_over: the files of the operator belong to the one who called sudo.
hand_over() {
  [[ -n ${SUDO_UID:-} ]] || return 0
  chown "$SUDO_UID:${SUDO_GID:-$SUDO_UID}" "$LAB_STATE" "$LAB_STATE"/{ssh_config,known_hosts,lab.toml} \
    "$LAB_STATE"/keys{,/ops,/grafana.token} "$LAB_STATE"/pve{,/pve.token}
}

down() {
  local pidfile started; started=$(now)
  for pidfile in "$run"/*.pid; do kill "$(cat "$pidfile")" 2>/dev/null; done
  hosts_down
  net_down
  restore_limits
  rm -rf "$run"
  say "down in $(($(now) - started)) ms"
}

# reboot_host HOST: pulls the plug and switches on again; its boot id and its uptime are new.
reboot_host() {
  netns_exists "$1" || die "no host $1"
  power_off "$1"
  LAB_UPTIME=0 boot "$1"
  await "$1"
}

status() {
  local host name
  [[ -e $run/hosts ]] || { say "the lab is down"; return 1; }
  for host in "${all_hosts[@]}"; do
    printf '%-8s %-14s %-5s pid %-8s up in %s ms\n' "$host" "$(ssh_address "$host")" \
      "$(leader "$host" >/dev/null && echo on || echo off)" "$(leader "$host")" "$(cat "$run/hosts/$host/boot-ms" 2>/dev/null)"
  done
  for name in admin phone; do
    printf '%-8s %-14s %-5s pid %s\n' "$name" "$vpn.$([[ $name == admin ]] && echo 2 || echo 3)" \
      "$(peer_pid "$name" >/dev/null && echo on || echo off)" "$(peer_pid "$name")"
  done
  printf 'faults: %s\n' "$(cd "$run/faults" 2>/dev/null && echo *)"
}

# environment: for `eval "$(tests/lab/lab env)"`.
environment() {
  cat <<ENV
LAB_STATE='$LAB_STATE'
LAB_BASE='$LAB_BASE'
LAB_PREFIX='$LAB_PREFIX'
LAB_FILE='$LAB_STATE/lab.toml'
LAB_SSH_CONFIG='$LAB_STATE/ssh_config'
LAB_KNOWN_HOSTS='$LAB_STATE/known_hosts'
LAB_IDENTITY='$LAB_STATE/keys/ops'
LAB_PVE_TOKEN_FILE='$LAB_STATE/pve/pve.token'
LAB_PVE_PIN='sha256:$(cat "$LAB_STATE/pve/valid.fingerprint" 2>/dev/null)'
ENV
}
