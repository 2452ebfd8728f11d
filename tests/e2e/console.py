# SPDX-License-Identifier: GPL-3.0-or-later
"""daytwoctl, run on the lab's admin machine, and what it said."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lab import Lab

EXIT_OF = {"pass": 0, "warn": 1, "fail": 2, "unknown": 3}


@dataclass(frozen=True)
class Run:
    """A finished run: its own fields, the lights by `node/check`, and the exit code of the program."""

    fields: dict[str, Any]
    exit: int

    @property
    def verdicts(self) -> dict[str, dict[str, Any]]:
        return {f"{v['node']}/{v['check']}": v for v in self.fields["verdicts"]}

    @property
    def lights(self) -> dict[str, str]:
        return {light: verdict["outcome"] for light, verdict in self.verdicts.items()}


class Console:
    """daytwoctl with one journal."""

    def __init__(self, lab: Lab, program: Path, journal: Path) -> None:
        self.lab = lab
        self.program = program
        self.journal = journal

    def with_journal_copied(self, path: Path) -> Console:
        """The same memory in another file, so that what follows does not become the baseline of the next."""
        for suffix in ("", "-wal", "-shm"):
            source, target = Path(f"{self.journal}{suffix}"), Path(f"{path}{suffix}")
            target.unlink(missing_ok=True)
            if source.exists():
                shutil.copy(source, target)
        return Console(self.lab, self.program, path)

    def words(self, *words: str) -> list[str]:
        return self.lab.on_admin(str(self.program), "--lab", str(self.lab.file), "--journal", str(self.journal), *words)

    def ask(self, *words: str, timeout: float = 180) -> subprocess.CompletedProcess[str]:
        return subprocess.run(self.words(*words), capture_output=True, text=True,
                              stdin=subprocess.DEVNULL, timeout=timeout)

    def start(self, *words: str) -> subprocess.Popen[str]:
        """Started and left running; the process is daytwoctl itself, as the lab's helper gives way to it."""
        return subprocess.Popen(self.words(*words), stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True)

    def json(self, *words: str, timeout: float = 180) -> tuple[int, Any]:
        done = self.ask(*words, "--format", "json", timeout=timeout)
        try:
            return done.returncode, json.loads(done.stdout)
        except json.JSONDecodeError as error:
            raise AssertionError(f"daytwoctl {' '.join(words)}: exit {done.returncode}, no JSON ({error}): "
                                 f"{done.stdout[-300:]}{done.stderr[-500:]}") from error

    def check(self, *words: str) -> Run:
        code, fields = self.json("check", *words)
        return Run(fields, code)

    def verify(self) -> None:
        """The journal's chain holds from its first entry to its last."""
        code, said = self.json("journal", "verify")
        if code or not said["ok"] or said["firstBroken"] is not None:
            raise AssertionError(f"journal verify: exit {code}, {said}")

    def runs(self) -> list[dict[str, Any]]:
        """All runs, newest first."""
        return self.json("runs", "--limit", "1000")[1]["runs"]
