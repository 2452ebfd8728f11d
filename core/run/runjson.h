// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/evidence.h"
#include "core/run/compare.h"

#include <QJsonObject>

namespace daytwo {

/// The one JSON shape of each value, as the command line's contract names the members: camelCase, outcomes as words,
/// times in ISO 8601 UTC, durations in whole milliseconds, absent times as null.
QJsonObject runToJson(const RunSummary &run);
QJsonObject countsToJson(const Counts &counts);
QJsonObject verdictToJson(const Verdict &verdict);
/// `sshName` is what ssh is to be given for the vantage host in "command".
QJsonObject evidenceToJson(const Evidence &evidence, const QString &sshName = {});
QJsonObject comparedToJson(const ComparedVerdict &item);

/// ISO 8601 with milliseconds and "Z"; null for an invalid time.
QJsonValue timeToJson(const QDateTime &time);

}
