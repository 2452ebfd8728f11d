// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/local/localevaluation.h"
#include "core/lab/conditioncheck.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;
using namespace Qt::StringLiterals;

/// The first line is a condition, the rest is the answer it is worked out over.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    const qsizetype end = bytes.indexOf('\n');
    const QString text = QString::fromUtf8(end < 0 ? bytes : bytes.left(end));
    const auto condition = parseCondition(text);
    if (!condition) {
        expect(!condition.error().message.isEmpty());
        expect(condition.error().at >= 0 && condition.error().at <= text.size());
        return 0;
    }
    LocalCheck check;
    check.params = {{u"warn"_s, 80.0}};
    for (const LocalProbe &probe :
         std::initializer_list<LocalProbe>{LocalCommand{}, LocalHttp{}, LocalTcp{}, LocalMetric{}, LocalFile{}}) {
        check.probe = probe;
        for (const ConditionProblem &problem : conditionProblems(*condition, check))
            expect(!problem.message.isEmpty() && problem.at >= 0 && problem.at <= text.size());
    }
    LocalAnswer answer;
    const QString rest = QString::fromUtf8(end < 0 ? QByteArray() : bytes.mid(end + 1));
    answer.text = rest;
    answer.operands = {{u"status"_s, 200.0},
                       {u"stdout"_s, rest},
                       {u"open"_s, true},
                       {u"values"_s, LocalList{1.0, 2.0}},
                       {u"exit"_s, unseen(Reason::NoPrivilege, u"hidden"_s)}};
    const QJsonObject parameters{{u"warn"_s, 80}};
    const LocalEvaluation result = evaluate(*condition, {answer, parameters});
    // What nobody can tell has a reason, and is kept for whoever decides.
    expect(!result.truth.unknown() || (!result.truth.why.text.isEmpty() && result.missing));
    expect(evaluate(*condition, {answer, parameters}).truth == result.truth);
    return 0;
}
