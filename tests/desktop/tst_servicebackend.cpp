// SPDX-License-Identifier: GPL-3.0-or-later
// What the window asks of the real services: pins go into the lab file, the demo lab leaves nothing behind.
#include "app/desktop/servicebackend.h"

#include "core/lab/labfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

const QString kFingerprint = QStringList(32, u"3A"_s).join(u':');

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

const QByteArray kHosts = "schema = 1\n[lab]\nname = \"two files\"\n[[network]]\nname = \"vpn\"\nkind = \"vpn\"\n"
                          "cidrs = [\"10.8.0.0/24\"]\n[[node]]\nname = \"pve\"\nroles = [\"hypervisor\"]\n"
                          "address = \"10.8.0.2\"\n";
const QByteArray kEndpoint = "# the only one\n[[proxmox]]\nname = \"pve\"\nurl = \"https://10.8.0.2:8006\" # by VPN\n"
                             "token = \"env:PVE\"\n";

}

class TestServiceBackend : public QObject
{
    Q_OBJECT

private:
    static CertificateQuestion question()
    {
        CertificateQuestion question;
        question.endpoint = u"pve"_s;
        question.url = u"https://10.8.0.2:8006"_s;
        question.fingerprint = kFingerprint;
        return question;
    }

private Q_SLOTS:
    void aPinGoesIntoTheFileThatNamesTheEndpoint_data()
    {
        QTest::addColumn<bool>("folder");
        QTest::newRow("a file") << false;
        QTest::newRow("a folder of two files") << true;
    }
    void aPinGoesIntoTheFileThatNamesTheEndpoint()
    {
        QFETCH(bool, folder);
        const QTemporaryDir place;
        const QString hosts = place.filePath(u"lab/hosts.toml"_s);
        const QString endpoint = folder ? place.filePath(u"lab/proxmox.toml"_s) : hosts;
        QVERIFY(QDir(place.path()).mkpath(u"lab"_s));
        QVERIFY(write(hosts, folder ? kHosts : kHosts + kEndpoint));
        if (folder)
            QVERIFY(write(endpoint, kEndpoint));
        QFile::setPermissions(endpoint, QFile::ReadOwner | QFile::WriteOwner);

        ServiceBackend backend({.journalPath = place.filePath(u"journal.sqlite"_s), .settingsFile = {}});
        const QString path = folder ? place.filePath(u"lab"_s) : hosts;
        const OpenLab opened = backend.openLab(path);
        QVERIFY2(opened.inventory, opened.diagnostics.empty() ? "" : qPrintable(opened.diagnostics.front().message));
        QVERIFY(backend.abilities().certificates);
        const auto pinned = backend.pinCertificate(question(), Context());
        QVERIFY2(pinned, pinned ? "" : qPrintable(errorText(pinned.error())));

        const QByteArray line = "pin = \"" + kFingerprint.toUtf8() + "\"\n";
        QByteArray wanted = kEndpoint;
        wanted.replace("# by VPN\n", "# by VPN\n" + line);
        QCOMPARE(read(endpoint), folder ? wanted : kHosts + wanted);
        if (folder)
            QCOMPARE(read(hosts), kHosts);
        QCOMPARE(QFile::permissions(endpoint) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const OpenLab again = backend.openLab(path);
        QVERIFY(again.inventory);
        QCOMPARE(again.inventory->lab().proxmox.front().pin, u"3a"_s.repeated(32));
    }

    void aFileThatCannotBeWrittenStaysAsItIs()
    {
        const QTemporaryDir place;
        const QString path = place.filePath(u"lab.toml"_s);
        QVERIFY(write(path, kHosts + kEndpoint));
        ServiceBackend backend({.journalPath = place.filePath(u"journal.sqlite"_s), .settingsFile = {}});
        QVERIFY(backend.openLab(path).inventory);
        // somebody changed it since: the endpoint is called otherwise now
        QByteArray changed = kHosts + kEndpoint;
        changed.replace("[[proxmox]]\nname = \"pve\"", "[[proxmox]]\nname = \"other\"");
        QVERIFY(write(path, changed));
        const auto pinned = backend.pinCertificate(question(), Context());
        QVERIFY(!pinned);
        QCOMPARE(pinned.error().kind, Error::Kind::NotFound);
        QCOMPARE(read(path), changed);
    }

    void theDemoLabLeavesNothingBehind()
    {
        QString journal;
        {
            ServiceBackend backend({});
            const QString own = backend.places().journalFile;
            QVERIFY(backend.openLab({}).inventory);
            journal = backend.places().journalFile;
            QVERIFY(journal != own);
            QVERIFY(!journal.startsWith(QDir::homePath() + u"/.local"_s));
            QVERIFY(backend.addNote(NodeId(u"gpu"_s), {}, u"seen"_s));
            QVERIFY(QFile::exists(journal));
            QVERIFY(!backend.abilities().certificates);
            QVERIFY(!backend.pinCertificate(question(), Context()));
        }
        QVERIFY(!QFile::exists(journal));
    }

    void theDemoLabsJournalIsKeptWhereItIsAskedFor()
    {
        const QTemporaryDir place;
        const QString journal = place.filePath(u"journal.sqlite"_s);
        {
            ServiceBackend backend({.journalPath = journal, .settingsFile = {}});
            QVERIFY(backend.openLab({}).inventory);
            QCOMPARE(backend.places().journalFile, journal);
            QVERIFY(backend.addNote(NodeId(u"gpu"_s), {}, u"seen"_s));
        }
        QVERIFY(QFile::exists(journal));
    }
};

QTEST_GUILESS_MAIN(TestServiceBackend)
#include "tst_servicebackend.moc"
