// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace daytwo {

/// Marks the calling thread as the one that paints. Called once by the desktop program.
void markUiThread();
/// Aborts in debug builds when called on the UI thread: put at the head of everything that blocks.
void assertMayBlock();

}
