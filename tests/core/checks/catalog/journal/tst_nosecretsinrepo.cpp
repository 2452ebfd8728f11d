// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/journal/journal.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class NoSecretsTest : public CheckTest
{
    Q_OBJECT

public:
    NoSecretsTest()
        : CheckTest({.spec = &journalNoSecrets(),
                     .lab = kPveLab,
                     .node = u"gw-vpn"_s,
                     .healthy = {{u"grep"_s, printed({}, 1)}, {u"status"_s, gitStatus()}}})
    {
    }

protected:
    void rows() override
    {
        row("captured: keys and tokens", {{u"grep"_s, captured(u"git/grep-secrets"_s)}}, Outcome::Fail,
            u"docs/x.md:1"_s);
        row("only words", {{u"grep"_s, printed("docs/x.md:2:password = \n")}}, Outcome::Warn, u"docs/x.md:2"_s);
        row("twin", {{u"grep"_s, captured(u"git/grep-secrets-broken-missing"_s)}}, Reason::Garbled);
        row("git has no such pattern",
            {{u"grep"_s,
              printed({}, 128, "fatal: cannot use Perl-compatible regexes when not compiled with USE_LIBPCRE\n")}},
            Reason::Unproven, u"Perl"_s);
        row("declared, but no repository", {{u"status"_s, notARepository()}, {u"grep"_s, notARepository()}},
            Reason::Unproven);
    }

private Q_SLOTS:
    void noValueIsTold()
    {
        const Verdict verdict =
            CheckBench(journalNoSecrets(), kPveLab, u"gw-vpn"_s)
                .verdict({{u"grep"_s, captured(u"git/grep-secrets"_s)}, {u"status"_s, gitStatus()}});
        QVERIFY(!verdict.judgement.summary.contains("PRIVATE"_L1));
    }
};

std::unique_ptr<QObject> tst_nosecretsinrepo()
{
    return std::make_unique<NoSecretsTest>();
}

#include "tst_nosecretsinrepo.moc"
