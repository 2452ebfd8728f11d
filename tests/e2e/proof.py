# SPDX-License-Identifier: GPL-3.0-or-later
"""What the proofs share: the stage they play on, and how a result is told."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from console import Console, Run
from lab import Lab


@dataclass
class Stage:
    """The lab, the console on it, the healthy run to compare with, and a folder for journals."""

    lab: Lab
    console: Console
    folder: Path
    healthy: Run
    failures: list[str] = field(default_factory=list)
    by_profile: dict[str, Run] = field(default_factory=dict)

    def healthy_of(self, profile: str) -> Run:
        """The healthy lab in another profile; the second look, as some lights compare with the first."""
        if not profile:
            return self.healthy
        if profile not in self.by_profile:
            self.console.check("--profile", profile)
            self.by_profile[profile] = self.console.check("--profile", profile)
        return self.by_profile[profile]

    def fresh_console(self, name: str) -> Console:
        """A console that remembers the healthy runs and nothing else."""
        return self.console.with_journal_copied(self.folder / f"{name}.sqlite")

    def prove(self, name: str, proof: Callable[[], str]) -> None:
        """Runs one proof and tells how it went; a failed one does not keep the others from running."""
        started = time.monotonic()
        try:
            said, good = proof(), True
        except Exception as error:  # whatever went wrong, it is this proof that failed
            said, good = f"{error}" if isinstance(error, AssertionError) else f"{type(error).__name__}: {error}", False
            self.failures.append(name)
        print(f"{'ok  ' if good else 'FAIL'} {name:<22} {time.monotonic() - started:5.1f} s  {said}", flush=True)
        if not good:
            self.lab.mend_all()


def need(condition: bool, otherwise: str) -> None:
    """An assertion that `python -O` keeps."""
    if not condition:
        raise AssertionError(otherwise)


def note(text: str) -> None:
    print(f"     {text}", file=sys.stderr, flush=True)
