// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/trust.h"
#include "app/cli/commands/commands.h"
#include "app/cli/exitcodes.h"
#include "app/services/desk.h"
#include "core/transport/labtransport.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

int remember(const Invocation &call, Desk &desk, const SeenHostKey &seen)
{
    const bool changed = !seen.decision.known.empty();
    auto journal = desk.openJournal(Journal::Mode::ReadWrite);
    if (!journal)
        return call.fail(journal.error());
    const auto trusted = trustSeenKey(seen, changed ? TrustAs::Replacement : TrustAs::New);
    if (!trusted)
        return call.fail(trusted.error());
    TrustRecord record;
    record.subject = seen.decision.host;
    record.kind = u"host-key"_s;
    record.fingerprint = seen.decision.key.fingerprint();
    record.replaced = changed ? seen.decision.known.front().fingerprint() : QString();
    record.decision = u"accepted"_s;
    if (const auto written = (*journal)->addRecord(recordOf(record)); !written)
        return call.fail(written.error());
    const QString done = tr("%1 is trusted with %2").arg(seen.host.value, record.fingerprint);
    if (call.json()) // which has been printed
        call.complain(done);
    else
        call.print(done);
    return exitcode::kOk;
}

int trustHost(Invocation &call, const NodeId &node)
{
    int exitCode = 0;
    Desk *desk = call.desk(exitCode);
    if (!desk || !knowsNode(call, *desk, node, exitCode))
        return exitCode;
    const auto seen = desk->transport().seeHostKey(node, call.context());
    if (!seen)
        return call.fail(seen.error());
    const QString fingerprint = seen->decision.key.fingerprint();
    if (call.json())
        call.print(QJsonObject{{"host"_L1, node.value},
                               {"fingerprint"_L1, fingerprint},
                               {"known"_L1, seen->decision.trusted()},
                               {"file"_L1, seen->file}});
    if (seen->decision.trusted()) {
        call.complain(tr("%1 shows the known key %2").arg(node.value, fingerprint));
        return exitcode::kOk;
    }
    if (call.value("fingerprint") == fingerprint)
        return remember(call, *desk, *seen);
    call.complain(tr("%1 shows %2, which is not trusted.").arg(node.value, fingerprint));
    call.complain(tr("Compare it on the host's own console: %1").arg(seen->decision.consoleCommand));
    call.complain(tr("When it is the same: daytwoctl trust host %1 --fingerprint %2").arg(node.value, fingerprint));
    return exitcode::kRefused;
}

int trustCertificate(Invocation &call, const QString &url)
{
    const auto seen = lookAtCertificate(url, call.context());
    if (!seen)
        return call.fail(seen.error());
    const QString line = pinLine(seen->facts.certificate.pin);
    if (call.json())
        call.print(QJsonObject{
            {"url"_L1, url}, {"fingerprint"_L1, tlsPinText(seen->facts.certificate.pin)}, {"line"_L1, line}});
    else
        call.print(line);
    call.complain(
        tr("Compare it on the Proxmox host: openssl x509 -in /etc/pve/local/pve-ssl.pem -noout -fingerprint -sha256"));
    call.complain(tr("When it is the same, put the line into the [[proxmox]] table of the lab file."));
    return exitcode::kOk;
}

}

int runTrust(Invocation &call)
{
    if (call.words().size() != 2)
        return call.usage(tr("trust host NODE, or trust certificate URL"));
    if (call.words().front() == "host"_L1)
        return trustHost(call, NodeId(call.words().at(1)));
    if (call.words().front() == "certificate"_L1 && call.isSet("fingerprint"))
        return call.usage(tr("--fingerprint is for trust host; a certificate is trusted by its line in the lab file"));
    if (call.words().front() == "certificate"_L1)
        return trustCertificate(call, call.words().at(1));
    return call.usage(tr("trust host NODE, or trust certificate URL"));
}

}
