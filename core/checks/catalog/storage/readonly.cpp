// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/storage/storage.h"
#include "core/checks/plan.h"
#include "core/facts/dffacts.h"

#include <QJsonArray>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Mounts, Presence };

void plan(PlanScope &scope)
{
    scope.add({.probes = {scope.here(commands::mounts()), scope.here(commands::presence())}, .needs = {sshSession()}});
}

Judgement judgeMounts(const JudgeInput &input, const QList<MountPoint> &mounts)
{
    QStringList readOnly;
    for (const MountPoint &mount : mounts) {
        // Images are read-only by nature.
        if (mount.readOnly() && mount.type != "squashfs"_L1 && mount.type != "iso9660"_L1)
            readOnly << mount.target;
    }
    QStringList turned = readOnly;
    if (input.lastGood) {
        for (const QJsonValue &before : input.lastGood->judgement.facts.value("readOnly"_L1).toArray())
            turned.removeAll(before.toString());
    } else if (!turned.contains(u"/"_s)) {
        turned.clear(); // without an earlier look, only the root is certainly meant to be writable
    }
    Judgement result =
        !turned.isEmpty() ? failed(CheckWords::tr("Read-only: %1.").arg(turned.join(u", "_s)))
        : readOnly.isEmpty()
            ? passed(CheckWords::tr("Every file system can be written."))
            : passed(CheckWords::tr("Nothing turned read-only; mounted so: %1.").arg(readOnly.join(u", "_s)));
    result.facts = {{"readOnly"_L1, QJsonArray::fromStringList(readOnly)}};
    return result;
}

Judgement judge(const JudgeInput &input)
{
    Judgement result = judgeParsed(input, Mounts, Presence, u"findmnt"_s, parseFindmnt,
                                   [&input](const QList<MountPoint> &mounts) { return judgeMounts(input, mounts); });
    result.expected = CheckWords::tr("/ is writable, and nothing is read-only that was not so in the last good run.");
    return result;
}

}

const CheckSpec &storageReadOnly()
{
    static const CheckSpec spec{
        .id = "storage.read-only",
        .title = QT_TRANSLATE_NOOP("CheckWords", "File systems can be written"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "The kernel turns a damaged disk read-only, and services fail one after the other."),
        .section = "maintenance",
        .bullets = "B18",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Look at the kernel's log for I/O errors; check the file system from a rescue system."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
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
