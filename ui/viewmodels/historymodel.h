// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/backend.h"
#include "ui/viewmodels/errands.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace daytwo {

/// The runs of the journal, newest first. Asks for a page of runs only when a row of it is looked at.
/// Roles: LightRole, IdRole, LoadedRole, CountsRole, TimeTipRole.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Kind, Result, Headline, Took, ColumnCount };

    HistoryModel(Backend &backend, Errands *errands, QObject *parent = nullptr);

    void setFilter(const HistoryFilter &filter);
    [[nodiscard]] const HistoryFilter &filter() const { return m_filter; }
    /// Counts and reads again.
    void reload();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Null while the row is on its way.
    [[nodiscard]] const RunSummary *runAt(int row) const;
    [[nodiscard]] bool counting() const { return m_counting; }

Q_SIGNALS:
    /// The number of runs is known.
    void counted(int runs);
    void failed(const QString &sentence);

private:
    static constexpr int kPage = 100;

    void want(int page) const;
    void fetch(int page);
    [[nodiscard]] QString text(const RunSummary &run, int column) const;
    [[nodiscard]] QVariant runData(const RunSummary &run, const QModelIndex &index, int role) const;

    Backend &m_backend;
    Errands *m_errands;
    HistoryFilter m_filter;
    int m_count = 0;
    int m_generation = 0; ///< of filter and reload; late answers to earlier ones are dropped
    bool m_counting = false;
    QHash<int, std::vector<RunSummary>> m_pages;
    mutable QSet<int> m_wanted;
};

}
