// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/fakebackend.h"
#include "ui/shell/mainwindow.h"

#include <QTemporaryDir>

#include <memory>

namespace daytwo {

/// A window over a fake backend, with settings of its own that vanish with it.
class WindowStage
{
public:
    explicit WindowStage(FakeBackend::Options options = {});

    FakeBackend &backend() { return *m_backend; }
    MainWindow &window() { return *m_window; }
    /// Shows the window and opens the lab ("" is the demo lab); waits until it is there.
    bool open(const QString &path = {});
    /// Presses F5 and waits for the end of the run.
    bool run();
    /// Waits until nothing more is asked of the backend: what was asked before this call was answered.
    bool settle();
    /// A child of the window by type and name; null when there is none.
    template <typename T>
    T *find(const char *name)
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<MainWindow> m_window;
};

}
