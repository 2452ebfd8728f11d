// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/frameparser.h"

#include "core/net/framewire.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr qsizetype kMaxNoise = 4096;
constexpr qsizetype kMaxLine = 256; ///< our own lines are far shorter
constexpr int kTimedOut = 124;
constexpr int kKilled = 137;

std::vector<QByteArrayView> wordsOf(QByteArrayView text)
{
    std::vector<QByteArrayView> words;
    while (!text.isEmpty()) {
        const qsizetype blank = text.indexOf(' ');
        words.push_back(blank < 0 ? text : text.first(blank));
        text = blank < 0 ? QByteArrayView() : text.sliced(blank + 1);
    }
    return words;
}

/// Digits only, no sign, no blanks.
std::optional<qint64> numberOf(QByteArrayView text)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (text.isEmpty() || text.size() > 15 || !digits)
        return std::nullopt;
    return text.toByteArray().toLongLong();
}

/// "4222.80"
std::optional<double> uptimeOf(QByteArrayView text)
{
    const qsizetype point = text.indexOf('.');
    if (point < 0 || !numberOf(text.first(point)) || !numberOf(text.sliced(point + 1)))
        return std::nullopt;
    return text.toByteArray().toDouble();
}

/// Whether the exit code is the one timeout(1) gives, and the time that passed bears it out.
bool timedOut(const FrameResult &result, const FramedCommand &command)
{
    const double limit = static_cast<double>(command.timeout.count()) / 1000.0;
    const bool longEnough = result.endUptime - result.startUptime >= limit - 0.03; // two readings of 10 ms each
    return longEnough && (result.exitCode == kTimedOut || result.exitCode == kKilled);
}

}

QString frameStateWord(FrameResult::State state)
{
    switch (state) {
    case FrameResult::State::Complete:
        return u"complete"_s;
    case FrameResult::State::TimedOut:
        return u"timed-out"_s;
    case FrameResult::State::TooLarge:
        return u"too-large"_s;
    case FrameResult::State::Cut:
        return u"cut"_s;
    case FrameResult::State::Garbled:
        return u"garbled"_s;
    case FrameResult::State::NotRun:
        return u"not-run"_s;
    }
    return u"garbled"_s;
}

FrameParser::FrameParser(QByteArray nonce, std::vector<FramedCommand> commands)
    : m_nonce(std::move(nonce))
    , m_mark('\n' + m_nonce + ' ')
    , m_commands(std::move(commands))
{
}

std::vector<FrameResult> FrameParser::feed(QByteArrayView bytes)
{
    m_buffer.append(bytes);
    while (step()) {
    }
    return certain();
}

bool FrameParser::step()
{
    if (m_broken || m_finished || m_stage == Stage::End) {
        m_buffer.clear();
        return false;
    }
    return m_stage == Stage::Body ? stepBody() : stepLine();
}

/// Takes raw output up to the next mark.
bool FrameParser::stepBody()
{
    const qsizetype at = m_buffer.indexOf(m_mark);
    if (at < 0) {
        // The end may be the beginning of a mark.
        const qsizetype sure = m_buffer.size() - (m_mark.size() - 1);
        if (sure > 0) {
            keepBody(QByteArrayView(m_buffer).first(sure));
            m_buffer.remove(0, sure);
        }
        return false;
    }
    // What lies before the mark is output whatever becomes of the mark, however the bytes come in.
    keepBody(QByteArrayView(m_buffer).first(at));
    m_buffer.remove(0, at);
    const qsizetype lineEnd = m_buffer.indexOf('\n', 1);
    if (lineEnd > kMaxLine || (lineEnd < 0 && m_buffer.size() > kMaxLine)) {
        breakOff();
        return false;
    }
    if (lineEnd < 0)
        return false;
    const QByteArray line = m_buffer.mid(1, lineEnd - 1);
    m_buffer.remove(0, lineEnd + 1);
    takeControl(line);
    return true;
}

/// Takes one line where only lines are expected.
bool FrameParser::stepLine()
{
    const qsizetype lineEnd = m_buffer.indexOf('\n');
    if (lineEnd < 0) {
        if (m_buffer.size() > kMaxLine) {
            m_overlong = true;
            if (m_stage == Stage::Header)
                m_noise.append(m_buffer.left(kMaxNoise - m_noise.size()));
            m_buffer.clear();
        }
        return false;
    }
    const QByteArray line = m_buffer.left(lineEnd);
    m_buffer.remove(0, lineEnd + 1);
    const bool overlong = std::exchange(m_overlong, false) || line.size() > kMaxLine;
    const bool ours = !overlong && line.startsWith(m_nonce + ' ');
    if (m_stage == Stage::Header)
        ours ? takeHeaderLine(line) : void(m_noise.append((line + '\n').left(kMaxNoise - m_noise.size())));
    else if (ours)
        takeControl(line);
    // Anything else between frames belongs to nobody: it is in no body and changes none.
    return true;
}

void FrameParser::takeHeaderLine(QByteArrayView line)
{
    const auto words = wordsOf(line.sliced(m_nonce.size() + 1));
    const auto number = [&](std::size_t i) { return numberOf(words[i]); };
    if (words.size() != 6 || words[0] != "H" || number(1) != kFrameVersion || !number(2) || !number(3) || !number(4) ||
        !uptimeOf(words[5]))
        return breakOff();
    m_header = FrameHeader{kFrameVersion, *number(2) == 1, *number(3), *number(4), *uptimeOf(words[5])};
    m_stage = Stage::Between;
}

void FrameParser::takeControl(QByteArrayView line)
{
    const QByteArrayView text = line.sliced(m_nonce.size() + 1);
    const QByteArrayView argument = text.size() > 2 ? text.sliced(2) : QByteArrayView();
    if (m_stage == Stage::Between && text.startsWith("B "))
        begin(argument);
    else if (m_stage == Stage::Body && text.startsWith("R "))
        takeCode(argument);
    else if ((m_stage == Stage::Body || m_stage == Stage::AfterCode) && text.startsWith("T "))
        end(argument);
    else if (m_stage == Stage::Between && text == "Z" && static_cast<int>(m_ended.size()) == count())
        m_stage = Stage::End;
    else if (m_stage == Stage::Body && m_bodySize > command(m_current.index).stdoutCap)
        m_stage = Stage::AfterCode; // head cut the line with the exit code in two
    else
        breakOff();
}

void FrameParser::begin(QByteArrayView argument)
{
    const int index = static_cast<int>(m_ended.size());
    if (index >= count() || numberOf(argument) != index)
        return breakOff();
    m_current = FrameResult{};
    m_current.index = index;
    m_bodySize = 0;
    m_stage = Stage::Body;
}

void FrameParser::takeCode(QByteArrayView argument)
{
    const auto code = numberOf(argument);
    const bool over = m_bodySize > command(m_current.index).stdoutCap;
    if (!over && (!code || *code > 255))
        return breakOff();
    if (!over)
        m_current.exitCode = static_cast<int>(*code);
    m_stage = Stage::AfterCode;
}

void FrameParser::end(QByteArrayView argument)
{
    const auto words = wordsOf(argument);
    if (words.size() != 2 || !uptimeOf(words[0]) || !uptimeOf(words[1]))
        return breakOff();
    m_current.startUptime = *uptimeOf(words[0]);
    m_current.endUptime = *uptimeOf(words[1]);
    const FramedCommand &asked = command(m_current.index);
    if (m_bodySize > asked.stdoutCap)
        m_current.state = FrameResult::State::TooLarge;
    else if (m_stage == Stage::Body) // no exit code, yet not too large: its shell died
        m_current.state = FrameResult::State::Cut;
    else
        m_current.state = timedOut(m_current, asked) ? FrameResult::State::TimedOut : FrameResult::State::Complete;
    m_ended.push_back(std::move(m_current));
    m_stage = Stage::Between;
}

void FrameParser::keepBody(QByteArrayView bytes)
{
    const qint64 room = command(m_current.index).stdoutCap - m_current.out.size();
    m_current.out.append(bytes.first(std::clamp<qint64>(room, 0, bytes.size())));
    m_bodySize += bytes.size();
}

void FrameParser::breakOff()
{
    m_broken = true;
    m_buffer.clear();
}

std::vector<FrameResult> FrameParser::feedError(QByteArrayView bytes)
{
    if (m_errBroken)
        return {};
    m_errBuffer.append(bytes);
    while (stepError()) {
    }
    return certain();
}

/// Moves the next bytes of stderr to what is kept of the command under way. What comes before the first mark is the
/// login shell's, not ours.
void FrameParser::keepError(qsizetype size)
{
    const int index = static_cast<int>(m_errors.size());
    const qint64 cap = m_errStarted && index < count() ? command(index).stderrCap : 0;
    m_errKept.append(m_errBuffer.left(std::clamp<qint64>(cap - m_errKept.size(), 0, size)));
    m_errBuffer.remove(0, size);
}

/// Takes stderr up to the next mark.
bool FrameParser::stepError()
{
    const qsizetype at = m_errBuffer.indexOf(m_mark);
    if (at < 0) {
        keepError(std::max<qsizetype>(0, m_errBuffer.size() - (m_mark.size() - 1)));
        return false;
    }
    keepError(at);
    const qsizetype lineEnd = m_errBuffer.indexOf('\n', 1);
    if (lineEnd < 0 && m_errBuffer.size() <= kMaxLine)
        return false;
    const int index = static_cast<int>(m_errors.size());
    const QByteArray wanted = m_errStarted ? "E " + QByteArray::number(index) : QByteArrayLiteral("E -");
    const bool expected = !m_errStarted || index < count();
    if (lineEnd < 0 || !expected || m_errBuffer.mid(m_mark.size(), lineEnd - m_mark.size()) != wanted) {
        m_broken = true;
        m_errBroken = true;
        m_errBuffer.clear();
        return false;
    }
    m_errBuffer.remove(0, lineEnd + 1);
    if (m_errStarted)
        m_errors.push_back(std::exchange(m_errKept, {}));
    m_errKept.clear();
    m_errStarted = true;
    return true;
}

std::vector<FrameResult> FrameParser::certain()
{
    std::vector<FrameResult> results;
    const std::size_t both = std::min(m_ended.size(), m_errors.size());
    for (auto i = static_cast<std::size_t>(m_given); i < both; ++i) {
        results.push_back(std::move(m_ended[i]));
        results.back().err = std::move(m_errors[i]);
    }
    m_given = std::max(m_given, static_cast<int>(both));
    return results;
}

std::vector<FrameResult> FrameParser::finish()
{
    std::vector<FrameResult> results = certain();
    const bool begun = m_stage == Stage::Body || m_stage == Stage::AfterCode;
    if (begun && !m_broken && m_stage == Stage::Body)
        keepBody(m_buffer);
    for (; m_given < count(); ++m_given) {
        FrameResult owed;
        owed.index = m_given;
        const auto place = static_cast<std::size_t>(m_given);
        const bool ended = place < m_ended.size();
        if (ended)
            owed = std::move(m_ended[place]);
        else if (begun && m_given == m_current.index)
            owed = std::move(m_current);
        // The exit code came but not all of stderr: what it would have said is not known.
        if (ended || (begun && owed.index == static_cast<int>(m_ended.size())))
            owed.state = m_broken ? FrameResult::State::Garbled : FrameResult::State::Cut;
        else
            owed.state = m_broken ? FrameResult::State::Garbled : FrameResult::State::NotRun;
        if (place < m_errors.size())
            owed.err = std::move(m_errors[place]);
        else if (place == m_errors.size())
            owed.err = std::move(m_errKept);
        owed.exitCode = -1;
        results.push_back(std::move(owed));
    }
    m_finished = true;
    return results;
}

}
