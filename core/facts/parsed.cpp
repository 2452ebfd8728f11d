// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/parsed.h"

#include "core/base/redact.h"

using namespace Qt::StringLiterals;

namespace daytwo {

tl::unexpected<Garbled> garbled(int line, QString reason)
{
    return tl::unexpected<Garbled>(Garbled{line, std::move(reason)});
}

QString quoted(QByteArrayView text)
{
    constexpr qsizetype kLongest = 60;
    const QString shown = redact(QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), 4 * kLongest))));
    QString result;
    for (const QChar c : shown) {
        if (result.size() >= kLongest) {
            return result + u"…"_s;
        }
        if (c.unicode() < 0x20 || c.unicode() == 0x7f) {
            result += u"\\x%1"_s.arg(uint(c.unicode()), 2, 16, QChar(u'0'));
        } else {
            result += c;
        }
    }
    return result;
}

namespace garble {

tl::unexpected<Garbled> empty()
{
    return garbled(0, FactWords::tr("nothing was printed, although something always is"));
}

tl::unexpected<Garbled> cut(int line)
{
    return garbled(line, FactWords::tr("the output ends in the middle of a line"));
}

tl::unexpected<Garbled> missing(int line, const QString &name)
{
    return garbled(line, FactWords::tr("“%1” is missing").arg(name));
}

tl::unexpected<Garbled> repeated(int line, const QString &name)
{
    return garbled(line, FactWords::tr("“%1” appears twice").arg(name));
}

tl::unexpected<Garbled> badValue(int line, const QString &name, QByteArrayView text)
{
    return garbled(line, FactWords::tr("“%1” can not be “%2”").arg(name, quoted(text)));
}

tl::unexpected<Garbled> strangeLine(int line, QByteArrayView text)
{
    return garbled(line, FactWords::tr("unexpected line “%1”").arg(quoted(text)));
}

tl::unexpected<Garbled> notJson(int line, const QString &detail)
{
    return garbled(line, FactWords::tr("not complete JSON: %1").arg(detail));
}

}

}
