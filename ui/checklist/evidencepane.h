// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/evidencemodel.h"

#include <QScrollArea>

class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace daytwo {

class CodeView;
class LightWidget;

/// What is behind one light: the plain sentence, expected and seen, what to do, what came back, and where the rule and
/// its thresholds come from.
class EvidencePane : public QScrollArea
{
    Q_OBJECT

public:
    /// The model must outlive the pane.
    explicit EvidencePane(EvidenceModel *model, QWidget *parent = nullptr);

    /// Puts the check's commands on the clipboard; gives what was copied.
    QString copyCommands();

Q_SIGNALS:
    void blockerWanted(const daytwo::CheckPlace &place);
    /// Something was put on the clipboard.
    void copied(const QString &text);
    /// The host's key or certificate is not trusted: ask the user.
    void trustWanted(const daytwo::NodeId &node);

private:
    void refresh();
    void build();
    QWidget *heading();
    QWidget *sides();
    QWidget *todo();
    QWidget *origins();
    void showAnswers();
    void addAnswer(const Answer &answer);
    void copy(const QString &text);
    QLabel *textLabel(const QString &name);
    static void showText(QLabel *label, const QString &text);

    EvidenceModel *m_model;
    std::vector<Answer> m_shownAnswers;
    LightWidget *m_light;
    QPushButton *m_copy;
    QLabel *m_empty;
    QWidget *m_content;
    QLabel *m_title;
    QLabel *m_origin;
    QLabel *m_sentence;
    QLabel *m_notice;
    QWidget *m_sides;
    QLabel *m_expected;
    QLabel *m_seen;
    QWidget *m_todo;
    QLabel *m_remedy;
    QWidget *m_mendRow;
    QLineEdit *m_mend;
    QTabWidget *m_answers;
    QLabel *m_rule;
    QLabel *m_why;
    QLabel *m_grade;
    QLabel *m_thresholds;
    QLabel *m_document;
    QLabel *m_lastPass;
};

}
