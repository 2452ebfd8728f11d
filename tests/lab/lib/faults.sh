# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The frame of the faults. Each is three functions in faults/*.sh, with the host as their argument:
#
#   on_NAME     breaks something, and returns when it is broken
#   off_NAME    mends it, and returns when it is mended
#   probe_NAME  true when the fault is in effect; prints what it saw
#
# and one line that names it: fault_is NAME DEFAULT-HOST "what changes on the host".

fault_names=()
declare -A fault_host fault_text

fault_is() { fault_names+=("$1"); fault_host[$1]=$2; fault_text[$1]=$3; }

# shellcheck source=faults/ssh.sh
source "$lab_home/faults/ssh.sh"
# shellcheck source=faults/wireguard.sh
source "$lab_home/faults/wireguard.sh"
# shellcheck source=faults/firewall.sh
source "$lab_home/faults/firewall.sh"
# shellcheck source=faults/exposure.sh
source "$lab_home/faults/exposure.sh"
# shellcheck source=faults/monitoring.sh
source "$lab_home/faults/monitoring.sh"
# shellcheck source=faults/system.sh
source "$lab_home/faults/system.sh"
# shellcheck source=faults/extras.sh
source "$lab_home/faults/extras.sh"

# fault_do on|off|probe NAME HOST: the function of that fault.
fault_do() { "$1_${2//-/_}" "$3"; }

fault_is_on() { [[ -e $run/faults/$1 ]]; }

fault() {
  local name=${1:-list} action=${2:-} host
  case $name in
    list) fault_list; return ;;
    test) shift; fault_test "$@"; return ;;
    clear) for name in $(cd "$run/faults" 2>/dev/null && echo *); do fault "$name" off; done; return ;;
  esac
  [[ -n ${fault_text[$name]:-} ]] || die "no fault '$name'; see: lab fault list"
  host=${3:-$(cat "$run/faults/$name" 2>/dev/null || echo "${fault_host[$name]}")}
  [[ -e $run/up ]] || die "the lab is not up"
  case $action in
    on)
      fault_is_on "$name" && return
      mkdir -p "$run/faults"
      echo "$host" >"$run/faults/$name"
      fault_do on "$name" "$host" ;;
    off)
      fault_is_on "$name" || return 0
      fault_do off "$name" "$host" && rm -f "$run/faults/$name" ;;
    probe) fault_do probe "$name" "$host" ;;
    *) die "lab fault $name on|off|probe [HOST]" ;;
  esac
}

fault_list() {
  local name
  for name in "${fault_names[@]}"; do printf '%-20s %-8s %s\n' "$name" "${fault_host[$name]}" "${fault_text[$name]}"; done
}

# state_of HOST: everything a fault might forget to put back: files, rules, listeners, units, switches.
state_of() {
  local root; root=$(root_of "$1")
  (cd "$root" && find etc usr/local root -type f -exec sha256sum {} + && find etc root -type l -printf '%p -> %l\n') | sort
  # shellcheck disable=SC2016  # for the shell inside the host
  in_host "$1" sh -c '{ iptables-save; ip6tables-save; } | sed "/^#/d; s/\[[0-9:]*\]//"; nft list tables | sort
    cat /proc/net/ip_tables_names; sysctl -n net.ipv4.ip_forward; ss -Hltun | awk "{print \$1, \$5}" | sort
    systemctl list-units --failed --no-legend --plain; findmnt -rno TARGET,FSTYPE | grep -v /run/user | sort
    ls /usr/bin | sha256sum'
}

# fault_test [NAME...]: not there, on and there, off and gone again without a trace; false when any fails.
fault_test() {
  local name host started on_ms off_ms before during after state left bad=0
  (($#)) || set -- "${fault_names[@]}"
  for name; do
    [[ -n ${fault_text[$name]:-} ]] || die "no fault '$name'"
    host=${fault_host[$name]}
    state=$(state_of "$host")
    before=$(fault "$name" probe "$host" 2>&1) && { bad=1; before="ALREADY THERE: $before"; }
    started=$(now); fault "$name" on || bad=1; on_ms=$(($(now) - started))
    during=$(fault "$name" probe "$host" 2>&1) || { bad=1; during="NO EFFECT: $during"; }
    started=$(now); fault "$name" off || bad=1; off_ms=$(($(now) - started))
    after=$(fault "$name" probe "$host" 2>&1) && { bad=1; after="STILL THERE: $after"; }
    left=$(diff <(echo "$state") <(state_of "$host")) || { bad=1; after+=" LEFT: $left"; }
    printf '%-20s on %5d ms  off %5d ms\n  before  %s\n  during  %s\n  after   %s\n' "$name" "$on_ms" "$off_ms" \
      "${before//$'\n'/; }" "${during//$'\n'/; }" "${after//$'\n'/; }"
  done
  return "$bad"
}

# Words that several faults use.

# sees PATTERN COMMAND...: prints what the command says, and is true when that holds the pattern.
sees() {
  local pattern=$1 said; shift
  said=$("$@" 2>&1)
  grep -E -m 1 -- "$pattern" <<<"$said" && return
  tail -n 1 <<<"$said"
  return 1
}

# drop_in HOST UNIT TEXT: systemd reads TEXT on top of the unit, which is restarted; drop_out: as it was.
drop_in() {
  local directory; directory=$(root_of "$1")/etc/systemd/system/$2.d
  mkdir -p "$directory" && printf '%s\n' "$3" >"$directory/fault.conf"
  in_host "$1" systemctl daemon-reload && in_host "$1" systemctl restart "$2"
}
drop_out() {
  rm -rf "$(root_of "$1")/etc/systemd/system/$2.d"
  in_host "$1" systemctl daemon-reload
  in_host "$1" systemctl reset-failed "$2" 2>/dev/null
  in_host "$1" systemctl restart "$2"
}

# target HOST up|down|missing: what Prometheus says of that host's exporter.
target() {
  local seen
  seen=$(in_host mon curl -sf --max-time 2 'http://127.0.0.1:9090/api/v1/targets?state=active' | python3 -c '
import json, sys
found = [t["health"] for t in json.load(sys.stdin)["data"]["activeTargets"]
         if t["labels"]["job"] == "node" and t["labels"]["instance"] == sys.argv[1]]
print(found[0] if found else "missing")' "$1" 2>/dev/null)
  echo "target $1: ${seen:-unanswered}"
  [[ $seen == "$2" ]]
}

# reload_sshd HOST: and until it listens again.
reload_sshd() {
  in_host "$1" systemctl reload ssh && wait_until 5 netns "$1" bash -c 'exec 3<>/dev/tcp/127.0.0.1/22'
}

# http_code PLACE URL: 200, 404 ... or 000 for no answer within two seconds. PLACE: admin, outside or a host.
http_code() {
  local place=$1; shift
  case $place in
    admin | phone) in_peer "$place" curl -sk --max-time 2 -o /dev/null -w '%{http_code}' "$@" ;;
    *) in_host "$place" curl -sk --max-time 2 -o /dev/null -w '%{http_code}' "$@" ;;
  esac
}
