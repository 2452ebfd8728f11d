// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/checkwriter.h"

#include "core/lab/tomlwriter.h"

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

QString verdictWord(RuleVerdict verdict)
{
    switch (verdict) {
    case RuleVerdict::Pass:
        return u"pass"_s;
    case RuleVerdict::Warn:
        return u"warn"_s;
    case RuleVerdict::Fail:
        return u"fail"_s;
    case RuleVerdict::Unknown:
        break;
    }
    return u"unknown"_s;
}

QLatin1StringView matcherKey(LocalExpectation::Matcher matcher)
{
    using Matcher = LocalExpectation::Matcher;
    switch (matcher) {
    case Matcher::Equals:
        return "equals"_L1;
    case Matcher::Subset:
        return "subset"_L1;
    case Matcher::Superset:
        return "superset"_L1;
    case Matcher::AtLeast:
        return "at_least"_L1;
    case Matcher::AtMost:
        return "at_most"_L1;
    case Matcher::Matches:
        return "matches"_L1;
    case Matcher::Absent:
        return "absent"_L1;
    case Matcher::Unchanged:
        break;
    }
    return "unchanged"_L1;
}

struct ProbeWriter
{
    TomlPairs &pairs;

    void operator()(const LocalCommand &probe) const
    {
        pairs.texts("argv"_L1, probe.argv).boolean("sudo"_L1, probe.sudo ? std::optional(true) : std::nullopt);
        pairs.whole("cap_kib"_L1, probe.capKib);
    }
    void operator()(const LocalHttp &probe) const
    {
        pairs.text("url"_L1, probe.url).text("method"_L1, probe.method).text("expect_tls_pin"_L1, probe.tlsPin);
        pairs.whole("max_bytes"_L1, probe.maxBytes);
    }
    void operator()(const LocalTcp &probe) const
    {
        pairs.text("host"_L1, probe.host).whole("port"_L1, probe.port);
        pairs.boolean("tls"_L1, probe.tls ? std::optional(true) : std::nullopt);
        pairs.text("banner_regex"_L1, probe.bannerPattern);
    }
    void operator()(const LocalMetric &probe) const
    {
        pairs.text("promql"_L1, probe.promql);
        if (probe.source == LocalMetric::Source::Exporter)
            pairs.text("source"_L1, u"exporter"_s);
    }
    void operator()(const LocalFile &probe) const { pairs.text("path"_L1, probe.path); }
};

QString expectSection(const LocalExpectation &expectation)
{
    using Matcher = LocalExpectation::Matcher;
    const bool named = expectation.of == "json"_L1 || expectation.of == "header"_L1;
    TomlPairs pairs;
    if (named)
        pairs.raw(expectation.of, tomlText(expectation.at));
    else
        pairs.text("of"_L1, expectation.of);
    const bool bare = expectation.matcher == Matcher::Absent || expectation.matcher == Matcher::Unchanged;
    pairs.raw(matcherKey(expectation.matcher), bare ? u"true"_s : tomlValue(expectation.expected));
    if (expectation.otherwise != RuleVerdict::Fail)
        pairs.text("otherwise"_L1, verdictWord(expectation.otherwise));
    pairs.text("say"_L1, expectation.say);
    return u"\n[[check.expect]]\n"_s + pairs.lines();
}

QString ruleSection(const LocalRule &rule)
{
    TomlPairs pairs;
    pairs.text("verdict"_L1, verdictWord(rule.verdict)).text("when"_L1, rule.when).text("say"_L1, rule.say);
    return u"\n[[check.rule]]\n"_s + pairs.lines();
}

QString ownLines(const LocalCheck &check)
{
    QStringList hosts;
    for (const NodeId &host : check.hosts)
        hosts << host.value;
    TomlPairs pairs;
    pairs.text("id"_L1, check.id.value).text("title"_L1, check.title).text("why"_L1, check.why);
    pairs.raw(u"applies_to"_s, TomlPairs().texts("roles"_L1, check.roles).texts("hosts"_L1, hosts).inlineTable());
    pairs.text("kind"_L1, check.kind()).text("from"_L1, check.from).text("hint"_L1, check.hint);
    TomlPairs schedule;
    schedule.texts("profiles"_L1, check.profiles).whole("max_age_h"_L1, check.maxAgeH);
    return pairs.raw(u"schedule"_s, schedule.inlineTable()).lines();
}

}

QString checkSection(const LocalCheck &check)
{
    TomlPairs probe;
    std::visit(ProbeWriter{probe}, check.probe);
    probe.whole("timeout_s"_L1, check.timeoutS);
    QString out = u"\n[[check]]\n"_s + ownLines(check) + u"\n[check.probe]\n"_s + probe.lines();
    if (!check.params.empty())
        out += u"\n[check.params]\n"_s + TomlPairs().all(check.params).lines();
    for (const LocalExpectation &expectation : check.expectations)
        out += expectSection(expectation);
    for (const LocalRule &rule : check.rules)
        out += ruleSection(rule);
    return out;
}

}
