// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/jsonreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

tl::unexpected<Garbled> wrongKind(const QString &name)
{
    return garbled(0, FactWords::tr("“%1” is of another type than expected").arg(name));
}

}

Parsed<QJsonDocument> readJson(const QByteArray &text)
{
    if (text.trimmed().isEmpty()) {
        return garble::empty();
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (document.isNull()) {
        const QByteArrayView before = QByteArrayView(text).first(std::clamp<qsizetype>(error.offset, 0, text.size()));
        const int line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
        return garble::notJson(line, error.errorString());
    }
    return document;
}

Parsed<QJsonObject> readJsonObject(const QByteArray &text)
{
    const auto document = readJson(text);
    if (!document) {
        return tl::unexpected(document.error());
    }
    if (!document->isObject()) {
        return garble::notJson(1, FactWords::tr("an object was expected"));
    }
    return document->object();
}

Parsed<QJsonArray> readJsonArray(const QByteArray &text)
{
    const auto document = readJson(text);
    if (!document) {
        return tl::unexpected(document.error());
    }
    if (!document->isArray()) {
        return garble::notJson(1, FactWords::tr("a list was expected"));
    }
    return document->array();
}

JsonReader::JsonReader(QJsonObject object, QString path)
    : m_object(std::move(object))
    , m_path(std::move(path))
{
}

QString JsonReader::named(QLatin1String key) const
{
    return m_path.isEmpty() ? QString(key) : m_path + u'.' + key;
}

tl::unexpected<Garbled> JsonReader::failure() const
{
    return tl::unexpected(m_failure.value_or(Garbled{}));
}

void JsonReader::include(const JsonReader &part)
{
    if (!m_failure) {
        m_failure = part.m_failure;
    }
}

void JsonReader::refuse(QLatin1String key, const QString &value)
{
    if (!m_failure) {
        m_failure = garble::badValue(0, named(key), value.left(200).toUtf8()).value();
    }
}

QJsonValue JsonReader::required(QLatin1String key, QJsonValue::Type type)
{
    QJsonValue value = m_object.value(key);
    if (value.type() != type && !m_failure) {
        m_failure = (value.isUndefined() ? garble::missing(0, named(key)) : wrongKind(named(key))).value();
    }
    return value;
}

std::optional<QJsonValue> JsonReader::optional(QLatin1String key, QJsonValue::Type type)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined() || value.isNull()) {
        return std::nullopt;
    }
    if (value.type() != type) {
        if (!m_failure) {
            m_failure = wrongKind(named(key)).value();
        }
        return std::nullopt;
    }
    return value;
}

std::optional<qint64> JsonReader::wholeNumber(QLatin1String key, const QJsonValue &value)
{
    const qint64 number = value.toInteger(-1);
    if (number == -1 && value.toInteger(0) != -1) {
        refuse(key, QString::number(value.toDouble()));
        return std::nullopt;
    }
    return number;
}

QString JsonReader::text(QLatin1String key)
{
    return required(key, QJsonValue::String).toString();
}

qint64 JsonReader::integer(QLatin1String key)
{
    const QJsonValue value = required(key, QJsonValue::Double);
    return value.isDouble() ? wholeNumber(key, value).value_or(0) : 0;
}

int JsonReader::integerWithin(QLatin1String key, int lowest, int highest)
{
    const qint64 value = integer(key);
    if (value < lowest || value > highest) {
        refuse(key, QString::number(value));
        return lowest;
    }
    return static_cast<int>(value);
}

double JsonReader::real(QLatin1String key)
{
    return required(key, QJsonValue::Double).toDouble();
}

bool JsonReader::boolean(QLatin1String key)
{
    return required(key, QJsonValue::Bool).toBool();
}

QJsonArray JsonReader::array(QLatin1String key)
{
    return required(key, QJsonValue::Array).toArray();
}

QJsonObject JsonReader::object(QLatin1String key)
{
    return required(key, QJsonValue::Object).toObject();
}

QString JsonReader::textOr(QLatin1String key, const QString &otherwise)
{
    const auto value = optional(key, QJsonValue::String);
    return value ? value->toString() : otherwise;
}

std::optional<qint64> JsonReader::maybeInteger(QLatin1String key)
{
    const auto value = optional(key, QJsonValue::Double);
    return value ? wholeNumber(key, *value) : std::nullopt;
}

std::optional<double> JsonReader::maybeReal(QLatin1String key)
{
    const auto value = optional(key, QJsonValue::Double);
    return value ? std::optional(value->toDouble()) : std::nullopt;
}

std::optional<bool> JsonReader::maybeBoolean(QLatin1String key)
{
    const auto value = optional(key, QJsonValue::Bool);
    return value ? std::optional(value->toBool()) : std::nullopt;
}

std::optional<QJsonObject> JsonReader::maybeObject(QLatin1String key)
{
    const auto value = optional(key, QJsonValue::Object);
    return value ? std::optional(value->toObject()) : std::nullopt;
}

QJsonArray JsonReader::arrayOrEmpty(QLatin1String key)
{
    const auto value = optional(key, QJsonValue::Array);
    return value ? value->toArray() : QJsonArray();
}

JsonReader elementReader(const QJsonArray &array, qsizetype index, const QString &path)
{
    const QString name = u"%1[%2]"_s.arg(path).arg(index);
    const QJsonValue element = array.at(index);
    JsonReader reader(element.toObject(), name);
    if (!element.isObject()) {
        reader.refuse(QLatin1String("*"), FactWords::tr("something else than an object"));
    }
    return reader;
}

std::optional<QStringList> textsOf(const QJsonArray &array)
{
    QStringList texts;
    for (const QJsonValue element : array) {
        if (!element.isString()) {
            return std::nullopt;
        }
        texts.append(element.toString());
    }
    return texts;
}

}
