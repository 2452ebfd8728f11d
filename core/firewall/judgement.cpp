// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/judgement.h"

#include "core/firewall/reasons.h"
#include "core/firewall/trace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr qsizetype kMostRules = 8;

AddressSet networks(const QList<Cidr> &list, IpFamily family)
{
    std::vector<AddressRange> ranges;
    for (const Cidr &network : list) {
        const Prefix prefix = fromCidr(network);
        if (prefix.family == family)
            ranges.push_back({prefix.first(), prefix.last()});
    }
    return AddressSet(family, std::move(ranges));
}

/// Networks that hold `wanted`, and else only who can not send or of whom nothing is certain.
QList<Cidr> cover(const AddressSet &wanted, const InterfaceReach &reach)
{
    QList<Cidr> result;
    for (const Prefix &prefix : wanted.prefixesAvoiding(reach.senders.subtracted(reach.doubtful).subtracted(wanted)))
        result << toCidr(prefix);
    return result;
}

/// How well one need is served.
enum class Served : quint8 { Fully, Partly, NotAtAll };

/// Something to show: a packet at an interface.
struct Exhibit
{
    const InterfaceReach *reach = nullptr;
    QString interface;
    const DestinationReach *destination = nullptr;
    AddressSet sources;
};

class Judgement
{
public:
    Judgement(const FirewallRules &rules, IpFamily family, const PortQuestion &question)
        : m_rules(rules)
        , m_family(family)
        , m_question(question)
        , m_allowed(networks(question.allow, family))
        , m_reaches(reachByInterface(rules, family, question))
        , m_chains(rules, family)
    {
    }

    Reachability judge()
    {
        for (const InterfaceReach &reach : *m_reaches) {
            for (const QString &name : reach.interfaces)
                judgeInterface(reach, name);
        }
        for (const SourceNeed &need : m_question.needs) {
            if (fromCidr(need.sources).family == m_family)
                judgeNeed(need);
        }
        conclude();
        return std::move(m_result);
    }

private:
    [[nodiscard]] AddressSet none() const { return AddressSet::none(m_family); }

    /// What is certain for somebody whom the kernel surely hears.
    [[nodiscard]] AddressSet surely(const InterfaceReach &reach, const AddressSet &sources) const
    {
        return reach.mayBeDeaf ? none() : sources.subtracted(reach.doubtful);
    }

    void judgeInterface(const InterfaceReach &reach, const QString &name)
    {
        const AddressSet allowed = m_question.trustedInterfaces.contains(name) ? AddressSet::all(m_family) : m_allowed;
        const AddressSet usual = surely(reach, reach.usual());
        list(m_result.reachableFrom, name, reach, usual);
        const bool isListed = !m_result.reachableFrom.isEmpty() && m_result.reachableFrom.last().interface == name;
        const AddressSet listed = isListed ? networks(m_result.reachableFrom.last().sources, m_family) : none();
        list(m_result.undecidedFrom, name, reach, reach.mayEnter().subtracted(listed));
        const AddressSet certain = surely(reach, reach.certain());
        list(m_result.unexpected, name, reach, certain.subtracted(allowed));
        // For the sentence: the whole opening, not what is left of it around the allowed.
        if (!allowed.containsAll(certain))
            list(m_openings, name, reach, certain);
        for (const DestinationReach &to : reach.destinations) {
            const AddressSet toThis = surely(reach, to.certain);
            exhibit(m_opened, {&reach, name, &to, toThis.subtracted(allowed)});
            exhibit(m_doubtful, {&reach, name, &to, to.mayEnter.subtracted(allowed)});
            exhibit(m_welcome, {&reach, name, &to, toThis.intersected(allowed)});
        }
    }

    static void list(QList<InterfaceSources> &into, const QString &name, const InterfaceReach &reach,
                     const AddressSet &sources)
    {
        if (!sources.isEmpty())
            into << InterfaceSources{name, cover(sources, reach)};
    }

    /// Keeps the first thing there is to show, or one that needs no unusual source port.
    static void exhibit(std::optional<Exhibit> &kept, Exhibit candidate)
    {
        if (candidate.sources.isEmpty())
            return;
        if (!kept || (kept->destination->unusualPort && !candidate.destination->unusualPort))
            kept = std::move(candidate);
    }

    /// The interfaces by which those in need arrive: the one that is named, else those whose networks they are in.
    [[nodiscard]] std::vector<std::pair<const InterfaceReach *, QString>> arrivals(const SourceNeed &need) const
    {
        std::vector<std::pair<const InterfaceReach *, QString>> all;
        std::vector<std::pair<const InterfaceReach *, QString>> near;
        const AddressSet sources = AddressSet::of(fromCidr(need.sources));
        for (const InterfaceReach &reach : *m_reaches) {
            for (const QString &name : reach.interfaces) {
                if (!need.interface.isEmpty() && need.interface != name)
                    continue;
                all.emplace_back(&reach, name);
                const HostInterface *interface = m_rules.host.find(name);
                if (interface && interface->behind(m_family).intersects(sources))
                    near.emplace_back(&reach, name);
            }
        }
        return need.interface.isEmpty() && !near.empty() ? near : all;
    }

    void judgeNeed(const SourceNeed &need)
    {
        Served best = Served::NotAtAll;
        std::optional<Exhibit> failing;
        for (const auto &[reach, name] : arrivals(need)) {
            AddressSet sources = AddressSet::of(fromCidr(need.sources));
            if (sources.intersects(reach->senders))
                sources = sources.intersected(reach->senders);
            sources = sources.subtracted(m_rules.host.broadcasts(m_family));
            const Served served = servedAt(*reach, name, sources, failing);
            best = std::min(best, served);
        }
        if (best == Served::NotAtAll) {
            m_result.refusedNeeds << need.sources;
            if (!m_refused)
                m_refused = failing;
            m_refusedNeed = m_refusedNeed.isEmpty() ? needText(need) : m_refusedNeed;
        } else if (best == Served::Partly) {
            m_result.partlyServedNeeds << need.sources;
            if (!m_partly)
                m_partly = failing;
            m_partlyNeed = m_partlyNeed.isEmpty() ? needText(need) : m_partlyNeed;
        }
    }

    static QString needText(const SourceNeed &need)
    {
        return need.interface.isEmpty() ? toString(need.sources)
                                        : u"%1@%2"_s.arg(toString(need.sources), need.interface);
    }

    /// Fully when one of the addresses that are used on this interface serves all of them.
    Served servedAt(const InterfaceReach &reach, const QString &name, const AddressSet &sources,
                    std::optional<Exhibit> &failing) const
    {
        const HostInterface *interface = m_rules.host.find(name);
        const AddressSet own = interface ? interface->addressesOf(m_family) : none();
        const bool hasOwn = std::any_of(reach.destinations.begin(), reach.destinations.end(),
                                        [&](const DestinationReach &to) { return isUsual(to, own); });
        Served best = Served::NotAtAll;
        for (const DestinationReach &to : reach.destinations) {
            if (to.mayWork.intersects(sources))
                best = std::min(best, Served::Partly);
            if (hasOwn && !isUsual(to, own))
                continue;
            if (to.available.containsAll(sources))
                best = Served::Fully;
            else
                exhibit(failing, {&reach, name, &to, sources.subtracted(to.available)});
        }
        return best;
    }

    /// It is an address of the interface itself; addresses that rules treat alike stand for each other.
    [[nodiscard]] bool isUsual(const DestinationReach &to, const AddressSet &own) const
    {
        return to.alike.intersects(own);
    }

    void conclude()
    {
        if (const QStringList &unread = m_rules.unread(m_family); !unread.isEmpty()) {
            m_result.outcome = FirewallOutcome::Unknown;
            m_result.reason = FirewallWords::unread(unread);
        } else if (m_opened) {
            m_result.outcome = FirewallOutcome::Fail;
            show(*m_opened, TraceStep::Effect::Accepts);
            m_result.reason = FirewallWords::opened(m_question, FirewallWords::sourcesText(m_openings), m_result);
        } else if (!m_result.refusedNeeds.isEmpty()) {
            m_result.outcome = FirewallOutcome::Fail;
            if (m_refused)
                show(*m_refused, TraceStep::Effect::Refuses);
            m_result.reason = FirewallWords::refusedNeed(m_question, m_refusedNeed, m_result);
        } else if (m_doubtful) {
            m_result.outcome = FirewallOutcome::Unknown;
            show(*m_doubtful, TraceStep::Effect::Hinders);
            m_result.reason = FirewallWords::undecided(m_question, m_result);
        } else if (!m_result.partlyServedNeeds.isEmpty()) {
            m_result.outcome = FirewallOutcome::Warn;
            if (m_partly)
                show(*m_partly, TraceStep::Effect::Hinders);
            m_result.reason = FirewallWords::partlyServed(m_question, m_partlyNeed, m_result);
        } else {
            m_result.outcome = FirewallOutcome::Pass;
            if (m_welcome)
                show(*m_welcome, TraceStep::Effect::Accepts);
            m_result.reason = FirewallWords::fine(m_question, m_result);
        }
    }

    /// Fills example and deciding rules from one packet.
    void show(const Exhibit &exhibit, TraceStep::Effect wanted)
    {
        TraceQuestion trace;
        trace.source = exampleSource(exhibit);
        trace.attempt.family = m_family;
        trace.attempt.protocol = static_cast<quint8>(m_question.protocol);
        trace.attempt.incoming = exhibit.interface;
        trace.attempt.destination = exhibit.destination->destination;
        const auto &door = exhibit.destination->door;
        trace.attempt.ports = door.value_or(PortRange{m_question.port, m_question.port});
        const quint16 port = exhibit.destination->unusualPort.value_or(quint16{49152});
        trace.attempt.sourcePorts = {port, port};
        const Address destination = exampleDestination(exhibit.destination->destination, door.has_value());
        m_result.example = ExamplePacket{toIpAddress(trace.source), toIpAddress(destination), exhibit.interface,
                                         exhibit.destination->unusualPort};
        if (door && door->first == door->last)
            m_result.example->port = door->first;
        m_result.example->isForeign =
            door && m_rules.host.isKnown && !m_rules.host.localAddresses(m_family).contains(destination.bits);
        for (const PathPhase phase : {PathPhase::Opening, PathPhase::Following, PathPhase::Reply}) {
            trace.phase = phase;
            choose(trace, wanted);
            if (!m_result.decidedBy.isEmpty() || wanted == TraceStep::Effect::Accepts)
                return;
        }
        // Nothing stands in doubt but whether the kernel hears them at all.
        trace.phase = PathPhase::Opening;
        if (wanted == TraceStep::Effect::Hinders)
            choose(trace, TraceStep::Effect::Accepts);
    }

    void add(const TraceStep &step)
    {
        const DecidingRule rule{step.chain, step.line, step.text};
        if (m_result.decidedBy.size() < kMostRules && !m_result.decidedBy.contains(rule))
            m_result.decidedBy << rule;
    }

    static bool atEnd(const TraceStep &step)
    {
        return !step.isNat && (step.hook == Hook::Input || step.hook == Hook::Forward);
    }

    void choose(const TraceQuestion &question, TraceStep::Effect wanted)
    {
        const std::vector<TraceStep> steps = tracePacket(m_rules, m_chains, question);
        if (wanted == TraceStep::Effect::Accepts)
            return chooseAccepting(steps);
        if (wanted == TraceStep::Effect::Hinders)
            addUncertain(steps);
        if (wanted == TraceStep::Effect::Hinders && m_result.decidedBy.isEmpty()) {
            TraceQuestion crafted = question;
            crafted.attempt.crafted = true;
            addUncertain(tracePacket(m_rules, m_chains, crafted));
        }
        const auto refusing = std::find_if(steps.begin(), steps.end(), [](const TraceStep &step) {
            return step.effect == TraceStep::Effect::Refuses;
        });
        if (m_result.decidedBy.isEmpty() && refusing != steps.end())
            add(*refusing);
    }

    void addUncertain(const std::vector<TraceStep> &steps)
    {
        for (const TraceStep &step : steps) {
            if (!step.isCertain)
                add(step);
        }
    }

    /// Rules that rewrite or accept; else the policy, and the last rule that left a chain in its favour.
    void chooseAccepting(const std::vector<TraceStep> &steps)
    {
        bool byRule = false;
        for (const TraceStep &step : steps) {
            const bool accepts = atEnd(step) && !step.isPolicy && step.effect == TraceStep::Effect::Accepts;
            if (accepts || step.effect == TraceStep::Effect::Rewrites)
                add(step);
            byRule |= accepts;
        }
        if (byRule)
            return;
        const auto last = [&steps](auto test) { return std::find_if(steps.rbegin(), steps.rend(), test); };
        const auto policy = last([](const TraceStep &step) { return atEnd(step) && step.isPolicy; });
        const auto returned =
            last([](const TraceStep &step) { return atEnd(step) && step.effect == TraceStep::Effect::Returns; });
        if (policy != steps.rend())
            add(*policy);
        if (returned != steps.rend())
            add(*returned);
    }

    /// An address people recognise: a neighbour on the interface, else one of the documentation networks.
    [[nodiscard]] Address exampleSource(const Exhibit &exhibit) const
    {
        const AddressSet near = exhibit.sources.intersected(m_rules.host.directlyBehind(exhibit.interface, m_family));
        const Address known = *parseAddress(m_family == IpFamily::V4 ? u"198.51.100.7" : u"2001:db8:ffff::7");
        if (near.isEmpty() && exhibit.sources.contains(known.bits))
            return known;
        const AddressSet &from = near.isEmpty() ? exhibit.sources : near;
        const auto largest = std::max_element(
            from.ranges().begin(), from.ranges().end(),
            [](const AddressRange &a, const AddressRange &b) { return a.last - a.first < b.last - b.first; });
        // Not the address of the network itself.
        return {m_family, largest->last - largest->first > 1 ? largest->first + 1 : largest->first};
    }

    /// Of a whole network the first host; of all that are not the host's one out of a documentation network.
    [[nodiscard]] Address exampleDestination(const AddressSet &possible, bool isLed) const
    {
        const Address known = *parseAddress(m_family == IpFamily::V4 ? u"203.0.113.7" : u"2001:db8:fffe::7");
        if (isLed && possible.contains(known.bits))
            return known;
        const AddressRange &first = possible.ranges().front();
        return {m_family, first.first == first.last ? first.first : first.first + 1};
    }

    const FirewallRules &m_rules;
    IpFamily m_family;
    const PortQuestion &m_question;
    AddressSet m_allowed;
    std::shared_ptr<const std::vector<InterfaceReach>> m_reaches;
    HookChains m_chains;
    Reachability m_result;
    QList<InterfaceSources> m_openings;
    std::optional<Exhibit> m_opened;
    std::optional<Exhibit> m_doubtful;
    std::optional<Exhibit> m_refused;
    std::optional<Exhibit> m_partly;
    std::optional<Exhibit> m_welcome;
    QString m_refusedNeed;
    QString m_partlyNeed;
};

}

Reachability judgeFamily(const FirewallRules &rules, IpFamily family, const PortQuestion &question)
{
    return Judgement(rules, family, question).judge();
}

}
