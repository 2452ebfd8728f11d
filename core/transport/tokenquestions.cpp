// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/tokenquestions.h"

#include "core/transport/credentials.h"
#include "core/transport/remoteprobe.h"

#include <cstring>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QByteArray commandLine(const QStringList &argv)
{
    QStringList words;
    for (const QString &word : argv)
        words << shellQuoted(word);
    return words.join(u' ').toUtf8();
}

/// A line of curl's configuration. Nothing in a token needs to be escaped there.
QByteArray headerLine(const Secret &authorization)
{
    const QByteArrayView before("header = \"Authorization: ");
    const QByteArrayView after("\"\n");
    QByteArray line;
    line.reserve(before.size() + authorization.view().size() + after.size()); // no copy is left behind by growing
    line.append(before).append(authorization.view()).append(after);
    return line;
}

FrameResult resultOf(const ExecOutcome &outcome)
{
    FrameResult result;
    result.state = outcome.truncated ? FrameResult::State::TooLarge : FrameResult::State::Complete;
    result.exitCode = outcome.exitCode;
    result.out = outcome.out;
    result.err = outcome.err;
    return result;
}

Result<Evidence> answerTo(const HttpGet &get, SshSession &session, SecretStore &secrets, const Context &context)
{
    const auto curl = curlWithConfig(get);
    if (!curl)
        return tl::unexpected(curl.error());
    // Time that is up is not the token's fault.
    if (auto go = context.check(get.url); !go)
        return tl::unexpected(go.error());
    const auto authorization = bearerAuthorization(get, secrets, context);
    if (!authorization)
        return tl::unexpected(authorization.error());
    ExecRequest request;
    request.command = commandLine(curl->argv);
    request.input = headerLine(*authorization);
    request.stdoutCap = curl->stdoutCap;
    request.stderrCap = curl->stderrCap;
    const auto outcome = session.exec(request, context.within(curl->timeout + std::chrono::seconds(2)));
    explicit_bzero(request.input.data(), std::size_t(request.input.size()));
    if (!outcome)
        return tl::unexpected(outcome.error());
    if (!outcome->truncated && outcome->exitCode < 0)
        return fail(Error::Kind::BadReply, get.url, u"curl came to no end"_s);
    return curlEvidence(get, resultOf(*outcome));
}

}

bool carriesToken(const Probe &probe)
{
    const auto *get = std::get_if<HttpGet>(&probe);
    return get && !get->bearer.isEmpty();
}

void askWithTokens(SshSession &session, BatchAnswers &answers, SecretStore &secrets, const Context &context)
{
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const Probe &probe = answers.request(i).probe;
        if (!carriesToken(probe) || !answers.owed(i))
            continue;
        const QDateTime startedAt = QDateTime::currentDateTimeUtc();
        const auto start = Context::Clock::now();
        auto evidence = answerTo(std::get<HttpGet>(probe), session, secrets, context);
        if (!evidence) {
            answers.fail(i, evidence.error());
            continue;
        }
        evidence->startedAt = startedAt;
        evidence->duration = std::chrono::duration_cast<std::chrono::milliseconds>(Context::Clock::now() - start);
        answers.give(i, std::move(*evidence));
    }
}

}
