# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of faults and lights, faults.tsv: what a fault changes, and by that what it must leave alone.

A row is `fault <tab> node/check <tab> outcome`, and may end in `# why`. Either half of `node/check` may be `*` or hold
one; then the row speaks of all lights that no narrower row of that fault names: the longest pattern without its
stars wins. Outcomes: the five words, `=` for unchanged, `a|b` where chance decides between two, `-` for a light that
is not there. A light without a row must be as it is on the healthy lab.
"""

from __future__ import annotations

import fnmatch
from dataclasses import dataclass
from pathlib import Path

WORDS = {"pass", "warn", "fail", "unknown", "skipped", "=", "-"}


@dataclass(frozen=True)
class Row:
    light: str
    outcomes: tuple[str, ...]
    line: int

    @property
    def weight(self) -> tuple[bool, int]:
        return "*" not in self.light, len(self.light.replace("*", ""))


def load(path: Path) -> dict[str, list[Row]]:
    """The rows by fault, in the order of the file. Raises ValueError with file and line for a row that is not one."""
    faults: dict[str, list[Row]] = {}
    for number, text in enumerate(path.read_text().splitlines(), 1):
        text = text.split("#", 1)[0].rstrip()
        if not text:
            continue
        cells = text.split("\t")
        outcomes = tuple(cells[-1].split("|"))
        if len(cells) != 3 or "/" not in cells[1] or not set(outcomes) <= WORDS:
            raise ValueError(f"{path}:{number}: not `fault<tab>node/check<tab>outcome`: {text}")
        faults.setdefault(cells[0], []).append(Row(cells[1], outcomes, number))
    return faults


def expected(rows: list[Row], healthy: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """What each light may be. Raises ValueError for a row that says nothing: a typing error would hide a wrong light."""
    result = {light: (outcome,) for light, outcome in healthy.items()}
    for row in sorted(rows, key=lambda one: one.weight):
        lights = fnmatch.filter(healthy, row.light) or [row.light] * ("*" not in row.light)
        if not lights:
            raise ValueError(f"line {row.line}: no light is called {row.light}")
        for light in lights:
            before = healthy.get(light, "-")
            result[light] = tuple(before if word == "=" else word for word in row.outcomes)
            if result[light] == (before,) and "=" not in row.outcomes and "*" not in row.light:
                raise ValueError(f"line {row.line}: {light} is {before} on the healthy lab already")
    return result


def differences(wanted: dict[str, tuple[str, ...]], seen: dict[str, str]) -> list[str]:
    """One line per light that is not as it must be; those that are better than they may be come first."""
    lines = []
    for light in sorted(set(wanted) | set(seen)):
        must, is_now = wanted.get(light, ("-",)), seen.get(light, "-")
        if is_now not in must:
            false_green = is_now == "pass" and "pass" not in must
            lines.append((not false_green,
                          f"{'FALSELY GREEN ' if false_green else ''}{light}: {is_now}, must be {' or '.join(must)}"))
    return [text for _, text in sorted(lines)]
