// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/windowstage.h"

#include <QTest>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

FakeBackend::Options withSettings(FakeBackend::Options options, const QTemporaryDir &folder)
{
    if (options.settingsFile.isEmpty())
        options.settingsFile = folder.filePath(u"window.ini"_s);
    return options;
}

}

WindowStage::WindowStage(FakeBackend::Options options)
    : m_backend(std::make_unique<FakeBackend>(withSettings(std::move(options), m_folder)))
    , m_window(std::make_unique<MainWindow>(*m_backend))
{
}

bool WindowStage::open(const QString &path)
{
    m_window->show();
    m_window->openLab(path);
    const auto opened = [this] {
        const LabSession::State state = m_window->session()->state();
        return state == LabSession::State::Open || state == LabSession::State::Broken;
    };
    return QTest::qWaitFor(opened, 20'000) && settle();
}

bool WindowStage::run()
{
    m_window->actions().run->trigger();
    return QTest::qWaitFor([this] { return !m_window->runController()->busy(); }, 60'000) && settle();
}

bool WindowStage::settle()
{
    // errands are done in order, and an answer may ask again: a few rounds reach the end
    for (int round = 0; round < 4; ++round) {
        bool answered = false;
        m_window->session()->errands()->ask(
            m_window.get(), [](const Context &) { return true; }, [&answered](bool) { answered = true; });
        if (!QTest::qWaitFor([&answered] { return answered; }, 20'000))
            return false;
    }
    return true;
}

}
