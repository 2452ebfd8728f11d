// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace daytwo {

struct Actions;
class LabSession;

/// The head of the window: which lab, and the three things that are done most.
class HeaderBar : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the bar.
    HeaderBar(LabSession *session, const Actions &actions, QWidget *parent = nullptr);

private:
    LabSession *m_session;
    QPushButton *m_lab;
};

}
