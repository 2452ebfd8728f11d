// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/prometheus/prometheus.h"
#include "core/facts/timefacts.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Runtime, Files, Rules };

void plan(PlanScope &scope)
{
    const QString file = prometheusConfigFile(scope);
    scope.add(
        {.probes = {scope.here(
                        HttpGet{.url = prometheusUrl(scope.node(), u"/api/v1/status/runtimeinfo"_s), .insecure = true}),
                    scope.here(commands::fileTimesBeside(file)),
                    scope.here(HttpGet{.url = prometheusUrl(scope.node(), u"/api/v1/rules"_s), .insecure = true})},
         .subject = {{"file"_L1, file}},
         .needs = {sshSession(), u"prometheus.healthy"_s}});
}

/// The configuration and the rule files that Prometheus has read, with their times; or why they were not seen.
tl::expected<QMap<QString, double>, Judgement> loadedFiles(const JudgeInput &input)
{
    const QString file = input.subject("file");
    const Reading reading = readingOf(input, Files);
    if (reading.refusal && !reading.transportFailed && reading.outcome.fileMissing)
        return tl::unexpected(unknown(Reason::Unproven, CheckWords::tr("%1 is not there to compare with.").arg(file)));
    if (reading.refusal)
        return tl::unexpected(*reading.refusal);
    if (auto refusal = notOk(*input.evidence[Rules], u"Prometheus"_s))
        return tl::unexpected(*refusal);
    const auto times = parseFileTimes(input.evidence[Files]->out);
    if (!times)
        return tl::unexpected(unreadable(times.error(), u"find"_s));
    const auto rules = parsePromRules(input.evidence[Rules]->out);
    if (!rules)
        return tl::unexpected(unreadable(rules.error(), u"Prometheus"_s));
    QStringList names{file};
    for (const PromRule &rule : *rules) {
        if (!rule.file.isEmpty())
            names << rule.file;
    }
    QMap<QString, double> loaded;
    for (const QString &name : names) {
        if (!times->contains(name))
            return tl::unexpected(unknown(
                Reason::Unproven, CheckWords::tr("%1 is not there to compare with.").arg(quoted(name.toUtf8()))));
        loaded.insert(name, times->value(name));
    }
    return loaded;
}

/// The last reload succeeded; whether anything was edited since.
Judgement judgeFiles(const JudgeInput &input, qint64 loadedMs)
{
    const auto files = loadedFiles(input);
    if (!files) {
        Judgement unseen = files.error();
        unseen.summary =
            CheckWords::tr("The last reload succeeded, but whether the files were edited since was not seen: %1")
                .arg(unseen.summary);
        return unseen.outcome == Outcome::Fail ? unknown(Reason::Unreachable, unseen.summary) : unseen;
    }
    QStringList newer;
    for (auto it = files->begin(); it != files->end(); ++it) {
        // Prometheus tells whole seconds.
        if (it.value() >= double(loadedMs) / 1000.0 + 1.0)
            newer << quoted(it.key().toUtf8());
    }
    if (!newer.isEmpty())
        return warned(CheckWords::tr("Edited after the last reload, so not in force: %1.").arg(newer.join(u", "_s)));
    return passed(CheckWords::tr("The last reload succeeded, and none of %n file(s) was edited since.", nullptr,
                                 int(files->size())));
}

Judgement judgeRuntime(const JudgeInput &input, const PromRuntime &runtime)
{
    Judgement result;
    if (!runtime.reloadConfigSuccess)
        result = warned(CheckWords::tr("This version does not tell whether its configuration was loaded."));
    else if (!*runtime.reloadConfigSuccess)
        result = failed(CheckWords::tr("The last reload of the configuration failed; the old one is still running."));
    else if (!runtime.lastConfigMs)
        result = warned(CheckWords::tr("This version does not tell when its configuration was loaded."));
    else
        result = judgeFiles(input, *runtime.lastConfigMs);
    result.facts = {{"lastConfigMs"_L1, double(runtime.lastConfigMs.value_or(0))}};
    return result;
}

Judgement judge(const JudgeInput &input)
{
    if (auto refusal = notOk(*input.evidence[Runtime], u"Prometheus"_s))
        return *refusal;
    const auto runtime = parsePromRuntime(input.evidence[Runtime]->out);
    Judgement result = runtime ? judgeRuntime(input, *runtime) : unreadable(runtime.error(), u"Prometheus"_s);
    result.expected = CheckWords::tr("reloadConfigSuccess is true, and no file is newer than the last reload.");
    result.marks = marksOf(input, Runtime, {u"reloadConfigSuccess"_s});
    return result;
}

}

const CheckSpec &prometheusConfigLoaded()
{
    static const CheckSpec spec{
        .id = "prometheus.config-loaded",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Prometheus runs its current configuration"),
        .why = QT_TRANSLATE_NOOP(
            "CheckWords",
            "A reload that failed leaves the old configuration running, and /-/healthy still says healthy."),
        .section = "4",
        .bullets = "B28 B61",
        .remedy =
            QT_TRANSLATE_NOOP("CheckWords", "`promtool check config /etc/prometheus/prometheus.yml`, mend it, reload."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {QString(kRoleMonitoring)},
        .vantage = "node",
        .parameters = {prometheusConfigParameter()},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
