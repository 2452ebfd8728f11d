// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace daytwo::checkbench {

/// A lab with a node "gpu" of that role; `more` belongs to the node.
inline QByteArray gpuLab(const QByteArray &more = {})
{
    return R"(
[[node]]
name = "web"
roles = ["service"]
address = "192.168.50.30"

[[node]]
name = "gpu"
roles = ["gpu"]
address = "192.168.50.20"
ssh = { user = "ops" }
)" + more;
}

}
