// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/recipes.h"

#include "fronthttp.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;
using Kind = Obstacle::Kind;
using Weight = Obstacle::Weight;

namespace {

const QString kToken = QString::fromLatin1(SampleTokens::kOperator);
const QDateTime kNow = QDateTime::fromSecsSinceEpoch(1'795'486'400, Qt::UTC);

PveSnapshot snapshot(const QString &name, qint64 time, const QString &parent = {}, bool ram = false)
{
    return {.name = name, .parent = parent, .time = QDateTime::fromSecsSinceEpoch(time, Qt::UTC), .withRam = ram};
}

PveDisk disk(const QString &key, const QString &storage, const QString &format)
{
    return {.key = key, .storage = storage, .volume = storage + u":x."_s + format, .format = format};
}

/// A running VM with one good disk and two snapshots, all of it seen.
GuestSituation calm()
{
    GuestSituation seen{
        .guest = {.ref = vm(104), .name = u"svc-web"_s, .power = PveGuest::Power::Running, .haManaged = false},
        .version = {.text = u"9.2.11"_s, .major = 9, .minor = 2, .patch = 11}};
    seen.config = PveGuestConfig{.disks = {disk(u"scsi0"_s, u"local"_s, u"qcow2"_s)}};
    seen.snapshots = PveSnapshotList{
        .snapshots = {snapshot(u"old"_s, 1'795'400'000), snapshot(u"ram"_s, 1'795'480'000, u"old"_s, true)},
        .currentParent = u"ram"_s,
        .running = true};
    seen.feature = PveFeature{.available = true};
    seen.permissions = PvePermissions{};
    seen.permissions->paths[u"/"_s] = {{u"VM.Audit"_s, true}, {u"VM.Snapshot"_s, true}, {u"VM.PowerMgmt"_s, true}};
    seen.storageConfigs = QList<PveStorageConfig>{{.name = u"local"_s, .type = u"dir"_s},
                                                  {.name = u"tank"_s, .type = u"zfspool"_s},
                                                  {.name = u"chain"_s, .type = u"dir"_s, .volumeChain = true},
                                                  {.name = u"odd"_s, .type = u"yettocome"_s}};
    seen.storages = QList<PveStorage>{};
    for (const QString &name : {u"local"_s, u"tank"_s, u"chain"_s, u"odd"_s})
        seen.storages->append({.node = u"pve1"_s, .name = name, .active = true, .total = 100, .used = 10});
    seen.runningTasks = QList<PveTask>{};
    return seen;
}

using Change = std::function<void(GuestSituation &)>;

QStringList words(const QList<RecipeStep> &steps)
{
    QStringList list;
    for (const RecipeStep &step : steps)
        list.append(step.word());
    return list;
}

const Obstacle *find(const Recipe &recipe, Kind kind)
{
    for (const Obstacle &obstacle : recipe.obstacles) {
        if (obstacle.kind == kind)
            return &obstacle;
    }
    return nullptr;
}

}

class RecipesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCalmGuestHasNothingInTheWay()
    {
        const Recipe recipe = snapshotRecipe(calm(), {.name = u"new"_s, .description = u"d"_s}, kToken);
        QCOMPARE(words(recipe.steps), QStringList{u"create-snapshot"_s});
        QCOMPARE(recipe.steps.first().description, u"d"_s);
        QVERIFY(recipe.obstacles.isEmpty());
        QVERIFY(!recipe.blocked());
    }

    void whatStandsInTheWayOfASnapshot_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<SnapshotWish>("wish");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<Weight>("weight");
        const SnapshotWish plain{.name = u"new"_s};
        const SnapshotWish ram{.name = u"new"_s, .withRam = true};
        using S = GuestSituation;
        const auto row = [](const char *say, const SnapshotWish &wish, Kind kind, Weight weight, const Change &change) {
            QTest::newRow(say) << change << wish << kind << weight;
        };
        row("template", plain, Kind::Template, Weight::Block, [](S &s) { s.guest.isTemplate = true; });
        row("locked", plain, Kind::Locked, Weight::Block, [](S &s) { s.config->lock = u"backup"_s; });
        row("locked, seen only in the status", plain, Kind::Locked, Weight::Block,
            [](S &s) { s.guest.lock = u"backup"_s; });
        row("a task runs", plain, Kind::TaskRunning, Weight::Safeguard,
            [](S &s) { s.runningTasks->append({.type = u"vzdump"_s}); });
        row("name taken", {.name = u"old"_s}, Kind::NameTaken, Weight::Block, [](S &) {});
        row("name alike", {.name = u"Old"_s}, Kind::NameAlike, Weight::Note, [](S &) {});
        row("name unfit", {.name = u"current"_s}, Kind::NameUnfit, Weight::Block, [](S &) {});
        row("no right", plain, Kind::NoRight, Weight::Block, [](S &s) { s.permissions->paths.clear(); });
        row("a disk has no snapshots", plain, Kind::NoFeature, Weight::Block,
            [](S &s) { s.feature->available = false; });
        row("storage down", plain, Kind::StorageDown, Weight::Block, [](S &s) { (*s.storages)[0].active = false; });
        row("storage silent", plain, Kind::StorageDown, Weight::Doubt, [](S &s) { (*s.storages)[0].active.reset(); });
        row("storage nearly full", plain, Kind::StorageFull, Weight::Note, [](S &s) { (*s.storages)[0].used = 85; });
        row("storage full", plain, Kind::StorageFull, Weight::Safeguard, [](S &s) { (*s.storages)[0].used = 96; });
        row("RAM with passthrough", ram, Kind::RamImpossible, Weight::Block,
            [](S &s) { s.config->passthrough = {u"hostpci0"_s}; });
        row("RAM with encryption", ram, Kind::RamImpossible, Weight::Block,
            [](S &s) { s.config->ramBlockers = {u"amd-sev"_s}; });
        row("RAM of a container", ram, Kind::RamImpossible, Weight::Block, [](S &s) { s.guest.ref = container(201); });
        row("RAM of what is off", ram, Kind::RamPointless, Weight::Note,
            [](S &s) { s.guest.power = PveGuest::Power::Stopped; });
        row("tasks not seen", plain, Kind::NotSeen, Weight::Doubt, [](S &s) { s.runningTasks.reset(); });
        row("rights not seen", plain, Kind::NotSeen, Weight::Doubt, [](S &s) { s.permissions.reset(); });
        row("snapshots not seen", plain, Kind::NotSeen, Weight::Doubt, [](S &s) { s.snapshots.reset(); });
        row("feature not seen", plain, Kind::NotSeen, Weight::Doubt, [](S &s) { s.feature.reset(); });
        row("storages not seen", plain, Kind::NotSeen, Weight::Doubt, [](S &s) { s.storages.reset(); });
        row("storage not among those seen", plain, Kind::NotSeen, Weight::Doubt, [](S &s) { s.storages->clear(); });
    }
    void whatStandsInTheWayOfASnapshot()
    {
        QFETCH(Change, change);
        QFETCH(SnapshotWish, wish);
        QFETCH(Kind, kind);
        QFETCH(Weight, weight);
        GuestSituation seen = calm();
        change(seen);
        const Recipe recipe = snapshotRecipe(seen, wish, kToken);
        const Obstacle *obstacle = find(recipe, kind);
        QVERIFY(obstacle);
        QCOMPARE(obstacle->weight, weight);
        QVERIFY(!obstacle->text.isEmpty());
        QVERIFY(!obstacle->text.contains(u'%') || kind == Kind::StorageFull);
        QCOMPARE(recipe.gravest(), weight);
        QCOMPARE(recipe.steps.size(), 1);
    }

    void theGravestComesFirst()
    {
        GuestSituation seen = calm();
        (*seen.storages)[0].used = 85;
        seen.runningTasks.reset();
        seen.guest.lock = u"backup"_s;
        const Recipe recipe = snapshotRecipe(seen, {.name = u"new"_s}, kToken);
        QList<Weight> weights;
        for (const Obstacle &obstacle : recipe.obstacles)
            weights.append(obstacle.weight);
        QCOMPARE(weights, (QList{Weight::Block, Weight::Doubt, Weight::Note}));
        QVERIFY(recipe.blocked());
    }

    void remediesAreLinesToPaste()
    {
        GuestSituation seen = calm();
        seen.guest.lock = u"snapshot-delete"_s;
        QVERIFY(
            find(snapshotRecipe(seen, {.name = u"new"_s}, kToken), Kind::Locked)->remedy.contains(u"qm unlock 104"_s));
        seen = calm();
        seen.permissions->paths[u"/"_s].remove(u"VM.Snapshot"_s);
        const QString lines = find(snapshotRecipe(seen, {.name = u"new"_s}, kToken), Kind::NoRight)->remedy;
        QVERIFY(lines.contains(u"pveum acl modify /vms/104 --tokens 'ops@pve!console' --roles Daytwo-VM-Snapshot"_s));
        QVERIFY(lines.contains(u"VM.Audit"_s));
    }

    void theDiskAtFaultIsNamed()
    {
        GuestSituation seen = calm();
        seen.feature->available = false;
        seen.config->disks.append(disk(u"scsi1"_s, u"local"_s, u"raw"_s));
        QVERIFY(find(snapshotRecipe(seen, {.name = u"new"_s}, kToken), Kind::NoFeature)->text.contains(u"scsi1"_s));
    }

    void stepsOfARollback_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<PveGuest::Power>("power");
        QTest::addColumn<RollbackWish::After>("after");
        QTest::addColumn<QStringList>("steps");
        using Power = PveGuest::Power;
        using After = RollbackWish::After;
        const QString roll = u"rollback"_s;
        const QStringList started{roll, u"start"_s, u"await-running"_s};
        const QStringList off{roll, u"await-stopped"_s};
        const QStringList runsOn{roll, u"await-running"_s};
        const QStringList stopped{roll, u"stop"_s, u"await-stopped"_s};
        QTest::newRow("running, no RAM: left stopped, so start it")
            << u"old"_s << Power::Running << After::AsBefore << started;
        QTest::newRow("paused counts as running") << u"old"_s << Power::Paused << After::AsBefore << started;
        QTest::newRow("stopped, no RAM: stays off") << u"old"_s << Power::Stopped << After::AsBefore << off;
        QTest::newRow("not known: is left off, and said") << u"old"_s << Power::Unknown << After::AsBefore << off;
        QTest::newRow("running, RAM: runs on") << u"ram"_s << Power::Running << After::AsBefore << runsOn;
        QTest::newRow("stopped, RAM: runs") << u"ram"_s << Power::Stopped << After::AsBefore << runsOn;
        QTest::newRow("stopped, wished to run") << u"old"_s << Power::Stopped << After::Running << started;
        QTest::newRow("running, wished off") << u"old"_s << Power::Running << After::Stopped << off;
        QTest::newRow("RAM, wished off") << u"ram"_s << Power::Running << After::Stopped << stopped;
    }
    void stepsOfARollback()
    {
        QFETCH(QString, name);
        QFETCH(PveGuest::Power, power);
        QFETCH(RollbackWish::After, after);
        QFETCH(QStringList, steps);
        GuestSituation seen = calm();
        seen.guest.power = power;
        const RollbackRecipe result = rollbackRecipe(seen, {.name = name, .after = after}, kNow, kToken);
        QCOMPARE(words(result.recipe.steps), steps);
        QCOMPARE(result.recipe.has(Kind::NotSeen), power == PveGuest::Power::Unknown);
        QVERIFY(!result.recipe.blocked());
        QVERIFY(result.preview);
        QCOMPARE(result.preview->runsAfter, steps.last() == u"await-running"_s);
        for (const RecipeStep &step : result.recipe.steps)
            QVERIFY(!step.text().isEmpty());
    }

    void whatStandsInTheWayOfARollback_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("name");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<Weight>("weight");
        using S = GuestSituation;
        const auto row = [](const char *say, const QString &name, Kind kind, Weight weight, const Change &change) {
            QTest::newRow(say) << change << name << kind << weight;
        };
        row("no such snapshot", u"nosuch"_s, Kind::Missing, Weight::Block, [](S &) {});
        row("the pseudo entry is none", u"current"_s, Kind::Missing, Weight::Block, [](S &) {});
        row("half deleted", u"ram"_s, Kind::NotWhole, Weight::Block,
            [](S &s) { s.snapshots->snapshots[1].state = u"delete"_s; });
        row("ZFS, not the newest", u"old"_s, Kind::NotNewest, Weight::Block,
            [](S &s) { s.config->disks = {disk(u"scsi0"_s, u"tank"_s, u"raw"_s)}; });
        row("volume chain, not the newest", u"old"_s, Kind::NotNewest, Weight::Block,
            [](S &s) { s.config->disks.append(disk(u"scsi1"_s, u"chain"_s, u"qcow2"_s)); });
        row("kind of storage not known", u"old"_s, Kind::NotSeen, Weight::Doubt,
            [](S &s) { s.config->disks = {disk(u"scsi0"_s, u"odd"_s, u"raw"_s)}; });
        row("storages' kinds not seen", u"old"_s, Kind::NotSeen, Weight::Doubt, [](S &s) { s.storageConfigs.reset(); });
        row("configuration not seen", u"old"_s, Kind::NotSeen, Weight::Doubt, [](S &s) { s.config.reset(); });
        row("may not start", u"old"_s, Kind::NoRight, Weight::Block,
            [](S &s) { s.permissions->paths[u"/"_s].remove(u"VM.PowerMgmt"_s); });
        row("may not roll back", u"old"_s, Kind::NoRight, Weight::Block,
            [](S &s) { s.permissions->paths[u"/"_s].remove(u"VM.Snapshot"_s); });
        row("highly available", u"old"_s, Kind::HighAvailability, Weight::Safeguard,
            [](S &s) { s.guest.haManaged = true; });
        row("locked", u"old"_s, Kind::Locked, Weight::Block, [](S &s) { s.guest.lock = u"migrate"_s; });
        row("snapshots not seen", u"old"_s, Kind::NotSeen, Weight::Doubt, [](S &s) { s.snapshots.reset(); });
    }
    void whatStandsInTheWayOfARollback()
    {
        QFETCH(Change, change);
        QFETCH(QString, name);
        QFETCH(Kind, kind);
        QFETCH(Weight, weight);
        GuestSituation seen = calm();
        change(seen);
        const RollbackRecipe result = rollbackRecipe(seen, {.name = name}, kNow, kToken);
        const Obstacle *obstacle = find(result.recipe, kind);
        QVERIFY(obstacle);
        QCOMPARE(obstacle->weight, weight);
        QCOMPARE(result.recipe.gravest(), weight);
        QVERIFY(!obstacle->text.contains(u'%'));
    }

    void theNewestMayAlwaysBeRolledBackTo()
    {
        GuestSituation seen = calm();
        seen.config->disks = {disk(u"scsi0"_s, u"tank"_s, u"raw"_s)};
        QVERIFY(rollbackRecipe(seen, {.name = u"ram"_s}, kNow, kToken).recipe.obstacles.isEmpty());
    }

    void rollingBackOnlyNeedsNoMoreThanThatRight()
    {
        GuestSituation seen = calm();
        seen.guest.power = PveGuest::Power::Stopped;
        seen.permissions->paths[u"/"_s] = {{u"VM.Audit"_s, true}, {u"VM.Snapshot.Rollback"_s, true}};
        QVERIFY(rollbackRecipe(seen, {.name = u"old"_s}, kNow, kToken).recipe.obstacles.isEmpty());
        QVERIFY(snapshotRecipe(seen, {.name = u"new"_s}, kToken).blocked());
    }

    void thePreviewSaysWhatIsLost()
    {
        const RollbackRecipe result = rollbackRecipe(calm(), {.name = u"old"_s}, kNow, kToken);
        QVERIFY(result.preview);
        QCOMPARE(result.preview->lost, std::chrono::seconds(86400));
        QCOMPARE(result.preview->newer, QStringList{u"ram"_s});
        QVERIFY(result.preview->needsStart);
        QCOMPARE(result.preview->runsNow, true);
        QVERIFY(!result.preview->changes);
        const QString all = result.preview->sentences.join(u'\n');
        QVERIFY(all.contains(u"plug"_s) && all.contains(u"ram"_s) && all.contains(u"could not be seen"_s));
        QVERIFY(!all.contains(u'%'));
    }

    void thePreviewOfASnapshotWithRam()
    {
        const RollbackRecipe result =
            rollbackRecipe(calm(), {.name = u"ram"_s, .config = PveGuestConfig{}}, kNow, kToken);
        QVERIFY(!result.preview->needsStart);
        QVERIFY(result.preview->runsAfter);
        QVERIFY(result.preview->changes && result.preview->changes->isEmpty());
        QVERIFY(result.preview->sentences.join(u'\n').contains(u"runs on"_s));
    }

    void aSnapshotFromTheFutureLosesNothing()
    {
        GuestSituation seen = calm();
        seen.snapshots->snapshots[1].time = kNow.addDays(1);
        QCOMPARE(rollbackRecipe(seen, {.name = u"ram"_s}, kNow, kToken).preview->lost, std::chrono::seconds(0));
        seen.snapshots->snapshots[1].time = {};
        QVERIFY(!rollbackRecipe(seen, {.name = u"ram"_s}, kNow, kToken).preview->lost);
    }

    void changesOfAConfiguration()
    {
        PveGuestConfig now;
        now.all = {{u"memory"_s, u"512"_s}, {u"net0"_s, u"virtio=x"_s}, {u"digest"_s, u"1"_s},
                   {u"parent"_s, u"a"_s},   {u"cores"_s, u"2"_s},       {u"unused0"_s, u"l:1"_s}};
        PveGuestConfig then;
        then.all = {{u"memory"_s, u"256"_s}, {u"digest"_s, u"2"_s},           {u"snaptime"_s, u"5"_s},
                    {u"cores"_s, u"2"_s},    {u"runningmachine"_s, u"q35"_s}, {u"tags"_s, u"x"_s}};
        const QList<ConfigChange> changes = configChanges(now, then);
        QCOMPARE(changes,
                 (QList<ConfigChange>{
                     {u"memory"_s, u"512"_s, u"256"_s}, {u"net0"_s, u"virtio=x"_s, {}}, {u"tags"_s, {}, u"x"_s}}));
    }

    void deleting()
    {
        const Recipe recipe = deleteRecipe(calm(), u"old"_s, kToken);
        QCOMPARE(words(recipe.steps), QStringList{u"delete-snapshot"_s});
        QVERIFY(find(recipe, Kind::HasChildren)->text.contains(u"ram"_s));
        QVERIFY(!recipe.blocked());
        QVERIFY(deleteRecipe(calm(), u"nosuch"_s, kToken).blocked());
        QVERIFY(deleteRecipe(calm(), u"ram"_s, kToken).obstacles.isEmpty());
    }

    void reachOfStorages_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("format");
        QTest::addColumn<bool>("chain");
        QTest::addColumn<RollbackReach>("reach");
        using Reach = RollbackReach;
        QTest::newRow("qcow2 on a directory") << u"dir"_s << u"qcow2"_s << false << Reach::Any;
        QTest::newRow("raw on a directory") << u"dir"_s << u"raw"_s << false << Reach::None;
        QTest::newRow("chain on NFS") << u"nfs"_s << u"qcow2"_s << true << Reach::NewestOnly;
        QTest::newRow("ZFS") << u"zfspool"_s << QString() << false << Reach::NewestOnly;
        QTest::newRow("thin LVM") << u"lvmthin"_s << QString() << false << Reach::Any;
        QTest::newRow("thick LVM") << u"lvm"_s << QString() << false << Reach::None;
        QTest::newRow("thick LVM with a chain") << u"lvm"_s << u"qcow2"_s << true << Reach::NewestOnly;
        QTest::newRow("Ceph") << u"rbd"_s << QString() << false << Reach::Any;
        QTest::newRow("iSCSI") << u"iscsi"_s << QString() << false << Reach::None;
        QTest::newRow("yet to come") << u"new"_s << QString() << false << Reach::Unknown;
    }
    void reachOfStorages()
    {
        QFETCH(QString, type);
        QFETCH(QString, format);
        QFETCH(bool, chain);
        QFETCH(RollbackReach, reach);
        const QList<PveStorageConfig> storages{{.name = u"s"_s, .type = type, .volumeChain = chain}};
        QCOMPARE(rollbackReach(disk(u"scsi0"_s, u"s"_s, format), storages), reach);
        QCOMPARE(rollbackReach(disk(u"scsi0"_s, u"other"_s, format), storages), RollbackReach::Unknown);
        QCOMPARE(rollbackReach({.key = u"ide2"_s, .cdrom = true}, storages), RollbackReach::Any);
        QCOMPARE(rollbackReach({.key = u"mp0"_s, .hostPath = true}, storages), RollbackReach::None);
    }

    void lookingAtAGuest()
    {
        FrontHttp http;
        PveClient client(http);
        const auto seen = lookAtGuest(client, vm(107), {});
        QVERIFY(seen);
        QVERIFY(seen->unseen.isEmpty());
        QVERIFY(seen->version.atLeast(9, 2));
        QVERIFY(snapshotRecipe(*seen, {.name = u"new"_s}, kToken).obstacles.isEmpty());
        QVERIFY(!lookAtGuest(client, vm(999), {}));
    }

    void whatIsHiddenIsDoubt()
    {
        FrontHttp http(SampleTokens::kRollbackOnly);
        PveClient client(http);
        const auto seen = lookAtGuest(client, vm(101), {});
        QVERIFY(seen);
        // The lists are there, but empty: the disk's storage is not among them.
        const RollbackRecipe result =
            rollbackRecipe(*seen, {.name = u"x"_s}, kNow, QString::fromLatin1(SampleTokens::kRollbackOnly));
        QVERIFY(result.recipe.has(Kind::NotSeen));
        QVERIFY(result.recipe.has(Kind::Missing));
    }
};

QTEST_GUILESS_MAIN(RecipesTest)
#include "tst_recipes.moc"
