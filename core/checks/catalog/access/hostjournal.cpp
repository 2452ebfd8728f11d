// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/access/hostjournal.h"

#include "core/checks/catalog/look.h"
#include "core/facts/bootfacts.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// The `-n` of a journal question; 0 where it has none.
int askedEntries(const Evidence &evidence)
{
    const auto *command = std::get_if<Command>(&evidence.request.probe);
    const qsizetype at = command ? command->argv.indexOf(u"-n"_s) : -1;
    return at < 0 ? 0 : command->argv.value(at + 1).toInt();
}

std::optional<Judgement> mayNotRead(const JudgeInput &input, int groups)
{
    if (auto refusal = cannotRead(input, groups))
        return refusal;
    const auto names = parseGroups(input.evidence[size_t(groups)]->out);
    if (!names)
        return unreadable(names.error(), u"id"_s);
    if (mayReadJournal(*names))
        return std::nullopt;
    const QString user = input.node.ssh.user.isEmpty() ? u"USER"_s : input.node.ssh.user;
    return unknown(
        Reason::NoPrivilege,
        CheckWords::tr("%1 is in neither adm nor systemd-journal: the journal it sees is not the host's.").arg(user),
        u"usermod -aG adm,systemd-journal "_s + user);
}

/// What journalctl says on stderr when a part of the journal is not in its answer.
std::optional<Judgement> incomplete(const Evidence &evidence)
{
    if (evidence.err.contains("No journal files were found"))
        return unknown(Reason::Unproven, CheckWords::tr("This host keeps no journal that could be read."));
    if (evidence.err.contains("ignoring file") || evidence.exitCode != 0)
        return unknown(Reason::Garbled,
                       CheckWords::tr("A part of the journal could not be read: %1").arg(firstComplaint(evidence.err)));
    return std::nullopt;
}

/// journalctl with --grep ends with 1 and says nothing where no entry fits.
bool foundNothing(const Evidence &evidence)
{
    const auto *command = std::get_if<Command>(&evidence.request.probe);
    const auto isGrep = [](const QString &argument) { return argument.startsWith("--grep="_L1); };
    return command && std::any_of(command->argv.begin(), command->argv.end(), isGrep) && !evidence.error &&
           evidence.exitCode == 1 && evidence.out.isEmpty() && evidence.err.isEmpty();
}

}

tl::expected<HostJournal, Judgement> hostJournal(const JudgeInput &input, int probe, int groups, int presence)
{
    const Evidence &evidence = *input.evidence[size_t(probe)];
    const bool nothing = foundNothing(evidence);
    if (auto refusal = nothing ? std::nullopt : cannotRead(input, probe, presence))
        return tl::unexpected(*refusal);
    if (auto refusal = mayNotRead(input, groups))
        return tl::unexpected(*refusal);
    if (nothing)
        return HostJournal{};
    if (auto refusal = incomplete(evidence))
        return tl::unexpected(*refusal);
    const auto journal = parseJournal(evidence.out);
    if (!journal)
        return tl::unexpected(unreadable(journal.error(), u"journalctl"_s));
    const int asked = askedEntries(evidence);
    return HostJournal{*journal, asked > 0 && journal->entries.size() + journal->skipped >= asked};
}

Judgement tellsNothing(const QString &what)
{
    return unknown(Reason::Unproven,
                   CheckWords::tr("The journal was read, but it cannot be the whole one: %1").arg(what));
}

Judgement leftOut(const HostJournal &read)
{
    return unknown(
        Reason::TooLarge,
        CheckWords::tr("Only the newest %n entries of the journal were read, and nothing bad is in them; what "
                       "is older was not looked at.",
                       nullptr, int(read.journal.entries.size())));
}

std::optional<QJsonObject> remembered(const JudgeInput &input, const char *key)
{
    for (const Verdict *verdict : {input.previous, input.lastGood}) {
        if (verdict && verdict->judgement.facts.value(QLatin1StringView(key)).isObject())
            return verdict->judgement.facts.value(QLatin1StringView(key)).toObject();
    }
    return std::nullopt;
}

Judgement handingOn(Judgement judgement, const JudgeInput &input, const char *key)
{
    if (const auto memory = remembered(input, key))
        judgement.facts.insert(QLatin1StringView(key), *memory);
    return judgement;
}

}
