// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/backup/backup.h"
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/plan.h"
#include "core/facts/dumpfacts.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Files, Presence };

void plan(PlanScope &scope)
{
    for (const AppData &data : scope.node().appData) {
        PlanScope::Instance instance{
            .probes = {scope.here(commands::dumpFiles(data.path)), scope.here(commands::presence())},
            .suffix = data.name,
            .needs = {sshSession()}};
        instance.subject = {{"path"_L1, data.path}, {"maxAgeH"_L1, data.maxAgeH}, {"minBytes"_L1, data.minBytes}};
        scope.add(std::move(instance));
    }
    if (scope.node().appData.empty() && scope.node().hasRole(kRoleService))
        scope.add({});
}

Judgement judgeFiles(const JudgeInput &input, QList<DumpFile> files)
{
    if (files.isEmpty())
        return failed(CheckWords::tr("There is no dump in %1.").arg(input.subject("path")));
    std::ranges::stable_sort(files, std::greater(), &DumpFile::time);
    const DumpFile &newest = files.front();
    const double age = double(input.now.toSecsSinceEpoch()) - newest.time;
    const double limit = 3600.0 * input.item.subject.value("maxAgeH"_L1).toDouble();
    if (age < -3600)
        return unknown(Reason::Unproven,
                       CheckWords::tr("The newest dump, %1, bears a date in the future.").arg(newest.name));
    if (age > limit)
        return failed(CheckWords::tr("The newest dump, %1, is %2 old.").arg(newest.name, durationText(age)));
    if (newest.size < input.item.subject.value("minBytes"_L1).toInteger())
        return failed(
            CheckWords::tr("The newest dump, %1, has only %2.").arg(newest.name, bytesText(double(newest.size))));
    const double share = input.number("shrink") / 100;
    if (files.size() > 1 && double(newest.size) < share * double(files[1].size))
        return warned(CheckWords::tr("The newest dump shrank from %1 to %2.")
                          .arg(bytesText(double(files[1].size)), bytesText(double(newest.size))));
    return passed(CheckWords::tr("The newest dump, %1, is %2 old (%3).")
                      .arg(newest.name, durationText(age), bytesText(double(newest.size))));
}

Judgement judge(const JudgeInput &input)
{
    if (input.evidence.empty())
        return skipped(CheckWords::tr("This service declares no data to be backed up."));
    const Reading reading = readingOf(input, Files, Presence);
    if (reading.refusal && !reading.transportFailed && reading.outcome.fileMissing)
        return failed(CheckWords::tr("There is no directory %1.").arg(input.subject("path")));
    if (reading.refusal)
        return *reading.refusal;
    if (reading.outcome.partlyDenied)
        return unknown(Reason::NoPrivilege, CheckWords::tr("Not all of %1 may be read.").arg(input.subject("path")));
    const auto files = parseDumpFiles(input.evidence[Files]->out);
    if (!files)
        return unreadable(files.error(), u"find"_s);
    Judgement result = judgeFiles(input, *files);
    result.expected = CheckWords::tr("A dump not older than %1 h and not much smaller than the one before.")
                          .arg(input.item.subject.value("maxAgeH"_L1).toInt());
    return result;
}

}

const CheckSpec &backupAppData()
{
    static const CheckSpec spec{
        .id = "backup.app-data",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Service data is dumped"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A VM backup of a running database may not start again."),
        .section = "maintenance",
        .bullets = "B15",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Run the dump job by hand and see what it says; check its timer."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {{"shrink", 50, "%",
                        QT_TRANSLATE_NOOP("CheckWords",
                                          "share of the previous size below which a dump is worth a warning")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
