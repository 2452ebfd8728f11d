// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/ssh/ssh.h"
#include "core/checks/plan.h"
#include "core/facts/sshdfacts.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

// Presence, provenance, then one `sshd -T` per question.
enum Probes { Presence, Provenance, FirstConfig };

void plan(PlanScope &scope)
{
    if (scope.node().hasRole(kRoleAdmin))
        return;
    std::vector<ProbeRequest> probes{scope.here(commands::presence()), scope.here(commands::sshdProvenance())};
    for (const commands::SshdContext &question : sshdQuestions(scope.lab(), scope.node()))
        probes.push_back(scope.here(commands::sshdConfig(question)));
    scope.add({.probes = std::move(probes), .needs = {sshSession()}});
}

/// Where the winning line stands, for the words; empty when not seen.
QString provenance(const JudgeInput &input, const QString &keyword)
{
    const auto lines = parseSshdProvenance(input.evidence[Provenance]->out);
    if (!lines)
        return {};
    const auto winner = winningDirective(*lines, keyword);
    return winner ? CheckWords::tr(" (%1:%2)", "file and line that decides").arg(winner->file).arg(winner->line)
                  : QString();
}

Judgement refused(const Evidence &evidence)
{
    const SshdRefusal refusal = sshdRefusal(evidence.exitCode, evidence.err);
    switch (refusal.kind) {
    case SshdRefusal::Kind::ConfigInvalid:
        return failed(CheckWords::tr(
                          "sshd's configuration is broken at %1:%2; its next restart fails and locks everybody out: %3")
                          .arg(refusal.file)
                          .arg(refusal.line)
                          .arg(refusal.text));
    case SshdRefusal::Kind::NoPrivilege:
        return unknown(Reason::NoPrivilege,
                       CheckWords::tr("sshd could not read its host keys: it must be asked with sudo."));
    case SshdRefusal::Kind::SeparationDirectory:
        return unknown(Reason::Unproven,
                       CheckWords::tr("sshd is idle behind its socket and does not tell its configuration."));
    case SshdRefusal::Kind::None:
    case SshdRefusal::Kind::Other:
        break;
    }
    return unknown(Reason::Garbled,
                   CheckWords::tr("sshd -T ended with %1: %2").arg(evidence.exitCode).arg(refusal.text));
}

Judgement judgeConfig(const JudgeInput &input, const SshdConfig &config, const QString &user, const QString &from)
{
    const PasswordPath path = passwordPath(config, user);
    const QString who = CheckWords::tr("%1 from %2", "user, address").arg(user, from);
    if (config.permitEmptyPasswords)
        return failed(
            CheckWords::tr("Empty passwords are allowed%1.").arg(provenance(input, u"permitemptypasswords"_s)));
    if (!config.pubkeyAuthentication)
        return failed(
            CheckWords::tr("Public keys are switched off%1.").arg(provenance(input, u"pubkeyauthentication"_s)));
    if (path.viaPassword)
        return failed(CheckWords::tr("A password opens the door for %1%2.")
                          .arg(who, provenance(input, u"passwordauthentication"_s)));
    if (path.viaKeyboardInteractive && !input.node.secondFactorAllowed)
        return failed(CheckWords::tr("A typed answer (keyboard-interactive) opens the door for %1%2.")
                          .arg(who, provenance(input, u"kbdinteractiveauthentication"_s)));
    if (config.maxAuthTries > 10)
        return warned(CheckWords::tr("MaxAuthTries is %1.").arg(config.maxAuthTries));
    return passed(CheckWords::tr("No password way in for the login user from the VPN, nor for root from outside."));
}

Judgement judge(const JudgeInput &input)
{
    const QList<commands::SshdContext> questions = sshdQuestions(input.lab, input.node);
    Judgement worst = passed({});
    for (qsizetype i = 0; i < questions.size(); ++i) {
        const size_t probe = FirstConfig + size_t(i);
        const Evidence &evidence = *input.evidence[probe];
        const Reading reading = readingOf(input, int(probe), Presence);
        const bool invalid = !reading.transportFailed &&
                             sshdRefusal(evidence.exitCode, evidence.err).kind == SshdRefusal::Kind::ConfigInvalid;
        Judgement one;
        if (invalid)
            one = refused(evidence);
        else if (reading.refusal)
            one = *reading.refusal;
        else if (evidence.exitCode != 0)
            one = refused(evidence);
        else if (const auto config = parseSshdConfig(evidence.out))
            one = judgeConfig(input, *config, questions[i].user, questions[i].clientAddress);
        else
            one = unreadable(config.error(), u"sshd -T"_s);
        if (i == 0 || severity(one.outcome) > severity(worst.outcome))
            worst = one;
        if (one.outcome == Outcome::Fail)
            worst.marks = marksOf(input, int(probe),
                                  {u"passwordauthentication yes"_s, u"kbdinteractiveauthentication yes"_s,
                                   u"permitemptypasswords yes"_s, u"permitrootlogin yes"_s});
    }
    worst.expected = CheckWords::tr("No password, no keyboard-interactive, no empty passwords; public keys on.");
    worst.rule = CheckWords::tr(
        "sshd is asked for its effective configuration for the login user from the VPN and for root from an "
        "address outside; the first value of a keyword wins, drop-ins come in lexical order.");
    return worst;
}

}

const CheckSpec &sshEffectiveConfig()
{
    static const CheckSpec spec{
        .id = "ssh.effective-config",
        .title = QT_TRANSLATE_NOOP("CheckWords", "sshd's configuration is key-only"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "What the server offers you may differ from what it offers root or a stranger."),
        .section = "1",
        .bullets = "B46",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords",
            "Put the hardening into /etc/ssh/sshd_config.d/10-hardening.conf, so that it comes first, and "
            "reload ssh while another session stays open."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
