// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/sshdfacts.h"

#include "core/facts/lines.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// Everything `sshd -T` printed: key → values with the line of the first.
struct Settings
{
    QMap<QString, QStringList> values;
    QMap<QString, int> lines;
};

Parsed<Settings> readSettings(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    Settings settings;
    for (const Line &line : *lines) {
        const qsizetype blank = line.text.indexOf(' ');
        const QByteArrayView key = blank < 0 ? line.text : line.text.first(blank);
        const bool plain = !key.isEmpty() && std::all_of(key.begin(), key.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        });
        if (!plain) {
            return garble::strangeLine(line.number, line.text);
        }
        const QString name = textOf(key);
        QStringList &values = settings.values[name];
        if (values.isEmpty()) {
            settings.lines.insert(name, line.number);
        }
        values.append(blank < 0 ? QString() : textOf(trimmedLine(line.text.sliced(blank))));
    }
    return settings;
}

/// Takes single values out of the settings and remembers the first that is missing or odd.
class SettingReader
{
public:
    explicit SettingReader(const Settings &settings)
        : m_settings(settings)
    {
    }

    [[nodiscard]] bool has(const QString &key) const { return m_settings.values.contains(key); }
    [[nodiscard]] const std::optional<Garbled> &failure() const { return m_failure; }

    QString single(const QString &key)
    {
        const QStringList values = m_settings.values.value(key);
        if (values.isEmpty()) {
            fail(garble::missing(0, key));
        } else if (values.size() > 1) {
            fail(garble::repeated(m_settings.lines.value(key), key));
        }
        return values.value(0);
    }

    bool yes(const QString &key)
    {
        const QString value = single(key);
        if (value != "yes"_L1 && value != "no"_L1) {
            refuse(key, value);
        }
        return value == "yes"_L1;
    }

    void refuse(const QString &key, const QString &value)
    {
        fail(garble::badValue(m_settings.lines.value(key), key, value.toUtf8()));
    }

private:
    void fail(const tl::unexpected<Garbled> &failure)
    {
        if (!m_failure) {
            m_failure = failure.value();
        }
    }

    const Settings &m_settings;
    std::optional<Garbled> m_failure;
};

PermitRootLogin readRootLogin(SettingReader &reader)
{
    static const QMap<QString, PermitRootLogin> words{{u"no"_s, PermitRootLogin::No},
                                                      {u"yes"_s, PermitRootLogin::Yes},
                                                      {u"forced-commands-only"_s, PermitRootLogin::ForcedCommandsOnly},
                                                      {u"prohibit-password"_s, PermitRootLogin::KeysOnly},
                                                      {u"without-password"_s, PermitRootLogin::KeysOnly}};
    const QString key = u"permitrootlogin"_s;
    const QString value = reader.single(key);
    if (!words.contains(value)) {
        reader.refuse(key, value);
    }
    return words.value(value, PermitRootLogin::Yes);
}

QList<QStringList> readMethods(SettingReader &reader)
{
    const QString key = u"authenticationmethods"_s;
    const QString value = reader.single(key);
    QList<QStringList> lists;
    if (value == "any"_L1) {
        return lists;
    }
    for (const QString &list : value.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList methods = list.split(u',');
        if (methods.contains(QString())) {
            reader.refuse(key, value);
        }
        lists.append(methods);
    }
    if (lists.isEmpty()) {
        reader.refuse(key, value);
    }
    return lists;
}

/// Integer keys that may be missing: then the man page's default holds.
int readNumber(SettingReader &reader, const QString &key, int byDefault, QStringList &defaulted)
{
    if (!reader.has(key)) {
        defaulted.append(key);
        return byDefault;
    }
    const QString value = reader.single(key);
    const auto number = numberOf<int>(value.toUtf8());
    if (!number || *number < 0) {
        reader.refuse(key, value);
    }
    return number.value_or(byDefault);
}

/// "keyboard-interactive:pam" → "keyboard-interactive".
QString methodName(const QString &method)
{
    return method.section(u':', 0, 0);
}

/// Files in the order in which sshd reads their lines.
struct ReadingPlace
{
    int part = 0; ///< 0 main file up to the Include, 1 drop-ins, 2 rest of the main file
    QString file;
    int line = 0;

    [[nodiscard]] auto key() const { return std::tie(part, file, line); }
};

/// ChallengeResponseAuthentication is the old name of KbdInteractiveAuthentication: the first of either wins.
QString presentName(const QString &keyword)
{
    return keyword == "challengeresponseauthentication"_L1 ? u"kbdinteractiveauthentication"_s : keyword;
}

QString folderOf(const QString &file)
{
    return file.section(u'/', 0, -2);
}

}

Parsed<SshdConfig> parseSshdConfig(const QByteArray &out)
{
    const auto settings = readSettings(out);
    if (!settings) {
        return tl::unexpected(settings.error());
    }
    SettingReader reader(*settings);
    SshdConfig config;
    config.passwordAuthentication = reader.yes(u"passwordauthentication"_s);
    const bool oldName =
        !reader.has(u"kbdinteractiveauthentication"_s) && reader.has(u"challengeresponseauthentication"_s);
    config.kbdInteractiveAuthentication =
        reader.yes(oldName ? u"challengeresponseauthentication"_s : u"kbdinteractiveauthentication"_s);
    config.pubkeyAuthentication = reader.yes(u"pubkeyauthentication"_s);
    config.permitEmptyPasswords = reader.yes(u"permitemptypasswords"_s);
    config.permitRootLogin = readRootLogin(reader);
    config.authenticationMethods = readMethods(reader);
    if (reader.has(u"usepam"_s)) {
        config.usePam = reader.yes(u"usepam"_s);
    } else {
        config.defaulted.append(u"usepam"_s); // an sshd built without PAM
    }
    config.maxAuthTries = readNumber(reader, u"maxauthtries"_s, 6, config.defaulted);
    for (const QString &port : settings->values.value(u"port"_s)) {
        const auto number = numberOf<quint16>(port.toUtf8());
        if (!number || *number == 0) {
            reader.refuse(u"port"_s, port);
        }
        config.ports.append(number.value_or(0));
    }
    config.listenAddresses = settings->values.value(u"listenaddress"_s);
    if (reader.failure()) {
        return tl::unexpected(*reader.failure());
    }
    return config;
}

SshdRefusal sshdRefusal(int exitCode, const QByteArray &err)
{
    using Kind = SshdRefusal::Kind;
    if (exitCode == 0) {
        return {};
    }
    static const QRegularExpression fault(u"^(/[^:]*?):?\\s+line\\s+([0-9]{1,9}):\\s*(.*)$"_s);
    SshdRefusal refusal{Kind::Other, {}, 0, {}};
    for (const QByteArrayView bytes : fieldsOf(err, '\n')) {
        const QByteArrayView line = trimmedLine(bytes);
        if (line.isEmpty()) {
            continue;
        }
        const auto match = fault.match(textOf(line));
        if (match.hasMatch()) {
            return {Kind::ConfigInvalid, match.captured(1), match.captured(2).toInt(),
                    quoted(match.captured(3).toUtf8())};
        }
        if (refusal.kind != Kind::Other) {
            continue;
        }
        refusal.text = refusal.text.isEmpty() ? quoted(line) : refusal.text;
        if (line.contains("no hostkeys available")) {
            refusal = {Kind::NoPrivilege, {}, 0, quoted(line)};
        } else if (line.contains("Missing privilege separation directory")) {
            refusal = {Kind::SeparationDirectory, {}, 0, quoted(line)};
        }
    }
    return refusal;
}

PasswordPath passwordPath(const SshdConfig &config, const QString &user)
{
    PasswordPath path;
    if (user == "root"_L1 && config.permitRootLogin != PermitRootLogin::Yes) {
        return path;
    }
    if (config.authenticationMethods.isEmpty()) {
        path.viaPassword = config.passwordAuthentication;
        path.viaKeyboardInteractive = config.kbdInteractiveAuthentication;
        return path;
    }
    bool alwaysKeyFirst = true;
    for (const QStringList &list : config.authenticationMethods) {
        bool keyFirst = false;
        for (const QString &method : list) {
            const QString name = methodName(method);
            const bool password = name == "password"_L1 && config.passwordAuthentication;
            const bool prompt = name == "keyboard-interactive"_L1 && config.kbdInteractiveAuthentication;
            path.viaPassword = path.viaPassword || password;
            path.viaKeyboardInteractive = path.viaKeyboardInteractive || prompt;
            if ((password || prompt) && !keyFirst) {
                alwaysKeyFirst = false;
            }
            keyFirst = keyFirst || name == "publickey"_L1;
        }
    }
    path.withKeyFirst = path.possible() && alwaysKeyFirst;
    return path;
}

Parsed<QList<SshdDirective>> parseSshdProvenance(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    static const QRegularExpression row(u"\\A(/[^:]+):([0-9]{1,9}):\\s*([A-Za-z]+)(?:[\\s=]+(.*))?\\z"_s);
    QList<SshdDirective> directives;
    QString file;
    bool conditional = false;
    for (const Line &line : *lines) {
        const auto match = row.match(textOf(trimmedLine(line.text)));
        if (!match.hasMatch()) {
            return garble::strangeLine(line.number, line.text);
        }
        SshdDirective directive{match.captured(1), match.captured(2).toInt(), match.captured(3).toLower(),
                                match.captured(4).trimmed(), false};
        conditional = conditional && directive.file == file;
        file = directive.file;
        conditional = conditional || directive.keyword == "match"_L1;
        directive.conditional = conditional;
        directives.append(directive);
    }
    return directives;
}

std::optional<SshdDirective> winningDirective(const QList<SshdDirective> &all, const QString &keyword)
{
    const auto isInclude = [](const SshdDirective &directive) {
        return directive.keyword == "include"_L1 && !directive.conditional;
    };
    const auto include = std::find_if(all.begin(), all.end(), isInclude);
    const auto placeOf = [&](const SshdDirective &directive) {
        if (include == all.end() || directive.file == include->file) {
            const bool before = include == all.end() || directive.line < include->line;
            return ReadingPlace{before ? 0 : 2, directive.file, directive.line};
        }
        return ReadingPlace{1, directive.file, directive.line};
    };
    std::optional<SshdDirective> winner;
    for (const SshdDirective &directive : all) {
        if (presentName(directive.keyword) != presentName(keyword) || directive.conditional) {
            continue;
        }
        const bool dropIn = folderOf(directive.file).endsWith(".d"_L1);
        const bool read =
            !dropIn || (include != all.end() && include->value.contains(folderOf(directive.file).section(u'/', -1)));
        const ReadingPlace place = placeOf(directive);
        if (read && (!winner || place.key() < placeOf(*winner).key())) {
            winner = directive;
        }
    }
    return winner;
}

Parsed<QList<DropIn>> parseDropIns(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    if (!lines->first().text.startsWith("total ")) {
        return garble::missing(1, u"total"_s);
    }
    static const QRegularExpression row(
        u"\\A([-dlbcps][-rwxsStT]{9}[.+@]?)\\s+[0-9]+\\s+(\\S+)\\s+\\S+\\s+([0-9]{1,18})\\s+(-?[0-9]{1,18}) (.+)\\z"_s);
    QList<DropIn> files;
    for (const Line &line : lines->sliced(1)) {
        const auto match = row.match(textOf(line.text));
        if (!match.hasMatch()) {
            return garble::strangeLine(line.number, line.text);
        }
        const QString mode = match.captured(1);
        if (mode.startsWith(u'd')) {
            continue;
        }
        files.append({match.captured(5), mode.first(10), match.captured(2), match.captured(3).toLongLong(),
                      match.captured(4).toLongLong()});
    }
    return files;
}

Parsed<std::optional<bool>> parseCloudInitDropIn(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    for (const Line &line : *lines) {
        const QByteArrayView text = trimmedLine(line.text);
        if (text.isEmpty() || text.startsWith('#')) {
            continue;
        }
        static const QRegularExpression row(u"\\A([A-Za-z]+)[\\s=]+\"?([^\"]+)\"?\\z"_s);
        const auto match = row.match(textOf(text));
        if (!match.hasMatch()) {
            return garble::strangeLine(line.number, text);
        }
        if (match.captured(1).compare("passwordauthentication"_L1, Qt::CaseInsensitive) != 0) {
            continue;
        }
        const QString value = match.captured(2).trimmed().toLower();
        if (value != "yes"_L1 && value != "no"_L1) {
            return garble::badValue(line.number, u"PasswordAuthentication"_s, text);
        }
        return std::optional<bool>(value == "yes"_L1);
    }
    return std::optional<bool>();
}

}
