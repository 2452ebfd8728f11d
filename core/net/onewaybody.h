// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <algorithm>

namespace daytwo {

/// A request body that can be sent once only. QNetworkAccessManager sends a request again, whatever its method, when
/// the connection dies before the answer; with a body that cannot be rewound it gives up instead. (Qt 6.4)
/// Private to core/net.
class OneWayBody : public QIODevice
{
public:
    explicit OneWayBody(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    bool reset() override { return false; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_read; }
    [[nodiscard]] bool atEnd() const override { return bytesAvailable() == 0; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 count = std::min(size, bytesAvailable());
        std::copy_n(m_bytes.constData() + m_read, count, data);
        m_read += count;
        return count > 0 ? count : -1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

}
