// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/localmeaning.h"

#include "core/lab/conditioncheck.h"
#include "core/lab/jsonpath.h"
#include "core/lab/labbuilder.h"
#include "core/lab/labwords.h"
#include "core/lab/metricselector.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// The place of a character of a text; the text as a whole where it is not written as it reads.
Span placeIn(const TomlValue &text, int at)
{
    Span span = text.span;
    const bool plain = span.line == span.endLine && span.endColumn - span.column == text.text.size() + 2;
    if (plain) {
        span.column += 1 + at;
        span.endColumn = span.column;
    }
    return span;
}

void checkRule(const TomlValue &rule, const LocalCheck &check, DiagnosticList &problems)
{
    const TomlValue *when = rule.find("when"_L1);
    if (!when || when->kind != TomlValue::Kind::String)
        return;
    const auto condition = parseCondition(when->text);
    if (!condition)
        return problems.error(placeIn(*when, condition.error().at), condition.error().message, condition.error().hint);
    for (const ConditionProblem &problem : conditionProblems(*condition, check))
        problems.error(placeIn(*when, problem.at), problem.message, problem.hint);
}

void checkRules(const TomlValue &check, const LocalCheck &built, DiagnosticList &problems)
{
    bool decided = false;
    for (const TomlValue &rule : check.itemsAt("rule"_L1)) {
        if (decided)
            problems.warning(rule.span, LabWords::tr("this rule is never reached"),
                             LabWords::tr("The rule with \"default\" above it always holds."));
        checkRule(rule, built, problems);
        decided = decided || rule.textAt("when"_L1).trimmed() == "default"_L1;
    }
}

void checkPart(const TomlValue &expect, const QString &kind, DiagnosticList &problems)
{
    if (const TomlValue *path = expect.find("json"_L1)) {
        if (kind != "http"_L1 && kind != "command"_L1)
            problems.error(path->span, LabWords::tr("an answer of kind %1 is no JSON").arg(kind));
        else if (!parseJsonPath(path->text))
            problems.error(path->span, LabWords::tr("this is no path into JSON"),
                           LabWords::tr("As in '$.checks[0].name'."));
    }
    if (const TomlValue *header = expect.find("header"_L1); header && kind != "http"_L1)
        problems.error(header->span, LabWords::tr("only http has headers"));
    const TomlValue *of = expect.find("of"_L1);
    const auto operands = localOperands(kind);
    if (!of || std::ranges::find(operands, of->text, &LocalOperand::name) != operands.end())
        return;
    QStringList names;
    for (const LocalOperand &operand : operands)
        names << operand.name;
    problems.error(of->span, LabWords::tr("an answer of kind %1 has no \"%2\"").arg(kind, of->text.left(60)),
                   LabWords::tr("It has: %1.").arg(names.join(u", "_s)));
}

/// What sudoers(5) gives a meaning of its own cannot be allowed exactly.
void checkSudo(const TomlValue &probe, DiagnosticList &problems)
{
    static const QRegularExpression kPlain(u"\\A[A-Za-z0-9_@%+=:,./{}~ -]*\\z"_s);
    const auto &argv = probe.itemsAt("argv"_L1);
    if (!probe.booleanAt("sudo"_L1).value_or(false) || argv.empty())
        return;
    if (!argv.front().text.startsWith(u'/'))
        problems.error(argv.front().span, LabWords::tr("with sudo, a program is named by its full path"),
                       LabWords::tr("\"command -v %1\" on the host tells it.").arg(argv.front().text.left(60)));
    for (const TomlValue &argument : argv) {
        if (argument.kind == TomlValue::Kind::String && !kPlain.match(argument.text).hasMatch())
            problems.error(argument.span, LabWords::tr("sudo cannot be given for exactly this argument"),
                           LabWords::tr("Letters, digits, blanks and _ @ % + = : , . / { } ~ - only."));
    }
}

void checkWay(const TomlValue &check, const LocalCheck &built, DiagnosticList &problems)
{
    const TomlValue &probe = *check.find("probe"_L1);
    const bool admin = built.from == "admin"_L1;
    const TomlValue *pin = probe.find("expect_tls_pin"_L1);
    if (pin && !admin)
        problems.error(pin->span, LabWords::tr("a pin can be compared from admin only"),
                       LabWords::tr("Write from = \"admin\"."));
    const TomlValue *tls = probe.find("tls"_L1);
    const TomlValue *banner = probe.find("banner_regex"_L1);
    if (tls && tls->boolean && !admin)
        problems.error(tls->span, LabWords::tr("a TLS handshake can be made from admin only"),
                       LabWords::tr("Write from = \"admin\"."));
    if (tls && tls->boolean && banner)
        problems.error(banner->span, LabWords::tr("a banner cannot be read inside TLS"));
    const TomlValue *from = check.find("from"_L1);
    if (from && built.kind() == "metric"_L1 && (admin || built.from.startsWith("outside:"_L1)))
        problems.error(from->span, LabWords::tr("a metric is asked where it is kept"),
                       LabWords::tr("Leave out \"from\"."));
    if (const TomlValue *path = probe.find("path"_L1); path && path->text.startsWith(u'~'))
        problems.error(path->span, LabWords::tr("\"%1\" is no full path").arg(path->text.left(60)),
                       LabWords::tr("There is no shell that would know whose home this is."));
    const auto *metric = std::get_if<LocalMetric>(&built.probe);
    if (metric && metric->source == LocalMetric::Source::Exporter && probe.find("promql"_L1) &&
        !parseMetricSelector(metric->promql))
        problems.error(probe.find("promql"_L1)->span, LabWords::tr("an exporter has metrics, and answers no query"),
                       LabWords::tr("As in node_load1 or node_filesystem_avail_bytes{mountpoint=\"/\"}."));
    checkSudo(probe, problems);
}

bool isOwnHost(const QString &host, const Inventory &inventory)
{
    const auto address = parseIpAddress(host);
    const auto fits = [&](const QString &text) { return text.compare(host, Qt::CaseInsensitive) == 0; };
    for (const Node &node : inventory.nodes()) {
        const std::vector<IpAddress> own = inventory.addressesOf(node);
        if (fits(node.address) || fits(node.id.value) || (address && std::ranges::find(own, *address) != own.end()))
            return true;
    }
    const std::vector<Cidr> vpn = inventory.vpnCidrs();
    return address && std::ranges::any_of(vpn, [&](const Cidr &cidr) { return cidr.contains(*address); });
}

bool isLoopback(const QString &host)
{
    const auto address = parseIpAddress(host);
    return host == "localhost"_L1 || (address && (parseCidr(u"127.0.0.0/8"_s)->contains(*address) ||
                                                  parseCidr(u"::1/128"_s)->contains(*address)));
}

}

void checkLocalMeaning(const TomlValue &check, DiagnosticList &problems)
{
    static constexpr std::array kKinds = {"command"_L1, "http"_L1, "tcp"_L1, "metric"_L1, "file"_L1};
    const TomlValue *probe = check.find("probe"_L1);
    if (!probe || std::ranges::find(kKinds, check.textAt("kind"_L1)) == kKinds.end())
        return; // the shape check has told it
    const LocalCheck built = buildLocalCheck(check);
    checkWay(check, built, problems);
    checkRules(check, built, problems);
    if (const TomlValue *expect = check.find("expect"_L1); expect && expect->kind == TomlValue::Kind::Table)
        checkPart(*expect, built.kind(), problems);
    for (const TomlValue &expect : check.itemsAt("expect"_L1))
        checkPart(expect, built.kind(), problems);
}

void checkDestination(const LocalCheck &check, const Inventory &inventory, DiagnosticList &problems)
{
    const auto *http = std::get_if<LocalHttp>(&check.probe);
    const auto *tcp = std::get_if<LocalTcp>(&check.probe);
    const QString host = http ? QUrl(http->url).host() : tcp ? tcp->host : QString();
    if (host.isEmpty() || check.from.startsWith("outside:"_L1) || isOwnHost(host, inventory))
        return;
    if (!isLoopback(host))
        problems.error(
            check.origin.span, LabWords::tr("\"%1\" asks %2, which is no host of the lab").arg(check.id.value, host),
            LabWords::tr("A check asks nodes of the lab and addresses of its VPN; others only from outside."));
    else if (check.from == "admin"_L1)
        problems.error(check.origin.span, LabWords::tr("\"%1\" asks the admin machine itself").arg(check.id.value),
                       LabWords::tr("Write from = \"host\" to ask each host about itself."));
}

}
