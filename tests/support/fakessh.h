// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The server that misbehaves on demand also plays the hosts of the demo lab; it lives there.
#include "app/demo/ssh/fakessh.h"
