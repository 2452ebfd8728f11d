// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/labschematables.h"

#include <QtGlobal>

#include <array>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr unsigned kScalar = kText | kWhole | kNumber | kBoolean;
constexpr qint64 kMaxPort = 65535;
constexpr std::span<const KeyShape> kNothing{};

constexpr std::array kVantageKinds = {"inside"_L1, "outside"_L1};
constexpr std::array kProtocols = {"tcp"_L1, "udp"_L1};
constexpr std::array kScopes = {"loopback"_L1, "vpn"_L1, "any"_L1};
constexpr std::array kAllowedRefused = {"allowed"_L1, "refused"_L1};

constexpr KeyShape kParameter = {
    .kinds = kScalar | kList,
    .items = kText,
    .doc = QT_TRANSLATE_NOOP("LabWords", "A number, text, true or false, or a list of texts; the check says which.")};
constexpr KeyShape kCheckThresholds = {
    .kinds = kTable,
    .format = TextFormat::IdOfCheck,
    .table = &kParametersShape,
    .doc = QT_TRANSLATE_NOOP("LabWords", "Parameters of one check; its id is quoted, as it holds dots.")};

constexpr std::array kSshShared = {
    KeyShape{.key = "user"_L1, .format = TextFormat::User, .doc = QT_TRANSLATE_NOOP("LabWords", "The login name.")},
    KeyShape{.key = "port"_L1,
             .kinds = kWhole,
             .min = 1,
             .max = kMaxPort,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The port of sshd; 22 unless given.")},
    KeyShape{.key = "identity"_L1,
             .format = TextFormat::Path,
             .doc = QT_TRANSLATE_NOOP("LabWords", "A private key file; ~/ is your home.")},
    KeyShape{.key = "passphrase"_L1,
             .format = TextFormat::SecretPlace,
             .doc = QT_TRANSLATE_NOOP(
                 "LabWords", "Where the passphrase of the identity is kept: keychain:, env:, file: or agent:.")},
    KeyShape{.key = "known_hosts"_L1,
             .format = TextFormat::Path,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The known_hosts file to trust.")},
    KeyShape{.key = "connect_timeout_s"_L1,
             .kinds = kWhole,
             .min = 1,
             .max = 120,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Seconds to wait for a login.")},
    KeyShape{.key = "use_config"_L1,
             .kinds = kBoolean,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Whether ~/.ssh/config is read.")},
};
constexpr std::array kSshOwn = {
    KeyShape{.key = "alias"_L1, .doc = QT_TRANSLATE_NOOP("LabWords", "A Host of ~/.ssh/config.")},
    KeyShape{.key = "jump"_L1,
             .format = TextFormat::Name,
             .doc = QT_TRANSLATE_NOOP("LabWords", "A node or vantage to log in to first.")},
};
constexpr TableShape kSshDefaults = {.name = "[defaults.ssh]"_L1, .keys = kSshShared};
constexpr TableShape kSsh = {.name = "ssh"_L1, .keys = kSshOwn, .shared = kSshShared};
constexpr std::array kDefaultsKeys = {
    KeyShape{.key = "ssh"_L1,
             .kinds = kTable,
             .table = &kSshDefaults,
             .doc = QT_TRANSLATE_NOOP("LabWords", "How to log in where nothing else is said.")},
};

constexpr std::array kListenerKeys = {
    KeyShape{.key = "port"_L1,
             .kinds = kWhole,
             .min = 1,
             .max = kMaxPort,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The port.")},
    KeyShape{.key = "ports"_L1,
             .doc = QT_TRANSLATE_NOOP("LabWords", "A range of ports, \"5900-5999\", or \"ephemeral\".")},
    KeyShape{
        .key = "proto"_L1, .words = kProtocols, .doc = QT_TRANSLATE_NOOP("LabWords", "tcp (unless given) or udp.")},
    KeyShape{.key = "scope"_L1,
             .words = kScopes,
             .doc = QT_TRANSLATE_NOOP("LabWords", "From how far it may be heard at most; any unless given.")},
    KeyShape{.key = "owner"_L1,
             .kinds = kText | kList,
             .items = kText,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Globs on unit, container or program.")},
    KeyShape{
        .key = "required"_L1, .kinds = kBoolean, .doc = QT_TRANSLATE_NOOP("LabWords", "Whether it must be there.")},
    KeyShape{.key = "reason"_L1, .doc = QT_TRANSLATE_NOOP("LabWords", "Why it is allowed.")},
};
constexpr TableShape kListener = {.name = "listeners"_L1, .keys = kListenerKeys};
constexpr std::array kServiceKeys = {
    KeyShape{.key = "name"_L1,
             .required = true,
             .format = TextFormat::Name,
             .doc = QT_TRANSLATE_NOOP("LabWords", "What the check is called by.")},
    KeyShape{.key = "candidates"_L1,
             .kinds = kList,
             .format = TextFormat::Unit,
             .items = kText,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Unit names; the first that is there counts.")},
};
constexpr TableShape kService = {.name = "services"_L1, .keys = kServiceKeys};
constexpr std::array kPeerKeys = {
    KeyShape{.key = "name"_L1,
             .required = true,
             .format = TextFormat::Name,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Who the peer is.")},
    KeyShape{.key = "public_key"_L1,
             .required = true,
             .format = TextFormat::PublicKey,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Its public key.")},
    KeyShape{.key = "allowed_ips"_L1,
             .kinds = kList,
             .required = true,
             .format = TextFormat::AnyCidr,
             .items = kText,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The networks behind it.")},
    KeyShape{.key = "required"_L1,
             .kinds = kBoolean,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Whether it must be there and alive; true unless given.")},
    KeyShape{.key = "keepalive_s"_L1,
             .kinds = kWhole,
             .min = 0,
             .max = 65535,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Its PersistentKeepalive; 0: off.")},
    KeyShape{.key = "node"_L1,
             .format = TextFormat::Name,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The node or vantage that it is.")},
};
constexpr TableShape kPeer = {.name = "[[node.wireguard.peer]]"_L1, .keys = kPeerKeys};
constexpr std::array kWireGuardKeys = {
    KeyShape{.key = "interface"_L1,
             .format = TextFormat::Interface,
             .doc = QT_TRANSLATE_NOOP("LabWords", "wg0 unless given.")},
    KeyShape{.key = "port"_L1,
             .kinds = kWhole,
             .min = 1,
             .max = kMaxPort,
             .doc = QT_TRANSLATE_NOOP("LabWords", "51820 unless given.")},
    KeyShape{.key = "peer"_L1,
             .kinds = kList,
             .items = kTable,
             .table = &kPeer,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The peers it should have.")},
};
constexpr TableShape kWireGuard = {.name = "[node.wireguard]"_L1, .keys = kWireGuardKeys};
constexpr std::array kGpuKeys = {
    KeyShape{.key = "count"_L1,
             .kinds = kWhole,
             .min = 0,
             .max = 64,
             .doc = QT_TRANSLATE_NOOP("LabWords", "How many GPUs it must show; 0: none, in spite of its role.")},
};
constexpr TableShape kGpu = {.name = "gpu"_L1, .keys = kGpuKeys};
constexpr std::array kWebKeys = {
    KeyShape{.key = "port"_L1,
             .kinds = kWhole,
             .min = 1,
             .max = kMaxPort,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The port it listens on.")},
    KeyShape{.key = "path"_L1,
             .format = TextFormat::UrlPath,
             .doc = QT_TRANSLATE_NOOP("LabWords", "A prefix of all its paths, \"/prometheus\".")},
    KeyShape{.key = "tls"_L1, .kinds = kBoolean, .doc = QT_TRANSLATE_NOOP("LabWords", "Whether it speaks HTTPS.")},
};
constexpr TableShape kWeb = {.name = "web service"_L1, .keys = kWebKeys};
constexpr std::array kGrafanaOwn = {
    KeyShape{.key = "token"_L1,
             .format = TextFormat::SecretPlace,
             .doc = QT_TRANSLATE_NOOP(
                 "LabWords",
                 "Where the token of a service account is kept, to ask about data sources: keychain:, env: or "
                 "file:.")},
    KeyShape{.key = "datasources"_L1,
             .kinds = kList,
             .max = 50,
             .format = TextFormat::DataSource,
             .items = kText,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The uids of the data sources that must answer.")},
};
constexpr TableShape kGrafana = {.name = "grafana"_L1, .keys = kGrafanaOwn, .shared = kWebKeys};
constexpr std::array kCertificateKeys = {
    KeyShape{.key = "name"_L1,
             .required = true,
             .format = TextFormat::Name,
             .doc = QT_TRANSLATE_NOOP("LabWords", "What the check is called by.")},
    KeyShape{.key = "host"_L1,
             .format = TextFormat::Address,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The name or address to ask; the node's own unless given.")},
    KeyShape{.key = "port"_L1,
             .kinds = kWhole,
             .min = 1,
             .max = kMaxPort,
             .doc = QT_TRANSLATE_NOOP("LabWords", "443 unless given.")},
    KeyShape{.key = "pin"_L1,
             .format = TextFormat::Pin,
             .doc = QT_TRANSLATE_NOOP("LabWords", "SHA-256 of the certificate that must be shown.")},
};
constexpr TableShape kCertificate = {.name = "certificates"_L1, .keys = kCertificateKeys};
constexpr std::array kDataKeys = {
    KeyShape{.key = "name"_L1,
             .required = true,
             .format = TextFormat::Name,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The service whose data it is.")},
    KeyShape{.key = "path"_L1,
             .required = true,
             .format = TextFormat::Path,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The directory of its dumps.")},
    KeyShape{.key = "max_age_h"_L1,
             .kinds = kWhole,
             .min = 1,
             .max = 8760,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Hours; 26 unless given.")},
    KeyShape{.key = "min_bytes"_L1,
             .kinds = kWhole,
             .min = 0,
             .max = 1LL << 50,
             .doc = QT_TRANSLATE_NOOP("LabWords", "A smaller dump is none.")},
};
constexpr TableShape kData = {.name = "data"_L1, .keys = kDataKeys};

constexpr std::array kHostShared = {
    KeyShape{
        .key = "roles"_L1,
        .kinds = kList,
        .format = TextFormat::Name,
        .items = kText,
        .doc = QT_TRANSLATE_NOOP(
            "LabWords", "gateway, monitoring, gpu, service, hypervisor, admin, or your own. A role brings checks.")},
    KeyShape{.key = "networks"_L1,
             .kinds = kList,
             .items = kText,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The networks it is in.")},
    KeyShape{.key = "hypervisor"_L1,
             .format = TextFormat::Name,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The node that it is a guest of.")},
    KeyShape{.key = "proxmox"_L1,
             .format = TextFormat::Name,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The [[proxmox]] endpoint that manages it.")},
    KeyShape{.key = "ssh"_L1, .kinds = kTable, .table = &kSsh, .doc = QT_TRANSLATE_NOOP("LabWords", "How to log in.")},
    KeyShape{.key = "listeners"_L1,
             .kinds = kList,
             .format = TextFormat::Listener,
             .items = kText | kTable,
             .table = &kListener,
             .doc = QT_TRANSLATE_NOOP(
                 "LabWords", "Listeners that are expected beside those of its roles: \"443/tcp\" or a table.")},
    KeyShape{.key = "services"_L1,
             .kinds = kList,
             .format = TextFormat::Unit,
             .items = kText | kTable,
             .table = &kService,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Units that must run beside those of its roles.")},
    KeyShape{.key = "containers"_L1,
             .kinds = kList,
             .format = TextFormat::Container,
             .items = kText,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Containers that must run.")},
    KeyShape{.key = "wireguard"_L1,
             .kinds = kTable,
             .table = &kWireGuard,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Its WireGuard interface.")},
    KeyShape{.key = "routes"_L1,
             .kinds = kList,
             .format = TextFormat::AnyCidr,
             .items = kText,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Networks it must reach through the VPN.")},
    KeyShape{.key = "disks"_L1,
             .kinds = kList,
             .format = TextFormat::Device,
             .items = kText,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Disks with SMART.")},
    KeyShape{.key = "btrfs"_L1,
             .kinds = kList,
             .format = TextFormat::Path,
             .items = kText,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Mount points of its btrfs file systems.")},
    KeyShape{.key = "gpu"_L1, .kinds = kTable, .table = &kGpu, .doc = QT_TRANSLATE_NOOP("LabWords", "Its GPUs.")},
    KeyShape{.key = "prometheus"_L1,
             .kinds = kTable,
             .table = &kWeb,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Its Prometheus; port 9090 unless given.")},
    KeyShape{.key = "grafana"_L1,
             .kinds = kTable,
             .table = &kGrafana,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Its Grafana; port 3000 unless given.")},
    KeyShape{.key = "alertmanager"_L1,
             .kinds = kTable,
             .table = &kWeb,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Its Alertmanager; port 9093 unless given.")},
    KeyShape{.key = "exporter"_L1,
             .kinds = kTable,
             .table = &kWeb,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Its node_exporter; port 9100 unless given.")},
    KeyShape{.key = "certificates"_L1,
             .kinds = kList,
             .items = kTable,
             .table = &kCertificate,
             .doc = QT_TRANSLATE_NOOP(
                 "LabWords", "Where it shows TLS certificates, beside Proxmox and web services with tls = true.")},
    KeyShape{.key = "data"_L1,
             .kinds = kList,
             .items = kTable,
             .table = &kData,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Dumps of application data.")},
    KeyShape{.key = "second_factor"_L1,
             .words = kAllowedRefused,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Whether a second factor may be asked for.")},
    KeyShape{.key = "no_backup"_L1,
             .kinds = kBoolean,
             .doc = QT_TRANSLATE_NOOP("LabWords", "It needs no backup, on purpose.")},
    KeyShape{.key = "thresholds"_L1,
             .kinds = kTable,
             .table = &kThresholdsShape,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Parameters of checks, here only.")},
    KeyShape{.key = "note"_L1, .doc = QT_TRANSLATE_NOOP("LabWords", "Anything worth knowing.")},
};
constexpr std::array kNodeOwn = {
    KeyShape{.key = "name"_L1,
             .required = true,
             .format = TextFormat::Name,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Its name, unique in the lab.")},
    KeyShape{.key = "address"_L1,
             .format = TextFormat::Address,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Where to connect to: an address or a name.")},
    KeyShape{.key = "addresses"_L1,
             .kinds = kList,
             .format = TextFormat::AnyIp,
             .items = kText,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Its other addresses.")},
    KeyShape{.key = "vmid"_L1,
             .kinds = kWhole,
             .min = 100,
             .max = 999999999,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Its VMID in Proxmox.")},
    KeyShape{.key = "groups"_L1,
             .kinds = kList,
             .max = 16,
             .items = kText,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Groups that it takes settings from.")},
};
constexpr std::array kGroupOwn = {
    KeyShape{.key = "name"_L1,
             .required = true,
             .format = TextFormat::Name,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The group's name.")},
};
constexpr std::array kVantageKeys = {
    KeyShape{.key = "name"_L1,
             .required = true,
             .format = TextFormat::Name,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Its name, unique among nodes too.")},
    KeyShape{.key = "kind"_L1,
             .words = kVantageKinds,
             .doc = QT_TRANSLATE_NOOP("LabWords", "outside (unless given) or inside the VPN.")},
    KeyShape{.key = "address"_L1,
             .format = TextFormat::Address,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Where to connect to.")},
    KeyShape{.key = "ssh"_L1, .kinds = kTable, .table = &kSsh, .doc = QT_TRANSLATE_NOOP("LabWords", "How to log in.")},
};

}

constinit const TableShape kParametersShape = {.name = "parameters"_L1, .keys = kNothing, .each = &kParameter};
constinit const TableShape kThresholdsShape = {.name = "[thresholds]"_L1, .keys = kNothing, .each = &kCheckThresholds};
constinit const TableShape kDefaultsShape = {.name = "[defaults]"_L1, .keys = kDefaultsKeys};
constinit const TableShape kNodeShape = {.name = "[[node]]"_L1, .keys = kNodeOwn, .shared = kHostShared};
constinit const TableShape kGroupShape = {.name = "[[group]]"_L1, .keys = kGroupOwn, .shared = kHostShared};
constinit const TableShape kVantageShape = {.name = "[[vantage]]"_L1, .keys = kVantageKeys};

}
