// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/pvebackupview.h"
#include "core/proxmox/pveerror.h"
#include "core/proxmox/pvejson.h"
#include "core/proxmox/recipes.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

/// A value, or BadReply naming the call.
template <typename T>
void expectValue(const Result<T> &result)
{
    expect(result || (result.error().kind == Error::Kind::BadReply && result.error().what == u"x"_s));
}

void readGuests(const QJsonValue &data)
{
    const auto guests = pveGuestsFrom(data, u"n"_s, GuestKind::Qemu, u"x"_s);
    expectValue(guests);
    for (const PveGuest &guest : guests ? *guests : QList<PveGuest>())
        expect(guest.ref.vmid > 0);
    expectValue(pveGuestStatusFrom(data, {}, u"x"_s));
    expectValue(pveNotBackedUpFrom(data, u"x"_s));
    const auto config = pveGuestConfigFrom(data, u"x"_s);
    expectValue(config);
    if (config) {
        configChanges(*config, {});
        for (const PveDisk &disk : config->disks)
            expect(!disk.key.isEmpty() && rollbackReach(disk, std::nullopt) != RollbackReach::NewestOnly);
    }
}

void readSnapshots(const QJsonValue &data)
{
    const auto list = pveSnapshotsFrom(data, u"x"_s);
    expectValue(list);
    if (!list)
        return;
    for (const PveSnapshot &snapshot : list->snapshots) {
        expect(!snapshot.name.isEmpty() && snapshot.name != "current"_L1);
        expect(!list->newerThan(snapshot.name).contains(snapshot.name));
    }
}

void readTasks(const PveEnvelope &envelope)
{
    const auto task = pveTaskFrom(envelope.data, u"x"_s);
    expectValue(task);
    if (task) {
        expect(task->running() == task->exitStatus.isEmpty() || task->outcome == PveTask::Outcome::Lost);
        expect(pveTaskError(*task, {}).has_value() != (task->running() || task->succeeded()));
    }
    expectValue(pveTasksFrom(envelope.data, u"x"_s));
    expectValue(pveTaskLogFrom(envelope, u"x"_s));
    expectValue(pveUpidFrom(envelope.data, u"x"_s));
}

void readCluster(const QJsonValue &data)
{
    expectValue(pveVersionFrom(data, u"x"_s));
    expectValue(pveFeatureFrom(data, u"x"_s));
    expectValue(pveNodesFrom(data, u"x"_s));
    expectValue(pveNodeStatusFrom(data, u"x"_s));
    expectValue(pveClusterStatusFrom(data, u"x"_s));
    expectValue(pveResourcesFrom(data, u"x"_s));
    expectValue(pveStorageConfigsFrom(data, u"x"_s));
    expectValue(pveVolumesFrom(data, u"x"_s));
    expectValue(pveBackupJobsFrom(data, u"x"_s));
    expectValue(pveFirewallOptionsFrom(data, u"x"_s));
    expectValue(pveIpSetFrom(data, u"x"_s));
    const auto storages = pveStoragesFrom(data, u"n"_s, u"x"_s);
    expectValue(storages);
    for (const PveStorage &storage : storages ? *storages : QList<PveStorage>())
        expect(!storage.usedFraction() || *storage.usedFraction() >= 0);
    const auto rights = pvePermissionsFrom(data, u"x"_s);
    expectValue(rights);
    if (rights)
        expect(rights->allows(u"/vms/1"_s, u"VM.Audit"_s) == rights->privilegesAt(u"/vms/1"_s).contains(u"VM.Audit"_s));
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    // The samples are whole answers.
    const auto head = bytes.indexOf("\n\n");
    const QByteArray body = head < 0 ? bytes : bytes.mid(head + 2);
    const PveReply reply{.status = static_cast<int>(size % 700), .reason = bytes.left(head), .body = body};
    const Error error = pveErrorFrom(reply, u"x"_s);
    expect(!error.detail.isEmpty());
    pveMissingRight(error.detail);
    expectValue(pveBackupViewFrom(body, u"n"_s, u"x"_s));
    const auto envelope = pveEnvelope(body, u"x"_s);
    expectValue(envelope);
    if (!envelope)
        return 0;
    readGuests(envelope->data);
    readSnapshots(envelope->data);
    readTasks(*envelope);
    readCluster(envelope->data);
    return 0;
}
