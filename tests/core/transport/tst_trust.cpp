// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/trust.h"

#include "tests/core/transport/transportbench.h"
#include "tests/support/httpfixture.h"

using namespace Qt::StringLiterals;
using namespace daytwo;

class TestTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewHostIsSeenThenTrusted();
    void aChangedKeyIsReplacedOnlyWhenSaidSo();
    void aRevokedKeyCannotBeTrusted();
    void aHostBehindAJumpIsSeenThroughIt();
    void aHostThatIsNotThereShowsNoKey();
    void aCertificateIsSeenAndWrittenAsAPin();
    void addressesAreReadAsPeopleWriteThem();
};

void TestTrust::aNewHostIsSeenThenTrusted()
{
    FakeSsh server;
    TransportBench bench;
    bench.add(u"gw"_s, server);
    bench.ssh.write(u"known_hosts"_s, "# mine\n");
    const auto seen = bench.transport().seeHostKey(NodeId(u"gw"_s), within(5000));
    VERIFY_OK(seen);
    QCOMPARE(seen->decision.trust, HostTrust::Unknown);
    QCOMPARE(seen->file, bench.ssh.path(u"known_hosts"_s));
    QVERIFY(seen->decision.consoleCommand.contains("ssh-keygen"_L1));
    QCOMPARE(server.publicKeyAttempts(), 0);
    VERIFY_OK(trustSeenKey(*seen, TrustAs::New));
    const auto again = bench.transport().seeHostKey(NodeId(u"gw"_s), within(5000));
    VERIFY_OK(again);
    QCOMPARE(again->decision.trust, HostTrust::Ok);
    QCOMPARE(again->decision.key, seen->decision.key);
    VERIFY_OK(trustSeenKey(*again, TrustAs::New));
    QFile file(seen->file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("# mine\n"));
    QCOMPARE(text.count('\n'), 2);
    QCOMPARE(server.publicKeyAttempts(), 0);
    QCOMPARE(server.passwordAttempts(), 0);
}

void TestTrust::aChangedKeyIsReplacedOnlyWhenSaidSo()
{
    FakeSsh server;
    TransportBench bench;
    bench.add(u"gw"_s, server);
    server.changeHostKey();
    const auto seen = bench.transport().seeHostKey(NodeId(u"gw"_s), within(5000));
    VERIFY_OK(seen);
    QCOMPARE(seen->decision.trust, HostTrust::Changed);
    VERIFY_FAILS(trustSeenKey(*seen, TrustAs::New), Error::Kind::Conflict);
    VERIFY_OK(trustSeenKey(*seen, TrustAs::Replacement));
    bench.transport().forget();
    Heard heard;
    bench.ask(u"gw"_s, {SshLogin{}}, heard);
    QCOMPARE(errorOf(heard.of(0)), u"none"_s);
}

void TestTrust::aRevokedKeyCannotBeTrusted()
{
    FakeSsh server;
    TransportBench bench;
    bench.add(u"gw"_s, server);
    const QByteArray revoked = "@revoked * " + server.hostKeyLine() + '\n';
    bench.ssh.write(u"known_hosts"_s, revoked);
    const auto seen = bench.transport().seeHostKey(NodeId(u"gw"_s), within(5000));
    VERIFY_OK(seen);
    for (const TrustAs how : {TrustAs::New, TrustAs::Replacement})
        VERIFY_FAILS(trustSeenKey(*seen, how), Error::Kind::Denied);
}

void TestTrust::aHostBehindAJumpIsSeenThroughIt()
{
    FakeSsh jump;
    FakeSsh inner;
    TransportBench bench;
    bench.add(u"gw"_s, jump);
    bench.add(u"inner"_s, inner.host(), inner.port()).ssh.jump = NodeId(u"gw"_s);
    const auto seen = bench.transport().seeHostKey(NodeId(u"inner"_s), within(5000));
    VERIFY_OK(seen);
    QCOMPARE(seen->decision.trust, HostTrust::Unknown);
    QCOMPARE(seen->storedPort, inner.port());
    QVERIFY(inner.hostKeyLine().endsWith(seen->decision.key.blob.toBase64()));
    QCOMPARE(inner.publicKeyAttempts(), 0);
}

void TestTrust::aHostThatIsNotThereShowsNoKey()
{
    quint16 closed = 0;
    {
        BlackHole gone;
        closed = gone.port;
    }
    TransportBench bench;
    bench.add(u"gw"_s, u"127.0.0.1"_s, closed);
    VERIFY_FAILS(bench.transport().seeHostKey(NodeId(u"gw"_s), within(5000)), Error::Kind::Refused);
    VERIFY_FAILS(bench.transport().seeHostKey(NodeId(u"nobody"_s), within(5000)), Error::Kind::BadInput);
}

void TestTrust::aCertificateIsSeenAndWrittenAsAPin()
{
    const TlsIdentity identity = TlsIdentity::selfSigned(u"pve.lab"_s);
    HttpFixture server([](const QByteArray &) { return HttpFixture::ok("x"); }, identity);
    const auto seen = lookAtCertificate(server.url(u"/"_s), within(5000));
    VERIFY_OK(seen);
    QCOMPARE(seen->facts.certificate.pin.sha256, identity.sha256);
    QVERIFY(!seen->facts.chainErrors.isEmpty());
    const QString line = pinLine(seen->facts.certificate.pin);
    QVERIFY(line.startsWith("pin = \""_L1) && line.endsWith(u'"'));
    const auto read = parseTlsPin(line.section(u'"', 1, 1));
    VERIFY_OK(read);
    QCOMPARE(read->sha256, identity.sha256);
    QVERIFY(server.requests().isEmpty());
    // The same facts, as evidence.
    TransportBench bench;
    Heard heard;
    bench.ask({},
              {TlsPeek{u"127.0.0.1"_s, server.port()}, HttpGet{.url = server.url(u"/"_s), .insecure = true},
               HttpGet{.url = server.url(u"/"_s)}},
              heard);
    QVERIFY(heard.eachOnce(3));
    const QString hex = QString::fromLatin1(identity.sha256.toHex());
    QCOMPARE(heard.of(0).meta.value("certSha256"_L1).toString(), hex);
    QVERIFY(heard.of(0).meta.value("selfSigned"_L1).toBool());
    QVERIFY(!heard.of(0).meta.value("chainError"_L1).toString().isEmpty());
    QCOMPARE(heard.of(1).exitCode, 200);
    QCOMPARE(heard.of(1).meta.value("certSha256"_L1).toString(), hex);
    QVERIFY(QDateTime::fromString(heard.of(1).meta.value("certNotAfter"_L1).toString(), Qt::ISODate) >
            QDateTime::currentDateTimeUtc());
    QCOMPARE(errorOf(heard.of(2)), u"untrusted-host"_s);
}

void TestTrust::addressesAreReadAsPeopleWriteThem()
{
    VERIFY_FAILS(lookAtCertificate(u"http://pve"_s, within(100)), Error::Kind::BadInput);
    VERIFY_FAILS(lookAtCertificate({}, within(100)), Error::Kind::BadInput);
    quint16 closed = 0;
    {
        BlackHole gone;
        closed = gone.port;
    }
    const auto refused = lookAtCertificate(u"127.0.0.1:%1"_s.arg(closed), within(2000));
    VERIFY_FAILS(refused, Error::Kind::Refused);
}

QTEST_GUILESS_MAIN(TestTrust)
#include "tst_trust.moc"
