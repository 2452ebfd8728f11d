// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/dial.h"

using namespace Qt::StringLiterals;

namespace daytwo {

QString hostPort(const QString &host, quint16 port)
{
    const QString name = host.contains(u':') ? u'[' + host + u']' : host;
    return name + u':' + QString::number(port);
}

}
