// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/catalog.h"
#include "app/cli/commands/commands.h"
#include "app/cli/exitcodes.h"
#include "core/checks/local/localspec.h"
#include "core/checks/operations.h"
#include "core/report/jsonreport.h"
#include "core/report/textreport.h"

namespace daytwo {

int runCatalog(Invocation &call)
{
    if (call.isSet("bullets")) {
        call.print(coverageTable(checkCatalog()).trimmed());
        return exitcode::kOk;
    }
    std::vector<SpecRef> specs(checkCatalog().begin(), checkCatalog().end());
    if (const auto lab = call.labAtHand())
        std::ranges::copy(localSpecs(*lab), std::back_inserter(specs));
    if (call.json())
        call.print(catalogDocument(specs));
    else
        call.print(catalogText(specs));
    return exitcode::kOk;
}

}
