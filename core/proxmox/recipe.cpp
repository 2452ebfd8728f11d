// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/recipe.h"

#include <QCoreApplication>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

QString RecipeStep::word() const
{
    switch (kind) {
    case Kind::CreateSnapshot:
        return u"create-snapshot"_s;
    case Kind::Rollback:
        return u"rollback"_s;
    case Kind::DeleteSnapshot:
        return u"delete-snapshot"_s;
    case Kind::Start:
        return u"start"_s;
    case Kind::Stop:
        return u"stop"_s;
    case Kind::AwaitRunning:
        return u"await-running"_s;
    case Kind::AwaitStopped:
        return u"await-stopped"_s;
    }
    return {};
}

QString RecipeStep::text() const
{
    const auto translated = [](const char *text) { return QCoreApplication::translate("Recipe", text); };
    switch (kind) {
    case Kind::CreateSnapshot:
        return (withRam ? translated(QT_TRANSLATE_NOOP("Recipe", "Take snapshot \"%1\" with RAM"))
                        : translated(QT_TRANSLATE_NOOP("Recipe", "Take snapshot \"%1\"")))
            .arg(snapshot);
    case Kind::Rollback:
        return translated(QT_TRANSLATE_NOOP("Recipe", "Roll back to snapshot \"%1\"")).arg(snapshot);
    case Kind::DeleteSnapshot:
        return translated(QT_TRANSLATE_NOOP("Recipe", "Delete snapshot \"%1\"")).arg(snapshot);
    case Kind::Start:
        return translated(QT_TRANSLATE_NOOP("Recipe", "Start the guest"));
    case Kind::Stop:
        return translated(QT_TRANSLATE_NOOP("Recipe", "Stop the guest hard"));
    case Kind::AwaitRunning:
        return translated(QT_TRANSLATE_NOOP("Recipe", "Wait until the guest runs"));
    case Kind::AwaitStopped:
        return translated(QT_TRANSLATE_NOOP("Recipe", "Wait until the guest is off"));
    }
    return {};
}

Obstacle::Weight Recipe::gravest() const
{
    Obstacle::Weight gravest = Obstacle::Weight::Note;
    for (const Obstacle &obstacle : obstacles)
        gravest = std::max(gravest, obstacle.weight);
    return gravest;
}

bool Recipe::has(Obstacle::Kind kind) const
{
    return std::any_of(obstacles.begin(), obstacles.end(),
                       [kind](const Obstacle &obstacle) { return obstacle.kind == kind; });
}

}
