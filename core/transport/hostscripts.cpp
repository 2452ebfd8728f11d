// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/hostscripts.h"

#include "core/net/framedexec.h"
#include "core/transport/remoteprobe.h"
#include "core/transport/tcpgather.h"
#include "core/transport/tokenquestions.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace daytwo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Silence that the script of the fast commands may hold at most.
constexpr std::chrono::milliseconds kSilenceAside = 6s;
constexpr std::chrono::milliseconds kSilencePerScript = 4s;
constexpr std::size_t kNetworkScripts = 6;

std::chrono::milliseconds silenceOf(const Probe &probe)
{
    const auto command = remoteCommand(probe);
    return command ? command->timeout : 0ms;
}

/// Connects are gathered as far as they may be; everything else travels alone.
std::vector<ScriptItem> itemsOf(std::span<const Probe *const> probes)
{
    std::vector<ScriptItem> items;
    std::optional<std::size_t> gathering;
    for (std::size_t i = 0; i < probes.size(); ++i) {
        const bool connect = std::holds_alternative<TcpOpen>(*probes[i]);
        if (connect && gathering && items[*gathering].size() < kMaxGathered) {
            items[*gathering].push_back(i);
            continue;
        }
        if (connect)
            gathering = items.size();
        items.push_back({i});
    }
    return items;
}

/// One script under way.
class Script
{
public:
    Script(std::vector<ScriptItem> items, BatchAnswers &answers, const SshTarget &target)
        : m_items(std::move(items))
        , m_answers(answers)
        , m_host(target.host)
        , m_user(target.user)
    {
    }

    FramedBatch batch()
    {
        FramedBatch batch;
        for (const ScriptItem &item : m_items)
            batch.commands.push_back(isGathered(item) ? gatherCommand(connectsOf(item))
                                                      : *remoteCommand(m_answers.request(item.front()).probe));
        batch.onHeader = [this](const FrameHeader &header, std::chrono::system_clock::time_point at) {
            const auto sinceEpoch = std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch());
            m_start = ScriptStart{header, QDateTime::fromMSecsSinceEpoch(sinceEpoch.count(), Qt::UTC), m_user};
        };
        batch.onResult = [this](const FrameResult &result) { take(result); };
        return batch;
    }

    /// Answers what brought no answer, now that it is known why.
    void end(const FramedReport &report)
    {
        const Error fallback{Error::Kind::BadReply, m_host, u"the answer came incomplete"_s};
        for (const auto &[index, result] : m_unanswered) {
            Error error = report.error && result.state != FrameResult::State::Garbled ? *report.error : fallback;
            error.what = m_host;
            m_answers.give(index, withoutAnswer(result, error));
        }
    }

private:
    void take(const FrameResult &result)
    {
        const ScriptItem &item = m_items[std::size_t(result.index)];
        if (!isGathered(item) || !isAnswer(result)) {
            for (const std::size_t index : item)
                takeOne(index, result);
            return;
        }
        const std::vector<FrameResult> each = gatheredResults(connectsOf(item), result);
        for (std::size_t i = 0; i < item.size(); ++i)
            takeOne(item[i], each[i]);
    }

    void takeOne(std::size_t index, const FrameResult &result)
    {
        if (m_start && isAnswer(result))
            m_answers.give(index, inThePast(remoteEvidence(m_answers.request(index).probe, result, *m_start, m_host)));
        else
            m_unanswered.emplace_back(index, result);
    }

    [[nodiscard]] bool isGathered(const ScriptItem &item) const
    {
        return std::holds_alternative<TcpOpen>(m_answers.request(item.front()).probe);
    }
    [[nodiscard]] std::vector<TcpOpen> connectsOf(const ScriptItem &item) const
    {
        std::vector<TcpOpen> connects;
        for (const std::size_t index : item)
            connects.push_back(std::get<TcpOpen>(m_answers.request(index).probe));
        return connects;
    }

    /// The clock of the host starts with its first line, and we may have read that late: nothing ended later than now.
    static Evidence inThePast(Evidence evidence)
    {
        const QDateTime latest = QDateTime::currentDateTimeUtc().addMSecs(-evidence.duration.count());
        evidence.startedAt = std::min(evidence.startedAt, latest);
        return evidence;
    }

    /// What came of a cut answer is kept to be read by a person.
    static Evidence withoutAnswer(const FrameResult &result, const Error &error)
    {
        Evidence evidence;
        evidence.error = error;
        evidence.out = result.out;
        evidence.err = result.err;
        return evidence;
    }

    std::vector<ScriptItem> m_items;
    BatchAnswers &m_answers;
    QString m_host;
    QString m_user;
    std::optional<ScriptStart> m_start;
    std::vector<std::pair<std::size_t, FrameResult>> m_unanswered;
};

}

std::vector<std::vector<ScriptItem>> planScripts(std::span<const Probe *const> probes)
{
    std::vector<ScriptItem> fast;
    std::vector<ScriptItem> slow;
    std::vector<ScriptItem> network;
    std::chrono::milliseconds silence{0};
    for (ScriptItem &item : itemsOf(probes)) {
        const Probe &first = *probes[item.front()];
        if (asksNetwork(first))
            silence += silenceOf(first); // gathered connects are silent together
        (takesLong(first) ? slow : asksNetwork(first) ? network : fast).push_back(std::move(item));
    }
    std::vector<std::vector<ScriptItem>> scripts;
    std::size_t wide = 0;
    if (silence <= kSilenceAside) {
        std::ranges::move(network, std::back_inserter(fast));
        network.clear();
    } else {
        wide = std::min({kNetworkScripts, network.size(), std::size_t(silence / kSilencePerScript) + 1});
    }
    for (auto *one : {&fast, &slow}) {
        if (!one->empty())
            scripts.push_back(std::move(*one));
    }
    const std::size_t first = scripts.size();
    scripts.resize(first + wide);
    for (std::size_t i = 0; i < network.size(); ++i)
        scripts[first + i % wide].push_back(std::move(network[i]));
    return scripts;
}

void runScripts(SshSession &session, BatchAnswers &answers, const SshTarget &target, const Context &context)
{
    std::vector<std::size_t> indexes;
    std::vector<const Probe *> probes;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const Probe &probe = answers.request(i).probe;
        if (std::holds_alternative<SshLogin>(probe) || carriesToken(probe) || !answers.owed(i))
            continue;
        if (const auto command = remoteCommand(probe); !command) {
            answers.fail(i, command.error());
            continue;
        }
        indexes.push_back(i);
        probes.push_back(&probe);
    }
    std::vector<std::unique_ptr<Script>> scripts;
    std::vector<FramedBatch> batches;
    for (std::vector<ScriptItem> items : planScripts(probes)) {
        for (ScriptItem &item : items)
            std::ranges::transform(item, item.begin(), [&](std::size_t place) { return indexes[place]; });
        scripts.push_back(std::make_unique<Script>(std::move(items), answers, target));
        batches.push_back(scripts.back()->batch());
    }
    if (batches.empty())
        return;
    const std::vector<FramedReport> reports = runFramed(session, batches, context);
    for (std::size_t i = 0; i < scripts.size(); ++i)
        scripts[i]->end(reports[i]);
}

}
