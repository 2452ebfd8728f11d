// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/exitcodes.h"
#include "app/demo/demolab.h"
#include "core/lab/nearestname.h"

#include <QCoreApplication>
#include <QTranslator>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <pwd.h>
#include <unistd.h>

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
                take(number);
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
    /// Who presses Ctrl-C again has waited for what does not look up from its work, or no longer wants what is undone
    /// to be undone. `timeout` sends its signal twice at once: that is one wish.
    void take(int number)
    {
        constexpr std::chrono::seconds kAgain{1};
        const auto now = Context::Clock::now();
        if (m_source.request_stop())
            m_wished = now;
        else if (number == SIGINT && now - m_wished >= kAgain)
            std::_Exit(exitcode::kCancelled);
    }

    sigset_t m_signals{};
    std::stop_source m_source;
    Context::Clock::time_point m_wished; ///< used by the waiter alone
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

/// Tells what is wrong with the words that we were called with; gives 64.
int refuse(const QString &text)
{
    std::fputs(u"daytwoctl: %1\n"_s.arg(text).toUtf8().constData(), stderr);
    return exitcode::kUsage;
}

/// Somebody who asked for it reads it on stdout; whoever called us wrongly gets no data.
void printOverview(FILE *stream)
{
    QString text = tr("Usage: daytwoctl [options] COMMAND …\n\nCommands:\n");
    for (const CliCommand &command : commands())
        text += u"  %1\n      %2\n"_s.arg(usageOf(command), tr(command.summary));
    text += tr("\n`daytwoctl COMMAND --help` tells its options.\nExit codes: 0 pass, 1 warn, 2 fail, 3 unknown, 4 "
               "refused by a safeguard, "
               "5 rolled back, 64 usage, 65 bad input,\n69 service does not answer, 74 journal, 77 not permitted, 130 "
               "cancelled.\n");
    std::fputs(text.toUtf8().constData(), stream);
}

int printVersion()
{
    std::puts("daytwoctl " DAYTWO_VERSION);
    return exitcode::kOk;
}

const CliCommand *find(const QString &name)
{
    for (const CliCommand &command : commands()) {
        if (name == QLatin1StringView(command.name))
            return &command;
    }
    return nullptr;
}

/// What is wrong with the options, with the name that a mistyped one was most likely meant to be.
QString optionProblem(const QCommandLineParser &parser, const QList<QCommandLineOption> &options)
{
    QStringList names;
    for (const QCommandLineOption &option : options)
        names << option.names();
    const QStringList unknown = parser.unknownOptionNames();
    QString text = parser.errorText();
    if (text.endsWith(u'.'))
        text.chop(1);
    return withNearest(text, unknown.value(0), names, u"--"_s);
}

/// Nothing where the call has no --timeout. Much longer than anybody waits would overflow the clock and end at once.
Result<std::optional<std::chrono::milliseconds>> timeLimit(const QCommandLineParser &parser)
{
    constexpr double kLongest = 365.0 * 24 * 3600;
    if (!parser.isSet(u"timeout"_s))
        return std::nullopt;
    bool ok = false;
    const double seconds = parser.value(u"timeout"_s).toDouble(&ok);
    if (!ok || !(seconds >= 0.001 && seconds <= kLongest))
        return fail(Error::Kind::BadInput, u"--timeout"_s,
                    tr("--timeout takes a number of seconds above 0, a year at most"));
    return std::chrono::milliseconds(qint64(seconds * 1000));
}

/// What is wrong with the options that all commands have and with the number of words; empty: nothing. Asked before the
/// command begins, so that nobody is asked anything by a call that was mistyped. What is empty is mostly a variable
/// that is not set: the default was not meant.
QString callProblem(const CliCommand &command, const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments().mid(1);
    if (command.most != CliCommand::kAnyNumber && words.size() > command.most)
        return tr("\"%1\" is one word too many: %2").arg(words.at(command.most), usageOf(command));
    for (const QCommandLineOption &option : globalOptions() + command.options()) {
        const QString name = option.names().constLast();
        if (parser.values(option).contains(QString()) && name != "note"_L1)
            return tr("--%1 is empty").arg(name);
    }
    if (words.contains(QString()))
        return tr("a word is empty: %1").arg(usageOf(command));
    const QString format = parser.value(u"format"_s);
    const bool known = format.isEmpty() || format == "text"_L1 || format == "json"_L1;
    if (!known && QLatin1StringView(command.name) != "check"_L1)
        return tr("%1 has no format %2").arg(usageOf(command), format);
    if (parser.isSet(u"demo-fault"_s) && !parser.isSet(u"demo"_s))
        return tr("--demo-fault breaks the demo lab only; it needs --demo");
    const QStringList faults = DemoLab::faultNames();
    for (const QString &fault : parser.values(u"demo-fault"_s)) {
        if (!faults.contains(fault))
            return withNearest(tr("the demo lab has no fault %1").arg(fault), fault, faults);
    }
    return {};
}

int runCommand(const CliCommand &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr(command.summary));
    const QList<QCommandLineOption> options = globalOptions() + command.options();
    parser.addOptions(options);
    parser.addPositionalArgument(QLatin1StringView(command.name), QString(), usageOf(command));
    if (!parser.parse(arguments))
        return refuse(optionProblem(parser, options));
    if (parser.isSet(u"help"_s)) {
        std::fputs(parser.helpText().toUtf8().constData(), stdout);
        return exitcode::kOk;
    }
    if (parser.isSet(u"version"_s))
        return printVersion();
    if (const QString problem = callProblem(command, parser); !problem.isEmpty())
        return refuse(problem);
    const auto limit = timeLimit(parser);
    if (!limit)
        return refuse(limit.error().detail);
    StopOnSignal signals;
    Context context{Context::Clock::time_point::max(), signals.token()};
    if (*limit)
        context = context.within(**limit);
    Invocation call(parser, parser.positionalArguments().mid(1), context);
    return command.run(call);
}

int run(const QStringList &arguments)
{
    // The command's name is the first word that is no option nor the value of one.
    QCommandLineParser scout;
    scout.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    scout.addOptions(globalOptions());
    const bool understood = scout.parse(arguments);
    const QString name = scout.positionalArguments().value(0);
    if (const CliCommand *command = find(name))
        return runCommand(*command, arguments);
    if (!name.isEmpty()) {
        QStringList names;
        for (const CliCommand &command : commands())
            names << QLatin1StringView(command.name);
        return refuse(withNearest(tr("there is no command %1 (see `daytwoctl --help`)").arg(name), name, names));
    }
    if (!understood)
        return refuse(optionProblem(scout, globalOptions()));
    if (scout.isSet(u"version"_s))
        return printVersion();
    const bool asked = scout.isSet(u"help"_s);
    printOverview(asked ? stdout : stderr);
    return asked ? exitcode::kOk : exitcode::kUsage;
}

/// Takes the place of a standard stream that was closed, or the first socket would, and a report would go to a host.
/// Opened the wrong way round, it fails as a closed one does.
void holdStandardStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(stream, F_GETFD) < 0)
            (void)open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

/// A unit of systemd has no HOME unless it names a user; then the user database knows, as it does for ssh.
void findHome()
{
    if (!qEnvironmentVariableIsEmpty("HOME"))
        return;
    if (const passwd *user = getpwuid(getuid()))
        qputenv("HOME", user->pw_dir);
}

/// Whoever reads our output has seen enough, like `head`: that is no failure, and the exit code tells what it would.
bool readerHasLeft()
{
    pollfd output{STDOUT_FILENO, 0, 0};
    return poll(&output, 1, 0) == 1 && (output.revents & POLLERR) != 0;
}

}

}

int main(int argc, char **argv)
{
    // A peer that hangs up must not end us.
    std::signal(SIGPIPE, SIG_IGN);
    daytwo::holdStandardStreams();
    daytwo::findHome();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("daytwo"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DAYTWO_VERSION));
    // The texts are English; this brings their plural forms.
    QTranslator plurals;
    if (plurals.load(QStringLiteral(":/i18n/daytwo_en.qm")))
        QCoreApplication::installTranslator(&plurals);
    const int exitCode = daytwo::run(QCoreApplication::arguments());
    const bool written = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
    if (written || daytwo::readerHasLeft())
        return exitCode;
    std::fputs("daytwoctl: the output could not be written\n", stderr);
    return daytwo::exitcode::kJournal;
}
