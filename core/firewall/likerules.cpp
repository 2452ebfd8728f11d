// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/likerules.h"

#include "core/firewall/nftmerge.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <deque>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// A rule that Docker itself writes for a container: in a chain of its own (DOCKER-USER is the user's), or the one that
/// translates what a container sends to itself.
bool isDockers(const QString &line)
{
    static const QRegularExpression chain(u"^-A DOCKER(-(FORWARD|BRIDGE|CT|INTERNAL|INGRESS|ISOLATION-STAGE-\\d))? "_s);
    static const QRegularExpression itself(
        u"^-A POSTROUTING -s (\\S+) -d \\1 -p \\w+( -m \\w+ --dport \\d+)? -j MASQUERADE$"_s);
    return chain.match(line).hasMatch() || itself.match(line).hasMatch();
}

/// What a container gets anew at each start, put in place of a name for it.
QString withoutContainers(QString line)
{
    static const QRegularExpression bridge(u"\\bbr-[0-9a-f]{12}\\b"_s);
    line.replace(bridge, u"br-*"_s);
    static const QRegularExpression address(
        u"(-s|-d|--to-destination) (!? ?)172\\.(1[6-9]|2\\d|3[01])\\.\\d+\\.\\d+(/32)?(?=[:\\s]|$)"_s);
    return isDockers(line) ? line.replace(address, u"\\1 \\2container"_s) : line;
}

/// What fail2ban writes by itself: its chains, who is banned, and the way back. Anything else in there is a change.
bool isBan(const QString &line)
{
    static const QRegularExpression bans(
        u"^(:f2b-.*|-A f2b-\\S+ -s \\S+ -j (DROP|REJECT( --reject-with \\S+)?)|-A f2b-\\S+ -j RETURN)$"_s);
    return bans.match(line).hasMatch();
}

QString withoutCounters(const QString &line)
{
    static const QRegularExpression counters(u"^\\[\\d+:\\d+\\] | \\[\\d+:\\d+\\]$"_s);
    return QString(line).remove(counters);
}

/// fail2ban's own table, and those that Docker writes anew.
bool comesAndGoes(const QString &table)
{
    return table.startsWith("f2b"_L1) || table.startsWith("docker-bridges"_L1);
}

/// Without handles and counts, at any depth.
QJsonValue lasting(const QJsonValue &value, int depth = 0)
{
    if (depth > 40)
        return {};
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue &part : value.toArray())
            list << lasting(part, depth + 1);
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (const QLatin1StringView key : {"handle"_L1, "index"_L1, "packets"_L1, "bytes"_L1, "expires"_L1, "used"_L1})
        object.remove(key);
    for (auto it = object.begin(); it != object.end(); ++it)
        *it = lasting(*it, depth + 1);
    return object;
}

/// An element of a set, or of a map with its value, that will be gone by itself.
bool timesOut(const QJsonValue &element)
{
    const QJsonValue key = element.isArray() ? element.toArray().at(0) : element;
    const QJsonObject wrapped = key.toObject().value("elem"_L1).toObject();
    return wrapped.contains("timeout"_L1) || wrapped.contains("expires"_L1);
}

void dropElementsThatComeAndGo(QJsonObject &set, bool isWritten)
{
    QJsonArray lasting;
    for (const QJsonValue &element : set.value("elem"_L1).toArray()) {
        if (!isWritten && !timesOut(element))
            lasting << element;
    }
    // nft does not print an empty list.
    if (lasting.isEmpty())
        set.remove("elem"_L1);
    else
        set.insert("elem"_L1, lasting);
}

QString nameOf(const QJsonObject &set, const QString &name)
{
    return set.value("family"_L1).toString() + u' ' + set.value("table"_L1).toString() + u' ' + name;
}

/// The sets that packets put something into, by family, table and name.
QSet<QString> writtenSets(const QJsonArray &list)
{
    QSet<QString> result;
    for (const QJsonValue &entry : list) {
        const QJsonObject object = entry.toObject();
        const QJsonObject rule = object.value("rule"_L1).toObject();
        QSet<QString> names;
        noteWrittenSets(rule.value("expr"_L1), names, 0);
        for (const QString &name : names)
            result.insert(nameOf(rule, name));
        for (const QLatin1StringView kind : {"set"_L1, "map"_L1}) {
            const QJsonObject set = object.value(kind).toObject();
            if (set.value("flags"_L1).toArray().contains("dynamic"_L1) || set.value("flags"_L1) == "dynamic"_L1)
                result.insert(nameOf(set, set.value("name"_L1).toString()));
        }
    }
    return result;
}

bool contains(const QJsonObject &rule, QLatin1StringView statement)
{
    return std::ranges::any_of(rule.value("expr"_L1).toArray(),
                               [statement](const QJsonValue &part) { return part.toObject().contains(statement); });
}

/// Which rules of shared tables iptables did not make: those without a counter, which iptables puts into each, and
/// those that it prints otherwise than they are ("saddr 10.0.0.0-10.0.0.9" becomes "-s 10.0.0.9/32").
class SharedRules
{
public:
    static Result<SharedRules> of(const QJsonArray &list, const PrintedRules &printed)
    {
        SharedRules result;
        if (std::ranges::none_of(list, isInQuestion))
            return result;
        const auto nft = parseNft(list, u"nft -j list ruleset"_s);
        if (!nft)
            return fail(nft.error());
        const auto v4 = parseIptables(printed.v4, {IpFamily::V4, u"iptables-save"_s, QString()});
        const auto v6 = parseIptables(printed.v6, {IpFamily::V6, u"ip6tables-save"_s, QString()});
        if (!v4 || !v6)
            return fail(v4 ? v6.error() : v4.error());
        for (const NftTable &table : nft->tables) {
            if (isSharedTable(table.family, table.name))
                result.m_renderings.insert(table.family + u' ' + table.name,
                                           renderings(table, table.family == "ip"_L1 ? *v4 : *v6));
        }
        return result;
    }

    /// To be asked once for every rule of the listing, in its order.
    Rendering renderingOf(const QJsonObject &rule)
    {
        const QString table = rule.value("family"_L1).toString() + u' ' + rule.value("table"_L1).toString();
        const QString chain = rule.value("chain"_L1).toString();
        const size_t place = m_places[table + u' ' + chain]++;
        if (!isMade(rule))
            return contains(rule, "counter"_L1) ? Rendering::Same : Rendering::Another;
        // Docker makes them anew, and iptables prints them.
        if (isDockers(u"-A %1 "_s.arg(chain)))
            return Rendering::Same;
        const std::vector<Rendering> known = m_renderings.value(table).value(chain);
        return place < known.size() ? known[place] : Rendering::Another;
    }

private:
    /// It is counted, and nft knows all of it.
    static bool isMade(const QJsonObject &rule)
    {
        const bool isExtended = contains(rule, "xt"_L1) ||
                                std::ranges::any_of(rule.value("expr"_L1).toArray(),
                                                    [](const QJsonValue &part) { return part.toObject().isEmpty(); });
        return contains(rule, "counter"_L1) && !isExtended;
    }

    static bool isInQuestion(const QJsonValue &entry)
    {
        const QJsonObject rule = entry.toObject().value("rule"_L1).toObject();
        return isSharedTable(rule.value("family"_L1).toString(), rule.value("table"_L1).toString()) && isMade(rule);
    }

    QHash<QString, QHash<QString, std::vector<Rendering>>> m_renderings;
    QHash<QString, size_t> m_places;
};

/// One object of the listing, as a line; empty where it does not count.
QString lineOf(const QString &kind, QJsonObject object, SharedRules &shared, const QSet<QString> &written)
{
    static const std::array kinds{"chain"_L1, "rule"_L1, "set"_L1, "map"_L1};
    const QString family = object.value("family"_L1).toString();
    const QString table = object.value("table"_L1).toString();
    if (std::ranges::find(kinds, kind) == kinds.end() || comesAndGoes(table) || family == "arp"_L1)
        return {};
    // iptables makes no sets.
    const bool isShared = isSharedTable(family, table);
    if (isShared && (kind == "chain"_L1 || (kind == "rule"_L1 && shared.renderingOf(object) == Rendering::Same)))
        return {};
    if (kind == "set"_L1 || kind == "map"_L1)
        dropElementsThatComeAndGo(object, written.contains(nameOf(object, object.value("name"_L1).toString())));
    const QByteArray text = QJsonDocument(lasting(object).toObject()).toJson(QJsonDocument::Compact);
    return u"%1 %2: %3 %4"_s.arg(family, table, kind, QString::fromUtf8(text));
}

/// A listing, taken apart.
struct Listing
{
    QJsonArray list;
    SharedRules shared;
};

Result<Listing> readListing(const QByteArray &json, const PrintedRules &printed)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    const QJsonValue list = document.object().value("nftables"_L1);
    if (error.error != QJsonParseError::NoError || !list.isArray())
        return fail(Error::Kind::BadInput, u"nft -j list ruleset"_s,
                    error.error != QJsonParseError::NoError ? error.errorString() : u"no list of nftables"_s);
    auto shared = SharedRules::of(list.toArray(), printed);
    if (!shared)
        return fail(shared.error());
    return Listing{list.toArray(), std::move(*shared)};
}

/// readListing(), remembering the last few hosts: two checks ask about the same rules, one soon after the other.
Result<Listing> listingOf(const QByteArray &json, const PrintedRules &printed)
{
    struct Read
    {
        QByteArray json;
        PrintedRules printed;
        Result<Listing> listing;
    };
    constexpr size_t kHosts = 16;
    thread_local std::deque<Read> lately;
    const auto known = std::ranges::find_if(lately, [&](const Read &read) {
        return read.json == json && read.printed.v4 == printed.v4 && read.printed.v6 == printed.v6;
    });
    if (known != lately.end()) {
        std::rotate(known, known + 1, lately.end());
        return lately.back().listing;
    }
    if (lately.size() == kHosts)
        lately.pop_front();
    lately.push_back({json, printed, readListing(json, printed)});
    return lately.back().listing;
}

}

QStringList likeIptables(const QByteArray &text)
{
    QStringList lines;
    QString table = u"filter"_s;
    for (const QByteArray &raw : text.split('\n')) {
        const QString line = withoutCounters(QString::fromUtf8(raw).trimmed());
        if (line.startsWith(u'*'))
            table = line.mid(1);
        else if ((line.startsWith(u':') || line.startsWith(u'-')) && !isBan(line))
            lines << table + u' ' + withoutContainers(line);
    }
    return lines;
}

Result<QStringList> likeNft(const QByteArray &json, const PrintedRules &printed)
{
    auto listing = listingOf(json, printed);
    if (!listing)
        return fail(listing.error());
    const QSet<QString> written = writtenSets(listing->list);
    QStringList lines;
    for (const QJsonValue &entry : std::as_const(listing->list)) {
        const QJsonObject object = entry.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString line = lineOf(it.key(), it->toObject(), listing->shared, written);
            if (!line.isEmpty())
                lines << line;
        }
    }
    return lines;
}

Result<QStringList> nativeTables(const QByteArray &json, const PrintedRules &printed)
{
    auto listing = listingOf(json, printed);
    if (!listing)
        return fail(listing.error());
    QStringList names;
    for (const QJsonValue &entry : std::as_const(listing->list)) {
        const QJsonObject object = entry.toObject();
        for (const QLatin1StringView kind : {"chain"_L1, "rule"_L1}) {
            const QJsonObject part = object.value(kind).toObject();
            const QString family = part.value("family"_L1).toString();
            const QString table = part.value("table"_L1).toString();
            const bool isShared = isSharedTable(family, table);
            const bool isNative =
                !isShared || (kind == "rule"_L1 && listing->shared.renderingOf(part) == Rendering::Another);
            const bool counts = !table.isEmpty() && !comesAndGoes(table) && isNative;
            const QString name = family + u' ' + table;
            if (counts && !names.contains(name))
                names << name;
        }
    }
    return names;
}

QStringList ruleChanges(const QStringList &before, const QStringList &after)
{
    QHash<QString, int> left;
    for (const QString &line : before)
        ++left[line];
    QStringList changes;
    for (const QString &line : after) {
        if (left.value(line) > 0)
            --left[line];
        else
            changes << u"+ "_s + line;
    }
    for (const QString &line : before) {
        if (left.value(line) > 0) {
            --left[line];
            changes << u"− "_s + line;
        }
    }
    if (!changes.isEmpty() || before == after)
        return changes;
    const auto moved = std::ranges::mismatch(before, after);
    return {u"~ "_s + *moved.in2};
}

}
