// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/errands.h"
#include "ui/viewmodels/picture.h"

namespace daytwo {

/// A line of an answer.
struct AnswerLine
{
    QString text;
    bool decisive = false;
    bool operator==(const AnswerLine &) const = default;
};

/// One question and its answer, ready to be shown.
struct Answer
{
    QString title;   ///< "command on gw-vpn"
    QString command; ///< the line that asks the same by hand
    QString facts;   ///< "exit code 0 · 12 ms · 3.4 KiB"
    std::vector<AnswerLine> lines;
    QString errors;  ///< what came on stderr
    QString problem; ///< why there is no answer, or only a part of one
    bool operator==(const Answer &) const = default;
};

/// Where something that stands in the way can be seen.
struct Blocker
{
    CheckPlace place;
    QString title;
};

/// What is behind one light. Shows the verdict at once and the answers as soon as they are read.
class EvidenceModel : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the model.
    EvidenceModel(Backend &backend, Errands *errands, const Picture *picture, QObject *parent = nullptr);

    /// `run` empty: the newest verdict of the check, which follows the runs.
    void show(const CheckPlace &place, const QString &run = {});
    void clear();
    /// Reads again when the check shown is on one of these nodes.
    void refresh(const QList<NodeId> &nodes);

    [[nodiscard]] bool empty() const { return m_place.check.isEmpty(); }
    [[nodiscard]] const CheckPlace &place() const { return m_place; }
    [[nodiscard]] bool loading() const { return m_loading; }
    /// Why the answers could not be read; empty while all is well.
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] Light light() const;
    [[nodiscard]] bool stale() const;
    [[nodiscard]] QString title() const;
    /// "gw-vpn · asked from here · 3 h ago · 12 ms"
    [[nodiscard]] QString origin() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString expected() const;
    [[nodiscard]] QString seen() const;
    [[nodiscard]] QString rule() const;
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString remedy() const;
    [[nodiscard]] QString mend() const;
    [[nodiscard]] QString why() const;
    [[nodiscard]] QString silencedBy() const;
    /// "last green 3 d ago", "never seen green".
    [[nodiscard]] QString lastGreen() const;
    [[nodiscard]] QString lastGreenTip() const;
    /// Why the light is not a better and not a worse one.
    [[nodiscard]] QString whyNotOtherwise() const;
    /// "warn: 80 % (lab file)", a line each.
    [[nodiscard]] QString thresholdsText() const;
    /// Section and bullets of the operations document, quoted.
    [[nodiscard]] QString documentText() const;
    /// When it last passed and in which run; says so where it never did.
    [[nodiscard]] QString lastPassText() const;
    /// The host's key is not trusted: the user can mend that here.
    [[nodiscard]] bool untrusted() const;
    [[nodiscard]] const std::vector<Answer> &answers() const { return m_answers; }
    [[nodiscard]] std::vector<Blocker> blockers() const;
    /// All commands of the check, a line each.
    [[nodiscard]] QString commands() const;

Q_SIGNALS:
    void changed();

private:
    void ask();
    void answered(const Result<ExplainedLight> &answer);
    [[nodiscard]] const Judgement &judgement() const { return m_explanation.verdict.judgement; }
    void takeFromPicture();

    Backend &m_backend;
    Errands *m_errands;
    const Picture *m_picture;
    CheckPlace m_place;
    QString m_run;
    bool m_known = false; ///< there is a verdict
    bool m_loading = false;
    int m_question = 0; ///< counts up, so that a late answer to an earlier question is dropped
    QString m_problem;
    ExplainedLight m_explanation;
    std::vector<Answer> m_answers;
};

/// The answer as it is shown; `marks` are those of the verdict, `number` is the question's place in the check.
Answer shownAnswer(const ShownEvidence &evidence, const QList<Mark> &marks, int number);

}
