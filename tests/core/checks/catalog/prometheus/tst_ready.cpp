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

class PrometheusReadyTest : public CheckTest
{
    Q_OBJECT

public:
    PrometheusReadyTest()
        : CheckTest({.spec = &prometheusReady(),
                     .lab = kTestLab,
                     .node = u"mon"_s,
                     .healthy = {{u"/-/ready"_s, replied(200, "Prometheus Server is Ready.\n")}}})
    {
    }

protected:
    void rows() override
    {
        row("not ready", {{u"/-/ready"_s, replied(503, "Service Unavailable")}}, Outcome::Fail, u"not ready"_s);
        row("healthy is not ready", {{u"/-/ready"_s, replied(200, "Prometheus Server is Healthy.\n")}},
            Reason::Garbled);
        row("refused", {{u"/-/ready"_s, noCurl(Error::Kind::Refused)}}, Outcome::Fail, u"does not answer"_s);
        row("silent", {{u"/-/ready"_s, noCurl(Error::Kind::TimedOut)}}, Outcome::Fail);
        row("the session is gone", {{u"/-/ready"_s, nothingFrom(Error::Kind::Unreachable)}}, Reason::Unreachable);
        row("credentials wanted", {{u"/-/ready"_s, replied(401, "Unauthorized\n")}}, Reason::AuthFailed,
            u"credentials"_s);
        row("another path", {{u"/-/ready"_s, replied(404, "404 page not found\n")}}, Reason::Garbled, u"404"_s);
        row("sent elsewhere", {{u"/-/ready"_s, replied(302, "")}}, Reason::Garbled);
        row("broken inside", {{u"/-/ready"_s, replied(500, "")}}, Outcome::Fail, u"500"_s);
        row("a bad gateway before it", {{u"/-/ready"_s, replied(502, bytesOf(u"grafana/bad-gateway.out"_s))}},
            Outcome::Fail);
    }
};

std::unique_ptr<QObject> tst_ready()
{
    return std::make_unique<PrometheusReadyTest>();
}

#include "tst_ready.moc"
