// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/local/localevaluation.h"
#include "core/checks/local/localmatcher.h"
#include "core/checks/local/localspec.h"
#include "core/lab/inventory.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

using Matcher = LocalExpectation::Matcher;

Judgement cannotTell(const LocalMissing &why, const QString &what)
{
    return unknown(why.reason == Reason::None ? Reason::Unproven : why.reason,
                   CheckWords::tr("%1: %2", "what was asked, why nobody knows").arg(what, why.text));
}

Judgement decidedBy(RuleVerdict verdict, const QString &sentence)
{
    switch (verdict) {
    case RuleVerdict::Pass:
        return passed(sentence);
    case RuleVerdict::Warn:
        return warned(sentence);
    case RuleVerdict::Fail:
        return failed(sentence);
    case RuleVerdict::Unknown:
        break;
    }
    return unknown(Reason::Unproven, sentence);
}

/// What a lack of output, or less of it, would make look good.
bool restsOnLack(Matcher matcher)
{
    return matcher == Matcher::Subset || matcher == Matcher::Absent || matcher == Matcher::AtMost ||
           matcher == Matcher::Unchanged;
}

/// One check being judged over what came back.
class Decision
{
public:
    Decision(const LocalCheck &check, const JudgeInput &input, const LocalAnswer &answer)
        : m_check(check)
        , m_input(input)
        , m_answer(answer)
    {
    }

    Judgement run()
    {
        Judgement result = m_check.rules.empty() ? byExpectations() : byRules();
        result = bannerToo(std::move(result));
        result.facts = m_facts;
        result.seen = seen();
        return result;
    }

private:
    /// All must hold. What was seen to be wrong counts before what nobody knows, and that before a warning.
    Judgement byExpectations()
    {
        std::optional<Judgement> worst;
        QStringList wanted;
        for (const LocalExpectation &expectation : m_check.expectations) {
            wanted << wantedText(expectation);
            const Judgement one = judged(expectation);
            if (!worst || severity(one.outcome) > severity(worst->outcome))
                worst = one;
        }
        Judgement result = worst.value_or(unknown(Reason::Unproven, CheckWords::tr("This check decides nothing.")));
        if (result.outcome == Outcome::Pass)
            result.summary = whatHolds();
        result.expected = wanted.join(u"; "_s);
        result.rule = CheckWords::tr("All expectations must hold; what cannot be seen is unknown.");
        return result;
    }

    /// What has no last good run to be compared with is remembered, and has not been seen to be as it was.
    [[nodiscard]] QString whatHolds() const
    {
        QStringList held;
        QStringList remembered;
        for (const LocalExpectation &expectation : m_check.expectations) {
            if (expectation.matcher == Matcher::Unchanged && !lastGood(partName(expectation)))
                remembered << partName(expectation);
            else
                held << wantedText(expectation);
        }
        QStringList sentences;
        if (!held.isEmpty())
            sentences << CheckWords::tr("As wanted: %1.").arg(held.join(u", "_s));
        if (!remembered.isEmpty())
            sentences
                << CheckWords::tr("First look: %1 is remembered.", "parts of an answer").arg(remembered.join(u", "_s));
        return sentences.join(u' ');
    }

    Judgement judged(const LocalExpectation &expectation)
    {
        const LocalValue value = m_answer.part(expectation);
        const QString name = partName(expectation);
        remember(name, value);
        const LocalTruth truth = meets(expectation, value, lastGood(name));
        if (truth.unknown())
            return cannotTell(truth.why, name);
        if (truth.yes())
            return m_answer.doubt && (m_answer.doubtsAll || restsOnLack(expectation.matcher)) ? *m_answer.doubt
                                                                                              : passed({});
        return decidedBy(expectation.otherwise,
                         expectation.say.isEmpty()
                             ? CheckWords::tr("Not so: %1; it is %2.").arg(wantedText(expectation), shownValue(value))
                             : expectation.say);
    }

    /// From the top; the first rule that holds decides. A rule that nobody can tell about might have held, so that one
    /// below it decides only when it says the same.
    Judgement byRules()
    {
        rememberParts();
        std::optional<Judgement> open;
        RuleVerdict openVerdict = RuleVerdict::Unknown;
        for (const LocalRule &rule : m_check.rules) {
            const auto condition = parseCondition(rule.when);
            if (!condition)
                return unknown(Reason::Unproven, CheckWords::tr("The rule “%1” cannot be read.").arg(rule.when));
            const LocalEvaluation evaluation =
                evaluate(*condition, {m_answer, m_input.item.parameters,
                                      m_input.previous ? m_input.previous->judgement.facts : QJsonObject()});
            const bool halfSeen = rule.verdict == RuleVerdict::Pass && evaluation.missing;
            if (evaluation.truth.no())
                continue;
            if (evaluation.truth.unknown() || halfSeen) {
                const LocalMissing why = halfSeen ? *evaluation.missing : evaluation.truth.why;
                if (rule.verdict == RuleVerdict::Pass || rule.verdict == RuleVerdict::Unknown ||
                    (open && openVerdict != rule.verdict))
                    return open ? *open : ruled(cannotTell(why, rule.when), rule);
                if (!open)
                    open = ruled(cannotTell(why, rule.when), rule);
                openVerdict = rule.verdict;
                continue;
            }
            if (open && openVerdict != rule.verdict)
                return *open;
            return byRule(rule);
        }
        return open ? *open : unknown(Reason::Unproven, CheckWords::tr("No rule holds, so nothing can be said."));
    }

    [[nodiscard]] Judgement byRule(const LocalRule &rule) const
    {
        if (rule.verdict == RuleVerdict::Pass && m_answer.doubt)
            return ruled(*m_answer.doubt, rule);
        const QString sentence = rule.say.isEmpty() ? CheckWords::tr("It holds: %1.").arg(rule.when) : rule.say;
        return ruled(decidedBy(rule.verdict, sentence), rule);
    }

    [[nodiscard]] Judgement ruled(Judgement judgement, const LocalRule &rule) const
    {
        QStringList good;
        for (const LocalRule &one : m_check.rules) {
            if (one.verdict == RuleVerdict::Pass)
                good << one.when;
        }
        judgement.expected = good.join(u"; "_s);
        judgement.rule = CheckWords::tr("The first rule that holds decides: when %1.").arg(rule.when);
        return judgement;
    }

    /// The pattern of a port's banner is an expectation of its own.
    Judgement bannerToo(Judgement result)
    {
        const auto *tcp = std::get_if<LocalTcp>(&m_check.probe);
        if (!tcp || tcp->bannerPattern.isEmpty() || m_answer.operand(u"open"_s) != LocalValue(true))
            return result;
        LocalExpectation expectation;
        expectation.of = u"banner"_s;
        expectation.matcher = Matcher::Matches;
        expectation.expected = tcp->bannerPattern;
        const Judgement banner = judged(expectation);
        return severity(banner.outcome) > severity(result.outcome) ? banner : result;
    }

    void remember(const QString &name, const LocalValue &value)
    {
        const QJsonValue kept = rememberedValue(value);
        if (!kept.isUndefined())
            m_facts.insert(name, kept);
        m_shown.insert(name, shownValue(value));
    }

    /// Every part that a rule names, so that the next run can look back at it.
    void rememberParts()
    {
        for (const LocalRule &rule : m_check.rules) {
            if (const auto condition = parseCondition(rule.when))
                walkCondition(*condition, [this](const Condition &node) {
                    const bool part =
                        node.kind == Condition::Kind::Operand ||
                        (node.kind == Condition::Kind::Call && (node.text == "json"_L1 || node.text == "header"_L1 ||
                                                                node.text == "line"_L1 || node.text == "match"_L1));
                    if (part)
                        remember(partName(node), m_answer.part(node));
                });
        }
    }

    [[nodiscard]] std::optional<QJsonValue> lastGood(const QString &name) const
    {
        if (!m_input.lastGood)
            return std::nullopt;
        const QJsonValue value = m_input.lastGood->judgement.facts.value(name);
        return value.isUndefined() ? std::nullopt : std::optional(value);
    }

    [[nodiscard]] QString seen() const
    {
        QStringList parts;
        for (auto it = m_shown.cbegin(); it != m_shown.cend(); ++it)
            parts << CheckWords::tr("%1 is %2", "part of an answer, value").arg(it.key(), it.value());
        return parts.join(u", "_s);
    }

    const LocalCheck &m_check;
    const JudgeInput &m_input;
    const LocalAnswer &m_answer;
    QJsonObject m_facts;
    QMap<QString, QString> m_shown;
};

/// Evidence that is older than the check allows tells nothing of now.
std::optional<Judgement> tooOld(const LocalCheck &check, const JudgeInput &input)
{
    if (!check.maxAgeH)
        return std::nullopt;
    for (const Evidence *evidence : input.evidence) {
        if (evidence->startedAt.isValid() && evidence->startedAt.secsTo(input.now) > qint64(*check.maxAgeH) * 3600)
            return unknown(Reason::Stale, CheckWords::tr("The answer is older than %1 h.").arg(*check.maxAgeH));
    }
    return std::nullopt;
}

}

Judgement judgeLocalCheck(const JudgeInput &input)
{
    const LocalCheck *check = ownCheck(input.lab.lab(), CheckId(QString::fromUtf8(input.item.spec->id)));
    if (!check)
        return unknown(Reason::NotRun, CheckWords::tr("The lab file does not have this check."));
    if (!check->unconfirmed.isEmpty())
        return unknown(Reason::NotRun, CheckWords::tr("Not asked: nobody has confirmed the check pack it comes from."),
                       u"check_packs = [\"%1\"]"_s.arg(check->unconfirmed));
    if (input.evidence.empty())
        return unknown(Reason::NotRun, CheckWords::tr("Nothing was asked."));
    if (const auto refusal = tooOld(*check, input))
        return *refusal;
    const LocalAnswer answer = readLocalAnswer(*check, input);
    return answer.refusal ? *answer.refusal : Decision(*check, input, answer).run();
}

}
