// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/pvebackupview.h"

#include "core/proxmox/pvejson.h"
#include "core/proxmox/pvejsonlist.h"

#include <QJsonDocument>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

QByteArray pveBackupAnswersText(const PveBackupAnswers &answers)
{
    QJsonArray list;
    for (const PveBackupAnswers::Answer &answer : answers.answers) {
        list << QJsonObject{{"storage"_L1, answer.storage},
                            {"status"_L1, answer.status},
                            {"reason"_L1, answer.reason},
                            {"body"_L1, QString::fromUtf8(answer.body)}};
    }
    return QJsonDocument(QJsonObject{{"storages"_L1, QString::fromUtf8(answers.storages)}, {"answers"_L1, list}})
        .toJson(QJsonDocument::Indented);
}

namespace {

Result<PveBackupAnswers> answersFrom(const QByteArray &text, const QString &what)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    const auto list = pveObjects(object["answers"_L1], what);
    if (!list || !object["storages"_L1].isString())
        return pveOddReply(what, u"storages or answers are missing"_s);
    PveBackupAnswers answers{.storages = object["storages"_L1].toString().toUtf8(), .answers = {}};
    for (const QJsonObject &entry : *list) {
        answers.answers << PveBackupAnswers::Answer{entry["storage"_L1].toString(), entry["status"_L1].toInt(),
                                                    entry["reason"_L1].toString(),
                                                    entry["body"_L1].toString().toUtf8()};
    }
    return answers;
}

Result<QList<PveVolume>> volumesOf(const PveBackupAnswers::Answer &answer, const QString &what)
{
    return pveEnvelope(answer.body, what).and_then([&what](const PveEnvelope &envelope) {
        return pveVolumesFrom(envelope.data, what);
    });
}

}

QList<PveVolume> PveBackupView::of(int vmid) const
{
    QList<PveVolume> own;
    std::copy_if(backups.begin(), backups.end(), std::back_inserter(own),
                 [vmid](const PveVolume &volume) { return volume.vmid == vmid && volume.content == "backup"_L1; });
    return own;
}

Result<PveBackupView> pveBackupViewFrom(const QByteArray &text, const QString &node, const QString &what)
{
    const auto answers = answersFrom(text, what);
    if (!answers)
        return fail(answers.error());
    const auto storages = pveEnvelope(answers->storages, what).and_then([&](const PveEnvelope &envelope) {
        return pveStoragesFrom(envelope.data, node, what);
    });
    if (!storages)
        return fail(storages.error());
    PveBackupView view;
    for (const PveStorage &storage : *storages) {
        if (!storage.enabled || !storage.content.contains(u"backup"_s))
            continue;
        view.storages << storage;
        const auto answer = std::ranges::find(answers->answers, storage.name, &PveBackupAnswers::Answer::storage);
        if (answer == answers->answers.end()) {
            view.unread << PveBackupView::Unread{storage.name, {}};
        } else if (answer->status != 200) {
            view.unread << PveBackupView::Unread{storage.name, answer->reason};
        } else {
            const auto volumes = volumesOf(*answer, what);
            if (!volumes)
                return fail(volumes.error());
            view.backups += *volumes;
        }
    }
    std::ranges::stable_sort(view.backups,
                             [](const PveVolume &a, const PveVolume &b) { return b.created < a.created; });
    return view;
}

}
