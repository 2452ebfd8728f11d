// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/updates/updates.h"
#include "tests/core/checks/catalog/checkbench.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kLab = R"(
[[node]]
name = "web"
roles = ["service"]
address = "192.168.50.30"
)";

const QByteArray kClean = "NEEDRESTART-VER: 3.6\nNEEDRESTART-KCUR: 6.1.0-40-amd64\n"
                          "NEEDRESTART-KEXP: 6.1.0-40-amd64\nNEEDRESTART-KSTA: 1\n";

Answers need(const QByteArray &out)
{
    return {{u"sudo -n needrestart"_s, printed(out)}};
}

Before knownFor(int days)
{
    Verdict verdict;
    verdict.judgement.facts = {{"doorSince"_L1, double(standardNow().addDays(-days).toSecsSinceEpoch())}};
    return {.previous = verdict};
}

}

class ServicesRestartTest : public CheckTest
{
    Q_OBJECT

public:
    ServicesRestartTest()
        : CheckTest({.spec = &updatesServicesRestart(),
                     .lab = kLab,
                     .node = u"web"_s,
                     .healthy = {{u"sudo -n needrestart"_s, printed(kClean)}}})
    {
    }

protected:
    void rows() override
    {
        row("services wait", {{u"sudo -n needrestart"_s, captured(u"updates/needrestart-services-pending"_s)}},
            Outcome::Warn, u"docker.service"_s);
        row("sshd has waited for eight days",
            {{u"sudo -n needrestart"_s, captured(u"updates/needrestart-services-pending"_s)}}, Outcome::Fail, u"8 d"_s,
            knownFor(8));
        row("sshd has waited for three days",
            {{u"sudo -n needrestart"_s, captured(u"updates/needrestart-services-pending"_s)}}, Outcome::Warn, {},
            knownFor(3));
        row("others may wait longer", need(kClean + "NEEDRESTART-SVC: cron.service\n"), Outcome::Warn, u"cron"_s,
            knownFor(30));
        row("only the kernel waits",
            need("NEEDRESTART-VER: 3.6\nNEEDRESTART-KCUR: 6.1.0-39-amd64\n"
                 "NEEDRESTART-KEXP: 6.1.0-40-amd64\nNEEDRESTART-KSTA: 3\n"),
            Outcome::Warn, u"6.1.0-40-amd64"_s);
        row("the kernel's state was not found out", need("NEEDRESTART-VER: 3.6\nNEEDRESTART-KSTA: 0\n"),
            Reason::Unproven);
        row("in a container there is no kernel", {{u"sudo -n needrestart"_s, captured(u"updates/needrestart-root"_s)}},
            Outcome::Pass, u"not this host's"_s);
        row("the version is missing",
            {{u"sudo -n needrestart"_s, captured(u"updates/needrestart-services-pending-broken-missing"_s)}},
            Reason::Garbled);
        row("not installed",
            {{u"sudo -n needrestart"_s, printed({}, 1, "sudo: a password is required\n")},
             {u"for t in"_s, toolsWithout({u"needrestart"_s})}},
            Reason::ToolMissing);
    }

private Q_SLOTS:
    void withoutRootNothingIsClean()
    {
        // What an ordinary user is shown is what a clean host shows: the version alone.
        std::vector<Evidence> evidence = bench().evidenceOf(
            healthy(), {{u"sudo -n needrestart"_s, captured(u"updates/needrestart-unpriv-pending"_s)}}, standardNow());
        std::get<Command>(evidence.front().request.probe).sudo = false;
        const Verdict verdict = bench().judged(evidence, {});
        QCOMPARE(verdict.outcome(), Outcome::Unknown);
        QCOMPARE(verdict.judgement.reason, Reason::NoPrivilege);
        evidence.front().meta.insert("remoteUid"_L1, 0);
        QCOMPARE(bench().judged(evidence, {}).outcome(), Outcome::Pass);
    }
};

std::unique_ptr<QObject> tst_servicesrestart()
{
    return std::make_unique<ServicesRestartTest>();
}

#include "tst_servicesrestart.moc"
