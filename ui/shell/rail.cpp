// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/theme/icons.h"
#include "ui/theme/outcomelook.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace daytwo {

namespace {

/// One view: flat, the chosen one with a bar at its side.
class RailButton : public QToolButton
{
public:
    explicit RailButton(QAction *action)
    {
        setDefaultAction(action);
        setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        setIconSize({24, 24});
        setAutoRaise(true);
        setFocusPolicy(Qt::TabFocus);
        setFont(scaled(font(), -0.5));
        QString name = action->text();
        setAccessibleName(name.remove(u'&'));
        setToolTip(action->shortcut().isEmpty()
                       ? name
                       : Rail::tr("%1 (%2)", "view, its shortcut")
                             .arg(name, action->shortcut().toString(QKeySequence::NativeText)));
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {std::max(64, fontMetrics().horizontalAdvance(accessibleName()) + 16), 58};
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        if (isChecked() || underMouse())
            painter.fillRect(rect(), selectionColor(palette(), isChecked()));
        if (isChecked()) {
            const QRect bar = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, 3, height()));
            painter.fillRect(bar, palette().color(QPalette::Highlight));
        }
        const QColor color = isChecked() ? palette().color(QPalette::WindowText) : quietColor(palette());
        icon().paint(&painter, QRect((width() - 24) / 2, 9, 24, 24), Qt::AlignCenter,
                     isEnabled() ? QIcon::Normal : QIcon::Disabled);
        painter.setPen(isEnabled() ? color : palette().color(QPalette::Disabled, QPalette::WindowText));
        painter.setFont(font());
        painter.drawText(QRect(0, 34, width(), 20), Qt::AlignHCenter | Qt::AlignVCenter, accessibleName());
        if (hasFocus()) {
            painter.setPen(palette().color(QPalette::Highlight));
            painter.drawRect(rect().adjusted(2, 2, -3, -3));
        }
    }
};

}

Rail::Rail(const QList<QAction *> &views, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Views"));
    auto *group = new QActionGroup(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 1, 6);
    column->setSpacing(0);
    for (QAction *view : views) {
        group->addAction(view);
        column->addWidget(new RailButton(view));
    }
    column->addStretch(1);
}

void Rail::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const QRect line = QStyle::visualRect(layoutDirection(), rect(), QRect(width() - 1, 0, 1, height()));
    painter.fillRect(line, hairlineColor(palette()));
}

}
