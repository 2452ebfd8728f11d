// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/finder.h"

#include <QDialog>

class QLineEdit;
class QListView;

namespace daytwo {

/// Finds commands, nodes, checks, snapshots and runs by a few letters.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(std::vector<Findable> items, QWidget *parent = nullptr);

    /// What was found out meanwhile; the row that is chosen stays.
    void add(const std::vector<Findable> &items);

Q_SIGNALS:
    void chosen(const daytwo::Findable &item);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void choose();

    FinderModel m_model;
    QLineEdit *m_typed;
    QListView *m_list;
};

}
