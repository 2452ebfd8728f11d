// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/nfttext.h"

#include <QJsonArray>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr int kDeepest = 12;

QString valueText(const QJsonValue &value, int depth = 0);

QString listText(const QJsonArray &list, const QString &separator, int depth)
{
    QStringList parts;
    for (const QJsonValue &value : list)
        parts << valueText(value, depth + 1);
    return parts.join(separator);
}

/// `{"key": "iifname"}`, `{"protocol": "tcp", "field": "dport"}`, `{"key": "state", "dir": …}`
QString fieldText(const QString &kind, const QJsonObject &object)
{
    if (kind == u"payload")
        return u"%1 %2"_s.arg(object.value("protocol"_L1).toString(), object.value("field"_L1).toString());
    if (kind == u"meta")
        return object.value("key"_L1).toString();
    if (kind == u"ct")
        return QStringList{u"ct"_s, object.value("dir"_L1).toString(), object.value("key"_L1).toString()}
            .join(u' ')
            .simplified();
    if (kind == u"fib")
        return u"fib %1 %2"_s.arg(listText(object.value("flags"_L1).isArray() ? object.value("flags"_L1).toArray()
                                                                              : QJsonArray{object.value("flags"_L1)},
                                           u" . "_s, 0),
                                  object.value("result"_L1).toString());
    return u"%1 %2"_s.arg(kind, object.value("name"_L1).toString()).trimmed();
}

QString objectText(const QJsonObject &object, int depth)
{
    if (object.isEmpty())
        return {};
    const QString kind = object.constBegin().key();
    const QJsonValue inner = object.constBegin().value();
    if (kind == u"prefix")
        return u"%1/%2"_s.arg(inner["addr"_L1].toString()).arg(inner["len"_L1].toInt());
    if (kind == u"range")
        return listText(inner.toArray(), u"-"_s, depth);
    if (kind == u"concat")
        return listText(inner.toArray(), u" . "_s, depth);
    if (kind == u"set")
        return u"{ %1 }"_s.arg(listText(inner.toArray(), u", "_s, depth));
    if (kind == u"elem")
        return valueText(inner["val"_L1], depth + 1);
    if (kind == u"&" || kind == u"|")
        return u"(%1)"_s.arg(listText(inner.toArray(), u" %1 "_s.arg(kind), depth));
    if (kind == u"jump" || kind == u"goto")
        return u"%1 %2"_s.arg(kind, inner["target"_L1].toString());
    if (kind == u"map" || kind == u"vmap")
        return u"%1 %2 %3"_s.arg(valueText(inner["key"_L1], depth + 1), kind, valueText(inner["data"_L1], depth + 1));
    return inner.isObject() ? fieldText(kind, inner.toObject()) : kind;
}

QString valueText(const QJsonValue &value, int depth)
{
    if (depth > kDeepest)
        return u"…"_s;
    if (value.isArray()) {
        // A pair of a verdict map, or flags.
        const QJsonArray list = value.toArray();
        return listText(list, list.size() == 2 && list.at(1).isObject() ? u" : "_s : u","_s, depth);
    }
    if (value.isObject())
        return objectText(value.toObject(), depth);
    if (value.isBool())
        return value.toBool() ? u"exists"_s : u"missing"_s;
    return value.isString() ? value.toString() : QString::number(value.toDouble(), 'g', 17);
}

QString statementText(const QString &key, const QJsonValue &value)
{
    if (key == u"match") {
        const QString op = value["op"_L1].toString();
        const QString sign = op == u"==" || op == u"in" ? u" "_s : u" %1 "_s.arg(op);
        return valueText(value["left"_L1]) + sign + valueText(value["right"_L1]);
    }
    if (key == u"dnat" || key == u"snat" || key == u"redirect") {
        QString to = valueText(value["addr"_L1]);
        if (!value["port"_L1].isUndefined())
            to += u':' + valueText(value["port"_L1]);
        return to.isEmpty() || value.isNull() ? key : u"%1 to %2"_s.arg(key, to);
    }
    if (key == u"mangle")
        return u"%1 set %2"_s.arg(valueText(value["key"_L1]), valueText(value["value"_L1]));
    if (key == u"jump" || key == u"goto" || key == u"vmap")
        return objectText(QJsonObject{{key, value}}, 0);
    if (key == u"limit")
        return u"limit rate %1/%2"_s.arg(valueText(value["rate"_L1]), value["per"_L1].toString());
    if (key == u"xt")
        return u"xt %1"_s.arg(value["name"_L1].toString()).trimmed();
    return key;
}

}

QString nftRuleText(const QJsonObject &rule)
{
    QStringList parts;
    for (const QJsonValue &value : rule.value("expr"_L1).toArray()) {
        const QJsonObject expression = value.toObject();
        if (!expression.isEmpty())
            parts << statementText(expression.constBegin().key(), expression.constBegin().value());
    }
    if (rule.contains("handle"_L1))
        parts << u"# handle %1"_s.arg(rule.value("handle"_L1).toInt());
    constexpr int kLongest = 400;
    const QString text = parts.join(u' ').simplified();
    return text.size() > kLongest ? text.left(kLongest) + u'…' : text;
}

}
