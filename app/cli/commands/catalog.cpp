// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/exitcodes.h"

#include "core/checks/catalog/catalog.h"

#include <QJsonArray>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const CheckSpec &spec)
{
    QJsonArray profiles;
    for (const Profile profile : spec.profiles)
        profiles << profileWord(profile);
    QJsonArray parameters;
    for (const Parameter &parameter : spec.parameters)
        parameters << QJsonObject{{"name"_L1, QLatin1StringView(parameter.name)},
                                  {"default"_L1, parameter.standard},
                                  {"unit"_L1, QString::fromUtf8(parameter.unit)},
                                  {"meaning"_L1, CheckWords::tr(parameter.meaning)}};
    return {
        {"id"_L1, QLatin1StringView(spec.id)},
        {"title"_L1, CheckWords::tr(spec.title)},
        {"why"_L1, CheckWords::tr(spec.why)},
        {"section"_L1, QLatin1StringView(spec.section)},
        {"bullets"_L1, QJsonArray::fromStringList(QString::fromLatin1(spec.bullets).split(u' ', Qt::SkipEmptyParts))},
        {"roles"_L1, QJsonArray::fromStringList(QStringList(spec.roles.begin(), spec.roles.end()))},
        {"profiles"_L1, profiles},
        {"vantage"_L1, QLatin1StringView(spec.vantage)},
        {"parameters"_L1, parameters},
        {"remedy"_L1, CheckWords::tr(spec.remedy)}};
}

}

int runCatalog(Invocation &call)
{
    QJsonArray checks;
    for (const CheckSpec *spec : checkCatalog()) {
        if (call.json())
            checks << jsonOf(*spec);
        else
            call.print(u"%1  %2  (section %3)"_s.arg(QLatin1StringView(spec->id), -32)
                           .arg(CheckWords::tr(spec->title), QLatin1StringView(spec->section)));
    }
    if (call.json())
        call.print(QJsonObject{{"checks"_L1, checks}});
    return exitcode::kOk;
}

}
