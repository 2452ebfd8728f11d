// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/adoption.h"

#include "core/journal/chain.h"

#include <QJsonArray>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<Adoption>> allRuns(Database &database)
{
    auto rows = database.query(u"SELECT number, id FROM runs ORDER BY number"_s);
    if (!rows)
        return fail(rows.error());
    std::vector<Adoption> runs;
    while (rows->next())
        runs.push_back({rows->number(0), rows->text(1), {}, true});
    if (rows->error())
        return fail(*rows->error());
    return runs;
}

Result<std::vector<qint64>> evidenceOf(Database &database, qint64 run)
{
    auto rows = database.query(u"SELECT number FROM evidence WHERE run = ? ORDER BY number"_s, {run});
    if (!rows)
        return fail(rows.error());
    std::vector<qint64> numbers;
    while (rows->next())
        numbers.push_back(rows->number(0));
    if (rows->error())
        return fail(*rows->error());
    return numbers;
}

}

Result<void> adopt(Database &database, const Adoption &adoption, const QDateTime &now)
{
    QJsonArray numbers;
    for (const qint64 number : adoption.evidence)
        numbers << number;
    EntryContent content{entrykind::kAdopted, adoption.id, {{u"run"_s, adoption.run}, {u"evidence"_s, numbers}}};
    if (adoption.nodes) {
        const auto nodes = database.value(u"SELECT count(*) FROM run_nodes WHERE run = ?"_s, {adoption.run});
        if (!nodes)
            return fail(nodes.error());
        content.payload[u"nodes"_s] = nodes->toLongLong();
    }
    return appendEntry(database, content, now);
}

Result<void> adoptFirstVersion(Database &database, const QDateTime &now)
{
    auto runs = allRuns(database);
    if (!runs)
        return fail(runs.error());
    for (Adoption &run : *runs) {
        auto evidence = evidenceOf(database, run.run);
        if (!evidence)
            return fail(evidence.error());
        run.evidence = std::move(*evidence);
        if (auto adopted = adopt(database, run, now); !adopted)
            return adopted;
    }
    const auto last = lastNumbers(database);
    if (!last)
        return fail(last.error());
    return appendEntry(database, {entrykind::kCounted, {}, {{u"last"_s, *last}}}, now);
}

}
