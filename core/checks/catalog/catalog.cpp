// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/catalog.h"

#include "core/checks/catalog/access/access.h"
#include "core/checks/catalog/alerts/alerts.h"
#include "core/checks/catalog/backup/backup.h"
#include "core/checks/catalog/certificates/certificates.h"
#include "core/checks/catalog/containers/containers.h"
#include "core/checks/catalog/exporter/exporter.h"
#include "core/checks/catalog/exposure/exposure.h"
#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/gpu/gpu.h"
#include "core/checks/catalog/grafana/grafana.h"
#include "core/checks/catalog/journal/journal.h"
#include "core/checks/catalog/listeners/listeners.h"
#include "core/checks/catalog/prometheus/prometheus.h"
#include "core/checks/catalog/proxmox/proxmox.h"
#include "core/checks/catalog/reachability/reachability.h"
#include "core/checks/catalog/routing/routing.h"
#include "core/checks/catalog/services/services.h"
#include "core/checks/catalog/ssh/ssh.h"
#include "core/checks/catalog/storage/storage.h"
#include "core/checks/catalog/time/time.h"
#include "core/checks/catalog/updates/updates.h"
#include "core/checks/catalog/wireguard/wireguard.h"

namespace daytwo {

std::span<const CheckSpec *const> checkCatalog()
{
    static const std::vector<const CheckSpec *> catalog{
        // 1 From the admin machine
        &reachabilityVpnUp(), &reachabilityAlias(), &reachabilityPing(), &sshAnswers(), &sshHostKey(),
        &sshOfferedMethods(), &sshKeyLogin(), &sshNoSecondPrompt(), &sshEffectiveConfig(), &sshConfigPending(),
        &sshCloudInitDropin(), &sshRootLogin(), &reachabilityPath(), &reachabilityClock(), &reachabilityBootChanged(),
        &reachabilityRoleBound(),
        // 2 On the gateway, and its firewall and listeners wherever they are
        &wireguardInterface(), &wireguardListenPort(), &wireguardPeer(), &wireguardPeerSet(), &wireguardUnit(),
        &routingIpForward(), &routingIpForwardPersistent(), &routingNonGatewayOff(), &routingVpnRoutes(),
        &routingRpFilter(), &routingForwardPath(), &firewallReadable(), &firewallLayers(), &firewallAllowWireGuard(),
        &firewallAllowSsh(), &firewallAllowExporter(), &firewallDefaultDeny(), &firewallChangeGuard(), &firewallIpv6(),
        &firewallDockerPublished(), &firewallDrift(), &firewallPersistent(), &listenersRequired(),
        &listenersUnexpected(), &listenersDrift(), &listenersBindScope(),
        // 3 On the Proxmox host
        &proxmoxUiListening(), &proxmoxFirewallPosture(), &proxmoxUiHealth(),
        // 4 On the monitoring host
        &servicesUnit(), &servicesFailedUnits(), &containersRunning(), &containersLogs(), &prometheusHealthy(),
        &prometheusReady(), &prometheusConfigValid(), &prometheusConfigLoaded(), &prometheusApi(), &prometheusTarget(),
        &prometheusTargetsComplete(), &prometheusRules(), &grafanaHealth(), &grafanaDataSource(), &exporterFromMon(),
        // 5 On every long-running host
        &exporterLocal(), &firewallExporterNotBroad(), &exporterBind(),
        // 6 What must be reachable over the VPN only
        &exposurePrometheusUi(), &exposureGrafanaUi(), &exposureProxmoxUi(), &exposureExporter(), &exposureSsh(),
        // Maintenance
        &storageCapacity(), &storageInodes(), &storageReadOnly(), &storageSmart(), &storageZfs(), &storageMd(),
        &storageBtrfs(), &storageLvmThin(), &updatesPending(), &updatesListsFresh(), &updatesRebootRequired(),
        &updatesServicesRestart(), &updatesDpkgConsistent(), &storagePve(), &proxmoxNodeHealth(),
        &proxmoxGuestsRunning(), &proxmoxBoring(), &backupJobScheduled(), &backupJobResult(), &backupCoverage(),
        &backupRecent(), &backupVerified(), &backupSeparateTarget(), &backupAppData(), &backupRestoreDrill(),
        &proxmoxSnapshotBeforeChange(), &proxmoxRollbackPoint(), &journalDocsCommitted(), &journalSmallChange(),
        &journalReversible(), &journalIsolationTested(), &journalIncrementalReapply(), &journalChecklistAfterEvent(),
        &journalRunbookUpdated(), &journalAdr(), &journalCommitMessage(), &journalNoSecrets(), &gpuDriver(),
        &gpuHealth(), &gpuXid(), &journalHostErrors(), &alertsFiring(), &alertsPipeline(), &alertsWatchdog(),
        &alertsSilences(), &alertsAnomalies(), &accessPasswordLogins(), &accessFailedLogins(), &accessNewOrigin(),
        &accessSudo(), &timeSynchronised(), &certificatesTls()};
    return catalog;
}

const CheckSpec *specOf(const CheckId &check)
{
    const CheckSpec *best = nullptr;
    for (const CheckSpec *spec : checkCatalog()) {
        const QString id = QLatin1StringView(spec->id);
        const bool fits = check.value == id || check.value.startsWith(id + u'.');
        if (fits && (!best || qstrlen(spec->id) > qstrlen(best->id)))
            best = spec;
    }
    return best;
}

}
