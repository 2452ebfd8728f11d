// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/fakelab.h"

#include "core/base/ipaddress.h"

namespace daytwo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Entry
{
    const char *role; ///< empty: every host; "guest": every guest
    CheckSpec spec;
    const char *summary; ///< when it passes
    const char *expected;
    const char *command;
};

CheckSpec spec(const char *id, const char *section, const char *title, const char *why, const char *remedy)
{
    CheckSpec made{};
    made.id = id;
    made.title = title;
    made.why = why;
    made.section = section;
    made.bullets = "B49 B52";
    made.remedy = remedy;
    made.vantage = "node";
    made.profiles = {Profile::PostChange, Profile::PostReboot, Profile::Full};
    if (qstrcmp(section, "maintenance") == 0)
        made.profiles = {Profile::Maintenance, Profile::PostChange, Profile::Full};
    made.parameters = {{"warn", 80, "%", "Above this it warns"}, {"fail", 90, "%", "Above this it fails"}};
    made.judge = [](const JudgeInput &) { return Judgement{}; };
    made.plan = [](PlanScope &) {};
    return made;
}

const std::vector<Entry> &entries()
{
    static const std::vector<Entry> kEntries = {
        {"",
         spec("reachability.ping", "1", "Answers over the VPN", "Nothing else can be looked at when this fails.",
              "Check your own VPN first, then the gateway's handshake, then the host's power."),
         "3 of 3 echoes came back, 11 ms on average", "no loss and at most 150 ms", "ping -n -c 3 %1"},
        {"",
         spec("ssh.hostkey", "1", "Host key is the known one", "Another key is another machine, or somebody between.",
              "Compare the fingerprint on the console before you trust it."),
         "ssh-ed25519 key as remembered", "the key in known_hosts", "ssh-keyscan %1"},
        {"",
         spec("ssh.key-login", "1", "Login by key works", "Every other look at the host goes through this login.",
              "See whether your key is in authorized_keys and the user may log in."),
         "key accepted, 58 ms", "public key accepted", "ssh -o BatchMode=yes %1 true"},
        {"",
         spec("ssh.offered-methods", "1", "Server accepts keys only",
              "A password can be guessed from anywhere that reaches port 22.",
              "Set PasswordAuthentication no and KbdInteractiveAuthentication no, reload, and look for drop-ins."),
         "publickey", "publickey and nothing that asks for a password", "ssh -v -o PreferredAuthentications=none %1"},
        {"gateway",
         spec("wireguard.interface", "2", "WireGuard interface is up", "Without it nobody gets in.",
              "systemctl start wg-quick@wg0, then read its journal."),
         "wg0 is up with 10.8.0.1/24", "wg0 with its address", "ssh %1 sudo -n wg show all latest-handshakes"},
        {"gateway",
         spec("wireguard.peer.admin", "2", "Peer admin has shaken hands", "This is your own way in.",
              "Check endpoint, clock and AllowedIPs on both sides."),
         "last handshake 41 s ago", "a handshake in the last 180 s", "ssh %1 sudo -n wg show all latest-handshakes"},
        {"gateway",
         spec("wireguard.peer.phone", "2", "Peer phone has shaken hands", "The second way in.",
              "Check endpoint, clock and AllowedIPs on both sides."),
         "last handshake 96 s ago", "a handshake in the last 180 s", "ssh %1 sudo -n wg show all latest-handshakes"},
        {"gateway",
         spec("routing.ip-forward", "2", "Forwards packets", "The VPN ends at the gateway without it.",
              "sysctl -w net.ipv4.ip_forward=1"),
         "net.ipv4.ip_forward is 1", "1 on a gateway", "ssh %1 cat /proc/sys/net/ipv4/ip_forward"},
        {"gateway",
         spec("firewall.allowlist.wireguard", "2", "Port 51820 is open to all", "Peers come from anywhere.",
              "Accept udp dport 51820 on the outer interface."),
         "51820/udp is accepted from everywhere", "51820/udp from everywhere", "ssh %1 sudo -n iptables-save"},
        {"gateway",
         spec("firewall.allowlist.ssh", "2", "Port 22 only from the VPN", "SSH must not be found by scanners.",
              "Accept tcp dport 22 from the VPN networks only."),
         "reachable from 10.8.0.0/24 only", "22/tcp from 10.8.0.0/24", "ssh %1 sudo -n iptables-save"},
        {"gateway",
         spec("firewall.allowlist.exporter", "2", "Port 9100 only from monitoring and VPN",
              "node_exporter tells everybody what runs here.", "Remove the wide rule, or put the allowlist before it."),
         "reachable from 10.8.0.0/24 and 192.168.50.10 only", "9100/tcp from 10.8.0.0/24 and 192.168.50.10",
         "ssh %1 sudo -n iptables-save"},
        {"gateway",
         spec("firewall.default-deny", "2", "What no rule accepts is dropped",
              "A forgotten service must not be reachable.", "iptables -P INPUT DROP"),
         "INPUT and FORWARD drop by policy", "policy DROP", "ssh %1 sudo -n iptables-save"},
        {"gateway",
         spec("listeners.unexpected", "2", "Nothing listens unexpectedly", "A new listener is a new way in.",
              "Stop it, or add it to the lab file with a reason."),
         "5 listeners, all of them expected", "only the listeners of the lab file", "ssh %1 sudo -n ss -H -tulpne"},
        {"hypervisor",
         spec("proxmox.ui-listening", "3", "Web interface listens on 8006", "Control plane.",
              "systemctl restart pveproxy"),
         "pveproxy listens on *:8006", "a listener on 8006/tcp", "ssh %1 sudo -n ss -H -tulpne"},
        {"hypervisor",
         spec("proxmox.fw-posture", "3", "Firewall is as intended", "The host holds all guests.",
              "Compare with the rules of the last good run."),
         "8006 and 22 from 10.8.0.0/24 only", "management ports from the VPN only", "ssh %1 sudo -n iptables-save"},
        {"hypervisor",
         spec("proxmox.node-health", "3", "Node is online and in time", "Guests follow its clock.",
              "pvecm status; timedatectl"),
         "online, 2 ms off", "online", "curl -sS https://%1:8006/api2/json/nodes/pve/status"},
        {"monitoring",
         spec("services.unit.prometheus", "4", "prometheus.service runs", "No metrics without it.",
              "journalctl -u prometheus -e"),
         "active (running) for 12 d", "active (running)", "ssh %1 systemctl status prometheus --no-pager"},
        {"monitoring",
         spec("services.unit.grafana", "4", "grafana-server.service runs", "No dashboards without it.",
              "journalctl -u grafana-server -e"),
         "active (running) for 12 d", "active (running)", "ssh %1 systemctl status grafana-server --no-pager"},
        {"monitoring",
         spec("prometheus.healthy", "4", "Prometheus says it is healthy", "It may run and not work.",
              "Read its log for storage or configuration errors."),
         "200 in 4 ms", "status 200", "ssh %1 curl -sS http://127.0.0.1:9090/-/healthy"},
        {"monitoring",
         spec("prometheus.targets-complete", "4", "Every host is scraped and up",
              "A host that is not scraped raises no alert.", "See /targets for the reason."),
         "6 of 6 targets up", "all hosts of the lab, up", "ssh %1 curl -sS http://127.0.0.1:9090/api/v1/targets"},
        {"monitoring",
         spec("grafana.health", "4", "Grafana reaches its database", "Dashboards would be empty.",
              "journalctl -u grafana-server -e"),
         "database ok, 10.4.2", "database ok", "ssh %1 curl -sS http://127.0.0.1:3000/api/health"},
        {"guest",
         spec("exporter.from-mon", "4", "mon can read its metrics", "Prometheus sees what mon sees.",
              "Check the exporter, then the firewall between mon and the host."),
         "200 in 9 ms, 812 series", "status 200 with metrics", "ssh mon curl -sSf http://%1:9100/metrics"},
        {"guest",
         spec("exporter.local", "5", "node_exporter answers", "The host is blind without it.",
              "systemctl restart prometheus-node-exporter"),
         "200 in 6 ms", "status 200 with metrics", "ssh %1 curl -sSf http://127.0.0.1:9100/metrics"},
        {"guest",
         spec("firewall.exporter-not-broad", "5", "Port 9100 is not open broadly", "Metrics tell versions and names.",
              "Restrict 9100/tcp to monitoring and VPN."),
         "reachable from 10.8.0.0/24 and 192.168.50.10 only", "9100/tcp from monitoring and VPN",
         "ssh %1 sudo -n iptables-save"},
        {"gpu",
         spec("gpu.health", "5", "GPU is there and cool", "A hot GPU throttles, a lost one stops jobs.",
              "Check airflow and the driver's log."),
         "1 GPU, 61 °C", "1 GPU, at most 83 °C", "ssh %1 nvidia-smi"},
        {"monitoring",
         spec("exposure.prometheus-ui", "6", "Prometheus is not reachable from outside",
              "It would show the whole lab to strangers.", "Close 9090 on the outer interface."),
         "no answer from outside on 9090", "no answer", "ssh outside curl -m 2 http://%1:9090/"},
        {"gateway",
         spec("exposure.exporter", "6", "node_exporter is not reachable from outside",
              "It would show the host to strangers.", "Close 9100 on the outer interface."),
         "no answer from outside on 9100", "no answer", "ssh outside curl -m 2 http://%1:9100/"},
        {"",
         spec("updates.pending", "maintenance", "Security updates are in", "Known holes are used first.",
              "apt-get update && apt-get upgrade, after a snapshot."),
         "nothing pending, lists 3 h old", "no security update older than 7 d",
         "ssh %1 apt-get -s -o Debug::NoLocking=1 dist-upgrade"},
        {"",
         spec("storage.capacity", "maintenance", "Disks have room", "A full disk stops services in odd ways.",
              "Find the largest directories and clean up, or grow the disk."),
         "/ is 41 % full", "below 80 %", "ssh %1 df -B1"},
        {"guest",
         spec("storage.smart", "maintenance", "Disks report no errors", "A dying disk warns before.",
              "Replace the disk."),
         "", "", ""},
    };
    return kEntries;
}

const Entry &entryOf(const PlannedCheck &check)
{
    for (const Entry &entry : entries()) {
        if (check.spec && qstrcmp(entry.spec.id, check.spec->id) == 0)
            return entry;
    }
    return entries().front();
}

bool belongsTo(const Entry &entry, const Node &node)
{
    const QLatin1StringView role(entry.role);
    if (role.isEmpty())
        return true;
    return role == "guest"_L1 ? node.vmid.has_value() : node.hasRole(role);
}

VantagePoint vantageOf(const CheckId &check, const NodeId &node)
{
    if (check.value.startsWith("reachability."_L1) || check.value.startsWith("ssh."_L1))
        return {};
    if (check.value.startsWith("exposure."_L1))
        return {NodeId(u"outside"_s)};
    if (check.value == "exporter.from-mon"_L1)
        return {NodeId(u"mon"_s)};
    return {node};
}

Node host(const char *name, QLatin1StringView role, const char *address, std::optional<int> vmid,
          const QStringList &networks)
{
    Node node;
    node.id = NodeId(QString::fromUtf8(name));
    node.roles = {role};
    node.address = QString::fromUtf8(address);
    node.networks = networks;
    node.vmid = vmid;
    if (vmid)
        node.hypervisor = NodeId(u"pve"_s);
    return node;
}

Judgement good(const Entry &entry)
{
    return {.outcome = Outcome::Pass,
            .reason = Reason::None,
            .summary = QString::fromUtf8(entry.summary),
            .expected = QString::fromUtf8(entry.expected),
            .seen = QString::fromUtf8(entry.summary),
            .rule = u"Seen now and inside the policy."_s};
}

struct Broken
{
    const char *fault;
    const char *node;
    const char *check;
    Outcome outcome;
    Reason reason;
    const char *summary;
    const char *seen;
    const char *mend;
    int line; ///< that decided
};

constexpr Broken kBroken[] = {
    {"open-9100", "gw-vpn", "firewall.allowlist.exporter", Outcome::Fail, Reason::None,
     "Anyone on the LAN can reach 9100: rule 14 accepts it before your allowlist",
     "9100/tcp from 0.0.0.0/0 on eth0 by rule 14", "sudo iptables -D INPUT -p tcp --dport 9100 -j ACCEPT", 14},
    {"open-9100", "gw-vpn", "exposure.exporter", Outcome::Fail, Reason::None,
     "9100 answers from outside: policy violation", "status 200 from outside in 21 ms",
     "sudo iptables -D INPUT -p tcp --dport 9100 -j ACCEPT", 1},
    {"phone-stale", "gw-vpn", "wireguard.peer.phone", Outcome::Warn, Reason::None,
     "Last handshake 9 min ago; idle, no keep-alive set", "handshake 9 min ago", "", 0},
    {"gpu-hot", "gpu", "gpu.health", Outcome::Warn, Reason::None, "1 GPU, 86 °C: above 83 °C, below 90 °C", "86 °C",
     "nvidia-smi -q -d TEMPERATURE", 1},
    {"no-sudo", "svc-web", "firewall.exporter-not-broad", Outcome::Unknown, Reason::NoPrivilege,
     "Cannot read the firewall: sudo asks for a password", "sudo: a password is required",
     "echo 'ops ALL=(root) NOPASSWD: /usr/sbin/iptables-save' | sudo tee /etc/sudoers.d/50-daytwo", 0},
    {"svc-git-off", "svc-git", "reachability.ping", Outcome::Fail, Reason::None,
     "Does not answer: no echo and no SSH in 2 s", "3 of 3 echoes lost; port 22 filtered", "qm start 105", 0},
    {"svc-git-off", "svc-git", "*", Outcome::Unknown, Reason::BlockedBy, "Blocked: svc-git does not answer", "", "", 0},
    {"svc-git-off", "mon", "prometheus.targets-complete", Outcome::Fail, Reason::None,
     "5 of 6 targets up: svc-git is down", "svc-git: context deadline exceeded", "", 1},
    {"updates", "svc-web", "updates.pending", Outcome::Fail, Reason::None,
     "4 security updates wait, the oldest for 9 d", "openssl, libssl3, curl, libcurl4", "sudo apt-get upgrade", 0},
    {"disk-full", "mon", "storage.capacity", Outcome::Warn, Reason::None, "/var/lib/prometheus is 84 % full",
     "84 %, 6.1 GiB free", "sudo du -xh --max-depth=2 /var/lib/prometheus | sort -h | tail", 2},
    {"sshd-password", "mon", "ssh.offered-methods", Outcome::Fail, Reason::None,
     "The server asks for passwords: a cloud-init drop-in switched them on", "publickey, password",
     "sudo mv /etc/ssh/sshd_config.d/60-hardening.conf /etc/ssh/sshd_config.d/10-hardening.conf", 1},
    {"prometheus-stop", "mon", "services.unit.prometheus", Outcome::Fail, Reason::None, "inactive (dead) for 2 min",
     "inactive (dead)", "sudo systemctl start prometheus", 1},
    {"prometheus-stop", "mon", "prometheus.healthy", Outcome::Fail, Reason::None, "Connection refused on 9090",
     "refused", "sudo systemctl start prometheus", 0},
    {"prometheus-stop", "mon", "prometheus.targets-complete", Outcome::Unknown, Reason::BlockedBy,
     "Blocked: Prometheus does not answer", "", "", 0},
    {"hostkey", "gpu", "ssh.hostkey", Outcome::Unknown, Reason::Untrusted,
     "The host shows another key than the one remembered", "SHA256:9mXq0…",
     "ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub", 0},
};

}

Lab fakeHomeLab()
{
    Lab lab;
    lab.name = u"lab-home"_s;
    lab.networks = {{.name = u"vpn"_s, .kind = Network::Kind::Vpn, .cidrs = {*parseCidr(u"10.8.0.0/24"_s)}},
                    {.name = u"lan"_s, .kind = Network::Kind::Lan, .cidrs = {*parseCidr(u"192.168.50.0/24"_s)}}};
    const QStringList lan{u"lan"_s};
    lab.nodes = {host("gw-vpn", kRoleGateway, "10.8.0.1", 101, {u"vpn"_s, u"lan"_s}),
                 host("mon", kRoleMonitoring, "192.168.50.10", 102, lan),
                 host("gpu", kRoleGpu, "192.168.50.20", 103, lan),
                 host("svc-web", kRoleService, "192.168.50.30", 104, lan),
                 host("svc-git", kRoleService, "192.168.50.31", 105, lan),
                 host("pve", kRoleHypervisor, "192.168.50.40", std::nullopt, lan)};
    lab.vantages = {{.name = NodeId(u"outside"_s), .kind = Vantage::Kind::Outside, .address = u"203.0.113.66"_s}};
    for (const char *name : {"mon", "gpu", "svc-web", "svc-git", "pve"})
        lab.links.push_back({.from = NodeId(u"gw-vpn"_s), .to = NodeId(QString::fromUtf8(name)), .network = u"lan"_s});
    return lab;
}

Lab fakeBigLab(int nodes)
{
    Lab lab = fakeHomeLab();
    lab.name = u"lab-big"_s;
    lab.nodes.resize(1);
    lab.links.clear();
    for (int i = 1; i < nodes; ++i) {
        const QByteArray name = "svc-" + QByteArray::number(i);
        const QByteArray address = "10.9." + QByteArray::number(i / 250) + '.' + QByteArray::number(i % 250 + 1);
        lab.nodes.push_back(host(name.constData(), kRoleService, address.constData(), 1000 + i, {u"lan"_s}));
    }
    return lab;
}

Plan fakePlan(const Inventory &lab, const PlanOptions &options, int perNode)
{
    Plan plan;
    for (const Node &node : lab.nodes()) {
        if (!options.nodes.empty() &&
            std::find(options.nodes.begin(), options.nodes.end(), node.id) == options.nodes.end())
            continue;
        int added = 0;
        for (size_t i = 0; perNode > 0 ? added < perNode : i < entries().size(); ++i) {
            const Entry &entry = entries()[i % entries().size()];
            if (perNode == 0 && !belongsTo(entry, node))
                continue;
            const bool again = i >= entries().size();
            PlannedCheck check{.spec = &entry.spec, .node = node.id};
            check.check = CheckId(QString::fromUtf8(entry.spec.id) + (again ? u".%1"_s.arg(i) : QString()));
            check.title = QString::fromUtf8(entry.spec.title);
            check.vantage = vantageOf(check.check, node.id);
            if (!options.checks.empty() &&
                std::find(options.checks.begin(), options.checks.end(), check.check) == options.checks.end())
                continue;
            plan.checks.push_back(std::move(check));
            ++added;
        }
    }
    return plan;
}

QList<std::pair<QString, QString>> fakeFaults()
{
    return {{u"open-9100"_s, u"node_exporter open to everybody on gw-vpn"_s},
            {u"prometheus-stop"_s, u"Prometheus stopped on mon"_s},
            {u"sshd-password"_s, u"sshd on mon accepts passwords"_s},
            {u"svc-git-off"_s, u"svc-git is switched off"_s},
            {u"no-sudo"_s, u"sudo is refused on svc-web"_s},
            {u"gpu-hot"_s, u"GPU is hot"_s},
            {u"hostkey"_s, u"gpu shows another host key"_s}};
}

Verdict fakeVerdict(const PlannedCheck &check, const QSet<QString> &faults, const QDateTime &at)
{
    const Entry &entry = entryOf(check);
    Verdict verdict{.node = check.node,
                    .check = check.check,
                    .title = check.title,
                    .section = QString::fromUtf8(entry.spec.section),
                    .judgement = good(entry),
                    .vantage = check.vantage,
                    .at = at,
                    .duration = 4ms + std::chrono::milliseconds(qHash(check.check.value) % 60),
                    .evidence = {u"e-"_s + check.node.value + u'-' + check.check.value}};
    if (*entry.summary == '\0')
        verdict.judgement = {.outcome = Outcome::Skipped,
                             .reason = Reason::NotApplicable,
                             .summary = u"A virtual disk has no health of its own"_s};
    for (const Broken &broken : kBroken) {
        const bool hits = QLatin1StringView(broken.check) == "*"_L1
                              ? check.check.value != "reachability.ping"_L1
                              : check.check.value == QLatin1StringView(broken.check);
        if (!hits || check.node.value != QLatin1StringView(broken.node) ||
            !faults.contains(QLatin1StringView(broken.fault)))
            continue;
        verdict.judgement = {.outcome = broken.outcome,
                             .reason = broken.reason,
                             .summary = QString::fromUtf8(broken.summary),
                             .expected = QString::fromUtf8(entry.expected),
                             .seen = QString::fromUtf8(broken.seen),
                             .rule =
                                 u"Any source outside the allowed networks that certainly reaches the port fails."_s,
                             .mend = QString::fromUtf8(broken.mend)};
        if (broken.line > 0)
            verdict.judgement.marks = {{0, broken.line}};
        if (broken.reason == Reason::BlockedBy)
            verdict.blockedBy = {check.node.value == "mon"_L1 ? u"mon/prometheus.healthy"_s
                                                              : u"svc-git/reachability.ping"_s};
        if (QLatin1StringView(broken.fault) == "updates"_L1)
            verdict.silencedBy = u"Upgrade is planned with the move to Debian 13, until 2026-12-15"_s;
    }
    return verdict;
}

Evidence fakeEvidence(const Verdict &verdict, const PlannedCheck &check)
{
    Evidence evidence;
    evidence.request = {check.vantage, Command{.argv = {u"iptables-save"_s}, .sudo = true}};
    evidence.startedAt = verdict.at;
    evidence.duration = verdict.duration;
    evidence.exitCode = verdict.outcome() == Outcome::Unknown ? 1 : 0;
    if (verdict.blocked())
        return evidence;
    if (verdict.judgement.reason == Reason::NoPrivilege) {
        evidence.err = QByteArrayLiteral("sudo: a password is required\n");
        return evidence;
    }
    if (check.check.value.startsWith("firewall."_L1)) {
        evidence.out =
            QByteArrayLiteral("# Generated by iptables-save v1.8.9 (nf_tables)\n*filter\n:INPUT DROP [12:708]\n"
                              ":FORWARD DROP [0:0]\n:OUTPUT ACCEPT [4210:512034]\n-A INPUT -i lo -j ACCEPT\n"
                              "-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n"
                              "-A INPUT -m conntrack --ctstate INVALID -j DROP\n"
                              "-A INPUT -p icmp -m icmp --icmp-type 8 -j ACCEPT\n"
                              "-A INPUT -p udp -m udp --dport 51820 -j ACCEPT\n"
                              "-A INPUT -s 10.8.0.0/24 -p tcp -m tcp --dport 22 -j ACCEPT\n"
                              "-A INPUT -s 10.8.0.0/24 -i wg0 -j ACCEPT\n"
                              "-A INPUT -p udp -m udp --sport 67 --dport 68 -j ACCEPT\n");
        if (verdict.outcome() == Outcome::Fail)
            evidence.out += "-A INPUT -p tcp -m tcp --dport 9100 -j ACCEPT\n";
        evidence.out += "-A INPUT -s 192.168.50.10/32 -p tcp -m tcp --dport 9100 -j ACCEPT\n"
                        "-A INPUT -m limit --limit 5/min -j LOG --log-prefix \"drop \"\nCOMMIT\n";
        return evidence;
    }
    evidence.out = verdict.judgement.seen.toUtf8() + '\n';
    return evidence;
}

}
