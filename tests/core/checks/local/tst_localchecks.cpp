// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/local/localspec.h"
#include "tests/core/checks/local/localbench.h"

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kCommand = "kind = \"command\"\nprobe = { argv = [\"systemctl\", \"is-active\", \"x y\"] }\n";
const QByteArray kHttp = "kind = \"http\"\nprobe = { url = \"http://127.0.0.1/h\" }\n";
const QByteArray kTcp = "kind = \"tcp\"\nprobe = { port = 25 }\n";
const QByteArray kFile = "kind = \"file\"\nprobe = { path = \"/etc/motd\" }\n";
const QByteArray kQuery = "kind = \"metric\"\nprobe = { promql = \"sum(up)\" }\n";
const QByteArray kExporter = "kind = \"metric\"\nprobe = { promql = \"node_load1\", source = \"exporter\" }\n";

QByteArray vector(const QByteArray &result)
{
    return R"({"status":"success","data":{"resultType":"vector","result":[)" + result + "]}}";
}

/// A row of a table of judgements: the check, the answer, what it must come to.
struct Case
{
    QByteArray check;
    QByteArray out;
    QString outcome;
    int exitCode = 0;
    QByteArray err = {};
};

}
Q_DECLARE_METATYPE(Case)

class LocalChecksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsPlanned_data()
    {
        QTest::addColumn<QByteArray>("check");
        QTest::addColumn<QStringList>("lines");
        const QByteArray decide = "expect = { absent = true }\n";
        const auto row = [&](const char *name, const QByteArray &check, const QStringList &lines) {
            QTest::newRow(name) << check + decide << lines;
        };
        row("a command on the host", kCommand, {u"ssh svc 'systemctl is-active '\\''x y'\\'''"_s});
        row("a command from here", kCommand + "from = \"admin\"\n", {u"systemctl is-active 'x y'"_s});
        row("a command on mon", kCommand + "from = \"mon\"\n", {u"ssh mon 'systemctl is-active '\\''x y'\\'''"_s});
        row("a command from outside", kCommand + "from = \"outside:away\"\n",
            {u"ssh away 'systemctl is-active '\\''x y'\\'''"_s});
        row("a command with sudo", "kind = \"command\"\nprobe = { argv = [\"/usr/bin/a\"], sudo = true }\n",
            {u"ssh svc 'sudo -n /usr/bin/a'"_s});
        row("http on the host", kHttp, {u"ssh svc 'curl -sS --max-time 5 http://127.0.0.1/h'"_s});
        row("a HEAD", "kind = \"http\"\nprobe = { url = \"http://127.0.0.1/\", method = \"HEAD\" }\n",
            {u"ssh svc 'curl -sS --max-time 5 -I http://127.0.0.1/'"_s});
        row("a port of the node itself", kTcp + "from = \"admin\"\n",
            {u"timeout 5 bash -c 'exec 3<>/dev/tcp/10.8.0.30/25'"_s});
        row("a handshake", "kind = \"tcp\"\nprobe = { port = 443, tls = true }\nfrom = \"admin\"\n",
            {u"openssl s_client -connect 10.8.0.30:443 -servername 10.8.0.30 </dev/null | openssl x509 -noout -dates -fingerprint -sha256"_s});
        row("a file", kFile,
            {u"ssh svc 'stat -L -c '\\''%F|%s|%Y|%a|%U|%G'\\'' -- /etc/motd'"_s,
             u"ssh svc 'sha256sum -b -- /etc/motd'"_s});
        row("a query", kQuery,
            {u"ssh mon 'curl -sS --max-time 5 -k '\\''http://127.0.0.1:9090/api/v1/query?query=sum%28up%29'\\'''"_s});
        row("an exporter", kExporter, {u"ssh svc 'curl -sS --max-time 4 http://127.0.0.1:9100/metrics'"_s});
    }
    void everyKindIsPlanned()
    {
        QFETCH(QByteArray, check);
        QFETCH(QStringList, lines);
        const LocalBench bench(check);
        QCOMPARE(bench.problems, QString());
        QCOMPARE(bench.plan.checks.size(), 1U);
        QStringList planned;
        for (std::size_t i = 0; i < bench.item().probes.size(); ++i)
            planned << bench.line(i);
        QCOMPARE(planned, lines);
        QCOMPARE(bench.item().title, u"Own words"_s);
        QCOMPARE(QString::fromUtf8(bench.item().spec->section), u"own"_s);
    }

    void whatAnswersNeedIsAskedFor()
    {
        const LocalBench headers(kHttp + "[[check.rule]]\nverdict = \"pass\"\nwhen = \"header('Server') == 'x'\"\n");
        QCOMPARE(std::get<HttpGet>(headers.request().probe).headers, QStringList{u"server"_s});
        const LocalBench size(kFile + "expect = { of = \"size\", at_least = 1 }\n");
        QCOMPARE(size.item().probes.size(), 1U);
        const LocalBench banner(
            "kind = \"tcp\"\nprobe = { port = 25, banner_regex = \"^220 \" }\nexpect = { equals = true }\n");
        QVERIFY(std::holds_alternative<Command>(banner.request().probe));
        const LocalBench slow("kind = \"command\"\nprobe = { argv = [\"a\"], timeout_s = 12, cap_kib = 8 }\nexpect = { "
                              "equals = \"a\" }\n");
        const auto command = std::get<Command>(slow.request().probe);
        QVERIFY(command.slow);
        QCOMPARE(command.timeout, std::chrono::milliseconds(12000));
        QCOMPARE(command.stdoutCap, 8 * 1024);
    }

    void rolesHostsAndProfilesDecideWhere()
    {
        const QByteArray check = kCommand + "expect = { equals = \"a\" }\n";
        QCOMPARE(LocalBench(check, u"gw"_s).plan.checks.size(), 1U);
        const QByteArray some = check + "applies_to = { roles = [\"gateway\"], hosts = [\"svc\"] }\n";
        QCOMPARE(LocalBench(some, u"gw"_s).plan.checks.size(), 1U);
        QCOMPARE(LocalBench(some, u"svc"_s).plan.checks.size(), 1U);
        QCOMPARE(LocalBench(some, u"mon"_s).plan.checks.size(), 0U);
        const LocalBench bench(check + "schedule = { profiles = [\"maintenance\"] }\n");
        PlanOptions options;
        for (const auto &[profile, checks] :
             {std::pair{Profile::PostChange, 0U}, std::pair{Profile::Maintenance, 3U}, std::pair{Profile::Full, 3U}}) {
            options.profile = profile;
            QCOMPARE(planRun(bench.inventory, {}, options).checks.size(), checks);
        }
    }

    void aPlanOutlivesItsLab()
    {
        Plan plan;
        {
            const LocalBench bench(kCommand + "why = \"because\"\nhint = \"do\"\nexpect = { equals = \"a\" }\n");
            plan = bench.plan;
        }
        QCOMPARE(QString::fromUtf8(plan.checks.at(0).spec->id), u"user.t"_s);
        QCOMPARE(QString::fromUtf8(plan.checks.at(0).spec->why), u"because"_s);
        QCOMPARE(QString::fromUtf8(plan.checks.at(0).spec->remedy), u"do"_s);
    }

    void answersAreJudged_data()
    {
        QTest::addColumn<Case>("sample");
        const auto row = [](const char *name, const Case &sample) { QTest::newRow(name) << sample; };
        const QByteArray active = kCommand + "expect = { equals = \"active\" }\n";
        row("command: as wanted", {active, "active\n", u"pass"_s});
        row("command: otherwise", {active, "inactive\n", u"fail"_s, 3});
        row("command: only a warning",
            {kCommand + "expect = { equals = \"active\", otherwise = \"warn\" }\n", "inactive\n", u"warn"_s, 3});
        row("command: says nothing", {active, "", u"unknown/unproven"_s});
        row("command: fails without a word", {active, "", u"unknown/garbled"_s, 1});
        row("command: not installed", {active, "", u"unknown/tool-missing"_s, 127,
                                       "timeout: failed to run command 'systemctl': No such file or directory"});
        row("command: not allowed",
            {"kind = \"command\"\nprobe = { argv = [\"/usr/bin/a\"], sudo = true }\nexpect = { absent = true }\n", "",
             u"unknown/no-privilege"_s, 1, "sudo: a password is required"});
        row("command: took too long", {active, "active\n", u"unknown/timed-out"_s, 124});
        row("command: cut", {active, "active\n", u"unknown/too-large"_s, 141});
        const QByteArray exits = kCommand + "expect = { of = \"exit\", equals = 0 }\n";
        row("command: its exit code is the answer", {exits, "", u"pass"_s});
        row("command: its exit code says no", {exits, "", u"fail"_s, 1});
        row("command: nothing printed is absent", {kCommand + "expect = { absent = true }\n", "", u"pass"_s});
        row("command: nothing printed by one that failed is not",
            {kCommand + "expect = { absent = true }\n", "", u"unknown/garbled"_s, 1, "boom"});
        row("command: half a list of one that failed proves nothing",
            {kCommand + "expect = { subset = [\"a\", \"b\"] }\n", "a\n", u"unknown/unproven"_s, 1, "boom"});
        row("command: half an answer, the rest not allowed",
            {"kind = \"command\"\nprobe = { argv = [\"cat\", \"/a\", \"/b\"] }\nexpect = { subset = [\"a\"] }\n", "a\n",
             u"unknown/no-privilege"_s, 1, "cat: /b: Permission denied"});

        const QByteArray sealed =
            kHttp + "[[check.rule]]\nverdict = \"red\"\nwhen = \"status in [503] or json('$.sealed') == true\"\nsay = "
                    "\"sealed\"\n"
                    "[[check.rule]]\nverdict = \"green\"\nwhen = \"status == 200 and json('$.sealed') == false\"\n"
                    "[[check.rule]]\nverdict = \"grey\"\nwhen = \"default\"\n";
        row("http: the first rule that holds", {sealed, "{\"sealed\":true}", u"fail"_s, 200});
        row("http: by the status alone", {sealed, "busy", u"fail"_s, 503});
        row("http: well", {sealed, "{\"sealed\":false}", u"pass"_s, 200});
        row("http: no JSON", {sealed, "<html>", u"unknown/garbled"_s, 200});
        row("http: half JSON", {sealed, "{\"sealed\":fal", u"unknown/garbled"_s, 200});
        row("http: the member is missing", {sealed, "{}", u"unknown/unproven"_s, 200});
        row("http: default says grey", {sealed, "{\"sealed\":false}", u"unknown/unproven"_s, 404});
        // A red rule that nobody could tell about stands above a green one that holds.
        row("http: an open question above a green rule",
            {kHttp + "[[check.rule]]\nverdict = \"fail\"\nwhen = \"json('$.sealed') == true\"\n"
                     "[[check.rule]]\nverdict = \"pass\"\nwhen = \"status == 200\"\n",
             "<html>", u"unknown/garbled"_s, 200});
        row("http: an open question above a rule that says the same",
            {kHttp + "[[check.rule]]\nverdict = \"fail\"\nwhen = \"json('$.sealed') == true\"\n"
                     "[[check.rule]]\nverdict = \"fail\"\nwhen = \"status == 200\"\n",
             "<html>", u"fail"_s, 200});
        row("http: a green rule with a part missing, though the other decides",
            {kHttp + "[[check.rule]]\nverdict = \"pass\"\nwhen = \"status == 200 or json('$.a') == 1\"\n", "<html>",
             u"unknown/garbled"_s, 200});
        row("http: no rule holds",
            {kHttp + "[[check.rule]]\nverdict = \"pass\"\nwhen = \"status == 200\"\n", "", u"unknown/unproven"_s, 404});
        row("http: two kinds of value compared",
            {kHttp + "[[check.rule]]\nverdict = \"pass\"\nwhen = \"json('$.n') == '5'\"\n", "{\"n\":5}",
             u"unknown/unproven"_s, 200});

        // An error page has not what is looked for, and is short; where nobody asks for the status it proves nothing.
        const QByteArray none = kHttp + "expect = { json = \"$.alerts[0]\", absent = true }\n";
        row("http: nothing there", {none, "{\"alerts\":[]}", u"pass"_s, 200});
        row("http: an error page has nothing either",
            {none, "{\"error\":\"unauthorized\"}", u"unknown/unproven"_s, 401});
        row("http: nor has the page that a redirect comes with", {none, "{}", u"unknown/unproven"_s, 302});
        row("http: a rule that an error page meets",
            {kHttp + "[[check.rule]]\nverdict = \"pass\"\nwhen = \"absent(json('$.alerts[0]'))\"\n",
             "{\"error\":\"not found\"}", u"unknown/unproven"_s, 404});
        row("http: an error page is small",
            {kHttp + "expect = { of = \"size\", at_most = 100 }\n", "oops", u"unknown/unproven"_s, 500});
        row("http: an error page may say that all is well",
            {kHttp + "expect = { json = \"$.database\", equals = \"ok\" }\n", "{\"database\":\"ok\"}",
             u"unknown/unproven"_s, 503});
        row("http: an error page that says otherwise is believed",
            {kHttp + "expect = { json = \"$.database\", equals = \"ok\" }\n", "{\"database\":\"down\"}", u"fail"_s,
             503});
        row("http: an error page, and the status is looked at",
            {kHttp + "expect = [{ json = \"$.database\", equals = \"ok\" }, { of = \"status\", equals = 503 }]\n",
             "{\"database\":\"ok\"}", u"pass"_s, 503});
        row("http: lines end as the protocols of old end them",
            {kHttp + "[[check.rule]]\nverdict = \"pass\"\nwhen = \"line(1) == 'ok'\"\n", "ok\r\nall good\r\n",
             u"pass"_s, 200});

        const QByteArray sum = kQuery + "expect = { at_least = 3 }\n";
        const QByteArray four = R"({"metric":{},"value":[1790000000,"4"]})";
        row("metric: enough", {sum, vector(four), u"pass"_s, 200});
        row("metric: too little", {sum, vector(R"({"metric":{},"value":[1790000000,"2"]})"), u"fail"_s, 200});
        row("metric: no such series", {sum, vector({}), u"unknown/unproven"_s, 200});
        row("metric: several values", {sum, vector(four + ',' + four), u"unknown/unproven"_s, 200});
        row("metric: no number",
            {sum, vector(R"({"metric":{},"value":[1790000000,"NaN"]})"), u"unknown/unproven"_s, 200});
        row("metric: a bad query",
            {sum, R"({"status":"error","errorType":"bad_data","error":"parse error"})", u"unknown/unproven"_s, 400});
        row("metric: not Prometheus", {sum, "<html>", u"unknown/garbled"_s, 200});
        row("metric: all of several", {kQuery + "[[check.rule]]\nverdict = \"pass\"\nwhen = \"all(values > 3)\"\n",
                                       vector(four + ',' + four), u"pass"_s, 200});
        const QByteArray load = kExporter + "expect = { at_most = 2 }\n";
        row("exporter: low", {load, "# TYPE node_load1 gauge\nnode_load1 0.5\n", u"pass"_s, 200});
        row("exporter: high", {load, "# TYPE node_load1 gauge\nnode_load1 7\n", u"fail"_s, 200});
        row("exporter: no such metric", {load, "# TYPE a gauge\na 7\n", u"unknown/unproven"_s, 200});
        row("exporter: cut", {load, "# TYPE node_load1 gauge\nnode_lo", u"unknown/garbled"_s, 200});

        const QByteArray size = kFile + "expect = { of = \"size\", at_most = 10 }\n";
        row("file: small", {size, "regular file|5|1789999000|644|root|root\n", u"pass"_s});
        row("file: large", {size, "regular file|50|1789999000|644|root|root\n", u"fail"_s});
        row("file: missing is not small",
            {size, "", u"unknown/unproven"_s, 1, "stat: cannot statx '/etc/motd': No such file or directory"});
        row("file: not allowed",
            {size, "", u"unknown/no-privilege"_s, 1, "stat: cannot statx '/etc/motd': Permission denied"});
        row("file: garbled", {size, "regular file\n", u"unknown/garbled"_s});
        row("file: gone as wanted", {kFile + "expect = { of = \"size\", absent = true }\n", "", u"pass"_s, 1,
                                     "stat: cannot statx '/etc/motd': No such file or directory"});
        row("file: gone or hidden, nobody knows",
            {kFile + "expect = { of = \"size\", absent = true }\n", "", u"unknown/no-privilege"_s, 1,
             "stat: cannot statx '/etc/motd': Permission denied"});
        row("file: age by the host's clock", {kFile + "expect = { of = \"age\", at_most = 60 }\n",
                                              "regular file|5|1789999990|644|root|root\n", u"pass"_s});
        row("file: mode and owner",
            {kFile + "[[check.rule]]\nverdict = \"pass\"\nwhen = \"mode == '644' and owner == 'root' and exists\"\n",
             "regular file|5|1789999990|644|root|root\n", u"pass"_s});
    }
    void answersAreJudged()
    {
        QFETCH(Case, sample);
        const LocalBench bench(sample.check);
        QCOMPARE(bench.problems, QString());
        const Verdict verdict = bench.judged(sample.out, sample.exitCode, sample.err);
        QCOMPARE(shownOutcome(verdict), sample.outcome);
        QVERIFY(!verdict.judgement.summary.isEmpty());
    }

    void portsAreJudged_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("wanted");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("open") << u"open"_s << true << u"pass"_s;
        QTest::newRow("refused") << u"refused"_s << true << u"fail"_s;
        QTest::newRow("dropped") << u"filtered"_s << true << u"fail"_s;
        QTest::newRow("closed as wanted") << u"refused"_s << false << u"pass"_s;
        QTest::newRow("open against the wish") << u"open"_s << false << u"fail"_s;
        QTest::newRow("no way there is not closed") << u"unreachable"_s << false << u"unknown/unreachable"_s;
    }
    void portsAreJudged()
    {
        QFETCH(QString, state);
        QFETCH(bool, wanted);
        QFETCH(QString, outcome);
        const LocalBench bench(kTcp + "from = \"admin\"\nexpect = { equals = " + (wanted ? "true" : "false") + " }\n");
        Evidence evidence = bench.answer({});
        evidence.meta.insert(u"state"_s, state);
        QCOMPARE(shownOutcome(bench.judged(std::vector{evidence})), outcome);
    }

    void bannersAreJudged_data()
    {
        QTest::addColumn<QByteArray>("out");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("err");
        QTest::addColumn<QString>("outcome");
        const QByteArray refused = "bash: connect: Connection refused\nbash: /dev/tcp/10.8.0.30/25: Connection refused";
        QTest::newRow("greets") << QByteArray("220 mail ready\n") << 0 << QByteArray() << u"pass"_s;
        QTest::newRow("greets otherwise") << QByteArray("554 no\n") << 0 << QByteArray() << u"fail"_s;
        QTest::newRow("says nothing") << QByteArray("\n") << 0 << QByteArray() << u"unknown/unproven"_s;
        QTest::newRow("refused") << QByteArray() << 1 << refused << u"fail"_s;
        QTest::newRow("no bash") << QByteArray() << 127 << QByteArray() << u"unknown/tool-missing"_s;
        QTest::newRow("unclear") << QByteArray() << 1 << QByteArray("odd") << u"unknown/garbled"_s;
    }
    void bannersAreJudged()
    {
        QFETCH(QByteArray, out);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, err);
        QFETCH(QString, outcome);
        const LocalBench bench(
            "kind = \"tcp\"\nprobe = { port = 25, banner_regex = \"^220 \" }\nexpect = { equals = true }\n");
        QCOMPARE(shownOutcome(bench.judged(out, exitCode, err)), outcome);
    }

    void nobodyCouldLook()
    {
        for (const QByteArray &check : {kCommand, kHttp, kTcp, kFile, kQuery, kExporter}) {
            const LocalBench bench(check + "expect = { absent = true }\n");
            for (const Error::Kind kind : {Error::Kind::Unreachable, Error::Kind::TimedOut, Error::Kind::Refused}) {
                Evidence evidence = bench.answer({});
                evidence.error = Error{kind, u"svc"_s, {}};
                std::vector<Evidence> all(bench.item().probes.size(), evidence);
                QVERIFY2(bench.judged(all).outcome() == Outcome::Unknown, check.constData());
            }
        }
    }

    void fingerprintsAreCompared()
    {
        LocalBench bench(kFile + "expect = { unchanged = true }\n");
        const QByteArray hash(64, 'a');
        const auto look = [&bench](const QByteArray &sum, const QByteArray &size = "5") {
            return bench.judged(std::vector{bench.answer("regular file|" + size + "|1789999000|644|root|root\n"),
                                            bench.answer(sum + " */etc/motd\n", 0, {}, 1)});
        };
        const Verdict first = look(hash);
        QCOMPARE(shownOutcome(first), u"pass"_s);
        bench.lastGood = first;
        QCOMPARE(shownOutcome(look(hash)), u"pass"_s);
        QCOMPARE(shownOutcome(look(QByteArray(64, 'b'))), u"fail"_s);
        QCOMPARE(shownOutcome(look("what")), u"unknown/garbled"_s);
        QCOMPARE(shownOutcome(look(hash, "70000")), u"unknown/too-large"_s);
    }

    void whereARedirectLeadsNeedsNoStatus()
    {
        LocalBench bench(kHttp + "expect = { header = \"Location\", matches = \"^https://\" }\n");
        QCOMPARE(bench.problems, QString());
        Evidence evidence = bench.answer({}, 301);
        evidence.meta.insert("headers"_L1, QJsonObject{{"location"_L1, u"https://svc/"_s}});
        QCOMPARE(shownOutcome(bench.judged(std::vector{evidence})), u"pass"_s);
        evidence.exitCode = 404;
        QCOMPARE(shownOutcome(bench.judged(std::vector{evidence})), u"unknown/unproven"_s);
    }

    void theFirstLookSaysThatItIsOne()
    {
        LocalBench bench(kHttp + "expect = [{ unchanged = true }, { of = \"status\", equals = 200 }]\n");
        const Verdict first = bench.judged("a", 200);
        QCOMPARE(first.judgement.summary, u"As wanted: status is 200. First look: body is remembered."_s);
        bench.lastGood = first;
        QCOMPARE(bench.judged("a", 200).judgement.summary,
                 u"As wanted: body is as in the last good run, status is 200."_s);
        LocalBench alone(kHttp + "expect = { unchanged = true }\n");
        QCOMPARE(alone.judged("a", 200).judgement.summary, u"First look: body is remembered."_s);
    }

    void rulesCanLookBack()
    {
        LocalBench bench(kHttp + "[[check.rule]]\nverdict = \"warn\"\nwhen = \"previous(size) > size\"\n"
                                 "[[check.rule]]\nverdict = \"pass\"\nwhen = \"status == 200\"\n");
        const Verdict first = bench.judged("12345", 200);
        QCOMPARE(shownOutcome(first), u"unknown/unproven"_s); // nobody can tell yet whether it shrank
        QCOMPARE(first.judgement.facts.value(u"size"_s).toDouble(), 5.0);
        bench.previous = first;
        QCOMPARE(shownOutcome(bench.judged("123456", 200)), u"pass"_s);
        QCOMPARE(shownOutcome(bench.judged("1234", 200)), u"warn"_s);
    }

    void parametersAndThresholds()
    {
        const QByteArray check =
            kExporter + "params = { warn = 2 }\n[[check.rule]]\nverdict = \"warn\"\nwhen = \"value > param.warn\"\n"
                        "[[check.rule]]\nverdict = \"pass\"\nwhen = \"default\"\n";
        const QByteArray page = "# TYPE node_load1 gauge\nnode_load1 3\n";
        QCOMPARE(shownOutcome(LocalBench(check).judged(page, 200)), u"warn"_s);
        const LocalBench bench(check + "[thresholds.\"user.t\"]\nwarn = 9\n");
        QCOMPARE(bench.problems, QString());
        const Verdict verdict = bench.judged(page, 200);
        QCOMPARE(shownOutcome(verdict), u"pass"_s);
        QCOMPARE(verdict.fromLabFile, QStringList{u"warn"_s});
    }

    void oldAnswersAreStale()
    {
        LocalBench bench(kCommand + "schedule = { max_age_h = 2 }\nexpect = { equals = \"active\" }\n");
        std::vector<Evidence> evidence{bench.answer("active\n")};
        QCOMPARE(shownOutcome(bench.judged(evidence)), u"pass"_s);
        bench.now = bench.now.addSecs(3 * 3600);
        QCOMPARE(shownOutcome(bench.judged(evidence)), u"unknown/stale"_s);
    }

    void theWorstOfSeveralExpectationsCounts()
    {
        const LocalBench bench(
            kCommand +
            "expect = [{ of = \"exit\", equals = 0 }, { of = \"stdout\", matches = \"a\", otherwise = \"warn\" }]\n");
        QCOMPARE(shownOutcome(bench.judged("a\n")), u"pass"_s);
        QCOMPARE(shownOutcome(bench.judged("b\n")), u"warn"_s);
        QCOMPARE(shownOutcome(bench.judged("b\n", 1)), u"fail"_s);
        QCOMPARE(shownOutcome(bench.judged("", 0)), u"unknown/unproven"_s);
        QCOMPARE(shownOutcome(bench.judged("", 1)), u"fail"_s);
    }

    void theUsersWordsAreShown()
    {
        const LocalBench bench(kCommand +
                               "hint = \"start it\"\nexpect = { equals = \"active\", say = \"It is down\" }\n");
        const Verdict verdict = bench.judged("inactive\n", 3);
        QCOMPARE(verdict.judgement.summary, u"It is down"_s);
        QCOMPARE(verdict.judgement.remedy, u"start it"_s);
        QCOMPARE(verdict.judgement.seen, u"stdout is “inactive”"_s);
        QCOMPARE(verdict.section, u"own"_s);
        const Lab &lab = bench.inventory.lab();
        QVERIFY(specIn(&lab, CheckId(u"user.t"_s)));
        QVERIFY(!specIn(&lab, CheckId(u"user.other"_s)));
        QVERIFY(specIn(nullptr, CheckId(u"ssh.key-login"_s)));
    }

    void anUnconfirmedPackIsShownAndNotAsked()
    {
        Lab lab = LocalBench(kCommand + "expect = { equals = \"a\" }\n").inventory.lab();
        lab.packChecks = std::exchange(lab.localChecks, {});
        lab.packChecks[0].unconfirmed = u"../x.toml#sha256:ab"_s;
        LocalBench bench({});
        bench.inventory = Inventory(lab);
        PlanOptions options;
        options.nodes = {NodeId(u"svc"_s)};
        bench.plan = planRun(bench.inventory, {}, options);
        QVERIFY(bench.plan.probes.empty());
        const Verdict verdict = bench.judged(std::vector<Evidence>{});
        QCOMPARE(shownOutcome(verdict), u"unknown/not-run"_s);
        QCOMPARE(verdict.judgement.mend, u"check_packs = [\"../x.toml#sha256:ab\"]"_s);
    }
};

QTEST_GUILESS_MAIN(LocalChecksTest)
#include "tst_localchecks.moc"
