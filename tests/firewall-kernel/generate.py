# SPDX-License-Identifier: GPL-3.0-or-later
"""Random rule sets over what the reasoning claims to understand, and a little of what it does not."""
import ipaddress
import random
from dataclasses import dataclass, field

from testbed import BUILTINS, INTERFACES, LINKS, PORTS

PREFIXES = {
    4: ["10.8.0.0/24", "10.8.0.128/25", "10.8.0.0/16", "10.0.0.0/8", "192.168.50.0/24", "192.168.50.64/26",
        "192.168.0.0/16", "203.0.113.0/24", "198.51.100.0/24", "198.51.100.7/32", "172.17.0.0/16", "0.0.0.0/1",
        "128.0.0.0/1", "0.0.0.0/0", "10.8.0.2/32", "192.168.50.77/32"],
    6: ["fd00:8::/64", "fd00:8::8000/113", "fd00:8::/48", "fd00::/8", "fd00:50::/64", "2001:db8:113::/64",
        "2001:db8:ffff::/48", "2001:db8:ffff::7/128", "fd00:17::/64", "::/1", "8000::/1", "::/0", "fd00:8::2/128",
        "fd00:50::77/128"],
}
TRANSIT = {4: ["172.17.0.2", "172.17.0.3"], 6: ["fd00:17::2"]}
# Where no ordinary client sends: to the host itself from outside, and to several hosts at once.
STRANGE = {4: ["127.0.0.1", "192.168.50.255", "203.0.113.255", "255.255.255.255", "224.0.0.1"],
           6: ["ff02::1"]}
SOURCE_PORTS = [53, 67, 123, 1023, 1024, 40000, 50000]
OWN = {4: [a[0].split("/")[0] for a in INTERFACES.values()], 6: [a[1].split("/")[0] for a in INTERFACES.values()]}


@dataclass
class RuleSet:
    """Texts to load, by tool."""

    kind: str
    iptables: dict = field(default_factory=dict)  # family -> text
    legacy: dict = field(default_factory=dict)
    nft: str = ""
    ipset: str = ""
    hide_nft: bool = False
    hide_ipset: bool = False
    hide_text: bool = False
    # nft commands that put native rules into the tables of iptables
    native: list = field(default_factory=list)


class Common:
    def __init__(self, rng: random.Random):
        self.rng = rng
        self.prefixes = {4: rng.sample(PREFIXES[4], 6), 6: rng.sample(PREFIXES[6], 6)}
        self.ports = rng.sample(PORTS, 4)
        self.sets = {4: [], 6: []}

    def chance(self, probability) -> bool:
        return self.rng.random() < probability

    def pick(self, *choices):
        return self.rng.choice(choices)

    def prefix(self, family):
        return self.rng.choice(self.prefixes[family])

    def address_range(self, family):
        network = ipaddress.ip_network(self.prefix(family))
        width = min(network.num_addresses, 1 << 30)
        first = int(network.network_address) + self.rng.randrange(width)
        last = min(first + self.rng.randrange(max(2, width)), (1 << (32 if family == 4 else 128)) - 1)
        make = ipaddress.IPv4Address if family == 4 else ipaddress.IPv6Address
        return make(first), make(last)

    def port(self):
        return self.rng.choice(self.ports)

    def port_range(self):
        ends = [max(0, self.port() - self.rng.choice([0, 1, 30, 1000])),
                min(65535, self.port() + self.rng.choice([0, 1, 30, 20000])) if self.chance(0.5) else 65535]
        first, last = min(ends), max(ends)
        return (first, last) if first < last else (first - 1, last)

    def interface(self):
        return self.rng.choice(LINKS)


class Iptables(Common):
    """Texts for iptables-restore."""

    def ipset_text(self):
        lines = []
        for family in (4, 6):
            for index in range(self.rng.randrange(3)):
                name = "set%d_%d" % (family, index)
                kind = self.pick("hash:ip", "hash:net", "hash:net", "hash:net,port", "hash:ip,port")
                self.commented = self.chance(0.4)
                lines.append("create %s %s family %s%s" % (name, kind, "inet" if family == 4 else "inet6",
                                                           " comment" if self.commented else ""))
                lines += self.elements(family, name, kind)
                self.sets[family].append((name, kind))
            if self.sets[family] and self.chance(0.2):
                lines.append("create list%d list:set" % family)
                members = [n for n, k in self.sets[family] if "port" not in k]
                lines += ["add list%d %s" % (family, n) for n in members]
                if members:
                    self.sets[family].append(("list%d" % family, "list:set"))
        return "".join(line + "\n" for line in lines)

    def elements(self, family, name, kind):
        for _ in range(self.rng.randrange(1, 4)):
            network = ipaddress.ip_network(self.prefix(family))
            if network.prefixlen == 0:
                continue
            if kind.startswith("hash:ip"):
                element = str(network.network_address + self.rng.randrange(min(8, network.num_addresses)))
            else:
                element = str(network)
            if kind.endswith(",port"):
                element += ",%s:%d" % (self.pick("tcp", "udp"), self.port())
            extra = " nomatch" if kind == "hash:net" and self.chance(0.25) else ""
            if self.commented and self.chance(0.7):
                extra += ' comment "%s"' % self.pick("plain", "the lan, nomatch until 2024", "timeout 5", "nomatch", "\\\\")
            yield "add -exist %s %s%s" % (name, element, extra)

    def text(self, family, legacy=False):
        tables = ["filter"]
        for table, probability in (("nat", 0.35), ("mangle", 0.25), ("raw", 0.25)):
            if self.chance(probability):
                tables.append(table)
        return "".join(self.table(family, table, legacy) for table in tables)

    def table(self, family, table, legacy):
        users = ["U%d" % i for i in range(self.rng.randrange(5))]
        lines = ["*" + table]
        for chain in BUILTINS[table]:
            drops = table != "nat" and self.chance({"INPUT": 0.5, "FORWARD": 0.3, "OUTPUT": 0.08}.get(chain, 0.02))
            lines.append(":%s %s" % (chain, "DROP" if drops else "ACCEPT"))
        lines += [":%s -" % user for user in users]
        for chain in BUILTINS[table]:
            lines += self.start(table, chain)
            busy = {"INPUT": 7, "PREROUTING": 4, "FORWARD": 4}.get(chain, 1)
            if table not in ("filter", "nat"):
                busy = min(busy, 3)
            for _ in range(self.rng.randrange(busy + 1)):
                lines.append("-A %s %s" % (chain, self.rule(family, table, chain, users)))
        for index, user in enumerate(users):
            for _ in range(self.rng.randrange(5)):
                lines.append("-A %s %s" % (user, self.rule(family, table, None, users[index + 1:])))
        return "\n".join(lines) + "\nCOMMIT\n"

    def start(self, table, chain):
        if table == "filter" and chain in ("INPUT", "FORWARD", "OUTPUT") and self.chance(0.75):
            yield "-A %s -m %s RELATED,ESTABLISHED -j ACCEPT" % (
                chain, self.pick("conntrack --ctstate", "state --state"))

    def rule(self, family, table, chain, users):
        target, needs = self.target(family, table, chain, users)
        matches = self.matches(family, table, chain)
        if needs and not any(m.startswith("-p " + needs) for m in matches):
            matches = ["-p " + needs] + [m for m in matches if "-p " not in m and "port" not in m and "--tcp-flags" not in m]
        return " ".join(matches + target)

    def matches(self, family, table, chain):
        result = []
        if self.chance(0.45):
            own = self.chance(0.05)
            result.append(self.negated("-s " + (self.pick(*OWN[family]) if own else self.prefix(family)), 0.2))
        if self.chance(0.15):
            result.append(self.negated("-d " + self.pick(*OWN[family], self.prefix(family), *TRANSIT[family],
                                                          *STRANGE[family][:2]), 0.2))
        if self.chance(0.3) and chain != "OUTPUT" and chain != "POSTROUTING":
            name = self.pick(self.interface(), self.interface(), "lo", "w+", "eth0", "+" if self.chance(0.2) else "lan0")
            # "! -i +" never matches, and iptables-legacy-save prints it as if it always did: nobody could tell.
            result.append(self.negated("-i " + name, 0 if name == "+" else 0.25))
        if chain in ("FORWARD", "OUTPUT", "POSTROUTING") and self.chance(0.3):
            result.append(self.negated("-o " + self.interface(), 0.25))
        if self.chance(0.7):
            result.append(self.protocol(family))
        if self.chance(0.3):
            result.append(self.extra(family, table, chain))
        return self.consistent([m for m in result if m])

    @staticmethod
    def consistent(matches):
        """One protocol per rule, and none of its options without it."""
        seen, result = False, []
        for match in matches:
            if "-p " in match and seen:
                continue
            seen = seen or "-p " in match
            result.append(match)
        return result

    def negated(self, text, probability):
        everything = text.endswith("/0")
        return ("! " + text) if self.chance(probability) and not everything else text

    def protocol(self, family):
        name = self.pick("tcp", "tcp", "tcp", "udp", "udp", "icmp" if family == 4 else "ipv6-icmp")
        base = "-p " + name
        if name not in ("tcp", "udp"):
            return self.negated(base, 0.1)
        first, last = self.port_range()
        ports = ",".join(sorted({str(self.port()) for _ in range(3)} | ({"%d:%d" % (first, last)} if self.chance(0.3) else set())))
        return self.pick(
            base, base + " -m %s --dport %d" % (name, self.port()), base + " -m %s --dport %d" % (name, self.port()),
            base + " -m %s --dport %d" % (name, self.port()), base + " -m %s %s" % (name, self.negated("--dport %d" % self.port(), 0.6)),
            base + " -m %s --dport %d:%d" % (name, first, last),
            base + " -m multiport %s" % self.negated("--dports " + ports, 0.3),
            base + " -m multiport %s" % self.negated("--ports " + ports, 0.2),
            base + " -m %s %s" % (name, self.negated("--sport %d" % self.rng.choice(SOURCE_PORTS), 0.3)),
            base + " -m %s --sport 1024:65535 --dport %d" % (name, self.port()),
            *([base + " -m tcp " + self.pick("--syn", "! --syn", "--tcp-flags FIN,SYN,RST,ACK SYN",
                                             "--tcp-flags ALL SYN", "--tcp-flags ALL NONE", "--tcp-flags SYN,ACK SYN",
                                             "! --tcp-flags SYN,RST,ACK,FIN SYN", "--tcp-flags ACK ACK")]
              if name == "tcp" else []))

    def extra(self, family, table, chain):
        first, last = self.address_range(family)
        choices = [
            "-m iprange " + self.negated("--src-range %s-%s" % (first, last), 0.2),
            "-m conntrack --ctstate " + self.pick("NEW", "ESTABLISHED", "RELATED,ESTABLISHED", "INVALID", "NEW,INVALID",
                                                  "UNTRACKED", "DNAT", "ESTABLISHED,DNAT"),
            "-m conntrack ! --ctstate " + self.pick("NEW", "INVALID", "ESTABLISHED", "RELATED,ESTABLISHED", "DNAT"),
            "-m conntrack --ctdir " + self.pick("ORIGINAL", "REPLY"),
            "-p tcp -m conntrack " + self.negated("--ctorigdstport %d" % self.port(), 0.3),
            "-m conntrack " + self.negated("--ctorigdst %s" % self.rng.choice(OWN[family]), 0.3),
            "-m conntrack " + self.negated("--ctorigsrc %s" % self.prefix(family), 0.3),
            "-m mark " + self.negated("--mark %s" % self.pick("0x1", "0x2/0x2", "0x0"), 0.2),
            "-m pkttype --pkt-type " + self.pick("unicast", "broadcast", "multicast"),
            "-m comment --comment " + self.pick('"a \\"quoted\\" -j DROP"', "-j", "plain", '"two words"'),
        ]
        if family == 4:
            choices += ["-m addrtype " + self.negated("--dst-type " + self.pick("LOCAL", "UNICAST", "BROADCAST", "LOCAL,BROADCAST", "MULTICAST"), 0.25),
                        "-m addrtype " + self.negated("--src-type " + self.pick("LOCAL", "UNICAST", "MULTICAST"), 0.25)]
            if chain in ("INPUT", "PREROUTING", None):
                choices.append("-m addrtype --dst-type LOCAL" + (" --limit-iface-in" if chain else ""))
        else:
            choices.append("-m addrtype " + self.negated("--dst-type " + self.pick("LOCAL", "UNICAST"), 0.25))
            choices.append("-m ipv6header " + self.pick("! --header hop --soft", "--header prot --soft", "--header dst"))
        for name, kind in self.sets[family]:
            sides = self.pick("src,dst", "src,src") if "port" in kind else self.pick("src", "src", "src", "dst")
            exceptions = " --return-nomatch" if kind == "hash:net" and self.chance(0.2) else ""
            choices += ["-m set " + self.negated("--match-set %s %s" % (name, sides), 0.3) + exceptions] * 3
        if self.chance(0.08):
            choices = ["-m limit --limit 3/min", "-m statistic --mode random --probability 0.5",
                       "-m length --length 0:60", "-m ttl --ttl-lt 80" if family == 4 else "-m hl --hl-lt 80",
                       "-m recent --name r --set", "-m recent --name r --update --seconds 60 --hitcount 4",
                       "-m recent --name r --rcheck --seconds 60", "-m hashlimit --hashlimit-upto 5/min --hashlimit-name h",
                       "-m hashlimit --hashlimit-above 2/min --hashlimit-burst 1 --hashlimit-mode srcip --hashlimit-name i",
                       "-p tcp -m connlimit --connlimit-above 1", "-p tcp -m tcp ! --tcp-flags SYN,RST,ACK SYN"]
        if table == "raw":
            choices = [c for c in choices if "mark" not in c]
        return self.rng.choice(choices)

    def target(self, family, table, chain, users):
        """Words of the target, and the protocol it needs."""
        rolls = ["-j ACCEPT"] * 4 + ["-j DROP"] * 4 + ["-j RETURN"] * 2
        if users:
            rolls += ["-j " + self.rng.choice(users)] * 4 + ["-g " + self.rng.choice(users)] * 2
        rolls += ["-j NFLOG --nflog-prefix \"x -j DROP\"", ""]
        if table == "filter":
            rolls += ["-j REJECT", "-j MARK --set-xmark 0x1/0xffffffff"] if self.chance(0.3) else ["-j REJECT"]
        if table == "mangle":
            rolls += ["-j MARK --set-xmark " + self.pick("0x1/0xffffffff", "0x2/0x2", "0x0/0xffffffff")] * 3
            if self.chance(0.2):
                rolls.append("-j CONNMARK --save-mark --nfmask 0xffffffff --ctmask 0xffffffff")
        if table == "raw":
            rolls += ["-j CT --notrack"] * 4
        if table == "nat":
            if chain in ("PREROUTING", "OUTPUT") or (chain is None and self.chance(0.6)):
                return self.nat(family)
            rolls = ["-j ACCEPT", "-j RETURN"] + (["-j MASQUERADE"] if chain == "POSTROUTING" else [])
            if users:
                rolls += ["-j " + self.rng.choice(users)] * (4 if chain in ("PREROUTING",) else 0)
        return [self.rng.choice(rolls)], None

    def nat(self, family):
        name = self.pick("tcp", "tcp", "udp")
        host = self.rng.choice(TRANSIT[family] + [self.rng.choice(OWN[family])])
        port = self.rng.choice(PORTS)
        wrap = "[%s]" % host if family == 6 else host
        return [self.pick("-j REDIRECT --to-ports %d" % port, "-j DNAT --to-destination %s:%d" % (wrap, port),
                          "-j DNAT --to-destination %s:%d" % (wrap, port), "-j DNAT --to-destination " + host,
                          "-j DNAT --to-destination %s:80-81" % wrap, "-j ACCEPT", "-j RETURN")], name


class Nft(Common):
    """Text for `nft -f`."""

    def text(self):
        result = ""
        for index in range(self.pick(1, 1, 2)):
            result += self.table(self.pick("inet", "inet", "inet", "ip", "ip6"), "t%d" % index)
        return result

    def table(self, family, name):
        self.families = {"inet": [4, 6], "ip": [4], "ip6": [6]}[family]
        self.named = []
        users = ["u%d" % i for i in range(self.rng.randrange(5))]
        body = "".join(self.named_set(i) for i in range(self.rng.randrange(3)))
        for index, user in reversed(list(enumerate(users))):
            body += self.chain(user, "", [self.rule(users[index + 1:], None) for _ in range(self.rng.randrange(5))])
        kinds = [("input", p) for p in self.rng.sample([-10, 0, 5, 100], self.pick(1, 1, 2))]
        if self.chance(0.35):
            kinds.append(("prerouting", self.pick(-310, -300, -150, -90, 0)))
        if self.chance(0.4):
            kinds.append(("forward", self.pick(0, 10)))
        if self.chance(0.2):
            kinds.append(("output", self.pick(-300, 0)))
        for hook, priority in kinds:
            drops = self.chance({"input": 0.5, "forward": 0.3}.get(hook, 0.05))
            rules = ["ct state established,related accept"] if self.chance(0.7) and (hook, priority > -200) != ("prerouting", False) else []
            rules += [self.rule(users, hook) for _ in range(self.rng.randrange(1, 7 if hook == "input" else 4))]
            head = "type filter hook %s priority %d; policy %s;" % (hook, priority, "drop" if drops else "accept")
            body += self.chain("c_%s_%d" % (hook, priority + 1000), head, rules)
        if self.chance(0.3):
            rules = [self.nat() for _ in range(self.rng.randrange(1, 4))]
            body += self.chain("n", "type nat hook prerouting priority %d;" % self.pick(-100, -90), rules)
        return "table %s %s {\n%s}\n" % (family, name, body)

    @staticmethod
    def chain(name, head, rules):
        return " chain %s {\n  %s\n%s }\n" % (name, head, "".join("  %s\n" % r for r in rules))

    def named_set(self, index):
        family = self.rng.choice(self.families)
        kind = "ipv4_addr" if family == 4 else "ipv6_addr"
        elements = {self.element(family) for _ in range(self.rng.randrange(1, 4))} - {"0.0.0.0/0", "::/0"}
        if not elements:
            return ""
        self.named.append((family, "s%d" % index))
        return " set s%d { type %s; flags interval; auto-merge; elements = { %s }; }\n" % (index, kind, ", ".join(sorted(elements)))

    def element(self, family):
        if self.chance(0.25):
            first, last = self.address_range(family)
            if first != last:
                return "%s-%s" % (first, last)
        return self.prefix(family)

    def rule(self, users, hook):
        whole, self.families = self.families, [self.rng.choice(self.families)]
        self.is_inet = len(whole) > 1
        try:
            return self.rule_of_family(users, hook)
        finally:
            self.families = whole

    def rule_of_family(self, users, hook):
        parts = []
        if self.chance(0.5):
            parts.append(self.source())
        if self.chance(0.15):
            family = self.rng.choice(self.families)
            parts.append("%s daddr %s%s" % ("ip" if family == 4 else "ip6", self.pick("", "", "!= "),
                                            self.pick(*OWN[family], *TRANSIT[family])))
        if self.chance(0.25) and hook != "output":
            parts.append("iifname %s" % self.pick('"%s"' % self.interface(), '!= "%s"' % self.interface(), '"w*"', '"lo"',
                                                  '{ "%s", "lan0" }' % self.interface(), '!= { "wan0", "w*" }'))
        if self.chance(0.6):
            parts.append(self.port_match())
        if self.chance(0.25):
            parts.insert(0, self.extra())
        if self.chance(0.12):
            return self.verdict_map(users, parts)
        rolls = ["accept"] * 4 + ["drop"] * 4 + ["return"] * 2 + ["counter", "continue"]
        if hook in ("input", "forward", None) and self.chance(0.2):
            rolls += ["reject"] if hook else []
        if users:
            rolls += ["jump " + self.rng.choice(users)] * 4 + ["goto " + self.rng.choice(users)] * 2
        if hook == "prerouting":
            rolls += ["notrack", "meta mark set 0x1"]
        if self.chance(0.06):
            parts.append("limit rate 3/minute")
        return " ".join(parts + [self.rng.choice(rolls)])

    def misprinted(self, users):
        """What iptables takes for a rule of its own, and prints without half of it: it counts, as its own do."""
        family = self.families[0]
        name = "ip" if family == 4 else "ip6"
        first, last = self.address_range(family)
        width = "length" if family == 6 else "frag-off"
        parts = [self.pick("%s saddr %s-%s" % (name, first, last), "%s saddr > %s" % (name, first),
                           "tcp window %s" % self.pick("0", "64240"), "udp length > %d" % self.pick(5, 900),
                           "%s %s %s" % (name, width, self.pick("0", "!= 0", "> 100")), "tcp dport > 79",
                           "tcp sport < 1024")]
        if self.chance(0.5) and "tcp" not in parts[0] and "udp" not in parts[0]:
            parts.append("tcp dport %d" % self.port())
        return " ".join(parts + ["counter", self.pick("accept", "drop", *["jump " + u for u in users])])

    def verdict_map(self, users, parts):
        verdicts = ["accept", "drop", "return", "continue"] + ["%s %s" % (w, u) for u in users for w in ("jump", "goto")]
        key = self.pick("tcp dport", "udp dport", "ct state", "iifname", "ip saddr" if 4 in self.families else "ip6 saddr")
        if key == "ct state":
            keys = self.rng.sample(["new", "established", "invalid", "related", "untracked"], 3)
        elif key == "iifname":
            keys = ['"%s"' % n for n in self.rng.sample(LINKS, 2)]
        elif "dport" in key:
            keys = [str(p) for p in self.rng.sample(PORTS, 3)]
        else:
            family = 4 if key == "ip saddr" else 6
            keys = [p for p in self.rng.sample(["10.8.0.0/24", "192.168.50.0/24", "198.51.100.7"] if family == 4 else
                                               ["fd00:8::/64", "fd00:50::/64", "2001:db8:ffff::7"], 2)]
        pairs = ", ".join("%s : %s" % (k, self.rng.choice(verdicts)) for k in keys)
        clashing = ("port", "l4proto", "tcp", "nexthdr") if "dport" in key else ("port",)
        # Only the verdict "continue" leads on to what follows.
        rest = [self.pick("accept", "drop", "counter", "%s dport %d accept" % ("udp" if "udp" in key else "tcp", self.port()), "meta mark set 0x1",
                          *["jump " + u for u in users])] if self.chance(0.35) else []
        return " ".join([p for p in parts if not any(word in p for word in clashing)] +
                        ["%s vmap { %s }" % (key, pairs)] + rest)

    def source(self):
        family = self.rng.choice(self.families)
        name = "ip" if family == 4 else "ip6"
        sign = self.pick("", "", "", "!= ")
        named = [n for f, n in self.named if f == family]
        if named and self.chance(0.4):
            return "%s saddr %s@%s" % (name, sign, self.rng.choice(named))
        if self.chance(0.3):
            elements = sorted({str(ipaddress.ip_network(self.prefix(family)).network_address + i) for i in range(1, 4)})
            return "%s saddr %s{ %s }" % (name, sign, ", ".join(elements))
        element = self.element(family)
        return "%s saddr %s%s" % (name, sign, element)

    def port_match(self):
        first, last = self.port_range()
        name = self.pick("tcp", "tcp", "tcp", "udp", "udp")
        return self.pick(
            "%s dport %d" % (name, self.port()), "%s dport %d" % (name, self.port()), "%s dport %d" % (name, self.port()),
            "%s dport != %d" % (name, self.port()), "%s dport { %s }" % (name, ", ".join(sorted({str(self.port()) for _ in range(3)}))),
            "%s dport != { %s }" % (name, ", ".join(sorted({str(self.port()) for _ in range(3)}))),
            "%s dport %d-%d" % (name, first, last),
            "%s dport < 1024" % name, "%s sport %d" % (name, self.rng.choice(SOURCE_PORTS)),
            "meta l4proto { tcp, udp } th dport %d" % self.port(), "meta l4proto " + name, "meta l4proto != " + name,
            "tcp flags & (fin|syn|rst|ack) == syn", "tcp flags syn", "tcp flags != syn")

    def extra(self):
        family = self.rng.choice(self.families)
        choices = ["ct state new", "ct state != new", "ct state established,related", "ct state invalid",
                   "ct state { new, untracked }", "ct status dnat", "ct direction original", "ct direction reply",
                   "fib daddr type local", "fib daddr . iif type local", "fib saddr type local", "meta mark 0x1",
                   "meta mark != 0", "meta pkttype unicast", "ct state untracked", "ct mark 0",
                   "fib saddr . iif oif missing", "meta l4proto != 132"]
        if self.is_inet:
            choices.append("meta nfproto ipv%d" % family)
        if 4 in self.families:
            choices.append("ip protocol tcp")
        if 6 in self.families:
            choices += ["ip6 nexthdr tcp", "exthdr frag exists"]
        choices.append("ct original %s saddr %s" % ("ip" if family == 4 else "ip6", self.prefix(family)))
        return self.rng.choice(choices)

    def nat(self):
        family = self.rng.choice(self.families)
        name = self.pick("tcp", "tcp", "udp")
        host = self.rng.choice(TRANSIT[family] + [self.rng.choice(OWN[family])])
        wrap = "[%s]" % host if family == 6 else host
        guard = ("%s saddr %s " % ("ip" if family == 4 else "ip6", self.prefix(family))) if self.chance(0.4) else ""
        if len(self.families) > 1:
            guard = "meta nfproto ipv%d " % family + guard
        which = " ip" if family == 4 else " ip6"
        if len(self.families) == 1:
            which = ""
        return guard + "%s dport %d " % (name, self.port()) + self.pick(
            "redirect to :%d" % self.rng.choice(PORTS), "dnat%s to %s:%d" % (which, wrap, self.rng.choice(PORTS)),
            "dnat%s to %s" % (which, host), "accept", "return")


def native_commands(rng):
    """Rules that iptables will misprint, in the midst of its own."""
    for _ in range(rng.randrange(1, 4)):
        table, family = rng.choice((("ip", 4), ("ip6", 6)))
        maker = Nft(rng)
        maker.families, maker.is_inet, maker.named = [family], False, []
        chain, users = rng.choice((("INPUT", ["U1", "U2"]), ("INPUT", []), ("FORWARD", []), ("U0", ["U1"])))
        rule = maker.rule_of_family(users, "input" if chain == "INPUT" else None)
        if rng.random() < 0.5:
            rule = maker.misprinted(users)
        yield "%s rule %s filter %s %s" % (rng.choice(("insert", "add", "insert")), table, chain, rule)


def make_rule_set(rng: random.Random) -> RuleSet:
    kind = rng.choices(["nft", "iptables", "legacy", "both", "mixed"], [38, 34, 10, 8, 10])[0]
    result = RuleSet(kind)
    if kind == "nft":
        result.nft = Nft(rng).text()
        return result
    maker = Iptables(rng)
    if rng.random() < 0.4:
        result.ipset = maker.ipset_text()
        result.hide_ipset = rng.random() < 0.1
    texts = {family: maker.text(family) for family in (4, 6)}
    if kind == "legacy":
        result.legacy = texts
    else:
        result.iptables = texts
    if kind == "both":
        result.legacy = {family: maker.text(family, legacy=True) for family in (4, 6)}
    if kind == "mixed":
        result.nft = Nft(rng).text()
    if kind == "iptables" and rng.random() < 0.3:
        result.native = list(native_commands(rng))
        result.hide_text = rng.random() < 0.1
        return result
    result.hide_nft = kind in ("iptables", "legacy", "both") and rng.random() < 0.5
    return result
