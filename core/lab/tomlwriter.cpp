// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/tomlwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

QString escaped(QChar c)
{
    switch (c.unicode()) {
    case u'"':
        return u"\\\""_s;
    case u'\\':
        return u"\\\\"_s;
    case u'\n':
        return u"\\n"_s;
    case u'\t':
        return u"\\t"_s;
    default:
        break;
    }
    if (c < u' ' || c == u'\x7f')
        return u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
    return c;
}

QString tomlNumber(double number)
{
    QString text = QString::number(number, 'g', 17);
    if (!text.contains(u'.') && !text.contains(u'e'))
        text += ".0"_L1;
    return text;
}

struct ValueWriter
{
    QString operator()(bool value) const { return value ? u"true"_s : u"false"_s; }
    QString operator()(qint64 value) const { return QString::number(value); }
    QString operator()(double value) const { return tomlNumber(value); }
    QString operator()(const QString &value) const { return tomlText(value); }
    QString operator()(const QStringList &value) const { return tomlTexts(value); }
};

}

QString tomlText(const QString &text)
{
    QString out = u"\""_s;
    for (const QChar c : text)
        out += escaped(c);
    return out + u'"';
}

QString tomlTexts(const QStringList &texts)
{
    QStringList quoted;
    for (const QString &text : texts)
        quoted << tomlText(text);
    return u'[' + quoted.join(u", "_s) + u']';
}

QString tomlValue(const ParameterValue &value)
{
    return std::visit(ValueWriter(), value);
}

QString tomlKey(const QString &key)
{
    const auto bare = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_' ||
               c == u'-';
    };
    return !key.isEmpty() && std::all_of(key.begin(), key.end(), bare) ? key : tomlText(key);
}

TomlPairs &TomlPairs::text(QLatin1StringView key, const QString &value)
{
    return value.isEmpty() ? *this : raw(key, tomlText(value));
}

TomlPairs &TomlPairs::texts(QLatin1StringView key, const QStringList &values)
{
    return values.isEmpty() ? *this : raw(key, tomlTexts(values));
}

TomlPairs &TomlPairs::whole(QLatin1StringView key, std::optional<qint64> value)
{
    return value ? raw(key, QString::number(*value)) : *this;
}

TomlPairs &TomlPairs::boolean(QLatin1StringView key, std::optional<bool> value)
{
    return value ? raw(key, *value ? u"true"_s : u"false"_s) : *this;
}

TomlPairs &TomlPairs::raw(const QString &key, const QString &toml)
{
    if (!toml.isEmpty())
        m_pairs << tomlKey(key) + " = "_L1 + toml;
    return *this;
}

TomlPairs &TomlPairs::all(const Parameters &parameters)
{
    for (const auto &[name, value] : parameters)
        raw(name, tomlValue(value));
    return *this;
}

QString TomlPairs::lines() const
{
    return m_pairs.isEmpty() ? QString() : m_pairs.join(u'\n') + u'\n';
}

QString TomlPairs::inlineTable() const
{
    return m_pairs.isEmpty() ? QString() : "{ "_L1 + m_pairs.join(u", "_s) + " }"_L1;
}

}
