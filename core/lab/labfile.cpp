// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/labfile.h"

#include "core/lab/checkpack.h"
#include "core/lab/labbuilder.h"
#include "core/lab/labschema.h"
#include "core/lab/labsource.h"
#include "core/lab/labwords.h"
#include "core/lab/meaningcheck.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

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
    if (place.onDisk)
        lab.packChecks = readCheckPacks(*root, place.folder, options.maxBytes, problems);
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
    reading.checks = readCheckPackFiles(path, options.maxBytes, problems).checks;
    reading.diagnostics = problems.sorted();
    return reading;
}

CheckPackReading readCheckPack(const QByteArray &text, const QString &name)
{
    DiagnosticList problems;
    CheckPackReading reading;
    reading.checks = checksOf({{name, text}}, problems);
    reading.diagnostics = problems.sorted();
    return reading;
}

}
