# SPDX-License-Identifier: GPL-3.0-or-later
"""Snapshots and a rollback through daytwoctl, at the Proxmox stand-in; each act is in the journal."""

from __future__ import annotations

from console import Console
from proof import Stage, need

NODE = "gpu"
NAME = "e2e-before"


def names(console: Console) -> list[str]:
    code, said = console.json("snapshot", "list", NODE)
    need(code == 0, f"snapshot list: exit {code}")
    return [snapshot["name"] for snapshot in said["snapshots"]]


def records(console: Console) -> int:
    said = console.ask("journal", "info").stdout
    return next(int(line.split()[1]) for line in said.splitlines() if line.startswith("records"))


def snapshots(stage: Stage) -> str:
    console = stage.fresh_console("guests")
    remembered = records(console)
    before = names(console)
    need(NAME not in before, f"{NAME} is there already")

    code, made = console.json("snapshot", "create", NODE, "--name", NAME, "--reason", "firewall", "--note", "a trial")
    need(code == 0, f"snapshot create: exit {code}, {made}")
    member = made["members"][0]
    need(member["name"] == NAME and member["upid"].startswith("UPID:"), f"created: {member}")
    need(names(console) == [*before, NAME], f"listed: {names(console)}")
    need(records(console) == remembered + 1, "the snapshot is not in the journal")

    preview = console.ask("rollback", NODE, NAME, "--preview")
    need(preview.returncode == 0 and NAME in preview.stdout, f"preview: exit {preview.returncode} {preview.stdout}")
    need(records(console) == remembered + 1, "a preview has left a trace in the journal")
    unmeant = console.ask("rollback", NODE, NAME)
    need(unmeant.returncode == 4, f"a rollback without --yes: exit {unmeant.returncode}, must be refused")
    other = console.ask("rollback", NODE, NAME, "--yes", "mon")
    need(other.returncode == 4, f"a rollback with another name at --yes: exit {other.returncode}, must be refused")

    code, rolled = console.json("rollback", NODE, NAME, "--yes", NODE)
    need(code == 5 and rolled["outcome"] == "rolled-back", f"rollback: exit {code}, {rolled}")
    need(rolled["upid"].startswith("UPID:"), "the task of the rollback is not named")
    need(rolled["verification"]["outcome"] in ("pass", "warn"), f"after it: {rolled['verification']}")
    need(records(console) == remembered + 2, "the rollback is not in the journal")

    deleted = console.ask("snapshot", "delete", NODE, NAME)
    need(deleted.returncode == 0, f"snapshot delete: exit {deleted.returncode} {deleted.stderr}")
    need(names(console) == before, f"left: {names(console)}")
    need(records(console) == remembered + 3, "the deletion is not in the journal")
    console.verify()
    return f"created, previewed, refused twice, rolled back ({rolled['verification']['headline']}), deleted"
