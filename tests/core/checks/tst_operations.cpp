// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/catalog.h"
#include "core/checks/operations.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace daytwo;
using namespace Qt::StringLiterals;

class OperationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bulletsAreNumberedFromTopToBottom()
    {
        const auto bullets = operationsBullets();
        QCOMPARE(bullets.size(), size_t(78));
        for (size_t i = 0; i < bullets.size(); ++i) {
            QCOMPARE(bullets[i].id, u"B%1"_s.arg(i + 1, 2, 10, QChar(u'0')));
            QVERIFY(!bullets[i].section.isEmpty());
            QVERIFY(!bullets[i].text.isEmpty());
        }
    }

    void aBulletHasItsWords()
    {
        QCOMPARE(bulletText(u"B48"_s), u"sysctl net.ipv4.ip_forward, expected: 1 on gw-vpn (gateway only)"_s);
        QCOMPARE(bulletText(u"B79"_s), QString());
        QCOMPARE(bulletText({}), QString());
    }

    void checksNameOnlyBulletsThatThereAre()
    {
        for (const CheckSpec *spec : checkCatalog()) {
            QVERIFY2(!bulletsOf(*spec).isEmpty(), spec->id);
            for (const QString &bullet : bulletsOf(*spec))
                QVERIFY2(!bulletText(bullet).isEmpty(), qPrintable(QLatin1StringView(spec->id) + u' ' + bullet));
        }
    }

    void everyBulletIsCovered_data()
    {
        QTest::addColumn<QString>("bullet");
        for (const OperationsBullet &bullet : operationsBullets())
            QTest::newRow(qPrintable(bullet.id + u' ' + bullet.text)) << bullet.id;
    }
    void everyBulletIsCovered()
    {
        QFETCH(QString, bullet);
        QVERIFY(std::ranges::any_of(checkCatalog(),
                                    [&bullet](const CheckSpec *spec) { return bulletsOf(*spec).contains(bullet); }));
    }

    /// `daytwoctl catalog --bullets > resources/operations/coverage.md` writes it anew.
    void theTableInTheRepositoryAgrees()
    {
        QFile file(QStringLiteral(SOURCE_ROOT "/resources/operations/coverage.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), coverageTable(checkCatalog()));
    }
};

QTEST_APPLESS_MAIN(OperationsTest)
#include "tst_operations.moc"
