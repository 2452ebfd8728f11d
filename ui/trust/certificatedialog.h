// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/backend.h"

#include <QDialog>

namespace daytwo {

/// The certificate that a Proxmox endpoint shows, to be compared and pinned. A pin that no longer fits is replaced only
/// when the endpoint's name was typed. accept() means: pin exactly this one.
class CertificateDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CertificateDialog(CertificateQuestion question, QWidget *parent = nullptr);

    [[nodiscard]] const CertificateQuestion &question() const { return m_question; }

private:
    CertificateQuestion m_question;
};

}
