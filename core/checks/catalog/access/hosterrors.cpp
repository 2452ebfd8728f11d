// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/access/access.h"
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kMemory = "messages";

enum Probes { Logins, Groups, Presence, Errors };

void plan(PlanScope &scope)
{
    if (scope.node().hasRole(kRoleAdmin))
        return;
    std::vector<ProbeRequest> probes = loginProbes(scope);
    probes.push_back(scope.here(commands::errorJournal()));
    scope.add({.probes = std::move(probes), .needs = {sshSession()}});
}

bool isService(const Node &node, const QString &identifier)
{
    return std::ranges::any_of(node.services, [&identifier](const ServiceUnit &service) {
        return service.name == identifier || service.candidates.contains(identifier + u".service"_s);
    });
}

/// Messages of the kernel after which nothing on the host can be relied on.
bool grave(const Node &node, const JournalEntry &entry)
{
    static const QRegularExpression broken(
        u"I/O error|EXT4-fs error|XFS .*(?:corruption|shutdown)|BTRFS (?:error|critical)|Out of memory|oom-kill:|"
        "blocked for more than [0-9]+ seconds|hung task|[Hh]ardware [Ee]rror|[Mm]achine [Cc]heck"_s);
    static const QRegularExpression crash(u"\\A(\\S{1,64})\\[[0-9]+\\]: segfault "_s);
    if (entry.identifier != "kernel"_L1)
        return false;
    if (broken.match(entry.message).hasMatch())
        return true;
    const auto match = crash.match(entry.message);
    return match.hasMatch() && isService(node, match.captured(1));
}

/// A pattern with `*` for anything, slashes too.
bool fits(const QString &pattern, const QString &text)
{
    QString form = QRegularExpression::escape(pattern);
    form.replace(u"\\*"_s, u".*"_s);
    return QRegularExpression(QRegularExpression::anchoredPattern(form)).match(text).hasMatch();
}

bool ignored(const JudgeInput &input, const QString &text)
{
    const QJsonArray patterns = input.item.parameters.value("ignore"_L1).toArray();
    return std::ranges::any_of(patterns, [&text](const QJsonValue &pattern) { return fits(pattern.toString(), text); });
}

/// The distinct messages with the time each was first seen; 0 for those of the first look.
struct Memory
{
    QJsonObject messages;
    QStringList fresh;
};

Memory compare(const JudgeInput &input, const SystemJournal &journal, const std::optional<QJsonObject> &before)
{
    const double now = double(input.now.toSecsSinceEpoch());
    Memory memory;
    for (const DistinctMessage &message : distinctMessages(journal)) {
        const QString text = message.identifier + u": "_s + message.message;
        const double first = before ? before->value(text).toDouble(now) : 0;
        memory.messages.insert(text, first);
        if (first > now - input.number("new_hours") * 3600 && !ignored(input, text))
            memory.fresh << quoted(text.toUtf8());
    }
    return memory;
}

Judgement judgeErrors(const JudgeInput &input, const HostJournal &read)
{
    const auto before = remembered(input, kMemory);
    const Memory memory = compare(input, read.journal, before);
    QStringList bad;
    for (const JournalEntry &entry : read.journal.entries) {
        if (grave(input.node, entry))
            bad << quoted(entry.message.toUtf8());
    }
    const int distinct = int(memory.messages.size());
    Judgement result;
    if (!bad.isEmpty())
        result = failed(CheckWords::tr("The kernel reports: %1.").arg(shortList(bad)));
    else if (!memory.fresh.isEmpty())
        result = warned(CheckWords::tr("Errors that were not there before: %1.").arg(shortList(memory.fresh)));
    else if (read.cut)
        result = leftOut(read);
    else if (distinct == 0)
        result = passed(CheckWords::tr("No error since the host was started."));
    else if (!before &&
             std::ranges::any_of(memory.messages.keys(), [&](const QString &text) { return !ignored(input, text); }))
        result =
            warned(CheckWords::tr("First look: %n different error(s) since the host was started: %1. From now on only "
                                  "new ones count.",
                                  nullptr, distinct)
                       .arg(shortList(memory.messages.keys())));
    else
        result =
            passed(CheckWords::tr("%n different error(s) since the host was started, all known.", nullptr, distinct));
    result.facts = {{QLatin1StringView(kMemory), memory.messages}};
    return result;
}

Judgement judge(const JudgeInput &input)
{
    // A host without errors has an empty answer; that the journal works is seen from our own login in it.
    const auto logins = loginsOf(input);
    const auto read = hostJournal(input, Errors, Groups, Presence);
    Judgement result = !read     ? handingOn(read.error(), input, kMemory)
                       : !logins ? handingOn(logins.error(), input, kMemory)
                                 : judgeErrors(input, *read);
    result.expected =
        CheckWords::tr("No error that was not there before, and none of disks, memory or a service's crash.");
    result.rule =
        CheckWords::tr("Messages are compared without numbers, addresses and ids; a new one stays a warning for "
                       "%1 hours.")
            .arg(input.number("new_hours"));
    return result;
}

}

const CheckSpec &journalHostErrors()
{
    static const CheckSpec spec{
        .id = "journal.host-errors",
        .title = QT_TRANSLATE_NOOP("CheckWords", "The journal holds no new errors"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A dying disk says so in the journal weeks before it stops."),
        .section = "maintenance",
        .bullets = "B20 B27",
        .remedy =
            QT_TRANSLATE_NOOP("CheckWords", "`journalctl -b -p err`: read what is new, mend it or ignore it by name."),
        .profiles = {Profile::Maintenance, Profile::PostReboot},
        .roles = {},
        .vantage = "node",
        .parameters = {journalDays(),
                       {"new_hours", 24, "h", QT_TRANSLATE_NOOP("CheckWords", "how long a new error stays a warning")},
                       {"ignore", QJsonArray(), "",
                        QT_TRANSLATE_NOOP("CheckWords",
                                          "patterns of \"identifier: message\" that do not count as new")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
