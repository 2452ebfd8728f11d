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

const QByteArray kVersion("{\"data\":{\"version\":\"8.2.4\",\"release\":\"8.2\",\"repoid\":\"faa83925c9641325\"}}");

}

class ProxmoxUiHealthTest : public CheckTest
{
    Q_OBJECT

public:
    ProxmoxUiHealthTest()
        : CheckTest({.spec = &proxmoxUiHealth(),
                     .lab = kTestLab,
                     .node = u"pve"_s,
                     .healthy = {{u"api2/json/version"_s, api(200, kVersion)}}})
    {
    }

protected:
    void rows() override
    {
        row("unauthenticated is alive", {{u"api2/json/version"_s, withoutTicket("No ticket")}}, Outcome::Pass);
        row("somebody else wants a login", {{u"api2/json/version"_s, withoutTicket("Unauthorized")}}, Reason::Garbled);
        row("refused", {{u"api2/json/version"_s, nothingFrom(Error::Kind::Refused)}}, Outcome::Fail,
            u"does not answer"_s);
        row("silent", {{u"api2/json/version"_s, nothingFrom(Error::Kind::TimedOut)}}, Outcome::Fail);
        row("broken inside", {{u"api2/json/version"_s, api(595, "")}}, Outcome::Fail, u"595"_s);
        row("the page of a proxy", {{u"api2/json/version"_s, api(200, bytesOf(u"grafana/login-page-html.out"_s))}},
            Reason::Garbled);
        row("404", {{u"api2/json/version"_s, api(404, "")}}, Reason::Garbled);
        row("the certificate ends soon", {{u"api2/json/version"_s, api(200, kVersion, 20)}}, Outcome::Warn,
            u"20 day"_s);
        row("the certificate has ended", {{u"api2/json/version"_s, api(200, kVersion, -1)}}, Outcome::Fail,
            u"expired"_s);
        row("the certificate was not seen", {{u"api2/json/version"_s, replied(200, kVersion)}}, Reason::Unproven,
            u"not seen"_s);
        row("the end of the certificate was not seen",
            {{u"api2/json/version"_s,
              [] {
                  Answer answer = api(200, kVersion);
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
            return pinned.verdict({{u"api2/json/version"_s, api(200, kVersion, 400, certificate)}}).outcome();
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
