# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Exporters, Prometheus, Grafana.

exporter=prometheus-node-exporter.service

fault_is exporter-stop gpu "prometheus-node-exporter is stopped"
on_exporter_stop() { in_host "$1" systemctl stop "$exporter" && wait_until 12 target "$1" down; }
off_exporter_stop() { in_host "$1" systemctl start "$exporter" && wait_until 12 target "$1" up; }
probe_exporter_stop() { sees '^inactive' from_admin "$1" systemctl is-active "$exporter"; }

fault_is exporter-garbage gpu "something answers on 9100, but not with metrics"
on_exporter_garbage() {
  drop_in "$1" "$exporter" "[Service]
ExecStart=
ExecStart=/usr/bin/python3 /usr/local/lib/standins/web_standin.py --listen * --port 9100 --type text/html --text '<html>It works!</html>'"
  wait_until 12 target "$1" down
}
off_exporter_garbage() { drop_out "$1" "$exporter" && wait_until 12 target "$1" up; }
probe_exporter_garbage() {
  sees '<html>' in_host mon curl -s --max-time 2 --range 0-60 "http://$(lan_address "$1"):9100/metrics"
}

fault_is prom-target-down svc-web "the host drops what mon sends to 9100, and only that"
on_prom_target_down() {
  in_host "$1" iptables -w 5 -I INPUT 1 -s "$lan.10/32" -p tcp -m tcp --dport 9100 -j DROP && wait_until 15 target "$1" down
}
off_prom_target_down() {
  in_host "$1" iptables -w 5 -D INPUT -s "$lan.10/32" -p tcp -m tcp --dport 9100 -j DROP && wait_until 15 target "$1" up
}
probe_prom_target_down() {
  echo "by the admin: $(http_code admin "http://$(lan_address "$1"):9100/metrics")"
  target "$1" down
}

fault_is prom-stop mon "prometheus is stopped"
on_prom_stop() { in_host "$1" systemctl stop prometheus; }
off_prom_stop() { in_host "$1" systemctl start prometheus && wait_until 20 targets_up; }
probe_prom_stop() { sees '^inactive' from_admin "$1" systemctl is-active prometheus; }

# loaded yes|no: whether the last reload of Prometheus' configuration succeeded.
loaded() {
  sees "\"reloadConfigSuccess\":$([[ $1 == yes ]] && echo true || echo false)" \
    in_host mon curl -sf --max-time 2 http://127.0.0.1:9090/api/v1/status/runtimeinfo
}

# configure_prometheus HOST FILTER...: its configuration through a filter, then reloaded as an admin would.
configure_prometheus() {
  local host=$1 file; file=$(root_of "$1")/etc/prometheus/prometheus.yml; shift
  "$@" <"$lab_home/rootfs/mon/etc/prometheus/prometheus.yml" >"$file.new" && cat "$file.new" >"$file" && rm "$file.new"
  in_host "$host" systemctl reload prometheus
}

fault_is prom-bad-reload mon "prometheus.yml has a syntax error and was reloaded: the old one runs on, /-/healthy says Healthy"
on_prom_bad_reload() { configure_prometheus "$1" sed '1i scrape_configs: [}' && wait_until 8 loaded no; }
off_prom_bad_reload() { configure_prometheus "$1" cat && wait_until 8 loaded yes; }
probe_prom_bad_reload() { loaded no; }

fault_is prom-target-missing mon "prometheus.yml no longer has svc-web"
on_prom_target_missing() { configure_prometheus "$1" sed '/192.168.50.30/,+1d' && wait_until 12 target svc-web missing; }
off_prom_target_missing() { configure_prometheus "$1" cat && wait_until 15 target svc-web up; }
probe_prom_target_missing() { target svc-web missing; }

fault_is grafana-stop mon "grafana-server (the stand-in) is stopped"
on_grafana_stop() { in_host "$1" systemctl stop grafana-server; }
off_grafana_stop() { in_host "$1" systemctl start grafana-server && wait_until 8 in_host "$1" curl -sf http://127.0.0.1:3000/api/health; }
probe_grafana_stop() {
  local code; code=$(http_code admin "http://$(lan_address mon):3000/api/health")
  echo "/api/health: $code"
  [[ $code == 000 ]]
}
