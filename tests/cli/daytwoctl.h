// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// Calls the built daytwoctl in an empty home.
namespace fixture {

using namespace Qt::StringLiterals;

struct Answer
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    /// All that was said, for the message of a test that fails.
    [[nodiscard]] QByteArray said() const { return out + err; }
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

class Daytwoctl
{
public:
    /// With the demo lab and the journal of this home.
    [[nodiscard]] Answer demo(const QStringList &arguments) const
    {
        return call(QStringList{u"--demo"_s, u"--journal"_s, journal()} + arguments);
    }
    [[nodiscard]] Answer demoJson(const QStringList &arguments) const
    {
        return demo(arguments + QStringList{u"--format"_s, u"json"_s});
    }
    /// Begins a call that is to be stopped or fed; the process must not outlive us.
    void begin(QProcess &process, const QStringList &arguments) const
    {
        process.setProcessEnvironment(environment());
        process.start(QStringLiteral(DAYTWOCTL), arguments);
        if (!process.waitForStarted())
            qFatal("daytwoctl does not start");
    }
    [[nodiscard]] Answer call(const QStringList &arguments) const
    {
        QProcess process;
        begin(process, arguments);
        process.closeWriteChannel();
        if (!process.waitForFinished(60000))
            qFatal("daytwoctl %s does not end", qPrintable(arguments.join(u' ')));
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    /// By a shell, with `$0` for daytwoctl: pipes, closed channels, another environment.
    [[nodiscard]] Answer shell(const QString &script) const
    {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(u"bash"_s, {u"-c"_s, script, QStringLiteral(DAYTWOCTL)});
        process.closeWriteChannel();
        if (!process.waitForFinished(60000))
            qFatal("%s does not end", qPrintable(script));
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    [[nodiscard]] QString journal() const { return path(u"journal.sqlite"_s); }
    [[nodiscard]] QString path(const QString &name) const { return m_home.filePath(name); }
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        return file.fileName();
    }

private:
    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto &[name, folder] : {std::pair(u"HOME"_s, u""_s), std::pair(u"XDG_CONFIG_HOME"_s, u"/config"_s),
                                           std::pair(u"XDG_DATA_HOME"_s, u"/data"_s)})
            environment.insert(name, m_home.path() + folder);
        return environment;
    }

    QTemporaryDir m_home;
};

/// Those of `members` that the object lacks.
inline QStringList absent(const QJsonValue &object, const QStringList &members)
{
    QStringList missing;
    for (const QString &member : members) {
        if (!object.toObject().contains(member))
            missing << member;
    }
    return missing;
}

}
