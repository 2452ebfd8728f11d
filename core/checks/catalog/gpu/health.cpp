// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/gpu/gpu.h"
#include "core/checks/catalog/look.h"

#include <QJsonArray>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Smi, Presence };

constexpr int kUnderLoad = 50; ///< percent of use from which a card must have brought its link up to speed

void plan(PlanScope &scope)
{
    if (expectsGpu(scope.node()))
        scope.add(
            {.probes = {scope.here(commands::nvidiaSmi()), scope.here(commands::presence())}, .needs = {sshSession()}});
}

QString nameOf(const GpuReading &gpu)
{
    return CheckWords::tr("GPU %1 (%2)", "index, model").arg(gpu.index).arg(quoted(gpu.name.toUtf8()));
}

Judgement judgeCard(const JudgeInput &input, const GpuReading &gpu)
{
    const QString name = nameOf(gpu);
    if (gpu.eccUncorrected.value_or(0) > 0)
        return failed(
            CheckWords::tr("%1 has %n uncorrected memory error(s).", nullptr, int(*gpu.eccUncorrected)).arg(name));
    if (gpu.temperature && *gpu.temperature >= input.number("temp_fail"))
        return failed(CheckWords::tr("%1 is at %2 °C.").arg(name).arg(*gpu.temperature));
    if (gpu.temperature && *gpu.temperature >= input.number("temp_warn"))
        return warned(CheckWords::tr("%1 is at %2 °C.").arg(name).arg(*gpu.temperature));
    // A resting card slows its link down by itself.
    if (gpu.utilization.value_or(0) >= kUnderLoad && gpu.pcieGenCurrent && gpu.pcieGenMax &&
        *gpu.pcieGenCurrent < *gpu.pcieGenMax)
        return warned(CheckWords::tr("%1 works over a PCIe link of generation %2 of %3.")
                          .arg(name)
                          .arg(*gpu.pcieGenCurrent)
                          .arg(*gpu.pcieGenMax));
    if (input.number("persistence") > 0 && !gpu.persistence.value_or(false))
        return warned(gpu.persistence ? CheckWords::tr("%1 has persistence mode off: the driver lets go of it, and "
                                                       "forgets its memory errors, whenever nobody uses it.")
                                            .arg(name)
                                      : CheckWords::tr("%1 does not tell its persistence mode.").arg(name));
    if (!gpu.temperature && !gpu.eccUncorrected)
        return unknown(Reason::Unproven,
                       CheckWords::tr("%1 tells neither its temperature nor its memory errors.").arg(name));
    const QString temperature =
        gpu.temperature ? CheckWords::tr("%1 °C").arg(*gpu.temperature) : CheckWords::tr("temperature not told");
    const QString memory = gpu.eccUncorrected ? CheckWords::tr("no memory errors") : CheckWords::tr("no ECC memory");
    const QString told = CheckWords::tr("%1: %2, %3", "card, temperature, memory").arg(name, temperature, memory);
    if (!gpu.persistence)
        return passed(told);
    return passed(*gpu.persistence ? CheckWords::tr("%1, persistence mode on").arg(told)
                                   : CheckWords::tr("%1, persistence mode off").arg(told));
}

Judgement judgeCards(const JudgeInput &input, const QList<GpuReading> &gpus)
{
    const int wanted = input.node.gpu ? input.node.gpu->count : 1;
    Judgement result = passed({});
    QStringList texts;
    QJsonArray names;
    for (const GpuReading &gpu : gpus) {
        const Judgement one = judgeCard(input, gpu);
        if (severity(one.outcome) > severity(result.outcome))
            result = one;
        texts << one.summary;
        names << gpu.uuid;
    }
    if (result.outcome == Outcome::Pass)
        result.summary = texts.join(u"; "_s);
    if (gpus.size() < wanted && result.outcome != Outcome::Fail)
        result = failed(CheckWords::tr("%1 of %2 GPUs are there.").arg(gpus.size()).arg(wanted));
    result.seen = texts.join(u'\n');
    result.facts = {{"gpus"_L1, names}};
    return result;
}

Judgement judgeAnswer(const JudgeInput &input, const GpuAnswer &answer)
{
    switch (answer.failure) {
    case NvmlFailure::None:
        return judgeCards(input, answer.gpus);
    case NvmlFailure::NoDevice:
    case NvmlFailure::GpuLost:
        return failed(CheckWords::tr("A GPU that must be there is not: %1").arg(answer.complaint));
    case NvmlFailure::DriverNotLoaded:
    case NvmlFailure::LibraryMissing:
    case NvmlFailure::VersionMismatch:
    case NvmlFailure::NoPermission:
    case NvmlFailure::Other:
        break;
    }
    return unknown(
        Reason::Unproven,
        CheckWords::tr("The driver does not work, so nothing is known of the cards: %1").arg(answer.complaint));
}

Judgement judge(const JudgeInput &input)
{
    const auto answer = gpuAnswer(input, Smi, Presence);
    Judgement result = answer ? judgeAnswer(input, *answer) : answer.error();
    result.expected = CheckWords::tr("%n GPU(s), below %1 °C, without uncorrected memory errors.", nullptr,
                                     input.node.gpu ? input.node.gpu->count : 1)
                          .arg(input.number("temp_warn"));
    result.rule = CheckWords::tr("What a card does not support is left out; the PCIe link is judged under load only.");
    return result;
}

}

const CheckSpec &gpuHealth()
{
    static const CheckSpec spec{
        .id = "gpu.health",
        .title = QT_TRANSLATE_NOOP("CheckWords", "The GPUs are well"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "Heat slows a card down; uncorrected memory errors spoil what it computes."),
        .section = "maintenance",
        .bullets = "B07",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Look at fans and dust; with memory errors, drain the host and reset or replace the card."),
        .profiles = {Profile::Maintenance, Profile::PostReboot},
        .roles = {},
        .vantage = "node",
        .parameters = {{"temp_warn", 83, "°C", QT_TRANSLATE_NOOP("CheckWords", "temperature from which it warns")},
                       {"temp_fail", 90, "°C", QT_TRANSLATE_NOOP("CheckWords", "temperature from which it fails")},
                       {"persistence", 0, "",
                        QT_TRANSLATE_NOOP("CheckWords", "1: it warns where persistence mode is not on")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
