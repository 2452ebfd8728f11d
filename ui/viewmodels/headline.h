// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/labsession.h"
#include "ui/viewmodels/runcontroller.h"

namespace daytwo {

/// The one sentence that the window says about the lab.
struct Headline
{
    Light light = Light::None;
    QString text;
    QString detail; ///< small print; may be empty
    bool stale = false;
};

/// What is said while a run goes on.
Headline runningHeadline(const RunController &run);
/// What is said otherwise: of the newest run, with its age and what it was compared with.
Headline restingHeadline(const RunSummary &newest, const LightCounts &now, const QDateTime &clock,
                         std::chrono::minutes staleAfter);

}
