// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/storage/storage.h"
#include "tests/core/checks/catalog/checkbench.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kLab = R"(
[[node]]
name = "pve"
roles = ["hypervisor"]
address = "192.168.50.40"
)";

Answers pool(const QByteArray &data, const QByteArray &metadata, const QByteArray &attributes = "twi-aotz--")
{
    return {{u"sudo -n lvs"_s,
             printed(R"({"report":[{"lv":[{"lv_name":"data","vg_name":"pve","lv_attr":")" + attributes +
                     R"(","data_percent":")" + data + R"(","metadata_percent":")" + metadata + "\"}]}]}\n")}};
}

}

class LvmThinTest : public CheckTest
{
    Q_OBJECT

public:
    LvmThinTest()
        : CheckTest({.spec = &storageLvmThin(),
                     .lab = kLab,
                     .node = u"pve"_s,
                     .healthy = pool("42.10", "3.20"),
                     .excuses = {{u"sudo -n lvs"_s, {Blindness::NotInstalled}, "a host without LVM has no thin pool"}}})
    {
    }

protected:
    void rows() override
    {
        row("captured, metadata nearly full", {{u"sudo -n lvs"_s, captured(u"storage/lvs-thin-full"_s)}}, Outcome::Fail,
            u"96.4"_s);
        row("data four fifths full", pool("80.00", "3.20"), Outcome::Warn, u"pve/data"_s);
        row("data nearly full", pool("95.00", "3.20"), Outcome::Fail);
        row("metadata at the warning", pool("42.00", "70.00"), Outcome::Warn);
        row("metadata full", pool("42.00", "90.00"), Outcome::Fail);
        row("no thin pool", pool("", "", "-wi-ao----"), Outcome::Skipped);
        row("no volume", {{u"sudo -n lvs"_s, printed("{\"report\":[{\"lv\":[]}]}\n")}}, Outcome::Skipped);
        row("a pool that does not tell how full it is", pool("", ""), Reason::Garbled);
        row("a missing right, and nobody knows what is installed",
            {{u"sudo -n lvs"_s, captured(u"storage/lvs-tool-missing-under-sudo"_s, 1)}, {u"for t in"_s, printed({})}},
            Reason::NoPrivilege);
    }
};

std::unique_ptr<QObject> tst_lvmthin()
{
    return std::make_unique<LvmThinTest>();
}

#include "tst_lvmthin.moc"
