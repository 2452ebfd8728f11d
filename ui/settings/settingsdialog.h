// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings.h"
#include "ui/viewmodels/backend.h"

#include <QDialog>

class QCheckBox;
class QComboBox;

namespace daytwo {

/// What can be set, and where things are kept. Changes are in force at once.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(const Settings &settings, const Places &places, QWidget *parent = nullptr);

    /// The settings given, with what the user changed.
    [[nodiscard]] const Settings &settings() const { return m_settings; }

Q_SIGNALS:
    void changed(const daytwo::Settings &settings);

private:
    void take();

    Settings m_settings;
    QComboBox *m_theme;
    QCheckBox *m_reopen;
    QCheckBox *m_notify;
};

}
