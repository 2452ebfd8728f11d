// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/plan.h"

#include "core/checks/local/localspec.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QJsonValue jsonOf(const ParameterValue &value)
{
    struct Visitor
    {
        QJsonValue operator()(bool flag) const { return flag; }
        QJsonValue operator()(qint64 number) const { return number; }
        QJsonValue operator()(double number) const { return number; }
        QJsonValue operator()(const QString &text) const { return text; }
        QJsonValue operator()(const QStringList &texts) const { return QJsonArray::fromStringList(texts); }
    };
    return std::visit(Visitor{}, value);
}

struct Effective
{
    QJsonObject values;
    QStringList fromLabFile;
};

/// Thresholds by rising precedence: the catalogue's, those given for the check, those given for the instance.
Effective effectiveParameters(const Inventory &lab, const Node &node, const CheckSpec &spec, const QString &instance)
{
    Effective effective;
    for (const Parameter &parameter : spec.parameters)
        effective.values.insert(QLatin1StringView(parameter.name), parameter.standard);
    const QString id = QLatin1StringView(spec.id);
    for (const QString &key : instance == id ? QStringList{id} : QStringList{id, instance}) {
        for (const auto &[name, value] : lab.thresholds(node, CheckId(key))) {
            effective.values.insert(name, jsonOf(value));
            if (!effective.fromLabFile.contains(name))
                effective.fromLabFile << name;
        }
    }
    return effective;
}

bool takesPart(const CheckSpec &spec, const Node &node, Profile profile)
{
    if (profile != Profile::Full && std::ranges::find(spec.profiles, profile) == spec.profiles.end())
        return false;
    if (spec.roles.empty())
        return true;
    return std::ranges::any_of(spec.roles, [&node](const QString &role) { return node.roles.contains(role); });
}

bool wantedBy(const std::vector<CheckId> &wanted, const PlannedCheck &check)
{
    return std::ranges::any_of(wanted, [&check](const CheckId &id) {
        return id == check.check || id.value == QLatin1StringView(check.spec->id);
    });
}

/// What is wanted and, as long as anything is missing, what that needs.
std::set<QString> wantedWithNeeds(const std::vector<PlannedCheck> &checks, const std::vector<CheckId> &wanted)
{
    std::set<QString> keep;
    for (const PlannedCheck &check : checks) {
        if (wantedBy(wanted, check))
            keep.insert(CheckRef{check.node, check.check}.word());
    }
    for (bool grew = true; grew;) {
        grew = false;
        for (const PlannedCheck &check : checks) {
            if (!keep.contains(CheckRef{check.node, check.check}.word()))
                continue;
            for (const CheckRef &need : check.needs)
                grew = keep.insert(need.word()).second || grew;
        }
    }
    return keep;
}

/// Drops checks that are not wanted, and the probes that only they asked.
Plan narrowed(Plan plan, const std::vector<CheckId> &wanted)
{
    const std::set<QString> keep = wantedWithNeeds(plan.checks, wanted);
    std::erase_if(plan.checks, [&keep](const PlannedCheck &check) {
        return !keep.contains(CheckRef{check.node, check.check}.word());
    });
    std::vector<int> renumbered(plan.probes.size(), -1);
    std::vector<ProbeRequest> probes;
    for (PlannedCheck &check : plan.checks) {
        for (int &probe : check.probes) {
            int &number = renumbered[size_t(probe)];
            if (number < 0) {
                number = int(probes.size());
                probes.push_back(plan.probes[size_t(probe)]);
            }
            probe = number;
        }
    }
    plan.probes = std::move(probes);
    return plan;
}

/// A need that was not planned on this node (other role, other profile) does not block.
void dropUnplannedNeeds(Plan &plan)
{
    std::set<QString> present;
    for (const PlannedCheck &check : plan.checks)
        present.insert(CheckRef{check.node, check.check}.word());
    for (PlannedCheck &check : plan.checks)
        std::erase_if(check.needs, [&](const CheckRef &need) { return !present.contains(need.word()); });
}

}

PlanScope::PlanScope(const Inventory &lab, const Node &node, SpecRef spec, Plan &plan, QHash<QString, int> &known)
    : m_lab(lab)
    , m_node(node)
    , m_spec(std::move(spec))
    , m_plan(plan)
    , m_known(known)
{
}

QJsonValue PlanScope::parameter(const char *name) const
{
    return effectiveParameters(m_lab, m_node, *m_spec, QLatin1StringView(m_spec->id))
        .values.value(QLatin1StringView(name));
}

void PlanScope::add(Instance instance)
{
    PlannedCheck check;
    check.spec = m_spec;
    check.node = m_node.id;
    const QString id = QLatin1StringView(m_spec->id);
    check.check = CheckId(instance.suffix.isEmpty() ? id : id + u'.' + instance.suffix);
    const QString title = CheckWords::tr(m_spec->title);
    check.title = !instance.title.isEmpty() ? instance.title
                  : instance.suffix.isEmpty()
                      ? title
                      : CheckWords::tr("%1: %2", "check title: instance").arg(title, instance.suffix);
    check.subject = std::move(instance.subject);
    for (const QString &need : instance.needs) {
        const qsizetype slash = need.indexOf(u'/');
        check.needs.push_back(slash < 0 ? CheckRef{m_node.id, CheckId(need)}
                                        : CheckRef{NodeId(need.left(slash)), CheckId(need.mid(slash + 1))});
    }
    Effective effective = effectiveParameters(m_lab, m_node, *m_spec, check.check.value);
    check.parameters = std::move(effective.values);
    check.fromLabFile = std::move(effective.fromLabFile);
    if (!instance.probes.empty())
        check.vantage = instance.probes.front().vantage;
    for (ProbeRequest &request : instance.probes) {
        const QString key = probeKey(request);
        const auto known = m_known.constFind(key);
        if (known != m_known.constEnd()) {
            check.probes.push_back(*known);
            continue;
        }
        const int number = int(m_plan.probes.size());
        m_known.insert(key, number);
        m_plan.probes.push_back(std::move(request));
        check.probes.push_back(number);
    }
    m_plan.checks.push_back(std::move(check));
}

ProbeRequest PlanScope::here(Probe probe) const
{
    return from(m_node.id, std::move(probe));
}

ProbeRequest PlanScope::admin(Probe probe) const
{
    return {VantagePoint{}, std::move(probe)};
}

ProbeRequest PlanScope::from(const NodeId &host, Probe probe) const
{
    // The machine that we run on is not logged in to; what is shown is what is done.
    const Node *own = m_lab.admin();
    return {own && own->id == host ? VantagePoint{} : VantagePoint{host}, std::move(probe)};
}

Plan planRun(const Inventory &lab, std::span<const CheckSpec *const> catalog, const PlanOptions &options)
{
    Plan plan;
    QHash<QString, int> known;
    std::vector<SpecRef> specs(catalog.begin(), catalog.end());
    std::ranges::copy(localSpecs(lab.lab()), std::back_inserter(specs));
    for (const Node &node : lab.nodes()) {
        if (!options.nodes.empty() && std::ranges::find(options.nodes, node.id) == options.nodes.end())
            continue;
        for (const SpecRef &spec : specs) {
            if (!takesPart(*spec, node, options.profile))
                continue;
            PlanScope scope(lab, node, spec, plan, known);
            spec->plan(scope);
        }
    }
    if (!options.checks.empty())
        plan = narrowed(std::move(plan), options.checks);
    dropUnplannedNeeds(plan);
    return plan;
}

}
