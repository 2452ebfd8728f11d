// SPDX-License-Identifier: GPL-3.0-or-later
// openbench [RUNS]: how long the window takes to show the demo lab with a journal of RUNS runs (1,000). Run it with
// QT_QPA_PLATFORM=offscreen. Nothing fails by the clock.
#include "app/desktop/servicebackend.h"
#include "core/base/threadrole.h"
#include "core/journal/database.h"
#include "ui/shell/labpage.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

class Unheard : public RunSink
{
    void onStarted(const RunSummary & /*run*/, const Plan & /*plan*/) override {}
    void onVerdict(const Verdict & /*verdict*/, std::span<const Evidence *const> /*evidence*/) override {}
    void onNodeDone(const NodeId & /*node*/) override {}
    void onFinished(const RunSummary & /*run*/) override {}
};

/// One real run of the demo lab, then the same again and again.
bool fill(const QString &path, int runs)
{
    {
        ServiceBackend backend({.journalPath = path, .settingsFile = {}});
        Unheard sink;
        if (!backend.openLab({}).inventory || !backend.run({}, sink, {}))
            return false;
    }
    auto database = Database::open(path, Database::Mode::ReadWrite);
    if (!database)
        return false;
    auto transaction = Transaction::begin(**database, Transaction::Safety::Ordered);
    const QString numbers =
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "_s.arg(runs - 1);
    for (const QString &sql :
         {u"INSERT INTO runs SELECT i + 1, printf('r-%06d', i), kind, profile, state, lab, lab_hash, started_at + i, "
          "finished_at + i, planned, pass, warn, fail, unknown, skipped, silenced, outcome, headline, compared_with, "
          "note, owner FROM n, runs r WHERE r.number = 1"_s,
          u"INSERT INTO run_nodes SELECT node, i + 1 FROM n, run_nodes r WHERE r.run = 1"_s,
          u"INSERT INTO verdicts (run, position, subject, title, section, vantage, outcome, reason, summary, "
          "silenced_by, at, duration, detail) SELECT i + 1, position, subject, title, section, vantage, outcome, "
          "reason, "
          "summary, silenced_by, at, duration, detail FROM n, verdicts v WHERE v.run = 1"_s}) {
        if (!(*database)->run(numbers + sql))
            return false;
    }
    return transaction && transaction->commit().has_value();
}

}

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const int runs = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 1000;
    const QTemporaryDir folder;
    const QString journal = folder.filePath(u"journal.sqlite"_s);
    if (runs < 1 || !fill(journal, runs)) {
        std::fputs("openbench: the journal could not be filled\n", stderr);
        return 74;
    }
    markUiThread(); // filling blocked; what is measured must not
    QElapsedTimer timer;
    timer.start();
    ServiceBackend backend({.journalPath = journal, .settingsFile = folder.filePath(u"window.ini"_s)});
    MainWindow window(backend);
    window.show();
    const qint64 shown = timer.elapsed();
    window.openLab({});
    while (window.session()->state() != LabSession::State::Open || window.session()->newestRun().id.isEmpty())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    window.grab();
    std::printf("window %lld ms, lab and last known lights %lld ms, journal of %d runs\n",
                static_cast<long long>(shown), static_cast<long long>(timer.elapsed()), runs);
    return 0;
}
