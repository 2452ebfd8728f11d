// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/played/playedlab.h"

namespace daytwo {

/// Where the lab file finds what the servers need.
struct DemoPlaces
{
    QString identity;        ///< private key file
    QString knownHosts;      ///< file
    QString token;           ///< file
    QString grafanaToken;    ///< file
    QString pin;             ///< of the Proxmox certificate
    QString webPin;          ///< of the certificate of svc-web
    QString repository = {}; ///< folder; empty: none
};

/// The lab file that leads to the played hosts. Pure.
QByteArray demoLabText(const PlayedLab &lab, const DemoPlaces &places);

/// The files of the repository that documents the demo lab.
const QMap<QString, QByteArray> &demoDocuments();

/// VMID of a played guest; 0 for hosts that are none.
int playedVmid(const QString &host);

}
