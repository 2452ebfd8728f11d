// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checklist/evidencepane.h"

#include "ui/theme/codeview.h"
#include "ui/theme/icons.h"
#include "ui/theme/lightwidget.h"
#include "ui/theme/panel.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace daytwo {

using namespace Qt::StringLiterals;

EvidencePane::EvidencePane(EvidenceModel *model, QWidget *parent)
    : QScrollArea(parent)
    , m_model(model)
{
    setObjectName(u"evidence"_s);
    setAccessibleName(tr("Evidence"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundRole(QPalette::Base);
    build();
    connect(model, &EvidenceModel::changed, this, &EvidencePane::refresh);
    refresh();
}

QLabel *EvidencePane::textLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    return label;
}

void EvidencePane::showText(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

void EvidencePane::build()
{
    auto *all = new QWidget;
    all->setBackgroundRole(QPalette::Base);
    auto *outer = new QVBoxLayout(all);
    outer->setContentsMargins(0, 0, 0, 0);
    m_empty = new QLabel(tr("Select a check to see what is behind its light."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_content = new QWidget;
    outer->addWidget(m_empty, 1);
    outer->addWidget(m_content, 1);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(14, 10, 14, 14);
    column->setSpacing(10);
    column->addWidget(heading());
    m_sentence = textLabel(u"evidenceSentence"_s);
    m_sentence->setFont(scaled(font(), 1.5, QFont::DemiBold));
    column->addWidget(m_sentence);
    m_notice = textLabel(u"evidenceNotice"_s);
    m_notice->setTextFormat(Qt::RichText);
    m_notice->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(m_notice, &QLabel::linkActivated, this, [this](const QString &link) {
        if (link.startsWith("trust:"_L1))
            Q_EMIT trustWanted(m_model->place().node);
        else
            Q_EMIT blockerWanted({NodeId(link.section(u'/', 0, 0)), CheckId(link.section(u'/', 1))});
    });
    column->addWidget(m_notice);
    column->addWidget(sides());
    column->addWidget(todo());
    m_answers = new QTabWidget;
    m_answers->setObjectName(u"answers"_s);
    m_answers->setAccessibleName(tr("What came back"));
    m_answers->setDocumentMode(true);
    column->addWidget(m_answers);
    column->addWidget(origins());
    column->addStretch(1);
    setWidget(all);
}

QWidget *EvidencePane::heading()
{
    auto *row = new QWidget;
    m_light = new LightWidget(24);
    m_title = textLabel(u"evidenceTitle"_s);
    m_origin = new QuietLabel;
    m_copy = new QPushButton(lineIcon(u"copy"_s), tr("Copy as command"));
    m_copy->setObjectName(u"copyCommand"_s);
    connect(m_copy, &QPushButton::clicked, this, &EvidencePane::copyCommands);
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(1);
    grid->addWidget(m_light, 0, 0, 2, 1, Qt::AlignVCenter);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_origin, 1, 1);
    grid->addWidget(m_copy, 0, 2, 2, 1, Qt::AlignVCenter);
    grid->setColumnStretch(1, 1);
    return row;
}

QWidget *EvidencePane::sides()
{
    m_sides = new QWidget;
    m_expected = textLabel(u"evidenceExpected"_s);
    m_seen = textLabel(u"evidenceSeen"_s);
    auto *row = new QHBoxLayout(m_sides);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new TitledBox(tr("Expected"), m_expected), 1);
    row->addWidget(new TitledBox(tr("Seen"), m_seen), 1);
    return m_sides;
}

QWidget *EvidencePane::todo()
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    m_remedy = textLabel(u"evidenceRemedy"_s);
    m_mendRow = new QWidget;
    m_mend = new QLineEdit;
    m_mend->setReadOnly(true);
    m_mend->setFont(monoFont(font()));
    m_mend->setLayoutDirection(Qt::LeftToRight);
    m_mend->setAccessibleName(tr("Line to paste"));
    m_mend->setObjectName(u"mendLine"_s);
    auto *button = new QPushButton(lineIcon(u"copy"_s), tr("Copy"));
    button->setAccessibleName(tr("Copy the line to paste"));
    connect(button, &QPushButton::clicked, this, [this] { copy(m_mend->text()); });
    auto *row = new QHBoxLayout(m_mendRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_mend, 1);
    row->addWidget(button);
    column->addWidget(m_remedy);
    column->addWidget(m_mendRow);
    m_todo = new TitledBox(tr("What to do"), body);
    return m_todo;
}

QWidget *EvidencePane::origins()
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_rule = textLabel(u"evidenceRule"_s);
    m_why = textLabel(u"evidenceWhy"_s);
    m_grade = textLabel(u"evidenceGrade"_s);
    m_thresholds = textLabel(u"evidenceThresholds"_s);
    m_document = textLabel(u"evidenceDocument"_s);
    m_lastPass = textLabel(u"evidenceLastPass"_s);
    for (QLabel *label : {m_rule, m_grade, m_thresholds, m_why, m_document, m_lastPass})
        column->addWidget(label);
    return new TitledBox(tr("Rule and thresholds"), body);
}

void EvidencePane::refresh()
{
    m_empty->setVisible(m_model->empty());
    m_content->setVisible(!m_model->empty());
    if (m_model->empty())
        return;
    m_light->setLight(m_model->light(), {.stale = m_model->stale()});
    m_title->setText(m_model->title());
    const QString green = m_model->lastGreen();
    m_origin->setText(green.isEmpty() ? m_model->origin() : m_model->origin() + u" · "_s + green);
    m_origin->setToolTip(m_model->lastGreenTip());
    m_sentence->setText(m_model->sentence());
    m_copy->setVisible(!m_model->commands().isEmpty());
    QStringList notices;
    if (!m_model->silencedBy().isEmpty())
        notices.append(tr("Silenced: %1").arg(m_model->silencedBy()).toHtmlEscaped());
    if (!m_model->reason().isEmpty())
        notices.append(tr("Unknown because: %1.").arg(m_model->reason()).toHtmlEscaped());
    if (m_model->untrusted())
        notices.append(u"<a href=\"trust:\">%1</a>"_s.arg(tr("Compare and trust the host key…").toHtmlEscaped()));
    for (const Blocker &blocker : m_model->blockers())
        notices.append(tr("Blocked by %1")
                           .arg(u"<a href=\"%1/%2\">%3</a>"_s.arg(blocker.place.node.value, blocker.place.check.value,
                                                                  blocker.title.toHtmlEscaped())));
    if (!m_model->problem().isEmpty())
        notices.append(m_model->problem().toHtmlEscaped());
    showText(m_notice, notices.join(u"<br>"_s));
    m_sides->setVisible(!m_model->expected().isEmpty() || !m_model->seen().isEmpty());
    m_expected->setText(m_model->expected());
    m_seen->setText(m_model->seen());
    showText(m_remedy, m_model->remedy());
    m_mend->setText(m_model->mend());
    m_mend->setCursorPosition(0);
    m_mendRow->setVisible(!m_model->mend().isEmpty());
    m_todo->setVisible(!m_model->remedy().isEmpty() || !m_model->mend().isEmpty());
    showText(m_rule, m_model->rule());
    showText(m_grade, m_model->whyNotOtherwise());
    showText(m_why, m_model->why());
    showText(m_thresholds, m_model->thresholdsText());
    showText(m_document, m_model->documentText());
    showText(m_lastPass, m_model->lastPassText());
    showAnswers();
}

void EvidencePane::showAnswers()
{
    if (m_shownAnswers == m_model->answers() && m_answers->count() == int(m_shownAnswers.size()))
        return;
    m_shownAnswers = m_model->answers();
    while (m_answers->count() > 0)
        delete m_answers->widget(0);
    for (const Answer &answer : m_shownAnswers)
        addAnswer(answer);
    m_answers->setVisible(m_answers->count() > 0);
}

void EvidencePane::addAnswer(const Answer &answer)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(4);
    auto *command = new QLineEdit(answer.command);
    command->setReadOnly(true);
    command->setFont(monoFont(font()));
    command->setLayoutDirection(Qt::LeftToRight);
    command->setAccessibleName(tr("The same by hand"));
    command->setCursorPosition(0);
    auto *find = new QLineEdit;
    find->setPlaceholderText(tr("Find in the output"));
    find->setAccessibleName(tr("Find in the output"));
    find->setClearButtonEnabled(true);
    find->setMinimumWidth(find->fontMetrics().horizontalAdvance(find->placeholderText()) + 40);
    auto *facts = new QuietLabel(answer.facts);
    auto *bar = new QHBoxLayout;
    bar->addWidget(facts, 1);
    bar->addWidget(find);
    auto *raw = new CodeView;
    raw->setReadOnly(true);
    raw->setAccessibleName(tr("What came back, raw"));
    QStringList lines;
    QMap<int, Light> marks;
    for (const AnswerLine &line : answer.lines) {
        lines.append(line.text);
        if (line.decisive)
            marks.insert(int(lines.size()), m_model->light());
    }
    raw->setPlainText((answer.errors.isEmpty() ? lines : lines + QStringList{answer.errors}).join(u'\n'));
    raw->setMarks(marks);
    raw->fitHeight(16);
    if (!marks.isEmpty())
        raw->goToLine(marks.firstKey());
    connect(find, &QLineEdit::textEdited, raw, [raw](const QString &text) {
        raw->moveCursor(QTextCursor::Start);
        raw->findNext(text);
    });
    connect(find, &QLineEdit::returnPressed, raw, [raw, find] { raw->findNext(find->text()); });
    column->addWidget(command);
    if (!answer.problem.isEmpty()) {
        QLabel *problem = textLabel(u"answerProblem"_s);
        problem->setText(answer.problem);
        column->addWidget(problem);
    }
    column->addLayout(bar);
    column->addWidget(raw);
    column->addStretch(1); // another page may be higher
    raw->setVisible(!answer.lines.empty() || !answer.errors.isEmpty());
    m_answers->addTab(page, answer.title);
}

QString EvidencePane::copyCommands()
{
    QString commands = m_model->commands();
    if (!commands.isEmpty())
        copy(commands);
    return commands;
}

void EvidencePane::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT copied(text);
}

}
