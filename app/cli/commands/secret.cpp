// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/exitcodes.h"
#include "app/cli/stoppableread.h"
#include "core/secrets/keychainstore.h"
#include "core/secrets/stores.h"

#include <QJsonArray>

#include <array>
#include <cstdio>

#include <termios.h>
#include <unistd.h>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

/// A terminal that shows nothing of what is typed, for as long as it lives.
class SilentTerminal
{
public:
    SilentTerminal()
    {
        if (!m_there)
            return;
        tcgetattr(STDIN_FILENO, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        std::fputs(tr("Secret: ").toUtf8().constData(), stderr);
    }
    ~SilentTerminal()
    {
        if (!m_there)
            return;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::fputc('\n', stderr);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

private:
    bool m_there = isatty(STDIN_FILENO) != 0;
    termios m_before{};
};

/// Reads one line from stdin, byte by byte into one place that is wiped. BadInput when there is none.
Result<Secret> askSecret(const Context &context)
{
    const SilentTerminal terminal;
    std::array<char, 8192> line{};
    size_t size = 0;
    Result<void> read;
    while (size < line.size()) {
        const auto count = readStoppably(STDIN_FILENO, u"stdin"_s, std::span(line).subspan(size, 1), context);
        if (!count)
            read = fail(count.error());
        if (!count || *count == 0 || line[size] == '\n')
            break;
        ++size;
    }
    Secret secret{QByteArrayView(line.data(), qsizetype(size))};
    explicit_bzero(line.data(), line.size());
    if (!read)
        return fail(read.error());
    if (size == 0 || size == line.size())
        return fail(Error::Kind::BadInput, u"stdin"_s, tr("wanted: one line with the secret"));
    return secret;
}

/// A bare name means the keychain.
std::optional<SecretRef> refOf(const QString &text)
{
    return text.contains(u':') ? parseSecretRef(text) : parseSecretRef(u"keychain:"_s + text);
}

/// A keychain that cannot be used is a service that does not answer; 74 is for the journal alone.
int failed(const Invocation &call, const Error &error)
{
    const int code = call.fail(error);
    return error.kind == Error::Kind::Storage ? exitcode::kUnavailable : code;
}

}

int runSecret(Invocation &call)
{
    const QString what = call.words().value(0);
    ResolvingStore store(std::make_unique<KeychainStore>(), std::make_unique<EnvStore>(),
                         std::make_unique<FileStore>());
    if (what == "list"_L1 && call.words().size() == 1) {
        const auto refs = store.list(call.context());
        if (!refs)
            return failed(call, refs.error());
        QJsonArray names;
        for (const SecretRef &ref : *refs) {
            names << toString(ref);
            if (!call.json())
                call.print(toString(ref));
        }
        if (call.json())
            call.print(QJsonObject{{"secrets"_L1, names}});
        return exitcode::kOk;
    }
    const auto ref = call.words().size() == 2 ? refOf(call.words().at(1)) : std::nullopt;
    if (!ref || (what != "set"_L1 && what != "clear"_L1))
        return call.usage(
            tr("secret set|clear NAME, secret list; NAME is a keychain entry, or keychain:NAME or file:/PATH"));
    Result<void> done;
    if (what == "set"_L1) {
        const auto secret = askSecret(call.context());
        if (!secret)
            return call.fail(secret.error());
        done = store.set(*ref, *secret, call.context());
    } else {
        done = store.clear(*ref, call.context());
    }
    if (!done)
        return failed(call, done.error());
    return exitcode::kOk;
}

}
