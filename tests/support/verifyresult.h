// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QTest>

/// QVERIFY for a Result: says the error where there is one.
#define VERIFY_OK(result) QVERIFY2((result), (result) ? "" : qPrintable(daytwo::errorText((result).error())))
/// The Result failed with this kind of error.
#define VERIFY_FAILS(result, wanted)                                                                                   \
    do {                                                                                                               \
        QVERIFY2(!(result), "succeeded");                                                                              \
        QCOMPARE(daytwo::errorKindWord((result).error().kind), daytwo::errorKindWord(wanted));                         \
    } while (false)
/// True within so many milliseconds, else the number is shown.
#define VERIFY_BELOW(value, limit) QVERIFY2((value) < (limit), qPrintable(QString::number(value)))
