// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/facts/samples.h"

#include "core/facts/alertmanagerfacts.h"
#include "core/facts/aptfacts.h"
#include "core/facts/bootfacts.h"
#include "core/facts/dffacts.h"
#include "core/facts/dkmsfacts.h"
#include "core/facts/dockerfacts.h"
#include "core/facts/dumpfacts.h"
#include "core/facts/gitfacts.h"
#include "core/facts/gpufacts.h"
#include "core/facts/grafanafacts.h"
#include "core/facts/httpfacts.h"
#include "core/facts/ipfacts.h"
#include "core/facts/journalfacts.h"
#include "core/facts/metricsfacts.h"
#include "core/facts/pingfacts.h"
#include "core/facts/prometheusfacts.h"
#include "core/facts/smartfacts.h"
#include "core/facts/ssfacts.h"
#include "core/facts/sshdfacts.h"
#include "core/facts/sysctlfacts.h"
#include "core/facts/systemdfacts.h"
#include "core/facts/timefacts.h"
#include "core/facts/volumefacts.h"
#include "core/facts/wgfacts.h"
#include "core/facts/zfsfacts.h"
#include "tests/core/facts/sample.h"

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// A parser of one argument, as the table wants it.
template <typename Parser>
auto by(Parser parser)
{
    return [parser](const QByteArray &out) { return failureOf(parser(out)); };
}

std::optional<Garbled> asRoot(const QByteArray &out)
{
    return failureOf(parseSs(out, SsRights::Root));
}

std::optional<Garbled> asUser(const QByteArray &out)
{
    return failureOf(parseSs(out, SsRights::User));
}

std::optional<Garbled> kernels(const QByteArray &out)
{
    return failureOf(parseDpkg(out, EmptyDpkg::NoPackage));
}

std::optional<Garbled> units(const QByteArray &out)
{
    return failureOf(parseSystemctlShow(out));
}

std::optional<Garbled> tools(const QByteArray &out)
{
    return failureOf(parsePresence(out));
}

std::optional<Garbled> forwarding(const QByteArray &out)
{
    return failureOf(parseForwardingValues(out));
}

QList<Sample> networkSamples()
{
    return {
        {u"wireguard/latest-handshakes-healthy"_s, Cut::LinePrefix, by(parseWgLatestHandshakes)},
        {u"wireguard/latest-handshakes-idle"_s, Cut::LinePrefix, by(parseWgLatestHandshakes)},
        {u"wireguard/latest-handshakes-after-traffic"_s, Cut::LinePrefix, by(parseWgLatestHandshakes)},
        {u"wireguard/show-allowed-ips"_s, Cut::LinePrefix, by(parseWgAllowedIps)},
        {u"wireguard/show-transfer"_s, Cut::LinePrefix, by(parseWgTransfer)},
        {u"wireguard/show-persistent-keepalive"_s, Cut::LinePrefix, by(parseWgPersistentKeepalive)},
        {u"wireguard/show-listen-port"_s, Cut::LinePrefix, by(parseWgListenPorts)},
        {u"wireguard/show-public-key"_s, Cut::LinePrefix, by(parseWgPublicKeys)},
        {u"wireguard/show-wg0-endpoints"_s, Cut::LinePrefix, by(parseWgEndpoints)},
        {u"listeners/ss-tulpne-root-h12"_s, Cut::LinePrefix, asRoot},
        {u"listeners/ss-tulpne-root-h13"_s, Cut::LinePrefix, asRoot},
        {u"listeners/ss-tulpne-weird-names"_s, Cut::LinePrefix, asRoot},
        {u"listeners/ss-tulpn-weird-names"_s, Cut::LinePrefix, asRoot},
        {u"listeners/ss-tulpn-root-h12"_s, Cut::LinePrefix, asRoot},
        {u"listeners/ss-tulpn-root-h13"_s, Cut::LinePrefix, asRoot},
        {u"listeners/ss-tulpne-unpriv-s12"_s, Cut::LinePrefix, asUser},
        {u"listeners/ss-tulpn-unpriv-s12"_s, Cut::LinePrefix, asUser},
        {u"listeners/ss-8006"_s, Cut::LinePrefix, asRoot},
        {u"listeners/proc-net"_s, Cut::LinePrefix, by(parseProcNetSockets)},
        {u"routing/forwarding-gateway"_s, Cut::Garbled, forwarding},
        {u"routing/sysctl-vpn"_s, Cut::LinePrefix, by(parseSysctlConfig)},
        {u"routing/addr"_s, Cut::Garbled, by(parseIpAddresses)},
        {u"routing/routes"_s, Cut::Garbled, by(parseIpRoutes)},
        {u"routing/rules"_s, Cut::Garbled, by(parseIpRules)},
        {u"ssh/sshd-T-default-deb12"_s, Cut::LinePrefix, by(parseSshdConfig)},
        {u"ssh/sshd-T-default-deb13"_s, Cut::LinePrefix, by(parseSshdConfig)},
        {u"ssh/cloudinit-wins-T"_s, Cut::Garbled, by(parseSshdConfig)},
        {u"ssh/provenance-root"_s, Cut::LinePrefix, by(parseSshdProvenance)},
        {u"ssh/dropins-root"_s, Cut::LinePrefix, by(parseDropIns)},
        {u"reachability/ping-ok"_s, Cut::Garbled, by(parsePingSummary)},
        {u"reachability/ping-loss"_s, Cut::Garbled, by(parsePingSummary)},
    };
}

QList<Sample> serviceSamples()
{
    return {
        {u"services/show-multi"_s, Cut::LinePrefix, units},
        {u"services/show-flapping"_s, Cut::LinePrefix, units},
        {u"services/failed-units-json"_s, Cut::Garbled, by(parseFailedUnits)},
        {u"exporter/metrics-healthy"_s, Cut::LinePrefix, by(parseNodeExporter)},
        {u"exporter/metrics-healthy-deb13"_s, Cut::LinePrefix, by(parseNodeExporter)},
        {u"exporter/metrics-short"_s, Cut::LinePrefix, by(parseNodeExporter)},
        {u"exporter/curl-ok"_s, Cut::Garbled, by(parseCurl)},
        {u"exporter/curl-healthy"_s, Cut::Garbled, by(parseCurl)},
        {u"prometheus/targets-active"_s, Cut::Garbled, by(parsePromTargets)},
        {u"prometheus/targets"_s, Cut::Garbled, by(parsePromTargets)},
        {u"prometheus/targets-unknown"_s, Cut::Garbled, by(parsePromTargets)},
        {u"prometheus/runtimeinfo"_s, Cut::Garbled, by(parsePromRuntime)},
        {u"prometheus/rules"_s, Cut::Garbled, by(parsePromRules)},
        {u"prometheus/alerts"_s, Cut::Garbled, by(parsePromAlerts)},
        {u"prometheus/alertmanagers"_s, Cut::Garbled, by(parsePromAlertmanagers)},
        {u"prometheus/buildinfo"_s, Cut::Garbled, by(parsePromVersion)},
        {u"prometheus/query-up"_s, Cut::Garbled, by(parsePromVector)},
        {u"alerts/silences"_s, Cut::Garbled, by(parseSilences)},
        {u"alerts/status"_s, Cut::Garbled, by(parseAlertmanagerStatus)},
        {u"grafana/health-ok"_s, Cut::Garbled, by(parseGrafanaHealth)},
        {u"grafana/datasource-ok"_s, Cut::Garbled, by(parseGrafanaDataSource)},
        {u"containers/ps-csvjson-20.10"_s, Cut::LinePrefix, by(parseDockerPs)},
        {u"containers/inspect"_s, Cut::LinePrefix, by(parseDockerInspect)},
        {u"access/journal-attacks"_s, Cut::LinePrefix, by(parseJournal)},
        {u"access/journal-ssh-json"_s, Cut::LinePrefix, by(parseJournal)},
        {u"gpu/smi-healthy"_s, Cut::LinePrefix, by(parseNvidiaSmi)},
        {u"gpu/module-version"_s, Cut::LinePrefix, by(parseNvidiaModule)},
        {u"gpu/dkms-status"_s, Cut::LinePrefix, by(parseDkmsStatus)},
        {u"gpu/dkms-status-old"_s, Cut::LinePrefix, by(parseDkmsStatus)},
        {u"time/timedatectl"_s, Cut::LinePrefix, by(parseTimedatectl)},
        {u"time/chrony-synchronised"_s, Cut::Garbled, by(parseChronyTracking)},
        {u"time/find-prometheus"_s, Cut::LinePrefix, by(parseFileTimes)},
    };
}

QList<Sample> systemSamples()
{
    return {
        {u"boot/identity"_s, Cut::Garbled, by(parseBootIdentity)},
        {u"boot/os-release"_s, Cut::LinePrefix, by(parseOsRelease)},
        {u"boot/presence"_s, Cut::Garbled, tools},
        {u"storage/df-output-form"_s, Cut::LinePrefix, by(parseDf)},
        {u"storage/df-full-and-inodes"_s, Cut::LinePrefix, by(parseDf)},
        {u"storage/mounts-ro"_s, Cut::Garbled, by(parseFindmnt)},
        {u"storage/findmnt-tree"_s, Cut::Garbled, by(parseFindmnt)},
        {u"storage/smart-ata-healthy"_s, Cut::Garbled, by(parseSmart)},
        {u"storage/smart-nvme-healthy"_s, Cut::Garbled, by(parseSmart)},
        {u"storage/zpool-list-healthy"_s, Cut::LinePrefix, by(parseZpoolList)},
        {u"storage/zpool-status-healthy"_s, Cut::LinePrefix, by(parseZpoolStatus)},
        {u"storage/zpool-status-degraded"_s, Cut::Garbled, by(parseZpoolStatus)},
        {u"storage/mdstat-healthy"_s, Cut::Garbled, by(parseMdstat)},
        {u"storage/mdstat-degraded-rebuilding"_s, Cut::Garbled, by(parseMdstat)},
        {u"storage/btrfs-stats-healthy"_s, Cut::LinePrefix, by(parseBtrfsStats)},
        {u"storage/lvs-thin-full"_s, Cut::Garbled, by(parseLvs)},
        {u"updates/apt-simulate-pending"_s, Cut::LinePrefix, by(parseAptSimulation)},
        {u"updates/apt-simulate-clean-deb13"_s, Cut::LinePrefix, by(parseAptSimulation)},
        {u"updates/apt-removal"_s, Cut::LinePrefix, by(parseAptSimulation)},
        {u"updates/stat-times"_s, Cut::LinePrefix, by(parseNewestTime)},
        {u"updates/reboot-required"_s, Cut::LinePrefix, by(parseRebootPackages)},
        {u"updates/dpkg-kernels"_s, Cut::LinePrefix, kernels},
        {u"updates/needrestart-services-pending"_s, Cut::LinePrefix, by(parseNeedRestart)},
        {u"git/status-dirty-z"_s, Cut::LinePrefix, by(parseGitStatus)},
        {u"git/log-renames"_s, Cut::LinePrefix, by(parseGitLog)},
        {u"git/numstat"_s, Cut::LinePrefix, by(parseGitNumstat)},
        {u"git/grep-secrets"_s, Cut::LinePrefix, by(parseGitGrep)},
        {u"dumps/two"_s, Cut::LinePrefix, by(parseDumpFiles)},
    };
}

}

QList<Sample> wellFormedSamples()
{
    return networkSamples() + serviceSamples() + systemSamples();
}

}
