// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpwire.h"

#include <QList>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr qsizetype kMaxHead = qsizetype{64} * 1024;
constexpr qsizetype kMaxLine = qsizetype{16} * 1024;

bool isTokenCharacter(char c)
{
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool digit = c >= '0' && c <= '9';
    return letter || digit || (c > ' ' && c < 0x7f && !QByteArrayView("\"(),/:;<=>?@[\\]{}").contains(c));
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

std::optional<qint64> decimal(QByteArrayView text)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (text.isEmpty() || text.size() > 15 || !digits)
        return std::nullopt;
    return text.toByteArray().toLongLong();
}

/// Whether a comma-separated header holds `word`, without case.
bool hasWord(const QByteArray &value, const QByteArray &word)
{
    const auto words = value.toLower().split(',');
    return std::any_of(words.begin(), words.end(), [&](const QByteArray &each) { return each.trimmed() == word; });
}

}

QByteArray httpHeaderValue(const HttpHeaders &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool isHttpHeader(QByteArrayView name, QByteArrayView value)
{
    const auto control = [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 0x7f; };
    return isToken(name) && std::none_of(value.begin(), value.end(), control);
}

bool isHttpMethod(QByteArrayView method)
{
    return !method.isEmpty() && method.size() <= 20 &&
           std::all_of(method.begin(), method.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

HttpAnswerReader::HttpAnswerReader(bool bodyless, qint64 cap)
    : m_bodyless(bodyless)
    , m_cap(cap)
{
}

HttpAnswerReader::State HttpAnswerReader::feed(QByteArrayView bytes)
{
    if (m_state != State::Reading) {
        m_ambiguous = m_ambiguous || !bytes.isEmpty();
        return m_state;
    }
    m_started = m_started || !bytes.isEmpty();
    m_buffer.append(bytes);
    while (m_state == State::Reading && step()) {
    }
    if (m_state == State::Done && !m_buffer.isEmpty())
        m_ambiguous = true; // more than was asked for
    return m_state;
}

HttpAnswerReader::State HttpAnswerReader::end(bool cleanly)
{
    if (m_state != State::Reading)
        return m_state;
    // pveproxy's 401 and 59x carry no body and no length, and its TLS ends without a goodbye. Of an empty error nothing
    // can have been cut off that anybody would believe.
    const bool emptyError = m_status >= 400 && m_body.isEmpty();
    if (m_stage == Stage::UntilClose && (cleanly || emptyError))
        complete();
    else
        broken(m_started ? u"the answer is cut short"_s : u"closed without an answer"_s);
    return m_state;
}

bool HttpAnswerReader::step()
{
    switch (m_stage) {
    case Stage::Length:
    case Stage::UntilClose:
    case Stage::ChunkData:
        return stepBody();
    case Stage::Complete:
        return false;
    default:
        return stepLine();
    }
}

bool HttpAnswerReader::stepLine()
{
    const qsizetype end = m_buffer.indexOf('\n');
    if (end < 0 || end > kMaxLine) {
        // What cannot become a status line is not waited for.
        if (m_stage == Stage::StatusLine && !QByteArrayView("HTTP/1.").startsWith(m_buffer.left(7)) &&
            !m_buffer.startsWith("HTTP/1."))
            return broken(u"not HTTP: "_s + QString::fromLatin1(m_buffer.left(40)).simplified());
        return m_buffer.size() > kMaxLine ? broken(u"a line without end"_s) : false;
    }
    QByteArray line = m_buffer.left(end);
    m_buffer.remove(0, end + 1);
    if (line.endsWith('\r'))
        line.chop(1);
    m_headSize += line.size();
    if (m_headSize > kMaxHead && m_stage <= Stage::Headers)
        return broken(u"endless headers"_s);
    switch (m_stage) {
    case Stage::StatusLine:
        takeStatusLine(line);
        break;
    case Stage::Headers:
        line.isEmpty() ? chooseBody() : takeHeader(line);
        break;
    case Stage::ChunkSize:
        takeChunkSize(line);
        break;
    case Stage::ChunkEnd:
        line.isEmpty() ? void(m_stage = Stage::ChunkSize) : void(broken(u"a chunk of another length"_s));
        break;
    case Stage::Trailers:
        if (line.isEmpty())
            complete();
        else if (line.size() + m_headSize > kMaxHead)
            broken(u"endless trailers"_s);
        break;
    default:
        break;
    }
    return m_state == State::Reading;
}

void HttpAnswerReader::takeStatusLine(QByteArrayView line)
{
    // "HTTP/1.1 401 No ticket": the reason may be missing, with or without its blank.
    const bool version = line.startsWith("HTTP/1.0 ") || line.startsWith("HTTP/1.1 ");
    const auto code = version && line.size() >= 12 ? decimal(line.sliced(9, 3)) : std::nullopt;
    if (!code || *code < 100 || (line.size() > 12 && line[12] != ' ')) {
        broken(u"not HTTP: "_s + QString::fromLatin1(line.first(std::min<qsizetype>(line.size(), 40))).simplified());
        return;
    }
    m_http10 = line[7] == '0';
    m_status = static_cast<int>(*code);
    m_reason = line.size() > 13 ? line.sliced(13).toByteArray() : QByteArray();
    m_headers.clear();
    m_stage = Stage::Headers;
}

void HttpAnswerReader::takeHeader(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || !isToken(line.first(colon))) { // folded lines (RFC 7230, 3.2.4) included
        broken(u"not a header: "_s +
               QString::fromLatin1(line.first(std::min<qsizetype>(line.size(), 40))).simplified());
        return;
    }
    m_headers.emplace_back(line.first(colon).toByteArray(), line.sliced(colon + 1).toByteArray().trimmed());
}

/// RFC 9112, 6.3
void HttpAnswerReader::chooseBody()
{
    if (m_status < 200) { // an interim answer; switching protocols was not asked for
        m_stage = Stage::StatusLine;
        return;
    }
    if (m_bodyless || m_status == 204 || m_status == 304)
        return complete();
    const QByteArray coding = httpHeaderValue(m_headers, "Transfer-Encoding").toLower();
    for (const auto &[name, value] : m_headers) {
        if (name.compare("Content-Length", Qt::CaseInsensitive) != 0)
            continue;
        const auto length = decimal(value);
        if (!length || (m_length >= 0 && m_length != *length)) {
            broken(u"a length that is none"_s);
            return;
        }
        m_length = *length;
    }
    if (!coding.isEmpty()) {
        m_ambiguous = m_length >= 0;
        m_length = -1;
        if (coding != "chunked") {
            broken(u"an encoding that was not asked for: "_s + QString::fromLatin1(coding.left(40)));
            return;
        }
        m_stage = Stage::ChunkSize;
    } else if (m_length >= 0) {
        m_left = m_length;
        m_stage = Stage::Length;
        if (m_left == 0)
            complete();
    } else {
        m_stage = Stage::UntilClose;
    }
}

void HttpAnswerReader::takeChunkSize(QByteArrayView line)
{
    const qsizetype semicolon = line.indexOf(';');
    const QByteArray digits = (semicolon < 0 ? line : line.first(semicolon)).toByteArray().trimmed();
    bool ok = false;
    const qint64 size = digits.size() <= 12 ? digits.toLongLong(&ok, 16) : -1;
    const bool hex = std::all_of(digits.begin(), digits.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
    if (!ok || !hex || size < 0) {
        broken(u"a chunk without its size"_s);
        return;
    }
    m_left = size;
    m_headSize = 0;
    m_stage = size == 0 ? Stage::Trailers : Stage::ChunkData;
}

bool HttpAnswerReader::stepBody()
{
    if (m_buffer.isEmpty())
        return false;
    if (m_stage == Stage::UntilClose)
        return keep(m_buffer.size());
    const qint64 size = std::min<qint64>(m_left, m_buffer.size());
    m_left -= size;
    if (!keep(size))
        return false;
    if (m_left == 0 && m_stage == Stage::Length)
        complete();
    else if (m_left == 0)
        m_stage = Stage::ChunkEnd;
    return m_state == State::Reading;
}

/// Moves bytes from the buffer to the body. False when that ends the reading.
bool HttpAnswerReader::keep(qint64 size)
{
    const qint64 room = m_cap - m_body.size();
    m_body.append(QByteArrayView(m_buffer).first(std::clamp<qint64>(room, 0, size)));
    m_buffer.remove(0, size);
    if (size <= room)
        return true;
    m_state = State::Capped;
    return false;
}

void HttpAnswerReader::complete()
{
    m_stage = Stage::Complete;
    m_state = State::Done;
}

bool HttpAnswerReader::broken(const QString &why)
{
    m_state = State::Broken;
    m_error = why;
    m_buffer.clear();
    return false;
}

bool HttpAnswerReader::reusable() const
{
    const QByteArray connection = httpHeaderValue(m_headers, "Connection");
    const bool kept = m_http10 ? hasWord(connection, "keep-alive") : !hasWord(connection, "close");
    const bool framed = m_bodyless || m_status == 204 || m_status == 304 || m_length >= 0 ||
                        !httpHeaderValue(m_headers, "Transfer-Encoding").isEmpty();
    return m_state == State::Done && kept && framed && !m_ambiguous;
}

}
