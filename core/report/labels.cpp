// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/labels.h"

#include "core/report/words.h"

namespace daytwo {

using namespace Qt::StringLiterals;

QString sectionHeading(const QString &section)
{
    if (section == u"maintenance"_s)
        return ReportWords::tr("Maintenance");
    if (section == u"principles"_s)
        return ReportWords::tr("Principles");
    if (section == u"own"_s)
        return ReportWords::tr("Your own checks");
    return section.isEmpty() ? ReportWords::tr("Other") : ReportWords::tr("Section %1").arg(section);
}

QString outcomeLabel(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pass:
        return ReportWords::tr("passed");
    case Outcome::Warn:
        return ReportWords::tr("warning");
    case Outcome::Fail:
        return ReportWords::tr("failed");
    case Outcome::Unknown:
        return ReportWords::tr("unknown");
    case Outcome::Skipped:
        return ReportWords::tr("skipped");
    }
    return ReportWords::tr("unknown");
}

QString runKindLabel(RunKind kind)
{
    switch (kind) {
    case RunKind::PostChange:
        return ReportWords::tr("post-change");
    case RunKind::PostReboot:
        return ReportWords::tr("post-reboot");
    case RunKind::Maintenance:
        return ReportWords::tr("maintenance");
    case RunKind::Baseline:
        return ReportWords::tr("baseline");
    case RunKind::AfterRollback:
        return ReportWords::tr("after rollback");
    case RunKind::AdHoc:
        return ReportWords::tr("ad hoc");
    }
    return {};
}

QString runStateLabel(RunState state)
{
    switch (state) {
    case RunState::Running:
        return ReportWords::tr("running");
    case RunState::Finished:
        return ReportWords::tr("finished");
    case RunState::Stopped:
        return ReportWords::tr("stopped");
    case RunState::CutOff:
        return ReportWords::tr("cut off");
    }
    return {};
}

QString changeLabel(ChangeClass change)
{
    switch (change) {
    case ChangeClass::Regressed:
        return ReportWords::tr("regressed");
    case ChangeClass::Repaired:
        return ReportWords::tr("repaired");
    case ChangeClass::StillFailing:
        return ReportWords::tr("still failing");
    case ChangeClass::Unchanged:
        return ReportWords::tr("unchanged");
    case ChangeClass::NewlyUnknown:
        return ReportWords::tr("newly unknown");
    case ChangeClass::New:
        return ReportWords::tr("new");
    case ChangeClass::Gone:
        return ReportWords::tr("gone");
    }
    return {};
}

QString profileLabel(Profile profile)
{
    switch (profile) {
    case Profile::PostChange:
        return ReportWords::tr("post-change");
    case Profile::PostReboot:
        return ReportWords::tr("post-reboot");
    case Profile::Maintenance:
        return ReportWords::tr("maintenance");
    case Profile::Full:
        return ReportWords::tr("full");
    }
    return {};
}

QString countsText(const Counts &counts)
{
    const int harmless = counts.silenced - counts.hidden();
    const std::pair<int, QString> parts[] = {
        {counts.fail, ReportWords::tr("%n failed", nullptr, counts.fail)},
        {counts.unknown, ReportWords::tr("%n unknown", nullptr, counts.unknown)},
        {counts.warn, ReportWords::tr("%n with a warning", nullptr, counts.warn)},
        {counts.pass, ReportWords::tr("%n passed", nullptr, counts.pass)},
        {counts.skipped, ReportWords::tr("%n skipped", nullptr, counts.skipped)},
        {counts.silencedFail, ReportWords::tr("%n silenced but failed", nullptr, counts.silencedFail)},
        {counts.silencedUnknown, ReportWords::tr("%n silenced but unknown", nullptr, counts.silencedUnknown)},
        {harmless, ReportWords::tr("%n silenced", nullptr, harmless)},
    };
    QStringList texts;
    for (const auto &[count, text] : parts) {
        if (count > 0)
            texts << text;
    }
    return texts.join(ReportWords::tr(", ", "between counts"));
}

QString millisecondsText(std::chrono::milliseconds time)
{
    return time.count() < 1000 ? ReportWords::tr("%1 ms").arg(time.count())
                               : ReportWords::tr("%1 s").arg(double(time.count()) / 1000.0, 0, 'f', 1);
}

QString reportTime(const QDateTime &time)
{
    return time.isValid() ? ReportWords::tr("%1 UTC").arg(time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s)) : u"–"_s;
}

}
