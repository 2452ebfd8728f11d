// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/framedexec.h"

#include <algorithm>
#include <limits>
#include <memory>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

using SteadyClock = Context::Clock;

/// All caps together may be more; a reply is not.
constexpr qint64 kMaxReply = qint64{32} * 1024 * 1024;
constexpr std::chrono::seconds kMaxScriptTime{600};

/// One batch under way.
class Lane
{
public:
    explicit Lane(const FramedBatch &batch)
        : m_batch(batch)
        , m_nonce(freshFrameNonce())
        , m_parser(m_nonce, batch.commands)
    {
    }
    Lane(const Lane &) = delete;
    Lane &operator=(const Lane &) = delete;

    Result<ExecRequest> request(std::chrono::milliseconds left)
    {
        auto script = buildFramedScript(m_batch.commands, m_nonce);
        if (!script)
            return tl::unexpected(script.error());
        m_start = SteadyClock::now();
        ExecRequest made;
        made.command = frameShellCommand(limit(left));
        made.input = std::move(*script);
        made.stdoutCap = kMaxReply;
        // The host caps stdout; a flood on stderr is passed over here, up to the command's own timeout: what is dropped
        // before the parser would take the marks of all later commands with it.
        made.stderrCap = std::numeric_limits<qint64>::max();
        made.onStdout = [this](QByteArrayView bytes) {
            auto results = m_parser.feed(bytes);
            noteHeader();
            give(std::move(results));
        };
        made.onStderr = [this](QByteArrayView bytes) { give(m_parser.feedError(bytes)); };
        return made;
    }

    void end(const Result<ExecOutcome> &outcome)
    {
        give(m_parser.finish());
        report.header = m_parser.header();
        report.complete = m_parser.complete();
        report.duration = std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - m_start);
        if (!outcome)
            report.error = outcome.error();
        else if (!report.complete)
            report.error = explain(*outcome);
    }

    FramedReport report;

private:
    /// The whole script's own limit on the host, so that nothing of ours runs on after we have left.
    [[nodiscard]] std::chrono::seconds limit(std::chrono::milliseconds left) const
    {
        std::chrono::milliseconds sum{5000};
        for (const FramedCommand &command : m_batch.commands)
            sum += command.timeout + std::chrono::seconds(3); // asked to end, killed, given up
        return std::min(std::chrono::ceil<std::chrono::seconds>(std::min(sum, left)), kMaxScriptTime);
    }

    [[nodiscard]] Error explain(const ExecOutcome &outcome) const
    {
        QString said = QString::fromUtf8(m_parser.noise() + outcome.err).trimmed().left(400);
        if (!m_parser.header())
            return {Error::Kind::BadReply, u"shell"_s, u"no usable shell: "_s + said};
        if (outcome.truncated)
            return {Error::Kind::BadReply, u"shell"_s, u"the reply is too large"_s};
        return {Error::Kind::BadReply, u"shell"_s,
                u"the reply ended before the script (exit code %1)"_s.arg(outcome.exitCode)};
    }

    void noteHeader()
    {
        if (report.headerAfter.count() != 0 || !m_parser.header())
            return;
        report.headerAt = std::chrono::system_clock::now();
        report.headerAfter =
            std::max(std::chrono::milliseconds(1),
                     std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - m_start));
        if (m_batch.onHeader)
            m_batch.onHeader(*m_parser.header(), report.headerAt);
    }

    void give(std::vector<FrameResult> results) const
    {
        for (FrameResult &result : results) {
            if (m_batch.onResult)
                m_batch.onResult(std::move(result));
        }
    }

    const FramedBatch &m_batch;
    QByteArray m_nonce;
    FrameParser m_parser;
    SteadyClock::time_point m_start;
};

bool wasRefusedItsChannel(const Result<ExecOutcome> &outcome)
{
    return !outcome && outcome.error().kind == Error::Kind::Conflict;
}

}

std::vector<FramedReport> runFramed(SshSession &session, std::span<const FramedBatch> batches, const Context &context)
{
    std::vector<std::unique_ptr<Lane>> lanes;
    std::vector<ExecRequest> requests;
    std::vector<std::size_t> asked;
    for (const FramedBatch &batch : batches) {
        lanes.push_back(std::make_unique<Lane>(batch));
        auto request = lanes.back()->request(context.left());
        if (request) {
            requests.push_back(std::move(*request));
            asked.push_back(lanes.size() - 1);
        } else {
            lanes.back()->end(tl::unexpected(request.error()));
        }
    }
    auto outcomes = session.execAll(requests, context);
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        // Alone on the connection a channel is granted where any is.
        if (wasRefusedItsChannel(outcomes[i]) && requests.size() > 1)
            outcomes[i] = session.exec(requests[i], context);
        lanes[asked[i]]->end(outcomes[i]);
    }
    std::vector<FramedReport> reports;
    reports.reserve(lanes.size());
    for (const auto &lane : lanes)
        reports.push_back(std::move(lane->report));
    return reports;
}

}
