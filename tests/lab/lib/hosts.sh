# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# One host: a disk of its own, Debian on it, systemd as PID 1 under systemd-nspawn in its network namespace.

# units_of HOST: what runs there beside ssh and the firewall.
units_of() {
  case $1 in
    gw-vpn) echo prometheus-node-exporter.service wg-quick@wg0.service ;;
    mon) echo prometheus-node-exporter.service prometheus.service grafana-server.service ;;
    gpu) echo prometheus-node-exporter.service ;;
    svc-web) echo prometheus-node-exporter.service nginx.service ;;
    pve) echo prometheus-node-exporter.service pveproxy.service ;;
  esac
}

# disk_up HOST: a sparse copy of the base's disk on a loop device, the large parts of the base laid over it. The
# copy is ext4 on a block device, as checks of storage ignore overlays: a full disk must look like one.
disk_up() {
  local dir=$run/hosts/$1 part name
  mkdir -p "$dir/root"
  cp --sparse=always "$LAB_BASE/disk.img" "$dir/disk.img"
  mount -o loop,noatime "$dir/disk.img" "$dir/root" || die "cannot mount the disk of $1 (loop devices?)"
  for part in "${shared_parts[@]}"; do
    name=${part//\//-}
    mkdir -p "$dir/root/.lab/$name/"{upper,work}
    mount -t overlay -o "lowerdir=$LAB_BASE/rootfs/$part,upperdir=$dir/root/.lab/$name/upper,workdir=$dir/root/.lab/$name/work" \
      overlay "$dir/root/$part" || die "cannot lay /$part over the disk of $1"
  done
}

# furnish HOST: who it is, and everything under rootfs/common and rootfs/HOST.
furnish() {
  local host=$1 root unit wants; root=$(root_of "$host"); wants=$root/etc/systemd/system/multi-user.target.wants
  echo "$host" >"$root/etc/hostname"
  printf '127.0.0.1 localhost\n127.0.1.1 %s\n' "$host" >"$root/etc/hosts"
  : >"$root/etc/resolv.conf"
  sha256sum <<<"$LAB_PREFIX-$host" | cut -c1-32 >"$root/etc/machine-id"
  cp -r --no-preserve=ownership "$lab_home/rootfs/common/." "$root/"
  [[ -d $lab_home/rootfs/$host ]] && cp -r --no-preserve=ownership "$lab_home/rootfs/$host/." "$root/"
  install -D -m 755 -t "$root/usr/local/lib/standins" "$lab_home"/standins/*
  install -m 600 "$LAB_STATE/keys/host-$host" "$root/etc/ssh/ssh_host_ed25519_key"
  install -m 644 "$LAB_STATE/keys/host-$host.pub" "$root/etc/ssh/ssh_host_ed25519_key.pub"
  install -m 600 -o 1000 -g 1000 "$LAB_STATE/keys/ops.pub" "$root/home/ops/.ssh/authorized_keys"
  # The lists were fresh when the base was built and nothing newer can be fetched: the stamp says so.
  mkdir -p "$root/var/lib/apt/periodic"; touch "$root/var/lib/apt/periodic/update-success-stamp"
  sed -i "s/@ADDRESS@/$(ssh_address "$host")/" "$root/etc/sudoers.d/50-daytwo-readonly"
  chmod 440 "$root/etc/sudoers.d/50-daytwo-readonly"
  furnish_secrets "$host" "$root"
  # Plain links: the same as `systemctl enable`, without starting it a dozen times.
  for unit in $(units_of "$host"); do
    if [[ -e $root/etc/systemd/system/$unit ]]; then ln -sf "/etc/systemd/system/$unit" "$wants/$unit"
    elif [[ $unit == *@* ]]; then ln -sf "/lib/systemd/system/${unit%%@*}@.service" "$wants/$unit"
    else ln -sf "/lib/systemd/system/$unit" "$wants/$unit"; fi
  done
}

# furnish_secrets HOST ROOT: what may not lie in the repository.
furnish_secrets() {
  local keys=$LAB_STATE/keys root=$2
  case $1 in
    gw-vpn)
      chmod 700 "$root/etc/wireguard"; chmod 600 "$root/etc/wireguard/wg0.conf"
      sed -i "s|@GW_PRIVATE_KEY@|$(cat "$keys/wg-gw")|; s|@ADMIN_PUBLIC_KEY@|$(cat "$keys/wg-admin.pub")|
        s|@PHONE_PUBLIC_KEY@|$(cat "$keys/wg-phone.pub")|" "$root/etc/wireguard/wg0.conf" ;;
    mon)
      install -D -m 600 "$keys/grafana.token" "$root/etc/grafana-standin/token" ;;
    pve)
      install -d -m 700 "$root/etc/pve-standin"
      install -m 600 "$LAB_STATE/pve/valid.pem" "$root/etc/pve-standin/certificate.pem"
      install -m 600 "$LAB_STATE/pve/pve.key" "$root/etc/pve-standin/key.pem"
      install -m 600 "$LAB_STATE/pve/pve.token" "$root/etc/pve-standin/token" ;;
  esac
}

# cgroup_roots: the top of each hierarchy: one where there is only cgroup2, several on mixed machines.
cgroup_roots() {
  local controller
  if [[ -e /sys/fs/cgroup/cgroup.controllers ]]; then echo /sys/fs/cgroup; return; fi
  for controller in systemd unified memory cpu cpuacct freezer pids; do
    [[ -d /sys/fs/cgroup/$controller ]] && echo "/sys/fs/cgroup/$controller"
  done
}

# enter_cgroup NAME: this shell moves into a group of its own; otherwise containers of several labs would share one.
enter_cgroup() {
  local top
  for top in $(cgroup_roots); do
    mkdir -p "$top/$LAB_PREFIX/$1" && echo "$BASHPID" >"$top/$LAB_PREFIX/$1/cgroup.procs"
  done
}

# inside_of PID: the first descendant that is PID 1 of a namespace of its own.
inside_of() {
  local children child
  children=$(pgrep -P "$1") || return
  for child in $children; do
    if [[ $(awk '/^NSpid:/ && NF > 2 {print $NF}' "/proc/$child/status" 2>/dev/null) == 1 ]] \
      && [[ $(cat "/proc/$child/comm" 2>/dev/null) == systemd ]]; then echo "$child"; return; fi
    inside_of "$child" && return
  done
  return 1
}

# boot HOST: switches it on; returns as soon as its systemd runs.
boot() {
  local host=$1 dir=$run/hosts/$1 offset pid
  leader "$host" >/dev/null && return
  mkdir -p "$dir"
  mountpoint -q "$dir/root" || { disk_up "$host"; furnish "$host"; }
  network_of "$host"
  now >"$dir/switched-on"
  # In a time namespace, so that each host has an uptime of its own and a reboot can be seen.
  offset=$((LAB_UPTIME - $(cut -d. -f1 /proc/uptime)))
  (
    enter_cgroup "$host"
    exec setsid unshare --time --fork --boottime "$offset" --monotonic "$offset" \
      env SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1 SYSTEMD_NSPAWN_API_VFS_WRITABLE=network \
      systemd-nspawn --quiet --keep-unit --register=no --directory="$dir/root" \
      --machine="$LAB_PREFIX-$host" --hostname="$host" --network-namespace-path="/run/netns/$LAB_PREFIX-$host" \
      --capability=CAP_NET_ADMIN,CAP_NET_RAW --bind=/dev/net/tun --resolv-conf=off --timezone=off \
      --link-journal=no --kill-signal=SIGRTMIN+4 --console=pipe --boot </dev/null >"$dir/console.log" 2>&1
  ) &
  pid=$!
  disown
  wait_until 20 inside_of "$pid" || die "$host does not boot: $dir/console.log"
  inside_of "$pid" >"$dir/leader"
}

# settled HOST: systemd has nothing left to do; sshd tells it when it listens.
settled() { [[ $(in_host "$1" systemctl is-system-running 2>/dev/null) =~ ^(running|degraded)$ ]]; }

# await HOST: until it is up, and says in what state.
await() {
  local host=$1 dir=$run/hosts/$1 state
  wait_until 90 settled "$host" || { say "$host: does not settle"; return 1; }
  echo $(($(now) - $(cat "$dir/switched-on"))) >"$dir/boot-ms"
  # nspawn shows parts of the machine outside; its disk is not the host's.
  in_host "$host" sh -c 'for point in /run/host/os-release /run/host/incoming; do
    while umount "$point"; do :; done; done' 2>/dev/null
  state=$(in_host "$host" systemctl is-system-running)
  [[ $state == running ]] || { say "$host is $state:"; in_host "$host" systemctl --failed --no-legend >&2; return 1; }
}

# power_off HOST: at once, as by pulling the plug. Its disk stays.
power_off() {
  local pid dir=$run/hosts/$1
  pid=$(leader "$1") || return 0
  kill -KILL "$pid"
  wait_until 5 test ! -d "/proc/$pid"
  rm -f "$dir/leader"
}

# unmount_under DIRECTORY: all mounts below, deepest first.
unmount_under() {
  local point
  while read -r point; do
    umount "$point" 2>/dev/null || umount --lazy "$point"
  done < <(awk -v top="$1/" 'index($2 "/", top) == 1 {print $2}' /proc/self/mounts | tac)
}

# hosts_down: switches all off, then unmounts and forgets their disks.
hosts_down() {
  local host dir top pid pids try
  for dir in "$run"/hosts/*/; do host=$(basename "$dir"); pid=$(leader "$host") && kill -KILL "$pid"; done
  # Whatever is still in the groups this lab made, and nothing else.
  for try in {1..100}; do
    pids=$(for top in $(cgroup_roots); do
      [[ -d $top/$LAB_PREFIX ]] && find "$top/$LAB_PREFIX" -name cgroup.procs -exec cat {} +
    done 2>/dev/null | sort -u)
    [[ -z $pids ]] && break
    # shellcheck disable=SC2086  # one word per process
    ((try > 20)) && kill -KILL $pids 2>/dev/null
    sleep 0.03
  done
  unmount_under "$run/hosts"
  for top in $(cgroup_roots); do
    [[ -d $top/$LAB_PREFIX ]] && find "$top/$LAB_PREFIX" -depth -type d -exec rmdir {} + 2>/dev/null
  done
  rm -rf "$run/hosts"
}
