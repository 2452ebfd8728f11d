// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/played/playedhost.h"

#include <functional>
#include <optional>

namespace daytwo {

/// Both streams of the reply to a framed script.
struct FramedReply
{
    QByteArray out;
    QByteArray err;
};

/// Answers one command; `timeout` and caps are kept by framedReply().
using PlayedAnswer = std::function<PlayedReply(const QStringList &argv)>;

/// Plays the shell that would run a framed script (core/net/framedscript.h): takes the commands out of its body, asks
/// `answer` for each, and frames what it says. Nothing for a text that is no framed script. Runs nothing. `epoch` and
/// `uptime` are the host's clock in seconds.
std::optional<FramedReply> framedReply(const QByteArray &script, qint64 epoch, double uptime,
                                       const PlayedAnswer &answer);

/// The words of a line of shell with single quotes only, as the script's body has them. Pure.
QStringList unquoted(const QByteArray &line);

}
