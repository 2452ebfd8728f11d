// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lab/labfile.h"

namespace daytwo {

/// The lines that silence a check, as a lab file has them; ends in a line break.
QString silenceLines(const Silence &silence);

/// What a silence lacks, in one sentence: a check, a reason, a last day that is today or later. Empty: nothing.
QString silenceProblem(const Silence &silence, const QDate &today);

/// A lab file with the silence added at its end; everything else stays byte for byte, comments and order too. Errors:
/// BadInput where the silence lacks something, or where the text would not say just that afterwards (it has errors, is
/// only a part of a lab, or writes its silences as one list). Pure.
Result<QByteArray> withSilence(const QByteArray &text, const Silence &silence, const LabReadOptions &options = {});

}
