// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/explain.h"
#include "core/firewall/nftparser.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

QString folder()
{
    return QStringLiteral(TESTDATA "/firewall/");
}

QByteArray dataFile(const QString &name)
{
    QFile file(folder() + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qUtf8Printable(name));
    return file.readAll();
}

bool holds(const QList<InterfaceSources> &list, const QString &interface, const IpAddress &source)
{
    for (const InterfaceSources &part : list) {
        for (const Cidr &network : part.sources) {
            if (part.interface == interface && network.contains(source))
                return true;
        }
    }
    return false;
}

}

class TestNftCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ruleSets_data();
    void ruleSets();
    void everyPrintedQuirkIsReadOrRefused();
};

void TestNftCases::ruleSets_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &file : QDir(folder() + u"nft-cases"_s).entryList({u"*.expect.json"_s})) {
        const QString name = file.chopped(int(qstrlen(".expect.json")));
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestNftCases::ruleSets()
{
    QFETCH(QString, name);
    const QJsonObject expected = QJsonDocument::fromJson(dataFile(u"nft-cases/%1.expect.json"_s.arg(name))).object();
    FirewallInput input;
    input.nft = dataFile(u"nft-cases/%1.json"_s.arg(name));
    input.addresses = dataFile(u"addresses.json"_s);
    const auto state = parseFirewall(input);
    QVERIFY2(state.has_value(), state ? "" : qPrintable(state.error().what + state.error().detail));
    PortQuestion question;
    question.port = 22;
    question.allow = {*parseCidr(u"10.8.0.0/24"_s)};
    const Reachability answer = whoMayReach(*state, question);
    if (qEnvironmentVariableIsSet("SHOW_ANSWERS"))
        qInfo("%s", QJsonDocument(toJson(answer)).toJson(QJsonDocument::Compact).constData());
    const QHash<QString, QString> words{{u"green"_s, u"pass"_s}, {u"red"_s, u"fail"_s}, {u"grey"_s, u"unknown"_s}};
    QCOMPARE(outcomeWord(answer.outcome), words.value(expected.value("expect"_L1).toString()));
    QVERIFY(!answer.renderingUnverified);
    const QJsonObject kernel = expected.value("kernel"_L1).toObject();
    QVERIFY(!kernel.isEmpty());
    for (auto it = kernel.begin(); it != kernel.end(); ++it) {
        const QString interface = it.key().section(u' ', 0, 0);
        const IpAddress source = *parseIpAddress(it.key().section(u' ', 1, 1));
        const bool certain = holds(answer.reachableFrom, interface, source);
        const bool may = certain || holds(answer.undecidedFrom, interface, source);
        if (it.value() == u"open"_s)
            QVERIFY2(may, qPrintable(u"called closed, but open: "_s + it.key()));
        else
            QVERIFY2(!certain, qPrintable(u"called certain, but closed: "_s + it.key()));
    }
}

void TestNftCases::everyPrintedQuirkIsReadOrRefused()
{
    const auto read = parseNft(dataFile(u"nft-quirks.json"_s), u"nft"_s);
    QVERIFY(read.has_value());
    QCOMPARE(read->tables.size(), size_t{4});
    for (const NftTable &table : read->tables) {
        QCOMPARE(table.origins.size(), table.rules.chains.size());
        for (size_t i = 0; i < table.origins.size(); ++i)
            QCOMPARE(table.origins[i].size(), table.rules.chains[i].rules.size());
    }
}

QTEST_APPLESS_MAIN(TestNftCases)
#include "tst_nftcases.moc"
