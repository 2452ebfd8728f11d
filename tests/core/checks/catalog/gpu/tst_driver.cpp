// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/gpu/gpu.h"
#include "tests/core/checks/catalog/checkbench.h"
#include "tests/core/checks/catalog/gpu/gpulab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class DriverTest : public CheckTest
{
    Q_OBJECT

public:
    DriverTest()
        : CheckTest(
              {.spec = &gpuDriver(),
               .lab = gpuLab(),
               .node = u"gpu"_s,
               .healthy = {{u"nvidia-smi"_s, captured(u"gpu/smi-healthy"_s)},
                           {u"/proc/driver/nvidia/version"_s, captured(u"gpu/module-version"_s)},
                           {u"dkms status"_s, captured(u"gpu/dkms-status"_s)},
                           {u"uname -r"_s, printed("6.1.0-40-amd64\n")},
                           {u"linux-image-*"_s, kernels("ii  linux-image-6.1.0-40-amd64 6.1.153-1\n")}},
               .excuses = {{u"dkms status"_s, {Blindness::Empty}, "DKMS keeps no module: nothing is to be built"}}})
    {
    }

protected:
    static Answer kernels(const QByteArray &packages)
    {
        return printed(packages, 1, "dpkg-query: no packages found matching pve-kernel-*\n");
    }

    void rows() override
    {
        answersOfTheDriver();
        buildsOfADriverThatIsNotLoaded();
        buildsOfADriverThatAnswers();
    }

private:
    void answersOfTheDriver()
    {
        const auto smi = [](const QString &path, int exitCode) {
            return Answers{{u"nvidia-smi"_s, captured(path, exitCode)}};
        };
        row("library and module differ", smi(u"gpu/smi-version-mismatch"_s, 18), Outcome::Fail, u"still loaded"_s);
        row("the module is not loaded", smi(u"gpu/smi-driver-not-loaded"_s, 9), Outcome::Fail, u"not loaded"_s);
        row("the card is gone", smi(u"gpu/smi-gpu-lost"_s, 15), Outcome::Fail, u"off the bus"_s);
        row("no card", smi(u"gpu/smi-no-devices"_s, 6), Outcome::Fail, u"no GPU"_s);
        row("no card, and exit code 0", smi(u"gpu/smi-no-devices"_s, 0), Outcome::Fail, u"no GPU"_s);
        row("an exit code without a word", {{u"nvidia-smi"_s, printed({}, 12)}}, Outcome::Fail, u"library"_s);
        row("upgraded, not restarted",
            {{u"/proc/driver/nvidia/version"_s,
              printed("NVRM version: NVIDIA UNIX x86_64 Kernel Module  550.144.03  Mon Jan  6 2025\nGCC version:\n")}},
            Outcome::Warn, u"reboot"_s);
        row("nvidia-smi is not installed", {{u"nvidia-smi"_s, printed({}, 127, "sh: nvidia-smi: not found\n")}},
            Reason::ToolMissing);
        row("the presence list lacks it",
            {{u"command -v"_s, toolsWithout({u"nvidia-smi"_s})}, {u"nvidia-smi --query"_s, printed({}, 1)}},
            Reason::ToolMissing);
        row("not allowed", {{u"nvidia-smi"_s, printed("Insufficient Permissions\n", 4)}}, Reason::NoPrivilege);
        row("another failure", {{u"nvidia-smi"_s, printed("Unknown Error\n", 255)}}, Reason::Garbled, u"255"_s);
        row("it hangs", {{u"nvidia-smi"_s, {.exitCode = 124, .timedOut = true}}}, Reason::TimedOut);
        row("the version of the module is not there",
            {{u"/proc/driver/nvidia/version"_s,
              printed({}, 1, "cat: /proc/driver/nvidia/version: No such file or directory\n")}},
            Reason::Garbled);
    }

    void buildsOfADriverThatIsNotLoaded()
    {
        const Given notLoaded{u"nvidia-smi"_s, captured(u"gpu/smi-driver-not-loaded"_s, 9)};
        const Given behind{u"dkms status"_s, captured(u"gpu/dkms-status-behind"_s)};
        const Given noModule{u"/proc/driver/nvidia/version"_s,
                             printed({}, 1, "cat: /proc/driver/nvidia/version: No such file or directory\n")};
        row("no build for the running kernel", {notLoaded, behind}, Outcome::Fail,
            u"no installed build of it for the running kernel 6.1.0-40-amd64 (it has one for 6.1.0-32-amd64)"_s);
        row("added only, built for no kernel", {notLoaded, {u"dkms status"_s, printed("nvidia/550.1: added\n")}},
            Outcome::Fail, u"for no kernel"_s);
        row("built, not installed",
            {notLoaded, {u"dkms status"_s, printed("nvidia/550.1, 6.1.0-40-amd64, x86_64: built\n")}}, Outcome::Fail,
            u"no installed build"_s);
        row("a build that is not loaded", {notLoaded}, Outcome::Fail, u"that is not loaded"_s);
        row("a build that was replaced, not loaded",
            {notLoaded,
             {u"dkms status"_s, captured(u"gpu/dkms-status-old"_s)},
             {u"uname -r"_s, printed("5.10.0-35-amd64\n")}},
            Outcome::Fail, u"WARNING! Diff between"_s);
        row("not loaded, and DKMS garbled", {notLoaded, {u"dkms status"_s, printed("nvidia\n")}}, Outcome::Fail,
            u"what DKMS has built is not known"_s);
        row("not loaded, and no DKMS",
            {notLoaded, {u"command -v"_s, toolsWithout({u"dkms"_s})}, {u"dkms status"_s, printed({}, 127)}},
            Outcome::Fail, u"was it built for this kernel?"_s);
        row("nvidia-smi hangs, no module, no build",
            {{u"nvidia-smi"_s, {.exitCode = 124, .timedOut = true}}, noModule, behind}, Outcome::Fail,
            u"not loaded, and cannot be"_s);
        row("nvidia-smi hangs, no module, a build", {{u"nvidia-smi"_s, {.exitCode = 124, .timedOut = true}}, noModule},
            Reason::TimedOut);
        row("nvidia-smi hangs, and the module is there",
            {{u"nvidia-smi"_s, {.exitCode = 124, .timedOut = true}}, behind}, Reason::TimedOut);
        row("cards are listed, and no module is there", {noModule, behind}, Reason::Garbled);
    }

    void buildsOfADriverThatAnswers()
    {
        const Given behind{u"dkms status"_s, captured(u"gpu/dkms-status-behind"_s)};
        const Given newer{u"linux-image-*"_s, kernels("ii  linux-image-6.1.0-40-amd64 6.1.153-1\n"
                                                      "ii  linux-image-6.1.0-41-amd64 6.1.155-1\n")};
        row("a newer kernel without a build", {newer}, Outcome::Warn,
            u"The next boot has no driver: unless another one is pinned it starts kernel 6.1.0-41-amd64"_s);
        row("a newer kernel with a build",
            {newer,
             {u"uname -r"_s, printed("6.1.0-32-amd64\n")},
             {u"dkms status"_s, printed("nvidia/550.163.01, 6.1.0-32-amd64, x86_64: installed\n"
                                        "nvidia/550.163.01, 6.1.0-41-amd64, x86_64: installed\n")}},
            Outcome::Pass);
        row("an older kernel without a build",
            {{u"linux-image-*"_s, kernels("ii  linux-image-6.1.0-9-amd64 6.1.27-1\n")}}, Reason::Unproven,
            u"is of no package"_s);
        row("a newer kernel whose module is missing in its place",
            {newer,
             {u"dkms status"_s,
              printed("nvidia/550.163.01, 6.1.0-40-amd64, x86_64: installed\n"
                      "nvidia/550.163.01, 6.1.0-41-amd64, x86_64: installed (Built modules are missing in the kernel "
                      "modules folder)\n")}},
            Outcome::Warn, u"are missing"_s);
        row("a newer kernel with two modules, of which the first was replaced",
            {newer,
             {u"dkms status"_s,
              printed("nvidia/550.163.01, 6.1.0-40-amd64, x86_64: installed\n"
                      "nvidia-current/550.163.01, 6.1.0-41-amd64, x86_64: installed (WARNING! Diff between built and "
                      "installed module!)\n"
                      "nvidia/550.163.01, 6.1.0-41-amd64, x86_64: installed (original_module exists)\n")}},
            Outcome::Warn, u"Diff between"_s);
        row("a newer kernel whose module was put aside, and another one put in its place",
            {newer,
             {u"dkms status"_s,
              printed("nvidia/550.163.01, 6.1.0-40-amd64, x86_64: installed\n"
                      "nvidia/550.163.01, 6.1.0-41-amd64, x86_64: installed (original_module exists) (WARNING! Diff "
                      "between built and installed module!)\n")}},
            Outcome::Warn, u"Diff between"_s);
        row("a newer kernel whose own module was put aside",
            {newer,
             {u"dkms status"_s, printed("nvidia/550.163.01, 6.1.0-40-amd64, x86_64: installed\n"
                                        "nvidia/550.163.01, 6.1.0-41-amd64, x86_64: installed (Original modules "
                                        "exist)\n")}},
            Outcome::Pass);
        row("a newer kernel that was removed",
            {{u"linux-image-*"_s, kernels("ii  linux-image-6.1.0-40-amd64 6.1.153-1\n"
                                          "rc  linux-image-6.1.0-41-amd64 6.1.155-1\n")}},
            Outcome::Pass);
        row("loaded without a build", {behind}, Outcome::Pass, u"came from elsewhere"_s);
        row("loaded, and replaced",
            {{u"dkms status"_s, captured(u"gpu/dkms-status-old"_s)},
             {u"uname -r"_s, printed("5.10.0-35-amd64\n")},
             {u"linux-image-*"_s, kernels("ii  linux-image-5.10.0-35-amd64 5.10.237-1\n")}},
            Outcome::Pass, u"Diff between"_s);
        row("DKMS keeps other modules",
            {newer, {u"dkms status"_s, printed("zfs/2.1.11, 6.1.0-40-amd64, x86_64: installed\n")}}, Outcome::Pass);
        row("no DKMS", {newer, {u"command -v"_s, toolsWithout({u"dkms"_s})}, {u"dkms status"_s, printed({}, 127)}},
            Outcome::Pass);
        row("DKMS garbled", {{u"dkms status"_s, captured(u"gpu/dkms-status-broken-missing"_s)}}, Reason::Garbled,
            u"Whether the next boot has a driver is not known"_s);
        row("DKMS fails",
            {{u"dkms status"_s,
              printed(bytesOf(u"gpu/dkms-status.out"_s), 4, "Error! Could not locate dkms.conf file.\n")}},
            Reason::Garbled, u"Could not locate"_s);
        row("DKMS garbled, and a reboot is due",
            {{u"dkms status"_s, printed("nvidia\n")},
             {u"/proc/driver/nvidia/version"_s,
              printed("NVRM version: NVIDIA UNIX x86_64 Kernel Module  550.144.03  Mon Jan  6 2025\nGCC version:\n")}},
            Outcome::Warn, u"is not known"_s);
        row("no dpkg", {{u"command -v"_s, toolsWithout({u"dpkg-query"_s})}, {u"linux-image-*"_s, printed({}, 127)}},
            Reason::ToolMissing, u"not known"_s);
        row("a failing dpkg-query",
            {{u"linux-image-*"_s, printed({}, 2, "dpkg-query: error: failed to open package info file\n")}},
            Reason::Garbled);
    }

private Q_SLOTS:
    void theRemedyBuildsForThatKernel()
    {
        const Verdict verdict =
            bench().verdict(healthy(), {{u"nvidia-smi"_s, captured(u"gpu/smi-driver-not-loaded"_s, 9)},
                                        {u"dkms status"_s, captured(u"gpu/dkms-status-behind"_s)},
                                        {u"uname -r"_s, printed("6.8.12-4-pve\n")}});
        QCOMPARE(verdict.judgement.mend, u"apt-get install proxmox-headers-6.8.12-4-pve && "
                                         "dkms autoinstall -k 6.8.12-4-pve && modprobe nvidia"_s);
        QVERIFY(verdict.judgement.seen.contains("couldn't communicate"_L1));
    }

    void onlyNodesWithAGpuAreAsked()
    {
        QCOMPARE(CheckBench(gpuDriver(), gpuLab(), u"web"_s).planned(), QStringList());
        QCOMPARE(CheckBench(gpuDriver(), gpuLab("gpu = { count = 0 }\n"), u"gpu"_s).planned(), QStringList());
    }
};

std::unique_ptr<QObject> tst_driver()
{
    return std::make_unique<DriverTest>();
}

#include "tst_driver.moc"
