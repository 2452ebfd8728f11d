// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/trustparts.h"

#include "ui/theme/panel.h"
#include "ui/theme/theme.h"

namespace daytwo {

QWidget *trustSentence(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QWidget *trustValue(const QString &caption, const QString &value)
{
    // a certificate's fingerprint is too long for one line: half of it on each
    QString shown = value;
    if (const qsizetype colon = value.indexOf(u':', value.size() / 2); value.size() > 60 && colon > 0)
        shown.insert(colon + 1, u'\n');
    auto *label = new QLabel(shown);
    label->setFont(monoFont(label->font()));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setLayoutDirection(Qt::LeftToRight);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(caption);
    return new TitledBox(caption, label);
}

}
