#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what the reasoning about firewall rules claims with what the kernel does.

Random rule sets are loaded in a namespace, real packets are sent from many sources and interfaces, whole connections
are opened, and every answer is held against the claims:

  * nobody gets in of whom it was said that he can not;
  * nobody is refused of whom it was said that he certainly can.

Needs root, iptables, nft and ipset. Exits with 1 when a claim was wrong; findings are written with their seed."""
import argparse
import ipaddress
import json
import os
import random
import subprocess
import sys
import time
from dataclasses import dataclass

import frames
import generate
from frames import ACK, PSH, SYN, TCP, UDP, URG, Segment
from testbed import BARE, INTERFACES, LINKS, PORTS, CommandFailed, Testbed

LETTERS = {TCP: "tcp", UDP: "udp"}


@dataclass
class Probe:
    interface: str
    segment: Segment
    entered: bool = False
    answered: bool = False
    connected: bool = False
    # The address and port that it was led to.
    heard: tuple = None


class Oracle:
    def __init__(self, path):
        self.process = subprocess.Popen([path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, inputs, probes):
        """About every packet, and then about the services that packets to other ports were led to."""
        led = [p for p in probes if p.heard]
        packets = [self.packet(p, p.segment.destination, p.segment.port, False) for p in probes] + \
            [self.packet(p, *p.heard, True) for p in led]
        self.process.stdin.write(json.dumps({"input": inputs, "packets": packets}) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit("the oracle ended with %s" % self.process.wait())
        answers = json.loads(line)
        if "error" not in answers:
            answers["led"] = list(zip(led, answers["packets"][len(probes):]))
        return answers

    @staticmethod
    def packet(probe, destination, port, by_other_ports):
        return {"interface": probe.interface, "source": probe.segment.source, "destination": destination,
                "sourcePort": probe.segment.source_port, "port": port, "protocol": LETTERS[probe.segment.protocol],
                "byOtherPorts": by_other_ports}


class Prober:
    """Sends connections and notes how far each came."""

    # Connections of this run: the host may still remember one that comes again.
    used = set()

    def __init__(self, bed: Testbed, rng: random.Random):
        self.bed = bed
        self.rng = rng
        self.next_port = 20000 + rng.randrange(40000)

    def sources(self, family, texts):
        """Addresses at the edges of what the rules name, and some more."""
        pool = []
        own = {a.split("/")[0] for addresses in INTERFACES.values() for a in addresses}
        make = ipaddress.IPv4Address if family == 4 else ipaddress.IPv6Address
        top = (1 << (32 if family == 4 else 128)) - 1
        for prefix in generate.PREFIXES[family]:
            if prefix.split("/")[0] in texts or self.rng.random() < 0.3:
                network = ipaddress.ip_network(prefix)
                first, last = int(network.network_address), int(network.broadcast_address)
                pool += [first, first + 1, first + 2, last - 1, last, first - 1, last + 1, self.rng.randint(first, last)]
        fixed = ["10.8.0.2", "192.168.50.77", "198.51.100.7", "203.0.113.99"] if family == 4 else \
            ["fd00:8::2", "fd00:50::77", "2001:db8:ffff::7", "2001:db8:113::99"]
        result = [str(make(a)) for a in pool if 0 <= a <= top] + fixed * 2
        return [a for a in result if a not in own and self.may_send(ipaddress.ip_address(a))]

    @staticmethod
    def may_send(address):
        """Others the kernel drops before any rule, or are the host's own (the anycast address of a network)."""
        for addresses in INTERFACES.values():
            network = ipaddress.ip_interface(addresses[0 if address.version == 4 else 1]).network
            if address in (network.network_address, network.broadcast_address):
                return False
        if address.is_multicast or address.is_unspecified or address.is_loopback:
            return False
        if address.version == 4:
            return int(address) >> 24 not in (0, 127) and int(address) != 0xFFFFFFFF
        return address.ipv4_mapped is None and not address.is_link_local

    def probes(self, texts, count):
        result = []
        pools = {family: self.sources(family, texts) for family in (4, 6)}
        ports = [p for p in PORTS if str(p) in texts] or PORTS
        while len(result) < count:
            family = self.rng.choice((4, 4, 6))
            interface = self.rng.choice(LINKS)
            other = self.rng.choice(list(INTERFACES))
            near = other if interface == BARE else self.rng.choice([interface, other])
            local = INTERFACES[near][0 if family == 4 else 1]
            destination = local.split("/")[0]
            if self.rng.random() < 0.1 and interface != "docker0":
                destination = self.rng.choice(generate.TRANSIT[family])
            protocol = self.rng.choice((TCP, TCP, UDP))
            if self.rng.random() < 0.1 and (family == 4 or protocol == UDP):
                destination = "127.0.0.1" if protocol == TCP else self.rng.choice(generate.STRANGE[family])
            port = self.rng.choice(ports if self.rng.random() < 0.85 else PORTS)
            source_port = self.source_port(texts)
            source = self.rng.choice(pools[family])
            if family == 6 and protocol == UDP and self.rng.random() < 0.05:
                source = self.rng.choice(generate.OWN[6])
            key = (source, source_port, port, protocol)
            if key in self.used:
                continue
            self.used.add(key)
            flags = SYN
            if protocol == TCP and self.rng.random() < 0.04:
                flags |= self.rng.choice((PSH, URG))
            extended = family == 6 and self.rng.random() < 0.05
            number = 0x10000000 + len(result) * 16
            for_all = protocol == UDP and self.rng.random() < 0.1
            result.append(Probe(interface, Segment(source, destination, source_port, port, protocol, number, 0, flags,
                                                   extended, for_all)))
        return result

    def source_port(self, texts):
        if ("sport" in texts or "ports" in texts) and self.rng.random() < 0.4:
            return self.rng.choice(generate.SOURCE_PORTS)
        self.next_port = 20000 + (self.next_port - 20000 + 1) % 40000
        return self.next_port

    def run(self, probes):
        """Opens, is answered, goes on: until nothing happens any more."""
        by_number = {p.segment.number: p for p in probes}
        for probe in probes:
            self.bed.send(probe.interface, probe.segment)
        quiet = 0
        while quiet < 2:
            moved = self.collect(by_number)
            quiet = 0 if moved else quiet + 1
            if not moved:
                time.sleep(0.004)

    def collect(self, by_number):
        moved = False
        for segment in self.bed.arrived():
            moved |= self.at_server(by_number, segment, None)
        for interface, segment in self.bed.seen():
            moved = True
            if not self.at_client(by_number, segment):
                self.at_server(by_number, segment, interface)
        return moved

    def at_server(self, by_number, segment, interface):
        """The host has let it in, or it was sent on and came out at `interface`."""
        probe = by_number.get(segment.number & ~15)
        if not probe or segment.protocol != probe.segment.protocol:
            return False
        phase = segment.number & 15
        if phase == 0 and not probe.entered and (segment.protocol == UDP or (segment.flags & (SYN | ACK)) == SYN):
            probe.entered = True
            sent_to = (probe.segment.destination, probe.segment.port)
            if interface is None and (segment.destination, segment.port) != sent_to:
                probe.heard = (segment.destination, segment.port)
            self.answer(segment, interface)
        elif phase == 1 and (segment.protocol == UDP or (segment.flags & (SYN | ACK)) == ACK):
            probe.connected = True
        return True

    def answer(self, segment, interface):
        reply = Segment(segment.destination, segment.source, segment.port, segment.source_port, segment.protocol,
                        segment.number + 2, segment.number + 1, SYN | ACK)
        if interface is not None:
            self.bed.send(interface, reply)
        elif segment.protocol == UDP:
            self.bed.answer(reply)  # over TCP its own listeners do

    def at_client(self, by_number, segment):
        """An answer came back out of the host: the client goes on."""
        if segment.protocol == TCP:
            if (segment.flags & (SYN | ACK)) != SYN | ACK:
                return False
            number = (segment.acknowledges - 1) & 0xFFFFFFFF
        else:
            if segment.number & 15 != 2:
                return False
            number = segment.number & ~15
        probe = by_number.get(number)
        if not probe or segment.destination != probe.segment.source or segment.source != probe.segment.destination:
            return probe is not None
        if not probe.answered:
            probe.answered = True
            first = probe.segment
            self.bed.send(probe.interface, Segment(first.source, first.destination, first.source_port, first.port,
                                                   first.protocol, first.number + 1,
                                                   (segment.number + 1) & 0xFFFFFFFF, ACK))
        return True


def load(bed, rules):
    if rules.ipset:
        bed.run("ipset", "restore", text=rules.ipset)
    for family, prefix in ((4, "ip"), (6, "ip6")):
        if family in rules.iptables:
            bed.run(prefix + "tables-nft-restore", text=rules.iptables[family])
        if family in rules.legacy:
            bed.run(prefix + "tables-legacy-restore", text=rules.legacy[family])
    if rules.nft:
        bed.run("nft", "-f", "-", text=rules.nft)
    for command in rules.native:
        # What does not fit there (a chain that is not in this table) is left out.
        bed.run("nft", command, check=False)


def read_back(bed, rules):
    """What the tools print of it: the input of the reasoning."""
    inputs = {"addresses": bed.addresses}
    if rules.kind == "legacy":
        inputs["rules4"] = bed.run("iptables-legacy-save")
        inputs["rules6"] = bed.run("ip6tables-legacy-save")
    else:
        # It can fail over native rules; then nft is all there is.
        inputs["rules4"] = "" if rules.hide_text else bed.run("iptables-nft-save", check=not rules.native)
        inputs["rules6"] = "" if rules.hide_text else bed.run("ip6tables-nft-save", check=not rules.native)
        for key in ("rules4", "rules6"):
            if rules.native and inputs[key].count("# Generated") != inputs[key].count("# Completed"):
                inputs[key] = ""
    if rules.kind == "both":
        inputs["legacy4"] = bed.run("iptables-legacy-save")
        inputs["legacy6"] = bed.run("ip6tables-legacy-save")
    if not rules.hide_nft:
        inputs["nft"] = bed.run("nft", "-j", "list", "ruleset")
    if not rules.hide_ipset:
        inputs["ipset"] = bed.run("ipset", "save")
    return inputs


def wrong_claims(probe, claim):
    """What was said and is not so."""
    ordinary = probe.segment.source_port >= 1024
    segment = probe.segment
    crafted = segment.flags != SYN or segment.extended or segment.for_all or segment.source in generate.OWN[6]
    crafted |= segment.destination in generate.STRANGE[4] + generate.STRANGE[6]
    listed = claim["reachable"] or claim["undecided"]
    if probe.entered and not listed:
        yield "called closed, and was let in"
    if crafted:
        return
    if probe.entered and not claim["may"]:
        yield "no way in by the path, and was let in"
    if not probe.entered and claim["must"]:
        yield "certain by the path, and was refused"
    if ordinary and claim["reachable"] and not (probe.connected if probe.segment.protocol == TCP else probe.entered):
        yield "called reachable, and was refused"
    if probe.connected and not claim["mayConnect"]:
        yield "no connection possible, and there was one"
    if not probe.connected and claim["mustConnect"]:
        yield "a certain connection, and there was none"


class Run:
    def __init__(self, options):
        self.options = options
        self.bed = Testbed()
        self.oracle = Oracle(options.oracle)
        self.sets = self.packets = self.entered = self.connected = self.unsettled = self.unloadable = 0
        self.led = 0
        self.findings = []
        self.used_legacy = False

    def one(self, seed):
        rng = random.Random(seed)
        rules = generate.make_rule_set(rng)
        self.clear()
        self.used_legacy = bool(rules.legacy)
        try:
            load(self.bed, rules)
        except CommandFailed as error:
            self.unloadable += 1
            if self.options.verbose:
                print("seed %d not loaded: %s" % (seed, error))
            return
        self.bed.forget_connections()
        inputs = read_back(self.bed, rules)
        prober = Prober(self.bed, rng)
        texts = "".join(list(rules.iptables.values()) + list(rules.legacy.values())) + rules.nft + rules.ipset
        probes = prober.probes(texts, self.options.packets)
        prober.run(probes)
        answers = self.oracle.ask(inputs, probes)
        if "error" in answers:
            self.report(seed, inputs, None, "not read: " + answers["error"])
            return
        self.judge(seed, inputs, probes, answers["packets"])
        for probe, claim in answers["led"]:
            self.led += 1
            if not claim["reachable"] and not claim["undecided"]:
                self.report(seed, inputs, probe, "%s:%d called closed, and was led to" % probe.heard)

    def clear(self):
        try:
            self.bed.clear(self.used_legacy)
        except CommandFailed:
            # A rule set that was refused half-way can hold on to its sets for good.
            self.bed.close()
            self.bed = Testbed()

    def judge(self, seed, inputs, probes, claims):
        self.sets += 1
        for probe, claim in zip(probes, claims):
            self.packets += 1
            self.entered += probe.entered
            self.connected += probe.connected
            self.unsettled += claim["may"] and not claim["must"]
            for wrong in wrong_claims(probe, claim):
                self.report(seed, inputs, probe, "%s (%s)" % (wrong, claim))

    def report(self, seed, inputs, probe, text):
        self.findings.append(seed)
        packet = "" if probe is None else "%s %s:%d -> %s:%d %s flags %d (entered %s, answered %s, connected %s)" % (
            probe.interface, probe.segment.source, probe.segment.source_port, probe.segment.destination,
            probe.segment.port, LETTERS[probe.segment.protocol], probe.segment.flags, probe.entered, probe.answered,
            probe.connected)
        print("WRONG seed %d: %s\n      %s" % (seed, text, packet), flush=True)
        if self.options.findings:
            os.makedirs(self.options.findings, exist_ok=True)
            with open(os.path.join(self.options.findings, "seed-%d.json" % seed), "w") as file:
                json.dump({"seed": seed, "packet": packet, "what": text, "input": inputs}, file, indent=1)

    def all(self):
        began = time.time()
        for index in range(self.options.sets):
            self.one(self.options.seed + index)
            if self.options.seconds and time.time() - began > self.options.seconds:
                break
            if self.options.most and len(self.findings) >= self.options.most:
                break
        took = time.time() - began
        print("%d rule sets, %d packets in %.0f s: %d let in, %d led to another port, %d connections, %.1f %% not settled, %d not loadable, "
              "%d wrong claims" % (self.sets, self.packets, took, self.entered, self.led, self.connected,
                                   100 * self.unsettled / max(1, self.packets), self.unloadable, len(self.findings)))
        if self.findings:
            print("again: %s --oracle %s --seed %d --sets 1" % (sys.argv[0], self.options.oracle, self.findings[0]))
        return 1 if self.findings or self.sets == 0 else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--oracle", required=True, help="the program firewall-oracle")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sets", type=int, default=1100, help="rule sets at most")
    parser.add_argument("--packets", type=int, default=60, help="connections tried per rule set")
    parser.add_argument("--seconds", type=float, default=0, help="stop after this time")
    parser.add_argument("--most", type=int, default=20, help="stop after so many wrong claims")
    parser.add_argument("--findings", help="folder for the inputs of wrong claims")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    if os.geteuid() != 0:
        print("needs root for network namespaces", file=sys.stderr)
        return 1
    return Run(options).all()


if __name__ == "__main__":
    sys.exit(main())
