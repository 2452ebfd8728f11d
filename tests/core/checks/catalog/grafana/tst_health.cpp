// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/grafana/grafana.h"
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

class GrafanaHealthTest : public CheckTest
{
    Q_OBJECT

public:
    GrafanaHealthTest()
        : CheckTest({.spec = &grafanaHealth(),
                     .lab = kTestLab,
                     .node = u"mon"_s,
                     .healthy = {{u"/api/health"_s, replied(200, bytesOf(u"grafana/health-ok.out"_s))}}})
    {
    }

protected:
    void rows() override
    {
        row("the database fails", {{u"/api/health"_s, replied(503, bytesOf(u"grafana/health-failing-503.out"_s))}},
            Outcome::Fail, u"failing"_s);
        row("the database fails, with a fair status",
            {{u"/api/health"_s, replied(200, bytesOf(u"grafana/health-failing-503.out"_s))}}, Outcome::Fail);
        row("a hidden version", {{u"/api/health"_s, replied(200, bytesOf(u"grafana/health-hidden-version.out"_s))}},
            Outcome::Pass);
        row("Enterprise", {{u"/api/health"_s, replied(200, bytesOf(u"grafana/health-enterprise.out"_s))}},
            Outcome::Pass);
        row("a login page", {{u"/api/health"_s, replied(200, bytesOf(u"grafana/login-page-html.out"_s))}},
            Reason::Garbled);
        row("no database in it", {{u"/api/health"_s, replied(200, "{\"version\":\"11\"}")}}, Reason::Garbled);
        row("503 from something else", {{u"/api/health"_s, replied(503, "busy")}}, Reason::Garbled);
        row("refused", {{u"/api/health"_s, noCurl(Error::Kind::Refused)}}, Outcome::Fail, u"does not answer"_s);
        row("silent", {{u"/api/health"_s, noCurl(Error::Kind::TimedOut)}}, Outcome::Fail);
        row("the session is gone", {{u"/api/health"_s, nothingFrom(Error::Kind::Unreachable)}}, Reason::Unreachable);
        row("credentials wanted", {{u"/api/health"_s, replied(401, "Unauthorized\n")}}, Reason::AuthFailed,
            u"credentials"_s);
        row("another path", {{u"/api/health"_s, replied(404, "404 page not found\n")}}, Reason::Garbled, u"404"_s);
        row("sent elsewhere", {{u"/api/health"_s, replied(302, "")}}, Reason::Garbled);
        row("broken inside", {{u"/api/health"_s, replied(500, "")}}, Outcome::Fail, u"500"_s);
        row("a bad gateway before it", {{u"/api/health"_s, replied(502, bytesOf(u"grafana/bad-gateway.out"_s))}},
            Outcome::Fail);
    }
};

std::unique_ptr<QObject> tst_health()
{
    return std::make_unique<GrafanaHealthTest>();
}

#include "tst_health.moc"
