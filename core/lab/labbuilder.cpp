// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/labbuilder.h"

#include "core/lab/hostbuilder.h"
#include "core/lab/textformat.h"

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

Network buildNetwork(const TomlValue &table)
{
    Network network;
    network.name = table.textAt("name"_L1);
    const QString kind = table.textAt("kind"_L1);
    using Kind = Network::Kind;
    network.kind = kind == "vpn"_L1   ? Kind::Vpn
                   : kind == "lan"_L1 ? Kind::Lan
                   : kind == "wan"_L1 ? Kind::Wan
                                      : Kind::Other;
    network.cidrs = buildCidrs(table.textsAt("cidrs"_L1));
    network.interface = table.textAt("interface"_L1);
    network.origin = {table.span};
    return network;
}

Group buildGroup(const TomlValue &table)
{
    return {table.textAt("name"_L1), buildHost(table), {table.span}};
}

Vantage buildVantage(const TomlValue &table)
{
    Vantage vantage;
    vantage.name = NodeId(table.textAt("name"_L1));
    vantage.kind = table.textAt("kind"_L1) == "inside"_L1 ? Vantage::Kind::Inside : Vantage::Kind::Outside;
    vantage.address = table.textAt("address"_L1);
    vantage.ssh = buildSsh(table.find("ssh"_L1));
    vantage.origin = {table.span};
    return vantage;
}

ProxmoxEndpoint buildProxmox(const TomlValue &table)
{
    ProxmoxEndpoint endpoint;
    endpoint.name = table.textAt("name"_L1);
    endpoint.url = table.textAt("url"_L1);
    endpoint.token = parseSecretRef(table.textAt("token"_L1)).value_or(SecretRef());
    endpoint.pin = parsePin(table.textAt("pin"_L1)).value_or(QString());
    endpoint.nodeName = table.textAt("node"_L1);
    endpoint.origin = {table.span};
    return endpoint;
}

Link buildLink(const TomlValue &table)
{
    return {NodeId(table.textAt("from"_L1)), NodeId(table.textAt("to"_L1)), table.textAt("network"_L1), {table.span}};
}

Silence buildSilence(const TomlValue &table)
{
    Silence silence;
    silence.node = NodeId(table.textAt("node"_L1));
    silence.check = CheckId(table.textAt("check"_L1));
    silence.reason = table.textAt("reason"_L1);
    if (const TomlValue *until = table.find("until"_L1))
        silence.until =
            until->kind == TomlValue::Kind::Date ? until->date : QDate::fromString(until->text, Qt::ISODate);
    silence.origin = {table.span};
    return silence;
}

Policy buildPolicy(const TomlValue *table)
{
    Policy policy;
    if (!table)
        return policy;
    policy.requireVpnPath = table->booleanAt("require_vpn_path"_L1).value_or(policy.requireVpnPath);
    policy.unexpectedRebootFails = table->textAt("unexpected_reboot"_L1) == "fail"_L1;
    policy.noForward = table->booleanAt("no_forward"_L1).value_or(policy.noForward);
    policy.defaultDeny = table->booleanAt("default_deny"_L1).value_or(policy.defaultDeny);
    policy.managementCidrs = buildCidrs(table->textsAt("management_cidrs"_L1));
    policy.trustedCidrs = buildCidrs(table->textsAt("trusted_cidrs"_L1));
    policy.sudoUsers = table->textsAt("sudo_users"_L1);
    policy.watchdogAlert = table->textAt("watchdog_alert"_L1);
    policy.repository = table->textAt("repository"_L1);
    return policy;
}

template <typename T>
std::vector<T> buildEach(const TomlValue &root, QLatin1StringView key, T (*build)(const TomlValue &))
{
    std::vector<T> all;
    for (const TomlValue &item : root.itemsAt(key)) {
        if (item.kind == TomlValue::Kind::Table)
            all.push_back(build(item));
    }
    return all;
}

}

std::vector<Cidr> buildCidrs(const QStringList &texts)
{
    std::vector<Cidr> cidrs;
    for (const QString &text : texts) {
        if (const auto cidr = parseCidr(text))
            cidrs.push_back(*cidr);
    }
    return cidrs;
}

Parameters buildParameters(const TomlValue *table)
{
    using Kind = TomlValue::Kind;
    Parameters parameters;
    if (!table)
        return parameters;
    for (const TomlEntry &entry : table->entries) {
        switch (entry.value.kind) {
        case Kind::String:
            parameters[entry.key] = entry.value.text;
            break;
        case Kind::Integer:
            parameters[entry.key] = entry.value.integer;
            break;
        case Kind::Float:
            parameters[entry.key] = entry.value.number;
            break;
        case Kind::Boolean:
            parameters[entry.key] = entry.value.boolean;
            break;
        case Kind::Array:
            parameters[entry.key] = table->textsAt(entry.key);
            break;
        default:
            break;
        }
    }
    return parameters;
}

Lab buildLab(const TomlValue &root)
{
    Lab lab;
    if (const TomlValue *table = root.find("lab"_L1)) {
        lab.name = table->textAt("name"_L1);
        lab.checkPacks = table->textsAt("check_packs"_L1);
    }
    if (const TomlValue *defaults = root.find("defaults"_L1))
        lab.sshDefaults = buildSsh(defaults->find("ssh"_L1));
    lab.networks = buildEach(root, "network"_L1, buildNetwork);
    lab.groups = buildEach(root, "group"_L1, buildGroup);
    lab.nodes = buildEach(root, "node"_L1, buildHost);
    lab.vantages = buildEach(root, "vantage"_L1, buildVantage);
    lab.proxmox = buildEach(root, "proxmox"_L1, buildProxmox);
    lab.links = buildEach(root, "link"_L1, buildLink);
    lab.localChecks = buildEach(root, "check"_L1, buildLocalCheck);
    lab.silences = buildEach(root, "silence"_L1, buildSilence);
    lab.thresholds = buildThresholds(root.find("thresholds"_L1));
    lab.policy = buildPolicy(root.find("policy"_L1));
    return lab;
}

}
