// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/headlinebar.h"

#include "ui/theme/lightwidget.h"
#include "ui/theme/panel.h"
#include "ui/theme/theme.h"
#include "ui/viewmodels/wording.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// To the second: what is less is not worth a number.
QString leftText(const RunProgress &progress)
{
    using namespace std::chrono_literals;
    if (!progress.left)
        return {};
    if (*progress.left < 1s)
        return HeadlineBar::tr("less than 1 s left");
    return HeadlineBar::tr("about %1 left").arg(durationText(std::chrono::round<std::chrono::seconds>(*progress.left)));
}

}

HeadlineBar::HeadlineBar(LabSession *session, RunController *run, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_run(run)
    , m_light(new LightWidget(30))
    , m_text(new QLabel)
    , m_detail(new QuietLabel)
    , m_progress(new QProgressBar)
    , m_left(new QuietLabel)
    , m_compare(new QPushButton)
    , m_menu(new QMenu(this))
{
    m_text->setObjectName(u"headline"_s);
    m_text->setFont(scaled(font(), 3, QFont::DemiBold));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setObjectName(u"headlineDetail"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(180, 8);
    m_progress->setAccessibleName(tr("Progress of the run"));
    m_left->setWordWrap(false);
    m_compare->setObjectName(u"compareWith"_s);
    m_compare->setText(tr("Compare with"));
    m_compare->setToolTip(tr("Compare the newest run with another one"));
    m_compare->setMenu(m_menu);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_text);
    words->addWidget(m_detail);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 14, 8);
    row->setSpacing(12);
    row->addWidget(m_light);
    row->addLayout(words, 1);
    row->addWidget(m_left);
    row->addWidget(m_progress);
    row->addWidget(m_compare);
    connect(session, &LabSession::knowledgeChanged, this, &HeadlineBar::refresh);
    connect(session, &LabSession::stateChanged, this, &HeadlineBar::refresh);
    connect(session->picture(), &Picture::aged, this, &HeadlineBar::refresh);
    connect(run, &RunController::progressChanged, this, &HeadlineBar::refresh);
    connect(run, &RunController::stateChanged, this, &HeadlineBar::refresh);
    connect(session, &LabSession::knowledgeChanged, this, &HeadlineBar::fillMenu);
    refresh();
}

void HeadlineBar::refresh()
{
    const bool busy = m_run->busy();
    const Headline headline = busy ? runningHeadline(*m_run)
                                   : restingHeadline(m_session->newestRun(), m_session->picture()->counts(),
                                                     m_session->picture()->now(), m_session->lab().staleAfter);
    m_shownLight = headline.light;
    m_light->setLight(headline.light, {.stale = headline.stale, .running = busy});
    m_text->setText(headline.text);
    m_detail->setText(headline.detail);
    m_detail->setVisible(!headline.detail.isEmpty());
    m_progress->setVisible(busy);
    m_left->setVisible(busy);
    m_compare->setVisible(!busy && !m_session->newestRun().id.isEmpty());
    if (busy) {
        const RunProgress progress = m_run->progress();
        m_progress->setRange(0, progress.total);
        m_progress->setValue(progress.done);
        m_left->setText(leftText(progress));
    }
    update();
}

void HeadlineBar::fillMenu()
{
    constexpr int kMostRuns = 12;
    const QString newest = m_session->newestRun().id;
    m_session->errands()->ask(
        this, [&backend = m_session->backend()](const Context &) { return backend.runs({}, 0, kMostRuns); },
        [this, newest](const Result<std::vector<RunSummary>> &runs) {
            m_menu->clear();
            m_menu->addAction(tr("The last good run"), this,
                              [this, newest] { Q_EMIT compareWanted(u"last-good"_s, newest); });
            m_menu->addSeparator();
            for (const RunSummary &run : runs ? *runs : std::vector<RunSummary>()) {
                if (run.id == newest)
                    continue;
                const QString text =
                    tr("%1 · %2 · %3", "time, kind, result")
                        .arg(timeText(run.startedAt), runKindText(run.kind), countsText(lightCounts(run.counts)));
                m_menu->addAction(text, this, [this, id = run.id, newest] { Q_EMIT compareWanted(id, newest); });
            }
        });
}

void HeadlineBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_shownLight == Light::None || m_shownLight == Light::Skipped
                                 ? palette().color(QPalette::Base)
                                 : lightTint(m_shownLight, palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), hairlineColor(palette()));
}

}
