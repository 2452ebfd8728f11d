// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QTranslator>

class QCoreApplication;

namespace daytwo {

/// Installs Daytwo's and Qt's own translations of a language for as long as it lives; sets number and date formats, and
/// the direction of writing.
class Translations
{
public:
    Translations(QCoreApplication &app, const QLocale &locale);
    ~Translations();
    Translations(const Translations &) = delete;
    Translations &operator=(const Translations &) = delete;

    /// Whether Daytwo speaks that language.
    [[nodiscard]] bool found() const { return m_found; }

private:
    QTranslator m_ours;
    QTranslator m_qt;
    QLocale m_before;
    bool m_found = false;
};

}
