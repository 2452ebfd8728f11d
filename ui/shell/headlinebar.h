// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/headline.h"

#include <QWidget>

class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;

namespace daytwo {

class LightWidget;

/// The one sentence about the lab, the progress of a run, and what the newest run can be compared with.
class HeadlineBar : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the bar.
    HeadlineBar(LabSession *session, RunController *run, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The comparison of the newest run with this one is wanted; a run id or "last-good".
    void compareWanted(const QString &before, const QString &after);

private:
    void refresh();
    void fillMenu();
    void paintEvent(QPaintEvent *event) override;

    LabSession *m_session;
    RunController *m_run;
    Light m_shownLight = Light::None;
    LightWidget *m_light;
    QLabel *m_text;
    QLabel *m_detail;
    QProgressBar *m_progress;
    QLabel *m_left;
    QPushButton *m_compare;
    QMenu *m_menu;
};

}
