// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/sshconfig.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr int kMaxDepth = 16;
constexpr int kMaxFiles = 256;
constexpr qint64 kMaxFileBytes = qint64{1024} * 1024;

/// A line taken apart: the keyword in lower case and its arguments, quotes removed.
struct ConfigLine
{
    QString keyword;
    QStringList arguments;
};

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r' || c == u'\f';
}

QStringList splitArguments(QStringView text)
{
    QStringList arguments;
    QString word;
    bool inWord = false;
    QChar quote;
    for (const QChar c : text) {
        if (!quote.isNull()) {
            if (c == quote)
                quote = {};
            else
                word.append(c);
        } else if (c == u'"' || c == u'\'') {
            quote = c;
            inWord = true;
        } else if (isBlank(c)) {
            if (inWord)
                arguments.append(std::exchange(word, {}));
            inWord = false;
        } else if (c == u'#' && !inWord) {
            break;
        } else {
            word.append(c);
            inWord = true;
        }
    }
    if (inWord)
        arguments.append(word);
    return arguments;
}

ConfigLine splitLine(const QByteArray &raw)
{
    const QString text = QString::fromUtf8(raw).trimmed();
    if (text.isEmpty() || text.startsWith(u'#'))
        return {};
    qsizetype end = 0;
    while (end < text.size() && !isBlank(text[end]) && text[end] != u'=')
        ++end;
    qsizetype start = end;
    while (start < text.size() && isBlank(text[start]))
        ++start;
    if (start < text.size() && text[start] == u'=')
        ++start;
    return {text.left(end).toLower(), splitArguments(QStringView(text).sliced(start))};
}

/// "*" any run, "?" one character; as in a Host line. Iterative, no backtracking beyond the last star.
bool matchesGlob(QStringView pattern, QStringView name)
{
    qsizetype p = 0;
    qsizetype n = 0;
    qsizetype star = -1;
    qsizetype mark = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            mark = n;
        } else if (p < pattern.size() && (pattern[p] == u'?' || pattern[p] == name[n])) {
            ++p;
            ++n;
        } else if (star >= 0) {
            p = star + 1;
            n = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

bool matchesHost(const QStringList &patterns, const QString &alias)
{
    bool matched = false;
    for (const QString &pattern : patterns) {
        if (pattern.startsWith(u'!')) {
            if (matchesGlob(QStringView(pattern).sliced(1), alias))
                return false;
        } else {
            matched = matched || matchesGlob(pattern, alias);
        }
    }
    return matched;
}

/// Walks a file and what it includes; calls `visit` for each line that counts.
class ConfigWalk
{
public:
    using Visit = std::function<void(const ConfigLine &line, int number)>;

    ConfigWalk(QString alias, const IncludeReader &include, Visit visit)
        : m_alias(std::move(alias))
        , m_include(include)
        , m_visit(std::move(visit))
    {
    }

    /// With `everyBlock` Host lines are visited and nothing is passed over.
    void walk(const QByteArray &text, bool everyBlock, bool active = true, int depth = 0)
    {
        if (depth > kMaxDepth || ++m_files > kMaxFiles)
            return;
        bool on = active;
        int number = 0;
        for (const QByteArray &raw : text.split('\n')) {
            ++number;
            const ConfigLine line = splitLine(raw);
            if (line.keyword == "host"_L1) {
                on = active && matchesHost(line.arguments, m_alias);
                if (everyBlock)
                    m_visit(line, number);
            } else if (line.keyword == "match"_L1) {
                const bool all = line.arguments.size() == 1 && line.arguments.front().toLower() == "all"_L1;
                on = active && all;
                if (active && !all)
                    m_visit(line, number);
            } else if (line.keyword == "include"_L1) {
                if (on || everyBlock)
                    includeAll(line.arguments, everyBlock, on, depth);
            } else if (on && !line.keyword.isEmpty() && !line.arguments.isEmpty()) {
                m_visit(line, number);
            }
        }
    }

private:
    void includeAll(const QStringList &patterns, bool everyBlock, bool active, int depth)
    {
        if (!m_include)
            return;
        for (const QString &pattern : patterns) {
            for (const QByteArray &text : m_include(pattern))
                walk(text, everyBlock, active, depth + 1);
        }
    }

    QString m_alias;
    const IncludeReader &m_include;
    Visit m_visit;
    int m_files = 0;
};

std::optional<quint16> portOf(const QString &text)
{
    bool ok = false;
    const uint value = text.toUInt(&ok);
    return ok && value > 0 && value <= 65535 ? std::optional(static_cast<quint16>(value)) : std::nullopt;
}

void setFirst(QString &field, const QString &value)
{
    if (field.isEmpty())
        field = value;
}

void applyLine(SshConfigHost &host, const ConfigLine &line, int number)
{
    const QString first = line.arguments.value(0);
    if (line.keyword == "hostname"_L1)
        setFirst(host.hostName, first);
    else if (line.keyword == "user"_L1)
        setFirst(host.user, first);
    else if (line.keyword == "port"_L1)
        host.port = host.port ? host.port : portOf(first);
    else if (line.keyword == "identityfile"_L1)
        host.identityFiles.append(host.identityFiles.contains(first) ? QStringList() : QStringList(first));
    else if (line.keyword == "proxyjump"_L1)
        setFirst(host.proxyJump, first);
    else if (line.keyword == "hostkeyalias"_L1)
        setFirst(host.hostKeyAlias, first);
    else if (line.keyword == "userknownhostsfile"_L1 && host.userKnownHostsFiles.isEmpty())
        host.userKnownHostsFiles = line.arguments;
    else if (line.keyword == "identitiesonly"_L1 && !host.identitiesOnly)
        host.identitiesOnly = first.toLower() == "yes"_L1 || first.toLower() == "true"_L1;
    else if ((line.keyword == "proxycommand"_L1 && first != "none"_L1) || line.keyword == "match"_L1)
        host.notFollowed.append(u"%1 (line %2)"_s.arg(line.keyword).arg(number));
}

QString expandedHostName(QString pattern, const QString &alias)
{
    if (pattern.isEmpty())
        return pattern;
    QString name;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != u'%' || i + 1 == pattern.size()) {
            name.append(pattern[i]);
            continue;
        }
        const QChar token = pattern[++i];
        if (token == u'h')
            name.append(alias);
        else if (token == u'%')
            name.append(u'%');
    }
    return name;
}

}

SshConfigHost lookUpSshConfig(const QByteArray &text, const QString &alias, const IncludeReader &include)
{
    SshConfigHost host;
    ConfigWalk walk(alias, include, [&](const ConfigLine &line, int number) { applyLine(host, line, number); });
    walk.walk(text, false);
    host.hostName = expandedHostName(host.hostName, alias);
    return host;
}

QStringList sshConfigAliases(const QByteArray &text, const IncludeReader &include)
{
    QStringList aliases;
    ConfigWalk walk({}, include, [&](const ConfigLine &line, int) {
        if (line.keyword != "host"_L1)
            return;
        for (const QString &name : line.arguments) {
            const bool plain = !name.contains(u'*') && !name.contains(u'?') && !name.startsWith(u'!');
            if (plain && !name.isEmpty() && !aliases.contains(name))
                aliases.append(name);
        }
    });
    walk.walk(text, true);
    return aliases;
}

IncludeReader includeFromDisk(const QString &sshFolder)
{
    return [sshFolder](const QString &pattern) {
        std::vector<QByteArray> texts;
        QString path = pattern;
        if (path.startsWith("~/"_L1))
            path = QDir::homePath() + path.mid(1);
        const QFileInfo info(QDir(sshFolder), path);
        const QDir folder = info.absoluteDir();
        QStringList names = folder.entryList({info.fileName()}, QDir::Files | QDir::Hidden, QDir::Name);
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            if (file.size() <= kMaxFileBytes && file.open(QIODevice::ReadOnly))
                texts.push_back(file.readAll());
        }
        return texts;
    };
}

SshConfigHost lookUpSshConfigFile(const QString &path, const QString &alias)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return lookUpSshConfig(file.read(kMaxFileBytes), alias, includeFromDisk(QFileInfo(path).absolutePath()));
}

}
