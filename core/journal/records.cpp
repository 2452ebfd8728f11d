// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/records.h"

#include <QJsonArray>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const SnapshotMember &member)
{
    return {{u"node"_s, member.node.value}, {u"vmid"_s, member.vmid},   {u"name"_s, member.name},
            {u"upid"_s, member.upid},       {u"state"_s, member.state}, {u"consistency"_s, member.consistency}};
}

SnapshotMember memberFrom(const QJsonValue &json)
{
    return {.node = NodeId(json[u"node"_s].toString()),
            .vmid = json[u"vmid"_s].toInt(),
            .name = json[u"name"_s].toString(),
            .upid = json[u"upid"_s].toString(),
            .state = json[u"state"_s].toString(),
            .consistency = json[u"consistency"_s].toString()};
}

Record record(const QString &kind, const QString &ref, const QString &run, QJsonObject payload)
{
    Record result;
    result.kind = kind;
    result.ref = ref;
    result.run = run;
    result.payload = std::move(payload);
    return result;
}

}

Record recordOf(const SnapshotRecord &snapshot)
{
    QJsonArray members;
    for (const SnapshotMember &member : snapshot.members)
        members << toJson(member);
    return record(u"snapshot"_s, snapshot.set, snapshot.run,
                  {{u"members"_s, members}, {u"reason"_s, snapshot.reason}, {u"note"_s, snapshot.note}});
}

Record recordOf(const TrustRecord &trust)
{
    return record(u"trust"_s, trust.subject, {},
                  {{u"kind"_s, trust.kind},
                   {u"fingerprint"_s, trust.fingerprint},
                   {u"replaced"_s, trust.replaced},
                   {u"decision"_s, trust.decision}});
}

Record recordOf(const SilenceRecord &silence)
{
    return record(u"silence"_s, silence.node.value + u'/' + silence.check.value, {},
                  {{u"reason"_s, silence.reason},
                   {u"until"_s, silence.until.toString(Qt::ISODate)},
                   {u"decision"_s, silence.decision}});
}

SnapshotRecord snapshotOf(const Record &record)
{
    SnapshotRecord snapshot;
    snapshot.set = record.ref;
    snapshot.run = record.run;
    snapshot.at = record.at;
    snapshot.reason = record.payload[u"reason"_s].toString();
    snapshot.note = record.payload[u"note"_s].toString();
    for (const QJsonValue member : record.payload[u"members"_s].toArray())
        snapshot.members.push_back(memberFrom(member));
    return snapshot;
}

}
