// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/servicebackend.h"

#include "app/demo/demolab.h"
#include "core/checks/catalog/catalog.h"
#include "core/lab/labfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace daytwo {

using namespace Qt::StringLiterals;

/// Keeps what is judged until the run has ended, so that a light can be opened while it is still warm.
class ServiceBackend::LiveSink : public RunSink
{
public:
    LiveSink(ServiceBackend &backend, RunSink &next)
        : m_backend(backend)
        , m_next(next)
    {
    }
    void onStarted(const RunSummary &run, const Plan &plan) override
    {
        m_run = run.id;
        {
            const std::lock_guard lock(m_backend.m_mutex);
            m_backend.m_live.clear();
        }
        m_next.onStarted(run, plan);
    }
    void onVerdict(const Verdict &verdict, std::span<const Evidence *const> evidence) override
    {
        Live live{m_run, verdict, {}};
        for (const Evidence *one : evidence)
            live.evidence.push_back(*one);
        {
            const std::lock_guard lock(m_backend.m_mutex);
            m_backend.m_live.insert_or_assign(CheckRef{verdict.node, verdict.check}.word(), std::move(live));
        }
        m_next.onVerdict(verdict, evidence);
    }
    void onNodeDone(const NodeId &node) override { m_next.onNodeDone(node); }
    void onFinished(const RunSummary &run) override { m_next.onFinished(run); }

private:
    ServiceBackend &m_backend;
    RunSink &m_next;
    QString m_run;
};

ServiceBackend::ServiceBackend(BackendOptions options)
    : m_options(std::move(options))
{
}

ServiceBackend::~ServiceBackend() = default;

std::shared_ptr<Desk> ServiceBackend::desk() const
{
    const std::lock_guard lock(m_mutex);
    return m_desk;
}

Result<std::shared_ptr<Desk>> ServiceBackend::openDesk() const
{
    auto open = desk();
    if (!open || !open->inventory())
        return fail(Error::Kind::NotFound, QCoreApplication::translate("Services", "an open lab"));
    return open;
}

Result<std::unique_ptr<Journal>> ServiceBackend::journal(Journal::Mode mode) const
{
    const auto open = desk();
    const QString path = open                              ? open->journalPath()
                         : m_options.journalPath.isEmpty() ? defaultJournalPath(false)
                                                           : m_options.journalPath;
    return Journal::open(path, mode);
}

Places ServiceBackend::places() const
{
    const auto open = desk();
    Places places;
    places.settingsFile = m_options.settingsFile;
    places.journalFile = open ? open->journalPath() : defaultJournalPath(false);
    places.labFolder = QFileInfo(defaultLabPath()).absolutePath();
    return places;
}

Abilities ServiceBackend::abilities() const
{
    const auto open = desk();
    const bool proxmox = open && open->inventory() && !open->inventory()->lab().proxmox.empty();
    Abilities abilities;
    abilities.snapshots = proxmox;
    abilities.notes = true;
    abilities.certificates = proxmox && !open->demo(); // the demo lab has no file that a pin could be written to
    abilities.exportFormats = {u"md"_s, u"html"_s, u"json"_s, u"xml"_s};
    return abilities;
}

OpenLab ServiceBackend::openLab(const QString &path)
{
    DeskOptions options;
    options.labPath = path;
    options.demo = path.isEmpty();
    options.journalPath = m_options.journalPath;
    // Its hosts begin anew with every start; an old journal would show them the faults of another day.
    if (options.demo && options.journalPath.isEmpty() && m_demoFolder.isValid())
        options.journalPath = m_demoFolder.filePath(u"demo-journal.sqlite"_s);
    OpenLab lab;
    lab.path = path;
    lab.demo = options.demo;
    auto opened = Desk::open(options);
    if (!opened) {
        Diagnostic diagnostic;
        diagnostic.message = errorText(opened.error());
        lab.diagnostics.push_back(diagnostic);
        return lab;
    }
    std::shared_ptr<Desk> fresh(std::move(*opened));
    lab.inventory = fresh->sharedInventory();
    lab.diagnostics = fresh->diagnostics();
    std::shared_ptr<Desk> old;
    {
        const std::lock_guard lock(m_mutex);
        old = std::exchange(m_desk, fresh);
        m_live.clear();
    }
    return lab;
}

Result<QString> ServiceBackend::readText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Storage, path, file.errorString());
    return QString::fromUtf8(file.readAll());
}

Result<void> ServiceBackend::writeText(const QString &path, const QString &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.commit())
        return fail(Error::Kind::Storage, path, file.errorString());
    return {};
}

std::vector<Diagnostic> ServiceBackend::validate(const QString &text, const QString &path)
{
    std::vector<QString> known;
    for (const CheckSpec *spec : checkCatalog())
        known.push_back(QLatin1StringView(spec->id));
    LabReadOptions options;
    options.knownChecks = known;
    return readLab(text.toUtf8(), path, options).diagnostics;
}

Plan ServiceBackend::plan(const PlanOptions &options)
{
    const auto open = openDesk();
    return open ? (*open)->plan(options) : Plan{};
}

Result<RunSummary> ServiceBackend::run(const RunWish &order, RunSink &sink, const std::stop_token &stop)
{
    const auto open = openDesk();
    if (!open)
        return fail(open.error());
    DeskRun wish;
    wish.kind = order.kind;
    wish.plan = order.options;
    wish.compareWith = order.compareWith;
    LiveSink live(*this, sink);
    return (*open)->run(wish, live, Context{Context::Clock::time_point::max(), stop});
}

std::vector<DemoFault> ServiceBackend::demoFaults() const
{
    const auto open = desk();
    std::vector<DemoFault> faults;
    if (!open || !open->demo())
        return faults;
    for (const DemoLab::Fault &fault : open->demo()->faults())
        faults.push_back({fault.name, fault.text, fault.on});
    return faults;
}

Result<void> ServiceBackend::setDemoFault(const QString &name, bool on)
{
    const auto open = desk();
    if (!open || !open->demo())
        return fail(Error::Kind::NotFound, name);
    return open->demo()->setFault(name, on);
}

}
