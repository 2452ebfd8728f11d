// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/prometheus/prometheus.h"
#include "tests/core/checks/catalog/checkbench.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kLab = "[[node]]\nname = \"mon\"\nroles = [\"monitoring\"]\naddress = \"192.168.50.10\"\n";

}

class ConfigValidTest : public CheckTest
{
    Q_OBJECT

public:
    ConfigValidTest()
        : CheckTest({.spec = &prometheusConfigValid(),
                     .lab = kLab,
                     .node = u"mon"_s,
                     .healthy = {{u"promtool"_s, captured(u"prometheus/promtool-good"_s)}},
                     .excuses = {{u"promtool"_s, {Blindness::NotFound}, "without promtool the check does not apply"}}})
    {
    }

protected:
    void rows() override
    {
        row("a broken file", {{u"promtool"_s, captured(u"prometheus/promtool-bad"_s, 1)}}, Outcome::Fail, u"line 31"_s);
        row("a broken rule file",
            {{u"promtool"_s,
              printed("Checking /etc/prometheus/prometheus.yml\n SUCCESS: /etc/prometheus/prometheus.yml is "
                      "valid prometheus config file syntax\n\nChecking /etc/prometheus/rules.yml\n",
                      1, "  FAILED:\n/etc/prometheus/rules.yml: yaml: line 3\n")}},
            Outcome::Fail);
        row("a complaint, and nothing else", {{u"promtool"_s, printed({}, 1, "  FAILED: yaml: line 2\n")}},
            Outcome::Fail, u"line 2"_s);
        row("an exit code without a word", {{u"promtool"_s, printed("Checking /etc/prometheus/prometheus.yml\n", 3)}},
            Outcome::Fail, u"3"_s);
        row("the file is elsewhere",
            {{u"promtool"_s, printed("Checking /etc/prometheus/prometheus.yml\n\n", 1,
                                     "  FAILED: open /etc/prometheus/prometheus.yml: no such file or directory\n")}},
            Reason::Unproven, u"not where"_s);
        row("the file may not be read",
            {{u"promtool"_s, printed("Checking /etc/prometheus/prometheus.yml\n\n", 1,
                                     "  FAILED: open /etc/prometheus/prometheus.yml: permission denied\n")}},
            Reason::NoPrivilege);
        row("exit code 0, and nothing said", {{u"promtool"_s, printed("usage: promtool\n")}}, Reason::Garbled);
        row("not installed",
            {{u"command -v"_s, toolsWithout({u"promtool"_s})}, {u"promtool check"_s, printed({}, 127)}},
            Outcome::Skipped);
    }

private Q_SLOTS:
    void theFileIsThatOfTheLabFile()
    {
        const auto fileOf = [](const QByteArray &file) {
            const CheckBench bench(prometheusConfigValid(),
                                   kLab + "[thresholds.\"prometheus.config-valid\"]\nfile = \"" + file + "\"\n",
                                   u"mon"_s);
            return std::get<Command>(bench.probes()[0].probe).argv.last();
        };
        QCOMPARE(fileOf("/srv/prometheus.yml"), u"/srv/prometheus.yml"_s);
        QCOMPARE(fileOf("-h"), u"/etc/prometheus/prometheus.yml"_s);
    }
};

std::unique_ptr<QObject> tst_configvalid()
{
    return std::make_unique<ConfigValidTest>();
}

#include "tst_configvalid.moc"
