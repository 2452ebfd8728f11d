// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/pve/homelab.h"
#include "app/demo/pve/pvefront.h"
#include "core/proxmox/pvehttp.h"
#include "core/proxmox/pvetask.h"

#include <QUrl>
#include <QUrlQuery>

#include <deque>

namespace daytwo {

/// The played host without a network: a call goes straight to the front, and each call takes `step` seconds of the
/// world's time, so that tasks pass while they are looked at and nothing depends on how fast the test runs.
class FrontHttp : public PveHttp
{
public:
    explicit FrontHttp(const char *tokenId = SampleTokens::kOperator)
        : world(sampleWorld([this] { return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC); }))
        , front(*world)
        , token(QString::fromLatin1(tokenId))
    {
    }

    Result<PveReply> send(const PveRequest &request, const Context &context) override
    {
        if (const auto going = context.check(host()); !going)
            return fail(going.error());
        sent.append(request.toString());
        seconds += step;
        if (!troubles.empty()) {
            const Error trouble = troubles.front();
            troubles.pop_front();
            // An error without a word stands for "this one goes through".
            if (!trouble.what.isEmpty())
                return fail(trouble);
        }
        FrontRequest call{.method = pveMethodWord(request.method),
                          .path = QUrl::fromPercentEncoding(request.path.toLatin1()),
                          .parameters = {},
                          .authorization = "PVEAPIToken=" + token.toUtf8() + '=' + sampleSecret(token)};
        for (const auto &[key, value] :
             QUrlQuery(QString::fromLatin1(request.encodedParameters())).queryItems(QUrl::FullyDecoded))
            call.parameters.insert(key, value);
        const FrontReply reply = front.handle(call);
        if (lostAnswer && request.method != PveRequest::Method::Get)
            return fail(*std::exchange(lostAnswer, std::nullopt));
        return PveReply{.status = reply.status, .reason = reply.reason, .contentType = {}, .body = reply.body};
    }
    [[nodiscard]] QString host() const override { return QStringLiteral("pve1:8006"); }
    [[nodiscard]] QString user() const override { return token; }

    /// How often a call of this text was sent.
    [[nodiscard]] qsizetype count(const QString &text) const { return sent.count(text); }

    qint64 seconds = 1'795'400'000;
    int step = 1;
    std::unique_ptr<PveWorld> world;
    PveFront front;
    QString token;
    QStringList sent;
    /// Happen to the next calls instead of an answer.
    std::deque<Error> troubles;
    /// Happens to the next change: it is done, but its answer is lost.
    std::optional<Error> lostAnswer;
};

/// Tasks are looked at without pause; the world's clock runs with the calls.
inline PvePace noPause()
{
    using std::chrono::milliseconds;
    return {.firstPolls = milliseconds(0),
            .laterPolls = milliseconds(0),
            .slowPolls = milliseconds(0),
            .lockPatience = milliseconds(60000),
            .lockPause = milliseconds(0)};
}

inline PveGuestRef vm(int vmid)
{
    return {.node = QStringLiteral("pve1"), .kind = GuestKind::Qemu, .vmid = vmid};
}

inline PveGuestRef container(int vmid)
{
    return {.node = QStringLiteral("pve1"), .kind = GuestKind::Lxc, .vmid = vmid};
}

}
