// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/gpu/gpu.h"
#include "tests/core/checks/catalog/checkbench.h"
#include "tests/core/checks/catalog/gpu/gpulab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

/// One card: temperature, use, ECC errors, PCIe generation now, persistence mode.
QByteArray card(const char *temperature, const char *use, const char *ecc, const char *link,
                const char *mode = "Enabled")
{
    return QByteArray("0, GPU-7a3c1f0e-1111-2222-3333-444455556666, NVIDIA A40, 550.163.01, P0, ") + temperature +
           ", 298.00, 46068, 100, " + use + ", " + ecc + ", " + link + ", 4, " + mode + "\n";
}

}

class GpuHealthTest : public CheckTest
{
    Q_OBJECT

public:
    GpuHealthTest()
        : CheckTest({.spec = &gpuHealth(),
                     .lab = gpuLab(),
                     .node = u"gpu"_s,
                     .healthy = {{u"nvidia-smi"_s, captured(u"gpu/smi-healthy"_s)}}})
    {
    }

protected:
    void rows() override
    {
        const auto smi = [](const QByteArray &text) { return Answers{{u"nvidia-smi"_s, printed(text)}}; };
        row("hot, with memory errors", {{u"nvidia-smi"_s, captured(u"gpu/smi-hot-ecc"_s)}}, Outcome::Fail,
            u"memory error"_s);
        row("82 degrees", smi(card("82", "100", "0", "4")), Outcome::Pass, u"82"_s);
        row("83 degrees", smi(card("83", "100", "0", "4")), Outcome::Warn, u"83"_s);
        row("90 degrees", smi(card("90", "100", "0", "4")), Outcome::Fail, u"90"_s);
        row("one memory error", smi(card("40", "0", "1", "4")), Outcome::Fail, u"memory error"_s);
        row("a slow link at rest", smi(card("40", "0", "0", "1")), Outcome::Pass);
        row("a slow link under load", smi(card("60", "90", "0", "1")), Outcome::Warn, u"PCIe"_s);
        row("a card without ECC", {{u"nvidia-smi"_s, captured(u"gpu/smi-not-supported-fields"_s)}}, Outcome::Pass,
            u"no ECC"_s);
        row("a card that tells nothing", smi(card("[N/A]", "[N/A]", "[N/A]", "[N/A]")), Reason::Unproven);
        row("the card is gone", {{u"nvidia-smi"_s, captured(u"gpu/smi-gpu-lost"_s, 15)}}, Outcome::Fail, u"is not"_s);
        row("no card", {{u"nvidia-smi"_s, captured(u"gpu/smi-no-devices"_s, 6)}}, Outcome::Fail);
        row("without a driver", {{u"nvidia-smi"_s, captured(u"gpu/smi-version-mismatch"_s, 18)}}, Reason::Unproven,
            u"driver does not work"_s);
        row("nvidia-smi is not installed", {{u"nvidia-smi"_s, printed({}, 127, "sh: nvidia-smi: not found\n")}},
            Reason::ToolMissing);
        row("a temperature that is no number", smi(card("warm", "0", "0", "4")), Reason::Garbled);
    }

private Q_SLOTS:
    void persistenceIsToldAndJudgedWhereItIsWanted()
    {
        const auto judged = [](const CheckBench &bench, const char *mode, const char *ecc = "0") {
            return bench.verdict({{u"nvidia-smi"_s, printed(card("40", "0", ecc, "4", mode))}});
        };
        const CheckBench wanted(gpuHealth(), gpuLab("[node.thresholds.\"gpu.health\"]\npersistence = 1\n"), u"gpu"_s);
        QCOMPARE(judged(bench(), "Disabled").outcome(), Outcome::Pass);
        QVERIFY(judged(bench(), "Disabled").judgement.summary.contains("persistence mode off"_L1));
        QVERIFY(judged(bench(), "Enabled").judgement.summary.contains("persistence mode on"_L1));
        QVERIFY(!judged(bench(), "[N/A]").judgement.summary.contains("persistence"_L1));
        QCOMPARE(judged(wanted, "Enabled").outcome(), Outcome::Pass);
        QCOMPARE(judged(wanted, "Disabled").outcome(), Outcome::Warn);
        QVERIFY(judged(wanted, "Disabled").judgement.summary.contains("persistence mode off"_L1));
        QCOMPARE(judged(wanted, "[N/A]").outcome(), Outcome::Warn);
        QCOMPARE(judged(wanted, "Disabled", "1").outcome(), Outcome::Fail);
    }

    void fewerThanDeclared()
    {
        const CheckBench two(gpuHealth(), gpuLab("gpu = { count = 2 }\n"), u"gpu"_s);
        const Verdict verdict = two.verdict(healthy());
        QCOMPARE(verdict.outcome(), Outcome::Fail);
        QVERIFY(verdict.judgement.summary.contains(u"1 of 2"_s));
    }

    void theWorstCardCounts()
    {
        const CheckBench two(gpuHealth(), gpuLab("gpu = { count = 2 }\n"), u"gpu"_s);
        QByteArray second = card("84", "100", "0", "4");
        second.replace(0, 1, "1");
        QCOMPARE(two.verdict({{u"nvidia-smi"_s, printed(card("40", "0", "0", "4") + second)}}).outcome(),
                 Outcome::Warn);
    }
};

std::unique_ptr<QObject> tst_health()
{
    return std::make_unique<GpuHealthTest>();
}

#include "tst_health.moc"
