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

}
