// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/prometheus/prometheus.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

const QString kUsualFile = u"/etc/prometheus/prometheus.yml"_s;

}

Parameter prometheusConfigParameter()
{
    return {"file", kUsualFile, "", QT_TRANSLATE_NOOP("CheckWords", "its configuration file on the host")};
}

QString prometheusConfigFile(const PlanScope &scope)
{
    const QString file = scope.parameter("file").toString();
    const bool plain = file.startsWith(u'/') && !file.endsWith(u'/') &&
                       std::ranges::none_of(file, [](QChar c) { return c.category() == QChar::Other_Control; });
    return plain ? file : kUsualFile;
}

}
