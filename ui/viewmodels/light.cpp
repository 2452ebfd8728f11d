// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/light.h"

namespace daytwo {

Light lightOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pass:
        return Light::Pass;
    case Outcome::Warn:
        return Light::Warn;
    case Outcome::Fail:
        return Light::Fail;
    case Outcome::Skipped:
        return Light::Skipped;
    case Outcome::Unknown:
        break;
    }
    return Light::Unknown;
}

Light lightOf(const Verdict &verdict)
{
    return verdict.blocked() ? Light::Blocked : lightOf(verdict.outcome());
}

int urgency(Light light)
{
    switch (light) {
    case Light::Fail:
        return 6;
    case Light::Unknown:
        return 5;
    case Light::Blocked:
        return 4;
    case Light::Warn:
        return 3;
    case Light::None:
        return 2;
    case Light::Pass:
        return 1;
    case Light::Skipped:
        break;
    }
    return 0;
}

void LightCounts::add(const std::optional<Verdict> &verdict)
{
    if (!verdict) {
        ++none;
        return;
    }
    if (!verdict->silencedBy.isEmpty()) {
        ++silenced;
        silencedFail += verdict->outcome() == Outcome::Fail ? 1 : 0;
        silencedUnknown += verdict->outcome() == Outcome::Unknown ? 1 : 0;
        return;
    }
    switch (verdict->outcome()) {
    case Outcome::Pass:
        ++pass;
        break;
    case Outcome::Warn:
        ++warn;
        break;
    case Outcome::Fail:
        ++fail;
        break;
    case Outcome::Unknown:
        ++unknown;
        break;
    case Outcome::Skipped:
        ++skipped;
        break;
    }
}

Light LightCounts::worst() const
{
    if (fail > 0)
        return Light::Fail;
    if (unknown > 0)
        return Light::Unknown;
    if (warn > 0)
        return Light::Warn;
    if (none > 0)
        return Light::None;
    if (pass > 0 && hidden() == 0)
        return Light::Pass;
    return skipped > 0 || silenced > 0 ? Light::Skipped : Light::None;
}

int LightCounts::worstCount() const
{
    switch (worst()) {
    case Light::Fail:
        return fail;
    case Light::Unknown:
    case Light::Blocked:
        return unknown;
    case Light::Warn:
        return warn;
    case Light::None:
        return none;
    case Light::Pass:
        return pass;
    case Light::Skipped:
        break;
    }
    return hidden() > 0 ? hidden() : skipped;
}

LightCounts &LightCounts::operator+=(const LightCounts &other)
{
    pass += other.pass;
    warn += other.warn;
    fail += other.fail;
    unknown += other.unknown;
    skipped += other.skipped;
    silenced += other.silenced;
    none += other.none;
    silencedFail += other.silencedFail;
    silencedUnknown += other.silencedUnknown;
    return *this;
}

}
