// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/probe.h"

#include "core/base/overloaded.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kPlain = [] {
    std::array<bool, 128> plain{};
    for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-"))
        plain[std::size_t(c)] = true;
    return plain;
}();

bool isPlain(QChar c)
{
    return c.unicode() < kPlain.size() && kPlain[c.unicode()];
}

/// Whether a shell takes the word as it stands; "~/" at its front is for the shell to replace.
bool isPlainWord(QStringView word)
{
    if (word.startsWith("~/"_L1))
        word = word.sliced(2);
    return !word.isEmpty() && std::ranges::all_of(word, isPlain);
}

void appendQuoted(QString &line, QStringView word)
{
    if (isPlainWord(word)) {
        line += word;
        return;
    }
    line += u'\'';
    for (qsizetype at = word.indexOf(u'\''); at >= 0; at = word.indexOf(u'\'')) {
        line += word.first(at);
        line += "'\\''"_L1;
        word = word.sliced(at + 1);
    }
    line += word;
    line += u'\'';
}

QString lineOf(const Command &command)
{
    QString line;
    line.reserve(256);
    if (command.sudo)
        line += "sudo -n"_L1;
    for (const QString &word : command.argv) {
        if (!line.isEmpty())
            line += u' ';
        appendQuoted(line, word);
    }
    return line;
}

QString seconds(std::chrono::milliseconds time)
{
    return QString::number(std::max<qint64>(1, time.count() / 1000));
}

/// With slashes between them.
QString numbers(std::initializer_list<qint64> list)
{
    std::string text;
    for (const qint64 number : list) {
        if (!text.empty())
            text += '/';
        text += std::to_string(number);
    }
    return QString::fromStdString(text);
}

QString commandLineOf(const Probe &probe)
{
    return std::visit(
        Overloaded{
            [](const Command &command) { return lineOf(command); },
            [](const HttpGet &get) {
                const QString trust = get.insecure || !get.pin.isEmpty() ? u"-k "_s : QString();
                const QString wanted = get.head ? u"-I "_s : get.headers.isEmpty() ? QString() : u"-i "_s;
                // A token must not go to a proxy of the host's, nor into a trace that its ~/.curlrc may ask for.
                const QString curl = get.bearer.isEmpty() ? u"curl"_s : u"curl -q --noproxy '*' -K -"_s;
                return u"%1 -sS --max-time %2 %3%4%5"_s.arg(curl, seconds(get.timeout), trust, wanted,
                                                            shellQuoted(get.url));
            },
            [](const TcpOpen &tcp) {
                return u"timeout %1 bash -c %2"_s.arg(
                    seconds(tcp.timeout), shellQuoted(u"exec 3<>/dev/tcp/%1/%2"_s.arg(tcp.host).arg(tcp.port)));
            },
            [](const IcmpEcho &echo) {
                return u"ping -n -c %1 -W %2 %3"_s.arg(QString::number(echo.count), seconds(echo.timeout),
                                                       shellQuoted(echo.host));
            },
            [](const TlsPeek &tls) {
                return u"openssl s_client -connect %1:%2 -servername %1 </dev/null | openssl x509 -noout -dates -fingerprint -sha256"_s
                    .arg(tls.host)
                    .arg(tls.port);
            },
            [](const SshLogin &) { return u"true"_s; },
            [](const Resolve &resolve) { return u"getent ahosts %1"_s.arg(shellQuoted(resolve.name)); },
            [](const PveGet &get) { return u"pvesh get %1"_s.arg(shellQuoted(get.path)); },
            [](const PveGuestGet &get) {
                return u"pvesh get \"/nodes/$(hostname)/qemu/%1%2\""_s.arg(get.vmid).arg(get.path);
            },
            [](const PveBackups &) {
                return u"pvesm status --content backup | awk 'NR > 1 { print $1 }' | "
                       "xargs -I{} pvesm list {} --content backup"_s;
            },
            [](const Recall &) { return u"daytwoctl runs"_s; },
        },
        probe);
}

QString limitsOf(const HttpGet &get)
{
    // A question without a token keeps the key that it has in journals of before.
    const QString token = get.bearer.isEmpty() ? QString() : u'/' + toString(get.bearer);
    return numbers({get.timeout.count(), get.maxBytes}) + u'/' + get.pin + u'/' + get.headers.join(u',') + token;
}

/// What the line must be given on its stdin.
QString inputOf(const Probe &probe)
{
    const auto *get = std::get_if<HttpGet>(&probe);
    return get && !get->bearer.isEmpty() ? u" <<<'header = \"Authorization: Bearer <token>\"'"_s : QString();
}

}

QString shellQuoted(const QString &word)
{
    QString quoted;
    appendQuoted(quoted, word);
    return quoted;
}

QString probeKind(const Probe &probe)
{
    return std::visit(
        Overloaded{[](const Command &) { return u"command"_s; }, [](const HttpGet &) { return u"http"_s; },
                   [](const TcpOpen &) { return u"tcp"_s; }, [](const IcmpEcho &) { return u"icmp"_s; },
                   [](const TlsPeek &) { return u"tls"_s; }, [](const SshLogin &) { return u"ssh-login"_s; },
                   [](const Resolve &) { return u"resolve"_s; }, [](const PveGet &) { return u"proxmox"_s; },
                   [](const PveGuestGet &) { return u"proxmox-guest"_s; },
                   [](const PveBackups &) { return u"proxmox-backups"_s; },
                   [](const Recall &) { return u"journal"_s; }},
        probe);
}

QString probeKey(const ProbeRequest &request)
{
    // Unit separators keep fields apart whatever they contain; limits are part of the question.
    const QString limits = std::visit(
        Overloaded{[](const Command &command) {
                       return numbers({command.timeout.count(), command.stdoutCap, command.stderrCap});
                   },
                   [](const HttpGet &get) { return limitsOf(get); },
                   [](const TcpOpen &tcp) { return QString::number(tcp.timeout.count()); },
                   [](const PveGet &get) { return get.endpoint; }, [](const PveGuestGet &get) { return get.endpoint; },
                   [](const PveBackups &backups) { return backups.endpoint + u'/' + backups.node; },
                   [](const auto &) { return QString(); }},
        request.probe);
    constexpr QChar kSeparator(0x1f);
    QString key = request.vantage.word();
    for (const QString &field : {probeKind(request.probe), commandLineOf(request.probe), limits}) {
        key += kSeparator;
        key += field;
    }
    return key;
}

QString probeCommandLine(const ProbeRequest &request, const QString &sshName)
{
    const QString line = commandLineOf(request.probe);
    const QString input = inputOf(request.probe);
    if (request.vantage.isAdmin())
        return line + input;
    const QString host = shellQuoted(sshName.isEmpty() ? request.vantage.host.value : sshName);
    return u"ssh %1 %2"_s.arg(host, shellQuoted(line) == line ? line : shellQuoted(line)) + input;
}

}
