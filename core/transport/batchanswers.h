// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/transport/transport.h"

#include <mutex>

namespace daytwo {

/// The answers that are owed for one batch. Only the first answer to each probe counts, and what is still owed at the
/// end is answered with an error: so each is reported exactly once, whatever goes wrong between. Thread-safe.
class BatchAnswers
{
public:
    /// `batch` and `report` must outlive this.
    BatchAnswers(const ProbeBatch &batch, const EvidenceCallback &report, NowFunction now);
    ~BatchAnswers();
    BatchAnswers(const BatchAnswers &) = delete;
    BatchAnswers &operator=(const BatchAnswers &) = delete;

    [[nodiscard]] std::size_t size() const { return m_batch.probes.size(); }
    [[nodiscard]] const ProbeRequest &request(std::size_t index) const { return m_batch.probes[index]; }
    [[nodiscard]] const VantagePoint &vantage() const { return m_batch.vantage; }
    [[nodiscard]] bool owed(std::size_t index) const;
    /// Reports the evidence; the request is filled in here, and the times where there are none.
    void give(std::size_t index, Evidence evidence);
    void fail(std::size_t index, const Error &error);
    /// The same error for everything that is still owed.
    void failRest(const Error &error);

private:
    const ProbeBatch &m_batch;
    const EvidenceCallback &m_report;
    NowFunction m_now;
    QDateTime m_begun;
    mutable std::mutex m_mutex;
    std::vector<bool> m_given;
};

}
