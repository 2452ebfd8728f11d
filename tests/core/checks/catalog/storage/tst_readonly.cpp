// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/storage/storage.h"
#include "tests/core/checks/catalog/testlab.h"
#include <QJsonArray>

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kWritable =
    R"({"filesystems":[{"target":"/","source":"/dev/sda1","fstype":"ext4","options":"rw,relatime"}]}
)";

std::optional<Verdict> goodWith(const QStringList &readOnly)
{
    Verdict verdict;
    verdict.judgement.outcome = Outcome::Pass;
    verdict.judgement.facts = {{"readOnly"_L1, QJsonArray::fromStringList(readOnly)}};
    return verdict;
}

}

class StorageReadOnlyTest : public CheckTest
{
    Q_OBJECT

public:
    StorageReadOnlyTest()
        : CheckTest({.spec = &storageReadOnly(),
                     .lab = kTestLab,
                     .node = u"web"_s,
                     .healthy = {{u"findmnt"_s, printed(kWritable)}}})
    {
    }

protected:
    void rows() override
    {
        row("the root is read-only",
            {{u"findmnt"_s, printed(QByteArray(kWritable).replace("rw,relatime", "ro,relatime"))}}, Outcome::Fail,
            u"/"_s);
        row("a data disk, on the first look", {{u"findmnt"_s, captured(u"storage/findmnt-tree"_s)}}, Outcome::Pass,
            u"/srv/data"_s);
        row("a data disk turned read-only", {{u"findmnt"_s, captured(u"storage/findmnt-tree"_s)}}, Outcome::Fail,
            u"/srv/data"_s, {.lastGood = goodWith({})});
        row("a data disk that always was", {{u"findmnt"_s, captured(u"storage/findmnt-tree"_s)}}, Outcome::Pass,
            u"/srv/data"_s, {.lastGood = goodWith({u"/srv/data"_s})});
        row("an image",
            {{u"findmnt"_s, printed(QByteArray(kWritable).replace("ext4", "squashfs").replace("rw,relatime", "ro"))}},
            Outcome::Pass);
        row("no mount at all", {{u"findmnt"_s, printed("{\"filesystems\": []}\n")}}, Reason::Garbled);
    }
};

std::unique_ptr<QObject> tst_readonly()
{
    return std::make_unique<StorageReadOnlyTest>();
}

#include "tst_readonly.moc"
