// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/alertmanagerfacts.h"

#include "core/facts/jsonreader.h"
#include "core/facts/prometheusfacts.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

AlertSilence readSilence(JsonReader &reader)
{
    AlertSilence silence;
    silence.id = reader.text("id"_L1);
    silence.state = JsonReader(reader.object("status"_L1)).textOr("state"_L1);
    if (silence.state.isEmpty()) {
        reader.refuse("status"_L1, silence.state);
    }
    const QString ends = reader.text("endsAt"_L1);
    const auto endsMs = rfc3339Ms(ends);
    if (!endsMs) {
        reader.refuse("endsAt"_L1, ends);
    }
    silence.endsMs = endsMs.value_or(0);
    silence.createdBy = reader.textOr("createdBy"_L1);
    silence.comment = reader.textOr("comment"_L1);
    const QJsonArray matchers = reader.array("matchers"_L1);
    for (qsizetype i = 0; i < matchers.size(); ++i) {
        JsonReader part = elementReader(matchers, i, u"matchers"_s);
        silence.matchers.append({part.text("name"_L1), part.text("value"_L1), part.boolean("isRegex"_L1),
                                 part.maybeBoolean("isEqual"_L1).value_or(true)});
        reader.include(part);
    }
    return silence;
}

/// A matcher that any alert passes: `alertname=~".*"`, `x=~".+"` (every alert has a name), `x!=""`.
bool narrowsNothing(const SilenceMatcher &matcher)
{
    if (matcher.regex && matcher.equal) {
        return matcher.value == ".*"_L1 || (matcher.value == ".+"_L1 && matcher.name == "alertname"_L1);
    }
    return !matcher.regex && !matcher.equal && matcher.value.isEmpty() && matcher.name == "alertname"_L1;
}

}

bool AlertSilence::matchesEverything() const
{
    return std::all_of(matchers.begin(), matchers.end(), narrowsNothing);
}

bool AlertSilence::covers(const QMap<QString, QString> &labels) const
{
    return std::all_of(matchers.begin(), matchers.end(), [&labels](const SilenceMatcher &matcher) {
        const QString value = labels.value(matcher.name);
        if (!matcher.regex) {
            return (value == matcher.value) == matcher.equal;
        }
        const QRegularExpression form(QRegularExpression::anchoredPattern(matcher.value));
        return form.isValid() && form.match(value).hasMatch() == matcher.equal;
    });
}

Parsed<QList<AlertSilence>> parseSilences(const QByteArray &body)
{
    const auto rows = readJsonArray(body);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QList<AlertSilence> silences;
    for (qsizetype i = 0; i < rows->size(); ++i) {
        JsonReader reader = elementReader(*rows, i, u"silences"_s);
        silences.append(readSilence(reader));
        if (reader.failed()) {
            return reader.failure();
        }
    }
    return silences;
}

Parsed<QString> parseAlertmanagerStatus(const QByteArray &body)
{
    const auto object = readJsonObject(body);
    if (!object) {
        return tl::unexpected(object.error());
    }
    JsonReader reader(*object);
    JsonReader cluster(reader.object("cluster"_L1), u"cluster"_s);
    reader.include(cluster);
    const QString status = cluster.text("status"_L1);
    reader.include(cluster);
    if (reader.failed()) {
        return reader.failure();
    }
    return status;
}

}
