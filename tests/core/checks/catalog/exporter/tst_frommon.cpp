// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/exporter/exporter.h"
#include "tests/core/checks/catalog/testlab.h"
#include <QJsonArray>

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

/// The host's curl told of a failure.
Answer noCurl(Error::Kind kind)
{
    return nothingFrom(kind, {{"curl"_L1, 7}});
}

std::optional<Verdict> goodWithout(const QStringList &failing)
{
    Verdict verdict;
    verdict.judgement.facts = {{"failingCollectors"_L1, QJsonArray::fromStringList(failing)}};
    return verdict;
}

QByteArray textfile()
{
    QByteArray page = bytesOf(u"exporter/metrics-short.out"_s);
    page.replace("node_textfile_scrape_error 0\n", "");
    return page + "node_textfile_scrape_error 1\n";
}

}

class ExporterFromMonTest : public CheckTest
{
    Q_OBJECT

public:
    ExporterFromMonTest()
        : CheckTest(
              {.spec = &exporterFromMon(),
               .lab = kTestLab,
               .node = u"web"_s,
               .healthy = {{u"/metrics"_s, replied(200, bytesOf(u"exporter/metrics-short.out"_s), u"text/plain"_s)}}})
    {
    }

protected:
    void rows() override
    {
        row("the textfile collector fails", {{u"/metrics"_s, replied(200, textfile())}}, Outcome::Warn, u"textfile"_s);
        row("a collector that worked before",
            {{u"/metrics"_s, replied(200, bytesOf(u"exporter/metrics-short.out"_s)
                                              .replace("collector=\"cpu\"} 1", "collector=\"cpu\"} 0"))}},
            Outcome::Warn, u"cpu"_s,
            {.lastGood = goodWithout({u"bonding"_s, u"dmi"_s, u"fibrechannel"_s, u"hwmon"_s, u"infiniband"_s, u"ipvs"_s,
                                      u"mdadm"_s, u"nfs"_s, u"nfsd"_s, u"nvme"_s, u"powersupplyclass"_s, u"rapl"_s,
                                      u"tapestats"_s, u"xfs"_s, u"zfs"_s, u"selinux"_s})});
        row("a whole page of Debian 13",
            {{u"/metrics"_s, replied(200, bytesOf(u"exporter/metrics-healthy-deb13.out"_s))}}, Outcome::Pass);
        row("something else owns the port", {{u"/metrics"_s, replied(200, bytesOf(u"exporter/not-an-exporter.out"_s))}},
            Outcome::Fail, u"not node_exporter"_s);
        row("metrics of something else", {{u"/metrics"_s, replied(200, "# TYPE up gauge\nup 1\n")}}, Outcome::Fail,
            u"not node_exporter"_s);
        row("no curl on the host", {{u"/metrics"_s, nothingFrom(Error::Kind::NotFound)}}, Reason::ToolMissing);
        row("refused", {{u"/metrics"_s, noCurl(Error::Kind::Refused)}}, Outcome::Fail, u"does not answer"_s);
        row("silent", {{u"/metrics"_s, noCurl(Error::Kind::TimedOut)}}, Outcome::Fail);
        row("a name that the monitoring host does not know", {{u"/metrics"_s, noCurl(Error::Kind::Unreachable)}},
            Outcome::Fail, u"does not answer"_s);
        row("the session is gone", {{u"/metrics"_s, nothingFrom(Error::Kind::Unreachable)}}, Reason::Unreachable);
        row("credentials wanted", {{u"/metrics"_s, replied(401, "Unauthorized\n")}}, Reason::AuthFailed,
            u"credentials"_s);
        row("another path", {{u"/metrics"_s, replied(404, "404 page not found\n")}}, Reason::Garbled, u"404"_s);
        row("sent elsewhere", {{u"/metrics"_s, replied(302, "")}}, Reason::Garbled);
        row("broken inside", {{u"/metrics"_s, replied(500, "")}}, Outcome::Fail, u"500"_s);
        row("a bad gateway before it", {{u"/metrics"_s, replied(502, bytesOf(u"grafana/bad-gateway.out"_s))}},
            Outcome::Fail);
    }

private Q_SLOTS:
    void itIsAskedFromMonByTheWayItScrapes()
    {
        QCOMPARE(bench().probes().front().vantage.host, NodeId(u"mon"_s));
        QCOMPARE(std::get<HttpGet>(bench().probes().front().probe).url, u"http://192.168.50.30:9100/metrics"_s);
        QCOMPARE(CheckBench(exporterFromMon(), kTestLab, u"mon"_s).planned(), QStringList());
    }
};

std::unique_ptr<QObject> tst_frommon()
{
    return std::make_unique<ExporterFromMonTest>();
}

#include "tst_frommon.moc"
