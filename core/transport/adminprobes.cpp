// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/adminprobes.h"

#include "core/net/dial.h"
#include "core/net/icmp.h"
#include "core/net/process.h"
#include "core/net/tcp.h"
#include "core/net/tls.h"
#include "core/proxmox/pvebackupview.h"
#include "core/proxmox/pvejson.h"
#include "core/transport/credentials.h"
#include "core/transport/hostaccess.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QUrlQuery>

#include <unistd.h>

namespace daytwo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kTimedOutExit = 124; ///< as timeout(1) has it, so that a command reads the same from everywhere
constexpr auto kResolveLimit = 5s;
constexpr auto kPveLimit = 15s;

Evidence failedWith(const Error &error)
{
    Evidence evidence;
    evidence.error = error;
    return evidence;
}

double ownUptime()
{
    QFile file(u"/proc/uptime"_s);
    return file.open(QIODevice::ReadOnly) ? file.read(64).split(' ').value(0).toDouble() : 0;
}

/// A desktop session knows no /usr/sbin.
QString searchPath()
{
    return qEnvironmentVariable("PATH", u"/usr/local/bin:/usr/bin:/bin"_s) + u":/usr/local/sbin:/usr/sbin:/sbin"_s;
}

QString hexOf(const TlsPin &pin)
{
    return QString::fromLatin1(pin.sha256.toHex());
}

void addCertificate(QJsonObject &meta, const TlsCertificate &certificate)
{
    meta["certSha256"_L1] = hexOf(certificate.pin);
    meta["certNotAfter"_L1] = certificate.notAfter.toUTC().toString(Qt::ISODate);
}

PveRequest pveRequest(const QString &pathAndQuery)
{
    PveRequest request;
    const qsizetype mark = pathAndQuery.indexOf(u'?');
    request.path = mark < 0 ? pathAndQuery : pathAndQuery.left(mark);
    if (mark >= 0)
        request.parameters = QUrlQuery(pathAndQuery.mid(mark + 1)).queryItems(QUrl::FullyDecoded);
    return request;
}

Evidence evidenceOf(const PveReply &reply)
{
    Evidence evidence;
    evidence.exitCode = reply.status;
    evidence.out = reply.body;
    evidence.err = reply.reason;
    evidence.meta["reason"_L1] = QString::fromUtf8(reply.reason);
    evidence.meta["contentType"_L1] = QString::fromUtf8(reply.contentType);
    return evidence;
}

/// Only those that are asked about: others may hold secrets.
QJsonObject wantedHeaders(const HttpGet &get, const HttpResponse &response)
{
    QJsonObject wanted;
    for (const QString &name : get.headers) {
        QStringList values;
        for (const auto &[key, value] : response.headers) {
            if (QString::fromUtf8(key).compare(name, Qt::CaseInsensitive) == 0)
                values << QString::fromUtf8(value);
        }
        if (!values.isEmpty())
            wanted.insert(name, values.join(u", "_s));
    }
    return wanted;
}

double millisecondsOf(std::chrono::microseconds time)
{
    return double(time.count()) / 1000.0;
}

}

AdminProbes::AdminProbes(const Inventory &lab, SecretStore &secrets, NowFunction now, RecallFunction recall)
    : m_lab(lab)
    , m_secrets(secrets)
    , m_now(std::move(now))
    , m_recall(std::move(recall))
    , m_user(SshSurroundings::ofThisUser().userName)
{
}

Evidence AdminProbes::ask(const ProbeRequest &request, const Context &context)
{
    const QDateTime startedAt = m_now();
    const auto start = Context::Clock::now();
    Evidence evidence = std::visit([&](const auto &probe) { return answer(probe, context); }, request.probe);
    evidence.request = request;
    evidence.startedAt = startedAt;
    evidence.duration = std::chrono::duration_cast<std::chrono::milliseconds>(Context::Clock::now() - start);
    return evidence;
}

void AdminProbes::forget()
{
    const std::lock_guard lock(m_mutex);
    m_endpoints.clear();
}

Evidence AdminProbes::answer(const Command &command, const Context &context) const
{
    ProcessRequest request;
    request.argv = (command.sudo ? QStringList{u"sudo"_s, u"-n"_s} : QStringList{}) + command.argv;
    for (QString &word : request.argv) { // as a shell would have it
        if (word.startsWith("~/"_L1))
            word.replace(0, 1, QDir::homePath());
    }
    request.environment = {{u"PATH"_s, searchPath()}, {u"TZ"_s, u"UTC"_s}, {u"PAGER"_s, u"cat"_s}};
    request.stdoutCap = command.stdoutCap;
    request.stderrCap = command.stderrCap;
    const qint64 epoch = m_now().toSecsSinceEpoch();
    const auto outcome = runProcess(request, context.within(command.timeout));
    Evidence evidence;
    evidence.meta = {{"remoteEpoch"_L1, epoch},
                     {"localEpoch"_L1, epoch},
                     {"remoteUptime"_L1, ownUptime()},
                     {"remoteUid"_L1, qint64(::geteuid())},
                     {"remoteUser"_L1, m_user}};
    if (outcome) {
        evidence.exitCode = outcome->exitCode;
        evidence.out = outcome->out;
        evidence.err = outcome->err;
        evidence.truncated = outcome->truncated;
    } else if (outcome.error().kind == Error::Kind::TimedOut && !context.expired()) {
        evidence.exitCode = kTimedOutExit;
        evidence.timedOut = true;
    } else {
        evidence.error = outcome.error();
    }
    return evidence;
}

Evidence AdminProbes::answer(const HttpGet &get, const Context &context)
{
    const auto pin = parseTlsPin(get.pin);
    if (!pin)
        return failedWith(pin.error());
    HttpRequest request;
    request.method = get.head ? "HEAD" : "GET";
    request.url = QUrl(get.url);
    request.pin = *pin;
    request.trust = get.insecure ? HttpTrust::Any : pin->isEmpty() ? HttpTrust::System : HttpTrust::Pinned;
    request.maxBytes = get.maxBytes;
    request.truncate = true;
    Secret authorization;
    if (!get.bearer.isEmpty()) {
        auto value = bearerAuthorization(get, m_secrets, context.within(get.timeout));
        if (!value)
            return failedWith(value.error());
        authorization = std::move(*value);
        request.authorization = &authorization;
    }
    const auto response = m_http.send(request, context.within(get.timeout));
    if (!response)
        return failedWith(response.error());
    Evidence evidence;
    evidence.exitCode = response->status;
    evidence.out = response->body;
    evidence.err = response->reason;
    evidence.truncated = response->truncated;
    evidence.meta["contentType"_L1] = QString::fromUtf8(response->header("Content-Type"));
    evidence.meta["ttfbMs"_L1] = qint64(response->firstByte.count());
    if (get.head || !get.headers.isEmpty())
        evidence.meta["headers"_L1] = wantedHeaders(get, *response);
    if (response->certificate)
        addCertificate(evidence.meta, *response->certificate);
    return evidence;
}

Evidence AdminProbes::answer(const TcpOpen &tcp, const Context &context) const
{
    const auto reply = probeTcp(tcp.host, tcp.port, context, {.connectTimeout = tcp.timeout});
    if (!reply)
        return failedWith(reply.error());
    Evidence evidence;
    evidence.meta["state"_L1] = tcpStateWord(reply->state);
    evidence.meta["localAddress"_L1] = reply->localAddress;
    evidence.meta["peerAddress"_L1] = reply->peerAddress;
    if (reply->state == TcpReply::State::Open || reply->state == TcpReply::State::Refused)
        evidence.meta["rttMs"_L1] = millisecondsOf(reply->rtt);
    evidence.err = reply->detail.toUtf8();
    return evidence;
}

Evidence AdminProbes::answer(const IcmpEcho &echo, const Context &context) const
{
    const auto outcome = sendEchoes(echo.host, {.count = echo.count, .timeout = echo.timeout}, context);
    if (!outcome)
        return failedWith(outcome.error());
    QJsonArray rtts;
    for (const std::chrono::microseconds rtt : outcome->rtts)
        rtts << millisecondsOf(rtt);
    Evidence evidence;
    evidence.meta = {{"address"_L1, outcome->address},
                     {"sent"_L1, outcome->sent},
                     {"received"_L1, outcome->received},
                     {"rttMs"_L1, rtts},
                     {"icmpErrors"_L1, QJsonArray::fromStringList(outcome->errors)},
                     {"via"_L1, outcome->via}};
    return evidence;
}

Evidence AdminProbes::answer(const TlsPeek &tls, const Context &context) const
{
    const auto facts = peekTls(tls.host, tls.port, context.within(tls.timeout));
    if (!facts)
        return failedWith(facts.error());
    const TlsCertificate &certificate = facts->certificate;
    Evidence evidence;
    addCertificate(evidence.meta, certificate);
    evidence.meta["certNotBefore"_L1] = certificate.notBefore.toUTC().toString(Qt::ISODate);
    evidence.meta["subject"_L1] = certificate.subject;
    evidence.meta["issuer"_L1] = certificate.issuer;
    evidence.meta["selfSigned"_L1] = certificate.selfSigned;
    evidence.meta["chainError"_L1] = facts->chainErrors.join(u"; "_s);
    evidence.meta["protocol"_L1] = facts->protocol;
    return evidence;
}

Evidence AdminProbes::answer(const SshLogin &, const Context &) const
{
    return failedWith({Error::Kind::BadInput, u"ssh"_s, u"this machine does not log in to itself"_s});
}

Evidence AdminProbes::answer(const Resolve &resolve, const Context &context) const
{
    const auto addresses = resolveHost(resolve.name, context.within(kResolveLimit));
    if (!addresses)
        return failedWith(addresses.error());
    Evidence evidence;
    evidence.meta["addresses"_L1] = QJsonArray::fromStringList(*addresses);
    evidence.out = addresses->join(u'\n').toUtf8();
    return evidence;
}

Evidence AdminProbes::answer(const PveGet &get, const Context &context)
{
    const Context limited = context.within(kPveLimit);
    const auto endpoint = endpointOf(get.endpoint, limited);
    if (!endpoint)
        return failedWith(endpoint.error());
    const auto reply = (*endpoint)->send(pveRequest(get.path), limited);
    return reply ? evidenceOf(*reply) : failedWith(reply.error());
}

Evidence AdminProbes::answer(const PveGuestGet &get, const Context &context)
{
    const Context limited = context.within(kPveLimit);
    const auto endpoint = endpointOf(get.endpoint, limited);
    if (!endpoint)
        return failedWith(endpoint.error());
    const QString where = u"/cluster/resources"_s;
    const auto reply = (*endpoint)->send(pveRequest(where + u"?type=vm"_s), limited);
    if (!reply)
        return failedWith(reply.error());
    if (reply->status != 200)
        return evidenceOf(*reply);
    const auto resources = pveEnvelope(reply->body, where).and_then([&where](const PveEnvelope &answer) {
        return pveResourcesFrom(answer.data, where);
    });
    if (!resources)
        return failedWith(resources.error());
    for (const PveGuest &guest : resources->guests) {
        if (guest.ref.vmid != get.vmid)
            continue;
        const QString kind = guest.ref.kind == GuestKind::Qemu ? u"qemu"_s : u"lxc"_s;
        const QString path = u"/nodes/%1/%2/%3"_s.arg(guest.ref.node, kind, QString::number(get.vmid)) + get.path;
        const auto answer = (*endpoint)->send(pveRequest(path), limited);
        return answer ? evidenceOf(*answer) : failedWith(answer.error());
    }
    return failedWith({Error::Kind::Denied, u"VM %1"_s.arg(get.vmid),
                       u"Proxmox shows no such guest to this token: it needs VM.Audit, or there is none"_s});
}

Evidence AdminProbes::answer(const PveBackups &backups, const Context &context)
{
    const Context limited = context.within(kPveLimit);
    const auto endpoint = endpointOf(backups.endpoint, limited);
    if (!endpoint)
        return failedWith(endpoint.error());
    const QString base = u"/nodes/%1/storage"_s.arg(backups.node);
    const auto list = (*endpoint)->send(pveRequest(base + u"?content=backup"_s), limited);
    if (!list)
        return failedWith(list.error());
    if (list->status != 200)
        return evidenceOf(*list);
    const auto storages = pveEnvelope(list->body, base).and_then([&](const PveEnvelope &answer) {
        return pveStoragesFrom(answer.data, backups.node, base);
    });
    if (!storages)
        return failedWith(storages.error());
    PveBackupAnswers answers{.storages = list->body, .answers = {}};
    for (const PveStorage &storage : *storages) {
        // One that is away is not asked: the answer would only come after a long wait.
        if (!storage.enabled || !storage.active.value_or(false))
            continue;
        const auto reply =
            (*endpoint)->send(pveRequest(u"%1/%2/content?content=backup"_s.arg(base, storage.name)), limited);
        answers.answers << (reply ? PveBackupAnswers::Answer{storage.name, reply->status,
                                                             QString::fromUtf8(reply->reason), reply->body}
                                  : PveBackupAnswers::Answer{storage.name, 0, errorText(reply.error()), {}});
    }
    Evidence evidence;
    evidence.exitCode = 200;
    evidence.out = pveBackupAnswersText(answers);
    return evidence;
}

Evidence AdminProbes::answer(const Recall &, const Context &context) const
{
    if (!m_recall)
        return failedWith({Error::Kind::BadInput, u"journal"_s, u"this run keeps no journal"_s});
    const auto text = m_recall(context);
    if (!text)
        return failedWith(text.error());
    Evidence evidence;
    evidence.out = *text;
    return evidence;
}

Result<std::shared_ptr<PveNetHttp>> AdminProbes::endpointOf(const QString &name, const Context &context)
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto known = m_endpoints.find(name); known != m_endpoints.end())
            return known->second;
    }
    for (const ProxmoxEndpoint &endpoint : m_lab.lab().proxmox) {
        if (endpoint.name != name)
            continue;
        const auto credentials = pveCredentials(endpoint, m_secrets, context); // may wait for a keychain: no lock here
        if (!credentials)
            return tl::unexpected(credentials.error());
        auto ready = std::make_shared<PveNetHttp>(m_http, credentials->endpoint, credentials->secret);
        const std::lock_guard lock(m_mutex);
        return m_endpoints.try_emplace(name, std::move(ready)).first->second;
    }
    return fail(Error::Kind::BadInput, name, u"there is no such Proxmox endpoint in the lab file"_s);
}

}
