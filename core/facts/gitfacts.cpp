// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/gitfacts.h"

#include "core/facts/lines.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr char kRecord = '\x1e';
constexpr char kField = '\x1f';

bool isHash(const QString &text)
{
    static const QRegularExpression hash(u"\\A(?:[0-9a-f]{40}|[0-9a-f]{64})\\z"_s);
    return hash.match(text).hasMatch();
}

/// The entries of a status, which end with NUL, or with line breaks when there is no NUL in the output.
Parsed<QList<Line>> entriesOf(const QByteArray &out)
{
    if (!out.contains('\0')) {
        return linesOf(out);
    }
    if (out.back() != '\0') {
        return garble::cut(static_cast<int>(out.count('\0')) + 1);
    }
    QList<Line> entries;
    const auto fields = fieldsOf(QByteArrayView(out).chopped(1), '\0');
    for (const QByteArrayView field : fields) {
        entries.append({static_cast<int>(entries.size()) + 1, field});
    }
    return entries;
}

bool readHeader(QByteArrayView text, GitStatus &status)
{
    const QString line = textOf(text);
    const QString value = line.section(u' ', 2);
    if (line.startsWith("# branch.oid "_L1)) {
        status.commit = value;
        return isHash(value) || value == "(initial)"_L1;
    }
    if (line.startsWith("# branch.head "_L1)) {
        status.branch = value;
        return !value.isEmpty();
    }
    if (line.startsWith("# branch.upstream "_L1)) {
        status.upstream = value;
    }
    if (line.startsWith("# branch.ab "_L1)) {
        static const QRegularExpression form(u"\\A\\+([0-9]{1,9}) -([0-9]{1,9})\\z"_s);
        const auto match = form.match(value);
        status.ahead = match.captured(1).toInt();
        status.behind = match.captured(2).toInt();
        return match.hasMatch();
    }
    return true;
}

/// The path behind `columns` blank-separated columns.
std::optional<GitChange> readChange(QByteArrayView text, int columns)
{
    const QString line = textOf(text);
    const QString path = line.section(u' ', columns);
    const QString code = line.section(u' ', 1, 1);
    if (path.isEmpty() || code.size() != 2) {
        return std::nullopt;
    }
    return GitChange{path.section(u'\t', 0, 0), code};
}

/// One entry of a status. `skipNext` is set for renames with -z: the old path follows as an entry of its own.
std::optional<GitChange> readEntry(QByteArrayView text, bool withNul, bool &skipNext)
{
    skipNext = false;
    if (text.size() < 3 || text[1] != ' ') {
        return std::nullopt;
    }
    switch (text[0]) {
    case '1':
        return readChange(text, 8);
    case '2':
        skipNext = withNul;
        return readChange(text, 9);
    case 'u':
        return readChange(text, 10);
    case '?':
    case '!':
        return GitChange{textOf(text.sliced(2)), QString(2, QLatin1Char(text[0]))};
    default:
        return std::nullopt;
    }
}

/// The `--name-status -z` part: code NUL path NUL, for renames and copies code NUL old NUL new NUL.
std::optional<QList<GitChange>> readFiles(QByteArrayView text)
{
    QList<GitChange> files;
    QByteArrayList parts = text.toByteArray().split('\0');
    while (!parts.isEmpty() && parts.last().trimmed().isEmpty()) {
        parts.removeLast();
    }
    while (!parts.isEmpty() && parts.first().trimmed().isEmpty()) {
        parts.removeFirst();
    }
    for (qsizetype i = 0; i < parts.size();) {
        static const QRegularExpression form(u"\\A(?:[AMDTUX]|[RC][0-9]{1,3})\\z"_s);
        const QString code = textOf(parts[i].trimmed());
        const qsizetype names = code.startsWith(u'R') || code.startsWith(u'C') ? 2 : 1;
        if (!form.match(code).hasMatch() || i + names >= parts.size() || parts[i + names].isEmpty()) {
            return std::nullopt;
        }
        files.append({textOf(parts[i + names]), code});
        i += 1 + names;
    }
    return files;
}

Parsed<GitCommit> readCommit(const Line &record)
{
    const auto fields = fieldsOf(record.text, kField);
    if (fields.size() < 5) {
        return garble::missing(record.number, FactWords::tr("column %1").arg(fields.size() + 1));
    }
    if (fields.size() > 6) { // a message that holds our own separators
        return garble::badValue(record.number, u"%b"_s, fields[4]);
    }
    GitCommit commit;
    commit.hash = textOf(fields[0]);
    const auto time = numberOf<qint64>(fields[1]);
    if (!isHash(commit.hash) || !time) {
        return garble::badValue(record.number, u"%H %ct"_s, fields[0]);
    }
    commit.time = *time;
    commit.author = textOf(fields[2]);
    commit.subject = textOf(fields[3]);
    QByteArrayView body = fields[4];
    QByteArrayView rest = fields.size() > 5 ? fields[5] : QByteArrayView();
    if (fields.size() == 5) {
        const qsizetype end = body.indexOf('\0');
        if (end < 0) {
            return garble::cut(record.number);
        }
        rest = body.sliced(end);
        body = body.first(end);
    }
    if (!rest.isEmpty() && rest.back() != '\0') {
        return garble::cut(record.number);
    }
    commit.body = textOf(body).trimmed();
    const auto files = readFiles(rest);
    if (!files) {
        return garble::badValue(record.number, u"--name-status"_s, rest);
    }
    commit.files = *files;
    return commit;
}

}

Parsed<GitStatus> parseGitStatus(const QByteArray &out)
{
    const auto entries = entriesOf(out);
    if (!entries) {
        return tl::unexpected(entries.error());
    }
    const bool withNul = out.contains('\0');
    GitStatus status;
    bool skip = false;
    for (const Line &entry : *entries) {
        if (skip) {
            skip = false;
            continue;
        }
        if (entry.text.startsWith("# ")) {
            if (!readHeader(entry.text, status)) {
                return garble::strangeLine(entry.number, entry.text);
            }
            continue;
        }
        const auto change = readEntry(entry.text, withNul, skip);
        if (!change) {
            return garble::strangeLine(entry.number, entry.text);
        }
        status.changes.append(*change);
    }
    if (status.commit.isEmpty() || status.branch.isEmpty()) {
        return garble::missing(0, u"# branch.oid, # branch.head"_s);
    }
    return skip ? Parsed<GitStatus>(garble::cut(static_cast<int>(entries->size()))) : status;
}

Parsed<QList<GitCommit>> parseGitLog(const QByteArray &out)
{
    if (out.isEmpty()) {
        return garble::empty();
    }
    if (out.front() != kRecord) {
        return garble::strangeLine(1, QByteArrayView(out).first(std::min<qsizetype>(out.size(), 80)));
    }
    QList<GitCommit> commits;
    const auto records = fieldsOf(QByteArrayView(out).sliced(1), kRecord);
    for (const QByteArrayView record : records) {
        const auto commit = readCommit({static_cast<int>(commits.size()) + 1, record});
        if (!commit) {
            return tl::unexpected(commit.error());
        }
        commits.append(*commit);
    }
    return commits;
}

namespace {

/// "450<TAB>0<TAB>path"; "-" twice for a binary file.
std::optional<GitFileSize> readSize(QByteArrayView text)
{
    const auto fields = fieldsOf(text, '\t');
    if (fields.size() < 3 || fields[2].isEmpty()) {
        return std::nullopt;
    }
    GitFileSize size;
    size.path = textOf(text.sliced(fields[0].size() + fields[1].size() + 2));
    if (fields[0] == "-" && fields[1] == "-") {
        return size;
    }
    const auto added = numberOf<int>(fields[0]);
    const auto deleted = numberOf<int>(fields[1]);
    if (!added || !deleted || *added < 0 || *deleted < 0) {
        return std::nullopt;
    }
    size.added = *added;
    size.deleted = *deleted;
    return size;
}

Parsed<GitSize> readSizes(const Line &record)
{
    const auto fields = fieldsOf(record.text, kField);
    if (fields.size() != 3) {
        return garble::missing(record.number, FactWords::tr("column %1").arg(fields.size() + 1));
    }
    GitSize size;
    size.hash = textOf(fields[0]);
    const auto time = numberOf<qint64>(fields[1]);
    if (!isHash(size.hash) || !time) {
        return garble::badValue(record.number, u"%H %ct"_s, fields[0]);
    }
    size.time = *time;
    if (fields[2].isEmpty() || fields[2].back() != '\0') {
        return garble::cut(record.number);
    }
    for (QByteArrayView entry : fieldsOf(fields[2].chopped(1), '\0')) {
        if (entry.startsWith('\n')) { // parts the commit's own line from its files
            entry = entry.sliced(1);
        }
        if (entry.isEmpty()) {
            continue;
        }
        const auto file = readSize(entry);
        if (!file) {
            return garble::badValue(record.number, u"--numstat"_s, entry);
        }
        size.files.append(*file);
    }
    return size;
}

}

Parsed<QList<GitSize>> parseGitNumstat(const QByteArray &out)
{
    if (out.isEmpty()) {
        return garble::empty();
    }
    if (out.front() != kRecord) {
        return garble::strangeLine(1, QByteArrayView(out).first(std::min<qsizetype>(out.size(), 80)));
    }
    QList<GitSize> sizes;
    for (const QByteArrayView record : fieldsOf(QByteArrayView(out).sliced(1), kRecord)) {
        const auto size = readSizes({static_cast<int>(sizes.size()) + 1, record});
        if (!size) {
            return tl::unexpected(size.error());
        }
        sizes.append(*size);
    }
    return sizes;
}

Parsed<QList<GitMatch>> parseGitGrep(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    static const QRegularExpression form(u"\\A(.+):([0-9]{1,9}):(.+)\\z"_s);
    QList<GitMatch> matches;
    for (const Line &line : *lines) {
        const auto match = form.match(textOf(line.text));
        if (!match.hasMatch()) {
            return garble::strangeLine(line.number, line.text);
        }
        matches.append({match.captured(1), match.captured(2).toInt(), match.captured(3)});
    }
    return matches;
}

}
