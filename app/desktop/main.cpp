// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/servicebackend.h"
#include "core/base/threadrole.h"
#include "ui/settings/settings.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

#include <csignal>
#include <cstdio>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

class MainWords
{
    Q_DECLARE_TR_FUNCTIONS(MainWords)
};

struct Wishes
{
    BackendOptions backend;
    QString lab;
    bool demo = false;
};

/// Reads the command line; ends the program itself for --help, --version and what it does not understand.
Wishes readCommandLine(const QApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(MainWords::tr("Day-2 operations console for small Proxmox labs"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption demo(u"demo"_s, MainWords::tr("Open the demo lab"));
    const QCommandLineOption lab(u"lab"_s, MainWords::tr("Open this lab file"), u"FILE"_s);
    const QCommandLineOption journal(u"journal"_s, MainWords::tr("Keep the journal here"), u"PATH"_s);
    parser.addOptions({demo, lab, journal});
    parser.addPositionalArgument(u"lab"_s, MainWords::tr("A lab file"), u"[lab]"_s);
    parser.process(app);
    Wishes wishes{.demo = parser.isSet(demo)};
    wishes.lab = parser.isSet(lab) ? parser.value(lab) : parser.positionalArguments().value(0);
    wishes.backend.journalPath = parser.value(journal);
    return wishes;
}

}

int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN); // a host that hangs up is an error value, not the end of the program
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"daytwo"_s);
    QApplication::setApplicationVersion(QStringLiteral(DAYTWO_VERSION));
    QApplication::setDesktopFileName(u"daytwo"_s);
    QApplication::setWindowIcon(programIcon());
    const Translations translations(app, QLocale());
    QApplication::setApplicationDisplayName(u"Daytwo"_s);
    markUiThread();
    const Wishes wishes = readCommandLine(app);

    ServiceBackend backend(wishes.backend);
    applyTheme(app, SettingsFile(backend.places().settingsFile).load().theme);
    MainWindow window(backend);
    window.show();
    if (wishes.demo)
        window.openLab({});
    else if (!wishes.lab.isEmpty())
        window.openLab(wishes.lab);
    else
        window.openLast();
    return QApplication::exec();
}
