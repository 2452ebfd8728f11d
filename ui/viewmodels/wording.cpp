// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/wording.h"

#include <QLocale>

#include <array>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString wholeAge(qint64 seconds)
{
    constexpr qint64 kMinute = 60;
    constexpr qint64 kHour = 60 * kMinute;
    constexpr qint64 kDay = 24 * kHour;
    if (seconds < kHour)
        return Wording::tr("%1 min", "age").arg(number(seconds / kMinute));
    if (seconds < 2 * kDay)
        return Wording::tr("%1 h", "age in hours").arg(number(seconds / kHour));
    return Wording::tr("%1 d", "age in days").arg(number(seconds / kDay));
}

}

QString durationText(std::chrono::milliseconds duration)
{
    const qint64 ms = duration.count();
    if (ms < 1000)
        return Wording::tr("%1 ms").arg(number(ms));
    if (ms < 60'000)
        return Wording::tr("%1 s").arg(QLocale().toString(double(ms) / 1000.0, 'f', ms < 10'000 ? 1 : 0));
    const qint64 seconds = ms / 1000;
    if (seconds < 3600)
        return Wording::tr("%1 min %2 s").arg(number(seconds / 60), number(seconds % 60));
    return Wording::tr("%1 h %2 min").arg(number(seconds / 3600), number(seconds % 3600 / 60));
}

QString ageText(const QDateTime &then, const QDateTime &now)
{
    if (!then.isValid())
        return {};
    const qint64 seconds = then.secsTo(now);
    return seconds < 60 ? Wording::tr("now", "age: less than a minute") : wholeAge(seconds);
}

QString agoText(const QDateTime &then, const QDateTime &now)
{
    if (!then.isValid())
        return Wording::tr("never");
    const qint64 seconds = then.secsTo(now);
    return seconds < 60 ? Wording::tr("just now") : Wording::tr("%1 ago").arg(wholeAge(seconds));
}

QString timeText(const QDateTime &utc)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    return local.date().toString(Qt::ISODate) + u' ' + local.time().toString(u"HH:mm"_s);
}

QString timeTip(const QDateTime &utc)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    return Wording::tr("%1 here · %2 UTC")
        .arg(local.toString(u"yyyy-MM-dd HH:mm:ss"_s), utc.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s));
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1);
}

QString lightText(Light light)
{
    switch (light) {
    case Light::Pass:
        return Wording::tr("passed");
    case Light::Warn:
        return Wording::tr("warning");
    case Light::Fail:
        return Wording::tr("failed");
    case Light::Unknown:
        return Wording::tr("unknown");
    case Light::Skipped:
        return Wording::tr("skipped");
    case Light::Blocked:
        return Wording::tr("blocked");
    case Light::None:
        break;
    }
    return Wording::tr("not looked at");
}

QString countsText(const LightCounts &counts)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString &text) {
        if (count > 0)
            parts.append(text);
    };
    add(counts.fail, Wording::tr("%n failed", nullptr, counts.fail));
    add(counts.unknown, Wording::tr("%n unknown", nullptr, counts.unknown));
    add(counts.warn, Wording::tr("%n warning(s)", nullptr, counts.warn));
    add(counts.none, Wording::tr("%n not looked at", nullptr, counts.none));
    add(counts.pass, Wording::tr("%n passed", nullptr, counts.pass));
    add(counts.skipped, Wording::tr("%n skipped", nullptr, counts.skipped));
    add(counts.silencedFail, Wording::tr("%n silenced but failed", nullptr, counts.silencedFail));
    add(counts.silencedUnknown, Wording::tr("%n silenced but unknown", nullptr, counts.silencedUnknown));
    const int harmless = counts.silenced - counts.hidden();
    add(harmless, Wording::tr("%n silenced", nullptr, harmless));
    return parts.isEmpty() ? Wording::tr("never looked at") : parts.join(u", "_s);
}

LightCounts lightCounts(const Counts &counts)
{
    return {.pass = counts.pass,
            .warn = counts.warn,
            .fail = counts.fail,
            .unknown = counts.unknown,
            .skipped = counts.skipped,
            .silenced = counts.silenced,
            .silencedFail = counts.silencedFail,
            .silencedUnknown = counts.silencedUnknown};
}

namespace {

struct SectionWords
{
    QLatin1StringView section;
    const char *title;
};

constexpr std::array kSections{
    SectionWords{QLatin1StringView("1"), QT_TRANSLATE_NOOP("Wording", "1  From the admin machine")},
    SectionWords{QLatin1StringView("2"), QT_TRANSLATE_NOOP("Wording", "2  VPN gateway")},
    SectionWords{QLatin1StringView("3"), QT_TRANSLATE_NOOP("Wording", "3  Proxmox host")},
    SectionWords{QLatin1StringView("4"), QT_TRANSLATE_NOOP("Wording", "4  Monitoring")},
    SectionWords{QLatin1StringView("5"), QT_TRANSLATE_NOOP("Wording", "5  GPU and service VMs")},
    SectionWords{QLatin1StringView("6"), QT_TRANSLATE_NOOP("Wording", "6  Access to web interfaces")},
    SectionWords{QLatin1StringView("maintenance"), QT_TRANSLATE_NOOP("Wording", "Maintenance")},
    SectionWords{QLatin1StringView("principles"), QT_TRANSLATE_NOOP("Wording", "Principles and records")},
    SectionWords{QLatin1StringView("own"), QT_TRANSLATE_NOOP("Wording", "Your own checks")},
};

}

QString sectionTitle(const QString &section)
{
    for (const SectionWords &words : kSections) {
        if (section == words.section)
            return Wording::tr(words.title);
    }
    return Wording::tr("Checks of this lab");
}

int sectionRank(const QString &section)
{
    for (size_t i = 0; i < kSections.size(); ++i) {
        if (section == kSections[i].section)
            return int(i);
    }
    return int(kSections.size());
}

QString runKindText(RunKind kind)
{
    switch (kind) {
    case RunKind::PostChange:
        return Wording::tr("post-change");
    case RunKind::PostReboot:
        return Wording::tr("post-reboot");
    case RunKind::Maintenance:
        return Wording::tr("maintenance");
    case RunKind::Baseline:
        return Wording::tr("baseline");
    case RunKind::AfterRollback:
        return Wording::tr("after rollback");
    case RunKind::AdHoc:
        break;
    }
    return Wording::tr("ad hoc");
}

QString profileText(Profile profile)
{
    switch (profile) {
    case Profile::PostChange:
        return Wording::tr("post-change");
    case Profile::PostReboot:
        return Wording::tr("post-reboot");
    case Profile::Maintenance:
        return Wording::tr("maintenance");
    case Profile::Full:
        break;
    }
    return Wording::tr("everything");
}

QString runStateText(RunState state)
{
    switch (state) {
    case RunState::Running:
        return Wording::tr("running");
    case RunState::Finished:
        return Wording::tr("finished");
    case RunState::Stopped:
        return Wording::tr("stopped");
    case RunState::CutOff:
        break;
    }
    return Wording::tr("cut off");
}

QString changeClassText(ChangeClass change)
{
    switch (change) {
    case ChangeClass::Regressed:
        return Wording::tr("regressed");
    case ChangeClass::Repaired:
        return Wording::tr("repaired");
    case ChangeClass::StillFailing:
        return Wording::tr("still failing");
    case ChangeClass::Unchanged:
        return Wording::tr("unchanged");
    case ChangeClass::NewlyUnknown:
        return Wording::tr("newly unknown");
    case ChangeClass::New:
        return Wording::tr("new", "a check that was not there before");
    case ChangeClass::Gone:
        break;
    }
    return Wording::tr("gone");
}

QString roleText(const QString &role)
{
    if (role == kRoleGateway)
        return Wording::tr("gateway");
    if (role == kRoleMonitoring)
        return Wording::tr("monitoring");
    if (role == kRoleGpu)
        return Wording::tr("GPU");
    if (role == kRoleService)
        return Wording::tr("service");
    if (role == kRoleHypervisor)
        return Wording::tr("hypervisor");
    if (role == kRoleAdmin)
        return Wording::tr("admin machine");
    return role;
}

QString snapshotReasonText(SnapshotReason reason)
{
    switch (reason) {
    case SnapshotReason::Firewall:
        return Wording::tr("Firewall");
    case SnapshotReason::Packages:
        return Wording::tr("Packages");
    case SnapshotReason::Kernel:
        return Wording::tr("Kernel");
    case SnapshotReason::Gpu:
        return Wording::tr("GPU driver");
    case SnapshotReason::Routing:
        return Wording::tr("Routing or VPN");
    case SnapshotReason::Other:
        break;
    }
    return Wording::tr("Something else");
}

QString vantageText(const QString &host)
{
    return host.isEmpty() ? Wording::tr("asked from here") : Wording::tr("asked from %1").arg(host);
}

}
