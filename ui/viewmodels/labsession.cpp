// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/labsession.h"

#include "core/lab/silencewriter.h"

#include <QFileInfo>

namespace daytwo {

using namespace std::chrono_literals;

struct LabSession::Knowledge
{
    Result<LastKnown> last;
    Result<JournalState> journal;
};

struct LabSession::Opened
{
    OpenLab lab;
    Plan plan;
    std::optional<Knowledge> knowledge;
};

LabSession::LabSession(Backend &backend, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
{
    m_clock.setInterval(30s);
    connect(&m_clock, &QTimer::timeout, this, [this] { m_picture.setNow(QDateTime::currentDateTimeUtc()); });
    m_clock.start();
}

LabSession::Knowledge LabSession::askKnowledge(Backend &backend)
{
    return {backend.lastKnown(), backend.journalState()};
}

void LabSession::open(const QString &path)
{
    setState(State::Opening);
    m_errands.ask(
        this,
        [&backend = m_backend, path](const Context &) {
            Opened answer{.lab = backend.openLab(path)};
            if (answer.lab.inventory) {
                answer.plan = backend.plan(PlanOptions{.profile = Profile::Full});
                answer.knowledge = askKnowledge(backend);
            }
            return answer;
        },
        [this](Opened answer) { opened(std::move(answer)); });
}

void LabSession::reload()
{
    open(m_lab.path);
}

void LabSession::refresh()
{
    m_errands.ask(
        this, [&backend = m_backend](const Context &) { return askKnowledge(backend); },
        [this](const Knowledge &answer) { learned(answer); });
}

void LabSession::readText(QObject *receiver, const std::function<void(const Result<QString> &)> &done)
{
    m_errands.ask(
        receiver, [&backend = m_backend, path = m_lab.path](const Context &) { return backend.readText(path); }, done);
}

void LabSession::writeText(const QString &text, QObject *receiver,
                           const std::function<void(const Result<void> &)> &done)
{
    m_errands.ask(
        receiver,
        [&backend = m_backend, path = m_lab.path, text](const Context &) { return backend.writeText(path, text); },
        [this, done](const Result<void> &written) {
            done(written);
            if (written)
                reload();
        });
}

void LabSession::silence(const Silence &silence, QObject *receiver,
                         const std::function<void(const Result<void> &)> &done)
{
    m_errands.ask(
        receiver,
        [&backend = m_backend, path = m_lab.path, silence](const Context &) -> Result<void> {
            const Result<QString> text = backend.readText(path);
            if (!text)
                return fail(text.error());
            const Result<QByteArray> added = withSilence(text->toUtf8(), silence);
            return added ? backend.writeText(path, QString::fromUtf8(*added)) : Result<void>(fail(added.error()));
        },
        [this, done](const Result<void> &written) {
            done(written);
            if (written)
                reload();
        });
}

void LabSession::validate(const QString &text)
{
    m_errands.ask(
        this, [&backend = m_backend, path = m_lab.path, text](const Context &) { return backend.validate(text, path); },
        [this](const std::vector<Diagnostic> &found) { m_diagnostics.setDiagnostics(found); });
}

void LabSession::askPast(const NodeId &node, QObject *receiver,
                         const std::function<void(const std::vector<CheckPast> &)> &done)
{
    constexpr int kSparkLength = 20;
    m_errands.ask(
        receiver, [&backend = m_backend, node](const Context &) { return backend.past(node, kSparkLength); },
        [done](const Result<std::vector<CheckPast>> &past) { done(past ? *past : std::vector<CheckPast>()); });
}

QString LabSession::title() const
{
    if (m_lab.inventory && !m_lab.inventory->lab().name.isEmpty())
        return m_lab.inventory->lab().name;
    if (m_lab.demo)
        return tr("Demo lab");
    return m_lab.path.isEmpty() ? tr("No lab") : QFileInfo(m_lab.path).fileName();
}

void LabSession::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

void LabSession::opened(Opened answer)
{
    m_lab = std::move(answer.lab);
    m_diagnostics.setDiagnostics(m_lab.diagnostics);
    m_plan = std::move(answer.plan);
    m_newest = {};
    m_comparison.reset();
    m_picture.setNow(QDateTime::currentDateTimeUtc());
    m_picture.setLab(m_lab.inventory, m_lab.staleAfter);
    m_picture.setPlan(m_plan);
    if (answer.knowledge)
        learned(*answer.knowledge);
    setState(m_lab.inventory ? State::Open : State::Broken);
}

void LabSession::learned(const Knowledge &answer)
{
    if (answer.last) {
        m_newest = answer.last->newest;
        m_comparison = answer.last->comparison;
        m_picture.setLastKnown(*answer.last);
    } else {
        Q_EMIT failed(errorText(answer.last.error()));
    }
    if (answer.journal)
        m_journal = *answer.journal;
    else
        m_journal = {.ok = false, .problem = errorText(answer.journal.error())};
    Q_EMIT knowledgeChanged();
}

}
