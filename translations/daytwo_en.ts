<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>CheckWords</name>
    <message numerus="yes">
        <source>%n rule(s) evaluate.</source>
        <translation>
            <numerusform>%n rule evaluates.</numerusform>
            <numerusform>%n rules evaluate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n package(s) are whole.</source>
        <translation>
            <numerusform>The only package is whole.</numerusform>
            <numerusform>All %n packages are whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n security update(s) have been waiting for %1.</source>
        <translation>
            <numerusform>%n security update has been waiting for %1.</numerusform>
            <numerusform>%n security updates have been waiting for %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n update(s) wait.</source>
        <translation>
            <numerusform>%n update waits.</numerusform>
            <numerusform>%n updates wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n listener(s) are declared.</source>
        <translation>
            <numerusform>The only listener is declared.</numerusform>
            <numerusform>All %n listeners are declared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First look: %n listener(s) remembered.</source>
        <translation>
            <numerusform>First look: %n listener remembered.</numerusform>
            <numerusform>First look: %n listeners remembered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same %n listener(s) as in the last good run.</source>
        <translation>
            <numerusform>The same listener as in the last good run.</numerusform>
            <numerusform>The same %n listeners as in the last good run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The interface answers; its certificate expires in %n day(s).</source>
        <translation>
            <numerusform>The interface answers; its certificate expires in %n day.</numerusform>
            <numerusform>The interface answers; its certificate expires in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) from outside the VPN reached sshd: %1.</source>
        <translation>
            <numerusform>%n attempt from outside the VPN reached sshd: %1.</numerusform>
            <numerusform>%n attempts from outside the VPN reached sshd: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed login(s) of existing users from the VPN: %1.</source>
        <translation>
            <numerusform>%n failed login of an existing user from the VPN: %1.</numerusform>
            <numerusform>%n failed logins of existing users from the VPN: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed login(s): %1.</source>
        <translation>
            <numerusform>%n failed login: %1.</numerusform>
            <numerusform>%n failed logins: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sshd did not print where %n failed login(s) came from.</source>
        <translation>
            <numerusform>sshd did not print where %n failed login came from.</numerusform>
            <numerusform>sshd did not print where %n failed logins came from.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed login(s), none from outside the VPN.</source>
        <translation>
            <numerusform>%n failed login, not from outside the VPN.</numerusform>
            <numerusform>%n failed logins, none from outside the VPN.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First look: %n different error(s) since the host was started: %1. From now on only new ones count.</source>
        <translation>
            <numerusform>First look: %n error since the host was started: %1. From now on only new ones count.</numerusform>
            <numerusform>First look: %n different errors since the host was started: %1. From now on only new ones count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different error(s) since the host was started, all known.</source>
        <translation>
            <numerusform>%n error since the host was started, a known one.</numerusform>
            <numerusform>%n different errors since the host was started, all known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the newest %n entries of the journal were read, and nothing bad is in them; what is older was not looked at.</source>
        <translation>
            <numerusform>Only the newest %n entry of the journal was read, and nothing bad is in it; what is older was not looked at.</numerusform>
            <numerusform>Only the newest %n entries of the journal were read, and nothing bad is in them; what is older was not looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>list</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First look: every login came from inside; %n address(es) and key(s) remembered.</source>
        <translation>
            <numerusform>First look: every login came from inside; %n address or key remembered.</numerusform>
            <numerusform>First look: every login came from inside; %n addresses and keys remembered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of %n login(s) were made with a key.</source>
        <translation>
            <numerusform>The %n login was made with a key.</numerusform>
            <numerusform>All of the %n logins were made with a key.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) of sudo beside our own, none refused. Who may use it is not declared (policy.sudo_users).</source>
        <translation>
            <numerusform>%n use of sudo beside our own, not refused. Who may use it is not declared (policy.sudo_users).</numerusform>
            <numerusform>%n uses of sudo beside our own, none refused. Who may use it is not declared (policy.sudo_users).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) of sudo beside our own, all by users of the policy.</source>
        <translation>
            <numerusform>%n use of sudo beside our own, by a user of the policy.</numerusform>
            <numerusform>%n uses of sudo beside our own, all by users of the policy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n odd value(s): %1.</source>
        <translation>
            <numerusform>%n odd value: %1.</numerusform>
            <numerusform>%n odd values: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing odd in %n series.</source>
        <translation>
            <numerusform>Nothing odd in %n series.</numerusform>
            <numerusform>Nothing odd in %n series.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n alerting rule(s) fires.</source>
        <translation>
            <numerusform>The %n alerting rule does not fire.</numerusform>
            <numerusform>None of the %n alerting rules fires.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Prometheus sends its alerts to %n Alertmanager(s), and the one here is ready.</source>
        <translation>
            <numerusform>Prometheus sends its alerts to %n Alertmanager, and the one here is ready.</numerusform>
            <numerusform>Prometheus sends its alerts to %n Alertmanagers, and the one here is ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silence(s), each narrow and short.</source>
        <translation>
            <numerusform>%n silence, narrow and short.</numerusform>
            <numerusform>%n silences, each narrow and short.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) are covered by enabled jobs.</source>
        <translation>
            <numerusform>%n guest is covered by enabled jobs.</numerusform>
            <numerusform>%n guests are covered by enabled jobs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) scheduled; the next is %1 in %2.</source>
        <translation>
            <numerusform>%n job scheduled; the next is %1 in %2.</numerusform>
            <numerusform>%n jobs scheduled; the next is %1 in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backups of %n guest(s) are verified.</source>
        <translation>
            <numerusform>The backups of %n guest are verified.</numerusform>
            <numerusform>The backups of %n guests are verified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 expires in %n day(s).</source>
        <translation>
            <numerusform>The certificate of %1 expires in %n day.</numerusform>
            <numerusform>The certificate of %1 expires in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 logged %n fatal message(s); how it runs was not seen.</source>
        <translation>
            <numerusform>%1 logged %n fatal message; how it runs was not seen.</numerusform>
            <numerusform>%1 logged %n fatal messages; how it runs was not seen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 logged %n fatal message(s), and is not well.</source>
        <translation>
            <numerusform>%1 logged %n fatal message, and is not well.</numerusform>
            <numerusform>%1 logged %n fatal messages, and is not well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 runs, but logged %n fatal message(s).</source>
        <translation>
            <numerusform>%1 runs, but logged %n fatal message.</numerusform>
            <numerusform>%1 runs, but logged %n fatal messages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 logged %n new kind(s) of error: %2</source>
        <translation>
            <numerusform>%1 logged %n new kind of error: %2</numerusform>
            <numerusform>%1 logged %n new kinds of error: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No error in the last %n line(s) of %1.</source>
        <translation>
            <numerusform>No error in the last %n line of %1.</numerusform>
            <numerusform>No error in the last %n lines of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other container(s) run.</source>
        <translation>
            <numerusform>%n other container runs.</numerusform>
            <numerusform>%n other containers run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No port of a container is open beyond the VPN (%n looked at).</source>
        <translation>
            <numerusform>No port of a container is open beyond the VPN (%n looked at).</numerusform>
            <numerusform>No port of a container is open beyond the VPN (%n looked at).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n port(s) like this in all.</source>
        <translation>
            <numerusform>%n port like this in all.</numerusform>
            <numerusform>%n ports like this in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; and %n more</source>
        <comment>changed rules</comment>
        <translation>
            <numerusform>; and %n more</numerusform>
            <numerusform>; and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First look: %n rule(s) remembered.</source>
        <translation>
            <numerusform>First look: %n rule remembered.</numerusform>
            <numerusform>First look: %n rules remembered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same %n rule(s) as in the last good run.</source>
        <translation>
            <numerusform>The same %n rule as in the last good run.</numerusform>
            <numerusform>The same %n rules as in the last good run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n uncorrected memory error(s).</source>
        <translation>
            <numerusform>%1 has %n uncorrected memory error.</numerusform>
            <numerusform>%1 has %n uncorrected memory errors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s), below %1 °C, without uncorrected memory errors.</source>
        <translation>
            <numerusform>%n GPU, below %1 °C, without uncorrected memory errors.</numerusform>
            <numerusform>%n GPUs, below %1 °C, without uncorrected memory errors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each of %n decision(s) has its record.</source>
        <translation>
            <numerusform>The %n decision has its record.</numerusform>
            <numerusform>Each of the %n decisions has its record.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The checklist was run after each of %n event(s).</source>
        <translation>
            <numerusform>The checklist was run after the %n event.</numerusform>
            <numerusform>The checklist was run after each of the %n events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) and no body</source>
        <translation>
            <numerusform>%n file and no body</numerusform>
            <numerusform>%n files and no body</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) tell what they do.</source>
        <translation>
            <numerusform>%n commit tells what it does.</numerusform>
            <numerusform>%n commits tell what they do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not committed since %1, and the lab was changed meanwhile: %2.</source>
        <translation>
            <numerusform>%n file not committed since %1, and the lab was changed meanwhile: %2.</numerusform>
            <numerusform>%n files not committed since %1, and the lab was changed meanwhile: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not committed: %1.</source>
        <translation>
            <numerusform>%n file not committed: %1.</numerusform>
            <numerusform>%n files not committed: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) of %1 are not here yet.</source>
        <translation>
            <numerusform>%n commit of %1 is not here yet.</numerusform>
            <numerusform>%n commits of %1 are not here yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) are not pushed to %1.</source>
        <translation>
            <numerusform>%n commit is not pushed to %1.</numerusform>
            <numerusform>%n commits are not pushed to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has been changed in %n step(s) since its rollback, each with a note and a good run before.</source>
        <translation>
            <numerusform>%1 has been changed in %n step since its rollback, with a note and a good run before.</numerusform>
            <numerusform>%1 has been changed in %n steps since its rollback, each with a note and a good run before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The notes of %n change(s) name a test.</source>
        <translation>
            <numerusform>The note of %n change names a test.</numerusform>
            <numerusform>The notes of %n changes name a test.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each of %n change(s) can be, or could be, undone.</source>
        <translation>
            <numerusform>The %n change can be, or could be, undone.</numerusform>
            <numerusform>Each of the %n changes can be, or could be, undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Documents were changed with each of %n change(s).</source>
        <translation>
            <numerusform>Documents were changed with the %n change.</numerusform>
            <numerusform>Documents were changed with each of the %n changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 touches %n host(s)</source>
        <translation>
            <numerusform>%1 touches %n host</numerusform>
            <numerusform>%1 touches %n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>commit %1 changes %n line(s)</source>
        <translation>
            <numerusform>commit %1 changes %n line</numerusform>
            <numerusform>commit %1 changes %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of the last days were small.</source>
        <translation>
            <numerusform>%n change of the last days was small.</numerusform>
            <numerusform>%n changes of the last days were small.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listener(s) in all.</source>
        <translation>
            <numerusform>%n listener in all.</numerusform>
            <numerusform>%n listeners in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last reload succeeded, and none of %n file(s) was edited since.</source>
        <translation>
            <numerusform>The last reload succeeded, and the %n file was not edited since.</numerusform>
            <numerusform>The last reload succeeded, and none of the %n files was edited since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No container engine, no foreign source; its %n package(s) are remembered.</source>
        <translation>
            <numerusform>No container engine, no foreign source; its %n package is remembered.</numerusform>
            <numerusform>No container engine, no foreign source; its %n packages are remembered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) of the lab run.</source>
        <translation>
            <numerusform>%n guest of the lab runs.</numerusform>
            <numerusform>%n guests of the lab run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A snapshot was taken before each of %n change(s).</source>
        <translation>
            <numerusform>A snapshot was taken before the %n change.</numerusform>
            <numerusform>A snapshot was taken before each of the %n changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rules let the VPN through to %n address(es) behind this host.</source>
        <translation>
            <numerusform>The rules let the VPN through to %n address behind this host.</numerusform>
            <numerusform>The rules let the VPN through to %n addresses behind this host.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n network(s) of the VPN go through %1.</source>
        <translation>
            <numerusform>The %n network of the VPN goes through %1.</numerusform>
            <numerusform>All %n networks of the VPN go through %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is logged in with the key %2, after %n other key(s) were refused.</source>
        <translation>
            <numerusform>%1 is logged in with the key %2, after %n other key was refused.</numerusform>
            <numerusform>%1 is logged in with the key %2, after %n other keys were refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) run on replaced files: %1.</source>
        <translation>
            <numerusform>%n service runs on replaced files: %1.</numerusform>
            <numerusform>%n services run on replaced files: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n update(s) are held back; whether for security is not told.</source>
        <translation>
            <numerusform>%n update is held back; whether for security is not told.</numerusform>
            <numerusform>%n updates are held back; whether for security is not told.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same %n rule(s) as at the first look.</source>
        <translation>
            <numerusform>The same %n rule as at the first look.</numerusform>
            <numerusform>The same %n rules as at the first look.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n rule(s) of nft are seen for the first time and remembered.</source>
        <translation>
            <numerusform>%1 %n rule of nft is seen for the first time and remembered.</numerusform>
            <numerusform>%1 %n rules of nft are seen for the first time and remembered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 keeps ending and is started again (%n time(s) so far).</source>
        <translation>
            <numerusform>%1 keeps ending and is started again (%n time so far).</numerusform>
            <numerusform>%1 keeps ending and is started again (%n times so far).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was restarted %n time(s) since the last run.</source>
        <translation>
            <numerusform>%1 was restarted %n time since the last run.</numerusform>
            <numerusform>%1 was restarted %n times since the last run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was restarted %n time(s) since it was made.</source>
        <translation>
            <numerusform>%1 was restarted %n time since it was made.</numerusform>
            <numerusform>%1 was restarted %n times since it was made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n restart(s), last exit code %2</source>
        <comment>status of a container</comment>
        <translation>
            <numerusform>%1, %n restart, last exit code %2</numerusform>
            <numerusform>%1, %n restarts, last exit code %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 keeps failing and is being restarted (%n time(s) so far).</source>
        <translation>
            <numerusform>%1 keeps failing and is being restarted (%n time so far).</numerusform>
            <numerusform>%1 keeps failing and is being restarted (%n times so far).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 It was restarted %n time(s) since the last run.</source>
        <translation>
            <numerusform>%1 It was restarted %n time since the last run.</numerusform>
            <numerusform>%1 It was restarted %n times since the last run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 It was restarted %n time(s) since it was started by hand.</source>
        <translation>
            <numerusform>%1 It was restarted %n time since it was started by hand.</numerusform>
            <numerusform>%1 It was restarted %n times since it was started by hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3, %n restart(s)</source>
        <translation>
            <numerusform>%1, %2, %3, %n restart</numerusform>
            <numerusform>%1, %2, %3, %n restarts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last scrub of %1 found %n error(s)</source>
        <translation>
            <numerusform>the last scrub of %1 found %n error</numerusform>
            <numerusform>the last scrub of %1 found %n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message numerus="yes">
        <source>%n line(s) of the journal can not be read</source>
        <translation>
            <numerusform>%n line of the journal can not be read</numerusform>
            <numerusform>%n lines of the journal can not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirewallWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message numerus="yes">
        <source>all %n checks passed</source>
        <translation>
            <numerusform>the only check passed</numerusform>
            <numerusform>all %n checks passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a warning</source>
        <translation>
            <numerusform>%n with a warning</numerusform>
            <numerusform>%n with a warning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n passed</numerusform>
            <numerusform>%n passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regressed</source>
        <translation>
            <numerusform>%n regressed</numerusform>
            <numerusform>%n regressed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new and red</source>
        <translation>
            <numerusform>%n new and red</numerusform>
            <numerusform>%n new and red</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newly unknown</source>
        <translation>
            <numerusform>%n newly unknown</numerusform>
            <numerusform>%n newly unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n red that could not be seen before</source>
        <translation>
            <numerusform>%n red that could not be seen before</numerusform>
            <numerusform>%n red that could not be seen before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repaired</source>
        <translation>
            <numerusform>%n repaired</numerusform>
            <numerusform>%n repaired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were red before</source>
        <translation>
            <numerusform>%n was red before</numerusform>
            <numerusform>%n were red before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were unknown before</source>
        <translation>
            <numerusform>%n was unknown before</numerusform>
            <numerusform>%n were unknown before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new and unknown</source>
        <translation>
            <numerusform>%n new and unknown</numerusform>
            <numerusform>%n new and unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer checked</source>
        <translation>
            <numerusform>%n no longer checked</numerusform>
            <numerusform>%n no longer checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n checks passed</source>
        <translation>
            <numerusform>The only check passed</numerusform>
            <numerusform>All %n checks passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n not judged</source>
        <translation>
            <numerusform>%1, %n not judged</numerusform>
            <numerusform>%1, %n not judged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n silenced</source>
        <translation>
            <numerusform>%1, %n silenced</numerusform>
            <numerusform>%1, %n silenced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Running, %1 of %n checks so far: %2</source>
        <translation>
            <numerusform>Running, %1 of %n check so far: %2</numerusform>
            <numerusform>Running, %1 of %n checks so far: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %1 of %n checks: %2</source>
        <translation>
            <numerusform>Stopped after %1 of %n check: %2</numerusform>
            <numerusform>Stopped after %1 of %n checks: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut off after %1 of %n checks: %2</source>
        <translation>
            <numerusform>Cut off after %1 of %n check: %2</numerusform>
            <numerusform>Cut off after %1 of %n checks: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n silenced but failed</source>
        <translation>
            <numerusform>%1, %n silenced but failed</numerusform>
            <numerusform>%1, %n silenced but failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n silenced but unknown</source>
        <translation>
            <numerusform>%1, %n silenced but unknown</numerusform>
            <numerusform>%1, %n silenced but unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) of its configuration go back as well.</source>
        <translation>
            <numerusform>%n setting of its configuration goes back as well.</numerusform>
            <numerusform>%n settings of its configuration go back as well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a warning</source>
        <translation>
            <numerusform>%n with a warning</numerusform>
            <numerusform>%n with a warning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n passed</numerusform>
            <numerusform>%n passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silenced</source>
        <translation>
            <numerusform>%n silenced</numerusform>
            <numerusform>%n silenced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks</source>
        <translation>
            <numerusform>%n check</numerusform>
            <numerusform>%n checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silenced but failed</source>
        <translation>
            <numerusform>%n silenced but failed</numerusform>
            <numerusform>%n silenced but failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silenced but unknown</source>
        <translation>
            <numerusform>%n silenced but unknown</numerusform>
            <numerusform>%n silenced but unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not looked at</source>
        <translation>
            <numerusform>%n not looked at</numerusform>
            <numerusform>%n not looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n passed</numerusform>
            <numerusform>%n passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silenced</source>
        <translation>
            <numerusform>%n silenced</numerusform>
            <numerusform>%n silenced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silenced but failed</source>
        <translation>
            <numerusform>%n silenced but failed</numerusform>
            <numerusform>%n silenced but failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silenced but unknown</source>
        <translation>
            <numerusform>%n silenced but unknown</numerusform>
            <numerusform>%n silenced but unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daytwo::ChecklistModel</name>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n passed</numerusform>
            <numerusform>%n passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do(es) not apply</source>
        <translation>
            <numerusform>%n does not apply</numerusform>
            <numerusform>%n do not apply</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daytwo::ComparisonModel</name>
    <message numerus="yes">
        <source>%n regressed</source>
        <translation>
            <numerusform>%n regressed</numerusform>
            <numerusform>%n regressed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newly unknown</source>
        <translation>
            <numerusform>%n newly unknown</numerusform>
            <numerusform>%n newly unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still failing</source>
        <translation>
            <numerusform>%n still failing</numerusform>
            <numerusform>%n still failing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repaired</source>
        <translation>
            <numerusform>%n repaired</numerusform>
            <numerusform>%n repaired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daytwo::DiagnosticModel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daytwo::HistoryPage</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be judged again</source>
        <translation>
            <numerusform>%n could not be judged again</numerusform>
            <numerusform>%n could not be judged again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daytwo::SnapshotController</name>
    <message numerus="yes">
        <source>Snapshot %n guest(s)</source>
        <translation>
            <numerusform>Snapshot %n guest</numerusform>
            <numerusform>Snapshot %n guests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daytwo::SnapshotsPane</name>
    <message numerus="yes">
        <source>%n snapshot(s), newest first</source>
        <translation>
            <numerusform>%n snapshot</numerusform>
            <numerusform>%n snapshots, newest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daytwo::StatusStrip</name>
    <message numerus="yes">
        <source>journal ok, %n run(s)</source>
        <translation>
            <numerusform>journal ok, %n run</numerusform>
            <numerusform>journal ok, %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last run %1, %2, %n check(s)</source>
        <translation>
            <numerusform>last run %1, %2, %n check</numerusform>
            <numerusform>last run %1, %2, %n checks</numerusform>
        </translation>
    </message>
</context>
</TS>
