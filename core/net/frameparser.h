// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/framedscript.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace daytwo {

/// What the remote shell said of itself before the first command.
struct FrameHeader
{
    int version = 0;
    bool toolsPresent = false; ///< timeout, base64 and head are there
    qint64 uid = -1;
    qint64 epoch = 0;  ///< seconds, remote clock
    double uptime = 0; ///< seconds

    bool operator==(const FrameHeader &) const = default;
};

/// What became of one command.
struct FrameResult
{
    enum class State {
        Complete, ///< all output and the exit code are there
        TimedOut, ///< ended at its own timeout; output up to then
        TooLarge, ///< stdout went over the cap; its beginning is kept
        Cut,      ///< the reply ended within this command
        Garbled,  ///< something that is not a frame stood in it
        NotRun,   ///< the reply ended before it
    };
    int index = 0;
    State state = State::NotRun;
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
    double startUptime = 0; ///< remote uptime in seconds, 10 ms resolution
    double endUptime = 0;

    bool operator==(const FrameResult &) const = default;
};

/// "complete", "timed-out", "too-large", "cut", "garbled", "not-run"; stable.
QString frameStateWord(FrameResult::State state);

/// Reads the reply of a framed script as it arrives. Never trusts it: output that looks like a frame, garbage, cut
/// lines and floods end in a state other than Complete, not in a wrong result. Pure; fuzzed.
class FrameParser
{
public:
    FrameParser(QByteArray nonce, std::vector<FramedCommand> commands);

    /// Takes the next bytes; gives the results that became certain, in order of index.
    std::vector<FrameResult> feed(QByteArrayView bytes);
    /// The reply has ended: gives every result still owed (Cut, NotRun, …), so that each index came exactly once.
    std::vector<FrameResult> finish();

    [[nodiscard]] const std::optional<FrameHeader> &header() const { return m_header; }
    /// Whether the script's last line came.
    [[nodiscard]] bool complete() const { return m_complete; }
    /// Beginning of what came before the header (banner of a shell start file, "account not available"), for texts.
    [[nodiscard]] const QByteArray &noise() const { return m_noise; }

private:
    struct Open;
    void takeLine(QByteArrayView line, std::vector<FrameResult> &out);
    void takeControl(QByteArrayView line, std::vector<FrameResult> &out);
    void takeBody(QByteArrayView line);
    void begin(QByteArrayView text, std::vector<FrameResult> &out);
    void end(QByteArrayView text, std::vector<FrameResult> &out);
    void emitUpTo(int index, std::vector<FrameResult> &out);
    FrameResult close();

    QByteArray m_nonce;
    std::vector<FramedCommand> m_commands;
    std::optional<FrameHeader> m_header;
    QByteArray m_noise;
    QByteArray m_line; ///< the unfinished line
    bool m_lineOverlong = false;
    bool m_complete = false;
    int m_next = 0;      ///< first index not yet given out
    bool m_open = false; ///< between begin and end of m_current
    FrameResult m_current;
    QByteArray m_base64;
    bool m_garbled = false;
    bool m_coded = false; ///< the exit code of m_current came
};

}
