// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/pveclient.h"

#include "core/proxmox/pveerror.h"
#include "fronthttp.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;
using Kind = Error::Kind;

namespace {

/// Keeps what was asked and answers with what it was given.
class KeepingHttp : public PveHttp
{
public:
    Result<PveReply> send(const PveRequest &request, const Context &) override
    {
        asked.append(request);
        return PveReply{.status = 200, .reason = "OK", .body = body};
    }
    [[nodiscard]] QString host() const override { return u"pve1:8006"_s; }
    [[nodiscard]] QString user() const override { return u"ops@pve"_s; }

    QByteArray body = R"({"data":"UPID:pve1:000001E6:000637F4:6B03E67F:qmsnapshot:101:ops@pve:"})";
    QList<PveRequest> asked;
};

}

class PveClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsAskedIsWhatTheServerKnows()
    {
        KeepingHttp http;
        PveClient client(http);
        QVERIFY(client.createSnapshot(vm(101), {.name = u"a-b"_s, .description = u"1 → 2 & 3"_s, .withRam = true}, {}));
        QCOMPARE(http.asked.last().toString(), u"POST /nodes/pve1/qemu/101/snapshot"_s);
        QCOMPARE(http.asked.last().encodedParameters(),
                 QByteArray("snapname=a-b&description=1%20%E2%86%92%202%20%26%203&vmstate=1"));
        QVERIFY(client.createSnapshot(container(201), {.name = u"a-b"_s, .description = {}, .withRam = true}, {}));
        QCOMPARE(http.asked.last().encodedParameters(), QByteArray("snapname=a-b"));
        QVERIFY(client.deleteSnapshot(vm(101), u"a/../b"_s, {}));
        QCOMPARE(http.asked.last().toString(), u"DELETE /nodes/pve1/qemu/101/snapshot/a%2F..%2Fb"_s);
        QVERIFY(http.asked.last().parameters.isEmpty());
        QVERIFY(client.rollback(container(201), u"a"_s, {}));
        QCOMPARE(http.asked.last().toString(), u"POST /nodes/pve1/lxc/201/snapshot/a/rollback"_s);
        QVERIFY(client.shutdown(vm(101), std::chrono::seconds(90), {}));
        QCOMPARE(http.asked.last().encodedParameters(), QByteArray("timeout=90"));
        const auto upid = parseUpid(u"UPID:pve1:000001E6:000637F4:6B03E67F:qmsnapshot:101:ops@pve!c:"_s);
        QVERIFY(!client.taskStatus(*upid, {}));
        QCOMPARE(
            http.asked.last().path,
            u"/nodes/pve1/tasks/UPID%3Apve1%3A000001E6%3A000637F4%3A6B03E67F%3Aqmsnapshot%3A101%3Aops%40pve%21c%3A/status"_s);
    }

    void everyLookAtTheHost()
    {
        FrontHttp http;
        PveClient client(http);
        const auto version = client.version({});
        QVERIFY(version && version->atLeast(9, 2));
        const auto rights = client.permissions({});
        QVERIFY(rights && rights->allows(u"/vms/101"_s, u"VM.Snapshot"_s));
        const auto nodes = client.nodes({});
        QVERIFY(nodes && nodes->size() == 1 && nodes->first().name == u"pve1"_s);
        const auto status = client.nodeStatus(u"pve1"_s, {});
        QVERIFY(status && status->load.size() == 3 && status->memoryTotal);
        const auto cluster = client.clusterStatus({});
        QVERIFY(cluster && !cluster->quorate);
        const auto resources = client.resources({});
        QVERIFY(resources && resources->guests.size() == 12 && resources->storages.size() == 4);
        const auto guests = client.guests(u"pve1"_s, GuestKind::Qemu, {});
        QVERIFY(guests && guests->size() == 11 && guests->first().name == u"gw-vpn"_s);
        const auto containers = client.guests(u"pve1"_s, GuestKind::Lxc, {});
        QVERIFY(containers && containers->size() == 1);
        const auto running = client.guestStatus(vm(104), {});
        QVERIFY(running && running->power == PveGuest::Power::Running);
        const auto config = client.guestConfig(vm(104), {});
        QVERIFY(config && config->disks.size() == 2 && config->name == u"svc-web"_s);
        const auto able = client.snapshotFeature(vm(101), {});
        QVERIFY(able && able->available);
        const auto unable = client.snapshotFeature(vm(102), {});
        QVERIFY(unable && !unable->available);
        const auto storages = client.storages(u"pve1"_s, {});
        QVERIFY(storages && storages->size() == 5);
        const auto dead = client.storageStatus(u"pve1"_s, u"deadnas"_s, {});
        QVERIFY(dead && dead->active == false);
        const auto configs = client.storageConfigs({});
        QVERIFY(configs && configs->size() == 5);
        QVERIFY(std::any_of(configs->begin(), configs->end(), [](const auto &entry) { return entry.volumeChain; }));
        const auto jobs = client.backupJobs({});
        QVERIFY(jobs && jobs->size() == 2);
        const auto missing = client.notBackedUp({});
        QVERIFY(missing && missing->first().ref.vmid == 102);
    }

    void agentsAnswerOrNot()
    {
        FrontHttp http;
        PveClient client(http);
        QCOMPARE(client.agentAnswers(vm(104), {}).error().kind, Kind::Denied);
        http.world->tokens[0].permissions.paths[u"/vms"_s].insert(u"VM.GuestAgent.Audit"_s, true);
        QCOMPARE(client.agentAnswers(vm(104), {}).value(), false);
        WorldGuest *guest = http.world->find(104);
        guest->config.insert(u"agent"_s, u"1"_s);
        QCOMPARE(client.agentAnswers(vm(104), {}).value(), false);
        guest->agentAnswers = true;
        QCOMPARE(client.agentAnswers(vm(104), {}).value(), true);
        guest->running = false;
        QVERIFY(!client.agentAnswers(vm(104), {}));
    }

    void backupsAreHiddenFromWhoMayOnlyLook()
    {
        FrontHttp http;
        http.world->storages[1].volumes = {{{u"volid"_s, u"backup:backup/vzdump-qemu-101.vma.zst"_s},
                                            {u"content"_s, u"backup"_s},
                                            {u"vmid"_s, 101},
                                            {u"ctime"_s, 1795400000},
                                            {u"size"_s, 5}}};
        PveClient client(http);
        const auto none = client.storageContent(u"pve1"_s, u"backup"_s, u"backup"_s, {});
        QVERIFY(none && none->isEmpty());
        http.world->tokens[0].permissions.paths[u"/storage"_s].insert(u"Datastore.AllocateSpace"_s, true);
        http.world->tokens[0].permissions.paths[u"/vms"_s].insert(u"VM.Backup"_s, true);
        const auto one = client.storageContent(u"pve1"_s, u"backup"_s, u"backup"_s, {});
        QVERIFY(one && one->size() == 1);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<std::function<Error(PveClient &)>>("call");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("part");
        const QByteArray boss = SampleTokens::kOperator;
        const QByteArray reader = SampleTokens::kReader;
        const QByteArray nobody = SampleTokens::kNobody;
        const QByteArray roller = SampleTokens::kRollbackOnly;
        const auto row = [](const char *say, const QByteArray &token, Kind kind, const QString &part, auto call) {
            QTest::newRow(say) << token << std::function<Error(PveClient &)>([call](PveClient &client) {
                const auto result = call(client);
                return result ? Error{Kind::Internal, u"no error"_s, {}} : result.error();
            }) << kind << part;
        };
        row("unknown token", "ops@pve!ghost", Kind::AuthFailed, u"Authentication failed!"_s,
            [](PveClient &c) { return c.version({}); });
        row("reader may not snapshot", reader, Kind::Denied, u"(/vms/101, VM.Snapshot)"_s,
            [](PveClient &c) { return c.createSnapshot(vm(101), {.name = u"xx"_s}, {}); });
        row("reader may not delete", reader, Kind::Denied, u"(/vms/101, VM.Snapshot)"_s,
            [](PveClient &c) { return c.deleteSnapshot(vm(101), u"xx"_s, {}); });
        row("reader may not roll back", reader, Kind::Denied, u"(/vms/101, VM.Snapshot|VM.Snapshot.Rollback)"_s,
            [](PveClient &c) { return c.rollback(vm(101), u"xx"_s, {}); });
        row("reader may not start", reader, Kind::Denied, u"(/vms/101, VM.PowerMgmt)"_s,
            [](PveClient &c) { return c.start(vm(101), {}); });
        row("roller may not snapshot", roller, Kind::Denied, u"VM.Snapshot)"_s,
            [](PveClient &c) { return c.createSnapshot(vm(101), {.name = u"xx"_s}, {}); });
        row("nobody may not see a VM, known or not", nobody, Kind::Denied, u"(/vms/999, VM.Audit)"_s,
            [](PveClient &c) { return c.guestConfig(vm(999), {}); });
        row("nobody may not see jobs", nobody, Kind::Denied, u"(/, Sys.Audit)"_s,
            [](PveClient &c) { return c.backupJobs({}); });
        row("nobody may not look into a storage", nobody, Kind::Denied, u"Datastore.Audit|Datastore.AllocateSpace"_s,
            [](PveClient &c) { return c.storageContent(u"pve1"_s, u"local"_s, {}, {}); });
        row("unknown VM", boss, Kind::NotFound, u"999.conf' does not exist"_s,
            [](PveClient &c) { return c.guestConfig(vm(999), {}); });
        row("unknown VM, new snapshot", boss, Kind::NotFound, u"999.conf' does not exist"_s,
            [](PveClient &c) { return c.createSnapshot(vm(999), {.name = u"xx"_s}, {}); });
        row("container asked as VM", boss, Kind::NotFound, u"201.conf' does not exist"_s,
            [](PveClient &c) { return c.guestConfig(vm(201), {}); });
        row("VMID too small", boss, Kind::BadInput, u"vmid: invalid format"_s,
            [](PveClient &c) { return c.guestConfig(vm(7), {}); });
        row("unknown node", boss, Kind::NotFound, u"hostname lookup 'nosuch' failed"_s,
            [](PveClient &c) { return c.guests(u"nosuch"_s, GuestKind::Qemu, {}); });
        row("unknown storage", boss, Kind::NotFound, u"storage 'nosuch' does not exist"_s,
            [](PveClient &c) { return c.storageContent(u"pve1"_s, u"nosuch"_s, {}, {}); });
        row("dead storage", boss, Kind::RemoteFailed, u"not mounted"_s,
            [](PveClient &c) { return c.storageContent(u"pve1"_s, u"deadnas"_s, {}, {}); });
        row("name too long", boss, Kind::BadInput, u"40 characters"_s,
            [](PveClient &c) { return c.createSnapshot(vm(101), {.name = QString(41, u'a')}, {}); });
        row("reserved name", boss, Kind::BadInput, u"reserved name"_s,
            [](PveClient &c) { return c.createSnapshot(vm(101), {.name = u"Current"_s}, {}); });
        row("RAM of an encrypted VM", boss, Kind::BadInput, u"amd-sev"_s, [](PveClient &c) {
            return c.createSnapshot(vm(111), {.name = u"xx"_s, .description = {}, .withRam = true}, {});
        });
        row("unknown task", boss, Kind::NotFound, u"no such task"_s, [](PveClient &c) {
            return c.taskStatus(*parseUpid(u"UPID:pve1:0000FFFF:00000001:6B000000:qmsnapshot:101:ops@pve!console:"_s),
                                {});
        });
    }
    void refusals()
    {
        QFETCH(QByteArray, token);
        QFETCH(std::function<Error(PveClient &)>, call);
        QFETCH(Error::Kind, kind);
        QFETCH(QString, part);
        FrontHttp http(token.constData());
        PveClient client(http);
        const Error error = call(client);
        QCOMPARE(errorKindWord(error.kind), errorKindWord(kind));
        QVERIFY2(error.detail.contains(part), qPrintable(error.detail));
        QVERIFY(error.what.startsWith(u"pve1:8006 "_s));
    }

    void anEmptyListIsWhatNobodyGets()
    {
        FrontHttp http(SampleTokens::kNobody);
        PveClient client(http);
        const auto guests = client.guests(u"pve1"_s, GuestKind::Qemu, {});
        QVERIFY(guests && guests->isEmpty());
        const auto rights = client.permissions({});
        QVERIFY(rights && !rights->allows(u"/vms/101"_s, u"VM.Audit"_s));
    }

    void brokenHosts_data()
    {
        QTest::addColumn<PveFault>("fault");
        QTest::addColumn<Error::Kind>("reading");
        QTest::addColumn<Error::Kind>("starting");
        QTest::newRow("cluster file system down")
            << PveFault::ClusterFilesystemDown << Kind::RemoteFailed << Kind::RemoteFailed;
        QTest::newRow("daemon down") << PveFault::DaemonDown << Kind::Unreachable << Kind::Unreachable;
        QTest::newRow("no quorum") << PveFault::NoQuorum << Kind::Internal << Kind::RemoteFailed;
    }
    void brokenHosts()
    {
        QFETCH(PveFault, fault);
        QFETCH(Error::Kind, reading);
        QFETCH(Error::Kind, starting);
        FrontHttp http;
        http.world->faults.insert(fault);
        PveClient client(http);
        const auto list = client.guests(u"pve1"_s, GuestKind::Qemu, {});
        QCOMPARE(list.has_value(), reading == Kind::Internal);
        if (!list)
            QCOMPARE(errorKindWord(list.error().kind), errorKindWord(reading));
        const auto start = client.start(vm(101), {});
        QVERIFY(!start);
        QCOMPARE(errorKindWord(start.error().kind), errorKindWord(starting));
    }

    void nodesThatDoNotAnswer()
    {
        FrontHttp http;
        http.world->nodes.append({.name = u"pve2"_s, .state = WorldNode::State::Offline});
        http.world->nodes.append({.name = u"pve3"_s, .state = WorldNode::State::Hanging});
        PveClient client(http);
        const auto down = client.guests(u"pve2"_s, GuestKind::Qemu, {});
        QCOMPARE(down.error().kind, Kind::Unreachable);
        QVERIFY(down.error().detail.contains(u"595"_s));
        const auto hanging = client.guests(u"pve3"_s, GuestKind::Lxc, {});
        QCOMPARE(hanging.error().kind, Kind::Unreachable);
        QVERIFY(hanging.error().detail.contains(u"596"_s));
        const auto cluster = client.clusterStatus({});
        QCOMPARE(cluster->quorate, true);
    }

    void aStoppedContextAsksNothing()
    {
        FrontHttp http;
        PveClient client(http);
        std::stop_source source;
        source.request_stop();
        const auto version = client.version({.stop = source.get_token()});
        QCOMPARE(version.error().kind, Kind::Cancelled);
        QVERIFY(http.sent.isEmpty());
    }
};

QTEST_GUILESS_MAIN(PveClientTest)
#include "tst_pveclient.moc"
