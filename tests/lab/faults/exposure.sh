# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Ports that are open to those they should not be open to, and certificates.

fault_is extra-port gpu "something listens on 0.0.0.0:8081"
on_extra_port() {
  in_host "$1" systemd-run --quiet --unit=lab-extra python3 /usr/local/lib/standins/web_standin.py --port 8081
  wait_until 5 in_host "$1" curl -sf http://127.0.0.1:8081/
}
off_extra_port() { in_host "$1" systemctl stop lab-extra; }
probe_extra_port() { sees 0.0.0.0:8081 from_admin "$1" ss -Hltn; }

fault_is ui-exposed mon "mon accepts 9090 from anywhere and the gateway forwards it from the WAN: Prometheus is open to the outsider"
on_ui_exposed() {
  in_host "$1" iptables -w 5 -I INPUT 3 -p tcp -m tcp --dport 9090 -j ACCEPT
  in_host gw-vpn iptables -w 5 -A FORWARD -i eth1 -o eth0 -p tcp -m tcp --dport 9090 -j ACCEPT
}
off_ui_exposed() {
  in_host gw-vpn iptables -w 5 -D FORWARD -i eth1 -o eth0 -p tcp -m tcp --dport 9090 -j ACCEPT
  in_host "$1" iptables -w 5 -D INPUT -p tcp -m tcp --dport 9090 -j ACCEPT
}
probe_ui_exposed() {
  local code; code=$(http_code outside "http://$(lan_address "$1"):9090/-/healthy")
  echo "from outside: $code"
  [[ $code == 200 ]]
}

fault_is ui-bound-wide mon "Grafana (the stand-in) listens on 0.0.0.0:3000 instead of two addresses"
on_ui_bound_wide() {
  drop_in "$1" grafana-server.service "[Service]
ExecStart=
ExecStart=/usr/bin/python3 /usr/local/lib/standins/grafana_standin.py --listen 0.0.0.0"
  wait_until 8 in_host "$1" curl -sf http://127.0.0.1:3000/api/health
}
off_ui_bound_wide() {
  drop_out "$1" grafana-server.service && wait_until 8 in_host "$1" curl -sf http://127.0.0.1:3000/api/health
}
probe_ui_bound_wide() { sees 0.0.0.0:3000 from_admin "$1" ss -Hltn; }

# serve_certificate NAME: pveproxy shows that certificate from now on.
serve_certificate() {
  local directory key=$LAB_STATE/pve/$1.key
  directory=$(root_of pve)/etc/pve-standin
  [[ -e $key ]] || key=$LAB_STATE/pve/pve.key
  install -m 600 "$LAB_STATE/pve/$1.pem" "$directory/certificate.pem"
  install -m 600 "$key" "$directory/key.pem"
  in_host pve systemctl restart pveproxy && wait_until 8 in_host pve bash -c 'exec 3<>/dev/tcp/127.0.0.1/8006'
}

# served: the dates and fingerprint of the certificate that pveproxy shows.
served() {
  in_peer admin openssl s_client -connect "$(lan_address pve):8006" </dev/null 2>/dev/null |
    openssl x509 -noout -enddate -fingerprint -sha256
}

fault_is cert-expired pve "the certificate on 8006 ran out in 2024; lab.toml is pinned to it, so only the date is wrong"
on_cert_expired() { serve_certificate expired && declare_in_lab_file certificate expired; }
off_cert_expired() { serve_certificate valid && declare_in_lab_file certificate; }
probe_cert_expired() { sees 'notAfter=.* 2024' served; }

fault_is cert-changed pve "another certificate, with another key, on 8006 than the one lab.toml is pinned to"
on_cert_changed() { serve_certificate other; }
off_cert_changed() { serve_certificate valid; }
probe_cert_changed() {
  local seen pinned; seen=$(served | sed -n 's/.*Fingerprint=//p' | tr -d : | tr A-F a-f)
  pinned=$(sed -n 's/^pin = "sha256:\(.*\)"/\1/p' "$LAB_STATE/lab.toml")
  echo "served ${seen:0:12}, pinned ${pinned:0:12}"
  [[ -n $seen && $seen != "$pinned" ]]
}
