// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/learn.h"
#include "app/cli/commands/commands.h"
#include "app/cli/exitcodes.h"
#include "app/services/desk.h"
#include "core/report/machinereport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

/// Writes a file that must not be there yet.
int writeNew(const Invocation &call, const QString &path, const QByteArray &text)
{
    QFile file(path);
    QDir().mkpath(QFileInfo(file).absolutePath());
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        call.complain(QFileInfo::exists(path)
                          ? tr("daytwoctl: %1 is there already; it is not overwritten").arg(path)
                          : tr("daytwoctl: %1 cannot be written: %2").arg(path, file.errorString()));
        return QFileInfo::exists(path) ? exitcode::kRefused : exitcode::kJournal;
    }
    if (file.write(text) == text.size() && file.flush())
        return exitcode::kOk;
    call.complain(tr("daytwoctl: %1 cannot be written: %2").arg(path, file.errorString()));
    return exitcode::kJournal;
}

QJsonObject documentOf(const Learnt &learnt)
{
    QJsonArray ids;
    for (const LocalCheck &check : learnt.checks)
        ids << check.id.value;
    return {{"checks"_L1, ids},
            {"leftOut"_L1, QJsonArray::fromStringList(learnt.leftOut)},
            {"toml"_L1, QString::fromUtf8(learnt.text)}};
}

}

int runLearn(Invocation &call)
{
    if (call.words().size() != 1)
        return call.usage(tr("learn NODE [--out FILE]"));
    const QString path = call.value("out");
    if (!path.isEmpty() && QFileInfo::exists(path)) // before anybody is asked
        return writeNew(call, path, {});
    int exitCode = 0;
    Desk *desk = call.desk(exitCode);
    if (!desk)
        return exitCode;
    const NodeId node(call.words().front());
    if (!knowsNode(call, *desk, node, exitCode))
        return exitCode;
    const auto learnt = learnFrom(*desk, node, call.context());
    if (!learnt)
        return call.fail(learnt.error());
    for (const QString &line : learnt->leftOut)
        call.complain(tr("Left out: %1").arg(line));
    if (learnt->checks.empty())
        return exitCodeFor(Outcome::Unknown);
    if (call.json())
        call.print(documentOf(*learnt));
    else if (path.isEmpty())
        call.print(learnt->text);
    return path.isEmpty() ? exitcode::kOk : writeNew(call, path, learnt->text);
}

}
