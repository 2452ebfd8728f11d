// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/pingfacts.h"

#include "core/facts/lines.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

bool readCounters(const QString &line, PingSummary &summary)
{
    static const QRegularExpression form(
        u"\\A([0-9]{1,9}) packets transmitted, ([0-9]{1,9}) received(?:, \\+([0-9]{1,9}) duplicates)?"
        "(?:, \\+[0-9]{1,9} corrupted)?(?:, \\+([0-9]{1,9}) errors)?, [0-9.]+% packet loss(?:, time [0-9]+ms)?\\s*\\z"_s);
    const auto match = form.match(line);
    if (!match.hasMatch()) {
        return false;
    }
    summary.sent = match.captured(1).toInt();
    summary.received = match.captured(2).toInt();
    summary.duplicates = match.captured(3).toInt();
    summary.errors = match.captured(4).toInt();
    return true;
}

bool readTimes(const QString &line, PingSummary &summary)
{
    static const QRegularExpression form(
        u"\\Artt min/avg/max/mdev = ([0-9]{1,9}(?:\\.[0-9]{1,6})?)/([0-9]{1,9}(?:\\.[0-9]{1,6})?)/"
        "([0-9]{1,9}(?:\\.[0-9]{1,6})?)/[0-9.]+ ms(?:, .*)?\\z"_s);
    const auto match = form.match(line);
    if (!match.hasMatch()) {
        return false;
    }
    summary.rttMin = match.captured(1).toDouble();
    summary.rttAvg = match.captured(2).toDouble();
    summary.rttMax = match.captured(3).toDouble();
    return true;
}

}

double PingSummary::lossPercent() const
{
    return sent <= 0 ? 100 : 100.0 * (sent - std::min(received, sent)) / sent;
}

Parsed<PingSummary> parsePingSummary(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    PingSummary summary;
    bool counted = false;
    for (const Line &line : *lines) {
        const QString text = textOf(line.text);
        if (text.contains(" packets transmitted, "_L1)) {
            if (counted || !readCounters(text, summary)) {
                return garble::strangeLine(line.number, line.text);
            }
            counted = true;
        } else if (counted && text.startsWith("rtt "_L1) && !readTimes(text, summary)) {
            return garble::strangeLine(line.number, line.text);
        }
    }
    if (!counted || summary.sent == 0) {
        return garble::missing(static_cast<int>(lines->size()), u"packets transmitted"_s);
    }
    if (summary.received > 0 && !summary.rttAvg) {
        return garble::missing(static_cast<int>(lines->size()), u"rtt min/avg/max/mdev"_s);
    }
    return summary;
}

PingRefusal pingRefusal(int exitCode, const QByteArray &err)
{
    if (exitCode == 0 || exitCode == 1) { // 1: no reply, the summary tells
        return PingRefusal::None;
    }
    if (err.contains("name resolution") || err.contains("Name or service not known") ||
        err.contains("No address associated")) {
        return PingRefusal::Dns;
    }
    if (err.contains("Network is unreachable") || err.contains("No route to host")) {
        return PingRefusal::NetworkUnreachable;
    }
    return err.contains("Operation not permitted") || err.contains("Permission denied") ? PingRefusal::NotPermitted
                                                                                        : PingRefusal::Other;
}

}
