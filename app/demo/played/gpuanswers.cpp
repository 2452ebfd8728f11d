// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/played/answers.h"

namespace daytwo {

using namespace Qt::StringLiterals;

std::optional<PlayedReply> gpuAnswer(const PlayedHost &host, const QStringList &argv)
{
    const bool unbuilt = host.gpu == "unbuilt"_L1;
    if (!host.gpu.isEmpty() && argv.value(0) == "dkms"_L1)
        return said(
            u"nvidia-current/550.163.01, %1-amd64, x86_64: installed\n"_s.arg(unbuilt ? u"6.1.0-31"_s : u"6.1.0-32"_s));
    const bool asksModule = argv.value(0) == "cat"_L1 && argv.value(1) == "/proc/driver/nvidia/version"_L1;
    if (host.gpu.isEmpty() || (argv.value(0) != "nvidia-smi"_L1 && !asksModule))
        return std::nullopt;
    if (unbuilt && asksModule)
        return PlayedReply{1, {}, "cat: /proc/driver/nvidia/version: No such file or directory\n"};
    if (unbuilt)
        return PlayedReply{9,
                           "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make sure "
                           "that the latest NVIDIA driver is installed and running.\n",
                           {}};
    const QString loaded = host.gpu == "mismatch"_L1 ? u"550.144.03"_s : u"550.163.01"_s;
    if (asksModule)
        return said(u"NVRM version: NVIDIA UNIX x86_64 Kernel Module  %1  Tue Apr  8 12:41:17 UTC 2025\n"
                    "GCC version:  gcc version 12.2.0 (Debian 12.2.0-14+deb12u1) \n"_s.arg(loaded));
    if (host.gpu == "mismatch"_L1)
        return PlayedReply{
            18, "Failed to initialize NVML: Driver/library version mismatch\nNVML library version: 550.163\n", {}};
    return said(
        u"0, GPU-7a3c1f0e-1111-2222-3333-444455556666, NVIDIA RTX A4000, 550.163.01, P8, %1, 8.61, 16376, 3, 0, "
        "0, 1, 4, Enabled\n"_s.arg(host.gpu == "hot"_L1 ? 93 : 41));
}

}
