// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/proxmox/pvehttp.h"
#include "core/proxmox/pvetypes.h"

#include <optional>

namespace daytwo {

/// The error behind an answer whose status is not 2xx. `what` names the call or object. The detail is the server's own
/// text: the body's message where there is one, else the reason phrase, plus what is wrong with each parameter. Pure.
Error pveErrorFrom(const PveReply &reply, const QString &what);

/// The error behind a task that ended, or nothing when it succeeded or still runs. `what` as above. Pure.
std::optional<Error> pveTaskError(const PveTask &task, const QString &what);

/// Whether a task failed only because another one held the guest's configuration for a moment, so that the same call
/// may succeed later: "can't lock file … got timeout". A lock written into the configuration is not of this kind.
bool isMomentaryLock(const QString &exitStatus);

/// Whether a refusal says that the guest agent is not set up or does not answer, as against that it could not be asked.
bool isSilentAgent(const QString &detail);

/// A right that was found missing.
struct PveMissingRight
{
    QString path = {};
    /// Any one of these would do.
    QStringList privileges = {};

    bool operator==(const PveMissingRight &) const = default;
};

/// The right that a refusal names; nothing when the text names none.
std::optional<PveMissingRight> pveMissingRight(const QString &detail);

/// The lines that grant `right` to the token `tokenId` ("ops@pve!console") on the host: to be shown and pasted.
/// `held` are the token's present rights: those that hold at the path are named again, or they would be lost there.
QStringList pveGrantCommands(const PveMissingRight &right, const QString &tokenId, const PvePermissions &held = {});

}
