// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/probejson.h"

#include <QJsonDocument>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ProbeJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindComesBackEqual()
    {
        const VantagePoint node{NodeId(u"gw-vpn"_s)};
        const std::vector<ProbeRequest> requests{
            {node, Command{{u"wg"_s, u"show"_s, u"it's"_s}, true, 7s, 11, 13, true}},
            {node, Command{}},
            {{}, HttpGet{u"https://mon:3000/é"_s, u"sha256:ab"_s, true, 1234ms, 99}},
            {node, HttpGet{.url = u"http://127.0.0.1/"_s, .head = true, .headers = {u"server"_s, u"age"_s}}},
            {node, HttpGet{.url = u"http://127.0.0.1/"_s, .bearer = {SecretRef::Kind::Keychain, u"grafana"_s}}},
            {{}, TcpOpen{u"gw"_s, 65535, 1ms}},
            {{}, IcmpEcho{u"fd00::1"_s, 5, 2s}},
            {{}, TlsPeek{u"pve"_s, 8006, 3s}},
            {node, SshLogin{}},
            {{}, Resolve{u"gw.example"_s}},
            {{}, PveGet{u"home"_s, u"/nodes"_s}},
            {{}, PveGuestGet{u"home"_s, 101, u"/snapshot"_s}},
            {{}, PveBackups{u"home"_s, u"pve1"_s}},
            {{}, Recall{}},
        };
        for (const ProbeRequest &request : requests) {
            const QByteArray text = QJsonDocument(probeToJson(request)).toJson();
            const auto back = probeFromJson(QJsonDocument::fromJson(text).object());
            QVERIFY(back.has_value());
            QCOMPARE(probeKey(*back), probeKey(request));
            QVERIFY(*back == request);
        }
    }
    void nonsenseIsNoQuestion()
    {
        QVERIFY(!probeFromJson({}));
        QVERIFY(!probeFromJson({{u"kind"_s, u"telepathy"_s}}));
    }
};

QTEST_APPLESS_MAIN(ProbeJsonTest)
#include "tst_probejson.moc"
