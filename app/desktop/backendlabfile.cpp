// SPDX-License-Identifier: GPL-3.0-or-later
// What the window writes into the lab file. The file is the user's: only the one thing changes, and the old text is
// there until the new one is safe on disk.
#include "app/desktop/servicebackend.h"
#include "core/journal/journal.h"
#include "core/lab/labedit.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <functional>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

Result<void> changeFile(const QString &path, const std::function<Result<QByteArray>(const QByteArray &)> &change)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Storage, path, file.errorString());
    const auto text = change(file.readAll());
    if (!text)
        return fail(text.error());
    QSaveFile safe(path);
    if (!safe.open(QIODevice::WriteOnly) || safe.write(*text) != text->size() || !safe.commit())
        return fail(Error::Kind::Storage, path, safe.errorString());
    return {};
}

/// The file that a part of the lab was read from; a lab may be a folder of files.
QString fileOf(const Origin &origin, const Lab &lab)
{
    return origin.span.file.isEmpty() ? lab.file : origin.span.file;
}

}

Result<void> ServiceBackend::pinCertificate(const CertificateQuestion &question, const Context &)
{
    const auto open = openDesk();
    if (!open)
        return fail(open.error());
    const Lab &lab = (*open)->inventory()->lab();
    const auto endpoint = std::find_if(lab.proxmox.begin(), lab.proxmox.end(),
                                       [&](const ProxmoxEndpoint &one) { return one.name == question.endpoint; });
    if (endpoint == lab.proxmox.end() || (*open)->demo())
        return fail(Error::Kind::NotFound, question.endpoint);
    auto pinned = changeFile(fileOf(endpoint->origin, lab), [&](const QByteArray &text) {
        return withPin(text, question.endpoint, question.fingerprint);
    });
    if (!pinned)
        return pinned;
    auto memory = (*open)->openJournal(Journal::Mode::ReadWrite);
    if (!memory)
        return fail(memory.error());
    TrustRecord record;
    record.subject = question.url;
    record.kind = u"certificate"_s;
    record.fingerprint = question.fingerprint;
    record.replaced = question.pinned;
    record.decision = u"accepted"_s;
    const auto written = (*memory)->addRecord(recordOf(record));
    return written ? Result<void>() : Result<void>(fail(written.error()));
}

}
