// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/threadrole.h"

#include <QtGlobal>

#include <sched.h>

namespace daytwo {

namespace {
thread_local bool tIsUiThread = false;
}

void markUiThread()
{
    tIsUiThread = true;
}

void assertMayBlock()
{
    Q_ASSERT_X(!tIsUiThread, "assertMayBlock", "a blocking call on the UI thread");
}

BatchWork::BatchWork()
{
    constexpr sched_param kNone{};
    m_changed = ::sched_getscheduler(0) == SCHED_OTHER && ::sched_setscheduler(0, SCHED_BATCH, &kNone) == 0;
}

BatchWork::~BatchWork()
{
    constexpr sched_param kNone{};
    if (m_changed)
        ::sched_setscheduler(0, SCHED_OTHER, &kNone);
}

}
