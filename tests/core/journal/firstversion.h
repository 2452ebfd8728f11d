// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace fixture {

using namespace daytwo;

/// Makes the journal that version 1 wrote (tests/data/journal/version1.sql) at `path`.
inline void makeFirstVersion(const QString &path)
{
    QFile script(QStringLiteral(TESTDATA "/journal/version1.sql"));
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !script.open(QIODevice::ReadOnly) ||
        !file.open(QIODevice::WriteOnly))
        qFatal("cannot make %s", qPrintable(path));
    file.close();
    auto database = Database::open(path, Database::Mode::ReadWrite);
    for (const QString &statement : statementsOf(QString::fromUtf8(script.readAll()))) {
        if (const auto done = (*database)->run(statement); !done)
            qFatal("%s: %s", qPrintable(statement), qPrintable(done.error().detail));
    }
}

}
