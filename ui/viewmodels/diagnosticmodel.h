// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/diagnostic.h"

#include <QAbstractListModel>

namespace daytwo {

/// The problems of a lab file, in the order of the file. Qt::DisplayRole is the sentence, SummaryRole the hint,
/// LineRole the line, LightRole Fail for errors and Warn for warnings.
class DiagnosticModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setDiagnostics(std::vector<Diagnostic> diagnostics);
    [[nodiscard]] const std::vector<Diagnostic> &diagnostics() const { return m_diagnostics; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// "2 errors, 1 warning", or that there are none.
    [[nodiscard]] QString headline() const;

private:
    std::vector<Diagnostic> m_diagnostics;
};

}
