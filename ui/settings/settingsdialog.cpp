// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsdialog.h"

#include "ui/theme/panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(const Settings &settings, const Places &places, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_theme(new QComboBox)
    , m_reopen(new QCheckBox(tr("Open the last lab at the start")))
    , m_notify(new QCheckBox(tr("Tell me when a run ends while I look elsewhere")))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    setMinimumWidth(460);
    m_theme->addItem(tr("As the system"), int(ThemeChoice::System));
    m_theme->addItem(tr("Light"), int(ThemeChoice::Light));
    m_theme->addItem(tr("Dark"), int(ThemeChoice::Dark));
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(int(settings.theme))));
    m_theme->setAccessibleName(tr("Theme"));
    m_reopen->setChecked(settings.reopenLast);
    m_notify->setChecked(settings.notify);
    const auto place = [](const QString &path) {
        auto *label = new QuietLabel(path);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        return label;
    };
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *form = new QFormLayout(this);
    form->addRow(tr("Theme"), m_theme);
    form->addRow(QString(), m_reopen);
    form->addRow(QString(), m_notify);
    form->addRow(tr("Journal"), place(places.journalFile));
    form->addRow(tr("Settings"), place(places.settingsFile));
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_theme, &QComboBox::currentIndexChanged, this, &SettingsDialog::take);
    connect(m_reopen, &QCheckBox::toggled, this, &SettingsDialog::take);
    connect(m_notify, &QCheckBox::toggled, this, &SettingsDialog::take);
}

void SettingsDialog::take()
{
    m_settings.theme = ThemeChoice(m_theme->currentData().toInt());
    m_settings.reopenLast = m_reopen->isChecked();
    m_settings.notify = m_notify->isChecked();
    Q_EMIT changed(m_settings);
}

}
