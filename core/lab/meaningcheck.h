// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/lab.h"
#include "core/lab/labfile.h"
#include "core/lab/shapecheck.h"
#include "core/lab/tomltree.h"

#include <QHash>
#include <QSet>

namespace daytwo {

/// What the third pass looks at: the tree for places, the values for meaning.
struct MeaningInput
{
    const TomlValue &root;
    const Lab &lab;
    const LabReadOptions &options;
    /// Whether files that the lab names may be looked for (false for text from memory).
    bool lookAtFiles = false;
    /// The folder that relative paths start from.
    QString folder;
};

/// Names used twice, and names that lead nowhere.
void checkNames(const MeaningInput &input, DiagnosticList &problems);
/// Addresses, VMIDs, networks, peers, circles of jumps and of hypervisors, files that are missing.
void checkHosts(const MeaningInput &input, DiagnosticList &problems);
/// The user's own checks, silences and thresholds.
void checkChecks(const MeaningInput &input, DiagnosticList &problems);
/// Only the user's own checks, as in a check pack; references to nodes are not looked at.
void checkLocalChecks(const TomlValue &root, DiagnosticList &problems);

}
