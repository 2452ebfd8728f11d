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

class PrometheusHealthyTest : public CheckTest
{
    Q_OBJECT

public:
    PrometheusHealthyTest()
        : CheckTest({.spec = &prometheusHealthy(),
                     .lab = kTestLab,
                     .node = u"mon"_s,
                     .healthy = {{u"/-/healthy"_s, replied(200, "Prometheus Server is Healthy.\n")}}})
    {
    }

protected:
    void rows() override
    {
        row("as older versions say it", {{u"/-/healthy"_s, replied(200, "Prometheus is Healthy.\n")}}, Outcome::Pass);
        row("somebody else's login page", {{u"/-/healthy"_s, replied(200, bytesOf(u"grafana/login-page-html.out"_s))}},
            Reason::Garbled, u"not as Prometheus"_s);
        row("refused", {{u"/-/healthy"_s, noCurl(Error::Kind::Refused)}}, Outcome::Fail, u"does not answer"_s);
        row("silent", {{u"/-/healthy"_s, noCurl(Error::Kind::TimedOut)}}, Outcome::Fail);
        row("the session is gone", {{u"/-/healthy"_s, nothingFrom(Error::Kind::Unreachable)}}, Reason::Unreachable);
        row("credentials wanted", {{u"/-/healthy"_s, replied(401, "Unauthorized\n")}}, Reason::AuthFailed,
            u"credentials"_s);
        row("another path", {{u"/-/healthy"_s, replied(404, "404 page not found\n")}}, Reason::Garbled, u"404"_s);
        row("sent elsewhere", {{u"/-/healthy"_s, replied(302, "")}}, Outcome::Warn, u"302"_s);
        row("broken inside", {{u"/-/healthy"_s, replied(500, "")}}, Outcome::Fail, u"500"_s);
        row("a bad gateway before it", {{u"/-/healthy"_s, replied(502, bytesOf(u"grafana/bad-gateway.out"_s))}},
            Outcome::Fail);
    }
};

std::unique_ptr<QObject> tst_healthy()
{
    return std::make_unique<PrometheusHealthyTest>();
}

#include "tst_healthy.moc"
