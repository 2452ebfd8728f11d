// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/evidence.h"

#include "core/base/sha256.h"

#include <QJsonDocument>

namespace daytwo {

using namespace Qt::StringLiterals;

QString evidenceId(const Evidence &evidence)
{
    Sha256 hash;
    // Lengths in front keep the fields apart, so that no two different answers share an id.
    const auto add = [&hash](const QByteArray &field) {
        hash.add(QByteArray::number(field.size()));
        hash.add(":");
        hash.add(field);
    };
    add(probeKey(evidence.request).toUtf8());
    add(QByteArray::number(evidence.startedAt.toMSecsSinceEpoch()));
    add(evidence.error ? errorKindWord(evidence.error->kind).toUtf8() : QByteArray());
    add(QByteArray::number(evidence.exitCode));
    add(evidence.out);
    add(evidence.err);
    add(evidence.timedOut ? "t" : "");
    add(evidence.truncated ? "c" : "");
    add(evidence.meta.isEmpty() ? QByteArray() : QJsonDocument(evidence.meta).toJson(QJsonDocument::Compact));
    return u"e-"_s + QString::fromLatin1(hash.result().toHex().first(32));
}

}
