// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/database.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

struct JournalWords
{
    Q_DECLARE_TR_FUNCTIONS(JournalWords)
};

constexpr int kBusyTimeoutMs = 5000;

QString optionsFor(Database::Mode mode)
{
    const QString busy = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(kBusyTimeoutMs);
    return mode == Database::Mode::ReadWrite  ? busy
           : mode == Database::Mode::ReadOnly ? busy + u";QSQLITE_OPEN_READONLY"_s
                                              : busy + u";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s;
}

/// The driver takes a null text for NULL; for us it is an empty text.
QVariant bindable(const QVariant &value)
{
    if (value.metaType().id() == QMetaType::QString && value.toString().isNull())
        return QString(u""_s);
    if (value.metaType().id() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

tl::unexpected<Error> storage(const QString &path, const QSqlError &error)
{
    return fail(Error::Kind::Storage, path, error.text().simplified());
}

}

Rows::Rows(Database &database, QString sql, std::unique_ptr<QSqlQuery> query)
    : m_database(database)
    , m_sql(std::move(sql))
    , m_query(std::move(query))
{
}

Rows::Rows(Rows &&) noexcept = default;

Rows::~Rows()
{
    if (m_query)
        m_database.giveBack(m_sql, std::move(m_query));
}

bool Rows::next()
{
    if (m_query->next())
        return true;
    if (const QSqlError error = m_query->lastError(); error.isValid())
        m_error = Error{Error::Kind::Storage, m_database.path(), error.text().simplified()};
    return false;
}

Database::Database(QString path, QString name)
    : m_path(std::move(path))
    , m_name(std::move(name))
{
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s))
        return fail(Error::Kind::Storage, path,
                    JournalWords::tr("Qt's SQLite driver is missing: install libqt6sql6-sqlite"));
    if (!QFileInfo::exists(path))
        return fail(Error::Kind::NotFound, path);
    const QString name = u"journal-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Database> database(new Database(path, name));
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    connection.setConnectOptions(optionsFor(mode));
    const QString absolute = QFileInfo(path).absoluteFilePath();
    connection.setDatabaseName(mode == Mode::Immutable
                                   ? QString::fromLatin1(QUrl::fromLocalFile(absolute).toEncoded()) + u"?immutable=1"_s
                                   : absolute);
    if (!connection.open())
        return storage(path, connection.lastError());
    return database;
}

Database::~Database()
{
    Q_ASSERT(onOwnThread());
    m_prepared.clear();
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<QSqlQuery>> Database::execute(const QString &sql, const QVariantList &values)
{
    Q_ASSERT(onOwnThread());
    std::unique_ptr<QSqlQuery> query;
    if (const auto known = m_prepared.find(sql); known != m_prepared.end() && known->second) {
        query = std::move(known->second);
    } else {
        query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_name, false));
        query->setForwardOnly(true);
        if (!query->prepare(sql))
            return storage(m_path, query->lastError());
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(int(i), bindable(values[i]));
    if (!query->exec())
        return storage(m_path, query->lastError());
    return query;
}

void Database::giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query)
{
    query->finish();
    m_prepared[sql] = std::move(query);
}

Result<void> Database::run(const QString &sql, const QVariantList &values)
{
    auto query = execute(sql, values);
    if (!query)
        return fail(query.error());
    m_lastKey = (*query)->lastInsertId().toLongLong();
    m_changed = (*query)->numRowsAffected();
    giveBack(sql, std::move(*query));
    return {};
}

Result<Rows> Database::query(const QString &sql, const QVariantList &values)
{
    auto query = execute(sql, values);
    if (!query)
        return fail(query.error());
    return Rows(*this, sql, std::move(*query));
}

Result<QVariant> Database::value(const QString &sql, const QVariantList &values)
{
    auto rows = query(sql, values);
    if (!rows)
        return fail(rows.error());
    if (rows->next())
        return rows->at(0);
    if (rows->error())
        return fail(*rows->error());
    return QVariant();
}

Transaction::Transaction(Database *database)
    : m_database(database)
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Result<Transaction> Transaction::begin(Database &database, Safety safety)
{
    const QString synchronous =
        safety == Safety::Durable ? u"PRAGMA synchronous = FULL"_s : u"PRAGMA synchronous = NORMAL"_s;
    if (auto set = database.run(synchronous); !set)
        return fail(set.error());
    if (auto begun = database.run(u"BEGIN IMMEDIATE"_s); !begun)
        return fail(begun.error());
    return Transaction(&database);
}

Transaction::~Transaction()
{
    if (m_database)
        (void)m_database->run(u"ROLLBACK"_s);
}

Result<void> Transaction::commit()
{
    if (auto done = m_database->run(u"COMMIT"_s); !done)
        return done; // still open where the reason may pass; the destructor rolls back
    m_database = nullptr;
    return {};
}

}
