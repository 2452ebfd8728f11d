// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/historymodel.h"
#include "ui/viewmodels/labsession.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QDateEdit;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace daytwo {

class ComparePane;
class TrendChart;

/// The runs of the journal: list with filter, trend, two of them compared, export.
class HistoryPage : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the page.
    explicit HistoryPage(LabSession *session, QWidget *parent = nullptr);

    /// Reads the list again, for example after a run.
    void reload();
    void focusFilter();
    /// Selects a run and shows how it differs from the one before.
    void showRun(const QString &id);
    /// Compares two runs that are named by their ids.
    void compare(const QString &before, const QString &after);
    [[nodiscard]] QSplitter *splitter() const { return m_splitter; }

Q_SIGNALS:
    void explainWanted(const daytwo::CheckPlace &place, const QString &run);
    /// Something to tell in the status bar.
    void told(const QString &sentence);

private:
    QWidget *filterBar();
    QWidget *below();
    void takeFilter();
    void fillNodes();
    void selectionChanged();
    void compareSelected();
    void rejudgeSelected();
    void showTrend();
    void exportSelected();
    [[nodiscard]] QList<const RunSummary *> selected() const;

    LabSession *m_session;
    HistoryModel m_model;
    QTimer m_typing;
    QComboBox *m_node;
    QComboBox *m_outcome;
    QComboBox *m_kind;
    QCheckBox *m_since;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QLineEdit *m_text;
    QLabel *m_count;
    QPushButton *m_compare;
    QPushButton *m_rejudge;
    QPushButton *m_export;
    QTableView *m_table;
    QStackedWidget *m_below;
    TrendChart *m_trend;
    ComparePane *m_comparison;
    QSplitter *m_splitter;
    int m_trendQuestion = 0;
};

}
