#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh PROGRAM: starts it on the demo lab under Xvfb with a session bus and an accessibility bus of its own, and lets
# blackbox.py drive it. Everything started here is ended here, by pid.
set -u
program=$1
here=$(cd "$(dirname "$0")" && pwd)
for tool in Xvfb dbus-run-session xvfb-run xdotool; do
    command -v "$tool" >/dev/null || { echo "blackbox: $tool is missing; install it with packaging/install-deps.sh test" >&2; exit 1; }
done
[ -x /usr/libexec/at-spi-bus-launcher ] || { echo "blackbox: at-spi2-core is missing" >&2; exit 1; }
/usr/bin/python3 -c 'import pyatspi' || { echo "blackbox: python3-pyatspi is missing" >&2; exit 1; }
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
export HOME=$home XDG_RUNTIME_DIR=$home/run XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config LC_ALL=C.UTF-8
export QT_ACCESSIBILITY=1 QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_QPA_PLATFORM=xcb NO_AT_BRIDGE=0
export program here
# Leak checking at exit would judge the libraries of the desktop, not the program.
export ASAN_OPTIONS=detect_leaks=0
xvfb-run -a -s "-screen 0 1280x800x24" dbus-run-session -- bash -c '
    /usr/libexec/at-spi-bus-launcher --launch-immediately &
    launcher=$!
    "$program" --demo --journal "$HOME/journal.sqlite" &
    window=$!
    timeout 560 /usr/bin/python3 "$here/blackbox.py"
    code=$?
    kill "$window" "$launcher"
    wait "$window"
    exit $code
' 2> >(grep -v "dbus-daemon\|SpiRegistry\|QAccessibleTree::indexFromLogical\|qt.accessibility.atspi" >&2)
