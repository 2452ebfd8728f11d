// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace daytwo {

/// Marks the calling thread as the one that paints. Called once by the desktop program.
void markUiThread();
/// Aborts in debug builds when called on the UI thread: put at the head of everything that blocks.
void assertMayBlock();

/// While it lives, the calling thread and every thread and process that it starts do not push others aside when they
/// wake (SCHED_BATCH of sched(7)): the desktop stays quick, and work that is woken for each packet goes on in longer
/// pieces, which takes 5 to 10 % less of the processor. Where the kernel refuses, or another policy was chosen, nothing
/// changes.
class BatchWork
{
public:
    BatchWork();
    ~BatchWork();
    BatchWork(const BatchWork &) = delete;
    BatchWork &operator=(const BatchWork &) = delete;

private:
    bool m_changed = false;
};

}
