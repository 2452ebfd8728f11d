// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/evidence.h"
#include "core/checks/verdict.h"
#include "core/checks/words.h"

#include <QJsonValue>

#include <memory>
#include <span>
#include <vector>

namespace daytwo {

class Inventory;
struct Node;

/// When a check belongs to a run. A check names those it takes part in; `Full` takes all.
enum class Profile { PostChange, PostReboot, Maintenance, Full };
/// "post-change", "post-reboot", "maintenance", "full".
QString profileWord(Profile profile);
std::optional<Profile> profileFromWord(const QString &word);

/// A threshold of a check that the lab file may set.
struct Parameter
{
    const char *name;    ///< "warn"
    QJsonValue standard; ///< its value where the lab file says nothing
    const char *unit;    ///< "%", "s", "ms", "d" or ""
    const char *meaning; ///< English, marked for translation
};

/// Again after a while: for what settles by itself (a scrape, a handshake, one lost packet).
struct Settle
{
    int attempts = 1;                      ///< in all; 1: judged at once
    std::chrono::milliseconds pause{2000}; ///< between attempts
};

struct PlannedCheck;
struct JudgeInput;
class PlanScope;

/// What a check is: its words and two pure functions. Those of the catalogue are constants (see catalog/); those of a
/// lab file's own checks are made when a run is planned (see local/).
struct CheckSpec
{
    const char *id;      ///< "wireguard.peer"; instances may append ".name"
    const char *title;   ///< English, marked by QT_TRANSLATE_NOOP("CheckWords", …); the user's own words as they are
    const char *why;     ///< why it matters
    const char *section; ///< "2"; "maintenance" or "principles" for the parts without number; "own": the user's own
    const char *bullets; ///< bullets of the operations document it covers, "B47 B50"
    const char *remedy;  ///< what to do when red
    std::vector<Profile> profiles;
    std::vector<QString> roles; ///< roles it is planned for; empty: any node (plan() decides)
    const char *vantage;        ///< in words for the catalogue: "node", "admin", "mon", "outside"
    std::vector<Parameter> parameters;
    Settle settle;
    /// Adds the instances of this check for one node: which probes from where. Adds none where it does not apply.
    void (*plan)(PlanScope &scope);
    /// Judges the answers. Pure: no clock, no I/O; must never pass without having seen the fact.
    Judgement (*judge)(const JudgeInput &input);
};

/// A spec, kept alive by whoever refers to it: one of the catalogue lasts as long as the program, one that was made
/// from a lab file as long as somebody holds it, so that a plan outlives the lab it was made from.
class SpecRef
{
public:
    SpecRef() = default;
    /// A spec that lasts as long as the program (or at least as long as the plan).
    SpecRef(const CheckSpec *constant)
        : m_spec(std::shared_ptr<const CheckSpec>(), constant)
    {
    }
    explicit SpecRef(std::shared_ptr<const CheckSpec> made)
        : m_spec(std::move(made))
    {
    }

    const CheckSpec &operator*() const { return *m_spec; }
    const CheckSpec *operator->() const { return m_spec.get(); }
    /// Null where there is none.
    [[nodiscard]] const CheckSpec *get() const { return m_spec.get(); }
    explicit operator bool() const { return m_spec != nullptr; }

private:
    std::shared_ptr<const CheckSpec> m_spec;
};

/// A planned check by name.
struct CheckRef
{
    NodeId node;
    CheckId check;

    [[nodiscard]] QString word() const { return node.value + u'/' + check.value; }
    bool operator==(const CheckRef &) const = default;
};

/// One check on one node, with the questions it needs answered.
struct PlannedCheck
{
    SpecRef spec;
    NodeId node;                 ///< the subject, whose light it is
    CheckId check;               ///< spec id, with a suffix for instances
    QString title;               ///< translated
    VantagePoint vantage;        ///< of its first probe, for display
    std::vector<int> probes;     ///< indices into Plan::probes, in the order the judge expects
    std::vector<CheckRef> needs; ///< what must not be fail or unknown, else this is blocked by it
    QJsonObject parameters;      ///< effective
    QStringList fromLabFile;     ///< which of them the lab file set
    QJsonObject subject;         ///< what this instance is about (unit name, peer, port …), for the judge
};

/// All that a judge may look at.
struct JudgeInput
{
    const Inventory &lab;
    const Node &node;
    const PlannedCheck &item;
    std::span<const Evidence *const> evidence; ///< one per probe of the item, never null
    const Verdict *previous = nullptr;         ///< same node and check, last run; null where there is none
    const Verdict *lastGood = nullptr;         ///< same, last pass
    QDateTime now;                             ///< UTC, admin clock at the time of judging

    [[nodiscard]] double number(const char *parameter) const;
    [[nodiscard]] QString text(const char *parameter) const;
    /// A number or text of the instance's subject.
    [[nodiscard]] QString subject(const char *key) const
    {
        return item.subject.value(QLatin1StringView(key)).toString();
    }
};

// Short forms for judges. Each sets outcome, reason and summary; the caller adds what else it knows.
Judgement passed(QString summary);
Judgement warned(QString summary);
Judgement failed(QString summary);
Judgement unknown(Reason reason, QString summary, QString mend = {});
Judgement skipped(QString summary);

/// Nothing where the evidence can be judged; otherwise the unknown judgement that says why it cannot
/// (transport error, timed out, cut off, too large). The first thing every judge calls.
std::optional<Judgement> cannotLook(const Evidence &evidence);

}
