// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/updates/updates.h"
#include "tests/core/checks/catalog/testlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class UpdatesDpkgConsistentTest : public CheckTest
{
    Q_OBJECT

public:
    UpdatesDpkgConsistentTest()
        : CheckTest({.spec = &updatesDpkgConsistent(),
                     .lab = kTestLab,
                     .node = u"web"_s,
                     .healthy = {{u"dpkg-query"_s, printed("ii  adduser\nhi  nginx\nrc  oldthing\nii  bash\n")}}})
    {
    }

protected:
    void rows() override
    {
        row("half installed", {{u"dpkg-query"_s, captured(u"updates/dpkg-status"_s)}}, Outcome::Fail, u"brokenpkg"_s);
        row("unpacked only", {{u"dpkg-query"_s, printed("ii  bash\niU  nginx\n")}}, Outcome::Fail, u"nginx"_s);
        row("a failing dpkg-query",
            {{u"dpkg-query"_s, printed({}, 2, "dpkg-query: error: failed to open package info file\n")}},
            Reason::Garbled);
        row("a line that is none", {{u"dpkg-query"_s, printed("ii bash\nwhat is this\n")}}, Reason::Garbled);
    }
};

std::unique_ptr<QObject> tst_dpkgconsistent()
{
    return std::make_unique<UpdatesDpkgConsistentTest>();
}

#include "tst_dpkgconsistent.moc"
