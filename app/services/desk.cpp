// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/desk.h"

#include "app/demo/demolab.h"
#include "app/services/guestdesk.h"
#include "core/checks/catalog/catalog.h"
#include "core/journal/journalsink.h"
#include "core/journal/recollect.h"
#include "core/lab/labfile.h"
#include "core/secrets/keychainstore.h"
#include "core/secrets/stores.h"
#include "core/transport/labtransport.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSet>
#include <QStandardPaths>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// What a narrower run does not look at is not gone: only what the lab does not ask any more is. So a run of everything
/// can be compared with a post-change run, or with that of one node.
void leaveOutUnasked(Run &before, const Plan &asked, const Plan &all)
{
    const auto in = [](const Plan &plan) {
        QSet<QString> words;
        for (const PlannedCheck &item : plan.checks)
            words.insert(CheckRef{item.node, item.check}.word());
        return words;
    };
    const QSet<QString> now = in(asked);
    const QSet<QString> ever = in(all);
    std::erase_if(before.verdicts, [&](const Verdict &verdict) {
        const QString word = CheckRef{verdict.node, verdict.check}.word();
        return ever.contains(word) && !now.contains(word);
    });
}

constexpr int kRemembered = 100; ///< days that checks look back in the journal, but for restore drills

/// Passes everything on to several sinks, in order.
class TeeSink : public RunSink
{
public:
    explicit TeeSink(std::vector<RunSink *> sinks)
        : m_sinks(std::move(sinks))
    {
    }
    void onStarted(const RunSummary &run, const Plan &plan) override
    {
        for (RunSink *sink : m_sinks)
            sink->onStarted(run, plan);
    }
    void onVerdict(const Verdict &verdict, std::span<const Evidence *const> evidence) override
    {
        for (RunSink *sink : m_sinks)
            sink->onVerdict(verdict, evidence);
    }
    void onNodeDone(const NodeId &node) override
    {
        for (RunSink *sink : m_sinks)
            sink->onNodeDone(node);
    }
    void onFinished(const RunSummary &run) override
    {
        for (RunSink *sink : m_sinks)
            sink->onFinished(run);
    }

private:
    std::vector<RunSink *> m_sinks;
};

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return QString::fromLatin1(hash.result().toHex());
}

std::unique_ptr<SecretStore> standardSecrets()
{
    return std::make_unique<ResolvingStore>(std::make_unique<KeychainStore>(), std::make_unique<EnvStore>(),
                                            std::make_unique<FileStore>());
}

std::optional<Verdict> verdictOf(Result<std::optional<PastVerdict>> past)
{
    if (!past || !*past)
        return std::nullopt;
    return std::move((*past)->verdict);
}

}

QString defaultLabPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/daytwo/lab.toml"_s;
}

QString defaultJournalPath(bool demo)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           (demo ? u"/daytwo/demo-journal.sqlite"_s : u"/daytwo/journal.sqlite"_s);
}

Desk::Desk() = default;
Desk::~Desk() = default;

Result<std::unique_ptr<Desk>> Desk::open(const DeskOptions &options)
{
    std::unique_ptr<Desk> desk(new Desk);
    desk->m_options = options;
    desk->m_journalPath = options.journalPath.isEmpty() ? defaultJournalPath(options.demo) : options.journalPath;
    desk->m_labPath = options.labPath;
    if (options.demo) {
        auto demo = DemoLab::start(options.demoFaults, desk->m_journalPath + u".demo-certificates.pem"_s);
        if (!demo)
            return fail(demo.error());
        desk->m_demo = std::move(*demo);
        desk->m_labPath = desk->m_demo->labFile();
        desk->m_openedAt = systemNow();
    }
    desk->readLabFile();
    return desk;
}

void Desk::readLabFile()
{
    std::vector<QString> known;
    for (const CheckSpec *spec : checkCatalog())
        known.push_back(QLatin1StringView(spec->id));
    LabReadOptions options;
    options.knownChecks = known;
    LabReading reading = readLab(m_labPath, options);
    m_diagnostics = std::move(reading.diagnostics);
    if (!reading.lab || hasErrors(m_diagnostics))
        return;
    m_labHash = m_demo ? hashOf(m_demo->lastingText()) : hashOf(m_labPath);
    m_inventory = std::make_shared<const Inventory>(std::move(*reading.lab));
    m_secrets = standardSecrets();
    LabTransportOptions transport;
    transport.recall = [this](const Context &) { return recollected(); };
    m_transport = std::make_unique<LabTransport>(*m_inventory, *m_secrets, transport);
    m_guests = std::make_unique<GuestDesk>(m_inventory, *m_secrets);
}

Plan Desk::plan(const PlanOptions &options) const
{
    return planRun(*m_inventory, checkCatalog(), options);
}

Result<std::unique_ptr<Journal>> Desk::openJournal(Journal::Mode mode) const
{
    const QString folder = QFileInfo(m_journalPath).absolutePath();
    if (mode == Journal::Mode::ReadWrite && !QDir().mkpath(folder))
        return fail(Error::Kind::Storage, m_journalPath,
                    QCoreApplication::translate("Services", "the folder %1 cannot be made").arg(folder));
    auto journal = Journal::open(m_journalPath, mode);
    // Where they cannot be kept, a later look at these answers says that the lab file has changed.
    if (journal && m_demo && mode == Journal::Mode::ReadWrite)
        (void)m_demo->keepCertificates();
    return journal;
}

Result<QByteArray> Desk::recollected() const
{
    const auto journal = openJournal(Journal::Mode::ReadOnly);
    if (!journal && journal.error().kind == Error::Kind::NotFound)
        return recollectionText({}); // nothing was ever remembered
    if (!journal)
        return fail(journal.error());
    // The played lab begins anew with each start: what was done to an earlier one is no longer there.
    const QDateTime from = m_demo ? m_openedAt : (*journal)->now().addDays(-kRemembered);
    return recollect(**journal, *m_inventory, from, m_demo ? m_openedAt : QDateTime()).map(recollectionText);
}

Result<std::optional<Run>> Desk::comparedRun(Journal *journal, const QString &reference) const
{
    if (!journal || reference == "none"_L1)
        return std::nullopt;
    const QString lab = m_inventory->lab().name;
    if (reference.isEmpty()) {
        const auto whole = journal->query().lastWholeRun(lab);
        if (!whole)
            return fail(whole.error());
        return *whole ? comparedRun(journal, **whole) : Result<std::optional<Run>>(std::nullopt);
    }
    const auto id = journal->query().resolve(reference, lab);
    if (!id) {
        // Nothing to compare with yet is no error; a run that was named must exist.
        const bool named = reference != "last"_L1 && reference != "last-good"_L1;
        if (named || id.error().kind != Error::Kind::NotFound)
            return fail(id.error());
        return std::nullopt;
    }
    auto run = journal->query().run(*id);
    if (!run)
        return fail(run.error());
    return std::optional<Run>(std::move(*run));
}

Result<std::optional<Run>> Desk::comparedUnremembered(const QString &reference) const
{
    if (reference.isEmpty() || reference == "none"_L1)
        return std::nullopt;
    const auto journal = openJournal(Journal::Mode::ReadOnly);
    return journal ? comparedRun(journal->get(), reference) : Result<std::optional<Run>>(fail(journal.error()));
}

RunSummary Desk::look(const Inventory &lab, const Plan &plan, RunSink &sink, const Context &context)
{
    return m_runner.run({lab, plan}, *m_transport, sink, context);
}

Result<RunSummary> Desk::run(const DeskRun &wish, RunSink &sink, const Context &context)
{
    std::unique_ptr<Journal> journal;
    if (wish.journal) {
        auto opened = openJournal(Journal::Mode::ReadWrite);
        if (!opened)
            return fail(opened.error());
        journal = std::move(*opened);
    }
    auto before = wish.journal ? comparedRun(journal.get(), wish.compareWith) : comparedUnremembered(wish.compareWith);
    if (!before)
        return fail(before.error());
    const Plan planned = plan(wish.plan);
    if (*before)
        leaveOutUnasked(**before, planned, plan({}));
    RunOrder order{*m_inventory, planned};
    // A look at a part of the lab is nothing to compare the whole with.
    const bool partial = !wish.plan.nodes.empty() || !wish.plan.checks.empty();
    order.kind = partial && wish.kind != RunKind::AfterRollback ? RunKind::AdHoc : wish.kind;
    order.profile = wish.plan.profile;
    order.labHash = m_labHash;
    order.comparedWith = *before ? &**before : nullptr;
    order.note = wish.note;
    if (!journal)
        return m_runner.run(order, *m_transport, sink, context);
    order.previous = [&journal](const NodeId &node, const CheckId &check) {
        return verdictOf(journal->query().lastVerdict(node, check));
    };
    order.lastGood = [&journal](const NodeId &node, const CheckId &check) {
        return verdictOf(journal->query().lastPass(node, check));
    };
    JournalSink writer(*journal);
    TeeSink both({&writer, &sink});
    const RunSummary summary = m_runner.run(order, *m_transport, both, context);
    if (writer.error())
        return fail(*writer.error());
    return summary;
}

}
