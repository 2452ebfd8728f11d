// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/operations.h"

#include <QFile>

#include <algorithm>

static void initResources()
{
    Q_INIT_RESOURCE(operations);
}

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

std::vector<OperationsBullet> readBullets()
{
    initResources();
    QFile file(u":/operations/operations.tsv"_s);
    std::vector<OperationsBullet> bullets;
    if (!file.open(QIODevice::ReadOnly))
        return bullets;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QList<QByteArray> cells = line.split('\t');
        if (cells.size() == 3 && !line.startsWith('#'))
            bullets.push_back({QString::fromUtf8(cells[0]), QString::fromUtf8(cells[1]), QString::fromUtf8(cells[2])});
    }
    return bullets;
}

/// A cell of a Markdown table: a bar would end it, an angle bracket would begin a tag.
QString cell(QString text)
{
    return text.replace(u'|', u"\\|"_s).replace(u'<', u"\\<"_s);
}

}

std::span<const OperationsBullet> operationsBullets()
{
    static const std::vector<OperationsBullet> bullets = readBullets();
    return bullets;
}

QString bulletText(const QString &id)
{
    const auto bullets = operationsBullets();
    const auto found = std::ranges::find(bullets, id, &OperationsBullet::id);
    return found == bullets.end() ? QString() : found->text;
}

QStringList bulletsOf(const CheckSpec &spec)
{
    return QString::fromLatin1(spec.bullets).split(u' ', Qt::SkipEmptyParts);
}

QString coverageTable(std::span<const CheckSpec *const> catalog)
{
    QString text = u"| bullet | section | the document says | checks |\n| --- | --- | --- | --- |\n"_s;
    for (const OperationsBullet &bullet : operationsBullets()) {
        QStringList checks;
        for (const CheckSpec *spec : catalog) {
            if (bulletsOf(*spec).contains(bullet.id))
                checks << u"`%1`"_s.arg(QLatin1StringView(spec->id));
        }
        text += u"| %1 | %2 | %3 | %4 |\n"_s.arg(bullet.id, bullet.section, cell(bullet.text), checks.join(u", "_s));
    }
    return text;
}

}
