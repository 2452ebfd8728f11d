// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/judge.h"

#include "core/checks/missingright.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

Verdict frame(const Inventory &lab, const PlannedCheck &item, const QDateTime &now)
{
    Verdict verdict;
    verdict.node = item.node;
    verdict.check = item.check;
    verdict.title = item.title;
    verdict.section = QString::fromUtf8(item.spec->section);
    verdict.vantage = item.vantage;
    verdict.at = now;
    verdict.parameters = item.parameters;
    verdict.fromLabFile = item.fromLabFile;
    if (const Silence *silence = lab.silence(item.node, item.check, now.date()))
        verdict.silencedBy = CheckWords::tr("%1 (until %2)", "silence: reason, date")
                                 .arg(silence->reason, silence->until.toString(Qt::ISODate));
    return verdict;
}

/// A login that was refused still showed a banner, a host key, the methods it offers.
bool showedNothing(const Evidence *evidence)
{
    return evidence->error && !(std::holds_alternative<SshLogin>(evidence->request.probe) && !evidence->meta.isEmpty());
}

/// A pass rests on evidence: where no probe of the check was answered, whatever the judge says, nothing was seen.
bool nothingWasSeen(const JudgeInput &input)
{
    return !input.evidence.empty() && std::ranges::all_of(input.evidence, showedNothing);
}

/// A judge stops at the first question that was refused; the line to paste shall grant all that its check lacks.
void nameMissingRight(const JudgeInput &input, Judgement &judgement)
{
    const bool own = !judgement.mend.isEmpty() && !judgement.mend.contains("NOPASSWD"_L1);
    if (judgement.reason != Reason::NoPrivilege || own)
        return;
    if (const QString line = missingRight(input); !line.isEmpty())
        judgement.mend = line;
}

/// The check's own remedy is for what was seen; what could not be looked at must be seen first.
QString remedyFor(const Judgement &judgement, const CheckSpec &spec)
{
    if (judgement.reason == Reason::NoPrivilege && judgement.mend.contains("NOPASSWD"_L1))
        return CheckWords::tr("Put the line below into /etc/sudoers.d/50-daytwo-readonly on the host (check it with "
                              "`visudo -cf`), or install the whole file that `daytwoctl plan --sudoers` prints.");
    if (judgement.reason == Reason::NoPrivilege && !judgement.mend.isEmpty())
        return CheckWords::tr("Run the line below as root, so that it can be looked at.");
    if (judgement.reason == Reason::ToolMissing && !judgement.mend.isEmpty())
        return CheckWords::tr("Install it on the host with the line below, so that it can be looked at.");
    return CheckWords::tr(spec.remedy);
}

QDateTime endOf(const Evidence &evidence)
{
    return evidence.startedAt.addMSecs(evidence.duration.count());
}

std::chrono::milliseconds spanOf(std::span<const Evidence *const> evidence)
{
    QDateTime first;
    QDateTime last;
    for (const Evidence *one : evidence) {
        if (!one->startedAt.isValid())
            continue;
        first = first.isValid() ? std::min(first, one->startedAt) : one->startedAt;
        last = last.isValid() ? std::max(last, endOf(*one)) : endOf(*one);
    }
    return first.isValid() ? std::chrono::milliseconds(first.msecsTo(last)) : std::chrono::milliseconds(0);
}

}

Verdict judge(const JudgeInput &input)
{
    Verdict verdict = frame(input.lab, input.item, input.now);
    verdict.judgement = input.item.spec->judge(input);
    if (nothingWasSeen(input) && (verdict.outcome() == Outcome::Pass || verdict.outcome() == Outcome::Warn))
        verdict.judgement = *cannotLook(*input.evidence.front());
    nameMissingRight(input, verdict.judgement);
    if (verdict.judgement.remedy.isEmpty() && verdict.outcome() != Outcome::Pass &&
        verdict.outcome() != Outcome::Skipped)
        verdict.judgement.remedy = remedyFor(verdict.judgement, *input.item.spec);
    verdict.duration = spanOf(input.evidence);
    return verdict;
}

Verdict blockedVerdict(const Inventory &lab, const PlannedCheck &item, const QStringList &parents, const QDateTime &now)
{
    Verdict verdict = frame(lab, item, now);
    verdict.judgement =
        unknown(Reason::BlockedBy, CheckWords::tr("Not judged: blocked by %1.").arg(parents.join(u", "_s)));
    verdict.judgement.remedy = CheckWords::tr("Mend %1 first.").arg(parents.join(u", "_s));
    verdict.blockedBy = parents;
    return verdict;
}

Verdict notRunVerdict(const Inventory &lab, const PlannedCheck &item, Reason reason, const QDateTime &now)
{
    Verdict verdict = frame(lab, item, now);
    verdict.judgement =
        unknown(reason, reason == Reason::Cancelled ? CheckWords::tr("Not judged: the run was stopped before its turn.")
                                                    : CheckWords::tr("Not judged: the run ended before its turn."));
    return verdict;
}

}
