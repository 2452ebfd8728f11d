// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/explain.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

QString folder()
{
    return QStringLiteral(TESTDATA "/firewall/kernel-cases/");
}

QJsonObject caseNamed(const QString &name)
{
    QFile file(folder() + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qUtf8Printable(name));
    return QJsonDocument::fromJson(file.readAll()).object();
}

FirewallInput inputOf(const QJsonObject &object)
{
    const auto part = [&](QLatin1StringView key) {
        return object.contains(key) ? std::optional(object.value(key).toString().toUtf8()) : std::nullopt;
    };
    FirewallInput input;
    input.rules4 = part("rules4"_L1).value_or(QByteArray());
    input.rules6 = part("rules6"_L1);
    input.nft = part("nft"_L1);
    input.ipset = part("ipset"_L1);
    input.addresses = part("addresses"_L1);
    return input;
}

PortQuestion questionOf(const QJsonObject &object)
{
    PortQuestion question;
    const QStringList port = object.value("port"_L1).toString().split(u'/');
    question.port = port.value(0).toUShort();
    question.protocol = port.value(1) == u"udp" ? TransportProtocol::Udp : TransportProtocol::Tcp;
    for (const QJsonValue &allow : object.value("allow"_L1).toArray())
        question.allow << *parseCidr(allow.toString());
    return question;
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

/// Rule sets about which the reasoning was once wrong, as the tools printed them, with what the kernel did: whether the
/// service on the port heard of somebody, by whatever way.
class TestKernelCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ruleSets_data();
    void ruleSets();
};

void TestKernelCases::ruleSets_data()
{
    QTest::addColumn<QJsonObject>("test");
    for (const QString &file : QDir(folder()).entryList({u"*.json"_s})) {
        const QJsonObject test = caseNamed(file);
        QTest::newRow(qPrintable(file.chopped(5) + u": "_s + test.value("title"_L1).toString())) << test;
    }
}

void TestKernelCases::ruleSets()
{
    QFETCH(QJsonObject, test);
    const auto state = parseFirewall(inputOf(test.value("input"_L1).toObject()));
    QVERIFY2(state.has_value(), state ? "" : qPrintable(errorText(state.error())));
    const Reachability answer = whoMayReach(*state, questionOf(test));
    if (qEnvironmentVariableIsSet("SHOW_ANSWERS"))
        qInfo("%s", QJsonDocument(toJson(answer)).toJson(QJsonDocument::Compact).constData());
    QCOMPARE(outcomeWord(answer.outcome), test.value("expect"_L1).toString());
    QVERIFY2(answer.reason.contains(test.value("says"_L1).toString()), qPrintable(answer.reason));
    const QJsonObject kernel = test.value("kernel"_L1).toObject();
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

QTEST_APPLESS_MAIN(TestKernelCases)
#include "tst_kernelcases.moc"
