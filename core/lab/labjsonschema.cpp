// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/labjsonschema.h"

#include "core/lab/labschema.h"
#include "core/lab/textformat.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// Builds "$defs", one per table shape.
class SchemaBuilder
{
public:
    QJsonObject document(const TableShape &root)
    {
        QJsonObject schema = table(root);
        schema.insert("$schema"_L1, u"https://json-schema.org/draft/2020-12/schema"_s);
        schema.insert("title"_L1, u"Daytwo lab file"_s);
        schema.insert("$defs"_L1, m_definitions);
        return schema;
    }

private:
    QJsonObject table(const TableShape &shape)
    {
        QJsonObject properties;
        QJsonArray required;
        for (const auto part : {shape.keys, shape.shared}) {
            for (const KeyShape &key : part) {
                properties.insert(key.key, value(key));
                if (key.required)
                    required.append(QString(key.key));
            }
        }
        QJsonObject schema{{u"type"_s, u"object"_s}};
        if (!properties.isEmpty())
            schema.insert("properties"_L1, properties);
        if (!required.isEmpty())
            schema.insert("required"_L1, required);
        schema.insert("additionalProperties"_L1, shape.each ? QJsonValue(value(*shape.each)) : QJsonValue(false));
        return schema;
    }

    QJsonObject reference(const TableShape &shape)
    {
        const QString name = definitionName(shape);
        if (!m_definitions.contains(name)) {
            m_definitions.insert(name, QJsonObject()); // ends a recursion, should there ever be one
            m_definitions.insert(name, table(shape));
        }
        return {{u"$ref"_s, "#/$defs/"_L1 + name}};
    }

    static QString definitionName(const TableShape &shape)
    {
        QString name;
        for (const QChar c : QString(shape.name)) {
            if (c.isLetterOrNumber())
                name += c;
            else if (!name.isEmpty() && !name.endsWith(u'-'))
                name += u'-';
        }
        return name.endsWith(u'-') ? name.chopped(1) : name;
    }

    QJsonObject value(const KeyShape &key)
    {
        QJsonArray choices;
        for (unsigned kind = kText; kind <= kList; kind <<= 1) {
            if ((key.kinds & kind) == 0 || (kind == kWhole && (key.kinds & kNumber) != 0))
                continue;
            for (const QJsonValue &choice : ofKind(kind, key))
                choices.append(choice);
        }
        QJsonObject schema = choices.size() == 1 ? choices.first().toObject() : QJsonObject{{u"anyOf"_s, choices}};
        schema.insert("description"_L1, QString::fromUtf8(key.doc));
        return schema;
    }

    QJsonArray ofKind(unsigned kind, const KeyShape &key)
    {
        switch (kind) {
        case kText:
            return {text(key)};
        case kWhole:
            return {number(u"integer"_s, key)};
        case kNumber:
            return {number(u"number"_s, key)};
        case kBoolean:
            return {QJsonObject{{u"type"_s, u"boolean"_s}}};
        case kDate: // TOML's own dates reach an editor's checker as texts
            return {QJsonObject{{u"type"_s, u"string"_s}, {u"format"_s, u"date"_s}}};
        case kTable:
            return tables(key);
        default:
            return {list(key)};
        }
    }

    QJsonArray tables(const KeyShape &key)
    {
        QJsonArray all;
        if (key.table)
            all.append(reference(*key.table));
        for (const ShapeVariant &variant : key.variants)
            all.append(reference(*variant.table));
        return all;
    }

    static QJsonObject text(const KeyShape &key)
    {
        QJsonObject schema{{u"type"_s, u"string"_s}};
        if (!key.words.empty()) {
            QJsonArray words;
            for (const QLatin1StringView word : key.words)
                words.append(QString(word));
            schema.insert("enum"_L1, words);
        } else if (const QString grammar = textGrammar(key.format); !grammar.isEmpty() && !key.key.isEmpty()) {
            schema.insert("pattern"_L1, u"^(?:"_s + grammar + u")$"_s);
        }
        return schema;
    }

    static QJsonObject number(const QString &type, const KeyShape &key)
    {
        QJsonObject schema{{u"type"_s, type}};
        if (key.max >= key.min && (key.kinds & kList) == 0) {
            schema.insert("minimum"_L1, key.min);
            schema.insert("maximum"_L1, key.max);
        }
        return schema;
    }

    QJsonObject list(const KeyShape &key)
    {
        KeyShape item = key;
        item.kinds = key.items;
        item.items = 0;
        item.doc = "";
        QJsonObject items = value(item);
        items.remove("description"_L1);
        return {{u"type"_s, u"array"_s}, {u"items"_s, items}, {u"maxItems"_s, key.max > 0 ? key.max : kMostItems}};
    }

    QJsonObject m_definitions;
};

}

QJsonDocument labJsonSchema()
{
    return QJsonDocument(SchemaBuilder().document(labFileShape()));
}

}
