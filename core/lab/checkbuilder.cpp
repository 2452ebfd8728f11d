// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/labbuilder.h"

#include "core/lab/textformat.h"

#include <array>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

using Matcher = LocalExpectation::Matcher;

constexpr std::array kMatchers = {
    std::pair{"equals"_L1, Matcher::Equals},     std::pair{"subset"_L1, Matcher::Subset},
    std::pair{"superset"_L1, Matcher::Superset}, std::pair{"at_least"_L1, Matcher::AtLeast},
    std::pair{"at_most"_L1, Matcher::AtMost},    std::pair{"matches"_L1, Matcher::Matches},
    std::pair{"absent"_L1, Matcher::Absent},     std::pair{"unchanged"_L1, Matcher::Unchanged},
};

RuleVerdict verdictOf(const QString &word)
{
    if (word == "pass"_L1 || word == "green"_L1)
        return RuleVerdict::Pass;
    if (word == "warn"_L1 || word == "amber"_L1)
        return RuleVerdict::Warn;
    if (word == "fail"_L1 || word == "red"_L1)
        return RuleVerdict::Fail;
    return RuleVerdict::Unknown;
}

int smallAt(const TomlValue &table, QLatin1StringView key, int usual)
{
    const qint64 value = table.wholeAt(key).value_or(usual);
    return value >= 0 && value <= 1000000000 ? static_cast<int>(value) : usual;
}

LocalCommand buildCommand(const TomlValue &table)
{
    LocalCommand command;
    command.argv = table.textsAt("argv"_L1);
    command.sudo = table.booleanAt("sudo"_L1).value_or(false);
    command.capKib = smallAt(table, "cap_kib"_L1, command.capKib);
    return command;
}

LocalHttp buildHttp(const TomlValue &table)
{
    LocalHttp http;
    http.url = table.textAt("url"_L1);
    if (table.textAt("method"_L1) == "HEAD"_L1)
        http.method = u"HEAD"_s;
    http.tlsPin = parsePin(table.textAt("expect_tls_pin"_L1)).value_or(QString());
    http.maxBytes = smallAt(table, "max_bytes"_L1, http.maxBytes);
    return http;
}

LocalTcp buildTcp(const TomlValue &table)
{
    LocalTcp tcp;
    tcp.host = table.textAt("host"_L1);
    const qint64 port = table.wholeAt("port"_L1).value_or(0);
    tcp.port = port >= 1 && port <= 65535 ? static_cast<quint16>(port) : quint16(0);
    tcp.tls = table.booleanAt("tls"_L1).value_or(false);
    tcp.bannerPattern = table.textAt("banner_regex"_L1);
    return tcp;
}

LocalProbe buildProbe(const QString &kind, const TomlValue &table)
{
    if (kind == "http"_L1)
        return buildHttp(table);
    if (kind == "tcp"_L1)
        return buildTcp(table);
    if (kind == "metric"_L1) {
        const bool exporter = table.textAt("source"_L1) == "exporter"_L1;
        return LocalMetric{table.textAt("promql"_L1),
                           exporter ? LocalMetric::Source::Exporter : LocalMetric::Source::Prometheus};
    }
    if (kind == "file"_L1)
        return LocalFile{table.textAt("path"_L1)};
    return buildCommand(table);
}

/// The part of the answer that is meant when an expectation does not say.
QString usualOperand(const QString &kind)
{
    return kind == "http"_L1     ? u"body"_s
           : kind == "tcp"_L1    ? u"open"_s
           : kind == "metric"_L1 ? u"value"_s
           : kind == "file"_L1   ? u"sha256"_s
                                 : u"stdout"_s;
}

void buildOperand(const TomlValue &table, const QString &kind, LocalExpectation &expectation)
{
    for (const auto &word : {"json"_L1, "header"_L1}) {
        if (table.find(word)) {
            expectation.of = word;
            expectation.at = table.textAt(word);
            return;
        }
    }
    expectation.of = table.textAt("of"_L1);
    if (expectation.of.isEmpty())
        expectation.of = usualOperand(kind);
}

LocalExpectation buildExpectation(const TomlValue &table, const QString &kind)
{
    LocalExpectation expectation;
    buildOperand(table, kind, expectation);
    Parameters values = buildParameters(&table);
    for (const auto &[word, matcher] : kMatchers) {
        if (!table.find(word))
            continue;
        expectation.matcher = matcher;
        if (matcher != Matcher::Absent && matcher != Matcher::Unchanged)
            expectation.expected = values[word];
        break;
    }
    if (const QString otherwise = table.textAt("otherwise"_L1); !otherwise.isEmpty())
        expectation.otherwise = verdictOf(otherwise);
    expectation.say = table.textAt("say"_L1);
    expectation.origin = {table.span};
    return expectation;
}

LocalRule buildRule(const TomlValue &table)
{
    const TomlValue *when = table.find("when"_L1);
    return {verdictOf(table.textAt("verdict"_L1)),
            table.textAt("when"_L1),
            table.textAt("say"_L1),
            {when ? when->span : table.span}};
}

void buildDecision(const TomlValue &table, const QString &kind, LocalCheck &check)
{
    if (const TomlValue *expect = table.find("expect"_L1); expect && expect->kind == TomlValue::Kind::Table)
        check.expectations.push_back(buildExpectation(*expect, kind));
    for (const TomlValue &expect : table.itemsAt("expect"_L1))
        check.expectations.push_back(buildExpectation(expect, kind));
    for (const TomlValue &rule : table.itemsAt("rule"_L1))
        check.rules.push_back(buildRule(rule));
}

}

LocalCheck buildLocalCheck(const TomlValue &table)
{
    LocalCheck check;
    check.id = CheckId(table.textAt("id"_L1));
    check.title = table.textAt("title"_L1);
    check.why = table.textAt("why"_L1);
    if (const TomlValue *applies = table.find("applies_to"_L1)) {
        check.roles = applies->textsAt("roles"_L1);
        for (const QString &host : applies->textsAt("hosts"_L1))
            check.hosts.emplace_back(host);
    }
    if (const QString from = table.textAt("from"_L1); !from.isEmpty())
        check.from = from;
    const QString kind = table.textAt("kind"_L1);
    if (const TomlValue *probe = table.find("probe"_L1)) {
        check.probe = buildProbe(kind, *probe);
        check.timeoutS = smallAt(*probe, "timeout_s"_L1, check.timeoutS);
    }
    buildDecision(table, kind, check);
    check.hint = table.textAt("hint"_L1);
    check.params = buildParameters(table.find("params"_L1));
    if (const TomlValue *schedule = table.find("schedule"_L1)) {
        check.profiles = schedule->textsAt("profiles"_L1);
        if (schedule->wholeAt("max_age_h"_L1))
            check.maxAgeH = smallAt(*schedule, "max_age_h"_L1, 0);
    }
    check.origin = {table.span};
    return check;
}

}
