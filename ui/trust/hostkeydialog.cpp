// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/hostkeydialog.h"

#include "ui/trust/trustparts.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace daytwo {

using namespace Qt::StringLiterals;

HostKeyDialog::HostKeyDialog(HostKeyQuestion question, QWidget *parent)
    : QDialog(parent)
    , m_question(std::move(question))
{
    const bool changed = m_question.state == HostKeyQuestion::State::Changed;
    const QString name = m_question.node.value;
    setObjectName(u"hostKeyDialog"_s);
    setWindowTitle(changed ? tr("Host key of %1 has changed").arg(name) : tr("Host key of %1 is not known").arg(name));
    setMinimumWidth(560);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(trustSentence(
        changed
            ? tr("%1 shows another key than the one remembered. It may have been rebuilt, or somebody stands between "
                 "you and it. Until you decide, nothing is asked of it and its checks are unknown.")
                  .arg(m_question.address)
            : tr("%1 is met for the first time. Compare its fingerprint with what its own console shows before you "
                 "trust it.")
                  .arg(m_question.address)));
    column->addWidget(trustValue(tr("It shows now (%1)").arg(m_question.keyType), m_question.fingerprint));
    if (changed)
        column->addWidget(trustValue(tr("Remembered"), m_question.knownFingerprint));
    column->addWidget(trustValue(tr("Run this on its console to compare"), m_question.consoleCommand));
    column->addWidget(trustSentence(tr("The key is written to %1.").arg(m_question.file)));
    m_go = new QPushButton(changed ? tr("Replace the key of %1").arg(name) : tr("Trust the key of %1").arg(name));
    m_go->setObjectName(u"trustKey"_s);
    m_go->setAutoDefault(false);
    if (changed) {
        m_typed = new QLineEdit;
        m_typed->setObjectName(u"typedName"_s);
        m_typed->setAccessibleName(tr("Name of the host, to replace its key"));
        m_typed->setPlaceholderText(tr("Type %1 to replace its key").arg(name));
        column->addWidget(m_typed);
        m_go->setEnabled(false);
        connect(m_typed, &QLineEdit::textChanged, this,
                [this, name](const QString &text) { m_go->setEnabled(text.trimmed() == name); });
    }
    auto *cancel = new QPushButton(tr("Do not trust"));
    cancel->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &QDialog::accept);
}

}
