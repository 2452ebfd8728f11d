// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demolab.h"
#include "app/services/desk.h"
#include "core/transport/labtransport.h"

#include <QTemporaryDir>
#include <QTest>

/// A desk with the demo lab open and a journal of its own.
namespace fixture {

using namespace daytwo;
using namespace Qt::StringLiterals;

/// A verdict with the answers that came with it.
struct Judged
{
    Verdict verdict;
    std::vector<std::optional<Evidence>> evidence;
};

/// Keeps everything that a run tells.
class Everything : public RunSink
{
public:
    void onStarted(const RunSummary &, const Plan &) override {}
    void onVerdict(const Verdict &verdict, std::span<const Evidence *const> evidence) override
    {
        Judged one{verdict, {}};
        for (const Evidence *answer : evidence)
            one.evidence.emplace_back(*answer);
        judged.push_back(std::move(one));
    }
    void onNodeDone(const NodeId &) override {}
    void onFinished(const RunSummary &run) override { summary = run; }

    std::vector<Judged> judged;
    RunSummary summary;
};

class DemoDesk
{
public:
    DemoDesk()
    {
        DeskOptions options;
        options.demo = true;
        options.journalPath = m_folder.filePath(u"journal.sqlite"_s);
        auto opened = Desk::open(options);
        if (!opened)
            qFatal("%s", qPrintable(errorText(opened.error())));
        desk = std::move(*opened);
    }

    /// A run of the full profile, as if nothing had been asked before.
    [[nodiscard]] Everything run(bool journal = false) const
    {
        desk->transport().forget();
        Everything everything;
        DeskRun wish;
        wish.plan.profile = Profile::Full;
        wish.journal = journal;
        const auto summary = desk->run(wish, everything, Context{}.within(std::chrono::minutes(2)));
        if (!summary)
            qFatal("%s", qPrintable(errorText(summary.error())));
        return everything;
    }

    [[nodiscard]] std::unique_ptr<Journal> journal(Journal::Mode mode = Journal::Mode::ReadOnly) const
    {
        auto opened = desk->openJournal(mode);
        if (!opened)
            qFatal("%s", qPrintable(errorText(opened.error())));
        return std::move(*opened);
    }

    std::unique_ptr<Desk> desk;

private:
    QTemporaryDir m_folder;
};

}
