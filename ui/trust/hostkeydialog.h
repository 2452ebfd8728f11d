// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/backend.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace daytwo {

/// A host key that is not trusted: what it is, what to compare it with, and, for a changed one, the old one beside it.
/// A changed key is replaced only when the host's name was typed. accept() means: trust exactly this key.
class HostKeyDialog : public QDialog
{
    Q_OBJECT

public:
    explicit HostKeyDialog(HostKeyQuestion question, QWidget *parent = nullptr);

    [[nodiscard]] const HostKeyQuestion &question() const { return m_question; }

private:
    HostKeyQuestion m_question;
    QLineEdit *m_typed = nullptr;
    QPushButton *m_go;
};

}
