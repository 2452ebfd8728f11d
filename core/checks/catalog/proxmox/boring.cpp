// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/proxmox/proxmox.h"
#include "core/checks/plan.h"
#include "core/facts/aptfacts.h"
#include "core/facts/systemdfacts.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Packages, Units, Sources, Presence };

const QStringList &containerUnits()
{
    static const QStringList units{u"docker.service"_s, u"containerd.service"_s, u"podman.service"_s};
    return units;
}

void plan(PlanScope &scope)
{
    scope.add({.probes = {scope.here(commands::packageStates()), scope.here(commands::unitProperties(containerUnits())),
                          scope.here(commands::aptSources()), scope.here(commands::presence())},
               .needs = {sshSession()}});
}

/// Packages that come and go with upgrades of Proxmox and Debian themselves.
bool ofTheSystem(const QString &name)
{
    static const QStringList beginnings{u"lib"_s,  u"linux-"_s, u"proxmox-"_s, u"pve-"_s, u"python3"_s,
                                        u"perl"_s, u"gcc-"_s,   u"ceph"_s,     u"zfs"_s,  u"firmware"_s};
    return std::ranges::any_of(beginnings, [&name](const QString &beginning) { return name.startsWith(beginning); });
}

QStringList installedNames(const QList<DpkgPackage> &packages)
{
    QStringList names;
    for (const DpkgPackage &package : packages) {
        if (package.installed() && !ofTheSystem(package.name))
            names << package.name;
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

/// Hosts of package sources that are neither Debian's nor Proxmox'.
QStringList foreignSources(const JudgeInput &input, const QStringList &hosts)
{
    const QStringList known = input.text("sources").split(u' ', Qt::SkipEmptyParts);
    QStringList foreign;
    for (const QString &host : hosts) {
        const bool ours = std::ranges::any_of(
            known, [&host](const QString &one) { return host.isEmpty() || host == one || host.endsWith(u'.' + one); });
        if (!ours && !foreign.contains(host))
            foreign << host;
    }
    return foreign;
}

/// What was installed since the last good look, without what the lab file accepts.
QStringList newPackages(const JudgeInput &input, const QStringList &names)
{
    if (!input.lastGood)
        return {};
    const QString kept = input.lastGood->judgement.facts.value("packages"_L1).toString();
    const QStringList before =
        kept.split(u' ', Qt::SkipEmptyParts) + input.text("packages").split(u' ', Qt::SkipEmptyParts);
    QStringList added;
    for (const QString &name : names) {
        if (!before.contains(name))
            added << name;
    }
    return added;
}

Judgement judgeParts(const JudgeInput &input, const QStringList &names, const QStringList &engines,
                     const QStringList &foreign)
{
    const QStringList added = newPackages(input, names);
    if (!engines.isEmpty())
        return failed(CheckWords::tr("Containers run beside the guests: %1.").arg(engines.join(u", "_s)));
    if (!foreign.isEmpty())
        return warned(CheckWords::tr("Packages come from elsewhere too: %1.").arg(foreign.join(u", "_s)));
    if (!added.isEmpty())
        return warned(CheckWords::tr("Installed since the last good run: %1.").arg(added.join(u", "_s)));
    return passed(input.lastGood
                      ? CheckWords::tr("Nothing was added to the hypervisor since the last good run.")
                      : CheckWords::tr("No container engine, no foreign source; its %n package(s) are remembered.",
                                       nullptr, int(names.size())));
}

Judgement judge(const JudgeInput &input)
{
    for (const int probe : {int(Packages), int(Units), int(Sources)}) {
        if (auto refusal = cannotRead(input, probe, Presence))
            return *refusal;
    }
    const auto packages = parseDpkg(input.evidence[Packages]->out, EmptyDpkg::Garbled);
    if (!packages)
        return unreadable(packages.error(), u"dpkg-query"_s);
    const auto units = parseSystemctlShow(input.evidence[Units]->out);
    if (!units)
        return unreadable(units.error(), u"systemctl show"_s);
    const auto sources = parseSourceHosts(input.evidence[Sources]->out);
    if (!sources)
        return unreadable(sources.error(), u"sources.list"_s);
    QStringList engines;
    for (const QString &name : containerUnits()) {
        const UnitState *unit = findUnit(*units, name);
        if (!unit)
            return unknown(Reason::Garbled, CheckWords::tr("systemd did not answer for %1.").arg(name));
        if (unit->activeState == "active"_L1)
            engines << name;
    }
    const QStringList names = installedNames(*packages);
    Judgement result = judgeParts(input, names, engines, foreignSources(input, *sources));
    result.expected = CheckWords::tr("Only what Debian and Proxmox bring; no container engine.");
    result.rule = CheckWords::tr("Packages are compared with the last good run; libraries and kernels come and go.");
    result.facts = {{"packages"_L1, names.join(u' ')}};
    return result;
}

}

const CheckSpec &proxmoxBoring()
{
    static const CheckSpec spec{
        .id = "proxmox.boring",
        .title = QT_TRANSLATE_NOOP("CheckWords", "The hypervisor is boring"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "Every extra on the hypervisor can take all guests with it."),
        .section = "principles",
        .bullets = "B04",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Move the workload into a VM; accept a package with `packages` or a "
                                                  "source with `sources` in the lab file."),
        .profiles = {Profile::Maintenance},
        .roles = {QString(kRoleHypervisor)},
        .vantage = "node",
        .parameters = {{"sources", u"debian.org proxmox.com"_s, "",
                        QT_TRANSLATE_NOOP("CheckWords", "package sources that belong there")},
                       {"packages", QString(), "",
                        QT_TRANSLATE_NOOP("CheckWords", "packages that are accepted beyond the last good run")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
