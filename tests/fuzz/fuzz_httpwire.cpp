// SPDX-License-Identifier: GPL-3.0-or-later
// An HTTP answer: the same however the bytes are cut, and within its cap.
#include "core/net/httpwire.h"

#include <algorithm>
#include <cstdlib>

using namespace daytwo;

namespace {

HttpAnswerReader read(QByteArrayView raw, qsizetype step)
{
    HttpAnswerReader reader(false, 256);
    for (qsizetype at = 0; at < raw.size(); at += step)
        reader.feed(raw.sliced(at, std::min(step, raw.size() - at)));
    return reader;
}

void require(bool condition)
{
    if (!condition)
        std::abort();
}

}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArrayView raw(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    HttpAnswerReader whole = read(raw, 1'000'000);
    HttpAnswerReader pieces = read(raw, 1);
    require(whole.body().size() <= 256);
    require(whole.state() == pieces.state());
    require(whole.body() == pieces.body());
    require(whole.status() == pieces.status());
    require(whole.reusable() == pieces.reusable());
    require(whole.end(true) == pieces.end(true));
    require(whole.state() != HttpAnswerReader::State::Reading);
    return 0;
}
