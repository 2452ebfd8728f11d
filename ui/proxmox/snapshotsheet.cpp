// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/proxmox/snapshotsheet.h"

#include "ui/theme/lightwidget.h"
#include "ui/theme/panel.h"
#include "ui/theme/theme.h"
#include "ui/viewmodels/roles.h"
#include "ui/viewmodels/wording.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// A reason to choose: the chosen one is framed and ticked.
class ReasonCard : public QAbstractButton
{
public:
    explicit ReasonCard(const QString &text)
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 48, fontMetrics().lineSpacing() + 22};
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor accent = palette().color(QPalette::Highlight);
        painter.setPen(isChecked() || hasFocus() ? QPen(accent, hasFocus() ? 2.2 : 1.4)
                                                 : QPen(hairlineColor(palette()), 1));
        painter.setBrush(isChecked() ? selectionColor(palette(), true) : palette().color(QPalette::Base));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6);
        painter.setPen(palette().color(QPalette::Text));
        painter.setFont(scaled(font(), 0, isChecked() ? QFont::DemiBold : QFont::Normal));
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (isChecked()) {
            const QRect tick = QStyle::visualRect(layoutDirection(), rect(), QRect(9, height() / 2 - 7, 14, 14));
            paintLight(painter, tick, Light::Pass, palette());
        }
    }
};

}

SnapshotSheet::SnapshotSheet(SnapshotController *controller, const NodeModel *nodes, const NodeId &chosen,
                             QWidget *parent)
    : QDialog(parent)
    , m_controller(controller)
{
    setObjectName(u"snapshotSheet"_s);
    setWindowTitle(tr("Snapshot before change"));
    setModal(false);
    setMinimumWidth(560);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(new TitledBox(tr("What are you about to change?"), reasons()));
    column->addWidget(new TitledBox(tr("Where?"), guests(nodes, chosen)));
    column->addWidget(words());
    column->addWidget(below());
    m_close = new QPushButton(tr("Close"));
    m_go = new QPushButton;
    m_go->setObjectName(u"takeSnapshot"_s);
    m_go->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_close);
    buttons->addStretch(1);
    buttons->addWidget(m_go);
    column->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_go, &QPushButton::clicked, this, [this] {
        m_ours = true;
        m_controller->take(order());
    });
    connect(controller, &SnapshotController::preflighted, this, &SnapshotSheet::showPreflight);
    connect(controller, &SnapshotController::done, this, &SnapshotSheet::finished);
    connect(controller, &SnapshotController::busyChanged, this, [this] {
        if (m_ours) // how it ended is told by finished(), and stays
            m_go->setEnabled(false);
        else
            changed();
    });
    connect(controller->tasks(), &QAbstractItemModel::dataChanged, this, &SnapshotSheet::showTasks);
    connect(controller->tasks(), &QAbstractItemModel::rowsInserted, this, &SnapshotSheet::showTasks);
    m_ask.setSingleShot(true);
    m_ask.setInterval(200);
    connect(&m_ask, &QTimer::timeout, this, [this] { m_controller->preflight(order()); });
    changed();
}

QWidget *SnapshotSheet::reasons()
{
    auto *body = new QWidget;
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(0, 0, 0, 0);
    m_reasons = new QButtonGroup(this);
    constexpr SnapshotReason kAll[] = {SnapshotReason::Firewall, SnapshotReason::Packages, SnapshotReason::Kernel,
                                       SnapshotReason::Gpu,      SnapshotReason::Routing,  SnapshotReason::Other};
    int place = 0;
    for (const SnapshotReason reason : kAll) {
        auto *card = new ReasonCard(snapshotReasonText(reason));
        m_reasons->addButton(card, int(reason));
        grid->addWidget(card, place / 3, place % 3);
        ++place;
    }
    m_reasons->button(int(SnapshotReason::Firewall))->setChecked(true);
    connect(m_reasons, &QButtonGroup::idToggled, this, &SnapshotSheet::changed);
    return body;
}

QWidget *SnapshotSheet::guests(const NodeModel *nodes, const NodeId &chosen)
{
    m_guests = new QListWidget;
    m_guests->setObjectName(u"snapshotGuests"_s);
    m_guests->setAccessibleName(tr("Guests to take a snapshot of"));
    for (int row = 0; row < nodes->rowCount(); ++row) {
        const PlacedNode &node = nodes->at(row);
        if (!node.guest)
            continue;
        auto *item = new QListWidgetItem(tr("%1 · %2", "node, place").arg(node.name, node.place), m_guests);
        item->setData(NodeRole, node.id.value);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(node.id == chosen ? Qt::Checked : Qt::Unchecked);
    }
    m_guests->setSpacing(1);
    m_guests->setFrameShape(QFrame::NoFrame);
    const int rows = std::clamp(m_guests->count(), 2, 6);
    m_guests->setFixedHeight(rows * (m_guests->sizeHintForRow(0) + 3) + 6);
    connect(m_guests, &QListWidget::itemChanged, this, &SnapshotSheet::changed);
    return m_guests;
}

QWidget *SnapshotSheet::words()
{
    m_note = new QLineEdit;
    m_note->setObjectName(u"snapshotNote"_s);
    m_note->setPlaceholderText(tr("What you intend, in a few words"));
    m_note->setAccessibleName(tr("Note"));
    m_withRam = new QCheckBox(tr("With RAM: slower, but it comes back running"));
    connect(m_withRam, &QCheckBox::toggled, this, &SnapshotSheet::changed);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_note);
    column->addWidget(m_withRam);
    return new TitledBox(tr("Note"), body);
}

QWidget *SnapshotSheet::below()
{
    auto *body = new QWidget;
    m_lines = new QVBoxLayout(body);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(4);
    m_caption = new QuietLabel;
    m_caption->setObjectName(u"snapshotCaption"_s);
    m_lines->addWidget(m_caption);
    return new TitledBox(tr("What will be taken"), body);
}

SnapshotOrder SnapshotSheet::order() const
{
    SnapshotOrder order{.reason = SnapshotReason(m_reasons->checkedId()),
                        .note = m_note->text().trimmed(),
                        .withRam = m_withRam->isChecked()};
    for (int row = 0; row < m_guests->count(); ++row) {
        const QListWidgetItem *item = m_guests->item(row);
        if (item->checkState() == Qt::Checked)
            order.nodes.push_back(NodeId(item->data(NodeRole).toString()));
    }
    return order;
}

void SnapshotSheet::changed()
{
    if (m_controller->busy()) {
        m_go->setEnabled(false);
        return;
    }
    m_finished = false;
    const SnapshotOrder now = order();
    m_possible = false;
    m_go->setText(snapshotButtonText(now.nodes));
    m_go->setEnabled(false);
    if (now.nodes.empty()) {
        clearLines();
        m_caption->setText(tr("Tick at least one guest."));
        m_ask.stop();
        return;
    }
    m_caption->setText(tr("Asking Proxmox what is possible"));
    m_ask.start();
}

void SnapshotSheet::showPreflight(const std::vector<SnapshotPreflight> &answers)
{
    if (m_controller->busy() || m_finished)
        return;
    clearLines();
    m_possible = !answers.empty();
    for (const SnapshotPreflight &answer : answers) {
        m_possible = m_possible && answer.possible;
        const QString text = answer.possible ? answer.summary : answer.obstacles.join(u". "_s);
        addLine(answer.possible ? Light::Pass : Light::Fail, tr("%1: %2", "node, what").arg(answer.node.value, text));
    }
    m_caption->setText(m_possible ? tr("All of it, or none: a set that cannot be completed is taken back.")
                                  : tr("Nothing is taken while something stands in the way."));
    m_go->setEnabled(m_possible);
}

void SnapshotSheet::showTasks()
{
    if (!m_ours)
        return;
    clearLines();
    const TaskModel *tasks = m_controller->tasks();
    for (int row = 0; row < tasks->rowCount(); ++row) {
        const QModelIndex index = tasks->index(row);
        addLine(Light(index.data(LightRole).toInt()), index.data(Qt::DisplayRole).toString());
    }
    m_caption->setText(tr("Taking snapshots"));
}

void SnapshotSheet::finished(bool good, const QString &sentence)
{
    if (!std::exchange(m_ours, false))
        return;
    m_finished = true;
    m_ask.stop();
    addLine(good ? Light::Pass : Light::Fail, sentence);
    m_caption->setText(good ? tr("You can change things now.") : tr("See the sentence above for what to do next."));
    m_go->setEnabled(false);
    m_close->setFocus();
}

void SnapshotSheet::addLine(Light light, const QString &text)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto *mark = new LightWidget(16);
    mark->setLight(light);
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(label, 1);
    m_lines->insertWidget(m_lines->count() - 1, line);
}

void SnapshotSheet::clearLines()
{
    while (m_lines->count() > 1) {
        QLayoutItem *item = m_lines->takeAt(0);
        delete item->widget();
        delete item;
    }
}

}
