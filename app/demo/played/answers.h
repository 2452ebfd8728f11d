// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/played/playedlab.h"

#include <optional>

namespace daytwo {

// Each answers the programs it knows, by what the host's state says; nothing for all others.
std::optional<PlayedReply> netAnswer(const PlayedLab &lab, const PlayedHost &host, const QStringList &argv);
std::optional<PlayedReply> ruleAnswer(const PlayedHost &host, const QStringList &argv);
std::optional<PlayedReply> serviceAnswer(const PlayedLab &lab, const PlayedHost &host, const QStringList &argv);
std::optional<PlayedReply> sshAnswer(const PlayedHost &host, const QStringList &argv);
std::optional<PlayedReply> fileAnswer(const PlayedHost &host, const QStringList &argv);
std::optional<PlayedReply> diskAnswer(const PlayedLab &lab, const PlayedHost &host, const QStringList &argv);
std::optional<PlayedReply> volumeAnswer(const PlayedLab &lab, const PlayedHost &host, const QStringList &argv);
std::optional<PlayedReply> containerAnswer(const PlayedHost &host, const QStringList &argv);
std::optional<PlayedReply> webAnswer(const PlayedLab &lab, const PlayedHost &host, const QStringList &argv);

std::optional<PlayedReply> journalAnswer(const PlayedLab &lab, const PlayedHost &host, const QStringList &argv);
std::optional<PlayedReply> gpuAnswer(const PlayedHost &host, const QStringList &argv);
/// promtool, and the times of the files that Prometheus reads.
std::optional<PlayedReply> promtoolAnswer(const PlayedLab &lab, const PlayedHost &host, const QStringList &argv);

/// Whether Prometheus' last scrape of the host succeeded.
bool playedScrape(const PlayedLab &lab, const PlayedHost &target);
/// What Prometheus tells of rules, alerts and queries; nothing for its other pages. `path` with the query.
std::optional<QByteArray> alertPage(const PlayedLab &lab, const QString &path);
std::optional<QByteArray> alertmanagerPage(const QString &path);

/// The body that a web service of the host gives to whom shows `token` (empty: none); nothing when it does not run.
/// Status in `status`.
std::optional<QByteArray> webPage(const PlayedLab &lab, const PlayedHost &host, quint16 port, const QString &path,
                                  int &status, const QString &token = {});

/// Text on stdout, exit code 0.
PlayedReply said(const QString &text);
PlayedReply refused(int exitCode, const QString &complaint);

}
