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

class PrometheusApiTest : public CheckTest
{
    Q_OBJECT

public:
    PrometheusApiTest()
        : CheckTest({.spec = &prometheusApi(),
                     .lab = kTestLab,
                     .node = u"mon"_s,
                     .healthy = {{u"targets"_s, replied(200, bytesOf(u"prometheus/targets-active.out"_s))}}})
    {
    }

protected:
    void rows() override
    {
        row("an error",
            {{u"targets"_s, replied(200, "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"no\"}")}},
            Outcome::Fail, u"bad_data"_s);
        row("cut", {{u"targets"_s, replied(200, bytesOf(u"prometheus/truncated-targets.out"_s))}}, Reason::Garbled);
        row("a page of something else", {{u"targets"_s, replied(200, bytesOf(u"grafana/login-page-html.out"_s))}},
            Reason::Garbled);
        row("refused", {{u"targets"_s, noCurl(Error::Kind::Refused)}}, Outcome::Fail, u"does not answer"_s);
        row("silent", {{u"targets"_s, noCurl(Error::Kind::TimedOut)}}, Outcome::Fail);
        row("the session is gone", {{u"targets"_s, nothingFrom(Error::Kind::Unreachable)}}, Reason::Unreachable);
        row("credentials wanted", {{u"targets"_s, replied(401, "Unauthorized\n")}}, Reason::AuthFailed,
            u"credentials"_s);
        row("another path", {{u"targets"_s, replied(404, "404 page not found\n")}}, Reason::Garbled, u"404"_s);
        row("sent elsewhere", {{u"targets"_s, replied(302, "")}}, Reason::Garbled);
        row("broken inside", {{u"targets"_s, replied(500, "")}}, Outcome::Fail, u"500"_s);
        row("a bad gateway before it", {{u"targets"_s, replied(502, bytesOf(u"grafana/bad-gateway.out"_s))}},
            Outcome::Fail);
    }
};

std::unique_ptr<QObject> tst_api()
{
    return std::make_unique<PrometheusApiTest>();
}

#include "tst_api.moc"
