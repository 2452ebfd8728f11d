// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/pveclient.h"

#include "core/base/threadrole.h"
#include "core/proxmox/pveerror.h"

#include <QUrl>

namespace daytwo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The server itself gives up on its back ends after 30 s of silence; a shorter patience would hide what it says then.
constexpr auto kPatience = 40s;

QString segment(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString nodePath(const QString &node)
{
    return u"/nodes/"_s + segment(node);
}

QString storagePath(const QString &node, const QString &storage)
{
    return nodePath(node) + u"/storage/"_s + segment(storage);
}

QString snapshotPath(const PveGuestRef &guest, const QString &name)
{
    return pveGuestPath(guest) + u"/snapshot/"_s + segment(name);
}

QString taskPath(const Upid &upid)
{
    return nodePath(upid.node) + u"/tasks/"_s + segment(upid.toString());
}

QString sourceWord(PveTaskFilter::Source source)
{
    switch (source) {
    case PveTaskFilter::Source::Ended:
        return u"archive"_s;
    case PveTaskFilter::Source::Running:
        return u"active"_s;
    case PveTaskFilter::Source::All:
        return u"all"_s;
    }
    return {};
}

PveRequest::Parameters taskParameters(const PveTaskFilter &filter)
{
    PveRequest::Parameters parameters{{u"source"_s, sourceWord(filter.source)},
                                      {u"limit"_s, QString::number(filter.limit)}};
    if (filter.vmid > 0)
        parameters.append({u"vmid"_s, QString::number(filter.vmid)});
    if (!filter.type.isEmpty())
        parameters.append({u"typefilter"_s, filter.type});
    if (!filter.result.isEmpty())
        parameters.append({u"statusfilter"_s, filter.result});
    if (filter.errorsOnly)
        parameters.append({u"errors"_s, u"1"_s});
    if (filter.since.isValid())
        parameters.append({u"since"_s, QString::number(filter.since.toSecsSinceEpoch())});
    return parameters;
}

PveRequest post(const QString &path, PveRequest::Parameters parameters = {})
{
    return {.method = PveRequest::Method::Post, .path = path, .parameters = std::move(parameters)};
}

PveRequest remove(const QString &path)
{
    return {.method = PveRequest::Method::Delete, .path = path, .parameters = {}};
}

}

QString pveGuestPath(const PveGuestRef &guest)
{
    const QString kind = guest.kind == GuestKind::Qemu ? u"/qemu/"_s : u"/lxc/"_s;
    return nodePath(guest.node) + kind + QString::number(guest.vmid);
}

PveClient::PveClient(PveHttp &http)
    : m_http(http)
{
}

QString PveClient::named(const PveRequest &request) const
{
    return u"%1 %2"_s.arg(m_http.host(), request.toString());
}

Result<PveEnvelope> PveClient::answer(const PveRequest &request, const Context &context)
{
    assertMayBlock();
    const auto reply = m_http.send(request, context.within(kPatience));
    if (!reply)
        return fail(reply.error());
    if (reply->status < 200 || reply->status > 299)
        return fail(pveErrorFrom(*reply, named(request)));
    return pveEnvelope(reply->body, named(request));
}

template <typename Reader>
auto PveClient::ask(const QString &path, const Context &context, const Reader &reader,
                    const PveRequest::Parameters &parameters) -> decltype(reader(QJsonValue(), QString()))
{
    const PveRequest request{.method = PveRequest::Method::Get, .path = path, .parameters = parameters};
    const auto envelope = answer(request, context);
    if (!envelope)
        return fail(envelope.error());
    return reader(envelope->data, named(request));
}

Result<Upid> PveClient::startTask(const PveRequest &request, const Context &context)
{
    const auto envelope = answer(request, context);
    if (!envelope)
        return fail(envelope.error());
    return pveUpidFrom(envelope->data, named(request));
}

Result<PveVersion> PveClient::version(const Context &context)
{
    return ask(u"/version"_s, context, pveVersionFrom);
}

Result<PvePermissions> PveClient::permissions(const Context &context)
{
    return ask(u"/access/permissions"_s, context, pvePermissionsFrom);
}

Result<QList<PveNode>> PveClient::nodes(const Context &context)
{
    return ask(u"/nodes"_s, context, pveNodesFrom);
}

Result<PveNodeStatus> PveClient::nodeStatus(const QString &node, const Context &context)
{
    return ask(nodePath(node) + u"/status"_s, context, pveNodeStatusFrom);
}

Result<PveClusterStatus> PveClient::clusterStatus(const Context &context)
{
    return ask(u"/cluster/status"_s, context, pveClusterStatusFrom);
}

Result<PveResources> PveClient::resources(const Context &context)
{
    return ask(u"/cluster/resources"_s, context, pveResourcesFrom);
}

Result<QList<PveGuest>> PveClient::guests(const QString &node, GuestKind kind, const Context &context)
{
    const QString path = nodePath(node) + (kind == GuestKind::Qemu ? u"/qemu"_s : u"/lxc"_s);
    return ask(path, context,
               [&](const QJsonValue &data, const QString &what) { return pveGuestsFrom(data, node, kind, what); });
}

Result<PveGuest> PveClient::guestStatus(const PveGuestRef &guest, const Context &context)
{
    return ask(pveGuestPath(guest) + u"/status/current"_s, context,
               [&](const QJsonValue &data, const QString &what) { return pveGuestStatusFrom(data, guest, what); });
}

Result<PveGuestConfig> PveClient::guestConfig(const PveGuestRef &guest, const Context &context)
{
    return ask(pveGuestPath(guest) + u"/config"_s, context, pveGuestConfigFrom);
}

Result<bool> PveClient::agentAnswers(const PveGuestRef &guest, const Context &context)
{
    const auto envelope = answer(post(pveGuestPath(guest) + u"/agent/ping"_s), context);
    if (envelope)
        return true;
    if (isSilentAgent(envelope.error().detail))
        return false;
    return fail(envelope.error());
}

Result<PveFeature> PveClient::snapshotFeature(const PveGuestRef &guest, const Context &context)
{
    return ask(pveGuestPath(guest) + u"/feature"_s, context, pveFeatureFrom, {{u"feature"_s, u"snapshot"_s}});
}

Result<PveSnapshotList> PveClient::snapshots(const PveGuestRef &guest, const Context &context)
{
    return ask(pveGuestPath(guest) + u"/snapshot"_s, context, pveSnapshotsFrom);
}

Result<PveGuestConfig> PveClient::snapshotConfig(const PveGuestRef &guest, const QString &name, const Context &context)
{
    return ask(snapshotPath(guest, name) + u"/config"_s, context, pveGuestConfigFrom);
}

Result<Upid> PveClient::createSnapshot(const PveGuestRef &guest, const PveSnapshotRequest &request,
                                       const Context &context)
{
    PveRequest::Parameters parameters{{u"snapname"_s, request.name}};
    if (!request.description.isEmpty())
        parameters.append({u"description"_s, request.description});
    if (request.withRam && guest.kind == GuestKind::Qemu)
        parameters.append({u"vmstate"_s, u"1"_s});
    return startTask(post(pveGuestPath(guest) + u"/snapshot"_s, std::move(parameters)), context);
}

Result<Upid> PveClient::deleteSnapshot(const PveGuestRef &guest, const QString &name, const Context &context)
{
    return startTask(remove(snapshotPath(guest, name)), context);
}

Result<Upid> PveClient::rollback(const PveGuestRef &guest, const QString &name, const Context &context)
{
    return startTask(post(snapshotPath(guest, name) + u"/rollback"_s), context);
}

Result<Upid> PveClient::start(const PveGuestRef &guest, const Context &context)
{
    return startTask(post(pveGuestPath(guest) + u"/status/start"_s), context);
}

Result<Upid> PveClient::stop(const PveGuestRef &guest, const Context &context)
{
    return startTask(post(pveGuestPath(guest) + u"/status/stop"_s), context);
}

Result<Upid> PveClient::shutdown(const PveGuestRef &guest, std::chrono::seconds patience, const Context &context)
{
    return startTask(
        post(pveGuestPath(guest) + u"/status/shutdown"_s, {{u"timeout"_s, QString::number(patience.count())}}),
        context);
}

Result<QList<PveTask>> PveClient::tasks(const QString &node, const PveTaskFilter &filter, const Context &context)
{
    return ask(nodePath(node) + u"/tasks"_s, context, pveTasksFrom, taskParameters(filter));
}

Result<PveTask> PveClient::taskStatus(const Upid &upid, const Context &context)
{
    return ask(taskPath(upid) + u"/status"_s, context, pveTaskFrom);
}

Result<PveTaskLog> PveClient::taskLog(const Upid &upid, qint64 skip, const Context &context)
{
    const PveRequest request{.method = PveRequest::Method::Get,
                             .path = taskPath(upid) + u"/log"_s,
                             .parameters = {{u"start"_s, QString::number(skip)}, {u"limit"_s, u"500"_s}}};
    const auto envelope = answer(request, context);
    if (!envelope)
        return fail(envelope.error());
    return pveTaskLogFrom(*envelope, named(request));
}

Result<void> PveClient::stopTask(const Upid &upid, const Context &context)
{
    return answer(remove(taskPath(upid)), context).map([](const PveEnvelope &) {});
}

Result<QList<PveStorage>> PveClient::storages(const QString &node, const Context &context)
{
    return ask(nodePath(node) + u"/storage"_s, context,
               [&](const QJsonValue &data, const QString &what) { return pveStoragesFrom(data, node, what); });
}

Result<PveStorage> PveClient::storageStatus(const QString &node, const QString &storage, const Context &context)
{
    return ask(storagePath(node, storage) + u"/status"_s, context, [&](const QJsonValue &data, const QString &what) {
        return pveStorageStatusFrom(data, node, storage, what);
    });
}

Result<QList<PveStorageConfig>> PveClient::storageConfigs(const Context &context)
{
    return ask(u"/storage"_s, context, pveStorageConfigsFrom);
}

Result<QList<PveVolume>> PveClient::storageContent(const QString &node, const QString &storage, const QString &content,
                                                   const Context &context)
{
    PveRequest::Parameters parameters;
    if (!content.isEmpty())
        parameters.append({u"content"_s, content});
    return ask(storagePath(node, storage) + u"/content"_s, context, pveVolumesFrom, parameters);
}

Result<QList<PveBackupJob>> PveClient::backupJobs(const Context &context)
{
    return ask(u"/cluster/backup"_s, context, pveBackupJobsFrom);
}

Result<QList<PveGuest>> PveClient::notBackedUp(const Context &context)
{
    return ask(u"/cluster/backup-info/not-backed-up"_s, context, pveNotBackedUpFrom);
}

}
