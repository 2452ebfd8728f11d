// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/knownhostsline.h"

#include <QList>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QtEndian>

#include <array>

namespace daytwo {

namespace {

QByteArray hmacSha1(const QByteArray &name, const QByteArray &salt)
{
    return QMessageAuthenticationCode::hash(name, salt, QCryptographicHash::Sha1);
}

bool matchesHash(const QByteArray &pattern, const QByteArray &name)
{
    const QList<QByteArray> parts = pattern.split('|'); // "", "1", salt, hash
    if (parts.size() != 4 || parts[1] != "1")
        return false;
    const QByteArray wanted = QByteArray::fromBase64(parts[3]);
    return wanted.size() == 20 && hmacSha1(name, QByteArray::fromBase64(parts[2])) == wanted;
}

/// "*" any run, "?" one character. Iterative: a hostile pattern costs at most |pattern| × |name|.
bool matchesGlob(QByteArrayView pattern, QByteArrayView name)
{
    qsizetype p = 0;
    qsizetype n = 0;
    qsizetype star = -1;
    qsizetype mark = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            mark = n;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == name[n])) {
            ++p;
            ++n;
        } else if (star >= 0) {
            p = star + 1;
            n = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

/// The type named inside the blob; a line whose two types differ is broken.
QByteArray typeInBlob(const QByteArray &blob)
{
    if (blob.size() < 4)
        return {};
    const quint32 size = qFromBigEndian<quint32>(blob.constData());
    if (size > 64 || blob.size() < 4 + static_cast<qsizetype>(size))
        return {};
    return blob.mid(4, static_cast<qsizetype>(size));
}

}

std::optional<KnownHostsLine> parseKnownHostsLine(const QByteArray &line)
{
    QList<QByteArray> words = line.simplified().split(' ');
    KnownHostsLine parsed;
    if (words.isEmpty() || words.front().isEmpty() || words.front().startsWith('#'))
        return std::nullopt;
    if (words.front().startsWith('@')) {
        const QByteArray marker = words.takeFirst();
        parsed.revoked = marker == "@revoked";
        parsed.authority = marker == "@cert-authority";
        if (!parsed.revoked && !parsed.authority)
            return std::nullopt;
    }
    if (words.size() < 3)
        return std::nullopt;
    const auto blob = QByteArray::fromBase64Encoding(words[2], QByteArray::AbortOnBase64DecodingErrors);
    if (!blob || typeInBlob(*blob) != words[1])
        return std::nullopt;
    parsed.patterns = words[0];
    parsed.hashed = parsed.patterns.startsWith('|');
    parsed.key = {QString::fromLatin1(words[1]), *blob};
    return parsed;
}

bool matchesKnownHost(const QByteArray &patterns, const QByteArray &name)
{
    if (patterns.startsWith('|'))
        return matchesHash(patterns, name);
    bool matched = false;
    for (const QByteArray &pattern : patterns.toLower().split(',')) {
        if (pattern.startsWith('!')) {
            if (matchesGlob(QByteArrayView(pattern).sliced(1), name))
                return false;
        } else if (!pattern.isEmpty()) {
            matched = matched || matchesGlob(pattern, name);
        }
    }
    return matched;
}

QByteArray hashedHostName(const QByteArray &name)
{
    std::array<quint32, 5> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    const QByteArray salt(reinterpret_cast<const char *>(random.data()), sizeof random);
    return "|1|" + salt.toBase64() + '|' + hmacSha1(name, salt).toBase64();
}

}
