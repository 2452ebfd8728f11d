// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/diagnosticmodel.h"

#include "ui/viewmodels/light.h"
#include "ui/viewmodels/roles.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

void DiagnosticModel::setDiagnostics(std::vector<Diagnostic> diagnostics)
{
    beginResetModel();
    m_diagnostics = std::move(diagnostics);
    endResetModel();
}

int DiagnosticModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_diagnostics.size());
}

QVariant DiagnosticModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Diagnostic &diagnostic = m_diagnostics[size_t(index.row())];
    const bool error = diagnostic.severity == Diagnostic::Severity::Error;
    switch (role) {
    case Qt::DisplayRole:
        return diagnostic.message;
    case SummaryRole:
        return diagnostic.hint;
    case LineRole:
        return diagnostic.span.line;
    case AgeRole:
        return diagnostic.span.line > 0 ? tr("line %1").arg(diagnostic.span.line) : QString();
    case LightRole:
        return int(error ? Light::Fail : Light::Warn);
    case Qt::AccessibleTextRole:
        return tr("%1, line %2: %3", "error or warning, line, message")
            .arg(error ? tr("error") : tr("warning"))
            .arg(diagnostic.span.line)
            .arg(diagnostic.message);
    case Qt::ToolTipRole:
        return toText(diagnostic);
    default:
        return {};
    }
}

QString DiagnosticModel::headline() const
{
    const auto errors = int(std::count_if(m_diagnostics.begin(), m_diagnostics.end(), [](const Diagnostic &d) {
        return d.severity == Diagnostic::Severity::Error;
    }));
    const int warnings = int(m_diagnostics.size()) - errors;
    if (errors == 0 && warnings == 0)
        return tr("No problems found");
    if (warnings == 0)
        return tr("%n error(s)", nullptr, errors);
    if (errors == 0)
        return tr("%n warning(s)", nullptr, warnings);
    return tr("%1, %2", "errors, warnings")
        .arg(tr("%n error(s)", nullptr, errors), tr("%n warning(s)", nullptr, warnings));
}

}
