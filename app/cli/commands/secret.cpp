// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/exitcodes.h"
#include "core/secrets/keychainstore.h"
#include "core/secrets/stores.h"

#include <QJsonArray>

#include <iostream>

#include <termios.h>
#include <unistd.h>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

/// Reads one line from stdin without echoing it where stdin is a terminal.
Secret askSecret()
{
    const bool terminal = isatty(STDIN_FILENO) != 0;
    termios before{};
    if (terminal) {
        tcgetattr(STDIN_FILENO, &before);
        termios silent = before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        std::cerr << tr("Secret: ").toStdString() << std::flush;
    }
    std::string line;
    std::getline(std::cin, line);
    if (terminal) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        std::cerr << '\n';
    }
    Secret secret{QByteArrayView(line.data(), qsizetype(line.size()))};
    explicit_bzero(line.data(), line.size());
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
    const Result<void> done =
        what == "set"_L1 ? store.set(*ref, askSecret(), call.context()) : store.clear(*ref, call.context());
    if (!done)
        return failed(call, done.error());
    return exitcode::kOk;
}

}
