// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/access/access.h"
#include "tests/core/checks/catalog/access/journaltext.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

Answer errors(const QString &message, const QString &identifier)
{
    return printed(journalLine(message, identifier));
}

/// A run that knows "app: cannot open /a" since so many hours; 0: since the first look.
Verdict knows(double hours)
{
    const double first = hours > 0 ? double(standardNow().toSecsSinceEpoch()) - hours * 3600 : 0;
    return earlier({{u"messages"_s, QJsonObject{{u"app: cannot open /a"_s, first}}}});
}

}

class HostErrorsTest : public CheckTest
{
    Q_OBJECT

public:
    HostErrorsTest()
        : CheckTest({.spec = &journalHostErrors(),
                     .lab = accessLab(),
                     .node = u"web"_s,
                     .healthy = {{u"ssh.service"_s, sshdSaid({})},
                                 {u"-p 3"_s, errors(u"cannot open /a"_s, u"app"_s)},
                                 {u"id -Gn"_s, printed("ops adm\n")}},
                     .excuses = {{u"-p 3"_s, {Blindness::Empty}, "a host without errors has none to tell"}},
                     .before = {.previous = knows(0)}})
    {
    }

protected:
    void rows() override
    {
        const Before known{.previous = knows(0)};
        const auto kernel = [](const QString &message) { return Answers{{u"-p 3"_s, errors(message, u"kernel"_s)}}; };
        row("the first look shows what there is", {}, Outcome::Warn, u"First look"_s);
        row("no error at all, at the first look", {{u"-p 3"_s, printed("-- No entries --\n")}}, Outcome::Pass);
        row("a new one", {{u"-p 3"_s, errors(u"cannot open /b"_s, u"app"_s)}}, Outcome::Warn, u"/b"_s, known);
        row("the same from another program", {{u"-p 3"_s, errors(u"cannot open /a"_s, u"other"_s)}}, Outcome::Warn,
            u"other"_s, known);
        row("the same with another number", {{u"-p 3"_s, errors(u"worker 4711 ended"_s, u"app"_s)}}, Outcome::Pass, {},
            {.previous = earlier({{u"messages"_s, QJsonObject{{u"app: worker N ended"_s, 0}}}})});
        row("new since this morning", {}, Outcome::Warn, u"/a"_s, {.previous = knows(5)});
        row("new since the day before yesterday", {}, Outcome::Pass, {}, {.previous = knows(40)});
        row("the last run could not look, the last good one could", {}, Outcome::Pass, {},
            {.previous = earlier({}), .lastGood = knows(0)});
        row("a failing disk", kernel(u"blk_update_request: I/O error, dev sda, sector 1"_s), Outcome::Fail,
            u"I/O error"_s, known);
        row("a failing disk, at the first look", kernel(u"Buffer I/O error on dev sda1"_s), Outcome::Fail);
        row("a broken file system", kernel(u"EXT4-fs error (device sda1): ext4_find_entry"_s), Outcome::Fail, {},
            known);
        row("no memory left", kernel(u"Out of memory: Killed process 1 (x)"_s), Outcome::Fail, {}, known);
        row("a task that hangs", kernel(u"INFO: task x:1 blocked for more than 120 seconds."_s), Outcome::Fail, {},
            known);
        row("a crash of a declared service", kernel(u"nginx[812]: segfault at 0 ip 0 sp 0 error 4"_s), Outcome::Fail,
            u"nginx"_s, known);
        row("a crash of something else", kernel(u"game[812]: segfault at 0 ip 0 sp 0 error 4"_s), Outcome::Warn,
            u"game"_s, known);
        row("a program that only talks of such things", {{u"-p 3"_s, errors(u"EXT4-fs error"_s, u"app"_s)}},
            Outcome::Warn, {}, known);
        row("not in adm, and so empty", {{u"-p 3"_s, printed("-- No entries --\n")}, {u"id -Gn"_s, printed("ops\n")}},
            Reason::NoPrivilege, {}, known);
        row("empty, and no login either",
            {{u"-p 3"_s, printed("-- No entries --\n")}, {u"ssh.service"_s, printed("-- No entries --\n")}},
            Reason::Unproven, {}, known);
        row("as many entries as were asked for",
            {{u"-p 3"_s, printed(journalLine(u"cannot open /a"_s, u"app"_s).repeated(500))}}, Reason::TooLarge, {},
            known);
        row("a captured journal", {{u"-p 3"_s, captured(u"journal/errors-since-boot"_s)}}, Outcome::Warn, {}, known);
    }

private Q_SLOTS:
    void whatIsIgnoredIsNotNew()
    {
        const CheckBench quiet(journalHostErrors(),
                               accessLab() + "[thresholds.\"journal.host-errors\"]\nignore = [\"app: *\"]\n", u"web"_s);
        QCOMPARE(quiet.verdict(healthy(), {.previous = earlier({{u"messages"_s, QJsonObject()}})}).outcome(),
                 Outcome::Pass);
        const Answers disk{{u"-p 3"_s, errors(u"I/O error, dev sda"_s, u"kernel"_s)}};
        QCOMPARE(quiet.verdict(healthy(), disk, {.previous = knows(0)}).outcome(), Outcome::Fail);
    }

    void whatWasKnownOutlivesARunThatCouldNotLook()
    {
        const Verdict blind = bench().verdict(healthy(), {{u"-p 3"_s, journalHidden()}}, {.previous = knows(5)});
        QCOMPARE(blind.outcome(), Outcome::Unknown);
        QCOMPARE(blind.judgement.facts, knows(5).judgement.facts);
    }
};

std::unique_ptr<QObject> tst_hosterrors()
{
    return std::make_unique<HostErrorsTest>();
}

#include "tst_hosterrors.moc"
