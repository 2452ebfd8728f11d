// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/comparepane.h"

#include "ui/theme/lightwidget.h"
#include "ui/theme/panel.h"
#include "ui/theme/tables.h"
#include "ui/theme/theme.h"
#include "ui/viewmodels/wording.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace daytwo {

using namespace Qt::StringLiterals;

ComparePane::ComparePane(QWidget *parent)
    : QWidget(parent)
    , m_light(new LightWidget(22))
    , m_headline(new QLabel)
    , m_between(new QuietLabel)
    , m_unchanged(new QCheckBox(tr("Unchanged too")))
    , m_table(new QTableView)
{
    m_headline->setObjectName(u"comparisonHeadline"_s);
    m_between->setObjectName(u"comparisonBetween"_s);
    m_headline->setFont(scaled(font(), 1, QFont::DemiBold));
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->setObjectName(u"comparison"_s);
    m_table->setAccessibleName(tr("Comparison"));
    m_table->setModel(&m_model);
    calmTable(*m_table, ComparisonModel::Summary);
    m_table->setColumnWidth(ComparisonModel::Change, 120);
    m_table->setColumnWidth(ComparisonModel::Node, 90);
    m_table->setColumnWidth(ComparisonModel::Check, 240);
    const QStringList outcomes{lightText(Light::Pass), lightText(Light::Warn), lightText(Light::Fail),
                               lightText(Light::Unknown), lightText(Light::Skipped)};
    m_table->setColumnWidth(ComparisonModel::Before, columnWidthFor(*m_table, outcomes, true));
    m_table->setColumnWidth(ComparisonModel::After, columnWidthFor(*m_table, outcomes, true));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(12, 8, 12, 4);
    bar->setSpacing(10);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_headline);
    words->addWidget(m_between);
    bar->addWidget(m_light);
    bar->addLayout(words, 1);
    bar->addWidget(m_unchanged);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_table, 1);
    connect(m_unchanged, &QCheckBox::toggled, &m_model, &ComparisonModel::setShowUnchanged);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const ComparedVerdict &item = m_model.at(index.row());
        const bool there = item.after.has_value();
        Q_EMIT explainWanted({item.node, item.check},
                             there ? m_model.comparison().afterRun : m_model.comparison().beforeRun);
    });
}

void ComparePane::show(const Comparison &comparison, const QString &between, const QString &details)
{
    m_model.setComparison(comparison);
    m_headline->setText(m_model.headline());
    m_between->setText(between);
    m_between->setToolTip(details);
    m_light->setLight(m_model.light());
}

}
