// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/loginevidence.h"

#include <QJsonArray>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString outcomeWord(SshKeyTry::Outcome outcome)
{
    switch (outcome) {
    case SshKeyTry::Outcome::Accepted:
        return u"accepted"_s;
    case SshKeyTry::Outcome::Partial:
        return u"partial"_s;
    case SshKeyTry::Outcome::Refused:
        return u"refused"_s;
    case SshKeyTry::Outcome::Unusable:
        return u"unusable"_s;
    }
    return u"unusable"_s;
}

QJsonArray keysTried(const std::vector<SshKeyTry> &keys)
{
    QJsonArray list;
    for (const SshKeyTry &key : keys) {
        list << QJsonObject{{"fingerprint"_L1, key.fingerprint},
                            {"source"_L1, key.source},
                            {"outcome"_L1, outcomeWord(key.outcome)},
                            {"detail"_L1, key.detail}};
    }
    return list;
}

/// The stored key to set beside the one shown: of the same type where there is one.
QString storedFingerprint(const HostKeyDecision &decision)
{
    const auto same = std::find_if(decision.known.begin(), decision.known.end(),
                                   [&](const HostKey &key) { return key.type == decision.key.type; });
    if (same != decision.known.end())
        return same->fingerprint();
    return decision.known.empty() ? QString() : decision.known.front().fingerprint();
}

void addHostKey(QJsonObject &meta, const HostKeyDecision &decision)
{
    meta["hostKeyState"_L1] = hostKeyStateWord(decision.trust);
    meta["hostKeyType"_L1] = decision.key.type;
    meta["hostKeyFingerprint"_L1] = decision.key.fingerprint();
    meta["knownFingerprint"_L1] = storedFingerprint(decision);
    if (!decision.file.isEmpty()) {
        meta["knownFile"_L1] = decision.file;
        meta["knownLine"_L1] = decision.line;
    }
    if (!decision.consoleCommand.isEmpty())
        meta["consoleCommand"_L1] = decision.consoleCommand;
}

void addText(QJsonObject &meta, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        meta[key] = text;
}

}

QString hostKeyStateWord(HostTrust trust)
{
    return trust == HostTrust::OtherType ? u"other"_s : hostTrustWord(trust);
}

Evidence loginEvidence(const HostAccess &access, const HostLogin &login)
{
    const SshLoginRecord &record = login.record;
    Evidence evidence;
    evidence.startedAt = login.startedAt;
    evidence.duration = login.duration;
    if (!login.session)
        evidence.error = login.session.error();
    QJsonObject &meta = evidence.meta;
    meta = {{"user"_L1, access.target.user},
            {"authenticated"_L1, record.authenticated},
            {"noneAccepted"_L1, record.noneAccepted},
            {"dialMs"_L1, qint64(login.dialTime.count())},
            {"loginMs"_L1, qint64(record.loginTime.count())}};
    if (record.hostKey)
        addHostKey(meta, *record.hostKey);
    // A list that did not come is not an empty list.
    if (record.offeredMethods)
        meta["offeredMethods"_L1] = QJsonArray::fromStringList(*record.offeredMethods);
    if (record.partialMethods)
        meta["partialMethods"_L1] = QJsonArray::fromStringList(*record.partialMethods);
    if (!record.keys.empty())
        meta["keys"_L1] = keysTried(record.keys);
    addText(meta, "usedKey"_L1, record.usedKey);
    addText(meta, "localAddress"_L1, record.localAddress);
    addText(meta, "peerAddress"_L1, record.peerAddress);
    addText(meta, "banner"_L1, record.banner);
    addText(meta, "issueBanner"_L1, record.issueBanner);
    addText(meta, "keyExchange"_L1, record.keyExchange);
    if (!access.notFollowed.isEmpty())
        meta["notFollowed"_L1] = QJsonArray::fromStringList(access.notFollowed);
    return evidence;
}

}
