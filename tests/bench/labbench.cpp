// SPDX-License-Identifier: GPL-3.0-or-later
// labbench LAB REPEATS: times the checklist of a lab without what is asked from outside, cold (a new transport each
// time) and warm (sessions kept), and prints one JSON object: milliseconds and client CPU milliseconds per run, and for
// each host the commands it was asked, so that peers can be given the same work.
#include "app/services/desk.h"
#include "core/checks/catalog/catalog.h"
#include "core/transport/labtransport.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>
#include <cstdlib>

#include <sys/resource.h>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

class Quiet : public RunSink
{
public:
    void onStarted(const RunSummary &, const Plan &) override {}
    void onVerdict(const Verdict &, std::span<const Evidence *const>) override {}
    void onNodeDone(const NodeId &) override {}
    void onFinished(const RunSummary &) override {}
};

double cpuMs()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval &time) { return double(time.tv_sec) * 1000.0 + double(time.tv_usec) / 1000.0; };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

/// Every check but those that look from outside, whose waiting for silence no peer has to do.
PlanOptions wholeChecklist()
{
    PlanOptions options;
    options.profile = Profile::PostChange;
    for (const CheckSpec *spec : checkCatalog()) {
        if (!QByteArrayView(spec->id).startsWith("exposure."))
            options.checks.emplace_back(QString::fromLatin1(spec->id));
    }
    return options;
}

struct Timed
{
    double wallMs = 0;
    double cpuMs = 0;
};

Timed once(Desk &desk)
{
    Quiet quiet;
    DeskRun wish;
    wish.plan = wholeChecklist();
    wish.journal = false;
    const double cpu = cpuMs();
    const auto start = std::chrono::steady_clock::now();
    const auto summary = desk.run(wish, quiet, {});
    if (!summary || summary->counts.fail + summary->counts.unknown > 0) {
        // How fast it goes wrong is no figure.
        std::fprintf(stderr, "the lab is not well: %s\n",
                     qPrintable(summary ? summary->headline : errorText(summary.error())));
        std::exit(EXIT_FAILURE);
    }
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
    return {wall.count(), cpuMs() - cpu};
}

QJsonArray jsonOf(const std::vector<Timed> &times)
{
    QJsonArray array;
    for (const Timed &time : times)
        array << QJsonObject{{"wallMs"_L1, time.wallMs}, {"cpuMs"_L1, time.cpuMs}};
    return array;
}

QJsonObject commandsOf(const Desk &desk)
{
    QMap<QString, QJsonArray> byHost;
    for (const ProbeRequest &request : desk.plan(wholeChecklist()).probes) {
        const auto *get = std::get_if<HttpGet>(&request.probe);
        const bool needsToken = get && !get->bearer.isEmpty(); // which no script is given
        if (request.vantage.isAdmin() || std::holds_alternative<SshLogin>(request.probe) || needsToken)
            continue;
        // The line to paste is "ssh HOST LINE"; what a peer is to run is LINE.
        ProbeRequest local = request;
        local.vantage = {};
        byHost[request.vantage.host.value] << probeCommandLine(local);
    }
    QJsonObject object;
    for (auto it = byHost.begin(); it != byHost.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int repeats = std::max(1, arguments.value(2).toInt());
    DeskOptions options;
    options.labPath = arguments.value(1);
    auto desk = Desk::open(options);
    if (!desk || !(*desk)->inventory()) {
        std::fprintf(stderr, "labbench: cannot read %s\n", qPrintable(options.labPath));
        return 65;
    }
    std::vector<Timed> cold;
    std::vector<Timed> warm;
    for (int i = 0; i < repeats; ++i) {
        (*desk)->transport().forget();
        cold.push_back(once(**desk));
        warm.push_back(once(**desk));
    }
    const QJsonObject result{{"cold"_L1, jsonOf(cold)}, {"warm"_L1, jsonOf(warm)}, {"commands"_L1, commandsOf(**desk)}};
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
