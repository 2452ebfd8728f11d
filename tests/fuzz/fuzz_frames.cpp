// SPDX-License-Identifier: GPL-3.0-or-later
// The reply of a framed script: both streams from one input, in pieces. Whatever comes, every command is reported once,
// in order, within its caps, and the same however the bytes are cut.
#include "core/net/frameparser.h"

#include <algorithm>
#include <cstdlib>

using namespace daytwo;

namespace {

constexpr int kCommands = 4;
constexpr int kCap = 64;

std::vector<FrameResult> read(QByteArrayView out, QByteArrayView err, qsizetype step)
{
    FramedCommand command;
    command.argv = QStringList{QStringLiteral("any")};
    command.stdoutCap = kCap;
    command.stderrCap = kCap / 2;
    FrameParser parser("0123456789abcdef0123456789abcdef", std::vector<FramedCommand>(kCommands, command));
    std::vector<FrameResult> results;
    const auto take = [&](const std::vector<FrameResult> &some) {
        results.insert(results.end(), some.begin(), some.end());
    };
    for (qsizetype at = 0; at < out.size(); at += step)
        take(parser.feed(out.sliced(at, std::min(step, out.size() - at))));
    for (qsizetype at = 0; at < err.size(); at += step)
        take(parser.feedError(err.sliced(at, std::min(step, err.size() - at))));
    take(parser.finish());
    return results;
}

void require(bool condition)
{
    if (!condition)
        std::abort();
}

}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    // The first two bytes say where stderr begins.
    const QByteArrayView input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (input.size() < 2)
        return 0;
    const QByteArrayView streams = input.sliced(2);
    const qsizetype middle =
        std::min<qsizetype>(streams.size(), (static_cast<qsizetype>(data[0]) << 8) + static_cast<qsizetype>(data[1]));
    const auto whole = read(streams.first(middle), streams.sliced(middle), 1'000'000);
    require(whole.size() == kCommands);
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const FrameResult &result = whole[i];
        require(result.index == static_cast<int>(i));
        require(result.out.size() <= kCap && result.err.size() <= kCap / 2);
        const bool ended = result.state == FrameResult::State::Complete || result.state == FrameResult::State::TimedOut;
        require(ended == (result.exitCode >= 0));
    }
    require(read(streams.first(middle), streams.sliced(middle), 1) == whole);
    return 0;
}
