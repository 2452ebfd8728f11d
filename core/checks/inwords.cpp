// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/inwords.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <utility>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<const char16_t *, const char16_t *>, 14> kHeadings{
    {{u"1", u"1) From VPN client (admin machine)"},
     {u"2", u"2) On gw-vpn (VPN entry point)"},
     {u"3", u"3) On Proxmox host (control plane)"},
     {u"4", u"4) On mon (Prometheus/Grafana VM)"},
     {u"5", u"5) On gpu and any svc-* long-running VM"},
     {u"6", u"6) UI access (should be VPN-only)"},
     {u"maintenance", u"Maintenance Checklist"},
     {u"principles", u"Operational Principles"},
     {u"snapshots", u"Snapshots and Rollback"},
     {u"backups", u"Backups"},
     {u"change-log", u"Change Log Discipline"},
     {u"checklist", u"Day-2 checklist"},
     {u"naming", u"Naming used in this document"},
     {u"ports", u"Ports (defaults / common)"}}};

QString valueText(const QJsonValue &value, const QString &unit)
{
    QString text;
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue part : value.toArray())
            parts << valueText(part, {});
        text = parts.join(u", "_s);
    } else if (value.isObject()) {
        text = QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    } else if (value.isBool()) {
        text = value.toBool() ? CheckWords::tr("yes", "value of a threshold")
                              : CheckWords::tr("no", "value of a threshold");
    } else {
        text = value.toVariant().toString();
    }
    return unit.isEmpty() || text.isEmpty() ? text : u"%1 %2"_s.arg(text, unit);
}

/// The title ends in an instance's own words ("The service is up: grafana"); the summary is what was seen of it.
QString standardRule(const Verdict &verdict, const CheckSpec *spec)
{
    QString rule =
        verdict.title.isEmpty() ? QString() : CheckWords::tr("Passes only where this was seen: %1.").arg(verdict.title);
    QStringList thresholds;
    for (const Threshold &threshold : thresholdsOf(verdict, spec))
        thresholds << threshold.text();
    if (!thresholds.isEmpty())
        rule += u' ' + CheckWords::tr("Thresholds: %1.").arg(thresholds.join(u", "_s));
    return rule.trimmed();
}

bool wantsRemedy(Outcome outcome)
{
    return outcome == Outcome::Fail || outcome == Outcome::Warn || outcome == Outcome::Unknown;
}

QString standardRemedy(const Verdict &verdict, const CheckSpec *spec)
{
    switch (verdict.judgement.reason) {
    case Reason::NotRun:
    case Reason::Cancelled:
        return CheckWords::tr("Run this check again.");
    default:
        return spec ? CheckWords::tr(spec->remedy) : QString();
    }
}

}

QString Threshold::text() const
{
    return fromLabFile ? CheckWords::tr("%1 %2 (lab file)", "name and value of a threshold").arg(name, value)
                       : CheckWords::tr("%1 %2 (catalogue)", "name and value of a threshold").arg(name, value);
}

std::vector<Threshold> thresholdsOf(const Verdict &verdict, const CheckSpec *spec)
{
    std::vector<Threshold> thresholds;
    QStringList told;
    const auto add = [&](const QString &name, const QString &unit, const QString &meaning) {
        told << name;
        if (QString value = valueText(verdict.parameters.value(name), unit); !value.isEmpty())
            thresholds.push_back({name, std::move(value), meaning, verdict.fromLabFile.contains(name)});
    };
    if (spec) {
        for (const Parameter &parameter : spec->parameters)
            add(QString::fromUtf8(parameter.name), QString::fromUtf8(parameter.unit),
                CheckWords::tr(parameter.meaning));
    }
    for (auto it = verdict.parameters.begin(); it != verdict.parameters.end(); ++it) {
        if (!told.contains(it.key()))
            add(it.key(), {}, {});
    }
    return thresholds;
}

QString operationsHeading(const QString &section)
{
    for (const auto &[word, heading] : kHeadings) {
        if (section == QStringView(word))
            return QString::fromUtf16(heading);
    }
    return section;
}

QString whyNotOtherwise(const Verdict &verdict)
{
    switch (verdict.outcome()) {
    case Outcome::Pass:
        return CheckWords::tr("Not worse: what is asked for was seen, and nothing that speaks against it.");
    case Outcome::Warn:
        return CheckWords::tr(
            "Not a pass: something wants attention, or only a part could be seen. Not a fail: nothing "
            "that is required is missing.");
    case Outcome::Fail:
        return CheckWords::tr(
            "Not a warning: it was seen, and it is against the policy, or what is required is absent.");
    case Outcome::Unknown:
        return CheckWords::tr("Not a pass: nothing proves it (%1). Not a fail: nothing that was seen is against the "
                              "policy.",
                              "reason")
            .arg(reasonText(verdict.judgement.reason));
    case Outcome::Skipped:
        return CheckWords::tr("Not judged, since it does not apply here; it counts neither way.");
    }
    return {};
}

Verdict inFull(Verdict verdict, const CheckSpec *spec)
{
    Judgement &judgement = verdict.judgement;
    if (judgement.rule.isEmpty())
        judgement.rule = standardRule(verdict, spec);
    if (judgement.expected.isEmpty())
        judgement.expected = verdict.title;
    if (judgement.seen.isEmpty())
        judgement.seen =
            verdict.outcome() == Outcome::Unknown ? CheckWords::tr("Nothing that proves it.") : judgement.summary;
    if (judgement.remedy.isEmpty() && wantsRemedy(verdict.outcome()))
        judgement.remedy = standardRemedy(verdict, spec);
    return verdict;
}

}
