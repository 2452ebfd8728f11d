// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/shapecheck.h"

#include "core/base/redact.h"
#include "core/lab/labwords.h"
#include "core/lab/nearestname.h"
#include "core/lab/textformat.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr std::array kSecretKeys = {"password"_L1,   "passwd"_L1,        "secret"_L1,      "private_key"_L1,
                                    "privatekey"_L1, "preshared_key"_L1, "api_token"_L1,   "token"_L1,
                                    "passphrase"_L1, "presharedkey"_L1,  "token_secret"_L1};

unsigned kindOf(const TomlValue &value)
{
    using Kind = TomlValue::Kind;
    switch (value.kind) {
    case Kind::Table:
        return kTable;
    case Kind::Array:
        return kList;
    case Kind::String:
        return kText;
    case Kind::Integer:
        return kWhole;
    case Kind::Float:
        return kNumber;
    case Kind::Boolean:
        return kBoolean;
    case Kind::Date:
        return kDate;
    case Kind::DateTime:
        break;
    }
    return 0;
}

QString kindWord(unsigned kind)
{
    switch (kind) {
    case kText:
        return LabWords::tr("a text");
    case kWhole:
        return LabWords::tr("a whole number");
    case kNumber:
        return LabWords::tr("a number");
    case kBoolean:
        return LabWords::tr("true or false");
    case kDate:
        return LabWords::tr("a date");
    case kTable:
        return LabWords::tr("a table");
    case kList:
        return LabWords::tr("a list");
    default:
        return LabWords::tr("a time");
    }
}

/// 22.0 is a number, but not the whole number that may be wanted.
QString foundWord(unsigned kind)
{
    return kind == kNumber ? LabWords::tr("a decimal number") : kindWord(kind);
}

QString kindWords(unsigned kinds)
{
    QStringList words;
    for (unsigned kind = kText; kind <= kList; kind <<= 1) {
        if ((kinds & kind) != 0 && !(kind == kWhole && (kinds & kNumber) != 0))
            words << kindWord(kind);
    }
    return words.join(u" / "_s);
}

QStringList knownKeys(const TableShape &shape)
{
    QStringList keys;
    for (const auto part : {shape.keys, shape.shared}) {
        for (const KeyShape &key : part)
            keys << key.key;
    }
    return keys;
}

class ShapeCheck
{
public:
    explicit ShapeCheck(DiagnosticList &problems)
        : m_problems(problems)
    {
    }

    void table(const TomlValue &value, const TableShape &shape)
    {
        for (const TomlEntry &entry : value.entries) {
            if (m_problems.isFull())
                return;
            if (const KeyShape *key = shape.find(entry.key))
                this->entry(entry, *key, value);
            else
                unknownKey(entry, shape);
        }
        for (const auto part : {shape.keys, shape.shared}) {
            for (const KeyShape &key : part) {
                if (key.required && !value.find(key.key))
                    missing(value, shape, key);
            }
        }
    }

private:
    void entry(const TomlEntry &entry, const KeyShape &key, const TomlValue &parent)
    {
        if (key.key.isEmpty() && key.format != TextFormat::Plain) // a map: the format is that of its keys
            format(entry.keySpan, entry.key, key.format);
        const unsigned kind = kindOf(entry.value);
        const bool fits = (key.kinds & kind) != 0 || (kind == kWhole && (key.kinds & kNumber) != 0);
        if (!fits)
            return wrongKind(entry, key);
        value(entry.key, entry.value, key, parent);
    }

    void value(const QString &name, const TomlValue &value, const KeyShape &key, const TomlValue &parent)
    {
        switch (value.kind) {
        case TomlValue::Kind::String:
            return text(name, value, key);
        case TomlValue::Kind::Integer:
            return number(name, value, key);
        case TomlValue::Kind::Float:
            if (!std::isfinite(value.number))
                m_problems.error(value.span, LabWords::tr("\"%1\" is no finite number").arg(name));
            return;
        case TomlValue::Kind::Table:
            if (const TableShape *shape = tableOf(key, parent))
                table(value, *shape);
            return;
        case TomlValue::Kind::Array:
            return list(name, value, key, parent);
        default:
            return;
        }
    }

    void list(const QString &name, const TomlValue &value, const KeyShape &key, const TomlValue &parent)
    {
        const qint64 most = key.max > 0 ? key.max : kMostItems;
        if (static_cast<qint64>(value.items.size()) > most)
            return m_problems.tooMuch(value.span, LabWords::tr("\"%1\" has more than %2 elements").arg(name).arg(most));
        for (const TomlValue &item : value.items) {
            if (m_problems.isFull())
                return;
            if ((key.items & kindOf(item)) == 0)
                m_problems.error(item.span, LabWords::tr("in \"%1\": expected %2, found %3")
                                                .arg(name, kindWords(key.items), foundWord(kindOf(item))));
            else
                this->value(name, item, key, parent);
        }
    }

    void text(const QString &name, const TomlValue &value, const KeyShape &key)
    {
        const auto isControl = [](QChar c) { return c < u' ' && c != u'\n' && c != u'\t'; };
        if (std::any_of(value.text.begin(), value.text.end(), isControl))
            return m_problems.error(value.span, LabWords::tr("\"%1\" contains control characters").arg(name));
        if (key.required && value.text.trimmed().isEmpty())
            return m_problems.error(value.span, LabWords::tr("\"%1\" is empty").arg(name), LabWords::tr(key.doc));
        const bool reference = key.format == TextFormat::SecretPlace || key.format == TextFormat::PublicKey;
        if (!reference && redact(value.text) != value.text)
            return m_problems.error(value.span, LabWords::tr("\"%1\" contains a secret in clear text").arg(name),
                                    secretHint());
        if (!key.words.empty())
            return word(name, value, key);
        if (!key.key.isEmpty())
            format(value.span, value.text, key.format);
    }

    void word(const QString &name, const TomlValue &value, const KeyShape &key)
    {
        if (std::any_of(key.words.begin(), key.words.end(), [&](QLatin1StringView w) { return value.text == w; }))
            return;
        QStringList words;
        for (const QLatin1StringView w : key.words)
            words << w;
        const QString nearest = nearestName(value.text, words);
        const QString hint = nearest.isEmpty() ? LabWords::tr("One of: %1.").arg(words.join(u", "_s))
                                               : LabWords::tr("Did you mean \"%1\"?").arg(nearest);
        m_problems.error(value.span, LabWords::tr("\"%1\" cannot be \"%2\"").arg(name, value.text.left(60)), hint);
    }

    void number(const QString &name, const TomlValue &value, const KeyShape &key)
    {
        if (key.max < key.min || (value.integer >= key.min && value.integer <= key.max))
            return;
        m_problems.error(value.span, LabWords::tr("\"%1\" is %2, out of range").arg(name).arg(value.integer),
                         LabWords::tr("From %1 to %2.").arg(key.min).arg(key.max));
    }

    void format(const Span &span, const QString &text, TextFormat wanted)
    {
        if (const auto problem = formatProblem(wanted, text))
            m_problems.error(span, problem->message, problem->hint);
    }

    static const TableShape *tableOf(const KeyShape &key, const TomlValue &parent)
    {
        if (key.variants.empty())
            return key.table;
        const TomlValue *selector = parent.find(key.variantKey);
        for (const ShapeVariant &variant : key.variants) {
            if (selector && selector->text == variant.word)
                return variant.table;
        }
        return nullptr; // the selector itself is reported
    }

    void missing(const TomlValue &value, const TableShape &shape, const KeyShape &key)
    {
        m_problems.error(value.span, LabWords::tr("%1 needs \"%2\"").arg(shape.name, key.key), LabWords::tr(key.doc));
    }

    void wrongKind(const TomlEntry &entry, const KeyShape &key)
    {
        const bool unquotedId = key.key.isEmpty() && entry.value.kind == TomlValue::Kind::Table;
        QString hint = LabWords::tr(key.doc);
        if (unquotedId)
            hint = LabWords::tr("Quote the check id, as in [thresholds.\"storage.capacity\"].");
        else if ((key.items & kTable) != 0 && entry.value.kind == TomlValue::Kind::Table)
            hint = LabWords::tr("Write two brackets: [[%1]].").arg(entry.key);
        m_problems.error(entry.value.span,
                         LabWords::tr("\"%1\": expected %2, found %3")
                             .arg(entry.key.left(60), kindWords(key.kinds), foundWord(kindOf(entry.value))),
                         hint);
    }

    void unknownKey(const TomlEntry &entry, const TableShape &shape)
    {
        const QString shown = entry.key.left(60);
        const auto isSecret = [&](QLatin1StringView k) { return entry.key.compare(k, Qt::CaseInsensitive) == 0; };
        if (std::any_of(kSecretKeys.begin(), kSecretKeys.end(), isSecret))
            return m_problems.error(entry.keySpan, LabWords::tr("\"%1\" has no place in a lab file").arg(shown),
                                    secretHint());
        const QString nearest = nearestName(entry.key, knownKeys(shape));
        const QString hint = nearest.isEmpty() ? LabWords::tr("Known here: %1.").arg(knownKeys(shape).join(u", "_s))
                                               : LabWords::tr("Did you mean \"%1\"?").arg(nearest);
        m_problems.error(entry.keySpan, LabWords::tr("unknown key \"%1\" in %2").arg(shown, shape.name), hint);
    }

    static QString secretHint()
    {
        return LabWords::tr("Secrets stay out of this file. If this was one, it has been seen: replace it.");
    }

    DiagnosticList &m_problems;
};

}

void DiagnosticList::error(const Span &span, const QString &message, const QString &hint)
{
    add({Diagnostic::Severity::Error, span, message, hint});
}

void DiagnosticList::warning(const Span &span, const QString &message, const QString &hint)
{
    add({Diagnostic::Severity::Warning, span, message, hint});
}

void DiagnosticList::tooMuch(const Span &span, const QString &message)
{
    m_tooMuch = true;
    error(span, message, LabWords::tr("A lab file holds hosts, not data."));
}

void DiagnosticList::add(Diagnostic diagnostic)
{
    m_errors = m_errors || diagnostic.severity == Diagnostic::Severity::Error;
    if (!isFull())
        m_list.push_back(std::move(diagnostic));
}

std::vector<Diagnostic> DiagnosticList::sorted() const
{
    std::vector<Diagnostic> all = m_list;
    const auto place = [](const Diagnostic &d) { return std::tie(d.span.file, d.span.line, d.span.column); };
    std::stable_sort(all.begin(), all.end(),
                     [&](const Diagnostic &a, const Diagnostic &b) { return place(a) < place(b); });
    all.erase(std::unique(all.begin(), all.end()), all.end());
    if (isFull()) {
        Diagnostic more;
        more.span.file = all.back().span.file;
        more.message = LabWords::tr("more problems than can be listed; these are the first");
        all.push_back(more);
    }
    return all;
}

void checkShape(const TomlValue &table, const TableShape &shape, DiagnosticList &problems)
{
    ShapeCheck(problems).table(table, shape);
}

}
