// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/remoteprobe.h"

#include "core/base/redact.h"
#include "core/checks/catalog/commands.h"
#include "core/facts/httpfacts.h"
#include "core/facts/pingfacts.h"
#include "core/facts/tcpfacts.h"
#include "core/net/icmp.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace daytwo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kNotExecutable = 126;
constexpr int kNotFound = 127;
constexpr int kTrailerRoom = 256; ///< for the line that curl adds
constexpr int kHeaderRoom = 16 * 1024;
constexpr auto kEchoInterval = 200ms;

bool mayTravel(const QString &argument)
{
    return !argument.contains(u'\n') && !argument.contains(u'\r') && !argument.contains(QChar(0));
}

Result<FramedCommand> framed(const Command &command)
{
    const QStringList argv = (command.sudo ? QStringList{u"sudo"_s, u"-n"_s} : QStringList{}) + command.argv;
    if (command.argv.isEmpty() || !std::all_of(argv.begin(), argv.end(), mayTravel))
        return fail(Error::Kind::BadInput, command.argv.value(0), u"no program, or a line break in an argument"_s);
    return FramedCommand{argv, command.timeout, command.stdoutCap, command.stderrCap};
}

bool keepsHeaders(const HttpGet &get)
{
    return get.head || !get.headers.isEmpty();
}

Result<Command> curlFor(const HttpGet &get)
{
    if (!get.url.startsWith("http://"_L1) && !get.url.startsWith("https://"_L1))
        return fail(Error::Kind::BadInput, get.url, u"not an http address"_s);
    if (!get.pin.isEmpty() && !get.insecure)
        return fail(Error::Kind::BadInput, get.url, u"the curl of a host cannot compare a certificate with a pin"_s);
    Command curl = commands::curl(get.url, get.timeout);
    if (get.insecure)
        curl.argv.insert(1, u"-k"_s);
    if (keepsHeaders(get))
        curl.argv.insert(1, get.head ? u"-I"_s : u"-i"_s);
    curl.stdoutCap = get.maxBytes + kTrailerRoom + (keepsHeaders(get) ? kHeaderRoom : 0);
    return curl;
}

Result<FramedCommand> framed(const HttpGet &get)
{
    if (!get.bearer.isEmpty())
        return fail(Error::Kind::BadInput, get.url, u"a token is no argument of a command: others would read it"_s);
    const auto curl = curlFor(get);
    return curl ? framed(*curl) : tl::unexpected(curl.error());
}

Result<FramedCommand> framed(const TcpOpen &tcp)
{
    if (tcp.host.isEmpty() || tcp.port == 0 || tcp.host.contains(u'/'))
        return fail(Error::Kind::BadInput, tcp.host, u"not a host and port"_s);
    return framed(commands::tcpConnect(tcp.host, tcp.port, tcp.timeout));
}

Result<FramedCommand> framed(const IcmpEcho &echo)
{
    if (echo.host.isEmpty() || echo.host.startsWith(u'-') || echo.count <= 0)
        return fail(Error::Kind::BadInput, echo.host, u"not a host"_s);
    const auto wait = std::max(1s, std::chrono::ceil<std::chrono::seconds>(echo.timeout));
    Command ping;
    ping.argv = {u"ping"_s, u"-n"_s,  u"-c"_s, QString::number(echo.count),
                 u"-i"_s,   u"0.2"_s, u"-W"_s, QString::number(wait.count()),
                 echo.host};
    ping.timeout = kEchoInterval * echo.count + wait + 1s;
    return framed(ping);
}

Result<FramedCommand> onlyFromHere(const QString &what)
{
    return fail(Error::Kind::BadInput, what, u"can be asked from the admin machine only"_s);
}

Result<FramedCommand> framed(const TlsPeek &tls)
{
    return onlyFromHere(tls.host);
}
Result<FramedCommand> framed(const SshLogin &)
{
    return onlyFromHere(u"ssh"_s);
}
Result<FramedCommand> framed(const Resolve &resolve)
{
    return onlyFromHere(resolve.name);
}
Result<FramedCommand> framed(const PveGet &get)
{
    return onlyFromHere(get.path);
}
Result<FramedCommand> framed(const PveGuestGet &get)
{
    return onlyFromHere(get.path);
}
Result<FramedCommand> framed(const PveBackups &backups)
{
    return onlyFromHere(backups.node);
}
Result<FramedCommand> framed(const Recall &)
{
    return onlyFromHere(u"journal"_s);
}

QString textOf(const QByteArray &bytes)
{
    return redact(QString::fromUtf8(bytes).trimmed().left(400));
}

Error toolMissing(const QString &tool, const FrameResult &result)
{
    return {Error::Kind::NotFound, tool, textOf(result.err)};
}

bool toolIsMissing(const FrameResult &result)
{
    return result.state == FrameResult::State::Complete &&
           (result.exitCode == kNotFound || result.exitCode == kNotExecutable);
}

/// curl's 7 says only that the connection was not made; its text says why.
Error::Kind kindOfNoConnection(const QByteArray &err)
{
    if (err.contains("No route to host") || err.contains("unreachable"))
        return Error::Kind::Unreachable;
    return err.contains("timed out") ? Error::Kind::TimedOut : Error::Kind::Refused;
}

Error::Kind kindOfCurl(int exitCode, const QByteArray &err)
{
    constexpr int kNoTls = 35; ///< the peer does not speak TLS, or none that suits
    switch (curlClass(exitCode)) {
    case CurlClass::BadUrl:
        return Error::Kind::BadInput;
    case CurlClass::Dns:
        return Error::Kind::Unreachable;
    case CurlClass::Refused:
        return kindOfNoConnection(err);
    case CurlClass::Timeout:
        return Error::Kind::TimedOut;
    case CurlClass::Tls:
        return exitCode == kNoTls ? Error::Kind::BadReply : Error::Kind::UntrustedHost;
    case CurlClass::Ok:
    case CurlClass::HttpError:
    case CurlClass::Partial:
    case CurlClass::EmptyReply:
    case CurlClass::Broken:
        return Error::Kind::BadReply;
    case CurlClass::Other:
        break;
    }
    return Error::Kind::RemoteFailed;
}

void read(Evidence &evidence, const Command &, const FrameResult &result)
{
    evidence.exitCode = result.exitCode;
    evidence.out = result.out;
    evidence.err = result.err;
    evidence.timedOut = result.state == FrameResult::State::TimedOut;
    evidence.truncated = result.state == FrameResult::State::TooLarge;
}

/// Only those that are asked about: others may hold secrets.
QJsonObject wantedHeaders(const HttpGet &get, const QMap<QString, QString> &headers)
{
    QJsonObject wanted;
    for (const QString &name : get.headers) {
        if (headers.contains(name))
            wanted.insert(name, headers.value(name));
    }
    return wanted;
}

void read(Evidence &evidence, const HttpGet &get, const FrameResult &result)
{
    constexpr int kTimedOut = 28;
    evidence.err = result.err;
    if (toolIsMissing(result)) {
        evidence.error = toolMissing(u"curl"_s, result);
        return;
    }
    if (result.state == FrameResult::State::TooLarge) {
        evidence.out = result.out.left(get.maxBytes);
        evidence.truncated = true;
        return;
    }
    const int exitCode = result.state == FrameResult::State::TimedOut ? kTimedOut : result.exitCode;
    evidence.meta["curl"_L1] = exitCode;
    const auto answer = keepsHeaders(get) ? parseCurlWithHeaders(result.out) : parseCurl(result.out);
    if (answer) {
        evidence.out = answer->body.left(get.maxBytes);
        evidence.truncated = answer->body.size() > get.maxBytes;
        evidence.meta["contentType"_L1] = answer->contentType;
        if (keepsHeaders(get))
            evidence.meta["headers"_L1] = wantedHeaders(get, answer->headers);
    }
    if (exitCode != 0)
        evidence.error = Error{kindOfCurl(exitCode, result.err), get.url, textOf(result.err)};
    else if (!answer || answer->status <= 0)
        evidence.error = Error{Error::Kind::BadReply, get.url, answer ? u"no HTTP status"_s : answer.error().reason};
    else
        evidence.exitCode = answer->status;
}

void read(Evidence &evidence, const TcpOpen &tcp, const FrameResult &result)
{
    const QString place = u"%1:%2"_s.arg(tcp.host).arg(tcp.port);
    evidence.err = result.err;
    const TcpState state = tcpState(result.exitCode, result.err, result.state == FrameResult::State::TimedOut);
    switch (state) {
    case TcpState::Open:
    case TcpState::Closed:
    case TcpState::Filtered:
    case TcpState::Unreachable:
        evidence.meta["state"_L1] = tcpStateWord(state);
        return;
    case TcpState::Dns:
        evidence.error = Error{Error::Kind::Unreachable, place, textOf(result.err)};
        return;
    case TcpState::NoTool:
        evidence.error = toolMissing(u"bash"_s, result);
        return;
    case TcpState::Unclear:
        evidence.error = Error{Error::Kind::BadReply, place, textOf(result.err)};
        return;
    }
}

Error::Kind kindOfPingRefusal(const FrameResult &result)
{
    switch (pingRefusal(result.exitCode, result.err)) {
    case PingRefusal::Dns:
    case PingRefusal::NetworkUnreachable:
        return Error::Kind::Unreachable;
    case PingRefusal::NotPermitted:
        return Error::Kind::Denied;
    case PingRefusal::None:
    case PingRefusal::Other:
        break;
    }
    return Error::Kind::BadReply;
}

void read(Evidence &evidence, const IcmpEcho &echo, const FrameResult &result)
{
    evidence.out = result.out;
    evidence.err = result.err;
    if (toolIsMissing(result)) {
        evidence.error = toolMissing(u"ping"_s, result);
        return;
    }
    const auto outcome = parsePingOutput(result.out);
    if (result.state != FrameResult::State::Complete || !outcome || outcome->sent <= 0) {
        const bool late = result.state == FrameResult::State::TimedOut;
        evidence.error = Error{late ? Error::Kind::TimedOut : kindOfPingRefusal(result), echo.host, textOf(result.err)};
        return;
    }
    evidence.exitCode = result.exitCode;
    QJsonArray rtts;
    for (const std::chrono::microseconds rtt : outcome->rtts)
        rtts << double(rtt.count()) / 1000.0;
    evidence.meta["sent"_L1] = outcome->sent;
    evidence.meta["received"_L1] = outcome->received;
    evidence.meta["rttMs"_L1] = rtts;
    evidence.meta["icmpErrors"_L1] = QJsonArray::fromStringList(outcome->errors);
    evidence.meta["via"_L1] = u"ping"_s;
}

template <typename Other>
void read(Evidence &evidence, const Other &, const FrameResult &)
{
    evidence.error = Error{Error::Kind::Internal, u"script"_s, u"not a question for a host"_s};
}

std::chrono::milliseconds milliseconds(double seconds)
{
    return std::chrono::milliseconds(std::llround(std::clamp(seconds, 0.0, 86400.0) * 1000.0));
}

void setTimes(Evidence &evidence, const FrameResult &result, const ScriptStart &start)
{
    const double offset = result.startUptime - start.header.uptime;
    evidence.startedAt = start.at.addMSecs(milliseconds(offset).count());
    evidence.duration = milliseconds(result.endUptime - result.startUptime);
    evidence.meta["remoteEpoch"_L1] = start.header.epoch;
    evidence.meta["localEpoch"_L1] = start.at.toSecsSinceEpoch();
    evidence.meta["remoteUptime"_L1] = start.header.uptime;
    evidence.meta["remoteUid"_L1] = start.header.uid;
    if (!start.user.isEmpty())
        evidence.meta["remoteUser"_L1] = start.user;
}

}

Result<FramedCommand> remoteCommand(const Probe &probe)
{
    return std::visit([](const auto &one) { return framed(one); }, probe);
}

Result<FramedCommand> curlWithConfig(const HttpGet &get)
{
    auto curl = curlFor(get);
    if (!curl)
        return tl::unexpected(curl.error());
    // Nothing of the user's own configuration, and no proxy of the host's: either could carry the token elsewhere.
    curl->argv = QStringList{u"curl"_s, u"-q"_s, u"--noproxy"_s, u"*"_s, u"-K"_s, u"-"_s} + curl->argv.mid(1);
    return framed(*curl);
}

Evidence curlEvidence(const HttpGet &get, const FrameResult &result)
{
    Evidence evidence;
    read(evidence, get, result);
    return evidence;
}

bool asksNetwork(const Probe &probe)
{
    return std::holds_alternative<HttpGet>(probe) || std::holds_alternative<TcpOpen>(probe) ||
           std::holds_alternative<IcmpEcho>(probe);
}

bool takesLong(const Probe &probe)
{
    const auto *command = std::get_if<Command>(&probe);
    return command && command->slow;
}

bool isAnswer(const FrameResult &result)
{
    return result.state == FrameResult::State::Complete || result.state == FrameResult::State::TimedOut ||
           result.state == FrameResult::State::TooLarge;
}

Evidence remoteEvidence(const Probe &probe, const FrameResult &result, const ScriptStart &start, const QString &host)
{
    Evidence evidence;
    setTimes(evidence, result, start);
    if (start.header.toolsPresent)
        std::visit([&](const auto &one) { read(evidence, one, result); }, probe);
    else // every exit code would be that of a shell that found no timeout
        evidence.error = Error{Error::Kind::NotFound, u"timeout, head"_s, u"%1 has no coreutils"_s.arg(host)};
    return evidence;
}

}
