// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checklist/notespane.h"

#include "ui/viewmodels/wording.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace daytwo {

using namespace Qt::StringLiterals;

NotesPane::NotesPane(LabSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_list(new QListWidget)
    , m_text(new QLineEdit)
    , m_add(new QPushButton(tr("Add note")))
{
    m_list->setObjectName(u"notes"_s);
    m_list->setAccessibleName(tr("Notes"));
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setPlaceholderText(tr("What you saw or did"));
    m_text->setAccessibleName(tr("New note"));
    m_text->setObjectName(u"newNote"_s);
    m_add->setEnabled(false);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_text, 1);
    bar->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_list, 1);
    column->addLayout(bar);
    connect(m_text, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_add->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_text, &QLineEdit::returnPressed, m_add, &QPushButton::click);
    connect(m_add, &QPushButton::clicked, this, [this] {
        add({m_node, {}}, m_text->text().trimmed());
        m_text->clear();
    });
}

void NotesPane::setNode(const NodeId &node)
{
    m_node = node;
    load();
}

void NotesPane::add(const CheckPlace &place, const QString &text)
{
    if (text.isEmpty())
        return;
    m_session->errands()->ask(
        this,
        [&backend = m_session->backend(), place, text](const Context &) {
            return backend.addNote(place.node, place.check, text);
        },
        [this](const Result<void> &added) {
            if (!added)
                Q_EMIT told(errorText(added.error()));
            load();
        });
}

void NotesPane::load()
{
    m_session->errands()->ask(
        this, [&backend = m_session->backend(), node = m_node](const Context &) { return backend.notes(node); },
        [this, node = m_node](const Result<std::vector<Note>> &notes) {
            if (node != m_node)
                return;
            m_list->clear();
            if (!notes) {
                Q_EMIT told(errorText(notes.error()));
                return;
            }
            for (auto note = notes->rbegin(); note != notes->rend(); ++note) {
                const QString head =
                    note->check.isEmpty() ? timeText(note->at) : timeText(note->at) + u" · "_s + note->check.value;
                auto *item = new QListWidgetItem(head + u'\n' + note->text, m_list);
                item->setToolTip(timeTip(note->at));
            }
        });
}

}
