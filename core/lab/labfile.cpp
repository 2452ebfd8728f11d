// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/labfile.h"

#include "core/lab/labbuilder.h"
#include "core/lab/labschema.h"
#include "core/lab/labwords.h"
#include "core/lab/meaningcheck.h"
#include "core/lab/shapecheck.h"
#include "core/lab/tomlsource.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr qsizetype kMostFiles = 200;

struct NamedText
{
    QString name;
    QByteArray text;
};

Span wholeFile(const QString &name)
{
    return {name, 0, 0, 0, 0};
}

QString tooLarge(qint64 maxBytes)
{
    return LabWords::tr("larger than %1 KiB").arg(maxBytes / 1024);
}

/// Reads a regular file, no more than `maxBytes` of it. Reports what stands in the way.
std::optional<QByteArray> readBytes(const QString &path, qint64 maxBytes, DiagnosticList &problems)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        problems.error(wholeFile(path), LabWords::tr("there is no such file"),
                       LabWords::tr("\"daytwoctl discover\" writes one from what is there."));
        return std::nullopt;
    }
    if (!info.isFile()) { // a pipe or device could keep us waiting for ever
        problems.error(wholeFile(path), LabWords::tr("this is no ordinary file"));
        return std::nullopt;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        problems.error(wholeFile(path), LabWords::tr("it cannot be read: %1").arg(file.errorString()));
        return std::nullopt;
    }
    QByteArray bytes = file.read(maxBytes + 1);
    if (file.error() != QFile::NoError) {
        problems.error(wholeFile(path), LabWords::tr("it cannot be read: %1").arg(file.errorString()));
        return std::nullopt;
    }
    if (bytes.size() > maxBytes) {
        problems.error(wholeFile(path), tooLarge(maxBytes), LabWords::tr("A lab file holds hosts, not data."));
        return std::nullopt;
    }
    return bytes;
}

std::vector<NamedText> readFolder(const QString &path, qint64 maxBytes, DiagnosticList &problems)
{
    const QFileInfoList files = QDir(path).entryInfoList({u"*.toml"_s}, QDir::Files, QDir::Name);
    std::vector<NamedText> texts;
    if (!QFileInfo(path).isReadable() || !QFileInfo(path).isExecutable())
        problems.error(wholeFile(path), LabWords::tr("this folder cannot be read"));
    else if (files.isEmpty())
        problems.error(wholeFile(path), LabWords::tr("this folder holds no lab file"),
                       LabWords::tr("Every file of it that ends in .toml is read."));
    else if (files.size() > kMostFiles)
        problems.error(wholeFile(path), LabWords::tr("more than %1 files").arg(kMostFiles));
    if (problems.hasErrors())
        return texts;
    qint64 left = maxBytes;
    for (const QFileInfo &file : files) {
        auto bytes = readBytes(file.filePath(), left, problems);
        if (!bytes)
            continue;
        left -= bytes->size();
        texts.push_back({file.filePath(), std::move(*bytes)});
    }
    return texts;
}

/// Adds the top-level entries of another file: lists are joined, all else may stand in one file only.
void mergeInto(TomlValue &root, TomlValue &&more, DiagnosticList &problems)
{
    for (TomlEntry &entry : more.entries) {
        const auto own = std::find_if(root.entries.begin(), root.entries.end(),
                                      [&](const TomlEntry &e) { return e.key == entry.key; });
        if (own == root.entries.end()) {
            root.entries.push_back(std::move(entry));
        } else if (own->value.kind == TomlValue::Kind::Array && entry.value.kind == TomlValue::Kind::Array) {
            std::move(entry.value.items.begin(), entry.value.items.end(), std::back_inserter(own->value.items));
        } else if (entry.key != "schema"_L1 || entry.value.integer != own->value.integer) {
            problems.error(entry.keySpan, LabWords::tr("\"%1\" is there already").arg(entry.key),
                           LabWords::tr("First in %1, line %2.").arg(own->keySpan.file).arg(own->keySpan.line));
        }
    }
}

/// First pass: all texts into one tree; nothing when a file has a syntax error.
std::optional<TomlValue> parseAll(const std::vector<NamedText> &texts, DiagnosticList &problems)
{
    std::optional<TomlValue> root;
    for (const NamedText &text : texts) {
        TomlReading reading = readToml(text.text, text.name);
        for (Diagnostic &diagnostic : reading.diagnostics)
            problems.add(std::move(diagnostic));
        if (!reading.root)
            continue;
        if (root)
            mergeInto(*root, std::move(*reading.root), problems);
        else
            root = std::move(reading.root);
    }
    return problems.hasErrors() ? std::nullopt : root;
}

/// Reports a schema that is not ours: what such a file means is not for us to judge.
bool isOtherSchema(const TomlValue &root, DiagnosticList &problems)
{
    const auto schema = root.wholeAt("schema"_L1);
    if (!schema || *schema == kLabSchema)
        return false;
    problems.error(root.find("schema"_L1)->span, LabWords::tr("schema %1 is not known").arg(*schema),
                   *schema > kLabSchema
                       ? LabWords::tr("This Daytwo reads schema %1; the file is for a newer one.").arg(kLabSchema)
                       : LabWords::tr("Write schema = %1.").arg(kLabSchema));
    return true;
}

/// Where the lab is and whether the disk beside it may be looked at.
struct Place
{
    QString name;
    QString folder;
    bool onDisk = false;
};

LabReading readTexts(const std::vector<NamedText> &texts, const Place &place, const LabReadOptions &options,
                     DiagnosticList &problems)
{
    const auto finished = [&] { return LabReading{std::nullopt, problems.sorted()}; };
    const auto root = parseAll(texts, problems);
    if (!root || isOtherSchema(*root, problems))
        return finished();
    checkShape(*root, labFileShape(), problems);
    if (problems.isTooMuch())
        return finished();
    Lab lab = buildLab(*root);
    lab.file = place.name;
    const MeaningInput input{*root, lab, options, place.onDisk, place.folder};
    checkNames(input, problems);
    checkHosts(input, problems);
    checkChecks(input, problems);
    LabReading reading = finished();
    if (!problems.hasErrors())
        reading.lab = std::move(lab);
    return reading;
}

}

LabReading readLab(const QString &path, const LabReadOptions &options)
{
    DiagnosticList problems;
    const QFileInfo info(path);
    std::vector<NamedText> texts;
    if (info.isDir())
        texts = readFolder(path, options.maxBytes, problems);
    else if (auto bytes = readBytes(path, options.maxBytes, problems))
        texts.push_back({path, std::move(*bytes)});
    if (texts.empty())
        return {std::nullopt, problems.sorted()};
    return readTexts(texts, {path, info.isDir() ? path : info.path(), true}, options, problems);
}

LabReading readLab(const QByteArray &text, const QString &name, const LabReadOptions &options)
{
    DiagnosticList problems;
    if (text.size() > options.maxBytes) {
        problems.error(wholeFile(name), tooLarge(options.maxBytes), LabWords::tr("A lab file holds hosts, not data."));
        return {std::nullopt, problems.sorted()};
    }
    return readTexts({{name, text}}, {name, {}, false}, options, problems);
}

CheckPackReading readCheckPack(const QString &path, const LabReadOptions &options)
{
    DiagnosticList problems;
    CheckPackReading reading;
    if (const auto bytes = readBytes(path, options.maxBytes, problems)) {
        const auto root = parseAll({{path, *bytes}}, problems);
        if (root && !isOtherSchema(*root, problems)) {
            checkShape(*root, checkPackShape(), problems);
            if (!problems.isTooMuch())
                checkLocalChecks(*root, problems);
            if (!problems.hasErrors()) {
                for (const TomlValue &check : root->itemsAt("check"_L1))
                    reading.checks.push_back(buildLocalCheck(check));
            }
        }
    }
    reading.diagnostics = problems.sorted();
    return reading;
}

}
