#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""STAND-IN for Grafana, which Debian does not have: on port 3000 it answers /api/health, and with a token the health of
its one data source, "prometheus", which it asks each time; nothing else."""
import argparse
import hmac
import http.server
import json
import os
import pathlib
import threading
import urllib.request

HEALTH = {"database": "ok", "version": "10.4.2", "commit": "lab-stand-in"}
DATA_SOURCES = "/api/datasources/uid/"
PROMETHEUS = "http://127.0.0.1:9090"
PATIENCE = 3  # seconds


def ask_prometheus():
    """The query that Grafana's own plugin puts to see whether a Prometheus is one."""
    try:
        with urllib.request.urlopen(f"{PROMETHEUS}/api/v1/query?query=1%2B1", timeout=PATIENCE) as answer:
            value = json.load(answer)["data"]["result"][1]
    except (OSError, ValueError, LookupError, TypeError) as error:
        message = f"{error} - There was an error returned querying the Prometheus API."
        return 400, {"message": message, "status": "ERROR"}
    if value != "2":
        return 400, {"message": f"1+1 is {value}", "status": "ERROR"}
    return 200, {"message": "Successfully queried the Prometheus API.", "status": "OK"}


def token():
    """What a service account must show; nobody is let in without one."""
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    return pathlib.Path(folder, "token").read_text(encoding="ascii").strip() if folder else ""


class Health(http.server.BaseHTTPRequestHandler):
    """GET as Grafana words it; 404 for the rest."""

    protocol_version = "HTTP/1.1"

    def authorized(self):
        shown = self.headers.get("Authorization", "")
        return bool(token()) and hmac.compare_digest(shown.encode(), f"Bearer {token()}".encode())

    def answer(self):
        if self.path == "/api/health":
            return 200, HEALTH
        if not self.path.startswith(DATA_SOURCES):
            return 404, {"message": "Not found"}
        if not self.authorized():
            return 401, {"message": "Unauthorized"}
        if self.path == f"{DATA_SOURCES}prometheus/health":
            return ask_prometheus()
        return 404, {"message": "Data source not found"}

    def do_GET(self):
        status, said = self.answer()
        body = json.dumps(said, indent=2).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=UTF-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        """Say nothing: the journal is for what goes wrong."""


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--listen", action="append", required=True, metavar="ADDRESS")
    options.add_argument("--port", type=int, default=3000)
    chosen = options.parse_args()
    servers = [http.server.ThreadingHTTPServer((address, chosen.port), Health) for address in chosen.listen]
    threads = [threading.Thread(target=server.serve_forever) for server in servers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
