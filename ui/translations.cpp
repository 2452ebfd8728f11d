// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>

// Outside any namespace: the resources are linked in statically and must be named once.
static void initTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace daytwo {

using namespace Qt::StringLiterals;

Translations::Translations(QCoreApplication &app, const QLocale &locale)
{
    Q_UNUSED(app)
    initTranslations();
    QLocale::setDefault(locale);
    m_found = m_ours.load(locale, u"daytwo"_s, u"_"_s, u":/i18n"_s);
    if (m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_found || m_ours.load(u":/i18n/daytwo_en"_s)) // the texts are English; this brings their plural forms
        QCoreApplication::installTranslator(&m_ours);
}

Translations::~Translations()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    QLocale::setDefault(m_before);
}

}
