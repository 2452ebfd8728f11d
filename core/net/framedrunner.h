// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace daytwo {

/// What runs the commands of a framed script on a host and frames what they say (framewire.h): a program for perl(1),
/// which is Essential in Debian and starts nothing but the command itself. Constant; reads the script's lines from its
/// stdin, and begins when all have come. Its argument is the time for all of them, in seconds.
QByteArrayView framedRunnerForPerl();
/// The same for the POSIX shell of a host without perl; needs GNU timeout, and head. Defines `r`.
QByteArrayView framedRunnerForShell();

}
