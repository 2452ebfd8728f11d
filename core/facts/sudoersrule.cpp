// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/sudoersrule.h"

#include <QRegularExpression>
#include <QSet>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// Where Debian keeps a tool. sudo itself resolves a bare name through secure_path; the file must name what it finds.
QString usualPath(const QString &tool)
{
    if (tool.startsWith(u'/'))
        return tool;
    static const QSet<QString> inUsrBin{u"wg"_s,         u"ss"_s,         u"cat"_s,      u"docker"_s,  u"podman"_s,
                                        u"btrfs"_s,      u"stat"_s,       u"ls"_s,       u"find"_s,    u"grep"_s,
                                        u"journalctl"_s, u"systemctl"_s,  u"apt-get"_s,  u"dpkg"_s,    u"last"_s,
                                        u"lastb"_s,      u"nvidia-smi"_s, u"promtool"_s, u"chronyc"_s, u"findmnt"_s,
                                        u"lsblk"_s,      u"timedatectl"_s};
    return (inUsrBin.contains(tool) ? u"/usr/bin/"_s : u"/usr/sbin/"_s) + tool;
}

/// sudoers(5): `, : = \` and the start of a comment end a word, `* ? [ ]` match more than themselves.
QString escaped(const QString &argument)
{
    QString text;
    for (const QChar c : argument) {
        if (u"\\,:=*?[]#"_s.contains(c))
            text += u'\\';
        text += c;
    }
    return text;
}

}

QString sudoersCommand(const QStringList &argv, const QString &path)
{
    if (argv.isEmpty())
        return {};
    QStringList words{path.isEmpty() ? usualPath(argv.first()) : path};
    for (const QString &word : argv.sliced(1))
        words << escaped(word);
    if (words.size() == 1)
        words << u"\"\""_s; // no arguments allowed
    return words.join(u' ');
}

QString sudoersUser(const QString &user)
{
    static const QRegularExpression aliasLike(u"^[A-Z][A-Z0-9_]*$"_s);
    if (user.isEmpty())
        return u"USER"_s;
    return aliasLike.match(user).hasMatch() ? u'"' + user + u'"' : user;
}

QString sudoersLineFor(const QString &user, const QStringList &commands)
{
    return commands.isEmpty() ? QString()
                              : u"%1 ALL=(root) NOPASSWD: %2"_s.arg(sudoersUser(user), commands.join(u", "_s));
}

QString sudoersLine(const QString &user, const QStringList &argv, const QString &path)
{
    return argv.isEmpty() ? QString() : sudoersLineFor(user, {sudoersCommand(argv, path)});
}

QList<QStringList> rootCommands(const QStringList &argv, bool sudo)
{
    if (sudo)
        return {argv};
    if (argv.value(0) != "sh"_L1 || argv.value(1) != "-c"_L1)
        return {};
    static const QRegularExpression handedOver(u"sudo -n ((?:[^\\s;|&<>()\"'$]+[ ]?)+)"_s);
    static const QRegularExpression redirection(u"^[0-9]+$"_s);
    QList<QStringList> found;
    auto matches = handedOver.globalMatch(argv.value(2));
    while (matches.hasNext()) {
        QStringList words = matches.next().captured(1).split(u' ', Qt::SkipEmptyParts);
        if (words.size() > 1 && redirection.match(words.last()).hasMatch())
            words.removeLast(); // the 2 of `2>/dev/null`
        if (!words.isEmpty() && !found.contains(words))
            found << words;
    }
    return found;
}

}
