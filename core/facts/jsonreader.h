// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace daytwo {

/// A whole JSON document, object or array; garbled with the line of the first fault otherwise.
Parsed<QJsonDocument> readJson(const QByteArray &text);
/// A document that must be an object.
Parsed<QJsonObject> readJsonObject(const QByteArray &text);
/// A document that must be an array.
Parsed<QJsonArray> readJsonArray(const QByteArray &text);

/// Reads the members of one object and remembers the first that is missing or of another type, so that a parser can
/// take all it needs and ask once: `if (reader.failed()) return reader.failure();`.
class JsonReader
{
public:
    /// `path` names the object in reasons ("data.activeTargets[3]").
    explicit JsonReader(QJsonObject object, QString path = {});

    /// Required members.
    QString text(QLatin1String key);
    qint64 integer(QLatin1String key);
    double real(QLatin1String key);
    bool boolean(QLatin1String key);
    QJsonArray array(QLatin1String key);
    QJsonObject object(QLatin1String key);
    /// A required member that must lie within these bounds.
    int integerWithin(QLatin1String key, int lowest, int highest);

    /// Optional members: absent and null are nothing; of another type is a failure.
    QString textOr(QLatin1String key, const QString &otherwise = {});
    std::optional<qint64> maybeInteger(QLatin1String key);
    std::optional<double> maybeReal(QLatin1String key);
    std::optional<bool> maybeBoolean(QLatin1String key);
    std::optional<QJsonObject> maybeObject(QLatin1String key);
    QJsonArray arrayOrEmpty(QLatin1String key);

    /// Takes over the failure of a reader of a part.
    void include(const JsonReader &part);
    /// Says that a member holds what it must not.
    void refuse(QLatin1String key, const QString &value);

    [[nodiscard]] bool failed() const { return m_failure.has_value(); }
    /// Only after failed().
    [[nodiscard]] tl::unexpected<Garbled> failure() const;

private:
    QJsonValue required(QLatin1String key, QJsonValue::Type type);
    std::optional<QJsonValue> optional(QLatin1String key, QJsonValue::Type type);
    std::optional<qint64> wholeNumber(QLatin1String key, const QJsonValue &value);
    [[nodiscard]] QString named(QLatin1String key) const;

    QJsonObject m_object;
    QString m_path;
    std::optional<Garbled> m_failure;
};

/// A list element that must be an object; `failed` readers come back for others.
JsonReader elementReader(const QJsonArray &array, qsizetype index, const QString &path);
/// An array that must hold only texts; nothing otherwise.
std::optional<QStringList> textsOf(const QJsonArray &array);

}
