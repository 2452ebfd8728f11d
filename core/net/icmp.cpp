// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/icmp.h"

#include "core/base/threadrole.h"
#include "core/net/dial.h"
#include "core/net/icmpsocket.h"
#include "core/net/process.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

Result<EchoOutcome> echoBySocket(IcmpSocket &socket, const QString &address, const EchoOptions &options,
                                 const Context &context)
{
    EchoOutcome outcome;
    outcome.address = address;
    outcome.via = u"socket"_s;
    for (int i = 0; i < options.count; ++i) {
        if (i > 0 && !interruptibleSleep(options.interval, context))
            return fail(context.check(address).error());
        ++outcome.sent;
        const auto reply = socket.echo(i, context.within(options.timeout));
        if (!reply)
            return fail(reply.error());
        if (reply->rtt) {
            ++outcome.received;
            outcome.rtts.push_back(*reply->rtt);
        } else if (!reply->icmpError.isEmpty() && !outcome.errors.contains(reply->icmpError)) {
            outcome.errors.append(reply->icmpError);
        }
        if (const auto go = context.check(address); !go)
            return fail(go.error());
    }
    return outcome;
}

Result<EchoOutcome> echoByProgram(const QString &address, const EchoOptions &options, const Context &context)
{
    const double seconds = std::max(0.2, static_cast<double>(options.interval.count()) / 1000.0);
    const auto timeout = std::chrono::ceil<std::chrono::seconds>(options.timeout);
    ProcessRequest request;
    request.argv = QStringList{u"ping"_s, u"-n"_s,
                               u"-c"_s,   QString::number(options.count),
                               u"-i"_s,   QString::number(seconds, 'f', 2),
                               u"-W"_s,   QString::number(timeout.count()),
                               address};
    const auto process = runProcess(request, context);
    if (!process) {
        const bool missing = process.error().kind == Error::Kind::NotFound;
        return fail(missing ? Error::Kind::Denied : process.error().kind, address,
                    missing ? u"no ICMP socket is permitted, and there is no ping"_s : process.error().detail);
    }
    auto outcome = parsePingOutput(process->out);
    if (!outcome) {
        const QString said = QString::fromLocal8Bit(process->err).trimmed();
        const bool unreachable = said.contains("unreachable"_L1, Qt::CaseInsensitive);
        return fail(unreachable ? Error::Kind::Unreachable : Error::Kind::Denied, address, said);
    }
    outcome->address = address;
    return std::move(*outcome);
}

}

std::optional<EchoOutcome> parsePingOutput(const QByteArray &out)
{
    static const QRegularExpression summary(u"^(\\d{1,6}) packets transmitted, (\\d{1,6}) received,"_s,
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression reply(u"bytes from \\S+ .*time=(\\d{1,7}(?:\\.\\d{1,3})?) ms"_s);
    static const QRegularExpression problem(u"^From \\S+ icmp_seq=\\d+ (.{1,80})$"_s,
                                            QRegularExpression::MultilineOption);
    const QString text = QString::fromLatin1(out);
    const auto counts = summary.match(text);
    if (!counts.hasMatch())
        return std::nullopt;
    EchoOutcome outcome;
    outcome.via = u"ping"_s;
    outcome.sent = counts.captured(1).toInt();
    outcome.received = counts.captured(2).toInt();
    for (auto it = reply.globalMatch(text); it.hasNext();) {
        const double milliseconds = it.next().captured(1).toDouble();
        outcome.rtts.emplace_back(static_cast<std::int64_t>(milliseconds * 1000.0));
    }
    for (auto it = problem.globalMatch(text); it.hasNext();) {
        const QString said = it.next().captured(1).trimmed();
        if (!outcome.errors.contains(said))
            outcome.errors.append(said);
    }
    return outcome;
}

Result<EchoOutcome> sendEchoes(const QString &host, const EchoOptions &options, const Context &context)
{
    assertMayBlock();
    const auto addresses = resolveHost(host, context);
    if (!addresses)
        return fail(addresses.error());
    const QString address = addresses->front();
    auto socket = IcmpSocket::open(address);
    if (!socket)
        return socket.error().kind == Error::Kind::Denied ? echoByProgram(address, options, context)
                                                          : Result<EchoOutcome>(fail(socket.error()));
    return echoBySocket(*socket, address, options, context);
}

}
