// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/checkpack.h"

#include "core/lab/labbuilder.h"
#include "core/lab/labsource.h"
#include "core/lab/labwords.h"
#include "core/lab/meaningcheck.h"
#include "core/lab/textformat.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QHash>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString fingerprintOf(const std::vector<NamedText> &texts, bool folder)
{
    if (!folder)
        return texts.empty() ? QString() : sha256(texts.front().text);
    QString list;
    for (const NamedText &text : texts)
        list += sha256(text.text) + u"  "_s + QFileInfo(text.name).fileName() + u'\n';
    return sha256(list.toUtf8());
}

/// Marks the checks of a pack that nobody has confirmed as it is now.
void mark(CheckPackFiles &pack, const CheckPackEntry &entry, const TomlValue &place, DiagnosticList &problems)
{
    if (pack.checks.empty() || (entry.own && entry.fingerprint.isEmpty()) || entry.fingerprint == pack.fingerprint)
        return;
    const QString line = u"%1#sha256:%2"_s.arg(entry.path, pack.fingerprint);
    problems.warning(place.span,
                     entry.fingerprint.isEmpty() ? LabWords::tr("nobody has confirmed this check pack")
                                                 : LabWords::tr("this check pack has changed since it was confirmed"),
                     LabWords::tr("Read it, then write \"%1\".").arg(line));
    for (LocalCheck &check : pack.checks)
        check.unconfirmed = line;
}

/// Names of a pack's checks that are taken, and places to look from that the lab does not have.
class PackNames
{
public:
    explicit PackNames(const TomlValue &root)
    {
        for (const TomlValue &check : root.itemsAt("check"_L1))
            m_taken.insert(check.textAt("id"_L1), check.span);
        for (const TomlValue &vantage : root.itemsAt("vantage"_L1))
            m_vantages << vantage.textAt("name"_L1);
    }

    void check(const LocalCheck &check, DiagnosticList &problems)
    {
        const auto first = m_taken.constFind(check.id.value);
        if (first != m_taken.cend())
            problems.error(check.origin.span, LabWords::tr("there is a check \"%1\" already").arg(check.id.value),
                           LabWords::tr("First in %1, line %2.").arg(first->file).arg(first->line));
        m_taken.insert(check.id.value, check.origin.span);
        if (check.from.startsWith("outside:"_L1) && !m_vantages.contains(check.from.mid(8)))
            problems.error(check.origin.span, LabWords::tr("the lab has no vantage \"%1\"").arg(check.from.mid(8)));
    }

private:
    QHash<QString, Span> m_taken;
    QStringList m_vantages;
};

QString resolved(const QString &path, const QString &folder)
{
    if (path.startsWith("~/"_L1))
        return qEnvironmentVariable("HOME") + path.mid(1);
    return path.startsWith(u'/') ? path : folder + u'/' + path;
}

}

CheckPackEntry checkPackEntry(const QString &text)
{
    CheckPackEntry entry;
    const qsizetype at = text.lastIndexOf("#sha256:"_L1);
    entry.path = at < 0 ? text : text.left(at);
    if (at >= 0)
        entry.fingerprint = parsePin(text.mid(at + 1)).value_or(u"?"_s);
    const QStringList parts = entry.path.split(u'/');
    entry.own =
        !entry.path.isEmpty() && !parts.first().isEmpty() && parts.first() != "~"_L1 && !parts.contains(u".."_s);
    return entry;
}

std::vector<LocalCheck> checksOf(const std::vector<NamedText> &texts, DiagnosticList &problems)
{
    std::vector<LocalCheck> checks;
    const auto root = parseAll(texts, problems);
    if (!root || isOtherSchema(*root, problems))
        return checks;
    checkShape(*root, checkPackShape(), problems);
    if (!problems.isTooMuch())
        checkLocalChecks(*root, problems);
    if (problems.hasErrors())
        return checks;
    for (const TomlValue &check : root->itemsAt("check"_L1))
        checks.push_back(buildLocalCheck(check));
    return checks;
}

CheckPackFiles readCheckPackFiles(const QString &path, qint64 maxBytes, DiagnosticList &problems)
{
    const bool folder = QFileInfo(path).isDir();
    std::vector<NamedText> texts;
    DiagnosticList own;
    if (folder)
        texts = readFolder(path, maxBytes, own);
    else if (auto bytes = readBytes(path, maxBytes, own))
        texts.push_back({path, std::move(*bytes)});
    CheckPackFiles pack;
    pack.fingerprint = fingerprintOf(texts, folder);
    if (!texts.empty())
        pack.checks = checksOf(texts, own);
    for (Diagnostic &diagnostic : own.sorted())
        problems.add(std::move(diagnostic));
    return pack;
}

std::vector<LocalCheck> readCheckPacks(const TomlValue &root, const QString &folder, qint64 maxBytes,
                                       DiagnosticList &problems)
{
    std::vector<LocalCheck> checks;
    const TomlValue *lab = root.find("lab"_L1);
    if (!lab)
        return checks;
    PackNames names(root);
    for (const TomlValue &item : lab->itemsAt("check_packs"_L1)) {
        if (item.kind != TomlValue::Kind::String)
            continue;
        const CheckPackEntry entry = checkPackEntry(item.text);
        const QString path = resolved(entry.path, folder);
        if (!QFileInfo::exists(path)) {
            problems.error(item.span, LabWords::tr("there is no check pack \"%1\" here").arg(entry.path));
            continue;
        }
        CheckPackFiles pack = readCheckPackFiles(path, maxBytes, problems);
        mark(pack, entry, item, problems);
        for (LocalCheck &check : pack.checks) {
            names.check(check, problems);
            checks.push_back(std::move(check));
        }
    }
    return checks;
}

}
