// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/errands.h"
#include "ui/viewmodels/labsession.h"

#include <QPointer>
#include <QWidget>

namespace daytwo {

/// Asks a host or Proxmox endpoint for its key, shows it to the user, and remembers it when he says so.
class TrustFlow : public QObject
{
    Q_OBJECT

public:
    /// Dialogs belong to `window`. The session must outlive the flow.
    TrustFlow(LabSession *session, QWidget *window);

    void askHost(const NodeId &node);
    void askCertificate(const QString &endpoint);

Q_SIGNALS:
    void told(const QString &sentence);
    /// The key of this node is trusted now: its checks can be made.
    void hostTrusted(const daytwo::NodeId &node);

private:
    void decideHost(const HostKeyQuestion &question);
    void decideCertificate(const CertificateQuestion &question);

    LabSession *m_session;
    QWidget *m_window;
    Errands m_errands;
};

}
