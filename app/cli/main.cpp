// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/exitcodes.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <thread>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// Turns SIGINT and SIGTERM into a stop request, on a thread of its own: handlers may do almost nothing.
class StopOnSignal
{
public:
    StopOnSignal()
    {
        sigemptyset(&m_signals);
        sigaddset(&m_signals, SIGINT);
        sigaddset(&m_signals, SIGTERM);
        sigaddset(&m_signals, SIGUSR2); // our own, to end the waiting thread
        pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
        m_waiter = std::thread([this] {
            int number = 0;
            while (sigwait(&m_signals, &number) == 0 && number != SIGUSR2)
                m_source.request_stop();
        });
    }
    ~StopOnSignal()
    {
        pthread_kill(m_waiter.native_handle(), SIGUSR2);
        m_waiter.join();
    }
    StopOnSignal(const StopOnSignal &) = delete;
    StopOnSignal &operator=(const StopOnSignal &) = delete;

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    sigset_t m_signals{};
    std::stop_source m_source;
    std::thread m_waiter;
};

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

QList<QCommandLineOption> globalOptions()
{
    return {{u"lab"_s, tr("Lab file or folder."), u"FILE"_s},
            {u"journal"_s, tr("Journal file."), u"PATH"_s},
            {u"format"_s, tr("Output format: text or json, and those a command names."), u"FORMAT"_s, u"text"_s},
            {u"demo"_s, tr("Use the demo lab.")},
            {u"demo-fault"_s, tr("Break this in the demo lab; repeatable."), u"NAME"_s},
            {u"no-color"_s, tr("No colours.")},
            {u"timeout"_s, tr("Give up after so many seconds."), u"SECONDS"_s},
            {{u"h"_s, u"help"_s}, tr("This help.")},
            {u"version"_s, tr("The version.")}};
}

/// "explain RUN NODE CHECK"
QString usageOf(const CliCommand &command)
{
    return u"%1 %2"_s.arg(QString::fromUtf8(command.name), QString::fromUtf8(command.words)).trimmed();
}

void printOverview()
{
    QString text = tr("Usage: daytwoctl [options] COMMAND …\n\nCommands:\n");
    for (const CliCommand &command : commands())
        text += u"  %1\n      %2\n"_s.arg(usageOf(command), tr(command.summary));
    text += tr("\n`daytwoctl COMMAND --help` tells its options.\nExit codes: 0 pass, 1 warn, 2 fail, 3 unknown, 4 "
               "refused by a safeguard, "
               "5 rolled back, 64 usage, 65 bad input,\n69 service does not answer, 74 journal, 77 not permitted, 130 "
               "cancelled.\n");
    std::fputs(text.toUtf8().constData(), stdout);
}

const CliCommand *find(const QString &name)
{
    for (const CliCommand &command : commands()) {
        if (name == QLatin1StringView(command.name))
            return &command;
    }
    return nullptr;
}

/// The command's name is the first word that is no option nor the value of one.
QString commandIn(const QStringList &arguments)
{
    QCommandLineParser scout;
    scout.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    scout.addOptions(globalOptions());
    scout.parse(arguments);
    return scout.positionalArguments().value(0);
}

int runCommand(const CliCommand &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr(command.summary));
    parser.addOptions(globalOptions());
    parser.addOptions(command.options());
    parser.addPositionalArgument(QLatin1StringView(command.name), QString(), usageOf(command));
    if (!parser.parse(arguments)) {
        std::fputs(u"daytwoctl: %1\n"_s.arg(parser.errorText()).toUtf8().constData(), stderr);
        return exitcode::kUsage;
    }
    if (parser.isSet(u"help"_s)) {
        std::fputs(parser.helpText().toUtf8().constData(), stdout);
        return exitcode::kOk;
    }
    const QString format = parser.value(u"format"_s);
    const bool known = format.isEmpty() || format == "text"_L1 || format == "json"_L1;
    if (!known && QLatin1StringView(command.name) != "check"_L1) {
        std::fputs(tr("daytwoctl: %1 has no format %2\n").arg(usageOf(command), format).toUtf8().constData(), stderr);
        return exitcode::kUsage;
    }
    StopOnSignal signals;
    Context context{Context::Clock::time_point::max(), signals.token()};
    if (parser.isSet(u"timeout"_s)) {
        bool ok = false;
        const double seconds = parser.value(u"timeout"_s).toDouble(&ok);
        if (!ok || seconds <= 0) {
            std::fputs(tr("daytwoctl: --timeout takes a number of seconds above 0\n").toUtf8().constData(), stderr);
            return exitcode::kUsage;
        }
        context = context.within(std::chrono::milliseconds(qint64(seconds * 1000)));
    }
    Invocation call(parser, parser.positionalArguments().mid(1), context);
    return command.run(call);
}

int run(const QStringList &arguments)
{
    const QString name = commandIn(arguments);
    if (const CliCommand *command = find(name))
        return runCommand(*command, arguments);
    if (!name.isEmpty()) {
        std::fputs(tr("daytwoctl: there is no command %1; see `daytwoctl --help`\n").arg(name).toUtf8().constData(),
                   stderr);
        return exitcode::kUsage;
    }
    if (arguments.contains(u"--version"_s)) {
        std::puts("daytwoctl " DAYTWO_VERSION);
        return exitcode::kOk;
    }
    printOverview();
    return arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s) ? exitcode::kOk : exitcode::kUsage;
}

}

}

int main(int argc, char **argv)
{
    // A peer that hangs up must not end us.
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("daytwo"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DAYTWO_VERSION));
    const int exitCode = daytwo::run(QCoreApplication::arguments());
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return exitCode;
    std::fputs("daytwoctl: the output could not be written\n", stderr);
    return daytwo::exitcode::kJournal;
}
