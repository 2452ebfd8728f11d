// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainstore.h"
#include "core/secrets/stores.h"

#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTemporaryDir>

#include <concepts>
#include <sstream>
#include <sys/stat.h>
#include <thread>

using namespace Qt::StringLiterals;
using namespace daytwo;

namespace {

Context within(int milliseconds)
{
    return Context{}.within(std::chrono::milliseconds(milliseconds));
}

SecretRef ref(const QString &text)
{
    return parseSecretRef(text).value_or(SecretRef{});
}

template <typename T>
concept Printable = requires(std::ostream &stream, const T &value)
{
    stream << value;
};
static_assert(!Printable<Secret>);
static_assert(!std::copyable<Secret>);
static_assert(!std::equality_comparable<Secret>);

}

class TestStores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecretIsEmptyOnceMovedOrWiped();
    void consumingOverwritesTheSource();
    void theEnvironmentIsRead();
    void aFileMustBeOurs_data();
    void aFileMustBeOurs();
    void aLineBreakAtTheEndIsNotPartOfTheSecret_data();
    void aLineBreakAtTheEndIsNotPartOfTheSecret();
    void aFileIsWrittenForUsAlone();
    void memoryForgetsWhatItIsToldTo();
    void eachReferenceGoesToItsStore();
    void withoutAKeychainEveryCallSaysSo();
    void stopIsFeltWhileTheKeychainThinks();
};

void TestStores::aSecretIsEmptyOnceMovedOrWiped()
{
    Secret one("sesame");
    Secret two = std::move(one);
    QVERIFY(one.isEmpty()); // NOLINT(bugprone-use-after-move)
    QCOMPARE(two.view(), QByteArrayView("sesame"));
    const Secret copy = two.clone();
    two.wipe();
    QVERIFY(two.isEmpty());
    QCOMPARE(copy.view(), QByteArrayView("sesame"));
}

void TestStores::consumingOverwritesTheSource()
{
    QByteArray source("sesame open");
    source.detach();
    const Secret secret = Secret::consume(source);
    QVERIFY(source.isEmpty());
    QCOMPARE(secret.view(), QByteArrayView("sesame open"));
}

void TestStores::theEnvironmentIsRead()
{
    EnvStore store([](const QByteArray &name) { return name == "DAYTWO_TOKEN" ? QByteArray("abc") : QByteArray(); });
    const auto found = store.get(ref(u"env:DAYTWO_TOKEN"_s), within(1000));
    QCOMPARE(found->view(), QByteArrayView("abc"));
    VERIFY_FAILS(store.get(ref(u"env:OTHER"_s), within(1000)), Error::Kind::NotFound);
    VERIFY_FAILS(store.get(ref(u"keychain:x"_s), within(1000)), Error::Kind::BadInput);
    VERIFY_FAILS(store.set(ref(u"env:OTHER"_s), Secret("x"), within(1000)), Error::Kind::BadInput);
}

void TestStores::aFileMustBeOurs_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("good");
    QTest::newRow("0600 is read") << 0600 << true;
    QTest::newRow("0400 is read") << 0400 << true;
    QTest::newRow("readable by the group is refused") << 0640 << false;
    QTest::newRow("readable by all is refused") << 0604 << false;
    QTest::newRow("writable by all is refused") << 0602 << false;
}

void TestStores::aFileMustBeOurs()
{
    QFETCH(int, mode);
    QFETCH(bool, good);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"token"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("abc");
    file.close();
    QCOMPARE(::chmod(file.fileName().toLocal8Bit().constData(), static_cast<mode_t>(mode)), 0);
    FileStore store;
    const auto found = store.get(ref(u"file:"_s + file.fileName()), within(1000));
    if (good)
        QCOMPARE(found->view(), QByteArrayView("abc"));
    else
        VERIFY_FAILS(found, Error::Kind::Denied);
    VERIFY_FAILS(store.get(ref(u"file:"_s + folder.path()), within(1000)), Error::Kind::Denied);
    VERIFY_FAILS(store.get(ref(u"file:/nowhere/at/all"_s), within(1000)), Error::Kind::NotFound);
}

void TestStores::aLineBreakAtTheEndIsNotPartOfTheSecret_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("one line break goes") << QByteArray("abc\n") << QByteArray("abc");
    QTest::newRow("one of Windows goes") << QByteArray("abc\r\n") << QByteArray("abc");
    QTest::newRow("a second one stays") << QByteArray("abc\n\n") << QByteArray("abc\n");
    QTest::newRow("blanks stay") << QByteArray(" abc ") << QByteArray(" abc ");
    QTest::newRow("zero bytes stay") << QByteArray("a\0c\n", 4) << QByteArray("a\0c", 3);
}

void TestStores::aLineBreakAtTheEndIsNotPartOfTheSecret()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, secret);
    const QTemporaryDir folder;
    FileStore store;
    const SecretRef place = ref(u"file:"_s + folder.filePath(u"token"_s));
    VERIFY_OK(store.set(place, Secret(text), within(1000)));
    const auto found = store.get(place, within(1000));
    QCOMPARE(found->view().toByteArray(), secret);
}

void TestStores::aFileIsWrittenForUsAlone()
{
    const QTemporaryDir folder;
    FileStore store;
    const QString path = folder.filePath(u"token"_s);
    const SecretRef place = ref(u"file:"_s + path);
    VERIFY_OK(store.set(place, Secret("one"), within(1000)));
    VERIFY_OK(store.set(place, Secret("two"), within(1000)));
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    VERIFY_OK(store.clear(place, within(1000)));
    VERIFY_FAILS(store.get(place, within(1000)), Error::Kind::NotFound);
    VERIFY_FAILS(store.set(ref(u"file:/nowhere/at/all"_s), Secret("x"), within(1000)), Error::Kind::Storage);
}

void TestStores::memoryForgetsWhatItIsToldTo()
{
    MemoryStore store;
    const SecretRef place = ref(u"keychain:pve-root"_s);
    VERIFY_FAILS(store.get(place, within(1000)), Error::Kind::NotFound);
    VERIFY_OK(store.set(place, Secret("abc"), within(1000)));
    QCOMPARE(store.get(place, within(1000))->view(), QByteArrayView("abc"));
    QCOMPARE(*store.list(within(1000)), std::vector<SecretRef>{place});
    VERIFY_OK(store.clear(place, within(1000)));
    VERIFY_FAILS(store.clear(place, within(1000)), Error::Kind::NotFound);
}

void TestStores::eachReferenceGoesToItsStore()
{
    auto keychain = std::make_unique<MemoryStore>();
    VERIFY_OK(keychain->set(ref(u"keychain:a"_s), Secret("from the keychain"), within(1000)));
    auto env = std::make_unique<EnvStore>([](const QByteArray &) { return QByteArray("from the environment"); });
    ResolvingStore store(std::move(keychain), std::move(env), nullptr);
    QCOMPARE(store.get(ref(u"keychain:a"_s), within(1000))->view(), QByteArrayView("from the keychain"));
    QCOMPARE(store.get(ref(u"env:A"_s), within(1000))->view(), QByteArrayView("from the environment"));
    VERIFY_FAILS(store.get(ref(u"file:/a"_s), within(1000)), Error::Kind::Storage);
    VERIFY_FAILS(store.get(ref(u"agent:"_s), within(1000)), Error::Kind::BadInput);
    VERIFY_FAILS(store.get(SecretRef{}, within(1000)), Error::Kind::BadInput);
    QCOMPARE(store.list(within(1000))->size(), std::size_t(1));
}

void TestStores::withoutAKeychainEveryCallSaysSo()
{
    KeychainStore store(u"daytwo-test"_s); // the test runs without a session bus
    const SecretRef place = ref(u"keychain:pve-root"_s);
    VERIFY_FAILS(store.get(place, within(10000)), Error::Kind::Storage);
    VERIFY_FAILS(store.set(place, Secret("abc"), within(10000)), Error::Kind::Storage);
    VERIFY_FAILS(store.clear(place, within(10000)), Error::Kind::Storage);
    VERIFY_FAILS(store.list(within(10000)), Error::Kind::Storage);
    VERIFY_FAILS(store.get(ref(u"env:A"_s), within(10000)), Error::Kind::BadInput);
}

void TestStores::stopIsFeltWhileTheKeychainThinks()
{
    KeychainStore store(u"daytwo-test"_s);
    std::stop_source source;
    source.request_stop();
    Context context = within(10000);
    context.stop = source.get_token();
    VERIFY_FAILS(store.get(ref(u"keychain:x"_s), context), Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(TestStores)
#include "tst_stores.moc"
