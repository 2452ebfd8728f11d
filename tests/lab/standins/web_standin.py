#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""STAND-IN for some web server: answers every GET with the same text."""
import argparse
import http.server
import pathlib
import socket
import threading


class Answer(http.server.BaseHTTPRequestHandler):
    text, kind = b"", "text/plain"

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", self.kind)
        self.send_header("Content-Length", str(len(self.text)))
        self.end_headers()
        self.wfile.write(self.text)

    def log_message(self, *arguments):
        """Say nothing: the journal is for what goes wrong."""


class Server(http.server.ThreadingHTTPServer):
    """On an IPv6 address it is heard by IPv6 only, unless that is `*`: by both."""

    def __init__(self, address, port):
        self.address_family = socket.AF_INET6 if ":" in address or address == "*" else socket.AF_INET
        self.both = address == "*"
        super().__init__(("::" if self.both else address, port), Answer)

    def server_bind(self):
        if self.address_family == socket.AF_INET6:
            self.socket.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0 if self.both else 1)
        super().server_bind()


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--listen", action="append", metavar="ADDRESS", help="0.0.0.0 unless given; * for all")
    options.add_argument("--port", type=int, required=True)
    options.add_argument("--text", default="stand-in\n")
    options.add_argument("--type", default="text/plain")
    options.add_argument("--name", help="what ps and ss are to call this process")
    chosen = options.parse_args()
    Answer.text, Answer.kind = chosen.text.encode(), chosen.type
    if chosen.name:
        pathlib.Path("/proc/self/comm").write_text(chosen.name)
    servers = [Server(address, chosen.port) for address in chosen.listen or ["0.0.0.0"]]
    for server in servers[1:]:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    servers[0].serve_forever()


if __name__ == "__main__":
    main()
