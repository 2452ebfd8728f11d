// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/backup/backup.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class SeparateTargetTest : public CheckTest
{
    Q_OBJECT

public:
    SeparateTargetTest()
        : CheckTest(
              {.spec = &backupSeparateTarget(),
               .lab = QByteArray(kPveLab).replace("https://10.8.0.40", "https://203.0.113.40") +
                      "\n[[node]]\nname = \"nas\"\nroles = [\"service\"]\naddress = \"10.8.0.60\"\n"
                      "addresses = [\"192.0.2.50\"]\n"
                      "\n[[node]]\nname = \"tang\"\nroles = [\"service\"]\naddress = \"10.8.0.61\"\n"
                      "hypervisor = \"pve\"\n"
                      "\n[[vantage]]\nname = \"rented\"\nkind = \"outside\"\naddress = \"198.51.100.7\"\n"
                      "\n[[vantage]]\nname = \"sofa\"\nkind = \"inside\"\naddress = \"198.51.100.8\"\n",
               .node = u"pve"_s,
               .healthy = {
                   {u"pvesh get /storage"_s,
                    pveData(
                        R"([{"storage":"local","type":"dir","path":"/var/lib/vz","content":"images"},{"storage":"pbs","type":"pbs","server":"192.0.2.50","datastore":"lab","content":"backup"}])")},
                   {u"proxmox-backups"_s, backups({{101, 5}})},
                   {u"/config"_s, pveCaptured(u"21-qemu-101-config"_s)}}})
    {
    }

protected:
    void rows() override
    {
        const QString storages = u"pvesh get /storage"_s;
        row("elsewhere, but nothing recent", {{u"proxmox-backups"_s, backups({{101, 200}})}}, Outcome::Warn,
            u"no recent"_s);
        row("another disk of this host",
            {{storages,
              pveData(
                  R"([{"storage":"local","type":"dir","path":"/var/lib/vz","content":"images"},{"storage":"b","type":"dir","path":"/mnt/b","content":"backup"}])")}},
            Outcome::Warn, u"this host only"_s);
        row("the server is this host",
            {{storages,
              pveData(
                  R"([{"storage":"local","type":"dir","path":"/var/lib/vz","content":"images"},{"storage":"pbs","type":"pbs","server":"10.8.0.40","datastore":"lab","content":"backup"}])")}},
            Outcome::Warn, u"this host only"_s);
        row("the server is a guest of this host",
            {{storages,
              pveData(
                  R"([{"storage":"local","type":"dir","path":"/var/lib/vz","content":"images"},{"storage":"pbs","type":"pbs","server":"gw-vpn","datastore":"lab","content":"backup"}])")}},
            Outcome::Warn, u"this host only"_s);
        const auto at = [&storages](const QString &server) {
            return Answers{
                {storages,
                 pveData(
                     R"([{"storage":"local","type":"dir","path":"/var/lib/vz","content":"images"},{"storage":"pbs","type":"pbs","server":"%1","datastore":"lab","content":"backup"}])"_ba
                         .replace("%1", server.toUtf8()))}};
        };
        for (const char *own :
             {"::1", "127.0.1.1", "127.0.0.2", "0.0.0.0", "::", "PVE", "pve.lan", "Pve1", "pve1.home.arpa", "localhost",
              "localhost.localdomain", "ip6-localhost", "GW-VPN.lan", "10.8.0.30", "203.0.113.40"})
            row(own, at(QString::fromLatin1(own)), Outcome::Warn, u"this host only"_s);
        row("the server is another node of the lab", at(u"nas.lan"_s), Outcome::Pass);
        for (const char *elsewhere : {"10.8.0.60", "198.51.100.7", "rented.example"})
            row(elsewhere, at(QString::fromLatin1(elsewhere)), Outcome::Pass);
        for (const char *untold : {"192.0.2.51", "198.51.100.8", "10.8.0.61", "fd00::60", "tang.lan"})
            row(untold, at(QString::fromLatin1(untold)), Reason::Unproven, u"Declare the backup server"_s);
        row("a name that nobody knows", at(u"backup.example"_s), Reason::Unproven, u"backup.example"_s);
        row("a name that nobody knows, and nothing recent there",
            {at(u"backup.example"_s).front(), {u"proxmox-backups"_s, backups({{101, 200}})}}, Outcome::Warn);
        row("where the disks are",
            {{storages,
              pveData(R"([{"storage":"local","type":"dir","path":"/var/lib/vz","content":"images,backup"}])")}},
            Outcome::Fail, u"where the disks"_s);
        row("no storage for backups",
            {{storages, pveData(R"([{"storage":"local","type":"dir","path":"/var/lib/vz","content":"images"}])")}},
            Outcome::Fail);
        row("disabled",
            {{storages,
              pveData(
                  R"([{"storage":"local","type":"dir","path":"/var/lib/vz","content":"images"},{"storage":"pbs","type":"pbs","server":"192.0.2.50","content":"backup","disable":1}])")}},
            Outcome::Fail);
        row("an empty list", {{storages, pveData("[]")}}, Reason::NoPrivilege);
        row("no right to the guest", {{u"/config"_s, pveForbidden()}}, Reason::NoPrivilege);
    }

private Q_SLOTS:
    void withoutAnApiItIsNotLookedAt()
    {
        const Verdict verdict = CheckBench(backupSeparateTarget(), kNoApiLab, u"pve"_s).verdict(Answers{});
        QCOMPARE(verdict.outcome(), Outcome::Skipped);
        QVERIFY(verdict.judgement.mend.contains("[[proxmox]]"_L1));
    }
};

std::unique_ptr<QObject> tst_separatetarget()
{
    return std::make_unique<SeparateTargetTest>();
}

#include "tst_separatetarget.moc"
