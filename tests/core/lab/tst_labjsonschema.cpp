// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/labjsonschema.h"

#include "core/lab/labschema.h"
#include "core/lab/tomlsource.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

QJsonValue toJson(const TomlValue &value)
{
    using Kind = TomlValue::Kind;
    switch (value.kind) {
    case Kind::Table: {
        QJsonObject object;
        for (const TomlEntry &entry : value.entries)
            object.insert(entry.key, toJson(entry.value));
        return object;
    }
    case Kind::Array: {
        QJsonArray array;
        for (const TomlValue &item : value.items)
            array.append(toJson(item));
        return array;
    }
    case Kind::Integer:
        return value.integer;
    case Kind::Float:
        return value.number;
    case Kind::Boolean:
        return value.boolean;
    case Kind::Date:
        return value.date.toString(Qt::ISODate);
    default:
        return value.text;
    }
}

/// As much of JSON Schema as ours uses.
class Validator
{
public:
    explicit Validator(const QJsonObject &root)
        : m_root(root)
    {
    }

    /// The path of the first thing that does not fit; empty when all does.
    QString problem(const QJsonValue &value, const QJsonObject &schema, const QString &at = u"$"_s) const
    {
        if (const QString ref = schema[u"$ref"_s].toString(); !ref.isEmpty())
            return problem(value, m_root[u"$defs"_s][ref.section(u'/', -1)].toObject(), at);
        if (schema.contains(u"anyOf"_s)) {
            const QJsonArray choices = schema[u"anyOf"_s].toArray();
            const bool one = std::any_of(choices.begin(), choices.end(), [&](const QJsonValue &choice) {
                return problem(value, choice.toObject(), at).isEmpty();
            });
            return one ? QString() : at;
        }
        const QString type = schema[u"type"_s].toString();
        if (type == "object"_L1)
            return value.isObject() ? object(value.toObject(), schema, at) : at;
        if (type == "array"_L1)
            return value.isArray() ? array(value.toArray(), schema, at) : at;
        if (type == "string"_L1)
            return value.isString() && textFits(value.toString(), schema) ? QString() : at;
        if (type == "boolean"_L1)
            return value.isBool() ? QString() : at;
        return value.isDouble() && numberFits(value.toDouble(), schema) ? QString() : at;
    }

private:
    QString object(const QJsonObject &value, const QJsonObject &schema, const QString &at) const
    {
        const QJsonObject properties = schema[u"properties"_s].toObject();
        for (const QJsonValue &key : schema[u"required"_s].toArray()) {
            if (!value.contains(key.toString()))
                return at + u" lacks "_s + key.toString();
        }
        for (auto it = value.begin(); it != value.end(); ++it) {
            const QJsonValue more = schema[u"additionalProperties"_s];
            if (!properties.contains(it.key()) && !more.isObject())
                return at + u'.' + it.key();
            const QJsonObject own = properties.contains(it.key()) ? properties[it.key()].toObject() : more.toObject();
            if (const QString inner = problem(it.value(), own, at + u'.' + it.key()); !inner.isEmpty())
                return inner;
        }
        return {};
    }

    QString array(const QJsonArray &value, const QJsonObject &schema, const QString &at) const
    {
        for (qsizetype i = 0; i < value.size(); ++i) {
            if (const QString inner = problem(value[i], schema[u"items"_s].toObject(), at + u'[' + QString::number(i));
                !inner.isEmpty())
                return inner;
        }
        return {};
    }

    static bool textFits(const QString &text, const QJsonObject &schema)
    {
        if (schema.contains(u"enum"_s) && !schema[u"enum"_s].toArray().contains(text))
            return false;
        return QRegularExpression(schema[u"pattern"_s].toString()).match(text).hasMatch();
    }

    static bool numberFits(double number, const QJsonObject &schema)
    {
        return (!schema.contains(u"minimum"_s) || number >= schema[u"minimum"_s].toDouble()) &&
               (!schema.contains(u"maximum"_s) || number <= schema[u"maximum"_s].toDouble());
    }

    QJsonObject m_root;
};

QString problemOf(const QByteArray &toml)
{
    const TomlReading reading = readToml(toml, u"x.toml"_s);
    if (!reading.root)
        return u"syntax"_s;
    const QJsonObject schema = labJsonSchema().object();
    return Validator(schema).problem(toJson(*reading.root), schema);
}

/// Every key of the table, as it is found by walking over it.
void collectKeys(const TableShape &shape, QSet<const TableShape *> &seen, QStringList &keys)
{
    if (seen.contains(&shape))
        return;
    seen.insert(&shape);
    const auto visit = [&](const KeyShape &key) {
        if (key.table)
            collectKeys(*key.table, seen, keys);
        for (const ShapeVariant &variant : key.variants)
            collectKeys(*variant.table, seen, keys);
    };
    for (const auto part : {shape.keys, shape.shared}) {
        for (const KeyShape &key : part) {
            keys << key.key;
            visit(key);
        }
    }
    if (shape.each)
        visit(*shape.each);
}

void collectProperties(const QJsonValue &value, QStringList &keys)
{
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            collectProperties(item, keys);
        return;
    }
    const QJsonObject object = value.toObject();
    keys << object[u"properties"_s].toObject().keys();
    for (const QJsonValue &inner : object)
        collectProperties(inner, keys);
}

}

class LabJsonSchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKeyOfTheTableIsInIt()
    {
        QSet<const TableShape *> seen;
        QStringList known;
        collectKeys(labFileShape(), seen, known);
        QStringList described;
        collectProperties(labJsonSchema().object(), described);
        known.sort();
        described.sort();
        QVERIFY(known.size() > 100);
        QCOMPARE(described, known);
    }

    void itIsADocumentOfDraft2020()
    {
        const QJsonObject schema = labJsonSchema().object();
        QCOMPARE(schema[u"$schema"_s].toString(), u"https://json-schema.org/draft/2020-12/schema"_s);
        QVERIFY(schema[u"required"_s].toArray().contains(u"schema"_s));
        QCOMPARE(schema[u"additionalProperties"_s], QJsonValue(false));
    }

    void exampleFits()
    {
        QFile file(QStringLiteral(SOURCE_ROOT) + u"/resources/examples/home-lab.toml"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(problemOf(file.readAll()), QString());
    }

    void whatTheReaderRefusesDoesNotFit_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("problem");
        QTest::newRow("a minimal file fits") << u"minimal.toml"_s << QString();
        QTest::newRow("unknown keys") << u"unknown-keys.toml"_s << u"$.lab.colour"_s;
        QTest::newRow("wrong types") << u"wrong-types.toml"_s << u"$.defaults.ssh"_s;
        QTest::newRow("missing keys") << u"missing-keys.toml"_s << u"$ lacks schema"_s;
        QTest::newRow("a schema of the future") << u"newer-schema.toml"_s << u"$.lab.shape"_s;
    }

    void whatTheReaderRefusesDoesNotFit()
    {
        QFETCH(QString, file);
        QFETCH(QString, problem);
        QFile toml(QStringLiteral(TESTDATA) + u"/lab/"_s + file);
        QVERIFY(toml.open(QIODevice::ReadOnly));
        QCOMPARE(problemOf(toml.readAll()), problem);
    }
};

QTEST_GUILESS_MAIN(LabJsonSchemaTest)
#include "tst_labjsonschema.moc"
