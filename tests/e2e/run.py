#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""daytwoctl end to end on the real lab: see README.md beside this file."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

import endings
import faults
import guests
import sudoers
import table
from console import Console
from lab import Lab, LabError
from proof import Stage

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
NEEDED = ("nsenter", "ip", "iptables", "nft", "wireguard-go", "wg", "systemd-nspawn", "ssh-keygen", "visudo")
# The faults of the short version: one for each way a light may go wrong.
SHORT = ("exporter-stop", "ip-forward-off", "sshd-password", "hostkey-change", "blackhole", "hang-cmd", "ui-exposed")
SEED = 20240907


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path, help="daytwoctl")
    parser.add_argument("--short", action="store_true", help="a slice of about five minutes")
    parser.add_argument("--only", action="append", default=[], metavar="PROOF", help="this proof or fault; repeatable")
    parser.add_argument("--kills", type=int, help="how often to kill -9 (short: 4, else 50)")
    parser.add_argument("--seed", type=int, default=SEED, help="of the moments of the kills")
    parser.add_argument("--keep", action="store_true", help="leave the lab up")
    return parser.parse_args()


def new_lab() -> Lab:
    """A lab of its own beside any other, unless the caller names one; the Debian base is shared."""
    state = Path(os.environ.get("LAB_STATE", ROOT / "build" / "e2e-lab")).resolve()
    base = Path(os.environ.get("LAB_BASE", ROOT / "build" / "lab" / "base")).resolve()
    return Lab(os.environ.get("LAB_PREFIX", "e2e"), state, base)


def healthy_stage(lab: Lab, program: Path, folder: Path) -> Stage:
    """Two healthy runs: some lights need one before them to compare with."""
    console = Console(lab, program, folder / "healthy.sqlite")
    console.check()
    return Stage(lab, console, folder, console.check())


def play(stage: Stage, asked: argparse.Namespace) -> None:
    rows = table.load(HERE / "faults.tsv")
    kills = asked.kills or (4 if asked.short else 50)
    proofs = {"healthy": lambda: faults.healthy(stage.healthy)}
    for name in SHORT if asked.short else rows:
        proofs[name] = lambda name=name: faults.fault(stage, name, rows[name])
    proofs |= {"stop": lambda: endings.stop(stage),
               "pulled": lambda: endings.pulled(stage),
               "kill": lambda: endings.kill(stage, kills, asked.seed),
               "snapshots": lambda: guests.snapshots(stage),
               "sudoers": lambda: sudoers.read_only_rights(stage),
               "healthy-again": lambda: again(stage)}
    if unknown := [name for name in asked.only if name not in proofs]:
        raise SystemExit(f"no proof is called {', '.join(unknown)}; there are: {', '.join(proofs)}")
    for name, proof in proofs.items():
        if not asked.only or name in asked.only:
            stage.prove(name, proof)


def again(stage: Stage) -> str:
    faults.settle(stage)
    return "as the first"


def main() -> int:
    asked = arguments()
    if os.geteuid() != 0:
        raise SystemExit("root is needed: the lab is made of network namespaces and real hosts")
    if missing := [tool for tool in NEEDED if not shutil.which(tool)]:
        raise SystemExit(f"missing programs: {', '.join(missing)} (packaging/install-deps.sh test installs them)")
    started = time.monotonic()
    lab = new_lab()
    try:
        lab.up()
        lab.mend_all()
        with tempfile.TemporaryDirectory(prefix="daytwo-e2e-") as folder:
            stage = healthy_stage(lab, asked.program.resolve(), Path(folder))
            play(stage, asked)
    except LabError as error:
        print(f"FAIL the lab: {error}")
        return 1
    finally:
        if not asked.keep:
            lab.down()
    print(f"{len(stage.failures)} failed{': ' if stage.failures else ''}{', '.join(stage.failures)}; "
          f"{time.monotonic() - started:.0f} s")
    return 1 if stage.failures else 0


if __name__ == "__main__":
    sys.exit(main())
