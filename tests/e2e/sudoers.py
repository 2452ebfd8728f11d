# SPDX-License-Identifier: GPL-3.0-or-later
"""The generated sudoers files in place of the lab's own: with them all works; without them it is unknown, and said why."""

from __future__ import annotations

import subprocess

from proof import Stage, need

PATH = "/etc/sudoers.d/50-daytwo-readonly"


def generated(stage: Stage) -> dict[str, str]:
    """The files of `plan --sudoers` by host; each begins with the line that names it."""
    done = stage.console.ask("plan", "--sudoers", "--profile", "full")
    need(done.returncode == 0, f"plan --sudoers: exit {done.returncode} {done.stderr}")
    files: dict[str, str] = {}
    for line in done.stdout.splitlines():
        if line.startswith(f"# {PATH} on "):
            host = line.removeprefix(f"# {PATH} on ").split(":")[0]
            files[host] = ""
        files[host] += line + "\n"
    return files


def read_only_rights(stage: Stage) -> str:
    files = generated(stage)
    own = {host: stage.lab.in_host(host, "cat", PATH) for host in files}
    before = stage.fresh_console("sudoers-before").check("--profile", "full")
    with_right = {light for light, verdict in before.verdicts.items() if verdict["outcome"] in ("pass", "warn")}
    try:
        for host, text in files.items():
            visudo = subprocess.run(["visudo", "-cf", "-"], input=text, capture_output=True, text=True, timeout=20)
            need(visudo.returncode == 0, f"visudo on the file for {host}: {visudo.stdout}{visudo.stderr}")
            stage.lab.write_in_host(host, PATH, text, "440")
        run = stage.fresh_console("sudoers").check("--profile", "full")
        worse = [f"{light}: {before.lights[light]} → {run.lights.get(light)}: {run.verdicts[light]['summary'][:120]}"
                 for light in before.lights if run.lights.get(light) != before.lights[light]]
        need(not worse, "with the generated files:\n       " + "\n       ".join(worse))
        for host in files:
            stage.lab.in_host(host, "rm", "-f", PATH)
        bare = stage.fresh_console("sudoers-bare").check("--profile", "full")
    finally:
        for host, text in own.items():
            stage.lab.write_in_host(host, PATH, text, "440")
    lost = {light: bare.verdicts[light] for light in with_right if bare.lights[light] not in ("pass", "warn")}
    wrong = [f"{light}: {verdict['outcome']}: {verdict['summary'][:120]}" for light, verdict in lost.items()
             if verdict["outcome"] != "unknown"]
    need(not wrong, "without rights, but judged:\n       " + "\n       ".join(wrong))
    need(bool(lost), "without rights nothing is lost: the files were for nothing")
    unnamed = sorted(light for light, verdict in lost.items()
                     if verdict["reason"] == "no-privilege" and "NOPASSWD" not in verdict["mend"])
    need(not unnamed, f"{len(unnamed)} lights do not say which line is missing, among them "
                      f"{unnamed[0]} (mend: {bare.verdicts[unnamed[0]]['mend']!r})" if unnamed else "")
    return f"{len(files)} files; without them {len(lost)} lights are unknown, none judged"
