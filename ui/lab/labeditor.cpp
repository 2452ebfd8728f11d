// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/labeditor.h"

#include "ui/lab/problemdelegate.h"
#include "ui/theme/codeview.h"
#include "ui/theme/lightwidget.h"
#include "ui/theme/panel.h"
#include "ui/theme/theme.h"
#include "ui/viewmodels/roles.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QSplitter>

namespace daytwo {

using namespace Qt::StringLiterals;

LabEditor::LabEditor(LabSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_light(new LightWidget(26))
    , m_headline(new QLabel)
    , m_path(new QuietLabel)
    , m_text(new CodeView)
    , m_problems(new QListView)
    , m_save(new QPushButton(tr("Save and read again")))
    , m_close(new QPushButton(tr("Back to the lab")))
{
    m_headline->setFont(scaled(font(), 2, QFont::DemiBold));
    m_headline->setObjectName(u"editorHeadline"_s);
    m_text->setObjectName(u"labText"_s);
    m_text->setAccessibleName(tr("Text of the lab file"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_problems->setObjectName(u"problems"_s);
    m_problems->setAccessibleName(tr("Problems of the lab file"));
    m_problems->setModel(session->diagnostics());
    m_problems->setItemDelegate(new ProblemDelegate(m_problems));
    m_problems->setResizeMode(QListView::Adjust);
    m_problems->setFrameShape(QFrame::NoFrame);
    m_problems->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_save->setObjectName(u"saveLab"_s);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_headline);
    words->addWidget(m_path);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(14, 10, 14, 10);
    bar->setSpacing(12);
    bar->addWidget(m_light);
    bar->addLayout(words, 1);
    bar->addWidget(m_close);
    bar->addWidget(m_save);
    auto *halves = new QSplitter;
    halves->addWidget(m_text);
    halves->addWidget(m_problems);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    halves->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(new Hairline(Qt::Horizontal));
    column->addWidget(halves, 1);
    connect(m_problems, &QListView::clicked, this, &LabEditor::goTo);
    connect(m_problems, &QListView::activated, this, &LabEditor::goTo);
    connect(m_save, &QPushButton::clicked, this, &LabEditor::save);
    connect(m_close, &QPushButton::clicked, this, &LabEditor::closeWanted);
    connect(session->diagnostics(), &QAbstractItemModel::modelReset, this, &LabEditor::refresh);
    connect(session, &LabSession::stateChanged, this, &LabEditor::refresh);
    m_typing.setSingleShot(true);
    m_typing.setInterval(400);
    connect(&m_typing, &QTimer::timeout, this, [this] { m_session->validate(m_text->toPlainText()); });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_text->document()->isModified())
            m_typing.start();
    });
}

void LabEditor::load()
{
    m_session->readText(this, [this](const Result<QString> &text) {
        m_text->setPlainText(text ? *text : QString());
        m_text->setReadOnly(!text);
        m_text->document()->setModified(false);
        if (!text)
            Q_EMIT told(errorText(text.error()));
        refresh();
        goTo(m_session->diagnostics()->index(0));
    });
}

bool LabEditor::modified() const
{
    return m_text->document()->isModified();
}

void LabEditor::save()
{
    m_session->writeText(m_text->toPlainText(), this, [this](const Result<void> &written) {
        if (!written) {
            Q_EMIT told(errorText(written.error()));
            return;
        }
        m_text->document()->setModified(false);
        Q_EMIT told(tr("Saved"));
    });
}

void LabEditor::refresh()
{
    const DiagnosticModel *problems = m_session->diagnostics();
    const bool errors = hasErrors(problems->diagnostics());
    m_headline->setText(problems->headline());
    m_light->setLight(errors ? Light::Fail : problems->rowCount() > 0 ? Light::Warn : Light::Pass);
    m_path->setText(errors && m_session->state() == LabSession::State::Broken
                        ? tr("%1 · nothing was asked of any host").arg(m_session->lab().path)
                        : m_session->lab().path);
    m_close->setVisible(m_session->state() == LabSession::State::Open);
    QMap<int, Light> marks;
    for (const Diagnostic &problem : problems->diagnostics()) {
        if (problem.span.line > 0)
            marks.insert(problem.span.line,
                         problem.severity == Diagnostic::Severity::Error ? Light::Fail : Light::Warn);
    }
    m_text->setMarks(marks);
}

void LabEditor::goTo(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const Span &span = m_session->diagnostics()->diagnostics()[size_t(index.row())].span;
    if (span.line > 0)
        m_text->goToLine(span.line, span.column);
    m_text->setFocus();
}

}
