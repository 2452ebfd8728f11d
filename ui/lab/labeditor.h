// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/labsession.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;
class QPushButton;

namespace daytwo {

class CodeView;
class LightWidget;

/// The lab file's text beside its problems. A click on a problem goes to its line; problems follow the typing, and
/// saving reads the lab again.
class LabEditor : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the editor.
    explicit LabEditor(LabSession *session, QWidget *parent = nullptr);

    /// Reads the file of the open lab.
    void load();
    void save();
    [[nodiscard]] bool modified() const;

Q_SIGNALS:
    void told(const QString &sentence);
    /// The user is done here.
    void closeWanted();

private:
    void refresh();
    void goTo(const QModelIndex &index);

    LabSession *m_session;
    LightWidget *m_light;
    QLabel *m_headline;
    QLabel *m_path;
    CodeView *m_text;
    QListView *m_problems;
    QPushButton *m_save;
    QPushButton *m_close;
    QTimer m_typing;
};

}
