// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/catalog.h"

#include <QFile>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

const QString kFolder = QStringLiteral(SOURCE_ROOT "/tests/core/checks/catalog/");

QByteArray contentOf(const QString &path)
{
    QFile file(kFolder + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

/// No check without a test: each of the catalogue has a file of its own, that is named in its group's program.
class CheckFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCheckHasItsTest_data()
    {
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("name");
        for (const CheckSpec *spec : checkCatalog()) {
            const QString id = QLatin1StringView(spec->id);
            const QString name = id.section(u'.', 1).remove(u'-').remove(u'.');
            QTest::newRow(spec->id) << id.section(u'.', 0, 0) << name;
        }
    }
    void everyCheckHasItsTest()
    {
        QFETCH(QString, group);
        QFETCH(QString, name);
        const QString path = group + u"/tst_"_s + name + u".cpp"_s;
        const QByteArray test = contentOf(path);
        // One that can only be skipped has no healthy answer to start from.
        QVERIFY2(test.contains("public CheckTest") || test.contains("CheckBench("),
                 qPrintable(u"no test of this check in "_s + path));
        const QByteArray list = contentOf(group + u"/CMakeLists.txt"_s).simplified();
        QVERIFY2((list.chopped(1) + ' ').contains(' ' + name.toUtf8() + ' '), qPrintable(path + u" is not built"_s));
    }
};

QTEST_GUILESS_MAIN(CheckFilesTest)
#include "tst_checkfiles.moc"
