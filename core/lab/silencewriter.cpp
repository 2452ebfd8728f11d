// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/silencewriter.h"

#include "core/lab/labwords.h"
#include "core/lab/tomlwriter.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// The lab that a text without errors declares.
Result<Lab> labOf(const QByteArray &text, const LabReadOptions &options)
{
    LabReading reading = readLab(text, u"lab.toml"_s, options);
    if (reading.lab && !hasErrors(reading.diagnostics))
        return std::move(*reading.lab);
    for (const Diagnostic &diagnostic : reading.diagnostics) {
        if (diagnostic.severity == Diagnostic::Severity::Error)
            return fail(Error::Kind::BadInput, LabWords::tr("The lab file"), diagnostic.message);
    }
    return fail(Error::Kind::BadInput, LabWords::tr("The lab file"));
}

}

QString silenceLines(const Silence &silence)
{
    TomlPairs pairs;
    pairs.text("node"_L1, silence.node.value).text("check"_L1, silence.check.value);
    pairs.text("reason"_L1, silence.reason).raw(u"until"_s, silence.until.toString(Qt::ISODate));
    return u"[[silence]]\n"_s + pairs.lines();
}

QString silenceProblem(const Silence &silence, const QDate &today)
{
    if (silence.check.isEmpty())
        return LabWords::tr("A silence needs a check");
    if (silence.reason.trimmed().isEmpty())
        return LabWords::tr("A silence needs a reason: it is shown wherever the light is missing");
    if (!silence.until.isValid())
        return LabWords::tr("A silence needs a last day: nothing is silenced for ever");
    if (silence.until < today)
        return LabWords::tr("The last day of a silence is today or later");
    return {};
}

Result<QByteArray> withSilence(const QByteArray &text, const Silence &silence, const LabReadOptions &options)
{
    const QDate today = options.today.isValid() ? options.today : QDate::currentDate();
    if (const QString problem = silenceProblem(silence, today); !problem.isEmpty())
        return fail(Error::Kind::BadInput, silence.check.value, problem);
    const auto before = labOf(text, options);
    if (!before)
        return fail(before.error());
    const bool dosLines = text.contains("\r\n");
    QByteArray added = "\n" + silenceLines(silence).toUtf8();
    if (!text.isEmpty() && !text.endsWith('\n'))
        added.prepend('\n');
    if (dosLines)
        added.replace("\n", "\r\n");
    QByteArray result = text + added;
    const auto after = labOf(result, options);
    if (!after)
        return fail(after.error());
    if (after->silences.size() != before->silences.size() + 1 || after->silences.back() != silence)
        return fail(Error::Kind::BadInput, LabWords::tr("The lab file"),
                    LabWords::tr("the silence cannot be added at its end"));
    return result;
}

}
