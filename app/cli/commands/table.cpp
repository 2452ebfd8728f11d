// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

QList<QCommandLineOption> none()
{
    return {};
}

QCommandLineOption nodeOption()
{
    return {u"node"_s, tr("Only this node; repeatable."), u"NODE"_s};
}

QList<QCommandLineOption> planOptions()
{
    return {nodeOption(),
            {u"profile"_s, tr("post-change, post-reboot, maintenance or full."), u"PROFILE"_s},
            {u"check"_s, tr("Only this check and what it needs; repeatable."), u"CHECK"_s},
            {u"sudoers"_s, tr("Print the sudoers files for exactly these commands instead.")}};
}

QList<QCommandLineOption> checkOptions()
{
    return {nodeOption(),
            {u"profile"_s, tr("post-change, post-reboot, maintenance or full."), u"PROFILE"_s},
            {u"check"_s, tr("Only this check and what it needs; repeatable."), u"CHECK"_s},
            {u"compare"_s, tr("Run to compare with: an id, last-good or none."), u"RUN"_s},
            {u"no-journal"_s, tr("Do not remember this run.")},
            {u"note"_s, tr("A note kept with the run."), u"TEXT"_s},
            {u"all"_s, tr("List passed checks too.")}};
}

QList<QCommandLineOption> catalogOptions()
{
    return {{u"bullets"_s, tr("The bullets of the operations document and what covers each.")}};
}

QList<QCommandLineOption> validateOptions()
{
    return {{u"schema"_s, tr("Print the JSON Schema of lab files instead, for editors that complete and check TOML.")}};
}

QList<QCommandLineOption> runsOptions()
{
    return {nodeOption(),
            {u"limit"_s, tr("At most so many."), u"N"_s},
            {u"outcome"_s, tr("Only runs with this outcome."), u"OUTCOME"_s}};
}

QList<QCommandLineOption> showOptions()
{
    return {{u"all"_s, tr("List passed checks too.")}};
}

QList<QCommandLineOption> snapshotOptions()
{
    return {{u"name"_s, tr("Name of the snapshot."), u"NAME"_s},
            {u"reason"_s, tr("firewall, packages, kernel, gpu, routing or other."), u"REASON"_s},
            {u"note"_s, tr("What you are about to do."), u"TEXT"_s},
            {u"with-ram"_s, tr("Keep the memory too.")}};
}

QList<QCommandLineOption> rollbackOptions()
{
    return {{u"preview"_s, tr("Only tell what would happen.")},
            {u"start"_s, tr("Start the guest afterwards.")},
            {u"no-start"_s, tr("Leave the guest stopped.")},
            {u"yes"_s, tr("The node's name, to say that it is meant."), u"NODE"_s}};
}

QList<QCommandLineOption> firewallOptions()
{
    return {{u"rules"_s, tr("iptables-save output; - is stdin."), u"FILE"_s},
            {u"rules6"_s, tr("ip6tables-save output."), u"FILE"_s},
            {u"legacy"_s, tr("iptables-legacy-save output: a second layer."), u"FILE"_s},
            {u"nft"_s, tr("nft -j list ruleset output."), u"FILE"_s},
            {u"ipset"_s, tr("ipset save output."), u"FILE"_s},
            {u"addresses"_s, tr("ip -j address output."), u"FILE"_s},
            {u"port"_s, tr("The port, 9100/tcp."), u"PORT"_s},
            {u"allow"_s, tr("A network that may reach it; repeatable."), u"CIDR"_s},
            {u"trust-interface"_s, tr("An interface behind which everybody may; repeatable."), u"NAME"_s},
            {u"need"_s, tr("A network that must reach it; repeatable."), u"CIDR[@INTERFACE]"_s}};
}

QList<QCommandLineOption> journalOptions()
{
    return {{u"keep"_s, tr("prune: keep the newest so many runs."), u"RUNS"_s},
            {u"days"_s, tr("prune: keep runs of so many days."), u"DAYS"_s}};
}

QList<QCommandLineOption> learnOptions()
{
    return {{u"out"_s, tr("Write the check pack there; nothing is overwritten."), u"FILE"_s}};
}

QList<QCommandLineOption> trustOptions()
{
    return {
        {u"fingerprint"_s, tr("The fingerprint that you have compared; without it nothing is trusted."), u"SHA256"_s}};
}

}

std::span<const CliCommand> commands()
{
    static const std::vector<CliCommand> table{
        {"validate", "[FILE]", 1, QT_TRANSLATE_NOOP("Cli", "Read the lab file and tell every problem."),
         validateOptions, runValidate},
        {"plan", "", 0, QT_TRANSLATE_NOOP("Cli", "What would be asked of whom; touches nothing."), planOptions,
         runPlan},
        {"check", "", CliCommand::kAnyNumber, QT_TRANSLATE_NOOP("Cli", "Run the checks."), checkOptions, runCheck},
        {"catalog", "", 0, QT_TRANSLATE_NOOP("Cli", "Every check there is."), catalogOptions, runCatalog},
        {"learn", "NODE", 1, QT_TRANSLATE_NOOP("Cli", "Make checks of a host that is well; changes nothing on it."),
         learnOptions, runLearn},
        {"explain", "RUN NODE CHECK", 3, QT_TRANSLATE_NOOP("Cli", "Everything behind one light."), none, runExplain},
        {"runs", "", 0, QT_TRANSLATE_NOOP("Cli", "Past runs, newest first."), runsOptions, runRuns},
        {"show", "RUN", 1, QT_TRANSLATE_NOOP("Cli", "One past run."), showOptions, runShow},
        {"diff", "RUN RUN", 2, QT_TRANSLATE_NOOP("Cli", "What changed between two runs."), none, runDiff},
        {"rejudge", "RUN", 1, QT_TRANSLATE_NOOP("Cli", "Today's rules over the kept answers of a run; asks nobody."),
         showOptions, runRejudge},
        {"firewall", "explain", 1, QT_TRANSLATE_NOOP("Cli", "Who may reach a port, by the rules alone."),
         firewallOptions, runFirewall},
        {"snapshot", "list|create|delete …", CliCommand::kAnyNumber,
         QT_TRANSLATE_NOOP("Cli", "Proxmox snapshots of nodes."), snapshotOptions, runSnapshot},
        {"rollback", "NODE NAME|last-known-good", 2,
         QT_TRANSLATE_NOOP("Cli", "Preview, then roll a node back and check it again."), rollbackOptions, runRollback},
        {"journal", "verify|export|prune|info", 1, QT_TRANSLATE_NOOP("Cli", "The local memory."), journalOptions,
         runJournal},
        {"trust", "host NODE | certificate URL", 2, QT_TRANSLATE_NOOP("Cli", "Known hosts and certificate pins."),
         trustOptions, runTrust},
        {"secret", "set|clear NAME | list", 2, QT_TRANSLATE_NOOP("Cli", "Secrets in the keychain."), none, runSecret}};
    return table;
}

}
