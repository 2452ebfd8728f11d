// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/lab/lab.h"

#include <QCommandLineParser>
#include <QJsonObject>

#include <memory>
#include <span>
#include <vector>

namespace daytwo {

class Desk;

/// What a command was called with, and where it writes. Data goes to stdout, everything else to stderr.
class Invocation
{
public:
    Invocation(const QCommandLineParser &parser, QStringList positional, Context context);
    ~Invocation();

    [[nodiscard]] bool json() const { return m_parser.value(QStringLiteral("format")) == QLatin1String("json"); }
    [[nodiscard]] QString format() const { return m_parser.value(QStringLiteral("format")); }
    [[nodiscard]] bool isSet(const char *option) const { return m_parser.isSet(QLatin1StringView(option)); }
    [[nodiscard]] QString value(const char *option) const { return m_parser.value(QLatin1StringView(option)); }
    [[nodiscard]] QStringList values(const char *option) const { return m_parser.values(QLatin1StringView(option)); }
    /// The first of these options that is set; empty: none. For those that only one of a command's words takes.
    [[nodiscard]] QString firstSet(std::initializer_list<const char *> options) const;
    /// The words after the command's name.
    [[nodiscard]] const QStringList &words() const { return m_words; }
    [[nodiscard]] const Context &context() const { return m_context; }
    /// Whether text on stdout may be coloured: a terminal, and neither --no-color nor NO_COLOR.
    [[nodiscard]] bool colour() const;
    [[nodiscard]] QString labPath() const;
    [[nodiscard]] QString journalPath() const;
    [[nodiscard]] bool demo() const { return isSet("demo"); }

    /// The open lab (or demo lab) with its journal; opened on first use. On failure everything has been told on stderr
    /// and the exit code is in `exitCode`.
    Desk *desk(int &exitCode);
    /// The lab for commands that work without one too: nothing where there is none, or it has errors.
    std::optional<Lab> labAtHand();

    void print(const QString &text) const;
    void print(const QJsonObject &object) const;
    void print(const QByteArray &bytes) const;
    void complain(const QString &text) const;
    /// Tells the error on stderr; gives its exit code.
    int fail(const Error &error) const; // NOLINT(modernize-use-nodiscard): some end with another code
    /// Tells how the command is used; gives 64.
    [[nodiscard]] int usage(const QString &text) const;

private:
    const QCommandLineParser &m_parser;
    QStringList m_words;
    Context m_context;
    std::unique_ptr<Desk> m_desk;
};

/// The text, and the name that a mistyped `word` was most likely meant to be, with `before` put before it.
QString withNearest(const QString &text, const QString &word, const QStringList &names, const QString &before = {});

/// One command of the contract.
struct CliCommand
{
    static constexpr int kAnyNumber = -1; ///< of words: a list

    const char *name;
    const char *words;   ///< "RUN NODE CHECK"
    int most;            ///< words after the name; one more is refused before the command begins
    const char *summary; ///< English, marked for translation in the context "Cli"
    QList<QCommandLineOption> (*options)();
    int (*run)(Invocation &call);
};

/// All commands in the order of `--help`.
std::span<const CliCommand> commands();

}
