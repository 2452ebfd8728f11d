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

class PrometheusRulesTest : public CheckTest
{
    Q_OBJECT

public:
    PrometheusRulesTest()
        : CheckTest({.spec = &prometheusRules(),
                     .lab = kTestLab,
                     .node = u"mon"_s,
                     .healthy = {{u"rules"_s, replied(200, bytesOf(u"prometheus/rules.out"_s)
                                                               .replace("\"health\":\"err\"", "\"health\":\"ok\""))}}})
    {
    }

protected:
    void rows() override
    {
        row("a rule fails",
            {{u"rules"_s,
              replied(200, bytesOf(u"prometheus/rules.out"_s).replace("\"health\":\"ok\"", "\"health\":\"err\""))}},
            Outcome::Fail, u"Rules that fail"_s);
        row("not evaluated yet",
            {{u"rules"_s, replied(200, bytesOf(u"prometheus/rules.out"_s)
                                           .replace("\"health\":\"err\"", "\"health\":\"ok\"")
                                           .replace("\"health\":\"ok\"", "\"health\":\"unknown\""))}},
            Outcome::Warn);
        row("no rules", {{u"rules"_s, replied(200, "{\"status\":\"success\",\"data\":{\"groups\":[]}}")}},
            Outcome::Skipped);
        row("cut", {{u"rules"_s, replied(200, bytesOf(u"prometheus/rules-broken-cut.out"_s))}}, Reason::Garbled);
        row("refused", {{u"rules"_s, noCurl(Error::Kind::Refused)}}, Outcome::Fail, u"does not answer"_s);
        row("silent", {{u"rules"_s, noCurl(Error::Kind::TimedOut)}}, Outcome::Fail);
        row("the session is gone", {{u"rules"_s, nothingFrom(Error::Kind::Unreachable)}}, Reason::Unreachable);
        row("credentials wanted", {{u"rules"_s, replied(401, "Unauthorized\n")}}, Reason::AuthFailed, u"credentials"_s);
        row("another path", {{u"rules"_s, replied(404, "404 page not found\n")}}, Reason::Garbled, u"404"_s);
        row("sent elsewhere", {{u"rules"_s, replied(302, "")}}, Reason::Garbled);
        row("broken inside", {{u"rules"_s, replied(500, "")}}, Outcome::Fail, u"500"_s);
        row("a bad gateway before it", {{u"rules"_s, replied(502, bytesOf(u"grafana/bad-gateway.out"_s))}},
            Outcome::Fail);
    }
};

std::unique_ptr<QObject> tst_rules()
{
    return std::make_unique<PrometheusRulesTest>();
}

#include "tst_rules.moc"
