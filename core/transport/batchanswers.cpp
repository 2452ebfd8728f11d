// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/batchanswers.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

BatchAnswers::BatchAnswers(const ProbeBatch &batch, const EvidenceCallback &report, NowFunction now)
    : m_batch(batch)
    , m_report(report)
    , m_now(std::move(now))
    , m_begun(m_now())
    , m_given(batch.probes.size(), false)
{
}

BatchAnswers::~BatchAnswers()
{
    failRest({Error::Kind::Internal, m_batch.vantage.word(), u"the question was lost"_s});
}

bool BatchAnswers::owed(std::size_t index) const
{
    const std::lock_guard lock(m_mutex);
    return !m_given[index];
}

void BatchAnswers::give(std::size_t index, Evidence evidence)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_given[index])
            return;
        m_given[index] = true;
    }
    evidence.request = m_batch.probes[index];
    if (!evidence.startedAt.isValid()) {
        evidence.startedAt = m_begun;
        evidence.duration = std::chrono::milliseconds(std::max<qint64>(0, m_begun.msecsTo(m_now())));
    }
    m_report(index < m_batch.ids.size() ? m_batch.ids[index] : -1, std::move(evidence));
}

void BatchAnswers::fail(std::size_t index, const Error &error)
{
    Evidence evidence;
    evidence.error = error;
    give(index, std::move(evidence));
}

void BatchAnswers::failRest(const Error &error)
{
    for (std::size_t i = 0; i < size(); ++i) {
        if (owed(i))
            fail(i, error);
    }
}

}
