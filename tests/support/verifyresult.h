// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QTest>

/// QVERIFY for a Result, evaluated once: says the error where there is one.
#define VERIFY_OK(result)                                                                                              \
    do {                                                                                                               \
        const auto &verified = (result);                                                                               \
        QVERIFY2(verified, verified ? "" : qPrintable(daytwo::errorText(verified.error())));                           \
    } while (false)
/// The Result, evaluated once, failed with this kind of error.
#define VERIFY_FAILS(result, wanted)                                                                                   \
    do {                                                                                                               \
        const auto &verified = (result);                                                                               \
        QVERIFY2(!verified, "succeeded");                                                                              \
        QCOMPARE(daytwo::errorKindWord(verified.error().kind), daytwo::errorKindWord(wanted));                         \
    } while (false)
/// How much slower everything is under the thread sanitizer; elsewhere the bounds hold as they are written.
#if defined(__SANITIZE_THREAD__)
inline constexpr int kSlowness = 4;
#else
inline constexpr int kSlowness = 1;
#endif
/// True within so many milliseconds, else the number is shown. It tells a wait that is felt at once from one that lasts
/// for its deadline; it is no figure.
#define VERIFY_BELOW(value, limit)                                                                                     \
    do {                                                                                                               \
        const auto measured = (value);                                                                                 \
        QVERIFY2(measured < (limit)*kSlowness, qPrintable(QString::number(measured)));                                 \
    } while (false)
