// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAnyStringView>
#include <QLatin1StringView>

#include <span>

namespace daytwo {

/// The kinds of value a key may hold; a set of them.
enum ValueKind : unsigned {
    kText = 1,
    kWhole = 2,   ///< whole number
    kNumber = 4,  ///< any number
    kBoolean = 8, ///< true or false
    kDate = 16,
    kTable = 32,
    kList = 64
};

/// What a text must look like.
enum class TextFormat {
    Plain,
    Name,    ///< a node, network, vantage…: letters, digits, ".", "_", "-"
    Address, ///< an IP address or a host name
    AnyIp,   ///< an IP address
    AnyCidr,
    Listener, ///< "51820/udp", "5900-5999/tcp"
    Url,
    SecretPlace,
    DataSource, ///< the uid of a data source in Grafana
    Pin,        ///< SHA-256 of a certificate
    PublicKey,  ///< WireGuard
    Interface,
    IdOfCheck,
    IdOfLocalCheck, ///< "user.…"
    SilencedCheck,
    UrlPath,   ///< empty, or "/prefix"
    Path,      ///< absolute or "~/"
    Device,    ///< "/dev/…"
    Unit,      ///< a systemd unit; ".service" may be left out
    Container, ///< a container's name
    User,      ///< a login name
    Pattern,
    Date
};

struct TableShape;
struct ShapeVariant;

/// What is allowed for one key. Plain data: reading, the editor's schema and the documentation all follow from it.
struct KeyShape
{
    QLatin1StringView key = {};
    /// The allowed kinds.
    unsigned kinds = kText;
    bool required = false;
    /// Bounds of a number; none when max < min. For a list `max` is the most elements it may have.
    qint64 min = 0;
    qint64 max = -1;
    /// Of a text, or of the texts of a list.
    TextFormat format = TextFormat::Plain;
    /// The only texts allowed; empty: any.
    std::span<const QLatin1StringView> words = {};
    /// The kinds of a list's elements.
    unsigned items = 0;
    /// The shape of a table, or of the tables of a list.
    const TableShape *table = nullptr;
    /// The shape of a table depends on the text of the key beside it that `variantKey` names.
    QLatin1StringView variantKey = {};
    std::span<const ShapeVariant> variants = {};
    /// One English sentence, for editors and hints.
    const char *doc = "";
};

struct TableShape
{
    /// As people know it: "[[node]]", "[lab]".
    QLatin1StringView name;
    std::span<const KeyShape> keys;
    /// Keys it shares with other tables.
    std::span<const KeyShape> shared = {};
    /// The shape of every key that is not named: the table is a map. Null: unknown keys are errors.
    const KeyShape *each = nullptr;

    /// Null when the key is not known (and the table is no map).
    [[nodiscard]] const KeyShape *find(QAnyStringView key) const;
};

struct ShapeVariant
{
    QLatin1StringView word;
    const TableShape *table;
};

/// The most elements of a list whose shape does not say.
inline constexpr qint64 kMostItems = 2000;

/// The version of the format that this program reads.
inline constexpr int kLabSchema = 1;

/// The whole lab file.
const TableShape &labFileShape();
/// A file of checks only.
const TableShape &checkPackShape();

}
