// SPDX-License-Identifier: GPL-3.0-or-later
// sshfarm HOSTS LATENCY_MS FOLDER: that many SSH servers on loopback in this one process, each answering every command
// of a framed script at once; writes lab.toml, key and known_hosts into FOLDER, prints "ready", ends when stdin closes.
#include "app/demo/framedreply.h"
#include "app/demo/ssh/fakessh.h"
#include "app/demo/ssh/userkey.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <vector>

#include <sys/resource.h>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        std::exit(74);
    file.write(bytes);
}

}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    rlimit files{65536, 65536};
    setrlimit(RLIMIT_NOFILE, &files);
    const QStringList arguments = QCoreApplication::arguments();
    const int hosts = arguments.value(1).toInt();
    const QString folder = arguments.value(3);
    const UserKey key;
    FakeSshBehaviour behaviour;
    behaviour.latency = std::chrono::milliseconds(arguments.value(2).toInt());
    behaviour.authorizedKeys = {key.publicBlob()};
    behaviour.answer = [](const QString &, const QByteArray &, const QByteArray &input) {
        const auto reply = framedReply(input, 1790000000, 4711.0, [](const QStringList &argv) {
            return PlayedReply{0, (argv.join(u' ') + u'\n').toUtf8(), {}};
        });
        return std::optional(
            FakeSshAnswer{.out = reply ? reply->out : QByteArray(), .err = reply ? reply->err : QByteArray()});
    };
    std::vector<std::unique_ptr<FakeSsh>> servers;
    QByteArray known;
    QByteArray lab =
        "schema = 1\n[lab]\nname = \"farm\"\n[defaults.ssh]\nuser = \"ops\"\nuse_config = false\nidentity = \"" +
        folder.toUtf8() + "/key\"\nknown_hosts = \"" + folder.toUtf8() + "/known_hosts\"\n";
    for (int i = 0; i < hosts; ++i) {
        const QString address = u"127.30.%1.%2"_s.arg(i / 200 + 1).arg(i % 200 + 1);
        servers.push_back(std::make_unique<FakeSsh>(behaviour, address));
        known += servers.back()->knownHosts();
        lab += u"[[node]]\nname = \"h%1\"\nroles = [\"farm\"]\naddress = \"%2\"\nssh = { port = %3 }\n"_s.arg(i)
                   .arg(address)
                   .arg(servers.back()->port())
                   .toUtf8();
    }
    write(folder + u"/key"_s, key.privatePem());
    write(folder + u"/known_hosts"_s, known);
    write(folder + u"/lab.toml"_s, lab);
    std::puts("ready");
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return 0;
}
