// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "ui/theme/outcomelook.h"
#include "ui/theme/theme.h"
#include "ui/viewmodels/roles.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// Title, detail, and at the far end what kind of thing it is.
class FindDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setLayoutDirection(option.direction);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, selectionColor(option.palette, true));
        const int align = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
        QRect row = option.rect.adjusted(10, 0, -10, 0);
        const QString title = index.data(Qt::DisplayRole).toString();
        const int width = std::min(option.fontMetrics.horizontalAdvance(title) + 12, row.width() * 2 / 3);
        const auto visual = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(visual({row.left(), row.top(), width, row.height()}), align,
                          option.fontMetrics.elidedText(title, Qt::ElideRight, width));
        painter->setPen(quietColor(option.palette));
        painter->setFont(scaled(option.font, -0.5));
        constexpr int kKind = 90;
        const QRect detail(row.left() + width + 6, row.top(), row.width() - width - kKind - 12, row.height());
        painter->drawText(
            visual(detail), align,
            painter->fontMetrics().elidedText(index.data(SummaryRole).toString(), Qt::ElideRight, detail.width()));
        painter->drawText(visual({row.right() - kKind, row.top(), kKind, row.height()}),
                          int(QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter)),
                          index.data(AgeRole).toString());
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const override
    {
        return {300, option.fontMetrics.lineSpacing() + 12};
    }
};

}

CommandPalette::CommandPalette(std::vector<Findable> items, QWidget *parent)
    : QDialog(parent)
    , m_typed(new QLineEdit)
    , m_list(new QListView)
{
    setObjectName(u"commandPalette"_s);
    setWindowTitle(tr("Find"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(620, 420);
    m_typed->setPlaceholderText(tr("Command, node, check, snapshot or run"));
    m_typed->setAccessibleName(tr("Command, node, check, snapshot or run"));
    m_typed->setObjectName(u"paletteText"_s);
    m_typed->setFont(scaled(font(), 2));
    m_typed->installEventFilter(this);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new FindDelegate(m_list));
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("What fits"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_typed);
    column->addWidget(m_list, 1);
    m_model.setItems(std::move(items));
    m_list->setCurrentIndex(m_model.index(0));
    connect(m_typed, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model.setTyped(text);
        m_list->setCurrentIndex(m_model.index(0));
    });
    connect(m_typed, &QLineEdit::returnPressed, this, &CommandPalette::choose);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    connect(m_list, &QListView::activated, this, &CommandPalette::choose);
}

void CommandPalette::add(const std::vector<Findable> &items)
{
    const QModelIndex before = m_list->currentIndex();
    const auto same = [](const Findable &a, const Findable &b) { return a.kind == b.kind && a.key == b.key; };
    const std::optional<Findable> chosen = before.isValid() ? std::optional(m_model.at(before.row())) : std::nullopt;
    m_model.addItems(items);
    int row = 0;
    for (int i = 0; chosen && i < m_model.rowCount(); ++i) {
        if (same(m_model.at(i), *chosen))
            row = i;
    }
    m_list->setCurrentIndex(m_model.index(row));
}

bool CommandPalette::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_typed && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            const QModelIndex next = m_model.index(m_list->currentIndex().row() + step);
            if (next.isValid())
                m_list->setCurrentIndex(next);
            return true;
        }
    }
    return QDialog::eventFilter(object, event);
}

void CommandPalette::choose()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || !isVisible())
        return;
    const Findable item = m_model.at(index.row());
    close();
    Q_EMIT chosen(item);
}

}
