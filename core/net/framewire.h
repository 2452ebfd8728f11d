// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

// The wire format of a framed reply, version 2. N is the nonce. Output goes raw between lines that begin with the
// nonce, which no output can know. What writes it (framedrunner) and what reads it (frameparser) agree here.
//
//   stdout                                    stderr
//   N H 2 <tools> <uid> <epoch> <uptime>      N E -            what came before is not ours
//   N B <index>                               <raw bytes>
//   <raw bytes>                               <newline> N E <index>
//   <newline> N R <exit code>
//   <newline> N T <uptime before> <uptime after>
//   …
//   N Z
//
// No R: the output was cut (its trailer with it) at the cap, or the command's shell died.

namespace daytwo {

inline constexpr int kFrameVersion = 2;
inline constexpr qsizetype kFrameNonceSize = 32;
/// What is let through beyond the cap: room for the line with the exit code.
inline constexpr int kFrameTrailerRoom = 64;

}
