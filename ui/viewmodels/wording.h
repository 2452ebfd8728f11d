// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"
#include "core/run/compare.h"
#include "ui/viewmodels/backend.h"
#include "ui/viewmodels/light.h"

#include <QCoreApplication>

namespace daytwo {

/// The translation context of the texts below.
class Wording
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

/// "340 ms", "1.3 s", "2 min 5 s", "1 h 20 min".
QString durationText(std::chrono::milliseconds duration);
/// How long ago, short enough for a column: "now", "5 min", "3 h", "12 d". Empty for an invalid time.
QString ageText(const QDateTime &then, const QDateTime &now);
/// The same as part of a sentence: "just now", "5 min ago".
QString agoText(const QDateTime &then, const QDateTime &now);
/// Local date and time to the minute, in the user's locale.
QString timeText(const QDateTime &utc);
/// Local time and UTC to the second, for tooltips.
QString timeTip(const QDateTime &utc);
/// "64 bytes", "12.4 KiB".
QString sizeText(qint64 bytes);

/// One word: "passed", "warning", "failed", "unknown", "skipped", "blocked", "not looked at".
QString lightText(Light light);
/// "2 failed, 1 unknown, 9 passed"; the good ones last; "never looked at" when there is nothing else.
QString countsText(const LightCounts &counts);
/// Counts of a run in the terms of lights.
LightCounts lightCounts(const Counts &counts);
/// "2  On the VPN gateway", by the section of the operations document.
QString sectionTitle(const QString &section);
/// The order of sections: numbered ones first.
int sectionRank(const QString &section);
QString runKindText(RunKind kind);
QString profileText(Profile profile);
QString runStateText(RunState state);
/// "regressed", "repaired", …
QString changeClassText(ChangeClass change);
QString roleText(const QString &role);
QString snapshotReasonText(SnapshotReason reason);
/// "from here", "from mon".
QString vantageText(const QString &host);

}
