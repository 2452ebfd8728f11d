// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/catalog.h"
#include "app/cli/commands/commands.h"
#include "app/cli/exitcodes.h"
#include "core/checks/operations.h"
#include "core/report/jsonreport.h"
#include "core/report/textreport.h"

namespace daytwo {

int runCatalog(Invocation &call)
{
    if (call.isSet("bullets"))
        call.print(coverageTable(checkCatalog()).trimmed());
    else if (call.json())
        call.print(catalogDocument(checkCatalog()));
    else
        call.print(catalogText(checkCatalog()));
    return exitcode::kOk;
}

}
