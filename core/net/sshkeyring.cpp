// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/sshkeyring.h"

#include "core/base/threadrole.h"
#include "core/net/sshlib.h"

#include <QDir>
#include <QFile>

#include <condition_variable>
#include <cstring>
#include <map>
#include <mutex>
#include <optional>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr qint64 kMaxKeyFile = qint64{256} * 1024;

/// libssh asks for a passphrase through this; remembers that it asked.
struct Asked
{
    QByteArrayView passphrase;
    bool wasAsked = false;
};

int answerPassphrase(const char *, char *buffer, size_t size, int, int, void *data)
{
    auto *asked = static_cast<Asked *>(data);
    asked->wasAsked = true;
    const auto length = static_cast<size_t>(asked->passphrase.size());
    if (length == 0 || length + 1 > size)
        return -1;
    std::memcpy(buffer, asked->passphrase.data(), length);
    buffer[length] = '\0';
    return 0;
}

QString expanded(const QString &file)
{
    return file.startsWith("~/"_L1) ? QDir::homePath() + file.mid(1) : file;
}

Result<Secret> readKeyFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(Error::Kind::NotFound, path, u"no such key file"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Denied, path, file.errorString());
    if (file.size() > kMaxKeyFile)
        return fail(Error::Kind::BadInput, path, u"too large for a key"_s);
    QByteArray bytes = file.readAll();
    return Secret::consume(bytes);
}

using KeyPointer = std::shared_ptr<const SshKeyring::Key>;

Result<KeyPointer> importKey(const QString &path, const Secret &text, const PassphraseFunction &passphrase,
                             const Context &context)
{
    // libssh wants a zero at the end.
    QByteArray pem = text.view().toByteArray();
    const auto import = [&](Asked &asked) {
        ssh_key key = nullptr;
        ssh_pki_import_privkey_base64(pem.constData(), nullptr, answerPassphrase, &asked, &key);
        return SshKeyPtr(key);
    };
    Asked asked;
    SshKeyPtr key = import(asked);
    Error error{Error::Kind::BadInput, path, u"not a private key that can be used"_s};
    if (!key && asked.wasAsked) {
        auto secret = passphrase ? passphrase(path, context)
                                 : Result<Secret>(fail(Error::Kind::AuthFailed, path, u"the key is encrypted"_s));
        if (secret) {
            Asked again{secret->view(), false};
            key = import(again);
            error = {Error::Kind::AuthFailed, path, u"the passphrase does not fit"_s};
        } else {
            const bool none = secret.error().kind == Error::Kind::NotFound;
            error = none ? Error{Error::Kind::AuthFailed, path, u"the key is encrypted, no passphrase is stored"_s}
                         : secret.error();
        }
    }
    Secret::consume(pem).wipe();
    if (!key)
        return fail(std::move(error));
    auto made = std::make_shared<SshKeyring::Key>();
    made->fingerprint = HostKey::sshFingerprint(publicBlob(key.get()));
    made->key = std::move(key);
    return KeyPointer(std::move(made));
}

/// One file's place in the ring. While it is busy others wait for whoever decrypts it.
struct Slot
{
    bool busy = false;
    std::optional<Result<KeyPointer>> outcome;
};

}

struct SshKeyring::State
{
    PassphraseFunction passphrase;
    std::mutex mutex;
    std::condition_variable_any wake;
    std::map<QString, Slot> slots; // references into it stay valid
};

SshKeyring::SshKeyring(PassphraseFunction passphrase)
    : m_state(std::make_unique<State>())
{
    m_state->passphrase = std::move(passphrase);
}

SshKeyring::~SshKeyring() = default;

Result<std::shared_ptr<const SshKeyring::Key>> SshKeyring::load(const QString &file, const Context &context)
{
    assertMayBlock();
    const QString path = expanded(file);
    std::unique_lock lock(m_state->mutex);
    Slot &slot = m_state->slots[path];
    if (!m_state->wake.wait_until(lock, context.stop, context.deadline, [&] { return !slot.busy; }))
        return fail(context.stopped() ? Error::Kind::Cancelled : Error::Kind::TimedOut, path);
    if (slot.outcome)
        return *slot.outcome;
    slot.busy = true;
    lock.unlock();
    const auto text = readKeyFile(path);
    Result<KeyPointer> outcome =
        text ? importKey(path, *text, m_state->passphrase, context) : Result<KeyPointer>(fail(text.error()));
    lock.lock();
    slot.busy = false;
    // Being stopped says nothing of the key; everything else is remembered.
    const bool passing =
        !outcome && (outcome.error().kind == Error::Kind::Cancelled || outcome.error().kind == Error::Kind::TimedOut);
    if (!passing)
        slot.outcome = outcome;
    m_state->wake.notify_all();
    return outcome;
}

}
