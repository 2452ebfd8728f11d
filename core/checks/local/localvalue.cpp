// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/local/localvalue.h"

#include "core/base/overloaded.h"
#include "core/base/redact.h"
#include "core/checks/words.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestShown = 80;
constexpr qsizetype kLongestKept = 200;
constexpr auto kFingerprint = "sha256:"_L1;

QString shownNumber(double number)
{
    return QString::number(number, 'g', 12);
}

QString shownText(const QString &text)
{
    const QString safe = redact(text).simplified();
    return safe.size() > kLongestShown ? u"“%1…”"_s.arg(safe.left(kLongestShown)) : u"“%1”"_s.arg(safe);
}

QString shownScalar(const LocalScalar &scalar)
{
    return std::visit(Overloaded{[](bool flag) { return flag ? u"true"_s : u"false"_s; },
                                 [](double number) { return shownNumber(number); },
                                 [](const QString &text) { return shownText(text); }},
                      scalar);
}

QString fingerprint(const QByteArray &bytes)
{
    return kFingerprint + QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QJsonValue jsonOf(const LocalScalar &scalar)
{
    return std::visit([](const auto &value) { return QJsonValue(value); }, scalar);
}

}

LocalMissing unseen(Reason reason, const QString &text)
{
    return {false, reason, text};
}

LocalMissing seenAbsent(const QString &text)
{
    return {true, Reason::Unproven, text};
}

LocalValue localValue(const QJsonValue &json)
{
    switch (json.type()) {
    case QJsonValue::Bool:
        return json.toBool();
    case QJsonValue::Double:
        return json.toDouble();
    case QJsonValue::String:
        return json.toString();
    case QJsonValue::Array: {
        LocalList list;
        for (const QJsonValue &item : json.toArray()) {
            if (item.isBool())
                list.emplace_back(item.toBool());
            else if (item.isDouble())
                list.emplace_back(item.toDouble());
            else if (item.isString())
                list.emplace_back(item.toString());
            else
                return unseen(Reason::Unproven, CheckWords::tr("It is a list of more than numbers and texts."));
        }
        return list;
    }
    case QJsonValue::Object:
        return unseen(Reason::Unproven, CheckWords::tr("It is an object, and no value to compare."));
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return seenAbsent(CheckWords::tr("It is not there."));
}

LocalValue localValue(const LocalScalar &scalar)
{
    return std::visit([](const auto &value) { return LocalValue(value); }, scalar);
}

QString shownValue(const LocalValue &value)
{
    constexpr std::size_t kMostShown = 12;
    return std::visit(Overloaded{[](const LocalMissing &) { return CheckWords::tr("nothing", "value"); },
                                 [](const LocalList &list) {
                                     QStringList items;
                                     for (const LocalScalar &item : list) {
                                         if (std::size_t(items.size()) == kMostShown) {
                                             items << u"…"_s;
                                             break;
                                         }
                                         items << shownScalar(item);
                                     }
                                     return u"[%1]"_s.arg(items.join(u", "_s));
                                 },
                                 [](const auto &scalar) { return shownScalar(LocalScalar(scalar)); }},
                      value);
}

QJsonValue rememberedValue(const LocalValue &value)
{
    return std::visit(
        Overloaded{[](const LocalMissing &) { return QJsonValue(QJsonValue::Undefined); },
                   [](const LocalList &list) {
                       QJsonArray array;
                       for (const LocalScalar &item : list)
                           array << jsonOf(item);
                       return QJsonValue(fingerprint(QJsonDocument(array).toJson(QJsonDocument::Compact)));
                   },
                   [](const QString &text) {
                       const bool plain =
                           text.size() <= kLongestKept && !text.startsWith(kFingerprint) && redact(text) == text;
                       return QJsonValue(plain ? text : fingerprint(text.toUtf8()));
                   },
                   [](const auto &scalar) { return QJsonValue(scalar); }},
        value);
}

LocalValue recalledValue(const QJsonValue &remembered)
{
    if (remembered.isUndefined() || remembered.isNull())
        return unseen(Reason::Unproven, CheckWords::tr("No earlier answer is known."));
    if (remembered.isString() && remembered.toString().startsWith(kFingerprint))
        return unseen(Reason::Unproven,
                      CheckWords::tr("Of the earlier answer only a fingerprint was kept; “unchanged” compares it."));
    return localValue(remembered);
}

std::optional<double> numberIn(const QString &text)
{
    bool ok = false;
    const double number = text.trimmed().toDouble(&ok);
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

}
