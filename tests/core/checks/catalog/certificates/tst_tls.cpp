// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/certificates/certificates.h"
#include "tests/core/checks/catalog/checkbench.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QString kPin(64, u'a');

// Not in the raw text below: moc takes what stands behind two slashes there for a comment.
const QByteArray kProxmox =
    "[[proxmox]]\nname = \"home\"\nurl = \"https://192.168.50.40:8006\"\ntoken = \"env:TOKEN\"\n"
    "pin = \"" +
    QByteArray(64, 'a') + "\"\n";

const QByteArray kLab = kProxmox + R"(
[[node]]
name = "pve"
roles = ["hypervisor"]
address = "192.168.50.40"

[[node]]
name = "mon"
roles = ["monitoring"]
address = "192.168.50.10"
vmid = 102
grafana = { port = 3000, tls = true }
prometheus = { port = 9090, tls = true }
certificates = [{ name = "grafana", host = "dash.example.org", port = 443 }, { name = "mail", port = 993 }]

[[node]]
name = "web"
roles = ["service"]
address = "192.168.50.30"
)";

/// A certificate with so many days before it; more facts on top.
Answers shows(int days, QJsonObject more = {})
{
    QJsonObject meta{{"certSha256"_L1, kPin},
                     {"certNotBefore"_L1, standardNow().addDays(-100).toString(Qt::ISODate)},
                     {"certNotAfter"_L1, standardNow().addDays(days).toString(Qt::ISODate)},
                     {"subject"_L1, u"pve"_s},
                     {"issuer"_L1, u"Proxmox Virtual Environment"_s},
                     {"selfSigned"_L1, true},
                     {"chainError"_L1, u"self-signed certificate"_s}};
    for (auto it = more.begin(); it != more.end(); ++it)
        meta.insert(it.key(), it.value());
    return {{u"tls"_s, showed(meta)}};
}

}

class TlsTest : public CheckTest
{
    Q_OBJECT

public:
    TlsTest()
        : CheckTest(
              {.spec = &certificatesTls(), .lab = kLab, .node = u"pve"_s, .instance = u"home"_s, .healthy = shows(300)})
    {
    }

protected:
    void rows() override
    {
        row("three weeks left", shows(21), Outcome::Pass);
        row("twenty days left", shows(20), Outcome::Warn, u"20 day"_s);
        row("on its last day", shows(0, {{"certNotAfter"_L1, standardNow().addSecs(60).toString(Qt::ISODate)}}),
            Outcome::Warn, u"0 day"_s);
        row("expired", shows(-1), Outcome::Fail, u"expired"_s);
        row("not valid yet", shows(300, {{"certNotBefore"_L1, standardNow().addDays(1).toString(Qt::ISODate)}}),
            Outcome::Fail, u"not valid before"_s);
        row("another than the pinned one", shows(300, {{"certSha256"_L1, QString(64, u'b')}}), Outcome::Fail,
            u"bbbb"_s);
        row("expired, and another", shows(-1, {{"certSha256"_L1, QString(64, u'b')}}), Outcome::Fail, u"expired"_s);
        row("no end", shows(300, {{"certNotAfter"_L1, QString()}}), Reason::Garbled);
        row("no fingerprint", shows(300, {{"certSha256"_L1, QString()}}), Reason::Garbled);
        row("does not speak TLS", {{u"tls"_s, nothingFrom(Error::Kind::BadReply)}}, Reason::Garbled);
        row("refused", {{u"tls"_s, nothingFrom(Error::Kind::Refused)}}, Reason::Unreachable);
    }

private Q_SLOTS:
    void everyEndpointOnceAndUnderItsNode()
    {
        const auto planned = [](const QString &node) { return CheckBench(certificatesTls(), kLab, node).planned(); };
        QCOMPARE(planned(u"pve"_s), QStringList{u"certificates.tls.home"_s});
        QCOMPARE(planned(u"mon"_s), (QStringList{u"certificates.tls.grafana"_s, u"certificates.tls.mail"_s,
                                                 u"certificates.tls.prometheus"_s}));
        QCOMPARE(planned(u"web"_s), QStringList());
    }

    void theDeclaredPlaceIsAsked()
    {
        const CheckBench bench(certificatesTls(), kLab, u"mon"_s, u"grafana"_s);
        const auto &peek = std::get<TlsPeek>(bench.probes().front().probe);
        QCOMPARE(peek.host, u"dash.example.org"_s);
        QCOMPARE(peek.port, quint16(443));
    }

    void withoutAPinItMustBeBelieved()
    {
        const CheckBench bench(certificatesTls(), kLab, u"mon"_s, u"mail"_s);
        QCOMPARE(bench.verdict(shows(300)).outcome(), Outcome::Warn);
        QCOMPARE(bench.verdict(shows(300, {{"chainError"_L1, QString()}})).outcome(), Outcome::Pass);
        QCOMPARE(bench.verdict(shows(-2)).outcome(), Outcome::Fail);
    }
};

std::unique_ptr<QObject> tst_tls()
{
    return std::make_unique<TlsTest>();
}

#include "tst_tls.moc"
