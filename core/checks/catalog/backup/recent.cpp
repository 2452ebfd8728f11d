// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/backup/backup.h"
#include "core/checks/catalog/proxmox/pvelook.h"
#include "core/proxmox/pvebackupview.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Backups, Rights };

constexpr int kMany = 7; ///< backups whose middle size tells what is usual

void plan(PlanScope &scope)
{
    const ProxmoxEndpoint *endpoint = scope.lab().proxmoxOf(scope.node());
    const Node *hypervisor = scope.lab().hypervisorOf(scope.node());
    if (!scope.node().vmid || !endpoint || !hypervisor || scope.node().hasRole(kRoleHypervisor))
        return;
    scope.add({.probes = {scope.admin(PveBackups{endpoint->name, pveNameOf(scope.lab(), *hypervisor)}),
                          scope.admin(PveGet{endpoint->name, u"/access/permissions"_s})},
               .needs = proxmoxOfGuest(scope)});
}

/// The middle size of those before the newest; nothing where there are too few to tell.
std::optional<double> usualSize(const QList<PveVolume> &backups)
{
    std::vector<double> sizes;
    for (const PveVolume &backup : backups.mid(1, kMany)) {
        if (backup.size)
            sizes.push_back(double(*backup.size));
    }
    if (sizes.size() < 3)
        return std::nullopt;
    std::ranges::nth_element(sizes, sizes.begin() + std::ptrdiff_t(sizes.size() / 2));
    return sizes[sizes.size() / 2];
}

/// Nothing where an absent backup is really absent.
std::optional<Judgement> mayHide(const JudgeInput &input, const PveBackupView &view, const PvePermissions &rights)
{
    for (const PveBackupView::Unread &storage : view.unread)
        return unknown(Reason::Unproven,
                       CheckWords::tr("The storage %1 cannot be read (%2): what lies there is not known.")
                           .arg(storage.storage, storage.why.isEmpty() ? CheckWords::tr("not active") : storage.why));
    for (const PveStorage &storage : view.storages) {
        if (!rights.seesBackups(storage.name, *input.node.vmid))
            return rightMissing(u"Datastore.AllocateSpace + VM.Backup"_s, u"/storage/"_s + storage.name);
    }
    return std::nullopt;
}

Judgement judgeNewest(const JudgeInput &input, const QList<PveVolume> &backups)
{
    const PveVolume &newest = backups.front();
    const QString ago = durationText(double(newest.created.secsTo(input.now)));
    const double hours = double(newest.created.secsTo(input.now)) / 3600;
    if (!newest.created.isValid())
        return unknown(Reason::Garbled, CheckWords::tr("Proxmox does not tell when %1 was made.").arg(newest.id));
    if (hours < -1)
        return unknown(Reason::Unproven, CheckWords::tr("The newest backup bears a date in the future: %1.")
                                             .arg(newest.created.toString(Qt::ISODate)));
    if (hours > input.number("red_h"))
        return failed(CheckWords::tr("The newest backup is %1 old.").arg(ago));
    if (hours > input.number("max_age_h"))
        return warned(CheckWords::tr("The newest backup is %1 old.").arg(ago));
    const auto usual = usualSize(backups);
    const double share = usual && newest.size ? double(*newest.size) / *usual : 1;
    if (newest.size == 0 || share < input.number("small_share") / 100)
        return warned(CheckWords::tr("The newest backup is suspiciously small: %1, usually %2.")
                          .arg(bytesText(double(newest.size.value_or(0))), bytesText(usual.value_or(0))));
    return passed(
        CheckWords::tr("The newest backup is %1 old (%2).").arg(ago, bytesText(double(newest.size.value_or(0)))));
}

Judgement judge(const JudgeInput &input)
{
    if (auto refusal = cannotReadPve(input, Backups))
        return *refusal;
    const auto view = pveBackupViewFrom(input.evidence[Backups]->out, {}, u"backups"_s);
    if (!view)
        return unreadablePve(view.error());
    const auto rights = pveAnswer(input, Rights, pvePermissionsFrom);
    if (!rights)
        return rights.error();
    if (input.node.noBackup)
        return skipped(CheckWords::tr("The lab file says that this guest needs no backup."));
    const QList<PveVolume> backups = view->of(*input.node.vmid);
    Judgement result =
        backups.isEmpty() ? failed(CheckWords::tr("There is no backup of this guest.")) : judgeNewest(input, backups);
    if (result.outcome == Outcome::Fail) {
        if (auto hidden = mayHide(input, *view, *rights))
            return *hidden;
    }
    result.expected = CheckWords::tr("A backup not older than %1 h.").arg(input.number("max_age_h"));
    if (!backups.isEmpty())
        result.facts = {{"newest"_L1, backups.front().id}, {"size"_L1, backups.front().size.value_or(0)}};
    return result;
}

}

const CheckSpec &backupRecent()
{
    static const CheckSpec spec{
        .id = "backup.recent",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Backup is recent"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "What was done since the last backup is lost with the disk."),
        .section = "maintenance",
        .bullets = "B12 B19",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Run the job once by hand and read its task log; see that the job names this guest."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "admin",
        .parameters = {{"max_age_h", 26, "h",
                        QT_TRANSLATE_NOOP("CheckWords", "age of the newest backup that is worth a warning")},
                       {"red_h", 50, "h", QT_TRANSLATE_NOOP("CheckWords", "age that is too old")},
                       {"small_share", 20, "%",
                        QT_TRANSLATE_NOOP("CheckWords", "share of the usual size below which a backup is suspicious")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
