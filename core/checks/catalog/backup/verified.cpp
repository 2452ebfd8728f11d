// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/backup/backup.h"
#include "core/checks/catalog/proxmox/pvelook.h"
#include "core/proxmox/pvebackupview.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Backups, Rights };

void plan(PlanScope &scope)
{
    const ProxmoxEndpoint *endpoint = scope.lab().proxmoxOf(scope.node());
    const QString name = endpoint ? endpoint->name : QString();
    if (speaksForProxmox(scope.lab(), scope.node()))
        planProxmox(scope,
                    {PveBackups{name, pveNameOf(scope.lab(), scope.node())}, PveGet{name, u"/access/permissions"_s}});
}

Judgement judgeView(const JudgeInput &input, const PveBackupView &view)
{
    QStringList failures;
    QStringList never;
    QStringList old;
    int good = 0;
    for (const Node *node : guestsBehind(input.lab, input.node)) {
        const QList<PveVolume> backups = view.of(*node->vmid);
        if (node->noBackup || backups.isEmpty())
            continue; // that there is none is the light of backup.recent
        // The newest that was verified counts: verify jobs run after backup jobs.
        const auto verified =
            std::ranges::find_if(backups, [](const PveVolume &backup) { return !backup.verification.isEmpty(); });
        if (verified == backups.end())
            never << node->id.value;
        else if (verified->verification != "ok"_L1)
            failures << u"%1 (%2)"_s.arg(node->id.value, verified->verification);
        else if (verified->created.secsTo(input.now) < -3600)
            never << CheckWords::tr("%1 (dated in the future)").arg(node->id.value);
        else if (daysBetween(verified->created, input.now) > input.number("max_age_d"))
            old << node->id.value;
        else
            ++good;
    }
    if (!failures.isEmpty())
        return failed(
            CheckWords::tr("The backup server could not verify the backup of %1.").arg(failures.join(u", "_s)));
    if (!never.isEmpty())
        return warned(CheckWords::tr("Never verified: %1.").arg(never.join(u", "_s)));
    if (!old.isEmpty())
        return warned(CheckWords::tr("The newest verified backup is older than %1 d: %2.")
                          .arg(QString::number(input.number("max_age_d")), old.join(u", "_s)));
    if (good == 0)
        return unknown(Reason::Unproven, CheckWords::tr("There is no backup whose verification could be looked at."));
    return passed(CheckWords::tr("The backups of %n guest(s) are verified.", nullptr, good));
}

Judgement judge(const JudgeInput &input)
{
    if (input.evidence.empty())
        return noProxmoxApi(input);
    if (auto refusal = cannotReadPve(input, Backups))
        return *refusal;
    const auto view = pveBackupViewFrom(input.evidence[Backups]->out, {}, u"backups"_s);
    if (!view)
        return unreadablePve(view.error());
    const auto rights = pveAnswer(input, Rights, pvePermissionsFrom);
    if (!rights)
        return rights.error();
    for (const Node *node : guestsBehind(input.lab, input.node)) {
        for (const PveStorage &storage : view->storages) {
            if (!rights->seesBackups(storage.name, *node->vmid))
                return rightMissing(u"Datastore.AllocateSpace + VM.Backup"_s, u"/storage/"_s + storage.name);
        }
    }
    Judgement result = judgeView(input, *view);
    if (result.outcome == Outcome::Pass && !view->unread.isEmpty())
        result =
            unknown(Reason::Unproven, CheckWords::tr("The storage %1 cannot be read: what lies there is not known.")
                                          .arg(view->unread.front().storage));
    result.expected = CheckWords::tr("The newest verified backup of every guest is ok and not older than %1 d.")
                          .arg(input.number("max_age_d"));
    result.rule = CheckWords::tr("Only a backup server (PBS) verifies; that a file is there proves nothing.");
    return result;
}

}

const CheckSpec &backupVerified()
{
    static const CheckSpec spec{
        .id = "backup.verified",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Backups are verified"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A backup that cannot be read is none."),
        .section = "maintenance",
        .bullets = "B19",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Add a verify job on the backup server; for plain files test the archive with `zstd -t`."),
        .profiles = {Profile::Maintenance},
        .roles = {QString(kRoleHypervisor)},
        .vantage = "admin",
        .parameters = {{"max_age_d", 14, "d",
                        QT_TRANSLATE_NOOP("CheckWords", "age of the newest verified backup that is worth a warning")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
