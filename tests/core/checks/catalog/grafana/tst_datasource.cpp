// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/grafana/grafana.h"
#include "tests/core/checks/catalog/testlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QString kAsked = u"/health"_s;

/// The test lab, with this said of Grafana.
QByteArray labWith(const QByteArray &grafana)
{
    QByteArray lab = kTestLab;
    return lab.replace("address = \"192.168.50.10\"\n", "address = \"192.168.50.10\"\ngrafana = { " + grafana + " }\n");
}

Answers answered(int status, const QString &file)
{
    return {{kAsked, replied(status, bytesOf(u"grafana/%1.out"_s.arg(file)))}};
}

Answers noCurl(Error::Kind kind)
{
    return {{kAsked, nothingFrom(kind, {{"curl"_L1, 28}})}};
}

/// What the store of secrets says.
Answers noToken(Error::Kind kind)
{
    Answer answer = nothingFrom(kind);
    answer.error->what = u"env:GRAFANA_TOKEN"_s;
    return {{kAsked, answer}};
}

}

class GrafanaDataSourceTest : public CheckTest
{
    Q_OBJECT

public:
    GrafanaDataSourceTest()
        : CheckTest({.spec = &grafanaDataSource(),
                     .lab = labWith(R"(token = "env:GRAFANA_TOKEN", datasources = ["P18", "loki", "P18"])"),
                     .node = u"mon"_s,
                     .instance = u"P18"_s,
                     .healthy = answered(200, u"datasource-ok"_s)})
    {
    }

protected:
    void rows() override
    {
        row("its data source is dead", answered(400, u"datasource-error-400"_s), Outcome::Fail,
            u"connection refused"_s);
        row("an error with a fair status", answered(200, u"datasource-error-400"_s), Outcome::Fail);
        row("well, with a bad status", answered(500, u"datasource-ok"_s), Reason::Garbled);
        row("not known", {{kAsked, replied(400, R"({"message":"not implemented","status":"UNKNOWN"})")}},
            Reason::Unproven, u"not implemented"_s);
        row("a word of its own", {{kAsked, replied(200, R"({"message":"fine","status":"Fine"})")}}, Reason::Garbled);
        row("no such data source", answered(404, u"datasource-none-404"_s), Outcome::Fail, u"P18"_s);
        row("no such data source, as older ones say it", answered(500, u"datasource-none-500"_s), Outcome::Fail,
            u"P18"_s);
        row("a Grafana without this question", {{kAsked, replied(404, R"({"message":"Not found"})")}}, Reason::Garbled,
            u"404"_s);
        row("not its place", {{kAsked, replied(404, "404 page not found\n")}}, Reason::Garbled);
        row("a token that is none", answered(401, u"datasource-bad-token-401"_s), Reason::AuthFailed, u"token"_s);
        row("a token that may not", answered(403, u"datasource-denied-403"_s), Reason::NoPrivilege, u"may not"_s);
        row("a login page", answered(200, u"login-page-html"_s), Reason::Garbled);
        row("a proxy's page", answered(502, u"bad-gateway"_s), Reason::Garbled);
        row("sent elsewhere", {{kAsked, replied(302, "")}}, Reason::Garbled);
        row("the health of Grafana, not of its source", answered(200, u"health-ok"_s), Reason::Garbled);
        row("hangs behind Grafana", noCurl(Error::Kind::TimedOut), Outcome::Fail, u"8 s"_s);
        row("Grafana is gone", noCurl(Error::Kind::Refused), Outcome::Fail, u"does not answer"_s);
        row("no token is kept there", noToken(Error::Kind::NotFound), Reason::AuthFailed, u"env:GRAFANA_TOKEN"_s);
        row("what is kept there is no token", noToken(Error::Kind::BadInput), Reason::AuthFailed);
        row("others may read it", noToken(Error::Kind::Denied), Reason::AuthFailed);
        row("the host has no curl", {{kAsked, nothingFrom(Error::Kind::NotFound)}}, Reason::ToolMissing);
        row("the session is gone", {{kAsked, nothingFrom(Error::Kind::Unreachable)}}, Reason::Unreachable);
    }

private Q_SLOTS:
    void eachDataSourceIsAskedOnce()
    {
        QCOMPARE(bench().planned(), (QStringList{u"grafana.datasource.P18"_s, u"grafana.datasource.loki"_s}));
        QCOMPARE(bench().probes().size(), 1U);
        const auto get = std::get<HttpGet>(bench().probes()[0].probe);
        QCOMPARE(get.url, u"http://127.0.0.1:3000/api/datasources/uid/P18/health"_s);
        QCOMPARE(toString(get.bearer), u"env:GRAFANA_TOKEN"_s);
        const CheckBench other(
            grafanaDataSource(),
            labWith(R"(port = 3443, path = "/g", tls = true, token = "keychain:g", datasources = ["x"])"), u"mon"_s,
            u"x"_s);
        QCOMPARE(std::get<HttpGet>(other.probes()[0].probe).url,
                 u"https://127.0.0.1:3443/g/api/datasources/uid/x/health"_s);
    }
    void withoutATokenItDoesNotApply_data()
    {
        QTest::addColumn<QByteArray>("grafana");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing is said") << QByteArray("port = 3000") << u"no token"_s;
        QTest::newRow("a data source alone") << QByteArray(R"(datasources = ["P18"])") << u"no token"_s;
        QTest::newRow("a token alone") << QByteArray(R"(token = "env:T")") << u"no data source"_s;
    }
    void withoutATokenItDoesNotApply()
    {
        QFETCH(QByteArray, grafana);
        QFETCH(QString, says);
        const CheckBench bench(grafanaDataSource(), labWith(grafana), u"mon"_s);
        QCOMPARE(bench.planned(), QStringList{u"grafana.datasource"_s});
        const Verdict verdict = bench.verdict(Answers{});
        QCOMPARE(verdict.outcome(), Outcome::Skipped);
        QCOMPARE(verdict.judgement.reason, Reason::NotApplicable);
        QVERIFY2(verdict.judgement.summary.contains(says), qPrintable(verdict.judgement.summary));
        QVERIFY(verdict.judgement.mend.contains("token = \"keychain:grafana\""_L1));
    }
};

std::unique_ptr<QObject> tst_datasource()
{
    return std::make_unique<GrafanaDataSourceTest>();
}

#include "tst_datasource.moc"
