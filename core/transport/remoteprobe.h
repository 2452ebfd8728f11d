// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/evidence.h"
#include "core/net/frameparser.h"

namespace daytwo {

/// A probe as a command of a host: curl for an HttpGet, bash for a TcpOpen, ping for an IcmpEcho. Pure. Errors:
/// BadInput for what only the admin machine can ask, for a pin (curl knows none of certificates), and for an argument
/// that cannot travel (line break, NUL, a leading dash where a host or URL belongs), and for a GET that carries a
/// token: that is asked by askWithTokens() (tokenquestions.h).
Result<FramedCommand> remoteCommand(const Probe &probe);

/// The curl for a GET that reads the rest of its configuration, a header with a token, from its stdin. Pure. Errors as
/// those of remoteCommand().
Result<FramedCommand> curlWithConfig(const HttpGet &get);
/// The answer of that curl, without times. Pure.
Evidence curlEvidence(const HttpGet &get, const FrameResult &result);

/// Whether the probe waits for somebody else's answer, so that silence costs its whole timeout.
bool asksNetwork(const Probe &probe);
/// Whether the probe belongs into the script of the slow ones.
bool takesLong(const Probe &probe);

/// When and by whom a script was begun, on both clocks.
struct ScriptStart
{
    FrameHeader header{};
    QDateTime at{}; ///< arrival of the header, UTC, admin clock
    QString user{}; ///< who was logged in
};

/// Whether the frame holds an answer. The others are cut, garbled or not run, and only the end of the script tells why.
bool isAnswer(const FrameResult &result);
/// The answer of the host to `probe`, in the form that the same probe has from the admin machine. Needs isAnswer().
/// `host` names it in errors. Pure.
Evidence remoteEvidence(const Probe &probe, const FrameResult &result, const ScriptStart &start, const QString &host);

}
