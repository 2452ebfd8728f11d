// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;
class QMenuBar;

namespace daytwo {

struct Actions;

/// Puts every action into the menu bar. Gives the menu that holds the faults of the demo lab, which is filled elsewhere
/// and hidden while empty.
QMenu *fillMenuBar(QMenuBar &bar, const Actions &actions);

}
