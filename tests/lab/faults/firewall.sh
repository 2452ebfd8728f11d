# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Rules that let in more, or less, than they should. Reachability is tried with packets from a neighbour on the LAN,
# who is neither in the VPN nor the monitoring host.

# neighbour HOST: another host of the LAN.
neighbour() { [[ $1 == svc-web ]] && echo gpu || echo svc-web; }

# open_to_neighbour HOST [v6]: what a neighbour gets on 9100.
open_to_neighbour() {
  local code address; address=$(lan_address "$1")
  [[ ${2:-} == v6 ]] && address="[$lan6::${octet[$1]}]"
  code=$(http_code "$(neighbour "$1")" "http://$address:9100/metrics")
  echo "$(neighbour "$1") at 9100${2:+ by IPv6}: $code"
  [[ $code == 200 ]]
}

fault_is fw-widened-middle gpu "one rule in the middle of INPUT accepts tcp 9000:9200 from anyone"
on_fw_widened_middle() { in_host "$1" iptables -w 5 -I INPUT 4 -p tcp -m tcp --dport 9000:9200 -j ACCEPT; }
off_fw_widened_middle() { in_host "$1" iptables -w 5 -D INPUT -p tcp -m tcp --dport 9000:9200 -j ACCEPT; }
probe_fw_widened_middle() { open_to_neighbour "$1"; }

fault_is fw-policy-accept gpu "the policy of INPUT is ACCEPT"
on_fw_policy_accept() { in_host "$1" iptables -w 5 -P INPUT ACCEPT; }
off_fw_policy_accept() { in_host "$1" iptables -w 5 -P INPUT DROP; }
probe_fw_policy_accept() { open_to_neighbour "$1"; }

fault_is fw6-forgotten gpu "ip6tables is empty with policy ACCEPT; IPv4 is as tight as before"
on_fw6_forgotten() {
  in_host "$1" ip6tables -w 5 -P INPUT ACCEPT
  in_host "$1" ip6tables -w 5 -P FORWARD ACCEPT
  in_host "$1" ip6tables -w 5 -F
}
off_fw6_forgotten() { in_host "$1" ip6tables-restore -w 5 /etc/iptables/rules.v6; }
probe_fw6_forgotten() { open_to_neighbour "$1"; open_to_neighbour "$1" v6; }

# A table of the old kind stays for as long as the network namespace does, so mending means a new one: a power cycle.
fault_is fw-legacy-leftover gpu "iptables-legacy has a filter table with one rule beside the rules of iptables-nft (off: power cycle)"
on_fw_legacy_leftover() { in_host "$1" iptables-legacy -w 5 -A INPUT -s 192.0.2.0/24 -j DROP; }
off_fw_legacy_leftover() { power_off "$1" && ip netns delete "$LAB_PREFIX-$1" && boot "$1" && await "$1" && wait_until 15 target "$1" up; }
probe_fw_legacy_leftover() {
  local tables; tables=$(in_host "$1" cat /proc/net/ip_tables_names)
  echo "legacy tables: ${tables:-none}"
  [[ -n $tables ]]
}

fault_is fw-locked-out gpu "the rule that lets mon and the VPN reach 9100 is gone"
on_fw_locked_out() {
  in_host "$1" iptables -w 5 -D INPUT -s "$vpn.0/24" -p tcp -m tcp --dport 9100 -j ACCEPT
  in_host "$1" iptables -w 5 -D INPUT -s "$lan.10/32" -p tcp -m tcp --dport 9100 -j ACCEPT
  in_host "$1" systemctl restart prometheus-node-exporter    # ends connections that are established already
  wait_until 15 target "$1" down
}
off_fw_locked_out() { in_host "$1" iptables-restore -w 5 /etc/iptables/rules.v4 && wait_until 15 target "$1" up; }
probe_fw_locked_out() {
  local code; code=$(http_code admin "http://$(lan_address "$1"):9100/metrics")
  echo "by the admin: $code"
  [[ $code == 000 ]]
}

fault_is fw-unsaved gpu "rules.v4 is gone: the rules hold now, but nothing brings them back after a reboot"
on_fw_unsaved() { in_host "$1" mv /etc/iptables/rules.v4 /root/; }
off_fw_unsaved() { in_host "$1" mv /root/rules.v4 /etc/iptables/; }
probe_fw_unsaved() { sees 'No such file' in_host "$1" cat /etc/iptables/rules.v4; }
