# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Keys and certificates, made once per LAB_STATE and kept; and the files that tell the operator's tools about them.

# identities: every key the lab needs, unless it is there already.
identities() {
  local keys=$LAB_STATE/keys name
  mkdir -p "$keys"; chmod 700 "$keys"
  [[ -e $keys/ops ]] || ssh-keygen -q -t ed25519 -N '' -C lab-ops -f "$keys/ops"
  for name in gw admin phone; do
    [[ -e $keys/wg-$name ]] || (umask 077; wg genkey >"$keys/wg-$name")
    [[ -e $keys/wg-$name.pub ]] || wg pubkey <"$keys/wg-$name" >"$keys/wg-$name.pub"
  done
  for name in "${all_hosts[@]}"; do
    [[ -e $keys/host-$name ]] || ssh-keygen -q -t ed25519 -N '' -C "root@$name" -f "$keys/host-$name"
  done
  certificate valid "-days 365"
  # As old as the sun, and the same key: only its time is over.
  certificate expired "-startdate 20240101000000Z -enddate 20240401000000Z"
  certificate other "-days 365" own-key
  tokens
  known_hosts >"$LAB_STATE/known_hosts"
  ssh_config >"$LAB_STATE/ssh_config"
}

# certificate NAME DATES [own-key]: $LAB_STATE/pve/NAME.pem and NAME.fingerprint, signed by itself.
certificate() {
  local name=$1 dates=$2 pve=$LAB_STATE/pve key=$LAB_STATE/pve/pve.key work
  [[ -e $pve/$name.fingerprint ]] && return
  mkdir -p "$pve"; chmod 700 "$pve"
  [[ -n ${3:-} ]] && key=$pve/$name.key
  [[ -e $key ]] || openssl ecparam -name prime256v1 -genkey -noout -out "$key"
  work=$(mktemp -d)
  : >"$work/index"
  openssl rand -hex 8 >"$work/serial"
  cat >"$work/ca.conf" <<CONF
[ca]
default_ca = lab
[lab]
database = $work/index
new_certs_dir = $work
serial = $work/serial
default_md = sha256
policy = any
x509_extensions = ext
unique_subject = no
[any]
commonName = supplied
[ext]
subjectAltName = DNS:pve,IP:$(lan_address pve)
[req]
distinguished_name = dn
prompt = no
[dn]
CN = pve
CONF
  openssl req -new -key "$key" -config "$work/ca.conf" -out "$work/request" 2>/dev/null
  # shellcheck disable=SC2086  # DATES is two words or four
  openssl ca -batch -selfsign -notext -config "$work/ca.conf" -keyfile "$key" $dates \
    -in "$work/request" -out "$pve/$name.pem" 2>"$work/errors" || die "certificate $name: $(cat "$work/errors")"
  openssl x509 -in "$pve/$name.pem" -outform DER | sha256sum | cut -d' ' -f1 >"$pve/$name.fingerprint"
  rm -rf "$work"
}

# tokens: of the stand-ins for Proxmox and Grafana; the lab file points to both files.
tokens() {
  local grafana=$LAB_STATE/keys/grafana.token
  [[ -e $LAB_STATE/pve/pve.token ]] ||
    (umask 077; printf 'daytwo@pve!lab=%s\n' "$(cat /proc/sys/kernel/random/uuid)" >"$LAB_STATE/pve/pve.token")
  [[ -e $grafana ]] || (umask 077; printf 'glsa_%s\n' "$(tr -d - </proc/sys/kernel/random/uuid)" >"$grafana")
}

known_hosts() {
  local host
  for host in "${all_hosts[@]}"; do
    printf '%s,%s %s\n' "$host" "$(ssh_address "$host")" "$(cut -d' ' -f1,2 "$LAB_STATE/keys/host-$host.pub")"
  done
}

ssh_config() {
  local host
  cat <<CONF
# Written by tests/lab/lab: ssh -F $LAB_STATE/ssh_config HOST, inside \`tests/lab/lab admin\`.
Host *
  User ops
  IdentityFile $LAB_STATE/keys/ops
  IdentitiesOnly yes
  UserKnownHostsFile $LAB_STATE/known_hosts
  GlobalKnownHostsFile /dev/null
  StrictHostKeyChecking yes
  BatchMode yes
  ConnectTimeout 5
  LogLevel ERROR
CONF
  for host in "${all_hosts[@]}"; do printf 'Host %s\n  HostName %s\n' "$host" "$(ssh_address "$host")"; done
}
