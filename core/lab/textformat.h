// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/lab.h"
#include "core/lab/labschema.h"

#include <QString>

#include <optional>

namespace daytwo {

/// What is wrong with a text, and what would be right.
struct FormatProblem
{
    QString message;
    QString hint;
};

/// Nothing when the text has the format. The message never repeats what may be a secret.
std::optional<FormatProblem> formatProblem(TextFormat format, const QString &text);

/// The grammar of a format that is one regular expression, unanchored; empty for the others.
QString textGrammar(TextFormat format);

/// "51820/udp", "5900-5999/tcp", "443" (tcp).
std::optional<ExpectedListener> parseListener(const QString &text);
/// "5900-5999", "443" or "ephemeral" into the ports of a listener; false when it is none.
bool parsePorts(const QString &text, ExpectedListener &listener);
/// A certificate pin, with or without "sha256:" and colons, as 64 lower-case hex digits; nothing when it is none.
std::optional<QString> parsePin(const QString &text);
/// "nginx" and "nginx.service" become "nginx.service"; other kinds of unit stay.
QString fullUnitName(const QString &unit);
/// The name that a unit alone is called by: without ".service".
QString shortUnitName(const QString &unit);

}
