// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/played/answers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFailing = 8; // the bit of smartctl's exit status

PlayedReply json(const QJsonObject &object, int exitCode = 0)
{
    return {exitCode, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n', {}};
}

PlayedReply smart(const PlayedHost &host, const QString &device)
{
    const int exitCode = host.diskFailing ? kFailing : 0;
    const QJsonObject health{{"critical_warning"_L1, host.diskFailing ? 4 : 0},
                             {"available_spare"_L1, 100},
                             {"available_spare_threshold"_L1, 10},
                             {"percentage_used"_L1, 3},
                             {"media_errors"_L1, 0}};
    return json({{"smartctl"_L1, QJsonObject{{"exit_status"_L1, exitCode}}},
                 {"device"_L1, QJsonObject{{"name"_L1, device}, {"protocol"_L1, u"NVMe"_s}}},
                 {"model_name"_L1, u"EXAMPLE NVME 1TB"_s},
                 {"smart_status"_L1, QJsonObject{{"passed"_L1, !host.diskFailing}}},
                 {"temperature"_L1, QJsonObject{{"current"_L1, 38}}},
                 {"nvme_smart_health_information_log"_L1, health}},
                exitCode);
}

PlayedReply poolList(const PlayedHost &host)
{
    return said(u"rpool\t%1\t498216206336\t120000000000\t378216206336\t24\t11\n"_s.arg(
        host.poolDegraded ? u"DEGRADED"_s : u"ONLINE"_s));
}

PlayedReply poolStatus(const PlayedLab &lab, const PlayedHost &host)
{
    const QString scrub = QLocale::c().toString(lab.now.addDays(-12), u"ddd MMM d HH:mm:ss yyyy"_s);
    const QString state = host.poolDegraded ? u"DEGRADED"_s : u"ONLINE"_s;
    const QString second = host.poolDegraded ? u"UNAVAIL "_s : u"ONLINE  "_s;
    return said(u"  pool: rpool\n state: %1\n  scan: scrub repaired 0B in 00:12:01 with 0 errors on %2\nconfig:\n\n"
                "\tNAME        STATE     READ WRITE CKSUM\n\trpool       %1     0     0     0\n\t  mirror-0  %1     0 "
                "    0     0\n\t    nvme0n1p3  ONLINE       0     0     0\n\t    nvme1n1p3  %3     0     0     0\n\n"
                "errors: No known data errors\n"_s.arg(state, scrub, second));
}

PlayedReply volumes()
{
    const QJsonObject pool{{"lv_name"_L1, u"data"_s},
                           {"vg_name"_L1, u"pve"_s},
                           {"lv_attr"_L1, u"twi-aotz--"_s},
                           {"data_percent"_L1, u"42.10"_s},
                           {"metadata_percent"_L1, u"3.20"_s}};
    return json({{"report"_L1, QJsonArray{QJsonObject{{"lv"_L1, QJsonArray{pool}}}}}});
}

}

std::optional<PlayedReply> volumeAnswer(const PlayedLab &lab, const PlayedHost &host, const QStringList &argv)
{
    const QString program = argv.value(0);
    if (program == "cat"_L1 && argv.value(1) == "/proc/mdstat"_L1)
        return refused(1, u"cat: /proc/mdstat: No such file or directory"_s);
    if (!host.hypervisor)
        return std::nullopt;
    if (program == "smartctl"_L1)
        return smart(host, argv.last());
    if (program == "zpool"_L1)
        return argv.value(1) == "list"_L1 ? poolList(host) : poolStatus(lab, host);
    if (program == "lvs"_L1)
        return volumes();
    return std::nullopt;
}

}
