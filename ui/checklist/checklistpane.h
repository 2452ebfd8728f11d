// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/checklistmodel.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QTreeView;

namespace daytwo {

/// The checklist of one node, with filter and menu.
class ChecklistPane : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the pane.
    ChecklistPane(ChecklistModel *model, Picture *picture, QWidget *parent = nullptr);

    /// Whether notes can be written.
    void setNotes(bool on) { m_notes = on; }

    void focusFilter();
    /// Selects and shows a check, clearing the filter when it hides it.
    void select(const CheckId &check);
    void selectWorst();
    [[nodiscard]] std::optional<CheckPlace> current() const;
    [[nodiscard]] QTreeView *view() const { return m_view; }

Q_SIGNALS:
    void currentChanged(const daytwo::CheckPlace &place);
    void runWanted(const daytwo::CheckPlace &place);
    void explainWanted(const daytwo::CheckPlace &place);
    void copyWanted(const daytwo::CheckPlace &place);
    void noteWanted(const daytwo::CheckPlace &place);
    void silenceWanted(const daytwo::CheckPlace &place);
    void blockerWanted(const daytwo::CheckPlace &place);

private:
    void showMenu(const QPoint &at);
    void openFresh(const QModelIndex &parent, int first, int last);
    void openAll();
    /// After a run only the sections with something wrong stay open.
    void closeGood();
    void tellCurrent();
    void restore();

    ChecklistModel *m_model;
    bool m_notes = false;
    QLineEdit *m_filter;
    QCheckBox *m_onlyWrong;
    QTreeView *m_view;
    QTimer m_turn;
    CheckPlace m_shown;
};

}
