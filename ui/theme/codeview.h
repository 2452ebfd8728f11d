// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/light.h"

#include <QMap>
#include <QPlainTextEdit>

namespace daytwo {

/// Monospaced text with line numbers, in which lines can be marked with a light: in the margin and behind the text.
class CodeView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeView(QWidget *parent = nullptr);

    /// Lines count from 1.
    void setMarks(const QMap<int, Light> &marks);
    /// Puts the cursor on a line and shows it in the middle.
    void goToLine(int line, int column = 1);
    /// Makes it as high as its text, but not higher than that many lines.
    void fitHeight(int mostLines);
    /// Finds the next place of a text, from the beginning again after the end; false when there is none.
    bool findNext(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Margin;

    [[nodiscard]] int marginWidth() const;
    void paintMargin(QPaintEvent *event);
    void placeMargin();
    void highlight();

    Margin *m_margin;
    QMap<int, Light> m_marks;
};

}
