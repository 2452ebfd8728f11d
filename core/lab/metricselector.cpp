// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/metricselector.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace daytwo {

std::optional<MetricSelector> parseMetricSelector(const QString &text)
{
    static const QRegularExpression kWhole(u"\\A([A-Za-z_:][A-Za-z0-9_:]*)(?:\\{([^{}]*)\\})?\\z"_s);
    static const QRegularExpression kLabel(u"\\G\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*\"([^\"\\\\]*)\"\\s*(,|\\z)"_s);
    const auto whole = kWhole.match(text.trimmed());
    if (!whole.hasMatch())
        return std::nullopt;
    MetricSelector selector{whole.captured(1), {}};
    const QString labels = whole.captured(2);
    for (qsizetype at = 0; at < labels.size();) {
        const auto label = kLabel.match(labels, at);
        if (!label.hasMatch())
            return std::nullopt;
        selector.labels.insert(label.captured(1), label.captured(2));
        at = label.capturedEnd();
    }
    return selector;
}

}
