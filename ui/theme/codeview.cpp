// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/codeview.h"

#include "ui/theme/outcomelook.h"
#include "ui/theme/theme.h"

#include <QPaintEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace daytwo {

class CodeView::Margin : public QWidget
{
public:
    explicit Margin(CodeView *view)
        : QWidget(view)
        , m_view(view)
    {
    }
    [[nodiscard]] QSize sizeHint() const override { return {m_view->marginWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintMargin(event); }

private:
    CodeView *m_view;
};

CodeView::CodeView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_margin(new Margin(this))
{
    setFont(monoFont(font()));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    setLayoutDirection(Qt::LeftToRight); // commands and their output read from left to right everywhere
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeView::placeMargin);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_margin->scroll(0, dy);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    placeMargin();
}

void CodeView::setMarks(const QMap<int, Light> &marks)
{
    m_marks = marks;
    highlight();
    m_margin->update();
}

void CodeView::highlight()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (auto mark = m_marks.cbegin(); mark != m_marks.cend(); ++mark) {
        QTextEdit::ExtraSelection selection;
        selection.format.setBackground(lightTint(mark.value(), palette()));
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        selection.format.setFontWeight(QFont::Bold);
        selection.cursor = QTextCursor(document()->findBlockByNumber(mark.key() - 1));
        selection.cursor.clearSelection();
        selections.append(selection);
    }
    setExtraSelections(selections);
}

void CodeView::goToLine(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(std::max(0, line - 1));
    if (!block.isValid())
        return;
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + std::clamp(column - 1, 0, std::max(0, block.length() - 1)));
    setTextCursor(cursor);
    centerCursor();
}

void CodeView::fitHeight(int mostLines)
{
    const int lines = std::clamp(document()->blockCount(), 1, mostLines);
    const int bar = horizontalScrollBar()->sizeHint().height();
    setFixedHeight(lines * fontMetrics().lineSpacing() + 2 * frameWidth() + int(2 * document()->documentMargin()) +
                   bar);
}

bool CodeView::findNext(const QString &text)
{
    if (text.isEmpty())
        return true;
    if (find(text))
        return true;
    const QTextCursor before = textCursor();
    moveCursor(QTextCursor::Start);
    if (find(text))
        return true;
    setTextCursor(before);
    return false;
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeMargin();
}

void CodeView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        highlight();
    QPlainTextEdit::changeEvent(event);
}

int CodeView::marginWidth() const
{
    const int digits = std::max(2, int(QString::number(blockCount()).size()));
    return 26 + fontMetrics().horizontalAdvance(u'9') * digits;
}

void CodeView::placeMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    const QRect contents = contentsRect();
    m_margin->setGeometry(contents.left(), contents.top(), marginWidth(), contents.height());
}

void CodeView::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().color(QPalette::Window));
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    while (block.isValid()) {
        const QRectF box = blockBoundingGeometry(block).translated(contentOffset());
        if (box.top() > event->rect().bottom())
            break;
        const int line = block.blockNumber() + 1;
        painter.setPen(quietColor(palette()));
        painter.drawText(QRectF(18, box.top(), m_margin->width() - 24, box.height()), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(line));
        if (m_marks.contains(line))
            paintLight(painter, QRectF(3, box.center().y() - 6.5, 13, 13), m_marks.value(line), palette());
        block = block.next();
    }
}

}
