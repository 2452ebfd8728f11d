// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/tcpgather.h"

#include <algorithm>
#include <optional>

namespace daytwo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Arguments: seconds host port, again and again. A line per connect: number, exit code, end, begin, what bash said. One
// printf is one write, shorter than what a pipe takes in one piece. The begin is told by the inner bash just before it
// connects: on a host that is busy, the time may be over before anything was asked. A bash before 5.0 has no clock.
const QString kScript =
    uR"sh(i=0; while [ $# -gt 2 ]; do ( e=$(timeout "$1" bash -c 'printf "%s " "${EPOCHREALTIME:-0}"; exec 3<>"/dev/tcp/$0/$1"' "$2" "$3" 2>&1 </dev/null); c=$?; e=${e//[^[:print:]]/ }; printf '%s %s %s %s\n' "$i" "$c" "${EPOCHREALTIME:-0}" "${e:0:300}" ) & i=$((i+1)); shift 3; done; wait)sh"_s;

constexpr int kLineCap = 400;
constexpr int kTimedOut = 124;
constexpr int kNotExecutable = 126;
constexpr int kNotFound = 127;
constexpr auto kStartGrace = 3000ms; ///< for a slow host to start them all

struct GatheredLine
{
    int exitCode = -1;
    double seconds = 0; ///< that the connect had; 0 where the host cannot tell
    bool timed = false;
    QByteArray said;
};

/// "12 124 1790000002.123460 1790000000.123456 bash: connect: …"
std::optional<std::pair<int, GatheredLine>> lineOf(const QByteArray &text)
{
    const QList<QByteArray> words = text.split(' ');
    if (words.size() < 4)
        return std::nullopt;
    bool numberOk = false;
    bool codeOk = false;
    bool beginOk = false;
    bool endOk = false;
    const int number = words[0].toInt(&numberOk);
    GatheredLine line;
    line.exitCode = words[1].toInt(&codeOk);
    const double begin = words[3].toDouble(&beginOk);
    line.seconds = words[2].toDouble(&endOk) - begin;
    line.timed = begin > 0;
    line.said = words.mid(4).join(' ').trimmed();
    const bool sane = line.exitCode >= 0 && line.exitCode <= 255 && line.seconds >= 0 && line.seconds < 3600;
    if (!numberOk || !codeOk || !beginOk || !endOk || !sane)
        return std::nullopt;
    return std::pair{number, line};
}

/// By number; none where the same number came twice, as then one of them lies.
std::vector<std::optional<GatheredLine>> linesOf(const QByteArray &out, std::size_t count)
{
    std::vector<std::optional<GatheredLine>> lines(count);
    std::vector<bool> seen(count, false);
    for (const QByteArray &text : out.split('\n')) {
        const auto line = lineOf(text);
        if (!line || line->first < 0 || std::size_t(line->first) >= count)
            continue;
        const auto place = std::size_t(line->first);
        lines[place] = seen[place] ? std::nullopt : std::optional(line->second);
        seen[place] = true;
    }
    return lines;
}

}

FramedCommand gatherCommand(std::span<const TcpOpen> connects)
{
    FramedCommand command;
    command.argv = {u"bash"_s, u"-c"_s, kScript, u"gather"_s};
    command.timeout = 0ms;
    for (const TcpOpen &connect : connects) {
        command.argv << QString::number(double(connect.timeout.count()) / 1000.0) << connect.host
                     << QString::number(connect.port);
        command.timeout = std::max(command.timeout, connect.timeout);
    }
    command.timeout += kStartGrace;
    command.stdoutCap = int(connects.size()) * kLineCap;
    return command;
}

namespace {

/// One connect's line as the frame it would have had alone.
FrameResult resultOf(const TcpOpen &connect, const GatheredLine &line, double start)
{
    FrameResult one;
    const double limit = double(connect.timeout.count()) / 1000.0;
    const bool ended = line.exitCode == kTimedOut;
    one.startUptime = start;
    one.endUptime = start + (line.timed ? line.seconds : limit);
    // Silence is an answer only of somebody who was asked: below half the time, a lost SYN has not even been repeated.
    if (ended && line.timed && line.seconds < limit / 2) {
        one.state = FrameResult::State::Garbled;
        return one;
    }
    one.state = ended ? FrameResult::State::TimedOut : FrameResult::State::Complete;
    one.exitCode = line.exitCode;
    one.err = line.said;
    return one;
}

}

std::vector<FrameResult> gatheredResults(std::span<const TcpOpen> connects, const FrameResult &result)
{
    const bool noBash = result.state == FrameResult::State::Complete &&
                        (result.exitCode == kNotExecutable || result.exitCode == kNotFound);
    const auto lines = linesOf(result.out, connects.size());
    std::vector<FrameResult> results;
    for (std::size_t i = 0; i < connects.size(); ++i) {
        FrameResult one;
        one.state = FrameResult::State::Garbled;
        if (noBash)
            one = result;
        else if (lines[i])
            one = resultOf(connects[i], *lines[i], result.startUptime);
        one.index = int(i);
        results.push_back(std::move(one));
    }
    return results;
}

}
