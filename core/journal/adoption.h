// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/database.h"

#include <QDateTime>

#include <vector>

namespace daytwo {

/// A run on which rows are entered that no other entry of it vouches for.
struct Adoption
{
    qint64 run = 0;
    QString id;                   ///< of the run
    std::vector<qint64> evidence; ///< numbers; the rows name the run already
    bool nodes = false;           ///< whether its nodes are meant too
};

/// Appends an entry that vouches for the rows of an adoption. Inside a transaction.
Result<void> adopt(Database &database, const Adoption &adoption, const QDateTime &now);

/// Vouches for what a journal of version 1 holds beyond what its entries are over: the nodes of its runs, which run
/// each evidence is of, and how far its numbers had come. Inside the transaction that brings it to version 2.
Result<void> adoptFirstVersion(Database &database, const QDateTime &now);

}
