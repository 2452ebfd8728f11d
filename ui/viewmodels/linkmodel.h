// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/picture.h"
#include "ui/viewmodels/topologygraph.h"

#include <QAbstractListModel>

namespace daytwo {

/// The links of the picture, each with the light of what was asked over it. Roles: LightRole, StaleRole, RunningRole;
/// Qt::DisplayRole is "gw-vpn → mon", Qt::ToolTipRole tells what was asked.
class LinkModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit LinkModel(Picture *picture, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] const DrawnLink &at(int row) const { return m_links[size_t(row)].link; }

private:
    struct State
    {
        DrawnLink link;
        QString from; ///< the vantage whose verdicts it shows; empty: the admin's
        LightCounts counts;
        bool stale = false;
        bool running = false;
        QString asked; ///< titles and summaries, a line each
    };

    void rebuild();
    void refresh(const QList<NodeId> &nodes);
    void age();
    void judge(State &state) const;

    Picture *m_picture;
    std::vector<State> m_links;
};

}
