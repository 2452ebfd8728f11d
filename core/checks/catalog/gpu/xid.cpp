// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/access/hostjournal.h"
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/gpu/gpu.h"
#include "core/checks/catalog/look.h"

#include <algorithm>
#include <array>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Kernel, Groups, Presence };

/// Memory that cannot be trusted (48, 63, 64, 94, 95), the link (74), the card gone from the bus (79): NVIDIA, "Xid
/// Errors".
constexpr std::array kGrave{48, 63, 64, 74, 79, 94, 95};

void plan(PlanScope &scope)
{
    if (expectsGpu(scope.node()))
        scope.add({.probes = {scope.here(commands::kernelJournal()), scope.here(commands::groups()),
                              scope.here(commands::presence())},
                   .needs = {sshSession()}});
}

Judgement judgeEvents(const HostJournal &read)
{
    QStringList texts;
    bool bad = false;
    for (const XidEvent &event : xidEvents(read.journal)) {
        texts << CheckWords::tr("Xid %1 of %2", "number, device").arg(event.xid).arg(quoted(event.device.toUtf8()));
        bad = bad || std::ranges::find(kGrave, event.xid) != kGrave.end();
    }
    texts.removeDuplicates();
    if (bad)
        return failed(CheckWords::tr("The driver reported %1.").arg(texts.join(u", "_s)));
    if (!texts.isEmpty())
        return warned(CheckWords::tr("The driver reported %1.").arg(texts.join(u", "_s)));
    if (read.cut)
        return leftOut(read);
    // The driver cannot be loaded without a warning of the kernel: it is out of its tree and taints it.
    if (read.journal.entries.isEmpty())
        return tellsNothing(CheckWords::tr("it shows no message of the kernel, not even that of loading the driver."));
    return passed(CheckWords::tr("The driver reported no Xid since the host was started."));
}

Judgement judge(const JudgeInput &input)
{
    const auto read = hostJournal(input, Kernel, Groups, Presence);
    Judgement result = read ? judgeEvents(*read) : read.error();
    result.expected = CheckWords::tr("No Xid since the host was started.");
    result.marks = marksOf(input, Kernel, {u"NVRM: Xid"_s});
    return result;
}

}

const CheckSpec &gpuXid()
{
    static const CheckSpec spec{
        .id = "gpu.xid",
        .title = QT_TRANSLATE_NOOP("CheckWords", "The GPU driver reports no errors"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "An Xid tells of failing memory or a failing link long before the card dies."),
        .section = "maintenance",
        .bullets = "B07",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Look the number up in NVIDIA's list; 79: reseat the card, check power and passthrough."),
        .profiles = {Profile::Maintenance, Profile::PostReboot},
        .roles = {},
        .vantage = "node",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
