// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/updates/updates.h"
#include "core/checks/plan.h"
#include "core/facts/aptfacts.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { States, Presence };

void plan(PlanScope &scope)
{
    scope.add(
        {.probes = {scope.here(commands::packageStates()), scope.here(commands::presence())}, .needs = {sshSession()}});
}

Judgement judgePackages(const QList<DpkgPackage> &packages)
{
    QStringList broken;
    for (const DpkgPackage &package : packages) {
        if (package.broken())
            broken << CheckWords::tr("%1 (%2)", "package, state").arg(package.name, package.status);
    }
    return broken.isEmpty() ? passed(CheckWords::tr("All %n package(s) are whole.", nullptr, int(packages.size())))
                            : failed(CheckWords::tr("Half-installed: %1.").arg(broken.join(u", "_s)));
}

Judgement judge(const JudgeInput &input)
{
    return judgeParsed(
        input, States, Presence, u"dpkg-query"_s,
        [](const QByteArray &out) { return parseDpkg(out, EmptyDpkg::Garbled); }, judgePackages);
}

}

const CheckSpec &updatesDpkgConsistent()
{
    static const CheckSpec spec{
        .id = "updates.dpkg-consistent",
        .title = QT_TRANSLATE_NOOP("CheckWords", "No package is half-installed"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "An interrupted upgrade waits to fail at the next boot."),
        .section = "maintenance",
        .bullets = "B17",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "`dpkg --configure -a`, then `apt-get -f install`."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
