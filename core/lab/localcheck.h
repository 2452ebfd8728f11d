// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/ids.h"
#include "core/lab/span.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <variant>
#include <vector>

namespace daytwo {

struct Node;

/// One value that a lab file can give to a check.
using ParameterValue = std::variant<bool, qint64, double, QString, QStringList>;
/// Values by name: `warn = 80`.
using Parameters = std::map<QString, ParameterValue>;

/// A command, as arguments; there is no shell.
struct LocalCommand
{
    QStringList argv;
    bool sudo = false;
    int capKib = 64;

    bool operator==(const LocalCommand &) const = default;
};

struct LocalHttp
{
    QString url;
    /// GET or HEAD.
    QString method = QStringLiteral("GET");
    /// SHA-256 in lower-case hex without colons; may be empty.
    QString tlsPin;
    int maxBytes = 65536;

    bool operator==(const LocalHttp &) const = default;
};

struct LocalTcp
{
    /// Empty: the node the check is about.
    QString host;
    quint16 port = 0;
    bool tls = false;
    QString bannerPattern;

    bool operator==(const LocalTcp &) const = default;
};

struct LocalMetric
{
    enum class Source { Prometheus, Exporter };

    QString promql;
    Source source = Source::Prometheus;

    bool operator==(const LocalMetric &) const = default;
};

struct LocalFile
{
    QString path;

    bool operator==(const LocalFile &) const = default;
};

/// What a check of the user's own asks.
using LocalProbe = std::variant<LocalCommand, LocalHttp, LocalTcp, LocalMetric, LocalFile>;

/// What a rule of a lab file may decide. ("skipped" is nothing a rule can say.)
enum class RuleVerdict { Pass, Warn, Fail, Unknown };

/// One requirement in shorthand: this part of the answer, compared so, with that.
struct LocalExpectation
{
    enum class Matcher { Equals, Subset, Superset, AtLeast, AtMost, Matches, Absent, Unchanged };

    /// A part that answers of this kind have (localOperands()), header or json.
    QString of;
    /// The header's name or the JSON path, where `of` is header or json.
    QString at;
    Matcher matcher = Matcher::Equals;
    /// Not used by Absent and Unchanged (unchanged since the last good run).
    ParameterValue expected;
    /// What it means when the requirement is not met.
    RuleVerdict otherwise = RuleVerdict::Fail;
    QString say;
    Origin origin;

    bool operator==(const LocalExpectation &) const = default;
};

/// One rule in the full language; the first whose `when` holds decides.
struct LocalRule
{
    RuleVerdict verdict = RuleVerdict::Unknown;
    /// The condition as written, or "default"; `whenOrigin` says where.
    QString when;
    QString say;
    Origin whenOrigin;

    bool operator==(const LocalRule &) const = default;
};

/// A check that the user wrote into the lab file or a check pack.
struct LocalCheck
{
    /// Starts with "user.".
    CheckId id;
    QString title;
    QString why;
    /// Both empty: every node.
    QStringList roles;
    std::vector<NodeId> hosts;
    /// "host" (over SSH, on the node itself), "admin", "mon", or "outside:<vantage>".
    QString from = QStringLiteral("host");
    LocalProbe probe;
    int timeoutS = 5;
    /// Either these, all of which must hold …
    std::vector<LocalExpectation> expectations;
    /// … or these.
    std::vector<LocalRule> rules;
    QString hint;
    Parameters params;
    QStringList profiles;
    std::optional<int> maxAgeH;
    /// Of a check out of a pack that was never confirmed: the line that confirms it. Such a check is shown, not asked.
    QString unconfirmed;
    Origin origin;

    bool operator==(const LocalCheck &) const = default;
    /// command, http, tcp, metric or file.
    [[nodiscard]] QString kind() const;
    /// Whether the node has one of its roles or is named; true for every node where it names neither.
    [[nodiscard]] bool appliesTo(const Node &node) const;
};

}
