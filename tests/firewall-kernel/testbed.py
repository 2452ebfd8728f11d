# SPDX-License-Identifier: GPL-3.0-or-later
"""A host with five interfaces in a network namespace of its own, and everybody else behind them in another one.

Both namespaces are anonymous: they end with this process. Nothing outside of them is touched."""
import contextlib
import ctypes
import os
import socket
import struct
import subprocess
import time

import frames

CLONE_NEWNET = 0x40000000
LIBC = ctypes.CDLL(None, use_errno=True)
ENVIRONMENT = {"LC_ALL": "C", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}

INTERFACES = {
    "lan0": ["192.168.50.10/24", "fd00:50::10/64"],
    "wan0": ["203.0.113.10/24", "2001:db8:113::10/64"],
    "wg0": ["10.8.0.1/24", "fd00:8::1/64"],
    "docker0": ["172.17.0.1/16", "fd00:17::1/64"],
}
# An interface without any address: packets for the host come in by it all the same.
BARE = "tun7"
LINKS = [*INTERFACES, BARE]
PORTS = [22, 53, 80, 81, 443, 2222, 8080, 9100, 51820]


def call(function, *arguments):
    if function(*arguments) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


class CommandFailed(Exception):
    pass


class Testbed:
    def __init__(self):
        self.outside = os.open("/proc/thread-self/ns/net", os.O_RDONLY)
        self.host = self._new_namespace()
        self.peers = self._new_namespace()
        call(LIBC.setns, self.outside, CLONE_NEWNET)
        self._make_links()
        self._set_host()
        self._open_sockets()

    @staticmethod
    def _new_namespace() -> int:
        call(LIBC.unshare, CLONE_NEWNET)
        return os.open("/proc/thread-self/ns/net", os.O_RDONLY)

    @contextlib.contextmanager
    def inside(self, namespace):
        call(LIBC.setns, namespace, CLONE_NEWNET)
        try:
            yield
        finally:
            call(LIBC.setns, self.outside, CLONE_NEWNET)

    def run(self, *command, text=None, namespace=None, check=True) -> str:
        with self.inside(self.host if namespace is None else namespace):
            done = subprocess.run(command, input=text, capture_output=True, text=True, env=ENVIRONMENT, check=False)
        if check and done.returncode != 0:
            raise CommandFailed("%s: %s" % (" ".join(command), done.stderr.strip()[:400]))
        return done.stdout

    def _make_links(self):
        script = []
        for name in LINKS:
            script.append("link add %s type veth peer name %sp" % (name, name))
            script.append("link set %sp netns /proc/%d/fd/%d" % (name, os.getpid(), self.peers))
        self.run("ip", "-batch", "-", text="\n".join(script) + "\n")
        self._write(self.peers, {"ipv6/conf/all/disable_ipv6": "1", "ipv6/conf/default/disable_ipv6": "1"})
        script = ["link set lo up"]
        for name in LINKS:
            script.append("link set %sp up" % name)
        self.run("ip", "-batch", "-", text="\n".join(script) + "\n", namespace=self.peers)

    def _write(self, namespace, values):
        with self.inside(namespace):
            for key, value in values.items():
                with contextlib.suppress(FileNotFoundError):
                    with open("/proc/sys/net/" + key, "w") as file:
                        file.write(value)

    def _set_host(self):
        settings = {"ipv4/ip_forward": "1", "ipv6/conf/all/forwarding": "1", "ipv4/tcp_syncookies": "0",
                    "ipv4/tcp_max_syn_backlog": "65536", "core/somaxconn": "65536", "ipv4/tcp_synack_retries": "0"}
        for name in ["all", "default", *LINKS]:
            settings["ipv4/conf/%s/rp_filter" % name] = "0"
            # Packets to 127.0.0.1 come in from outside by these.
            settings["ipv4/conf/%s/route_localnet" % name] = "1" if name in ("lan0", "wan0") else "0"
            settings["ipv6/conf/%s/accept_dad" % name] = "0"
            settings["ipv6/conf/%s/accept_ra" % name] = "0"
        self._write(self.host, settings)
        script = ["link set lo up"]
        script.append("link set %s addrgenmode none" % BARE)
        for name in LINKS:
            # Without ARP every neighbour is there at once.
            script.append("link set %s arp off up" % name)
            for address in INTERFACES.get(name, []):
                script.append("addr add %s dev %s%s" % (address, name, " nodad" if ":" in address else ""))
        script += ["route add default dev wan0", "-6 route add default dev wan0"]
        self.run("ip", "-batch", "-", text="\n".join(s for s in script if not s.startswith("-6")) + "\n")
        self.run("ip", "-6", "route", "add", "default", "dev", "wan0")
        self.addresses = self.run("ip", "-j", "address")

    def _open_sockets(self):
        with self.inside(self.host):
            self.arrivals = [socket.socket(socket.AF_INET, socket.SOCK_RAW, p) for p in (frames.TCP, frames.UDP)]
            self.arrivals6 = [socket.socket(socket.AF_INET6, socket.SOCK_RAW, p) for p in (frames.TCP, frames.UDP)]
            for raw in self.arrivals6:
                raw.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_RECVPKTINFO, 1)
            self.answering = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_RAW)
            self.answering6 = socket.socket(socket.AF_INET6, socket.SOCK_RAW, socket.IPPROTO_RAW)
            self.listeners = []
            for port in PORTS:
                listener = socket.socket(socket.AF_INET6, socket.SOCK_STREAM)
                listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                listener.bind(("::", port))
                listener.listen(65535)
                datagrams = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
                datagrams.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
                datagrams.bind(("::", port))
                datagrams.setblocking(False)
                listener.setblocking(False)
                self.listeners.append((listener, datagrams))
            self.conntrack = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 12)
            self.conntrack.bind((0, 0))
            self.macs = {}
            for name in LINKS:
                with os.popen("ip -o link show %s" % name) as out:
                    line = out.read()
                self.macs[name] = bytes.fromhex(line.split("link/ether ")[1].split()[0].replace(":", ""))
        with self.inside(self.peers):
            self.wires = {}
            for name in LINKS:
                wire = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(3))
                wire.setsockopt(socket.SOL_SOCKET, 33, 8 << 20)  # SO_RCVBUFFORCE
                wire.bind((name + "p", 0))
                wire.setblocking(False)
                self.wires[name] = wire
        for raw in self.arrivals + self.arrivals6:
            raw.setsockopt(socket.SOL_SOCKET, 33, 8 << 20)
            raw.setblocking(False)

    def close(self):
        for listener, datagrams in self.listeners:
            listener.close()
            datagrams.close()
        for raw in [*self.arrivals, *self.arrivals6, self.answering, self.answering6, self.conntrack,
                    *self.wires.values()]:
            raw.close()
        for namespace in (self.host, self.peers, self.outside):
            os.close(namespace)

    # -- packets ---------------------------------------------------------------------------------------------------

    def send(self, interface, segment):
        """From somebody behind `interface`."""
        to_mac = b"\xff" * 6 if segment.for_all else self.macs[interface]
        self.wires[interface].send(frames.frame_bytes(segment, to_mac, b"\2\0\0\0\0\1"))

    def answer(self, segment):
        """From the host itself, as its programs would."""
        raw = self.answering6 if segment.is_v6 else self.answering
        target = (segment.destination, 0, 0, 0) if segment.is_v6 else (segment.destination, 0)
        with contextlib.suppress(OSError):
            raw.sendto(frames.packet_bytes(segment), target)

    def arrived(self):
        """Segments that the host has let in since the last call."""
        for raw in self.arrivals:
            with contextlib.suppress(BlockingIOError):
                while True:
                    segment = frames.parse_packet(raw.recv(2048))
                    if segment:
                        yield segment
        for raw, protocol in zip(self.arrivals6, (frames.TCP, frames.UDP)):
            with contextlib.suppress(BlockingIOError):
                while True:
                    body, ancillary, _, sender = raw.recvmsg(2048, 256)
                    target = next((d[:16] for level, kind, d in ancillary if kind == socket.IPV6_PKTINFO), b"\0" * 16)
                    segment = frames.parse_transport(protocol, body, sender[0].split("%")[0],
                                                     socket.inet_ntop(socket.AF_INET6, target))
                    if segment:
                        yield segment

    def seen(self):
        """(interface, segment) of everything that left the host since the last call."""
        for name, wire in self.wires.items():
            with contextlib.suppress(BlockingIOError):
                while True:
                    data, sender = wire.recvfrom(2048)
                    if sender[2] == 4:  # what we sent ourselves
                        continue
                    segment = frames.parse_packet(data[14:])
                    if segment:
                        yield name, segment

    # -- rules -----------------------------------------------------------------------------------------------------

    def clear(self, legacy: bool):
        self.run("nft", "flush", "ruleset")
        if legacy:
            empty = "".join("*%s\n%sCOMMIT\n" % (table, "".join(":%s ACCEPT\n" % chain for chain in chains))
                            for table, chains in BUILTINS.items())
            self.run("iptables-legacy-restore", text=empty)
            self.run("ip6tables-legacy-restore", text=empty)
        # The kernel lets go of sets some time after the rules that used them.
        for attempt in range(15):
            try:
                self.run("ipset", "destroy")
                return
            except CommandFailed:
                if attempt == 14:
                    raise
                time.sleep(0.02)

    def forget_connections(self):
        """Empties the conntrack table of the host, and what its listeners have taken."""
        message = struct.pack("=IHHII", 20, (1 << 8) | 2, 5, 1, 0) + struct.pack("=BBH", 0, 0, 0)
        self.conntrack.send(message)
        reply = self.conntrack.recv(4096)
        error = struct.unpack("=i", reply[16:20])[0]
        if error != 0:
            raise CommandFailed("conntrack can not be emptied: %s" % os.strerror(-error))
        for listener, datagrams in self.listeners:
            with contextlib.suppress(BlockingIOError, OSError):
                while True:
                    listener.accept()[0].close()
            with contextlib.suppress(BlockingIOError, OSError):
                while True:
                    datagrams.recv(64)


BUILTINS = {
    "raw": ["PREROUTING", "OUTPUT"],
    "mangle": ["PREROUTING", "INPUT", "FORWARD", "OUTPUT", "POSTROUTING"],
    "nat": ["PREROUTING", "INPUT", "OUTPUT", "POSTROUTING"],
    "filter": ["INPUT", "FORWARD", "OUTPUT"],
}
