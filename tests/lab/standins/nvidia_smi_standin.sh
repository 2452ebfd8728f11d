#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# STAND-IN for nvidia-smi: says what a real one says in the state that /etc/nvidia-standin names.
case $(cat /etc/nvidia-standin 2>/dev/null) in
  mismatch)
    printf 'Failed to initialize NVML: Driver/library version mismatch\nNVML library version: 550.163\n'
    exit 18 ;;
  hot)
    echo '0, GPU-7a3c1f0e-1111-2222-3333-444455556666, NVIDIA A40, 550.163.01, P0, 93, 298.00, 46068, 100, 100, 4, 4, 4, Enabled' ;;
  *)
    echo '0, GPU-7a3c1f0e-1111-2222-3333-444455556666, NVIDIA RTX A4000, 550.163.01, P8, 41, 8.61, 16376, 3, 0, 0, 1, 4, Enabled' ;;
esac
