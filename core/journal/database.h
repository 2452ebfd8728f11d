// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSqlQuery>
#include <QVariant>

#include <map>
#include <memory>
#include <thread>

class QSqlDatabase;

namespace daytwo {

class Database;

/// The rows of a query that is under way.
class Rows
{
public:
    Rows(Database &database, QString sql, std::unique_ptr<QSqlQuery> query);
    Rows(Rows &&) noexcept;
    Rows &operator=(Rows &&) = delete;
    /// Gives the prepared query back for the next use.
    ~Rows();

    /// On to the next row; false after the last one, and where reading failed: then error() says why.
    bool next();
    [[nodiscard]] QVariant at(int column) const { return m_query->value(column); }
    [[nodiscard]] QString text(int column) const { return m_query->value(column).toString(); }
    [[nodiscard]] qint64 number(int column) const { return m_query->value(column).toLongLong(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    /// Storage, when next() ended because of a failure.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    Database &m_database;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
    std::optional<Error> m_error;
};

/// One SQLite connection, used by the thread that opened it. All errors are Storage and name the file.
class Database
{
public:
    enum class Mode { ReadWrite, ReadOnly, Immutable };

    /// Opens a file that exists. Never creates one.
    static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs statements that give no rows.
    Result<void> run(const QString &sql, const QVariantList &values = {});
    Result<Rows> query(const QString &sql, const QVariantList &values = {});
    /// The first column of the first row; null where there is no row.
    Result<QVariant> value(const QString &sql, const QVariantList &values = {});
    /// Key of the row inserted last.
    [[nodiscard]] qint64 lastKey() const { return m_lastKey; }
    /// Rows changed by the last run().
    [[nodiscard]] qint64 changed() const { return m_changed; }

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool onOwnThread() const { return std::this_thread::get_id() == m_thread; }

private:
    friend class Rows;
    Database(QString path, QString name);
    Result<std::unique_ptr<QSqlQuery>> execute(const QString &sql, const QVariantList &values);
    void giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query);

    QString m_path;
    QString m_name;
    std::thread::id m_thread = std::this_thread::get_id();
    std::map<QString, std::unique_ptr<QSqlQuery>> m_prepared;
    qint64 m_lastKey = 0;
    qint64 m_changed = 0;
};

/// While it lives, everything read is of one moment, whatever others write.
class Snapshot
{
public:
    explicit Snapshot(Database &database)
        : m_database(database)
        , m_open(database.run(QStringLiteral("BEGIN")).has_value())
    {
    }
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;
    ~Snapshot()
    {
        if (m_open)
            (void)m_database.run(QStringLiteral("ROLLBACK"));
    }

private:
    Database &m_database;
    bool m_open;
};

/// A transaction that is rolled back unless committed.
class Transaction
{
public:
    /// How sure a commit must be: Durable survives a power cut, Ordered may lose the newest commits then. Both survive
    /// the death of the program.
    enum class Safety { Durable, Ordered };

    /// Takes the write lock at once; waits for another writer as long as the busy timeout says.
    static Result<Transaction> begin(Database &database, Safety safety);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();
    Result<void> commit();

private:
    explicit Transaction(Database *database);
    Database *m_database;
};

}
