// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/textformat.h"

#include "core/base/ipaddress.h"
#include "core/base/secretref.h"
#include "core/lab/labwords.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr qsizetype kLongestPattern = 1024;

bool matchesWhole(const QString &text, const QString &pattern)
{
    // A lab file has the same few kinds of text a hundred times, and to compile one takes longer than all else of it.
    thread_local QHash<QString, QRegularExpression> compiled;
    auto known = compiled.constFind(pattern);
    if (known == compiled.constEnd())
        known = compiled.insert(pattern, QRegularExpression(u"\\A(?:"_s + pattern + u")\\z"_s));
    return known->match(text).hasMatch();
}

bool isHostName(const QString &text)
{
    const QString label = u"[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?"_s;
    // A text of digits and dots that is no address is a slip, not a name.
    return text.size() <= 253 && matchesWhole(text, label + u"(?:\\."_s + label + u")*\\.?"_s) &&
           !matchesWhole(text, u"[0-9.]+"_s);
}

std::optional<FormatProblem> when(bool wrong, const QString &message, const QString &hint)
{
    return wrong ? std::optional(FormatProblem{message, hint}) : std::nullopt;
}

std::optional<FormatProblem> patternProblem(const QString &text)
{
    if (text.size() > kLongestPattern)
        return FormatProblem{LabWords::tr("a pattern longer than %1 characters").arg(kLongestPattern), {}};
    const QRegularExpression expression(text);
    return when(!expression.isValid(), LabWords::tr("this is no regular expression"), expression.errorString());
}

/// What to say about a text that does not have the grammar of its format.
FormatProblem grammarProblem(TextFormat format, const QString &text)
{
    const QString shown = text.left(60);
    switch (format) {
    case TextFormat::Interface:
        return {LabWords::tr("\"%1\" is no interface name").arg(shown), LabWords::tr("Up to 15 letters, as in wg0.")};
    case TextFormat::IdOfCheck:
    case TextFormat::SilencedCheck:
        return {LabWords::tr("\"%1\" is no check id").arg(shown),
                LabWords::tr("Check ids look like storage.capacity; \"daytwoctl catalog\" lists them.")};
    case TextFormat::IdOfLocalCheck:
        return {LabWords::tr("\"%1\" is no id for a check of your own").arg(shown),
                LabWords::tr("It starts with \"user.\" and has small letters, digits, dots and dashes.")};
    case TextFormat::Device:
        return {LabWords::tr("\"%1\" is no disk").arg(shown), LabWords::tr("Write its device, as in /dev/sda.")};
    case TextFormat::Unit:
        return {LabWords::tr("\"%1\" is no unit name").arg(shown), LabWords::tr("As in nginx.service.")};
    case TextFormat::Container:
        return {LabWords::tr("\"%1\" is no container name").arg(shown), {}};
    case TextFormat::User:
        return {LabWords::tr("\"%1\" is no login name").arg(shown), {}};
    case TextFormat::UrlPath:
        return {LabWords::tr("\"%1\" is no path of a web address").arg(shown), LabWords::tr("As in /prometheus.")};
    case TextFormat::PublicKey:
        return {LabWords::tr("this is no WireGuard public key"),
                LabWords::tr("44 characters ending in \"=\", as \"wg show\" prints them.")};
    case TextFormat::DataSource:
        return {
            LabWords::tr("\"%1\" is no uid of a data source").arg(shown),
            LabWords::tr("As the address of its page in Grafana ends: up to 40 letters, digits, dashes, underscores.")};
    case TextFormat::Path:
        return {LabWords::tr("\"%1\" is no full path").arg(shown), LabWords::tr("It starts with / or ~/.")};
    case TextFormat::Url:
        return {LabWords::tr("this is no web address"),
                LabWords::tr("As in https://192.168.50.40:8006, without user and password.")};
    default:
        return {LabWords::tr("\"%1\" is no name").arg(shown),
                LabWords::tr("Letters, digits, dots, dashes and underscores, beginning with a letter or digit.")};
    }
}

}

QString textGrammar(TextFormat format)
{
    switch (format) {
    case TextFormat::Name:
        return u"[A-Za-z0-9][A-Za-z0-9._-]{0,62}"_s;
    case TextFormat::Interface:
        return u"[A-Za-z0-9_.][A-Za-z0-9_.-]{0,14}"_s;
    case TextFormat::IdOfCheck:
        return u"[a-z0-9]+(?:[-_][a-z0-9]+)*(?:\\.[A-Za-z0-9._-]{1,64}){1,4}"_s;
    case TextFormat::IdOfLocalCheck:
        return u"user\\.[a-z0-9.-]{1,59}"_s;
    case TextFormat::SilencedCheck:
        return u"[a-z0-9]+(?:[-_][a-z0-9]+)*(?:\\.[A-Za-z0-9._-]{1,64}){0,4}(?:\\.\\*)?"_s;
    case TextFormat::Device:
        return u"/dev/[A-Za-z0-9_][A-Za-z0-9/_-]{0,59}"_s;
    case TextFormat::Unit:
        return u"[A-Za-z0-9:_.@][A-Za-z0-9:_.@-]{0,119}"_s;
    case TextFormat::Container:
        return u"[A-Za-z0-9][A-Za-z0-9_.-]{0,127}"_s;
    case TextFormat::UrlPath:
        return u"(?:/[A-Za-z0-9._~-]*)*"_s;
    case TextFormat::User:
        return u"[A-Za-z0-9_][A-Za-z0-9_.-]{0,31}"_s;
    case TextFormat::PublicKey:
        return u"[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]="_s;
    case TextFormat::Path:
        return u"(?:/|~/)[^\\x00-\\x1f]*"_s;
    case TextFormat::DataSource:
        return u"[A-Za-z0-9_-]{1,40}"_s;
    case TextFormat::Url:
        return u"https?://(?:\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._-]+)(?::[0-9]{1,5})?(?:/[^\\s@]*)?"_s;
    default:
        return {};
    }
}

std::optional<FormatProblem> formatProblem(TextFormat format, const QString &text)
{
    const QString shown = text.left(60);
    switch (format) {
    case TextFormat::Plain:
        return std::nullopt;
    case TextFormat::Address:
        return when(!parseIpAddress(text) && !isHostName(text),
                    LabWords::tr("\"%1\" is neither an address nor a host name").arg(shown), {});
    case TextFormat::AnyIp:
        return when(!parseIpAddress(text), LabWords::tr("\"%1\" is no IP address").arg(shown), {});
    case TextFormat::AnyCidr:
        return when(!parseCidr(text), LabWords::tr("\"%1\" is no network").arg(shown),
                    LabWords::tr("As in 10.8.0.0/24 or fd00:8::/64."));
    case TextFormat::Listener:
        return when(!parseListener(text), LabWords::tr("\"%1\" is no listener").arg(shown),
                    LabWords::tr("As in 51820/udp or 5900-5999/tcp."));
    case TextFormat::SecretPlace:
        return when(!parseSecretRef(text), LabWords::tr("a secret in clear text, or no reference to one"),
                    LabWords::tr("Write where it is kept: keychain:NAME, env:NAME, file:/path or agent:. If this was a "
                                 "secret, it has been seen: replace it."));
    case TextFormat::Pin:
        return when(!parsePin(text), LabWords::tr("this is no SHA-256 fingerprint"),
                    LabWords::tr("64 hex digits, with or without colons."));
    case TextFormat::Pattern:
        return patternProblem(text);
    case TextFormat::Date:
        return when(!QDate::fromString(text, Qt::ISODate).isValid(), LabWords::tr("\"%1\" is no date").arg(shown),
                    LabWords::tr("As in 2026-12-31."));
    default:
        break;
    }
    if (!matchesWhole(text, textGrammar(format)))
        return grammarProblem(format, text);
    return std::nullopt;
}

bool parsePorts(const QString &text, ExpectedListener &listener)
{
    if (text == "ephemeral"_L1) {
        listener.ephemeral = true;
        return true;
    }
    static const QRegularExpression shape(u"\\A([0-9]{1,5})(?:-([0-9]{1,5}))?\\z"_s);
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return false;
    const int first = match.captured(1).toInt();
    const int last = match.hasCaptured(2) ? match.captured(2).toInt() : first;
    if (first < 1 || last > 65535 || last < first)
        return false;
    listener.firstPort = static_cast<quint16>(first);
    listener.lastPort = static_cast<quint16>(last);
    return true;
}

std::optional<ExpectedListener> parseListener(const QString &text)
{
    const QStringList parts = text.split(u'/');
    ExpectedListener listener;
    if (parts.size() > 2 || !parsePorts(parts.first(), listener))
        return std::nullopt;
    if (parts.size() == 2 && parts[1] != "tcp"_L1 && parts[1] != "udp"_L1)
        return std::nullopt;
    listener.proto = parts.size() == 2 && parts[1] == "udp"_L1 ? Protocol::Udp : Protocol::Tcp;
    return listener;
}

std::optional<QString> parsePin(const QString &text)
{
    QString digits = text.toLower();
    if (digits.startsWith("sha256:"_L1))
        digits.remove(0, 7);
    digits.remove(u':');
    if (!matchesWhole(digits, u"[0-9a-f]{64}"_s))
        return std::nullopt;
    return digits;
}

QString fullUnitName(const QString &unit)
{
    static const QRegularExpression kind(u"\\.(?:service|socket|timer|target|mount|path|slice|scope)\\z"_s);
    return kind.match(unit).hasMatch() ? unit : unit + ".service"_L1;
}

QString shortUnitName(const QString &unit)
{
    return unit.endsWith(".service"_L1) ? unit.chopped(8) : unit;
}

}
