// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/certificatedialog.h"

#include "ui/trust/trustparts.h"
#include "ui/viewmodels/wording.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace daytwo {

using namespace Qt::StringLiterals;

CertificateDialog::CertificateDialog(CertificateQuestion question, QWidget *parent)
    : QDialog(parent)
    , m_question(std::move(question))
{
    const QString name = m_question.endpoint;
    const bool changed = !m_question.pinned.isEmpty() && m_question.pinned != m_question.fingerprint;
    setObjectName(u"certificateDialog"_s);
    setWindowTitle(tr("Certificate of %1").arg(name));
    setMinimumWidth(600);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(trustSentence(
        changed ? tr("%1 shows another certificate than the pinned one. Nothing was sent to it.").arg(m_question.url)
                : tr("Compare the fingerprint with what Proxmox shows on its own console, then pin it. From then on no "
                     "other certificate is accepted from %1.")
                      .arg(m_question.url)));
    column->addWidget(trustValue(tr("It shows now (SHA-256)"), m_question.fingerprint));
    if (changed)
        column->addWidget(trustValue(tr("Pinned"), m_question.pinned));
    column->addWidget(trustValue(tr("Run this on its console to compare"), m_question.consoleCommand));
    column->addWidget(trustSentence(tr("For %1, issued by %2, valid until %3.")
                                        .arg(m_question.subject, m_question.issuer, timeText(m_question.notAfter))));
    auto *go =
        new QPushButton(changed ? tr("Replace the pin of %1").arg(name) : tr("Pin the certificate of %1").arg(name));
    go->setObjectName(u"pinCertificate"_s);
    go->setAutoDefault(false);
    if (changed) {
        auto *typed = new QLineEdit;
        typed->setObjectName(u"typedName"_s);
        typed->setAccessibleName(tr("Name of the endpoint, to replace its pin"));
        typed->setPlaceholderText(tr("Type %1 to replace its pin").arg(name));
        column->addWidget(typed);
        go->setEnabled(false);
        connect(typed, &QLineEdit::textChanged, go,
                [go, name](const QString &text) { go->setEnabled(text.trimmed() == name); });
    }
    auto *cancel = new QPushButton(tr("Do not trust"));
    cancel->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(go);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(go, &QPushButton::clicked, this, &QDialog::accept);
}

}
