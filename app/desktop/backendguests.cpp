// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ServiceBackend that acts: snapshots, rollbacks, and what is trusted.
#include "app/desktop/servicebackend.h"
#include "app/services/guestdesk.h"
#include "app/services/knowngood.h"
#include "core/proxmox/snapshotname.h"
#include "core/transport/labtransport.h"
#include "core/transport/trust.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString reasonWord(SnapshotReason reason)
{
    switch (reason) {
    case SnapshotReason::Firewall:
        return u"firewall"_s;
    case SnapshotReason::Packages:
        return u"packages"_s;
    case SnapshotReason::Kernel:
        return u"kernel"_s;
    case SnapshotReason::Gpu:
        return u"gpu"_s;
    case SnapshotReason::Routing:
        return u"routing"_s;
    case SnapshotReason::Other:
        break;
    }
    return u"other"_s;
}

SnapshotWish wishOf(const SnapshotOrder &order)
{
    SnapshotWish wish;
    wish.name =
        order.name.isEmpty() ? snapshotNameFor(reasonWord(order.reason), QDateTime::currentDateTime()) : order.name;
    wish.description = order.note;
    wish.withRam = order.withRam;
    return wish;
}

GuestObserver observing(const TaskReport &report)
{
    return [report](const GuestProgress &progress) {
        TaskProgress told;
        told.node = progress.node;
        told.step = progress.step.step.text();
        told.state = progress.step.state == StepReport::State::Done     ? TaskProgress::State::Done
                     : progress.step.state == StepReport::State::Failed ? TaskProgress::State::Failed
                                                                        : TaskProgress::State::Running;
        if (progress.step.task)
            told.upid = progress.step.task->upid.toString();
        if (!progress.step.log.isEmpty())
            told.lastLine = progress.step.log.last();
        report(told);
    };
}

QStringList blocking(const Recipe &recipe)
{
    QStringList texts;
    for (const Obstacle &obstacle : recipe.obstacles) {
        if (obstacle.weight == Obstacle::Weight::Block)
            texts << obstacle.text;
    }
    return texts;
}

Result<void> outcomeOf(const Result<PlayReport> &played)
{
    if (!played)
        return fail(played.error());
    if (!played->succeeded())
        return fail(played->error().value_or(Error{Error::Kind::RemoteFailed, u"Proxmox"_s, {}}));
    return {};
}

}

Result<std::vector<SnapshotEntry>> ServiceBackend::snapshots(const NodeId &node, const Context &context)
{
    const auto open = openDesk();
    if (!open)
        return fail(open.error());
    const auto list = (*open)->guests().snapshots(node, context);
    if (!list)
        return fail(list.error());
    auto memory = journal(Journal::Mode::ReadOnly);
    std::vector<SnapshotEntry> entries;
    for (const PveSnapshot &snapshot : list->snapshots) {
        SnapshotEntry entry{snapshot.name, snapshot.description, snapshot.time.toUTC(), snapshot.parent,
                            snapshot.withRam};
        entry.knownGood = memory && isKnownGood(**open, **memory, node, snapshot);
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<SnapshotPreflight> ServiceBackend::preflight(const SnapshotOrder &order, const Context &context)
{
    const auto open = openDesk();
    std::vector<SnapshotPreflight> found;
    for (const NodeId &node : order.nodes) {
        SnapshotPreflight one;
        one.node = node;
        const auto plan =
            open ? (*open)->guests().planSnapshot(node, wishOf(order), context) : Result<GuestPlan>(fail(open.error()));
        if (plan) {
            one.vmid = plan->seen.guest.ref.vmid;
            one.obstacles = blocking(plan->recipe);
            one.possible = !plan->recipe.blocked();
            QStringList steps;
            for (const RecipeStep &step : plan->recipe.steps)
                steps << step.text();
            for (const Obstacle &obstacle : plan->recipe.obstacles) {
                if (obstacle.weight != Obstacle::Weight::Block)
                    steps << obstacle.text;
            }
            one.summary = steps.join(u' ');
        } else {
            one.obstacles = {errorText(plan.error())};
        }
        found.push_back(std::move(one));
    }
    return found;
}

Result<void> ServiceBackend::takeSnapshots(const SnapshotOrder &order, const TaskReport &report, const Context &context)
{
    const auto open = openDesk();
    if (!open)
        return fail(open.error());
    // Without its memory the act would be lost; so the journal comes first.
    auto memory = (*open)->openJournal(Journal::Mode::ReadWrite);
    if (!memory)
        return fail(memory.error());
    const auto set = (*open)->guests().take(order.nodes, wishOf(order), observing(report), context);
    if (!set)
        return fail(set.error());
    const auto recorded = (*memory)->recordSnapshot(snapshotRecord(*set, reasonWord(order.reason), order.note));
    if (!set->complete()) {
        const auto failed =
            std::ranges::find_if(set->members, [](const SetMember &member) { return member.error.has_value(); });
        return fail(failed == set->members.end() ? Error{Error::Kind::RemoteFailed, set->id, {}} : *failed->error);
    }
    return recorded ? Result<void>() : Result<void>(fail(recorded.error()));
}

Result<void> ServiceBackend::deleteSnapshot(const NodeId &node, const QString &name, const TaskReport &report,
                                            const Context &context)
{
    const auto open = openDesk();
    if (!open)
        return fail(open.error());
    const auto plan = (*open)->guests().planDelete(node, name, context);
    if (!plan)
        return fail(plan.error());
    if (plan->recipe.blocked())
        return fail(Error::Kind::Conflict, name, plan->recipe.obstacles.front().text);
    return outcomeOf((*open)->guests().play(node, plan->seen, plan->recipe, observing(report), context));
}

Result<RollbackOutlook> ServiceBackend::previewRollback(const NodeId &node, const QString &name, const Context &context)
{
    const auto open = openDesk();
    if (!open)
        return fail(open.error());
    RollbackWish wish;
    wish.name = name;
    const auto plan = (*open)->guests().planRollback(node, wish, context);
    if (!plan)
        return fail(plan.error());
    RollbackOutlook outlook;
    outlook.node = node;
    outlook.snapshot = name;
    outlook.obstacles = blocking(plan->recipe.recipe);
    for (const RecipeStep &step : plan->recipe.recipe.steps)
        outlook.steps << step.text();
    if (plan->recipe.preview) {
        outlook.takenAt = plan->recipe.preview->snapshot.time.toUTC();
        outlook.losses = plan->recipe.preview->sentences;
    }
    return outlook;
}

Result<void> ServiceBackend::rollBack(const NodeId &node, const QString &name, const TaskReport &report,
                                      const Context &context)
{
    const auto open = openDesk();
    if (!open)
        return fail(open.error());
    RollbackWish wish;
    wish.name = name;
    const auto plan = (*open)->guests().planRollback(node, wish, context);
    if (!plan)
        return fail(plan.error());
    if (plan->recipe.recipe.blocked())
        return fail(Error::Kind::Conflict, name, plan->recipe.recipe.obstacles.front().text);
    auto memory = (*open)->openJournal(Journal::Mode::ReadWrite);
    if (!memory)
        return fail(memory.error());
    const auto played = (*open)->guests().play(node, plan->seen, plan->recipe.recipe, observing(report), context);
    SnapshotRecord record;
    record.set = u"b-%1-%2"_s.arg(node.value, QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s));
    record.reason = u"other"_s;
    const bool done = played && played->succeeded();
    record.members.push_back({node, plan->seen.guest.ref.vmid, name, {}, done ? u"rolled-back"_s : u"failed"_s, {}});
    const auto recorded = (*memory)->recordSnapshot(record);
    (*open)->transport().forget();
    if (auto outcome = outcomeOf(played); !outcome)
        return outcome;
    return recorded ? Result<void>() : Result<void>(fail(recorded.error()));
}

Result<HostKeyQuestion> ServiceBackend::hostKey(const NodeId &node, const Context &context)
{
    const auto open = openDesk();
    if (!open)
        return fail(open.error());
    const auto seen = (*open)->transport().seeHostKey(node, context);
    if (!seen)
        return fail(seen.error());
    HostKeyQuestion question;
    question.node = node;
    question.address = seen->decision.host;
    question.state = seen->decision.trusted()       ? HostKeyQuestion::State::Known
                     : seen->decision.known.empty() ? HostKeyQuestion::State::Unknown
                                                    : HostKeyQuestion::State::Changed;
    question.keyType = seen->decision.key.type;
    question.fingerprint = seen->decision.key.fingerprint();
    question.knownFingerprint = seen->decision.known.empty() ? QString() : seen->decision.known.front().fingerprint();
    question.consoleCommand = seen->decision.consoleCommand;
    question.file = seen->file;
    return question;
}

Result<void> ServiceBackend::trustHostKey(const HostKeyQuestion &question, const Context &context)
{
    const auto open = openDesk();
    if (!open)
        return fail(open.error());
    const auto seen = (*open)->transport().seeHostKey(question.node, context);
    if (!seen)
        return fail(seen.error());
    if (seen->decision.key.fingerprint() != question.fingerprint)
        return fail(Error::Kind::NotFound, question.node.value,
                    QCoreApplication::translate("Services", "it shows another key by now"));
    const bool changed = question.state == HostKeyQuestion::State::Changed;
    if (auto trusted = trustSeenKey(*seen, changed ? TrustAs::Replacement : TrustAs::New); !trusted)
        return trusted;
    (*open)->transport().forget();
    auto memory = (*open)->openJournal(Journal::Mode::ReadWrite);
    if (!memory)
        return fail(memory.error());
    TrustRecord record;
    record.subject = question.address;
    record.kind = u"host-key"_s;
    record.fingerprint = question.fingerprint;
    record.replaced = question.knownFingerprint;
    record.decision = u"accepted"_s;
    const auto written = (*memory)->addRecord(recordOf(record));
    return written ? Result<void>() : Result<void>(fail(written.error()));
}

Result<CertificateQuestion> ServiceBackend::certificate(const QString &endpoint, const Context &context)
{
    const auto open = openDesk();
    if (!open)
        return fail(open.error());
    for (const ProxmoxEndpoint &one : (*open)->inventory()->lab().proxmox) {
        if (one.name != endpoint)
            continue;
        const auto seen = lookAtCertificate(one.url, context);
        if (!seen)
            return fail(seen.error());
        const TlsCertificate &shown = seen->facts.certificate;
        CertificateQuestion question{endpoint,      one.url,      tlsPinText(shown.pin), {},
                                     shown.subject, shown.issuer, shown.notAfter,        {}};
        if (const auto pinned = parseTlsPin(one.pin); pinned && !pinned->isEmpty())
            question.pinned = tlsPinText(*pinned);
        question.consoleCommand = u"openssl x509 -in /etc/pve/local/pve-ssl.pem -noout -fingerprint -sha256"_s;
        return question;
    }
    return fail(Error::Kind::NotFound, endpoint);
}

}
