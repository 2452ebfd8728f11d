#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""STAND-IN for Grafana, which Debian does not have: answers /api/health on port 3000, and nothing else."""
import argparse
import http.server
import json
import threading

HEALTH = {"database": "ok", "version": "10.4.2", "commit": "lab-stand-in"}


class Health(http.server.BaseHTTPRequestHandler):
    """GET /api/health as Grafana words it; 404 for the rest."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        known = self.path == "/api/health"
        body = json.dumps(HEALTH if known else {"message": "Not found"}, indent=2).encode()
        self.send_response(200 if known else 404)
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
