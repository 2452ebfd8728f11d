// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/strayrows.h"

#include <QCoreApplication>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

struct JournalWords
{
    Q_DECLARE_TR_FUNCTIONS(JournalWords)
};

Result<QStringList> textsOf(Database &database, const QString &sql, const QVariantList &values = {})
{
    auto rows = database.query(sql, values);
    if (!rows)
        return fail(rows.error());
    QStringList texts;
    while (rows->next())
        texts << rows->text(0);
    if (rows->error())
        return fail(*rows->error());
    return texts;
}

/// For each column of a table the condition that a value in it is of another type.
Result<QStringList> mistyped(Database &database, const QString &table)
{
    return textsOf(database,
                   u"SELECT '(typeof(\"' || name || '\") <> ''' || lower(type) || '''' || "
                   "CASE WHEN \"notnull\" OR pk THEN ')' ELSE ' AND \"' || name || '\" IS NOT NULL)' END "
                   "FROM pragma_table_info(?)"_s,
                   {table});
}

Result<QString> mistypedRows(Database &database)
{
    const auto tables =
        textsOf(database, u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' "
                          "ESCAPE '\\' ORDER BY name"_s);
    if (!tables)
        return fail(tables.error());
    for (const QString &table : *tables) {
        const auto conditions = mistyped(database, table);
        if (!conditions)
            return fail(conditions.error());
        const auto found =
            database.value(u"SELECT EXISTS (SELECT 1 FROM \"%1\" WHERE %2)"_s.arg(table, conditions->join(u" OR "_s)));
        if (!found)
            return fail(found.error());
        if (found->toBool())
            return JournalWords::tr("A value in \"%1\" is not of the type of its column").arg(table);
    }
    return QString();
}

}

Result<QString> strayRows(Database &database)
{
    const std::pair<QString, QString> questions[] = {
        {u"SELECT EXISTS (SELECT 1 FROM pruning)"_s, JournalWords::tr("The guard against changes is switched off")},
        {u"SELECT EXISTS (SELECT 1 FROM run_nodes WHERE run NOT IN (SELECT number FROM runs))"_s,
         JournalWords::tr("There are nodes of a run that is not there")},
        {u"SELECT EXISTS (SELECT 1 FROM evidence WHERE run NOT IN (SELECT number FROM runs))"_s,
         JournalWords::tr("There is evidence of a run that is not there")},
        {u"SELECT EXISTS (SELECT 1 FROM runs WHERE state = 'running' AND (finished_at IS NOT NULL OR "
         "pass <> 0 OR warn <> 0 OR fail <> 0 OR "
         "unknown <> 0 OR skipped <> 0 OR silenced <> 0 OR outcome <> 'unknown' OR headline <> ''))"_s,
         JournalWords::tr("A run that has not ended has a result")},
        {u"SELECT EXISTS (SELECT 1 FROM runs WHERE state <> 'running' AND owner <> '')"_s,
         JournalWords::tr("A run that has ended has a writer")},
        {u"SELECT EXISTS (SELECT 1 FROM sqlite_sequence WHERE typeof(seq) <> 'integer')"_s,
         JournalWords::tr("The numbers given away are not numbers")},
    };
    for (const auto &[sql, wrong] : questions) {
        const auto found = database.value(sql);
        if (!found)
            return fail(found.error());
        if (found->toBool())
            return wrong;
    }
    return mistypedRows(database);
}

Result<bool> nodesMatchVerdicts(Database &database, qint64 run)
{
    const QString judged = u"SELECT s.node FROM verdicts v JOIN subjects s ON s.number = v.subject WHERE v.run = ?"_s;
    const auto missing = database.value(
        u"SELECT EXISTS (%1 AND s.node NOT IN (SELECT node FROM run_nodes WHERE run = ?))"_s.arg(judged), {run, run});
    if (!missing)
        return fail(missing.error());
    const auto surplus = database.value(
        u"SELECT EXISTS (SELECT 1 FROM run_nodes WHERE run = ? AND node NOT IN (%1)) AND EXISTS (SELECT 1 FROM runs "
        "WHERE number = ? AND state = 'finished' AND planned <= (SELECT count(*) FROM verdicts WHERE run = ?))"_s.arg(
            judged),
        {run, run, run, run});
    if (!surplus)
        return fail(surplus.error());
    return !missing->toBool() && !surplus->toBool();
}

}
