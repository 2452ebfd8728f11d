// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/fakelab.h"
#include "ui/viewmodels/checklistmodel.h"
#include "ui/viewmodels/roles.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

class TestChecklistModel : public QObject
{
    Q_OBJECT

private:
    struct Stage
    {
        std::shared_ptr<const Inventory> lab = std::make_shared<Inventory>(fakeHomeLab());
        Plan plan = fakePlan(*lab, {});
        Picture picture;
        ChecklistModel model{&picture};
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

        Stage()
        {
            picture.setLab(lab, std::chrono::hours(24));
            picture.setPlan(plan);
        }
        void judge(const QSet<QString> &faults)
        {
            std::vector<Verdict> verdicts;
            for (const PlannedCheck &check : plan.checks)
                verdicts.push_back(fakeVerdict(check, faults, QDateTime::currentDateTimeUtc()));
            picture.applyVerdicts(u"r-1"_s, verdicts);
        }
        ChecklistModel::Kind parentKind(const char *check)
        {
            const QModelIndex index = model.indexOf(CheckId(QString::fromLatin1(check)));
            return ChecklistModel::Kind(index.parent().data(KindRole).toInt());
        }
    };

    /// "section/check" of all rows that are not folded, in order.
    static QStringList openRows(const ChecklistModel &model)
    {
        QStringList rows;
        for (int i = 0; i < model.rowCount(); ++i) {
            const QModelIndex section = model.index(i, 0);
            for (int j = 0; j < model.rowCount(section); ++j) {
                const QModelIndex row = model.index(j, 0, section);
                if (ChecklistModel::Kind(row.data(KindRole).toInt()) == ChecklistModel::Kind::Check)
                    rows.append(row.data(CheckRole).toString());
            }
        }
        return rows;
    }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatPassedIsFolded()
    {
        Stage stage;
        stage.model.setNode(NodeId(u"gw-vpn"_s));
        stage.judge({});
        QCOMPARE(openRows(stage.model), QStringList());
        QCOMPARE(stage.parentKind("routing.ip-forward"), ChecklistModel::Kind::Passed);
        QCOMPARE(stage.parentKind("storage.smart"), ChecklistModel::Kind::NotApplicable);
    }

    void unknownIsNeverFolded()
    {
        Stage stage;
        stage.model.setNode(NodeId(u"svc-git"_s));
        stage.judge({u"svc-git-off"_s});
        QCOMPARE(openRows(stage.model).size(), qsizetype(stage.picture.checksOf(NodeId(u"svc-git"_s)).size()));
    }

    void neverLookedIsNeverFolded()
    {
        Stage stage;
        stage.model.setNode(NodeId(u"gpu"_s));
        QCOMPARE(openRows(stage.model).size(), qsizetype(stage.picture.checksOf(NodeId(u"gpu"_s)).size()));
        QCOMPARE(Light(stage.model.index(0, 0).data(LightRole).toInt()), Light::None);
    }

    void theWorstComesFirst()
    {
        Stage stage;
        stage.model.setNode(NodeId(u"gw-vpn"_s));
        stage.judge({u"open-9100"_s, u"phone-stale"_s});
        QCOMPARE(openRows(stage.model),
                 QStringList({u"firewall.allowlist.exporter"_s, u"wireguard.peer.phone"_s, u"exposure.exporter"_s}));
        QCOMPARE(stage.model.worst().data(CheckRole).toString(), u"firewall.allowlist.exporter"_s);
    }

    void silencedOnesStandLastAndAreNotCounted()
    {
        Stage stage;
        stage.model.setNode(NodeId(u"svc-web"_s));
        stage.judge({u"updates"_s});
        const QModelIndex row = stage.model.indexOf(CheckId(u"updates.pending"_s));
        QVERIFY(!row.data(SilencedRole).toString().isEmpty());
        QCOMPARE(row.parent().data(CountsRole).value<LightCounts>().fail, 0);
    }

    void duringARunNothingJumpsButWhatTurnsBad()
    {
        Stage stage;
        stage.model.setNode(NodeId(u"gw-vpn"_s));
        stage.judge({u"phone-stale"_s});
        stage.picture.beginRun(stage.plan);
        stage.judge({u"open-9100"_s}); // the phone is well again, 9100 is open
        QCOMPARE(openRows(stage.model).size(), 3);
        QVERIFY(openRows(stage.model).contains(u"wireguard.peer.phone"_s));
        QVERIFY(openRows(stage.model).contains(u"firewall.allowlist.exporter"_s));
        stage.picture.endRun();
        QVERIFY(!openRows(stage.model).contains(u"wireguard.peer.phone"_s));
    }

    void runningRowsSaySo()
    {
        Stage stage;
        stage.model.setNode(NodeId(u"mon"_s));
        stage.judge({});
        stage.picture.beginRun(stage.plan);
        const QModelIndex row = stage.model.indexOf(CheckId(u"prometheus.healthy"_s));
        QVERIFY(row.data(RunningRole).toBool());
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().startsWith(u"waiting"_s));
        stage.judge({});
        QVERIFY(!stage.model.indexOf(CheckId(u"prometheus.healthy"_s)).data(RunningRole).toBool());
    }

    void filterLooksAtTitleIdAndSummary_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("title") << u"Prometheus says"_s;
        QTest::newRow("id") << u"prometheus.healthy"_s;
        QTest::newRow("summary") << u"200 in 4 ms"_s;
    }
    void filterLooksAtTitleIdAndSummary()
    {
        QFETCH(QString, text);
        Stage stage;
        stage.model.setNode(NodeId(u"mon"_s));
        stage.judge({});
        stage.model.setFilter(text);
        QVERIFY(stage.model.indexOf(CheckId(u"prometheus.healthy"_s)).isValid());
        QVERIFY(!stage.model.indexOf(CheckId(u"updates.pending"_s)).isValid());
        stage.model.setFilter({});
        QVERIFY(stage.model.indexOf(CheckId(u"updates.pending"_s)).isValid());
    }

    void onlyWrongHidesWhatIsGood()
    {
        Stage stage;
        stage.model.setNode(NodeId(u"mon"_s));
        stage.judge({u"prometheus-stop"_s});
        stage.model.setOnlyWrong(true);
        QCOMPARE(stage.model.rowCount(), 1);
        QCOMPARE(openRows(stage.model).size(), 3);
    }

    void blockedRowsNameWhatBlocksThem()
    {
        Stage stage;
        stage.model.setNode(NodeId(u"mon"_s));
        stage.judge({u"prometheus-stop"_s});
        const QModelIndex row = stage.model.indexOf(CheckId(u"prometheus.targets-complete"_s));
        QCOMPARE(Light(row.data(LightRole).toInt()), Light::Blocked);
        QCOMPARE(row.data(BlockedByRole).toStringList(), QStringList(u"mon/prometheus.healthy"_s));
    }

    void whatOtherChecklistsAskDoesNotDimTheNode()
    {
        Stage stage;
        CheckSpec rare = *stage.plan.checks.front().spec;
        rare.profiles = {Profile::Maintenance};
        PlannedCheck extra = stage.plan.checks.front();
        extra.spec = &rare;
        extra.check = CheckId(u"storage.rare"_s);
        Plan wider = stage.plan;
        wider.checks.push_back(extra);
        stage.picture.setPlan(wider);
        stage.model.setNode(extra.node);
        stage.judge({});
        QCOMPARE(stage.picture.summaryOf(extra.node).counts.worst(), Light::Pass);
        QVERIFY(stage.model.indexOf(extra.check).isValid()); // shown all the same, and not as good
        QCOMPARE(Light(stage.model.indexOf(extra.check).data(LightRole).toInt()), Light::None);
        stage.picture.setPlan(stage.plan);
    }

    void oldVerdictsAreStale()
    {
        Stage stage;
        stage.model.setNode(NodeId(u"mon"_s));
        stage.judge({});
        const QModelIndex row = stage.model.indexOf(CheckId(u"prometheus.healthy"_s));
        QVERIFY(!row.data(StaleRole).toBool());
        stage.picture.setNow(QDateTime::currentDateTimeUtc().addDays(3));
        QVERIFY(stage.model.indexOf(CheckId(u"prometheus.healthy"_s)).data(StaleRole).toBool());
        QVERIFY(stage.picture.summaryOf(NodeId(u"mon"_s)).stale);
    }
};

QTEST_GUILESS_MAIN(TestChecklistModel)
#include "tst_checklistmodel.moc"
