// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

namespace daytwo {

// One value of Proxmox JSON, read as what it means and not as how it is spelt: whether a number or a boolean comes as
// number, text or true/false changes with endpoint and version. Absent, null and unreadable all give nothing. Pure.

/// A whole number: 5, 5.0, "5", " 5 ", true. Not 5.5, not beyond 2^63.
std::optional<qint64> pveInteger(const QJsonValue &value);
/// A number: 0.25, "0.25", 3.
std::optional<double> pveReal(const QJsonValue &value);
/// 1, "1", true, "on", "yes", "true" and their opposites.
std::optional<bool> pveBoolean(const QJsonValue &value);
/// A text; numbers and booleans as Proxmox would write them; empty for null, lists and objects.
QString pveText(const QJsonValue &value);
/// A list written as JSON list or as text joined by ",", ";" or blanks. Without empty entries.
QStringList pveList(const QJsonValue &value);
/// The instant of a Unix time; invalid when absent, zero or nonsense.
QDateTime pveTime(const QJsonValue &value);

/// A property string such as "local:101/vm-101-disk-0.qcow2,size=1G": parts by key; the part without a key under "".
QMap<QString, QString> pveProperties(const QString &text);

}
