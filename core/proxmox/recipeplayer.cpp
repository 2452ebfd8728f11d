// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/recipeplayer.h"

#include "core/base/threadrole.h"

#include <QCoreApplication>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A guest that has not come up by then has not come up.
constexpr auto kPowerPatience = 2min;

QString translated(const char *text)
{
    return QCoreApplication::translate("RecipePlayer", text);
}

QString taskType(const RecipeStep &step)
{
    const QString prefix = step.guest.kind == GuestKind::Qemu ? u"qm"_s : u"vz"_s;
    switch (step.kind) {
    case RecipeStep::Kind::CreateSnapshot:
        return prefix + u"snapshot"_s;
    case RecipeStep::Kind::Rollback:
        return prefix + u"rollback"_s;
    case RecipeStep::Kind::DeleteSnapshot:
        return prefix + u"delsnapshot"_s;
    case RecipeStep::Kind::Start:
        return prefix + u"start"_s;
    default:
        return prefix + u"stop"_s;
    }
}

std::optional<bool> wasRunning(const PveGuest &guest)
{
    if (guest.power == PveGuest::Power::Unknown)
        return std::nullopt;
    return guest.power != PveGuest::Power::Stopped;
}

}

QString stepStateWord(StepReport::State state)
{
    switch (state) {
    case StepReport::State::Running:
        return u"running"_s;
    case StepReport::State::Done:
        return u"done"_s;
    case StepReport::State::Failed:
        return u"failed"_s;
    case StepReport::State::NotReached:
        return u"not-reached"_s;
    }
    return {};
}

bool PlayReport::succeeded() const
{
    return std::all_of(steps.begin(), steps.end(),
                       [](const StepReport &step) { return step.state == StepReport::State::Done; });
}

std::optional<Error> PlayReport::error() const
{
    for (const StepReport &step : steps) {
        if (step.error)
            return step.error;
    }
    return std::nullopt;
}

RecipePlayer::RecipePlayer(PveClient &client, PvePace pace, NowFunction now)
    : m_client(client)
    , m_pace(pace)
    , m_now(std::move(now))
    , m_follower(client, pace)
{
}

Result<Upid> RecipePlayer::call(const RecipeStep &step, const Context &context)
{
    switch (step.kind) {
    case RecipeStep::Kind::CreateSnapshot:
        return m_client.createSnapshot(
            step.guest, {.name = step.snapshot, .description = step.description, .withRam = step.withRam}, context);
    case RecipeStep::Kind::Rollback:
        return m_client.rollback(step.guest, step.snapshot, context);
    case RecipeStep::Kind::DeleteSnapshot:
        return m_client.deleteSnapshot(step.guest, step.snapshot, context);
    case RecipeStep::Kind::Start:
        return m_client.start(step.guest, context);
    case RecipeStep::Kind::Stop:
        return m_client.stop(step.guest, context);
    case RecipeStep::Kind::AwaitRunning:
    case RecipeStep::Kind::AwaitStopped:
        break;
    }
    return fail(Error::Kind::Internal, step.word());
}

Result<void> RecipePlayer::runTask(StepReport &report, const Context &context, const Observer &observer)
{
    const auto tell = [&](const PveTaskProgress &progress) {
        report.log += progress.lines;
        if (progress.task)
            report.task = progress.task;
        if (observer)
            observer(report);
    };
    const auto begin = [&](const Context &limits) {
        report.log.clear();
        auto upid = call(report.step, limits);
        if (upid)
            report.task = PveTask{.upid = *upid, .upidText = upid->toString()};
        return upid;
    };
    const auto result =
        m_follower.run({.guest = report.step.guest, .type = taskType(report.step), .begin = begin}, context, tell);
    if (!result)
        return fail(result.error());
    report.task = result->task;
    report.log = result->log;
    m_logWhole = result->logWhole;
    return {};
}

Result<void> RecipePlayer::checkSnapshot(StepReport &report, const GuestSituation &seen, const Context &context)
{
    const auto list = m_client.snapshots(report.step.guest, context);
    if (!list)
        return fail(list.error());
    const PveSnapshot *made = list->find(report.step.snapshot);
    if (!made || !made->whole())
        return fail(
            Error::Kind::RemoteFailed, report.step.guest.toString(),
            translated(QT_TRANSLATE_NOOP("RecipePlayer", "The task ended well, but there is no whole snapshot \"%1\"."))
                .arg(report.step.snapshot));
    report.consistency = judgeConsistency({.kind = report.step.guest.kind,
                                           .wasRunning = wasRunning(seen.guest),
                                           .holdsRam = made->withRam,
                                           .agent = seen.config ? std::optional(seen.config->agent) : std::nullopt,
                                           .agentAnswered = seen.agentAnswers,
                                           .version = seen.version,
                                           .log = report.log,
                                           .logWhole = m_logWhole});
    return {};
}

Result<void> RecipePlayer::checkDeleted(const RecipeStep &step, const Context &context)
{
    const auto list = m_client.snapshots(step.guest, context);
    if (!list)
        return fail(list.error());
    if (!list->find(step.snapshot))
        return {};
    return fail(
        Error::Kind::RemoteFailed, step.guest.toString(),
        translated(QT_TRANSLATE_NOOP("RecipePlayer", "The task ended well, but snapshot \"%1\" is still there."))
            .arg(step.snapshot));
}

Result<void> RecipePlayer::awaitPower(const RecipeStep &step, PveGuest::Power wanted, const Context &context)
{
    const Context limited = context.within(kPowerPatience);
    while (true) {
        const auto guest = m_client.guestStatus(step.guest, limited);
        if (guest && guest->power == wanted)
            return {};
        const bool hopeless =
            !guest && (guest.error().kind == Error::Kind::AuthFailed || guest.error().kind == Error::Kind::Denied ||
                       guest.error().kind == Error::Kind::NotFound || guest.error().kind == Error::Kind::UntrustedHost);
        if (hopeless)
            return fail(guest.error());
        if (!interruptibleSleep(m_pace.firstPolls, limited))
            return limited.check(step.guest.toString());
    }
}

void RecipePlayer::perform(StepReport &report, const GuestSituation &seen, const Context &context,
                           const Observer &observer)
{
    const auto outcome = [&]() -> Result<void> {
        if (report.step.kind == RecipeStep::Kind::AwaitRunning)
            return awaitPower(report.step, PveGuest::Power::Running, context);
        if (report.step.kind == RecipeStep::Kind::AwaitStopped)
            return awaitPower(report.step, PveGuest::Power::Stopped, context);
        if (auto ran = runTask(report, context, observer); !ran)
            return ran;
        if (report.step.kind == RecipeStep::Kind::CreateSnapshot)
            return checkSnapshot(report, seen, context);
        if (report.step.kind == RecipeStep::Kind::DeleteSnapshot)
            return checkDeleted(report.step, context);
        return {};
    }();
    report.state = outcome ? StepReport::State::Done : StepReport::State::Failed;
    if (!outcome)
        report.error = outcome.error();
}

PlayReport RecipePlayer::play(const Recipe &recipe, const GuestSituation &seen, const Context &context,
                              const Observer &observer)
{
    assertMayBlock();
    PlayReport played;
    bool going = true;
    for (const RecipeStep &step : recipe.steps) {
        StepReport report{.step = step};
        if (going) {
            report.state = StepReport::State::Running;
            report.started = m_now();
            if (observer)
                observer(report);
            perform(report, seen, context, observer);
            report.ended = m_now();
            going = report.state == StepReport::State::Done;
        }
        if (observer)
            observer(report);
        played.steps.append(report);
    }
    return played;
}

}
