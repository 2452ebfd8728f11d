// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/listeners/listeners.h"
#include "core/checks/catalog/look.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (!scope.node().hasRole(kRoleAdmin))
        scope.add({.probes = listenerProbes(scope), .needs = {sshSession()}});
}

/// Whether both are the same port with the same reach, held by another owner. Ephemeral ports are nobody's.
bool changedHands(const QString &before, const QString &now)
{
    const QString place = before.section(u'/', 0, 2);
    return place == now.section(u'/', 0, 2) && !place.endsWith("/ephemeral"_L1);
}

/// How far a listener can be heard, by the reach in its identity: this host, an address, any address.
int reachOf(const QString &identity)
{
    const QString reach = identity.section(u'/', 1, 1);
    return reach.startsWith("wildcard"_L1) ? 2 : reach == "loopback"_L1 ? 0 : 1;
}

/// Whether the same owner holds the same port in `before`, and nowhere as wide as now.
bool widened(const QString &now, const std::set<QString> &before)
{
    int widest = -1;
    for (const QString &one : before) {
        const bool same =
            one.section(u'/', 0, 0) == now.section(u'/', 0, 0) && one.section(u'/', 2) == now.section(u'/', 2);
        widest = same ? std::max(widest, reachOf(one)) : widest;
    }
    return widest >= 0 && reachOf(now) > widest;
}

Judgement judge(const JudgeInput &input)
{
    const auto list = listenersOf(input);
    if (!list)
        return list.error();
    const QList<Cidr> vpn = vpnNetworks(input.lab);
    std::set<QString> now;
    std::set<QString> harmful;
    QHash<QString, QString> places; // of each identity in the answer
    for (const Listener &listener : list->listeners) {
        const QString identity = listenerIdentity(listener, vpn);
        now.insert(identity);
        places.insert(identity, u":%1 "_s.arg(listener.port));
        if (standingOf(input.node, listener, vpn) != Standing::Expected &&
            listenScope(listener, vpn) >= ListenScope::VpnAddress)
            harmful.insert(identity);
    }
    QJsonArray identities;
    for (const QString &identity : now)
        identities << identity;
    const auto withFacts = [&identities](Judgement result) {
        result.facts = {{"listeners"_L1, identities}};
        result.expected = CheckWords::tr("The same listeners as in the last good run.");
        return result;
    };
    if (!input.lastGood)
        // The first look is the base of the next comparison; it must be able to become a good run.
        return withFacts(passed(CheckWords::tr("First look: %n listener(s) remembered.", nullptr, int(now.size()))));
    QStringList added;
    QStringList marked;
    QStringList gone;
    bool bad = false;
    std::set<QString> before;
    for (const QJsonValue &value : input.lastGood->judgement.facts.value("listeners"_L1).toArray())
        before.insert(value.toString());
    for (const QString &identity : now) {
        if (before.contains(identity))
            continue;
        added << u"+ "_s + identity;
        marked << places.value(identity);
        bad = bad || harmful.contains(identity) || widened(identity, before);
    }
    for (const QString &identity : before) {
        if (now.contains(identity))
            continue;
        gone << u"− "_s + identity;
        bad = bad || std::ranges::any_of(
                         now, [&](const QString &one) { return !before.contains(one) && changedHands(identity, one); });
    }
    if (added.isEmpty() && gone.isEmpty())
        return withFacts(
            passed(CheckWords::tr("The same %n listener(s) as in the last good run.", nullptr, int(now.size()))));
    const QString text = CheckWords::tr("Changed since the last good run: %1.").arg((added + gone).join(u"; "_s));
    Judgement result = withFacts(bad ? failed(text) : warned(text));
    result.seen = (added + gone).join(u'\n');
    result.marks = marksOf(input, 0, marked);
    return result;
}

}

const CheckSpec &listenersDrift()
{
    static const CheckSpec spec{
        .id = "listeners.drift",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Listeners are those of the last good run"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "What changed is the first place to look after a change."),
        .section = "2",
        .bullets = "B54",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Is the difference what your change was meant to do?"),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
