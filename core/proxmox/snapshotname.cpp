// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/snapshotname.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestName = 40;

QString translated(const char *text)
{
    return QCoreApplication::translate("SnapshotName", text);
}

}

QString snapshotNameProblem(const QString &name)
{
    static const QRegularExpression shape(u"\\A[A-Za-z][A-Za-z0-9_-]+\\z"_s);
    static const QStringList reserved{u"current"_s, u"pending"_s, u"vzdump"_s};
    if (name.size() < 2 || name.size() > kLongestName)
        return translated(QT_TRANSLATE_NOOP("SnapshotName", "The name of a snapshot has 2 to 40 characters."));
    if (!shape.match(name).hasMatch())
        return translated(QT_TRANSLATE_NOOP("SnapshotName",
                                            "The name of a snapshot begins with a letter and has only "
                                            "letters, digits, \"_\" and \"-\" (no umlauts, no blanks)."));
    if (reserved.contains(name.toLower()))
        return translated(QT_TRANSLATE_NOOP("SnapshotName", "\"%1\" is a name that Proxmox VE keeps for itself."))
            .arg(name);
    return {};
}

QString snapshotNameFor(const QString &reason, const QDateTime &when)
{
    static const QRegularExpression unfit(u"[^A-Za-z0-9_]+"_s);
    const QString stamp = when.toUTC().toString(u"yyyyMMdd-HHmmss"_s);
    QString word = reason;
    word.replace(unfit, u"-"_s);
    while (!word.isEmpty() && !(word.front() >= u'A' && word.front() <= u'z' && word.front().isLetter()))
        word.remove(0, 1);
    word = word.left(kLongestName - stamp.size() - 1);
    while (word.endsWith(u'-'))
        word.chop(1);
    if (word.isEmpty())
        word = u"daytwo"_s;
    return word + u'-' + stamp;
}

}
