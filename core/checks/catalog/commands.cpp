// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"

#include "core/facts/bootfacts.h"

namespace daytwo::commands {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kKiB = 1024;

Command plain(QStringList argv, int capKiB = 64)
{
    Command command;
    command.argv = std::move(argv);
    command.stdoutCap = capKiB * kKiB;
    return command;
}

Command privileged(QStringList argv, int capKiB = 64)
{
    Command command = plain(std::move(argv), capKiB);
    command.sudo = true;
    return command;
}

Command slow(Command command, std::chrono::milliseconds timeout = 20s)
{
    command.slow = true;
    command.timeout = timeout;
    return command;
}

}

Command presence()
{
    return plain(presenceCommand(), 4);
}

Command bootIdentity()
{
    return plain({u"cat"_s, u"/proc/sys/kernel/random/boot_id"_s, u"/proc/uptime"_s, u"/proc/loadavg"_s}, 1);
}

Command groups()
{
    return plain({u"id"_s, u"-Gn"_s}, 1);
}

Command osRelease()
{
    return plain({u"cat"_s, u"/etc/os-release"_s}, 4);
}

Command addresses()
{
    return plain({u"ip"_s, u"-j"_s, u"addr"_s, u"show"_s}, 512);
}

Command routes()
{
    return plain({u"ip"_s, u"-j"_s, u"route"_s, u"show"_s, u"table"_s, u"all"_s}, 512);
}

Command forwardingValues()
{
    return plain({u"cat"_s, u"/proc/sys/net/ipv4/ip_forward"_s, u"/proc/sys/net/ipv6/conf/all/forwarding"_s,
                  u"/proc/sys/net/ipv4/conf/all/rp_filter"_s, u"/proc/sys/net/ipv4/conf/all/route_localnet"_s},
                 1);
}

Command reversePathValues()
{
    return plain({u"sh"_s, u"-c"_s, u"grep -H . /proc/sys/net/ipv4/conf/*/rp_filter"_s}, 64);
}

Command routingRules()
{
    return plain({u"ip"_s, u"-j"_s, u"rule"_s, u"show"_s}, 64);
}

Command persistedSysctl()
{
    return plain({u"systemd-analyze"_s, u"cat-config"_s, u"--no-pager"_s, u"sysctl.d"_s}, 128);
}

Command wgShowAll(const QString &what)
{
    return privileged({u"wg"_s, u"show"_s, u"all"_s, what});
}

Command wgEndpoints(const QString &interface)
{
    return privileged({u"wg"_s, u"show"_s, interface, u"endpoints"_s});
}

Command unitProperties(const QStringList &units)
{
    return plain(
        QStringList{u"systemctl"_s, u"show"_s, u"--no-pager"_s, u"-p"_s,
                    u"Id,Names,LoadState,ActiveState,SubState,UnitFileState,Result,Type,MainPID,ExecMainStatus,"
                    "NRestarts,ActiveEnterTimestampMonotonic,NeedDaemonReload"_s} +
        units);
}

Command failedUnits()
{
    return plain({u"systemctl"_s, u"list-units"_s, u"--failed"_s, u"--no-pager"_s, u"--output=json"_s});
}

Command iptablesSave()
{
    return privileged({u"iptables-save"_s}, 2048);
}

Command ip6tablesSave()
{
    return privileged({u"ip6tables-save"_s}, 2048);
}

Command legacyTableNames()
{
    return privileged({u"cat"_s, u"/proc/net/ip_tables_names"_s, u"/proc/net/ip6_tables_names"_s}, 1);
}

Command iptablesLegacySave()
{
    // Without a table there is nothing to save, and asking would create them.
    return plain(
        {u"sh"_s, u"-c"_s,
         u"test -n \"$(sudo -n cat /proc/net/ip_tables_names /proc/net/ip6_tables_names 2>/dev/null)\" || exit 0; "
         "exec sudo -n iptables-legacy-save"_s},
        2048);
}

Command ip6tablesLegacySave()
{
    return plain(
        {u"sh"_s, u"-c"_s,
         u"test -n \"$(sudo -n cat /proc/net/ip_tables_names /proc/net/ip6_tables_names 2>/dev/null)\" || exit 0; "
         "exec sudo -n ip6tables-legacy-save"_s},
        2048);
}

Command nftRuleset()
{
    return privileged({u"nft"_s, u"-j"_s, u"list"_s, u"ruleset"_s}, 4096);
}

Command ipsetSave()
{
    return privileged({u"ipset"_s, u"save"_s}, 2048);
}

Command savedRules4()
{
    return privileged({u"cat"_s, u"/etc/iptables/rules.v4"_s}, 2048);
}

Command savedRules6()
{
    return privileged({u"cat"_s, u"/etc/iptables/rules.v6"_s}, 2048);
}

Command nftConfig()
{
    return privileged({u"cat"_s, u"/etc/nftables.conf"_s}, 512);
}

Command listeners()
{
    return privileged({u"ss"_s, u"-H"_s, u"-tulpne"_s}, 512);
}

Command sshdConfig(const SshdContext &context)
{
    return privileged({u"sshd"_s, u"-T"_s, u"-C"_s,
                       u"user=%1,host=%2,addr=%3,laddr=%4,lport=22"_s.arg(
                           context.user, context.clientName, context.clientAddress, context.serverAddress)},
                      32);
}

Command sshdProvenance()
{
    return plain(
        {u"sh"_s, u"-c"_s,
         u"grep -HniE '^[[:space:]]*(Include|PasswordAuthentication|KbdInteractiveAuthentication|"
         "ChallengeResponseAuthentication|PermitRootLogin|AuthenticationMethods|Match|UsePAM|PubkeyAuthentication|"
         "PermitEmptyPasswords|ListenAddress|Port)([[:space:]=]|$)' /etc/ssh/sshd_config /etc/ssh/sshd_config.d/*.conf"_s},
        32);
}

Command sshdDropins()
{
    return plain({u"ls"_s, u"-l"_s, u"--time-style=+%s"_s, u"/etc/ssh/sshd_config.d"_s}, 8);
}

Command cloudInitDropin()
{
    return privileged({u"cat"_s, u"/etc/ssh/sshd_config.d/50-cloud-init.conf"_s}, 8);
}

Command dockerPs()
{
    return privileged({u"docker"_s, u"ps"_s, u"-a"_s, u"--no-trunc"_s, u"--format"_s,
                       u"{{json .ID}},{{json .Names}},{{json .Image}},{{json .State}},{{json .Status}},{{json .Ports}},"
                       "{{json .CreatedAt}}"_s},
                      256);
}

Command dockerInspect(const QStringList &names)
{
    return privileged(
        QStringList{u"docker"_s, u"inspect"_s, u"--format"_s,
                    u"{{json .Name}},{{json .RestartCount}},{{json .State.Restarting}},{{json .State.OOMKilled}},"
                    "{{json .State.ExitCode}},{{json .HostConfig.RestartPolicy.Name}}"_s} +
        names);
}

Command dockerLogs(const QString &name)
{
    Command command =
        slow(privileged({u"docker"_s, u"logs"_s, u"--tail"_s, u"50"_s, u"--since"_s, u"15m"_s, name}, 128));
    command.stderrCap = command.stdoutCap; // what the container itself wrote there is half of its log
    return command;
}

Command aptSimulate()
{
    return slow(plain({u"apt-get"_s, u"-s"_s, u"-o"_s, u"Debug::NoLocking=1"_s, u"dist-upgrade"_s}, 512));
}

Command aptListTimes()
{
    return plain({u"stat"_s, u"-c"_s, u"%Y"_s, u"/var/lib/apt/periodic/update-success-stamp"_s, u"/var/lib/apt/lists"_s,
                  u"/var/cache/apt/pkgcache.bin"_s},
                 1);
}

Command rebootRequired()
{
    // Three parts, divided by a line "--": the packages that ask for it, since when, the running kernel.
    return plain(
        {u"sh"_s, u"-c"_s,
         u"cat /run/reboot-required.pkgs 2>/dev/null; echo --; stat -c %Y /run/reboot-required 2>/dev/null; echo --; uname -r"_s},
        8);
}

Command installedKernels()
{
    // Its complaints are kept: a failing dpkg-query must not look like a host without a packaged kernel.
    return plain({u"dpkg-query"_s, u"-W"_s, u"-f=${db:Status-Abbrev} ${Package} ${Version}\\n"_s, u"linux-image-*"_s,
                  u"proxmox-kernel-*"_s, u"pve-kernel-*"_s});
}

Command kernelRelease()
{
    return plain({u"uname"_s, u"-r"_s}, 1);
}

Command needrestart()
{
    return slow(privileged({u"needrestart"_s, u"-b"_s, u"-r"_s, u"l"_s}));
}

Command packageStates()
{
    return plain({u"dpkg-query"_s, u"-W"_s, u"-f=${db:Status-Abbrev} ${Package}\\n"_s}, 1024);
}

Command diskFree()
{
    return plain(
        {u"df"_s, u"-B1"_s, u"--output=source,fstype,size,used,avail,pcent,itotal,iused,iavail,ipcent,target"_s});
}

Command mounts()
{
    return plain({u"findmnt"_s, u"-J"_s, u"--real"_s, u"-o"_s, u"TARGET,SOURCE,FSTYPE,OPTIONS"_s}, 128);
}

Command smart(const QString &device)
{
    return slow(privileged({u"smartctl"_s, u"-j"_s, u"-H"_s, u"-A"_s, u"-l"_s, u"error"_s, device}, 256));
}

Command zpoolList()
{
    return plain({u"zpool"_s, u"list"_s, u"-Hp"_s, u"-o"_s, u"name,health,size,alloc,free,cap,frag"_s});
}

Command zpoolStatus()
{
    return plain({u"zpool"_s, u"status"_s, u"-P"_s}, 256);
}

Command mdstat()
{
    return plain({u"cat"_s, u"/proc/mdstat"_s}, 16);
}

Command btrfsStats(const QString &mount)
{
    return privileged({u"btrfs"_s, u"device"_s, u"stats"_s, mount}, 16);
}

Command lvs()
{
    return privileged({u"lvs"_s, u"--reportformat"_s, u"json"_s, u"--units"_s, u"b"_s, u"--nosuffix"_s, u"-o"_s,
                       u"lv_name,vg_name,lv_attr,data_percent,metadata_percent"_s});
}

Command sshJournal(int days)
{
    return slow(plain({u"journalctl"_s, u"--no-pager"_s, u"-o"_s, u"json"_s,
                       u"--output-fields=MESSAGE,SYSLOG_IDENTIFIER,_COMM,_PID"_s, u"-u"_s, u"ssh.service"_s,
                       u"--since=-%1d"_s.arg(days), u"-n"_s, u"2000"_s},
                      1024));
}

Command errorJournal()
{
    return slow(plain({u"journalctl"_s, u"--no-pager"_s, u"-b"_s, u"-p"_s, u"3"_s, u"-o"_s, u"json"_s,
                       u"--output-fields=MESSAGE,SYSLOG_IDENTIFIER,_SYSTEMD_UNIT,PRIORITY"_s, u"-n"_s, u"500"_s},
                      512));
}

Command kernelJournal()
{
    return slow(plain({u"journalctl"_s, u"--no-pager"_s, u"-k"_s, u"-p"_s, u"4"_s, u"-o"_s, u"json"_s,
                       u"--output-fields=MESSAGE,SYSLOG_IDENTIFIER,PRIORITY"_s, u"-n"_s, u"500"_s},
                      512));
}

Command sudoJournal(int days, const QString &own)
{
    // Each of our own questions leaves four lines: some runs a day, and a week of them would hide everybody else.
    const QString others = u"--grep=^(?! *\\Q%1\\E : PWD=)(?!pam_\\w+\\(sudo:session\\))"_s.arg(own);
    return slow(plain({u"journalctl"_s, u"--no-pager"_s, u"-o"_s, u"json"_s, u"--output-fields=MESSAGE"_s,
                       u"_COMM=sudo"_s, u"--since=-%1d"_s.arg(days), others, u"-n"_s, u"500"_s},
                      512));
}

Command lastOfSudo(int days)
{
    return slow(plain({u"journalctl"_s, u"--no-pager"_s, u"-o"_s, u"json"_s, u"--output-fields=MESSAGE"_s,
                       u"SYSLOG_IDENTIFIER=sudo"_s, u"--since=-%1d"_s.arg(days), u"-n"_s, u"1"_s},
                      8));
}

Command timeStatus()
{
    return plain({u"timedatectl"_s, u"show"_s}, 4);
}

Command chronyTracking()
{
    return plain({u"chronyc"_s, u"-c"_s, u"tracking"_s}, 4);
}

Command nvidiaSmi()
{
    return slow(
        plain({u"nvidia-smi"_s,
               u"--query-gpu=index,uuid,name,driver_version,pstate,temperature.gpu,power.draw,memory.total,memory.used,"
               "utilization.gpu,ecc.errors.uncorrected.volatile.total,pcie.link.gen.current,pcie.link.gen.max,"
               "persistence_mode"_s,
               u"--format=csv,noheader,nounits"_s}),
        10s);
}

Command nvidiaModule()
{
    return plain({u"cat"_s, u"/proc/driver/nvidia/version"_s}, 4);
}

Command dkmsStatus()
{
    // It compares every module that it built with the installed one.
    return slow(plain({u"dkms"_s, u"status"_s}), 10s);
}

Command promtoolCheckConfig(const QString &file)
{
    return plain({u"promtool"_s, u"check"_s, u"config"_s, file});
}

Command fileTimesBeside(const QString &file)
{
    return plain({u"find"_s, u"-L"_s, file.section(u'/', 0, -2) + u'/', u"-maxdepth"_s, u"2"_s, u"-type"_s, u"f"_s,
                  u"-printf"_s, u"%T@ %p\\n"_s});
}

Command aptSources()
{
    return plain({u"sh"_s, u"-c"_s,
                  u"grep -hsE '^[[:space:]]*(deb|deb-src|URIs:)[[:space:]]' /etc/apt/sources.list "
                  "/etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; :"_s});
}

Command dumpFiles(const QString &directory)
{
    return plain({u"find"_s, directory, u"-maxdepth"_s, u"1"_s, u"-type"_s, u"f"_s, u"-printf"_s, u"%T@ %s %f\\n"_s},
                 256);
}

namespace {

Command git(const QString &repository, const QStringList &words, int capKiB)
{
    Command command = plain(QStringList{u"git"_s, u"--no-optional-locks"_s, u"-c"_s, u"core.fsmonitor=false"_s, u"-c"_s,
                                        u"log.showSignature=false"_s, u"-C"_s, repository} +
                                words,
                            capKiB);
    command.timeout = 10s;
    return command;
}

}

Command gitStatus(const QString &repository)
{
    return git(repository, {u"status"_s, u"--porcelain=v2"_s, u"--branch"_s, u"-z"_s}, 512);
}

Command gitLog(const QString &repository)
{
    return git(
        repository,
        {u"log"_s, u"-n"_s, u"200"_s, u"--format=%x1e%H%x1f%ct%x1f%an%x1f%s%x1f%b%x1f"_s, u"--name-status"_s, u"-z"_s},
        2048);
}

Command gitSizes(const QString &repository)
{
    return git(
        repository,
        {u"log"_s, u"-n"_s, u"50"_s, u"--format=%x1e%H%x1f%ct%x1f"_s, u"--numstat"_s, u"--no-renames"_s, u"-z"_s},
        2048);
}

Command gitSecrets(const QString &repository)
{
    // What stands behind (?=…) must be there for a match but is not printed: no secret gets into the evidence.
    // [=] keeps the pattern itself from being taken for a token when the question is stored.
    return git(
        repository,
        {u"grep"_s,
         u"-n"_s,
         u"-I"_s,
         u"-o"_s,
         u"-P"_s,
         u"--no-color"_s,
         u"-e"_s,
         u"-----BEGIN [A-Z ]*PRIVATE KEY-----"_s,
         u"-e"_s,
         uR"((?:PrivateKey|PresharedKey)\s*=\s*(?=[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=))"_s,
         u"-e"_s,
         uR"(\$2[aby]\$(?=[0-9]{2}\$[./A-Za-z0-9]{53}))"_s,
         u"-e"_s,
         uR"(\bAKIA(?=[0-9A-Z]{16}\b))"_s,
         u"-e"_s,
         uR"(\bgh[pousr]_(?=[A-Za-z0-9]{36}))"_s,
         u"-e"_s,
         uR"(PVEAPIToken[=](?=[^\s!]+![^\s=]+=[0-9a-fA-F-]{36}))"_s,
         u"-e"_s,
         uR"((?i)(?:password|passwd|secret|token|api[_-]?key)["']?\s*[:=]\s*["']?(?=[A-Za-z0-9+/_-]*[0-9])(?=[A-Za-z0-9+/_-]*[A-Za-z])(?=[A-Za-z0-9+/_-]{20,}))"_s},
        256);
}

Command fileState(const QString &path)
{
    return plain({u"stat"_s, u"-L"_s, u"-c"_s, u"%F|%s|%Y|%a|%U|%G"_s, u"--"_s, path}, 4);
}

Command fileHash(const QString &path)
{
    return plain({u"sha256sum"_s, u"-b"_s, u"--"_s, path}, 8);
}

Command tcpBanner(const QString &host, quint16 port, std::chrono::milliseconds timeout)
{
    // Host, port and seconds are arguments of the script, never part of its text. Silence behind an open port is an
    // answer of its own: the read gives up before the command is ended.
    Command command = plain({u"bash"_s, u"-c"_s,
                             u"exec 3<>\"/dev/tcp/$0/$1\" || exit 1; IFS= read -r -n 512 -t \"$2\" -u 3 line; "
                             "printf '%s\\n' \"$line\""_s,
                             host, QString::number(port), QString::number(double(timeout.count()) / 2000.0)},
                            2);
    command.timeout = timeout;
    return command;
}

Command curl(const QString &url, std::chrono::milliseconds timeout)
{
    Command command =
        plain({u"curl"_s, u"-sS"_s, u"-g"_s, u"--max-time"_s, QString::number(double(timeout.count()) / 1000.0),
               u"-o"_s, u"-"_s, u"-w"_s, u"\\n%{http_code} %{content_type} %{size_download}"_s, url},
              2048);
    command.timeout = timeout + 1s;
    return command;
}

Command tcpConnect(const QString &host, quint16 port, std::chrono::milliseconds timeout)
{
    // The address is an argument of the script, never part of its text.
    Command command = plain({u"bash"_s, u"-c"_s, u"exec 3<>\"/dev/tcp/$0/$1\""_s, host, QString::number(port)}, 1);
    command.timeout = timeout;
    return command;
}

}
