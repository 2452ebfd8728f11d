// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checklist/silencedialog.h"

#include "core/lab/silencewriter.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDateEdit>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsualDays = 7;

}

SilenceDialog::SilenceDialog(LabSession *session, const CheckPlace &place, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_place(place)
    , m_lines(new QPlainTextEdit)
    , m_problem(new QLabel)
{
    setObjectName(u"silenceDialog"_s);
    setWindowTitle(tr("Silence %1").arg(place.check.value));
    setMinimumWidth(520);
    auto *sentence = new QLabel(tr("The light keeps what it really is, but counts apart until the last day. It stands "
                                   "in the lab file, for everybody to see."));
    sentence->setWordWrap(true);
    m_lines->setObjectName(u"silenceLines"_s);
    m_lines->setAccessibleName(tr("Lines for the lab file"));
    m_lines->setReadOnly(true);
    m_lines->setFont(monoFont(font()));
    m_lines->setFixedHeight(m_lines->fontMetrics().lineSpacing() * 6 + 12);
    m_problem->setObjectName(u"silenceProblem"_s);
    m_problem->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(sentence);
    column->addWidget(inputs());
    column->addWidget(m_lines);
    column->addWidget(m_problem);
    column->addWidget(buttons());
    refresh();
}

QWidget *SilenceDialog::inputs()
{
    auto *part = new QWidget;
    m_reason = new QLineEdit;
    m_reason->setObjectName(u"silenceReason"_s);
    m_reason->setPlaceholderText(tr("Why, and what ends it"));
    const QDate today = QDate::currentDate();
    m_until = new QDateEdit(today.addDays(kUsualDays));
    m_until->setObjectName(u"silenceUntil"_s);
    m_until->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_until->setMinimumDate(today);
    m_until->setCalendarPopup(true);
    m_everywhere = new QCheckBox(tr("On every node"));
    m_everywhere->setObjectName(u"silenceEverywhere"_s);
    auto *form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Reason"), m_reason);
    form->addRow(tr("&Last day"), m_until);
    form->addRow(QString(), m_everywhere);
    connect(m_reason, &QLineEdit::textChanged, this, &SilenceDialog::refresh);
    connect(m_until, &QDateEdit::dateChanged, this, &SilenceDialog::refresh);
    connect(m_everywhere, &QCheckBox::toggled, this, &SilenceDialog::refresh);
    return part;
}

QWidget *SilenceDialog::buttons()
{
    auto *part = new QWidget;
    m_go = new QPushButton;
    m_go->setObjectName(u"silenceGo"_s);
    m_go->setDefault(true);
    m_copy = new QPushButton(lineIcon(u"copy"_s), tr("Copy the lines"));
    m_copy->setObjectName(u"silenceCopy"_s);
    m_copy->setAutoDefault(false);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_copy);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_go);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &SilenceDialog::write);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_lines->toPlainText());
        Q_EMIT told(tr("Copied: the lines for the lab file"));
    });
    return part;
}

Silence SilenceDialog::silence() const
{
    return {m_everywhere->isChecked() ? NodeId() : m_place.node,
            m_place.check,
            m_reason->text().trimmed(),
            m_until->date(),
            {}};
}

void SilenceDialog::refresh()
{
    const QString lacks = silenceProblem(silence(), QDate::currentDate());
    const bool ownFile = !m_session->lab().demo && !m_session->lab().path.isEmpty();
    m_lines->setPlainText(silenceLines(silence()));
    m_go->setText(tr("Silence until %1").arg(m_until->date().toString(Qt::ISODate)));
    m_go->setVisible(ownFile);
    m_go->setEnabled(lacks.isEmpty());
    m_copy->setEnabled(lacks.isEmpty());
    m_problem->setText(!lacks.isEmpty() ? lacks
                       : ownFile        ? QString()
                                 : tr("The demo lab has no file of yours to write to. In your own lab these lines "
                                      "go to the end of the lab file."));
}

void SilenceDialog::write()
{
    m_go->setEnabled(false);
    m_session->silence(silence(), this, [this](const Result<void> &written) {
        if (!written) {
            m_problem->setText(
                tr("Not written: %1. Paste the lines into the lab file yourself.").arg(errorText(written.error())));
            m_go->setEnabled(true);
            return;
        }
        Q_EMIT told(tr("Silenced until %1, from the next run on").arg(m_until->date().toString(Qt::ISODate)));
        accept();
    });
}

}
