// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every parser: it reads its captured samples, refuses every broken twin with a reason, and never makes
// anything of a cut sample that it could have noticed.
#include "tests/core/facts/sample.h"
#include "tests/core/facts/samples.h"

#include <QDir>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

class SamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wellFormedIsRead_data() { addSamples(); }
    void wellFormedIsRead()
    {
        QFETCH(int, index);
        const Sample sampleRow = m_samples.at(index);
        const auto failure = sampleRow.failure(sample(sampleRow.path + u".out"_s));
        QVERIFY2(!failure, failure ? qPrintable(u"line %1: %2"_s.arg(failure->line).arg(failure->reason)) : "");
    }

    void brokenTwinsAreRefused_data() { addSamples(); }
    void brokenTwinsAreRefused()
    {
        QFETCH(int, index);
        const Sample sampleRow = m_samples.at(index);
        for (const QString &twin : twinsOf(sampleRow.path)) {
            const QByteArray bytes = sample(twin);
            const auto failure = sampleRow.failure(bytes);
            QVERIFY2(failure, qPrintable(twin));
            QVERIFY2(!failure->reason.isEmpty(), qPrintable(twin));
            QVERIFY2(failure->line >= 0 && failure->line <= bytes.count('\n') + bytes.count('\0') + 1,
                     qPrintable(twin));
        }
    }

    void cutsAreNoticed_data() { addSamples(); }
    void cutsAreNoticed()
    {
        QFETCH(int, index);
        const Sample sampleRow = m_samples.at(index);
        const QByteArray whole = sample(sampleRow.path + u".out"_s);
        const qsizetype step = std::max<qsizetype>(7, whole.size() / 400);
        for (qsizetype size = whole.size() - 1; size >= 0; size -= size > step ? step : 1) {
            if (whole.sliced(size).trimmed().isEmpty() && sampleRow.cut == Cut::Garbled) {
                continue; // only white space behind the JSON is gone
            }
            const QByteArray part = whole.first(size);
            const bool lineEnd = part.isEmpty() || part.endsWith('\n') || part.endsWith('\0');
            const bool mayBeRead = sampleRow.cut == Cut::LinePrefix && lineEnd;
            QVERIFY2(mayBeRead || sampleRow.failure(part), qPrintable(u"cut after %1 bytes"_s.arg(size)));
        }
    }

    void everyTwinHasAParser()
    {
        QStringList claimed;
        for (const Sample &sampleRow : m_samples) {
            claimed += twinsOf(sampleRow.path);
        }
        const QDir data(QStringLiteral(TESTDATA));
        for (const QString &group :
             {u"wireguard"_s, u"listeners"_s, u"ssh"_s, u"routing"_s, u"services"_s, u"exporter"_s, u"prometheus"_s,
              u"alerts"_s, u"grafana"_s, u"containers"_s, u"access"_s, u"gpu"_s, u"time"_s, u"boot"_s, u"storage"_s,
              u"updates"_s, u"git"_s, u"dumps"_s, u"reachability"_s}) {
            const QStringList twins = QDir(data.filePath(group)).entryList({u"*-broken-*.out"_s}, QDir::Files);
            QVERIFY2(!twins.isEmpty(), qPrintable(group));
            for (const QString &twin : twins) {
                QVERIFY2(claimed.contains(group + u'/' + twin), qPrintable(group + u'/' + twin));
            }
        }
    }

private:
    void addSamples()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < m_samples.size(); ++i) {
            QTest::newRow(qPrintable(m_samples.at(i).path)) << i;
        }
    }

    static QStringList twinsOf(const QString &path)
    {
        const QString group = path.section(u'/', 0, 0);
        const QString name = path.section(u'/', 1);
        const QDir folder(QStringLiteral(TESTDATA "/") + group);
        QStringList twins = folder.entryList({name + u"-broken-*.out"_s}, QDir::Files);
        for (QString &twin : twins) {
            twin.prepend(group + u'/');
        }
        return twins;
    }

    const QList<Sample> m_samples = wellFormedSamples();
};

QTEST_GUILESS_MAIN(SamplesTest)
#include "tst_samples.moc"
