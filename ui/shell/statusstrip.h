// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/labsession.h"
#include "ui/viewmodels/taskmodel.h"

#include <QStatusBar>

class QLabel;
class QProgressBar;

namespace daytwo {

class LightWidget;

/// The foot of the window: what is being done, what was just said, the journal, the last run.
class StatusStrip : public QStatusBar
{
    Q_OBJECT

public:
    /// Both must outlive the strip.
    StatusStrip(LabSession *session, TaskModel *tasks, QWidget *parent = nullptr);

    /// Says a sentence for a while.
    void tell(const QString &sentence);

private:
    void showTasks();
    void showKnowledge();

    LabSession *m_session;
    TaskModel *m_tasks;
    QLabel *m_task;
    QProgressBar *m_progress;
    LightWidget *m_light;
    QLabel *m_journal;
    QLabel *m_last;
};

}
