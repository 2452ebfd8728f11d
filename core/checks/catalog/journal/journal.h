// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace daytwo {

// Principles and change log: what the lab's repository and the program's own records tell of how it is changed.
const CheckSpec &journalDocsCommitted();
const CheckSpec &journalSmallChange();
const CheckSpec &journalReversible();
const CheckSpec &journalIsolationTested();
const CheckSpec &journalIncrementalReapply();
const CheckSpec &journalChecklistAfterEvent();
const CheckSpec &journalRunbookUpdated();
const CheckSpec &journalAdr();
const CheckSpec &journalCommitMessage();
const CheckSpec &journalNoSecrets();

}
