// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/pve/pvefront.h"

#include "app/demo/pve/pvefrontcall.h"

#include <QJsonDocument>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QRegularExpression pattern(const QString &path)
{
    static const QRegularExpression part(u"\\{(\\w+)\\}"_s);
    QString expression = path;
    expression.replace(part, u"(?<\\1>[^/]+)"_s);
    return QRegularExpression(u"\\A%1\\z"_s.arg(expression));
}

QString filled(QString where, const QMap<QString, QString> &parts)
{
    for (auto it = parts.begin(); it != parts.end(); ++it)
        where.replace(u'{' + it.key() + u'}', it.value());
    return where;
}

QString wrongBoolean(const QString &value)
{
    static const QStringList good{u"0"_s, u"1"_s};
    return good.contains(value) ? QString() : u"type check ('boolean') failed - got '%1'"_s.arg(value);
}

QString wrongSnapshotName(const QString &name)
{
    static const QRegularExpression shape(u"\\A[A-Za-z][A-Za-z0-9_-]+\\z"_s);
    if (name.size() > 40)
        return u"value may only be 40 characters long"_s;
    return shape.match(name).hasMatch() ? QString() : u"invalid format - invalid configuration ID '%1'\n"_s.arg(name);
}

QString wrongVmid(const QString &text)
{
    bool good = false;
    const int vmid = text.toInt(&good);
    if (!good)
        return u"type check ('integer') failed - got '%1'"_s.arg(text);
    return vmid >= 100 ? QString() : u"invalid format - value does not look like a valid VM ID\n"_s;
}

}

PveFront::PveFront(PveWorld &world)
    : m_world(world)
{
}

// NOLINTNEXTLINE(readability-function-size): a table, one entry a route
const QList<PveFront::Route> &PveFront::routes()
{
    const QString guest = u"/nodes/{node}/(?<kind>qemu|lxc)/{vmid}"_s;
    const QString task = u"/nodes/{node}/tasks/{upid}"_s;
    const QString storage = u"/nodes/{node}/storage/{storage}"_s;
    const QString vms = u"/vms/{vmid}"_s;
    const QStringList audit{u"VM.Audit"_s};
    const QStringList snapshot{u"VM.Snapshot"_s};
    const QStringList sysAudit{u"Sys.Audit"_s};
    const QStringList look{u"Datastore.Audit"_s, u"Datastore.AllocateSpace"_s};
    static const QList<Route> table{
        {"GET", pattern(u"/version"_s), {}, {}, {}, &PveFront::version},
        {"GET", pattern(u"/access/permissions"_s), {}, {}, {u"path"_s}, &PveFront::permissions},
        {"GET", pattern(u"/nodes"_s), {}, {}, {}, &PveFront::nodes},
        {"GET", pattern(u"/nodes/{node}/status"_s), sysAudit, u"/nodes/{node}"_s, {}, &PveFront::nodeStatus, true},
        {"GET", pattern(u"/cluster/status"_s), sysAudit, u"/"_s, {}, &PveFront::clusterStatus, true},
        {"GET", pattern(u"/cluster/resources"_s), {}, {}, {u"type"_s}, &PveFront::resources},
        {"GET", pattern(u"/cluster/nextid"_s), {}, {}, {}, &PveFront::nextId},
        {"GET", pattern(u"/cluster/tasks"_s), {}, {}, {}, &PveFront::clusterTasks},
        {"GET", pattern(u"/cluster/backup"_s), sysAudit, u"/"_s, {}, &PveFront::backupJobs},
        {"GET", pattern(u"/cluster/backup-info/not-backed-up"_s), sysAudit, u"/"_s, {}, &PveFront::notBackedUp, true},
        {"GET", pattern(u"/cluster/firewall/options"_s), sysAudit, u"/"_s, {}, &PveFront::firewallOptions},
        {"GET", pattern(u"/cluster/firewall/ipset/{ipset}"_s), sysAudit, u"/"_s, {}, &PveFront::ipSet},
        {"GET",
         pattern(u"/nodes/{node}/firewall/options"_s),
         sysAudit,
         u"/nodes/{node}"_s,
         {},
         &PveFront::firewallOptions,
         true},
        {"GET", pattern(u"/nodes/{node}/(?<kind>qemu|lxc)"_s), {}, {}, {u"full?"_s}, &PveFront::guestList, true},
        {"GET", pattern(guest + u"/status/current"_s), audit, vms, {}, &PveFront::guestStatus, true},
        {"GET", pattern(guest + u"/config"_s), audit, vms, {u"current?"_s, u"snapshot"_s}, &PveFront::guestConfig},
        {"GET",
         pattern(guest + u"/feature"_s),
         audit,
         vms,
         {u"feature!"_s, u"snapname"_s},
         &PveFront::guestFeature,
         true},
        {"POST",
         pattern(guest + u"/agent/ping"_s),
         {u"VM.GuestAgent.Audit"_s, u"VM.GuestAgent.Unrestricted"_s},
         vms,
         {},
         &PveFront::agentPing,
         true},
        {"GET", pattern(guest + u"/snapshot"_s), audit, vms, {}, &PveFront::snapshotList, true},
        {"GET",
         pattern(guest + u"/snapshot/{snapname}/config"_s),
         {u"VM.Snapshot"_s, u"VM.Snapshot.Rollback"_s, u"VM.Audit"_s},
         vms,
         {},
         &PveFront::snapshotConfig},
        {"POST",
         pattern(guest + u"/snapshot"_s),
         snapshot,
         vms,
         {u"snapname!"_s, u"description"_s, u"vmstate?"_s},
         &PveFront::snapshotCreate,
         true},
        {"DELETE",
         pattern(guest + u"/snapshot/{snapname}"_s),
         snapshot,
         vms,
         {u"force?"_s},
         &PveFront::snapshotDelete,
         true},
        {"POST",
         pattern(guest + u"/snapshot/{snapname}/rollback"_s),
         {u"VM.Snapshot"_s, u"VM.Snapshot.Rollback"_s},
         vms,
         {u"start?"_s},
         &PveFront::snapshotRollback,
         true},
        {"POST",
         pattern(guest + u"/status/(?<action>start|stop|shutdown)"_s),
         {u"VM.PowerMgmt"_s},
         vms,
         {u"timeout"_s, u"forceStop?"_s},
         &PveFront::power,
         true},
        {"GET",
         pattern(u"/nodes/{node}/tasks"_s),
         {},
         {},
         {u"start"_s, u"limit"_s, u"vmid"_s, u"typefilter"_s, u"userfilter"_s, u"source"_s, u"errors?"_s, u"since"_s,
          u"until"_s, u"statusfilter"_s},
         &PveFront::taskList},
        {"GET", pattern(task + u"/status"_s), {}, {}, {}, &PveFront::taskStatus, true},
        {"GET", pattern(task + u"/log"_s), {}, {}, {u"start"_s, u"limit"_s}, &PveFront::taskLog, true},
        {"DELETE", pattern(task), {}, {}, {}, &PveFront::taskStop, true},
        {"GET",
         pattern(u"/nodes/{node}/storage"_s),
         {},
         {},
         {u"enabled?"_s, u"content"_s, u"storage"_s},
         &PveFront::storageList,
         true},
        {"GET", pattern(storage + u"/status"_s), look, u"/storage/{storage}"_s, {}, &PveFront::storageStatus, true},
        {"GET",
         pattern(storage + u"/content"_s),
         look,
         u"/storage/{storage}"_s,
         {u"content"_s, u"vmid"_s},
         &PveFront::storageContent,
         true},
        {"GET", pattern(u"/storage"_s), {}, {}, {u"type"_s}, &PveFront::storageConfigs},
    };
    return table;
}

FrontReply PveFront::refused(int status, const QString &message, const QMap<QString, QString> &errors)
{
    QJsonObject object{{u"data"_s, QJsonValue()}, {u"message"_s, message + u'\n'}};
    if (!errors.isEmpty()) {
        QJsonObject wrong;
        for (auto it = errors.begin(); it != errors.end(); ++it)
            wrong.insert(it.key(), it.value());
        object.insert(u"errors"_s, wrong);
    }
    // Only the first line fits into the reason phrase.
    return {.status = status,
            .reason = message.section(u'\n', 0, 0).toUtf8(),
            .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

FrontReply PveFront::good(const QJsonValue &data, qint64 total)
{
    QJsonObject object{{u"data"_s, data}};
    if (total > 0)
        object.insert(u"total"_s, total);
    return {.status = 200, .reason = "OK", .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

QJsonValue PveFront::shuffled(QJsonArray list)
{
    QList<QJsonValue> values(list.begin(), list.end());
    std::shuffle(values.begin(), values.end(), m_random);
    QJsonArray mixed;
    for (const QJsonValue &value : std::as_const(values))
        mixed.append(value);
    return mixed;
}

const WorldToken *PveFront::tokenOf(const QByteArray &authorization) const
{
    for (const WorldToken &token : m_world.tokens) {
        if (authorization == "PVEAPIToken=" + token.id.toUtf8() + '=' + token.secret)
            return &token;
    }
    return nullptr;
}

/// GET /access/domains needs no ticket.
constexpr char kRealms[] = R"({"data":[{"realm":"pam","type":"pam","comment":"Linux PAM standard authentication"},)"
                           R"({"realm":"pve","type":"pve","comment":"Proxmox VE authentication server"}]})";

FrontReply PveFront::handle(const FrontRequest &request)
{
    m_world.settle();
    if (m_world.faults.contains(PveFault::ClusterFilesystemDown))
        return {.status = 500,
                .reason = "RPCEnvironment init request failed: Unable to load access control list: Connection refused",
                .body = {}};
    if (request.method == "GET" && request.path == "/access/domains"_L1)
        return {.status = 200, .reason = "OK", .body = kRealms}; // for the login page: told to anybody, at once
    if (request.authorization.isEmpty())
        return {.status = 401, .reason = "No ticket", .body = {}};
    const WorldToken *token = tokenOf(request.authorization);
    if (!token)
        return {.status = 401, .reason = "Authentication failed!", .body = {}};
    FrontReply reply = serve(request, *token);
    m_world.settle();
    return reply;
}

QMap<QString, QString> PveFront::parameterErrors(const Route &route, const Call &call)
{
    QMap<QString, QString> errors;
    QStringList known;
    for (const QString &declared : route.parameters) {
        const bool marked = declared.endsWith(u'!') || declared.endsWith(u'?');
        const QString name = marked ? declared.chopped(1) : declared;
        known.append(name);
        const bool given = call.parameters.contains(name);
        if (declared.endsWith(u'!') && !given)
            errors.insert(name, u"property is missing and it is not optional"_s);
        if (declared.endsWith(u'?') && given)
            errors.insert(name, wrongBoolean(call.parameters.value(name)));
    }
    // Containers know no RAM.
    if (call.kind() == GuestKind::Lxc)
        known.removeAll(u"vmstate"_s);
    for (auto it = call.parameters.begin(); it != call.parameters.end(); ++it) {
        if (!known.contains(it.key()))
            errors.insert(it.key(),
                          u"property is not defined in schema and the schema does not allow additional properties"_s);
    }
    if (call.parameters.contains(u"snapname"_s))
        errors.insert(u"snapname"_s, wrongSnapshotName(call.parameters.value(u"snapname"_s)));
    if (call.parts.contains(u"vmid"_s))
        errors.insert(u"vmid"_s, wrongVmid(call.parts.value(u"vmid"_s)));
    errors.removeIf([](const std::pair<const QString &, QString &> &entry) { return entry.second.isEmpty(); });
    return errors;
}

FrontReply PveFront::nodeTrouble(const Call &call) const
{
    const QString name = call.parts.value(u"node"_s);
    const auto node = std::find_if(m_world.nodes.begin(), m_world.nodes.end(),
                                   [&](const WorldNode &entry) { return entry.name == name; });
    if (node == m_world.nodes.end())
        return refused(
            500,
            u"hostname lookup '%1' failed - failed to get address info for: %1: Name or service not known"_s.arg(name));
    if (node->state == WorldNode::State::Offline)
        return {.status = 595, .reason = "Connection refused", .body = {}};
    if (node->state == WorldNode::State::Hanging)
        return {.status = 596, .reason = "Connection timed out", .body = {}};
    return {};
}

FrontReply PveFront::pageOr501(const FrontRequest &request, const WorldToken &token)
{
    const auto page = m_world.pages.constFind(request.path);
    if (request.method != "GET" || page == m_world.pages.constEnd())
        return refused(501, u"Method '%1 %2' not implemented"_s.arg(QString::fromLatin1(request.method), request.path));
    if (!token.permissions.allows(u"/"_s, u"Sys.Audit"_s))
        return refused(403, u"Permission check failed (/, Sys.Audit)"_s);
    return good(*page);
}

FrontReply PveFront::serve(const FrontRequest &request, const WorldToken &token)
{
    for (const Route &route : routes()) {
        const auto match = route.path.match(request.path);
        if (route.method != request.method || !match.hasMatch())
            continue;
        Call call{.token = token, .parts = {}, .parameters = request.parameters};
        for (const QString &name : route.path.namedCaptureGroups()) {
            if (!name.isEmpty())
                call.parts.insert(name, match.captured(name));
        }
        return serveRoute(route, call);
    }
    return pageOr501(request, token);
}

FrontReply PveFront::serveRoute(const Route &route, const Call &call)
{
    if (route.relayed && m_world.faults.contains(PveFault::DaemonDown))
        return {.status = 595, .reason = "Connection refused", .body = {}};
    if (call.parts.contains(u"node"_s)) {
        if (FrontReply trouble = nodeTrouble(call); trouble.status != 200)
            return trouble;
    }
    FrontReply reply;
    const QString where = filled(route.where, call.parts);
    const bool allowed =
        route.privileges.isEmpty() || std::any_of(route.privileges.begin(), route.privileges.end(),
                                                  [&](const QString &privilege) { return call.may(where, privilege); });
    // Refusal comes before any look at the parameters or at what exists.
    if (!allowed)
        reply = refused(403, u"Permission check failed (%1, %2)"_s.arg(where, route.privileges.join(u'|')));
    else if (const auto errors = parameterErrors(route, call); !errors.isEmpty())
        reply = refused(400, u"Parameter verification failed."_s, errors);
    else
        reply = (this->*route.answer)(call);
    reply.relayed = route.relayed;
    return reply;
}

}
