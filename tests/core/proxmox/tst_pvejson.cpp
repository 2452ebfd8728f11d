// SPDX-License-Identifier: GPL-3.0-or-later
#include "captures.h"
#include "core/proxmox/pvejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

const QString kWhat = u"pve1:8006 GET /x"_s;

QJsonValue json(const char *text)
{
    return QJsonDocument::fromJson(QByteArray("[") + text + ']').array().first();
}

QStringList names(const QList<PveSnapshot> &snapshots)
{
    QStringList list;
    for (const PveSnapshot &snapshot : snapshots)
        list.append(snapshot.name);
    return list;
}

const PveGuest *guest(const QList<PveGuest> &guests, int vmid)
{
    for (const PveGuest &entry : guests) {
        if (entry.ref.vmid == vmid)
            return &entry;
    }
    return nullptr;
}

}

class PveJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void envelope()
    {
        const auto good = pveEnvelope(R"({"data":[1],"total":"7"})", kWhat);
        QVERIFY(good);
        QCOMPARE(good->total, 7);
        const auto refused = pveEnvelope(captured(u"32-multi-errors"_s).body, kWhat);
        QVERIFY(refused);
        QCOMPARE(refused->message, u"Parameter verification failed."_s);
        QCOMPARE(refused->errors.size(), 2);
        QCOMPARE(refused->errors.value(u"vmstate"_s), u"type check ('boolean') failed - got 'maybe'"_s);
    }

    void notAnEnvelope_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("HTML of a proxy") << QByteArray("<html><body>502 Bad Gateway</body></html>");
        QTest::newRow("cut off") << QByteArray(R"({"data":[{"vmid":101)");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("no data") << QByteArray(R"({"message":"x"})");
        QTest::newRow("binary") << QByteArray("\x1f\x8b\x08\0\0", 5);
    }
    void notAnEnvelope()
    {
        QFETCH(QByteArray, body);
        const auto envelope = pveEnvelope(body, kWhat);
        QVERIFY(!envelope);
        QCOMPARE(envelope.error().kind, Error::Kind::BadReply);
        QCOMPARE(envelope.error().what, kWhat);
    }

    void versions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("numbers");
        QTest::newRow("9") << u"9.2.11"_s << QList{9, 2, 11};
        QTest::newRow("7, with a dash") << u"7.4-16"_s << QList{7, 4, 16};
        QTest::newRow("release candidate") << u"9.0.0~11"_s << QList{9, 0, 0};
        QTest::newRow("yet to come") << u"10.1"_s << QList{10, 1, 0};
        QTest::newRow("unreadable is no refusal") << u"next"_s << QList{0, 0, 0};
    }
    void versions()
    {
        QFETCH(QString, text);
        QFETCH(QList<int>, numbers);
        const auto version = pveVersionFrom(QJsonObject{{u"version"_s, text}}, kWhat);
        QVERIFY(version);
        QCOMPARE(version->text, text);
        QCOMPARE((QList{version->major, version->minor, version->patch}), numbers);
    }

    void capturedVersion()
    {
        const auto version = pveVersionFrom(capturedData(u"20-version"_s), kWhat);
        QVERIFY(version && version->atLeast(9, 2) && !version->atLeast(9, 3) && version->atLeast(8, 4));
        QVERIFY(!pveVersionFrom(json("{}"), kWhat));
        QVERIFY(!pveVersionFrom(json("null"), kWhat));
    }

    void guestsOfANodeComeSorted()
    {
        const auto guests = pveGuestsFrom(capturedData(u"70-qemu-list-running"_s), u"pve1"_s, GuestKind::Qemu, kWhat);
        QVERIFY(guests);
        QCOMPARE(guests->size(), 11);
        QVERIFY(std::is_sorted(guests->begin(), guests->end(),
                               [](const auto &a, const auto &b) { return a.ref.vmid < b.ref.vmid; }));
        const PveGuest *gateway = guest(*guests, 101);
        QVERIFY(gateway);
        QCOMPARE(gateway->name, u"gw-vpn"_s);
        QCOMPARE(gateway->tags, (QStringList{u"net"_s, u"vpn"_s}));
        QCOMPARE(gateway->power, PveGuest::Power::Stopped);
        QCOMPARE(guest(*guests, 104)->power, PveGuest::Power::Running);
        QVERIFY(guest(*guests, 105)->isTemplate);
        QCOMPARE(guest(*guests, 106)->lock, u"backup"_s);
        QCOMPARE(guest(*guests, 104)->ref.toString(), u"pve1/qemu/104"_s);
    }

    void aGuestWithoutVmidSpoilsTheList()
    {
        const auto guests =
            pveGuestsFrom(json(R"([{"vmid":101,"status":"running"},{"name":"x"}])"), u"pve1"_s, GuestKind::Qemu, kWhat);
        QVERIFY(!guests);
        QCOMPARE(guests.error().kind, Error::Kind::BadReply);
    }

    void oddGuests()
    {
        const auto guests = pveGuestsFrom(
            json(R"([{"vmid":"106","status":"running","uptime":"12","cpu":"0.5","template":"1","tags":null}])"), u"n"_s,
            GuestKind::Lxc, kWhat);
        QVERIFY(guests);
        const PveGuest &odd = guests->first();
        QCOMPARE(odd.ref.vmid, 106);
        QCOMPARE(odd.uptime, 12);
        QCOMPARE(odd.cpu, 0.5);
        QVERIFY(odd.isTemplate);
        QVERIFY(!odd.memory);
        QVERIFY(!pveGuestsFrom(json(R"({"vmid":1})"), u"n"_s, GuestKind::Lxc, kWhat));
        QVERIFY(!pveGuestsFrom(json("[7]"), u"n"_s, GuestKind::Lxc, kWhat));
        QVERIFY(!pveGuestsFrom(json(R"([{"vmid":0}])"), u"n"_s, GuestKind::Lxc, kWhat));
        QVERIFY(!pveGuestsFrom(json(R"([{"vmid":1e12}])"), u"n"_s, GuestKind::Lxc, kWhat));
    }

    void statusOfAGuest()
    {
        const PveGuestRef ref{.node = u"pve1"_s, .kind = GuestKind::Qemu, .vmid = 104};
        const auto running = pveGuestStatusFrom(capturedData(u"71-live-status-while-running"_s), ref, kWhat);
        QVERIFY(running);
        QCOMPARE(running->power, PveGuest::Power::Running);
        QCOMPARE(running->lock, u"snapshot"_s);
        QCOMPARE(running->haManaged, false);
        const auto stopped = pveGuestStatusFrom(capturedData(u"74-status-after"_s), ref, kWhat);
        QVERIFY(stopped && stopped->power == PveGuest::Power::Stopped);
        const auto container = pveGuestStatusFrom(capturedData(u"21-lxc-201-status-current"_s),
                                                  {.node = u"pve1"_s, .kind = GuestKind::Lxc, .vmid = 201}, kWhat);
        QVERIFY(container && container->name == u"ct-dns"_s);
    }

    void aPausedVmIsNotRunning()
    {
        const auto paused = pveGuestStatusFrom(json(R"({"status":"running","qmpstatus":"paused"})"), {}, kWhat);
        QVERIFY(paused);
        QCOMPARE(paused->power, PveGuest::Power::Paused);
        const auto odd = pveGuestStatusFrom(json(R"({"status":"running","qmpstatus":"io-error"})"), {}, kWhat);
        QCOMPARE(odd->power, PveGuest::Power::Unknown);
        QCOMPARE(odd->powerText, u"io-error"_s);
        QVERIFY(!pveGuestStatusFrom(json("{}"), {}, kWhat));
    }

    void configuration()
    {
        const auto config = pveGuestConfigFrom(capturedData(u"21-qemu-101-config"_s), kWhat);
        QVERIFY(config);
        QCOMPARE(config->name, u"gw-vpn"_s);
        QCOMPARE(config->memoryMiB, 256);
        QVERIFY(config->startsOnBoot);
        QCOMPARE(config->agent, PveGuestConfig::Agent::Off);
        QCOMPARE(config->disks.size(), 1);
        QCOMPARE(config->disks.first().storage, u"local"_s);
        QCOMPARE(config->disks.first().format, u"qcow2"_s);
        const auto locked = pveGuestConfigFrom(capturedData(u"93-config-after"_s), kWhat);
        QCOMPARE(locked->lock, u"snapshot-delete"_s);
        QCOMPARE(locked->parent, u"ghost"_s);
        const auto container = pveGuestConfigFrom(capturedData(u"21-lxc-201-config"_s), kWhat);
        QCOMPARE(container->name, u"ct-dns"_s);
        QCOMPARE(container->memoryMiB, 128);
        QCOMPARE(container->disks.first().key, u"rootfs"_s);
        QCOMPARE(container->disks.first().format, u"raw"_s);
    }

    void devicesOfAConfiguration()
    {
        const auto config = pveGuestConfigFrom(
            json(R"({"hostpci0":"0000:01:00.0,pcie=1","virtiofs1":"share","amd-sev":"type=std","scsi0":"/dev/sdb",
                     "ide2":"none,media=cdrom","sata0":"file=zfs:vm-1-disk-0,size=4G","mp0":"/srv,mp=/srv",
                     "agent":"enabled=1,freeze-fs=0","memory":"current=2048","scsihw":"virtio-scsi-single","unused0":"l:x"})"),
            kWhat);
        QVERIFY(config);
        QCOMPARE(config->passthrough, QStringList{u"hostpci0"_s});
        QCOMPARE(config->ramBlockers, (QStringList{u"amd-sev"_s, u"virtiofs1"_s}));
        QCOMPARE(config->agent, PveGuestConfig::Agent::OnWithoutFreeze);
        QCOMPARE(config->memoryMiB, 2048);
        QCOMPARE(config->disks.size(), 4);
        QVERIFY(config->disks[0].cdrom && config->disks[0].key == u"ide2"_s);
        QVERIFY(config->disks[1].hostPath && config->disks[1].key == u"mp0"_s);
        QCOMPARE(config->disks[2].storage, u"zfs"_s);
        QVERIFY(config->disks[3].hostPath && config->disks[3].storage.isEmpty());
        QCOMPARE(pveGuestConfigFrom(json(R"({"agent":"1"})"), kWhat)->agent, PveGuestConfig::Agent::On);
        QCOMPARE(pveGuestConfigFrom(json(R"({"agent":1})"), kWhat)->agent, PveGuestConfig::Agent::On);
        QCOMPARE(pveGuestConfigFrom(json(R"({"agent":"0"})"), kWhat)->agent, PveGuestConfig::Agent::Off);
    }

    void snapshotsComeOldestFirstWithoutCurrent()
    {
        const auto list = pveSnapshotsFrom(capturedData(u"76-snaplist-final"_s), kWhat);
        QVERIFY(list);
        QCOMPARE(names(list->snapshots), (QStringList{u"live1"_s, u"soon2"_s, u"next"_s}));
        QCOMPARE(list->currentParent, u"next"_s);
        QCOMPARE(list->running, true);
        QVERIFY(list->snapshots.first().withRam && !list->snapshots.last().withRam);
        QVERIFY(list->find(u"soon2"_s));
        QVERIFY(!list->find(u"current"_s));
        QCOMPARE(list->newerThan(u"live1"_s), (QStringList{u"soon2"_s, u"next"_s}));
        QCOMPARE(list->newerThan(u"next"_s), QStringList());
    }

    void snapshotsThatAreNotWhole()
    {
        const auto making = pveSnapshotsFrom(capturedData(u"71-live-snaplist-while-running"_s), kWhat);
        QCOMPARE(making->find(u"live1"_s)->state, u"prepare"_s);
        QVERIFY(!making->find(u"live1"_s)->whole());
        const auto stuck = pveSnapshotsFrom(capturedData(u"93-snaplist-after"_s), kWhat);
        QCOMPARE(stuck->find(u"ghost"_s)->state, u"delete"_s);
        QVERIFY(stuck->find(u"q1"_s)->whole());
    }

    void snapshotsOfContainersAndOfNobody()
    {
        const auto none = pveSnapshotsFrom(capturedData(u"21-lxc-201-snapshot-list"_s), kWhat);
        QVERIFY(none && none->snapshots.isEmpty());
        QCOMPARE(none->running, false);
        const auto bare = pveSnapshotsFrom(json("[]"), kWhat);
        QVERIFY(bare && !bare->running);
        QVERIFY(!pveSnapshotsFrom(json("null"), kWhat));
        QVERIFY(!pveSnapshotsFrom(json(R"([{"snaptime":5}])"), kWhat));
    }

    void parentsInARingDoNotHang()
    {
        const auto list = pveSnapshotsFrom(
            json(R"([{"name":"b","parent":"a","snaptime":5},{"name":"a","parent":"b","snaptime":5},{"name":"c"}])"),
            kWhat);
        QVERIFY(list);
        QCOMPARE(list->snapshots.size(), 3);
        QCOMPARE(list->newerThan(u"c"_s).size(), 2);
    }

    void madeInTheSameSecondParentsComeFirst()
    {
        const auto list = pveSnapshotsFrom(
            json(
                R"([{"name":"a","parent":"z","snaptime":5},{"name":"z","snaptime":5},{"name":"current","parent":"a"}])"),
            kWhat);
        QCOMPARE(names(list->snapshots), (QStringList{u"z"_s, u"a"_s}));
        QCOMPARE(list->newerThan(u"z"_s), QStringList{u"a"_s});
        QCOMPARE(list->newerThan(u"a"_s), QStringList());
    }

    void feature()
    {
        QVERIFY(pveFeatureFrom(capturedData(u"21-feature-101-qcow2"_s), kWhat)->available);
        QVERIFY(!pveFeatureFrom(capturedData(u"21-feature-102-raw"_s), kWhat)->available);
        QVERIFY(!pveFeatureFrom(json("{}"), kWhat));
        QVERIFY(!pveFeatureFrom(json("null"), kWhat));
    }

    void upidOfAStartedTask()
    {
        const auto upid = pveUpidFrom(capturedData(u"40-snap-create"_s), kWhat);
        QVERIFY(upid);
        QCOMPARE(upid->type, u"qmsnapshot"_s);
        QVERIFY(!pveUpidFrom(json(R"("OK")"), kWhat));
        QVERIFY(!pveUpidFrom(json("null"), kWhat));
    }

    void endsOfTasks_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<PveTask::Outcome>("outcome");
        QTest::addColumn<QString>("text");
        using Outcome = PveTask::Outcome;
        QTest::newRow("done") << u"40-snap-create.task-status"_s << Outcome::Ok << u"OK"_s;
        QTest::newRow("running") << u"71-live-task-status-running"_s << Outcome::Running << QString();
        QTest::newRow("locked") << u"44-locked-snapshot.task-status"_s << Outcome::Failed << u"VM is locked (backup)"_s;
        QTest::newRow("interrupted") << u"76-task-status-after-stop"_s << Outcome::Failed << u"received interrupt"_s;
        QTest::newRow("not the newest")
            << u"45-chain-rollback-not-last.task-status"_s << Outcome::Failed
            << u"can't rollback, 'c1' is not most recent snapshot on '107/vm-107-disk-0.qcow2'"_s;
    }
    void endsOfTasks()
    {
        QFETCH(QString, name);
        QFETCH(PveTask::Outcome, outcome);
        QFETCH(QString, text);
        const auto task = pveTaskFrom(capturedData(name), kWhat);
        QVERIFY(task);
        QCOMPARE(task->outcome, outcome);
        QCOMPARE(task->exitStatus, text);
        QCOMPARE(task->user, u"ops@pve!console"_s);
        QVERIFY(task->started.isValid());
    }

    void exitStatuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<PveTask::Outcome>("outcome");
        using Outcome = PveTask::Outcome;
        QTest::newRow("OK") << u"OK"_s << Outcome::Ok;
        QTest::newRow("warnings are success") << u"WARNINGS: 3"_s << Outcome::Warnings;
        QTest::newRow("warnings of no number are none") << u"WARNINGS: many"_s << Outcome::Failed;
        QTest::newRow("OK within a text is none") << u"OK but not quite"_s << Outcome::Failed;
        QTest::newRow("lower case is none") << u"ok"_s << Outcome::Failed;
        QTest::newRow("died") << u"unexpected status"_s << Outcome::Lost;
        QTest::newRow("log gone") << u"unable to get last line from task log - x"_s << Outcome::Lost;
        QTest::newRow("empty") << QString() << Outcome::Lost;
    }
    void exitStatuses()
    {
        QFETCH(QString, text);
        QFETCH(PveTask::Outcome, outcome);
        QCOMPARE(judgeExitStatus(text), outcome);
    }

    void oddTasks()
    {
        const char *upid = R"("upid":"UPID:pve1:000001E6:000637F4:6B03E67F:qmsnapshot:101:ops@pve:")";
        const auto with = [&](const char *rest) { return json((QByteArray("{") + upid + rest + '}').constData()); };
        QVERIFY(!pveTaskFrom(with(R"(,"status":"sleeping")"), kWhat));
        QVERIFY(!pveTaskFrom(with(""), kWhat));
        QVERIFY(!pveTaskFrom(json(R"({"status":"running"})"), kWhat));
        // Ended without a word is no success.
        QCOMPARE(pveTaskFrom(with(R"(,"status":"stopped")"), kWhat)->outcome, PveTask::Outcome::Lost);
        QCOMPARE(pveTaskFrom(with(R"(,"status":"stopped","exitstatus":null)"), kWhat)->outcome, PveTask::Outcome::Lost);
    }

    void taskLists()
    {
        const auto active = pveTasksFrom(capturedData(u"71-live-tasks-active"_s), kWhat);
        QVERIFY(active);
        QCOMPARE(active->first().outcome, PveTask::Outcome::Running);
        QCOMPARE(active->first().user, u"ops@pve!console"_s);
        const auto warned = pveTasksFrom(capturedData(u"81-tasks-statusfilter"_s), kWhat);
        QCOMPARE(warned->first().outcome, PveTask::Outcome::Warnings);
        QVERIFY(warned->first().ended.isValid());
        const auto newest = pveTasksFrom(capturedData(u"81-tasks-typefilter"_s), kWhat);
        QCOMPARE(newest->size(), 3);
        QVERIFY(newest->first().started >= newest->last().started);
        QCOMPARE(newest->first().outcome, PveTask::Outcome::Failed);
        const auto cluster = pveTasksFrom(capturedData(u"20-cluster-tasks"_s), kWhat);
        QVERIFY(cluster && !cluster->isEmpty());
        QVERIFY(!pveTasksFrom(json(R"([{"status":"OK"}])"), kWhat));
    }

    void taskLogs()
    {
        const auto log = pveTaskLogFrom(capturedEnvelope(u"94-snapshot-disk-missing.task-log"_s), kWhat);
        QVERIFY(log);
        QCOMPARE(log->lines.size(), 4);
        QCOMPARE(log->total, 4);
        QCOMPARE(log->first, 1);
        QVERIFY(log->lines.last().startsWith(u"TASK ERROR: "_s));
        const auto past = pveTaskLogFrom(capturedEnvelope(u"46-task-log-past-end"_s), kWhat);
        QVERIFY(past && past->lines.isEmpty());
        QVERIFY(!pveTaskLogFrom({json(R"([{"t":"x"}])"), 0, {}, {}}, kWhat));
    }

    void nodesOfACluster()
    {
        const auto nodes = pveNodesFrom(capturedData(u"50-cluster-nodes"_s), kWhat);
        QVERIFY(nodes);
        QCOMPARE(nodes->size(), 3);
        QCOMPARE(nodes->at(0).state, PveNode::State::Online);
        QCOMPARE(nodes->at(1).state, PveNode::State::Offline);
        QVERIFY(!nodes->at(1).memory);
        QVERIFY(nodes->at(0).fingerprint.startsWith(u"D8:06"_s));
        const auto unsure = pveNodesFrom(capturedData(u"83-noquorum-nodes"_s), kWhat);
        QCOMPARE(unsure->first().state, PveNode::State::Unknown);
    }

    void clusterStatus()
    {
        const auto alone = pveClusterStatusFrom(capturedData(u"20-cluster-status"_s), kWhat);
        QVERIFY(alone && !alone->quorate && alone->name.isEmpty());
        QCOMPARE(alone->members.first().address, u"192.0.2.11"_s);
        const auto three = pveClusterStatusFrom(capturedData(u"50-cluster-status"_s), kWhat);
        QCOMPARE(three->quorate, true);
        QCOMPARE(three->members.size(), 3);
        QVERIFY(!three->members.at(1).online);
    }

    void nodeStatusIsDecodedWhateverItsTypes()
    {
        const auto status = pveNodeStatusFrom(
            json(R"({"uptime":4054,"loadavg":["0.10","0.22",0.3],"cpu":0.02,"memory":{"total":8,"used":"4"},
                     "rootfs":{"total":100,"used":30,"avail":65,"free":70},"kversion":"Linux","pveversion":"pve-manager/9.2.11",
                     "cpuinfo":{"cpus":4,"mhz":"3000.0"}})"),
            kWhat);
        QVERIFY(status);
        QCOMPARE(status->load, (QList<double>{0.1, 0.22, 0.3}));
        QCOMPARE(status->memoryUsed, 4);
        QCOMPARE(status->rootUsed, 30);
        QVERIFY(!status->swapTotal);
        QCOMPARE(status->cpuCount, 4);
    }

    void resources()
    {
        const auto all = pveResourcesFrom(capturedData(u"71-live-resources-while-running"_s), kWhat);
        QVERIFY(all);
        QCOMPARE(guest(all->guests, 104)->lock, u"snapshot"_s);
        QCOMPARE(guest(all->guests, 104)->power, PveGuest::Power::Running);
        QCOMPARE(guest(all->guests, 201)->ref.kind, GuestKind::Lxc);
        const PveGuest *silent = guest(all->guests, 301);
        QCOMPARE(silent->power, PveGuest::Power::Unknown);
        QCOMPARE(silent->ref.node, u"pve2"_s);
        QVERIFY(silent->name.isEmpty());
        const auto bare = pveResourcesFrom(capturedData(u"30-403-noacl-resources"_s), kWhat);
        QVERIFY(bare && bare->guests.isEmpty() && bare->nodes.size() == 1);
        QVERIFY(pveResourcesFrom(json(R"([{"type":"network"},{"type":"sdn"},{}])"), kWhat)->guests.isEmpty());
        QVERIFY(!pveResourcesFrom(json(R"([{"type":"qemu"}])"), kWhat));
    }

    void storagesAsResources()
    {
        const auto all = pveResourcesFrom(capturedData(u"20-cluster-resources-storage"_s), kWhat);
        QVERIFY(all);
        QCOMPARE(all->storages.size(), 4);
        const auto dead = std::find_if(all->storages.begin(), all->storages.end(),
                                       [](const PveStorage &storage) { return storage.name == "deadnas"_L1; });
        QVERIFY(dead != all->storages.end());
        QVERIFY(!dead->active && !dead->usedFraction());
    }

    void storages()
    {
        const auto storages = pveStoragesFrom(capturedData(u"21-storage"_s), u"pve1"_s, kWhat);
        QVERIFY(storages);
        QStringList order;
        for (const PveStorage &storage : *storages)
            order.append(storage.name);
        QCOMPARE(order, (QStringList{u"backup"_s, u"chain"_s, u"deadnas"_s, u"local"_s, u"offstore"_s}));
        QCOMPARE(storages->at(2).active, false);
        QVERIFY(!storages->at(2).usedFraction());
        QVERIFY(!storages->at(4).enabled);
        QVERIFY(*storages->at(3).usedFraction() > 0.09 && *storages->at(3).usedFraction() < 0.1);
        QVERIFY(storages->at(3).content.contains(u"iso"_s));
        const auto dead =
            pveStorageStatusFrom(capturedData(u"80-storage-dead-status"_s), u"pve1"_s, u"deadnas"_s, kWhat);
        QVERIFY(dead && dead->active == false && dead->name == u"deadnas"_s);
    }

    void storageConfigurations()
    {
        const auto configs = pveStorageConfigsFrom(
            json(R"([{"storage":"z","type":"zfspool","pool":"rpool/data","content":"images,rootdir"},
                     {"storage":"chain","type":"dir","path":"/var/lib/chain","snapshot-as-volume-chain":1},
                     {"storage":"pbs","type":"pbs","server":"192.0.2.9","datastore":"main","disable":1}])"),
            kWhat);
        QVERIFY(configs);
        QCOMPARE(configs->at(0).name, u"chain"_s);
        QVERIFY(configs->at(0).volumeChain);
        QVERIFY(configs->at(1).disabled);
        QCOMPARE(configs->at(1).server, u"192.0.2.9"_s);
        QCOMPARE(configs->at(2).place, u"rpool/data"_s);
    }

    void contentsOfStorages()
    {
        const auto volumes = pveVolumesFrom(capturedData(u"21-storage-local-content"_s), kWhat);
        QVERIFY(volumes);
        QCOMPARE(volumes->first().content, u"iso"_s);
        QVERIFY(!volumes->first().vmid);
        const auto backups =
            pveVolumesFrom(json(R"([{"volid":"b:1","vmid":"101","ctime":10,"size":5,"content":"backup","protected":1},
                     {"volid":"b:2","vmid":101,"ctime":20,"approximate-size":7,"encrypted":"1","verification":{"state":"ok"}}])"),
                           kWhat);
        QVERIFY(backups);
        QCOMPARE(backups->first().id, u"b:2"_s);
        QCOMPARE(backups->first().size, 7);
        QCOMPARE(backups->first().verification, u"ok"_s);
        QVERIFY(backups->first().encrypted);
        QVERIFY(backups->last().isProtected);
        QCOMPARE(backups->last().vmid, 101);
    }

    void backupJobs()
    {
        const auto jobs = pveBackupJobsFrom(capturedData(u"20-cluster-backup"_s), kWhat);
        QVERIFY(jobs);
        QCOMPARE(jobs->size(), 2);
        QCOMPARE(jobs->at(0).vmids, (QList{101, 104}));
        QVERIFY(jobs->at(0).enabled && !jobs->at(1).enabled);
        QVERIFY(jobs->at(1).all);
        QCOMPARE(jobs->at(1).excluded, QList{102});
        QVERIFY(jobs->at(1).nextRun.isValid());
        QVERIFY(pveBackupJobsFrom(json(R"([{"id":"x"}])"), kWhat)->first().enabled);
        const auto missing = pveNotBackedUpFrom(capturedData(u"20-cluster-backup-info-not-backed-up"_s), kWhat);
        QCOMPARE(missing->first().name, u"mon"_s);
    }

    void permissions()
    {
        const auto rights = pvePermissionsFrom(capturedData(u"12-ticket-token-via-json-permissions"_s), kWhat);
        QVERIFY(rights);
        QVERIFY(rights->allows(u"/vms/101"_s, u"VM.Snapshot"_s));
        QVERIFY(rights->allows(u"/vms/999"_s, u"VM.Snapshot"_s));
        QVERIFY(!rights->allows(u"/vms/101"_s, u"VM.Allocate"_s));
        const auto none = pvePermissionsFrom(capturedData(u"12-permissions-noacl"_s), kWhat);
        QVERIFY(none && !none->allows(u"/"_s, u"Sys.Audit"_s) && !none->allows(u"/vms/101"_s, u"VM.Audit"_s));
        QVERIFY(!pvePermissionsFrom(json("null"), kWhat));
    }

    void theNearestPathDecides()
    {
        const auto rights = pvePermissionsFrom(
            json(R"({"/":{"VM.Audit":1,"Sys.Audit":0},"/vms":{"VM.Snapshot":1},"/vms/7":{"VM.Audit":0}})"), kWhat);
        QVERIFY(rights->allows(u"/vms/5"_s, u"VM.Snapshot"_s));
        QVERIFY(!rights->allows(u"/vms/5"_s, u"VM.Audit"_s));
        QVERIFY(rights->allows(u"/vms/7"_s, u"VM.Audit"_s));
        QVERIFY(!rights->allows(u"/vms/7"_s, u"VM.Snapshot"_s));
        QVERIFY(rights->allows(u"/nodes/x"_s, u"VM.Audit"_s));
        QVERIFY(rights->allows(u"/"_s, u"Sys.Audit"_s));
        QVERIFY(!rights->allows(u"/nodes/x"_s, u"Sys.Audit"_s));
        QVERIFY(!rights->allows(QString(), u"VM.Audit"_s));
    }

    void firewallOptions()
    {
        const auto read = [](const char *text) { return pveFirewallOptionsFrom(json(text), kWhat); };
        QCOMPARE(read(R"({"digest":"da39"})")->enabled, std::nullopt);
        QCOMPARE(read(R"({"digest":"da39","enable":1,"policy_in":"DROP"})")->enabled, true);
        QCOMPARE(read(R"({"digest":"da39","enable":"0"})")->enabled, false);
        QCOMPARE(read(R"({"digest":"da39","enable":true})")->enabled, true);
        for (const char *broken : {"null", "[]", "{}", R"({"enable":1})", R"({"digest":"da39","enable":"maybe"})",
                                   R"({"digest":"da39","enable":null})"})
            QVERIFY2(!read(broken), broken);
    }

    void ipSet()
    {
        const auto read = [](const char *text) { return pveIpSetFrom(json(text), kWhat); };
        QCOMPARE(*read("[]"), QList<PveIpSetEntry>());
        QCOMPARE(*read(R"([{"cidr":"dc/office"},{"cidr":"10.8.0.0/24","comment":"vpn","digest":"x"},)"
                       R"({"cidr":"10.8.0.9","nomatch":1}])"),
                 (QList<PveIpSetEntry>{{u"10.8.0.0/24"_s, false}, {u"10.8.0.9"_s, true}, {u"dc/office"_s, false}}));
        for (const char *broken :
             {"null", "{}", "[1]", R"([{"comment":"x"}])", R"([{"cidr":"10.8.0.0/24","nomatch":"?"}])"})
            QVERIFY2(!read(broken), broken);
    }

    void whoSeesBackups_data()
    {
        QTest::addColumn<QByteArray>("rights");
        QTest::addColumn<bool>("sees");
        QTest::newRow("an auditor is shown an empty list")
            << QByteArray(R"({"/":{"Datastore.Audit":1,"VM.Audit":1}})") << false;
        QTest::newRow("space without backup") << QByteArray(R"({"/":{"Datastore.AllocateSpace":1}})") << false;
        QTest::newRow("backup without space") << QByteArray(R"({"/":{"VM.Backup":1}})") << false;
        QTest::newRow("both") << QByteArray(R"({"/storage/b":{"Datastore.AllocateSpace":1},"/vms":{"VM.Backup":1}})")
                              << true;
        QTest::newRow("both, but on another storage")
            << QByteArray(R"({"/storage/c":{"Datastore.AllocateSpace":1},"/vms":{"VM.Backup":1}})") << false;
        QTest::newRow("administrator of the storage") << QByteArray(R"({"/storage":{"Datastore.Allocate":1}})") << true;
    }
    void whoSeesBackups()
    {
        QFETCH(QByteArray, rights);
        QFETCH(bool, sees);
        QCOMPARE(pvePermissionsFrom(json(rights.constData()), kWhat)->seesBackups(u"b"_s, 101), sees);
    }
};

QTEST_GUILESS_MAIN(PveJsonTest)
#include "tst_pvejson.moc"
