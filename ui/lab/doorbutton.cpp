// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/doorbutton.h"

#include "ui/theme/icons.h"
#include "ui/theme/outcomelook.h"
#include "ui/theme/theme.h"

#include <QStyle>

namespace daytwo {

namespace {

constexpr int kIcon = 28;
constexpr int kMargin = 16;
constexpr int kWidth = 270;

}

DoorButton::DoorButton(QString icon, const QString &title, QString detail, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(std::move(icon))
    , m_detail(std::move(detail))
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(m_detail);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::MinimumExpanding);
}

QSize DoorButton::sizeHint() const
{
    const QFontMetrics title(scaled(font(), 1, QFont::DemiBold));
    const QFontMetrics detail(scaled(font(), -0.5));
    const int room = kWidth - 2 * kMargin;
    const int titleHeight = title.boundingRect(0, 0, room, 500, Qt::TextWordWrap, text()).height();
    const int detailHeight = detail.boundingRect(0, 0, room, 500, Qt::TextWordWrap, m_detail).height();
    return {kWidth, kMargin + kIcon + 10 + titleHeight + 4 + detailHeight + kMargin};
}

void DoorButton::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = m_hovered || hasFocus();
    painter.setPen(marked ? QPen(palette().color(QPalette::Highlight), 2) : QPen(hairlineColor(palette()), 1));
    painter.setBrush(isDown() ? selectionColor(palette(), true) : palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    const QRect inner = rect().adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const QRect icon = QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignTop, {kIcon, kIcon}, inner);
    paintIcon(painter, icon, m_icon, palette().color(QPalette::Link));
    QRect text = inner.adjusted(0, kIcon + 10, 0, 0);
    const int flags = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop)) | Qt::TextWordWrap;
    painter.setPen(palette().color(QPalette::Text));
    painter.setFont(scaled(font(), 1, QFont::DemiBold));
    QRect used;
    painter.drawText(text, flags, this->text(), &used);
    text.setTop(used.bottom() + 4);
    painter.setPen(quietColor(palette()));
    painter.setFont(scaled(font(), -0.5));
    painter.drawText(text, flags, m_detail);
}

void DoorButton::enterEvent(QEnterEvent *event)
{
    m_hovered = true;
    update();
    QAbstractButton::enterEvent(event);
}

void DoorButton::leaveEvent(QEvent *event)
{
    m_hovered = false;
    update();
    QAbstractButton::leaveEvent(event);
}

}
