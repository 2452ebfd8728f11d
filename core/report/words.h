// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace daytwo {

/// The translation context of everything that reports say to people.
class ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

}
