// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace daytwo {

/// The translation context of everything that checks say to people: `CheckWords::tr("Port %1 is open")`.
class CheckWords
{
    Q_DECLARE_TR_FUNCTIONS(CheckWords)
};

}
