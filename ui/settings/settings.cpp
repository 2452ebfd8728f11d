// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings.h"

#include <QCryptographicHash>
#include <QStandardPaths>

#include <utility>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString pathOr(const QString &path)
{
    if (!path.isEmpty())
        return path;
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/daytwo/window.ini"_s;
}

constexpr std::pair<ThemeChoice, const char *> kThemes[] = {
    {ThemeChoice::System, "system"}, {ThemeChoice::Light, "light"}, {ThemeChoice::Dark, "dark"}};

QString wordOf(ThemeChoice choice)
{
    for (const auto &[value, word] : kThemes) {
        if (value == choice)
            return QString::fromLatin1(word);
    }
    return u"system"_s;
}

ThemeChoice choiceOf(const QString &word)
{
    for (const auto &[value, text] : kThemes) {
        if (word == QLatin1StringView(text))
            return value;
    }
    return ThemeChoice::System;
}

/// A lab's name may hold anything, a key may not.
QString cardsGroup(const QString &lab)
{
    const QByteArray hash = QCryptographicHash::hash(lab.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return u"cards-"_s + QString::fromLatin1(hash);
}

}

SettingsFile::SettingsFile(const QString &path)
    : m_file(pathOr(path), QSettings::IniFormat)
{
}

Settings SettingsFile::load() const
{
    const Settings standard;
    return {.theme = choiceOf(m_file.value(u"theme"_s).toString()),
            .geometry = m_file.value(u"window/geometry"_s).toByteArray(),
            .labSplitter = m_file.value(u"window/lab"_s).toByteArray(),
            .nodeSplitter = m_file.value(u"window/node"_s).toByteArray(),
            .historySplitter = m_file.value(u"window/history"_s).toByteArray(),
            .lastLab = m_file.value(u"lab/last"_s).toString(),
            .reopenLast = m_file.value(u"lab/reopen"_s, standard.reopenLast).toBool(),
            .notify = m_file.value(u"notify"_s, standard.notify).toBool()};
}

void SettingsFile::save(const Settings &settings)
{
    m_file.setValue(u"theme"_s, wordOf(settings.theme));
    m_file.setValue(u"window/geometry"_s, settings.geometry);
    m_file.setValue(u"window/lab"_s, settings.labSplitter);
    m_file.setValue(u"window/node"_s, settings.nodeSplitter);
    m_file.setValue(u"window/history"_s, settings.historySplitter);
    m_file.setValue(u"lab/last"_s, settings.lastLab);
    m_file.setValue(u"lab/reopen"_s, settings.reopenLast);
    m_file.setValue(u"notify"_s, settings.notify);
    m_file.sync();
}

QHash<QString, QPointF> SettingsFile::movedCards(const QString &lab) const
{
    QHash<QString, QPointF> cards;
    const QVariantMap stored = m_file.value(cardsGroup(lab)).toMap();
    for (auto card = stored.cbegin(); card != stored.cend(); ++card)
        cards.insert(card.key(), card.value().toPointF());
    return cards;
}

void SettingsFile::setMovedCards(const QString &lab, const QHash<QString, QPointF> &cards)
{
    QVariantMap stored;
    for (auto card = cards.cbegin(); card != cards.cend(); ++card)
        stored.insert(card.key(), card.value());
    m_file.setValue(cardsGroup(lab), stored);
    m_file.sync();
}

}
