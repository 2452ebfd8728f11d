// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/labschematables.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr std::array kNetworkKinds = {"vpn"_L1, "lan"_L1, "wan"_L1, "other"_L1};
constexpr std::array kWarnFail = {"warn"_L1, "fail"_L1};

constexpr std::array kNetworkKeys = {
    KeyShape{.key = "name"_L1,
             .required = true,
             .format = TextFormat::Name,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The network's name.")},
    KeyShape{.key = "kind"_L1,
             .required = true,
             .words = kNetworkKinds,
             .doc = QT_TRANSLATE_NOOP("LabWords", "vpn, lan, wan or other.")},
    KeyShape{.key = "cidrs"_L1,
             .kinds = kList,
             .required = true,
             .max = 16,
             .format = TextFormat::AnyCidr,
             .items = kText,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Its address ranges, IPv4 and IPv6.")},
    KeyShape{.key = "interface"_L1,
             .format = TextFormat::Interface,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The interface that nodes have in it.")},
};
constexpr TableShape kNetwork = {.name = "[[network]]"_L1, .keys = kNetworkKeys};
constexpr std::array kProxmoxKeys = {
    KeyShape{.key = "name"_L1,
             .required = true,
             .format = TextFormat::Name,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The endpoint's name.")},
    KeyShape{.key = "url"_L1,
             .required = true,
             .format = TextFormat::Url,
             .doc = QT_TRANSLATE_NOOP("LabWords", "https://host:8006")},
    KeyShape{.key = "token"_L1,
             .format = TextFormat::SecretPlace,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Where the API token is kept: keychain:, env:, file: or agent:.")},
    KeyShape{.key = "pin"_L1,
             .format = TextFormat::Pin,
             .doc = QT_TRANSLATE_NOOP("LabWords", "SHA-256 of its certificate, as Proxmox shows it.")},
    KeyShape{.key = "node"_L1, .doc = QT_TRANSLATE_NOOP("LabWords", "The name Proxmox gives this host.")},
};
constexpr TableShape kProxmox = {.name = "[[proxmox]]"_L1, .keys = kProxmoxKeys};
constexpr std::array kLinkKeys = {
    KeyShape{.key = "from"_L1,
             .required = true,
             .format = TextFormat::Name,
             .doc = QT_TRANSLATE_NOOP("LabWords", "A node or vantage.")},
    KeyShape{.key = "to"_L1,
             .required = true,
             .format = TextFormat::Name,
             .doc = QT_TRANSLATE_NOOP("LabWords", "A node or vantage.")},
    KeyShape{.key = "network"_L1,
             .format = TextFormat::Name,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The network that the link is part of.")},
};
constexpr TableShape kLink = {.name = "[[link]]"_L1, .keys = kLinkKeys};
constexpr std::array kSilenceKeys = {
    KeyShape{.key = "node"_L1,
             .format = TextFormat::Name,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The node; every node unless given.")},
    KeyShape{.key = "check"_L1,
             .required = true,
             .format = TextFormat::SilencedCheck,
             .doc = QT_TRANSLATE_NOOP("LabWords", "A check id, or \"updates.*\" for all below it.")},
    KeyShape{.key = "reason"_L1,
             .required = true,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Say why: it is shown wherever the light is missing.")},
    KeyShape{.key = "until"_L1,
             .kinds = kDate | kText,
             .required = true,
             .format = TextFormat::Date,
             .doc =
                 QT_TRANSLATE_NOOP("LabWords", "The last day it holds, as 2026-12-31; nothing is silenced for ever.")},
};
constexpr TableShape kSilence = {.name = "[[silence]]"_L1, .keys = kSilenceKeys};
constexpr std::array kPolicyKeys = {
    KeyShape{.key = "require_vpn_path"_L1,
             .kinds = kBoolean,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Reaching a node past the VPN fails, not warns.")},
    KeyShape{.key = "unexpected_reboot"_L1,
             .words = kWarnFail,
             .doc = QT_TRANSLATE_NOOP("LabWords", "What a reboot nobody announced is; warn.")},
    KeyShape{
        .key = "no_forward"_L1, .kinds = kBoolean, .doc = QT_TRANSLATE_NOOP("LabWords", "Only gateways may forward.")},
    KeyShape{.key = "default_deny"_L1,
             .kinds = kBoolean,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Hosts drop what no rule accepts; true unless given.")},
    KeyShape{.key = "management_cidrs"_L1,
             .kinds = kList,
             .format = TextFormat::AnyCidr,
             .items = kText,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Who may reach the hypervisor; the VPN unless given.")},
    KeyShape{.key = "trusted_cidrs"_L1,
             .kinds = kList,
             .format = TextFormat::AnyCidr,
             .items = kText,
             .doc =
                 QT_TRANSLATE_NOOP("LabWords", "Sources allowed at every restricted port, beside VPN and monitoring.")},
    KeyShape{.key = "sudo_users"_L1,
             .kinds = kList,
             .format = TextFormat::User,
             .items = kText,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Users that may use sudo.")},
    KeyShape{.key = "watchdog_alert"_L1, .doc = QT_TRANSLATE_NOOP("LabWords", "The alert that must always fire.")},
    KeyShape{.key = "repository"_L1,
             .format = TextFormat::Path,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The directory of the lab's repository.")},
};
constexpr TableShape kPolicy = {.name = "[policy]"_L1, .keys = kPolicyKeys};

constexpr std::array kLabKeys = {
    KeyShape{.key = "name"_L1, .required = true, .doc = QT_TRANSLATE_NOOP("LabWords", "The lab's name.")},
    KeyShape{.key = "check_packs"_L1,
             .kinds = kList,
             .items = kText,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Files or folders with more checks.")},
};
constexpr TableShape kLab = {.name = "[lab]"_L1, .keys = kLabKeys};
constexpr KeyShape kSchemaKey = {.key = "schema"_L1,
                                 .kinds = kWhole,
                                 .required = true,
                                 .min = kLabSchema,
                                 .max = kLabSchema,
                                 .doc = QT_TRANSLATE_NOOP("LabWords", "The version of this format: 1.")};
constexpr KeyShape kCheckKey = {.key = "check"_L1,
                                .kinds = kList,
                                .items = kTable,
                                .table = &kCheckShape,
                                .doc = QT_TRANSLATE_NOOP("LabWords", "Checks of your own.")};
constexpr std::array kRootKeys = {
    kSchemaKey,
    KeyShape{.key = "lab"_L1,
             .kinds = kTable,
             .required = true,
             .table = &kLab,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The lab itself.")},
    KeyShape{.key = "defaults"_L1,
             .kinds = kTable,
             .table = &kDefaultsShape,
             .doc = QT_TRANSLATE_NOOP("LabWords", "What holds where nothing else is said.")},
    KeyShape{.key = "policy"_L1,
             .kinds = kTable,
             .table = &kPolicy,
             .doc = QT_TRANSLATE_NOOP("LabWords", "What the whole lab wants.")},
    KeyShape{.key = "network"_L1,
             .kinds = kList,
             .max = 256,
             .items = kTable,
             .table = &kNetwork,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The networks.")},
    KeyShape{.key = "group"_L1,
             .kinds = kList,
             .max = 256,
             .items = kTable,
             .table = &kGroupShape,
             .doc = QT_TRANSLATE_NOOP("LabWords", "What nodes have in common.")},
    KeyShape{.key = "node"_L1,
             .kinds = kList,
             .items = kTable,
             .table = &kNodeShape,
             .doc = QT_TRANSLATE_NOOP("LabWords", "The hosts.")},
    KeyShape{.key = "vantage"_L1,
             .kinds = kList,
             .items = kTable,
             .table = &kVantageShape,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Places to look from.")},
    KeyShape{.key = "proxmox"_L1,
             .kinds = kList,
             .items = kTable,
             .table = &kProxmox,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Proxmox APIs.")},
    KeyShape{.key = "link"_L1,
             .kinds = kList,
             .items = kTable,
             .table = &kLink,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Who is connected to whom.")},
    kCheckKey,
    KeyShape{.key = "silence"_L1,
             .kinds = kList,
             .items = kTable,
             .table = &kSilence,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Lights put out for a while.")},
    KeyShape{.key = "thresholds"_L1,
             .kinds = kTable,
             .table = &kThresholdsShape,
             .doc = QT_TRANSLATE_NOOP("LabWords", "Parameters of checks, everywhere.")},
};
constexpr TableShape kRoot = {.name = "lab file"_L1, .keys = kRootKeys};
constexpr std::array kPackKeys = {kSchemaKey, kCheckKey};
constexpr TableShape kPack = {.name = "check pack"_L1, .keys = kPackKeys};

}

const KeyShape *TableShape::find(QAnyStringView key) const
{
    for (const auto part : {keys, shared}) {
        const auto found =
            std::find_if(part.begin(), part.end(), [&](const KeyShape &shape) { return shape.key == key; });
        if (found != part.end())
            return &*found;
    }
    return each;
}

const TableShape &labFileShape()
{
    return kRoot;
}

const TableShape &checkPackShape()
{
    return kPack;
}

}
