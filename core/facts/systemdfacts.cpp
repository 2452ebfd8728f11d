// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/systemdfacts.h"

#include "core/facts/jsonreader.h"
#include "core/facts/lines.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// The properties of one unit, with the line on which its block starts.
struct Block
{
    int line = 0;
    QMap<QString, QString> values;
    QMap<QString, int> lines;
    QStringList listen;
};

Parsed<QList<Block>> blocksOf(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    QList<Block> blocks;
    bool open = false;
    for (const Line &line : *lines) {
        if (line.text.isEmpty()) {
            open = false;
            continue;
        }
        if (!open) {
            blocks.append(Block{line.number, {}, {}, {}});
            open = true;
        }
        const qsizetype equals = line.text.indexOf('=');
        if (equals <= 0) {
            return garble::strangeLine(line.number, line.text);
        }
        const QString key = textOf(line.text.first(equals));
        const QString value = textOf(line.text.sliced(equals + 1));
        Block &block = blocks.last();
        if (key == "Listen"_L1) {
            block.listen.append(value);
            continue;
        }
        if (block.values.contains(key)) {
            return garble::repeated(line.number, key);
        }
        block.values.insert(key, value);
        block.lines.insert(key, line.number);
    }
    return blocks;
}

/// Numbers and flags of one block; the first odd one is remembered.
class BlockReader
{
public:
    explicit BlockReader(const Block &block)
        : m_block(block)
    {
    }

    [[nodiscard]] QString text(const QString &key) const { return m_block.values.value(key); }

    template <typename Number>
    std::optional<Number> number(const QString &key)
    {
        const auto value = m_block.values.constFind(key);
        if (value == m_block.values.cend() || value->isEmpty() || *value == "[not set]"_L1) {
            return std::nullopt;
        }
        const auto number = numberOf<Number>(value->toUtf8());
        if (!number || *number < 0) {
            refuse(key);
        }
        return number;
    }

    bool yes(const QString &key)
    {
        const QString value = m_block.values.value(key, u"no"_s);
        if (value != "yes"_L1 && value != "no"_L1) {
            refuse(key);
        }
        return value == "yes"_L1;
    }

    std::optional<Garbled> failure;

private:
    void refuse(const QString &key)
    {
        if (!failure) {
            failure = garble::badValue(m_block.lines.value(key), key, text(key).toUtf8()).value();
        }
    }

    const Block &m_block;
};

Parsed<UnitState> unitOf(const Block &block, const QStringList &required)
{
    for (const QString &key : required) {
        const bool present = key == "Listen"_L1 ? !block.listen.isEmpty() : block.values.contains(key);
        if (!present) {
            return garble::missing(block.line, key);
        }
    }
    if (block.values.contains(u"MainPID"_s) && !block.values.contains(u"NRestarts"_s)) {
        return garble::missing(block.line, u"NRestarts"_s);
    }
    BlockReader reader(block);
    UnitState unit;
    unit.id = reader.text(u"Id"_s);
    unit.names = reader.text(u"Names"_s).split(u' ', Qt::SkipEmptyParts);
    unit.loadState = reader.text(u"LoadState"_s);
    unit.activeState = reader.text(u"ActiveState"_s);
    unit.subState = reader.text(u"SubState"_s);
    unit.unitFileState = reader.text(u"UnitFileState"_s);
    unit.result = reader.text(u"Result"_s);
    unit.type = reader.text(u"Type"_s);
    unit.mainPid = reader.number<qint64>(u"MainPID"_s);
    unit.execMainStatus = reader.number<int>(u"ExecMainStatus"_s);
    unit.restarts = reader.number<int>(u"NRestarts"_s);
    unit.activeEnterMonotonic = reader.number<qint64>(u"ActiveEnterTimestampMonotonic"_s);
    unit.needDaemonReload = reader.yes(u"NeedDaemonReload"_s);
    unit.listen = block.listen;
    unit.triggers = reader.text(u"Triggers"_s);
    if (reader.failure) {
        return tl::unexpected(*reader.failure);
    }
    for (const QString &key : {u"Id"_s, u"LoadState"_s, u"ActiveState"_s, u"SubState"_s}) {
        if (required.contains(key) && reader.text(key).isEmpty()) {
            return garble::badValue(block.lines.value(key), key, {});
        }
    }
    return unit;
}

}

QStringList usualUnitProperties()
{
    return {u"Id"_s,     u"LoadState"_s,     u"ActiveState"_s,     u"SubState"_s,
            u"Result"_s, u"UnitFileState"_s, u"NeedDaemonReload"_s};
}

Parsed<QList<UnitState>> parseSystemctlShow(const QByteArray &out, const QStringList &required)
{
    const auto blocks = blocksOf(out);
    if (!blocks) {
        return tl::unexpected(blocks.error());
    }
    if (blocks->isEmpty()) {
        return garble::empty();
    }
    QList<UnitState> units;
    for (const Block &block : *blocks) {
        const auto unit = unitOf(block, required);
        if (!unit) {
            return tl::unexpected(unit.error());
        }
        units.append(*unit);
    }
    return units;
}

const UnitState *findUnit(const QList<UnitState> &units, const QString &name)
{
    const auto named = [&](const UnitState &unit) { return unit.id == name || unit.names.contains(name); };
    const auto it = std::find_if(units.begin(), units.end(), named);
    return it == units.end() ? nullptr : &*it;
}

Parsed<QList<FailedUnit>> parseFailedUnits(const QByteArray &out)
{
    const auto rows = readJsonArray(out);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QList<FailedUnit> units;
    for (qsizetype i = 0; i < rows->size(); ++i) {
        JsonReader row = elementReader(*rows, i, u"units"_s);
        units.append({row.text("unit"_L1), row.text("load"_L1), row.text("active"_L1), row.text("sub"_L1),
                      row.textOr("description"_L1)});
        if (row.failed()) {
            return row.failure();
        }
    }
    return units;
}

bool systemdAbsent(const QByteArray &err)
{
    return err.contains("System has not been booted with systemd");
}

}
