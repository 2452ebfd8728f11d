#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A slow and lossy wire, for kernels without netem.

A firewall rule (-j NFQUEUE --queue-num N) hands packets to this program, which lets each go on after a delay, or
never. Run in the network namespace the rule is in.
"""
import argparse
import heapq
import random
import select
import socket
import struct
import time

# linux/netlink.h, linux/netfilter/nfnetlink.h, linux/netfilter/nfnetlink_queue.h
NETLINK_NETFILTER = 12
QUEUE_SUBSYSTEM = 3 << 8
PACKET, VERDICT, CONFIG = 0, 1, 2
PACKET_HEADER, VERDICT_HEADER = 1, 2
CONFIG_COMMAND, CONFIG_PARAMETERS, CONFIG_MAX_LENGTH = 1, 2, 3
COMMAND_BIND, COPY_METADATA = 1, 1
DROP, ACCEPT = 0, 1


def attribute(kind, payload):
    """One netlink attribute, padded to four bytes."""
    return struct.pack("=HH", 4 + len(payload), kind) + payload + bytes(-len(payload) % 4)


def attributes(data):
    """(kind, payload) of each attribute in DATA."""
    at = 0
    while at + 4 <= len(data):
        length, kind = struct.unpack_from("=HH", data, at)
        if length < 4:
            return
        yield kind & 0x7FFF, data[at + 4:at + length]
        at += (length + 3) & ~3


class Queue:
    """The kernel's packet queue NUMBER: ids come out, verdicts go in."""

    def __init__(self, number, longest=20000):
        self.number = number
        self.socket = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, NETLINK_NETFILTER)
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8 << 20)
        self.socket.bind((0, 0))
        self._send(CONFIG, attribute(CONFIG_COMMAND, struct.pack("!BBH", COMMAND_BIND, 0, socket.AF_INET)))
        self._send(CONFIG, attribute(CONFIG_PARAMETERS, struct.pack("!IB", 0, COPY_METADATA)))
        self._send(CONFIG, attribute(CONFIG_MAX_LENGTH, struct.pack("!I", longest)))
        self.socket.setblocking(False)

    def _send(self, message, payload):
        body = struct.pack("!BBH", 0, 0, self.number) + payload
        self.socket.send(struct.pack("=IHHII", 16 + len(body), QUEUE_SUBSYSTEM | message, 1, 0, 0) + body)

    def decide(self, packet, verdict):
        """Lets the packet with that id go on, or drops it."""
        try:
            self._send(VERDICT, attribute(VERDICT_HEADER, struct.pack("!II", verdict, packet)))
        except OSError:
            pass  # gone meanwhile: its interface or its connection is no more

    def waiting(self):
        """Ids of the packets that came since the last call."""
        while True:
            try:
                data = self.socket.recv(1 << 16)
            except BlockingIOError:
                return
            except OSError:
                continue  # the kernel dropped some as we were too slow: the wire is lossy anyway
            at = 0
            while at + 16 <= len(data):
                length, kind = struct.unpack_from("=IH", data, at)
                if length < 16:
                    break
                if kind == QUEUE_SUBSYSTEM | PACKET:
                    for what, payload in attributes(data[at + 20:at + length]):
                        if what == PACKET_HEADER:
                            yield struct.unpack_from("!I", payload)[0]
                at += (length + 3) & ~3


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--queue", type=int, default=7)
    options.add_argument("--delay", type=float, default=0, metavar="MS")
    options.add_argument("--jitter", type=float, default=0, metavar="MS")
    options.add_argument("--loss", type=float, default=0, metavar="PERCENT")
    options.add_argument("--seed", type=int, help="lose the same packets each time")
    chosen = options.parse_args()
    chance, queue, held = random.Random(chosen.seed), Queue(chosen.queue), []
    while True:
        patience = max(0.0, held[0][0] - time.monotonic()) if held else None
        select.select([queue.socket], [], [], patience)
        for packet in queue.waiting():
            if chance.random() * 100 < chosen.loss:
                queue.decide(packet, DROP)
                continue
            delay = max(0.0, chosen.delay + chance.uniform(-1, 1) * chosen.jitter)
            heapq.heappush(held, (time.monotonic() + delay / 1000, packet))
        while held and held[0][0] <= time.monotonic():
            queue.decide(heapq.heappop(held)[1], ACCEPT)


if __name__ == "__main__":
    main()
