// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/democertificates.h"

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSslCertificate>
#include <QSslKey>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongAgo = -3;         // days
constexpr int kLeft = 400;           // days, more than any check asks for
constexpr qint64 kLargest = 1 << 16; // bytes

bool isWhole(const SelfSigned &one)
{
    return !QSslCertificate(one.certificate).isNull() && !QSslKey(one.key, QSsl::Ec).isNull();
}

bool lasts(const SelfSigned &one)
{
    return QSslCertificate(one.certificate).expiryDate() > QDateTime::currentDateTimeUtc().addDays(kLeft);
}

/// The next certificate with its key, taken off the text; both empty where the text has no more.
SelfSigned takeOne(QByteArray &text)
{
    const auto upTo = [&text](const QByteArray &end) {
        const qsizetype at = text.indexOf(end);
        const QByteArray block = at < 0 ? QByteArray() : text.first(at + end.size());
        text.remove(0, block.size());
        return block.trimmed() + '\n';
    };
    QByteArray certificate = upTo("-----END CERTIFICATE-----\n");
    return {.certificate = std::move(certificate), .key = upTo("-----END PRIVATE KEY-----\n")};
}

}

Result<DemoCertificates> makeDemoCertificates()
{
    auto proxmox = makeSelfSigned(u"pve1"_s);
    auto web = makeSelfSigned(u"svc-web"_s);
    auto webExpired = makeSelfSigned(u"svc-web"_s, kLongAgo);
    for (const auto *made : {&proxmox, &web, &webExpired}) {
        if (!*made)
            return fail(made->error());
    }
    return DemoCertificates{u"127.77.7."_s, std::move(*proxmox), std::move(*web), std::move(*webExpired)};
}

std::optional<DemoCertificates> readDemoCertificates(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QByteArray text = file.read(kLargest);
    static const QRegularExpression place(u"\\Asubnet (127\\.\\d{1,3}\\.\\d{1,3}\\.)\\n"_s);
    const auto subnet = place.match(QString::fromLatin1(text.left(32)));
    if (!subnet.hasMatch())
        return std::nullopt;
    DemoCertificates kept;
    kept.subnet = subnet.captured(1);
    for (SelfSigned *one : {&kept.proxmox, &kept.web, &kept.webExpired}) {
        *one = takeOne(text);
        if (!isWhole(*one))
            return std::nullopt;
    }
    return lasts(kept.proxmox) && lasts(kept.web) ? std::optional(std::move(kept)) : std::nullopt;
}

Result<void> keepDemoCertificates(const DemoCertificates &certificates, const QString &path)
{
    if (readDemoCertificates(path))
        return {};
    QSaveFile file(path);
    QByteArray text = "subnet " + certificates.subnet.toLatin1() + '\n';
    for (const SelfSigned *one : {&certificates.proxmox, &certificates.web, &certificates.webExpired})
        text += one->certificate + one->key;
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(text) != text.size() || !file.commit())
        return fail(Error::Kind::Storage, path, file.errorString());
    return {};
}

}
