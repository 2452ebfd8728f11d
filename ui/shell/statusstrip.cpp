// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusstrip.h"

#include "ui/theme/lightwidget.h"
#include "ui/theme/panel.h"
#include "ui/viewmodels/wording.h"

#include <QProgressBar>

namespace daytwo {

using namespace Qt::StringLiterals;

StatusStrip::StatusStrip(LabSession *session, TaskModel *tasks, QWidget *parent)
    : QStatusBar(parent)
    , m_session(session)
    , m_tasks(tasks)
    , m_task(new QuietLabel)
    , m_progress(new QProgressBar)
    , m_light(new LightWidget(16))
    , m_journal(new QuietLabel)
    , m_last(new QuietLabel)
{
    setSizeGripEnabled(false);
    setContentsMargins(10, 0, 10, 0);
    m_progress->setFixedSize(120, 8);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the task"));
    m_task->setObjectName(u"taskText"_s);
    m_journal->setObjectName(u"journalState"_s);
    m_last->setObjectName(u"lastRun"_s);
    for (auto *label : {m_task, m_journal, m_last})
        label->setWordWrap(false);
    addWidget(m_task);
    addWidget(m_progress);
    addPermanentWidget(m_light);
    addPermanentWidget(m_journal);
    addPermanentWidget(m_last);
    connect(session, &LabSession::knowledgeChanged, this, &StatusStrip::showKnowledge);
    connect(session, &LabSession::stateChanged, this, &StatusStrip::showKnowledge);
    connect(session->picture(), &Picture::aged, this, &StatusStrip::showKnowledge);
    connect(tasks, &QAbstractItemModel::modelReset, this, &StatusStrip::showTasks);
    connect(tasks, &QAbstractItemModel::dataChanged, this, &StatusStrip::showTasks);
    connect(tasks, &QAbstractItemModel::rowsInserted, this, &StatusStrip::showTasks);
    // what is said here goes by in silence unless the strip is named by it
    connect(this, &QStatusBar::messageChanged, this, &QWidget::setAccessibleName);
    showTasks();
    showKnowledge();
}

void StatusStrip::tell(const QString &sentence)
{
    constexpr int kForMs = 9000;
    showMessage(sentence, kForMs);
}

void StatusStrip::showTasks()
{
    const bool busy = m_tasks->busy();
    m_task->setVisible(busy);
    m_progress->setVisible(busy);
    if (!busy)
        return;
    for (int row = 0; row < m_tasks->rowCount(); ++row) {
        const TaskProgress &task = m_tasks->tasks()[size_t(row)];
        if (task.state != TaskProgress::State::Running)
            continue;
        m_task->setText(m_tasks->index(row).data(Qt::DisplayRole).toString());
        m_progress->setRange(0, task.percent < 0 ? 0 : 100);
        m_progress->setValue(std::max(0, task.percent));
    }
}

void StatusStrip::showKnowledge()
{
    const bool open = m_session->state() == LabSession::State::Open;
    for (QWidget *part : std::initializer_list<QWidget *>{m_light, m_journal, m_last})
        part->setVisible(open);
    if (!open)
        return;
    const JournalState &journal = m_session->journal();
    m_light->setLight(journal.ok ? Light::Pass : Light::Fail);
    m_journal->setText(journal.ok ? tr("journal ok, %n run(s)", nullptr, journal.runs) : journal.problem);
    m_journal->setToolTip(journal.path);
    const RunSummary &run = m_session->newestRun();
    m_last->setVisible(!run.id.isEmpty());
    const std::chrono::milliseconds took(run.startedAt.msecsTo(run.finishedAt));
    m_last->setText(
        run.finishedAt.isValid()
            ? tr("last run %1, %2, %n check(s)", nullptr, run.planned).arg(timeText(run.startedAt), durationText(took))
            : tr("last run %1").arg(timeText(run.startedAt)));
    m_last->setToolTip(timeTip(run.startedAt));
}

}
