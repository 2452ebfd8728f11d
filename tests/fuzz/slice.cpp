// SPDX-License-Identifier: GPL-3.0-or-later
// usage: fuzzslice TARGET SECONDS
// A short slice of fuzzing for every run of the suite, without libFuzzer: the seeds of a target, cut, spliced, with
// bytes changed. It follows no coverage; `make fuzz` does, for minutes. The seed of the dice is printed, and taken from
// DAYTWO_FUZZ_SEED when that is set, so that what was found can be found again.
#include "tests/fuzz/slice.h"

#include <QByteArray>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QString>

#include <chrono>
#include <cstdio>
#include <random>
#include <span>
#include <vector>

namespace {

constexpr qsizetype kLongest = 16384;

std::vector<QByteArray> seedsIn(const char *folders)
{
    std::vector<QByteArray> seeds;
    for (const QString &folder : QString::fromUtf8(folders).split(u' ', Qt::SkipEmptyParts)) {
        QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                seeds.push_back(file.read(kLongest));
        }
    }
    return seeds;
}

class Dice
{
public:
    explicit Dice(unsigned seed)
        : m_engine(seed)
    {
    }
    /// 0 to `bound`, both included.
    qsizetype upTo(qsizetype bound) { return std::uniform_int_distribution<qsizetype>(0, bound)(m_engine); }
    char byte() { return char(upTo(255)); }

private:
    std::mt19937 m_engine;
};

/// One step away from `text`; `other` lends a piece.
void change(QByteArray &text, const QByteArray &other, Dice &dice)
{
    static constexpr std::array<const char *, 12> kHard{
        "-1", "0", "18446744073709551616", "\xff\xfe", "\"", "\\", "{", "\n", "\r\n", "1e999", "::", "/"};
    const qsizetype at = dice.upTo(text.size());
    const qsizetype length = dice.upTo(std::min<qsizetype>(text.size() - at, 64));
    switch (dice.upTo(5)) {
    case 0:
        text.truncate(at);
        break;
    case 1:
        text.remove(at, length);
        break;
    case 2:
        text.insert(at, text.mid(dice.upTo(text.size()), dice.upTo(64)));
        break;
    case 3:
        text.insert(at, other.mid(dice.upTo(other.size()), dice.upTo(64)));
        break;
    case 4:
        text.insert(at, kHard[size_t(dice.upTo(qsizetype(kHard.size()) - 1))]);
        break;
    default:
        if (at < text.size())
            text[at] = dice.byte();
    }
}

void run(const FuzzTarget &target, const QByteArray &text)
{
    target.run(reinterpret_cast<const std::uint8_t *>(text.constData()), std::size_t(text.size()));
}

}

int main(int argc, char **argv)
{
    const QByteArray name = argc > 1 ? argv[1] : "";
    const auto seconds = argc > 2 ? QByteArray(argv[2]).toDouble() : 0.0;
    const auto targets = fuzzTargets();
    const auto target =
        std::find_if(targets.begin(), targets.end(), [&name](const FuzzTarget &one) { return name == one.name; });
    if (target == targets.end() || seconds <= 0) {
        std::fprintf(stderr, "usage: fuzzslice TARGET SECONDS\n");
        return 2;
    }
    std::vector<QByteArray> seeds = seedsIn(target->seeds);
    if (seeds.empty()) {
        std::fprintf(stderr, "%s has no seeds in %s\n", target->name, target->seeds);
        return 1;
    }
    const auto given = qEnvironmentVariableIntValue("DAYTWO_FUZZ_SEED");
    const unsigned seed = given != 0 ? unsigned(given) : std::random_device()();
    std::printf("%s: %zu seeds, DAYTWO_FUZZ_SEED=%u\n", target->name, seeds.size(), seed);
    std::fflush(stdout);
    Dice dice(seed);
    run(*target, {});
    for (const QByteArray &text : seeds)
        run(*target, text);
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
    long executions = 0;
    for (; std::chrono::steady_clock::now() < end; ++executions) {
        QByteArray text = seeds[size_t(dice.upTo(qsizetype(seeds.size()) - 1))];
        for (qsizetype steps = 1 + dice.upTo(4); steps > 0; --steps)
            change(text, seeds[size_t(dice.upTo(qsizetype(seeds.size()) - 1))], dice);
        text.truncate(kLongest);
        run(*target, text);
    }
    std::printf("%ld executions\n", executions);
    return executions > 0 ? 0 : 1;
}
