// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainstore.h"

#include "core/base/eventthread.h"
#include "core/base/threadrole.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <qt6keychain/keychain.h>

#include <algorithm>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// The entry that remembers the names of all others. Not a name a lab file would use.
constexpr QLatin1StringView kIndex("\x01index");

/// Where the waiting caller and the keychain's thread meet.
struct Meeting
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::optional<Result<QByteArray>> outcome;
};

/// A missing bus, a locked collection and an unknown backend come under three numbers and mean one thing.
Error errorOf(const QKeychain::Job &job, const QString &what)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {Error::Kind::NotFound, what, u"not in this keychain"_s};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {Error::Kind::Denied, what, job.errorString()};
    default:
        return {Error::Kind::Storage, what, u"no keychain can be used here: "_s + job.errorString()};
    }
}

}

struct KeychainStore::Inner
{
    using MakeJob = std::function<QKeychain::Job *(const QString &service)>;

    QString service;
    std::mutex indexMutex; ///< one change of the index at a time
    EventThread thread{u"keychain"_s};

    /// Runs one job on the thread and waits for what it gives. Jobs cannot be taken back: one whose caller has left
    /// ends by itself.
    Result<QByteArray> run(const QString &key, const QString &what, const MakeJob &make, const Context &context)
    {
        assertMayBlock();
        if (const auto go = context.check(what); !go)
            return fail(go.error());
        const auto meeting = std::make_shared<Meeting>();
        thread.post([this, key, what, make, meeting] {
            QKeychain::Job *job = make(service);
            job->setParent(thread.anchor());
            job->setAutoDelete(true);
            job->setInsecureFallback(false);
            job->setKey(key);
            QObject::connect(job, &QKeychain::Job::finished, thread.anchor(), [what, meeting](QKeychain::Job *done) {
                const auto *read = dynamic_cast<QKeychain::ReadPasswordJob *>(done);
                const std::lock_guard lock(meeting->mutex);
                if (done->error() != QKeychain::NoError)
                    meeting->outcome = fail(errorOf(*done, what));
                else
                    meeting->outcome = read ? read->binaryData() : QByteArray();
                meeting->wake.notify_all();
            });
            job->start();
        });
        std::unique_lock lock(meeting->mutex);
        const auto ready = [&] { return meeting->outcome.has_value(); };
        if (!meeting->wake.wait_until(lock, context.stop, context.deadline, ready))
            return fail(context.stopped() ? Error::Kind::Cancelled : Error::Kind::TimedOut, what);
        return std::move(*meeting->outcome);
    }

    Result<QByteArray> read(const QString &key, const QString &what, const Context &context)
    {
        return run(
            key, what, [](const QString &name) { return new QKeychain::ReadPasswordJob(name); }, context);
    }

    Result<QByteArray> write(const QString &key, const QString &what, const QByteArray &bytes, const Context &context)
    {
        const auto make = [bytes](const QString &name) {
            auto *job = new QKeychain::WritePasswordJob(name);
            job->setBinaryData(bytes);
            return job;
        };
        return run(key, what, make, context);
    }

    Result<QStringList> names(const Context &context)
    {
        const auto text = read(kIndex, u"keychain"_s, context);
        if (!text && text.error().kind != Error::Kind::NotFound)
            return fail(text.error());
        QStringList found;
        const QJsonArray entries = QJsonDocument::fromJson(text.value_or(QByteArray())).array();
        for (const QJsonValue &entry : entries)
            found.append(entry.toString());
        return found;
    }

    Result<void> changeNames(const std::function<void(QStringList &)> &change, const Context &context)
    {
        const std::lock_guard lock(indexMutex);
        auto found = names(context);
        if (!found)
            return fail(found.error());
        change(*found);
        found->sort();
        const QByteArray text = QJsonDocument(QJsonArray::fromStringList(*found)).toJson(QJsonDocument::Compact);
        if (const auto written = write(kIndex, u"keychain"_s, text, context); !written)
            return fail(written.error());
        return {};
    }
};

KeychainStore::KeychainStore(const QString &service)
    : m_inner(std::make_unique<Inner>())
{
    m_inner->service = service;
}

KeychainStore::~KeychainStore() = default;

Result<Secret> KeychainStore::get(const SecretRef &ref, const Context &context)
{
    if (ref.kind != SecretRef::Kind::Keychain)
        return fail(Error::Kind::BadInput, toString(ref), u"not an entry of the keychain"_s);
    auto bytes = m_inner->read(ref.name, toString(ref), context);
    if (!bytes)
        return fail(bytes.error());
    if (bytes->isEmpty())
        return fail(Error::Kind::NotFound, toString(ref), u"the entry is empty"_s);
    return Secret::consume(*bytes);
}

Result<void> KeychainStore::set(const SecretRef &ref, const Secret &secret, const Context &context)
{
    if (ref.kind != SecretRef::Kind::Keychain)
        return fail(Error::Kind::BadInput, toString(ref), u"not an entry of the keychain"_s);
    const auto written = m_inner->write(ref.name, toString(ref), secret.view().toByteArray(), context);
    if (!written)
        return fail(written.error());
    return m_inner->changeNames(
        [&](QStringList &names) {
            if (!names.contains(ref.name))
                names.append(ref.name);
        },
        context);
}

Result<void> KeychainStore::clear(const SecretRef &ref, const Context &context)
{
    if (ref.kind != SecretRef::Kind::Keychain)
        return fail(Error::Kind::BadInput, toString(ref), u"not an entry of the keychain"_s);
    const auto make = [](const QString &name) { return new QKeychain::DeletePasswordJob(name); };
    const auto deleted = m_inner->run(ref.name, toString(ref), make, context);
    if (!deleted && deleted.error().kind != Error::Kind::NotFound)
        return fail(deleted.error());
    const auto forgotten = m_inner->changeNames([&](QStringList &names) { names.removeAll(ref.name); }, context);
    return deleted ? forgotten : Result<void>(fail(deleted.error()));
}

Result<std::vector<SecretRef>> KeychainStore::list(const Context &context)
{
    const auto names = m_inner->names(context);
    if (!names)
        return fail(names.error());
    std::vector<SecretRef> refs;
    for (const QString &name : *names)
        refs.push_back({SecretRef::Kind::Keychain, name});
    return refs;
}

}
