// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/played/answers.h"

#include <QCryptographicHash>

namespace daytwo {

using namespace Qt::StringLiterals;

std::optional<PlayedReply> fileAnswer(const PlayedHost &host, const QStringList &argv)
{
    const bool stat = argv.value(0) == "stat"_L1 && argv.contains(u"-L"_s);
    if (!stat && argv.value(0) != "sha256sum"_L1)
        return std::nullopt;
    const QString &path = argv.last();
    const auto file = host.files.constFind(path);
    if (file == host.files.constEnd())
        return stat ? refused(1, u"stat: cannot statx '%1': No such file or directory"_s.arg(path))
                    : refused(1, u"sha256sum: %1: No such file or directory"_s.arg(path));
    if (stat)
        return said(u"regular file|%1|%2|644|root|root\n"_s.arg(file->size()).arg(qint64(host.upSince)));
    return said(u"%1 *%2\n"_s.arg(
        QString::fromLatin1(QCryptographicHash::hash(*file, QCryptographicHash::Sha256).toHex()), path));
}

}
