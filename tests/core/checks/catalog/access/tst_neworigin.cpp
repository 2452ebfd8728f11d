// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/access/access.h"
#include "tests/core/checks/catalog/access/journaltext.h"

#include <QJsonArray>

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

double ago(double days)
{
    return double(standardNow().toSecsSinceEpoch()) - days * 86400;
}

/// Our own address and key, known since the first look, last used so many days ago.
Verdict known(double days, const QJsonObject &more = {})
{
    QJsonObject origins{{u"10.8.0.2"_s, QJsonArray{0, ago(days)}}, {u"SHA256:own"_s, QJsonArray{0, ago(days)}}};
    for (auto it = more.begin(); it != more.end(); ++it)
        origins.insert(it.key(), *it);
    return earlier({{u"origins"_s, origins}});
}

}

class NewOriginTest : public CheckTest
{
    Q_OBJECT

public:
    NewOriginTest()
        : CheckTest({.spec = &accessNewOrigin(),
                     .lab = accessLab(),
                     .node = u"web"_s,
                     .healthy = {{u"journalctl"_s, sshdSaid({})}, {u"id -Gn"_s, printed("ops adm\n")}},
                     .before = {.previous = known(1)}})
    {
    }

protected:
    void rows() override
    {
        const Answers phone{
            {u"journalctl"_s, sshdSaid({u"Accepted publickey for ops from 10.8.0.3 port 5 ssh2: ED25519 "
                                        "SHA256:own"_s})}};
        const Answers key{
            {u"journalctl"_s, sshdSaid({u"Accepted publickey for ops from 10.8.0.2 port 5 ssh2: RSA SHA256:other"_s})}};
        const Before last{.previous = known(1)};
        row("the first look", {}, Outcome::Pass, u"First look"_s);
        row("a new address in the VPN", phone, Outcome::Warn, u"10.8.0.3"_s, last);
        row("a new key", key, Outcome::Warn, u"SHA256:other"_s, last);
        row("new since this morning", phone, Outcome::Warn, u"10.8.0.3"_s,
            {.previous = known(1, {{u"10.8.0.3"_s, QJsonArray{ago(0.9), ago(0.5)}}})});
        row("new since the day before yesterday", phone, Outcome::Pass, {},
            {.previous = known(1, {{u"10.8.0.3"_s, QJsonArray{ago(2), ago(1)}}})});
        row("not used for 91 days", {}, Outcome::Warn, {}, {.previous = known(91)});
        row("not used for 89 days", {}, Outcome::Pass, {}, {.previous = known(89)});
        row("the last run could not look, the last good one could", phone, Outcome::Warn, u"10.8.0.3"_s,
            {.previous = earlier({}), .lastGood = known(1)});
        row("from outside the VPN",
            {{u"journalctl"_s,
              sshdSaid({u"Accepted publickey for ops from 192.168.50.99 port 5 ssh2: RSA SHA256:own"_s})}},
            Outcome::Fail, u"192.168.50.99"_s, last);
        row("from outside, at the first look",
            {{u"journalctl"_s,
              sshdSaid({u"Accepted publickey for ops from 192.168.50.99 port 5 ssh2: RSA SHA256:own"_s})}},
            Outcome::Fail);
        row("through the gateway that is jumped through",
            {{u"journalctl"_s,
              sshdSaid({u"Accepted publickey for ops from 192.168.50.1 port 5 ssh2: RSA SHA256:own"_s})}},
            Outcome::Pass, {}, {});
        row("a name instead of an address",
            {{u"journalctl"_s, sshdSaid({u"Accepted publickey for ops from some.host port 5 ssh2: RSA SHA256:own"_s})}},
            Reason::Unproven);
        row("not in adm, and so empty",
            {{u"journalctl"_s, printed("-- No entries --\n")}, {u"id -Gn"_s, printed("ops\n")}}, Reason::NoPrivilege,
            {}, last);
        row("allowed, and yet empty", {{u"journalctl"_s, printed({})}}, Reason::Unproven, {}, last);
        row("as many entries as were asked for", {{u"journalctl"_s, printed(ownLogin().repeated(2000))}},
            Reason::TooLarge, {}, last);
    }

private Q_SLOTS:
    void whatWasKnownOutlivesARunThatCouldNotLook()
    {
        const Verdict blind = bench().verdict(healthy(), {{u"journalctl"_s, journalHidden()}}, {.previous = known(1)});
        QCOMPARE(blind.outcome(), Outcome::Unknown);
        QCOMPARE(blind.judgement.facts, known(1).judgement.facts);
    }
};

std::unique_ptr<QObject> tst_neworigin()
{
    return std::make_unique<NewOriginTest>();
}

#include "tst_neworigin.moc"
