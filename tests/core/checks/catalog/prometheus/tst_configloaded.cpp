// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/prometheus/prometheus.h"
#include "tests/core/checks/catalog/checkbench.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kLab = "[[node]]\nname = \"mon\"\nroles = [\"monitoring\"]\naddress = \"192.168.50.10\"\n";

Answer page(const char *name)
{
    return replied(200, bytesOf(u"prometheus/%1.out"_s.arg(QLatin1StringView(name))));
}

/// The captured configuration was loaded at 2026-11-23 06:27:56, which is 1795415276.
Answer files(const QByteArray &config, const QByteArray &rules)
{
    return printed(config + " /etc/prometheus/prometheus.yml\n" + rules + " /etc/prometheus/rules.yml\n");
}

}

class ConfigLoadedTest : public CheckTest
{
    Q_OBJECT

public:
    ConfigLoadedTest()
        : CheckTest({.spec = &prometheusConfigLoaded(),
                     .lab = kLab,
                     .node = u"mon"_s,
                     .healthy = {{u"runtimeinfo"_s, page("runtimeinfo")},
                                 {u"/api/v1/rules"_s, page("rules")},
                                 {u"find"_s, captured(u"time/find-prometheus"_s)}}})
    {
    }

protected:
    void rows() override
    {
        row("the reload failed",
            {{u"runtimeinfo"_s, replied(200, bytesOf(u"prometheus/runtimeinfo-bad-reload.out"_s).split('\n').first())}},
            Outcome::Fail, u"old one"_s);
        row("loaded in the second of the edit", {{u"find"_s, files("1795415276.9000000000", "1795400000.0")}},
            Outcome::Pass);
        row("edited since", {{u"find"_s, files("1795415277.1000000000", "1795400000.0")}}, Outcome::Warn,
            u"prometheus.yml"_s);
        row("a rule file edited since", {{u"find"_s, files("1795400000.0", "1795417000.0")}}, Outcome::Warn,
            u"rules.yml"_s);
        row("another file edited since",
            {{u"find"_s,
              printed(files("1795400000.0", "1795400000.0").out + "1795417000.0 /etc/prometheus/other.yml\n")}},
            Outcome::Pass);
        row("the file is elsewhere",
            {{u"find"_s, printed({}, 1, "find: \u2018/etc/prometheus/\u2019: No such file or directory\n")}},
            Reason::Unproven, u"not there"_s);
        row("a rule file is elsewhere", {{u"find"_s, printed("1795400000.0 /etc/prometheus/prometheus.yml\n")}},
            Reason::Unproven, u"rules.yml"_s);
        row("a version that does not tell",
            {{u"runtimeinfo"_s,
              replied(200, R"({"status":"success","data":{"startTime":"2026-11-23T06:27:56.591Z"}})")}},
            Outcome::Warn, u"does not tell"_s);
        const auto answers = [](Answer answer) { return Answers{{u"runtimeinfo"_s, std::move(answer)}}; };
        row("refused", answers(nothingFrom(Error::Kind::Refused, {{u"curl"_s, 7}})), Outcome::Fail,
            u"does not answer"_s);
        row("the session is gone", answers(nothingFrom(Error::Kind::Unreachable)), Reason::Unreachable);
        row("credentials wanted", answers(replied(401, "Unauthorized\n")), Reason::AuthFailed, u"credentials"_s);
        row("another path", answers(replied(404, "404 page not found\n")), Reason::Garbled, u"404"_s);
        row("broken inside", answers(replied(500, "")), Outcome::Fail, u"500"_s);
        row("cut", {{u"runtimeinfo"_s, page("runtimeinfo-broken-cut")}}, Reason::Garbled);
    }
};

std::unique_ptr<QObject> tst_configloaded()
{
    return std::make_unique<ConfigLoadedTest>();
}

#include "tst_configloaded.moc"
