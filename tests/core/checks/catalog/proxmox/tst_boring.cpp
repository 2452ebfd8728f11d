// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/proxmox/proxmox.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

QByteArray absent(const QByteArray &unit)
{
    return "Type=\nResult=success\nNRestarts=0\nExecMainStatus=0\nId=" + unit + "\nNames=" + unit +
           "\nLoadState=not-found\nActiveState=inactive\nSubState=dead\nUnitFileState=\nNeedDaemonReload=no\n";
}

}

class BoringTest : public CheckTest
{
    Q_OBJECT

public:
    BoringTest()
        : CheckTest(
              {.spec = &proxmoxBoring(),
               .lab = kNoApiLab,
               .node = u"pve"_s,
               .healthy = {
                   {u"dpkg-query"_s, printed("ii  bash\nii  pve-manager\nii  sudo\n")},
                   {u"systemctl"_s, printed("Type=simple\nResult=success\nNRestarts=0\nExecMainStatus=0\nMainPID=0\nId="
                                            "docker.service\nNames=docker.service\nLoadState=loaded\nActiveState="
                                            "inactive\nSubState=dead\nUnitFileState=\nNeedDaemonReload=no\n\n" +
                                            absent("containerd.service") + "\n" + absent("podman.service"))},
                   {u"sources.list"_s,
                    printed("URIs: http://deb.debian.org/debian/\ndeb [signed-by=/x arch=amd64] "
                            "http://download.proxmox.com/debian/pve bookworm main\ndeb file:/srv/mirror ./\n")}}})
    {
    }

protected:
    void rows() override
    {
        Verdict good;
        good.judgement.facts = {{u"packages"_s, u"bash sudo"_s}};
        const Before before{.lastGood = good};
        row("nothing new", {}, Outcome::Pass, u"nothing was added"_s, before);
        row("a new package", {{u"dpkg-query"_s, printed("ii  bash\nii  sudo\nii  nextcloud\n")}}, Outcome::Warn,
            u"nextcloud"_s, before);
        row("a library and a kernel",
            {{u"dpkg-query"_s, printed("ii  bash\nii  sudo\nii  libfoo1\nii  proxmox-kernel-6.17\n")}}, Outcome::Pass,
            {}, before);
        row("docker runs",
            {{u"systemctl"_s, printed("Type=simple\nResult=success\nNRestarts=0\nExecMainStatus=0\nMainPID=1\nId="
                                      "docker.service\nNames=docker.service\nLoadState=loaded\nActiveState="
                                      "active\nSubState=dead\nUnitFileState=\nNeedDaemonReload=no\n\n" +
                                      absent("containerd.service") + "\n" + absent("podman.service"))}},
            Outcome::Fail, u"docker"_s);
        row("a foreign source",
            {{u"sources.list"_s, printed("deb https://download.docker.com/linux/debian bookworm stable\n")}},
            Outcome::Warn, u"docker.com"_s);
        row("a source that only ends alike", {{u"sources.list"_s, printed("deb https://evildebian.org/ x main\n")}},
            Outcome::Warn, u"evildebian"_s);
    }
};

std::unique_ptr<QObject> tst_boring()
{
    return std::make_unique<BoringTest>();
}

#include "tst_boring.moc"
