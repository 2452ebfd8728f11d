// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace daytwo {

class PlanScope;
struct JudgeInput;
struct Lab;
struct LocalCheck;

/// The lab's own checks as specs, like those of the catalogue, in the order of its files: planned, judged, listed and
/// explained by the same code.
std::vector<SpecRef> localSpecs(const Lab &lab);
/// The spec of one of them.
SpecRef localSpec(const LocalCheck &check);

/// The catalogue's spec for a check or, for one of the lab's own, the lab's; none for one that neither has.
SpecRef specIn(const Lab *lab, const CheckId &check);

/// CheckSpec::plan and CheckSpec::judge of every check of a lab's own.
void planLocalCheck(PlanScope &scope);
Judgement judgeLocalCheck(const JudgeInput &input);

}
