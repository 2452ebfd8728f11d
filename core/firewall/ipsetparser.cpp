// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/ipsetparser.h"

#include "core/firewall/iptablesvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

struct NetElement
{
    AddressSet addresses;
    int length = 0;
    bool nomatch = false;
};

/// A set while its elements are read.
struct OpenSet
{
    QString type;
    IpFamily family = IpFamily::V4;
    std::optional<int> netmask;
    std::vector<NetElement> nets;
    IpSet set;
};

IpSet::Kind kindOf(const QString &type)
{
    if (type == u"hash:ip" || type == u"hash:net" || type == u"bitmap:ip")
        return IpSet::Kind::Addresses;
    if (type == u"hash:ip,port" || type == u"hash:net,port")
        return IpSet::Kind::AddressAndPort;
    if (type == u"bitmap:port")
        return IpSet::Kind::Ports;
    return type == u"list:set" ? IpSet::Kind::Union : IpSet::Kind::Uncertain;
}

/// "10.8.0.0/24", "10.8.0.1", "10.8.0.1-10.8.0.9".
std::optional<AddressSet> elementAddresses(const QString &text, IpFamily family)
{
    return text.contains(u'-') ? addressRangeValue(text, family) : addressListValue(text, family);
}

/// Splits at blanks; quotes hold the words of a comment together, and nothing escapes them. Nothing when one stays
/// open.
std::optional<QStringList> wordsOf(const QString &line)
{
    QStringList words;
    const QStringList parts = line.split(u'"');
    if (parts.size() % 2 == 0)
        return std::nullopt;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i % 2 == 0)
            words << parts[i].simplified().split(u' ', Qt::SkipEmptyParts);
        else
            words << parts[i];
    }
    return words;
}

/// What an element says of itself beside its comment, which may say anything.
bool hasFlag(const QStringList &words, const QString &flag)
{
    for (qsizetype i = 3; i < words.size(); ++i) {
        if (words[i] == u"comment")
            ++i;
        else if (words[i] == flag)
            return true;
    }
    return false;
}

class Parser
{
public:
    explicit Parser(QString what)
        : m_what(std::move(what))
    {
    }

    Result<IpSets> parse(const QByteArray &text)
    {
        if (!text.isEmpty() && !text.endsWith('\n'))
            return failure(int(text.count('\n')) + 1, u"the last line is cut"_s);
        int number = 0;
        for (const QByteArray &line : text.split('\n')) {
            ++number;
            if (line.trimmed().isEmpty() || line.startsWith('#'))
                continue;
            const auto words = wordsOf(QString::fromUtf8(line));
            const bool understood =
                words && (words->value(0) == u"create" ? create(*words) : words->value(0) == u"add" && add(*words));
            if (!understood)
                return failure(number, u"not a line of ipset save"_s);
        }
        IpSets sets;
        for (auto it = m_open.begin(); it != m_open.end(); ++it)
            sets.insert(it.key(), close(*it));
        return sets;
    }

private:
    [[nodiscard]] tl::unexpected<Error> failure(int line, const QString &detail) const
    {
        return fail(Error::Kind::BadInput, u"%1:%2"_s.arg(m_what).arg(line), detail);
    }

    bool create(const QStringList &words)
    {
        if (words.size() < 3 || m_open.contains(words[1]))
            return false;
        OpenSet open;
        open.type = words[2];
        open.set.kind = kindOf(open.type);
        for (qsizetype i = 3; i < words.size(); ++i) {
            if (words[i] == u"inet6")
                open.family = IpFamily::V6;
            else if (words[i] == u"timeout" || words[i] == u"bitmask")
                open.set.kind = IpSet::Kind::Uncertain;
            else if (words[i] == u"netmask")
                open.netmask = words.value(i + 1).toInt();
        }
        // bitmap:ip numbers blocks when it has a netmask; nobody uses that, so it is not worth trusting.
        if (open.netmask && open.type != u"hash:ip")
            open.set.kind = IpSet::Kind::Uncertain;
        m_open.insert(words[1], open);
        return true;
    }

    bool add(const QStringList &words)
    {
        const auto it = m_open.find(words.value(1));
        if (it == m_open.end() || words.size() < 3)
            return false;
        OpenSet &open = *it;
        if (hasFlag(words, u"timeout"_s))
            open.set.kind = IpSet::Kind::Uncertain;
        if (!addElement(open, words[2], hasFlag(words, u"nomatch"_s)))
            open.set.kind = IpSet::Kind::Uncertain;
        return true;
    }

    static bool addElement(OpenSet &open, const QString &element, bool nomatch)
    {
        switch (open.set.kind) {
        case IpSet::Kind::Addresses:
            return addNet(open, element, nomatch);
        case IpSet::Kind::AddressAndPort:
            return !nomatch && addPair(open, element);
        case IpSet::Kind::Ports: {
            const auto ports = portRangeValue(element.section(u':', -1), u'-');
            if (ports)
                open.set.ports.push_back(*ports);
            return ports.has_value();
        }
        case IpSet::Kind::Union:
            open.set.members.push_back(element.toUtf8());
            return true;
        case IpSet::Kind::Uncertain:
            break;
        }
        return true;
    }

    static bool addNet(OpenSet &open, const QString &element, bool nomatch)
    {
        QString text = element;
        if (open.netmask && !text.contains(u'/'))
            text += u'/' + QString::number(*open.netmask);
        const auto addresses = elementAddresses(text, open.family);
        if (!addresses)
            return false;
        const auto prefixes = addresses->prefixes();
        for (const Prefix &prefix : prefixes)
            open.nets.push_back({AddressSet::of(prefix), prefix.length, nomatch});
        return true;
    }

    /// "10.8.0.2,tcp:22"
    static bool addPair(OpenSet &open, const QString &element)
    {
        const QStringList parts = element.split(u',');
        const auto addresses = elementAddresses(parts.value(0), open.family);
        const auto protocols = protocolValue(parts.value(1).section(u':', 0, 0));
        const auto ports = portRangeValue(parts.value(1).section(u':', 1), u'-');
        if (parts.size() != 2 || !addresses || !protocols || protocols->size() != 1 || !ports)
            return false;
        open.set.pairs.push_back({*addresses, protocols->front(), *ports});
        return true;
    }

    /// The most specific network decides, also when it says "nomatch".
    static IpSet close(OpenSet &open)
    {
        std::vector<AddressRange> plain;
        const bool hasExceptions =
            std::any_of(open.nets.begin(), open.nets.end(), [](const auto &net) { return net.nomatch; });
        open.set.addresses = AddressSet::none(open.family);
        if (!hasExceptions) {
            for (const NetElement &net : open.nets)
                plain.push_back(net.addresses.ranges().front());
            open.set.addresses = AddressSet(open.family, std::move(plain));
            return open.set;
        }
        std::stable_sort(open.nets.begin(), open.nets.end(),
                         [](const NetElement &a, const NetElement &b) { return a.length < b.length; });
        for (const NetElement &net : open.nets)
            open.set.addresses =
                net.nomatch ? open.set.addresses.subtracted(net.addresses) : open.set.addresses.united(net.addresses);
        return open.set;
    }

    QString m_what;
    QHash<QString, OpenSet> m_open;
};

}

Result<IpSets> parseIpSets(const QByteArray &text, const QString &what)
{
    return Parser(what).parse(text);
}

}
