// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/guestdesk.h"

#include "core/net/http.h"
#include "core/proxmox/pveclient.h"
#include "core/proxmox/pvenethttp.h"

#include <QDateTime>
#include <QUrl>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

/// One Proxmox endpoint with its token, ready to be asked.
struct GuestDesk::Door
{
    Door(Http &http, PveEndpoint endpoint, const Secret &secret)
        : tokenId(endpoint.tokenId)
        , net(http, std::move(endpoint), secret)
        , client(net)
    {
    }

    QString tokenId;
    PveNetHttp net;
    PveClient client;
};

namespace {

/// A token as it is kept: USER@REALM!NAME=SECRET, as the Authorization header wants it.
Result<std::pair<QString, Secret>> splitToken(const Secret &token, const QString &where)
{
    const QByteArrayView text = token.view();
    const qsizetype equals = text.indexOf('=');
    const QString id = QString::fromUtf8(text.first(std::max<qsizetype>(0, equals)));
    if (equals <= 0 || !isPveTokenId(id))
        return fail(Error::Kind::BadInput, where,
                    QCoreApplication::translate("Services", "a Proxmox token has the form USER@REALM!NAME=SECRET"));
    return std::pair(id, Secret(text.sliced(equals + 1)));
}

bool wasTaken(const SetMember &member)
{
    return member.state == "done"_L1;
}

}

bool SnapshotSet::complete() const
{
    return !members.empty() && std::ranges::all_of(members, wasTaken);
}

SnapshotRecord snapshotRecord(const SnapshotSet &set, const QString &reason, const QString &note)
{
    SnapshotRecord record;
    record.set = set.id;
    record.reason = reason;
    record.note = note;
    for (const SetMember &member : set.members) {
        const QString state = member.state == "done"_L1 || member.state == "left"_L1 ? u"taken"_s
                              : member.state == "undone"_L1                          ? u"deleted"_s
                                                                                     : u"failed"_s;
        record.members.push_back({member.node, member.vmid, member.name, member.upid, state, member.consistency});
    }
    return record;
}

GuestDesk::GuestDesk(std::shared_ptr<const Inventory> lab, SecretStore &secrets)
    : m_lab(std::move(lab))
    , m_secrets(secrets)
    , m_http(std::make_unique<Http>())
{
}

GuestDesk::~GuestDesk() = default;

Result<GuestDesk::Door *> GuestDesk::doorOf(const NodeId &node, const Context &context)
{
    const Node *host = m_lab->node(node);
    if (!host)
        return fail(Error::Kind::NotFound, node.value);
    const ProxmoxEndpoint *endpoint = m_lab->proxmoxOf(*host);
    if (!endpoint)
        return fail(Error::Kind::NotFound, node.value,
                    QCoreApplication::translate("Services", "the lab file names no Proxmox endpoint for it"));
    const std::lock_guard lock(m_mutex);
    auto &door = m_doors[endpoint->name];
    if (door)
        return door.get();
    const auto token = m_secrets.get(endpoint->token, context);
    if (!token)
        return fail(token.error());
    auto parts = splitToken(*token, toString(endpoint->token));
    if (!parts)
        return fail(parts.error());
    const QUrl url(endpoint->url);
    auto pin = parseTlsPin(endpoint->pin);
    if (!pin)
        return fail(pin.error());
    PveEndpoint address{url.host(), quint16(url.port(8006)), *pin, parts->first};
    door = std::make_unique<Door>(*m_http, std::move(address), parts->second);
    return door.get();
}

Result<PveGuestRef> GuestDesk::guestOf(const NodeId &node, const Context &context)
{
    const Node *host = m_lab->node(node);
    if (!host || !host->vmid)
        return fail(Error::Kind::NotFound, node.value,
                    QCoreApplication::translate("Services", "it has no VMID in the lab file"));
    const auto door = doorOf(node, context);
    if (!door)
        return fail(door.error());
    // Guests move between hosts and may be containers: Proxmox knows better than the lab file.
    const auto resources = (*door)->client.resources(context);
    if (!resources)
        return fail(resources.error());
    for (const PveGuest &guest : resources->guests) {
        if (guest.ref.vmid == *host->vmid)
            return guest.ref;
    }
    return fail(Error::Kind::NotFound, u"VM %1"_s.arg(*host->vmid),
                QCoreApplication::translate("Services", "Proxmox shows no such guest to this token"));
}

Result<GuestSituation> GuestDesk::look(const NodeId &node, const Context &context)
{
    const auto door = doorOf(node, context);
    if (!door)
        return fail(door.error());
    const auto guest = guestOf(node, context);
    if (!guest)
        return fail(guest.error());
    return lookAtGuest((*door)->client, *guest, context);
}

Result<PveSnapshotList> GuestDesk::snapshots(const NodeId &node, const Context &context)
{
    const auto door = doorOf(node, context);
    if (!door)
        return fail(door.error());
    const auto guest = guestOf(node, context);
    if (!guest)
        return fail(guest.error());
    return (*door)->client.snapshots(*guest, context);
}

Result<GuestPlan> GuestDesk::planSnapshot(const NodeId &node, const SnapshotWish &wish, const Context &context)
{
    auto seen = look(node, context);
    if (!seen)
        return fail(seen.error());
    const auto door = doorOf(node, context);
    Recipe recipe = snapshotRecipe(*seen, wish, (*door)->tokenId);
    return GuestPlan{std::move(*seen), std::move(recipe)};
}

Result<GuestPlan> GuestDesk::planDelete(const NodeId &node, const QString &name, const Context &context)
{
    auto seen = look(node, context);
    if (!seen)
        return fail(seen.error());
    const auto door = doorOf(node, context);
    Recipe recipe = deleteRecipe(*seen, name, (*door)->tokenId);
    return GuestPlan{std::move(*seen), std::move(recipe)};
}

Result<RollbackPlan> GuestDesk::planRollback(const NodeId &node, RollbackWish wish, const Context &context)
{
    auto seen = look(node, context);
    if (!seen)
        return fail(seen.error());
    const auto door = doorOf(node, context);
    if (auto config = (*door)->client.snapshotConfig(seen->guest.ref, wish.name, context))
        wish.config = *config;
    RollbackRecipe recipe = rollbackRecipe(*seen, wish, QDateTime::currentDateTimeUtc(), (*door)->tokenId);
    return RollbackPlan{std::move(*seen), std::move(recipe)};
}

Result<PlayReport> GuestDesk::play(const NodeId &node, const GuestSituation &seen, const Recipe &recipe,
                                   const GuestObserver &observer, const Context &context)
{
    const auto door = doorOf(node, context);
    if (!door)
        return fail(door.error());
    RecipePlayer player((*door)->client);
    return player.play(recipe, seen, context, [&](const StepReport &step) {
        if (observer)
            observer(GuestProgress{node, step});
    });
}

Result<SnapshotSet> GuestDesk::take(const std::vector<NodeId> &nodes, const SnapshotWish &wish,
                                    const GuestObserver &observer, const Context &context)
{
    std::vector<GuestPlan> plans;
    SnapshotSet set;
    set.id = u"s-%1"_s.arg(QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s));
    for (const NodeId &node : nodes) {
        auto plan = planSnapshot(node, wish, context);
        if (!plan)
            return fail(plan.error());
        if (plan->recipe.blocked())
            return fail(Error::Kind::Conflict, node.value, plan->recipe.obstacles.front().text);
        set.members.push_back({node, plan->seen.guest.ref.vmid, wish.name, {}, u"planned"_s, {}, {}});
        plans.push_back(std::move(*plan));
    }
    bool broken = false;
    for (size_t i = 0; i < nodes.size(); ++i) {
        SetMember &member = set.members[i];
        if (broken) {
            member.state = u"not-reached"_s;
            continue;
        }
        const auto played = play(nodes[i], plans[i].seen, plans[i].recipe, observer, context);
        broken = !played || !played->succeeded();
        member.state = broken ? u"failed"_s : u"done"_s;
        if (!played) {
            member.error = played.error();
            continue;
        }
        member.error = played->error();
        for (const StepReport &step : played->steps) {
            if (step.task)
                member.upid = step.task->upid.toString();
            if (step.consistency)
                member.consistency = consistencyWord(step.consistency->consistency);
        }
    }
    if (!broken)
        return set;
    // Half a set is no way back: what was taken goes again, also when the wish to stop was the reason.
    const Context cleanup = Context{}.within(std::chrono::minutes(2));
    for (SetMember &member : set.members) {
        if (!wasTaken(member))
            continue;
        const auto plan = planDelete(member.node, wish.name, cleanup);
        const auto undone = plan ? play(member.node, plan->seen, plan->recipe, observer, cleanup)
                                 : Result<PlayReport>(fail(plan.error()));
        member.state = undone && undone->succeeded() ? u"undone"_s : u"left"_s;
    }
    return set;
}

}
