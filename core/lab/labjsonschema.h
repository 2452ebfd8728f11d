// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>

namespace daytwo {

/// A JSON Schema (draft 2020-12) of lab files, for editors that complete and check TOML. Made from the same table that
/// lab files are read by.
QJsonDocument labJsonSchema();

}
