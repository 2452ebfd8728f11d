// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/labsession.h"

#include <QDialog>

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace daytwo {

/// Silences a check, with a reason and a last day: writes it into the lab file or, where that cannot be, shows the
/// lines to paste. Always does the one or tells why not.
class SilenceDialog : public QDialog
{
    Q_OBJECT

public:
    /// `session` must outlive the dialog.
    SilenceDialog(LabSession *session, const CheckPlace &place, QWidget *parent = nullptr);

    /// As typed so far.
    [[nodiscard]] Silence silence() const;

Q_SIGNALS:
    /// One sentence on what was done.
    void told(const QString &sentence);

private:
    QWidget *inputs();
    QWidget *buttons();
    void refresh();
    void write();

    LabSession *m_session;
    CheckPlace m_place;
    QLineEdit *m_reason;
    QDateEdit *m_until;
    QCheckBox *m_everywhere;
    QPlainTextEdit *m_lines;
    QLabel *m_problem;
    QPushButton *m_go;
    QPushButton *m_copy;
};

}
