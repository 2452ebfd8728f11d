// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/pve/pveworld.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QMap>
#include <QRandomGenerator>

namespace daytwo {

/// A call as the server has read it.
struct FrontRequest
{
    QByteArray method = {};
    /// Decoded, below /api2/json.
    QString path = {};
    /// Query and form together.
    QMap<QString, QString> parameters = {};
    /// The Authorization header as sent; empty if none.
    QByteArray authorization = {};
};

/// What to answer. No body at all where `body` is null, as for refused credentials.
struct FrontReply
{
    int status = 200;
    QByteArray reason = "OK";
    QByteArray body = {};
    /// Comes from the daemon behind the proxy: such answers carry two Connection headers.
    bool relayed = false;
    /// Never answer: a node that hangs.
    bool silent = false;
    /// Announce more than comes, then close.
    bool cutShort = false;
};

/// The Proxmox API over a world: credentials, rights, parameters, JSON with its odd types, and errors where and how the
/// real one gives them. Lists come in another order each time. Not thread-safe.
class PveFront
{
public:
    explicit PveFront(PveWorld &world);

    FrontReply handle(const FrontRequest &request);

    /// Seed of the order of lists.
    void setSeed(quint32 seed) { m_random.seed(seed); }

private:
    struct Call;
    struct Route;
    using Answer = FrontReply (PveFront::*)(const Call &);

    static const QList<Route> &routes();
    static FrontReply refused(int status, const QString &message, const QMap<QString, QString> &errors = {});
    static FrontReply good(const QJsonValue &data, qint64 total = 0);
    FrontReply serve(const FrontRequest &request, const WorldToken &token);
    FrontReply serveRoute(const Route &route, const Call &call);
    [[nodiscard]] const WorldToken *tokenOf(const QByteArray &authorization) const;
    static QMap<QString, QString> parameterErrors(const Route &route, const Call &call);
    FrontReply pageOr501(const FrontRequest &request, const WorldToken &token);
    [[nodiscard]] FrontReply nodeTrouble(const Call &call) const;
    QJsonValue shuffled(QJsonArray list);

    FrontReply version(const Call &call);
    FrontReply permissions(const Call &call);
    FrontReply nodes(const Call &call);
    FrontReply nodeStatus(const Call &call);
    FrontReply clusterStatus(const Call &call);
    FrontReply resources(const Call &call);
    [[nodiscard]] QJsonArray guestResources(const Call &call) const;
    [[nodiscard]] QJsonArray nodeResources(const Call &call) const;
    [[nodiscard]] QJsonArray storageResources(const Call &call) const;
    FrontReply nextId(const Call &call);
    FrontReply backupJobs(const Call &call);
    FrontReply notBackedUp(const Call &call);
    FrontReply firewallOptions(const Call &call);
    FrontReply ipSet(const Call &call);

    FrontReply guestList(const Call &call);
    FrontReply guestStatus(const Call &call);
    FrontReply guestConfig(const Call &call);
    FrontReply guestFeature(const Call &call);
    FrontReply agentPing(const Call &call);
    FrontReply snapshotList(const Call &call);
    FrontReply snapshotConfig(const Call &call);
    FrontReply snapshotCreate(const Call &call);
    FrontReply snapshotDelete(const Call &call);
    FrontReply snapshotRollback(const Call &call);
    FrontReply power(const Call &call);

    FrontReply taskList(const Call &call);
    FrontReply clusterTasks(const Call &call);
    FrontReply taskStatus(const Call &call);
    FrontReply taskLog(const Call &call);
    FrontReply taskStop(const Call &call);

    FrontReply storageList(const Call &call);
    FrontReply storageStatus(const Call &call);
    FrontReply storageContent(const Call &call);
    FrontReply storageConfigs(const Call &call);

    PveWorld &m_world;
    QRandomGenerator m_random{1};
};

}
