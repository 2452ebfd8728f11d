// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/labwords.h"
#include "core/lab/meaningcheck.h"
#include "core/lab/nearestname.h"

#include <array>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr std::array kKnownRoles = {kRoleGateway, kRoleMonitoring, kRoleGpu, kRoleService, kRoleHypervisor, kRoleAdmin};

/// Names of one sort, with the place of each.
class NameList
{
public:
    /// Adds the `key` of every table in a list; reports those that were there before.
    void collect(const TomlValue &root, QLatin1StringView list, QLatin1StringView key, DiagnosticList &problems)
    {
        for (const TomlValue &table : root.itemsAt(list)) {
            const TomlValue *name = table.find(key);
            if (!name || name->kind != TomlValue::Kind::String || name->text.isEmpty())
                continue;
            const auto before = m_places.constFind(name->text);
            if (before != m_places.constEnd())
                problems.error(name->span, LabWords::tr("\"%1\" is there already").arg(name->text),
                               LabWords::tr("First in %1, line %2.").arg(before->file).arg(before->line));
            else
                insert(name->text, name->span);
        }
    }

    /// Reports a text that is none of the names.
    void resolve(const TomlValue *name, const QString &message, DiagnosticList &problems) const
    {
        if (!name || name->kind != TomlValue::Kind::String || name->text.isEmpty() || m_places.contains(name->text) ||
            problems.isFull())
            return;
        const QString nearest = nearestName(name->text, m_names);
        problems.error(name->span, message.arg(name->text.left(60)),
                       nearest.isEmpty() ? known() : LabWords::tr("Did you mean \"%1\"?").arg(nearest));
    }

    void resolveAll(const TomlValue &table, QLatin1StringView key, const QString &message,
                    DiagnosticList &problems) const
    {
        for (const TomlValue &item : table.itemsAt(key))
            resolve(&item, message, problems);
    }

private:
    void insert(const QString &name, const Span &span)
    {
        m_places.insert(name, span);
        m_names << name;
    }

    [[nodiscard]] QString known() const
    {
        constexpr qsizetype kMostShown = 12;
        if (m_names.isEmpty())
            return LabWords::tr("The lab declares none.");
        return LabWords::tr("Known: %1.").arg(m_names.mid(0, kMostShown).join(u", "_s));
    }

    QHash<QString, Span> m_places;
    QStringList m_names;
};

struct Names
{
    NameList nodes; ///< vantages too
    NameList onlyNodes;
    NameList vantages;
    NameList networks;
    NameList groups;
    NameList endpoints;
};

Names collectNames(const TomlValue &root, DiagnosticList &problems)
{
    DiagnosticList ignored;
    Names names;
    names.nodes.collect(root, "node"_L1, "name"_L1, problems);
    names.nodes.collect(root, "vantage"_L1, "name"_L1, problems);
    names.onlyNodes.collect(root, "node"_L1, "name"_L1, ignored);
    names.vantages.collect(root, "vantage"_L1, "name"_L1, ignored);
    names.networks.collect(root, "network"_L1, "name"_L1, problems);
    names.groups.collect(root, "group"_L1, "name"_L1, problems);
    names.endpoints.collect(root, "proxmox"_L1, "name"_L1, problems);
    NameList().collect(root, "check"_L1, "id"_L1, problems);
    return names;
}

void resolveSsh(const TomlValue &host, const Names &names, DiagnosticList &problems)
{
    if (const TomlValue *ssh = host.find("ssh"_L1))
        names.nodes.resolve(ssh->find("jump"_L1), LabWords::tr("no node or vantage is called \"%1\""), problems);
}

void checkRoles(const TomlValue &host, DiagnosticList &problems)
{
    QStringList known;
    for (const QLatin1StringView role : kKnownRoles)
        known << role;
    for (const TomlValue &role : host.itemsAt("roles"_L1)) {
        const QString nearest = known.contains(role.text) ? QString() : nearestName(role.text, known);
        if (!nearest.isEmpty())
            problems.warning(
                role.span, LabWords::tr("\"%1\" is a role of your own").arg(role.text),
                LabWords::tr("Did you mean \"%1\"? Your own role brings no built-in checks.").arg(nearest));
    }
}

void resolveHost(const TomlValue &host, const Names &names, DiagnosticList &problems)
{
    names.networks.resolveAll(host, "networks"_L1, LabWords::tr("no network is called \"%1\""), problems);
    names.groups.resolveAll(host, "groups"_L1, LabWords::tr("no group is called \"%1\""), problems);
    names.onlyNodes.resolve(host.find("hypervisor"_L1), LabWords::tr("no node is called \"%1\""), problems);
    names.endpoints.resolve(host.find("proxmox"_L1), LabWords::tr("no [[proxmox]] is called \"%1\""), problems);
    resolveSsh(host, names, problems);
    checkRoles(host, problems);
    if (const TomlValue *wireguard = host.find("wireguard"_L1)) {
        for (const TomlValue &peer : wireguard->itemsAt("peer"_L1))
            names.nodes.resolve(peer.find("node"_L1), LabWords::tr("no node or vantage is called \"%1\""), problems);
    }
}

void resolveLink(const TomlValue &link, const Names &names, DiagnosticList &problems)
{
    const QString noEnd = LabWords::tr("no node or vantage is called \"%1\"");
    names.nodes.resolve(link.find("from"_L1), noEnd, problems);
    names.nodes.resolve(link.find("to"_L1), noEnd, problems);
    names.networks.resolve(link.find("network"_L1), LabWords::tr("no network is called \"%1\""), problems);
    const TomlValue *to = link.find("to"_L1);
    if (to && !to->text.isEmpty() && link.textAt("from"_L1) == to->text)
        problems.error(to->span, LabWords::tr("a link from \"%1\" to itself").arg(to->text));
}

void resolveCheck(const TomlValue &check, const Names &names, DiagnosticList &problems)
{
    if (const TomlValue *applies = check.find("applies_to"_L1))
        names.onlyNodes.resolveAll(*applies, "hosts"_L1, LabWords::tr("no node is called \"%1\""), problems);
    const TomlValue *from = check.find("from"_L1);
    if (!from || !from->text.startsWith("outside:"_L1))
        return;
    TomlValue vantage = *from;
    vantage.text = from->text.mid(8);
    if (!vantage.text.isEmpty())
        names.vantages.resolve(&vantage, LabWords::tr("no vantage is called \"%1\""), problems);
}

}

void checkNames(const MeaningInput &input, DiagnosticList &problems)
{
    const TomlValue &root = input.root;
    const Names names = collectNames(root, problems);
    for (const auto list : {"node"_L1, "group"_L1}) {
        for (const TomlValue &host : root.itemsAt(list))
            resolveHost(host, names, problems);
    }
    for (const TomlValue &vantage : root.itemsAt("vantage"_L1))
        resolveSsh(vantage, names, problems);
    for (const TomlValue &link : root.itemsAt("link"_L1))
        resolveLink(link, names, problems);
    for (const TomlValue &silence : root.itemsAt("silence"_L1))
        names.onlyNodes.resolve(silence.find("node"_L1), LabWords::tr("no node is called \"%1\""), problems);
    for (const TomlValue &check : root.itemsAt("check"_L1))
        resolveCheck(check, names, problems);
}

}
