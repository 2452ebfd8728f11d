#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""STAND-IN for what lies behind the Proxmox VE API: guests, their snapshots and the tasks that change them.

Nothing runs here: a guest is a few words in a file. See pve_standin.py, which answers the requests.
"""
import hashlib
import json
import pathlib
import random
import re
import threading
import time

GUESTS = {101: "gw-vpn", 102: "mon", 103: "gpu", 104: "svc-web"}
GIB = 1 << 30


class Refusal(Exception):
    """An answer that is not 200: status, reason phrase, and errors by parameter."""

    def __init__(self, status, reason, errors=None):
        super().__init__(reason)
        self.status, self.reason, self.errors = status, reason, errors


class TaskFailed(Exception):
    """What ends up as a task's exit status."""


def bad_parameter(**errors):
    return Refusal(400, "Parameter verification failed.", errors)


def as_bool(name, value):
    if value not in ("0", "1"):
        raise bad_parameter(**{name: f"type check ('boolean') failed - got '{value}'"})
    return value == "1"


def shuffled(items):
    """Lists come in any order, as they do from the real one."""
    items = list(items)
    random.shuffle(items)
    return items


class Hypervisor:
    """Guests and tasks of the node, kept in one JSON file."""

    def __init__(self, node, state_directory, pace):
        self.node, self.pace = node, pace
        self.file = pathlib.Path(state_directory) / "state.json"
        self.lock = threading.RLock()
        self.booted = time.time()
        self.tasks = {}
        if self.file.exists():
            self.guests = {int(key): value for key, value in json.loads(self.file.read_text()).items()}
        else:
            self.guests = {vmid: {"name": name, "running": True, "since": time.time() - 86400, "snapshots": {}, "parent": None,
                                  "description": "", "lock": None} for vmid, name in GUESTS.items()}

    def save(self):
        new = self.file.with_suffix(".new")
        new.write_text(json.dumps(self.guests))
        new.replace(self.file)

    def guest(self, vmid):
        if vmid not in self.guests:
            raise Refusal(500, f"Configuration file 'nodes/{self.node}/qemu-server/{vmid}.conf' does not exist")
        return self.guests[vmid]

    # Tasks: a UPID at once, the work a little later.

    def start(self, kind, vmid, user, work, duration):
        """Runs WORK after DURATION seconds as a task and returns its UPID."""
        with self.lock:
            now, pid = time.time(), random.randrange(300, 1 << 22)
            pstart = int((now - self.booted) * 100) + 8000000
            upid = f"UPID:{self.node}:{pid:08X}:{pstart:08X}:{int(now):08X}:{kind}:{vmid}:{user}:"
            account, _, token = user.partition("!")
            self.tasks[upid] = {"upid": upid, "node": self.node, "pid": pid, "pstart": pstart, "starttime": int(now),
                                "type": kind, "id": str(vmid), "user": account, "tokenid": token,
                                "log": [], "exitstatus": None, "endtime": None, "stop": threading.Event()}
        threading.Thread(target=self._perform, args=(self.tasks[upid], work, duration), daemon=True).start()
        return upid

    def _perform(self, task, work, duration):
        try:
            if task["stop"].wait(0.05):
                raise TaskFailed("received interrupt ")
            with self.lock:
                finish = work(task)
            if task["stop"].wait(duration * self.pace):
                with self.lock:
                    finish(cancelled=True)
                    self.save()
                raise TaskFailed("received interrupt ")
            with self.lock:
                finish(cancelled=False)
                self.save()
            outcome, last = "OK", "TASK OK"
        except TaskFailed as failure:
            outcome, last = str(failure), f"TASK ERROR: {failure}"
        with self.lock:
            task["log"].append(last)
            task["endtime"], task["exitstatus"] = int(time.time()), outcome

    def task(self, upid):
        if not re.fullmatch(r"UPID:[^:]+:[0-9A-F]{8}:[0-9A-F]{8,9}:[0-9A-F]{8}:[^:]+:[^:]*:[^:]+:", upid):
            raise bad_parameter(upid=f"unable to parse worker upid '{upid}'")
        if upid not in self.tasks:
            raise bad_parameter(upid="no such task")
        return self.tasks[upid]

    # What tasks do. Each checks, sets the lock, and returns what is to happen at its end.

    def _locked(self, vmid, word):
        guest = self.guests[vmid]
        if guest["lock"]:
            raise TaskFailed(f"VM is locked ({guest['lock']})")
        guest["lock"] = word
        return guest

    def create_snapshot(self, vmid, name, description, with_ram):
        def work(task):
            if name in self.guests[vmid]["snapshots"]:
                raise TaskFailed(f"snapshot name '{name}' already used")
            guest = self._locked(vmid, "snapshot")
            ram = with_ram and guest["running"]
            guest["snapshots"][name] = {"description": description, "snaptime": int(time.time()), "vmstate": int(ram),
                                        "snapstate": "prepare", "parent": guest["parent"], "state": guest["running"]}
            if ram:
                task["log"].append("saving VM state and RAM using storage 'local'")
            task["log"].append(f"snapshotting 'drive-scsi0' (local:{vmid}/vm-{vmid}-disk-0.qcow2)")

            def finish(cancelled):
                guest["lock"] = None
                if cancelled:
                    del guest["snapshots"][name]
                else:
                    del guest["snapshots"][name]["snapstate"]
                    guest["parent"] = name
            return finish
        return work

    def delete_snapshot(self, vmid, name):
        def work(_task):
            if name not in self.guests[vmid]["snapshots"]:
                raise TaskFailed(f"snapshot '{name}' does not exist")
            guest = self._locked(vmid, "snapshot-delete")
            guest["snapshots"][name]["snapstate"] = "delete"

            def finish(cancelled):
                guest["lock"] = None
                if cancelled:
                    guest["snapshots"][name].pop("snapstate", None)
                    return
                parent = guest["snapshots"].pop(name)["parent"]
                for other in guest["snapshots"].values():
                    if other["parent"] == name:
                        other["parent"] = parent
                if guest["parent"] == name:
                    guest["parent"] = parent
            return finish
        return work

    def roll_back(self, vmid, name, start):
        def work(_task):
            if name not in self.guests[vmid]["snapshots"]:
                raise TaskFailed(f"snapshot '{name}' does not exist")
            guest = self._locked(vmid, "rollback")
            snapshot = guest["snapshots"][name]

            def finish(cancelled):
                guest["lock"] = None
                if not cancelled:
                    # Without RAM in the snapshot the guest is left switched off, unless asked otherwise.
                    guest["running"], guest["since"] = bool(snapshot["vmstate"] or start), time.time()
                    guest["parent"] = name
            return finish
        return work

    def set_power(self, vmid, running):
        def work(_task):
            guest = self.guests[vmid]
            if guest["lock"]:
                raise TaskFailed(f"VM is locked ({guest['lock']})")
            if running and guest["running"]:
                raise TaskFailed(f"VM {vmid} already running")

            def finish(cancelled):
                if not cancelled:
                    guest["running"], guest["since"] = running, time.time()
            return finish
        return work

    # What is told of a guest.

    def summary(self, vmid):
        guest = self.guests[vmid]
        told = {"vmid": vmid, "name": guest["name"], "status": "running" if guest["running"] else "stopped",
                "cpu": 0.02 if guest["running"] else 0, "cpus": 1, "mem": GIB // 4 if guest["running"] else 0,
                "maxmem": GIB, "disk": 0, "maxdisk": 8 * GIB, "netin": 0, "netout": 0, "memhost": 0,
                "uptime": int(time.time() - guest["since"]) if guest["running"] else 0}
        if guest["lock"]:
            told["lock"] = guest["lock"]
        return told

    def configuration(self, vmid):
        guest = self.guests[vmid]
        config = {"name": guest["name"], "cores": 1, "memory": "1024", "ostype": "l26", "boot": "order=scsi0",
                  "scsihw": "virtio-scsi-single", "scsi0": f"local:{vmid}/vm-{vmid}-disk-0.qcow2,size=8G",
                  "onboot": 1, "vmgenid": f"00000000-0000-4000-8000-000000000{vmid}",
                  "meta": f"creation-qemu=10.0.13,ctime={int(self.booted)}"}
        for key in ("parent", "lock"):
            if guest[key]:
                config[key] = guest[key]
        return config

    def digest(self, vmid):
        told = json.dumps([self.configuration(vmid), self.guests[vmid]["snapshots"]], sort_keys=True)
        return hashlib.sha1(told.encode()).hexdigest()

    def snapshots(self, vmid):
        guest = self.guest(vmid)
        listed = []
        for name, snapshot in guest["snapshots"].items():
            entry = {"name": name} | {key: value for key, value in snapshot.items() if key != "state" and value is not None}
            if "snapstate" in entry and entry["snapstate"] == "prepare":
                entry.pop("parent", None)
            listed.append(entry)
        current = {"name": "current", "description": "You are here!", "digest": self.digest(vmid),
                   "running": int(guest["running"])}
        if guest["parent"]:
            current["parent"] = guest["parent"]
        return shuffled(listed + [current])
