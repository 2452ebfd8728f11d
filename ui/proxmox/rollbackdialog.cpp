// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/proxmox/rollbackdialog.h"

#include "ui/theme/panel.h"
#include "ui/theme/theme.h"
#include "ui/viewmodels/wording.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString listHtml(const QString &heading, const QStringList &items, bool numbered = false)
{
    if (items.isEmpty())
        return {};
    QString html = u"<p><b>%1</b></p><%2>"_s.arg(heading.toHtmlEscaped(), numbered ? u"ol"_s : u"ul"_s);
    for (const QString &item : items)
        html += u"<li>%1</li>"_s.arg(item.toHtmlEscaped());
    return html + (numbered ? u"</ol>"_s : u"</ul>"_s);
}

}

RollbackDialog::RollbackDialog(SnapshotController *controller, const NodeId &node, const QString &snapshot,
                               QWidget *parent)
    : QDialog(parent)
    , m_controller(controller)
    , m_node(node)
    , m_snapshot(snapshot)
    , m_preview(new QLabel(tr("Asking Proxmox what a rollback would do")))
    , m_typed(new QLineEdit)
    , m_go(new QPushButton(tr("Roll back %1").arg(node.value)))
{
    setObjectName(u"rollbackDialog"_s);
    setWindowTitle(tr("Roll back %1").arg(node.value));
    setMinimumWidth(500);
    auto *title = new QLabel(tr("Back to %1").arg(snapshot));
    title->setFont(scaled(font(), 2, QFont::DemiBold));
    m_preview->setWordWrap(true);
    m_preview->setObjectName(u"rollbackPreview"_s);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *ask = new QLabel(tr("Type %1 to allow it:").arg(node.value));
    m_typed->setObjectName(u"typedName"_s);
    m_typed->setAccessibleName(tr("Name of the guest, to allow the rollback"));
    ask->setBuddy(m_typed);
    m_go->setObjectName(u"rollBack"_s);
    m_go->setAutoDefault(false);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    auto *column = new QVBoxLayout(this);
    column->addWidget(title);
    column->addWidget(m_preview);
    column->addStretch(1);
    column->addWidget(ask);
    column->addWidget(m_typed);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_typed, &QLineEdit::textChanged, this, &RollbackDialog::check);
    connect(m_go, &QPushButton::clicked, this, [this] {
        m_controller->rollBack(m_node, m_snapshot);
        accept();
    });
    connect(controller, &SnapshotController::previewed, this, &RollbackDialog::show);
    controller->preview(node, snapshot);
    check();
}

void RollbackDialog::show(const Result<RollbackOutlook> &preview)
{
    if (!preview) {
        m_preview->setText(errorText(preview.error()));
        return;
    }
    if (preview->node != m_node || preview->snapshot != m_snapshot)
        return;
    m_possible = preview->obstacles.isEmpty();
    m_preview->setText(
        u"<p>%1</p>"_s.arg(tr("Taken %1.").arg(agoText(preview->takenAt, QDateTime::currentDateTimeUtc()))) +
        listHtml(tr("Stands in the way"), preview->obstacles) + listHtml(tr("Will be lost"), preview->losses) +
        listHtml(tr("Will be done"), preview->steps, true));
    check();
}

void RollbackDialog::check()
{
    m_typed->setEnabled(m_possible);
    m_go->setEnabled(m_possible && m_typed->text().trimmed() == m_node.value);
}

}
