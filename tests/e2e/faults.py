# SPDX-License-Identifier: GPL-3.0-or-later
"""Every fault on: exactly the lights of the table change. Off again: all is as before."""

from __future__ import annotations

import time

from console import EXIT_OF, Run
from proof import Stage, need
from table import Row, differences, expected

SETTLE_SECONDS = 40.0


def check_exit(run: Run) -> None:
    need(run.exit == EXIT_OF[run.fields["outcome"]], f"exit {run.exit}, though the run is {run.fields['outcome']}")


def check_reasons(run: Run) -> None:
    """Could-not-look is told with a reason, and what is blocked names what blocks it."""
    for light, verdict in run.verdicts.items():
        if verdict["outcome"] == "unknown":
            need(bool(verdict["reason"] and verdict["summary"]), f"{light} is unknown without a reason")
            need(verdict["reason"] != "blocked" or bool(verdict["blockedBy"]), f"{light}: blocked by nothing")
        asks_nobody = "/reachability.role-bound." in light  # it reads the lab file only
        need(asks_nobody or verdict["outcome"] == "skipped" or bool(verdict["evidenceIds"])
             or verdict["reason"] == "blocked", f"{light} is {verdict['outcome']} without evidence")


def healthy(run: Run) -> str:
    """On the healthy lab nothing fails and nothing is unknown; whatever is not a plain pass is listed."""
    wrong = [f"{light}: {verdict['outcome']}: {verdict['summary']}" for light, verdict in run.verdicts.items()
             if verdict["outcome"] in ("fail", "unknown")]
    need(not wrong, "; ".join(wrong))
    check_exit(run)
    check_reasons(run)
    listed = [f"{light} {outcome}" for light, outcome in run.lights.items() if outcome != "pass"]
    return f"{len(run.lights)} lights, all pass but: {', '.join(listed) or 'none'}"


def settle(stage: Stage) -> None:
    """Until the lights are those of the healthy lab; what was broken may take a scrape or a handshake to be whole."""
    until = time.monotonic() + SETTLE_SECONDS
    wanted = {light: (outcome,) for light, outcome in stage.healthy.lights.items()}
    while left := differences(wanted, stage.fresh_console("settle").check().lights):
        if all("/reachability.boot-changed" in text for text in left):
            stage.console.check()  # the fault ended with a boot: from now on this one is the known one
            continue
        need(time.monotonic() < until, f"not settled after {SETTLE_SECONDS:.0f} s: {'; '.join(left)}")


def fault(stage: Stage, name: str, rows: list[Row]) -> str:
    fault_name, _, profile = name.partition("+")
    words = ("--profile", profile) if profile else ()
    healthy_lights = stage.healthy_of(profile).lights
    wanted = expected(rows, healthy_lights)
    stage.lab.switch(fault_name, "on")
    run = stage.fresh_console(f"fault-{fault_name}").check(*words)
    stage.lab.switch(fault_name, "off")
    wrong = [f"{text} ({run.verdicts[light]['summary'][:150]})" if (light := text.split(": ")[0].split()[-1])
             in run.verdicts else text for text in differences(wanted, run.lights)]
    need(not wrong, f"{len(wrong)} lights are wrong:\n       " + "\n       ".join(wrong))
    check_exit(run)
    check_reasons(run)
    settle(stage)
    changed = sum(outcome != healthy_lights.get(light) for light, outcome in run.lights.items())
    return f"{changed} lights change; {run.fields['headline']}"
