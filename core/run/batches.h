// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transport/transport.h"

#include <span>

namespace daytwo {

/// Which pool of workers a batch goes to: slow probes from here must not keep nodes waiting, nor the other way round.
enum class Lane { Node, Admin };

/// A batch with its place in the queue.
struct QueuedBatch
{
    ProbeBatch batch;
    Lane lane = Lane::Node;
    QString key;   ///< what must not be asked too much at a time: the vantage, or the host asked about
    int limit = 1; ///< batches of this key at the same time
};

/// A numbered question.
struct NumberedRequest
{
    int id = 0;
    const ProbeRequest *request = nullptr;
};

/// Groups questions: one batch for each vantage that is not the admin machine, and one for every single question from
/// the admin machine, with at most `perSubject` at a time for the host it is about. Keeps the order. Pure.
std::vector<QueuedBatch> batched(std::span<const NumberedRequest> requests, int perSubject);

/// The host that a probe from the admin machine asks about; empty where it is the admin machine itself. Pure.
QString subjectOf(const Probe &probe);

}
