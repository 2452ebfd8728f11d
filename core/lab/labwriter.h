// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/lab.h"

#include <QByteArray>

#include <map>

namespace daytwo {

/// What is written beside the values, for people. Lines are set behind "# ".
struct LabComments
{
    /// On top of the file.
    QStringList head;
    /// Above a node.
    std::map<NodeId, QStringList> nodes;
};

/// The lab as a lab file. Read again it gives the same lab; what equals the default is left out.
QByteArray writeLab(const Lab &lab, const LabComments &comments = {});

}
