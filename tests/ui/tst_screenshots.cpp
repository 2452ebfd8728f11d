// SPDX-License-Identifier: GPL-3.0-or-later
// Takes pictures of every page. With DAYTWO_SCREENSHOTS set they are kept in that folder, else they are only made.
#include "tests/ui/support/windowstage.h"
#include "ui/history/historypage.h"
#include "ui/proxmox/rollbackdialog.h"
#include "ui/shell/labpage.h"
#include "ui/theme/theme.h"
#include "ui/translations.h"
#include "ui/trust/hostkeydialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <array>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

struct Scene
{
    QString suffix; ///< "light-en-1280"
    ThemeChoice theme = ThemeChoice::Light;
    QString language;
    QSize size;
};

FakeBackend::Options troubled()
{
    return {.faults = {u"open-9100"_s, u"svc-git-off"_s, u"no-sudo"_s, u"gpu-hot"_s, u"updates"_s},
            .faultsInPast = {u"open-9100"_s, u"svc-git-off"_s, u"no-sudo"_s, u"gpu-hot"_s, u"updates"_s},
            .perCheck = std::chrono::microseconds(0)};
}

}

class TestScreenshots : public QObject
{
    Q_OBJECT

private:
    QDir m_folder;

    void shoot(QWidget &widget, const QString &name, const QString &suffix)
    {
        QCoreApplication::processEvents();
        const QPixmap picture = widget.grab();
        QVERIFY(!picture.isNull());
        QVERIFY(picture.save(m_folder.filePath(name + u'-' + suffix + u".png"_s)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = qEnvironmentVariable("DAYTWO_SCREENSHOTS", QDir::temp().filePath(u"daytwo-screenshots"_s));
        QVERIFY(QDir().mkpath(path));
        m_folder.setPath(path);
    }

    void pages_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        for (const auto &[theme, themeName] :
             {std::pair(ThemeChoice::Light, "light"), std::pair(ThemeChoice::Dark, "dark")}) {
            for (const char *language : {"en", "de"}) {
                for (const QSize &size : {QSize(1280, 800), QSize(1920, 1080)})
                    QTest::addRow("%s-%s-%d", themeName, language, size.width())
                        << int(theme) << QString::fromLatin1(language) << size;
            }
        }
    }

    void pages()
    {
        QFETCH(int, theme);
        QFETCH(QString, language);
        QFETCH(QSize, size);
        const QString suffix = QString::fromLatin1(QTest::currentDataTag());
        applyTheme(*qApp, ThemeChoice(theme));
        const Translations translations(*qApp, QLocale(language));
        WindowStage stage(troubled());
        stage.window().resize(size);
        QVERIFY(stage.open());
        stage.settle();
        shoot(stage.window(), u"lab"_s, suffix);

        stage.window().labPage()->showNode(NodeId(u"svc-git"_s));
        stage.settle();
        shoot(stage.window(), u"blocked"_s, suffix);

        stage.window().actions().viewHistory->trigger();
        stage.settle();
        shoot(stage.window(), u"history"_s, suffix);
        auto *runs = stage.find<QAbstractItemView>("runs");
        runs->selectionModel()->select(runs->model()->index(0, 0),
                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
        runs->selectionModel()->select(runs->model()->index(3, 0),
                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
        stage.find<QAbstractButton>("compareRuns")->click();
        stage.settle();
        shoot(stage.window(), u"compare"_s, suffix);
    }

    // the whole of the evidence, as if the pane were as high as what is in it
    void evidence_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("node");
        QTest::addColumn<QString>("check");
        const std::array places{std::tuple("fail", "gw-vpn", "firewall.allowlist.exporter"),
                                std::tuple("unknown", "svc-web", "firewall.exporter-not-broad"),
                                std::tuple("blocked", "svc-git", "ssh.key-login")};
        for (const auto &[theme, themeName] :
             {std::pair(ThemeChoice::Light, "light"), std::pair(ThemeChoice::Dark, "dark")}) {
            for (const auto &[what, node, check] : places)
                QTest::addRow("%s-%s", what, themeName)
                    << int(theme) << u"en"_s << QString::fromLatin1(node) << QString::fromLatin1(check);
        }
        QTest::newRow("fail-light-de") << int(ThemeChoice::Light) << u"de"_s << u"gw-vpn"_s
                                       << u"firewall.allowlist.exporter"_s;
    }
    void evidence()
    {
        QFETCH(int, theme);
        QFETCH(QString, language);
        QFETCH(QString, node);
        QFETCH(QString, check);
        applyTheme(*qApp, ThemeChoice(theme));
        const Translations translations(*qApp, QLocale(language));
        WindowStage stage(troubled());
        stage.window().resize(1280, 1500);
        QVERIFY(stage.open());
        stage.window().labPage()->showCheck({NodeId(node), CheckId(check)});
        QVERIFY(stage.settle());
        QVERIFY(!stage.find<QLabel>("evidenceSentence")->text().isEmpty());
        shoot(*stage.window().labPage()->nodePane(), u"evidence"_s, QString::fromLatin1(QTest::currentDataTag()));
    }

    void moments_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<QString>("language");
        QTest::newRow("light-en") << int(ThemeChoice::Light) << u"en"_s;
        QTest::newRow("dark-en") << int(ThemeChoice::Dark) << u"en"_s;
        QTest::newRow("light-de") << int(ThemeChoice::Light) << u"de"_s;
    }

    void moments()
    {
        QFETCH(int, theme);
        QFETCH(QString, language);
        const QString suffix = QString::fromLatin1(QTest::currentDataTag());
        applyTheme(*qApp, ThemeChoice(theme));
        const Translations translations(*qApp, QLocale(language));
        {
            WindowStage stage;
            stage.window().show();
            shoot(stage.window(), u"welcome"_s, suffix);
        }
        {
            WindowStage stage({.neverRun = true});
            QVERIFY(stage.open());
            shoot(stage.window(), u"never-run"_s, suffix);
        }
        {
            FakeBackend::Options options = troubled();
            options.oldPicture = true;
            WindowStage stage(options);
            QVERIFY(stage.open());
            shoot(stage.window(), u"stale"_s, suffix);
        }
        {
            FakeBackend::Options options = troubled();
            options.perCheck = std::chrono::microseconds(20'000);
            WindowStage stage(options);
            QVERIFY(stage.open());
            stage.window().actions().run->trigger();
            QVERIFY(QTest::qWaitFor([&] { return stage.window().runController()->progress().done > 40; }, 20'000));
            shoot(stage.window(), u"running"_s, suffix);
        }
        {
            WindowStage stage(
                {.diagnostics = {{.severity = Diagnostic::Severity::Error,
                                  .span = {u"lab.toml"_s, 9, 1, 9, 7},
                                  .message = u"unknown key \"adress\""_s,
                                  .hint = u"did you mean \"address\"?"_s},
                                 {.severity = Diagnostic::Severity::Warning,
                                  .span = {u"lab.toml"_s, 8, 1, 8, 7},
                                  .message = u"the role \"gateway\" brings a WireGuard check, but the node has no "
                                             "[node.wireguard]"_s,
                                  .hint = u"add [node.wireguard] with its peers"_s}}});
            QVERIFY(stage.open(u"/home/ops/lab.toml"_s));
            stage.settle();
            shoot(stage.window(), u"broken"_s, suffix);
        }
        {
            WindowStage stage(troubled());
            QVERIFY(stage.open());
            stage.window().actions().snapshot->trigger();
            auto *sheet = stage.find<QDialog>("snapshotSheet");
            QVERIFY(sheet);
            QTest::qWait(400);
            shoot(*sheet, u"snapshot"_s, suffix);
            HostKeyDialog dialog({.node = NodeId(u"gpu"_s),
                                  .address = u"192.168.50.20:22"_s,
                                  .state = HostKeyQuestion::State::Changed,
                                  .keyType = u"ssh-ed25519"_s,
                                  .fingerprint = u"SHA256:9mXq0vB2c1hYt7dJrK4nWzPq8sLfEo3aGiUuTyHbVxk"_s,
                                  .knownFingerprint = u"SHA256:1aPz7kWq5tRbYcHd2mNvXe8sGjLo0fUi4hTgQyBxZrE"_s,
                                  .consoleCommand = u"ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub"_s,
                                  .file = u"/home/ops/.ssh/known_hosts"_s});
            dialog.show();
            shoot(dialog, u"hostkey"_s, suffix);
        }
        {
            WindowStage stage(troubled());
            stage.window().resize(1024, 640);
            QVERIFY(stage.open());
            shoot(stage.window(), u"small"_s, suffix);
            SnapshotController snapshots(stage.backend());
            RollbackDialog rollback(&snapshots, NodeId(u"gw-vpn"_s), u"before-firewall-rewrite"_s);
            rollback.open();
            QTest::qWait(400);
            shoot(rollback, u"rollback"_s, suffix);
            stage.window().actions().settings->trigger();
            shoot(*stage.find<QDialog>("settingsDialog"), u"settings"_s, suffix);
            stage.window().actions().palette->trigger();
            QTRY_VERIFY(stage.find<QDialog>("commandPalette"));
            stage.find<QLineEdit>("paletteText")->setText(u"gw"_s);
            shoot(*stage.find<QDialog>("commandPalette"), u"palette"_s, suffix);
        }
    }
};

QTEST_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
