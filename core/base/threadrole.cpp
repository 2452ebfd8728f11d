// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/threadrole.h"

#include <QtGlobal>

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

}
