// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/look.h"
#include "core/checks/local/localanswer.h"
#include "core/facts/metricsfacts.h"
#include "core/facts/prometheusfacts.h"
#include "core/facts/tcpfacts.h"
#include "core/lab/metricselector.h"

#include <QRegularExpression>

#include <cmath>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr double kLargestFile = 64.0 * 1024;

/// A text without its last line break, as a person would compare it.
QString textOf(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    while (text.endsWith(u'\n') || text.endsWith(u'\r'))
        text.chop(1);
    return text;
}

LocalValue textOrNothing(const QByteArray &bytes)
{
    const QString text = textOf(bytes);
    return text.isEmpty() ? LocalValue(seenAbsent(CheckWords::tr("It is empty."))) : LocalValue(text);
}

/// Reads the evidence of one kind of check into an answer.
class Reader
{
public:
    Reader(const LocalCheck &check, const JudgeInput &input)
        : m_check(check)
        , m_input(input)
    {
        const QJsonValue epoch = first().meta.value("remoteEpoch"_L1);
        m_answer.epoch = epoch.isDouble() ? epoch.toDouble() : double(input.now.toMSecsSinceEpoch()) / 1000.0;
        m_answer.operands[u"duration"_s] = double(first().duration.count());
    }

    LocalAnswer run()
    {
        std::visit([this](const auto &probe) { read(probe); }, m_check.probe);
        return std::move(m_answer);
    }

private:
    [[nodiscard]] const Evidence &first() const { return *m_input.evidence.front(); }
    void put(const char16_t *name, LocalValue value) { m_answer.operands[QString::fromUtf16(name)] = std::move(value); }
    void refuse(Judgement judgement) { m_answer.refusal = std::move(judgement); }

    void read(const LocalCommand &)
    {
        const Reading reading = readingOf(m_input, 0);
        const bool judgedByCode = !reading.transportFailed && reading.outcome.state == CommandState::Failed &&
                                  (looksAt(m_check, u"exit"_s) || looksAt(m_check, u"stderr"_s));
        if (reading.refusal && !judgedByCode)
            return refuse(*reading.refusal);
        const Evidence &evidence = first();
        put(u"stdout", textOrNothing(evidence.out));
        put(u"stderr", textOrNothing(evidence.err));
        put(u"exit", double(evidence.exitCode));
        put(u"size", double(evidence.out.size()));
        m_answer.text = m_answer.operand(u"stdout"_s);
        if (reading.outcome.partlyDenied)
            m_answer.doubt =
                unknown(Reason::NoPrivilege,
                        CheckWords::tr("A part of the answer was not allowed: %1").arg(firstComplaint(evidence.err)));
        else if (evidence.exitCode != 0 && !looksAt(m_check, u"exit"_s))
            m_answer.doubt = unknown(
                Reason::Unproven,
                CheckWords::tr("The command ended with exit code %1, and nothing in this check looks at “exit”.")
                    .arg(evidence.exitCode));
    }

    /// Where a redirect leads is said by a page whose status is none of success.
    [[nodiscard]] bool asksWhereto() const
    {
        bool found = std::ranges::any_of(m_check.expectations, [](const LocalExpectation &one) {
            return one.of == "header"_L1 && one.matcher != LocalExpectation::Matcher::Absent &&
                   one.at.compare("location"_L1, Qt::CaseInsensitive) == 0;
        });
        for (const LocalRule &rule : m_check.rules) {
            if (const auto condition = parseCondition(rule.when))
                walkCondition(*condition, [&found](const Condition &node) {
                    found = found ||
                            (node.kind == Condition::Kind::Call && node.text == "header"_L1 && !node.parts.empty() &&
                             node.parts.front().text.compare("location"_L1, Qt::CaseInsensitive) == 0);
                });
        }
        return found;
    }

    /// An error page has nothing of what is looked for, is short, and may hold any word.
    void doubtErrorPage(int status)
    {
        const bool success = status >= 200 && status < 300;
        const bool redirect = status >= 300 && status < 400;
        if (success || looksAt(m_check, u"status"_s) || (redirect && asksWhereto()))
            return;
        m_answer.doubt =
            unknown(Reason::Unproven,
                    CheckWords::tr("The server answers with HTTP %1, and nothing in this check looks at “status”.")
                        .arg(status));
        m_answer.doubtsAll = true;
    }

    void read(const LocalHttp &http)
    {
        if (auto refusal = cannotLook(first()))
            return refuse(*refusal);
        doubtErrorPage(first().exitCode);
        put(u"status", double(first().exitCode));
        if (http.method == "HEAD"_L1) {
            put(u"body", unseen(Reason::Unproven, CheckWords::tr("HEAD asks for no body.")));
            put(u"size", m_answer.operand(u"body"_s));
        } else {
            put(u"body", textOrNothing(first().out));
            put(u"size", double(first().out.size()));
        }
        m_answer.text = m_answer.operand(u"body"_s);
        if (const QJsonValue headers = first().meta.value("headers"_L1); headers.isObject())
            m_answer.headers = headers.toObject();
    }

    void read(const LocalTcp &tcp)
    {
        if (std::holds_alternative<TlsPeek>(first().request.probe))
            return readHandshake();
        if (std::holds_alternative<Command>(first().request.probe))
            return readBanner();
        if (auto refusal = cannotLook(first()))
            return refuse(*refusal);
        connected(first().meta.value("state"_L1).toString());
        put(u"banner", unseen(Reason::Unproven, CheckWords::tr("Nothing was read from the port.")));
        Q_UNUSED(tcp)
    }

    /// A refused connect is an answer; one that nobody answered says only that it is not open from there.
    void connected(const QString &state)
    {
        if (state == "open"_L1)
            put(u"open", true);
        else if (state == "refused"_L1 || state == "filtered"_L1)
            put(u"open", false);
        else
            refuse(unknown(Reason::Unreachable, CheckWords::tr("There is no way to the port from there.")));
    }

    void readHandshake()
    {
        if (first().error && first().error->kind == Error::Kind::Refused)
            return connected(u"refused"_s);
        if (auto refusal = cannotLook(first()))
            return refuse(*refusal);
        connected(u"open"_s);
    }

    void readBanner()
    {
        if (first().error)
            return refuse(*cannotLook(first()));
        const TcpState state = tcpState(first().exitCode, first().err, first().timedOut);
        if (state == TcpState::NoTool)
            return refuse(unknown(Reason::ToolMissing, CheckWords::tr("The host's bash cannot connect to a port.")));
        if (state == TcpState::Unclear)
            return refuse(
                unknown(Reason::Garbled,
                        CheckWords::tr("The connect cannot be understood: %1").arg(firstComplaint(first().err))));
        connected(tcpStateWord(state));
        put(u"banner", state == TcpState::Open
                           ? textOrNothing(first().out)
                           : LocalValue(unseen(Reason::Unproven, CheckWords::tr("The port is not open."))));
        m_answer.text = m_answer.operand(u"banner"_s);
    }

    void read(const LocalMetric &metric)
    {
        if (auto refusal = cannotLook(first()))
            return refuse(*refusal);
        metric.source == LocalMetric::Source::Exporter ? readExporter(metric) : readQuery();
    }

    void readQuery()
    {
        const auto envelope = parsePromEnvelope(first().out);
        if (envelope && !envelope->success)
            return refuse(
                unknown(Reason::Unproven, CheckWords::tr("Prometheus refuses the query: %1").arg(envelope->error)));
        if (first().exitCode != 200)
            return refuse(
                unknown(Reason::Garbled, CheckWords::tr("Prometheus answers with HTTP %1.").arg(first().exitCode)));
        const auto series = parsePromVector(first().out);
        if (!series)
            return refuse(unreadable(series.error(), u"Prometheus"_s));
        std::vector<double> values;
        for (const PromSeries &one : *series)
            values.push_back(one.value);
        measured(values);
    }

    void readExporter(const LocalMetric &metric)
    {
        if (first().exitCode != 200)
            return refuse(
                unknown(Reason::Garbled, CheckWords::tr("The exporter answers with HTTP %1.").arg(first().exitCode)));
        const auto page = parseMetrics(first().out);
        if (!page)
            return refuse(unreadable(page.error(), u"node_exporter"_s));
        const MetricSelector selector = parseMetricSelector(metric.promql).value_or(MetricSelector{});
        std::vector<double> values;
        for (const MetricSample &sample : page->samples) {
            bool fits = sample.name == selector.name;
            for (auto it = selector.labels.cbegin(); it != selector.labels.cend(); ++it)
                fits = fits && sample.labels.value(it.key()) == it.value();
            if (fits)
                values.push_back(sample.value);
        }
        measured(values);
    }

    void measured(const std::vector<double> &values)
    {
        if (values.empty()) {
            put(u"value", seenAbsent(CheckWords::tr("There is no such series.")));
            return put(u"values", m_answer.operand(u"value"_s));
        }
        if (std::ranges::any_of(values, [](double value) { return std::isnan(value); })) {
            put(u"value", unseen(Reason::Unproven, CheckWords::tr("The value is no number (NaN).")));
            return put(u"values", m_answer.operand(u"value"_s));
        }
        put(u"values", LocalList(values.begin(), values.end()));
        if (values.size() == 1)
            return put(u"value", values.front());
        put(u"value", unseen(Reason::Unproven,
                             CheckWords::tr("There are %1 values; all(values …) or any(values …) says what is meant.")
                                 .arg(values.size())));
    }

    void read(const LocalFile &)
    {
        const Reading reading = readingOf(m_input, 0);
        if (reading.refusal && !reading.outcome.fileMissing)
            return refuse(*reading.refusal);
        if (reading.outcome.fileMissing) {
            for (const char16_t *name : {u"size", u"age", u"mode", u"owner", u"group", u"sha256"})
                put(name, seenAbsent(CheckWords::tr("The file is not there.")));
            return put(u"exists", false);
        }
        // What `stat -L -c '%F|%s|%Y|%a|%U|%G'` prints (stat(1)).
        static const QRegularExpression kLine(
            u"\\A([a-z ]+)\\|(\\d{1,18})\\|(-?\\d{1,12})\\|([0-7]{1,4})\\|([^|\\n]+)\\|([^|\\n]+)\\n\\z"_s);
        const auto match = kLine.match(QString::fromUtf8(first().out));
        if (!match.hasMatch() || first().exitCode != 0)
            return refuse(unknown(Reason::Garbled, CheckWords::tr("The answer of stat cannot be understood.")));
        put(u"exists", true);
        put(u"size", match.captured(2).toDouble());
        const double age = m_answer.epoch - match.captured(3).toDouble();
        if (age < -3600)
            put(u"age", unseen(Reason::Unproven, CheckWords::tr("The file bears a date in the future.")));
        else
            put(u"age", age);
        put(u"mode", match.captured(4));
        put(u"owner", match.captured(5));
        put(u"group", match.captured(6));
        put(u"sha256", hash(match.captured(1), match.captured(2).toDouble()));
    }

    LocalValue hash(const QString &type, double size)
    {
        if (m_input.evidence.size() < 2)
            return unseen(Reason::NotRun, CheckWords::tr("The fingerprint was not asked for."));
        if (!type.startsWith("regular"_L1))
            return unseen(Reason::Unproven, CheckWords::tr("It is no ordinary file (%1).").arg(type));
        if (size > kLargestFile)
            return unseen(Reason::TooLarge, CheckWords::tr("The file is larger than 64 KiB."));
        if (const auto refusal = cannotRead(m_input, 1))
            return unseen(refusal->reason, refusal->summary);
        static const QRegularExpression kLine(u"\\A\\\\?([0-9a-f]{64}) [ *]"_s);
        const auto match = kLine.match(QString::fromUtf8(m_input.evidence[1]->out));
        if (!match.hasMatch() || m_input.evidence[1]->exitCode != 0)
            return unseen(Reason::Garbled, CheckWords::tr("The answer of sha256sum cannot be understood."));
        return match.captured(1);
    }

    const LocalCheck &m_check;
    const JudgeInput &m_input;
    LocalAnswer m_answer;
};

}

LocalAnswer readLocalAnswer(const LocalCheck &check, const JudgeInput &input)
{
    return Reader(check, input).run();
}

}
