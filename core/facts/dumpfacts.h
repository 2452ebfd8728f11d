// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QList>

namespace daytwo {

/// One file of a directory that dumps are left in.
struct DumpFile
{
    QString name;
    double time = 0; ///< seconds since 1970
    qint64 size = 0; ///< bytes

    bool operator==(const DumpFile &) const = default;
};
/// `find DIR -maxdepth 1 -type f -printf '%T@ %s %f\n'`, in no order. Empty output: no file.
Parsed<QList<DumpFile>> parseDumpFiles(const QByteArray &out);

}
