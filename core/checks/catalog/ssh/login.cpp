// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/ssh/ssh.h"
#include "core/facts/sshdfacts.h"

#include <QJsonArray>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// Where the admin stands: his declared VPN address, else the second host of the first VPN network.
QString adminAddress(const Inventory &lab)
{
    if (const Node *admin = lab.admin()) {
        if (const auto address = lab.vpnAddressOf(*admin))
            return toString(*address);
    }
    const QList<Cidr> vpn = vpnNetworks(lab);
    if (vpn.isEmpty())
        return u"127.0.0.1"_s;
    IpAddress host = vpn.front().base;
    host.bytes[host.v6 ? 15 : 3] |= 2;
    return toString(host);
}

/// Where a stranger stands.
QString strangerAddress(const Inventory &lab)
{
    for (const Vantage &vantage : lab.vantages()) {
        if (vantage.kind == Vantage::Kind::Outside && parseIpAddress(vantage.address))
            return vantage.address;
    }
    return u"203.0.113.99"_s;
}

}

QStringList loginList(const Evidence &login, const char *key)
{
    QStringList list;
    for (const QJsonValue &value : login.meta.value(QLatin1StringView(key)).toArray())
        list << value.toString();
    return list;
}

QStringList typedMethods(const QStringList &offered)
{
    QStringList typed;
    for (const QString &method : offered) {
        if (method == "password"_L1 || method == "keyboard-interactive"_L1)
            typed << method;
    }
    return typed;
}

std::optional<Judgement> sshdRefused(const Evidence &evidence)
{
    if (evidence.error || evidence.timedOut)
        return std::nullopt;
    const SshdRefusal refusal = sshdRefusal(evidence.exitCode, evidence.err);
    switch (refusal.kind) {
    case SshdRefusal::Kind::ConfigInvalid:
        return failed(CheckWords::tr(
                          "sshd's configuration is broken at %1:%2; its next restart fails and locks everybody out: %3")
                          .arg(refusal.file)
                          .arg(refusal.line)
                          .arg(refusal.text));
    case SshdRefusal::Kind::SeparationDirectory:
        return unknown(Reason::Unproven,
                       CheckWords::tr("sshd is idle behind its socket and does not tell its configuration."));
    case SshdRefusal::Kind::NoPrivilege: // the common rules know the line that mends it
    case SshdRefusal::Kind::None:
    case SshdRefusal::Kind::Other:
        break;
    }
    return std::nullopt;
}

QList<commands::SshdContext> sshdQuestions(const Inventory &lab, const Node &node)
{
    const std::vector<IpAddress> own = lab.addressesOf(node);
    const QString to = own.empty() ? u"127.0.0.1"_s : toString(own.front());
    const QString user = node.ssh.user.isEmpty() ? u"root"_s : node.ssh.user;
    return {{user, u"admin"_s, adminAddress(lab), to}, {u"root"_s, u"outside"_s, strangerAddress(lab), to}};
}

}
