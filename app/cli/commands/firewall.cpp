// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/exitcodes.h"
#include "app/cli/stoppableread.h"

#include "core/firewall/explain.h"
#include "core/firewall/firewallrules.h"

#include <QFile>
#include <QRegularExpression>

#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxBytes = qint64{16} * 1024 * 1024;

/// One byte more than is taken shows that there is too much.
Result<QByteArray> readAll(int descriptor, const QString &what, const Context &context)
{
    QByteArray bytes;
    std::array<char, 65536> part{};
    while (bytes.size() <= kMaxBytes) {
        const auto count = readStoppably(descriptor, what, part, context);
        if (!count)
            return fail(count.error());
        if (*count == 0)
            break;
        bytes.append(part.data(), qsizetype(*count));
    }
    return bytes;
}

Result<QByteArray> readFile(const QString &path, const Context &context)
{
    // May be a pipe: <(ssh host iptables-save). One that nobody writes to yet would hold a plain open(), deaf to the
    // wish to stop.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0)
        return fail(Error::Kind::BadInput, path, QString::fromLocal8Bit(std::strerror(errno)));
    auto bytes = readAll(descriptor, path, context);
    ::close(descriptor);
    return bytes;
}

Result<QByteArray> readInput(const QString &path, const Context &context)
{
    auto bytes = path == "-"_L1 ? readAll(STDIN_FILENO, u"stdin"_s, context) : readFile(path, context);
    if (bytes && bytes->size() > kMaxBytes)
        return fail(Error::Kind::BadInput, path, QCoreApplication::translate("Cli", "larger than 16 MiB"));
    return bytes;
}

Result<FirewallInput> readParts(const Invocation &call)
{
    FirewallInput input;
    const auto part = [&call](const char *option, auto &into) -> Result<void> {
        if (!call.isSet(option))
            return {};
        auto bytes = readInput(call.value(option), call.context());
        if (!bytes)
            return fail(bytes.error());
        into = *bytes;
        return {};
    };
    for (const Result<void> &read :
         {part("rules", input.rules4), part("rules6", input.rules6), part("legacy", input.legacy4),
          part("nft", input.nft), part("ipset", input.ipset), part("addresses", input.addresses)}) {
        if (!read)
            return fail(read.error());
    }
    return input;
}

/// What the kernel takes for the name of an interface.
bool isInterfaceName(const QString &name)
{
    static const QRegularExpression shape(u"\\A[^\\s/]{1,15}\\z"_s);
    return shape.match(name).hasMatch();
}

Result<PortQuestion> readQuestion(const Invocation &call)
{
    PortQuestion question;
    const QStringList port = call.value("port").split(u'/');
    bool ok = false;
    question.port = port.value(0).toUShort(&ok);
    const QString protocol = port.value(1, u"tcp"_s);
    ok = ok && question.port > 0 && port.front().front().isDigit() && port.size() <= 2;
    if (!ok || (protocol != "tcp"_L1 && protocol != "udp"_L1))
        return fail(Error::Kind::BadInput, u"--port %1"_s.arg(call.value("port")),
                    QCoreApplication::translate("Cli", "wanted: 9100/tcp"));
    question.protocol = protocol == "tcp"_L1 ? TransportProtocol::Tcp : TransportProtocol::Udp;
    for (const QString &text : call.values("allow")) {
        const auto cidr = parseCidr(text);
        if (!cidr)
            return fail(Error::Kind::BadInput, u"--allow %1"_s.arg(text),
                        QCoreApplication::translate("Cli", "wanted: 10.8.0.0/24"));
        question.allow << *cidr;
    }
    question.trustedInterfaces = call.values("trust-interface");
    for (const QString &name : question.trustedInterfaces) {
        if (!isInterfaceName(name))
            return fail(Error::Kind::BadInput, u"--trust-interface %1"_s.arg(name),
                        QCoreApplication::translate("Cli", "wanted: the name of an interface, wg0"));
    }
    for (const QString &text : call.values("need")) {
        const auto cidr = parseCidr(text.section(u'@', 0, 0));
        if (!cidr || (text.contains(u'@') && !isInterfaceName(text.section(u'@', 1))))
            return fail(Error::Kind::BadInput, u"--need %1"_s.arg(text),
                        QCoreApplication::translate("Cli", "wanted: 10.8.0.0/24@wg0"));
        question.needs << SourceNeed{*cidr, text.section(u'@', 1)};
    }
    return question;
}

/// What is wrong with the interfaces of the question on a host whose interfaces are known; empty: nothing. Who arrives
/// where nothing arrives would look served. One that is trusted and not there lets nobody in: that is only told.
QString interfaceProblem(const Invocation &call, const Host &host, const PortQuestion &question)
{
    if (!host.isKnown)
        return {};
    QStringList names;
    for (const HostInterface &interface : host.interfaces)
        names << interface.name;
    const auto problem = [&names](const QString &name) {
        return withNearest(QCoreApplication::translate("Cli", "the host has no interface %1").arg(name), name, names);
    };
    for (const SourceNeed &need : question.needs) {
        if (!need.interface.isEmpty() && !names.contains(need.interface))
            return problem(need.interface);
    }
    for (const QString &name : question.trustedInterfaces) {
        if (!names.contains(name))
            call.complain(u"daytwoctl: "_s + problem(name));
    }
    return {};
}

QString listed(const QList<Cidr> &networks)
{
    QStringList list;
    for (const Cidr &cidr : networks)
        list << toString(cidr);
    return list.join(u", "_s);
}

void printSources(Invocation &call, const QList<InterfaceSources> &parts, const QString &text)
{
    for (const InterfaceSources &part : parts)
        call.print(text.arg(part.interface, listed(part.sources)));
}

void print(Invocation &call, const Reachability &answer)
{
    call.print(u"%1: %2"_s.arg(outcomeWord(answer.outcome), answer.reason));
    printSources(call, answer.reachableFrom, QCoreApplication::translate("Cli", "  reachable on %1 from %2"));
    printSources(call, answer.undecidedFrom, QCoreApplication::translate("Cli", "  undecided on %1 from %2"));
    printSources(call, answer.unexpected, QCoreApplication::translate("Cli", "  unexpected on %1 from %2"));
    if (!answer.refusedNeeds.isEmpty())
        call.print(QCoreApplication::translate("Cli", "  shut out: %1").arg(listed(answer.refusedNeeds)));
    for (const DecidingRule &rule : answer.decidedBy)
        call.print(u"  %1:%2: %3"_s.arg(rule.chain).arg(rule.line).arg(rule.rule));
    for (const QString &note : answer.notes)
        call.print(u"  "_s + note);
}

/// What is read from stdin is gone for a second option, which would then look empty: no rules, no sets.
bool readsStdinTwice(const Invocation &call)
{
    int count = 0;
    for (const char *option : {"rules", "rules6", "legacy", "nft", "ipset", "addresses"})
        count += call.isSet(option) && call.value(option) == "-"_L1 ? 1 : 0;
    return count > 1;
}

int exitCodeOf(FirewallOutcome outcome)
{
    switch (outcome) {
    case FirewallOutcome::Pass:
        return 0;
    case FirewallOutcome::Warn:
        return 1;
    case FirewallOutcome::Fail:
        return 2;
    case FirewallOutcome::Unknown:
        break;
    }
    return 3;
}

}

int runFirewall(Invocation &call)
{
    if (call.words() != QStringList{u"explain"_s} || !call.isSet("rules") || !call.isSet("port"))
        return call.usage(QCoreApplication::translate("Cli", "firewall explain --rules FILE --port 9100/tcp …"));
    const auto question = readQuestion(call);
    if (!question) {
        call.fail(question.error());
        return exitcode::kUsage;
    }
    if (readsStdinTwice(call))
        return call.usage(QCoreApplication::translate("Cli", "only one FILE can be -"));
    const auto input = readParts(call);
    if (!input)
        return call.fail(input.error());
    const auto state = parseFirewall(*input);
    if (!state)
        return call.fail(state.error());
    if (const QString problem = interfaceProblem(call, state->rules().host, *question); !problem.isEmpty())
        return call.usage(problem);
    const Reachability answer = whoMayReach(*state, *question);
    if (call.json())
        call.print(toJson(answer));
    else
        print(call, answer);
    return exitCodeOf(answer.outcome);
}

}
