// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <QCryptographicHash>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

class Sha256Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// FIPS 180-4, examples.
    void knownDigests()
    {
        QCOMPARE(Sha256().result().toHex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_ba);
        Sha256 hash;
        hash.add("a");
        hash.add("");
        hash.add("bc");
        QCOMPARE(hash.result().toHex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_ba);
    }

    /// Journals of earlier versions were hashed by Qt.
    void agreesWithQt()
    {
        QByteArray bytes;
        for (int i = 0; i < 1000; ++i) {
            bytes.append(char(i * 7));
            Sha256 hash;
            hash.add(bytes);
            QCOMPARE(hash.result(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
        }
    }
};

QTEST_GUILESS_MAIN(Sha256Test)
#include "tst_sha256.moc"
