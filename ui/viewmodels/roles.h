// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qnamespace.h>

namespace daytwo {

/// Roles of the models beyond Qt's own. A model answers those that make sense for it; see each class.
enum Role : int {
    LightRole = Qt::UserRole + 1, ///< int of Light
    NodeRole,                     ///< name of the node
    CheckRole,                    ///< id of the check
    SummaryRole,                  ///< one line
    AgeRole,                      ///< "3 h"
    SparkRole,                    ///< QList<int> of Light, oldest first
    RunningRole,                  ///< bool: waiting for its verdict
    StaleRole,                    ///< bool
    SilencedRole,                 ///< reason of the silence; empty: none
    CountsRole,                   ///< QVariant of LightCounts
    KindRole,                     ///< model's own kind of row
    IdRole,                       ///< stable key of the row
    TimeTipRole,                  ///< local time and UTC
    BlockedByRole,                ///< "node/check" of what stands in the way
    LineRole,                     ///< line of a file, from 1
    LoadedRole,                   ///< bool: false while a lazy row is on its way
    ShowLightRole                 ///< bool: this cell of a table shows its LightRole before the text
};

}
