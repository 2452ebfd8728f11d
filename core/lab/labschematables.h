// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/labschema.h"

namespace daytwo {

// The parts of the table that stand in files of their own. labschema.cpp puts them together; nobody else needs them.
extern const TableShape kParametersShape;
extern const TableShape kThresholdsShape;
extern const TableShape kDefaultsShape;
extern const TableShape kNodeShape;
extern const TableShape kGroupShape;
extern const TableShape kVantageShape;
extern const TableShape kCheckShape;

}
