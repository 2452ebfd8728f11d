// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/prometheus/prometheus.h"
#include "tests/core/checks/catalog/testlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

/// The host's curl told of a failure.
Answer noCurl(Error::Kind kind)
{
    return nothingFrom(kind, {{"curl"_L1, 7}});
}

}

class PrometheusConfigLoadedTest : public CheckTest
{
    Q_OBJECT

public:
    PrometheusConfigLoadedTest()
        : CheckTest({.spec = &prometheusConfigLoaded(),
                     .lab = kTestLab,
                     .node = u"mon"_s,
                     .healthy = {{u"runtimeinfo"_s, replied(200, bytesOf(u"prometheus/runtimeinfo.out"_s))}}})
    {
    }

protected:
    void rows() override
    {
        row("the last reload failed",
            {{u"runtimeinfo"_s, replied(200, bytesOf(u"prometheus/runtimeinfo-bad-reload.out"_s))}}, Outcome::Fail,
            u"failed"_s);
        row("a version that does not tell",
            {{u"runtimeinfo"_s,
              replied(200, bytesOf(u"prometheus/runtimeinfo.out"_s).replace("\"reloadConfigSuccess\":true,", ""))}},
            Outcome::Warn, u"does not tell"_s);
        row("cut", {{u"runtimeinfo"_s, replied(200, bytesOf(u"prometheus/runtimeinfo-broken-cut.out"_s))}},
            Reason::Garbled);
        row("refused", {{u"runtimeinfo"_s, noCurl(Error::Kind::Refused)}}, Outcome::Fail, u"does not answer"_s);
        row("silent", {{u"runtimeinfo"_s, noCurl(Error::Kind::TimedOut)}}, Outcome::Fail);
        row("the session is gone", {{u"runtimeinfo"_s, nothingFrom(Error::Kind::Unreachable)}}, Reason::Unreachable);
        row("credentials wanted", {{u"runtimeinfo"_s, replied(401, "Unauthorized\n")}}, Reason::AuthFailed,
            u"credentials"_s);
        row("another path", {{u"runtimeinfo"_s, replied(404, "404 page not found\n")}}, Reason::Garbled, u"404"_s);
        row("sent elsewhere", {{u"runtimeinfo"_s, replied(302, "")}}, Reason::Garbled);
        row("broken inside", {{u"runtimeinfo"_s, replied(500, "")}}, Outcome::Fail, u"500"_s);
        row("a bad gateway before it", {{u"runtimeinfo"_s, replied(502, bytesOf(u"grafana/bad-gateway.out"_s))}},
            Outcome::Fail);
    }
};

std::unique_ptr<QObject> tst_configloaded()
{
    return std::make_unique<PrometheusConfigLoadedTest>();
}

#include "tst_configloaded.moc"
