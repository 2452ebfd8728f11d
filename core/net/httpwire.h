// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <utility>
#include <vector>

namespace daytwo {

using HttpHeaders = std::vector<std::pair<QByteArray, QByteArray>>;

/// The value of a header, names compared without case; empty when missing.
QByteArray httpHeaderValue(const HttpHeaders &headers, QByteArrayView name);
/// Whether a header name or value can be sent as it is: no control characters, a name that is one token.
bool isHttpHeader(QByteArrayView name, QByteArrayView value);
/// Whether it is a method: one token of capital letters.
bool isHttpMethod(QByteArrayView method);

/// Reads one HTTP/1.x answer as it arrives (RFC 9112). Strict where leniency would hide a cut or forged answer: a body
/// counts as whole only when its length said so. Pure; fuzzed.
class HttpAnswerReader
{
public:
    enum class State {
        Reading,
        Done,   ///< the answer is whole
        Capped, ///< the body went over the cap; its beginning is kept
        Broken, ///< not HTTP, or cut short; see error()
    };

    /// `bodyless`: the answer to HEAD. `cap` in bytes of body.
    HttpAnswerReader(bool bodyless, qint64 cap);

    /// Takes bytes. What follows a whole answer is left alone, and makes the connection unfit for another request.
    State feed(QByteArrayView bytes);
    /// The connection has ended; `cleanly` when the peer said so (always true without TLS).
    State end(bool cleanly);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString &error() const { return m_error; }
    /// Whether any byte has come.
    [[nodiscard]] bool started() const { return m_started; }
    [[nodiscard]] bool headersComplete() const { return m_stage > Stage::Headers; }
    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] const QByteArray &reason() const { return m_reason; }
    [[nodiscard]] const HttpHeaders &headers() const { return m_headers; }
    [[nodiscard]] const QByteArray &body() const { return m_body; }
    /// The length the headers announce; -1 when they do not.
    [[nodiscard]] qint64 announced() const { return m_length; }
    /// Whether the connection may carry another request.
    [[nodiscard]] bool reusable() const;

private:
    enum class Stage { StatusLine, Headers, Length, UntilClose, ChunkSize, ChunkData, ChunkEnd, Trailers, Complete };

    bool step();
    bool stepLine();
    bool stepBody();
    void takeStatusLine(QByteArrayView line);
    void takeHeader(QByteArrayView line);
    void chooseBody();
    void takeChunkSize(QByteArrayView line);
    bool keep(qint64 size);
    void complete();
    bool broken(const QString &why);

    bool m_bodyless;
    qint64 m_cap;
    State m_state = State::Reading;
    Stage m_stage = Stage::StatusLine;
    QString m_error;
    bool m_started = false;
    QByteArray m_buffer;
    qsizetype m_headSize = 0;
    bool m_http10 = false;
    int m_status = 0;
    QByteArray m_reason;
    HttpHeaders m_headers;
    QByteArray m_body;
    qint64 m_length = -1;
    qint64 m_left = 0; ///< of the body or the chunk
    bool m_ambiguous = false;
};

}
