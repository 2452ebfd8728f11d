// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/proxmox/pvelook.h"
#include "core/checks/catalog/storage/storage.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    const ProxmoxEndpoint *endpoint = scope.lab().proxmoxOf(scope.node());
    planProxmox(scope, {PveGet{endpoint ? endpoint->name : QString(),
                               u"/nodes/%1/storage"_s.arg(pveNameOf(scope.lab(), scope.node()))}});
}

Judgement judgeStorages(const JudgeInput &input, const QList<PveStorage> &storages)
{
    QStringList away;
    QStringList full;
    QStringList filling;
    QStringList fine;
    for (const PveStorage &storage : storages) {
        if (!storage.enabled)
            continue;
        if (!storage.active)
            return unknown(Reason::Garbled,
                           CheckWords::tr("Proxmox does not tell whether %1 is active.").arg(storage.name));
        const auto used = storage.usedFraction();
        const double share = used ? 100.0 * *used : 0;
        const QString text = u"%1 %2 %"_s.arg(storage.name, QString::number(share, 'f', 0));
        if (!*storage.active)
            away << storage.name;
        else if (!used)
            return unknown(Reason::Garbled, CheckWords::tr("Proxmox does not tell how full %1 is.").arg(storage.name));
        else
            (share >= input.number("fail") ? full : share >= input.number("warn") ? filling : fine) << text;
    }
    if (!away.isEmpty())
        return failed(CheckWords::tr("Enabled, but not active: %1.").arg(away.join(u", "_s)));
    if (!full.isEmpty())
        return failed(CheckWords::tr("Full: %1.").arg(full.join(u", "_s)));
    if (!filling.isEmpty())
        return warned(CheckWords::tr("Filling up: %1.").arg(filling.join(u", "_s)));
    if (fine.isEmpty())
        return unknown(Reason::NoPrivilege, CheckWords::tr("Proxmox shows this token no storage that is enabled."),
                       u"pveum acl modify / --tokens 'USER@REALM!NAME' --roles PVEAuditor"_s);
    return passed(CheckWords::tr("All active: %1.").arg(fine.join(u", "_s)));
}

Judgement judge(const JudgeInput &input)
{
    if (input.evidence.empty())
        return noProxmoxApi(input);
    const QString node = pveNameOf(input.lab, input.node);
    const auto storages = pveAnswer(
        input, 0, [&node](const QJsonValue &data, const QString &what) { return pveStoragesFrom(data, node, what); });
    if (!storages)
        return storages.error();
    Judgement result = judgeStorages(input, *storages);
    result.expected =
        CheckWords::tr("Every enabled storage is active and less than %1 % full.").arg(input.number("warn"));
    return result;
}

}

const CheckSpec &storagePve()
{
    static const CheckSpec spec{
        .id = "storage.pve",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Proxmox storages are there and have room"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A storage that is away or full stops guests and their backups."),
        .section = "maintenance",
        .bullets = "B18",
        .remedy =
            QT_TRANSLATE_NOOP("CheckWords", "`pvesm status` tells which; mount it, prune old backups, or add space."),
        .profiles = {Profile::Maintenance},
        .roles = {QString(kRoleHypervisor)},
        .vantage = "admin",
        .parameters = {{"warn", 80, "%", QT_TRANSLATE_NOOP("CheckWords", "share that is worth a warning")},
                       {"fail", 90, "%", QT_TRANSLATE_NOOP("CheckWords", "share that is too much")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
