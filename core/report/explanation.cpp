// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/explanation.h"

#include "core/checks/inwords.h"
#include "core/checks/operations.h"
#include "core/report/words.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

QString lineByHand(const Explanation &explanation, const ProbeRequest &request)
{
    const NodeId &host = request.vantage.host;
    return probeCommandLine(request, explanation.sshName && !host.isEmpty() ? explanation.sshName(host) : QString());
}

QStringList linesByHand(const Explanation &explanation)
{
    QStringList lines;
    for (const auto &evidence : explanation.evidence) {
        if (evidence)
            lines << lineByHand(explanation, evidence->request);
    }
    if (lines.isEmpty()) {
        for (const ProbeRequest &request : explanation.questions)
            lines << lineByHand(explanation, request);
    }
    lines.removeDuplicates();
    return lines;
}

QString markedAnswer(const Evidence &evidence, const QList<Mark> &marks, int number)
{
    QString text = QString::fromUtf8(evidence.out);
    const auto ours = [number](const Mark &mark) { return mark.evidence == number; };
    if (text.isEmpty() || std::ranges::none_of(marks, ours))
        return text;
    const bool ended = text.endsWith(u'\n');
    QStringList lines = (ended ? text.chopped(1) : text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i].prepend(marks.contains(Mark{number, int(i) + 1}) ? u"▶ "_s : u"  "_s);
    return lines.join(u'\n') + (ended ? u"\n"_s : QString());
}

QString documentText(const Verdict &verdict, const CheckSpec *spec)
{
    QStringList bullets;
    for (const QString &id : spec ? bulletsOf(*spec) : QStringList())
        bullets << ReportWords::tr("“%1” (%2)", "text of a bullet, its number").arg(bulletText(id), id);
    const QString heading = operationsHeading(verdict.section);
    return bullets.isEmpty() ? heading
                             : ReportWords::tr("%1: %2", "section, its bullets").arg(heading, bullets.join(u", "_s));
}

}
