// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/diagnostic.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

QString severityWord(Diagnostic::Severity severity)
{
    return severity == Diagnostic::Severity::Error ? u"error"_s : u"warning"_s;
}

QString place(const Span &span)
{
    if (span.line == 0)
        return span.file;
    return u"%1:%2:%3"_s.arg(span.file).arg(span.line).arg(span.column);
}

}

QString toText(const Diagnostic &diagnostic)
{
    const QString line =
        place(diagnostic.span) + ": "_L1 + severityWord(diagnostic.severity) + ": "_L1 + diagnostic.message;
    return diagnostic.hint.isEmpty() ? line : line + "\n    "_L1 + diagnostic.hint;
}

QJsonObject toJson(const Diagnostic &diagnostic)
{
    return {{u"file"_s, diagnostic.span.file},     {u"line"_s, diagnostic.span.line},
            {u"column"_s, diagnostic.span.column}, {u"severity"_s, severityWord(diagnostic.severity)},
            {u"message"_s, diagnostic.message},    {u"hint"_s, diagnostic.hint}};
}

bool hasErrors(const std::vector<Diagnostic> &diagnostics)
{
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic &d) { return d.severity == Diagnostic::Severity::Error; });
}

}
