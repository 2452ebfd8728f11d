// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/sysctlfacts.h"

#include "core/facts/lines.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// sysctl.d accepts both separators; the first one in the key says which of them parts the levels.
QString dottedKey(const QString &key)
{
    const qsizetype dot = key.indexOf(u'.');
    const qsizetype slash = key.indexOf(u'/');
    if (slash < 0 || (dot >= 0 && dot < slash)) {
        return key; // "net.ipv4.conf.eth0/1.forwarding": the slash stands for a dot in a name, and stays
    }
    QString dotted = key;
    for (QChar &c : dotted) {
        c = c == u'/' ? u'.' : c == u'.' ? u'/' : c;
    }
    return dotted;
}

/// "# /etc/sysctl.d/60-vpn.conf": how cat-config names the file that follows.
bool isHeading(QByteArrayView text)
{
    return text.startsWith("# /") && text.endsWith(".conf") && !text.sliced(2).contains(' ');
}

bool isPattern(const QString &key)
{
    return key.contains(u'*') || key.contains(u'?') || key.contains(u'[');
}

/// Level by level, as glob(3) does it for the paths below /proc/sys.
bool keyMatches(const QString &pattern, const QString &key)
{
    const QStringList wanted = pattern.split(u'.');
    const QStringList levels = key.split(u'.');
    if (wanted.size() != levels.size()) {
        return false;
    }
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i] != levels[i] && !QRegularExpression::fromWildcard(wanted[i]).match(levels[i]).hasMatch()) {
            return false;
        }
    }
    return true;
}

/// What systemd-sysctl keeps, in the order in which it writes: a key that comes again moves to the end, unless it comes
/// with the same value.
QList<SysctlAssignment> written(const QList<SysctlAssignment> &all)
{
    QList<SysctlAssignment> kept;
    for (const SysctlAssignment &one : all) {
        const auto same = std::ranges::find(kept, one.key, &SysctlAssignment::key);
        if (same != kept.end() && same->value == one.value && same->excluded == one.excluded) {
            continue;
        }
        if (same != kept.end()) {
            kept.erase(same);
        }
        kept << one;
    }
    return kept;
}

}

Parsed<ForwardingValues> parseForwardingValues(const QByteArray &out, const QByteArray &err)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    const bool noIpv6 = err.contains("/proc/sys/net/ipv6/conf/all/forwarding: No such file or directory");
    QStringList names{u"ip_forward"_s, u"forwarding"_s, u"rp_filter"_s, u"route_localnet"_s};
    if (noIpv6) {
        names.removeAt(1);
    }
    if (lines->size() < names.size()) {
        return garble::missing(static_cast<int>(lines->size()) + 1, names[lines->size()]);
    }
    if (lines->size() > names.size()) {
        return garble::strangeLine(static_cast<int>(names.size()) + 1, (*lines)[names.size()].text);
    }
    ForwardingValues values;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QByteArrayView text = (*lines)[i].text;
        const auto value = text.size() == 1 ? numberOf<int>(text) : std::nullopt;
        const int highest = names[i] == "rp_filter"_L1 ? 2 : 1;
        if (!value || *value < 0 || *value > highest) {
            return garble::badValue((*lines)[i].number, names[i], text);
        }
        if (names[i] == "ip_forward"_L1) {
            values.ipv4Forward = *value == 1;
        } else if (names[i] == "forwarding"_L1) {
            values.ipv6Forward = *value == 1;
        } else if (names[i] == "rp_filter"_L1) {
            values.rpFilter = *value;
        } else {
            values.routeLocalnet = *value == 1;
        }
    }
    return values;
}

Parsed<QList<ReversePathFilter>> parseReversePath(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    static const QByteArrayView prefix("/proc/sys/net/ipv4/conf/");
    static const QByteArrayView suffix("/rp_filter");
    QList<ReversePathFilter> all;
    std::optional<int> ofAll;
    for (const Line &line : *lines) {
        const qsizetype colon = line.text.lastIndexOf(':');
        const QByteArrayView path = line.text.first(std::max(colon, qsizetype{0}));
        if (!path.startsWith(prefix) || !path.endsWith(suffix) || path.size() <= prefix.size() + suffix.size()) {
            return garble::strangeLine(line.number, line.text);
        }
        const auto value = numberOf<int>(line.text.sliced(colon + 1));
        if (!value || *value < 0 || *value > 2) {
            return garble::badValue(line.number, u"rp_filter"_s, line.text.sliced(colon + 1));
        }
        const QByteArrayView name = path.sliced(prefix.size()).chopped(suffix.size());
        if (name == "all") {
            ofAll = *value;
        } else if (name != "default") {
            all << ReversePathFilter{textOf(name), *value};
        }
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    if (!ofAll) {
        return garble::missing(0, u"all"_s);
    }
    for (ReversePathFilter &filter : all) {
        filter.value = std::max(filter.value, *ofAll);
    }
    return all;
}

Parsed<QList<SysctlAssignment>> parseSysctlConfig(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    QList<SysctlAssignment> assignments;
    QString file;
    for (const Line &line : *lines) {
        QByteArrayView text = trimmedLine(line.text);
        if (isHeading(text)) {
            file = textOf(text.sliced(2));
        }
        if (text.isEmpty() || text.startsWith('#') || text.startsWith(';')) {
            continue;
        }
        const bool minus = text.startsWith('-'); // errors are ignored, or (without a value) a key is excluded
        if (minus) {
            text = text.sliced(1);
        }
        const qsizetype equals = text.indexOf('=');
        if (equals <= 0 && !minus) {
            return garble::strangeLine(line.number, text);
        }
        if (equals <= 0) {
            assignments.append({file, dottedKey(textOf(text)), {}, true});
        } else {
            assignments.append({file, dottedKey(textOf(trimmedLine(text.first(equals)))),
                                textOf(trimmedLine(text.sliced(equals + 1)))});
        }
    }
    if (file.isEmpty()) {
        return garble::missing(0, u"# /…/sysctl.d/….conf"_s);
    }
    return assignments;
}

std::optional<SysctlAssignment> lastSysctl(const QList<SysctlAssignment> &all, const QStringList &keys)
{
    const QList<SysctlAssignment> kept = written(all);
    const auto sets = [&kept](const SysctlAssignment &one, const QString &key) {
        const bool writtenOut = std::ranges::find(kept, key, &SysctlAssignment::key) != kept.end();
        return isPattern(one.key) ? !writtenOut && keyMatches(one.key, key) : one.key == key && !one.excluded;
    };
    for (auto it = kept.crbegin(); it != kept.crend(); ++it) {
        if (std::ranges::any_of(keys, [&](const QString &key) { return sets(*it, key); })) {
            return *it;
        }
    }
    return std::nullopt;
}

}
