// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/diagnostic.h"
#include "core/lab/labschema.h"
#include "core/lab/tomltree.h"

#include <vector>

namespace daytwo {

/// Collects problems up to a number that a person may still read; what comes after is only counted.
class DiagnosticList
{
public:
    void error(const Span &span, const QString &message, const QString &hint = {});
    void warning(const Span &span, const QString &message, const QString &hint = {});
    /// An error after which looking further could take too long.
    void tooMuch(const Span &span, const QString &message);
    void add(Diagnostic diagnostic);
    [[nodiscard]] bool isFull() const { return m_list.size() >= kMost; }
    [[nodiscard]] bool isTooMuch() const { return m_tooMuch; }
    [[nodiscard]] bool hasErrors() const { return m_errors; }
    /// In the order of the files, each problem once, with a last line that counts what was left out.
    [[nodiscard]] std::vector<Diagnostic> sorted() const;

private:
    static constexpr std::size_t kMost = 500;
    std::vector<Diagnostic> m_list;
    bool m_errors = false;
    bool m_tooMuch = false;
};

/// Compares a tree with a table's shape: unknown keys (with the nearest known name), wrong types, missing keys, numbers
/// out of range, texts that do not have their format. Reports all it finds.
void checkShape(const TomlValue &table, const TableShape &shape, DiagnosticList &problems);

}
