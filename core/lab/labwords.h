// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace daytwo {

/// The translation context of everything that a lab file can be told.
class LabWords
{
    Q_DECLARE_TR_FUNCTIONS(LabWords)
};

}
