// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/journal/journal.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

/// One commit, so many hours old, of one file.
Answer sizes(const QByteArray &file, int hours = 5)
{
    return printed('\x1e' + QByteArray(40, 'a') + '\x1f' + QByteArray::number(hoursAgo(hours).toSecsSinceEpoch()) +
                   '\x1f' + '\0' + '\n' + file + '\0');
}

}

class SmallChangeTest : public CheckTest
{
    Q_OBJECT

public:
    SmallChangeTest()
        : CheckTest({.spec = &journalSmallChange(),
                     .lab = kPveLab,
                     .node = u"gw-vpn"_s,
                     .healthy = {{u"journal"_s, memory({.sets = {snapshotSet(5, u"firewall"_s)}})},
                                 {u"numstat"_s, sizes("5\t2\tconfig/rules.v4")}}})
    {
    }

protected:
    void rows() override
    {
        RememberedSet wide = snapshotSet(5, u"packages"_s);
        for (const QString &node : {u"web"_s, u"mon"_s, u"gpu"_s})
            wide.members << RememberedMember{node, u"before"_s, u"taken"_s, true};
        row("four hosts at once", {{u"journal"_s, memory({.sets = {wide}})}}, Outcome::Warn, u"4 host"_s);
        row("a large commit", {{u"numstat"_s, sizes("400\t51\tconfig/rules.v4")}}, Outcome::Warn, u"451"_s);
        row("a large document", {{u"numstat"_s, sizes("4000\t0\tdocs/all.md")}}, Outcome::Pass);
        row("captured: long ago", {{u"numstat"_s, captured(u"git/numstat"_s)}, {u"journal"_s, memory({})}},
            Outcome::Warn, u"b18f5baf"_s);
        row("cut", {{u"numstat"_s, captured(u"git/numstat-broken-cut"_s)}}, Reason::Garbled);
        row("neither snapshot nor commit of late", {{u"journal"_s, memory({})}, {u"numstat"_s, sizes("1\t1\ta", 900)}},
            Outcome::Skipped);
        row("declared, but no repository", {{u"numstat"_s, notARepository()}}, Reason::Unproven);
    }
};

std::unique_ptr<QObject> tst_smallchange()
{
    return std::make_unique<SmallChangeTest>();
}

#include "tst_smallchange.moc"
