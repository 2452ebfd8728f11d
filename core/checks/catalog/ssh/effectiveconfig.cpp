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

Judgement judgeConfig(const JudgeInput &input, const SshdConfig &config, const QString &user, const QString &from)
{
    // Judged as for anybody: that root may not use his password says nothing of the others from there.
    const PasswordPath path = passwordPath(config, {});
    const bool theirs = passwordPath(config, user) == path;
    const QString who = theirs ? CheckWords::tr("%1 from %2", "user, address").arg(user, from)
                               : CheckWords::tr("others than %1 from %2", "user, address").arg(user, from);
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
    if (user == "root"_L1 && config.permitRootLogin == PermitRootLogin::Yes)
        return warned(
            CheckWords::tr("root may log in%1, though with keys only.").arg(provenance(input, u"permitrootlogin"_s)));
    if (config.maxAuthTries > 10)
        return warned(CheckWords::tr("MaxAuthTries is %1.").arg(config.maxAuthTries));
    return passed(CheckWords::tr("No password way in for the login user from the VPN, nor for anybody from outside."));
}

Judgement judge(const JudgeInput &input)
{
    const QList<commands::SshdContext> questions = sshdQuestions(input.lab, input.node);
    Judgement worst = passed({});
    for (qsizetype i = 0; i < questions.size(); ++i) {
        const size_t probe = FirstConfig + size_t(i);
        const Evidence &evidence = *input.evidence[probe];
        const Reading reading = readingOf(input, int(probe), Presence);
        Judgement one;
        if (const auto refused = sshdRefused(evidence))
            one = *refused;
        else if (reading.refusal)
            one = *reading.refusal;
        else if (evidence.exitCode != 0)
            one = unknown(Reason::Garbled, CheckWords::tr("sshd -T ended with %1.").arg(evidence.exitCode));
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
