// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/comparisonmodel.h"
#include "ui/viewmodels/picture.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QTableView;

namespace daytwo {

class LightWidget;

/// Two runs compared: the sentence, then what changed.
class ComparePane : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePane(QWidget *parent = nullptr);

    /// `between` tells which runs these are; `details` is told where one lingers on it.
    void show(const Comparison &comparison, const QString &between, const QString &details = {});

Q_SIGNALS:
    /// The evidence of a check in the later run is wanted.
    void explainWanted(const daytwo::CheckPlace &place, const QString &run);

private:
    ComparisonModel m_model;
    LightWidget *m_light;
    QLabel *m_headline;
    QLabel *m_between;
    QCheckBox *m_unchanged;
    QTableView *m_table;
};

}
