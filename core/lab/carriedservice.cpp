// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/carriedservice.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// The words that say what it is: small letters, without what may stand behind them.
QStringList tellingWords(const QString &name)
{
    static const QRegularExpression separator(u"[-_.]+"_s);
    static const QStringList dropped{u"oss"_s, u"enterprise"_s, u"server"_s};
    QStringList words = name.toLower().split(separator, Qt::SkipEmptyParts);
    const auto idle = [](const QString &word) {
        return dropped.contains(word) || std::ranges::all_of(word, [](QChar c) { return c.isDigit(); });
    };
    while (!words.isEmpty() && idle(words.last()))
        words.removeLast();
    return words;
}

}

bool carriesService(const QString &container, const QString &service)
{
    const QString wanted = tellingWords(service).join(QString());
    if (wanted.isEmpty())
        return false;
    // "node-exporter", "node_exporter" and "nodeexporter" are one name.
    QString end;
    const QStringList words = tellingWords(container);
    for (auto word = words.crbegin(); word != words.crend(); ++word) {
        end.prepend(*word);
        if (end == wanted)
            return true;
    }
    return false;
}

QString imageName(const QString &image)
{
    const QString last = image.section(u'/', -1);
    return last.section(u'@', 0, 0).section(u':', 0, 0);
}

}
