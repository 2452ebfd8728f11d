# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Where things are, what the hosts are called, and the few words every other file uses.

repository=$(cd "$lab_home/../.." && pwd)

# All state of one lab: keys, known_hosts, lab.toml and, while it is up, run/.
LAB_STATE=$(realpath -m "${LAB_STATE:-$repository/build/lab}")
# The Debian root every host is made from; built once and kept between runs.
LAB_BASE=$(realpath -m "${LAB_BASE:-$repository/build/lab/base}")
# First part of the name of every network namespace, cgroup and machine: two labs may be up side by side.
LAB_PREFIX=${LAB_PREFIX:-d2}
# The hosts claim to have been up this long, as checks treat the first minutes after a reboot leniently.
LAB_UPTIME=${LAB_UPTIME:-86400}
# Where Debian comes from, and how large each host's own disk claims to be.
LAB_MIRROR=${LAB_MIRROR:-http://deb.debian.org/debian}
LAB_SECURITY_MIRROR=${LAB_SECURITY_MIRROR:-http://deb.debian.org/debian-security}
LAB_DISK=${LAB_DISK:-8G}

run=$LAB_STATE/run

# Hosts of the lab proper, in the order of their addresses; `outside` is a host that is not part of it.
lab_nodes=(gw-vpn mon gpu svc-web pve)
all_hosts=("${lab_nodes[@]}" outside)

wan=203.0.113
lan=192.168.50
lan6=fd00:192:168:50
vpn=10.8.0

# Last octet on the network the host lives in (LAN; WAN for those outside).
declare -A octet=([gw-vpn]=1 [mon]=10 [gpu]=20 [svc-web]=30 [pve]=40 [outside]=66 [admin]=10 [phone]=20)

# lan_address HOST: the address that other hosts of the LAN use.
lan_address() { echo "$lan.${octet[$1]}"; }

# ssh_address HOST: where the operator connects.
ssh_address() {
  case $1 in
    gw-vpn) echo "$vpn.1" ;;
    outside) echo "$wan.${octet[$1]}" ;;
    *) lan_address "$1" ;;
  esac
}

say() { printf '%s\n' "$*" >&2; }
die() { say "lab: $*"; exit 1; }

# now: milliseconds, for the times that are printed.
now() { local t=${EPOCHREALTIME/[.,]/}; echo $((t / 1000)); }

# wait_until SECONDS COMMAND...: tries every 50 ms; false when the time is over.
wait_until() {
  local until=$(($(now) + $1 * 1000)); shift
  until "$@" >/dev/null 2>&1; do
    (($(now) < until)) || return 1
    sleep 0.05
  done
}

# netns NAME COMMAND...: in the network namespace of a host, the rest of the system unchanged.
netns() { local name=$1; shift; nsenter --net="/run/netns/$LAB_PREFIX-$name" -- "$@"; }

# peer_pid NAME: the wireguard-go process of `admin` or `phone`; its mount namespace has its control socket.
peer_pid() {
  local pid
  pid=$(cat "$run/wg-$1.pid" 2>/dev/null) && [[ -d /proc/$pid ]] && echo "$pid"
}

# in_peer NAME COMMAND...: as that WireGuard client: its network, its own /run/wireguard.
in_peer() {
  local pid
  pid=$(peer_pid "$1") || die "$1 is not up"
  shift
  nsenter -t "$pid" -m -n --wd="$PWD" -- "$@"
}

# leader HOST: PID 1 of the host as seen from here.
leader() {
  local pid
  pid=$(cat "$run/hosts/$1/leader" 2>/dev/null) && [[ -n $pid && -d /proc/$pid ]] && echo "$pid"
}

# in_host HOST COMMAND...: as root inside the host, in all of its namespaces.
in_host() {
  local pid
  pid=$(leader "$1") || die "host $1 is not up"
  shift
  nsenter -t "$pid" --mount --uts --ipc --net --pid --cgroup --time --root --wd -- \
    env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root TERM=dumb LC_ALL=C "$@"
}

# root_of HOST: its root directory as seen from here.
root_of() { echo "$run/hosts/$1/root"; }

# from_admin HOST COMMAND...: what the operator would see, over SSH, within eight seconds.
from_admin() {
  local host=$1; shift
  in_peer admin timeout "${limit:-8}" ssh -F "$LAB_STATE/ssh_config" "$host" "$@" </dev/null
}
