#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes ordinary.json: rule sets as ufw, firewalld, Docker, Proxmox VE and people write them, with the outcome that
follows from how they were made. usage: make-ordinary.py > ordinary.json"""
import ipaddress
import json
import os
import random
import sys

FOLDER = os.path.dirname(os.path.abspath(__file__))
NETS = ["10.8.0.0/24", "192.168.50.0/24", "192.168.50.77/32", "203.0.113.0/24", "10.0.0.0/8"]
ANY = "0.0.0.0/0"
VPN = "10.8.0.0/24"
PORTS = [(22, "tcp"), (80, "tcp"), (443, "tcp"), (3000, "tcp"), (8006, "tcp"), (9090, "tcp"), (9100, "tcp"),
         (51820, "udp")]
CASES = {case["name"]: case for case in json.load(open(os.path.join(FOLDER, "cases.json")))}


def covers(nets, net):
    return any(ipaddress.ip_network(net).subnet_of(ipaddress.ip_network(n)) for n in nets)


def overlaps(nets, net):
    return any(ipaddress.ip_network(net).overlaps(ipaddress.ip_network(n)) for n in nets)


class Openings:
    """Which networks reach which port, and where they are held back after some tries."""

    def __init__(self):
        self.nets = {}
        self.throttled = set()

    def add(self, port, net):
        self.nets.setdefault(port, []).append(net)

    def expected(self, port, allow, need):
        nets = self.nets.get(port, [])
        if any(not covers(allow, net) for net in nets):
            return "fail"
        if need and not overlaps(nets, need):
            return "fail"
        if need and (not covers(nets, need) or port in self.throttled):
            return "warn"
        return "pass"


def questions(rng, openings):
    for port in rng.sample(PORTS, 4):
        allow = rng.choice([[VPN], [VPN, "192.168.50.0/24"], [VPN, "192.168.50.77/32"], [ANY]])
        need = rng.choice([VPN, VPN, ""])
        yield {"port": "%d/%s" % port, "allow": allow, "need": need + "@wg0" if need else "",
               "expect": openings.expected(port, allow, need)}


def some_openings(rng, openings, most=5):
    for _ in range(rng.randrange(most + 1)):
        port = rng.choice(PORTS)
        net = rng.choice(NETS + [VPN, VPN, ANY])
        openings.add(port, net)
        yield port, net


def source(net):
    return "" if net == ANY else "-s %s " % net


def ufw(rng):
    openings = Openings()
    lines = []
    for (port, protocol), net in some_openings(rng, openings):
        match = "%s-p %s -m %s --dport %d" % (source(net), protocol, protocol, port)
        if rng.random() < 0.15 and len(openings.nets[port, protocol]) == 1:
            openings.throttled.add((port, protocol))
            recent = "-m conntrack --ctstate NEW -m recent"
            lines += ["-A ufw-user-input %s %s --set --name DEFAULT --mask 255.255.255.255 --rsource" % (match, recent),
                      "-A ufw-user-input %s %s --update --seconds 30 --hitcount 6 --name DEFAULT --mask "
                      "255.255.255.255 --rsource -j ufw-user-limit" % (match, recent),
                      "-A ufw-user-input %s -j ufw-user-limit-accept" % match]
        else:
            lines.append("-A ufw-user-input %s -j ACCEPT" % match)
    base = [line for line in CASES["69-ufw-limit"]["rules"].split("\n") if not line.startswith("-A ufw-user-input ")]
    at = base.index("-A ufw-user-limit -m limit --limit 3/min -j LOG --log-prefix \"[UFW LIMIT BLOCK] \"")
    return {"rules": "\n".join(base[:at] + lines + base[at:])}, openings


def firewalld(rng):
    openings = Openings()
    document = json.load(open(os.path.join(FOLDER, "nft-cases", "n21-firewalld-closed.json")))
    handle = 1000
    for (port, protocol), net in some_openings(rng, openings):
        expressions = [{"match": {"op": "==", "left": {"payload": {"protocol": protocol, "field": "dport"}},
                                  "right": port}}, {"accept": None}]
        if net != ANY:
            address, length = net.split("/")
            expressions.insert(0, {"match": {"op": "==", "left": {"payload": {"protocol": "ip", "field": "saddr"}},
                                             "right": {"prefix": {"addr": address, "len": int(length)}}}})
        document["nftables"].append({"rule": {"family": "inet", "table": "firewalld",
                                              "chain": "filter_IN_public_allow", "handle": handle,
                                              "expr": expressions}})
        handle += 1
    return {"rules": "", "nft": json.dumps(document)}, openings


def docker(rng):
    openings = Openings()
    rules = CASES["47-docker-published"]["rules"]
    drop = ["-A INPUT -s 10.8.0.0/24 -p tcp -m tcp --dport 8080 -j ACCEPT"]
    keep = [line for line in rules.split("\n") if line not in drop and "172.17.0.2" not in line]
    inputs, accepts, nats, guards = [], [], [], []
    for (port, protocol), net in some_openings(rng, openings, 3):
        inputs.append("-A INPUT %s-p %s -m %s --dport %d -j ACCEPT" % (source(net), protocol, protocol, port))
    taken = {port for port, _ in openings.nets}
    free = [p for p, protocol in PORTS if protocol == "tcp" and p not in taken]
    for number, port in enumerate(rng.sample(free, min(len(free), rng.randrange(4)))):
        address = "172.17.0.%d" % (2 + number)
        inner = rng.choice([80, 8080, port])
        accepts.append("-A DOCKER -d %s/32 ! -i docker0 -o docker0 -p tcp -m tcp --dport %d -j ACCEPT" % (address, inner))
        nats.append("-A DOCKER ! -i docker0 -p tcp -m tcp --dport %d -j DNAT --to-destination %s:%d" %
                    (port, address, inner))
        if rng.random() < 0.4:
            guards.append("-A DOCKER-USER ! -s 10.8.0.0/24 -p tcp -m conntrack --ctorigdstport %d --ctdir ORIGINAL "
                          "-j DROP" % port)
            openings.add((port, "tcp"), VPN)
        else:
            openings.add((port, "tcp"), ANY)
    result = []
    for line in keep:
        if line.startswith("-A FORWARD -j DOCKER-USER"):
            result += inputs
        if line.startswith("-A DOCKER-ISOLATION-STAGE-1 -i docker0"):
            result += accepts
        if line == "-A DOCKER-USER -j RETURN":
            result += guards
        result.append(line)
        if line == "-A DOCKER -i docker0 -j RETURN":
            result += nats
    return {"rules": "\n".join(result)}, openings


PVE_HEAD = """*filter
:INPUT ACCEPT [0:0]
:FORWARD ACCEPT [0:0]
:OUTPUT ACCEPT [0:0]
:GROUP-adm-IN - [0:0]
:PVEFW-Drop - [0:0]
:PVEFW-DropBroadcast - [0:0]
:PVEFW-FORWARD - [0:0]
:PVEFW-FWBR-IN - [0:0]
:PVEFW-HOST-IN - [0:0]
:PVEFW-INPUT - [0:0]
:PVEFW-OUTPUT - [0:0]
:PVEFW-SET-ACCEPT-MARK - [0:0]
:PVEFW-logflags - [0:0]
:PVEFW-reject - [0:0]
:PVEFW-smurflog - [0:0]
:PVEFW-smurfs - [0:0]
:PVEFW-tcpflags - [0:0]
-A INPUT -j PVEFW-INPUT
-A FORWARD -j PVEFW-FORWARD
-A OUTPUT -j PVEFW-OUTPUT
-A GROUP-adm-IN -j MARK --set-xmark 0x0/0x80000000
%s-A PVEFW-Drop -j PVEFW-DropBroadcast
-A PVEFW-Drop -p icmp -m icmp --icmp-type 3/4 -j ACCEPT
-A PVEFW-Drop -p icmp -m icmp --icmp-type 11 -j ACCEPT
-A PVEFW-Drop -m conntrack --ctstate INVALID -j DROP
-A PVEFW-Drop -p udp -m multiport --dports 135,445 -j DROP
-A PVEFW-Drop -p udp -m udp --dport 137:139 -j DROP
-A PVEFW-Drop -p udp -m udp --sport 137 --dport 1024:65535 -j DROP
-A PVEFW-Drop -p tcp -m multiport --dports 135,139,445 -j DROP
-A PVEFW-Drop -p udp -m udp --dport 1900 -j DROP
-A PVEFW-Drop -p tcp -m tcp ! --tcp-flags FIN,SYN,RST,ACK SYN -j DROP
-A PVEFW-Drop -p udp -m udp --sport 53 -j DROP
-A PVEFW-DropBroadcast -m addrtype --dst-type BROADCAST -j DROP
-A PVEFW-DropBroadcast -m addrtype --dst-type MULTICAST -j DROP
-A PVEFW-DropBroadcast -m addrtype --dst-type ANYCAST -j DROP
-A PVEFW-DropBroadcast -d 224.0.0.0/4 -j DROP
-A PVEFW-FORWARD -m conntrack --ctstate INVALID -j DROP
-A PVEFW-FORWARD -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A PVEFW-FORWARD -m physdev --physdev-in fwln+ --physdev-is-bridged -j PVEFW-FWBR-IN
-A PVEFW-FWBR-IN -m conntrack --ctstate INVALID,NEW -j PVEFW-smurfs
-A PVEFW-HOST-IN -i lo -j ACCEPT
-A PVEFW-HOST-IN -m conntrack --ctstate INVALID -j DROP
-A PVEFW-HOST-IN -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A PVEFW-HOST-IN -m conntrack --ctstate INVALID,NEW -j PVEFW-smurfs
-A PVEFW-HOST-IN -p tcp -j PVEFW-tcpflags
-A PVEFW-HOST-IN -p igmp -j RETURN
-A PVEFW-HOST-IN -j GROUP-adm-IN
-A PVEFW-HOST-IN -m mark --mark 0x80000000/0x80000000 -j RETURN
%s-A PVEFW-HOST-IN -p tcp -m set --match-set PVEFW-0-management-v4 src -m tcp --dport 8006 -j RETURN
-A PVEFW-HOST-IN -p tcp -m set --match-set PVEFW-0-management-v4 src -m tcp --dport 5900:5999 -j RETURN
-A PVEFW-HOST-IN -p tcp -m set --match-set PVEFW-0-management-v4 src -m tcp --dport 3128 -j RETURN
-A PVEFW-HOST-IN -p tcp -m set --match-set PVEFW-0-management-v4 src -m tcp --dport 22 -j RETURN
-A PVEFW-HOST-IN -s 192.168.50.0/24 -d 192.168.50.0/24 -p udp -m addrtype --dst-type MULTICAST -m udp --dport 5404:5405 -j RETURN
-A PVEFW-HOST-IN -j PVEFW-Drop
-A PVEFW-HOST-IN -j DROP
-A PVEFW-HOST-IN -m comment --comment "PVESIG:nWLQk3Xq"
-A PVEFW-INPUT -j PVEFW-HOST-IN
-A PVEFW-SET-ACCEPT-MARK -j MARK --set-xmark 0x80000000/0x80000000
-A PVEFW-logflags -j DROP
-A PVEFW-reject -m addrtype --dst-type BROADCAST -j DROP
-A PVEFW-reject -p tcp -j REJECT --reject-with tcp-reset
-A PVEFW-smurflog -j DROP
-A PVEFW-smurfs -s 0.0.0.0/32 -j RETURN
-A PVEFW-smurfs -m addrtype --src-type BROADCAST -g PVEFW-smurflog
-A PVEFW-smurfs -s 224.0.0.0/4 -g PVEFW-smurflog
-A PVEFW-tcpflags -p tcp -m tcp --tcp-flags FIN,SYN,RST,PSH,ACK,URG FIN,PSH,URG -g PVEFW-logflags
-A PVEFW-tcpflags -p tcp -m tcp --tcp-flags FIN,SYN,RST,PSH,ACK,URG NONE -g PVEFW-logflags
-A PVEFW-tcpflags -p tcp -m tcp --tcp-flags SYN,RST SYN,RST -g PVEFW-logflags
-A PVEFW-tcpflags -p tcp -m tcp --tcp-flags FIN,SYN FIN,SYN -g PVEFW-logflags
-A PVEFW-tcpflags -p tcp -m tcp --sport 0 --tcp-flags FIN,SYN,RST,ACK SYN -g PVEFW-logflags
COMMIT
"""


def proxmox(rng):
    openings = Openings()
    group, host = "", ""
    for (port, protocol), net in some_openings(rng, openings, 4):
        match = "%s-p %s -m %s --dport %d" % (source(net), protocol, protocol, port)
        if rng.random() < 0.5:
            group += "-A GROUP-adm-IN %s -g PVEFW-SET-ACCEPT-MARK\n" % match
        else:
            host += "-A PVEFW-HOST-IN %s -j RETURN\n" % match
    management = rng.sample([VPN, "192.168.50.0/24", "192.168.50.77/32"], rng.randrange(1, 3))
    for net in management:
        openings.add((8006, "tcp"), net)
        openings.add((22, "tcp"), net)
    ipset = "create PVEFW-0-management-v4 hash:net family inet hashsize 64 maxelem 64 bucketsize 12 initval 0x1\n"
    ipset += "".join("add PVEFW-0-management-v4 %s\n" % net.removesuffix("/32") for net in management)
    return {"rules": PVE_HEAD % (group, host), "ipset": ipset}, openings


def by_hand(rng):
    openings = Openings()
    lines = ["*filter", ":INPUT DROP [0:0]", ":FORWARD DROP [0:0]", ":OUTPUT ACCEPT [0:0]", ":LOGDROP - [0:0]",
             "-A INPUT -i lo -j ACCEPT", "-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT",
             "-A INPUT -m conntrack --ctstate INVALID -j DROP",
             "-A INPUT -p tcp -m tcp ! --tcp-flags FIN,SYN,RST,ACK SYN -m conntrack --ctstate NEW -j DROP",
             "-A INPUT -p tcp -m tcp --tcp-flags FIN,SYN,RST,PSH,ACK,URG NONE -j DROP",
             "-A INPUT -p tcp -m conntrack --ctstate NEW -m tcpmss ! --mss 536:65535 -j DROP",
             "-A INPUT -s 127.0.0.0/8 ! -i lo -j DROP",
             "-A INPUT -p icmp -m limit --limit 1/sec -j ACCEPT"]
    blocked = "198.51.100.%d" % rng.randrange(256)
    lines.append("-A INPUT -s %s/32 -m comment --comment \"noisy neighbour\" -j REJECT --reject-with icmp-port-unreachable" % blocked)
    for (port, protocol), net in some_openings(rng, openings):
        lines.append("-A INPUT %s-p %s -m %s --dport %d -m conntrack --ctstate NEW -j ACCEPT" %
                     (source(net), protocol, protocol, port))
    lines += ["-A INPUT -j LOGDROP", "-A LOGDROP -m limit --limit 5/min -j LOG --log-prefix \"drop: \"",
              "-A LOGDROP -j DROP", "COMMIT", ""]
    return {"rules": "\n".join(lines)}, openings


MAKERS = {"ufw": ufw, "firewalld": firewalld, "docker": docker, "proxmox": proxmox, "by hand": by_hand}


def main():
    rng = random.Random(2024)
    result = []
    for kind, maker in MAKERS.items():
        for _ in range(16):
            parts, openings = maker(rng)
            result.append({"kind": kind, **parts, "questions": list(questions(rng, openings))})
    json.dump(result, sys.stdout, separators=(",", ":"))


if __name__ == "__main__":
    main()
