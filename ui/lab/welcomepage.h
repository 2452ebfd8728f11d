// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace daytwo {

/// What is shown without a lab: the doors that lead to one.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    /// A line that says something went wrong; empty hides it.
    void setProblem(const QString &sentence);

Q_SIGNALS:
    void openWanted();
    void demoWanted();

private:
    QWidget *m_problem;
};

}
