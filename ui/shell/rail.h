// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;

namespace daytwo {

/// The views of the window, one below the other, as icon and word.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(const QList<QAction *> &views, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

}
