# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs that end before their time: stopped, killed, or with the wire cut under them. The journal tells what happened."""

from __future__ import annotations

import json
import random
import signal
import threading
import time

from console import Console
from proof import Stage, need

STOP_SECONDS = 3.0
BLOCKED_SECONDS = 60.0


def verified_newest(console: Console, before: int) -> dict[str, object]:
    """The newest run, of a journal that verifies and has one run more than before."""
    console.verify()
    runs = console.runs()
    need(len(runs) == before + 1, f"{len(runs) - before} runs more, must be one")
    return runs[0]


def stop(stage: Stage) -> str:
    """Ctrl-C in the middle: exit 130 soon, a run that shows as stopped."""
    console = stage.fresh_console("stop")
    before = len(console.runs())
    process = console.start("check", "--format", "json")
    time.sleep(2.0)
    need(process.poll() is None, "the run was over before it could be stopped")
    started = time.monotonic()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    took = time.monotonic() - started
    need(process.returncode == 130, f"exit {process.returncode}: {err[-200:]}")
    need(took < STOP_SECONDS, f"it took {took:.1f} s to stop")
    need(json.loads(out)["state"] == "stopped", f"told as {json.loads(out)['state']}")
    run = verified_newest(console, before)
    need(run["state"] == "stopped", f"remembered as {run['state']}")
    need(run["outcome"] != "pass", "a stopped run counts as a good one")
    return f"exit 130 after {took * 1000:.0f} ms; {run['headline']}"


def pulled(stage: Stage) -> str:
    """The wire to a host is cut while the run is under way: it ends, and no light of that host is guessed."""
    for wait in (0.4, 0.1, -0.3):
        fields = pulled_after(stage, wait)
        there = [v["outcome"] for v in fields["verdicts"] if v["node"] == "gpu"]
        if "unknown" in there and "pass" in there:
            return f"{there.count('pass')} lights of gpu seen, {there.count('unknown')} not; {fields['headline']}"
    need(False, "the wire was never cut in the middle of the run, three times")
    return ""


def pulled_after(stage: Stage, wait: float) -> dict:
    """A run whose wire to gpu is cut so many seconds after its start, or before it where that is negative."""
    console = stage.fresh_console("pulled")
    before = len(console.runs())
    cut = threading.Thread(target=stage.lab.must, args=("fault", "blackhole", "on"))
    if wait < 0:
        cut.start()
        time.sleep(-wait)
    process = console.start("check", "--format", "json")
    if wait >= 0:
        time.sleep(wait)
        cut.start()
    out, err = process.communicate(timeout=BLOCKED_SECONDS)
    cut.join()
    stage.lab.must("fault", "blackhole", "off")
    fields = json.loads(out)
    seen = [v for v in fields["verdicts"] if v["outcome"] in ("pass", "warn", "fail")]
    need(all(v["evidenceIds"] for v in seen), "a light without evidence")
    need(len(fields["verdicts"]) == fields["planned"], f"{len(fields['verdicts'])} of {fields['planned']} judged: {err}")
    need(fields["state"] == "finished", f"state {fields['state']}")
    need(verified_newest(console, before)["state"] == "finished", "not remembered as finished")
    unlike = [v for v in fields["verdicts"] if v["node"] != "gpu" and v["outcome"] in ("fail", "unknown")]
    need(not unlike, f"lights of other hosts: {[v['node'] + '/' + v['check'] for v in unlike]}")
    return fields


def kill(stage: Stage, times: int, seed: int) -> str:
    """kill -9 at random moments, all into one journal: it verifies after each, and the run shows as cut off."""
    chance = random.Random(seed)
    console = stage.fresh_console("kill")
    length = max(1.0, sum(v["durationMs"] for v in stage.healthy.fields["verdicts"]) / 1000 / 20)
    cut = early = late = 0
    for number in range(times):
        before = console.runs()
        moment = chance.uniform(0.0, length)
        process = console.start("check", "--format", "json")
        time.sleep(moment)
        process.kill()
        process.communicate(timeout=60)
        console.verify()
        runs = console.runs()
        where = f"kill {number + 1} after {moment:.2f} s (seed {seed})"
        changed = [f"{then} → {now}" for then, now in zip(before, runs[len(runs) - len(before):]) if then != now]
        need(not changed, f"{where}: earlier runs have changed: {'; '.join(changed)}")
        new = runs[:len(runs) - len(before)]
        need(len(new) <= 1, f"{where}: {len(new)} runs more")
        states = [run["state"] for run in new]
        need(states in ([], ["cut-off"], ["finished"]), f"{where}: shows as {states}")
        early, late, cut = early + (not new), late + (states == ["finished"]), cut + (states == ["cut-off"])
        if states == ["cut-off"]:
            code, shown = console.json("show", new[0]["run"])
            need(shown["state"] == "cut-off" and shown["outcome"] != "pass", f"{where}: shown as {shown['state']}")
            need(len(shown["verdicts"]) < shown["planned"], f"{where}: cut off, but with all its verdicts")
    need(cut > 0, "no kill fell into a run")
    return f"{times} kills: {cut} runs cut off, {early} before they began, {late} after their end"
