// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/inventory.h"
#include "core/lab/labwords.h"
#include "core/lab/meaningcheck.h"
#include "core/lab/textformat.h"

#include <QFileInfo>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// The tables of a list, as the builder takes them: those that are tables.
std::vector<const TomlValue *> tablesOf(const TomlValue &root, QLatin1StringView list)
{
    std::vector<const TomlValue *> tables;
    for (const TomlValue &item : root.itemsAt(list)) {
        if (item.kind == TomlValue::Kind::Table)
            tables.push_back(&item);
    }
    return tables;
}

Span spanOf(const TomlValue &table, QLatin1StringView key)
{
    const TomlValue *value = table.find(key);
    return value ? value->span : table.span;
}

/// Reports a key that was seen before; remembers the others. An empty key is none.
class SeenOnce
{
public:
    void see(const QString &key, const Span &span, const QString &message, DiagnosticList &problems)
    {
        if (key.isEmpty())
            return;
        const auto before = m_seen.constFind(key);
        if (before == m_seen.constEnd()) {
            m_seen.insert(key, span);
            return;
        }
        problems.error(span, message, LabWords::tr("First in %1, line %2.").arg(before->file).arg(before->line));
    }

private:
    QHash<QString, Span> m_seen;
};

/// An address in one spelling, so that "::1" and "0:0::1" clash.
QString canonical(const QString &address)
{
    const auto ip = parseIpAddress(address);
    return ip ? toString(*ip) : address.toLower();
}

void checkAddresses(const MeaningInput &input, const std::vector<Node> &nodes, DiagnosticList &problems)
{
    const auto tables = tablesOf(input.root, "node"_L1);
    SeenOnce connected;
    QHash<QString, qsizetype> firstOwner;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const Node &node = nodes[i];
        if (node.address.isEmpty())
            continue;
        // Ports of one address may be forwarded to several nodes: only the same door twice is a clash.
        const QString door = u"%1 %2"_s.arg(canonical(node.address)).arg(node.ssh.port.value_or(22));
        connected.see(door, spanOf(*tables[i], "address"_L1),
                      LabWords::tr("\"%1\" connects to %2, as another node does").arg(node.id.value, node.address),
                      problems);
        firstOwner.insert(canonical(node.address), static_cast<qsizetype>(i));
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        for (const TomlValue &item : tables[i]->itemsAt("addresses"_L1)) {
            const auto address = parseIpAddress(item.text);
            if (!address || address->isLoopback())
                continue;
            const auto owner = firstOwner.constFind(toString(*address));
            if (owner != firstOwner.constEnd() && *owner != static_cast<qsizetype>(i))
                problems.error(item.span, LabWords::tr("%1 is the address of \"%2\"")
                                              .arg(item.text, nodes[static_cast<std::size_t>(*owner)].id.value));
            else
                firstOwner.insert(toString(*address), static_cast<qsizetype>(i));
        }
    }
}

void checkReachable(const MeaningInput &input, const std::vector<Node> &nodes, DiagnosticList &problems)
{
    const bool sound = !problems.hasErrors(); // what is missing may stand behind another error
    const auto tables = tablesOf(input.root, "node"_L1);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const Node &node = nodes[i];
        if (!tables[i]->find("address"_L1) && node.ssh.alias.isEmpty() && !node.hasRole(kRoleAdmin))
            problems.error(tables[i]->span, LabWords::tr("\"%1\" has no address").arg(node.id.value),
                           LabWords::tr("Give it an address, or ssh = { alias = \"…\" }."));
        if (node.roles.isEmpty() && sound)
            problems.warning(tables[i]->span, LabWords::tr("\"%1\" has no role").arg(node.id.value),
                             LabWords::tr("Only the checks for every host are made. Roles: gateway, monitoring, gpu, "
                                          "service, hypervisor, admin."));
    }
    const auto vantages = tablesOf(input.root, "vantage"_L1);
    for (std::size_t i = 0; i < vantages.size(); ++i) {
        const Vantage &vantage = input.lab.vantages[i];
        if (!vantages[i]->find("address"_L1) && vantage.ssh.alias.isEmpty())
            problems.error(vantages[i]->span, LabWords::tr("\"%1\" has no address").arg(vantage.name.value),
                           LabWords::tr("Give it an address, or ssh = { alias = \"…\" }."));
    }
}

void checkGuests(const MeaningInput &input, const Inventory &inventory, DiagnosticList &problems)
{
    const auto tables = tablesOf(input.root, "node"_L1);
    SeenOnce ids;
    for (std::size_t i = 0; i < inventory.nodes().size(); ++i) {
        const Node &node = inventory.nodes()[i];
        const ProxmoxEndpoint *endpoint = inventory.proxmoxOf(node);
        if (node.vmid)
            ids.see(u"%1 %2"_s.arg(endpoint ? endpoint->name : QString()).arg(*node.vmid),
                    spanOf(*tables[i], "vmid"_L1), LabWords::tr("VMID %1 is another node's too").arg(*node.vmid),
                    problems);
        const Node *hypervisor = node.hypervisor.isEmpty() ? nullptr : inventory.node(node.hypervisor);
        if (hypervisor && hypervisor != &node && !hypervisor->hasRole(kRoleHypervisor))
            problems.warning(spanOf(*tables[i], "hypervisor"_L1),
                             LabWords::tr("\"%1\" has not the role hypervisor").arg(hypervisor->id.value));
    }
}

using NextNode = std::function<NodeId(const NodeId &)>;

/// Reports each circle once, where its first node in the file says so.
void checkCircles(const std::vector<std::pair<NodeId, Span>> &starts, const NextNode &next, const QString &message,
                  DiagnosticList &problems)
{
    QSet<NodeId> done;
    for (const auto &[start, span] : starts) {
        QStringList path;
        QSet<NodeId> onPath;
        NodeId at = start;
        while (!at.isEmpty() && !done.contains(at) && !onPath.contains(at)) {
            onPath.insert(at);
            path << at.value;
            at = next(at);
        }
        const bool circle = !at.isEmpty() && onPath.contains(at);
        done.unite(onPath);
        if (!circle)
            continue;
        constexpr qsizetype kMostShown = 8;
        QStringList round = path.mid(path.indexOf(at.value));
        if (round.size() > kMostShown)
            round = round.mid(0, kMostShown) << u"…"_s;
        round << at.value;
        problems.error(span, message.arg(round.join(u" → "_s)));
    }
}

std::vector<std::pair<NodeId, Span>> startsOf(const TomlValue &root, QLatin1StringView key, QLatin1StringView inner)
{
    std::vector<std::pair<NodeId, Span>> starts;
    for (const auto list : {"node"_L1, "vantage"_L1}) {
        for (const TomlValue *table : tablesOf(root, list)) {
            const TomlValue *value = table->find(key);
            const Span place = value && !inner.isEmpty() ? spanOf(*value, inner) : spanOf(*table, key);
            starts.emplace_back(NodeId(table->textAt("name"_L1)), place);
        }
    }
    return starts;
}

void checkAllCircles(const MeaningInput &input, const Inventory &inventory, DiagnosticList &problems)
{
    const NextNode jump = [&](const NodeId &id) {
        if (const Node *node = inventory.node(id))
            return node->ssh.jump;
        const Vantage *vantage = inventory.vantage(id);
        return vantage ? vantage->ssh.jump : NodeId();
    };
    checkCircles(startsOf(input.root, "ssh"_L1, "jump"_L1), jump, LabWords::tr("jumps go round in a circle: %1"),
                 problems);
    const NextNode hypervisor = [&](const NodeId &id) {
        const Node *node = inventory.node(id);
        return node ? node->hypervisor : NodeId();
    };
    checkCircles(startsOf(input.root, "hypervisor"_L1, {}), hypervisor,
                 LabWords::tr("hypervisors stand on each other: %1"), problems);
}

/// "10.8.0.1/24" is read as 10.8.0.0/24; whoever wrote it may have meant the host.
void checkHostBits(const TomlValue &table, QLatin1StringView key, DiagnosticList &problems)
{
    for (const TomlValue &item : table.itemsAt(key)) {
        const auto cidr = parseCidr(item.text);
        const auto address = parseIpAddress(item.text.left(item.text.indexOf(u'/')));
        if (cidr && address && item.text.contains(u'/') && *address != cidr->base)
            problems.warning(item.span, LabWords::tr("%1 is read as %2").arg(item.text, toString(*cidr)));
    }
}

void checkNetworks(const MeaningInput &input, DiagnosticList &problems)
{
    const auto tables = tablesOf(input.root, "network"_L1);
    const auto &networks = input.lab.networks;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        checkHostBits(*tables[i], "cidrs"_L1, problems);
        for (std::size_t j = 0; j < i; ++j) {
            const bool clash = std::any_of(networks[i].cidrs.begin(), networks[i].cidrs.end(), [&](const Cidr &a) {
                return std::any_of(networks[j].cidrs.begin(), networks[j].cidrs.end(),
                                   [&](const Cidr &b) { return a.prefix > 0 && b.prefix > 0 && a.overlaps(b); });
            });
            if (clash)
                problems.error(
                    spanOf(*tables[i], "cidrs"_L1),
                    LabWords::tr("\"%1\" and \"%2\" have addresses in common").arg(networks[i].name, networks[j].name));
        }
    }
    const auto isVpn = [](const Network &n) { return n.kind == Network::Kind::Vpn; };
    if (!problems.hasErrors() && std::none_of(networks.begin(), networks.end(), isVpn)) {
        const TomlValue *lab = input.root.find("lab"_L1);
        problems.warning(lab ? lab->span : input.root.span, LabWords::tr("no network of kind vpn"),
                         LabWords::tr("Without it nothing can be said about who is inside and who is outside."));
    }
}

void checkPeers(const TomlValue &wireguard, DiagnosticList &problems)
{
    SeenOnce names;
    SeenOnce keys;
    QHash<QString, QString> taken;
    for (const TomlValue &peer : wireguard.itemsAt("peer"_L1)) {
        checkHostBits(peer, "allowed_ips"_L1, problems);
        const QString name = peer.textAt("name"_L1);
        names.see(name, spanOf(peer, "name"_L1), LabWords::tr("\"%1\" is there already").arg(name), problems);
        keys.see(peer.textAt("public_key"_L1), spanOf(peer, "public_key"_L1),
                 LabWords::tr("two peers with one public key"), problems);
        for (const TomlValue &item : peer.itemsAt("allowed_ips"_L1)) {
            const auto cidr = parseCidr(item.text);
            if (!cidr)
                continue;
            const QString network = toString(*cidr);
            if (const auto before = taken.constFind(network); before != taken.constEnd())
                problems.error(item.span, LabWords::tr("%1 goes to peer \"%2\" already").arg(item.text, *before));
            taken.insert(network, name);
        }
    }
}

/// "~/" is the home of whoever runs Daytwo; other relative paths start beside the lab file.
QString resolved(const QString &path, const QString &folder)
{
    if (path.startsWith("~/"_L1))
        return qEnvironmentVariable("HOME") + path.mid(1);
    return path.startsWith(u'/') ? path : folder + u'/' + path;
}

void checkFile(const TomlValue *value, const MeaningInput &input, DiagnosticList &problems)
{
    if (value && !value->text.isEmpty() && !QFileInfo(resolved(value->text, input.folder)).isFile())
        problems.warning(value->span, LabWords::tr("there is no file \"%1\" here").arg(value->text));
}

/// A reference of the kind file: must lead to a file that only its owner may read.
void checkSecretFile(const TomlValue *value, const MeaningInput &input, DiagnosticList &problems)
{
    const auto ref = value ? parseSecretRef(value->text) : std::nullopt;
    if (!ref || ref->kind != SecretRef::Kind::File)
        return;
    const QFileInfo file(resolved(ref->name, input.folder));
    constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if (!file.isFile())
        problems.warning(value->span, LabWords::tr("there is no file \"%1\" here").arg(ref->name));
    else if ((file.permissions() & kOthers) != 0)
        problems.error(value->span, LabWords::tr("others may read \"%1\"").arg(ref->name),
                       LabWords::tr("chmod 600 %1").arg(file.filePath()));
}

void checkFiles(const MeaningInput &input, DiagnosticList &problems)
{
    const auto ssh = [&](const TomlValue *table) {
        if (!table)
            return;
        for (const auto key : {"identity"_L1, "known_hosts"_L1}) {
            if (!formatProblem(TextFormat::Path, table->textAt(key)))
                checkFile(table->find(key), input, problems);
        }
        checkSecretFile(table->find("passphrase"_L1), input, problems);
    };
    if (const TomlValue *defaults = input.root.find("defaults"_L1))
        ssh(defaults->find("ssh"_L1));
    for (const auto list : {"node"_L1, "group"_L1, "vantage"_L1}) {
        for (const TomlValue *table : tablesOf(input.root, list)) {
            ssh(table->find("ssh"_L1));
            if (const TomlValue *grafana = table->find("grafana"_L1))
                checkSecretFile(grafana->find("token"_L1), input, problems);
        }
    }
    for (const TomlValue *table : tablesOf(input.root, "proxmox"_L1))
        checkSecretFile(table->find("token"_L1), input, problems);
}

void checkListeners(const TomlValue &host, DiagnosticList &problems)
{
    for (const TomlValue &listener : host.itemsAt("listeners"_L1)) {
        if (listener.kind != TomlValue::Kind::Table)
            continue;
        const TomlValue *ports = listener.find("ports"_L1);
        ExpectedListener parsed;
        if ((ports != nullptr) == (listener.find("port"_L1) != nullptr))
            problems.error(listener.span, LabWords::tr("a listener has either \"port\" or \"ports\""));
        else if (ports && ports->kind == TomlValue::Kind::String && !parsePorts(ports->text, parsed))
            problems.error(ports->span, LabWords::tr("\"%1\" is no range of ports").arg(ports->text.left(60)),
                           LabWords::tr("As in 5900-5999, or ephemeral."));
    }
}

void checkCertificates(const TomlValue &host, DiagnosticList &problems)
{
    SeenOnce names;
    for (const TomlValue &endpoint : host.itemsAt("certificates"_L1)) {
        const QString name = endpoint.textAt("name"_L1);
        names.see(name, spanOf(endpoint, "name"_L1), LabWords::tr("\"%1\" is there already").arg(name), problems);
    }
}

}

void checkHosts(const MeaningInput &input, DiagnosticList &problems)
{
    const Inventory inventory(input.lab);
    if (input.lab.nodes.empty())
        problems.error(input.root.span, LabWords::tr("the lab has no [[node]]"));
    checkAddresses(input, inventory.nodes(), problems);
    checkReachable(input, inventory.nodes(), problems);
    checkGuests(input, inventory, problems);
    checkAllCircles(input, inventory, problems);
    checkNetworks(input, problems);
    for (const auto list : {"node"_L1, "group"_L1}) {
        for (const TomlValue *host : tablesOf(input.root, list)) {
            checkListeners(*host, problems);
            checkCertificates(*host, problems);
            checkHostBits(*host, "routes"_L1, problems);
            if (const TomlValue *wireguard = host->find("wireguard"_L1))
                checkPeers(*wireguard, problems);
        }
    }
    if (input.lookAtFiles)
        checkFiles(input, problems);
}

}
