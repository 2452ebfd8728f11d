// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/schema.h"

#include "core/base/clock.h"
#include "core/journal/adoption.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryFile>

#include <cerrno>
#include <cstring>

#include <unistd.h>

static void initResources()
{
    Q_INIT_RESOURCE(sql);
}

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

struct JournalWords
{
    Q_DECLARE_TR_FUNCTIONS(JournalWords)
};

/// "Day2": tells our databases from those of other programs.
constexpr int kApplicationId = 0x44617932;

QString systemReason()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

/// What a program left that died while it made a journal.
void sweepDrafts(const QFileInfo &target)
{
    const QDateTime old = QDateTime::currentDateTimeUtc().addSecs(-3600);
    const QDir folder = target.dir();
    for (const QFileInfo &draft : folder.entryInfoList({target.fileName() + u".new-*"_s}, QDir::Files)) {
        if (draft.lastModified() < old)
            QFile::remove(draft.filePath());
    }
}

Result<void> fillNew(const QString &path)
{
    auto database = Database::open(path, Database::Mode::ReadWrite);
    if (!database)
        return fail(database.error());
    const QStringList settings{u"PRAGMA auto_vacuum = INCREMENTAL"_s,
                               u"PRAGMA application_id = %1"_s.arg(kApplicationId), u"PRAGMA journal_mode = WAL"_s};
    for (const QString &setting : settings) {
        if (auto set = (*database)->value(setting); !set)
            return fail(set.error());
    }
    return migrate(**database, schemaScripts());
}

}

QStringList schemaScripts()
{
    initResources();
    QStringList scripts;
    for (int version = 1;; ++version) {
        QFile file(u":/sql/%1.sql"_s.arg(version, 4, 10, QChar(u'0')));
        if (!file.open(QIODevice::ReadOnly))
            break;
        scripts << QString::fromUtf8(file.readAll());
    }
    return scripts;
}

QStringList statementsOf(const QString &script)
{
    static const QRegularExpression comment(u"--[^\\n]*"_s);
    static const QRegularExpression blankLine(u"\\n[ \\t]*\\n"_s);
    QStringList statements;
    for (QString chunk : script.split(blankLine)) {
        // Without comments here too: a chunk that holds nothing else is no statement.
        chunk = chunk.remove(comment).trimmed();
        if (!chunk.isEmpty())
            statements << chunk;
    }
    return statements;
}

Result<int> schemaVersion(Database &database)
{
    const auto application = database.value(u"PRAGMA application_id"_s);
    if (!application)
        return fail(application.error());
    const auto version = database.value(u"PRAGMA user_version"_s);
    if (!version)
        return fail(version.error());
    if (application->toInt() != kApplicationId)
        return fail(Error::Kind::Storage, database.path(), JournalWords::tr("This file is not a Daytwo journal"));
    return version->toInt();
}

Result<int> knownVersion(Database &database, int newest)
{
    auto version = schemaVersion(database);
    if (version && *version > newest)
        return fail(Error::Kind::Storage, database.path(),
                    JournalWords::tr("The journal was written by a newer Daytwo (version %1, known up to %2)")
                        .arg(*version)
                        .arg(newest));
    return version;
}

Result<void> migrate(Database &database, const QStringList &scripts)
{
    auto version = knownVersion(database, int(scripts.size()));
    if (!version)
        return fail(version.error());
    if (*version == scripts.size())
        return {};
    auto transaction = Transaction::begin(database, Transaction::Safety::Durable);
    if (!transaction)
        return fail(transaction.error());
    version = schemaVersion(database); // another process may have been quicker
    if (!version)
        return fail(version.error());
    for (int next = *version; next < scripts.size(); ++next) {
        for (const QString &statement : statementsOf(scripts[next])) {
            if (auto done = database.run(statement); !done)
                return done;
        }
    }
    // A script cannot hash.
    if (*version == 1) {
        if (auto adopted = adoptFirstVersion(database, systemNow()); !adopted)
            return adopted;
    }
    if (auto set = database.run(u"PRAGMA user_version = %1"_s.arg(scripts.size())); !set)
        return set;
    return transaction->commit();
}

Result<void> createJournal(const QString &path)
{
    const QFileInfo target(path);
    if (!QDir().mkpath(target.absolutePath()))
        return fail(Error::Kind::Storage, path, systemReason());
    sweepDrafts(target);
    QTemporaryFile draft(target.absoluteFilePath() + u".new-XXXXXX"_s);
    if (!draft.open())
        return fail(Error::Kind::Storage, path, draft.errorString());
    if (auto filled = fillNew(draft.fileName()); !filled)
        return fail(Error::Kind::Storage, path, filled.error().detail);
    // A hard link appears at once and never replaces a journal that came to be meanwhile; nor does this rename.
    if (::link(QFile::encodeName(draft.fileName()).constData(), QFile::encodeName(path).constData()) == 0 ||
        errno == EEXIST || QFile::rename(draft.fileName(), path))
        return {};
    return fail(Error::Kind::Storage, path, systemReason());
}

}
