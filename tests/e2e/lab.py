# SPDX-License-Identifier: GPL-3.0-or-later
"""The real lab of tests/lab, with a name and a state folder of its own."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

LAB_PROGRAM = Path(__file__).resolve().parent.parent / "lab" / "lab"


class LabError(RuntimeError):
    """The lab itself did not do what was asked: nothing can be said about Daytwo."""


class Lab:
    """One lab; `prefix` and `state` keep it apart from others on the same machine."""

    def __init__(self, prefix: str, state: Path, base: Path) -> None:
        self.state = state
        self.file = state / "lab.toml"
        self._environment = dict(os.environ, LAB_PREFIX=prefix, LAB_STATE=str(state), LAB_BASE=str(base))

    def on_admin(self, *words: str) -> list[str]:
        """A command line that becomes that program on the admin machine: its process can be signalled and killed."""
        pid = (self.state / "run" / "wg-admin.pid").read_text().strip()
        return ["nsenter", "-t", pid, "-m", "-n", f"--wd={Path.cwd()}", "--", *words]

    def ask(self, *words: str, timeout: float = 180) -> subprocess.CompletedProcess[str]:
        return subprocess.run([str(LAB_PROGRAM), *words], env=self._environment, capture_output=True, text=True,
                              stdin=subprocess.DEVNULL, timeout=timeout)

    def must(self, *words: str, timeout: float = 180) -> str:
        done = self.ask(*words, timeout=timeout)
        if done.returncode:
            raise LabError(f"lab {' '.join(words)}: exit {done.returncode}: {(done.stderr or done.stdout).strip()}")
        return done.stdout

    def up(self) -> None:
        self.must("up", timeout=1800)

    def down(self) -> None:
        self.must("down")

    def switch(self, fault: str, state: str) -> None:
        """Break or mend; comes back when that can be seen from outside Daytwo."""
        self.must("fault", fault, state)
        seen = self.ask("fault", fault, "probe")
        if (seen.returncode == 0) != (state == "on"):
            raise LabError(f"fault {fault} {state}, but its probe says otherwise: {seen.stdout}{seen.stderr}")

    def mend_all(self) -> None:
        self.must("fault", "clear", timeout=600)

    def in_host(self, host: str, *words: str) -> str:
        """Runs as root inside a host."""
        return self.must("in", host, *words)

    def write_in_host(self, host: str, path: str, text: str, mode: str) -> None:
        """A file inside a host, from one moment to the next."""
        done = subprocess.run([str(LAB_PROGRAM), "in", host, "sh", "-c",
                               f"cat >{path}.new && chmod {mode} {path}.new && mv {path}.new {path}"],
                              env=self._environment, input=text, capture_output=True, text=True, timeout=60)
        if done.returncode:
            raise LabError(f"{host}:{path} could not be written: {done.stderr}")
