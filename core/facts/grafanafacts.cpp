// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/grafanafacts.h"

#include "core/facts/jsonreader.h"

using namespace Qt::StringLiterals;

namespace daytwo {

Parsed<GrafanaHealth> parseGrafanaHealth(const QByteArray &body)
{
    const auto object = readJsonObject(body);
    if (!object) {
        return tl::unexpected(object.error());
    }
    JsonReader reader(*object);
    const GrafanaHealth health{reader.text("database"_L1), reader.textOr("version"_L1), reader.textOr("commit"_L1)};
    if (reader.failed()) {
        return reader.failure();
    }
    return health;
}

Parsed<GrafanaDataSourceHealth> parseGrafanaDataSource(const QByteArray &body)
{
    const auto object = readJsonObject(body);
    if (!object) {
        return tl::unexpected(object.error());
    }
    JsonReader reader(*object);
    const GrafanaDataSourceHealth health{reader.textOr("status"_L1), reader.text("message"_L1)};
    if (reader.failed()) {
        return reader.failure();
    }
    return health;
}

}
