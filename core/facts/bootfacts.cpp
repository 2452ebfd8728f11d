// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/bootfacts.h"

#include "core/facts/lines.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// The last line of a presence list: without it the list was cut.
constexpr char kListEnd[] = ".";

Parsed<double> realField(const Line &line, qsizetype index, const QString &name)
{
    const auto words = wordsOf(line.text);
    if (index >= words.size()) {
        return garble::missing(line.number, name);
    }
    const auto value = realOf(words[index]);
    if (!value || *value < 0) {
        return garble::badValue(line.number, name, words[index]);
    }
    return *value;
}

/// The value of KEY=value as a shell would read it.
QString unquotedShellValue(QByteArrayView value)
{
    QString text = textOf(trimmedLine(value));
    if (text.size() >= 2 && (text.front() == u'"' || text.front() == u'\'') && text.back() == text.front()) {
        text = text.sliced(1, text.size() - 2);
    }
    return text;
}

}

QStringList presenceTools()
{
    return {u"wg"_s,
            u"iptables-save"_s,
            u"ip6tables-save"_s,
            u"iptables-legacy-save"_s,
            u"nft"_s,
            u"ipset"_s,
            u"ss"_s,
            u"sshd"_s,
            u"systemctl"_s,
            u"docker"_s,
            u"curl"_s,
            u"apt-get"_s,
            u"dpkg-query"_s,
            u"needrestart"_s,
            u"smartctl"_s,
            u"zpool"_s,
            u"btrfs"_s,
            u"lvs"_s,
            u"journalctl"_s,
            u"timedatectl"_s,
            u"chronyc"_s,
            u"nvidia-smi"_s,
            u"dkms"_s,
            u"promtool"_s,
            u"findmnt"_s,
            u"sudo"_s,
            u"systemd-analyze"_s};
}

QStringList presenceCommand()
{
    return {u"sh"_s, u"-c"_s, u"for t in "_s + presenceTools().join(u' ') + u"; do command -v \"$t\"; done; echo ."_s};
}

Parsed<ToolList> parsePresence(const QByteArray &out, const QStringList &asked)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    if (lines->last().text != kListEnd) {
        return garble::missing(lines->last().number, QLatin1String(kListEnd));
    }
    ToolList tools{asked, {}};
    for (const Line &line : lines->first(lines->size() - 1)) {
        const QString path = textOf(line.text);
        const QString name = path.section(u'/', -1);
        if (!path.startsWith(u'/') || !asked.contains(name)) {
            return garble::strangeLine(line.number, line.text);
        }
        tools.paths.insert(name, path);
    }
    return tools;
}

Parsed<BootIdentity> parseBootIdentity(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    if (lines->size() != 3) {
        return garble::missing(static_cast<int>(lines->size()), u"/proc/loadavg"_s);
    }
    static const QRegularExpression uuid(u"\\A[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\z"_s);
    BootIdentity boot;
    boot.bootId = textOf((*lines)[0].text);
    if (!uuid.match(boot.bootId).hasMatch()) {
        return garble::badValue(1, u"boot_id"_s, (*lines)[0].text);
    }
    const auto uptime = realField((*lines)[1], 0, u"uptime"_s);
    if (!uptime) {
        return tl::unexpected(uptime.error());
    }
    boot.uptime = *uptime;
    double *const loads[] = {&boot.load1, &boot.load5, &boot.load15};
    for (int i = 0; i < 3; ++i) {
        const auto load = realField((*lines)[2], i, u"loadavg"_s);
        if (!load) {
            return tl::unexpected(load.error());
        }
        *loads[i] = *load;
    }
    return boot;
}

Parsed<OsRelease> parseOsRelease(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    QMap<QString, QString> values;
    for (const Line &line : *lines) {
        const QByteArrayView text = trimmedLine(line.text);
        if (text.isEmpty() || text.startsWith('#')) {
            continue;
        }
        const qsizetype equals = text.indexOf('=');
        if (equals <= 0) {
            return garble::strangeLine(line.number, text);
        }
        values.insert(textOf(text.first(equals)), unquotedShellValue(text.sliced(equals + 1)));
    }
    if (values.value(u"ID"_s).isEmpty()) {
        return garble::missing(0, u"ID"_s);
    }
    return OsRelease{values.value(u"ID"_s), values.value(u"VERSION_ID"_s), values.value(u"VERSION_CODENAME"_s),
                     values.value(u"PRETTY_NAME"_s)};
}

Parsed<QStringList> parseGroups(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    if (lines->size() != 1) {
        return garble::strangeLine(2, (*lines)[1].text);
    }
    QStringList groups;
    for (const QByteArrayView word : wordsOf(lines->first().text)) {
        groups.append(textOf(word));
    }
    if (groups.isEmpty()) {
        return garble::empty();
    }
    return groups;
}

bool mayReadJournal(const QStringList &groups)
{
    return groups.contains(u"root"_s) || groups.contains(u"adm"_s) || groups.contains(u"systemd-journal"_s);
}

Parsed<QString> parseKernelRelease(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    static const QRegularExpression release(u"\\A[0-9]+\\.[0-9]+[A-Za-z0-9._+~-]*\\z"_s);
    const QString text = textOf(lines->first().text);
    if (lines->size() != 1 || !release.match(text).hasMatch()) {
        return garble::badValue(1, u"uname -r"_s, lines->first().text);
    }
    return text;
}

}
