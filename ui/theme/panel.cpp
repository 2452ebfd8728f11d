// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/panel.h"

#include "ui/theme/outcomelook.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace daytwo {

QuietLabel::QuietLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setFont(scaled(font(), -0.5));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    recolor();
}

void QuietLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !m_recoloring)
        recolor();
    QLabel::changeEvent(event);
}

void QuietLabel::recolor()
{
    m_recoloring = true;
    QPalette own;
    const QPalette around = parentWidget() ? parentWidget()->palette() : palette();
    own.setColor(QPalette::WindowText, quietColor(around));
    own.setColor(QPalette::Text, quietColor(around)); // what a label takes on a ground of base
    setPalette(own);
    m_recoloring = false;
}

TitledBox::TitledBox(const QString &heading, QWidget *body, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 7, 10, 9);
    column->setSpacing(4);
    auto *title = new QuietLabel(heading);
    title->setFont(scaled(title->font(), 0, QFont::DemiBold));
    column->addWidget(title);
    column->addWidget(body);
    column->addStretch(1);
}

void TitledBox::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hairlineColor(palette()));
    painter.setBrush(palette().color(QPalette::AlternateBase));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(rect(), hairlineColor(palette()));
}

}
