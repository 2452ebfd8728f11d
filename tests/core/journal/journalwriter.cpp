// SPDX-License-Identifier: GPL-3.0-or-later
// Writes runs into the journal named on the command line, and prunes it, until it is killed. Tells when it begins.
#include "core/journal/retention.h"
#include "tests/core/journal/journalfixture.h"

#include <QCoreApplication>
#include <QUuid>

#include <cstdio>

using namespace daytwo;
using namespace fixture;

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    if (app.arguments().size() != 2)
        return 64;
    const auto journal = Journal::open(app.arguments().at(1));
    if (!journal) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(journal.error().what), qPrintable(journal.error().detail));
        return 74;
    }
    std::puts("writing");
    std::fflush(stdout);
    QStringList words;
    for (int i = 0; i < 130; ++i)
        words << u"n%1:c%2=%3"_s.arg(i / 13).arg(i % 13).arg(i % 7 ? u"pass"_s : u"fail"_s);
    for (int i = 0;; ++i) {
        const QString id = u"r-"_s + QUuid::createUuid().toString(QUuid::Id128);
        writeRun(**journal, id, words.join(u' '), QDateTime::currentDateTimeUtc());
        // What has a note is never pruned.
        if (i % 3 != 1 ? !(*journal)->addNote(id, u"written whole"_s) : !prune(**journal, {.maxRuns = 2}))
            return 74;
    }
}
