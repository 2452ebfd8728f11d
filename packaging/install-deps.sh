#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what Daytwo needs on Debian 12, from Debian only. Idempotent: asks apt for nothing that is there already.
# usage: install-deps.sh build   what it takes to build and run the programs
#        install-deps.sh test    that, and what the tests need (sshd, WireGuard, Prometheus, Xvfb …)
#        install-deps.sh fuzz    that, and clang with its fuzzer
#        install-deps.sh bench   all but the fuzzer, and the peers that `make bench` compares with
#        install-deps.sh format | tidy | package   what those targets need
set -eu

build="make cmake ninja-build g++ pkg-config qt6-base-dev qt6-base-dev-tools qt6-charts-dev libqt6opengl6-dev libgl-dev
 libopengl-dev libqt6svg6-dev libqt6svg6 libqt6sql6-sqlite qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libssh-dev
 qtkeychain-qt6-dev libexpected-dev libtomlplusplus-dev libssl-dev fonts-dejavu-core iproute2 iputils-ping openssh-client"
test="git lld clang-format openssh-server wireguard-tools wireguard-go iptables nftables ipset iproute2
 mmdebstrap systemd-container xvfb xauth at-spi2-core dbus dbus-x11 python3 python3-pyatspi gir1.2-atspi-2.0 xdotool curl sudo
 openssl procps util-linux e2fsprogs prometheus-node-exporter"
fuzz="clang libclang-rt-14-dev"
bench="clustershell pssh ansible-core python3-testinfra monitoring-plugins-basic time"

case "${1:-build}" in
build) wanted="$build" ;;
test) wanted="$build $test" ;;
fuzz) wanted="$build $test $fuzz" ;;
bench) wanted="$build $test $bench" ;;
format) wanted="git clang-format" ;;
tidy) wanted="$build clang clang-tidy" ;;
package) wanted="$build dpkg-dev debhelper fakeroot" ;;
*) echo "usage: $0 [build|test|fuzz|bench|format|tidy|package]" >&2; exit 64 ;;
esac

missing=""
for package in $wanted; do
    status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=""
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "install-deps: needs root or sudo to install:$missing" >&2; exit 77; }
    as_root=sudo
fi
echo "install-deps: installing$missing"
# Services of packages that only serve the tests (sshd, node_exporter) must not start on this machine.
policy=/usr/sbin/policy-rc.d
made_policy=""
if [ "${1:-build}" != build ] && [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' | $as_root tee "$policy" >/dev/null
    $as_root chmod 755 "$policy"
    made_policy=yes
fi
cleanup() { [ -z "$made_policy" ] || $as_root rm -f "$policy"; }
trap cleanup EXIT
lock="-o DPkg::Lock::Timeout=300"
$as_root apt-get $lock -q update >/dev/null
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get $lock -q -y --no-install-recommends install $missing >/dev/null
echo "install-deps: done"
