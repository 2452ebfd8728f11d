// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/reachability/reachability.h"
#include "core/checks/plan.h"

#include <QJsonArray>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (scope.node().hasRole(kRoleAdmin))
        return;
    scope.add({.probes = {scope.admin(IcmpEcho{scope.node().address}), scope.here(SshLogin{})}});
}

struct Echoes
{
    int sent = 0;
    int received = 0;
    double averageMs = 0;

    [[nodiscard]] double lossPercent() const { return sent > 0 ? 100.0 * (sent - received) / sent : 100.0; }
};

Echoes echoesOf(const Evidence &evidence)
{
    Echoes echoes{evidence.meta.value("sent"_L1).toInt(), evidence.meta.value("received"_L1).toInt(), 0};
    const QJsonArray rtts = evidence.meta.value("rttMs"_L1).toArray();
    for (const QJsonValue &rtt : rtts)
        echoes.averageMs += rtt.toDouble() / double(rtts.size());
    return echoes;
}

Judgement judgeEchoes(const JudgeInput &input, const Echoes &echoes)
{
    const QString measured = CheckWords::tr("%1 of %2 echoes came back, %3 ms on average.")
                                 .arg(echoes.received)
                                 .arg(echoes.sent)
                                 .arg(echoes.averageMs, 0, 'f', 1);
    const bool lossy = echoes.lossPercent() >= input.number("loss_warn");
    const bool slow = echoes.averageMs > input.number("rtt_warn_ms");
    Judgement result = lossy || slow ? warned(measured) : passed(measured);
    result.facts = {{"lossPercent"_L1, echoes.lossPercent()}, {"rttMs"_L1, echoes.averageMs}};
    result.seen = measured;
    return result;
}

Judgement judge(const JudgeInput &input)
{
    const Evidence &echo = *input.evidence[0];
    const Evidence &login = *input.evidence[1];
    const Echoes echoes = echoesOf(echo);
    Judgement result;
    if (echoes.received > 0) {
        result = judgeEchoes(input, echoes);
    } else if (sshAnswered(login)) {
        result =
            echo.error
                ? warned(CheckWords::tr("The SSH port answers; echoes could not be sent from here: %1")
                             .arg(errorText(*echo.error)))
                : warned(CheckWords::tr("No echo came back, but the SSH port answers: ICMP is filtered on the way."));
    } else if (echoes.sent > 0) {
        result = failed(CheckWords::tr("%1 does not answer: no echo and no SSH.").arg(input.node.address));
    } else if (echo.error && echo.error->kind == Error::Kind::Unreachable) {
        result = failed(errorText(*echo.error));
    } else if (auto refusal = cannotLook(echo)) {
        return *refusal;
    } else {
        return unknown(Reason::NotRun, CheckWords::tr("No echo was sent."));
    }
    result.expected = CheckWords::tr("Less than %1 % loss and at most %2 ms on average.")
                          .arg(input.number("loss_warn"))
                          .arg(input.number("rtt_warn_ms"));
    result.rule = CheckWords::tr(
        "Echoes from the admin machine; where none comes back, an answer on the SSH port still proves the "
        "host is up. No echo and no SSH is a failure.");
    return result;
}

}

const CheckSpec &reachabilityPing()
{
    static const CheckSpec spec{
        .id = "reachability.ping",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Answers over the VPN"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "Nothing else about a host can be said before it answers."),
        .section = "1",
        .bullets = "B40 B41 B42",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords",
            "In this order: your own VPN client, the gateway's handshake, routes (AllowedIPs), the host's "
            "power in Proxmox, its firewall."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {},
        .vantage = "admin",
        .parameters = {{"rtt_warn_ms", 150, "ms",
                        QT_TRANSLATE_NOOP("CheckWords", "average round trip that is worth a warning")},
                       {"loss_warn", 1, "%", QT_TRANSLATE_NOOP("CheckWords", "lost echoes that are worth a warning")}},
        .settle = {2, std::chrono::milliseconds(2000)},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

bool sshAnswered(const Evidence &login)
{
    // A refusal comes from the host (or its firewall) too: it is up.
    return !login.meta.value("banner"_L1).toString().isEmpty() ||
           !login.meta.value("hostKeyState"_L1).toString().isEmpty() || login.meta.value("authenticated"_L1).toBool() ||
           (login.error && login.error->kind == Error::Kind::Refused);
}

}
