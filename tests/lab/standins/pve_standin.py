#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""STAND-IN for the Proxmox VE API (pveproxy) of one node, with the shapes of version 9.2.

Knows versions, the node, guests, their snapshots and the tasks that make, remove and roll back these. Nothing runs
behind it: a guest is a few words in a file. Odd on purpose, as the real one is: refusals in the status line, 3 s
before a 401, 500 for what is not there, errors that show only as a task's exit status, list order that changes.
"""
import argparse
import copy
import hashlib
import http.server
import json
import os
import pathlib
import re
import ssl
import time
import urllib.parse

from pve_hypervisor import GIB, Hypervisor, Refusal, as_bool, bad_parameter, shuffled

VERSION = {"version": "9.2.11", "release": "9.2", "repoid": "14a22df35955d97d"}
SNAPSHOT_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{1,39}")
PRIVILEGES = ("VM.Audit", "VM.Snapshot", "VM.Snapshot.Rollback", "VM.PowerMgmt", "VM.Backup", "Sys.Audit",
              "Datastore.Audit", "Datastore.AllocateSpace")


class Api:
    """The calls, by method and path."""

    def __init__(self, hypervisor, certificate_fingerprint):
        self.pve, self.fingerprint = hypervisor, certificate_fingerprint
        node, guest = r"/nodes/(?P<node>[^/]+)", r"/nodes/(?P<node>[^/]+)/qemu/(?P<vmid>[^/]+)"
        self.calls = [(method, re.compile(path), function, allowed) for method, path, function, allowed in (
            ("GET", "/version", self.version, ()),
            ("GET", "/access/permissions", self.permissions, ("path", "userid")),
            ("GET", "/nodes", self.nodes, ()),
            ("GET", "/cluster/status", self.cluster_status, ()),
            ("GET", "/cluster/resources", self.resources, ("type",)),
            ("GET", "/cluster/tasks", self.all_tasks, ()),
            ("GET", "/cluster/backup", self.backup_jobs, ()),
            ("GET", "/cluster/backup-info/not-backed-up", self.not_backed_up, ()),
            ("GET", "/cluster/firewall/options", self.firewall_options, ()),
            ("GET", "/cluster/firewall/ipset/(?P<ipset>[^/]+)", self.ip_set, ()),
            ("GET", node + "/firewall/options", self.firewall_options, ()),
            ("GET", node + "/status", self.node_status, ()),
            ("GET", node + "/qemu", self.guests, ("full",)),
            ("GET", node + "/lxc", self.no_containers, ()),
            ("GET", node + "/storage", self.storage, ("content", "enabled", "format", "storage", "target")),
            ("GET", node + "/storage/(?P<storage>[^/]+)/content", self.content, ("content", "vmid")),
            ("GET", node + "/tasks", self.tasks, ("limit", "start", "source", "typefilter", "vmid", "since", "errors")),
            ("GET", node + "/tasks/(?P<upid>[^/]+)/status", self.task_status, ()),
            ("GET", node + "/tasks/(?P<upid>[^/]+)/log", self.task_log, ("start", "limit")),
            ("DELETE", node + "/tasks/(?P<upid>[^/]+)", self.stop_task, ()),
            ("GET", guest + "/config", self.config, ("current", "snapshot")),
            ("GET", guest + "/status/current", self.status, ()),
            ("POST", guest + "/status/(?P<action>start|stop|shutdown)", self.power, ("timeout", "forceStop")),
            ("GET", guest + "/feature", self.feature, ("feature", "snapname")),
            ("GET", guest + "/snapshot", self.list_snapshots, ()),
            ("POST", guest + "/snapshot", self.create, ("snapname", "description", "vmstate")),
            ("DELETE", guest + "/snapshot/(?P<name>[^/]+)", self.delete, ("force",)),
            ("GET", guest + "/snapshot/(?P<name>[^/]+)/config", self.snapshot_config, ()),
            ("PUT", guest + "/snapshot/(?P<name>[^/]+)/config", self.describe, ("description",)),
            ("POST", guest + "/snapshot/(?P<name>[^/]+)/rollback", self.rollback, ("start",)),
        )]

    def answer(self, method, path, parameters, user):
        """What the call returns, with `total` beside it where there is one."""
        for its_method, pattern, function, allowed in self.calls:
            match = pattern.fullmatch(path)
            if its_method != method or not match:
                continue
            unknown = [name for name in parameters if name not in allowed]
            if unknown:
                text = "property is not defined in schema and the schema does not allow additional properties"
                raise bad_parameter(**{name: text for name in unknown})
            places = match.groupdict()
            if places.get("node", self.pve.node) != self.pve.node:
                raise Refusal(500, f"hostname lookup '{places['node']}' failed - failed to get address info for: "
                                   f"{places['node']}: Name or service not known")
            if "vmid" in places:
                if not re.fullmatch(r"[1-9][0-9]{2,8}", places["vmid"]):
                    raise bad_parameter(vmid="invalid format - value does not look like a valid VM ID\n")
                places["vmid"] = int(places["vmid"])
                with self.pve.lock:
                    self.pve.guest(places["vmid"])
            places.pop("node", None)
            with self.pve.lock:
                return function(user=user, query=parameters, **places)
        raise Refusal(501, f"Method '{method} {path}' not implemented")

    def version(self, **_):
        return {"data": VERSION}

    def permissions(self, **_):
        rights = {privilege: 1 for privilege in PRIVILEGES}
        return {"data": {path: rights for path in ("/", "/vms", "/nodes", "/storage", "/access", "/pool", "/sdn")}}

    def _node(self):
        return {"node": self.pve.node, "id": f"node/{self.pve.node}", "type": "node", "status": "online", "level": "",
                "cpu": 0.05, "maxcpu": 2, "mem": 2 * GIB, "maxmem": 8 * GIB, "disk": GIB, "maxdisk": 32 * GIB,
                "uptime": int(float(pathlib.Path("/proc/uptime").read_text().split()[0]))}

    def nodes(self, **_):
        return {"data": [self._node() | {"ssl_fingerprint": self.fingerprint}]}

    def node_status(self, **_):
        return {"data": {"uptime": self._node()["uptime"], "loadavg": ["0.10", "0.08", "0.05"], "cpu": 0.05, "wait": 0,
                         "memory": {"total": 8 * GIB, "used": 2 * GIB, "free": 6 * GIB},
                         "swap": {"total": 0, "used": 0, "free": 0},
                         "rootfs": {"total": 32 * GIB, "used": GIB, "avail": 31 * GIB, "free": 31 * GIB},
                         "cpuinfo": {"cpus": 2, "cores": 2, "sockets": 1, "model": "stand-in"},
                         "pveversion": "pve-manager/9.2.11/14a22df35955d97d", "kversion": "Linux stand-in"}}

    def cluster_status(self, **_):
        return {"data": [{"type": "node", "id": f"node/{self.pve.node}", "name": self.pve.node, "nodeid": 0, "local": 1,
                          "online": 1, "level": "", "ip": "192.168.50.40"}]}

    def resources(self, query, **_):
        wanted = query.get("type")
        listed = []
        if wanted in (None, "vm"):
            for vmid in self.pve.guests:
                told = self.pve.summary(vmid)
                told["maxcpu"] = told.pop("cpus")
                listed.append(told | {"id": f"qemu/{vmid}", "type": "qemu", "node": self.pve.node, "template": 0})
        if wanted in (None, "node"):
            listed.append(self._node())
        if wanted in (None, "storage"):
            for entry in self._storages():
                listed.append({"id": f"storage/{self.pve.node}/{entry['storage']}", "type": "storage",
                               "node": self.pve.node, "storage": entry["storage"], "status": "available",
                               "plugintype": entry["type"], "content": entry["content"], "shared": entry["shared"],
                               "disk": entry["used"], "maxdisk": entry["total"]})
        return {"data": shuffled(listed)}

    def guests(self, **_):
        return {"data": shuffled(self.pve.summary(vmid) for vmid in self.pve.guests)}

    def no_containers(self, **_):
        return {"data": []}

    def _storages(self):
        return [{"storage": name, "type": kind, "content": content, "shared": shared, "enabled": 1, "active": 1,
                 "total": 32 * GIB, "used": 4 * GIB, "avail": 28 * GIB, "used_fraction": 0.125}
                for name, kind, content, shared in (("local", "dir", "images,rootdir,iso,vztmpl", 0),
                                                    ("offsite", "nfs", "backup", 1))]

    def storage(self, query, **_):
        wanted = query.get("content", "")
        return {"data": shuffled(entry for entry in self._storages() if wanted in entry["content"])}

    def content(self, storage, query, **_):
        if storage not in ("local", "offsite"):
            raise Refusal(500, f"storage '{storage}' does not exist")
        if storage == "local" or query.get("content", "backup") != "backup":
            return {"data": []}
        ctime, listed = int(time.time()) - 6 * 3600, []
        for vmid in self.pve.guests:
            if query.get("vmid", str(vmid)) == str(vmid):
                stamp = time.strftime("%Y_%m_%d-%H_%M_%S", time.gmtime(ctime))
                listed.append({"volid": f"offsite:backup/vzdump-qemu-{vmid}-{stamp}.vma.zst", "content": "backup",
                               "format": "vma.zst", "subtype": "qemu", "vmid": vmid, "ctime": ctime, "size": GIB})
        return {"data": shuffled(listed)}

    def backup_jobs(self, **_):
        tomorrow = (int(time.time()) // 86400 + 1) * 86400 + 9000
        return {"data": [{"id": "backup-nightly", "type": "vzdump", "enabled": 1, "schedule": "02:30", "all": 1,
                          "mode": "snapshot", "storage": "offsite", "next-run": min(tomorrow, int(time.time()) + 86000),
                          "prune-backups": {"keep-last": "7"}}]}

    def not_backed_up(self, **_):
        return {"data": []}

    def firewall_options(self, **_):
        """As Proxmox is installed: every option left out, the checksum of an empty file. The host has rules of its own."""
        return {"data": {"digest": hashlib.sha1(b"").hexdigest()}}

    def ip_set(self, ipset, **_):
        raise Refusal(500, f"no such IPSet '{ipset}'")

    def config(self, vmid, query, **_):
        if query.get("snapshot"):
            return self.snapshot_config(vmid=vmid, name=query["snapshot"])
        return {"data": self.pve.configuration(vmid) | {"digest": self.pve.digest(vmid)}}

    def status(self, vmid, **_):
        told = self.pve.summary(vmid)
        return {"data": told | {"qmpstatus": told["status"], "ha": {"managed": 0}, "clipboard": None}}

    def power(self, vmid, action, user, **_):
        kind = {"start": "qmstart", "stop": "qmstop", "shutdown": "qmshutdown"}[action]
        return {"data": self.pve.start(kind, vmid, user, self.pve.set_power(vmid, action == "start"), 0.3)}

    def feature(self, query, **_):
        if query.get("feature") not in ("snapshot", "clone", "copy"):
            raise bad_parameter(feature="value '%s' does not have a value in the enumeration 'snapshot, clone, copy'"
                                % query.get("feature", ""))
        return {"data": {"hasFeature": 1, "nodes": [self.pve.node]}}

    def list_snapshots(self, vmid, **_):
        return {"data": self.pve.snapshots(vmid)}

    def create(self, vmid, query, user, **_):
        name = query.get("snapname", "")
        errors = {}
        if "snapname" not in query:
            errors["snapname"] = "property is missing and it is not optional"
        elif len(name) > 40:
            errors["snapname"] = "value may only be 40 characters long"
        elif not SNAPSHOT_NAME.fullmatch(name):
            errors["snapname"] = f"invalid format - invalid configuration ID '{name}'\n"
        if query.get("vmstate", "0") not in ("0", "1"):
            errors["vmstate"] = f"type check ('boolean') failed - got '{query['vmstate']}'"
        if errors:
            raise bad_parameter(**errors)
        if name.lower() in ("current", "pending"):
            raise Refusal(500, f"unable to use snapshot name '{name}' (reserved name)")
        with_ram = query.get("vmstate") == "1"
        work = self.pve.create_snapshot(vmid, name, query.get("description", ""), with_ram)
        return {"data": self.pve.start("qmsnapshot", vmid, user, work, 1.2 if with_ram else 0.6)}

    def delete(self, vmid, name, query, user, **_):
        as_bool("force", query.get("force", "0"))
        if name == "current":
            raise Refusal(500, f"unable to use snapshot name '{name}' (reserved name)")
        return {"data": self.pve.start("qmdelsnapshot", vmid, user, self.pve.delete_snapshot(vmid, name), 0.5)}

    def rollback(self, vmid, name, query, user, **_):
        start = as_bool("start", query.get("start", "0"))
        return {"data": self.pve.start("qmrollback", vmid, user, self.pve.roll_back(vmid, name, start), 0.8)}

    def _snapshot(self, vmid, name):
        known = self.pve.guest(vmid)["snapshots"]
        if name not in known:
            raise Refusal(500, f"snapshot '{name}' does not exist")
        return known[name]

    def snapshot_config(self, vmid, name, **_):
        snapshot = self._snapshot(vmid, name)
        return {"data": self.pve.configuration(vmid) | {"snaptime": snapshot["snaptime"],
                                                        "description": snapshot["description"]}}

    def describe(self, vmid, name, query, **_):
        self._snapshot(vmid, name)["description"] = query.get("description", "")
        self.pve.save()
        return {"data": None}

    @staticmethod
    def _finished(task):
        told = {key: task[key] for key in ("upid", "node", "pid", "pstart", "starttime", "type", "id", "user", "tokenid")}
        return told | {"status": task["exitstatus"], "endtime": task["endtime"]}

    @staticmethod
    def _running(task):
        told = {key: task[key] for key in ("upid", "node", "pid", "pstart", "starttime", "type", "id")}
        return told | {"status": "RUNNING", "saved": "0", "user": f"{task['user']}!{task['tokenid']}"}

    def tasks(self, query, **_):
        source, listed = query.get("source", "archive"), []
        for task in self.pve.tasks.values():
            if query.get("vmid", task["id"]) != task["id"] or query.get("typefilter", task["type"]) != task["type"]:
                continue
            if task["exitstatus"] is None and source in ("active", "all"):
                listed.append(self._running(task))
            elif task["exitstatus"] is not None and source in ("archive", "all"):
                listed.append(self._finished(task))
        if source != "active" and query.get("typefilter", "vzdump") == "vzdump" and "vmid" not in query:
            started = int(time.time()) - 6 * 3600
            listed.append({"upid": f"UPID:{self.pve.node}:00001234:00100000:{started:08X}:vzdump::root@pam:",
                           "node": self.pve.node, "pid": 4660, "pstart": 1048576, "starttime": started,
                           "endtime": started + 240, "type": "vzdump", "id": "", "user": "root@pam", "status": "OK"})
        listed.sort(key=lambda entry: -entry["starttime"])
        first = int(query.get("start", 0))
        return {"data": listed[first:first + int(query.get("limit", 50))], "total": len(listed)}

    def all_tasks(self, **_):
        return {"data": self.tasks(query={"source": "all"})["data"]}

    def task_status(self, upid, **_):
        task = self.pve.task(upid)
        told = {key: task[key] for key in ("upid", "node", "pid", "pstart", "starttime", "type", "id", "user", "tokenid")}
        if task["exitstatus"] is None:
            return {"data": told | {"status": "running"}}
        return {"data": told | {"status": "stopped", "exitstatus": task["exitstatus"]}}

    def task_log(self, upid, query, **_):
        try:
            lines = self.pve.task(upid)["log"]
        except Refusal:
            return {"data": [{"n": 1, "t": "unable to open file - No such file or directory"}], "total": 1}
        first, limit = int(query.get("start", 0)), int(query.get("limit", 50))
        numbered = [{"n": number + 1, "t": line} for number, line in enumerate(lines)]
        return {"data": numbered[first:first + limit] if limit else numbered[first:], "total": len(lines)}

    def stop_task(self, upid, **_):
        self.pve.task(upid)["stop"].set()
        return {"data": None}


class Request(http.server.BaseHTTPRequestHandler):
    """One connection: HTTP/1.1, closed after five idle seconds or an error."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 5
    api, token, delay = None, "", 3.0

    def version_string(self):
        return "pve-api-daemon/3.0"

    def log_message(self, *arguments):
        """Say nothing: the journal is for what goes wrong."""

    def _send(self, status, reason, payload=None):
        body = b"" if payload is None else json.dumps(payload, separators=(",", ":"), ensure_ascii=False).encode()
        self.close_connection = self.close_connection or status >= 400
        self.send_response(status, reason.split("\n")[0])
        self.send_header("Cache-Control", "max-age=0")
        self.send_header("Pragma", "no-cache")
        self.send_header("Connection", "close" if self.close_connection else "Keep-Alive")
        if payload is not None:
            self.send_header("Content-Type", "application/json;charset=UTF-8")
        if payload is not None or not self.close_connection:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _user(self):
        """The token's owner; without a token `No ticket`, with a wrong one no more than that it is wrong."""
        given = self.headers.get("Authorization", "")
        if not given.startswith("PVEAPIToken="):
            reason = "No ticket"
        elif given[len("PVEAPIToken="):] != self.token:
            reason = "Authentication failed!"
        else:
            return self.token.partition("=")[0]
        time.sleep(self.delay)
        self._send(401, reason)
        return None

    def _parameters(self, query):
        text = query
        length = int(self.headers.get("Content-Length") or 0)
        if length:
            body = self.rfile.read(length).decode()
            if self.command in ("GET", "DELETE"):
                raise Refusal(501, f"Unexpected content for method '{self.command}'")
            if self.headers.get("Content-Type", "").startswith("application/json"):
                return {key: str(int(value)) if isinstance(value, bool) else str(value)
                        for key, value in json.loads(body).items()}
            text = "&".join(part for part in (query, body) if part)
        return dict(urllib.parse.parse_qsl(text, keep_blank_values=True))

    def _handle(self):
        url = urllib.parse.urlsplit(self.path)
        if not url.path.startswith("/api2/json"):
            self._send(404 if url.path != "/" else 200, "stand-in for Proxmox VE: only /api2/json")
            return
        if self.command == "GET" and url.path == "/api2/json/access/domains":
            # For the login page: told to anybody, at once.
            self._send(200, "OK", {"data": [{"realm": "pam", "type": "pam", "comment": "Linux PAM standard authentication"},
                                            {"realm": "pve", "type": "pve", "comment": "Proxmox VE authentication server"}]})
            return
        user = self._user()
        if user is None:
            return
        try:
            path = urllib.parse.unquote(url.path[len("/api2/json"):]) or "/"
            told = self.api.answer(self.command, path, self._parameters(url.query), user)
            self._send(200, "OK", copy.deepcopy(told))
        except Refusal as refusal:
            payload = {"data": None, "message": refusal.reason + "\n"}
            if refusal.errors:
                payload["errors"] = refusal.errors
            self._send(refusal.status, refusal.reason, payload)

    do_GET = do_POST = do_PUT = do_DELETE = _handle


class Server(http.server.ThreadingHTTPServer):
    """Speaks TLS within each connection's own thread, so that a slow client holds up nobody."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, address, handler, context):
        super().__init__(address, handler)
        self.context = context

    def finish_request(self, request, client_address):
        request.settimeout(10)
        with self.context.wrap_socket(request, server_side=True) as channel:
            self.RequestHandlerClass(channel, client_address, self)

    def handle_error(self, request, client_address):
        """A client that goes away in the middle is not an error of ours."""


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--node", default="pve")
    options.add_argument("--listen", default="0.0.0.0")
    options.add_argument("--port", type=int, default=8006)
    options.add_argument("--config", required=True, help="directory with certificate.pem, key.pem and token")
    options.add_argument("--state", required=True, help="directory for state.json")
    options.add_argument("--pace", type=float, default=1.0, help="how long tasks take: 2 is twice as long")
    chosen = options.parse_args()
    config = pathlib.Path(chosen.config)
    os.makedirs(chosen.state, exist_ok=True)
    certificate = (config / "certificate.pem").read_text()
    digest = hashlib.sha256(ssl.PEM_cert_to_DER_cert(certificate)).hexdigest().upper()
    Request.token = (config / "token").read_text().strip()
    Request.api = Api(Hypervisor(chosen.node, chosen.state, chosen.pace),
                      ":".join(digest[i:i + 2] for i in range(0, len(digest), 2)))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_cert_chain(config / "certificate.pem", config / "key.pem")
    Server((chosen.listen, chosen.port), Request, context).serve_forever()


if __name__ == "__main__":
    main()
