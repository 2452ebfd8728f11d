// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/access/access.h"
#include "core/checks/catalog/look.h"

#include <QJsonArray>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kMemory = "origins";
constexpr double kDay = 86400;

void plan(PlanScope &scope)
{
    if (!scope.node().hasRole(kRoleAdmin))
        scope.add({.probes = loginProbes(scope), .needs = {sshSession()}});
}

/// Addresses and keys that somebody logged in from: each with the time we first heard of it (0: at the first look) and
/// the time of its last login.
class Origins
{
public:
    Origins(const std::optional<QJsonObject> &before, double now, double forgetDays)
        : m_now(now)
        , m_first(!before)
    {
        const QJsonObject known = before.value_or(QJsonObject());
        for (auto it = known.begin(); it != known.end(); ++it) {
            if (it->toArray().at(1).toDouble() >= now - forgetDays * kDay)
                m_known.insert(it.key(), *it);
        }
    }

    void add(const QString &origin, double at)
    {
        const QJsonArray before = m_known.value(origin).toArray();
        const double first = before.isEmpty() ? (m_first ? 0 : m_now) : before.at(0).toDouble();
        m_known.insert(origin, QJsonArray{first, std::max(at, before.at(1).toDouble())});
    }

    [[nodiscard]] bool isNew(const QString &origin, double hours) const
    {
        const double first = m_known.value(origin).toArray().at(0).toDouble();
        return first > 0 && first > m_now - hours * 3600;
    }

    [[nodiscard]] bool firstLook() const { return m_first; }
    [[nodiscard]] QJsonObject all() const { return m_known; }

private:
    QJsonObject m_known;
    double m_now;
    bool m_first;
};

Judgement judgeLogins(const JudgeInput &input, const LoginLog &log)
{
    Origins origins(remembered(input, kMemory), double(input.now.toSecsSinceEpoch()), input.number("forget_days"));
    QStringList foreign;
    QStringList fresh;
    QStringList unclear;
    for (const SshAttempt &attempt : log.attempts) {
        if (attempt.kind != SshAttempt::Kind::Accepted)
            continue;
        const CameFrom origin = cameFrom(input, attempt.address);
        if (origin == CameFrom::Foreign)
            foreign << attemptText(attempt);
        else if (origin == CameFrom::Unclear)
            unclear << attemptText(attempt);
        const QStringList marks{attempt.address, attempt.fingerprint};
        for (const QString &mark : marks) {
            if (mark.isEmpty())
                continue;
            origins.add(mark, double(attempt.timeUs) / 1e6);
            if (origins.isNew(mark, input.number("new_hours")))
                fresh << CheckWords::tr("%1 (%2)", "login, address or key")
                             .arg(attemptText(attempt), quoted(mark.toUtf8()));
        }
    }
    Judgement result;
    if (!foreign.isEmpty())
        result = failed(CheckWords::tr("Logins from outside the VPN: %1.").arg(shortList(foreign)));
    else if (!fresh.isEmpty())
        result =
            warned(CheckWords::tr("Logins from an address or with a key not seen before: %1.").arg(shortList(fresh)));
    else if (!unclear.isEmpty())
        result =
            unknown(Reason::Unproven,
                    CheckWords::tr("sshd did not print where these logins came from: %1.").arg(shortList(unclear)));
    else if (log.read.cut)
        result = leftOut(log.read);
    else if (origins.firstLook())
        result =
            passed(CheckWords::tr("First look: every login came from inside; %n address(es) and key(s) remembered.",
                                  nullptr, int(origins.all().size())));
    else
        result = passed(CheckWords::tr("Every login came from an address and with a key seen before."));
    result.facts = {{QLatin1StringView(kMemory), origins.all()}};
    return result;
}

Judgement judge(const JudgeInput &input)
{
    const auto log = loginsOf(input);
    Judgement result = log ? judgeLogins(input, *log) : handingOn(log.error(), input, kMemory);
    result.expected = CheckWords::tr("Logins from the VPN only, from addresses and with keys seen in the last %1 days.")
                          .arg(input.number("forget_days"));
    result.rule =
        CheckWords::tr("What is new stays a warning for %1 hours, then it is known.").arg(input.number("new_hours"));
    return result;
}

}

const CheckSpec &accessNewOrigin()
{
    static const CheckSpec spec{
        .id = "access.new-origin",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Logins come from where they always come from"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A stolen key is used from somewhere else."),
        .section = "maintenance",
        .bullets = "B21",
        .remedy = QT_TRANSLATE_NOOP("CheckWords",
                                    "Whose address and whose key is it? Else replace the key and close the way."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {journalDays(),
                       {"new_hours", 24, "h", QT_TRANSLATE_NOOP("CheckWords", "how long a new origin stays a warning")},
                       {"forget_days", 90, "d",
                        QT_TRANSLATE_NOOP("CheckWords",
                                          "after how long an origin that is not used counts as new again")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
