// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/catalog.h"
#include "core/checks/judge.h"
#include "core/lab/labfile.h"
#include "tests/core/checks/catalog/testlab.h"

#include <QTest>

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

/// What all questions of a check are answered with at once.
enum class Dark { Unreachable, TimedOut, NotAllowed, NotFound, Empty, Garbage, Words };

const std::vector<std::pair<Dark, const char *>> kDark{
    {Dark::Unreachable, "unreachable"},      {Dark::TimedOut, "timed out"}, {Dark::NotAllowed, "not allowed"},
    {Dark::NotFound, "not found"},           {Dark::Empty, "empty"},        {Dark::Garbage, "garbage"},
    {Dark::Words, "words of something else"}};

/// What brings checks that the test lab has no need of.
const QByteArray kMore = "[policy]\n"
                         "watchdog_alert = \"Watchdog\"\n"
                         "sudo_users = [\"ops\"]\n"
                         "repository = \"/srv/lab\"\n"
                         "[[proxmox]]\n"
                         "name = \"pve\"\n"
                         "url = \"https://192.168.50.40:8006\"\n"
                         "token = \"keychain:pve\"\n"
                         "node = \"pve\"\n"
                         "\n"
                         "[[node]]\n"
                         "name = \"gpu\"\n"
                         "roles = [\"gpu\"]\n"
                         "address = \"gpu.lab.example\"\n"
                         "networks = [\"lan\"]\n"
                         "vmid = 103\n"
                         "hypervisor = \"pve\"\n"
                         "disks = [\"/dev/sda\"]\n"
                         "containers = [\"ollama\"]\n"
                         "routes = [\"192.168.77.0/24\"]\n"
                         "data = [{ name = \"models\", path = \"/srv/dumps\" }]\n";

/// How the transport tells that nothing was to be had of a question that is no command.
Error::Kind errorOf(Dark dark)
{
    switch (dark) {
    case Dark::TimedOut:
        return Error::Kind::TimedOut;
    case Dark::NotAllowed:
        return Error::Kind::Denied;
    case Dark::NotFound:
        return Error::Kind::NotFound;
    case Dark::Unreachable:
    case Dark::Empty:
    case Dark::Garbage:
    case Dark::Words:
        break;
    }
    return Error::Kind::Unreachable;
}

void answerInBytes(Evidence &evidence, Dark dark, bool command)
{
    evidence.exitCode = command ? 0 : 200;
    if (dark == Dark::Garbage)
        evidence.out = QByteArray("\xff\xfe\x00\x01 {{{ \xc3\x28\n", 12);
    else if (dark == Dark::Words)
        evidence.out = "Welcome to Debian GNU/Linux 12\n";
}

Evidence darkness(const ProbeRequest &request, Dark dark)
{
    const auto *command = std::get_if<Command>(&request.probe);
    const bool told = dark == Dark::Empty || dark == Dark::Garbage || dark == Dark::Words;
    Evidence evidence;
    evidence.request = request;
    if (told)
        answerInBytes(evidence, dark, command != nullptr);
    else if (!command || dark == Dark::Unreachable)
        evidence.error = Error{errorOf(dark), u"place"_s, {}};
    evidence.timedOut = command && dark == Dark::TimedOut;
    if (command && dark == Dark::NotAllowed) {
        evidence.exitCode = 1;
        evidence.err = "sudo: a password is required\n";
    } else if (command && dark == Dark::NotFound) {
        evidence.exitCode = 127;
        evidence.err = command->argv.value(0).toUtf8() + ": not found\n";
    }
    return evidence;
}

}

/// Whatever the check: where all that it looks at is dark, its light is not green. Holds for every check of the
/// catalogue, also for those that come.
class AllBlindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LabReading reading = readLab("schema = 1\n[lab]\nname = \"lab\"\n" + testLabWith(kMore), u"lab.toml"_s);
        QVERIFY2(reading.lab, reading.diagnostics.empty() ? "" : qPrintable(toText(reading.diagnostics.front())));
        m_lab = Inventory(std::move(*reading.lab));
        m_plan = planRun(m_lab, checkCatalog(), {});
    }

    void nothingSeenIsNeverGood_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("way");
        for (size_t i = 0; i < m_plan.checks.size(); ++i) {
            if (m_plan.checks[i].probes.empty())
                continue;
            for (const auto &[dark, name] : kDark)
                QTest::addRow("%s/%s: %s", qPrintable(m_plan.checks[i].node.value),
                              qPrintable(m_plan.checks[i].check.value), name)
                    << int(i) << int(dark);
        }
    }
    void nothingSeenIsNeverGood()
    {
        QFETCH(int, number);
        QFETCH(int, way);
        const PlannedCheck &item = m_plan.checks[size_t(number)];
        std::vector<Evidence> evidence;
        for (const int probe : item.probes)
            evidence.push_back(darkness(m_plan.probes[size_t(probe)], Dark(way)));
        std::vector<const Evidence *> seen;
        for (const Evidence &one : evidence)
            seen.push_back(&one);
        const Verdict verdict = judge({m_lab, *m_lab.node(item.node), item, seen, nullptr, nullptr, standardNow()});
        const QByteArray words = (outcomeWord(verdict.outcome()) + u": "_s + verdict.judgement.summary).toUtf8();
        QVERIFY2(verdict.outcome() != Outcome::Pass, words.constData());
        // A tool that is not there may mean that there is nothing for it to look at.
        QVERIFY2(verdict.outcome() != Outcome::Skipped || Dark(way) == Dark::NotFound, words.constData());
    }

    void everyCheckOfTheCatalogueIsThere()
    {
        QStringList missing;
        for (const CheckSpec *spec : checkCatalog()) {
            if (std::ranges::none_of(m_plan.checks,
                                     [spec](const PlannedCheck &item) { return item.spec.get() == spec; }))
                missing << QLatin1StringView(spec->id);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(u"not planned in this lab: "_s + missing.join(u", "_s)));
    }

private:
    Inventory m_lab;
    Plan m_plan;
};

QTEST_GUILESS_MAIN(AllBlindTest)
#include "tst_allblind.moc"
