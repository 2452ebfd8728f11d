// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demolab.h"

#include "app/demo/democertificates.h"
#include "app/demo/framedreply.h"
#include "app/demo/labtext.h"
#include "app/demo/played/answers.h"
#include "app/demo/played/faults.h"
#include "app/demo/pve/homelab.h"
#include "app/demo/pve/pveserver.h"
#include "app/demo/ssh/fakessh.h"
#include "app/demo/ssh/userkey.h"
#include "app/demo/tlsplace.h"
#include "app/demo/webserver.h"
#include "core/net/process.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <mutex>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTries = 40;
constexpr std::chrono::milliseconds kSlowLatency{400};

QString faultText(const PlayedFault &fault)
{
    return QCoreApplication::translate("Demo", fault.text);
}

Result<void> writePrivately(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) || file.write(bytes) != bytes.size())
        return fail(Error::Kind::Storage, path, file.errorString());
    return {};
}

/// A curl that takes a header from its stdin, as one that has it in an argument; empty for anything else.
QStringList curlWithHeader(const QByteArray &command, const QByteArray &input)
{
    QStringList argv = unquoted(command);
    const qsizetype config = argv.indexOf(u"-K"_s);
    const QByteArray before("header = \"");
    if (argv.value(0) != "curl"_L1 || config < 0 || argv.value(config + 1) != "-"_L1 || !input.startsWith(before) ||
        !input.endsWith("\"\n"))
        return {};
    argv[config] = u"-H"_s;
    argv[config + 1] = QString::fromUtf8(input.sliced(before.size()).chopped(2));
    return argv;
}

/// The guests of the played Proxmox host, by the names of the demo lab, all running and all able to be snapshotted.
std::unique_ptr<PveWorld> demoWorld()
{
    auto world = std::make_unique<PveWorld>();
    const auto sample = sampleWorld();
    world->tokens = sample->tokens;
    world->durations.snapshot = 1;
    for (const QString &name : {u"gw-vpn"_s, u"mon"_s, u"gpu"_s, u"svc-web"_s}) {
        WorldGuest guest = *sample->find(101);
        guest.ref.vmid = playedVmid(name);
        guest.name = name;
        guest.tags = {};
        guest.config.insert(u"scsi0"_s, u"local:%1/vm-%1-disk-0.qcow2,size=20G"_s.arg(guest.ref.vmid));
        guest.running = true;
        guest.startedAt = world->now() - qint64{19} * 86400;
        guest.agentAnswers = true;
        world->add(guest);
    }
    furnishDemoWorld(*world);
    return world;
}

}

struct DemoLab::Inner
{
    QTemporaryDir folder;
    std::mutex mutex;
    PlayedLab healthy;             ///< guarded by the mutex, like the next two
    QSet<QString> faults;          ///< names of those that are on
    QMap<QString, double> upSince; ///< of guests that were started anew
    UserKey key;
    DemoCertificates certificates;
    QString certificatesFile; ///< may be empty
    std::map<QString, std::unique_ptr<FakeSsh>> ssh;
    WebServer web;
    std::unique_ptr<TlsPlace> tls;
    std::unique_ptr<PveServer> pve; ///< last: its hooks use the rest

    PlayedLab now();
    FakeSshAnswer answer(const QString &host, const QByteArray &command, const QByteArray &input);
    FakeSshBehaviour behaviour(const QString &host);
    Result<void> startServers(const QString &subnet);
    Result<void> startWeb();
    Result<void> startProxmox();
    Result<void> writeFolder();
    TlsPlace::Shows certificate();
    bool makeRepository();
    void change(const PlayedFault &fault, bool on);
    void refresh();
    QByteArray capture(int vmid);
    void restore(int vmid, const QByteArray &content);
    [[nodiscard]] QString hostOf(int vmid) const;
};

PlayedLab DemoLab::Inner::now()
{
    const std::lock_guard lock(mutex);
    PlayedLab lab = healthy;
    lab.now = QDateTime::currentDateTimeUtc();
    for (const PlayedFault &fault : playedFaults()) {
        if (fault.apply && faults.contains(QLatin1StringView(fault.name)))
            fault.apply(lab);
    }
    for (auto it = upSince.begin(); it != upSince.end(); ++it) {
        PlayedHost &host = lab.hosts.at(it.key());
        host.upSince = it.value();
        host.bootId.replace(0, 8, QString::number(qint64(it.value()), 16).rightJustified(8, u'0').right(8));
    }
    return lab;
}

FakeSshAnswer DemoLab::Inner::answer(const QString &name, const QByteArray &command, const QByteArray &input)
{
    const PlayedLab lab = now();
    const PlayedHost &host = lab.hosts.at(name);
    const qint64 epoch = lab.now.toSecsSinceEpoch();
    const auto reply = framedReply(input, epoch, double(epoch) - host.upSince,
                                   [&](const QStringList &argv) { return lab.answer(name, argv); });
    FakeSshAnswer answer;
    if (reply) {
        answer.out = reply->out;
        answer.err = reply->err;
    } else if (const QStringList argv = curlWithHeader(command, input); !argv.isEmpty()) {
        const PlayedReply page = lab.answer(name, argv);
        answer.out = page.out;
        answer.err = page.err;
        answer.exitCode = page.exitCode;
    } else {
        // A played host runs nothing but what the console asks.
        answer.err = "this host is played: it knows framed scripts, and a curl with a header\n";
        answer.exitCode = 1;
    }
    return answer;
}

FakeSshBehaviour DemoLab::Inner::behaviour(const QString &name)
{
    FakeSshBehaviour behaviour;
    behaviour.authorizedKeys = {key.publicBlob()};
    behaviour.allowForwarding = false;
    behaviour.answer = [this, name](const QString &, const QByteArray &command, const QByteArray &input) {
        return std::optional(answer(name, command, input));
    };
    const std::lock_guard lock(mutex);
    for (const PlayedFault &fault : playedFaults()) {
        if (!faults.contains(QLatin1StringView(fault.name)) || name != QLatin1StringView(fault.host))
            continue;
        if (fault.server == ServerFault::SshSilent)
            behaviour.greeting = FakeSshBehaviour::Greeting::TarPit;
        else if (fault.server == ServerFault::Slow)
            behaviour.latency = kSlowLatency;
        else if (fault.server == ServerFault::PasswordOffered)
            behaviour.methods << u"password"_s;
    }
    return behaviour;
}

Result<void> DemoLab::Inner::startServers(const QString &subnet)
{
    healthy = healthyLab(subnet, QDateTime::currentDateTimeUtc());
    for (const auto &[name, host] : healthy.hosts) {
        auto server = std::make_unique<FakeSsh>(behaviour(name), host.loopback, kPlayedSshPort);
        if (!server->listening())
            return fail(Error::Kind::Storage, u"%1:%2"_s.arg(host.loopback).arg(kPlayedSshPort), u"cannot listen"_s);
        ssh.emplace(name, std::move(server));
    }
    if (auto pages = startWeb(); !pages)
        return pages;
    auto place = TlsPlace::start(certificates.web, certificates.webExpired, healthy.hosts.at(u"svc-web"_s).loopback,
                                 kPlayedTlsPort);
    if (!place)
        return fail(place.error());
    tls = std::move(*place);
    return startProxmox();
}

Result<void> DemoLab::Inner::startWeb()
{
    const auto pages = [this](quint16 port, const QString &path) -> std::optional<WebAnswer> {
        const PlayedLab lab = now();
        const PlayedHost &mon = lab.hosts.at(u"mon"_s);
        WebAnswer answer;
        const auto body = mon.listens(u"tcp"_s, port) ? webPage(lab, mon, port, path, answer.status) : std::nullopt;
        if (!body)
            return std::nullopt;
        answer.body = *body;
        return answer;
    };
    const QString address = healthy.hosts.at(u"mon"_s).loopback;
    for (const quint16 port : {kPlayedPrometheusPort, kPlayedGrafanaPort}) {
        if (auto listening = web.listen(address, port, pages); !listening)
            return listening;
    }
    return {};
}

Result<void> DemoLab::Inner::startProxmox()
{
    auto world = demoWorld();
    world->hooks.capture = [this](int vmid) { return capture(vmid); };
    world->hooks.restore = [this](int vmid, const QByteArray &content) { restore(vmid, content); };
    PveServer::Options options;
    options.address = healthy.hosts.at(u"pve"_s).loopback;
    options.port = kPlayedProxmoxPort;
    options.certificate = certificates.proxmox;
    auto server = PveServer::start(std::move(world), options);
    if (!server)
        return fail(server.error());
    pve = std::move(*server);
    return {};
}

QString DemoLab::Inner::hostOf(int vmid) const
{
    for (const auto &[name, host] : healthy.hosts) {
        if (playedVmid(name) == vmid)
            return name;
    }
    return {};
}

/// What a snapshot keeps of a guest: the faults that its host had.
QByteArray DemoLab::Inner::capture(int vmid)
{
    const QString host = hostOf(vmid);
    const std::lock_guard lock(mutex);
    QStringList own;
    for (const PlayedFault &fault : playedFaults()) {
        if (host == QLatin1StringView(fault.host) && faults.contains(QLatin1StringView(fault.name)))
            own << QString::fromLatin1(fault.name);
    }
    return own.join(u'\n').toUtf8();
}

/// Puts the faults of that moment back in place of those of now; the guest has been started anew.
void DemoLab::Inner::restore(int vmid, const QByteArray &content)
{
    const QString host = hostOf(vmid);
    const QStringList then = QString::fromUtf8(content).split(u'\n', Qt::SkipEmptyParts);
    {
        const std::lock_guard lock(mutex);
        for (const PlayedFault &fault : playedFaults()) {
            const QString name = QString::fromLatin1(fault.name);
            if (host != QLatin1StringView(fault.host) || fault.server == ServerFault::HostKeyChanged)
                continue;
            if (then.contains(name))
                faults.insert(name);
            else
                faults.remove(name);
        }
        upSince[host] = double(QDateTime::currentSecsSinceEpoch()) - 5;
    }
    refresh();
}

/// What svc-web shows on its TLS port: nothing when its web server does not run.
TlsPlace::Shows DemoLab::Inner::certificate()
{
    if (!now().hosts.at(u"svc-web"_s).listens(u"tcp"_s, kPlayedTlsPort))
        return TlsPlace::Shows::Nothing;
    const std::lock_guard lock(mutex);
    const bool expired = std::ranges::any_of(playedFaults(), [this](const PlayedFault &fault) {
        return fault.server == ServerFault::CertificateExpired && faults.contains(QLatin1StringView(fault.name));
    });
    return expired ? TlsPlace::Shows::Expired : TlsPlace::Shows::Valid;
}

void DemoLab::Inner::refresh()
{
    tls->show(certificate());
    for (const auto &[name, server] : ssh)
        server->setBehaviour(behaviour(name));
}

Result<void> DemoLab::Inner::writeFolder()
{
    DemoPlaces places;
    places.identity = folder.filePath(u"id_ed25519"_s);
    places.knownHosts = folder.filePath(u"known_hosts"_s);
    places.token = folder.filePath(u"pve-token"_s);
    places.grafanaToken = folder.filePath(u"grafana-token"_s);
    places.pin = tlsPinText(pve->pin());
    places.webPin = tlsPinText(tls->pin());
    if (makeRepository())
        places.repository = folder.filePath(u"docs-of-the-lab"_s);
    QByteArray known;
    for (const auto &[name, server] : ssh)
        known += server->knownHosts();
    const QByteArray token =
        QByteArray(SampleTokens::kOperator) + '=' + sampleSecret(QString::fromLatin1(SampleTokens::kOperator));
    for (const auto &[path, bytes] :
         {std::pair(places.identity, key.privatePem()), std::pair(places.knownHosts, known),
          std::pair(places.token, token), std::pair(places.grafanaToken, QByteArray(kPlayedGrafanaToken)),
          std::pair(folder.filePath(u"lab.toml"_s), demoLabText(healthy, places))}) {
        if (auto written = writePrivately(path, bytes); !written)
            return written;
    }
    return {};
}

/// A repository that documents the demo lab, for the checks that read one; false where git is not installed.
bool DemoLab::Inner::makeRepository()
{
    const QString root = folder.filePath(u"docs-of-the-lab"_s);
    const auto git = [&root](const QStringList &words) {
        ProcessRequest request;
        request.argv = QStringList{u"git"_s,
                                   u"-C"_s,
                                   root,
                                   u"-c"_s,
                                   u"user.name=demo"_s,
                                   u"-c"_s,
                                   u"user.email=demo@lab.invalid"_s,
                                   u"-c"_s,
                                   u"commit.gpgsign=false"_s,
                                   u"-c"_s,
                                   u"core.hooksPath=/dev/null"_s} +
                       words;
        const auto outcome = runProcess(request, Context{}.within(std::chrono::seconds(10)));
        return outcome && outcome->exitCode == 0;
    };
    if (!QDir().mkpath(root + u"/docs/runbooks"_s) || !git({u"init"_s, u"-q"_s}))
        return false;
    for (const auto &[name, text] : demoDocuments().asKeyValueRange()) {
        if (!writePrivately(root + u'/' + name, text))
            return false;
    }
    return git({u"add"_s, u"."_s}) &&
           git({u"commit"_s, u"-q"_s, u"-m"_s, u"Document how the demo lab is run"_s, u"-m"_s,
                u"Its documents were nowhere; the checks that read a repository need one."_s});
}

/// What a fault does to the played Proxmox and to the documents.
void DemoLab::Inner::change(const PlayedFault &fault, bool on)
{
    if (fault.proxmox)
        pve->with([&fault, on](PveWorld &world) {
            fault.proxmox(world, on);
            return 0;
        });
    if (!fault.document)
        return;
    const QString name = QString::fromLatin1(fault.document);
    QFile file(folder.filePath(u"docs-of-the-lab/"_s + name));
    QByteArray text = demoDocuments().value(name);
    if (on)
        text += fault.content;
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::ExistingOnly))
        file.write(text);
}

DemoLab::DemoLab(std::unique_ptr<Inner> inner)
    : m_inner(std::move(inner))
{
}

DemoLab::~DemoLab() = default;

Result<std::unique_ptr<DemoLab>> DemoLab::start(const QStringList &faults, const QString &certificates)
{
    for (const QString &name : faults) {
        if (!playedFault(name))
            return fail(Error::Kind::BadInput, u"--demo-fault %1"_s.arg(name));
    }
    const auto kept = readDemoCertificates(certificates);
    const auto shown = kept ? Result<DemoCertificates>(*kept) : makeDemoCertificates();
    if (!shown)
        return fail(shown.error());
    Error last{Error::Kind::Storage, u"demo"_s, {}};
    // The same addresses as last time, so that answers of then can be judged again; but another program may hold a port
    // on one loopback subnet, and there are many.
    for (int attempt = 0; attempt < kTries; ++attempt) {
        const QString subnet = attempt == 0 ? shown->subnet
                                            : u"127.%1.%2."_s.arg(QRandomGenerator::global()->bounded(20, 250))
                                                  .arg(QRandomGenerator::global()->bounded(1, 250));
        auto inner = std::make_unique<Inner>();
        inner->certificates = *shown;
        inner->certificates.subnet = subnet;
        inner->certificatesFile = certificates;
        if (auto started = inner->startServers(subnet); !started) {
            last = started.error();
            continue;
        }
        if (auto written = inner->writeFolder(); !written)
            return fail(written.error());
        std::unique_ptr<DemoLab> lab(new DemoLab(std::move(inner)));
        for (const QString &name : faults)
            (void)lab->setFault(name, true); // known: looked up above
        return lab;
    }
    return fail(last);
}

QStringList DemoLab::faultNames()
{
    QStringList names;
    for (const PlayedFault &fault : playedFaults())
        names << QString::fromLatin1(fault.name);
    return names;
}

QString DemoLab::labFile() const
{
    return m_inner->folder.filePath(u"lab.toml"_s);
}

QByteArray DemoLab::lastingText() const
{
    QFile file(labFile());
    return file.open(QIODevice::ReadOnly) ? file.readAll().replace(m_inner->folder.path().toUtf8(), "demo")
                                          : QByteArray();
}

Result<void> DemoLab::keepCertificates() const
{
    return m_inner->certificatesFile.isEmpty() ? Result<void>()
                                               : keepDemoCertificates(m_inner->certificates, m_inner->certificatesFile);
}

std::vector<DemoLab::Fault> DemoLab::faults() const
{
    const std::lock_guard lock(m_inner->mutex);
    std::vector<Fault> list;
    for (const PlayedFault &fault : playedFaults())
        list.push_back({QString::fromLatin1(fault.name), faultText(fault),
                        m_inner->faults.contains(QLatin1StringView(fault.name))});
    return list;
}

Result<void> DemoLab::setFault(const QString &name, bool on)
{
    const PlayedFault *fault = playedFault(name);
    if (!fault)
        return fail(Error::Kind::NotFound, name);
    {
        const std::lock_guard lock(m_inner->mutex);
        if (m_inner->faults.contains(name) == on)
            return {};
        if (on)
            m_inner->faults.insert(name);
        else
            m_inner->faults.remove(name);
    }
    m_inner->change(*fault, on);
    FakeSsh &server = *m_inner->ssh.at(QString::fromLatin1(fault->host));
    if (fault->server == ServerFault::HostKeyChanged) {
        // The first key is remembered in known_hosts; mending brings it back.
        if (on)
            server.changeHostKey();
        else
            server.restoreHostKey();
    }
    m_inner->refresh();
    return {};
}

}
