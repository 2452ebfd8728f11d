// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/pvebackupview.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kStorages =
    R"({"data":[{"storage":"nas","type":"nfs","content":"backup","enabled":1,"active":1},
                {"storage":"gone","type":"dir","content":"backup","enabled":1,"active":0},
                {"storage":"off","type":"dir","content":"backup","enabled":0,"active":0},
                {"storage":"disk","type":"dir","content":"backup,images","enabled":1,"active":1}]})";
const QByteArray kVolumes =
    R"({"data":[{"volid":"nas:backup/vzdump-qemu-101-1.vma.zst","content":"backup","vmid":101,"ctime":1700000000,"size":5},
                {"volid":"nas:backup/vzdump-qemu-101-2.vma.zst","content":"backup","vmid":"101","ctime":1700086400,"size":6},
                {"volid":"nas:backup/vzdump-qemu-102-1.vma.zst","content":"backup","vmid":102,"ctime":1700000001,"size":7}]})";

PveBackupAnswers answers()
{
    return {.storages = kStorages,
            .answers = {{u"nas"_s, 200, u"OK"_s, kVolumes}, {u"disk"_s, 500, u"mount point is missing"_s, {}}}};
}

}

class PveBackupViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAnsweredIsSeenAndTheRestIsNotForgotten()
    {
        const auto view = pveBackupViewFrom(pveBackupAnswersText(answers()), u"pve1"_s, u"x"_s);
        QVERIFY(view);
        QCOMPARE(view->storages.size(), 3); // the disabled one is nobody's target
        QCOMPARE(view->unread,
                 (QList<PveBackupView::Unread>{{u"disk"_s, u"mount point is missing"_s}, {u"gone"_s, QString()}}));
        QCOMPARE(view->backups.size(), 3);
        const auto own = view->of(101);
        QCOMPARE(own.size(), 2);
        QCOMPARE(own.front().size, 6); // newest first
        QVERIFY(view->of(104).isEmpty());
    }

    void anOddAnswerSpoilsTheWhole_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray text = pveBackupAnswersText(answers());
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << text.left(text.size() - 20);
        QTest::newRow("another document") << QByteArray(R"({"data":[]})");
        PveBackupAnswers odd = answers();
        odd.answers[0].body = "<html>proxy</html>";
        QTest::newRow("content that is no JSON") << pveBackupAnswersText(odd);
        odd = answers();
        odd.storages = "{}";
        QTest::newRow("storages without data") << pveBackupAnswersText(odd);
    }
    void anOddAnswerSpoilsTheWhole()
    {
        QFETCH(QByteArray, text);
        const auto view = pveBackupViewFrom(text, u"pve1"_s, u"x"_s);
        QVERIFY(!view);
        QCOMPARE(view.error().kind, Error::Kind::BadReply);
    }
};

QTEST_APPLESS_MAIN(PveBackupViewTest)
#include "tst_pvebackupview.moc"
