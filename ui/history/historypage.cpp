// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypage.h"

#include "ui/history/comparepane.h"
#include "ui/history/trendchart.h"
#include "ui/theme/icons.h"
#include "ui/theme/panel.h"
#include "ui/theme/tables.h"
#include "ui/viewmodels/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <array>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kKinds{RunKind::PostChange, RunKind::PostReboot,    RunKind::Maintenance,
                            RunKind::Baseline,   RunKind::AfterRollback, RunKind::AdHoc};

/// Every word that may stand in the column of results.
QStringList resultTexts()
{
    QStringList texts;
    for (const Outcome outcome : {Outcome::Pass, Outcome::Warn, Outcome::Fail, Outcome::Unknown, Outcome::Skipped})
        texts << lightText(lightOf(outcome));
    for (const RunState state : {RunState::Running, RunState::Stopped, RunState::CutOff})
        texts << runStateText(state);
    return texts;
}

}

HistoryPage::HistoryPage(LabSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(session->backend(), session->errands())
    , m_table(new QTableView)
    , m_splitter(new QSplitter(Qt::Vertical))
{
    m_table->setObjectName(u"runs"_s);
    m_table->setAccessibleName(tr("Runs"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    calmTable(*m_table, HistoryModel::Headline);
    m_table->setColumnWidth(HistoryModel::When, 140);
    int widest = 0;
    for (const RunKind kind : kKinds)
        widest = std::max(widest, m_table->fontMetrics().horizontalAdvance(runKindText(kind)));
    m_table->setColumnWidth(HistoryModel::Kind, widest + 24);
    m_table->setColumnWidth(HistoryModel::Result, columnWidthFor(*m_table, resultTexts(), true));
    m_table->setColumnWidth(HistoryModel::Took, 80);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(below());
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(filterBar());
    column->addWidget(new Hairline(Qt::Horizontal));
    column->addWidget(m_splitter, 1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(250);
    connect(&m_typing, &QTimer::timeout, this, &HistoryPage::takeFilter);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryPage::selectionChanged);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &HistoryPage::selectionChanged);
    connect(&m_model, &HistoryModel::failed, this, &HistoryPage::told);
    connect(&m_model, &HistoryModel::counted, this, [this](int runs) {
        m_count->setText(runs == 0 ? tr("No runs") : tr("%n run(s)", nullptr, runs));
        showTrend();
    });
    connect(m_session->picture(), &Picture::replaced, this, &HistoryPage::fillNodes);
    fillNodes();
    selectionChanged();
}

QWidget *HistoryPage::filterBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    m_text = new QLineEdit;
    m_text->setObjectName(u"runFilter"_s);
    m_text->setPlaceholderText(tr("Filter runs"));
    m_text->setAccessibleName(tr("Filter runs by text"));
    m_text->setClearButtonEnabled(true);
    m_node = new QComboBox;
    m_node->setAccessibleName(tr("Filter runs by node"));
    m_outcome = new QComboBox;
    m_outcome->setAccessibleName(tr("Filter runs by outcome"));
    m_outcome->addItem(tr("Any outcome"));
    for (const Outcome outcome : {Outcome::Fail, Outcome::Unknown, Outcome::Warn, Outcome::Pass})
        m_outcome->addItem(lightText(lightOf(outcome)), int(outcome));
    m_kind = new QComboBox;
    m_kind->setAccessibleName(tr("Filter runs by kind"));
    m_kind->addItem(tr("Any kind"));
    for (const RunKind kind : kKinds)
        m_kind->addItem(runKindText(kind), int(kind));
    m_since = new QCheckBox(tr("From"));
    m_from = new QDateEdit(QDate::currentDate().addMonths(-1));
    m_to = new QDateEdit(QDate::currentDate());
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
    for (QDateEdit *day : {m_from, m_to}) {
        day->setDisplayFormat(u"yyyy-MM-dd"_s);
        day->setEnabled(false);
        connect(m_since, &QCheckBox::toggled, day, &QWidget::setEnabled);
        connect(day, &QDateEdit::dateChanged, &m_typing, qOverload<>(&QTimer::start));
    }
    m_count = new QuietLabel;
    m_count->setWordWrap(false);
    row->addWidget(m_text, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_node, m_outcome, m_kind, m_since, m_from, m_to, m_count})
        row->addWidget(part);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_since, &QCheckBox::toggled, this, &HistoryPage::takeFilter);
    for (QComboBox *box : {m_node, m_outcome, m_kind})
        connect(box, &QComboBox::currentIndexChanged, this, &HistoryPage::takeFilter);
    return bar;
}

QWidget *HistoryPage::below()
{
    m_trend = new TrendChart;
    m_comparison = new ComparePane;
    connect(m_comparison, &ComparePane::explainWanted, this, &HistoryPage::explainWanted);
    m_below = new QStackedWidget;
    m_below->addWidget(m_trend);
    m_below->addWidget(m_comparison);
    m_compare = new QPushButton(lineIcon(u"compare"_s), tr("Compare"));
    m_compare->setObjectName(u"compareRuns"_s);
    m_rejudge = new QPushButton(tr("Judge again with today's rules"));
    m_rejudge->setObjectName(u"rejudgeRun"_s);
    m_export = new QPushButton(tr("Export…"));
    m_export->setObjectName(u"exportRun"_s);
    auto *trend = new QPushButton(lineIcon(u"monitoring"_s), tr("Trend"));
    trend->setObjectName(u"showTrend"_s);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(12, 6, 12, 2);
    bar->setSpacing(8);
    bar->addWidget(trend);
    bar->addWidget(m_compare);
    bar->addWidget(m_rejudge);
    bar->addStretch(1);
    bar->addWidget(m_export);
    connect(trend, &QPushButton::clicked, this, [this] { m_below->setCurrentWidget(m_trend); });
    connect(m_compare, &QPushButton::clicked, this, &HistoryPage::compareSelected);
    connect(m_rejudge, &QPushButton::clicked, this, &HistoryPage::rejudgeSelected);
    connect(m_export, &QPushButton::clicked, this, &HistoryPage::exportSelected);
    auto *area = new QWidget;
    auto *column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_below, 1);
    return area;
}

void HistoryPage::fillNodes()
{
    const QSignalBlocker quiet(m_node);
    const QString before = m_node->currentData().toString();
    m_node->clear();
    m_node->addItem(tr("Any node"));
    if (const auto &lab = m_session->picture()->lab()) {
        for (const Node &node : lab->nodes())
            m_node->addItem(node.id.value, node.id.value);
    }
    m_node->setCurrentIndex(std::max(0, m_node->findData(before)));
}

void HistoryPage::reload()
{
    m_model.reload();
}

void HistoryPage::focusFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void HistoryPage::takeFilter()
{
    HistoryFilter filter{.node = NodeId(m_node->currentData().toString()), .text = m_text->text().trimmed()};
    if (m_outcome->currentData().isValid())
        filter.outcome = Outcome(m_outcome->currentData().toInt());
    if (m_kind->currentData().isValid())
        filter.kind = RunKind(m_kind->currentData().toInt());
    if (m_since->isChecked()) {
        filter.from = m_from->date();
        filter.to = m_to->date();
    }
    m_model.setFilter(filter);
}

QList<const RunSummary *> HistoryPage::selected() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QList<const RunSummary *> runs;
    for (const QModelIndex &row : rows) {
        if (const RunSummary *run = m_model.runAt(row.row()))
            runs.append(run);
    }
    return runs;
}

void HistoryPage::selectionChanged()
{
    const qsizetype count = selected().size();
    m_compare->setText(count == 2 ? tr("Compare the two") : tr("Compare with the run before"));
    m_compare->setEnabled(count == 1 || count == 2);
    m_rejudge->setEnabled(count == 1);
    m_export->setEnabled(count == 1);
    m_export->setVisible(!m_session->backend().abilities().exportFormats.isEmpty());
}

void HistoryPage::compareSelected()
{
    const QList<const RunSummary *> runs = selected();
    if (runs.size() == 2) {
        compare(runs[1]->id, runs[0]->id);
        return;
    }
    if (runs.size() != 1)
        return;
    const int next = m_table->selectionModel()->selectedRows().front().row() + 1;
    if (const RunSummary *before = next < m_model.rowCount() ? m_model.runAt(next) : nullptr)
        compare(before->id, runs[0]->id);
    else
        Q_EMIT told(tr("There is no run before this one"));
}

void HistoryPage::compare(const QString &before, const QString &after)
{
    struct Answer
    {
        Result<Comparison> comparison;
        Result<Run> before;
        Result<Run> after;
    };
    m_session->errands()->ask(
        this,
        [&backend = m_session->backend(), before, after](const Context &) {
            return Answer{backend.compare(before, after), backend.loadRun(before), backend.loadRun(after)};
        },
        [this](const Answer &answer) {
            if (!answer.comparison) {
                Q_EMIT told(errorText(answer.comparison.error()));
                return;
            }
            QString between;
            if (answer.before && answer.after)
                between =
                    tr("%1 (%2) against %3 (%4)", "time, kind, time, kind")
                        .arg(timeText(answer.after->summary.startedAt), runKindText(answer.after->summary.kind),
                             timeText(answer.before->summary.startedAt), runKindText(answer.before->summary.kind));
            m_comparison->show(*answer.comparison, between);
            m_below->setCurrentWidget(m_comparison);
        });
}

void HistoryPage::rejudgeSelected()
{
    const QList<const RunSummary *> runs = selected();
    if (runs.size() != 1)
        return;
    m_session->errands()->ask(
        this, [&backend = m_session->backend(), id = runs.front()->id](const Context &) { return backend.rejudge(id); },
        [this](const Result<Rejudgement> &answer) {
            if (!answer) {
                Q_EMIT told(errorText(answer.error()));
                return;
            }
            QString between = tr("%1 (%2), as judged then and with today's rules", "time, kind")
                                  .arg(timeText(answer->run.summary.startedAt), runKindText(answer->run.summary.kind));
            if (answer->labChanged)
                between += u" · "_s + tr("the lab file has been changed since");
            if (!answer->left.empty())
                between += u" · "_s + tr("%n could not be judged again", nullptr, int(answer->left.size()));
            QStringList left;
            for (const NotRejudged &one : answer->left)
                left.append(tr("%1: %2. %3", "node, check, why").arg(one.node.value, one.check.value, one.why));
            m_comparison->show(answer->comparison, between, left.join(u'\n'));
            m_below->setCurrentWidget(m_comparison);
        });
}

void HistoryPage::showRun(const QString &id)
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const RunSummary *run = m_model.runAt(row);
        if (!run || run->id != id)
            continue;
        m_table->selectRow(row);
        m_table->scrollTo(m_model.index(row, 0));
        compareSelected();
        return;
    }
}

void HistoryPage::showTrend()
{
    constexpr int kMostRuns = 2000;
    constexpr int kMostPoints = 240;
    const int question = ++m_trendQuestion;
    m_session->errands()->ask(
        this,
        [&backend = m_session->backend(), filter = m_model.filter()](const Context &) {
            const Result<std::vector<RunSummary>> runs = backend.runs(filter, 0, kMostRuns);
            return runs ? trendOf(*runs, kMostPoints) : TrendSeries();
        },
        [this, question](const TrendSeries &series) {
            if (question == m_trendQuestion)
                m_trend->setSeries(series);
        });
}

void HistoryPage::exportSelected()
{
    const QList<const RunSummary *> runs = selected();
    if (runs.size() != 1)
        return;
    QStringList filters;
    for (const QString &format : m_session->backend().abilities().exportFormats)
        filters.append(u"%1 (*.%2)"_s.arg(format.toUpper(), format));
    QString chosen = filters.value(0);
    const QString path = QFileDialog::getSaveFileName(this, tr("Export run"), runs.front()->id + u".md"_s,
                                                      filters.join(u";;"_s), &chosen);
    if (path.isEmpty())
        return;
    const QString format = m_session->backend().abilities().exportFormats.value(filters.indexOf(chosen));
    m_session->errands()->ask(
        this,
        [&backend = m_session->backend(), id = runs.front()->id, format](const Context &) {
            return backend.exportRun(id, format);
        },
        [this, path](const Result<QByteArray> &report) {
            QSaveFile file(path);
            if (!report)
                Q_EMIT told(errorText(report.error()));
            else if (!file.open(QIODevice::WriteOnly) || file.write(*report) != report->size() || !file.commit())
                Q_EMIT told(tr("%1 cannot be written: %2").arg(path, file.errorString()));
            else
                Q_EMIT told(tr("Written to %1").arg(path));
        });
}

}
