// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/framedscript.h"

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

// Constant but for the nonce. Forks are what it costs, so there are as few as can be: per command one subshell,
// timeout, the command and head (which enforces the cap and keeps a stray child's output out of the next frame). Output
// goes raw between lines that begin with the nonce, which no output can know. stderr has a stream of its own, marked
// alike.
constexpr auto kPrelude = R"sh(PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
LC_ALL=C LANG=C LANGUAGE= TZ=UTC NO_COLOR=1 PAGER=cat SYSTEMD_PAGER= SYSTEMD_COLORS=0 DEBIAN_FRONTEND=noninteractive
export PATH LC_ALL LANG LANGUAGE TZ NO_COLOR PAGER SYSTEMD_PAGER SYSTEMD_COLORS DEBIAN_FRONTEND
umask 077
OK=0; hash timeout head 2>/dev/null && OK=1
read -r U _ </proc/uptime
while read -r K V _; do [ "$K" = Uid: ] && break; done </proc/self/status
printf '\n%s E -\n' "$N" >&2
printf '\n%s H 2 %s %s %s %s\n' "$N" "$OK" "$V" "$(date +%s)" "$U"
r() {
  i=$1 t=$2 c=$3; shift 3
  read -r a _ </proc/uptime
  printf '%s B %s\n' "$N" "$i"
  { timeout -k 2 "$t" "$@" </dev/null; printf '\n%s R %s\n' "$N" "$?"; } | head -c "$c"
  read -r b _ </proc/uptime
  printf '\n%s T %s %s\n' "$N" "$a" "$b"
  printf '\n%s E %s\n' "$N" "$i" >&2
}
)sh";

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
    if (command.timeout.count() <= 0 || command.stdoutCap < 0 || command.stdoutCap > kMaxCap)
        return fail(Error::Kind::BadInput, what, u"needs a time and a cap"_s);
    QByteArray line = "r " + QByteArray::number(qulonglong{index}) + ' ' + seconds(command.timeout) + ' ' +
                      QByteArray::number(command.stdoutCap + kFrameTrailerRoom);
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
    return "exec timeout -k 3 " + QByteArray::number(qlonglong{limit.count()}) + " /bin/sh -s";
}

Result<QByteArray> buildFramedScript(std::span<const FramedCommand> commands, const QByteArray &nonce)
{
    if (!isNonce(nonce) || commands.size() > kMaxCommands)
        return fail(Error::Kind::BadInput, u"framed script"_s, u"a bad nonce, or too many commands"_s);
    QByteArray script = "N=" + nonce + '\n' + kPrelude;
    for (std::size_t i = 0; i < commands.size(); ++i) {
        const auto line = commandLine(commands[i], i);
        if (!line)
            return line;
        script += *line;
    }
    return script + "printf '%s Z\\n' \"$N\"\n";
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
