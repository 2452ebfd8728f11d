// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace daytwo {

// What sudoers(5) wants written, so that exactly one command line is allowed and nothing else.

/// A command of a sudoers rule: full path, arguments with their special characters escaped, `""` where there are none.
/// `path` is where the program was found; empty: where Debian has it.
QString sudoersCommand(const QStringList &argv, const QString &path = {});
/// A user name as a rule begins with it: a name that would read as an alias stands in quotes; empty: "USER".
QString sudoersUser(const QString &user);
/// The line that lets `user` run exactly this command; `path` is the absolute path of argv[0] where known.
QString sudoersLine(const QString &user, const QStringList &argv, const QString &path = {});
/// The same for several commands, each as sudoersCommand() gives it.
QString sudoersLineFor(const QString &user, const QStringList &commands);
/// What a command runs as root: itself with `sudo`, or what its constant script hands to `sudo -n`.
QList<QStringList> rootCommands(const QStringList &argv, bool sudo);

}
