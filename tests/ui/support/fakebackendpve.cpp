// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the fake backend that plays Proxmox, host keys and the demo lab.
#include "tests/ui/support/fakebackend.h"
#include "tests/ui/support/fakelab.h"

namespace daytwo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Result<std::vector<SnapshotEntry>> FakeBackend::snapshots(const NodeId &node, const Context & /*context*/)
{
    count("snapshots");
    const Node *host = m_inventory->node(node);
    if (!host || !host->vmid)
        return fail(Error::Kind::NotFound, node.value);
    const std::lock_guard lock(m_mutex);
    return m_snapshots;
}

std::vector<SnapshotPreflight> FakeBackend::preflight(const SnapshotOrder &order, const Context & /*context*/)
{
    count("preflight");
    std::vector<SnapshotPreflight> answers;
    for (const NodeId &node : order.nodes) {
        const Node *host = m_inventory->node(node);
        SnapshotPreflight answer{.node = node, .vmid = host && host->vmid ? *host->vmid : 0};
        if (node.value == "gpu"_L1 && order.withRam) {
            answer.obstacles = {u"A passed-through GPU cannot be saved with RAM"_s};
        } else {
            answer.possible = true;
            answer.summary = u"2 disks on local-zfs, 24 GiB; file systems frozen by the guest agent"_s;
        }
        answers.push_back(answer);
    }
    return answers;
}

Result<void> FakeBackend::takeSnapshots(const SnapshotOrder &order, const TaskReport &report, const Context &context)
{
    count("takeSnapshots");
    m_order = order;
    for (const NodeId &node : order.nodes) {
        for (int percent = 0; percent <= 100; percent += 25) {
            report({.node = node,
                    .state = TaskProgress::State::Running,
                    .step = u"taking snapshot"_s,
                    .percent = percent,
                    .lastLine = u"saving disk state"_s});
            if (!interruptibleSleep(1ms, context))
                return fail(Error::Kind::Cancelled, node.value);
        }
        report({.node = node, .state = TaskProgress::State::Done, .step = u"snapshot taken"_s, .percent = 100});
    }
    const std::lock_guard lock(m_mutex);
    m_snapshots.push_back({.name = order.name.isEmpty() ? u"before-change"_s : order.name,
                           .description = order.note,
                           .takenAt = QDateTime::currentDateTimeUtc(),
                           .withRam = order.withRam});
    return {};
}

Result<void> FakeBackend::deleteSnapshot(const NodeId & /*node*/, const QString &name, const TaskReport & /*report*/,
                                         const Context & /*context*/)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_snapshots, [&name](const SnapshotEntry &entry) { return entry.name == name; });
    return {};
}

Result<RollbackOutlook> FakeBackend::previewRollback(const NodeId &node, const QString &name,
                                                     const Context & /*context*/)
{
    RollbackOutlook preview{.node = node,
                            .snapshot = name,
                            .takenAt = QDateTime::currentDateTimeUtc().addDays(-3),
                            .losses = {u"Everything written to its disks in the last 3 days"_s,
                                       u"The snapshot “autosave”, which is newer"_s},
                            .steps = {u"Stop VM 101"_s, u"Roll back to %1"_s.arg(name), u"Start VM 101"_s}};
    if (name == "before-kernel-6-8"_L1)
        preview.obstacles = {u"The storage rolls back to the newest snapshot only; 2 newer ones stand in the way"_s};
    return preview;
}

Result<void> FakeBackend::rollBack(const NodeId &node, const QString &name, const TaskReport &report,
                                   const Context & /*context*/)
{
    report({.node = node, .state = TaskProgress::State::Done, .step = u"rolled back"_s});
    const std::lock_guard lock(m_mutex);
    m_rolledBack = node.value + u'/' + name;
    m_faults.clear();
    return {};
}

Result<HostKeyQuestion> FakeBackend::hostKey(const NodeId &node, const Context & /*context*/)
{
    HostKeyQuestion question{.node = node,
                             .address = u"192.168.50.20:22"_s,
                             .state = keyState,
                             .keyType = u"ssh-ed25519"_s,
                             .fingerprint = u"SHA256:9mXq0vB2c1hYt7dJrK4nWzPq8sLfEo3aGiUuTyHbVxk"_s,
                             .consoleCommand = u"ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub"_s,
                             .file = u"/home/ops/.ssh/known_hosts"_s};
    if (keyState == HostKeyQuestion::State::Changed)
        question.knownFingerprint = u"SHA256:1aPz7kWq5tRbYcHd2mNvXe8sGjLo0fUi4hTgQyBxZrE"_s;
    return question;
}

Result<void> FakeBackend::trustHostKey(const HostKeyQuestion &question, const Context & /*context*/)
{
    const std::lock_guard lock(m_mutex);
    m_trusted.append(question);
    m_faults.remove(u"hostkey"_s);
    return {};
}

Result<CertificateQuestion> FakeBackend::certificate(const QString &endpoint, const Context & /*context*/)
{
    return CertificateQuestion{.endpoint = endpoint,
                               .url = u"https://192.168.50.40:8006"_s,
                               .fingerprint = u"3A:5F:91:0C:77:E2:18:4B:AA:09:D4:C3:5E:61:F0:2D:"
                                              "8B:7C:14:9E:30:A6:42:D8:FB:55:0E:93:6C:21:B7:48"_s,
                               .subject = u"CN=pve.lab.home"_s,
                               .issuer = u"CN=Proxmox Virtual Environment"_s,
                               .notAfter = QDateTime::currentDateTimeUtc().addDays(400),
                               .consoleCommand = u"pvenode cert info"_s};
}

Result<void> FakeBackend::pinCertificate(const CertificateQuestion & /*question*/, const Context & /*context*/)
{
    count("pinCertificate");
    return {};
}

std::vector<DemoFault> FakeBackend::demoFaults() const
{
    std::vector<DemoFault> list;
    if (!m_path.isEmpty())
        return list;
    const std::lock_guard lock(m_mutex);
    for (const auto &[name, text] : fakeFaults())
        list.push_back({name, text, m_faults.contains(name)});
    return list;
}

Result<void> FakeBackend::setDemoFault(const QString &name, bool on)
{
    setFault(name, on);
    return {};
}

}
