// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/knownhosts.h"

#include "core/net/knownhostsline.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

struct Source
{
    QString file;
    std::vector<KnownHostEntry> entries;
};

/// The line of sshd's console command that prints the fingerprint of a key of this type.
QString consoleCommandFor(const QString &type)
{
    QString name = u"ed25519"_s;
    if (type.startsWith("ecdsa"_L1))
        name = u"ecdsa"_s;
    else if (type == "ssh-rsa"_L1)
        name = u"rsa"_s;
    else if (type == "ssh-dss"_L1)
        name = u"dsa"_s;
    return u"ssh-keygen -lf /etc/ssh/ssh_host_%1_key.pub"_s.arg(name);
}

HostKeyDecision decide(const std::vector<Source> &sources, HostKeyDecision decision)
{
    const auto settle = [&](HostTrust trust, const Source &source, const KnownHostEntry &entry) {
        decision.trust = trust;
        decision.file = source.file;
        decision.line = entry.line;
    };
    decision.trust = HostTrust::Unknown;
    for (const Source &source : sources) {
        for (const KnownHostEntry &entry : source.entries) {
            const bool same = entry.key == decision.key;
            if (entry.revoked) {
                if (same) {
                    settle(HostTrust::Revoked, source, entry);
                    return decision; // a revoked key stays so, whatever other lines say
                }
                continue;
            }
            decision.known.push_back(entry.key);
            if (same && decision.trust != HostTrust::Ok)
                settle(HostTrust::Ok, source, entry);
            else if (decision.trust == HostTrust::Unknown || decision.trust == HostTrust::OtherType) {
                const bool sameType = entry.key.type == decision.key.type;
                if (sameType || decision.trust == HostTrust::Unknown)
                    settle(sameType ? HostTrust::Changed : HostTrust::OtherType, source, entry);
            }
        }
    }
    return decision;
}

struct Reading
{
    std::vector<std::pair<QString, QByteArray>> texts;
    bool anyFound = false;
    QString unreadable; ///< path and reason
};

Reading readAll(const QStringList &files)
{
    Reading reading;
    for (const QString &path : files) {
        QFile file(path);
        if (!file.exists())
            continue;
        reading.anyFound = true;
        if (!file.open(QIODevice::ReadOnly) || file.size() > kKnownHostsMaxBytes) {
            reading.unreadable = path + ": "_L1 + (file.isOpen() ? u"too large"_s : file.errorString());
            continue;
        }
        reading.texts.emplace_back(path, file.readAll());
    }
    return reading;
}

}

QString hostTrustWord(HostTrust trust)
{
    switch (trust) {
    case HostTrust::Ok:
        return u"ok"_s;
    case HostTrust::Unknown:
        return u"unknown"_s;
    case HostTrust::NotFound:
        return u"not-found"_s;
    case HostTrust::Changed:
        return u"changed"_s;
    case HostTrust::OtherType:
        return u"other-type"_s;
    case HostTrust::Revoked:
        return u"revoked"_s;
    case HostTrust::Unreadable:
        return u"unreadable"_s;
    }
    return u"unknown"_s;
}

QString knownHostName(const QString &host, quint16 port)
{
    const QString name = host.toLower();
    return port == 22 || port == 0 ? name : u"[%1]:%2"_s.arg(name).arg(port);
}

std::vector<KnownHostEntry> knownHostEntries(const QByteArray &text, const QString &host, quint16 port)
{
    const QByteArray name = knownHostName(host, port).toUtf8();
    std::vector<KnownHostEntry> entries;
    int number = 0;
    for (const QByteArray &line : text.split('\n')) {
        ++number;
        const auto parsed = parseKnownHostsLine(line);
        if (parsed && !parsed->authority && matchesKnownHost(parsed->patterns, name))
            entries.push_back({parsed->key, parsed->revoked, number});
    }
    return entries;
}

HostKeyDecision judgeHostKey(const std::vector<std::pair<QString, QByteArray>> &files, const QString &host,
                             quint16 port, const HostKey &key)
{
    std::vector<Source> sources;
    sources.reserve(files.size());
    for (const auto &[path, text] : files)
        sources.push_back({path, knownHostEntries(text, host, port)});
    HostKeyDecision decision;
    decision.host = knownHostName(host, port);
    decision.key = key;
    decision.consoleCommand = consoleCommandFor(key.type);
    return decide(sources, std::move(decision));
}

HostKeyDecision judgeHostKeyByFiles(const QStringList &files, const QString &host, quint16 port, const HostKey &key)
{
    const Reading reading = readAll(files);
    HostKeyDecision decision = judgeHostKey(reading.texts, host, port, key);
    // A file that cannot be read could revoke or contradict: trust is not to be had then.
    if (!reading.unreadable.isEmpty() && (decision.trust == HostTrust::Ok || decision.trust == HostTrust::Unknown)) {
        decision.trust = HostTrust::Unreadable;
        decision.detail = reading.unreadable;
    } else if (!reading.anyFound) {
        decision.trust = HostTrust::NotFound;
    }
    return decision;
}

QStringList knownKeyTypes(const QStringList &files, const QString &host, quint16 port)
{
    QStringList types;
    for (const auto &[path, text] : readAll(files).texts) {
        for (const KnownHostEntry &entry : knownHostEntries(text, host, port)) {
            if (!entry.revoked && !types.contains(entry.key.type))
                types.append(entry.key.type);
        }
    }
    return types;
}

}
