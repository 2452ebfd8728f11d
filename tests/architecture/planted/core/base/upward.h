// A file that breaks the rule on purpose: base must not know of runs.
#include "core/run/run.h"
