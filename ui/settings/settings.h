// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QByteArray>
#include <QHash>
#include <QPointF>
#include <QSettings>
#include <QString>

namespace daytwo {

/// What the window remembers between two starts.
struct Settings
{
    ThemeChoice theme = ThemeChoice::System;
    QByteArray geometry;
    QByteArray labSplitter;
    QByteArray nodeSplitter;
    QByteArray historySplitter;
    QString lastLab;
    bool reopenLast = true;
    bool notify = true;

    bool operator==(const Settings &) const = default;
};

/// The file that settings are kept in. The one place that knows their keys.
class SettingsFile
{
public:
    /// An empty path: the platform's place for Daytwo.
    explicit SettingsFile(const QString &path);

    [[nodiscard]] QString path() const { return m_file.fileName(); }
    [[nodiscard]] Settings load() const;
    void save(const Settings &settings);
    /// Cards that were moved by hand in the lab of that name.
    [[nodiscard]] QHash<QString, QPointF> movedCards(const QString &lab) const;
    void setMovedCards(const QString &lab, const QHash<QString, QPointF> &cards);

private:
    QSettings m_file;
};

}
