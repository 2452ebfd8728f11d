// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/labsource.h"

#include "core/lab/labschema.h"
#include "core/lab/labwords.h"
#include "core/lab/tomlsource.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr qsizetype kMostFiles = 200;

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

}

Span wholeFile(const QString &name)
{
    return {name, 0, 0, 0, 0};
}

QString tooLarge(qint64 maxBytes)
{
    return LabWords::tr("larger than %1 KiB").arg(maxBytes / 1024);
}

std::optional<QByteArray> readBytes(const QString &path, qint64 maxBytes, DiagnosticList &problems)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        problems.error(
            wholeFile(path), LabWords::tr("there is no such file"),
            LabWords::tr(
                "Copy resources/examples/home-lab.toml and fit it to your lab, or look at the demo lab with --demo."));
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

}
