# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The host itself: disks, units, programs that misbehave, and the wire to it.

fault_is disk-full svc-web "the root file system has not a byte left"
on_disk_full() {
  local free; free=$(in_host "$1" df --output=avail -B1 / | tail -n 1)
  in_host "$1" fallocate --length "$free" /var/tmp/fill 2>/dev/null
  # fallocate stops short of what the file system keeps for itself: the rest is written.
  in_host "$1" sh -c 'cat /dev/zero >>/var/tmp/fill.rest' 2>/dev/null
  true
}
off_disk_full() { in_host "$1" rm -f /var/tmp/fill /var/tmp/fill.rest; }
probe_disk_full() { sees 100% from_admin "$1" df --output=pcent /; }

fault_is unit-failed svc-web "a unit that is none of the declared ones has failed"
on_unit_failed() { in_host "$1" systemd-run --quiet --wait --unit=lab-nightly false; [[ $? == 1 ]]; }
off_unit_failed() { in_host "$1" systemctl reset-failed lab-nightly; }
probe_unit_failed() { sees lab-nightly from_admin "$1" systemctl list-units --failed --no-legend --plain; }

fault_is service-stop svc-web "nginx, a declared service, is stopped"
on_service_stop() { in_host "$1" systemctl stop nginx; }
off_service_stop() { in_host "$1" systemctl start nginx; }
probe_service_stop() { sees '^inactive' from_admin "$1" systemctl is-active nginx; }

fault_is restart-loop svc-web "nginx dies every 1.5 s and is restarted: systemctl says active, NRestarts grows"
on_restart_loop() {
  drop_in "$1" nginx.service "[Unit]
StartLimitIntervalSec=0
[Service]
Type=simple
ExecStartPre=
ExecStart=
ExecStart=/bin/sh -c 'sleep 1.5; exit 1'
ExecStop=
Restart=always
RestartSec=100ms"
  wait_until 10 probe_restart_loop "$1"
}
off_restart_loop() { drop_out "$1" nginx.service; }
probe_restart_loop() {
  local count; count=$(in_host "$1" systemctl show --property NRestarts --value nginx)
  echo "NRestarts $count"
  ((count > 0))
}

# A program is replaced by mounting another file over it; sudo still takes it for the one it knows.
# replace_program HOST PATH SCRIPT
replace_program() {
  local root; root=$(root_of "$1")
  printf '%s\n' "$3" >"$root/root/replaced" && chmod 755 "$root/root/replaced"
  in_host "$1" cp "$2" "/root/original"
  in_host "$1" mount --bind /root/replaced "$2"
}
# original_program HOST PATH: the old one again; what hangs is ended.
original_program() {
  local pid
  in_host "$1" umount --lazy "$2"
  for pid in $(in_host "$1" ps -eo pid=,args= | awk -v path="$2" '$3 == path || /sleep 86399/ {print $1}'); do
    in_host "$1" kill -KILL "$pid" 2>/dev/null
  done
  in_host "$1" rm -f /root/replaced /root/original
}

fault_is hang-cmd gpu "ss never ends"
on_hang_cmd() { replace_program "$1" /usr/bin/ss $'#!/bin/sh\nexec sleep 86399'; }
off_hang_cmd() { original_program "$1" /usr/bin/ss; }
probe_hang_cmd() {
  limit=3 from_admin "$1" sudo -n ss -H -tulpne >/dev/null
  local code=$?
  echo "ss: exit $code"
  [[ $code == 124 ]]
}

fault_is big-output gpu "ss prints 50 MB"
on_big_output() { replace_program "$1" /usr/bin/ss $'#!/bin/sh\nexec head -c 52428800 /dev/zero | tr "\\\\0" x'; }
off_big_output() { original_program "$1" /usr/bin/ss; }
probe_big_output() {
  local size; size=$(limit=20 from_admin "$1" sudo -n ss -H -tulpne | wc -c)
  echo "ss: $size bytes"
  ((size == 52428800))
}

# The wire: what happens on it leaves no trace on the host, so it is done in the switch.

fault_is blackhole gpu "the switch drops every IP packet from and to the host, without a word"
on_blackhole() {
  netns switch nft -f - <<NFT
table bridge blackhole {
  chain forward {
    type filter hook forward priority 0; policy accept;
    ip saddr $(lan_address "$1") drop
    ip daddr $(lan_address "$1") drop
    ip6 saddr $lan6::${octet[$1]} drop
    ip6 daddr $lan6::${octet[$1]} drop
  }
}
NFT
}
off_blackhole() { netns switch nft delete table bridge blackhole && wait_until 10 target "$1" up; }
probe_blackhole() {
  if ping_from admin "$(lan_address "$1")"; then echo "answers ping"; return 1; fi
  sees 'timed out' from_admin "$1" echo ok
}

fault_is slow-lossy gpu "the wire to the host takes 300 ms more there and back, and loses 5 % on the way"
on_slow_lossy() {
  local rule
  netns switch sysctl -qw net.bridge.bridge-nf-call-iptables=1
  for rule in -s -d; do
    netns switch iptables -w 5 -t mangle -A FORWARD "$rule" "$(lan_address "$1")" -j NFQUEUE --queue-num 7
  done
  setsid nsenter --net="/run/netns/$LAB_PREFIX-switch" python3 "$lab_home/standins/slow_wire.py" \
    --delay 150 --loss 2.53 </dev/null >"$run/slow-wire.log" 2>&1 &
  echo $! >"$run/slow-wire.pid"
  disown
  wait_until 5 probe_slow_lossy "$1"
}
off_slow_lossy() {
  kill "$(cat "$run/slow-wire.pid")"; rm -f "$run/slow-wire.pid"
  netns switch iptables -w 5 -t mangle -F FORWARD
  wait_until 10 target "$1" up
}
probe_slow_lossy() {
  local rtt; rtt=$(in_peer admin ping -nq -c 6 -i 0.2 -W 2 "$(lan_address "$1")" | sed -n 's|^rtt.*= [^/]*/\([0-9]*\).*|\1|p')
  echo "rtt ${rtt:-none} ms"
  ((${rtt:-0} > 250))
}

fault_is host-off gpu "the power is off (off: boots again, with a new boot id)"
on_host_off() { power_off "$1" && ip netns delete "$LAB_PREFIX-$1"; }
off_host_off() { boot "$1" && await "$1" && wait_until 15 target "$1" up; }
probe_host_off() {
  if ping_from admin "$(lan_address "$1")"; then echo "answers ping"; return 1; fi
  echo "no answer to ping"
}
