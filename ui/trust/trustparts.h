// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QWidget;

namespace daytwo {

/// A paragraph of a trust dialog.
QWidget *trustSentence(const QString &text);
/// A caption with a fingerprint or command under it that can be selected and copied.
QWidget *trustValue(const QString &caption, const QString &value);

}
