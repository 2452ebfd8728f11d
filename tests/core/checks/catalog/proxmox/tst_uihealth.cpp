// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/proxmox/proxmox.h"
#include "tests/core/checks/catalog/testlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

/// The API's answer with its certificate.
Answer api(int status, const QByteArray &body, int days = 400, const QString &certificate = u"ab12"_s)
{
    Answer answer = replied(status, body);
    answer.meta["certSha256"_L1] = certificate;
    answer.meta["certNotAfter"_L1] = standardNow().addDays(days).toString(Qt::ISODate);
    return answer;
}

Answer withoutTicket(const QByteArray &reason)
{
    Answer answer = api(401, {});
    answer.err = reason;
    return answer;
}

const QByteArray
    kRealms("{\"data\":[{\"realm\":\"pam\",\"type\":\"pam\",\"comment\":\"Linux PAM standard authentication\"},"
            "{\"realm\":\"pve\",\"type\":\"pve\"}]}");

}

class ProxmoxUiHealthTest : public CheckTest
{
    Q_OBJECT

public:
    ProxmoxUiHealthTest()
        : CheckTest({.spec = &proxmoxUiHealth(),
                     .lab = kTestLab,
                     .node = u"pve"_s,
                     .healthy = {{u"access/domains"_s, api(200, kRealms)}}})
    {
    }

protected:
    void rows() override
    {
        row("unauthenticated is alive", {{u"access/domains"_s, withoutTicket("No ticket")}}, Outcome::Pass);
        row("somebody else wants a login", {{u"access/domains"_s, withoutTicket("Unauthorized")}}, Reason::Garbled);
        row("refused", {{u"access/domains"_s, nothingFrom(Error::Kind::Refused)}}, Outcome::Fail, u"does not answer"_s);
        row("silent", {{u"access/domains"_s, nothingFrom(Error::Kind::TimedOut)}}, Outcome::Fail);
        row("broken inside", {{u"access/domains"_s, api(595, "")}}, Outcome::Fail, u"595"_s);
        row("the page of a proxy", {{u"access/domains"_s, api(200, bytesOf(u"grafana/login-page-html.out"_s))}},
            Reason::Garbled);
        row("another API", {{u"access/domains"_s, api(200, "{\"data\":{\"version\":\"1\"}}")}}, Reason::Garbled);
        row("404", {{u"access/domains"_s, api(404, "")}}, Reason::Garbled);
        row("the certificate ends soon", {{u"access/domains"_s, api(200, kRealms, 20)}}, Outcome::Warn, u"20 day"_s);
        row("the certificate has ended", {{u"access/domains"_s, api(200, kRealms, -1)}}, Outcome::Fail, u"expired"_s);
        row("the certificate was not seen", {{u"access/domains"_s, replied(200, kRealms)}}, Reason::Unproven,
            u"not seen"_s);
        row("the end of the certificate was not seen",
            {{u"access/domains"_s,
              [] {
                  Answer answer = api(200, kRealms);
                  answer.meta["certNotAfter"_L1] = u"soon"_s;
                  return answer;
              }()}},
            Reason::Unproven);
    }

private Q_SLOTS:
    void aPinnedCertificateIsCompared()
    {
        const QByteArray pin(64, 'a');
        const CheckBench pinned(proxmoxUiHealth(),
                                testLabWith("[[proxmox]]\nname = \"pve\"\nurl = \"https://192.168.50.40:8006\"\ntoken "
                                            "= \"keychain:pve\"\npin = \"" +
                                            pin + "\"\n"),
                                u"pve"_s);
        const auto with = [&](const QString &certificate) {
            return pinned.verdict({{u"access/domains"_s, api(200, kRealms, 400, certificate)}}).outcome();
        };
        QCOMPARE(with(QString::fromLatin1(pin)), Outcome::Pass);
        QCOMPARE(with(u"b"_s.repeated(64)), Outcome::Fail);
        QCOMPARE(with({}), Outcome::Unknown);
    }
};

std::unique_ptr<QObject> tst_uihealth()
{
    return std::make_unique<ProxmoxUiHealthTest>();
}

#include "tst_uihealth.moc"
