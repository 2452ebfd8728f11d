// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/framedreply.h"

#include "core/net/framewire.h"

#include <algorithm>

namespace daytwo {

QStringList unquoted(const QByteArray &line)
{
    QStringList words;
    QByteArray word;
    bool inWord = false;
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line.at(i);
        if (quoted) {
            if (c == '\'')
                quoted = false;
            else
                word += c;
        } else if (c == '\'') {
            quoted = true;
            inWord = true;
        } else if (c == '\\' && i + 1 < line.size()) {
            word += line.at(++i);
            inWord = true;
        } else if (c == ' ') {
            if (inWord)
                words << QString::fromUtf8(word);
            word.clear();
            inWord = false;
        } else {
            word += c;
            inWord = true;
        }
    }
    if (inWord)
        words << QString::fromUtf8(word);
    return words;
}

std::optional<FramedReply> framedReply(const QByteArray &script, qint64 epoch, double uptime,
                                       const PlayedAnswer &answer)
{
    const QList<QByteArray> lines = script.split('\n');
    const auto isNonceLine = [](const QByteArray &line) {
        return line.startsWith("N=") && line.size() == 2 + kFrameNonceSize;
    };
    const auto nonceLine = std::find_if(lines.begin(), lines.end(), isNonceLine);
    if (nonceLine == lines.end())
        return std::nullopt;
    const QByteArray nonce = nonceLine->sliced(2);
    const QByteArray clock = QByteArray::number(uptime, 'f', 2);
    FramedReply reply;
    reply.err = '\n' + nonce + " E -\n";
    reply.out = '\n' + nonce + " H " + QByteArray::number(kFrameVersion) + " 1 1000 " + QByteArray::number(epoch) +
                ' ' + clock + '\n';
    for (const QByteArray &line : lines) {
        if (!line.startsWith("r ") || !line.contains('\''))
            continue;
        const QStringList words = unquoted(line);
        const qsizetype room = words.value(3).toLongLong();
        const PlayedReply said = answer(words.mid(5));
        reply.out += nonce + " B " + words.value(1).toUtf8() + '\n';
        reply.out += (said.out + '\n' + nonce + " R " + QByteArray::number(said.exitCode) + '\n').left(room);
        reply.out += '\n' + nonce + " T " + clock + ' ' + clock + '\n';
        reply.err += said.err + '\n' + nonce + " E " + words.value(1).toUtf8() + '\n';
    }
    reply.out += nonce + " Z\n";
    return reply;
}

}
