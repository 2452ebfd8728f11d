// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/labschematables.h"

#include <QtGlobal>

#include <array>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr unsigned kScalar = kText | kWhole | kNumber | kBoolean;
constexpr qint64 kMaxPort = 65535;

constexpr std::array kVerdicts = {"pass"_L1,  "warn"_L1,  "fail"_L1, "unknown"_L1,
                                  "green"_L1, "amber"_L1, "red"_L1,  "grey"_L1};
constexpr std::array kSeverities = {"warn"_L1, "fail"_L1, "unknown"_L1};
constexpr std::array kCheckKinds = {"command"_L1, "http"_L1, "tcp"_L1, "metric"_L1, "file"_L1};
constexpr std::array kMethods = {"GET"_L1, "HEAD"_L1};
constexpr std::array kMetricSources = {"prometheus"_L1, "exporter"_L1};
constexpr std::array kProfiles = {"post-change"_L1, "post-reboot"_L1, "maintenance"_L1, "full"_L1};
constexpr std::array kOperands = {"stdout"_L1, "stderr"_L1, "exit"_L1,   "status"_L1, "body"_L1,    "size"_L1,
                                  "age"_L1,    "value"_L1,  "values"_L1, "sha256"_L1, "open"_L1,    "banner"_L1,
                                  "exists"_L1, "mode"_L1,   "owner"_L1,  "group"_L1,  "duration"_L1};

constexpr KeyShape kTimeout = {.key = "timeout_s"_L1,
                               .kinds = kWhole,
                               .min = 1,
                               .max = 15,
                               .doc = QT_TRANSLATE_NOOP("LabWords", "Seconds; 5 unless given.")};
constexpr std::array kCommandKeys = {
    KeyShape{.key = "argv"_L1,
             .kinds = kList,
             .required = true,
             .max = 64,
             .items = kText,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Program and arguments; there is no shell.")},
    KeyShape{.key = "sudo"_L1, .kinds = kBoolean, .doc = QT_TRANSLATE_NOOP("LabWords", "Run through sudo -n.")},
    KeyShape{.key = "cap_kib"_L1,
             .kinds = kWhole,
             .min = 1,
             .max = 256,
             .doc = QT_TRANSLATE_NOOP("LabWords", "More output is cut; 64 unless given.")},
    kTimeout,
};
constexpr TableShape kCommandProbe = {.name = "probe of a command"_L1, .keys = kCommandKeys};
constexpr std::array kHttpKeys = {
    KeyShape{.key = "url"_L1,
             .required = true,
             .format = TextFormat::Url,
             .doc = QT_TRANSLATE_NOOP("LabWords", "http:// or https://")},
    KeyShape{
        .key = "method"_L1, .words = kMethods, .doc = QT_TRANSLATE_NOOP("LabWords", "GET (unless given) or HEAD.")},
    KeyShape{.key = "expect_tls_pin"_L1,
             .format = TextFormat::Pin,
             .doc = QT_TRANSLATE_NOOP("LabWords", "SHA-256 of the certificate.")},
    KeyShape{.key = "max_bytes"_L1,
             .kinds = kWhole,
             .min = 1,
             .max = 262144,
             .doc = QT_TRANSLATE_NOOP("LabWords", "65536 unless given.")},
    kTimeout,
};
constexpr TableShape kHttpProbe = {.name = "probe of http"_L1, .keys = kHttpKeys};
constexpr std::array kTcpKeys = {
    KeyShape{.key = "host"_L1,
             .format = TextFormat::Address,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The node itself unless given.")},
    KeyShape{.key = "port"_L1,
             .kinds = kWhole,
             .required = true,
             .min = 1,
             .max = kMaxPort,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The port.")},
    KeyShape{.key = "tls"_L1, .kinds = kBoolean, .doc = QT_TRANSLATE_NOOP("LabWords", "Do a TLS handshake.")},
    KeyShape{.key = "banner_regex"_L1,
             .format = TextFormat::Pattern,
             .doc = QT_TRANSLATE_NOOP("LabWords", "What the first line must match.")},
    kTimeout,
};
constexpr TableShape kTcpProbe = {.name = "probe of tcp"_L1, .keys = kTcpKeys};
constexpr std::array kMetricKeys = {
    KeyShape{.key = "promql"_L1,
             .required = true,
             .doc = QT_TRANSLATE_NOOP("LabWords", "A query, or a metric's name for an exporter.")},
    KeyShape{.key = "source"_L1,
             .words = kMetricSources,
             .doc = QT_TRANSLATE_NOOP("LabWords", "prometheus (unless given) or exporter.")},
    kTimeout,
};
constexpr TableShape kMetricProbe = {.name = "probe of a metric"_L1, .keys = kMetricKeys};
constexpr std::array kFileKeys = {
    KeyShape{.key = "path"_L1,
             .required = true,
             .format = TextFormat::Path,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The file, up to 64 KiB.")},
    kTimeout,
};
constexpr TableShape kFileProbe = {.name = "probe of a file"_L1, .keys = kFileKeys};
constexpr std::array kProbes = {
    ShapeVariant{"command"_L1, &kCommandProbe}, ShapeVariant{"http"_L1, &kHttpProbe},
    ShapeVariant{"tcp"_L1, &kTcpProbe},         ShapeVariant{"metric"_L1, &kMetricProbe},
    ShapeVariant{"file"_L1, &kFileProbe},
};
constexpr std::array kExpectKeys = {
    KeyShape{.key = "of"_L1,
             .words = kOperands,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The part of the answer; the output unless given.")},
    KeyShape{.key = "json"_L1, .doc = QT_TRANSLATE_NOOP("LabWords", "A path into a JSON answer, \"$.sealed\".")},
    KeyShape{.key = "header"_L1, .doc = QT_TRANSLATE_NOOP("LabWords", "A header of an HTTP answer.")},
    KeyShape{.key = "equals"_L1,
             .kinds = kScalar | kList,
             .items = kText,
             .doc = QT_TRANSLATE_NOOP("LabWords", "It is this.")},
    KeyShape{.key = "subset"_L1,
             .kinds = kList,
             .items = kText,
             .doc = QT_TRANSLATE_NOOP("LabWords", "It has nothing but these.")},
    KeyShape{.key = "superset"_L1,
             .kinds = kList,
             .items = kText,
             .doc = QT_TRANSLATE_NOOP("LabWords", "It has all of these.")},
    KeyShape{
        .key = "at_least"_L1, .kinds = kWhole | kNumber, .doc = QT_TRANSLATE_NOOP("LabWords", "It is this or more.")},
    KeyShape{
        .key = "at_most"_L1, .kinds = kWhole | kNumber, .doc = QT_TRANSLATE_NOOP("LabWords", "It is this or less.")},
    KeyShape{.key = "matches"_L1,
             .format = TextFormat::Pattern,
             .doc = QT_TRANSLATE_NOOP("LabWords", "A regular expression finds something in it.")},
    KeyShape{.key = "absent"_L1,
             .kinds = kBoolean,
             .doc = QT_TRANSLATE_NOOP("LabWords", "true: it is not there, or empty.")},
    KeyShape{.key = "unchanged"_L1,
             .kinds = kBoolean,
             .doc = QT_TRANSLATE_NOOP("LabWords", "true: as it was in the last good run.")},
    KeyShape{.key = "otherwise"_L1,
             .words = kSeverities,
             .doc = QT_TRANSLATE_NOOP("LabWords", "What it means when not so; fail unless given.")},
    KeyShape{.key = "say"_L1, .doc = QT_TRANSLATE_NOOP("LabWords", "The sentence to show then.")},
};
constexpr TableShape kExpect = {.name = "[[check.expect]]"_L1, .keys = kExpectKeys};
constexpr std::array kRuleKeys = {
    KeyShape{.key = "verdict"_L1,
             .required = true,
             .words = kVerdicts,
             .doc = QT_TRANSLATE_NOOP("LabWords", "What the rule decides.")},
    KeyShape{
        .key = "when"_L1, .required = true, .doc = QT_TRANSLATE_NOOP("LabWords", "The condition, or \"default\".")},
    KeyShape{.key = "say"_L1, .doc = QT_TRANSLATE_NOOP("LabWords", "The sentence to show.")},
};
constexpr TableShape kRule = {.name = "[[check.rule]]"_L1, .keys = kRuleKeys};
constexpr std::array kAppliesKeys = {
    KeyShape{.key = "roles"_L1,
             .kinds = kList,
             .items = kText,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Nodes with one of these roles.")},
    KeyShape{.key = "hosts"_L1, .kinds = kList, .items = kText, .doc = QT_TRANSLATE_NOOP("LabWords", "These nodes.")},
};
constexpr TableShape kApplies = {.name = "applies_to"_L1, .keys = kAppliesKeys};
constexpr std::array kScheduleKeys = {
    KeyShape{.key = "profiles"_L1,
             .kinds = kList,
             .words = kProfiles,
             .items = kText,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Runs that include it.")},
    KeyShape{.key = "max_age_h"_L1,
             .kinds = kWhole,
             .min = 1,
             .max = 8760,
             .doc = QT_TRANSLATE_NOOP("LabWords", "An older answer is stale.")},
};
constexpr TableShape kSchedule = {.name = "schedule"_L1, .keys = kScheduleKeys};
constexpr std::array kCheckKeys = {
    KeyShape{.key = "id"_L1,
             .required = true,
             .format = TextFormat::IdOfLocalCheck,
             .doc = QT_TRANSLATE_NOOP("LabWords", "user.something")},
    KeyShape{.key = "title"_L1, .required = true, .doc = QT_TRANSLATE_NOOP("LabWords", "What is true when it passes.")},
    KeyShape{.key = "why"_L1, .doc = QT_TRANSLATE_NOOP("LabWords", "Why it matters.")},
    KeyShape{.key = "applies_to"_L1,
             .kinds = kTable,
             .table = &kApplies,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Every node unless given.")},
    KeyShape{.key = "kind"_L1,
             .required = true,
             .words = kCheckKinds,
             .doc = QT_TRANSLATE_NOOP("LabWords", "What is asked.")},
    KeyShape{.key = "from"_L1,
             .doc = QT_TRANSLATE_NOOP("LabWords", "host (unless given), admin, mon, or outside:<vantage>.")},
    KeyShape{.key = "probe"_L1,
             .kinds = kTable,
             .required = true,
             .variantKey = "kind"_L1,
             .variants = kProbes,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The question; its keys depend on the kind.")},
    KeyShape{.key = "expect"_L1,
             .kinds = kTable | kList,
             .items = kTable,
             .table = &kExpect,
             .doc = QT_TRANSLATE_NOOP("LabWords", "What must all be so, in shorthand.")},
    KeyShape{.key = "rule"_L1,
             .kinds = kList,
             .items = kTable,
             .table = &kRule,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Rules; the first that holds decides.")},
    KeyShape{.key = "hint"_L1, .doc = QT_TRANSLATE_NOOP("LabWords", "What to do when it is red.")},
    KeyShape{.key = "params"_L1,
             .kinds = kTable,
             .table = &kParametersShape,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Values that the rules may use.")},
    KeyShape{.key = "schedule"_L1,
             .kinds = kTable,
             .table = &kSchedule,
             .doc = QT_TRANSLATE_NOOP("LabWords", "When it is asked.")},
};

}

constinit const TableShape kCheckShape = {.name = "[[check]]"_L1, .keys = kCheckKeys};

}
