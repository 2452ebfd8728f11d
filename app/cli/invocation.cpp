// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/exitcodes.h"
#include "app/services/desk.h"
#include "core/lab/labfile.h"
#include "core/lab/nearestname.h"

#include <QJsonDocument>
#include <QStandardPaths>

#include <cstdio>

#include <unistd.h>

namespace daytwo {

using namespace Qt::StringLiterals;

Invocation::Invocation(const QCommandLineParser &parser, QStringList positional, Context context)
    : m_parser(parser)
    , m_words(std::move(positional))
    , m_context(std::move(context))
{
}

Invocation::~Invocation() = default;

bool Invocation::colour() const
{
    return !isSet("no-color") && qEnvironmentVariableIsEmpty("NO_COLOR") && isatty(STDOUT_FILENO) != 0;
}

QString Invocation::firstSet(std::initializer_list<const char *> options) const
{
    for (const char *option : options) {
        if (isSet(option))
            return u"--"_s + QLatin1StringView(option);
    }
    return {};
}

QString Invocation::labPath() const
{
    return isSet("lab") ? value("lab") : defaultLabPath();
}

QString Invocation::journalPath() const
{
    return value("journal");
}

Desk *Invocation::desk(int &exitCode)
{
    if (m_desk)
        return m_desk.get();
    DeskOptions options;
    options.labPath = demo() ? QString() : labPath();
    options.demo = demo();
    options.demoFaults = values("demo-fault");
    options.journalPath = journalPath();
    auto opened = Desk::open(options);
    if (!opened) {
        exitCode = fail(opened.error());
        return nullptr;
    }
    if (!(*opened)->inventory()) {
        for (const Diagnostic &diagnostic : (*opened)->diagnostics())
            complain(toText(diagnostic));
        exitCode = exitcode::kBadInput;
        return nullptr;
    }
    m_desk = std::move(*opened);
    return m_desk.get();
}

std::optional<Lab> Invocation::labAtHand()
{
    if (!demo())
        return readLab(labPath()).lab;
    int exitCode = 0;
    const Desk *open = desk(exitCode);
    return open ? std::optional(open->inventory()->lab()) : std::nullopt;
}

void Invocation::print(const QByteArray &bytes) const
{
    // A full disk shows here or never: main() asks the stream at the end.
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

void Invocation::print(const QString &text) const
{
    print((text + u'\n').toUtf8());
}

void Invocation::print(const QJsonObject &object) const
{
    print(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

void Invocation::complain(const QString &text) const
{
    const QByteArray bytes = (text + u'\n').toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

int Invocation::fail(const Error &error) const
{
    complain(u"daytwoctl: "_s + errorText(error));
    return exitcode::of(error);
}

int Invocation::usage(const QString &text) const
{
    complain(u"daytwoctl: "_s + text);
    return exitcode::kUsage;
}

QString withNearest(const QString &text, const QString &word, const QStringList &names, const QString &before)
{
    const QString nearest = word.isEmpty() ? QString() : nearestName(word, names);
    return nearest.isEmpty() ? text
                             : QCoreApplication::translate("Cli", "%1; did you mean %2?").arg(text, before + nearest);
}

}
