// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checklist/checklistpane.h"

#include "ui/checklist/outcomedelegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/outcomelook.h"
#include "ui/viewmodels/roles.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QStyleOption>
#include <QTreeView>
#include <QVBoxLayout>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// A tree whose arrows stand on the calm ground of the row.
class ChecklistView : public QTreeView
{
protected:
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override
    {
        if (selectionModel()->isSelected(index))
            painter->fillRect(rect, selectionColor(palette(), true));
        if (!model()->hasChildren(index))
            return;
        QStyleOption arrow;
        arrow.initFrom(this);
        const int side = indentation();
        arrow.rect = QRect(isRightToLeft() ? rect.left() : rect.right() - side + 1, rect.top(), side, rect.height());
        arrow.state = QStyle::State_Children | (isExpanded(index) ? QStyle::State_Open : QStyle::State_None) |
                      QStyle::State_Enabled;
        style()->drawPrimitive(QStyle::PE_IndicatorBranch, &arrow, painter, this);
    }
};

}

ChecklistPane::ChecklistPane(ChecklistModel *model, Picture *picture, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(new QLineEdit)
    , m_onlyWrong(new QCheckBox(tr("Only what is wrong")))
    , m_view(new ChecklistView)
{
    m_filter->setPlaceholderText(tr("Filter checks"));
    m_filter->setAccessibleName(tr("Filter checks"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setObjectName(u"checkFilter"_s);
    m_onlyWrong->setObjectName(u"onlyWrong"_s);
    m_view->setObjectName(u"checklist"_s);
    m_view->setAccessibleName(tr("Checklist"));
    m_view->setModel(model);
    m_view->setItemDelegate(new OutcomeDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setIndentation(14);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setExpandsOnDoubleClick(true);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 6, 8, 6);
    bar->setSpacing(10);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_onlyWrong);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_view, 1);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setFilter(text);
        openAll();
        restore();
    });
    connect(m_onlyWrong, &QCheckBox::toggled, this, [this](bool on) {
        m_model->setOnlyWrong(on);
        restore();
    });
    connect(m_view, &QTreeView::customContextMenuRequested, this, &ChecklistPane::showMenu);
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const KnownCheck *check = m_model->checkAt(index))
            Q_EMIT explainWanted({check->node, check->check});
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChecklistPane::tellCurrent);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ChecklistPane::openFresh);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { m_shown = {}; });
    connect(picture, &Picture::nodesChanged, this, &ChecklistPane::restore);
    m_turn.setInterval(kTurnEveryMs);
    connect(&m_turn, &QTimer::timeout, m_view->viewport(), qOverload<>(&QWidget::update));
    connect(picture, &Picture::runningChanged, this, [this](bool running) {
        if (running)
            m_turn.start();
        else
            m_turn.stop();
        m_view->viewport()->update();
        if (!running)
            closeGood();
        restore();
    });
    openAll();
}

void ChecklistPane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

std::optional<CheckPlace> ChecklistPane::current() const
{
    const KnownCheck *check = m_model->checkAt(m_view->currentIndex());
    return check ? std::optional(CheckPlace{check->node, check->check}) : std::nullopt;
}

void ChecklistPane::select(const CheckId &check)
{
    QModelIndex index = m_model->indexOf(check);
    if (!index.isValid()) {
        m_filter->clear();
        m_onlyWrong->setChecked(false);
        index = m_model->indexOf(check);
    }
    if (!index.isValid())
        return;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        m_view->expand(above);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void ChecklistPane::selectWorst()
{
    const QModelIndex worst = m_model->worst();
    if (worst.isValid()) {
        m_view->setCurrentIndex(worst);
        m_view->scrollTo(worst);
    } else {
        m_view->setCurrentIndex(m_model->index(0, 0));
    }
}

void ChecklistPane::tellCurrent()
{
    const std::optional<CheckPlace> place = current();
    if (!place || *place == m_shown)
        return;
    m_shown = *place;
    Q_EMIT currentChanged(m_shown);
}

void ChecklistPane::restore()
{
    // a check that changed its group lost its selection with its old row
    if (m_shown.check.isEmpty() || m_shown.node != m_model->node() || current() == m_shown)
        return;
    const QModelIndex index = m_model->indexOf(m_shown.check);
    if (index.isValid() && m_view->isExpanded(index.parent()))
        m_view->setCurrentIndex(index);
}

void ChecklistPane::openFresh(const QModelIndex &parent, int first, int last)
{
    const bool inSection = parent.isValid() && !parent.parent().isValid();
    if (inSection && urgency(Light(parent.data(LightRole).toInt())) > urgency(Light::Pass))
        m_view->expand(parent);
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        const auto kind = ChecklistModel::Kind(index.data(KindRole).toInt());
        const bool section = kind == ChecklistModel::Kind::Section;
        const bool wrong = urgency(Light(index.data(LightRole).toInt())) > urgency(Light::Pass);
        const bool searched = kind != ChecklistModel::Kind::Check && !m_model->filter().isEmpty();
        if ((section && wrong) || searched)
            m_view->expand(index);
    }
}

void ChecklistPane::openAll()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        openFresh({}, row, row);
        const QModelIndex section = m_model->index(row, 0);
        openFresh(section, 0, m_model->rowCount(section) - 1);
    }
}

void ChecklistPane::closeGood()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex section = m_model->index(row, 0);
        m_view->setExpanded(section, urgency(Light(section.data(LightRole).toInt())) > urgency(Light::Pass) ||
                                         !m_model->filter().isEmpty());
    }
}

void ChecklistPane::showMenu(const QPoint &at)
{
    const KnownCheck *check = m_model->checkAt(m_view->indexAt(at));
    if (!check)
        return;
    const CheckPlace place{check->node, check->check};
    QMenu menu(this);
    menu.setObjectName(u"checkMenu"_s);
    menu.addAction(tr("Run only this"), this, [this, place] { Q_EMIT runWanted(place); });
    menu.addAction(tr("Explain"), this, [this, place] { Q_EMIT explainWanted(place); });
    menu.addAction(tr("Copy as command"), this, [this, place] { Q_EMIT copyWanted(place); });
    menu.addAction(tr("Silence, with reason and until when…"), this, [this, place] { Q_EMIT silenceWanted(place); });
    if (m_notes)
        menu.addAction(tr("Add note…"), this, [this, place] { Q_EMIT noteWanted(place); });
    const QStringList blockers = check->verdict ? check->verdict->blockedBy : QStringList();
    if (!blockers.isEmpty()) {
        menu.addSeparator();
        const QString &first = blockers.front();
        menu.addAction(tr("Go to what blocks it"), this, [this, first] {
            Q_EMIT blockerWanted({NodeId(first.section(u'/', 0, 0)), CheckId(first.section(u'/', 1))});
        });
    }
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

}
