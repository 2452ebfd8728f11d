// SPDX-License-Identifier: GPL-3.0-or-later
#include "captures.h"
#include "core/proxmox/pveerror.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;
using Kind = Error::Kind;

class PveErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void realRefusals_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *say, const QString &name, Kind kind, const QString &detail) {
            QTest::newRow(say) << name << kind << detail;
        };
        row("no credentials", u"13-noauth"_s, Kind::AuthFailed, u"No ticket"_s);
        row("wrong token, empty body", u"13-token-unknown-name"_s, Kind::AuthFailed, u"Authentication failed!"_s);
        row("no right to delete", u"30-403-readonly-delete"_s, Kind::Denied,
            u"Permission check failed (/vms/101, VM.Snapshot)"_s);
        row("no right to start after rollback", u"90-rollbackonly-start"_s, Kind::Denied,
            u"Permission check failed (/vms/101, VM.PowerMgmt)"_s);
        row("no such guest", u"31-unknown-vmid-config"_s, Kind::NotFound,
            u"Configuration file 'nodes/pve1/qemu-server/999.conf' does not exist"_s);
        row("no such guest, asked for a feature", u"31-unknown-vmid-feature"_s, Kind::NotFound,
            u"unable to find configuration file for VM 999 on node 'pve1'"_s);
        row("no such storage", u"31-unknown-storage"_s, Kind::NotFound, u"storage 'nosuch' does not exist"_s);
        row("no such node", u"31-unknown-node"_s, Kind::NotFound,
            u"hostname lookup 'nosuch' failed - failed to get address info for: nosuch: Name or service not known"_s);
        row("VMID of letters", u"31-vmid-not-a-number"_s, Kind::BadInput,
            u"Parameter verification failed.\nvmid: type check ('integer') failed - got 'abc'"_s);
        row("unknown parameter", u"32-unknown-param"_s, Kind::BadInput,
            u"Parameter verification failed.\nbogus: property is not defined in schema and the schema does not allow additional properties"_s);
        row("reserved snapshot name", u"32-snapname-current"_s, Kind::BadInput,
            u"unable to use snapshot name 'current' (reserved name)"_s);
        row("RAM asked of a container", u"44-lxc-vmstate-param"_s, Kind::BadInput,
            u"Parameter verification failed.\nvmstate: property is not defined in schema and the schema does not allow additional properties"_s);
        row("RAM of an encrypted VM", u"91-sev-vmstate"_s, Kind::BadInput,
            u"Cannot live-migrate, snapshot (with RAM), or hibernate a VM with: amd-sev"_s);
        row("unknown call", u"33-no-such-subpath"_s, Kind::NotFound,
            u"Method 'GET /nodes/pve1/qemu/101/nosuch' not implemented"_s);
        row("body on DELETE", u"33-delete-with-body"_s, Kind::Internal, u"Unexpected content for method 'DELETE'"_s);
        row("content type", u"33-bad-content-type"_s, Kind::Internal,
            u"upload 'Content-Type 'text/plain' not implemented"_s);
        row("unknown task", u"46-task-unknown-upid"_s, Kind::NotFound,
            u"Parameter verification failed.\nupid: no such task"_s);
        row("malformed UPID", u"46-task-malformed-upid"_s, Kind::BadInput,
            u"Parameter verification failed.\nupid: unable to parse worker upid"_s);
        row("foreign task", u"46-task-foreign-nobody"_s, Kind::Denied,
            u"Permission check failed (/nodes/pve1, Sys.Audit)"_s);
        row("node down", u"51-595-post"_s, Kind::Unreachable, u"595 Connection refused"_s);
        row("daemon down", u"85-pvedaemon-down-post"_s, Kind::Unreachable, u"595 Connection refused"_s);
        row("storage down", u"80-storage-dead-content"_s, Kind::RemoteFailed,
            u"unable to activate storage 'deadnas' - directory is expected to be a mount point but is not mounted: '/mnt/deadnas'"_s);
        row("no quorum", u"83-noquorum-start"_s, Kind::RemoteFailed, u"cluster not ready - no quorum?"_s);
        row("cluster file system down", u"84-pmxcfs-down-nodes"_s, Kind::RemoteFailed,
            u"RPCEnvironment init request failed: Unable to load access control list: Connection refused"_s);
        row("asked without TLS", u"33-plain-http-on-tls-port"_s, Kind::BadReply,
            u"Redirected, which Proxmox VE does only when asked without TLS. Moved Permanently"_s);
    }
    void realRefusals()
    {
        QFETCH(QString, name);
        QFETCH(Error::Kind, kind);
        QFETCH(QString, detail);
        const Error error = pveErrorFrom(captured(name), u"pve1:8006 x"_s);
        QCOMPARE(errorKindWord(error.kind), errorKindWord(kind));
        QCOMPARE(error.detail, detail);
        QCOMPARE(error.what, u"pve1:8006 x"_s);
    }

    void madeUpRefusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("part");
        QTest::newRow("old server: the text only in the reason phrase")
            << 500 << QByteArray("VM 104 already running") << QByteArray(R"({"data":null})") << Kind::Conflict
            << u"VM 104 already running"_s;
        QTest::newRow("node hangs") << 596 << QByteArray("Connection timed out") << QByteArray() << Kind::Unreachable
                                    << u"596 Connection timed out"_s;
        QTest::newRow("wrong certificate between nodes")
            << 596 << QByteArray("tls_process_server_certificate: certificate verify failed") << QByteArray()
            << Kind::Unreachable << u"certificate verify failed"_s;
        QTest::newRow("lock") << 500
                              << QByteArray("can't lock file '/var/lock/qemu-server/lock-104.conf' - got timeout")
                              << QByteArray() << Kind::Conflict << u"got timeout"_s;
        QTest::newRow("proxy in front, its page") << 404 << QByteArray("Not Found") << QByteArray("<html>nginx</html>")
                                                  << Kind::BadReply << u"something stands between"_s;
        QTest::newRow("proxy without its server")
            << 502 << QByteArray("Bad Gateway") << QByteArray("<html>nginx</html>") << Kind::Unreachable
            << u"something stands between"_s;
        QTest::newRow("no such status") << 299999 << QByteArray() << QByteArray() << Kind::BadReply
                                        << u"without a word"_s;
        QTest::newRow("404 is never of Proxmox")
            << 404 << QByteArray("Not Found") << QByteArray() << Kind::BadReply << u"Not Found"_s;
        QTest::newRow("reason in another tongue") << 500 << QByteArray("Zugriff verweigert f\xc3\xbcr /etc")
                                                  << QByteArray() << Kind::RemoteFailed << u"für"_s;
        QTest::newRow("reason in Latin-1")
            << 500 << QByteArray("f\xfcr /etc") << QByteArray() << Kind::RemoteFailed << u"für"_s;
        QTest::newRow("HTTP/2 dropped the reason")
            << 401 << QByteArray() << QByteArray() << Kind::AuthFailed << u"401"_s;
    }
    void madeUpRefusals()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, reason);
        QFETCH(QByteArray, body);
        QFETCH(Error::Kind, kind);
        QFETCH(QString, part);
        const Error error = pveErrorFrom({.status = status, .reason = reason, .contentType = {}, .body = body}, u"x"_s);
        QCOMPARE(errorKindWord(error.kind), errorKindWord(kind));
        QVERIFY2(error.detail.contains(part), qPrintable(error.detail));
    }

    void secretsInServerTextsAreTakenOut()
    {
        const PveReply reply{
            .status = 500, .reason = "bad header PVEAPIToken=ops@pve!console=aaaa-bbbb", .contentType = {}, .body = {}};
        QVERIFY(!pveErrorFrom(reply, u"x"_s).detail.contains(u"aaaa"_s));
    }

    void endlessTextsAreCut()
    {
        const PveReply reply{.status = 500, .reason = QByteArray(100000, 'x'), .contentType = {}, .body = {}};
        QVERIFY(pveErrorFrom(reply, u"x"_s).detail.size() <= 2000);
    }

    void failedTasks_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("locked by a backup") << u"44-locked-snapshot.task-status"_s << Kind::Conflict;
        QTest::newRow("raw disk") << u"44-raw-snapshot.task-status"_s << Kind::BadInput;
        QTest::newRow("template") << u"44-template-snapshot.task-status"_s << Kind::BadInput;
        QTest::newRow("snapshot missing") << u"42-rollback-missing.task-status"_s << Kind::NotFound;
        QTest::newRow("not the newest") << u"45-chain-rollback-not-last.task-status"_s << Kind::Conflict;
        QTest::newRow("interrupted by somebody") << u"76-task-status-after-stop"_s << Kind::RemoteFailed;
        QTest::newRow("guest ignores the shutdown") << u"77-shutdown-timeout.task-status"_s << Kind::RemoteFailed;
        QTest::newRow("storage down") << u"80-snapshot-dead.task-status"_s << Kind::RemoteFailed;
        QTest::newRow("no quorum") << u"83-noquorum-snapshot.task-status"_s << Kind::RemoteFailed;
        QTest::newRow("backup failed") << u"82-vzdump-fails.task-status"_s << Kind::RemoteFailed;
        QTest::newRow("disk gone") << u"94-snapshot-disk-missing.task-status"_s << Kind::RemoteFailed;
    }
    void failedTasks()
    {
        QFETCH(QString, name);
        QFETCH(Error::Kind, kind);
        const auto task = pveTaskFrom(capturedData(name), u"x"_s);
        QVERIFY(task);
        const auto error = pveTaskError(*task, u"pve1/qemu/101"_s);
        QVERIFY(error);
        QCOMPARE(errorKindWord(error->kind), errorKindWord(kind));
        QCOMPARE(error->detail, task->exitStatus);
    }

    void goodAndLostTasks()
    {
        PveTask task;
        QVERIFY(!pveTaskError(task, u"x"_s));
        task.outcome = PveTask::Outcome::Warnings;
        QVERIFY(!pveTaskError(task, u"x"_s));
        task.outcome = PveTask::Outcome::Lost;
        task.exitStatus = u"unexpected status"_s;
        QVERIFY(pveTaskError(task, u"x"_s)->detail.contains(u"unexpected status"_s));
    }

    void onlyTheLockFileIsMomentary()
    {
        QVERIFY(isMomentaryLock(u"can't lock file '/var/lock/qemu-server/lock-104.conf' - got timeout"_s));
        QVERIFY(!isMomentaryLock(u"VM is locked (snapshot-delete)"_s));
        QVERIFY(!isMomentaryLock(u"VM quit/powerdown failed - got timeout"_s));
    }

    void silentAgents()
    {
        QVERIFY(isSilentAgent(u"No QEMU guest agent configured"_s));
        QVERIFY(isSilentAgent(u"QEMU guest agent is not running"_s));
        QVERIFY(isSilentAgent(u"VM 100 qmp command 'guest-ping' failed - got timeout"_s));
        QVERIFY(isSilentAgent(u"VM 100 qga command 'guest-ping' failed - got timeout"_s));
        QVERIFY(!isSilentAgent(u"VM 100 is not running"_s));
        QVERIFY(
            !isSilentAgent(u"Permission check failed (/vms/104, VM.GuestAgent.Audit|VM.GuestAgent.Unrestricted)"_s));
    }

    void missingRights()
    {
        const auto one = pveMissingRight(u"Permission check failed (/vms/101, VM.Snapshot)"_s);
        QCOMPARE(one, (PveMissingRight{u"/vms/101"_s, {u"VM.Snapshot"_s}}));
        const auto either = pveMissingRight(u"Permission check failed (/vms/101, VM.Snapshot|VM.Snapshot.Rollback)"_s);
        QCOMPARE(either->privileges.size(), 2);
        QVERIFY(!pveMissingRight(u"Authentication failed!"_s));
        QVERIFY(!pveMissingRight(u"Permission check failed (/vms/1'; reboot #, VM.Snapshot)"_s));
    }

    void grantsKeepWhatIsHeld()
    {
        PvePermissions held;
        held.paths[u"/"_s] = {{u"VM.Audit"_s, true}, {u"Sys.Audit"_s, true}};
        const QStringList lines = pveGrantCommands({u"/vms/101"_s, {u"VM.Snapshot"_s}}, u"ops@pve!console"_s, held);
        QCOMPARE(lines,
                 (QStringList{u"pveum role add Daytwo-VM-Snapshot --privs \"Sys.Audit VM.Audit VM.Snapshot\""_s,
                              u"pveum acl modify /vms/101 --users 'ops@pve' --roles Daytwo-VM-Snapshot"_s,
                              u"pveum acl modify /vms/101 --tokens 'ops@pve!console' --roles Daytwo-VM-Snapshot"_s}));
        const QStringList audit =
            pveGrantCommands({u"/storage/x"_s, {u"Datastore.Audit"_s, u"Datastore.AllocateSpace"_s}}, u"a@b!c"_s);
        QVERIFY(audit.first().contains(u"\"Datastore.Audit\""_s));
    }
};

QTEST_GUILESS_MAIN(PveErrorTest)
#include "tst_pveerror.moc"
