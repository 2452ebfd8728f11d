// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstring>
#include <utility>
#include <vector>

namespace daytwo {

/// Bytes that must not linger: a token, a passphrase. Move-only, overwritten when it dies, cannot be printed, compared
/// or stored by accident. Whoever needs the bytes asks for view() and keeps no copy longer than needed.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArrayView bytes)
        : m_bytes(bytes.begin(), bytes.end())
    {
    }
    /// Takes over `bytes` and overwrites them where nobody else shares them.
    static Secret consume(QByteArray &bytes)
    {
        Secret secret{QByteArrayView(bytes)};
        if (bytes.isDetached())
            explicit_bzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
        bytes.clear();
        return secret;
    }
    Secret(Secret &&other) noexcept
        : m_bytes(std::exchange(other.m_bytes, {}))
    {
    }
    Secret &operator=(Secret &&other) noexcept
    {
        if (this != &other) {
            wipe();
            m_bytes = std::exchange(other.m_bytes, {});
        }
        return *this;
    }
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret() { wipe(); }

    /// The bytes; valid as long as this object.
    [[nodiscard]] QByteArrayView view() const { return {m_bytes.data(), static_cast<qsizetype>(m_bytes.size())}; }
    [[nodiscard]] bool isEmpty() const { return m_bytes.empty(); }
    /// A second holder of the same bytes; said aloud so that copies are found by reading.
    [[nodiscard]] Secret clone() const { return Secret(view()); }
    /// Overwrites and forgets the bytes.
    void wipe()
    {
        if (!m_bytes.empty())
            explicit_bzero(m_bytes.data(), m_bytes.size());
        m_bytes.clear();
    }

private:
    std::vector<char> m_bytes;
};

}
