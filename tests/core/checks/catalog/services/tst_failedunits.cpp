// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/services/services.h"
#include "tests/core/checks/catalog/testlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class ServicesFailedUnitsTest : public CheckTest
{
    Q_OBJECT

public:
    ServicesFailedUnitsTest()
        : CheckTest({.spec = &servicesFailedUnits(),
                     .lab = kTestLab,
                     .node = u"web"_s,
                     .healthy = {{u"list-units"_s, captured(u"services/failed-units-json-257"_s)}}})
    {
    }

protected:
    void rows() override
    {
        row("a unit that nobody declared", {{u"list-units"_s, captured(u"services/failed-units-json"_s)}},
            Outcome::Warn, u"boom.service"_s);
        row("a declared one",
            {{u"list-units"_s,
              printed(bytesOf(u"services/failed-units-json.out"_s).replace("boom.service", "nginx.service"))}},
            Outcome::Fail, u"nginx.service"_s);
        row("no systemd", {{u"list-units"_s, captured(u"services/no-systemd"_s, 1)}}, Outcome::Skipped);
        row("not a list", {{u"list-units"_s, printed("{}\n")}}, Reason::Garbled);
        row("the bus does not answer",
            {{u"list-units"_s, printed({}, 1, "Failed to connect to bus: No such file or directory\n")}},
            Reason::Garbled);
    }
};

std::unique_ptr<QObject> tst_failedunits()
{
    return std::make_unique<ServicesFailedUnitsTest>();
}

#include "tst_failedunits.moc"
