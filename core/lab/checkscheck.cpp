// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/inventory.h"
#include "core/lab/labbuilder.h"
#include "core/lab/labwords.h"
#include "core/lab/localmeaning.h"
#include "core/lab/meaningcheck.h"
#include "core/lab/nearestname.h"
#include "core/lab/textformat.h"

#include <QDate>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr std::size_t kMostLocalChecks = 50;
constexpr int kMostLocalChecksPerHost = 10;

constexpr std::array kMatcherKeys = {"equals"_L1,  "subset"_L1,  "superset"_L1, "at_least"_L1,
                                     "at_most"_L1, "matches"_L1, "absent"_L1,   "unchanged"_L1};

/// The ids that a silence or a threshold may name: the built-in ones and the user's own.
class KnownChecks
{
public:
    explicit KnownChecks(const MeaningInput &input)
        : m_complete(input.lookAtFiles || input.lab.checkPacks.isEmpty())
    {
        for (const QString &id : input.options.knownChecks)
            m_ids << id.left(id.indexOf(u'<') < 0 ? id.size() : id.indexOf(u'<') - 1);
        m_verify = !m_ids.isEmpty();
        for (const LocalCheck &check : ownChecks(input.lab))
            m_ids << check.id.value;
    }

    /// A threshold may name a family ("services.unit") to mean all of it; a silence says so with ".*".
    enum class Naming { Silence, Threshold };

    [[nodiscard]] bool isKnown(const QString &id, Naming naming) const
    {
        const bool own = id.startsWith("user."_L1);
        if (own ? !m_complete : !m_verify) // a check pack, or a newer program, may know it
            return true;
        const bool family = id.endsWith(".*"_L1);
        const QString start = family ? id.chopped(1) : id;
        return std::any_of(m_ids.begin(), m_ids.end(), [&](const QString &known) {
            if (family)
                return known.startsWith(start) || start.startsWith(known + u'.');
            return known == id || id.startsWith(known + u'.') ||
                   (naming == Naming::Threshold && known.startsWith(id + u'.'));
        });
    }

    void verify(const QString &id, Naming naming, const Span &span, DiagnosticList &problems) const
    {
        if (problems.isFull() || formatProblem(TextFormat::SilencedCheck, id) || isKnown(id, naming))
            return;
        const bool family = isKnown(id + ".*"_L1, naming);
        const QString nearest = family ? id + ".*"_L1 : nearestName(id, m_ids);
        problems.error(span, LabWords::tr("no check is called \"%1\"").arg(id.left(80)),
                       nearest.isEmpty() ? LabWords::tr("\"daytwoctl catalog\" lists the checks.")
                                         : LabWords::tr("Did you mean \"%1\"?").arg(nearest));
    }

private:
    QStringList m_ids;
    bool m_verify = false;
    bool m_complete;
};

void checkSilences(const MeaningInput &input, const KnownChecks &known, DiagnosticList &problems)
{
    const QDate today = input.options.today.isValid() ? input.options.today : QDate::currentDate();
    for (const TomlValue &silence : input.root.itemsAt("silence"_L1)) {
        if (const TomlValue *check = silence.find("check"_L1))
            known.verify(check->text, KnownChecks::Naming::Silence, check->span, problems);
        const TomlValue *until = silence.find("until"_L1);
        if (!until)
            continue;
        const QDate day =
            until->kind == TomlValue::Kind::Date ? until->date : QDate::fromString(until->text, Qt::ISODate);
        if (day.isValid() && day < today)
            problems.warning(until->span, LabWords::tr("this silence ended on %1").arg(day.toString(Qt::ISODate)),
                             LabWords::tr("The light is back. Remove the silence, or give it a new day."));
    }
}

void checkThresholds(const TomlValue *table, const KnownChecks &known, DiagnosticList &problems)
{
    if (!table)
        return;
    for (const TomlEntry &entry : table->entries)
        known.verify(entry.key, KnownChecks::Naming::Threshold, entry.keySpan, problems);
}

void checkOperand(const TomlValue &expect, DiagnosticList &problems)
{
    int operands = 0;
    for (const auto key : {"of"_L1, "json"_L1, "header"_L1})
        operands += expect.find(key) ? 1 : 0;
    if (operands > 1)
        problems.error(expect.span, LabWords::tr("an expectation looks at one thing: of, json or header"));
    for (const auto key : {"absent"_L1, "unchanged"_L1}) {
        const TomlValue *value = expect.find(key);
        if (value && value->kind == TomlValue::Kind::Boolean && !value->boolean)
            problems.error(value->span, LabWords::tr("\"%1\" can only be true").arg(key),
                           LabWords::tr("Leave it out if it shall not count."));
    }
}

void checkExpectation(const TomlValue &expect, DiagnosticList &problems)
{
    const auto matchers = std::count_if(kMatcherKeys.begin(), kMatcherKeys.end(),
                                        [&](QLatin1StringView key) { return expect.find(key) != nullptr; });
    QStringList words;
    for (const QLatin1StringView key : kMatcherKeys)
        words << key;
    if (matchers == 0)
        problems.error(expect.span, LabWords::tr("an expectation needs something to compare with"),
                       LabWords::tr("One of: %1.").arg(words.join(u", "_s)));
    else if (matchers > 1)
        problems.error(expect.span, LabWords::tr("an expectation makes one comparison"),
                       LabWords::tr("Write several with [[check.expect]]; all must hold."));
    checkOperand(expect, problems);
}

void checkDecision(const TomlValue &check, DiagnosticList &problems)
{
    const TomlValue *expect = check.find("expect"_L1);
    const TomlValue *rule = check.find("rule"_L1);
    if (expect && rule)
        problems.error(rule->span, LabWords::tr("a check has either expectations or rules"));
    if (!expect && !rule)
        problems.error(check.span, LabWords::tr("this check decides nothing"),
                       LabWords::tr("Give it [check.expect] or [[check.rule]]."));
    if (expect && expect->kind == TomlValue::Kind::Table)
        checkExpectation(*expect, problems);
    for (const TomlValue &item : check.itemsAt("expect"_L1))
        checkExpectation(item, problems);
}

void checkProbe(const TomlValue &check, DiagnosticList &problems)
{
    const TomlValue *probe = check.find("probe"_L1);
    if (!probe || check.textAt("kind"_L1) != "command"_L1)
        return;
    const auto &argv = probe->itemsAt("argv"_L1);
    const TomlValue *list = probe->find("argv"_L1);
    if (list && argv.empty())
        problems.error(list->span, LabWords::tr("the command is empty"));
    for (const TomlValue &argument : argv) {
        if (argument.text.contains(u'\n'))
            problems.error(argument.span, LabWords::tr("a line break in an argument"));
    }
    if (!argv.empty() && (argv.front().text.startsWith(u'-') || argv.front().text.isEmpty()))
        problems.error(argv.front().span, LabWords::tr("\"%1\" is no program").arg(argv.front().text.left(60)));
    if (argv.size() == 1 && argv.front().text.contains(u' '))
        problems.warning(argv.front().span, LabWords::tr("blanks in a program's name"),
                         LabWords::tr("There is no shell: write each argument as a text of its own."));
}

void checkFrom(const TomlValue &check, DiagnosticList &problems)
{
    const TomlValue *from = check.find("from"_L1);
    if (!from || from->kind != TomlValue::Kind::String)
        return;
    const bool known = from->text == "host"_L1 || from->text == "admin"_L1 || from->text == "mon"_L1;
    if (!known && (!from->text.startsWith("outside:"_L1) || from->text.size() == 8))
        problems.error(from->span, LabWords::tr("\"%1\" is no place to look from").arg(from->text.left(60)),
                       LabWords::tr("One of: host, admin, mon, outside:VANTAGE."));
}

/// Checks of one's own must stay few, so that they cannot slow the others down; and they must apply somewhere.
void checkReach(const MeaningInput &input, DiagnosticList &problems)
{
    const Inventory inventory(input.lab);
    std::vector<int> perNode(inventory.nodes().size(), 0);
    std::size_t seen = 0;
    for (const LocalCheck &check : ownChecks(input.lab)) {
        if (++seen > kMostLocalChecks)
            break;
        bool anywhere = false;
        for (std::size_t i = 0; i < perNode.size(); ++i) {
            if (!check.appliesTo(inventory.nodes()[i]))
                continue;
            anywhere = true;
            if (++perNode[i] == kMostLocalChecksPerHost + 1)
                problems.error(check.origin.span, LabWords::tr("more than %1 checks of your own on \"%2\"")
                                                      .arg(kMostLocalChecksPerHost)
                                                      .arg(inventory.nodes()[i].id.value));
        }
        if (!anywhere && !check.roles.isEmpty())
            problems.warning(check.origin.span, LabWords::tr("\"%1\" applies to no node").arg(check.id.value),
                             LabWords::tr("No node has the role %1.").arg(check.roles.join(u", "_s)));
        checkDestination(check, inventory, problems);
        if (check.from == "mon"_L1 && inventory.nodesWithRole(kRoleMonitoring).empty())
            problems.error(check.origin.span, LabWords::tr("\"%1\" looks from mon").arg(check.id.value),
                           LabWords::tr("No node has the role monitoring."));
    }
}

}

void checkLocalChecks(const TomlValue &root, DiagnosticList &problems)
{
    const auto &checks = root.itemsAt("check"_L1);
    if (checks.size() > kMostLocalChecks)
        problems.error(root.find("check"_L1)->span,
                       LabWords::tr("more than %1 checks of your own").arg(kMostLocalChecks));
    for (const TomlValue &check : checks) {
        if (check.kind != TomlValue::Kind::Table)
            continue;
        checkDecision(check, problems);
        checkProbe(check, problems);
        checkFrom(check, problems);
        checkLocalMeaning(check, problems);
    }
}

void checkChecks(const MeaningInput &input, DiagnosticList &problems)
{
    const KnownChecks known(input);
    checkSilences(input, known, problems);
    checkThresholds(input.root.find("thresholds"_L1), known, problems);
    for (const auto list : {"node"_L1, "group"_L1}) {
        for (const TomlValue &host : input.root.itemsAt(list))
            checkThresholds(host.find("thresholds"_L1), known, problems);
    }
    checkLocalChecks(input.root, problems);
    checkReach(input, problems);
}

}
