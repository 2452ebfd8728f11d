// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/labedit.h"

#include "core/lab/labwords.h"
#include "core/lab/tomlsource.h"
#include "core/lab/tomlwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// Whether two values say the same; where they stand, and in which order a table names its keys, does not count.
bool sameValue(const TomlValue &a, const TomlValue &b)
{
    const auto sameEntries = [&] {
        return a.entries.size() == b.entries.size() &&
               std::all_of(a.entries.begin(), a.entries.end(), [&b](const TomlEntry &entry) {
                   const TomlValue *other = b.find(entry.key);
                   return other && sameValue(entry.value, *other);
               });
    };
    return a.kind == b.kind && a.text == b.text && a.integer == b.integer && a.number == b.number &&
           a.boolean == b.boolean && a.date == b.date && sameEntries() &&
           std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), sameValue);
}

TomlValue textValue(const QString &text)
{
    TomlValue value;
    value.kind = TomlValue::Kind::String;
    value.text = text;
    return value;
}

Result<TomlValue> treeOf(const QByteArray &text)
{
    TomlReading reading = readToml(text, {});
    if (!reading.root)
        return fail(Error::Kind::BadInput, LabWords::tr("The lab file"), reading.diagnostics.front().message);
    return std::move(*reading.root);
}

/// The text, provided that it says what `wanted` says.
Result<QByteArray> proven(QByteArray text, const TomlValue &wanted)
{
    const auto tree = treeOf(text);
    if (!tree || !sameValue(*tree, wanted))
        return fail(Error::Kind::Denied, LabWords::tr("The lab file"),
                    LabWords::tr("it is written in a way that cannot be changed from here; edit it by hand"));
    return text;
}

/// Where a place of the text is, in bytes. Columns count letters, of which UTF-8 has several bytes each.
qsizetype offsetOf(const QByteArray &text, int line, int column)
{
    qsizetype at = 0;
    for (int i = 1; i < line; ++i) {
        const qsizetype end = text.indexOf('\n', at);
        if (end < 0)
            return text.size();
        at = end + 1;
    }
    for (int i = 1; i < column && at < text.size(); ++i) {
        ++at;
        while (at < text.size() && (uchar(text[at]) & 0xC0U) == 0x80U)
            ++at;
    }
    return at;
}

QByteArray lineEnd(const QByteArray &text)
{
    return text.contains("\r\n") ? "\r\n" : "\n";
}

/// `key = value` behind the value of `after`: on a line of its own, or in the braces that `after` stands in.
QByteArray withPairBehind(QByteArray text, const TomlEntry &after, const QByteArray &pair)
{
    const qsizetype key = offsetOf(text, after.keySpan.line, after.keySpan.column);
    const qsizetype lineBegin = key == 0 ? 0 : text.lastIndexOf('\n', key - 1) + 1;
    const QByteArray indent = text.mid(lineBegin, key - lineBegin);
    const Span &value = after.value.span;
    if (!indent.trimmed().isEmpty())
        return text.insert(offsetOf(text, value.endLine, value.endColumn), ", " + pair);
    const qsizetype end = text.indexOf('\n', offsetOf(text, value.endLine, value.endColumn));
    if (end < 0)
        return text + lineEnd(text) + indent + pair + lineEnd(text);
    return text.insert(end + 1, indent + pair + lineEnd(text));
}

}

Result<QByteArray> withPin(const QByteArray &text, const QString &endpoint, const QString &pin)
{
    auto tree = treeOf(text);
    if (!tree)
        return fail(tree.error());
    const auto isProxmox = [](const TomlEntry &entry) { return entry.key == "proxmox"_L1; };
    const auto list = std::find_if(tree->entries.begin(), tree->entries.end(), isProxmox);
    if (list == tree->entries.end())
        return fail(Error::Kind::NotFound, endpoint);
    std::vector<TomlValue> &tables = list->value.items;
    const auto table = std::find_if(tables.begin(), tables.end(),
                                    [&](const TomlValue &one) { return one.textAt("name") == endpoint; });
    if (table == tables.end())
        return fail(Error::Kind::NotFound, endpoint);
    const QByteArray value = tomlText(pin).toUtf8();
    for (TomlEntry &entry : table->entries) {
        if (entry.key != "pin"_L1)
            continue;
        const Span span = entry.value.span;
        const qsizetype begin = offsetOf(text, span.line, span.column);
        const qsizetype end = offsetOf(text, span.endLine, span.endColumn);
        entry.value = textValue(pin);
        return proven(QByteArray(text).replace(begin, end - begin, value), *tree);
    }
    const TomlEntry *after = table->entry("url");
    if (!after)
        after = table->entry("name");
    const QByteArray changed = withPairBehind(text, *after, "pin = " + value);
    table->entries.push_back({u"pin"_s, {}, textValue(pin)});
    return proven(changed, *tree);
}

}
