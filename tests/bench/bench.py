#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times Daytwo's checklist on the real lab beside its peers, in one sitting, and prints ratios of medians.

usage: bench.py BUILD_DIR [REPEATS]   (root; brings the lab up and down; needs `install-deps.sh bench`)

Every peer is given the same commands for the same hosts, taken from Daytwo's own plan. Peers that a machine lacks are
named as missing; no figure is made up for them.
"""
import json
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Callable

ROOT = pathlib.Path(__file__).resolve().parents[2]
LAB = ROOT / "tests/lab/lab"


def lab_environment() -> dict[str, str]:
    """What `lab env` says: where the lab file, ssh_config and keys are."""
    shown = subprocess.run(["bash", "-c", f'eval "$({LAB} env)"; declare -p ${{!LAB_@}}'], capture_output=True, text=True, check=True).stdout
    names = [line.split()[2].split("=")[0] for line in shown.splitlines() if line.startswith("declare")]
    values = subprocess.run(["bash", "-c", f'eval "$({LAB} env)"; for n in {" ".join(names)}; do printf "%s\\n" "${{!n}}"; done'],
                            capture_output=True, text=True, check=True).stdout.splitlines()
    return dict(zip(names, values))


class Sitting:
    """One lab, one plan, and what each method took."""

    def __init__(self, commands: dict[str, list[str]], config: str, folder: pathlib.Path):
        self.commands = commands
        self.hosts = sorted(commands)
        self.config = config
        self.folder = folder
        for host in self.hosts:
            (folder / f"{host}.sh").write_text("\n".join(f"{line} </dev/null" for line in commands[host]) + "\n")
        (folder / "hosts").write_text("\n".join(self.hosts) + "\n")
        # clush and pssh run one text everywhere: each host takes its own part of it.
        parts = "".join(f"{host})\n{(folder / f'{host}.sh').read_text()};;\n" for host in self.hosts)
        (folder / "all.sh").write_text(f'case "$(uname -n)" in\n{parts}*) exit 66;;\nesac\n')

    def ssh(self, host: str, command: str, *options: str) -> list[str]:
        return ["ssh", "-F", self.config, *options, host, command]

    def script_over(self, host: str, *options: str) -> None:
        with open(self.folder / f"{host}.sh", "rb") as script:
            subprocess.run(self.ssh(host, "sh -s", *options), stdin=script, capture_output=True, check=False)

    def bare_ssh(self) -> None:
        with ThreadPoolExecutor(len(self.hosts)) as pool:
            list(pool.map(self.script_over, self.hosts))

    def one_by_one(self) -> None:
        jobs = [(host, line) for host in self.hosts for line in self.commands[host]]
        with ThreadPoolExecutor(16) as pool:
            list(pool.map(lambda job: subprocess.run(self.ssh(*job), stdin=subprocess.DEVNULL, capture_output=True, check=False), jobs))

    def masters(self) -> tuple[str, ...]:
        return ("-o", "ControlMaster=auto", "-o", f"ControlPath={self.folder}/cm-%n", "-o", "ControlPersist=120")

    def open_masters(self) -> None:
        with ThreadPoolExecutor(len(self.hosts)) as pool:
            list(pool.map(lambda host: subprocess.run(self.ssh(host, "true", *self.masters()), capture_output=True, check=False), self.hosts))

    def close_masters(self) -> None:
        for host in self.hosts:
            subprocess.run(["ssh", "-F", self.config, "-o", f"ControlPath={self.folder}/cm-%n", "-O", "exit", host], capture_output=True, check=False)

    def over_masters(self) -> None:
        with ThreadPoolExecutor(len(self.hosts)) as pool:
            list(pool.map(lambda host: self.script_over(host, *self.masters()), self.hosts))

    def clush(self) -> None:
        script = (self.folder / "all.sh").read_text()
        subprocess.run(["clush", "-S", "-f", "64", "-w", ",".join(self.hosts), "-o", f"-F {self.config}", script],
                       stdin=subprocess.DEVNULL, capture_output=True, check=False)

    def pssh(self) -> None:
        script = (self.folder / "all.sh").read_text()
        subprocess.run(["parallel-ssh", "-h", str(self.folder / "hosts"), "-p", "64", "-i", "-x", f"-F {self.config}", script],
                       stdin=subprocess.DEVNULL, capture_output=True, check=False)

    def ansible(self) -> None:
        inventory = "\n".join(self.hosts) + "\n"
        (self.folder / "inventory").write_text(inventory)
        tasks = "".join(f"  - shell: {json.dumps(line)}\n    changed_when: false\n    failed_when: false\n"
                        for line in max(self.commands.values(), key=len))
        (self.folder / "playbook.yml").write_text("- hosts: all\n  gather_facts: false\n  tasks:\n" + tasks)
        (self.folder / "ansible.cfg").write_text(
            f"[defaults]\ninventory={self.folder}/inventory\nforks=50\ngathering=explicit\nhost_key_checking=True\n"
            "interpreter_python=/usr/bin/python3\nretry_files_enabled=False\n[ssh_connection]\npipelining=True\n"
            f"ssh_args=-F {self.config} -o ControlMaster=auto -o ControlPersist=60s\ncontrol_path_dir={self.folder}/acp\n")
        subprocess.run(["ansible-playbook", str(self.folder / "playbook.yml")], capture_output=True, check=False,
                       env=dict(os.environ, ANSIBLE_CONFIG=str(self.folder / "ansible.cfg"), HOME=str(self.folder)))
        for path in (self.folder / "acp").glob("*"):
            subprocess.run(["ssh", "-o", f"ControlPath={path}", "-O", "exit", "x"], capture_output=True, check=False)

    def testinfra(self) -> None:
        lines = max(self.commands.values(), key=len)
        (self.folder / "test_lab.py").write_text(
            f"import pytest\nC={lines!r}\n@pytest.mark.parametrize('c', C)\ndef test_c(host, c):\n    host.run(c)\n")
        subprocess.run(["python3", "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--ssh-config={self.config}",
                        "--hosts=" + ",".join("ssh://" + host for host in self.hosts), str(self.folder / "test_lab.py")],
                       capture_output=True, check=False, env=dict(os.environ, PYTHONDONTWRITEBYTECODE="1"))

    def check_by_ssh(self) -> None:
        jobs = [(host, line) for host in self.hosts for line in self.commands[host]]
        def one(job: tuple[str, str]) -> None:
            subprocess.run(["/usr/lib/nagios/plugins/check_by_ssh", "-E", "-t", "30", "-H", job[0], "-F", self.config, "-C", job[1]],
                           stdin=subprocess.DEVNULL, capture_output=True, check=False)
        with ThreadPoolExecutor(16) as pool:
            list(pool.map(one, jobs))


def once(method: Callable[[], None]) -> tuple[float, float]:
    """Wall and client CPU milliseconds of one go."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    method()
    wall = (time.monotonic() - start) * 1000
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


class Medians:
    """Walls and client CPU times of each method, gathered round by round: what slows the machine for a while slows all."""

    def __init__(self) -> None:
        self._seen: dict[str, list[tuple[float, float]]] = {}

    def add(self, title: str, figures: tuple[float, float]) -> None:
        self._seen.setdefault(title, []).append(figures)

    def of(self, title: str) -> tuple[float, float]:
        walls, cpus = zip(*self._seen[title])
        return statistics.median(walls), statistics.median(cpus)


def ask_daytwo(build: pathlib.Path, lab: str) -> dict:
    """One cold and one warm run. A run on a lab that is not well measures nothing: labbench then ends with an error."""
    done = subprocess.run([str(build / "bin/labbench"), lab, "1"], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"labbench: {done.stderr.strip()}")
    return json.loads(done.stdout)


BARE = "one bare ssh per host, one script"
WARM = "the same script over warm ControlMasters"
CLUSH = "clush, one script"
PSSH = "parallel-ssh, one script"


def within(build: pathlib.Path, repeats: int) -> None:
    """Runs inside the admin's namespace."""
    # Would make whoever speaks TLS read all authorities of the world first; a plain Debian does not set it.
    os.environ.pop("SSL_CERT_FILE", None)
    environment = lab_environment()
    lab = environment["LAB_FILE"]
    medians = Medians()
    with tempfile.TemporaryDirectory(prefix="d2b") as name:
        sitting = Sitting(ask_daytwo(build, lab)["commands"], environment["LAB_SSH_CONFIG"], pathlib.Path(name))
        print(f"{len(sitting.hosts)} hosts, {sum(len(lines) for lines in sitting.commands.values())} commands, medians of {repeats} rounds\n")
        rounds = [(BARE, sitting.bare_ssh, "ssh"), (WARM, sitting.over_masters, "ssh"),
                  (CLUSH, sitting.clush, "clush"), (PSSH, sitting.pssh, "parallel-ssh")]
        rounds = [one for one in rounds if there(one[0], one[2])]
        sitting.open_masters()
        for _ in range(repeats):
            ours = ask_daytwo(build, lab)
            for kind in ("cold", "warm"):
                medians.add(kind, (ours[kind][0]["wallMs"], ours[kind][0]["cpuMs"]))
            for title, method, _ in rounds:
                medians.add(title, once(method))
        sitting.close_masters()
        cold, cpu = medians.of("cold")
        warm, _ = medians.of("warm")
        print(f"Daytwo, whole checklist: cold {cold:.0f} ms (client CPU {cpu:.0f} ms), warm {warm:.0f} ms")
        aims = {BARE: "<= 1.15 of it", WARM: "<= 1.3 of it", CLUSH: "not slower", PSSH: "not slower"}
        for title, _, _ in rounds:
            report(title, *medians.of(title), warm if title == WARM else cold, "warm" if title == WARM else "cold", aims[title])
        print(f"    client CPU: {cpu / medians.of(BARE)[1]:.2f} of the bare ssh's (to reach <= 0.20)")
        # Slow peers get fewer rounds: a sitting is to be over before the machine changes.
        for title, method, program, aim, rounds in [
                ("commands one by one, 16 parallel ssh", sitting.one_by_one, "ssh", ">= 5 x faster", 3),
                ("ansible playbook, a task per command", sitting.ansible, "ansible-playbook", ">= 8 x faster", 3),
                ("testinfra", sitting.testinfra, "py.test-3", ">= 10 x faster", 1),
                ("check_by_ssh, 16 parallel", sitting.check_by_ssh, "/usr/lib/nagios/plugins/check_by_ssh", "", 3)]:
            if there(title, program):
                for _ in range(min(rounds, repeats)):
                    medians.add(title, once(method))
                report(title, *medians.of(title), cold, "cold", aim)


def there(title: str, program: str) -> bool:
    """Whether the peer is installed; says so where it is not."""
    if shutil.which(program):
        return True
    print(f"{title}: {program} is not installed, not measured")
    return False


def report(title: str, wall: float, cpu: float, ours: float, kind: str, aim: str) -> None:
    print(f"{title}: {wall:.0f} ms, client CPU {cpu:.0f} ms; Daytwo {kind} is {ours / wall:.2f} of it ({wall / ours:.1f} x faster)"
          + (f"; to reach {aim}" if aim else ""))


def scale(build: pathlib.Path) -> None:
    """Hosts x 20 checks against SSH servers of another process with 50 ms latency."""
    print("\nhosts x 20 checks, SSH servers on loopback with 50 ms latency")
    walls = {}
    for hosts in (50, 500):
        with tempfile.TemporaryDirectory(prefix="d2farm") as folder:
            farm = subprocess.Popen([str(build / "bin/sshfarm"), str(hosts), "50", folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            try:
                farm.stdout.readline()
                done = subprocess.run([str(build / "bin/scalebench"), f"{folder}/lab.toml"], capture_output=True, text=True, check=False)
                result = json.loads(done.stdout)
                walls[hosts] = result["wallMs"]
                print(f"{hosts} hosts: {result['wallMs']:.0f} ms, peak {result['peakMiB']:.0f} MiB, {result['passed']}/{result['checks']} answered")
            finally:
                farm.stdin.close()
                farm.wait(timeout=60)
    print(f"growth from 50 to 500 hosts: {walls[500] / walls[50]:.1f} x (to reach <= 150 MiB)")


def firewall(build: pathlib.Path) -> None:
    """How long a question to rule sets of 1,000 to 20,000 rules takes (10,000: under 100 ms is to be reached)."""
    print("\nfirewall reasoning")
    done = subprocess.run([str(build / "tests/tst_growth")], capture_output=True, text=True, check=False)
    for line in done.stdout.splitlines():
        if line.startswith("QINFO"):
            print(line.partition(")")[2].strip())


def opening(build: pathlib.Path) -> None:
    """The window on a journal with 1,000 runs (under a second is to be reached)."""
    done = subprocess.run([str(build / "bin/openbench")], capture_output=True, text=True, check=False,
                          env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
    print("\nthe window with 1,000 runs: " + (done.stdout.strip() or done.stderr.strip()))


def main() -> None:
    build = pathlib.Path(sys.argv[1]).resolve()
    repeats = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    if os.environ.get("D2_BENCH_INSIDE"):
        within(build, repeats)
        return
    subprocess.run([str(LAB), "up"], check=True, stdout=subprocess.DEVNULL)
    try:
        environment = dict(os.environ, D2_BENCH_INSIDE="1")
        subprocess.run([str(LAB), "admin", "env", "D2_BENCH_INSIDE=1", "python3", str(pathlib.Path(__file__).resolve()), str(build), str(repeats)],
                       check=True, env=environment)
    finally:
        subprocess.run([str(LAB), "down"], check=False, stdout=subprocess.DEVNULL)
    scale(build)
    firewall(build)
    opening(build)


if __name__ == "__main__":
    main()
