// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/reachability.h"

#include "core/firewall/doors.h"
#include "core/firewall/likeness.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr quint16 kFirstOrdinaryPort = 1024;
/// More cuts than this are not tried one by one, nor any when that would mean to look at more rules than so many.
constexpr size_t kMostPortRanges = 64;
constexpr size_t kMostRuleVisits = 3'000'000;

/// Whose packets the kernel drops before any rule. Over IPv6 it takes those with an address of its own for what they
/// say.
AddressSet impossibleSenders(const Host &host, IpFamily family)
{
    AddressSet result = family == IpFamily::V4 ? host.localAddresses(family) : loopbackAddresses(family);
    const QStringList never = family == IpFamily::V4 ? QStringList{u"224.0.0.0/4"_s, u"0.0.0.0"_s, u"255.255.255.255"_s}
                                                     : QStringList{u"ff00::/8"_s, u"::"_s};
    for (const QString &text : never)
        result = result.united(AddressSet::of(*parsePrefix(text)));
    return result;
}

/// Who may send, though the kernel often drops it before any rule: nothing certain is said of them.
AddressSet doubtfulSenders(const Host &host, IpFamily family)
{
    const AddressSet odd = AddressSet::of(*parsePrefix(family == IpFamily::V4 ? u"0.0.0.0/8" : u"::ffff:0:0/96"));
    const AddressSet strange = odd.united(host.broadcasts(family));
    return family == IpFamily::V4 ? strange : strange.united(host.localAddresses(family));
}

AddressSet setOf(const QList<Cidr> &networks, IpFamily family)
{
    std::vector<AddressRange> ranges;
    for (const Cidr &network : networks) {
        const Prefix prefix = fromCidr(network);
        if (prefix.family == family)
            ranges.push_back({prefix.first(), prefix.last()});
    }
    return AddressSet(family, std::move(ranges));
}

bool isOf(const SourceNeed &need, IpFamily family)
{
    return need.sources.base.v6 == (family == IpFamily::V6);
}

/// The interfaces of the question count as in namesInRules() and groupedInterfaces().
ReachMemo::Key keyOf(const FirewallRules &rules, IpFamily family, const PortQuestion &question)
{
    ReachMemo::Key key{
        family, question.protocol, question.port, question.byOtherPorts, question.destinations, question.senders, {},
        {}};
    if (!rules.host.isKnown)
        key.trusted = question.trustedInterfaces;
    for (const SourceNeed &need : question.needs) {
        if (!need.interface.isEmpty() && (!rules.host.isKnown || isOf(need, family)))
            key.needed.emplace_back(need.interface, isOf(need, family));
    }
    return key;
}

/// Names that stand in for interfaces of which nothing is known.
QStringList namesInRules(const FirewallRules &rules, const PortQuestion &question)
{
    QStringList names = question.trustedInterfaces;
    for (const SourceNeed &need : question.needs)
        names << need.interface;
    for (const RuleTable &table : rules.tables) {
        for (const Chain &chain : table.chains) {
            for (const Rule &rule : chain.rules) {
                for (const Match &match : rule.matches) {
                    if (const auto *interface = std::get_if<InterfaceMatch>(&match.test))
                        names << interface->patterns;
                }
            }
        }
    }
    names.removeIf([](const QString &name) { return name.isEmpty() || name.endsWith(u'+') || name == u"lo"; });
    names.removeDuplicates();
    names << u"*"_s;
    return names;
}

class FamilyReach
{
public:
    FamilyReach(const FirewallRules &rules, IpFamily family, const PortQuestion &question)
        : m_rules(rules)
        , m_family(family)
        , m_question(question)
        , m_likeness(rules, family)
        , m_chains(rules, family)
        , m_impossible(impossibleSenders(rules.host, family))
        , m_doubtful(doubtfulSenders(rules.host, family))
    {
    }

    std::vector<InterfaceReach> run()
    {
        std::vector<InterfaceReach> result;
        const std::vector<QStringList> groups = groupedInterfaces();
        m_strange = strangeDestinations();
        if (asksForDoors())
            m_doors = portsLeadingTo(m_rules, m_family, m_question.port);
        for (const QStringList &group : groups)
            m_attempts += destinations(group.front()).size() * (1 + m_doors.size()) + m_strange.size() +
                          foreignDestinations(group.front()).size() * (1 + m_doors.size());
        for (const QStringList &group : groups) {
            InterfaceReach reach;
            reach.interfaces = group;
            reach.senders = senders(group.front());
            reach.doubtful = m_doubtful.intersected(reach.senders);
            reach.mayBeDeaf = mayBeDeaf(group.front());
            if (isBlind()) {
                reach.destinations = {blindly(reach.senders)};
            } else {
                for (const AddressSet &alike : destinations(group.front()))
                    reach.destinations.push_back(toDestination(group.front(), reach.senders, firstOf(alike), alike));
                for (const AddressSet &strange : m_strange)
                    reach.destinations.push_back(toStrange(group.front(), reach.senders, strange));
                for (const PortRange &door : m_doors)
                    addDoor(group.front(), door, reach);
                addForeign(group.front(), reach);
            }
            result.push_back(std::move(reach));
        }
        return result;
    }

private:
    [[nodiscard]] bool isBlind() const { return !m_rules.unread(m_family).isEmpty(); }

    [[nodiscard]] DestinationReach blindly(const AddressSet &senders) const
    {
        const AddressSet none = AddressSet::none(m_family);
        const AddressSet all = AddressSet::all(m_family);
        return {all, all, senders, none, none, none, senders, {}};
    }

    [[nodiscard]] std::vector<QStringList> groupedInterfaces() const
    {
        QStringList names;
        if (!m_rules.host.isKnown)
            names = namesInRules(m_rules, m_question);
        for (const HostInterface &interface : m_rules.host.interfaces) {
            // Packets also come in by an interface without an address of its own (the weak host model).
            if ((interface.hasFamily(m_family) || interface.isUpAlone) && !interface.isLoopback)
                names << interface.name;
        }
        for (const SourceNeed &need : m_question.needs) {
            if (!need.interface.isEmpty() && isOf(need, m_family) && !names.contains(need.interface))
                names << need.interface;
        }
        std::vector<QStringList> groups;
        for (const QStringList &group : m_likeness.interfaces(names)) {
            QStringList plain;
            for (const QString &name : group) {
                // Who can send, or which link-local address is meant, differs by interface.
                const bool hasOwn = m_family == IpFamily::V6 && m_rules.host.isKnown && !mayBeDeaf(name);
                if (m_question.senders.contains(name) || hasOwn)
                    groups.push_back({name});
                else
                    plain << name;
            }
            if (!plain.isEmpty())
                groups.push_back(plain);
        }
        return groups;
    }

    /// IPv6 may be turned off on an interface without an address.
    [[nodiscard]] bool mayBeDeaf(const QString &name) const
    {
        const HostInterface *interface = m_rules.host.find(name);
        return m_family == IpFamily::V6 && m_rules.host.isKnown && interface && !interface->hasFamily(m_family);
    }

    [[nodiscard]] AddressSet senders(const QString &interface) const
    {
        const AddressSet possible = m_impossible.complement();
        const auto it = m_question.senders.constFind(interface);
        return it == m_question.senders.constEnd() ? possible : possible.intersected(setOf(*it, m_family));
    }

    /// Addresses to ask for, those that are treated alike together.
    [[nodiscard]] std::vector<AddressSet> destinations(const QString &interface) const
    {
        std::vector<Address> addresses;
        for (const IpAddress &wanted : m_question.destinations) {
            const Address address = fromIpAddress(wanted);
            if (address.family == m_family)
                addresses.push_back(address);
        }
        if (m_question.destinations.isEmpty())
            addresses = ownAddresses(interface);
        return grouped(addresses);
    }

    [[nodiscard]] std::vector<AddressSet> grouped(const std::vector<Address> &addresses) const
    {
        std::vector<AddressSet> result;
        for (const auto &group : m_likeness.destinations(addresses)) {
            std::vector<AddressRange> ranges;
            ranges.reserve(group.size());
            for (const Address &address : group)
                ranges.push_back({address.bits, address.bits});
            result.emplace_back(m_family, std::move(ranges));
        }
        if (!m_rules.host.isKnown && m_question.destinations.isEmpty())
            result.push_back(AddressSet::all(m_family));
        return result;
    }

    /// Every address of the host can be reached by every interface; link-local ones only by their own.
    [[nodiscard]] std::vector<Address> ownAddresses(const QString &incoming) const
    {
        std::vector<Address> addresses;
        for (const HostInterface &interface : m_rules.host.interfaces) {
            for (const HostAddress &entry : interface.addresses) {
                const Address &address = entry.address;
                const bool isLinkLocal = m_family == IpFamily::V6 && (address.bits >> 118) == 0x3fa;
                const bool isLoopback = m_family == IpFamily::V4 ? (address.bits >> 24) == 127 : address.bits == 1;
                if (address.family == m_family && !isLoopback && (!isLinkLocal || interface.name == incoming))
                    addresses.push_back(address);
            }
        }
        return addresses;
    }

    /// Where no ordinary client sends, but from where a packet can get to the service: loopback addresses, which the
    /// kernel takes from outside where route_localnet is on, and over UDP what is for several hosts.
    [[nodiscard]] std::vector<AddressSet> strangeDestinations() const
    {
        std::vector<AddressSet> result;
        if (!m_question.destinations.isEmpty())
            return result;
        if (m_family == IpFamily::V4 && m_rules.host.isKnown && loopbackMatters())
            result.push_back(loopbackAddresses(m_family));
        if (m_question.protocol == TransportProtocol::Udp) {
            const AddressSet &sure = m_rules.host.sureBroadcasts;
            const AddressSet &all = m_rules.host.allBroadcasts(m_family);
            if (m_family == IpFamily::V4)
                result.push_back(sure);
            result.push_back(m_family == IpFamily::V4 ? all.subtracted(sure) : all);
            result.push_back(multicastAddresses(m_family));
        }
        std::erase_if(result, [](const AddressSet &addresses) { return addresses.isEmpty(); });
        return result;
    }

    /// No address of the host fares like its loopback addresses, so that they must be asked for by themselves.
    [[nodiscard]] bool loopbackMatters() const
    {
        const std::vector<Address> own = ownAddresses(QString());
        const AddressSet loopback = loopbackAddresses(m_family);
        return std::none_of(own.begin(), own.end(),
                            [&](const Address &address) { return m_likeness.isLike(loopback, address); });
    }

    /// The addresses in question of this family.
    [[nodiscard]] AddressSet wanted() const
    {
        AddressSet result = AddressSet::none(m_family);
        for (const IpAddress &text : m_question.destinations) {
            const Address address = fromIpAddress(text);
            if (address.family == m_family)
                result = result.united(AddressSet::of(address));
        }
        return result;
    }

    /// Rules lead to a port of the host itself; to other hosts they lead all the time.
    [[nodiscard]] bool asksForDoors() const
    {
        const AddressSet asked = wanted();
        const bool isOwn = m_rules.host.localAddresses(m_family).containsAll(asked) && !asked.isEmpty();
        return m_question.byOtherPorts && !isBlind() && (m_question.destinations.isEmpty() || isOwn);
    }

    void addDoor(const QString &interface, const PortRange &door, InterfaceReach &reach)
    {
        // The rule may lead from any address of the host to the one in question.
        const std::vector<AddressSet> entries =
            m_rules.host.isKnown ? grouped(ownAddresses(interface)) : destinations(interface);
        for (const AddressSet &alike : entries)
            reach.destinations.push_back(toDestination(interface, reach.senders, firstOf(alike), alike, door));
    }

    /// Addresses that are not asked for by themselves, above all those that are not the host's, from where rules may
    /// lead to the port all the same: a packet that is sent there and to be handed on gets to the host too.
    [[nodiscard]] std::vector<AddressSet> foreignDestinations(const QString &interface) const
    {
        if (!asksForDoors() || !m_rules.host.isKnown)
            return {};
        const AddressSet asked = m_question.destinations.isEmpty() ? ownSet(interface) : wanted();
        return addressesLeadingTo(m_rules, m_family, m_question.port, asked.complement());
    }

    [[nodiscard]] AddressSet ownSet(const QString &incoming) const
    {
        std::vector<AddressRange> own;
        for (const Address &address : ownAddresses(incoming))
            own.push_back({address.bits, address.bits});
        return AddressSet(m_family, std::move(own));
    }

    void addForeign(const QString &interface, InterfaceReach &reach)
    {
        std::vector<PortRange> ports = m_doors;
        ports.push_back({m_question.port, m_question.port});
        // No ordinary client sends there.
        const AddressSet odd = m_rules.host.localAddresses(m_family)
                                   .subtracted(ownSet(interface))
                                   .united(m_rules.host.allBroadcasts(m_family))
                                   .united(multicastAddresses(m_family));
        for (const AddressSet &foreign : foreignDestinations(interface)) {
            for (const PortRange &door : ports) {
                if (const AddressSet ordinary = foreign.subtracted(odd); !ordinary.isEmpty())
                    reach.destinations.push_back(toDestination(interface, reach.senders, ordinary, ordinary, door));
                if (const AddressSet rest = foreign.intersected(odd); !rest.isEmpty())
                    reach.destinations.push_back(toStrange(interface, reach.senders, rest, door));
            }
        }
    }

    /// Source ports to try, ordinary ones first. Too many of them: all at once, which only loses precision, and two
    /// that are usual.
    [[nodiscard]] std::vector<PortRange> sourcePorts() const
    {
        std::vector<PortRange> ranges = m_likeness.sourcePorts();
        if (ranges.size() > kMostPortRanges || ranges.size() * m_likeness.ruleCount() * m_attempts > kMostRuleVisits)
            ranges = {PortRange{0, kFirstOrdinaryPort - 1}, PortRange{kFirstOrdinaryPort, 65535},
                      PortRange{49152, 49152}};
        std::stable_partition(ranges.begin(), ranges.end(), isOrdinary);
        return ranges;
    }

    static bool isOrdinary(const PortRange &ports) { return ports.last >= kFirstOrdinaryPort; }

    /// Not known at all, or the first of several for which the answer is the same.
    [[nodiscard]] AddressSet firstOf(const AddressSet &alike) const
    {
        return alike.isAll() ? alike : AddressSet::of(Address{m_family, alike.ranges().front().first});
    }

    [[nodiscard]] DestinationReach toDestination(const QString &interface, const AddressSet &senders,
                                                 const AddressSet &destination, const AddressSet &alike,
                                                 const std::optional<PortRange> &door = {})
    {
        const AddressSet none = AddressSet::none(m_family);
        DestinationReach reach{destination, alike, none, none, senders, senders, none, {}, door};
        ReplyCache own;
        for (const PortRange &ports : sourcePorts())
            addPorts(interface, senders, ports, door ? own : m_replies, reach);
        // Whoever needs the port does not look for it elsewhere.
        if (door)
            reach.available = reach.mayWork = none;
        return reach;
    }

    /// Who may get a packet in by such a destination; whether it is heard there is not known, and nobody relies on it.
    [[nodiscard]] DestinationReach toStrange(const QString &interface, const AddressSet &senders,
                                             const AddressSet &destination, const std::optional<PortRange> &door = {})
    {
        const AddressSet none = AddressSet::none(m_family);
        DestinationReach reach{destination, destination, none, none, none, none, none, {}, door};
        for (const PortRange &ports : sourcePorts()) {
            const Attempt attempt = attemptAt(interface, ports, reach);
            reach.mayEnter = reach.mayEnter.united(mayEnter(attempt, senders, reach));
        }
        return reach;
    }

    [[nodiscard]] Attempt attemptAt(const QString &interface, const PortRange &ports,
                                    const DestinationReach &reach) const
    {
        return {.family = m_family,
                .protocol = static_cast<quint8>(m_question.protocol),
                .incoming = interface,
                .destination = reach.destination,
                .ports = reach.door.value_or(PortRange{m_question.port, m_question.port}),
                .sourcePorts = ports,
                .ledTo = reach.door ? std::optional(m_question.port) : std::nullopt};
    }

    /// Who may get a first packet in, with any crafting.
    [[nodiscard]] AddressSet mayEnter(Attempt attempt, const AddressSet &senders, const DestinationReach &reach) const
    {
        NetfilterPath path(m_rules, m_chains, attempt);
        AddressSet ordinary = open(path, senders, reach).mayPass();
        if (!m_likeness.seesCrafting())
            return ordinary;
        attempt.crafted = true;
        NetfilterPath crafted(m_rules, m_chains, attempt);
        return ordinary.united(open(crafted, senders, reach).mayPass());
    }

    /// The first packet of an attempt: of what is led to the port in question, only what gets to a wanted address.
    PathOutcome open(NetfilterPath &path, const AddressSet &senders, const DestinationReach &reach) const
    {
        PathOutcome opened = path.open(senders);
        const AddressSet targets = wanted();
        if (!reach.door || targets.isEmpty())
            return opened;
        std::erase_if(opened.accepted, [&](const PathFlow &flow) {
            const AddressSet &to = path.branch(flow.state.branch).destination;
            if (!targets.containsAll(to))
                opened.refused = opened.refused.united(flow.sources);
            return !to.intersects(targets);
        });
        return opened;
    }

    void addPorts(const QString &interface, const AddressSet &senders, const PortRange &ports, ReplyCache &replies,
                  DestinationReach &reach)
    {
        const bool isTcp = m_question.protocol == TransportProtocol::Tcp;
        const Attempt attempt = attemptAt(interface, ports, reach);
        NetfilterPath path(m_rules, m_chains, attempt);
        path.share(&replies);
        const PathOutcome opened = open(path, senders, reach);
        AddressSet mayEnter = opened.mayPass();
        if (m_likeness.seesCrafting()) {
            Attempt odd = attempt;
            odd.crafted = true;
            NetfilterPath crafted(m_rules, m_chains, odd);
            mayEnter = mayEnter.united(open(crafted, senders, reach).mayPass());
        }
        const PathOutcome followed = path.follow(opened);
        const PathOutcome replied = path.reply(opened);
        const AddressSet works =
            senders.subtracted(opened.mayFail()).subtracted(followed.mayFail()).subtracted(replied.mayFail());
        const AddressSet always = isTcp ? works : senders.subtracted(opened.mayFail());
        const AddressSet certain =
            m_likeness.countsSources() ? always.united(firstTime(attempt, senders, replies, reach)) : always;
        if (!isOrdinary(ports) && !reach.certain.containsAll(certain) && !certain.isEmpty())
            reach.unusualPort = ports.first;
        reach.mayEnter = reach.mayEnter.united(mayEnter);
        reach.certain = reach.certain.united(certain);
        if (!isOrdinary(ports))
            return;
        reach.usual = reach.usual.intersected(always);
        reach.available = reach.available.intersected(works);
        reach.mayWork =
            reach.mayWork.united(opened.mayPass().intersected(followed.mayPass()).intersected(replied.mayPass()));
    }

    /// Sources that certainly get in as long as they have not been seen before.
    [[nodiscard]] AddressSet firstTime(Attempt attempt, const AddressSet &senders, ReplyCache &replies,
                                       const DestinationReach &reach) const
    {
        attempt.fresh = true;
        NetfilterPath path(m_rules, m_chains, attempt);
        path.share(&replies);
        const PathOutcome opened = open(path, senders, reach);
        AddressSet entered = senders.subtracted(opened.mayFail());
        if (m_question.protocol != TransportProtocol::Tcp)
            return entered;
        const PathOutcome followed = path.follow(opened);
        const PathOutcome replied = path.reply(opened);
        return entered.subtracted(followed.mayFail()).subtracted(replied.mayFail());
    }

    const FirewallRules &m_rules;
    IpFamily m_family;
    const PortQuestion &m_question;
    Likeness m_likeness;
    HookChains m_chains;
    ReplyCache m_replies;
    /// How many interfaces and destinations there are to combine.
    size_t m_attempts = 0;
    AddressSet m_impossible;
    AddressSet m_doubtful;
    std::vector<AddressSet> m_strange;
    std::vector<PortRange> m_doors;
};

/// In ranges of addresses: sets of blocked addresses may have a hundred thousand.
size_t sizeOf(const std::vector<InterfaceReach> &reaches)
{
    size_t size = 0;
    for (const InterfaceReach &reach : reaches) {
        size += reach.senders.ranges().size() + reach.doubtful.ranges().size();
        for (const DestinationReach &to : reach.destinations) {
            for (const AddressSet *set :
                 {&to.destination, &to.alike, &to.mayEnter, &to.certain, &to.usual, &to.available, &to.mayWork})
                size += set->ranges().size();
        }
    }
    return size;
}

}

AddressSet InterfaceReach::mayEnter() const
{
    AddressSet sum = AddressSet::none(senders.family());
    for (const DestinationReach &reach : destinations)
        sum = sum.united(reach.mayEnter);
    return sum;
}

AddressSet InterfaceReach::certain() const
{
    AddressSet sum = AddressSet::none(senders.family());
    for (const DestinationReach &reach : destinations)
        sum = sum.united(reach.certain);
    return sum;
}

AddressSet InterfaceReach::usual() const
{
    AddressSet sum = AddressSet::none(senders.family());
    for (const DestinationReach &reach : destinations)
        sum = sum.united(reach.usual);
    return sum;
}

std::shared_ptr<const std::vector<InterfaceReach>> reachByInterface(const FirewallRules &rules, IpFamily family,
                                                                    const PortQuestion &question)
{
    return rules.reaches->of(keyOf(rules, family, question), [&] {
        auto reaches = std::make_shared<const std::vector<InterfaceReach>>(FamilyReach(rules, family, question).run());
        const size_t size = sizeOf(*reaches);
        return std::pair(ReachMemo::Reaches(std::move(reaches)), size);
    });
}

}
