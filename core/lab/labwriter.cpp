// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/labwriter.h"

#include "core/lab/checkwriter.h"
#include "core/lab/hostwriter.h"
#include "core/lab/labschema.h"
#include "core/lab/silencewriter.h"
#include "core/lab/tomlwriter.h"

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

QString kindWord(Network::Kind kind)
{
    switch (kind) {
    case Network::Kind::Vpn:
        return u"vpn"_s;
    case Network::Kind::Lan:
        return u"lan"_s;
    case Network::Kind::Wan:
        return u"wan"_s;
    case Network::Kind::Other:
        break;
    }
    return u"other"_s;
}

QString commentLines(const QStringList &lines)
{
    QString out;
    for (QString line : lines) {
        line.replace(u'\n', u' ');
        out += (line.isEmpty() ? u"#"_s : "# "_L1 + line) + u'\n';
    }
    return out;
}

QString section(const QString &head, const TomlPairs &pairs)
{
    return u'\n' + head + u'\n' + pairs.lines();
}

QString policySection(const Policy &policy)
{
    const Policy usual;
    const auto changed = [](bool value, bool usually) {
        return value == usually ? std::nullopt : std::optional(value);
    };
    TomlPairs pairs;
    pairs.boolean("require_vpn_path"_L1, changed(policy.requireVpnPath, usual.requireVpnPath))
        .text("unexpected_reboot"_L1, policy.unexpectedRebootFails ? u"fail"_s : QString())
        .boolean("no_forward"_L1, changed(policy.noForward, usual.noForward))
        .boolean("default_deny"_L1, changed(policy.defaultDeny, usual.defaultDeny))
        .texts("management_cidrs"_L1, cidrTexts(policy.managementCidrs))
        .texts("trusted_cidrs"_L1, cidrTexts(policy.trustedCidrs))
        .texts("sudo_users"_L1, policy.sudoUsers)
        .text("watchdog_alert"_L1, policy.watchdogAlert)
        .text("repository"_L1, policy.repository);
    return pairs.isEmpty() ? QString() : section(u"[policy]"_s, pairs);
}

QString networkSection(const Network &network)
{
    TomlPairs pairs;
    pairs.text("name"_L1, network.name).text("kind"_L1, kindWord(network.kind));
    pairs.raw(u"cidrs"_s, tomlTexts(cidrTexts(network.cidrs))).text("interface"_L1, network.interface);
    return section(u"[[network]]"_s, pairs);
}

QString proxmoxSection(const ProxmoxEndpoint &endpoint)
{
    TomlPairs pairs;
    pairs.text("name"_L1, endpoint.name).text("url"_L1, endpoint.url).text("token"_L1, toString(endpoint.token));
    pairs.text("pin"_L1, endpoint.pin).text("node"_L1, endpoint.nodeName);
    return section(u"[[proxmox]]"_s, pairs);
}

QString vantageSection(const Vantage &vantage)
{
    TomlPairs pairs;
    pairs.text("name"_L1, vantage.name.value);
    pairs.text("kind"_L1, vantage.kind == Vantage::Kind::Inside ? u"inside"_s : u"outside"_s);
    pairs.text("address"_L1, vantage.address).raw(u"ssh"_s, sshPairs(vantage.ssh).inlineTable());
    return section(u"[[vantage]]"_s, pairs);
}

QString linkSection(const Link &link)
{
    TomlPairs pairs;
    pairs.text("from"_L1, link.from.value).text("to"_L1, link.to.value).text("network"_L1, link.network);
    return section(u"[[link]]"_s, pairs);
}

QString nodeSection(const Node &node, const LabComments &comments)
{
    const auto comment = comments.nodes.find(node.id);
    const QString above = comment == comments.nodes.end() ? QString() : commentLines(comment->second);
    return u'\n' + above + hostSection(u"node"_s, node.id.value, node);
}

}

QByteArray writeLab(const Lab &lab, const LabComments &comments)
{
    QString out = commentLines(comments.head);
    out += u"schema = %1\n"_s.arg(kLabSchema);
    TomlPairs head;
    head.text("name"_L1, lab.name).texts("check_packs"_L1, lab.checkPacks);
    out += section(u"[lab]"_s, head);
    if (const TomlPairs ssh = sshPairs(lab.sshDefaults); !ssh.isEmpty())
        out += section(u"[defaults.ssh]"_s, ssh);
    out += policySection(lab.policy);
    for (const Network &network : lab.networks)
        out += networkSection(network);
    for (const ProxmoxEndpoint &endpoint : lab.proxmox)
        out += proxmoxSection(endpoint);
    for (const Group &group : lab.groups)
        out += u'\n' + hostSection(u"group"_s, group.name, group.common);
    for (const Node &node : lab.nodes)
        out += nodeSection(node, comments);
    for (const Vantage &vantage : lab.vantages)
        out += vantageSection(vantage);
    for (const Link &link : lab.links)
        out += linkSection(link);
    out += thresholdSections(u"thresholds"_s, lab.thresholds);
    for (const Silence &silence : lab.silences)
        out += u'\n' + silenceLines(silence);
    for (const LocalCheck &check : lab.localChecks)
        out += checkSection(check);
    return out.toUtf8();
}

}
