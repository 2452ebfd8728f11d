// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace daytwo {

/// One changed file of a work tree.
struct GitChange
{
    QString path;
    QString code; ///< two letters: ".M", "A.", "??" untracked, "!!" ignored, "UU" conflict

    bool operator==(const GitChange &) const = default;
};

/// `git status --porcelain=v2 --branch [-z]`.
struct GitStatus
{
    QString commit;           ///< 40 or 64 hex digits; "(initial)" before the first commit
    QString branch;           ///< "(detached)" without one
    QString upstream;         ///< empty: none
    std::optional<int> ahead; ///< nothing: no upstream, or it is gone
    std::optional<int> behind;
    QList<GitChange> changes;

    [[nodiscard]] bool clean() const { return changes.isEmpty(); }
    bool operator==(const GitStatus &) const = default;
};
/// Entries may end with NUL (-z) or line breaks. branch.oid and branch.head are required: empty output is garbled.
Parsed<GitStatus> parseGitStatus(const QByteArray &out);

/// One commit with the files it touched.
struct GitCommit
{
    QString hash;
    qint64 time = 0; ///< seconds since 1970
    QString author;
    QString subject;
    QString body;
    QList<GitChange> files; ///< code is "A", "M", "D", "R100", …

    bool operator==(const GitCommit &) const = default;
};
/// `git log --format=%x1e%H%x1f%ct%x1f%an%x1f%s%x1f%b%x1f --name-status -z`, newest first. (The closing %x1f is ours:
/// it parts the body from the files; without it the body ends at the NUL.) Empty output is garbled: a repository that
/// has no commit makes git fail.
Parsed<QList<GitCommit>> parseGitLog(const QByteArray &out);

/// Lines of one file that a commit added and deleted; both 0 for a binary file.
struct GitFileSize
{
    QString path;
    int added = 0;
    int deleted = 0;

    bool operator==(const GitFileSize &) const = default;
};

/// The size of one commit.
struct GitSize
{
    QString hash;
    qint64 time = 0; ///< seconds since 1970
    QList<GitFileSize> files;

    bool operator==(const GitSize &) const = default;
};
/// `git log --format=%x1e%H%x1f%ct%x1f --numstat --no-renames -z`, newest first. Empty output is garbled.
Parsed<QList<GitSize>> parseGitNumstat(const QByteArray &out);

/// One place that `git grep` found.
struct GitMatch
{
    QString path; ///< as git prints it: in quotes where it holds odd characters
    int line = 0;
    QString text; ///< what matched

    bool operator==(const GitMatch &) const = default;
};
/// `git grep -n -o`. Empty output is garbled: whoever asks knows by the exit code that nothing matched.
Parsed<QList<GitMatch>> parseGitGrep(const QByteArray &out);

}
