// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/span.h"

#include <QJsonObject>

#include <vector>

namespace daytwo {

/// One problem of a lab file: where, how bad, what, and what would mend it.
struct Diagnostic
{
    enum class Severity { Error, Warning };

    Severity severity = Severity::Error;
    Span span;
    /// One translated sentence without a full stop. Never contains a secret.
    QString message;
    /// What to do about it; may be empty.
    QString hint;

    bool operator==(const Diagnostic &) const = default;
};

/// `lab.toml:8:1: error: unknown key "adress"`, and the hint on a line of its own, indented, where there is one.
QString toText(const Diagnostic &diagnostic);
/// {"file","line","column","severity","message","hint"} as the command line's contract has it.
QJsonObject toJson(const Diagnostic &diagnostic);
bool hasErrors(const std::vector<Diagnostic> &diagnostics);

}
