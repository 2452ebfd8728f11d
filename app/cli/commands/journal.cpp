// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/exitcodes.h"
#include "app/services/desk.h"
#include "core/journal/journalexport.h"
#include "core/journal/retention.h"

#include <QFileInfo>
#include <QJsonArray>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

QString hexOf(const QByteArray &hash)
{
    return QString::fromLatin1(hash.toHex());
}

int verify(Invocation &call, Journal &journal)
{
    const auto report = journal.verify();
    if (!report)
        return call.fail(report.error());
    if (call.json())
        call.print(QJsonObject{{"entries"_L1, report->entries},
                               {"ok"_L1, report->ok},
                               {"firstBroken"_L1, report->ok ? QJsonValue() : QJsonValue(report->firstBroken)},
                               {"head"_L1, report->ok ? QJsonValue(hexOf(report->head)) : QJsonValue()},
                               {"reason"_L1, report->ok ? QJsonValue() : QJsonValue(report->reason)}});
    else if (report->ok)
        call.print(report->entries == 1 ? tr("1 entry, in order; it has the hash %1").arg(hexOf(report->head))
                                        : tr("%1 entries, all in order; the newest has the hash %2")
                                              .arg(QString::number(report->entries), hexOf(report->head)));
    else
        call.print(tr("broken at entry %1: %2").arg(report->firstBroken).arg(report->reason));
    return report->ok ? exitcode::kOk : exitcode::kJournal;
}

int info(Invocation &call, Journal &journal)
{
    const auto size = journal.query().size();
    if (!size)
        return call.fail(size.error());
    const QJsonObject object{{"path"_L1, journal.path()},
                             {"version"_L1, size->version},
                             {"bytes"_L1, size->bytes},
                             {"runs"_L1, size->runs},
                             {"verdicts"_L1, size->verdicts},
                             {"evidence"_L1, size->evidence},
                             {"records"_L1, size->records},
                             {"entries"_L1, size->entries},
                             {"oldestRun"_L1, size->oldestRun.toUTC().toString(Qt::ISODate)},
                             {"newestRun"_L1, size->newestRun.toUTC().toString(Qt::ISODate)}};
    if (call.json()) {
        call.print(object);
    } else {
        for (auto it = object.begin(); it != object.end(); ++it)
            call.print(u"%1  %2"_s.arg(it.key(), -10).arg(it.value().toVariant().toString()));
    }
    return exitcode::kOk;
}

/// What shall be kept; nothing where the call does not say so well.
std::optional<Retention> retentionOf(const Invocation &call)
{
    Retention retention;
    bool okRuns = true;
    bool okDays = true;
    if (call.isSet("keep"))
        retention.maxRuns = call.value("keep").toInt(&okRuns);
    if (call.isSet("days"))
        retention.maxAge = std::chrono::days(call.value("days").toInt(&okDays));
    const bool negative = retention.maxRuns.value_or(0) < 0 || (retention.maxAge && retention.maxAge->count() < 0);
    if (!okRuns || !okDays || negative || (!retention.maxRuns && !retention.maxAge))
        return std::nullopt;
    return retention;
}

int pruneOld(Invocation &call, Journal &journal, const Retention &retention)
{
    const auto pruned = prune(journal, retention);
    if (!pruned)
        return call.fail(pruned.error());
    if (call.json())
        call.print(QJsonObject{{"runs"_L1, QJsonArray::fromStringList(pruned->runs)},
                               {"verdicts"_L1, pruned->verdicts},
                               {"evidence"_L1, pruned->evidence}});
    else
        call.print(pruned->runs.size() == 1 ? tr("1 run removed") : tr("%1 runs removed").arg(pruned->runs.size()));
    return exitcode::kOk;
}

}

int runJournal(Invocation &call)
{
    const QString what = call.words().value(0);
    if (call.words().size() != 1 || !QStringList{u"verify"_s, u"export"_s, u"prune"_s, u"info"_s}.contains(what))
        return call.usage(tr("journal verify|export|prune|info"));
    const QString path = call.journalPath().isEmpty() ? defaultJournalPath(call.demo()) : call.journalPath();
    const QString stray = call.firstSet({"keep", "days"});
    if (what != "prune"_L1 && !stray.isEmpty())
        return call.usage(tr("%1 is for journal prune").arg(stray));
    const auto retention = retentionOf(call);
    if (what == "prune"_L1 && !retention)
        return call.usage(tr("journal prune [--keep RUNS] [--days DAYS]"));
    // Opened for writing, a journal that is not there would be made.
    const bool write = what == "prune"_L1 && QFileInfo::exists(path);
    auto journal = Journal::open(path, write ? Journal::Mode::ReadWrite : Journal::Mode::ReadOnly);
    if (!journal) {
        call.fail(journal.error());
        return exitcode::kJournal;
    }
    if (what == "verify"_L1)
        return verify(call, **journal);
    if (what == "info"_L1)
        return info(call, **journal);
    if (what == "prune"_L1)
        return pruneOld(call, **journal, *retention);
    const auto done = exportJournal(**journal, [&call](const QByteArray &line) {
        call.print(line + '\n');
        return std::ferror(stdout) == 0; // main() tells why
    });
    if (std::ferror(stdout) != 0)
        return exitcode::kOk;
    return done ? exitcode::kOk : call.fail(done.error());
}

}
