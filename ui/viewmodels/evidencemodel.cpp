// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/evidencemodel.h"

#include "core/checks/catalog/catalog.h"
#include "core/checks/inwords.h"
#include "core/checks/operations.h"
#include "ui/viewmodels/wording.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString kindText(const ProbeRequest &request)
{
    const bool here = request.vantage.isAdmin();
    const QString where = request.vantage.host.value;
    const QString kind = probeKind(request.probe);
    if (kind == "command"_L1)
        return here ? EvidenceModel::tr("Command here") : EvidenceModel::tr("Command on %1").arg(where);
    if (kind == "http"_L1)
        return here ? EvidenceModel::tr("HTTP from here") : EvidenceModel::tr("HTTP from %1").arg(where);
    if (kind == "tcp"_L1)
        return here ? EvidenceModel::tr("TCP from here") : EvidenceModel::tr("TCP from %1").arg(where);
    if (kind == "icmp"_L1)
        return here ? EvidenceModel::tr("Ping from here") : EvidenceModel::tr("Ping from %1").arg(where);
    if (kind == "tls"_L1)
        return here ? EvidenceModel::tr("Certificate seen from here")
                    : EvidenceModel::tr("Certificate seen from %1").arg(where);
    if (kind == "ssh-login"_L1)
        return EvidenceModel::tr("SSH login to %1").arg(where);
    if (kind.startsWith("proxmox"_L1))
        return EvidenceModel::tr("Proxmox API");
    if (kind == "journal"_L1)
        return EvidenceModel::tr("Journal of this program");
    return EvidenceModel::tr("Name lookup");
}

QString factsText(const Evidence &evidence)
{
    QStringList facts;
    const QString kind = probeKind(evidence.request.probe);
    if (evidence.exitCode >= 0 && kind == "command"_L1)
        facts.append(EvidenceModel::tr("exit code %1").arg(evidence.exitCode));
    else if (evidence.exitCode >= 0)
        facts.append(EvidenceModel::tr("status %1").arg(evidence.exitCode));
    facts.append(durationText(evidence.duration));
    if (!evidence.out.isEmpty())
        facts.append(sizeText(evidence.out.size()));
    facts.append(timeText(evidence.startedAt));
    return facts.join(u" · "_s);
}

QString problemOf(const Evidence &evidence)
{
    if (evidence.error)
        return errorText(*evidence.error);
    if (evidence.timedOut)
        return EvidenceModel::tr("Ended because it took too long; what it had said until then is shown.");
    if (evidence.truncated)
        return EvidenceModel::tr("Cut off at the size limit.");
    return {};
}

/// What typed extras say, for answers that have no text of their own.
QString metaText(const QJsonObject &meta)
{
    QStringList lines;
    for (auto it = meta.begin(); it != meta.end(); ++it)
        lines.append(u"%1: %2"_s.arg(it.key(), it->toVariant().toStringList().isEmpty()
                                                   ? it->toVariant().toString()
                                                   : it->toVariant().toStringList().join(u", "_s)));
    return lines.join(u'\n');
}

}

Answer shownAnswer(const ShownEvidence &evidence, const QList<Mark> &marks, int number)
{
    if (evidence.id.isEmpty())
        return {.title = EvidenceModel::tr("No answer"),
                .problem = EvidenceModel::tr("The answer to this question is not kept.")};
    Answer answer{.title = kindText(evidence.evidence.request),
                  .command = evidence.command,
                  .facts = factsText(evidence.evidence),
                  .errors = QString::fromUtf8(evidence.evidence.err).trimmed(),
                  .problem = problemOf(evidence.evidence)};
    QString text = QString::fromUtf8(evidence.evidence.out);
    if (text.isEmpty())
        text = metaText(evidence.evidence.meta);
    if (text.endsWith(u'\n'))
        text.chop(1);
    if (!text.isEmpty()) {
        for (const QString &line : text.split(u'\n'))
            answer.lines.push_back({line, false});
    }
    for (const Mark &mark : marks) {
        if (mark.evidence == number && mark.line >= 1 && mark.line <= int(answer.lines.size()))
            answer.lines[size_t(mark.line - 1)].decisive = true;
    }
    return answer;
}

EvidenceModel::EvidenceModel(Backend &backend, Errands *errands, const Picture *picture, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_errands(errands)
    , m_picture(picture)
{
    connect(picture, &Picture::nodesChanged, this, &EvidenceModel::refresh);
    connect(picture, &Picture::aged, this, &EvidenceModel::changed);
}

void EvidenceModel::show(const CheckPlace &place, const QString &run)
{
    if (place == m_place && run == m_run && m_known)
        return;
    m_place = place;
    m_run = run;
    m_answers.clear();
    m_explanation = {};
    takeFromPicture();
    ask();
    Q_EMIT changed();
}

void EvidenceModel::clear()
{
    ++m_question;
    m_place = {};
    m_known = false;
    m_loading = false;
    m_explanation = {};
    m_answers.clear();
    m_problem.clear();
    Q_EMIT changed();
}

void EvidenceModel::refresh(const QList<NodeId> &nodes)
{
    if (empty() || !m_run.isEmpty() || !nodes.contains(m_place.node))
        return;
    const KnownCheck *check = m_picture->find(m_place);
    if (!check || !check->verdict || (m_known && check->verdict->at == m_explanation.verdict.at))
        return;
    takeFromPicture();
    ask();
    Q_EMIT changed();
}

void EvidenceModel::takeFromPicture()
{
    const KnownCheck *check = m_picture->find(m_place);
    m_known = false;
    if (!check)
        return;
    m_explanation.why = check->why;
    if (!m_run.isEmpty() && check->run != m_run)
        return;
    m_known = check->verdict.has_value();
    if (check->verdict)
        m_explanation.verdict = inFull(*check->verdict, specOf(check->check));
}

void EvidenceModel::ask()
{
    m_loading = true;
    m_problem.clear();
    const int question = ++m_question;
    m_errands->ask(
        this,
        [&backend = m_backend, run = m_run, place = m_place](const Context &) {
            return backend.explain(run, place.node, place.check);
        },
        [this, question](const Result<ExplainedLight> &answer) {
            if (question == m_question)
                answered(answer);
        });
}

void EvidenceModel::answered(const Result<ExplainedLight> &answer)
{
    m_loading = false;
    if (!answer) {
        // never judged is no failure of ours: the pane says so by the missing verdict
        if (m_known || answer.error().kind != Error::Kind::NotFound)
            m_problem = errorText(answer.error());
        Q_EMIT changed();
        return;
    }
    m_explanation = *answer;
    m_known = true;
    m_answers.clear();
    int number = 0;
    for (const ShownEvidence &evidence : m_explanation.evidence)
        m_answers.push_back(shownAnswer(evidence, judgement().marks, number++));
    Q_EMIT changed();
}

Light EvidenceModel::light() const
{
    return m_known ? lightOf(m_explanation.verdict) : Light::None;
}

bool EvidenceModel::stale() const
{
    const KnownCheck *check = m_picture->find(m_place);
    return m_known && check && check->stale;
}

QString EvidenceModel::title() const
{
    if (m_known)
        return m_explanation.verdict.title;
    const KnownCheck *check = m_picture->find(m_place);
    return check ? check->title : m_place.check.value;
}

QString EvidenceModel::origin() const
{
    if (!m_known)
        return m_place.node.value;
    const Verdict &verdict = m_explanation.verdict;
    return QStringList{m_place.node.value, vantageText(verdict.vantage.host.value),
                       agoText(verdict.at, m_picture->now()), durationText(verdict.duration)}
        .join(u" · "_s);
}

QString EvidenceModel::sentence() const
{
    if (m_known)
        return judgement().summary;
    const KnownCheck *check = m_picture->find(m_place);
    return !check || check->routine
               ? tr("This check was not made yet. Run the checklist to see its light.")
               : tr("This check was not made yet: it is not part of the post-change checklist. Run everything, or only "
                    "this check, to see its light.");
}

QString EvidenceModel::expected() const
{
    return judgement().expected;
}

QString EvidenceModel::seen() const
{
    return judgement().seen;
}

QString EvidenceModel::rule() const
{
    return judgement().rule;
}

QString EvidenceModel::reason() const
{
    return m_known && judgement().outcome == Outcome::Unknown ? reasonText(judgement().reason) : QString();
}

QString EvidenceModel::remedy() const
{
    if (!m_known || judgement().outcome == Outcome::Pass || judgement().outcome == Outcome::Skipped)
        return {};
    return judgement().remedy.isEmpty() ? m_explanation.remedy : judgement().remedy;
}

QString EvidenceModel::mend() const
{
    return judgement().mend;
}

QString EvidenceModel::why() const
{
    return m_explanation.why;
}

QString EvidenceModel::thresholdsText() const
{
    QStringList lines;
    for (const ShownParameter &parameter : m_explanation.parameters) {
        const QString origin = parameter.fromLabFile ? tr("lab file", "where a threshold was set")
                                                     : tr("standard", "where a threshold was set");
        lines.append(tr("%1: %2 (%3). %4", "name, value, where it was set, meaning")
                         .arg(parameter.name, parameter.value, origin, parameter.meaning));
    }
    return lines.join(u'\n');
}

QString EvidenceModel::whyNotOtherwise() const
{
    return m_known ? daytwo::whyNotOtherwise(m_explanation.verdict) : QString();
}

QString EvidenceModel::documentText() const
{
    QStringList bullets;
    for (const QString &id : m_explanation.bullets.split(u' ', Qt::SkipEmptyParts))
        bullets.append(tr("“%1” (%2)", "text of a bullet, its number").arg(bulletText(id), id));
    if (bullets.isEmpty())
        return {};
    return tr("Operations document, %1: %2", "section, bullets")
        .arg(operationsHeading(m_explanation.verdict.section), bullets.join(u", "_s));
}

QString EvidenceModel::lastPassText() const
{
    if (!m_known || m_loading)
        return {};
    if (!m_explanation.lastPass.isValid())
        return tr("It never passed, as far as the journal goes back.");
    return m_explanation.lastPassRun.isEmpty()
               ? tr("Last passed %1.").arg(timeText(m_explanation.lastPass))
               : tr("Last passed %1, in run %2.").arg(timeText(m_explanation.lastPass), m_explanation.lastPassRun);
}

bool EvidenceModel::untrusted() const
{
    return m_known && judgement().reason == Reason::Untrusted;
}

QString EvidenceModel::silencedBy() const
{
    return m_explanation.verdict.silencedBy;
}

QString EvidenceModel::lastGreen() const
{
    if (!m_known || m_loading)
        return {};
    if (!m_explanation.lastPass.isValid()) // unless it is green now, for the first time
        return m_explanation.verdict.outcome() == Outcome::Pass ? QString() : tr("never seen green");
    return tr("last green %1").arg(agoText(m_explanation.lastPass, m_picture->now()));
}

QString EvidenceModel::lastGreenTip() const
{
    return timeTip(m_explanation.lastPass);
}

std::vector<Blocker> EvidenceModel::blockers() const
{
    std::vector<Blocker> blockers;
    for (const QString &place : m_explanation.verdict.blockedBy) {
        const qsizetype slash = place.indexOf(u'/');
        const CheckPlace where{NodeId(place.left(slash)), CheckId(slash < 0 ? QString() : place.mid(slash + 1))};
        const KnownCheck *check = m_picture->find(where);
        blockers.push_back({where, check ? tr("%1: %2", "node, check").arg(where.node.value, check->title) : place});
    }
    return blockers;
}

QString EvidenceModel::commands() const
{
    QStringList lines = m_explanation.commands;
    for (const Answer &answer : m_answers) {
        if (!answer.command.isEmpty() && !lines.contains(answer.command))
            lines.append(answer.command);
    }
    return lines.join(u'\n');
}

}
