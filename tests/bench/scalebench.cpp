// SPDX-License-Identifier: GPL-3.0-or-later
// scalebench LAB: 20 checks on each node of a lab of `sshfarm`, and prints wall time, checks and peak memory as JSON.
#include "core/checks/judge.h"
#include "core/lab/labfile.h"
#include "core/run/runner.h"
#include "core/secrets/stores.h"
#include "core/transport/labtransport.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <array>
#include <cstdio>

#include <sys/resource.h>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

constexpr int kChecks = 20;

class Counter : public RunSink
{
public:
    void onStarted(const RunSummary &, const Plan &) override {}
    void onVerdict(const Verdict &verdict, std::span<const Evidence *const>) override
    {
        passed += verdict.outcome() == Outcome::Pass ? 1 : 0;
    }
    void onNodeDone(const NodeId &) override {}
    void onFinished(const RunSummary &) override {}
    int passed = 0;
};

template <int number>
void plan(PlanScope &scope)
{
    scope.add({.probes = {scope.here(Command{{u"question"_s, QString::number(number)}})}});
}

Judgement judge(const JudgeInput &input)
{
    if (auto refusal = cannotLook(*input.evidence[0]))
        return *refusal;
    const auto &asked = std::get<Command>(input.evidence[0]->request.probe);
    return input.evidence[0]->out == (asked.argv.join(u' ') + u'\n').toUtf8() ? passed(u"answered"_s)
                                                                              : failed(u"another answer"_s);
}

template <int... numbers>
std::vector<CheckSpec> specs(std::integer_sequence<int, numbers...>)
{
    static const std::array<QByteArray, sizeof...(numbers)> ids{("bench." + QByteArray::number(numbers))...};
    std::vector<CheckSpec> made(sizeof...(numbers));
    const std::array plans{&plan<numbers>...};
    for (size_t i = 0; i < made.size(); ++i) {
        made[i].id = ids[i].constData();
        made[i].title = "Question";
        made[i].section = "1";
        made[i].remedy = "";
        made[i].plan = plans[i];
        made[i].judge = judge;
    }
    return made;
}

}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    rlimit files{65536, 65536};
    setrlimit(RLIMIT_NOFILE, &files);
    LabReading reading = readLab(QCoreApplication::arguments().value(1));
    if (!reading.lab)
        return 65;
    const Inventory inventory(std::move(*reading.lab));
    const std::vector<CheckSpec> catalog = specs(std::make_integer_sequence<int, kChecks>());
    std::vector<const CheckSpec *> pointers;
    for (const CheckSpec &spec : catalog)
        pointers.push_back(&spec);
    const Plan plan = planRun(inventory, pointers, {});
    MemoryStore secrets;
    LabTransport transport(inventory, secrets);
    Runner runner;
    Counter counter;
    RunOrder order{inventory, plan};
    const auto start = std::chrono::steady_clock::now();
    runner.run(order, transport, counter, {});
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const QJsonObject result{{"hosts"_L1, qint64(inventory.nodes().size())},
                             {"checks"_L1, qint64(plan.checks.size())},
                             {"passed"_L1, counter.passed},
                             {"wallMs"_L1, wall.count()},
                             {"peakMiB"_L1, double(usage.ru_maxrss) / 1024.0}};
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return counter.passed == int(plan.checks.size()) ? 0 : 1;
}
