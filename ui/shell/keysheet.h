// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAction;

namespace daytwo {

/// All keys of the window on one sheet.
class KeySheet : public QDialog
{
    Q_OBJECT

public:
    explicit KeySheet(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

}
