// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/exitcodes.h"
#include "app/services/desk.h"

#include "core/checks/catalog/catalog.h"
#include "core/lab/labfile.h"
#include "core/lab/labjsonschema.h"
#include "core/report/jsonreport.h"

namespace daytwo {

using namespace Qt::StringLiterals;

int runValidate(Invocation &call)
{
    if (call.isSet("schema")) {
        if (!call.words().isEmpty())
            return call.usage(QCoreApplication::translate("Cli", "validate --schema takes no file"));
        call.print(labJsonSchema().object());
        return exitcode::kOk;
    }
    int exitCode = 0;
    const Desk *demo = call.demo() && call.words().isEmpty() ? call.desk(exitCode) : nullptr;
    if (exitCode != 0)
        return exitCode;
    const QString path = demo ? demo->labPath() : call.words().value(0, call.labPath());
    std::vector<QString> known;
    for (const CheckSpec *spec : checkCatalog())
        known.push_back(QLatin1StringView(spec->id));
    LabReadOptions options;
    options.knownChecks = known;
    const LabReading reading = readLab(path, options);
    if (call.json()) {
        call.print(diagnosticsDocument(reading.diagnostics));
    } else {
        for (const Diagnostic &diagnostic : reading.diagnostics)
            call.print(toText(diagnostic));
        if (reading.diagnostics.empty())
            call.complain(QCoreApplication::translate("Cli", "%1: no problems").arg(path));
    }
    return hasErrors(reading.diagnostics) || !reading.lab ? exitcode::kBadInput : exitcode::kOk;
}

}
