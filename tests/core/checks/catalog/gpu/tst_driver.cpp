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
        : CheckTest({.spec = &gpuDriver(),
                     .lab = gpuLab(),
                     .node = u"gpu"_s,
                     .healthy = {{u"nvidia-smi"_s, captured(u"gpu/smi-healthy"_s)},
                                 {u"/proc/driver/nvidia/version"_s, captured(u"gpu/module-version"_s)}}})
    {
    }

protected:
    void rows() override
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

private Q_SLOTS:
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
