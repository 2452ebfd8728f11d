// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/ssh/ssh.h"
#include "core/checks/plan.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (scope.node().hasRole(kRoleAdmin))
        return;
    scope.add({.probes = {scope.here(SshLogin{})}, .needs = {u"ssh.answers"_s}});
}

Judgement judgeState(const JudgeInput &input, const QString &state, const QString &key, const QString &known)
{
    const QString trust = u"daytwoctl trust host %1"_s.arg(input.node.id.value);
    if (state == "ok"_L1)
        return passed(CheckWords::tr("The host key is the known one: %1.").arg(key));
    if (state == "unknown"_L1 || state == "not-found"_L1)
        return unknown(
            Reason::Untrusted,
            CheckWords::tr("This host's key is not known yet: %1. Compare it on the console before you trust it.")
                .arg(key),
            trust);
    if (state == "changed"_L1 || state == "other"_L1 || state == "other-type"_L1) {
        Judgement result =
            failed(CheckWords::tr("The host key has changed: now %1, known %2. Nothing was sent to this host.")
                       .arg(key, known));
        result.mend = trust;
        return result;
    }
    if (state == "revoked"_L1)
        return failed(CheckWords::tr("The host shows a revoked key: %1. Nothing was sent to this host.").arg(key));
    return unknown(
        Reason::Untrusted,
        CheckWords::tr("The file of known hosts could not be read, so the host's key could not be compared."));
}

Judgement judge(const JudgeInput &input)
{
    const Evidence &login = *input.evidence[0];
    const QString state = login.meta.value("hostKeyState"_L1).toString();
    if (state.isEmpty()) {
        if (auto refusal = cannotLook(login))
            return *refusal;
        return unknown(Reason::NotRun, CheckWords::tr("The host's key was not seen."));
    }
    const QString fingerprint = login.meta.value("hostKeyFingerprint"_L1).toString();
    const QString key = CheckWords::tr("%1 %2", "key type, fingerprint")
                            .arg(login.meta.value("hostKeyType"_L1).toString(), fingerprint);
    Judgement result = judgeState(input, state, key, login.meta.value("knownFingerprint"_L1).toString());
    result.expected = CheckWords::tr("The key that is in the file of known hosts.");
    result.seen = key;
    result.rule = CheckWords::tr(
        "An unknown key is never accepted by a run. A changed or revoked key fails, and nothing is sent.");
    result.facts = {{"fingerprint"_L1, fingerprint}, {"state"_L1, state}};
    return result;
}

}

const CheckSpec &sshHostKey()
{
    static const CheckSpec spec{
        .id = "ssh.hostkey",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Host key is the known one"),
        .why =
            QT_TRANSLATE_NOOP("CheckWords", "Another key means another host, a rebuilt one, or somebody in between."),
        .section = "1",
        .bullets = "B43 B44 B45",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords",
            "On the host's console compare with `ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub`. Was it "
            "rebuilt or rolled back? Only then trust the new key."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {},
        .vantage = "admin",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
