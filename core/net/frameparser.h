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
    bool toolsPresent = false; ///< timeout and head are there
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
        Garbled,  ///< what came is not a frame
        NotRun,   ///< the reply ended before it
    };
    int index = 0;
    State state = State::NotRun;
    int exitCode = -1; ///< 127: no such program; 128+n: signal n
    QByteArray out{};
    QByteArray err{};
    double startUptime = 0; ///< remote uptime in seconds, 10 ms resolution
    double endUptime = 0;

    bool operator==(const FrameResult &) const = default;
};

/// "complete", "timed-out", "too-large", "cut", "garbled", "not-run"; stable.
QString frameStateWord(FrameResult::State state);

/// Reads the reply of a framed script as it arrives. Never trusts it: output that looks like a frame, garbage, cut
/// lines and floods end in a state other than Complete, not in a wrong result. Memory is bounded by the caps. Pure;
/// fuzzed.
class FrameParser
{
public:
    FrameParser(QByteArray nonce, std::vector<FramedCommand> commands);

    /// Takes the next bytes of stdout; gives the results that became certain, in order of index.
    std::vector<FrameResult> feed(QByteArrayView bytes);
    /// The same for stderr. A result is certain when both streams are past its command.
    std::vector<FrameResult> feedError(QByteArrayView bytes);
    /// The reply has ended: gives every result still owed (Cut, NotRun, …), so that each index came exactly once.
    std::vector<FrameResult> finish();

    [[nodiscard]] const std::optional<FrameHeader> &header() const { return m_header; }
    /// Whether the script's last line came and all before it made sense.
    [[nodiscard]] bool complete() const { return m_stage == Stage::End && !m_broken; }
    /// Beginning of what came before the header (banner of a shell start file, "account not available"), for texts.
    [[nodiscard]] const QByteArray &noise() const { return m_noise; }

private:
    enum class Stage { Header, Between, Body, AfterCode, End };

    bool step();
    bool stepBody();
    bool stepLine();
    void takeHeaderLine(QByteArrayView line);
    void takeControl(QByteArrayView line);
    void begin(QByteArrayView argument);
    void takeCode(QByteArrayView argument);
    void end(QByteArrayView argument);
    void keepBody(QByteArrayView bytes);
    bool stepError();
    void keepError(qsizetype size);
    void breakOff();
    std::vector<FrameResult> certain();
    [[nodiscard]] const FramedCommand &command(int index) const { return m_commands[static_cast<std::size_t>(index)]; }
    [[nodiscard]] int count() const { return static_cast<int>(m_commands.size()); }

    QByteArray m_nonce;
    QByteArray m_mark; ///< line break, nonce, blank
    std::vector<FramedCommand> m_commands;

    Stage m_stage = Stage::Header;
    QByteArray m_buffer; ///< bytes of stdout not yet understood
    std::optional<FrameHeader> m_header;
    QByteArray m_noise;
    bool m_finished = false;
    bool m_broken = false; ///< a control line made no sense: nothing after it is believed

    FrameResult m_current;   ///< the one between begin and end
    qint64 m_bodySize = 0;   ///< also of what was not kept
    bool m_overlong = false; ///< a line too long to be ours is being passed over

    std::vector<FrameResult> m_ended; ///< stdout complete, index by index
    QByteArray m_errBuffer;
    bool m_errStarted = false;
    bool m_errBroken = false;         ///< its marks made no sense: no more of it is read
    std::vector<QByteArray> m_errors; ///< stderr complete, index by index
    QByteArray m_errKept;
    int m_given = 0; ///< how many results have been handed out
};

}
