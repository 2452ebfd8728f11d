// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <memory>

namespace daytwo {

/// The mark by which others see that the writer of a run is alive: a lock file beside the journal, which the kernel
/// lets go of when the process ends, however it ends.
class Owner
{
public:
    /// Takes a fresh lock for the journal at `path`. Storage where it cannot be made.
    static Result<std::unique_ptr<Owner>> take(const QString &path);
    /// Lets go and removes the lock file.
    ~Owner();
    Owner(const Owner &) = delete;
    Owner &operator=(const Owner &) = delete;

    /// What is written into the journal: boot id, process id and the name of the lock file.
    [[nodiscard]] const QString &token() const { return m_token; }

private:
    Owner(int fd, QString file, QString token);
    int m_fd;
    QString m_file;
    QString m_token;
};

/// Whether the owner of that token still lives, as seen from the journal at `path`. Where the lock tells nothing (it
/// cannot be opened), boot id and process id decide.
bool ownerAlive(const QString &path, const QString &token);
/// Removes lock files beside the journal that nobody holds and that are older than a minute: left by programs that died
/// before they wrote anything.
void sweepOwners(const QString &path);
/// Removes the lock file of an owner that is dead.
void forgetOwner(const QString &path, const QString &token);

}
