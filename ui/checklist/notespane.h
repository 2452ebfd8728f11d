// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/labsession.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace daytwo {

/// What people wrote about a node and its checks, newest first.
class NotesPane : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the pane.
    explicit NotesPane(LabSession *session, QWidget *parent = nullptr);

    void setNode(const NodeId &node);
    /// Writes a note that is on a check (or on the node, when the check is empty).
    void add(const CheckPlace &place, const QString &text);

Q_SIGNALS:
    void told(const QString &sentence);

private:
    void load();

    LabSession *m_session;
    NodeId m_node;
    QListWidget *m_list;
    QLineEdit *m_text;
    QPushButton *m_add;
};

}
