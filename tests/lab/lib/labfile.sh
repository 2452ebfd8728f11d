# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# lab.toml: this lab as Daytwo is told of it.

# declared WHAT: what a fault has put into the lab file; empty in the healthy lab.
#   certificate  the certificate of the Proxmox stand-in that is pinned: valid, expired
#   containers   containers that svc-web must run
#   gpus         how many GPUs the host gpu must show; none unless declared
declared() { cat "$run/declared/$1" 2>/dev/null; }

# declare_in_lab_file WHAT [VALUE]: declares that, or nothing of it any more, and writes the lab file anew.
declare_in_lab_file() {
  mkdir -p "$run/declared"
  if [[ -n ${2:-} ]]; then echo "$2" >"$run/declared/$1"; else rm -f "$run/declared/$1"; fi
  lab_file >"$LAB_STATE/lab.toml.new" && mv "$LAB_STATE/lab.toml.new" "$LAB_STATE/lab.toml"
}

# lab_file: prints the lab file.
lab_file() {
  local host certificate gpus containers
  certificate=$(declared certificate) || certificate=valid
  gpus=$(declared gpus) || gpus=0
  gpus="gpu = { count = $gpus }"
  containers=$(declared containers) && containers="containers = [\"$containers\"]"
  cat <<TOML
# Written by tests/lab/lab. Every path and key in here belongs to this throw-away lab.
schema = 1

[lab]
name = "test lab"

[defaults.ssh]
user = "ops"
port = 22
identity = "$LAB_STATE/keys/ops"
known_hosts = "$LAB_STATE/known_hosts"
connect_timeout_s = 5

# A busy machine delays the programs that play wires; the fault slow-lossy adds 300 ms.
[thresholds."reachability.ping"]
rtt_warn_ms = 280

[[network]]
name = "vpn"
kind = "vpn"
cidrs = ["$vpn.0/24"]
interface = "wg0"

[[network]]
name = "lan"
kind = "lan"
cidrs = ["$lan.0/24", "$lan6::/64"]

[[network]]
name = "wan"
kind = "wan"
cidrs = ["$wan.0/24"]
TOML
  lab_node gw-vpn gateway 101 '"vpn", "lan", "wan"' '"51820/udp"' "\"$lan.1\", \"$wan.1\", \"$lan6::1\""
  cat <<TOML

[node.wireguard]
interface = "wg0"
port = 51820

[[node.wireguard.peer]]
name = "admin"
public_key = "$(cat "$LAB_STATE/keys/wg-admin.pub")"
allowed_ips = ["$vpn.2/32"]
required = true
keepalive_s = 25

[[node.wireguard.peer]]
name = "phone"
public_key = "$(cat "$LAB_STATE/keys/wg-phone.pub")"
allowed_ips = ["$vpn.3/32"]
required = true
keepalive_s = 25
TOML
  lab_node mon monitoring 102 '"lan"' '"9090/tcp", "3000/tcp"' "\"$lan6::10\"" 'services = ["prometheus", "grafana-server"]' \
    "grafana = { token = \"file:$LAB_STATE/keys/grafana.token\", datasources = [\"prometheus\"] }"
  lab_node gpu gpu 103 '"lan"' '' "\"$lan6::20\"" "$gpus"
  lab_node svc-web service 104 '"lan"' '"80/tcp"' "\"$lan6::30\"" 'services = ["nginx"]' "$containers"
  lab_node pve hypervisor '' '"lan"' '"8006/tcp"' "\"$lan6::40\"" 'exporter = { port = 9100 }'
  cat <<TOML

[[vantage]]
name = "outside"
kind = "outside"
address = "$(ssh_address outside)"
ssh = { user = "ops" }

[[proxmox]]
name = "pve"
url = "https://$(lan_address pve):8006"
token = "file:$LAB_STATE/pve/pve.token"
pin = "sha256:$(cat "$LAB_STATE/pve/$certificate.fingerprint")"
node = "pve"
TOML
  cat <<TOML

# The lab is minutes old and shares its kernel with whatever runs beside it: nothing can be forecast from that, its load
# is not its own, and the faults leave errors and refused logins behind that are none.
[thresholds."alerts.anomalies"]
days = 0
history_hours = 0
load = 1000

[thresholds."journal.host-errors"]
ignore = ["*"]

[thresholds."access.failed-logins"]
vpn_fail = 1000
warn = 1000
TOML
  for host in mon gpu svc-web pve; do
    printf '\n[[link]]\nfrom = "gw-vpn"\nto = "%s"\nnetwork = "lan"\n' "$host"
  done
}

# lab_node NAME ROLE VMID NETWORKS LISTENERS ADDRESSES [LINE...]
lab_node() {
  local line
  printf '\n[[node]]\nname = "%s"\nroles = ["%s"]\naddress = "%s"\naddresses = [%s]\nnetworks = [%s]\n' \
    "$1" "$2" "$(ssh_address "$1")" "$6" "$4"
  [[ -z $3 ]] || printf 'vmid = %s\nhypervisor = "pve"\nproxmox = "pve"\n' "$3"
  [[ -z $5 ]] || printf 'listeners = [%s]\n' "$5"
  shift 6
  for line; do [[ -z $line ]] || printf '%s\n' "$line"; done
}
