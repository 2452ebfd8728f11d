// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/local/localspec.h"

#include "core/checks/catalog/catalog.h"
#include "core/lab/lab.h"

#include <QJsonArray>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// A spec together with the texts that it points to.
struct OwnedSpec
{
    std::vector<QByteArray> texts;
    CheckSpec spec{};

    const char *keep(const QString &text)
    {
        texts.push_back(text.toUtf8());
        return texts.back().constData(); // stays where it is when the vector grows: the bytes are shared, not moved
    }
};

QJsonValue jsonOf(const ParameterValue &value)
{
    struct Visitor
    {
        QJsonValue operator()(const QStringList &texts) const { return QJsonArray::fromStringList(texts); }
        QJsonValue operator()(bool flag) const { return flag; }
        QJsonValue operator()(qint64 number) const { return number; }
        QJsonValue operator()(double number) const { return number; }
        QJsonValue operator()(const QString &text) const { return text; }
    };
    return std::visit(Visitor{}, value);
}

std::vector<Profile> profilesOf(const LocalCheck &check)
{
    std::vector<Profile> profiles;
    for (const QString &word : check.profiles) {
        if (const auto profile = profileFromWord(word))
            profiles.push_back(*profile);
    }
    if (profiles.empty())
        profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance, Profile::Full};
    return profiles;
}

const char *vantageOf(const LocalCheck &check)
{
    if (const auto *metric = std::get_if<LocalMetric>(&check.probe);
        (metric && metric->source == LocalMetric::Source::Prometheus) || check.from == "mon"_L1)
        return "mon";
    return check.from == "admin"_L1 ? "admin" : check.from.startsWith("outside:"_L1) ? "outside" : "node";
}

/// What goes over the network is asked once more before it counts.
Settle settleOf(const LocalCheck &check)
{
    const QString kind = check.kind();
    const bool network = kind == "http"_L1 || kind == "tcp"_L1 || kind == "metric"_L1;
    return network ? Settle{2, std::chrono::milliseconds(2000)} : Settle{};
}

}

SpecRef localSpec(const LocalCheck &check)
{
    auto owned = std::make_shared<OwnedSpec>();
    CheckSpec &spec = owned->spec;
    spec.id = owned->keep(check.id.value);
    spec.title = owned->keep(check.title);
    spec.why = owned->keep(check.why);
    spec.section = "own";
    spec.bullets = "";
    spec.remedy = owned->keep(check.hint);
    spec.profiles = profilesOf(check);
    if (check.hosts.empty())
        spec.roles = {check.roles.begin(), check.roles.end()};
    spec.vantage = vantageOf(check);
    for (const auto &[name, value] : check.params)
        spec.parameters.push_back({owned->keep(name), jsonOf(value), "", ""});
    spec.settle = settleOf(check);
    spec.plan = planLocalCheck;
    spec.judge = judgeLocalCheck;
    return SpecRef(std::shared_ptr<const CheckSpec>(owned, &owned->spec));
}

std::vector<SpecRef> localSpecs(const Lab &lab)
{
    std::vector<SpecRef> specs;
    for (const LocalCheck &check : ownChecks(lab))
        specs.push_back(localSpec(check));
    return specs;
}

SpecRef specIn(const Lab *lab, const CheckId &check)
{
    if (const CheckSpec *spec = specOf(check))
        return spec;
    const LocalCheck *own = lab ? ownCheck(*lab, check) : nullptr;
    return own ? localSpec(*own) : SpecRef();
}

}
