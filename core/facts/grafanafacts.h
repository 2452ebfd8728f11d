// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>

namespace daytwo {

/// GET /api/health of Grafana.
struct GrafanaHealth
{
    QString database; ///< "ok", "failing"
    QString version;  ///< may be hidden (empty)
    QString commit;   ///< may be hidden

    [[nodiscard]] bool ok() const { return database == QLatin1String("ok"); }
    bool operator==(const GrafanaHealth &) const = default;
};
/// `database` is required: a login page, a proxy's page and other JSON are garbled, whatever their HTTP status.
Parsed<GrafanaHealth> parseGrafanaHealth(const QByteArray &body);

/// GET /api/datasources/uid/<uid>/health of Grafana.
struct GrafanaDataSourceHealth
{
    QString status;  ///< "OK", "ERROR", "UNKNOWN"; empty where Grafana did not ask: `message` says why
    QString message; ///< Grafana's own words

    [[nodiscard]] bool ok() const { return status == QLatin1String("OK"); }
    bool operator==(const GrafanaDataSourceHealth &) const = default;
};
/// `message` is required, in an error of Grafana's too: what lacks it is not Grafana's, whatever its HTTP status.
Parsed<GrafanaDataSourceHealth> parseGrafanaDataSource(const QByteArray &body);

}
