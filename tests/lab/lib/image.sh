# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The base: one Debian root (rootfs/) for all hosts, and disk.img, an ext4 file system with everything of it but the
# large parts. Each host gets a sparse copy of disk.img as its own disk, the large parts laid over it (hosts.sh).

packages=(
  systemd systemd-sysv dbus libpam-systemd openssh-server sudo procps hostname netbase
  iptables iptables-persistent nftables ipset iproute2 iputils-ping curl ca-certificates openssl
  wireguard-tools wireguard-go prometheus prometheus-node-exporter nginx-light python3 libfaketime
)

# Parts of the root that are large and that hosts hardly ever write to.
shared_parts=(usr var/lib/apt var/cache/apt)

# Services of a Debian machine that make no sense, or cannot work, in a container: devices, consoles, periodic apt.
# The clock belongs to the machine outside, so no host may claim to keep it in step: timedated is masked too.
masked_units=(
  apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer e2scrub_reap.service fstrim.timer
  systemd-pstore.service getty@tty1.service console-getty.service systemd-networkd.service systemd-networkd.socket
  systemd-networkd-wait-online.service systemd-udevd.service systemd-udev-trigger.service dev-hugepages.mount
  systemd-timedated.service systemd-timesyncd.service nftables.service ipset.service man-db.timer
  prometheus-node-exporter-apt.timer prometheus-node-exporter-ipmitool-sensor.timer
  prometheus-node-exporter-mellanox-hca-temp.timer prometheus-node-exporter-nvme.timer
  prometheus-node-exporter-smartmon.timer systemd-tmpfiles-clean.timer
)

# image_stamp: changes whenever the base would come out differently.
image_stamp() { { printf '%s\n' "$LAB_MIRROR" "$LAB_DISK"; cat "$lab_home/lib/image.sh"; } | sha256sum | cut -c1-16; }

image_ready() { [[ $(cat "$LAB_BASE/stamp" 2>/dev/null) == "$(image_stamp)" ]]; }

# image: builds the base unless it is there. Half a base is never seen: it is built aside and renamed.
image() {
  image_ready && { say "base is ready: $LAB_BASE"; return; }
  [[ -e $run/hosts ]] && die "the base is out of date, but the lab is up: tests/lab/lab down first"
  require mmdebstrap mkfs.ext4
  mkdir -p "$(dirname "$LAB_BASE")"
  exec 8>"$LAB_BASE.lock"; flock 8
  image_ready && return
  local building started; building=$LAB_BASE.new; started=$(now)
  say "building the base root, once: one to three minutes"
  rm -rf "$building"; mkdir -p "$building"
  image_debian "$building/rootfs" >"$building.log" 2>&1 || { tail -n 20 "$building.log" >&2; die "see $building.log"; }
  image_settle "$building/rootfs"
  image_disk "$building" || die "cannot make the disk image"
  image_stamp >"$building/stamp"
  rm -rf "$LAB_BASE"; mv "$building" "$LAB_BASE"; rm -f "$building.log"
  exec 8>&-
  say "base built in $(($(now) - started)) ms: $LAB_BASE"
}

# image_debian ROOT: Debian 12 with its package lists, so that pending updates can be asked for.
image_debian() {
  local list; list=$(IFS=,; echo "${packages[*]}")
  DEBIAN_FRONTEND=noninteractive mmdebstrap --mode=root --variant=minbase --include="$list" \
    --aptopt='Acquire::Languages "none"' --aptopt='APT::Install-Recommends "false"' \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*' --skip=cleanup/apt/lists --skip=cleanup/apt/cache \
    bookworm "$1" \
    "deb $LAB_MIRROR bookworm main" \
    "deb $LAB_MIRROR bookworm-updates main" \
    "deb $LAB_SECURITY_MIRROR bookworm-security main"
}

# image_settle ROOT: the account that looks, no identities, nothing running that should not.
image_settle() {
  local root=$1
  rm -f "$root"/var/cache/apt/archives/*.deb "$root"/etc/ssh/ssh_host_* "$root"/etc/machine-id \
    "$root"/var/lib/dbus/machine-id "$root"/var/log/*.log "$root"/etc/resolv.conf
  chroot "$root" apt-get -qq check                      # leaves apt's cache file behind: asking is quick later
  rm -f "$root/var/cache/apt/srcpkgcache.bin"
  chroot "$root" useradd --create-home --shell /bin/bash --groups adm,systemd-journal ops
  chroot "$root" usermod --password '*' ops             # key only; not locked, as sshd refuses locked accounts
  install -d -m 700 -o 1000 -g 1000 "$root/home/ops/.ssh"
  systemctl --root="$root" --quiet mask "${masked_units[@]}"
  systemctl --root="$root" --quiet disable prometheus.service prometheus-node-exporter.service nginx.service \
    remote-fs.target e2scrub_reap.service 2>/dev/null
  systemctl --root="$root" --quiet enable ssh.service netfilter-persistent.service
}

# image_disk DIRECTORY: disk.img of DIRECTORY/rootfs without the shared parts, as small on disk as its contents.
image_disk() {
  local base=$1 small=$1/small part
  mkdir -p "$small"
  local exclude=(); for part in "${shared_parts[@]}"; do exclude+=(--exclude="./$part/*"); done
  tar -C "$base/rootfs" "${exclude[@]}" -cf - . | tar -C "$small" -xpf - || return
  truncate -s "$LAB_DISK" "$base/disk.img"
  mkfs.ext4 -q -F -m 0 -N 65536 -O ^has_journal -E lazy_itable_init=0 -L lab-root -d "$small" "$base/disk.img" || return
  rm -rf "$small"
}
