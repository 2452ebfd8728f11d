// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/pvevalue.h"

#include <QDateTime>
#include <QJsonArray>
#include <QMap>
#include <QRegularExpression>

#include <cmath>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// Seconds up to the year 9999: what a QDateTime and its printing can carry.
constexpr qint64 kLastSecond = 253'402'300'799;

}

std::optional<qint64> pveInteger(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? 1 : 0;
    if (value.isString()) {
        bool good = false;
        const qint64 number = value.toString().trimmed().toLongLong(&good);
        if (good)
            return number;
    }
    const auto real = pveReal(value);
    if (!real || std::trunc(*real) != *real || std::abs(*real) >= 9.2e18)
        return std::nullopt;
    // QJsonValue keeps whole numbers exact to 63 bits; a double would not.
    return value.isDouble() ? value.toInteger(static_cast<qint64>(*real)) : static_cast<qint64>(*real);
}

std::optional<double> pveReal(const QJsonValue &value)
{
    double number = 0;
    if (value.isDouble()) {
        number = value.toDouble();
    } else if (value.isString()) {
        bool good = false;
        number = value.toString().trimmed().toDouble(&good);
        if (!good)
            return std::nullopt;
    } else {
        return std::nullopt;
    }
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<bool> pveBoolean(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    if (value.isDouble())
        return value.toDouble() != 0.0;
    if (!value.isString())
        return std::nullopt;
    const QString word = value.toString().trimmed().toLower();
    if (word == "1"_L1 || word == "yes"_L1 || word == "on"_L1 || word == "true"_L1)
        return true;
    if (word == "0"_L1 || word == "no"_L1 || word == "off"_L1 || word == "false"_L1)
        return false;
    return std::nullopt;
}

QString pveText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"1"_s : u"0"_s;
    if (!value.isDouble())
        return {};
    if (const auto whole = pveInteger(value))
        return QString::number(*whole);
    return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
}

QStringList pveList(const QJsonValue &value)
{
    static const QRegularExpression separator(u"[,;\\s]+"_s);
    QStringList list;
    if (value.isArray()) {
        for (const QJsonValue &entry : value.toArray())
            list.append(pveText(entry));
        list.removeAll(QString());
        return list;
    }
    return pveText(value).split(separator, Qt::SkipEmptyParts);
}

QDateTime pveTime(const QJsonValue &value)
{
    const auto seconds = pveInteger(value);
    if (!seconds || *seconds <= 0 || *seconds > kLastSecond)
        return {};
    return QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC);
}

QMap<QString, QString> pveProperties(const QString &text)
{
    QMap<QString, QString> parts;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const auto equals = part.indexOf(u'=');
        if (equals < 0)
            parts.insert(QString(), part.trimmed());
        else
            parts.insert(part.left(equals).trimmed(), part.mid(equals + 1).trimmed());
    }
    return parts;
}

}
