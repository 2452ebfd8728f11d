// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace daytwo {

/// Threads that may outlive the run they worked for. Owned by the Runner; touched by one thread.
struct LateWorkers
{
    struct Worker
    {
        std::thread thread;
        std::shared_ptr<std::atomic<bool>> ended;
    };

    LateWorkers() = default;
    LateWorkers(const LateWorkers &) = delete;
    LateWorkers &operator=(const LateWorkers &) = delete;
    /// Waits for all of them.
    ~LateWorkers()
    {
        for (Worker &worker : workers)
            worker.thread.join();
    }
    /// Joins those that have come to their end; does not wait for others.
    void reap()
    {
        std::erase_if(workers, [](Worker &worker) {
            if (!worker.ended->load())
                return false;
            worker.thread.join();
            return true;
        });
    }

    std::vector<Worker> workers;
};

}
