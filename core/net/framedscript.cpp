// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/framedscript.h"

#include "core/net/framedrunner.h"
#include "core/net/framewire.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr std::size_t kMaxCommands = 4096;
constexpr int kMaxCap = 64 * 1024 * 1024;

QByteArray quoted(const QString &argument)
{
    QByteArray text = argument.toUtf8();
    text.replace('\'', "'\\''");
    return '\'' + text + '\'';
}

/// As timeout(1) takes it: "5" or "0.250".
QByteArray seconds(std::chrono::milliseconds time)
{
    const auto whole = time.count() / 1000;
    const auto rest = time.count() % 1000;
    if (rest == 0)
        return QByteArray::number(whole);
    return QByteArray::number(whole) + '.' + QByteArray::number(rest).rightJustified(3, '0');
}

bool isNonce(const QByteArray &nonce)
{
    const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return nonce.size() == kFrameNonceSize && std::all_of(nonce.begin(), nonce.end(), isHex);
}

Result<QByteArray> commandLine(const FramedCommand &command, std::size_t index)
{
    const QString what = u"command %1"_s.arg(index);
    if (command.argv.isEmpty() || command.argv.front().isEmpty())
        return fail(Error::Kind::BadInput, what, u"no program is named"_s);
    if (command.timeout.count() <= 0 || command.stdoutCap < 0 || command.stdoutCap > kMaxCap || command.stderrCap < 0 ||
        command.stderrCap > kMaxCap)
        return fail(Error::Kind::BadInput, what, u"needs a time and a cap"_s);
    QByteArray line = "r " + QByteArray::number(qulonglong{index}) + ' ' + seconds(command.timeout) + ' ' +
                      QByteArray::number(command.stdoutCap + kFrameTrailerRoom) + ' ' +
                      QByteArray::number(command.stderrCap);
    for (const QString &argument : command.argv) {
        if (argument.contains(QChar(0)) || argument.contains(u'\n') || argument.contains(u'\r'))
            return fail(Error::Kind::BadInput, what, u"a line break or NUL in an argument"_s);
        line += ' ' + quoted(argument);
    }
    return line + '\n';
}

}

QByteArray freshFrameNonce()
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    return QByteArray(reinterpret_cast<const char *>(random.data()), sizeof random).toHex();
}

QByteArray frameShellCommand(std::chrono::seconds limit)
{
    const QByteArray time = QByteArray::number(qlonglong{limit.count()});
    return "exec /bin/sh -c 'unset PERL5OPT PERL5LIB PERL5DB PERLIO PERL_UNICODE; "
           "[ -x /usr/bin/perl ] && exec /usr/bin/perl -x - " +
           time + "; exec timeout -k 3 " + time + " /bin/sh -s'";
}

Result<QByteArray> buildFramedScript(std::span<const FramedCommand> commands, const QByteArray &nonce)
{
    if (!isNonce(nonce) || commands.size() > kMaxCommands)
        return fail(Error::Kind::BadInput, u"framed script"_s, u"a bad nonce, or too many commands"_s);
    // One text for both: perl -x passes over what is before #! and takes what follows __END__ for its input; to the
    // shell all up to __END__ is a document for nobody.
    QByteArray script = ": <<'__END__'\n";
    script += framedRunnerForPerl();
    script += "__END__\nN=" + nonce + '\n';
    script += framedRunnerForShell();
    // A function is read whole before any of it is run: a script cut in two must not run half a line.
    script += "all() {\n:\n";
    for (std::size_t i = 0; i < commands.size(); ++i) {
        auto line = commandLine(commands[i], i);
        if (!line)
            return line;
        script += *line;
    }
    return script + "}\nall\nprintf '%s Z\\n' \"$N\"\n";
}

bool isSafeArgument(ArgumentKind kind, const QString &value)
{
    const auto matches = [&value](const QString &pattern) {
        return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(value).hasMatch();
    };
    if (value.startsWith(u'-'))
        return false;
    switch (kind) {
    case ArgumentKind::Unit:
        return matches(u"[A-Za-z0-9:_.@-]{1,120}\\.(service|socket|timer)"_s);
    case ArgumentKind::Interface:
        return matches(u"[A-Za-z0-9_.-]{1,15}"_s);
    case ArgumentKind::Device:
        return matches(u"/dev/[A-Za-z0-9/_-]{1,60}"_s);
    case ArgumentKind::Container:
        return matches(u"[A-Za-z0-9][A-Za-z0-9_.-]{0,127}"_s);
    case ArgumentKind::Path:
        return matches(u"/[^\\x{0}-\\x{1f}\\x{7f}]{0,1023}"_s);
    case ArgumentKind::User:
        return matches(u"[a-z_][a-z0-9_-]{0,31}\\$?"_s);
    case ArgumentKind::Package:
        return matches(u"[a-z0-9][a-z0-9+.-]{0,127}"_s);
    }
    return false;
}

}
