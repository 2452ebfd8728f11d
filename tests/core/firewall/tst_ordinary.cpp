// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/explain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

QByteArray dataFile(const QString &name)
{
    QFile file(QStringLiteral(TESTDATA "/firewall/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qUtf8Printable(name));
    return file.readAll();
}

PortQuestion questionOf(const QJsonObject &object)
{
    PortQuestion question;
    const QStringList port = object.value("port"_L1).toString().split(u'/');
    question.port = port.value(0).toUShort();
    question.protocol = port.value(1) == u"udp" ? TransportProtocol::Udp : TransportProtocol::Tcp;
    for (const QJsonValue &allow : object.value("allow"_L1).toArray())
        question.allow << *parseCidr(allow.toString());
    const QStringList need = object.value("need"_L1).toString().split(u'@');
    if (need.size() == 2)
        question.needs << SourceNeed{*parseCidr(need[0]), need[1]};
    return question;
}

struct Tally
{
    int questions = 0;
    int unknown = 0;
    int wrong = 0;
};

}

/// Rule sets as common tools write them, with the outcome known from how they were made.
class TestOrdinary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewAreUnknownAndNoneIsWrong();
};

void TestOrdinary::fewAreUnknownAndNoneIsWrong()
{
    QMap<QString, Tally> tallies;
    const QByteArray addresses = dataFile(u"addresses.json"_s);
    int number = 0;
    for (const QJsonValue &value : QJsonDocument::fromJson(dataFile(u"ordinary.json"_s)).array()) {
        const QJsonObject object = value.toObject();
        FirewallInput input;
        input.rules4 = object.value("rules"_L1).toString().toUtf8();
        if (object.contains("nft"_L1))
            input.nft = object.value("nft"_L1).toString().toUtf8();
        if (object.contains("ipset"_L1))
            input.ipset = object.value("ipset"_L1).toString().toUtf8();
        input.addresses = addresses;
        const auto state = parseFirewall(input);
        QVERIFY2(state.has_value(), state ? "" : qPrintable(state.error().what + u": "_s + state.error().detail));
        for (const QJsonValue &asked : object.value("questions"_L1).toArray()) {
            Tally &tally = tallies[object.value("kind"_L1).toString()];
            const Reachability answer = whoMayReach(*state, questionOf(asked.toObject()));
            const QString expected = asked["expect"_L1].toString();
            ++tally.questions;
            if (answer.outcome == FirewallOutcome::Unknown)
                ++tally.unknown;
            if (outcomeWord(answer.outcome) == expected)
                continue;
            if (answer.outcome != FirewallOutcome::Unknown)
                ++tally.wrong;
            qInfo("%s %d %s allow %s need %s: %s instead of %s: %s", qPrintable(object.value("kind"_L1).toString()),
                  number, qPrintable(asked["port"_L1].toString()),
                  QJsonDocument(asked["allow"_L1].toArray()).toJson(QJsonDocument::Compact).constData(),
                  qPrintable(asked["need"_L1].toString()), qPrintable(outcomeWord(answer.outcome)),
                  qPrintable(expected), qPrintable(answer.reason));
        }
        ++number;
    }
    Tally all;
    for (auto it = tallies.begin(); it != tallies.end(); ++it) {
        qInfo("%s: %d questions, %d unknown, %d wrong", qPrintable(it.key()), it->questions, it->unknown, it->wrong);
        all.questions += it->questions;
        all.unknown += it->unknown;
        all.wrong += it->wrong;
    }
    QCOMPARE(all.wrong, 0);
    QVERIFY(all.questions >= 300);
    QVERIFY2(all.unknown * 100 < all.questions * 5, qPrintable(QString::number(all.unknown)));
}

QTEST_APPLESS_MAIN(TestOrdinary)
#include "tst_ordinary.moc"
