# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What can go wrong with logging in, and with what the account may do then.

sshd_drop_in() { printf '%s\n' "$3" >"$(root_of "$1")/etc/ssh/sshd_config.d/$2"; reload_sshd "$1"; }
sshd_drop_out() { rm -f "$(root_of "$1")/etc/ssh/sshd_config.d/$2"; reload_sshd "$1"; }

# log_in_with HOST METHOD: what its sshd says to that; to `none` it says which methods it accepts.
log_in_with() {
  in_peer admin timeout 8 ssh -F "$LAB_STATE/ssh_config" -o PreferredAuthentications="$2" "$1" true </dev/null
}

fault_is sshd-password gpu "sshd_config.d/50-cloud-init.conf says PasswordAuthentication yes and wins over 60-hardening"
on_sshd_password() {
  (umask 077; sshd_drop_in "$1" 50-cloud-init.conf 'PasswordAuthentication yes')
}
off_sshd_password() { sshd_drop_out "$1" 50-cloud-init.conf; }
probe_sshd_password() { sees 'Permission denied.*password' log_in_with "$1" none; }

fault_is sshd-match-dropin gpu "a drop-in allows passwords in one Match block, for addresses outside the VPN"
on_sshd_match_dropin() {
  sshd_drop_in "$1" 70-office.conf $'Match Address 203.0.113.0/24\n    PasswordAuthentication yes'
}
off_sshd_match_dropin() { sshd_drop_out "$1" 70-office.conf; }
probe_sshd_match_dropin() {
  local inside outside
  inside=$(in_host "$1" sshd -T -C user=ops,host=admin,addr=10.8.0.2 | grep ^passwordauth)
  outside=$(in_host "$1" sshd -T -C user=ops,host=outside,addr=203.0.113.66 | grep ^passwordauth)
  echo "from the VPN: $inside, from outside: $outside"
  [[ $inside == *no && $outside == *yes ]]
}

fault_is hostkey-change gpu "sshd has a new ed25519 host key, as after a rebuild"
on_hostkey_change() {
  local keys; keys=$(root_of "$1")/etc/ssh
  rm -f "$keys"/ssh_host_ed25519_key{,.pub}
  ssh-keygen -q -t ed25519 -N '' -C "root@$1" -f "$keys/ssh_host_ed25519_key"
  reload_sshd "$1"
}
off_hostkey_change() {
  local keys; keys=$(root_of "$1")/etc/ssh
  install -m 600 "$LAB_STATE/keys/host-$1" "$keys/ssh_host_ed25519_key"
  install -m 644 "$LAB_STATE/keys/host-$1.pub" "$keys/ssh_host_ed25519_key.pub"
  reload_sshd "$1"
}
probe_hostkey_change() { sees 'HOST IDENTIFICATION HAS CHANGED' from_admin "$1" echo ok; }

fault_is sshd-stop gpu "sshd is stopped"
on_sshd_stop() { in_host "$1" systemctl stop ssh; }
off_sshd_stop() { in_host "$1" systemctl start ssh; }
probe_sshd_stop() { sees 'Connection refused' from_admin "$1" echo ok; }

fault_is sudo-refused gpu "the sudoers file of the account is gone"
on_sudo_refused() { in_host "$1" mv /etc/sudoers.d/50-daytwo-readonly /root/; }
off_sudo_refused() { in_host "$1" mv /root/50-daytwo-readonly /etc/sudoers.d/; }
probe_sudo_refused() { sees 'password is required' from_admin "$1" sudo -n iptables-save; }

fault_is clock-off gpu "what runs over SSH sees a clock 120 s ahead (sshd sets libfaketime; the machine's clock is untouched)"
on_clock_off() {
  sshd_drop_in "$1" 40-clock.conf \
    'SetEnv LD_PRELOAD=/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1 FAKETIME=+120s FAKETIME_DONT_FAKE_MONOTONIC=1'
}
off_clock_off() { sshd_drop_out "$1" 40-clock.conf; }
probe_clock_off() {
  local skew; skew=$(($(from_admin "$1" date +%s) - $(date +%s)))
  echo "skew $skew s"
  ((skew > 100))
}
