<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>ActionWords</name>
    <message>
        <source>&amp;Open lab file…</source>
        <translation>Lab-Datei &amp;öffnen…</translation>
    </message>
    <message>
        <source>Open the &amp;demo lab</source>
        <translation>&amp;Demo-Lab öffnen</translation>
    </message>
    <message>
        <source>&amp;Read the lab file again</source>
        <translation>Lab-Datei &amp;neu einlesen</translation>
    </message>
    <message>
        <source>&amp;Edit the lab file</source>
        <translation>Lab-Datei &amp;bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Compare and pin the Proxmox certificate…</source>
        <translation>Proxmox-&amp;Zertifikat vergleichen und festlegen…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Run post-change check</source>
        <translation>Prüfung nach &amp;Änderung</translation>
    </message>
    <message>
        <source>Run this &amp;node</source>
        <translation>Diesen &amp;Knoten prüfen</translation>
    </message>
    <message>
        <source>Run only this &amp;check</source>
        <translation>&amp;Nur diesen Punkt prüfen</translation>
    </message>
    <message>
        <source>Run &amp;maintenance check</source>
        <translation>&amp;Wartungsprüfung</translation>
    </message>
    <message>
        <source>Run &amp;everything</source>
        <translation>&amp;Alles prüfen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;nhalten</translation>
    </message>
    <message>
        <source>Snapshot &amp;before change…</source>
        <translation>&amp;Snapshot vor Änderung…</translation>
    </message>
    <message>
        <source>&amp;Lab</source>
        <translation>&amp;Lab</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>F&amp;iltern</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show the &amp;whole lab</source>
        <translation>&amp;Ganzes Lab zeigen</translation>
    </message>
    <message>
        <source>E&amp;xplain this check</source>
        <translation>Diesen Punkt e&amp;rklären</translation>
    </message>
    <message>
        <source>Copy as c&amp;ommand</source>
        <translation>Als &amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About Daytwo</source>
        <translation>&amp;Über Daytwo</translation>
    </message>
    <message>
        <source>&amp;Find a command, node, check, snapshot or run…</source>
        <translation>Befehl, Knoten, Prüfpunkt, Snapshot oder Lauf &amp;finden…</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>The server offers %1; the lab file allows a second factor here.</source>
        <translation>Der Server bietet %1 an; die Lab-Datei erlaubt hier einen zweiten Faktor.</translation>
    </message>
    <message>
        <source>The server offers no public-key login: %1.</source>
        <translation>Der Server bietet keine Anmeldung mit Schlüssel an: %1.</translation>
    </message>
    <message>
        <source>Beside keys the server offers %1.</source>
        <translation>Neben Schlüsseln bietet der Server %1 an.</translation>
    </message>
    <message>
        <source>The server offers public keys only.</source>
        <translation>Der Server bietet nur Schlüssel an.</translation>
    </message>
    <message>
        <source>The server lets %1 in without any proof at all.</source>
        <translation>Der Server lässt %1 ganz ohne Nachweis hinein.</translation>
    </message>
    <message>
        <source>The server did not say which methods it accepts.</source>
        <translation>Der Server sagte nicht, welche Verfahren er annimmt.</translation>
    </message>
    <message>
        <source>Public keys only.</source>
        <translation>Nur Schlüssel.</translation>
    </message>
    <message>
        <source>The server is asked which methods it accepts for this user from here; no password is sent. keyboard-interactive counts as a password unless the lab file allows a second factor.</source>
        <translation>Der Server wird von hier gefragt, welche Verfahren er für diesen Benutzer annimmt; ein Passwort wird nicht gesendet. keyboard-interactive zählt als Passwort, außer die Lab-Datei erlaubt einen zweiten Faktor.</translation>
    </message>
    <message>
        <source>SSH is key-only</source>
        <translation>SSH nimmt nur Schlüssel an</translation>
    </message>
    <message>
        <source>A password prompt is an open invitation to guess; updates and cloud-init bring it back.</source>
        <translation>Eine Passwortabfrage lädt zum Raten ein; Updates und cloud-init bringen sie zurück.</translation>
    </message>
    <message>
        <source>Stop and look at sshd&apos;s hardening: set PasswordAuthentication no and KbdInteractiveAuthentication no, reload ssh, and look for drop-ins that come first.</source>
        <translation>Halten Sie an und sehen Sie die Härtung von sshd an: PasswordAuthentication no und KbdInteractiveAuthentication no setzen, ssh neu laden, nach Drop-ins suchen, die vorher kommen.</translation>
    </message>
    <message>
        <source>The configuration on disk allows passwords, the running server does not yet: the next reload or reboot opens it.</source>
        <translation>Die Konfiguration auf der Platte erlaubt Passwörter, der laufende Server noch nicht: das nächste Neuladen oder der nächste Neustart öffnet ihn.</translation>
    </message>
    <message>
        <source>The configuration on disk is key-only, but the running server still offers passwords: it was not reloaded.</source>
        <translation>Die Konfiguration auf der Platte nimmt nur Schlüssel an, der laufende Server bietet noch Passwörter an: er wurde nicht neu geladen.</translation>
    </message>
    <message>
        <source>The running server does what its configuration says.</source>
        <translation>Der laufende Server tut, was seine Konfiguration sagt.</translation>
    </message>
    <message>
        <source>sshd runs what is on disk</source>
        <translation>sshd läuft mit dem, was auf der Platte steht</translation>
    </message>
    <message>
        <source>A change that waits for the next restart comes when nobody is looking.</source>
        <translation>Eine Änderung, die auf den nächsten Neustart wartet, kommt, wenn niemand hinsieht.</translation>
    </message>
    <message>
        <source>Mend the file, then `systemctl reload ssh` with another session open.</source>
        <translation>Datei berichtigen, dann `systemctl reload ssh`, während eine zweite Sitzung offen ist.</translation>
    </message>
    <message>
        <source>root cannot log in over SSH.</source>
        <translation>root kann sich über SSH nicht anmelden.</translation>
    </message>
    <message>
        <source>root can only run forced commands.</source>
        <translation>root kann nur erzwungene Befehle ausführen.</translation>
    </message>
    <message>
        <source>root can log in with a key.</source>
        <translation>root kann sich mit einem Schlüssel anmelden.</translation>
    </message>
    <message>
        <source>root can log in with a password.</source>
        <translation>root kann sich mit einem Passwort anmelden.</translation>
    </message>
    <message>
        <source>PermitRootLogin no, or forced commands only.</source>
        <translation>PermitRootLogin no, oder nur erzwungene Befehle.</translation>
    </message>
    <message>
        <source>root does not log in over SSH</source>
        <translation>root meldet sich nicht über SSH an</translation>
    </message>
    <message>
        <source>A login as root leaves no name behind and skips sudo&apos;s limits.</source>
        <translation>Eine Anmeldung als root hinterlässt keinen Namen und umgeht die Grenzen von sudo.</translation>
    </message>
    <message>
        <source>Set `PermitRootLogin no` in a drop-in that comes first.</source>
        <translation>`PermitRootLogin no` in einem Drop-in setzen, das zuerst kommt.</translation>
    </message>
    <message>
        <source>The host key is the known one: %1.</source>
        <translation>Der Hostschlüssel ist der bekannte: %1.</translation>
    </message>
    <message>
        <source>This host&apos;s key is not known yet: %1. Compare it on the console before you trust it.</source>
        <translation>Der Schlüssel dieses Hosts ist noch nicht bekannt: %1. Vergleichen Sie ihn auf der Konsole, bevor Sie ihm vertrauen.</translation>
    </message>
    <message>
        <source>The host key has changed: now %1, known %2. Nothing was sent to this host.</source>
        <translation>Der Hostschlüssel hat sich geändert: jetzt %1, bekannt war %2. An diesen Host wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The host shows a revoked key: %1. Nothing was sent to this host.</source>
        <translation>Der Host zeigt einen widerrufenen Schlüssel: %1. An diesen Host wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The file of known hosts could not be read, so the host&apos;s key could not be compared.</source>
        <translation>Die Datei der bekannten Hosts war nicht lesbar; der Schlüssel des Hosts konnte nicht verglichen werden.</translation>
    </message>
    <message>
        <source>The host&apos;s key was not seen.</source>
        <translation>Der Schlüssel des Hosts wurde nicht gesehen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>key type, fingerprint</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The key that is in the file of known hosts.</source>
        <translation>Der Schlüssel, der in der Datei der bekannten Hosts steht.</translation>
    </message>
    <message>
        <source>An unknown key is never accepted by a run. A changed or revoked key fails, and nothing is sent.</source>
        <translation>Ein unbekannter Schlüssel wird von keinem Lauf angenommen. Ein geänderter oder widerrufener fällt durch, und es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Host key is the known one</source>
        <translation>Hostschlüssel ist der bekannte</translation>
    </message>
    <message>
        <source>Another key means another host, a rebuilt one, or somebody in between.</source>
        <translation>Ein anderer Schlüssel heißt: ein anderer Host, ein neu aufgesetzter, oder jemand dazwischen.</translation>
    </message>
    <message>
        <source>On the host&apos;s console compare with `ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub`. Was it rebuilt or rolled back? Only then trust the new key.</source>
        <translation>Auf der Konsole des Hosts vergleichen: `ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub`. Wurde er neu aufgesetzt oder zurückgesetzt? Erst dann dem neuen Schlüssel vertrauen.</translation>
    </message>
    <message>
        <source> (%1:%2)</source>
        <comment>file and line that decides</comment>
        <translation> (%1:%2)</translation>
    </message>
    <message>
        <source>sshd&apos;s configuration is broken at %1:%2; its next restart fails and locks everybody out: %3</source>
        <translation>Die Konfiguration von sshd ist in %1:%2 kaputt; der nächste Neustart scheitert und sperrt alle aus: %3</translation>
    </message>
    <message>
        <source>sshd is idle behind its socket and does not tell its configuration.</source>
        <translation>sshd wartet hinter seinem Socket und sagt seine Konfiguration nicht.</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <comment>user, address</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Empty passwords are allowed%1.</source>
        <translation>Leere Passwörter sind erlaubt%1.</translation>
    </message>
    <message>
        <source>Public keys are switched off%1.</source>
        <translation>Öffentliche Schlüssel sind abgeschaltet%1.</translation>
    </message>
    <message>
        <source>A password opens the door for %1%2.</source>
        <translation>Ein Passwort öffnet die Tür für %1%2.</translation>
    </message>
    <message>
        <source>A typed answer (keyboard-interactive) opens the door for %1%2.</source>
        <translation>Eine getippte Antwort (keyboard-interactive) öffnet die Tür für %1%2.</translation>
    </message>
    <message>
        <source>MaxAuthTries is %1.</source>
        <translation>MaxAuthTries ist %1.</translation>
    </message>
    <message>
        <source>No password, no keyboard-interactive, no empty passwords; public keys on.</source>
        <translation>Kein Passwort, kein keyboard-interactive, keine leeren Passwörter; öffentliche Schlüssel an.</translation>
    </message>
    <message>
        <source>sshd is asked for its effective configuration for the login user from the VPN and for root from an address outside; the first value of a keyword wins, drop-ins come in lexical order.</source>
        <translation>sshd wird nach seiner wirksamen Konfiguration gefragt, für den Anmeldenamen aus dem VPN und für root von einer Adresse außerhalb; der erste Wert eines Schlüsselworts gilt, Drop-ins kommen in lexikalischer Folge.</translation>
    </message>
    <message>
        <source>sshd&apos;s configuration is key-only</source>
        <translation>Konfiguration von sshd nimmt nur Schlüssel an</translation>
    </message>
    <message>
        <source>What the server offers you may differ from what it offers root or a stranger.</source>
        <translation>Was der Server Ihnen anbietet, kann etwas anderes sein, als was er root oder Fremden anbietet.</translation>
    </message>
    <message>
        <source>Put the hardening into /etc/ssh/sshd_config.d/10-hardening.conf, so that it comes first, and reload ssh while another session stays open.</source>
        <translation>Legen Sie die Härtung nach /etc/ssh/sshd_config.d/10-hardening.conf, damit sie zuerst kommt, und laden Sie ssh neu, während eine zweite Sitzung offen bleibt.</translation>
    </message>
    <message>
        <source>The server let %1 in without asking for a key.</source>
        <translation>Der Server ließ %1 hinein, ohne nach einem Schlüssel zu fragen.</translation>
    </message>
    <message>
        <source>%1 is logged in with the key %2.</source>
        <translation>%1 ist mit dem Schlüssel %2 angemeldet.</translation>
    </message>
    <message>
        <source>The key is accepted, but the server then wants %1.</source>
        <translation>Der Schlüssel wird angenommen, doch dann will der Server %1.</translation>
    </message>
    <message>
        <source>The server does not accept our key for %1.</source>
        <translation>Der Server nimmt unseren Schlüssel für %1 nicht an.</translation>
    </message>
    <message>
        <source>No login was tried.</source>
        <translation>Eine Anmeldung wurde nicht versucht.</translation>
    </message>
    <message>
        <source>One key opens the session, without any prompt.</source>
        <translation>Ein Schlüssel öffnet die Sitzung, ohne jede Abfrage.</translation>
    </message>
    <message>
        <source>Key login works</source>
        <translation>Anmeldung mit Schlüssel geht</translation>
    </message>
    <message>
        <source>Without it you are locked out, and most of the lights of this host stay dark.</source>
        <translation>Ohne sie sind Sie ausgesperrt, und die meisten Lichter dieses Hosts bleiben dunkel.</translation>
    </message>
    <message>
        <source>Is the key installed for this user, the user allowed (AllowUsers), the account not locked?</source>
        <translation>Ist der Schlüssel für diesen Benutzer hinterlegt, der Benutzer erlaubt (AllowUsers), das Konto nicht gesperrt?</translation>
    </message>
    <message>
        <source>cloud-init&apos;s drop-in does not switch passwords on.</source>
        <translation>Das Drop-in von cloud-init schaltet Passwörter nicht ein.</translation>
    </message>
    <message>
        <source>cloud-init&apos;s drop-in switches passwords on; %1 comes first and wins, one rename away from an open door.</source>
        <translation>Das Drop-in von cloud-init schaltet Passwörter ein; %1 kommt zuerst und gilt: ein Umbenennen trennt von der offenen Tür.</translation>
    </message>
    <message>
        <source>cloud-init&apos;s drop-in %1 switches passwords on, and it wins.</source>
        <translation>Das Drop-in %1 von cloud-init schaltet Passwörter ein, und es gilt.</translation>
    </message>
    <message>
        <source>cloud-init left no drop-in for sshd.</source>
        <translation>cloud-init hat kein Drop-in für sshd hinterlassen.</translation>
    </message>
    <message>
        <source>%1 exists and cannot be read: %2</source>
        <translation>%1 gibt es, es ist aber nicht lesbar: %2</translation>
    </message>
    <message>
        <source>No drop-in of cloud-init, or one that leaves passwords off.</source>
        <translation>Kein Drop-in von cloud-init, oder eines, das Passwörter aus lässt.</translation>
    </message>
    <message>
        <source>cloud-init did not revert sshd</source>
        <translation>cloud-init hat sshd nicht zurückgestellt</translation>
    </message>
    <message>
        <source>cloud-init writes its drop-in anew for each instance id; sshd takes the first value.</source>
        <translation>cloud-init schreibt sein Drop-in für jede instance id neu; sshd nimmt den ersten Wert.</translation>
    </message>
    <message>
        <source>Rename the hardening to 10-hardening.conf, or set `ssh_pwauth: false` in /etc/cloud/cloud.cfg.d/99-ssh.cfg.</source>
        <translation>Benennen Sie die Härtung in 10-hardening.conf um, oder setzen Sie `ssh_pwauth: false` in /etc/cloud/cloud.cfg.d/99-ssh.cfg.</translation>
    </message>
    <message>
        <source>After the key a second factor is asked; the lab file allows it here.</source>
        <translation>Nach dem Schlüssel wird ein zweiter Faktor verlangt; die Lab-Datei erlaubt ihn hier.</translation>
    </message>
    <message>
        <source>After the key the server still asks for %1.</source>
        <translation>Nach dem Schlüssel verlangt der Server noch %1.</translation>
    </message>
    <message>
        <source>The key alone opens the session.</source>
        <translation>Der Schlüssel allein öffnet die Sitzung.</translation>
    </message>
    <message>
        <source>Nothing is asked after the key.</source>
        <translation>Nach dem Schlüssel wird nichts verlangt.</translation>
    </message>
    <message>
        <source>No prompt after the key</source>
        <translation>Keine Abfrage nach dem Schlüssel</translation>
    </message>
    <message>
        <source>The first list of methods hides a password that is asked only after the key.</source>
        <translation>Die erste Liste der Verfahren verbirgt ein Passwort, das erst nach dem Schlüssel verlangt wird.</translation>
    </message>
    <message>
        <source>Set `AuthenticationMethods publickey` and reload ssh.</source>
        <translation>`AuthenticationMethods publickey` setzen und ssh neu laden.</translation>
    </message>
    <message>
        <source>SSH answers: %1</source>
        <translation>SSH antwortet: %1</translation>
    </message>
    <message>
        <source>SSH answers.</source>
        <translation>SSH antwortet.</translation>
    </message>
    <message>
        <source>The host refuses connections to SSH: nothing listens, or a firewall rejects.</source>
        <translation>Der Host weist Verbindungen zu SSH ab: nichts lauscht, oder eine Firewall lehnt ab.</translation>
    </message>
    <message>
        <source>SSH does not answer: %1</source>
        <translation>SSH antwortet nicht: %1</translation>
    </message>
    <message>
        <source>An SSH server answers at %1.</source>
        <translation>Ein SSH-Server antwortet auf %1.</translation>
    </message>
    <message>
        <source>SSH answers</source>
        <translation>SSH antwortet</translation>
    </message>
    <message>
        <source>It is the way in for repairs, and for most of the other lights.</source>
        <translation>Es ist der Weg hinein zum Reparieren, und zu den meisten anderen Lichtern.</translation>
    </message>
    <message>
        <source>From the Proxmox console: `systemctl status ssh`, then the firewall&apos;s rule for 22/tcp.</source>
        <translation>Von der Proxmox-Konsole: `systemctl status ssh`, dann die Firewall-Regel für 22/tcp.</translation>
    </message>
    <message>
        <source>%1 does not answer: %2</source>
        <translation>%1 antwortet nicht: %2</translation>
    </message>
    <message>
        <source>%1 is alive but wants credentials (HTTP %2).</source>
        <translation>%1 lebt, will aber Zugangsdaten (HTTP %2).</translation>
    </message>
    <message>
        <source>%1 answers, but not at this path (HTTP 404): is there a route prefix?</source>
        <translation>%1 antwortet, aber nicht unter diesem Pfad (HTTP 404): gibt es einen Route-Prefix?</translation>
    </message>
    <message>
        <source>%1 sends us elsewhere (HTTP %2).</source>
        <translation>%1 schickt uns woandershin (HTTP %2).</translation>
    </message>
    <message>
        <source>%1 answers with HTTP %2.</source>
        <translation>%1 antwortet mit HTTP %2.</translation>
    </message>
    <message>
        <source>%1 gave no HTTP answer.</source>
        <translation>%1 gab keine HTTP-Antwort.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>rule, error</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Rules that fail: %1.</source>
        <translation>Regeln mit Fehlern: %1.</translation>
    </message>
    <message>
        <source>Rules not evaluated yet: %1.</source>
        <translation>Noch nicht ausgewertete Regeln: %1.</translation>
    </message>
    <message>
        <source>Prometheus has no rules.</source>
        <translation>Prometheus hat keine Regeln.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) evaluate.</source>
        <translation>
            <numerusform>%n Regel wird ausgewertet.</numerusform>
            <numerusform>%n Regeln werden ausgewertet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Alerting rules evaluate</source>
        <translation>Alarmregeln werden ausgewertet</translation>
    </message>
    <message>
        <source>A rule that fails to evaluate never fires.</source>
        <translation>Eine Regel, die sich nicht auswerten lässt, schlägt nie an.</translation>
    </message>
    <message>
        <source>`promtool check rules` on the rule files; the error stands on the page /rules.</source>
        <translation>`promtool check rules` auf die Regeldateien; der Fehler steht auf der Seite /rules.</translation>
    </message>
    <message>
        <source>Prometheus cannot scrape %1: %2</source>
        <translation>Prometheus kann %1 nicht abfragen: %2</translation>
    </message>
    <message>
        <source>Prometheus has not scraped %1 yet.</source>
        <translation>Prometheus hat %1 noch nicht abgefragt.</translation>
    </message>
    <message>
        <source>The last scrape of %1 was %2 ago.</source>
        <translation>Die letzte Abfrage von %1 war vor %2.</translation>
    </message>
    <message>
        <source>The last scrape of %1 failed: %2</source>
        <translation>Die letzte Abfrage von %1 schlug fehl: %2</translation>
    </message>
    <message>
        <source>Scraping %1 takes %2 s, close to its timeout.</source>
        <translation>Die Abfrage von %1 dauert %2 s, nahe an ihrer Zeitgrenze.</translation>
    </message>
    <message>
        <source>UP, scraped %1 ago.</source>
        <translation>UP, vor %1 abgefragt.</translation>
    </message>
    <message>
        <source>Prometheus has no target for this host: nobody watches it.</source>
        <translation>Prometheus hat kein Ziel für diesen Host: niemand überwacht ihn.</translation>
    </message>
    <message>
        <source>A target for this host that is UP, scraped within %1 intervals.</source>
        <translation>Ein Ziel für diesen Host, das UP ist, abgefragt innerhalb von %1 Intervallen.</translation>
    </message>
    <message>
        <source>A host of the lab file without a target is as red as a target that is down.</source>
        <translation>Ein Host der Lab-Datei ohne Ziel ist so rot wie ein Ziel, das down ist.</translation>
    </message>
    <message>
        <source>Prometheus scrapes this host</source>
        <translation>Prometheus fragt diesen Host ab</translation>
    </message>
    <message>
        <source>A host that is not scraped can burn without an alert.</source>
        <translation>Ein Host, der nicht abgefragt wird, kann ohne Alarm brennen.</translation>
    </message>
    <message>
        <source>Refused: start node_exporter. Timeout: open 9100 for the monitoring host. Missing: add the target.</source>
        <translation>Abgewiesen: node_exporter starten. Zeit abgelaufen: 9100 für den Überwachungshost öffnen. Fehlt: das Ziel eintragen.</translation>
    </message>
    <message>
        <source>scrape intervals after which a scrape is stale</source>
        <translation>Abfrageintervalle, nach denen eine Abfrage veraltet ist</translation>
    </message>
    <message>
        <source>This version does not tell whether its configuration was loaded.</source>
        <translation>Diese Version sagt nicht, ob ihre Konfiguration geladen wurde.</translation>
    </message>
    <message>
        <source>The last reload of the configuration failed; the old one is still running.</source>
        <translation>Das letzte Neuladen der Konfiguration schlug fehl; die alte läuft weiter.</translation>
    </message>
    <message>
        <source>Prometheus runs its current configuration</source>
        <translation>Prometheus läuft mit seiner aktuellen Konfiguration</translation>
    </message>
    <message>
        <source>A reload that failed leaves the old configuration running, and /-/healthy still says healthy.</source>
        <translation>Ein missglücktes Neuladen lässt die alte Konfiguration laufen, und /-/healthy sagt weiter healthy.</translation>
    </message>
    <message>
        <source>`promtool check config /etc/prometheus/prometheus.yml`, mend it, reload.</source>
        <translation>`promtool check config /etc/prometheus/prometheus.yml`, berichtigen, neu laden.</translation>
    </message>
    <message>
        <source>The API answers with an error: %1 %2</source>
        <translation>Die API antwortet mit einem Fehler: %1 %2</translation>
    </message>
    <message>
        <source>The API answers.</source>
        <translation>Die API antwortet.</translation>
    </message>
    <message>
        <source>Prometheus answers its API</source>
        <translation>API von Prometheus antwortet</translation>
    </message>
    <message>
        <source>Every light of a target rests on this answer.</source>
        <translation>Jedes Licht eines Ziels beruht auf dieser Antwort.</translation>
    </message>
    <message>
        <source>Look at the journal of Prometheus.</source>
        <translation>Sehen Sie ins Journal von Prometheus.</translation>
    </message>
    <message>
        <source>No target for %1.</source>
        <translation>Kein Ziel für %1.</translation>
    </message>
    <message>
        <source>Every host has a target; targets that the lab file does not know: %1.</source>
        <translation>Jeder Host hat ein Ziel; Ziele, die die Lab-Datei nicht kennt: %1.</translation>
    </message>
    <message>
        <source>Every host of the lab file has a target.</source>
        <translation>Jeder Host der Lab-Datei hat ein Ziel.</translation>
    </message>
    <message>
        <source>A target for each host of the lab file, and no others.</source>
        <translation>Ein Ziel für jeden Host der Lab-Datei, und keine anderen.</translation>
    </message>
    <message>
        <source>A page without DOWN targets may be empty: the targets are compared with the lab file.</source>
        <translation>Eine Seite ohne Ziele mit DOWN kann leer sein: die Ziele werden mit der Lab-Datei verglichen.</translation>
    </message>
    <message>
        <source>Prometheus knows every host</source>
        <translation>Prometheus kennt jeden Host</translation>
    </message>
    <message>
        <source>A host that fell out of the configuration shows no red anywhere.</source>
        <translation>Ein Host, der aus der Konfiguration gefallen ist, zeigt nirgends Rot.</translation>
    </message>
    <message>
        <source>Add the host to scrape_configs and reload Prometheus.</source>
        <translation>Tragen Sie den Host in scrape_configs ein und laden Sie Prometheus neu.</translation>
    </message>
    <message>
        <source>Prometheus is not ready to answer queries (HTTP 503).</source>
        <translation>Prometheus ist nicht bereit, Abfragen zu beantworten (HTTP 503).</translation>
    </message>
    <message>
        <source>Prometheus answers queries.</source>
        <translation>Prometheus beantwortet Abfragen.</translation>
    </message>
    <message>
        <source>Prometheus is ready</source>
        <translation>Prometheus ist bereit</translation>
    </message>
    <message>
        <source>While it reads its log after a start it is alive, but answers no query.</source>
        <translation>Solange es nach einem Start sein Log liest, lebt es, beantwortet aber keine Abfrage.</translation>
    </message>
    <message>
        <source>Wait for the write-ahead log to be replayed; look at its journal if that takes long.</source>
        <translation>Warten Sie, bis das Write-Ahead-Log gelesen ist; dauert das lange, sehen Sie in sein Journal.</translation>
    </message>
    <message>
        <source>Prometheus says it is healthy.</source>
        <translation>Prometheus sagt, es sei gesund.</translation>
    </message>
    <message>
        <source>HTTP 200 from /-/healthy. It says nothing about readiness, configuration or targets.</source>
        <translation>HTTP 200 von /-/healthy. Es sagt nichts über Bereitschaft, Konfiguration oder Ziele.</translation>
    </message>
    <message>
        <source>Prometheus is alive</source>
        <translation>Prometheus lebt</translation>
    </message>
    <message>
        <source>Without it nobody watches the lab.</source>
        <translation>Ohne es überwacht niemand das Lab.</translation>
    </message>
    <message>
        <source>`systemctl status prometheus` and its journal; is the disk full?</source>
        <translation>`systemctl status prometheus` und sein Journal; ist die Platte voll?</translation>
    </message>
    <message>
        <source>net.ipv4.ip_forward is 1.</source>
        <translation>net.ipv4.ip_forward ist 1.</translation>
    </message>
    <message>
        <source>net.ipv4.ip_forward is 0: nothing behind the gateway is reachable through the VPN.</source>
        <translation>net.ipv4.ip_forward ist 0: nichts hinter dem Gateway ist durch das VPN erreichbar.</translation>
    </message>
    <message>
        <source>The gateway forwards packets</source>
        <translation>Gateway leitet Pakete weiter</translation>
    </message>
    <message>
        <source>Without forwarding the VPN ends at the gateway.</source>
        <translation>Ohne Weiterleitung endet das VPN am Gateway.</translation>
    </message>
    <message>
        <source>`sysctl -w net.ipv4.ip_forward=1`, and a drop-in in /etc/sysctl.d to make it last.</source>
        <translation>`sysctl -w net.ipv4.ip_forward=1`, und ein Drop-in in /etc/sysctl.d, damit es bleibt.</translation>
    </message>
    <message>
        <source>%1 sets %2 to 1 at every boot.</source>
        <translation>%1 setzt %2 bei jedem Start auf 1.</translation>
    </message>
    <message>
        <source>Forwarding is on now, but %1 sets %2 to %3 at the next boot.</source>
        <translation>Die Weiterleitung ist jetzt an, doch %1 setzt %2 beim nächsten Start auf %3.</translation>
    </message>
    <message>
        <source>%1 sets %2 to %3.</source>
        <translation>%1 setzt %2 auf %3.</translation>
    </message>
    <message>
        <source>Nothing in sysctl.d switches forwarding on at boot; after a reboot it may be off.</source>
        <translation>Nichts in sysctl.d schaltet die Weiterleitung beim Start ein; nach einem Neustart kann sie aus sein.</translation>
    </message>
    <message>
        <source>net.ipv4.ip_forward = 1 in a file of sysctl.d.</source>
        <translation>net.ipv4.ip_forward = 1 in einer Datei in sysctl.d.</translation>
    </message>
    <message>
        <source>Forwarding survives a reboot</source>
        <translation>Weiterleitung übersteht einen Neustart</translation>
    </message>
    <message>
        <source>A value that was set by hand is gone at the next boot, with the way in.</source>
        <translation>Ein von Hand gesetzter Wert ist beim nächsten Start weg, und mit ihm der Weg hinein.</translation>
    </message>
    <message>
        <source>Put `net.ipv4.ip_forward=1` into /etc/sysctl.d/60-vpn.conf.</source>
        <translation>Legen Sie `net.ipv4.ip_forward=1` nach /etc/sysctl.d/60-vpn.conf.</translation>
    </message>
    <message>
        <source>This host does not forward packets.</source>
        <translation>Dieser Host leitet keine Pakete weiter.</translation>
    </message>
    <message>
        <source>0 on hosts that are no gateway, or a bridge that explains it.</source>
        <translation>0 auf Hosts, die kein Gateway sind, oder eine Bridge, die es erklärt.</translation>
    </message>
    <message>
        <source>Only the gateway forwards</source>
        <translation>Nur das Gateway leitet weiter</translation>
    </message>
    <message>
        <source>A second host that forwards is a way round the gateway&apos;s firewall.</source>
        <translation>Ein zweiter Host, der weiterleitet, ist ein Weg um die Firewall des Gateways herum.</translation>
    </message>
    <message>
        <source>No unit has failed.</source>
        <translation>Keine Unit ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Failed units: %1.</source>
        <translation>Fehlgeschlagene Units: %1.</translation>
    </message>
    <message>
        <source>None; a failed unit that the lab file declares is a failure, any other a warning.</source>
        <translation>Keine; eine fehlgeschlagene Unit, die in der Lab-Datei steht, fällt durch, jede andere ist eine Warnung.</translation>
    </message>
    <message>
        <source>This host was not booted with systemd.</source>
        <translation>Dieser Host wurde nicht mit systemd gestartet.</translation>
    </message>
    <message>
        <source>No unit has failed</source>
        <translation>Keine Unit ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>What failed silently at boot is found when it is needed.</source>
        <translation>Was beim Start still fehlschlug, fällt auf, wenn es gebraucht wird.</translation>
    </message>
    <message>
        <source>`systemctl --failed`, then the journal of each unit.</source>
        <translation>`systemctl --failed`, dann das Journal jeder Unit.</translation>
    </message>
    <message>
        <source>%1 is %2 (%3).</source>
        <comment>unit, active state, sub state</comment>
        <translation>%1 ist %2 (%3).</translation>
    </message>
    <message>
        <source>%1 is masked: it cannot run.</source>
        <translation>%1 ist maskiert: sie kann nicht laufen.</translation>
    </message>
    <message>
        <source>%1 Its last result was %2.</source>
        <translation>%1 Ihr letztes Ergebnis war %2.</translation>
    </message>
    <message>
        <source>%1 Its file has changed and systemd has not read it again.</source>
        <translation>%1 Ihre Datei hat sich geändert, und systemd hat sie nicht neu gelesen.</translation>
    </message>
    <message>
        <source>%1 It does not come back after a reboot.</source>
        <translation>%1 Sie kommt nach einem Neustart nicht wieder.</translation>
    </message>
    <message>
        <source>systemd did not answer for %1.</source>
        <translation>systemd antwortete nicht für %1.</translation>
    </message>
    <message>
        <source>There is no unit for this service: %1 are unknown to systemd.</source>
        <translation>Für diesen Dienst gibt es keine Unit: %1 kennt systemd nicht.</translation>
    </message>
    <message>
        <source>Active, enabled, not restarted since the last run.</source>
        <translation>Aktiv, enabled, seit dem letzten Lauf nicht neu gestartet.</translation>
    </message>
    <message>
        <source>Judged by systemd&apos;s properties; a unit that crashes in a loop says active, so its restarts are compared.</source>
        <translation>Beurteilt nach den Eigenschaften von systemd; eine Unit, die in Schleife abstürzt, meldet active, darum werden ihre Neustarts verglichen.</translation>
    </message>
    <message>
        <source>Service runs</source>
        <translation>Dienst läuft</translation>
    </message>
    <message>
        <source>It is what the host is there for.</source>
        <translation>Dafür ist der Host da.</translation>
    </message>
    <message>
        <source>`systemctl status` and `journalctl -u` of the unit tell why.</source>
        <translation>`systemctl status` und `journalctl -u` der Unit sagen, warum.</translation>
    </message>
    <message>
        <source>restarts that are worth a warning on the first look</source>
        <translation>Neustarts, die beim ersten Hinsehen eine Warnung wert sind</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>package, state</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>All %n package(s) are whole.</source>
        <translation>
            <numerusform>Das %n Paket ist ganz.</numerusform>
            <numerusform>Alle %n Pakete sind ganz.</numerusform>
        </translation>
    </message>
    <message>
        <source>Half-installed: %1.</source>
        <translation>Halb installiert: %1.</translation>
    </message>
    <message>
        <source>No package is half-installed</source>
        <translation>Kein Paket ist halb installiert</translation>
    </message>
    <message>
        <source>An interrupted upgrade waits to fail at the next boot.</source>
        <translation>Ein abgebrochenes Upgrade wartet darauf, beim nächsten Start zu scheitern.</translation>
    </message>
    <message>
        <source>`dpkg --configure -a`, then `apt-get -f install`.</source>
        <translation>`dpkg --configure -a`, dann `apt-get -f install`.</translation>
    </message>
    <message>
        <source>A reboot is asked for by %1.</source>
        <translation>%1 verlangt einen Neustart.</translation>
    </message>
    <message>
        <source>No packaged kernel here (a container?); none asks for a reboot.</source>
        <translation>Hier ist kein Kernel als Paket (ein Container?); keiner verlangt einen Neustart.</translation>
    </message>
    <message>
        <source>%1 is running, %2 is installed.</source>
        <translation>%1 läuft, %2 ist installiert.</translation>
    </message>
    <message>
        <source>The newest installed kernel %1 is running.</source>
        <translation>Der neueste installierte Kernel %1 läuft.</translation>
    </message>
    <message>
        <source>an update</source>
        <translation>ein Update</translation>
    </message>
    <message>
        <source>The host did not tell which kernel it runs.</source>
        <translation>Der Host sagte nicht, welcher Kernel läuft.</translation>
    </message>
    <message>
        <source>No reboot asked for, and the newest installed kernel running.</source>
        <translation>Kein Neustart verlangt, und der neueste installierte Kernel läuft.</translation>
    </message>
    <message>
        <source>No reboot is due</source>
        <translation>Kein Neustart steht an</translation>
    </message>
    <message>
        <source>An installed kernel protects nobody before it runs.</source>
        <translation>Ein installierter Kernel schützt niemanden, bevor er läuft.</translation>
    </message>
    <message>
        <source>Plan a reboot, then run the post-reboot check.</source>
        <translation>Planen Sie einen Neustart, dann die Prüfung nach Neustart.</translation>
    </message>
    <message numerus="yes">
        <source>%n security update(s) have been waiting for %1.</source>
        <translation>
            <numerusform>%n Sicherheitsupdate wartet seit %1.</numerusform>
            <numerusform>%n Sicherheitsupdates warten seit %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 updates wait, %2 of them for security.</source>
        <translation>%1 Updates warten, davon %2 für die Sicherheit.</translation>
    </message>
    <message numerus="yes">
        <source>%n update(s) wait.</source>
        <translation>
            <numerusform>%n Update wartet.</numerusform>
            <numerusform>%n Updates warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>No update is known, but the package lists are %1 old.</source>
        <translation>Kein Update ist bekannt, aber die Paketlisten sind %1 alt.</translation>
    </message>
    <message>
        <source>Nothing waits; the package lists are %1 old.</source>
        <translation>Nichts wartet; die Paketlisten sind %1 alt.</translation>
    </message>
    <message>
        <source>Nothing waits, by lists at most %1 h old; security updates not longer than %2 days.</source>
        <translation>Nichts wartet, nach Listen, die höchstens %1 h alt sind; Sicherheitsupdates nicht länger als %2 Tage.</translation>
    </message>
    <message>
        <source>Updates are installed</source>
        <translation>Updates sind installiert</translation>
    </message>
    <message>
        <source>Known holes are the ones that are used.</source>
        <translation>Bekannte Lücken sind die, die benutzt werden.</translation>
    </message>
    <message>
        <source>Plan a maintenance window, take a snapshot first, then `apt-get dist-upgrade`.</source>
        <translation>Planen Sie ein Wartungsfenster, nehmen Sie vorher einen Snapshot, dann `apt-get dist-upgrade`.</translation>
    </message>
    <message>
        <source>days after which waiting security updates fail</source>
        <translation>Tage, nach denen wartende Sicherheitsupdates durchfallen</translation>
    </message>
    <message>
        <source>age up to which package lists are believed</source>
        <translation>Alter, bis zu dem Paketlisten geglaubt wird</translation>
    </message>
    <message>
        <source>The name %1 is not known here.</source>
        <translation>Der Name %1 ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The lookup of %1 gave no address.</source>
        <translation>Die Auflösung von %1 ergab keine Adresse.</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 ist %2.</translation>
    </message>
    <message>
        <source>Name leads into the lab</source>
        <translation>Name führt ins Lab</translation>
    </message>
    <message>
        <source>A name that leads elsewhere makes every other light speak about another host.</source>
        <translation>Ein Name, der woandershin führt, lässt jedes andere Licht über einen anderen Host sprechen.</translation>
    </message>
    <message>
        <source>Mend the hosts file or the SSH alias, or use the VPN address in the lab file.</source>
        <translation>Berichtigen Sie die hosts-Datei oder den SSH-Alias, oder nehmen Sie die VPN-Adresse in die Lab-Datei.</translation>
    </message>
    <message>
        <source>The VPN interface %1 is up here, but the gateway does not answer through it.</source>
        <translation>Die VPN-Schnittstelle %1 ist hier oben, doch das Gateway antwortet nicht durch sie.</translation>
    </message>
    <message>
        <source>The gateway answers, but the way to it is %1, not the VPN interface %2: nothing about the VPN was proved.</source>
        <translation>Das Gateway antwortet, doch der Weg dorthin ist %1, nicht die VPN-Schnittstelle %2: über das VPN ist nichts bewiesen.</translation>
    </message>
    <message>
        <source>%1 is up and the gateway answers through it.</source>
        <translation>%1 ist oben, und das Gateway antwortet durch sie.</translation>
    </message>
    <message>
        <source>This machine has no address of the VPN; the gateway is reached another way, so nothing about the VPN was proved.</source>
        <translation>Dieser Rechner hat keine Adresse im VPN; das Gateway wird anders erreicht, über das VPN ist also nichts bewiesen.</translation>
    </message>
    <message>
        <source>This machine has no interface with an address of the VPN.</source>
        <translation>Dieser Rechner hat keine Schnittstelle mit einer Adresse im VPN.</translation>
    </message>
    <message>
        <source>An interface of this machine has an address of the VPN, and the gateway answers through it.</source>
        <translation>Eine Schnittstelle dieses Rechners hat eine Adresse im VPN, und das Gateway antwortet durch sie.</translation>
    </message>
    <message>
        <source>VPN is up on this machine</source>
        <translation>VPN ist auf diesem Rechner oben</translation>
    </message>
    <message>
        <source>The VPN is the only way in; everything else is looked at through it.</source>
        <translation>Das VPN ist der einzige Weg hinein; alles andere wird durch es hindurch geprüft.</translation>
    </message>
    <message>
        <source>Start the tunnel; check the endpoint&apos;s name, UDP 51820 outbound, and this machine&apos;s clock.</source>
        <translation>Starten Sie den Tunnel; prüfen Sie den Namen des Endpunkts, UDP 51820 nach außen und die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>The host did not tell its time.</source>
        <translation>Der Host sagte seine Zeit nicht.</translation>
    </message>
    <message>
        <source>The clock is %1 s off ours.</source>
        <translation>Die Uhr geht um %1 s anders als unsere.</translation>
    </message>
    <message>
        <source>The clock agrees with ours, but no time service keeps it so.</source>
        <translation>Die Uhr stimmt mit unserer überein, doch kein Zeitdienst hält sie so.</translation>
    </message>
    <message>
        <source>The clock agrees with ours and is kept by a time service.</source>
        <translation>Die Uhr stimmt mit unserer überein, und ein Zeitdienst hält sie so.</translation>
    </message>
    <message>
        <source>The clock agrees with ours; whether a time service keeps it so was not seen.</source>
        <translation>Die Uhr stimmt mit unserer überein; ob ein Zeitdienst sie so hält, wurde nicht gesehen.</translation>
    </message>
    <message>
        <source>At most %1 s off (a failure above %2 s), and synchronised.</source>
        <translation>Höchstens %1 s daneben (über %2 s fällt sie durch), und synchronisiert.</translation>
    </message>
    <message>
        <source>Clock is right</source>
        <translation>Uhr geht richtig</translation>
    </message>
    <message>
        <source>A wrong clock breaks handshake ages, certificates and the times of alerts.</source>
        <translation>Eine falsche Uhr bricht das Alter von Handshakes, Zertifikate und die Zeiten von Alarmen.</translation>
    </message>
    <message>
        <source>Enable systemd-timesyncd or chrony and let NTP out.</source>
        <translation>Schalten Sie systemd-timesyncd oder chrony ein, und lassen Sie NTP hinaus.</translation>
    </message>
    <message>
        <source>difference worth a warning</source>
        <translation>Abweichung, die eine Warnung wert ist</translation>
    </message>
    <message>
        <source>difference that fails</source>
        <translation>Abweichung, die durchfällt</translation>
    </message>
    <message>
        <source>First look at this host; up for %1.</source>
        <translation>Erstes Hinsehen auf diesen Host; läuft seit %1.</translation>
    </message>
    <message>
        <source>Not rebooted since the last run; up for %1.</source>
        <translation>Kein Neustart seit dem letzten Lauf; läuft seit %1.</translation>
    </message>
    <message>
        <source>Rebooted since the last run, %1 ago.</source>
        <translation>Neustart seit dem letzten Lauf, vor %1.</translation>
    </message>
    <message>
        <source>The same boot as in the last run.</source>
        <translation>Derselbe Start wie im letzten Lauf.</translation>
    </message>
    <message>
        <source>No unexpected reboot</source>
        <translation>Kein unerwarteter Neustart</translation>
    </message>
    <message>
        <source>A reboot undoes what was not made to last, and one that nobody ordered has a cause.</source>
        <translation>Ein Neustart macht rückgängig, was nicht dauerhaft war, und einer, den niemand wollte, hat eine Ursache.</translation>
    </message>
    <message>
        <source>Look at `journalctl -b -1 -e`: power, out of memory, watchdog.</source>
        <translation>Sehen Sie in `journalctl -b -1 -e`: Strom, Speicher voll, Watchdog.</translation>
    </message>
    <message>
        <source>Reached through a jump host; the jump host&apos;s own path is judged there.</source>
        <translation>Über einen Sprunghost erreicht; dessen eigener Weg wird dort beurteilt.</translation>
    </message>
    <message>
        <source>The connection did not tell its local address.</source>
        <translation>Die Verbindung sagte ihre lokale Adresse nicht.</translation>
    </message>
    <message>
        <source>Reached from %1, an address of the VPN.</source>
        <translation>Erreicht von %1, einer Adresse im VPN.</translation>
    </message>
    <message>
        <source>Reached from %1, which is not an address of the VPN.</source>
        <translation>Erreicht von %1, das keine Adresse im VPN ist.</translation>
    </message>
    <message>
        <source>Reached from %1, which is not an address of the VPN: this run proves nothing about the way through the VPN.</source>
        <translation>Erreicht von %1, das keine Adresse im VPN ist: dieser Lauf beweist nichts über den Weg durch das VPN.</translation>
    </message>
    <message>
        <source>The connection starts from an address of the VPN.</source>
        <translation>Die Verbindung beginnt an einer Adresse im VPN.</translation>
    </message>
    <message>
        <source>Reached through the VPN</source>
        <translation>Durch das VPN erreicht</translation>
    </message>
    <message>
        <source>From inside the LAN everything looks reachable, also when the VPN is broken.</source>
        <translation>Von innerhalb des LANs sieht alles erreichbar aus, auch bei kaputtem VPN.</translation>
    </message>
    <message>
        <source>Use the VPN address of the host, or leave the LAN.</source>
        <translation>Nehmen Sie die VPN-Adresse des Hosts, oder verlassen Sie das LAN.</translation>
    </message>
    <message>
        <source>%1 of %2 echoes came back, %3 ms on average.</source>
        <translation>%1 von %2 Echos kamen zurück, im Mittel nach %3 ms.</translation>
    </message>
    <message>
        <source>The SSH port answers; echoes could not be sent from here: %1</source>
        <translation>Der SSH-Port antwortet; Echos ließen sich von hier nicht senden: %1</translation>
    </message>
    <message>
        <source>No echo came back, but the SSH port answers: ICMP is filtered on the way.</source>
        <translation>Kein Echo kam zurück, aber der SSH-Port antwortet: ICMP wird unterwegs gefiltert.</translation>
    </message>
    <message>
        <source>%1 does not answer: no echo and no SSH.</source>
        <translation>%1 antwortet nicht: kein Echo und kein SSH.</translation>
    </message>
    <message>
        <source>No echo was sent.</source>
        <translation>Kein Echo wurde gesendet.</translation>
    </message>
    <message>
        <source>Less than %1 % loss and at most %2 ms on average.</source>
        <translation>Weniger als %1 % Verlust und im Mittel höchstens %2 ms.</translation>
    </message>
    <message>
        <source>Echoes from the admin machine; where none comes back, an answer on the SSH port still proves the host is up. No echo and no SSH is a failure.</source>
        <translation>Echos vom Admin-Rechner; kommt keines zurück, beweist eine Antwort am SSH-Port, dass der Host oben ist. Kein Echo und kein SSH fällt durch.</translation>
    </message>
    <message>
        <source>Answers over the VPN</source>
        <translation>Antwortet über das VPN</translation>
    </message>
    <message>
        <source>Nothing else about a host can be said before it answers.</source>
        <translation>Über einen Host lässt sich nichts sagen, bevor er antwortet.</translation>
    </message>
    <message>
        <source>In this order: your own VPN client, the gateway&apos;s handshake, routes (AllowedIPs), the host&apos;s power in Proxmox, its firewall.</source>
        <translation>In dieser Reihenfolge: Ihr eigener VPN-Client, der Handshake des Gateways, Routen (AllowedIPs), der Strom des Hosts in Proxmox, seine Firewall.</translation>
    </message>
    <message>
        <source>average round trip that is worth a warning</source>
        <translation>mittlere Laufzeit, die eine Warnung wert ist</translation>
    </message>
    <message>
        <source>lost echoes that are worth a warning</source>
        <translation>verlorene Echos, die eine Warnung wert sind</translation>
    </message>
    <message>
        <source>The last handshake lies in the future: the host&apos;s clock jumped.</source>
        <translation>Der letzte Handshake liegt in der Zukunft: die Uhr des Hosts ist gesprungen.</translation>
    </message>
    <message>
        <source>Last handshake %1 ago.</source>
        <translation>Letzter Handshake vor %1.</translation>
    </message>
    <message>
        <source>Last handshake %1 ago, although keep-alive should renew it.</source>
        <translation>Letzter Handshake vor %1, obwohl Keepalive ihn erneuern sollte.</translation>
    </message>
    <message>
        <source>Last handshake %1 ago; since the last run packets were sent to this peer and none came back.</source>
        <translation>Letzter Handshake vor %1; seit dem letzten Lauf gingen Pakete an diese Gegenstelle, und keines kam zurück.</translation>
    </message>
    <message>
        <source>Idle: last handshake %1 ago, without keep-alive and without traffic that would tell more.</source>
        <translation>Untätig: letzter Handshake vor %1, ohne Keepalive und ohne Verkehr, der mehr sagen würde.</translation>
    </message>
    <message>
        <source>This peer has never shaken hands.</source>
        <translation>Mit dieser Gegenstelle gab es nie einen Handshake.</translation>
    </message>
    <message>
        <source>received %1, sent %2, endpoint %3</source>
        <translation>empfangen %1, gesendet %2, Endpunkt %3</translation>
    </message>
    <message>
        <source>The host did not tell its time, so ages cannot be judged.</source>
        <translation>Der Host sagte seine Zeit nicht; das Alter lässt sich nicht beurteilen.</translation>
    </message>
    <message>
        <source>%1 has no peer with this key.</source>
        <translation>%1 hat keine Gegenstelle mit diesem Schlüssel.</translation>
    </message>
    <message>
        <source>A handshake in the last %1 s, or an idle peer without keep-alive.</source>
        <translation>Ein Handshake in den letzten %1 s, oder eine untätige Gegenstelle ohne Keepalive.</translation>
    </message>
    <message>
        <source>WireGuard does not shake hands with idle peers: an old handshake is a failure only with keep-alive, or when packets went out and none came back.</source>
        <translation>WireGuard macht mit untätigen Gegenstellen keinen Handshake: ein alter fällt nur durch, wenn Keepalive an ist, oder wenn Pakete hinausgingen und keines zurückkam.</translation>
    </message>
    <message>
        <source>WireGuard peer is alive</source>
        <translation>WireGuard-Gegenstelle lebt</translation>
    </message>
    <message>
        <source>A peer that stopped shaking hands cannot get in any more, and does not know yet.</source>
        <translation>Eine Gegenstelle ohne Handshake kommt nicht mehr hinein und weiß es noch nicht.</translation>
    </message>
    <message>
        <source>Check the peer&apos;s endpoint and NAT, the clocks, and AllowedIPs on both sides.</source>
        <translation>Prüfen Sie Endpunkt und NAT der Gegenstelle, die Uhren, und AllowedIPs auf beiden Seiten.</translation>
    </message>
    <message>
        <source>age of a handshake that needs no explanation</source>
        <translation>Alter eines Handshakes, das keine Erklärung braucht</translation>
    </message>
    <message>
        <source>There is no %1 that could listen.</source>
        <translation>Es gibt kein %1, das lauschen könnte.</translation>
    </message>
    <message>
        <source>%1 has no port.</source>
        <translation>%1 hat keinen Port.</translation>
    </message>
    <message>
        <source>%1 listens on %2/udp.</source>
        <translation>%1 lauscht auf %2/udp.</translation>
    </message>
    <message>
        <source>%1 on %2/udp.</source>
        <translation>%1 auf %2/udp.</translation>
    </message>
    <message>
        <source>WireGuard listens on its port</source>
        <translation>WireGuard lauscht auf seinem Port</translation>
    </message>
    <message>
        <source>On another port no client finds it, and the firewall opens the wrong one.</source>
        <translation>Auf einem anderen Port findet es kein Client, und die Firewall öffnet den falschen.</translation>
    </message>
    <message>
        <source>Set ListenPort in the interface&apos;s configuration.</source>
        <translation>Setzen Sie ListenPort in der Konfiguration der Schnittstelle.</translation>
    </message>
    <message>
        <source>%1 may use every address (%2)</source>
        <translation>%1 darf jede Adresse verwenden (%2)</translation>
    </message>
    <message>
        <source>%1 may also use %2</source>
        <translation>%1 darf auch %2 verwenden</translation>
    </message>
    <message>
        <source>%1 may not use %2</source>
        <translation>%1 darf %2 nicht verwenden</translation>
    </message>
    <message>
        <source>two peers share %1 and %2</source>
        <translation>zwei Gegenstellen teilen sich %1 und %2</translation>
    </message>
    <message>
        <source>an undeclared peer %1 (%2)</source>
        <translation>eine nicht genannte Gegenstelle %1 (%2)</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>The peers are not the declared ones: %1.</source>
        <translation>Die Gegenstellen sind nicht die genannten: %1.</translation>
    </message>
    <message>
        <source>The peers differ a little: %1.</source>
        <translation>Die Gegenstellen weichen ein wenig ab: %1.</translation>
    </message>
    <message>
        <source>Exactly the declared peers with their networks.</source>
        <translation>Genau die genannten Gegenstellen mit ihren Netzen.</translation>
    </message>
    <message>
        <source>The peers of the lab file, each with its networks; none that overlap.</source>
        <translation>Die Gegenstellen der Lab-Datei, jede mit ihren Netzen; keine, die sich überschneiden.</translation>
    </message>
    <message>
        <source>WireGuard has the declared peers only</source>
        <translation>WireGuard hat nur die genannten Gegenstellen</translation>
    </message>
    <message>
        <source>A peer that nobody declared is a way in that nobody knows.</source>
        <translation>Eine Gegenstelle, die niemand genannt hat, ist ein Weg hinein, den niemand kennt.</translation>
    </message>
    <message>
        <source>Find out who added it; remove it with `wg set wg0 peer KEY remove`, or declare it.</source>
        <translation>Finden Sie heraus, wer sie hinzugefügt hat; entfernen Sie sie mit `wg set wg0 peer KEY remove`, oder nennen Sie sie.</translation>
    </message>
    <message>
        <source>There is no WireGuard interface at all.</source>
        <translation>Es gibt gar keine WireGuard-Schnittstelle.</translation>
    </message>
    <message>
        <source>There is no %1; WireGuard has %2.</source>
        <translation>Es gibt kein %1; WireGuard hat %2.</translation>
    </message>
    <message>
        <source>Beside %1 there are interfaces that the lab file does not know: %2.</source>
        <translation>Neben %1 gibt es Schnittstellen, die die Lab-Datei nicht kennt: %2.</translation>
    </message>
    <message>
        <source>%1 is there.</source>
        <translation>%1 ist da.</translation>
    </message>
    <message>
        <source>WireGuard interface exists</source>
        <translation>WireGuard-Schnittstelle ist da</translation>
    </message>
    <message>
        <source>Without it nobody gets in from outside.</source>
        <translation>Ohne sie kommt niemand von außen hinein.</translation>
    </message>
    <message>
        <source>`systemctl start wg-quick@wg0`, then its journal.</source>
        <translation>`systemctl start wg-quick@wg0`, dann ihr Journal.</translation>
    </message>
    <message>
        <source>There is no %1: the interface was made by hand and is gone after a reboot.</source>
        <translation>Es gibt kein %1: die Schnittstelle entstand von Hand und ist nach einem Neustart weg.</translation>
    </message>
    <message>
        <source>%1 is %2 (%3), %4.</source>
        <translation>%1 ist %2 (%3), %4.</translation>
    </message>
    <message>
        <source>Active and enabled.</source>
        <translation>Aktiv und enabled.</translation>
    </message>
    <message>
        <source>WireGuard comes back after a reboot</source>
        <translation>WireGuard kommt nach einem Neustart wieder</translation>
    </message>
    <message>
        <source>A tunnel that was started by hand locks you out at the next reboot.</source>
        <translation>Ein von Hand gestarteter Tunnel sperrt Sie beim nächsten Neustart aus.</translation>
    </message>
    <message>
        <source>`systemctl enable wg-quick@wg0`</source>
        <translation>`systemctl enable wg-quick@wg0`</translation>
    </message>
    <message>
        <source>%1 %2 % full, %3 free</source>
        <comment>mount point</comment>
        <translation>%1 zu %2 % voll, %3 frei</translation>
    </message>
    <message>
        <source>df told of no file system that could be judged.</source>
        <translation>df nannte kein Dateisystem, das sich beurteilen ließe.</translation>
    </message>
    <message>
        <source>Fullest: %1.</source>
        <translation>Am vollsten: %1.</translation>
    </message>
    <message>
        <source>Below %1 % used (a failure from %2 %).</source>
        <translation>Unter %1 % belegt (ab %2 % fällt es durch).</translation>
    </message>
    <message>
        <source>Disks have room</source>
        <translation>Platten haben Platz</translation>
    </message>
    <message>
        <source>A full disk stops logs, databases and logins, and spoils upgrades half-way.</source>
        <translation>Eine volle Platte hält Logs, Datenbanken und Anmeldungen an und verdirbt Upgrades mittendrin.</translation>
    </message>
    <message>
        <source>`du -xh --max-depth=2 / | sort -h | tail`; prune, or extend the disk.</source>
        <translation>`du -xh --max-depth=2 / | sort -h | tail`; aufräumen, oder die Platte vergrößern.</translation>
    </message>
    <message>
        <source>used share worth a warning</source>
        <translation>belegter Anteil, der eine Warnung wert ist</translation>
    </message>
    <message>
        <source>used share that fails</source>
        <translation>belegter Anteil, der durchfällt</translation>
    </message>
    <message>
        <source>free space on a large / that is worth a warning</source>
        <translation>freier Platz auf einem großen /, der eine Warnung wert ist</translation>
    </message>
    <message>
        <source>%1: %2 % of the inodes used</source>
        <translation>%1: %2 % der Inodes belegt</translation>
    </message>
    <message>
        <source>No file system here counts its inodes.</source>
        <translation>Kein Dateisystem zählt hier seine Inodes.</translation>
    </message>
    <message>
        <source>At most %1 % of the inodes are used.</source>
        <translation>Höchstens %1 % der Inodes sind belegt.</translation>
    </message>
    <message>
        <source>Disks have inodes</source>
        <translation>Platten haben Inodes</translation>
    </message>
    <message>
        <source>A disk without inodes is full although it shows free space.</source>
        <translation>Eine Platte ohne Inodes ist voll, obwohl sie freien Platz zeigt.</translation>
    </message>
    <message>
        <source>Look for a directory with very many small files: mail queues, sessions, caches.</source>
        <translation>Suchen Sie ein Verzeichnis mit sehr vielen kleinen Dateien: Mail-Warteschlangen, Sitzungen, Caches.</translation>
    </message>
    <message>
        <source>Read-only: %1.</source>
        <translation>Nur lesbar: %1.</translation>
    </message>
    <message>
        <source>Every file system can be written.</source>
        <translation>Jedes Dateisystem ist beschreibbar.</translation>
    </message>
    <message>
        <source>Nothing turned read-only; mounted so: %1.</source>
        <translation>Keines wurde nur lesbar; so eingehängt: %1.</translation>
    </message>
    <message>
        <source>/ is writable, and nothing is read-only that was not so in the last good run.</source>
        <translation>/ ist beschreibbar, und nichts ist nur lesbar, was es im letzten guten Lauf nicht war.</translation>
    </message>
    <message>
        <source>File systems can be written</source>
        <translation>Dateisysteme sind beschreibbar</translation>
    </message>
    <message>
        <source>The kernel turns a damaged disk read-only, and services fail one after the other.</source>
        <translation>Der Kernel macht eine beschädigte Platte nur lesbar, und Dienste fallen einer nach dem anderen aus.</translation>
    </message>
    <message>
        <source>Look at the kernel&apos;s log for I/O errors; check the file system from a rescue system.</source>
        <translation>Suchen Sie im Log des Kernels nach I/O-Fehlern; prüfen Sie das Dateisystem von einem Rettungssystem aus.</translation>
    </message>
    <message>
        <source>version hidden</source>
        <translation>Version verborgen</translation>
    </message>
    <message>
        <source>Grafana %1 is well, its database too.</source>
        <translation>Grafana %1 ist wohlauf, seine Datenbank auch.</translation>
    </message>
    <message>
        <source>Grafana&apos;s database is %1 (HTTP %2).</source>
        <translation>Die Datenbank von Grafana ist %1 (HTTP %2).</translation>
    </message>
    <message>
        <source>HTTP 200 and database ok.</source>
        <translation>HTTP 200 und database ok.</translation>
    </message>
    <message>
        <source>Grafana is well</source>
        <translation>Grafana ist wohlauf</translation>
    </message>
    <message>
        <source>A login page answers too: only its own health tells whether it works.</source>
        <translation>Auch eine Anmeldeseite antwortet: nur seine eigene Auskunft sagt, ob es arbeitet.</translation>
    </message>
    <message>
        <source>`systemctl status grafana-server` and its journal; is its database&apos;s disk full?</source>
        <translation>`systemctl status grafana-server` und sein Journal; ist die Platte seiner Datenbank voll?</translation>
    </message>
    <message>
        <source>The lab file names no data source of Grafana: its uids go beside the token.</source>
        <translation>Die Lab-Datei nennt keine Datenquelle von Grafana: deren uids gehören neben das Token.</translation>
    </message>
    <message>
        <source>The lab file names no token of a service account of Grafana (role Viewer), nor where it is kept.</source>
        <translation>Die Lab-Datei nennt kein Token eines Dienstkontos von Grafana (Rolle Viewer) und keinen Ort, an dem es liegt.</translation>
    </message>
    <message>
        <source>Grafana has no answer of the data source within %1 s.</source>
        <translation>Grafana bekommt binnen %1 s keine Antwort der Datenquelle.</translation>
    </message>
    <message>
        <source>The token could not be read: %1</source>
        <translation>Das Token war nicht zu lesen: %1</translation>
    </message>
    <message>
        <source>Keep it where the lab file says; `daytwoctl secret set` puts it into the keychain.</source>
        <translation>Dort ablegen, wo die Lab-Datei es sagt; `daytwoctl secret set` legt es in den Schlüsselbund.</translation>
    </message>
    <message>
        <source>Grafana does not accept the token (HTTP 401).</source>
        <translation>Grafana nimmt das Token nicht an (HTTP 401).</translation>
    </message>
    <message>
        <source>Has the token been deleted, or has it expired? Make another for the service account, and keep it where the lab file says.</source>
        <translation>Wurde das Token gelöscht, oder ist es abgelaufen? Ein neues für das Dienstkonto anlegen und dort ablegen, wo die Lab-Datei es sagt.</translation>
    </message>
    <message>
        <source>The token may not ask about data sources (HTTP 403).</source>
        <translation>Das Token darf nicht nach Datenquellen fragen (HTTP 403).</translation>
    </message>
    <message>
        <source>Give its service account the role Viewer, or the right datasources:query for this data source.</source>
        <translation>Seinem Dienstkonto die Rolle Viewer geben, oder das Recht datasources:query für diese Datenquelle.</translation>
    </message>
    <message>
        <source>The data source answers Grafana: %1.</source>
        <translation>Die Datenquelle antwortet Grafana: %1.</translation>
    </message>
    <message>
        <source>The data source does not answer Grafana: %1.</source>
        <translation>Die Datenquelle antwortet Grafana nicht: %1.</translation>
    </message>
    <message>
        <source>There is no data source with the uid %1 (Grafana: %2).</source>
        <translation>Es gibt keine Datenquelle mit der uid %1 (Grafana: %2).</translation>
    </message>
    <message>
        <source>Has it been deleted or made anew? The address of its page in Grafana ends in its uid; the lab file names it.</source>
        <translation>Wurde sie gelöscht oder neu angelegt? Die Adresse ihrer Seite in Grafana endet auf ihre uid; die Lab-Datei nennt sie.</translation>
    </message>
    <message>
        <source>Grafana does not know how its data source is: %1.</source>
        <translation>Grafana weiß nicht, wie es seiner Datenquelle geht: %1.</translation>
    </message>
    <message>
        <source>Grafana does not tell how its data source is (HTTP %1): %2.</source>
        <translation>Grafana sagt nicht, wie es seiner Datenquelle geht (HTTP %1): %2.</translation>
    </message>
    <message>
        <source>HTTP 200 and status OK.</source>
        <translation>HTTP 200 und status OK.</translation>
    </message>
    <message>
        <source>The data source answers Grafana</source>
        <translation>Die Datenquelle antwortet Grafana</translation>
    </message>
    <message>
        <source>Grafana is well with a dead Prometheus behind it: its dashboards are empty then.</source>
        <translation>Grafana ist auch mit einem toten Prometheus dahinter wohlauf: seine Dashboards sind dann leer.</translation>
    </message>
    <message>
        <source>Does the data source run, and is its address in Grafana still right? &quot;Save &amp; test&quot; on its page in Grafana asks the same.</source>
        <translation>Läuft die Datenquelle, und stimmt ihre Adresse in Grafana noch? „Save &amp; test“ auf ihrer Seite in Grafana fragt dasselbe.</translation>
    </message>
    <message>
        <source>on the host itself</source>
        <comment>asked …</comment>
        <translation>auf dem Host selbst</translation>
    </message>
    <message>
        <source>node_exporter is up</source>
        <translation>node_exporter ist oben</translation>
    </message>
    <message>
        <source>It is the eyes of the monitoring on this host.</source>
        <translation>Er ist das Auge der Überwachung auf diesem Host.</translation>
    </message>
    <message>
        <source>Start its unit; is something else on its port?</source>
        <translation>Starten Sie seine Unit; liegt etwas anderes auf seinem Port?</translation>
    </message>
    <message>
        <source>from the monitoring host</source>
        <comment>asked …</comment>
        <translation>vom Überwachungshost aus</translation>
    </message>
    <message>
        <source>A timeout while the local light is green means a firewall: open the port for the monitoring host.</source>
        <translation>Zeit abgelaufen bei grünem lokalem Licht heißt Firewall: den Port für den Überwachungshost öffnen.</translation>
    </message>
    <message>
        <source>Refused: node_exporter does not run, listens on another address, or a firewall rejects.</source>
        <translation>Abgewiesen: node_exporter läuft nicht, lauscht auf einer anderen Adresse, oder eine Firewall lehnt ab.</translation>
    </message>
    <message>
        <source>The monitoring host reaches node_exporter</source>
        <translation>Überwachungshost erreicht node_exporter</translation>
    </message>
    <message>
        <source>It may answer locally while a firewall keeps the monitoring out.</source>
        <translation>Er kann lokal antworten, während eine Firewall die Überwachung aussperrt.</translation>
    </message>
    <message>
        <source>Compare with the local light: it tells whether service or firewall is to blame.</source>
        <translation>Vergleichen Sie mit dem lokalen Licht: es sagt, ob Dienst oder Firewall schuld ist.</translation>
    </message>
    <message>
        <source>node_exporter answers, but its textfile collector reports an error.</source>
        <translation>node_exporter antwortet, doch sein Textfile-Collector meldet einen Fehler.</translation>
    </message>
    <message>
        <source>node_exporter answers, but collectors that worked before do not any more: %1.</source>
        <translation>node_exporter antwortet, doch Collectors, die vorher gingen, gehen nicht mehr: %1.</translation>
    </message>
    <message>
        <source>node_exporter %1 gives %2 samples, asked %3.</source>
        <translation>node_exporter %1 liefert %2 Messwerte, gefragt %3.</translation>
    </message>
    <message>
        <source>%1 samples, node_exporter %2</source>
        <translation>%1 Messwerte, node_exporter %2</translation>
    </message>
    <message>
        <source>Something answers on the port, but it is not node_exporter: %1</source>
        <translation>Etwas antwortet auf dem Port, es ist aber nicht node_exporter: %1</translation>
    </message>
    <message>
        <source>A page of metrics with node_exporter_build_info and node_boot_time_seconds.</source>
        <translation>Eine Seite mit Metriken, darin node_exporter_build_info und node_boot_time_seconds.</translation>
    </message>
    <message>
        <source>The page is read as metrics, not only fetched; a collector is compared with the last good run.</source>
        <translation>Die Seite wird als Metriken gelesen, nicht nur geholt; ein Collector wird mit dem letzten guten Lauf verglichen.</translation>
    </message>
    <message>
        <source>line %1: </source>
        <comment>place in an answer</comment>
        <translation>Zeile %1: </translation>
    </message>
    <message>
        <source>The answer of %1 cannot be understood: %2%3</source>
        <translation>Die Antwort von %1 ist nicht zu verstehen: %2%3</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>duration</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>duration</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>duration</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>duration</comment>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 holds a port that belongs to another</source>
        <translation>%1 hält einen Port, der jemand anderem gehört</translation>
    </message>
    <message>
        <source>%1 is heard from further away than declared</source>
        <translation>%1 ist von weiter her zu hören als angegeben</translation>
    </message>
    <message>
        <source>Not declared: %1.</source>
        <translation>Nicht angegeben: %1.</translation>
    </message>
    <message>
        <source>Not declared, but not heard from outside: %1.</source>
        <translation>Nicht angegeben, aber von außen nicht zu hören: %1.</translation>
    </message>
    <message>
        <source>Every port is declared, but who holds them could not be seen.</source>
        <translation>Jeder Port ist angegeben, doch wer sie hält, war nicht zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>All %n listener(s) are declared.</source>
        <translation>
            <numerusform>Der %n Lauscher ist angegeben.</numerusform>
            <numerusform>Alle %n Lauscher sind angegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only what the lab file and the roles of this node expect, held by its owner.</source>
        <translation>Nur was die Lab-Datei und die Rollen dieses Knotens erwarten, gehalten von seinem Besitzer.</translation>
    </message>
    <message>
        <source>Compared by protocol, port, reach and owner; the unit counts, since process names can be forged.</source>
        <translation>Verglichen nach Protokoll, Port, Reichweite und Besitzer; die Unit zählt, da sich Prozessnamen fälschen lassen.</translation>
    </message>
    <message>
        <source>Nothing listens unexpectedly</source>
        <translation>Nichts lauscht unerwartet</translation>
    </message>
    <message>
        <source>Each open port is a door; you should know them all.</source>
        <translation>Jeder offene Port ist eine Tür; Sie sollten alle kennen.</translation>
    </message>
    <message>
        <source>Find the owner with `ss -tulpn`; stop it, bind it to loopback, or declare it in the lab file.</source>
        <translation>Finden Sie den Besitzer mit `ss -tulpn`; halten Sie ihn an, binden Sie ihn an Loopback, oder geben Sie ihn in der Lab-Datei an.</translation>
    </message>
    <message>
        <source>The same listeners as in the last good run.</source>
        <translation>Dieselben Lauscher wie im letzten guten Lauf.</translation>
    </message>
    <message numerus="yes">
        <source>First look: %n listener(s) remembered.</source>
        <translation>
            <numerusform>Erstes Hinsehen: %n Lauscher gemerkt.</numerusform>
            <numerusform>Erstes Hinsehen: %n Lauscher gemerkt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same %n listener(s) as in the last good run.</source>
        <translation>
            <numerusform>Derselbe %n Lauscher wie im letzten guten Lauf.</numerusform>
            <numerusform>Dieselben %n Lauscher wie im letzten guten Lauf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed since the last good run: %1.</source>
        <translation>Geändert seit dem letzten guten Lauf: %1.</translation>
    </message>
    <message>
        <source>Listeners are those of the last good run</source>
        <translation>Lauscher sind die des letzten guten Laufs</translation>
    </message>
    <message>
        <source>What changed is the first place to look after a change.</source>
        <translation>Was sich geändert hat, ist der erste Ort, an dem man nach einer Änderung nachsieht.</translation>
    </message>
    <message>
        <source>Is the difference what your change was meant to do?</source>
        <translation>Ist der Unterschied das, was Ihre Änderung bewirken sollte?</translation>
    </message>
    <message>
        <source>The lab file requires no listener here.</source>
        <translation>Die Lab-Datei verlangt hier keinen Lauscher.</translation>
    </message>
    <message>
        <source>Everything required listens: %1.</source>
        <translation>Alles Verlangte lauscht: %1.</translation>
    </message>
    <message>
        <source>Nothing listens on %1.</source>
        <translation>Auf %1 lauscht nichts.</translation>
    </message>
    <message>
        <source>What must listen listens</source>
        <translation>Was lauschen muss, lauscht</translation>
    </message>
    <message>
        <source>An open firewall and a running unit do not help when nothing listens.</source>
        <translation>Eine offene Firewall und eine laufende Unit helfen nicht, wenn nichts lauscht.</translation>
    </message>
    <message>
        <source>Start the service that should hold the port.</source>
        <translation>Starten Sie den Dienst, der den Port halten sollte.</translation>
    </message>
    <message>
        <source>All layers of the firewall could be read.</source>
        <translation>Alle Schichten der Firewall waren lesbar.</translation>
    </message>
    <message>
        <source>iptables could be read; native nft rules could not.</source>
        <translation>iptables war lesbar; native nft-Regeln nicht.</translation>
    </message>
    <message>
        <source>iptables-save, ip6tables-save, the legacy layer where it holds tables, and nft.</source>
        <translation>iptables-save, ip6tables-save, die Legacy-Schicht, wo sie Tabellen hält, und nft.</translation>
    </message>
    <message>
        <source>Firewall can be read</source>
        <translation>Firewall ist lesbar</translation>
    </message>
    <message>
        <source>Rules that cannot be read prove nothing, and are never taken as closed.</source>
        <translation>Regeln, die nicht lesbar sind, beweisen nichts und gelten nie als geschlossen.</translation>
    </message>
    <message>
        <source>Install the sudoers lines that Daytwo shows for this host.</source>
        <translation>Installieren Sie die sudoers-Zeilen, die Daytwo für diesen Host zeigt.</translation>
    </message>
    <message>
        <source>%1/tcp from the monitoring host and the VPN, and nobody else.</source>
        <translation>%1/tcp vom Überwachungshost und aus dem VPN, und von niemandem sonst.</translation>
    </message>
    <message>
        <source>node_exporter is open to monitoring and VPN only</source>
        <translation>node_exporter ist nur für Überwachung und VPN offen</translation>
    </message>
    <message>
        <source>Its metrics tell a stranger what runs where, in which version.</source>
        <translation>Seine Metriken sagen Fremden, was wo läuft, in welcher Version.</translation>
    </message>
    <message>
        <source>Accept 9100/tcp from the monitoring host and the VPN subnet only.</source>
        <translation>Nehmen Sie 9100/tcp nur vom Überwachungshost und aus dem VPN-Netz an.</translation>
    </message>
    <message>
        <source>Neither iptables-save nor nft is there to tell the rules.</source>
        <translation>Weder iptables-save noch nft ist da, um die Regeln zu nennen.</translation>
    </message>
    <message>
        <source>The legacy layer holds tables, and its rules could not be read.</source>
        <translation>Die Legacy-Schicht hält Tabellen, und ihre Regeln waren nicht lesbar.</translation>
    </message>
    <message>
        <source>The rules cannot be understood: %1</source>
        <translation>Die Regeln sind nicht zu verstehen: %1</translation>
    </message>
    <message>
        <source>All tables, both layers and native nft are followed for a new packet to %1 on every interface; what is not understood counts as perhaps, never as closed.</source>
        <translation>Alle Tabellen, beide Schichten und natives nft werden für ein neues Paket an %1 auf jeder Schnittstelle verfolgt; was nicht verstanden wird, zählt als vielleicht, nie als geschlossen.</translation>
    </message>
    <message>
        <source>%1/udp from everywhere.</source>
        <translation>%1/udp von überall.</translation>
    </message>
    <message>
        <source>WireGuard is open to the world</source>
        <translation>WireGuard ist für alle offen</translation>
    </message>
    <message>
        <source>This one port must be reachable from everywhere, or nobody gets in.</source>
        <translation>Dieser eine Port muss von überall erreichbar sein, sonst kommt niemand hinein.</translation>
    </message>
    <message>
        <source>Accept the WireGuard port for UDP from everywhere.</source>
        <translation>Nehmen Sie den WireGuard-Port für UDP von überall an.</translation>
    </message>
    <message>
        <source>Rules in one layer only.</source>
        <translation>Regeln in nur einer Schicht.</translation>
    </message>
    <message>
        <source>One firewall layer decides</source>
        <translation>Eine Firewall-Schicht entscheidet</translation>
    </message>
    <message>
        <source>Left-over legacy tables lock you out while the visible rules look right.</source>
        <translation>Übrig gebliebene Legacy-Tabellen sperren Sie aus, während die sichtbaren Regeln richtig aussehen.</translation>
    </message>
    <message>
        <source>Pick one front end; flush the legacy tables with `iptables-legacy -F` on the console.</source>
        <translation>Wählen Sie eine der beiden; leeren Sie die Legacy-Tabellen mit `iptables-legacy -F` auf der Konsole.</translation>
    </message>
    <message>
        <source>What no rule accepts is dropped</source>
        <translation>Was keine Regel annimmt, wird verworfen</translation>
    </message>
    <message>
        <source>With default deny, a service that starts listening by mistake is not reachable.</source>
        <translation>Wird grundsätzlich verworfen, so ist ein Dienst, der aus Versehen lauscht, nicht erreichbar.</translation>
    </message>
    <message>
        <source>Set the policy of INPUT to DROP after the accepting rules are in place, from the console or with a session open.</source>
        <translation>Setzen Sie die Policy von INPUT auf DROP, nachdem die annehmenden Regeln stehen, von der Konsole oder mit offener Sitzung.</translation>
    </message>
    <message>
        <source>%1/tcp from the VPN and nobody else.</source>
        <translation>%1/tcp aus dem VPN und von niemandem sonst.</translation>
    </message>
    <message>
        <source>SSH is open to the VPN only</source>
        <translation>SSH ist nur für das VPN offen</translation>
    </message>
    <message>
        <source>22 open to a wider net is tried by every scanner; closed to the VPN it locks you out.</source>
        <translation>22 offen für ein weiteres Netz probiert jeder Scanner; geschlossen für das VPN sperrt es Sie aus.</translation>
    </message>
    <message>
        <source>Accept 22/tcp from the VPN subnet only, before anything wider, and keep a session open until verified.</source>
        <translation>Nehmen Sie 22/tcp nur aus dem VPN-Netz an, vor allem Weiteren, und halten Sie eine Sitzung offen, bis es geprüft ist.</translation>
    </message>
    <message>
        <source>The certificate is not the pinned one: it is now %1.</source>
        <translation>Das Zertifikat ist nicht das festgelegte: es ist jetzt %1.</translation>
    </message>
    <message>
        <source>The certificate expired on %1.</source>
        <translation>Das Zertifikat lief am %1 ab.</translation>
    </message>
    <message numerus="yes">
        <source>The interface answers; its certificate expires in %n day(s).</source>
        <translation>
            <numerusform>Die Oberfläche antwortet; ihr Zertifikat läuft in %n Tag ab.</numerusform>
            <numerusform>Die Oberfläche antwortet; ihr Zertifikat läuft in %n Tagen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>The web interface does not answer: %1</source>
        <translation>Die Weboberfläche antwortet nicht: %1</translation>
    </message>
    <message>
        <source>The web interface answers with HTTP %1.</source>
        <translation>Die Weboberfläche antwortet mit HTTP %1.</translation>
    </message>
    <message>
        <source>Something answers with HTTP %1, but it is not the Proxmox API.</source>
        <translation>Etwas antwortet mit HTTP %1, es ist aber nicht die Proxmox-API.</translation>
    </message>
    <message>
        <source>The web interface answers (HTTP %1), its certificate holds.</source>
        <translation>Die Weboberfläche antwortet (HTTP %1), ihr Zertifikat gilt.</translation>
    </message>
    <message>
        <source>HTTP 200 or 401 from the API, a certificate that is the pinned one and lasts %1 days.</source>
        <translation>HTTP 200 oder 401 von der API, ein Zertifikat, das das festgelegte ist und noch %1 Tage gilt.</translation>
    </message>
    <message>
        <source>Proxmox answers through the VPN</source>
        <translation>Proxmox antwortet durch das VPN</translation>
    </message>
    <message>
        <source>Snapshots, rollbacks and the console all go through it.</source>
        <translation>Snapshots, Rückkehr und die Konsole gehen alle hindurch.</translation>
    </message>
    <message>
        <source>Look at pveproxy and pvedaemon; is /etc/pve mounted? Renew the certificate with `pvecm updatecerts`.</source>
        <translation>Sehen Sie nach pveproxy und pvedaemon; ist /etc/pve eingehängt? Erneuern Sie das Zertifikat mit `pvecm updatecerts`.</translation>
    </message>
    <message>
        <source>days of validity left that are worth a warning</source>
        <translation>restliche Gültigkeit in Tagen, die eine Warnung wert ist</translation>
    </message>
    <message>
        <source>Proxmox is open to the VPN only</source>
        <translation>Proxmox ist nur für das VPN offen</translation>
    </message>
    <message>
        <source>Who reaches 8006 and guesses a password owns every guest.</source>
        <translation>Wer 8006 erreicht und ein Passwort errät, besitzt jeden Gast.</translation>
    </message>
    <message>
        <source>Narrow the management IP set (it also holds the local network by itself) to the VPN.</source>
        <translation>Engen Sie das IP-Set der Verwaltung (es enthält von sich aus auch das lokale Netz) auf das VPN ein.</translation>
    </message>
    <message>
        <source>8006/tcp listens on loopback only (%1).</source>
        <translation>8006/tcp lauscht nur auf Loopback (%1).</translation>
    </message>
    <message>
        <source>Something listens on 8006/tcp; its owner could not be seen.</source>
        <translation>Etwas lauscht auf 8006/tcp; wer, war nicht zu sehen.</translation>
    </message>
    <message>
        <source>8006/tcp is held by %1.</source>
        <translation>8006/tcp wird von %1 gehalten.</translation>
    </message>
    <message>
        <source>Nothing listens on 8006/tcp.</source>
        <translation>Auf 8006/tcp lauscht nichts.</translation>
    </message>
    <message>
        <source>A TCP socket on exactly port 8006.</source>
        <translation>Ein TCP-Socket auf genau Port 8006.</translation>
    </message>
    <message>
        <source>Proxmox listens on 8006</source>
        <translation>Proxmox lauscht auf 8006</translation>
    </message>
    <message>
        <source>It is the console of last resort when a guest locks you out.</source>
        <translation>Es ist die letzte Konsole, wenn ein Gast Sie aussperrt.</translation>
    </message>
    <message>
        <source>`systemctl status pveproxy`</source>
        <translation>`systemctl status pveproxy`</translation>
    </message>
    <message>
        <source>Grafana is reachable over the VPN only</source>
        <translation>Grafana ist nur über das VPN erreichbar</translation>
    </message>
    <message>
        <source>Its login page is all that stands between a stranger and your data sources.</source>
        <translation>Nur seine Anmeldeseite steht zwischen Fremden und Ihren Datenquellen.</translation>
    </message>
    <message>
        <source>Treat it as a policy violation: fix the rules and the ingress, then look who came in.</source>
        <translation>Behandeln Sie es als Verstoß gegen die Vorgaben: Regeln und Ingress berichtigen, dann nachsehen, wer hineinkam.</translation>
    </message>
    <message>
        <source>Proxmox is reachable over the VPN only</source>
        <translation>Proxmox ist nur über das VPN erreichbar</translation>
    </message>
    <message>
        <source>Who reaches it and guesses a password owns every guest.</source>
        <translation>Wer es erreicht und ein Passwort errät, besitzt jeden Gast.</translation>
    </message>
    <message>
        <source>SSH is not reachable from outside</source>
        <translation>SSH ist von außen nicht erreichbar</translation>
    </message>
    <message>
        <source>Every SSH port on the open net is tried day and night.</source>
        <translation>Jeder SSH-Port im offenen Netz wird Tag und Nacht probiert.</translation>
    </message>
    <message>
        <source>node_exporter is not reachable from outside</source>
        <translation>node_exporter ist von außen nicht erreichbar</translation>
    </message>
    <message>
        <source>Prometheus is reachable over the VPN only</source>
        <translation>Prometheus ist nur über das VPN erreichbar</translation>
    </message>
    <message>
        <source>It shows the whole lab to who can open it, without a password.</source>
        <translation>Es zeigt das ganze Lab jedem, der es öffnen kann, ohne Passwort.</translation>
    </message>
    <message>
        <source>%1:%2 from %3</source>
        <comment>address, port, vantage</comment>
        <translation>%1:%2 von %3</translation>
    </message>
    <message>
        <source>%1 did not open from outside, but the rules do not prove that it stays so: %2</source>
        <translation>%1 öffnete sich von außen nicht, doch die Regeln beweisen nicht, dass es so bleibt: %2</translation>
    </message>
    <message>
        <source>%1 did not open from outside, and the rules let nobody else in.</source>
        <translation>%1 öffnete sich von außen nicht, und die Regeln lassen sonst niemanden hinein.</translation>
    </message>
    <message>
        <source>Policy violation: open at %1.</source>
        <translation>Verstoß gegen die Vorgaben: offen auf %1.</translation>
    </message>
    <message>
        <source>%1 is closed from outside, but from this machine too.</source>
        <translation>%1 ist von außen geschlossen, aber von diesem Rechner aus auch.</translation>
    </message>
    <message>
        <source>%1 is closed from outside; whether it opens over the VPN was not seen.</source>
        <translation>%1 ist von außen geschlossen; ob es sich über das VPN öffnet, wurde nicht gesehen.</translation>
    </message>
    <message>
        <source>%1 opens over the VPN and from nowhere else.</source>
        <translation>%1 öffnet sich über das VPN und von nirgends sonst.</translation>
    </message>
    <message>
        <source>%1 (until %2)</source>
        <comment>silence: reason, date</comment>
        <translation>%1 (bis %2)</translation>
    </message>
    <message>
        <source>Not judged: blocked by %1.</source>
        <translation>Nicht beurteilt: blockiert durch %1.</translation>
    </message>
    <message>
        <source>Mend %1 first.</source>
        <translation>Beheben Sie zuerst %1.</translation>
    </message>
    <message>
        <source>Not judged: the run was stopped before its turn.</source>
        <translation>Nicht beurteilt: der Lauf wurde vorher angehalten.</translation>
    </message>
    <message>
        <source>Not judged: the run ended before its turn.</source>
        <translation>Nicht beurteilt: der Lauf endete vorher.</translation>
    </message>
    <message>
        <source>does not apply here</source>
        <translation>gilt hier nicht</translation>
    </message>
    <message>
        <source>sudo or a right is missing</source>
        <translation>sudo oder ein Recht fehlt</translation>
    </message>
    <message>
        <source>the program that would tell is not installed</source>
        <translation>das Programm, das es sagen würde, ist nicht installiert</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>the answer cannot be understood</source>
        <translation>die Antwort ist nicht zu verstehen</translation>
    </message>
    <message>
        <source>the answer is larger than the limit</source>
        <translation>die Antwort ist größer als die Grenze</translation>
    </message>
    <message>
        <source>blocked by what it depends on</source>
        <translation>blockiert durch das, wovon es abhängt</translation>
    </message>
    <message>
        <source>cannot be decided from what was seen</source>
        <translation>aus dem Gesehenen nicht zu entscheiden</translation>
    </message>
    <message>
        <source>was not asked</source>
        <translation>wurde nicht gefragt</translation>
    </message>
    <message>
        <source>the server is turning us away for a while</source>
        <translation>der Server weist uns eine Weile ab</translation>
    </message>
    <message>
        <source>the last answer is too old</source>
        <translation>die letzte Antwort ist zu alt</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>er antwortet nicht</translation>
    </message>
    <message>
        <source>its key or certificate is not trusted</source>
        <translation>seinem Schlüssel oder Zertifikat wird nicht vertraut</translation>
    </message>
    <message>
        <source>our credentials are not accepted</source>
        <translation>unsere Zugangsdaten werden nicht angenommen</translation>
    </message>
    <message>
        <source>stopped on request</source>
        <translation>auf Wunsch angehalten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>check title: instance</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The question was ended after %1 s without a complete answer.</source>
        <translation>Die Frage wurde nach %1 s ohne vollständige Antwort beendet.</translation>
    </message>
    <message>
        <source>The answer was larger than the limit and was cut; it is not judged.</source>
        <translation>Die Antwort war größer als die Grenze und wurde abgeschnitten; sie wird nicht beurteilt.</translation>
    </message>
    <message>
        <source>Put the line below into /etc/sudoers.d/50-daytwo-readonly on the host (check it with `visudo -cf`), or install the whole file that `daytwoctl plan --sudoers` prints.</source>
        <translation>Die Zeile unten auf dem Host nach /etc/sudoers.d/50-daytwo-readonly legen (mit `visudo -cf` prüfen), oder die ganze Datei installieren, die `daytwoctl plan --sudoers` ausgibt.</translation>
    </message>
    <message>
        <source>Run the line below as root, so that it can be looked at.</source>
        <translation>Die Zeile unten als root ausführen, damit geprüft werden kann.</translation>
    </message>
    <message>
        <source>Install it on the host with the line below, so that it can be looked at.</source>
        <translation>Auf dem Host mit der Zeile unten installieren, damit geprüft werden kann.</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>value of a threshold</comment>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <comment>value of a threshold</comment>
        <translation>nein</translation>
    </message>
    <message>
        <source>Passes only where this was seen: %1.</source>
        <translation>Besteht nur, wo dies gesehen wurde: %1.</translation>
    </message>
    <message>
        <source>Thresholds: %1.</source>
        <translation>Schwellen: %1.</translation>
    </message>
    <message>
        <source>Run this check again.</source>
        <translation>Diese Prüfung erneut ausführen.</translation>
    </message>
    <message>
        <source>%1 %2 (lab file)</source>
        <comment>name and value of a threshold</comment>
        <translation>%1 %2 (Lab-Datei)</translation>
    </message>
    <message>
        <source>%1 %2 (catalogue)</source>
        <comment>name and value of a threshold</comment>
        <translation>%1 %2 (Katalog)</translation>
    </message>
    <message>
        <source>Not worse: what is asked for was seen, and nothing that speaks against it.</source>
        <translation>Nicht schlechter gewertet: das Verlangte wurde gesehen, und nichts, was dagegen spricht.</translation>
    </message>
    <message>
        <source>Not a pass: something wants attention, or only a part could be seen. Not a fail: nothing that is required is missing.</source>
        <translation>Nicht als bestanden gewertet: etwas verlangt Aufmerksamkeit, oder nur ein Teil war zu sehen. Nicht als durchgefallen gewertet: nichts Verlangtes fehlt.</translation>
    </message>
    <message>
        <source>Not a warning: it was seen, and it is against the policy, or what is required is absent.</source>
        <translation>Nicht als Warnung gewertet: es wurde gesehen und verstößt gegen die Vorgaben, oder Verlangtes fehlt.</translation>
    </message>
    <message>
        <source>Not a pass: nothing proves it (%1). Not a fail: nothing that was seen is against the policy.</source>
        <comment>reason</comment>
        <translation>Nicht als bestanden gewertet: nichts beweist es (%1). Nicht als durchgefallen gewertet: nichts Gesehenes verstößt gegen die Vorgaben.</translation>
    </message>
    <message>
        <source>Not judged, since it does not apply here; it counts neither way.</source>
        <translation>Nicht beurteilt, da es hier nicht gilt; zählt weder dafür noch dagegen.</translation>
    </message>
    <message>
        <source>Nothing that proves it.</source>
        <translation>Nichts, was es beweist.</translation>
    </message>
    <message>
        <source>It is a list of more than numbers and texts.</source>
        <translation>Es ist eine Liste mit mehr als Zahlen und Texten.</translation>
    </message>
    <message>
        <source>It is an object, and no value to compare.</source>
        <translation>Es ist ein Objekt und kein Wert zum Vergleichen.</translation>
    </message>
    <message>
        <source>It is not there.</source>
        <translation>Es ist nicht da.</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>value</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>No earlier answer is known.</source>
        <translation>Eine frühere Antwort ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Of the earlier answer only a fingerprint was kept; “unchanged” compares it.</source>
        <translation>Von der früheren Antwort wurde nur ein Fingerabdruck aufbewahrt; „unchanged“ vergleicht ihn.</translation>
    </message>
    <message>
        <source>The pattern is longer than is tried.</source>
        <translation>Das Muster ist zu lang und wird nicht versucht.</translation>
    </message>
    <message>
        <source>The text is longer than is searched.</source>
        <translation>Der Text ist zu lang und wird nicht durchsucht.</translation>
    </message>
    <message>
        <source>The pattern is no regular expression: %1</source>
        <translation>Das Muster ist kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>The search for the pattern was given up: it takes too many steps.</source>
        <translation>Die Suche nach dem Muster wurde aufgegeben: sie braucht zu viele Schritte.</translation>
    </message>
    <message>
        <source>There is no %1 in the answer.</source>
        <translation>In der Antwort gibt es kein %1.</translation>
    </message>
    <message>
        <source>The answer has no part called %1.</source>
        <translation>Die Antwort hat keinen Teil namens %1.</translation>
    </message>
    <message>
        <source>The answer is empty, and no JSON.</source>
        <translation>Die Antwort ist leer und kein JSON.</translation>
    </message>
    <message>
        <source>%1 is no path into JSON.</source>
        <translation>%1 ist kein Pfad in JSON.</translation>
    </message>
    <message>
        <source>The answer is no JSON: %1</source>
        <translation>Die Antwort ist kein JSON: %1</translation>
    </message>
    <message>
        <source>%1 is not there in every element.</source>
        <translation>%1 ist nicht in jedem Element da.</translation>
    </message>
    <message>
        <source>The headers of the answer were not kept.</source>
        <translation>Die Header der Antwort wurden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1 is no part of an answer.</source>
        <translation>%1 ist kein Teil einer Antwort.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Es ist leer.</translation>
    </message>
    <message>
        <source>A part of the answer was not allowed: %1</source>
        <translation>Ein Teil der Antwort war nicht erlaubt: %1</translation>
    </message>
    <message>
        <source>The command ended with exit code %1, and nothing in this check looks at “exit”.</source>
        <translation>Der Befehl endete mit Rückgabewert %1, und nichts in dieser Prüfung betrachtet „exit“.</translation>
    </message>
    <message>
        <source>HEAD asks for no body.</source>
        <translation>HEAD verlangt keinen Inhalt.</translation>
    </message>
    <message>
        <source>Nothing was read from the port.</source>
        <translation>Vom Port wurde nichts gelesen.</translation>
    </message>
    <message>
        <source>There is no way to the port from there.</source>
        <translation>Von dort führt kein Weg zum Port.</translation>
    </message>
    <message>
        <source>The host&apos;s bash cannot connect to a port.</source>
        <translation>Die bash des Hosts kann sich nicht mit einem Port verbinden.</translation>
    </message>
    <message>
        <source>The connect cannot be understood: %1</source>
        <translation>Der Verbindungsaufbau ist nicht zu verstehen: %1</translation>
    </message>
    <message>
        <source>The port is not open.</source>
        <translation>Der Port ist nicht offen.</translation>
    </message>
    <message>
        <source>Prometheus refuses the query: %1</source>
        <translation>Prometheus weist die Abfrage ab: %1</translation>
    </message>
    <message>
        <source>Prometheus answers with HTTP %1.</source>
        <translation>Prometheus antwortet mit HTTP %1.</translation>
    </message>
    <message>
        <source>The exporter answers with HTTP %1.</source>
        <translation>Der Exporter antwortet mit HTTP %1.</translation>
    </message>
    <message>
        <source>There is no such series.</source>
        <translation>Eine solche Zeitreihe gibt es nicht.</translation>
    </message>
    <message>
        <source>The value is no number (NaN).</source>
        <translation>Der Wert ist keine Zahl (NaN).</translation>
    </message>
    <message>
        <source>There are %1 values; all(values …) or any(values …) says what is meant.</source>
        <translation>Es gibt %1 Werte; all(values …) oder any(values …) sagt, was gemeint ist.</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>Die Datei ist nicht da.</translation>
    </message>
    <message>
        <source>The answer of stat cannot be understood.</source>
        <translation>Die Antwort von stat ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The fingerprint was not asked for.</source>
        <translation>Nach dem Fingerabdruck wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>It is no ordinary file (%1).</source>
        <translation>Es ist keine gewöhnliche Datei (%1).</translation>
    </message>
    <message>
        <source>The file is larger than 64 KiB.</source>
        <translation>Die Datei ist größer als 64 KiB.</translation>
    </message>
    <message>
        <source>The answer of sha256sum cannot be understood.</source>
        <translation>Die Antwort von sha256sum ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>%1 is wanted, and this is %2.</source>
        <translation>%1 erwartet, gefunden: %2.</translation>
    </message>
    <message>
        <source>True or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>A text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>A list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>part of an answer, value</comment>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1 has nothing but %2</source>
        <translation>%1 enthält nichts als %2</translation>
    </message>
    <message>
        <source>%1 has all of %2</source>
        <translation>%1 enthält alle von %2</translation>
    </message>
    <message>
        <source>%1 is %2 or more</source>
        <translation>%1 ist %2 oder mehr</translation>
    </message>
    <message>
        <source>%1 is %2 or less</source>
        <translation>%1 ist %2 oder weniger</translation>
    </message>
    <message>
        <source>%1 matches %2</source>
        <translation>%1 passt auf %2</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 ist nicht da</translation>
    </message>
    <message>
        <source>%1 is as in the last good run</source>
        <translation>%1 ist wie im letzten guten Lauf</translation>
    </message>
    <message>
        <source>%1 and %2 cannot be compared with %3.</source>
        <comment>values, operator</comment>
        <translation>%1 und %2 lassen sich mit %3 nicht vergleichen.</translation>
    </message>
    <message>
        <source>%1 is neither true nor false.</source>
        <translation>%1 ist weder true noch false.</translation>
    </message>
    <message>
        <source>There is no comparison in it.</source>
        <translation>Darin steht kein Vergleich.</translation>
    </message>
    <message>
        <source>%1 is no list.</source>
        <translation>%1 ist keine Liste.</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>Die Liste ist leer.</translation>
    </message>
    <message>
        <source>%1 is asked about nothing.</source>
        <translation>%1 wird nach nichts gefragt.</translation>
    </message>
    <message>
        <source>There is no parameter %1.</source>
        <translation>Einen Parameter %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is no number.</source>
        <translation>%1 ist keine Zahl.</translation>
    </message>
    <message>
        <source>%1 is no time.</source>
        <translation>%1 ist keine Zeit.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was asked, why nobody knows</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This check decides nothing.</source>
        <translation>Diese Prüfung entscheidet nichts.</translation>
    </message>
    <message>
        <source>As wanted: %1.</source>
        <translation>Wie verlangt: %1.</translation>
    </message>
    <message>
        <source>All expectations must hold; what cannot be seen is unknown.</source>
        <translation>Alle Erwartungen müssen gelten; was nicht zu sehen ist, ist unbekannt.</translation>
    </message>
    <message>
        <source>Not so: %1; it is %2.</source>
        <translation>Nicht so: %1; es ist %2.</translation>
    </message>
    <message>
        <source>The rule “%1” cannot be read.</source>
        <translation>Die Regel „%1“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>No rule holds, so nothing can be said.</source>
        <translation>Keine Regel trifft zu; sagen lässt sich also nichts.</translation>
    </message>
    <message>
        <source>It holds: %1.</source>
        <translation>Es trifft zu: %1.</translation>
    </message>
    <message>
        <source>The first rule that holds decides: when %1.</source>
        <translation>Die erste Regel, die zutrifft, entscheidet: wenn %1.</translation>
    </message>
    <message>
        <source>The answer is older than %1 h.</source>
        <translation>Die Antwort ist älter als %1 h.</translation>
    </message>
    <message>
        <source>The lab file does not have this check.</source>
        <translation>Die Lab-Datei hat diese Prüfung nicht.</translation>
    </message>
    <message>
        <source>Not asked: nobody has confirmed the check pack it comes from.</source>
        <translation>Nicht gefragt: niemand hat das Prüfpaket bestätigt, aus dem sie kommt.</translation>
    </message>
    <message>
        <source>Nothing was asked.</source>
        <translation>Nichts wurde gefragt.</translation>
    </message>
    <message>
        <source>Everything that listened still listens</source>
        <translation>Alles, was lauschte, lauscht noch</translation>
    </message>
    <message>
        <source>A service that does not listen is not there for anybody.</source>
        <translation>Ein Dienst, der nicht lauscht, ist für niemanden da.</translation>
    </message>
    <message>
        <source>Everything that started at boot still does</source>
        <translation>Alles, was beim Systemstart anlief, läuft noch an</translation>
    </message>
    <message>
        <source>A unit that is disabled is missed at the next reboot.</source>
        <translation>Eine abgeschaltete Unit fehlt beim nächsten Neustart.</translation>
    </message>
    <message>
        <source>Forwarding is as it was</source>
        <translation>Weiterleitung ist, wie sie war</translation>
    </message>
    <message>
        <source>It decides whether the host is a way into other networks.</source>
        <translation>Sie entscheidet, ob der Host ein Weg in andere Netze ist.</translation>
    </message>
    <message>
        <source>All file systems are mounted</source>
        <translation>Alle Dateisysteme sind eingehängt</translation>
    </message>
    <message>
        <source>What is written beside a missing mount is lost from sight.</source>
        <translation>Was neben ein nicht eingehängtes Dateisystem geschrieben wird, gerät aus dem Blick.</translation>
    </message>
    <message>
        <source>sshd is set as it was</source>
        <translation>sshd ist eingestellt, wie es war</translation>
    </message>
    <message>
        <source>One line can open the door to passwords.</source>
        <translation>Eine Zeile kann Passwörtern die Tür öffnen.</translation>
    </message>
    <message>
        <source>The packages that this host is for are installed</source>
        <translation>Pakete, für die der Host da ist, sind installiert</translation>
    </message>
    <message>
        <source>An upgrade can remove what stands in its way.</source>
        <translation>Ein Upgrade kann entfernen, was ihm im Weg steht.</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) from outside the VPN reached sshd: %1.</source>
        <translation>
            <numerusform>%n Versuch von außerhalb des VPNs erreichte sshd: %1.</numerusform>
            <numerusform>%n Versuche von außerhalb des VPNs erreichten sshd: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed login(s) of existing users from the VPN: %1.</source>
        <translation>
            <numerusform>%n fehlgeschlagene Anmeldung bestehender Benutzer aus dem VPN: %1.</numerusform>
            <numerusform>%n fehlgeschlagene Anmeldungen bestehender Benutzer aus dem VPN: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed login(s): %1.</source>
        <translation>
            <numerusform>%n fehlgeschlagene Anmeldung: %1.</numerusform>
            <numerusform>%n fehlgeschlagene Anmeldungen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sshd did not print where %n failed login(s) came from.</source>
        <translation>
            <numerusform>sshd gab nicht aus, woher %n fehlgeschlagene Anmeldung kam.</numerusform>
            <numerusform>sshd gab nicht aus, woher %n fehlgeschlagene Anmeldungen kamen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed login(s), none from outside the VPN.</source>
        <translation>
            <numerusform>%n fehlgeschlagene Anmeldung, nicht von außerhalb des VPNs.</numerusform>
            <numerusform>%n fehlgeschlagene Anmeldungen, keine von außerhalb des VPNs.</numerusform>
        </translation>
    </message>
    <message>
        <source>No attempt from outside the VPN, at most %1 failed logins of existing users.</source>
        <translation>Kein Versuch von außerhalb des VPNs, höchstens %1 fehlgeschlagene Anmeldungen bestehender Benutzer.</translation>
    </message>
    <message>
        <source>Names are read from the right end of a line, since anybody may choose them; an attempt from outside shows that a firewall lets it through to sshd.</source>
        <translation>Namen werden vom rechten Ende einer Zeile her gelesen, da jeder sie wählen kann; ein Versuch von außen zeigt, dass eine Firewall ihn zu sshd durchlässt.</translation>
    </message>
    <message>
        <source>Nobody is trying to get in</source>
        <translation>Niemand versucht hineinzukommen</translation>
    </message>
    <message>
        <source>Whoever tries from outside got past the firewall already.</source>
        <translation>Wer es von außen versucht, ist schon an der Firewall vorbei.</translation>
    </message>
    <message>
        <source>From outside: close 22/tcp, see the exposure lights. From the VPN: whose device is it, is its key right?</source>
        <translation>Von außen: 22/tcp schließen, siehe die Lichter zur Erreichbarkeit von außen. Aus dem VPN: wessen Gerät ist es, stimmt sein Schlüssel?</translation>
    </message>
    <message>
        <source>failed logins of existing users from the VPN, above: fail</source>
        <translation>fehlgeschlagene Anmeldungen bestehender Benutzer aus dem VPN, darüber: durchgefallen</translation>
    </message>
    <message>
        <source>failed logins in all, above: warn</source>
        <translation>fehlgeschlagene Anmeldungen insgesamt, darüber: Warnung</translation>
    </message>
    <message>
        <source>The kernel reports: %1.</source>
        <translation>Der Kernel meldet: %1.</translation>
    </message>
    <message>
        <source>Errors that were not there before: %1.</source>
        <translation>Fehler, die es vorher nicht gab: %1.</translation>
    </message>
    <message>
        <source>No error since the host was started.</source>
        <translation>Kein Fehler seit dem Start des Hosts.</translation>
    </message>
    <message numerus="yes">
        <source>First look: %n different error(s) since the host was started: %1. From now on only new ones count.</source>
        <translation>
            <numerusform>Erstes Hinsehen: %n Fehler seit dem Start des Hosts: %1. Von jetzt an zählen nur neue.</numerusform>
            <numerusform>Erstes Hinsehen: %n verschiedene Fehler seit dem Start des Hosts: %1. Von jetzt an zählen nur neue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different error(s) since the host was started, all known.</source>
        <translation>
            <numerusform>%n Fehler seit dem Start des Hosts, bekannt.</numerusform>
            <numerusform>%n verschiedene Fehler seit dem Start des Hosts, alle bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No error that was not there before, and none of disks, memory or a service&apos;s crash.</source>
        <translation>Kein Fehler, den es vorher nicht gab, und keiner von Platten, Speicher oder dem Absturz eines Dienstes.</translation>
    </message>
    <message>
        <source>Messages are compared without numbers, addresses and ids; a new one stays a warning for %1 hours.</source>
        <translation>Meldungen werden ohne Zahlen, Adressen und Kennungen verglichen; eine neue bleibt %1 Stunden lang eine Warnung.</translation>
    </message>
    <message>
        <source>The journal holds no new errors</source>
        <translation>Journal enthält keine neuen Fehler</translation>
    </message>
    <message>
        <source>A dying disk says so in the journal weeks before it stops.</source>
        <translation>Eine sterbende Platte sagt es im Journal Wochen, bevor sie stehen bleibt.</translation>
    </message>
    <message>
        <source>`journalctl -b -p err`: read what is new, mend it or ignore it by name.</source>
        <translation>`journalctl -b -p err`: lesen, was neu ist, beheben oder mit Namen ignorieren.</translation>
    </message>
    <message>
        <source>how long a new error stays a warning</source>
        <translation>wie lange ein neuer Fehler eine Warnung bleibt</translation>
    </message>
    <message>
        <source>patterns of &quot;identifier: message&quot; that do not count as new</source>
        <translation>Muster von &quot;identifier: message&quot;, die nicht als neu zählen</translation>
    </message>
    <message>
        <source>%1 is in neither adm nor systemd-journal: the journal it sees is not the host&apos;s.</source>
        <translation>%1 ist weder in adm noch in systemd-journal: das sichtbare Journal ist nicht das des Hosts.</translation>
    </message>
    <message>
        <source>This host keeps no journal that could be read.</source>
        <translation>Dieser Host führt kein Journal, das lesbar wäre.</translation>
    </message>
    <message>
        <source>A part of the journal could not be read: %1</source>
        <translation>Ein Teil des Journals war nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The journal was read, but it cannot be the whole one: %1</source>
        <translation>Das Journal wurde gelesen, doch das ganze kann es nicht sein: %1</translation>
    </message>
    <message numerus="yes">
        <source>Only the newest %n entries of the journal were read, and nothing bad is in them; what is older was not looked at.</source>
        <translation>
            <numerusform>Nur der neueste %n Eintrag des Journals wurde gelesen, und er enthält nichts Schlechtes; Älteres wurde nicht geprüft.</numerusform>
            <numerusform>Nur die neuesten %n Einträge des Journals wurden gelesen, und sie enthalten nichts Schlechtes; Älteres wurde nicht geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>how far back the journal is read</source>
        <translation>wie weit zurück das Journal gelesen wird</translation>
    </message>
    <message>
        <source>it does not even show our own login. Does sshd run as another unit than ssh.service, or does the journal not reach back?</source>
        <translation>es zeigt nicht einmal unsere eigene Anmeldung. Läuft sshd als andere Unit als ssh.service, oder reicht das Journal nicht so weit zurück?</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>list</comment>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>login, address or key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Logins from outside the VPN: %1.</source>
        <translation>Anmeldungen von außerhalb des VPNs: %1.</translation>
    </message>
    <message>
        <source>Logins from an address or with a key not seen before: %1.</source>
        <translation>Anmeldungen von einer Adresse oder mit einem Schlüssel, die neu sind: %1.</translation>
    </message>
    <message>
        <source>sshd did not print where these logins came from: %1.</source>
        <translation>sshd gab nicht aus, woher diese Anmeldungen kamen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>First look: every login came from inside; %n address(es) and key(s) remembered.</source>
        <translation>
            <numerusform>Erstes Hinsehen: jede Anmeldung kam von innen; %n Adresse oder Schlüssel gemerkt.</numerusform>
            <numerusform>Erstes Hinsehen: jede Anmeldung kam von innen; %n Adressen und Schlüssel gemerkt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every login came from an address and with a key seen before.</source>
        <translation>Jede Anmeldung kam von einer bekannten Adresse und mit einem bekannten Schlüssel.</translation>
    </message>
    <message>
        <source>Logins from the VPN only, from addresses and with keys seen in the last %1 days.</source>
        <translation>Anmeldungen nur aus dem VPN, von Adressen und mit Schlüsseln, die in den letzten %1 Tagen gesehen wurden.</translation>
    </message>
    <message>
        <source>What is new stays a warning for %1 hours, then it is known.</source>
        <translation>Was neu ist, bleibt %1 Stunden lang eine Warnung, dann ist es bekannt.</translation>
    </message>
    <message>
        <source>Logins come from where they always come from</source>
        <translation>Anmeldungen kommen, woher sie immer kommen</translation>
    </message>
    <message>
        <source>A stolen key is used from somewhere else.</source>
        <translation>Ein gestohlener Schlüssel wird von anderswo benutzt.</translation>
    </message>
    <message>
        <source>Whose address and whose key is it? Else replace the key and close the way.</source>
        <translation>Wessen Adresse und wessen Schlüssel ist es? Sonst den Schlüssel ersetzen und den Weg schließen.</translation>
    </message>
    <message>
        <source>how long a new origin stays a warning</source>
        <translation>wie lange eine neue Herkunft eine Warnung bleibt</translation>
    </message>
    <message>
        <source>after how long an origin that is not used counts as new again</source>
        <translation>nach welcher Zeit eine unbenutzte Herkunft wieder als neu zählt</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>login, method</comment>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>Somebody was let in without a key: %1.</source>
        <translation>Jemand wurde ohne Schlüssel hineingelassen: %1.</translation>
    </message>
    <message>
        <source>Logins by another way than a key: %1.</source>
        <translation>Anmeldungen auf anderem Weg als mit Schlüssel: %1.</translation>
    </message>
    <message numerus="yes">
        <source>All of %n login(s) were made with a key.</source>
        <translation>
            <numerusform>%n Anmeldung, mit Schlüssel.</numerusform>
            <numerusform>Alle %n Anmeldungen geschahen mit Schlüssel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every accepted login of the last %1 days used a key.</source>
        <translation>Jede angenommene Anmeldung der letzten %1 Tage verwendete einen Schlüssel.</translation>
    </message>
    <message>
        <source>Nobody logged in with a password</source>
        <translation>Niemand meldete sich mit Passwort an</translation>
    </message>
    <message>
        <source>A login with a password shows that one was possible, whatever the files say now.</source>
        <translation>Eine Anmeldung mit Passwort zeigt, dass sie möglich war, was immer die Dateien jetzt sagen.</translation>
    </message>
    <message>
        <source>Ask that user; look at sshd&apos;s configuration at that time; change the password, lock it.</source>
        <translation>Den Benutzer fragen; die Konfiguration von sshd zu jener Zeit ansehen; das Passwort ändern und sperren.</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>user, refusal, command</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>sudo refused: %1.</source>
        <translation>sudo lehnte ab: %1.</translation>
    </message>
    <message>
        <source>sudo was used by users that the policy does not list: %1.</source>
        <translation>sudo wurde von Benutzern verwendet, die nicht in den Vorgaben stehen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) of sudo beside our own, none refused. Who may use it is not declared (policy.sudo_users).</source>
        <translation>
            <numerusform>%n Verwendung von sudo neben unseren eigenen, nicht abgelehnt. Wer es verwenden darf, ist nicht angegeben (policy.sudo_users).</numerusform>
            <numerusform>%n Verwendungen von sudo neben unseren eigenen, keine abgelehnt. Wer es verwenden darf, ist nicht angegeben (policy.sudo_users).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) of sudo beside our own, all by users of the policy.</source>
        <translation>
            <numerusform>%n Verwendung von sudo neben unseren eigenen, durch einen Benutzer der Vorgaben.</numerusform>
            <numerusform>%n Verwendungen von sudo neben unseren eigenen, alle durch Benutzer der Vorgaben.</numerusform>
        </translation>
    </message>
    <message>
        <source>sudo used by declared users only, and never refused.</source>
        <translation>sudo nur von angegebenen Benutzern verwendet und nie abgelehnt.</translation>
    </message>
    <message>
        <source>sudo was used as agreed</source>
        <translation>sudo wurde verwendet wie vereinbart</translation>
    </message>
    <message>
        <source>A refused command is somebody trying, or a script that is broken.</source>
        <translation>Ein abgelehnter Befehl ist jemand, der etwas versucht, oder ein kaputtes Skript.</translation>
    </message>
    <message>
        <source>Ask that user; list who may in policy.sudo_users.</source>
        <translation>Den Benutzer fragen; wer darf, in policy.sudo_users aufführen.</translation>
    </message>
    <message>
        <source>disks that will be full</source>
        <translation>Platten, die voll werden</translation>
    </message>
    <message>
        <source>load above the usual</source>
        <translation>Last über dem Üblichen</translation>
    </message>
    <message>
        <source>targets that are down</source>
        <translation>Ziele, die down sind</translation>
    </message>
    <message>
        <source>memory that runs out</source>
        <translation>Speicher, der ausgeht</translation>
    </message>
    <message>
        <source>clocks that are wrong</source>
        <translation>Uhren, die falsch gehen</translation>
    </message>
    <message>
        <source>errors of network cards</source>
        <translation>Fehler von Netzwerkkarten</translation>
    </message>
    <message>
        <source>processes ended for lack of memory</source>
        <translation>wegen Speichermangels beendete Prozesse</translation>
    </message>
    <message>
        <source>Dashboards show nothing odd: %1</source>
        <translation>Dashboards zeigen nichts Auffälliges: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>series, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n odd value(s): %1.</source>
        <translation>
            <numerusform>%n auffälliger Wert: %1.</numerusform>
            <numerusform>%n auffällige Werte: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prometheus has no series to tell it from, or none that goes back far enough: an empty answer says nothing.</source>
        <translation>Prometheus hat keine Zeitreihe, aus der es hervorginge, oder keine, die weit genug zurückreicht: eine leere Antwort sagt nichts.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing odd in %n series.</source>
        <translation>
            <numerusform>Nichts Auffälliges in %n Zeitreihe.</numerusform>
            <numerusform>Nichts Auffälliges in %n Zeitreihen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No series in the answer to: %1</source>
        <translation>Keine Zeitreihe in der Antwort auf: %1</translation>
    </message>
    <message>
        <source>An empty answer counts only while there are series to look at: %1</source>
        <translation>Eine leere Antwort zählt nur, solange es Zeitreihen zum Prüfen gibt: %1</translation>
    </message>
    <message>
        <source>Dashboards show nothing odd</source>
        <translation>Dashboards zeigen nichts Auffälliges</translation>
    </message>
    <message>
        <source>What grows slowly crosses no threshold until it is too late.</source>
        <translation>Was langsam wächst, überschreitet keine Schwelle, bis es zu spät ist.</translation>
    </message>
    <message>
        <source>Open the query in Prometheus and look at its last week.</source>
        <translation>Die Abfrage in Prometheus öffnen und ihre letzte Woche ansehen.</translation>
    </message>
    <message>
        <source>how far ahead disks are forecast</source>
        <translation>wie weit voraus Platten hochgerechnet werden</translation>
    </message>
    <message>
        <source>how far back a series must go to be forecast</source>
        <translation>wie weit eine Zeitreihe zum Hochrechnen zurückreichen muss</translation>
    </message>
    <message>
        <source>load below which nothing is odd</source>
        <translation>Last, unter der nichts auffällig ist</translation>
    </message>
    <message>
        <source>standard deviations above the week&apos;s mean</source>
        <translation>Standardabweichungen über dem Mittel der Woche</translation>
    </message>
    <message>
        <source>available memory below which it warns</source>
        <translation>verfügbarer Speicher, unter dem gewarnt wird</translation>
    </message>
    <message>
        <source>clock offset above which it warns</source>
        <translation>Abweichung der Uhr, über der gewarnt wird</translation>
    </message>
    <message>
        <source>network errors in a day above which it warns</source>
        <translation>Netzwerkfehler an einem Tag, über denen gewarnt wird</translation>
    </message>
    <message>
        <source>The lab file declares no Alertmanager, and Prometheus knows of none.</source>
        <translation>Die Lab-Datei nennt keinen Alertmanager, und Prometheus kennt keinen.</translation>
    </message>
    <message>
        <source>Prometheus sends its alerts to %1, which was not asked: declare where Alertmanager listens on this host.</source>
        <translation>Prometheus sendet seine Alarme an %1, dort wurde nicht gefragt: angeben, wo Alertmanager auf diesem Host lauscht.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>alert, host</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Critical alerts fire: %1.</source>
        <translation>Kritische Alarme stehen an: %1.</translation>
    </message>
    <message>
        <source>Alerts fire: %1.</source>
        <translation>Alarme stehen an: %1.</translation>
    </message>
    <message>
        <source>Alerts are about to fire: %1.</source>
        <translation>Alarme stehen kurz bevor: %1.</translation>
    </message>
    <message>
        <source>Alerts fire and are silenced: %1.</source>
        <translation>Alarme stehen an und sind stumm: %1.</translation>
    </message>
    <message numerus="yes">
        <source>None of %n alerting rule(s) fires.</source>
        <translation>
            <numerusform>%n Alarmregel, sie schlägt nicht an.</numerusform>
            <numerusform>Keine von %n Alarmregeln schlägt an.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prometheus has no alerting rules: nothing can fire.</source>
        <translation>Prometheus hat keine Alarmregeln: nichts kann anschlagen.</translation>
    </message>
    <message>
        <source>No alert but those that tell of alerting itself.</source>
        <translation>Kein Alarm außer denen, die die Alarmierung selbst betreffen.</translation>
    </message>
    <message>
        <source>A silence makes a critical alert a warning, never green; silences that could not be read count as none.</source>
        <translation>Eine Stummschaltung macht einen kritischen Alarm zur Warnung, nie grün; nicht lesbare Stummschaltungen zählen als keine.</translation>
    </message>
    <message>
        <source>No alert fires</source>
        <translation>Kein Alarm steht an</translation>
    </message>
    <message>
        <source>An alert that everybody got used to hides the next one.</source>
        <translation>Ein Alarm, an den sich alle gewöhnt haben, verdeckt den nächsten.</translation>
    </message>
    <message>
        <source>Open the alert in Prometheus and follow its runbook.</source>
        <translation>Den Alarm in Prometheus öffnen und seinem Runbook folgen.</translation>
    </message>
    <message>
        <source>What answers in the place of Alertmanager is something else: %1</source>
        <translation>Was an der Stelle von Alertmanager antwortet, ist etwas anderes: %1</translation>
    </message>
    <message>
        <source>Alertmanager answers, but its cluster is %1.</source>
        <translation>Alertmanager antwortet, aber sein Cluster ist %1.</translation>
    </message>
    <message numerus="yes">
        <source>Prometheus sends its alerts to %n Alertmanager(s), and the one here is ready.</source>
        <translation>
            <numerusform>Prometheus sendet seine Alarme an %n Alertmanager, und der hiesige ist bereit.</numerusform>
            <numerusform>Prometheus sendet seine Alarme an %n Alertmanager, und der hiesige ist bereit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prometheus has no alerting rules: there is nothing to tell.</source>
        <translation>Prometheus hat keine Alarmregeln: es gibt nichts zu melden.</translation>
    </message>
    <message>
        <source>Prometheus has alerting rules, but no Alertmanager to send alerts to.</source>
        <translation>Prometheus hat Alarmregeln, aber keinen Alertmanager, an den es Alarme senden könnte.</translation>
    </message>
    <message>
        <source>Prometheus knows an Alertmanager, and it is ready.</source>
        <translation>Prometheus kennt einen Alertmanager, und er ist bereit.</translation>
    </message>
    <message>
        <source>Alerts find their way out</source>
        <translation>Alarme finden hinaus</translation>
    </message>
    <message>
        <source>An alert that nobody is told of is worth nothing.</source>
        <translation>Ein Alarm, von dem niemand erfährt, ist nichts wert.</translation>
    </message>
    <message>
        <source>Look at `alerting:` in prometheus.yml and at Alertmanager&apos;s journal.</source>
        <translation>`alerting:` in prometheus.yml und das Journal von Alertmanager ansehen.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>silence: comment, author</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Every alert is silenced: %1.</source>
        <translation>Jeder Alarm ist stumm: %1.</translation>
    </message>
    <message>
        <source>Silenced for more than %1 days: %2.</source>
        <translation>Länger als %1 Tage stumm: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n silence(s), each narrow and short.</source>
        <translation>
            <numerusform>%n Stummschaltung, eng und kurz.</numerusform>
            <numerusform>%n Stummschaltungen, alle eng und kurz.</numerusform>
        </translation>
    </message>
    <message>
        <source>No silence that matches everything or ends later than in %1 days.</source>
        <translation>Keine Stummschaltung, die auf alles passt oder später als in %1 Tagen endet.</translation>
    </message>
    <message>
        <source>No alert is silenced for good</source>
        <translation>Kein Alarm ist auf Dauer stumm</translation>
    </message>
    <message>
        <source>A silence of last year keeps today&apos;s fault from being told.</source>
        <translation>Eine Stummschaltung vom letzten Jahr verschweigt die Störung von heute.</translation>
    </message>
    <message>
        <source>Expire the silence, or mend its rule.</source>
        <translation>Die Stummschaltung beenden oder ihre Regel berichtigen.</translation>
    </message>
    <message>
        <source>how far ahead a silence may end</source>
        <translation>wie weit voraus eine Stummschaltung enden darf</translation>
    </message>
    <message>
        <source>%1 does not fire, so &quot;no alerts&quot; may mean that alerting is dead.</source>
        <translation>%1 steht nicht an; &quot;keine Alarme&quot; kann also heißen, dass die Alarmierung tot ist.</translation>
    </message>
    <message>
        <source>%1 fires, as it always must.</source>
        <translation>%1 steht an, wie es immer sein muss.</translation>
    </message>
    <message>
        <source>The alert that the policy names fires.</source>
        <translation>Der in den Vorgaben genannte Alarm steht an.</translation>
    </message>
    <message>
        <source>The alert that always fires does</source>
        <translation>Der Alarm, der immer ansteht, steht an</translation>
    </message>
    <message>
        <source>It is the only proof that rules are evaluated and alerts are made.</source>
        <translation>Nur er beweist, dass Regeln ausgewertet und Alarme erzeugt werden.</translation>
    </message>
    <message>
        <source>Look at the page /rules of Prometheus and at its rule files.</source>
        <translation>Die Seite /rules von Prometheus und seine Regeldateien ansehen.</translation>
    </message>
    <message>
        <source>There is no dump in %1.</source>
        <translation>In %1 liegt keine Sicherung.</translation>
    </message>
    <message>
        <source>The newest dump, %1, is %2 old.</source>
        <translation>Die neueste Sicherung, %1, ist %2 alt.</translation>
    </message>
    <message>
        <source>The newest dump, %1, has only %2.</source>
        <translation>Die neueste Sicherung, %1, hat nur %2.</translation>
    </message>
    <message>
        <source>The newest dump shrank from %1 to %2.</source>
        <translation>Die neueste Sicherung schrumpfte von %1 auf %2.</translation>
    </message>
    <message>
        <source>The newest dump, %1, is %2 old (%3).</source>
        <translation>Die neueste Sicherung, %1, ist %2 alt (%3).</translation>
    </message>
    <message>
        <source>This service declares no data to be backed up.</source>
        <translation>Dieser Dienst nennt keine Daten, die zu sichern wären.</translation>
    </message>
    <message>
        <source>There is no directory %1.</source>
        <translation>Ein Verzeichnis %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Not all of %1 may be read.</source>
        <translation>Nicht alles in %1 darf gelesen werden.</translation>
    </message>
    <message>
        <source>A dump not older than %1 h and not much smaller than the one before.</source>
        <translation>Eine Sicherung, nicht älter als %1 h und nicht viel kleiner als die davor.</translation>
    </message>
    <message>
        <source>Service data is dumped</source>
        <translation>Daten des Dienstes werden gesichert</translation>
    </message>
    <message>
        <source>A VM backup of a running database may not start again.</source>
        <translation>Ein VM-Backup einer laufenden Datenbank startet vielleicht nicht mehr.</translation>
    </message>
    <message>
        <source>Run the dump job by hand and see what it says; check its timer.</source>
        <translation>Den Sicherungsjob von Hand starten und sehen, was er sagt; seinen Timer prüfen.</translation>
    </message>
    <message>
        <source>share of the previous size below which a dump is worth a warning</source>
        <translation>Anteil der vorigen Größe, unter dem eine Sicherung eine Warnung wert ist</translation>
    </message>
    <message>
        <source>No enabled backup job covers %1.</source>
        <translation>Kein eingeschalteter Backup-Job erfasst %1.</translation>
    </message>
    <message>
        <source>No enabled backup job covers these guests, which the lab file does not know: %1.</source>
        <translation>Kein eingeschalteter Backup-Job erfasst diese Gäste, die die Lab-Datei nicht kennt: %1.</translation>
    </message>
    <message>
        <source>Proxmox shows no guest that needs a backup.</source>
        <translation>Proxmox zeigt keinen Gast, der ein Backup braucht.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) are covered by enabled jobs.</source>
        <translation>
            <numerusform>%n Gast ist von eingeschalteten Jobs erfasst.</numerusform>
            <numerusform>%n Gäste sind von eingeschalteten Jobs erfasst.</numerusform>
        </translation>
    </message>
    <message>
        <source>An enabled backup job covers every guest that is not marked no_backup.</source>
        <translation>Ein eingeschalteter Backup-Job erfasst jeden Gast, der nicht mit no_backup gekennzeichnet ist.</translation>
    </message>
    <message>
        <source>Every guest is in a backup job</source>
        <translation>Jeder Gast ist in einem Backup-Job</translation>
    </message>
    <message>
        <source>The guest that nobody added to the job is the one that is lost.</source>
        <translation>Der Gast, den niemand in den Job aufnahm, ist der, der verloren geht.</translation>
    </message>
    <message>
        <source>Add the guest to a job, or say `no_backup = true` for it in the lab file.</source>
        <translation>Den Gast in einen Job aufnehmen, oder in der Lab-Datei `no_backup = true` für ihn setzen.</translation>
    </message>
    <message>
        <source>The last backup run, %1 ago, ended with OK.</source>
        <translation>Der letzte Backup-Lauf, vor %1, endete mit OK.</translation>
    </message>
    <message>
        <source>The last backup run, %1 ago, ended with %2.</source>
        <translation>Der letzte Backup-Lauf, vor %1, endete mit %2.</translation>
    </message>
    <message>
        <source>Nobody knows how the last backup run, %1 ago, ended.</source>
        <translation>Niemand weiß, wie der letzte Backup-Lauf, vor %1, endete.</translation>
    </message>
    <message>
        <source>The last backup run, %1 ago, failed: %2</source>
        <translation>Der letzte Backup-Lauf, vor %1, schlug fehl: %2</translation>
    </message>
    <message>
        <source>A backup has been running for %1.</source>
        <translation>Ein Backup läuft seit %1.</translation>
    </message>
    <message>
        <source>The task list of this host knows no backup that has ended.</source>
        <translation>Die Aufgabenliste dieses Hosts kennt kein beendetes Backup.</translation>
    </message>
    <message>
        <source>The newest backup run ended with OK.</source>
        <translation>Der neueste Backup-Lauf endete mit OK.</translation>
    </message>
    <message>
        <source>Last backup run succeeded</source>
        <translation>Letzter Backup-Lauf ist gelungen</translation>
    </message>
    <message>
        <source>A job that fails every night looks like a backup until it is needed.</source>
        <translation>Ein Job, der jede Nacht fehlschlägt, sieht wie ein Backup aus, bis es gebraucht wird.</translation>
    </message>
    <message>
        <source>Read the log of the task: Proxmox, Tasks, Backup; then run the job once by hand.</source>
        <translation>Das Log der Aufgabe lesen: Proxmox, Tasks, Backup; dann den Job einmal von Hand starten.</translation>
    </message>
    <message>
        <source>time that a backup may run</source>
        <translation>Zeit, die ein Backup laufen darf</translation>
    </message>
    <message>
        <source>There is no backup job.</source>
        <translation>Es gibt keinen Backup-Job.</translation>
    </message>
    <message>
        <source>No backup job is enabled and has a schedule (of %1).</source>
        <translation>Kein Backup-Job ist eingeschaltet und hat einen Zeitplan (von %1).</translation>
    </message>
    <message>
        <source>Proxmox does not tell when the next backup is due.</source>
        <translation>Proxmox sagt nicht, wann das nächste Backup fällig ist.</translation>
    </message>
    <message>
        <source>The backup job %1 was due %2 ago and has not been planned anew.</source>
        <translation>Der Backup-Job %1 war vor %2 fällig und wurde nicht neu eingeplant.</translation>
    </message>
    <message>
        <source>The next backup (%1) is only due in %2.</source>
        <translation>Das nächste Backup (%1) ist erst in %2 fällig.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) scheduled; the next is %1 in %2.</source>
        <translation>
            <numerusform>%n Job eingeplant; der nächste ist %1 in %2.</numerusform>
            <numerusform>%n Jobs eingeplant; der nächste ist %1 in %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>An enabled job with a schedule, due within %1 h.</source>
        <translation>Ein eingeschalteter Job mit Zeitplan, fällig innerhalb von %1 h.</translation>
    </message>
    <message>
        <source>Backups are scheduled</source>
        <translation>Backups sind eingeplant</translation>
    </message>
    <message>
        <source>What has to be remembered is forgotten.</source>
        <translation>Woran gedacht werden muss, das wird vergessen.</translation>
    </message>
    <message>
        <source>Add or enable a job: Datacenter, Backup; or `pvesh create /cluster/backup`.</source>
        <translation>Einen Job anlegen oder einschalten: Datacenter, Backup; oder `pvesh create /cluster/backup`.</translation>
    </message>
    <message>
        <source>time within which the next backup must be due</source>
        <translation>Zeit, innerhalb der das nächste Backup fällig sein muss</translation>
    </message>
    <message>
        <source>The storage %1 cannot be read (%2): what lies there is not known.</source>
        <translation>Das Storage %1 ist nicht lesbar (%2): was dort liegt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>not active</source>
        <translation>nicht aktiv</translation>
    </message>
    <message>
        <source>Proxmox does not tell when %1 was made.</source>
        <translation>Proxmox sagt nicht, wann %1 entstand.</translation>
    </message>
    <message>
        <source>The newest backup is %1 old.</source>
        <translation>Das neueste Backup ist %1 alt.</translation>
    </message>
    <message>
        <source>The newest backup is suspiciously small: %1, usually %2.</source>
        <translation>Das neueste Backup ist verdächtig klein: %1, üblich sind %2.</translation>
    </message>
    <message>
        <source>The newest backup is %1 old (%2).</source>
        <translation>Das neueste Backup ist %1 alt (%2).</translation>
    </message>
    <message>
        <source>The lab file says that this guest needs no backup.</source>
        <translation>Laut Lab-Datei braucht dieser Gast kein Backup.</translation>
    </message>
    <message>
        <source>There is no backup of this guest.</source>
        <translation>Von diesem Gast gibt es kein Backup.</translation>
    </message>
    <message>
        <source>A backup not older than %1 h.</source>
        <translation>Ein Backup, höchstens %1 h alt.</translation>
    </message>
    <message>
        <source>Backup is recent</source>
        <translation>Backup ist aktuell</translation>
    </message>
    <message>
        <source>What was done since the last backup is lost with the disk.</source>
        <translation>Was seit dem letzten Backup getan wurde, geht mit der Platte verloren.</translation>
    </message>
    <message>
        <source>Run the job once by hand and read its task log; see that the job names this guest.</source>
        <translation>Den Job einmal von Hand starten und das Log seiner Aufgabe lesen; nachsehen, ob der Job diesen Gast nennt.</translation>
    </message>
    <message>
        <source>age of the newest backup that is worth a warning</source>
        <translation>Alter des neuesten Backups, das eine Warnung wert ist</translation>
    </message>
    <message>
        <source>age that is too old</source>
        <translation>Alter, das zu hoch ist</translation>
    </message>
    <message>
        <source>share of the usual size below which a backup is suspicious</source>
        <translation>Anteil der üblichen Größe, unter dem ein Backup verdächtig ist</translation>
    </message>
    <message>
        <source>A restore drill is noted without its result.</source>
        <translation>Eine Restore-Probe ist ohne ihr Ergebnis notiert.</translation>
    </message>
    <message>
        <source>Restored %1 ago: %2</source>
        <translation>Vor %1 wiederhergestellt: %2</translation>
    </message>
    <message>
        <source>The last restore drill was %1 ago.</source>
        <translation>Die letzte Restore-Probe war vor %1.</translation>
    </message>
    <message>
        <source>No restore drill is noted in the last %1.</source>
        <translation>In den letzten %1 ist keine Restore-Probe notiert.</translation>
    </message>
    <message>
        <source>No restore drill is noted yet; this journal is younger than %1.</source>
        <translation>Noch ist keine Restore-Probe notiert; dieses Journal ist jünger als %1.</translation>
    </message>
    <message>
        <source>That a backup can be restored is never inferred from its file.</source>
        <translation>Dass sich ein Backup wiederherstellen lässt, wird nie aus seiner Datei geschlossen.</translation>
    </message>
    <message>
        <source>A restore was tried</source>
        <translation>Ein Restore wurde versucht</translation>
    </message>
    <message>
        <source>Only what was restored once can be restored.</source>
        <translation>Nur was einmal wiederhergestellt wurde, lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source>Restore a backup into an isolated VM, see that it boots and that its data is there, then note it in so many words: `daytwoctl check --note &quot;restore drill: vm 104 ok&quot;`, or `failed` and why. Prose makes no green.</source>
        <translation>Ein Backup in eine isolierte VM wiederherstellen, sehen, dass sie bootet und ihre Daten da sind, dann mit genau solchen Worten notieren: `daytwoctl check --note &quot;restore drill: vm 104 ok&quot;`, oder `failed` und warum. Prosa macht nichts grün.</translation>
    </message>
    <message>
        <source>age of the last drill that is worth a warning</source>
        <translation>Alter der letzten Restore-Probe, das eine Warnung wert ist</translation>
    </message>
    <message>
        <source>%1 is on another machine and holds a recent backup.</source>
        <translation>%1 liegt auf einem anderen Rechner und enthält ein aktuelles Backup.</translation>
    </message>
    <message>
        <source>%1 is on another machine, but no recent backup is seen there.</source>
        <translation>%1 liegt auf einem anderen Rechner, doch ein aktuelles Backup ist dort nicht zu sehen.</translation>
    </message>
    <message>
        <source>Backups are kept on this host only: %1.</source>
        <translation>Backups liegen nur auf diesem Host: %1.</translation>
    </message>
    <message>
        <source>Backups are kept where the disks of the guests are: %1.</source>
        <translation>Backups liegen dort, wo die Platten der Gäste sind: %1.</translation>
    </message>
    <message>
        <source>There is no enabled storage for backups.</source>
        <translation>Es gibt kein eingeschaltetes Storage für Backups.</translation>
    </message>
    <message>
        <source>A backup storage on another machine, with a backup not older than %1 h.</source>
        <translation>Ein Backup-Storage auf einem anderen Rechner, mit einem Backup, höchstens %1 h alt.</translation>
    </message>
    <message>
        <source>Another machine is one that the lab file knows: an address alone may be this host&apos;s own, or of one of its guests. A second path on this host may be the same disk.</source>
        <translation>Ein anderer Rechner ist einer, den die Lab-Datei kennt: Eine Adresse allein kann auch die dieses Hosts oder eines seiner Gäste sein. Ein zweiter Pfad auf diesem Host kann dieselbe Platte sein.</translation>
    </message>
    <message>
        <source>A backup is kept elsewhere</source>
        <translation>Ein Backup liegt anderswo</translation>
    </message>
    <message>
        <source>One disk, one fire, one wrong command: a copy beside the original goes with it.</source>
        <translation>Eine Platte, ein Brand, ein falscher Befehl: eine Kopie neben dem Original geht mit ihm verloren.</translation>
    </message>
    <message>
        <source>Add a backup server or a share on another machine as storage, and a job that writes there.</source>
        <translation>Einen Backup-Server oder eine Freigabe auf einem anderen Rechner als Storage hinzufügen, und einen Job, der dorthin schreibt.</translation>
    </message>
    <message>
        <source>age up to which a backup there counts as recent</source>
        <translation>Alter, bis zu dem ein Backup dort als aktuell gilt</translation>
    </message>
    <message>
        <source>The backup server could not verify the backup of %1.</source>
        <translation>Der Backup-Server konnte das Backup von %1 nicht verifizieren.</translation>
    </message>
    <message>
        <source>Never verified: %1.</source>
        <translation>Nie verifiziert: %1.</translation>
    </message>
    <message>
        <source>The newest verified backup is older than %1 d: %2.</source>
        <translation>Das neueste verifizierte Backup ist älter als %1 T: %2.</translation>
    </message>
    <message>
        <source>There is no backup whose verification could be looked at.</source>
        <translation>Es gibt kein Backup, dessen Verifizierung sich ansehen ließe.</translation>
    </message>
    <message numerus="yes">
        <source>The backups of %n guest(s) are verified.</source>
        <translation>
            <numerusform>Die Backups von %n Gast sind verifiziert.</numerusform>
            <numerusform>Die Backups von %n Gästen sind verifiziert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The storage %1 cannot be read: what lies there is not known.</source>
        <translation>Das Storage %1 ist nicht lesbar: was dort liegt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The newest verified backup of every guest is ok and not older than %1 d.</source>
        <translation>Das neueste verifizierte Backup jedes Gasts ist in Ordnung und höchstens %1 T alt.</translation>
    </message>
    <message>
        <source>Only a backup server (PBS) verifies; that a file is there proves nothing.</source>
        <translation>Nur ein Backup-Server (PBS) verifiziert; dass eine Datei da ist, beweist nichts.</translation>
    </message>
    <message>
        <source>Backups are verified</source>
        <translation>Backups sind verifiziert</translation>
    </message>
    <message>
        <source>A backup that cannot be read is none.</source>
        <translation>Ein Backup, das nicht lesbar ist, ist keines.</translation>
    </message>
    <message>
        <source>Add a verify job on the backup server; for plain files test the archive with `zstd -t`.</source>
        <translation>Auf dem Backup-Server einen Verify-Job anlegen; bei einfachen Dateien das Archiv mit `zstd -t` testen.</translation>
    </message>
    <message>
        <source>age of the newest verified backup that is worth a warning</source>
        <translation>Alter des neuesten verifizierten Backups, das eine Warnung wert ist</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2.</source>
        <translation>Das Zertifikat von %1 lief am %2 ab.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid before %2.</source>
        <translation>Das Zertifikat von %1 gilt nicht vor %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not the pinned one: it is now %2.</source>
        <translation>Das Zertifikat von %1 ist nicht das festgelegte: es ist jetzt %2.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 expires in %n day(s).</source>
        <translation>
            <numerusform>Das Zertifikat von %1 läuft in %n Tag ab.</numerusform>
            <numerusform>Das Zertifikat von %1 läuft in %n Tagen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate of %1 lasts until %2, but would not be believed here: %3</source>
        <translation>Das Zertifikat von %1 gilt bis %2, doch hier würde ihm nicht vertraut: %3</translation>
    </message>
    <message>
        <source>The certificate of %1 lasts until %2.</source>
        <translation>Das Zertifikat von %1 gilt bis %2.</translation>
    </message>
    <message>
        <source>The certificate does not tell how long it lasts.</source>
        <translation>Das Zertifikat sagt nicht, wie lange es gilt.</translation>
    </message>
    <message>
        <source>Valid for at least %1 days; the pinned one, or one that this machine believes.</source>
        <translation>Noch mindestens %1 Tage gültig; das festgelegte, oder eines, dem dieser Rechner vertraut.</translation>
    </message>
    <message>
        <source>%1, by %2, until %3</source>
        <comment>subject, issuer, date of a certificate</comment>
        <translation>%1, von %2, bis %3</translation>
    </message>
    <message>
        <source>Certificate is valid</source>
        <translation>Zertifikat ist gültig</translation>
    </message>
    <message>
        <source>A certificate that ran out locks everybody out at once, and teaches to click warnings away.</source>
        <translation>Ein abgelaufenes Zertifikat sperrt alle auf einmal aus und lehrt, Warnungen wegzuklicken.</translation>
    </message>
    <message>
        <source>Renew it (`pvecm updatecerts` on Proxmox, your ACME client elsewhere), then set the new pin in the lab file.</source>
        <translation>Erneuern (`pvecm updatecerts` auf Proxmox, sonst der ACME-Client), dann den neuen Fingerabdruck in der Lab-Datei festlegen.</translation>
    </message>
    <message>
        <source>The log is larger than what is read of it.</source>
        <translation>Das Log ist größer als das, was davon gelesen wird.</translation>
    </message>
    <message>
        <source>There is no container called %1.</source>
        <translation>Es gibt keinen Container namens %1.</translation>
    </message>
    <message>
        <source>docker logs ended with exit code %1: %2</source>
        <translation>docker logs endete mit Rückgabewert %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 logged %n fatal message(s); how it runs was not seen.</source>
        <translation>
            <numerusform>%1 schrieb %n fatale Meldung ins Log; wie er läuft, wurde nicht gesehen.</numerusform>
            <numerusform>%1 schrieb %n fatale Meldungen ins Log; wie er läuft, wurde nicht gesehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 logged %n fatal message(s), and is not well.</source>
        <translation>
            <numerusform>%1 schrieb %n fatale Meldung ins Log und ist nicht wohlauf.</numerusform>
            <numerusform>%1 schrieb %n fatale Meldungen ins Log und ist nicht wohlauf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 runs, but logged %n fatal message(s).</source>
        <translation>
            <numerusform>%1 läuft, schrieb aber %n fatale Meldung ins Log.</numerusform>
            <numerusform>%1 läuft, schrieb aber %n fatale Meldungen ins Log.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 logged %n new kind(s) of error: %2</source>
        <translation>
            <numerusform>%1 schrieb %n neue Art von Fehler ins Log: %2</numerusform>
            <numerusform>%1 schrieb %n neue Arten von Fehlern ins Log: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>How %1 runs was not seen: %2</source>
        <translation>Wie %1 läuft, wurde nicht gesehen: %2</translation>
    </message>
    <message>
        <source>%1 logged nothing: %2</source>
        <translation>%1 schrieb nichts ins Log: %2</translation>
    </message>
    <message>
        <source>%1 logged no error that was not known.</source>
        <translation>%1 schrieb keinen Fehler ins Log, der nicht schon bekannt war.</translation>
    </message>
    <message numerus="yes">
        <source>No error in the last %n line(s) of %1.</source>
        <translation>
            <numerusform>Kein Fehler im Log von %1 (letzte %n Zeile).</numerusform>
            <numerusform>Kein Fehler im Log von %1 (letzte %n Zeilen).</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lines, %2 of them errors, %3 fatal</source>
        <translation>%1 Zeilen, davon %2 Fehler, %3 fatal</translation>
    </message>
    <message>
        <source>No error in the last 15 minutes that the run before had not seen.</source>
        <translation>Kein Fehler in den letzten 15 Minuten, den der Lauf davor nicht schon sah.</translation>
    </message>
    <message>
        <source>Text alone warns at most; a fatal message fails only together with a container that is not well.</source>
        <translation>Text allein warnt höchstens; eine fatale Meldung fällt nur zusammen mit einem Container durch, der nicht wohlauf ist.</translation>
    </message>
    <message>
        <source>Container logs no new errors</source>
        <translation>Container loggt keine neuen Fehler</translation>
    </message>
    <message>
        <source>A service says what hurts it before it stops.</source>
        <translation>Ein Dienst sagt, was ihm fehlt, bevor er stehen bleibt.</translation>
    </message>
    <message>
        <source>Read `docker logs --since 1h` of the container.</source>
        <translation>`docker logs --since 1h` des Containers lesen.</translation>
    </message>
    <message>
        <source>time after a boot in which a failure is only a warning</source>
        <translation>Zeit nach einem Start, in der ein Fehler nur eine Warnung ist</translation>
    </message>
    <message>
        <source>Containers run</source>
        <translation>Container laufen</translation>
    </message>
    <message>
        <source>Other containers run</source>
        <translation>Andere Container laufen</translation>
    </message>
    <message>
        <source>No longer running since the last run: %1.</source>
        <translation>Läuft seit dem letzten Lauf nicht mehr: %1.</translation>
    </message>
    <message>
        <source>Docker shows no other container.</source>
        <translation>Docker zeigt keinen anderen Container.</translation>
    </message>
    <message numerus="yes">
        <source>%n other container(s) run.</source>
        <translation>
            <numerusform>%n anderer Container läuft.</numerusform>
            <numerusform>%n andere Container laufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>None restarts, is unhealthy or has ended in an error.</source>
        <translation>Keiner startet neu, ist unhealthy oder endete mit einem Fehler.</translation>
    </message>
    <message>
        <source>Running and healthy, not restarted since the last run, with a restart policy.</source>
        <translation>Läuft und ist healthy, seit dem letzten Lauf nicht neu gestartet, mit Restart-Policy.</translation>
    </message>
    <message>
        <source>Docker shows nothing, and whether it is installed was not seen.</source>
        <translation>Docker zeigt nichts, und ob es installiert ist, wurde nicht gesehen.</translation>
    </message>
    <message>
        <source>Container runs</source>
        <translation>Container läuft</translation>
    </message>
    <message>
        <source>A container that ends and is started again in a circle looks alive at every look.</source>
        <translation>Ein Container, der im Kreis endet und neu gestartet wird, sieht bei jedem Hinsehen lebendig aus.</translation>
    </message>
    <message>
        <source>`docker logs --tail 50` of the container tells why.</source>
        <translation>`docker logs --tail 50` des Containers sagt, warum.</translation>
    </message>
    <message>
        <source>%1 runs; its health is not known yet: %2.</source>
        <translation>%1 läuft; ob er gesund ist, ist noch nicht bekannt: %2.</translation>
    </message>
    <message>
        <source>%1 runs, but something in it was killed for want of memory.</source>
        <translation>%1 läuft, doch etwas darin wurde wegen Speichermangels beendet.</translation>
    </message>
    <message>
        <source>%1 runs, but nothing starts it again: it has no restart policy.</source>
        <translation>%1 läuft, doch nichts startet ihn wieder: er hat keine Restart-Policy.</translation>
    </message>
    <message>
        <source>%1 runs: %2.</source>
        <translation>%1 läuft: %2.</translation>
    </message>
    <message>
        <source>docker inspect did not answer for %1.</source>
        <translation>docker inspect antwortete nicht für %1.</translation>
    </message>
    <message>
        <source>It was killed for want of memory.</source>
        <translation>Er wurde wegen Speichermangels beendet.</translation>
    </message>
    <message>
        <source>Docker is not installed.</source>
        <translation>Docker ist nicht installiert.</translation>
    </message>
    <message>
        <source>Docker is installed, but its daemon does not run.</source>
        <translation>Docker ist installiert, doch sein Daemon läuft nicht.</translation>
    </message>
    <message>
        <source>Docker&apos;s daemon does not run, and no container is declared.</source>
        <translation>Der Daemon von Docker läuft nicht, und es ist kein Container angegeben.</translation>
    </message>
    <message>
        <source>Docker ended with exit code %1: %2</source>
        <translation>Docker endete mit Rückgabewert %1: %2</translation>
    </message>
    <message>
        <source>%1 keeps ending and is started again: %2.</source>
        <translation>%1 endet immer wieder und wird neu gestartet: %2.</translation>
    </message>
    <message>
        <source>%1 does not run, it is %2: %3.</source>
        <comment>container, state, status</comment>
        <translation>%1 läuft nicht, er ist %2: %3.</translation>
    </message>
    <message>
        <source>%1 runs, but says that it is not well: %2.</source>
        <translation>%1 läuft, sagt aber, dass er nicht wohlauf ist: %2.</translation>
    </message>
    <message>
        <source>%1, and the firewall before it could not be read: %2</source>
        <translation>%1, und die Firewall davor war nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>where it listens; what the firewall does</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Nothing listens on %1/tcp, so there is nothing to judge.</source>
        <translation>Auf %1/tcp lauscht nichts; zu beurteilen gibt es also nichts.</translation>
    </message>
    <message>
        <source>Heard in the VPN or on the host only: %1.</source>
        <translation>Nur im VPN oder auf dem Host zu hören: %1.</translation>
    </message>
    <message>
        <source>node_exporter on the VPN address, or behind a firewall that keeps others out.</source>
        <translation>node_exporter auf der VPN-Adresse, oder hinter einer Firewall, die andere aussperrt.</translation>
    </message>
    <message>
        <source>node_exporter is not heard everywhere</source>
        <translation>node_exporter ist nicht überall zu hören</translation>
    </message>
    <message>
        <source>Listening on every address leaves the firewall as the only wall.</source>
        <translation>Lauscht er auf jeder Adresse, bleibt die Firewall die einzige Wand.</translation>
    </message>
    <message>
        <source>`--web.listen-address=&lt;VPN address&gt;:9100`, and a firewall: an address alone is none.</source>
        <translation>`--web.listen-address=&lt;VPN address&gt;:9100`, und eine Firewall: eine Adresse allein ist keine.</translation>
    </message>
    <message>
        <source>%1:%2 from %3: %4</source>
        <comment>address, port, vantage, state</comment>
        <translation>%1:%2 von %3: %4</translation>
    </message>
    <message>
        <source>No outside vantage is declared in the lab file; try `nc -vz ADDRESS %1` from a machine outside the VPN.</source>
        <translation>In der Lab-Datei ist kein Blickpunkt von außen angegeben; `nc -vz ADDRESS %1` von einem Rechner außerhalb des VPNs versuchen.</translation>
    </message>
    <message>
        <source>The outside vantage %1 could not be asked.</source>
        <translation>Der Blickpunkt von außen %1 ließ sich nicht fragen.</translation>
    </message>
    <message>
        <source>Policy violation, and a contradiction: open at %1, although the host&apos;s own rules say closed: it comes another way (a proxy, a forwarded port, another host that answers).</source>
        <translation>Verstoß gegen die Vorgaben, und ein Widerspruch: offen auf %1, obwohl die eigenen Regeln des Hosts geschlossen sagen: es kommt auf anderem Weg (ein Proxy, ein weitergeleiteter Port, ein anderer Host, der antwortet).</translation>
    </message>
    <message>
        <source>Policy violation, and a contradiction: open at %1, although nothing listens on %2 here: another host answers.</source>
        <translation>Verstoß gegen die Vorgaben, und ein Widerspruch: offen auf %1, obwohl hier nichts auf %2 lauscht: ein anderer Host antwortet.</translation>
    </message>
    <message>
        <source>Nothing listens on %1, but the rules would let others in as soon as something does: %2</source>
        <translation>Auf %1 lauscht nichts, doch die Regeln ließen andere hinein, sobald etwas lauscht: %2</translation>
    </message>
    <message>
        <source>%1 is not reachable from this vantage (filtered or translated on the way?), but the host itself does not refuse: %2</source>
        <translation>%1 ist von diesem Blickpunkt aus nicht erreichbar (unterwegs gefiltert oder umgesetzt?), doch der Host selbst weist nicht ab: %2</translation>
    </message>
    <message>
        <source>The host&apos;s rules let others in: %1 %2</source>
        <translation>Die Regeln des Hosts lassen andere hinein: %1 %2</translation>
    </message>
    <message>
        <source>Neither rules nor a connect from outside prove that %1 is closed. %2 %3</source>
        <translation>Weder Regeln noch ein Verbindungsversuch von außen beweisen, dass %1 geschlossen ist. %2 %3</translation>
    </message>
    <message>
        <source>%1 is closed to everybody, the VPN included: you are locked out of it.</source>
        <translation>%1 ist für alle geschlossen, auch für das VPN: der Weg hinein ist versperrt.</translation>
    </message>
    <message>
        <source>Contradiction: nothing listens on %1 here, and yet it opened over the VPN: another host answers.</source>
        <translation>Widerspruch: auf %1 lauscht hier nichts, und doch öffnete es sich über das VPN: ein anderer Host antwortet.</translation>
    </message>
    <message>
        <source>Nothing listens on %1, and the rules let nobody else in.</source>
        <translation>Auf %1 lauscht nichts, und die Regeln lassen sonst niemanden hinein.</translation>
    </message>
    <message>
        <source>%1 is closed to others by the rules alone. %2</source>
        <translation>%1 ist für andere allein durch die Regeln geschlossen. %2</translation>
    </message>
    <message>
        <source>Three witnesses: who listens, the host&apos;s rules, and a connect from this machine and from each outside vantage. A connect from outside that succeeds outweighs every rule; where they disagree, that is told.</source>
        <translation>Drei Zeugen: wer lauscht, die Regeln des Hosts, und ein Verbindungsversuch von diesem Rechner und von jedem Blickpunkt außen. Gelingt einer von außen, wiegt er schwerer als jede Regel; wo sie sich widersprechen, wird das gesagt.</translation>
    </message>
    <message>
        <source>No firewall change is under way.</source>
        <translation>Keine Änderung an der Firewall ist im Gang.</translation>
    </message>
    <message>
        <source>While a firewall is changed: a second session that is alive, and a timer or the console to go back.</source>
        <translation>Während eine Firewall geändert wird: eine zweite lebende Sitzung, und ein Timer oder die Konsole für den Rückweg.</translation>
    </message>
    <message>
        <source>A second way in while rules change</source>
        <translation>Ein zweiter Weg hinein, während sich Regeln ändern</translation>
    </message>
    <message>
        <source>Whoever locks himself out drives to the machine.</source>
        <translation>Wer sich aussperrt, fährt zum Rechner.</translation>
    </message>
    <message>
        <source>Open a second session and set a timer first: `systemd-run --on-active=5min iptables-restore FILE`.</source>
        <translation>Zuerst eine zweite Sitzung öffnen und einen Timer stellen: `systemd-run --on-active=5min iptables-restore FILE`.</translation>
    </message>
    <message>
        <source>What listens could not be seen.</source>
        <translation>Was lauscht, war nicht zu sehen.</translation>
    </message>
    <message>
        <source>All that listens now is covered by rules.</source>
        <translation>Alles, was jetzt lauscht, ist durch Regeln abgedeckt.</translation>
    </message>
    <message>
        <source>Reachable by it: %1.</source>
        <translation>Dadurch erreichbar: %1.</translation>
    </message>
    <message>
        <source>The lab&apos;s policy does not ask for default deny. %1 %2</source>
        <translation>Die Vorgaben des Labs verlangen nicht, dass grundsätzlich verworfen wird. %1 %2</translation>
    </message>
    <message>
        <source>A port that no rule names is closed to everybody outside the VPN, TCP and UDP.</source>
        <translation>Ein Port, den keine Regel nennt, ist für alle außerhalb des VPNs geschlossen, TCP und UDP.</translation>
    </message>
    <message>
        <source>%1 publishes %2 at %3: %4</source>
        <translation>%1 veröffentlicht %2 auf %3: %4</translation>
    </message>
    <message>
        <source>A neighbour that routes the containers&apos; network here reaches port %1 of containers, published or not: %2</source>
        <translation>Ein Nachbar, der das Netz der Container hierher routet, erreicht Port %1 von Containern, veröffentlicht oder nicht: %2</translation>
    </message>
    <message>
        <source>The Docker daemon does not answer; what its containers publish was not seen.</source>
        <translation>Der Docker-Daemon antwortet nicht; was seine Container veröffentlichen, wurde nicht gesehen.</translation>
    </message>
    <message>
        <source>Docker is not installed here.</source>
        <translation>Docker ist hier nicht installiert.</translation>
    </message>
    <message>
        <source>No running container has a port.</source>
        <translation>Kein laufender Container hat einen Port.</translation>
    </message>
    <message>
        <source>There are more ports than are followed (%1).</source>
        <translation>Es gibt mehr Ports, als verfolgt werden (%1).</translation>
    </message>
    <message>
        <source>No container publishes a port beyond this host.</source>
        <translation>Kein Container veröffentlicht einen Port über diesen Host hinaus.</translation>
    </message>
    <message numerus="yes">
        <source>No port of a container is open beyond the VPN (%n looked at).</source>
        <translation>
            <numerusform>Kein Port eines Containers ist über das VPN hinaus offen (%n geprüft).</numerusform>
            <numerusform>Kein Port eines Containers ist über das VPN hinaus offen (%n geprüft).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n port(s) like this in all.</source>
        <translation>
            <numerusform>Insgesamt %n solcher Port.</numerusform>
            <numerusform>Insgesamt %n solche Ports.</numerusform>
        </translation>
    </message>
    <message>
        <source>What containers publish is reachable over the VPN only.</source>
        <translation>Was Container veröffentlichen, ist nur über das VPN erreichbar.</translation>
    </message>
    <message>
        <source>Published container ports are closed to others</source>
        <translation>Veröffentlichte Container-Ports sind für andere geschlossen</translation>
    </message>
    <message>
        <source>A published port never crosses INPUT: Docker forwards it past every rule there.</source>
        <translation>Ein veröffentlichter Port geht nie durch INPUT: Docker leitet ihn an jeder Regel dort vorbei.</translation>
    </message>
    <message>
        <source>Publish at the VPN address or at 127.0.0.1, or drop others in DOCKER-USER by --ctorigdstport (--dport does not match after DNAT).</source>
        <translation>An der VPN-Adresse oder an 127.0.0.1 veröffentlichen, oder andere in DOCKER-USER mit --ctorigdstport verwerfen (--dport passt nach DNAT nicht).</translation>
    </message>
    <message numerus="yes">
        <source>; and %n more</source>
        <comment>changed rules</comment>
        <translation>
            <numerusform>; und %n weitere</numerusform>
            <numerusform>; und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First look: %n rule(s) remembered.</source>
        <translation>
            <numerusform>Erstes Hinsehen: %n Regel gemerkt.</numerusform>
            <numerusform>Erstes Hinsehen: %n Regeln gemerkt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules are not those of the last good run: %1.</source>
        <translation>Die Regeln sind nicht die des letzten guten Laufs: %1.</translation>
    </message>
    <message>
        <source>nft ended in an error.</source>
        <translation>nft endete mit einem Fehler.</translation>
    </message>
    <message>
        <source>iptables holds the same rules; those of nft could not be read this time: %1</source>
        <translation>iptables enthält dieselben Regeln; die von nft waren diesmal nicht lesbar: %1</translation>
    </message>
    <message numerus="yes">
        <source>The same %n rule(s) as in the last good run.</source>
        <translation>
            <numerusform>Dieselbe %n Regel wie im letzten guten Lauf.</numerusform>
            <numerusform>Dieselben %n Regeln wie im letzten guten Lauf.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules of the last good run, in the same order.</source>
        <translation>Die Regeln des letzten guten Laufs, in derselben Reihenfolge.</translation>
    </message>
    <message>
        <source>Compared without counters, bans of fail2ban and addresses of containers.</source>
        <translation>Verglichen ohne Zähler, Sperren von fail2ban und Adressen von Containern.</translation>
    </message>
    <message>
        <source>Rules are those of the last good run</source>
        <translation>Regeln sind die des letzten guten Laufs</translation>
    </message>
    <message>
        <source>A rule that nobody remembers adding is how a lab opens by itself.</source>
        <translation>Durch eine Regel, an die sich niemand erinnert, öffnet sich ein Lab von selbst.</translation>
    </message>
    <message>
        <source>Is the difference what your change was meant to do? If not, restore the saved rules.</source>
        <translation>Ist der Unterschied das, was die Änderung bewirken sollte? Wenn nicht, die gesicherten Regeln zurückspielen.</translation>
    </message>
    <message>
        <source>The widest network let in is %1 at %2. %3</source>
        <translation>Das weiteste Netz, das hineinkommt, ist %1 an %2. %3</translation>
    </message>
    <message>
        <source>No network but those of monitoring and VPN reaches %1/tcp.</source>
        <translation>Kein Netz außer denen von Überwachung und VPN erreicht %1/tcp.</translation>
    </message>
    <message>
        <source>node_exporter is not open to LAN or WAN</source>
        <translation>node_exporter ist für LAN und WAN nicht offen</translation>
    </message>
    <message>
        <source>A rule for one host is easily written for its whole network.</source>
        <translation>Eine Regel für einen Host ist leicht für sein ganzes Netz geschrieben.</translation>
    </message>
    <message>
        <source>Replace the wide source by the monitoring host&apos;s address and the VPN subnet.</source>
        <translation>Die weite Quelle durch die Adresse des Überwachungshosts und das VPN-Netz ersetzen.</translation>
    </message>
    <message>
        <source>Over IPv6, as over IPv4: %1</source>
        <translation>Über IPv6 wie über IPv4: %1</translation>
    </message>
    <message>
        <source>IPv4 is closed, IPv6 is not: %1</source>
        <translation>IPv4 ist geschlossen, IPv6 nicht: %1</translation>
    </message>
    <message>
        <source>No interface of this host has an IPv6 address.</source>
        <translation>Keine Schnittstelle dieses Hosts hat eine IPv6-Adresse.</translation>
    </message>
    <message>
        <source>There are link-local addresses only and nothing listens on them, but: %1</source>
        <translation>Es gibt nur Link-local-Adressen, und nichts lauscht darauf, aber: %1</translation>
    </message>
    <message>
        <source>IPv6 lets in nobody that IPv4 keeps out.</source>
        <translation>IPv6 lässt niemanden hinein, den IPv4 aussperrt.</translation>
    </message>
    <message>
        <source>The ports that IPv4 keeps to the VPN are kept to it over IPv6 too.</source>
        <translation>Ports, die IPv4 dem VPN vorbehält, bleiben auch über IPv6 dem VPN vorbehalten.</translation>
    </message>
    <message>
        <source>IPv6 is as closed as IPv4</source>
        <translation>IPv6 ist so geschlossen wie IPv4</translation>
    </message>
    <message>
        <source>Rules of iptables do not hold for IPv6; without rules of its own it is wide open.</source>
        <translation>Regeln von iptables gelten nicht für IPv6; ohne eigene Regeln steht es weit offen.</translation>
    </message>
    <message>
        <source>Mirror the rules with ip6tables, or use one table of family inet.</source>
        <translation>Die Regeln mit ip6tables spiegeln, oder eine Tabelle der Familie inet verwenden.</translation>
    </message>
    <message>
        <source>Two layers hold rules: the legacy tables %1, and iptables (%2). A packet must pass both, and `iptables -S` shows only one.</source>
        <translation>Zwei Schichten enthalten Regeln: die Legacy-Tabellen %1, und iptables (%2). Ein Paket muss durch beide, und `iptables -S` zeigt nur eine.</translation>
    </message>
    <message>
        <source>Beside iptables (%1), nft has tables of its own: %2. Both are followed; a packet must pass both.</source>
        <translation>Neben iptables (%1) hat nft eigene Tabellen: %2. Beide werden verfolgt; ein Paket muss durch beide.</translation>
    </message>
    <message>
        <source>No legacy tables beside iptables; whether nft has tables of its own could not be read.</source>
        <translation>Keine Legacy-Tabellen neben iptables; ob nft eigene Tabellen hat, war nicht lesbar.</translation>
    </message>
    <message>
        <source>No layer holds a rule.</source>
        <translation>Keine Schicht enthält eine Regel.</translation>
    </message>
    <message>
        <source>One layer decides: %1.</source>
        <translation>Eine Schicht entscheidet: %1.</translation>
    </message>
    <message>
        <source>%1 is not there, and the running rules are gone at the next boot</source>
        <translation>%1 gibt es nicht, und die laufenden Regeln sind beim nächsten Start weg</translation>
    </message>
    <message>
        <source>nothing loads %1 at boot: netfilter-persistent is not enabled</source>
        <translation>nichts lädt %1 beim Start: netfilter-persistent ist nicht enabled</translation>
    </message>
    <message>
        <source>%1 holds other rules than those that run</source>
        <translation>%1 enthält andere Regeln als die laufenden</translation>
    </message>
    <message>
        <source>nothing restores the nft tables %1 at boot</source>
        <translation>nichts stellt die nft-Tabellen %1 beim Start wieder her</translation>
    </message>
    <message>
        <source>/etc/nftables.conf does not declare %1</source>
        <translation>/etc/nftables.conf nennt %1 nicht</translation>
    </message>
    <message>
        <source>iptables is restored at boot; native nft rules could not be read.</source>
        <translation>iptables wird beim Start wiederhergestellt; native nft-Regeln waren nicht lesbar.</translation>
    </message>
    <message>
        <source>What runs is what the next boot restores.</source>
        <translation>Was läuft, ist das, was der nächste Start wiederherstellt.</translation>
    </message>
    <message>
        <source>The rules do not survive a reboot: %1.</source>
        <translation>Die Regeln überstehen keinen Neustart: %1.</translation>
    </message>
    <message>
        <source>The next boot restores other rules: %1.</source>
        <translation>Der nächste Start stellt andere Regeln wieder her: %1.</translation>
    </message>
    <message>
        <source>There are no rules that could be lost.</source>
        <translation>Es gibt keine Regeln, die verloren gehen könnten.</translation>
    </message>
    <message>
        <source>Rules of nft could not be read.</source>
        <translation>Regeln von nft waren nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 is enabled and makes the rules anew at boot.</source>
        <translation>%1 ist enabled und erzeugt die Regeln beim Start neu.</translation>
    </message>
    <message>
        <source>/etc/iptables/rules.v4 and rules.v6 or /etc/nftables.conf hold the running rules and are loaded at boot; or ufw, firewalld or the Proxmox firewall does it.</source>
        <translation>/etc/iptables/rules.v4 und rules.v6 oder /etc/nftables.conf enthalten die laufenden Regeln und werden beim Start geladen; oder ufw, firewalld oder die Proxmox-Firewall tut es.</translation>
    </message>
    <message>
        <source>Rules survive a reboot</source>
        <translation>Regeln überstehen einen Neustart</translation>
    </message>
    <message>
        <source>What was only typed in is gone after the next power cut.</source>
        <translation>Was nur eingetippt wurde, ist nach dem nächsten Stromausfall weg.</translation>
    </message>
    <message>
        <source>Once the running rules are verified: `netfilter-persistent save`; if the file is right: `iptables-restore &lt; /etc/iptables/rules.v4`.</source>
        <translation>Sobald die laufenden Regeln geprüft sind: `netfilter-persistent save`; wenn die Datei stimmt: `iptables-restore &lt; /etc/iptables/rules.v4`.</translation>
    </message>
    <message>
        <source>The list of legacy tables cannot be understood: %1</source>
        <translation>Die Liste der Legacy-Tabellen ist nicht zu verstehen: %1</translation>
    </message>
    <message>
        <source>The kernel lists legacy tables, but they were not printed.</source>
        <translation>Der Kernel nennt Legacy-Tabellen, doch sie wurden nicht ausgegeben.</translation>
    </message>
    <message>
        <source>%1 rule %2 (line %3): %4</source>
        <comment>table and chain, number in the chain, line of the text, text</comment>
        <translation>%1 Regel %2 (Zeile %3): %4</translation>
    </message>
    <message>
        <source>%1 Closed by iptables; native nft rules could not be read.</source>
        <translation>%1 Durch iptables geschlossen; native nft-Regeln waren nicht lesbar.</translation>
    </message>
    <message>
        <source>nvidia-smi may not ask the driver: %1</source>
        <translation>nvidia-smi darf den Treiber nicht fragen: %1</translation>
    </message>
    <message>
        <source>nvidia-smi ended with exit code %1: %2</source>
        <translation>nvidia-smi endete mit Rückgabewert %1: %2</translation>
    </message>
    <message>
        <source>The driver was upgraded, but the old kernel module is still loaded</source>
        <translation>Der Treiber wurde aktualisiert, doch das alte Kernel-Modul ist noch geladen</translation>
    </message>
    <message>
        <source>The kernel module of the driver is not loaded: was it built for this kernel?</source>
        <translation>Das Kernel-Modul des Treibers ist nicht geladen: wurde es für diesen Kernel gebaut?</translation>
    </message>
    <message>
        <source>The library of the driver is missing</source>
        <translation>Die Bibliothek des Treibers fehlt</translation>
    </message>
    <message>
        <source>A GPU has fallen off the bus</source>
        <translation>Eine GPU ist vom Bus gefallen</translation>
    </message>
    <message>
        <source>The driver sees no GPU: is it still passed through to this host?</source>
        <translation>Der Treiber sieht keine GPU: ist sie noch an diesen Host durchgereicht?</translation>
    </message>
    <message>
        <source>The driver does not work</source>
        <translation>Der Treiber arbeitet nicht</translation>
    </message>
    <message>
        <source>The driver is %1, the loaded module %2: a reboot is due.</source>
        <translation>Der Treiber ist %1, das geladene Modul %2: ein Neustart steht an.</translation>
    </message>
    <message>
        <source>Driver %1 answers, and its module is the one that is loaded.</source>
        <translation>Treiber %1 antwortet, und sein Modul ist das geladene.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is wrong, what nvidia-smi says</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The GPU driver works</source>
        <translation>GPU-Treiber arbeitet</translation>
    </message>
    <message>
        <source>A new kernel or driver without the other takes the GPU away silently.</source>
        <translation>Ein neuer Kernel ohne passenden Treiber, oder umgekehrt, nimmt die GPU still weg.</translation>
    </message>
    <message>
        <source>Reboot after a driver upgrade; rebuild the module (`dkms status`); check the passthrough.</source>
        <translation>Nach einem Treiber-Upgrade neu starten; das Modul neu bauen (`dkms status`); das Passthrough prüfen.</translation>
    </message>
    <message>
        <source>GPU %1 (%2)</source>
        <comment>index, model</comment>
        <translation>GPU %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n uncorrected memory error(s).</source>
        <translation>
            <numerusform>%1 hat %n unkorrigierten Speicherfehler.</numerusform>
            <numerusform>%1 hat %n unkorrigierte Speicherfehler.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is at %2 °C.</source>
        <translation>%1 hat %2 °C.</translation>
    </message>
    <message>
        <source>%1 works over a PCIe link of generation %2 of %3.</source>
        <translation>%1 arbeitet über einen PCIe-Link der Generation %2 von %3.</translation>
    </message>
    <message>
        <source>%1 tells neither its temperature nor its memory errors.</source>
        <translation>%1 nennt weder Temperatur noch Speicherfehler.</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>temperature not told</source>
        <translation>Temperatur nicht genannt</translation>
    </message>
    <message>
        <source>no memory errors</source>
        <translation>keine Speicherfehler</translation>
    </message>
    <message>
        <source>no ECC memory</source>
        <translation>kein ECC-Speicher</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>card, temperature, memory</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1 of %2 GPUs are there.</source>
        <translation>%1 von %2 GPUs sind da.</translation>
    </message>
    <message>
        <source>A GPU that must be there is not: %1</source>
        <translation>Eine GPU, die da sein muss, fehlt: %1</translation>
    </message>
    <message>
        <source>The driver does not work, so nothing is known of the cards: %1</source>
        <translation>Der Treiber arbeitet nicht; über die Karten ist also nichts bekannt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s), below %1 °C, without uncorrected memory errors.</source>
        <translation>
            <numerusform>%n GPU, unter %1 °C, ohne unkorrigierte Speicherfehler.</numerusform>
            <numerusform>%n GPUs, unter %1 °C, ohne unkorrigierte Speicherfehler.</numerusform>
        </translation>
    </message>
    <message>
        <source>What a card does not support is left out; the PCIe link is judged under load only.</source>
        <translation>Was eine Karte nicht kann, bleibt außen vor; der PCIe-Link wird nur unter Last beurteilt.</translation>
    </message>
    <message>
        <source>The GPUs are well</source>
        <translation>GPUs sind wohlauf</translation>
    </message>
    <message>
        <source>Heat slows a card down; uncorrected memory errors spoil what it computes.</source>
        <translation>Hitze bremst eine Karte; unkorrigierte Speicherfehler verderben, was sie rechnet.</translation>
    </message>
    <message>
        <source>Look at fans and dust; with memory errors, drain the host and reset or replace the card.</source>
        <translation>Nach Lüftern und Staub sehen; bei Speicherfehlern den Host leer räumen und die Karte zurücksetzen oder ersetzen.</translation>
    </message>
    <message>
        <source>temperature from which it warns</source>
        <translation>Temperatur, ab der gewarnt wird</translation>
    </message>
    <message>
        <source>temperature from which it fails</source>
        <translation>Temperatur, ab der es durchfällt</translation>
    </message>
    <message>
        <source>Xid %1 of %2</source>
        <comment>number, device</comment>
        <translation>Xid %1 von %2</translation>
    </message>
    <message>
        <source>The driver reported %1.</source>
        <translation>Der Treiber meldete %1.</translation>
    </message>
    <message>
        <source>it shows no message of the kernel, not even that of loading the driver.</source>
        <translation>es zeigt keine Meldung des Kernels, nicht einmal die vom Laden des Treibers.</translation>
    </message>
    <message>
        <source>The driver reported no Xid since the host was started.</source>
        <translation>Der Treiber meldete seit dem Start des Hosts kein Xid.</translation>
    </message>
    <message>
        <source>No Xid since the host was started.</source>
        <translation>Kein Xid seit dem Start des Hosts.</translation>
    </message>
    <message>
        <source>The GPU driver reports no errors</source>
        <translation>GPU-Treiber meldet keine Fehler</translation>
    </message>
    <message>
        <source>An Xid tells of failing memory or a failing link long before the card dies.</source>
        <translation>Ein Xid kündigt versagenden Speicher oder einen versagenden Link an, lange bevor die Karte stirbt.</translation>
    </message>
    <message>
        <source>Look the number up in NVIDIA&apos;s list; 79: reseat the card, check power and passthrough.</source>
        <translation>Die Nummer in NVIDIAs Liste nachschlagen; 79: Karte neu einstecken, Strom und Passthrough prüfen.</translation>
    </message>
    <message>
        <source>No decision is recorded: a note that begins with &quot;decision&quot; records one.</source>
        <translation>Keine Entscheidung ist festgehalten: eine Notiz, die mit &quot;decision&quot; beginnt, hält eine fest.</translation>
    </message>
    <message>
        <source>No record was added for: %1.</source>
        <translation>Keine Aufzeichnung kam hinzu für: %1.</translation>
    </message>
    <message>
        <source>Still without a record that is referred to: %1.</source>
        <translation>Noch ohne Aufzeichnung, auf die verwiesen wird: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Each of %n decision(s) has its record.</source>
        <translation>
            <numerusform>Die %n Entscheidung hat ihre Aufzeichnung.</numerusform>
            <numerusform>Jede der %n Entscheidungen hat ihre Aufzeichnung.</numerusform>
        </translation>
    </message>
    <message>
        <source>A file added under docs/adr, named as ADR in the note or the commit.</source>
        <translation>Eine neue Datei unter docs/adr, als ADR genannt in der Notiz oder im Commit.</translation>
    </message>
    <message>
        <source>Decisions are on record</source>
        <translation>Entscheidungen sind aufgezeichnet</translation>
    </message>
    <message>
        <source>Why it was decided so is the first question of whoever wants it otherwise.</source>
        <translation>Warum so entschieden wurde, fragt zuerst, wer es anders will.</translation>
    </message>
    <message>
        <source>Add a short record under docs/adr: context, choice, what would change it.</source>
        <translation>Eine kurze Aufzeichnung unter docs/adr hinzufügen: Kontext, Wahl, und was sie ändern würde.</translation>
    </message>
    <message>
        <source>decisions of the last days are looked at</source>
        <translation>so viele Tage zurück werden Entscheidungen geprüft</translation>
    </message>
    <message>
        <source>time that there is to write a record</source>
        <translation>Zeit, in der eine Aufzeichnung zu schreiben ist</translation>
    </message>
    <message>
        <source>rollback of %1</source>
        <translation>Rollback von %1</translation>
    </message>
    <message>
        <source>reboot of %1</source>
        <translation>Neustart von %1</translation>
    </message>
    <message>
        <source>%1 (the run after it had failures)</source>
        <translation>%1 (der Lauf danach hatte Durchgefallenes)</translation>
    </message>
    <message>
        <source>%1 (no run yet)</source>
        <translation>%1 (noch kein Lauf)</translation>
    </message>
    <message>
        <source>The checklist was never run after: %1.</source>
        <translation>Die Prüfliste lief nie nach: %1.</translation>
    </message>
    <message>
        <source>The checklist is still due after: %1.</source>
        <translation>Die Prüfliste steht noch aus nach: %1.</translation>
    </message>
    <message>
        <source>No change, rollback or reboot is recorded in the last days.</source>
        <translation>In den letzten Tagen ist keine Änderung, kein Rollback und kein Neustart aufgezeichnet.</translation>
    </message>
    <message numerus="yes">
        <source>The checklist was run after each of %n event(s).</source>
        <translation>
            <numerusform>Die Prüfliste lief nach dem %n Ereignis.</numerusform>
            <numerusform>Die Prüfliste lief nach jedem der %n Ereignisse.</numerusform>
        </translation>
    </message>
    <message>
        <source>A finished run of the matching profile within %1 minutes of every change, rollback and reboot.</source>
        <translation>Ein beendeter Lauf des passenden Profils innerhalb von %1 Minuten nach jeder Änderung, jedem Rollback und jedem Neustart.</translation>
    </message>
    <message>
        <source>A snapshot taken with a reason tells of a change; reboots are those that runs found out.</source>
        <translation>Ein Snapshot mit Grund zeigt eine Änderung an; Neustarts sind die, die Läufe bemerkten.</translation>
    </message>
    <message>
        <source>The checklist follows every change</source>
        <translation>Die Prüfliste folgt jeder Änderung</translation>
    </message>
    <message>
        <source>A change counts as good when somebody has looked.</source>
        <translation>Eine Änderung gilt als gut, wenn jemand nachgesehen hat.</translation>
    </message>
    <message>
        <source>Run it now: `daytwoctl check --profile post-change`.</source>
        <translation>Jetzt starten: `daytwoctl check --profile post-change`.</translation>
    </message>
    <message>
        <source>events of the last days are looked at</source>
        <translation>so viele Tage zurück werden Ereignisse geprüft</translation>
    </message>
    <message>
        <source>time after an event in which the checklist must begin</source>
        <translation>Zeit nach einem Ereignis, in der die Prüfliste beginnen muss</translation>
    </message>
    <message>
        <source>time after which a checklist that never ran fails</source>
        <translation>Zeit, nach der eine nie gelaufene Prüfliste durchfällt</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>zu kurz</translation>
    </message>
    <message>
        <source>subject of %1 characters</source>
        <translation>Betreff mit %1 Zeichen</translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation>sagt nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) and no body</source>
        <translation>
            <numerusform>%n Datei und kein Text</numerusform>
            <numerusform>%n Dateien und kein Text</numerusform>
        </translation>
    </message>
    <message>
        <source>No commit since %1.</source>
        <translation>Kein Commit seit %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) tell what they do.</source>
        <translation>
            <numerusform>%n Commit sagt, was er tut.</numerusform>
            <numerusform>%n Commits sagen, was sie tun.</numerusform>
        </translation>
    </message>
    <message>
        <source>Poor commit messages: %1.</source>
        <translation>Schwache Commit-Nachrichten: %1.</translation>
    </message>
    <message>
        <source>A subject of 10 to 100 characters that says something, and a body for many files.</source>
        <translation>Ein Betreff mit 10 bis 100 Zeichen, der etwas sagt, und ein Text bei vielen Dateien.</translation>
    </message>
    <message>
        <source>Commits since the last run are read, at least those of the last days. Never fails.</source>
        <translation>Gelesen werden Commits seit dem letzten Lauf, mindestens die der letzten Tage. Fällt nie durch.</translation>
    </message>
    <message>
        <source>Commit messages tell the intent</source>
        <translation>Commit-Nachrichten nennen die Absicht</translation>
    </message>
    <message>
        <source>Whoever mends it at night reads the log first.</source>
        <translation>Wer es nachts repariert, liest zuerst das Log.</translation>
    </message>
    <message>
        <source>Say what was changed and why; reword what is not pushed yet with `git commit --amend`.</source>
        <translation>Sagen, was geändert wurde und warum; was noch nicht gepusht ist, mit `git commit --amend` neu formulieren.</translation>
    </message>
    <message>
        <source>commits of at least so many days are read</source>
        <translation>Commits von mindestens so vielen Tagen werden gelesen</translation>
    </message>
    <message>
        <source>characters that a subject must have</source>
        <translation>so viele Zeichen muss ein Betreff haben</translation>
    </message>
    <message>
        <source>characters that a subject may have</source>
        <translation>Zeichen, die ein Betreff haben darf</translation>
    </message>
    <message>
        <source>files above which a commit needs a body</source>
        <translation>Zahl der Dateien, über der ein Commit einen Textkörper braucht</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not committed since %1, and the lab was changed meanwhile: %2.</source>
        <translation>
            <numerusform>%n Datei seit %1 nicht committet, und das Lab wurde inzwischen geändert: %2.</numerusform>
            <numerusform>%n Dateien seit %1 nicht committet, und das Lab wurde inzwischen geändert: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not committed: %1.</source>
        <translation>
            <numerusform>%n Datei nicht committet: %1.</numerusform>
            <numerusform>%n Dateien nicht committet: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The repository holds no commit yet.</source>
        <translation>Das Repository enthält noch keinen Commit.</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) of %1 are not here yet.</source>
        <translation>
            <numerusform>%n Commit von %1 ist noch nicht hier.</numerusform>
            <numerusform>%n Commits von %1 sind noch nicht hier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) are not pushed to %1.</source>
        <translation>
            <numerusform>%n Commit ist nicht nach %1 gepusht.</numerusform>
            <numerusform>%n Commits sind nicht nach %1 gepusht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is committed on %1.</source>
        <translation>Alles ist auf %1 committet.</translation>
    </message>
    <message>
        <source>Everything is committed on %1 and pushed.</source>
        <translation>Alles ist auf %1 committet und gepusht.</translation>
    </message>
    <message>
        <source>A clean work tree, neither ahead of nor behind its upstream.</source>
        <translation>Ein sauberes Arbeitsverzeichnis, weder vor noch hinter seinem Upstream.</translation>
    </message>
    <message>
        <source>Documentation is committed</source>
        <translation>Dokumentation ist committet</translation>
    </message>
    <message>
        <source>What is not committed is neither safe nor shared.</source>
        <translation>Was nicht committet ist, ist weder gesichert noch geteilt.</translation>
    </message>
    <message>
        <source>Commit and push what belongs to the last change: `git status` names it.</source>
        <translation>Committen und pushen, was zur letzten Änderung gehört: `git status` nennt es.</translation>
    </message>
    <message>
        <source>time after which uncommitted files fail if the lab was changed meanwhile</source>
        <translation>Zeit, nach der nicht committete Dateien durchfallen, wenn das Lab inzwischen geändert wurde</translation>
    </message>
    <message>
        <source>%1 was rolled back on %2; nothing has been changed there since.</source>
        <translation>%1 wurde am %2 zurückgesetzt; seither wurde dort nichts geändert.</translation>
    </message>
    <message>
        <source>The change after the rollback of %1 has no note: %2.</source>
        <translation>Die Änderung nach dem Rollback von %1 hat keine Notiz: %2.</translation>
    </message>
    <message>
        <source>No run was good between the rollback of %1 and the next change: %2.</source>
        <translation>Zwischen dem Rollback von %1 und der nächsten Änderung war kein Lauf gut: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has been changed in %n step(s) since its rollback, each with a note and a good run before.</source>
        <translation>
            <numerusform>%1 wurde seit dem Rollback in %n Schritt geändert, mit Notiz und einem guten Lauf davor.</numerusform>
            <numerusform>%1 wurde seit dem Rollback in %n Schritten geändert, jeder mit Notiz und einem guten Lauf davor.</numerusform>
        </translation>
    </message>
    <message>
        <source>No rollback is recorded.</source>
        <translation>Kein Rollback ist verzeichnet.</translation>
    </message>
    <message>
        <source>After a rollback, each change has its own snapshot, a note, and a good run before it.</source>
        <translation>Nach einem Rollback hat jede Änderung ihren eigenen Snapshot, eine Notiz und einen guten Lauf davor.</translation>
    </message>
    <message>
        <source>After a rollback, step by step</source>
        <translation>Nach einem Rollback Schritt für Schritt</translation>
    </message>
    <message>
        <source>What broke it the first time is found only one step at a time.</source>
        <translation>Was es beim ersten Mal kaputtgemacht hat, findet sich nur Schritt für Schritt.</translation>
    </message>
    <message>
        <source>Repeat the change in steps: snapshot with a note, change, run, then the next.</source>
        <translation>Die Änderung in Schritten wiederholen: Snapshot mit Notiz, Änderung, Lauf, dann der nächste Schritt.</translation>
    </message>
    <message>
        <source>rollbacks of the last days are looked at</source>
        <translation>Rollbacks der letzten Tage werden betrachtet</translation>
    </message>
    <message numerus="yes">
        <source>The notes of %n change(s) name a test.</source>
        <translation>
            <numerusform>Die Notiz zu %n Änderung nennt einen Test.</numerusform>
            <numerusform>Die Notizen zu %n Änderungen nennen einen Test.</numerusform>
        </translation>
    </message>
    <message>
        <source>No test is noted for: %1.</source>
        <translation>Kein Test ist notiert für: %1.</translation>
    </message>
    <message>
        <source>The note of a change says where it was tried: a test VM, a branch, one host first.</source>
        <translation>Die Notiz zu einer Änderung sagt, wo sie probiert wurde: eine Test-VM, ein Branch, zuerst ein Host.</translation>
    </message>
    <message>
        <source>The words of the note are read. Never fails: not everything can be tried elsewhere.</source>
        <translation>Gelesen wird der Wortlaut der Notiz. Fällt nie durch: nicht alles lässt sich anderswo probieren.</translation>
    </message>
    <message>
        <source>Changes were tried elsewhere first</source>
        <translation>Änderungen wurden zuerst anderswo probiert</translation>
    </message>
    <message>
        <source>What breaks a test VM does not break the gateway.</source>
        <translation>Was eine Test-VM kaputtmacht, macht nicht das Gateway kaputt.</translation>
    </message>
    <message>
        <source>Try it on a test VM or one host first, and say so: `snapshot create … --note &quot;tested on …&quot;`.</source>
        <translation>Zuerst auf einer Test-VM oder einem Host probieren und es festhalten: `snapshot create … --note &quot;tested on …&quot;`.</translation>
    </message>
    <message>
        <source>changes of the last days are looked at</source>
        <translation>Änderungen der letzten Tage werden betrachtet</translation>
    </message>
    <message>
        <source>No repository documents this lab: %1</source>
        <translation>Kein Repository dokumentiert dieses Lab: %1</translation>
    </message>
    <message>
        <source>the journal</source>
        <translation>dem Journal</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>kind of change, date</comment>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>No change is recorded yet: a snapshot taken with a reason records one.</source>
        <translation>Noch ist keine Änderung verzeichnet: ein Snapshot mit Grund verzeichnet eine.</translation>
    </message>
    <message>
        <source>git does not read %1: it belongs to another user.</source>
        <translation>git liest %1 nicht: es gehört einem anderen Benutzer.</translation>
    </message>
    <message>
        <source>%1 is in no git work tree.</source>
        <translation>%1 liegt in keinem git-Arbeitsverzeichnis.</translation>
    </message>
    <message>
        <source>git cannot read %1: %2</source>
        <translation>git kann %1 nicht lesen: %2</translation>
    </message>
    <message>
        <source>git is not installed here, and none is declared.</source>
        <translation>git ist hier nicht installiert, und kein Repository ist angegeben.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No tracked file holds a key, a token or a password that looks real.</source>
        <translation>Keine versionierte Datei enthält etwas, das wie ein echter Schlüssel, Token oder ein echtes Passwort aussieht.</translation>
    </message>
    <message>
        <source>May be a password: %1.</source>
        <translation>Vielleicht ein Passwort: %1.</translation>
    </message>
    <message>
        <source>Secrets are tracked: %1.</source>
        <translation>Geheimnisse sind versioniert: %1.</translation>
    </message>
    <message>
        <source>No private key, WireGuard key, token or password hash in tracked files.</source>
        <translation>Kein privater Schlüssel, WireGuard-Schlüssel, Token oder Passwort-Hash in versionierten Dateien.</translation>
    </message>
    <message>
        <source>Only the place is read, never the value.</source>
        <translation>Gelesen wird nur die Stelle, nie der Wert.</translation>
    </message>
    <message>
        <source>No secret in the repository</source>
        <translation>Kein Geheimnis im Repository</translation>
    </message>
    <message>
        <source>What was pushed once is read by whoever has the repository, for ever.</source>
        <translation>Was einmal gepusht ist, liest jeder, der das Repository hat, für immer.</translation>
    </message>
    <message>
        <source>Replace the secret where it is used, then take it out of the file; taking it out of the history does not unsay it.</source>
        <translation>Das Geheimnis dort ersetzen, wo es verwendet wird, dann aus der Datei nehmen; es aus der Historie zu nehmen, macht es nicht wieder geheim.</translation>
    </message>
    <message>
        <source>%1 is no guest that could be asked for.</source>
        <translation>%1 ist kein Gast, nach dem sich fragen ließe.</translation>
    </message>
    <message numerus="yes">
        <source>Each of %n change(s) can be, or could be, undone.</source>
        <translation>
            <numerusform>%n Änderung lässt oder ließ sich rückgängig machen.</numerusform>
            <numerusform>Jede von %n Änderungen lässt oder ließ sich rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No way back for %1.</source>
        <translation>Kein Weg zurück für %1.</translation>
    </message>
    <message>
        <source>The snapshot that a change names is there, or was deleted on purpose.</source>
        <translation>Der Snapshot, den eine Änderung nennt, ist da oder wurde absichtlich gelöscht.</translation>
    </message>
    <message>
        <source>Changes can be undone</source>
        <translation>Änderungen lassen sich rückgängig machen</translation>
    </message>
    <message>
        <source>A change without a way back is a bet.</source>
        <translation>Eine Änderung ohne Weg zurück ist eine Wette.</translation>
    </message>
    <message>
        <source>Take a snapshot before you go on: `daytwoctl snapshot create NODE --reason KIND`.</source>
        <translation>Vor dem Weitermachen einen Snapshot nehmen: `daytwoctl snapshot create NODE --reason KIND`.</translation>
    </message>
    <message>
        <source>No document was changed with: %1.</source>
        <translation>Kein Dokument wurde geändert bei: %1.</translation>
    </message>
    <message>
        <source>Still to be documented: %1.</source>
        <translation>Noch zu dokumentieren: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Documents were changed with each of %n change(s).</source>
        <translation>
            <numerusform>Bei %n Änderung wurden Dokumente mitgeändert.</numerusform>
            <numerusform>Bei jeder von %n Änderungen wurden Dokumente mitgeändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>A commit that touches a document, from a day before the change to %1 days after it.</source>
        <translation>Ein Commit, der ein Dokument berührt, von einem Tag vor der Änderung bis %1 Tage danach.</translation>
    </message>
    <message>
        <source>Runbooks follow the changes</source>
        <translation>Runbooks folgen den Änderungen</translation>
    </message>
    <message>
        <source>A runbook that tells of yesterday misleads today.</source>
        <translation>Ein Runbook mit dem Stand von gestern führt heute in die Irre.</translation>
    </message>
    <message>
        <source>Write what is different now into the document or runbook, and commit it.</source>
        <translation>Was jetzt anders ist, ins Dokument oder Runbook schreiben und committen.</translation>
    </message>
    <message>
        <source>time that there is to document a change</source>
        <translation>Zeit, um eine Änderung zu dokumentieren</translation>
    </message>
    <message numerus="yes">
        <source>%1 touches %n host(s)</source>
        <translation>
            <numerusform>%1 betrifft %n Host</numerusform>
            <numerusform>%1 betrifft %n Hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>commit %1 changes %n line(s)</source>
        <translation>
            <numerusform>Commit %1 ändert %n Zeile</numerusform>
            <numerusform>Commit %1 ändert %n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of the last days were small.</source>
        <translation>
            <numerusform>%n Änderung der letzten Tage war klein.</numerusform>
            <numerusform>%n Änderungen der letzten Tage waren klein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Large changes: %1.</source>
        <translation>Große Änderungen: %1.</translation>
    </message>
    <message>
        <source>No change of more than %1 hosts, no commit of more than %2 lines outside of documents.</source>
        <translation>Keine Änderung an mehr als %1 Hosts, kein Commit mit mehr als %2 Zeilen außerhalb von Dokumenten.</translation>
    </message>
    <message>
        <source>Changes are small</source>
        <translation>Änderungen sind klein</translation>
    </message>
    <message>
        <source>A small change breaks little, and is easily undone.</source>
        <translation>Eine kleine Änderung macht wenig kaputt und ist leicht rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Change one host and one thing at a time, with a run in between.</source>
        <translation>Nur einen Host und eine Sache auf einmal ändern, mit einem Lauf dazwischen.</translation>
    </message>
    <message>
        <source>hosts that one change may touch</source>
        <translation>Hosts, die eine Änderung betreffen darf</translation>
    </message>
    <message>
        <source>lines that one commit may change outside of documents</source>
        <translation>Zeilen, die ein Commit außerhalb von Dokumenten ändern darf</translation>
    </message>
    <message>
        <source>%1 is heard from further away than declared, and the rules could not be read: %2</source>
        <translation>%1 ist von weiter her zu hören als angegeben, und die Regeln waren nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%1 is heard from further away than declared, and the rules let others in: %2</source>
        <translation>%1 ist von weiter her zu hören als angegeben, und die Regeln lassen andere hinein: %2</translation>
    </message>
    <message>
        <source>%1 is heard from further away than declared; only the rules keep others out.</source>
        <translation>%1 ist von weiter her zu hören als angegeben; nur die Regeln halten andere fern.</translation>
    </message>
    <message>
        <source>%1 is heard from further away than declared, and the rules do not prove that others are kept out: %2</source>
        <translation>%1 ist von weiter her zu hören als angegeben, und die Regeln beweisen nicht, dass andere ferngehalten werden: %2</translation>
    </message>
    <message>
        <source>Nothing is heard from further away than declared.</source>
        <translation>Nichts ist von weiter her zu hören als angegeben.</translation>
    </message>
    <message numerus="yes">
        <source>%n listener(s) in all.</source>
        <translation>
            <numerusform>Insgesamt %n Lauscher.</numerusform>
            <numerusform>Insgesamt %n Lauscher.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each listener is bound no wider than its scope in the lab file.</source>
        <translation>Jeder Lauscher ist nicht weiter gebunden als seine Reichweite in der Lab-Datei.</translation>
    </message>
    <message>
        <source>Bind it to the address it is meant for, and keep the rule: an address alone does not hold others off.</source>
        <translation>An die vorgesehene Adresse binden und die Regel behalten: eine Adresse allein hält andere nicht fern.</translation>
    </message>
    <message>
        <source>Listeners are bound no wider than declared</source>
        <translation>Lauscher sind nicht weiter gebunden als angegeben</translation>
    </message>
    <message>
        <source>What listens on every address is one lost firewall rule away from everybody.</source>
        <translation>Was auf jeder Adresse lauscht, ist eine verlorene Firewall-Regel davon entfernt, für alle offen zu sein.</translation>
    </message>
    <message>
        <source>Bind the service to loopback or to its VPN address.</source>
        <translation>Den Dienst an Loopback oder an seine VPN-Adresse binden.</translation>
    </message>
    <message>
        <source>Still starting, the host booted %1 ago: %2</source>
        <translation>Startet noch, der Host wurde vor %1 gestartet: %2</translation>
    </message>
    <message>
        <source>its configuration file on the host</source>
        <translation>seine Konfigurationsdatei auf dem Host</translation>
    </message>
    <message>
        <source>%1 is not there to compare with.</source>
        <translation>%1 ist zum Vergleichen nicht da.</translation>
    </message>
    <message>
        <source>The last reload succeeded, but whether the files were edited since was not seen: %1</source>
        <translation>Das letzte Neuladen gelang, doch ob die Dateien seither bearbeitet wurden, wurde nicht gesehen: %1</translation>
    </message>
    <message>
        <source>Edited after the last reload, so not in force: %1.</source>
        <translation>Nach dem letzten Neuladen bearbeitet, also nicht wirksam: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The last reload succeeded, and none of %n file(s) was edited since.</source>
        <translation>
            <numerusform>Das letzte Neuladen gelang, und die %n Datei wurde seither nicht bearbeitet.</numerusform>
            <numerusform>Das letzte Neuladen gelang, und keine von %n Dateien wurde seither bearbeitet.</numerusform>
        </translation>
    </message>
    <message>
        <source>This version does not tell when its configuration was loaded.</source>
        <translation>Diese Version sagt nicht, wann ihre Konfiguration geladen wurde.</translation>
    </message>
    <message>
        <source>reloadConfigSuccess is true, and no file is newer than the last reload.</source>
        <translation>reloadConfigSuccess ist true, und keine Datei ist neuer als das letzte Neuladen.</translation>
    </message>
    <message>
        <source>The configuration file is not where it was looked for: %1</source>
        <translation>Die Konfigurationsdatei ist nicht dort, wo sie gesucht wurde: %1</translation>
    </message>
    <message>
        <source>The configuration on disk is not valid: %1</source>
        <translation>Die Konfiguration auf der Platte ist ungültig: %1</translation>
    </message>
    <message>
        <source>promtool refuses the configuration (exit code %1): %2</source>
        <translation>promtool weist die Konfiguration ab (Rückgabewert %1): %2</translation>
    </message>
    <message>
        <source>promtool did not say that the file is valid: %1</source>
        <translation>promtool sagte nicht, dass die Datei gültig ist: %1</translation>
    </message>
    <message>
        <source>promtool finds the configuration on disk valid.</source>
        <translation>promtool hält die Konfiguration auf der Platte für gültig.</translation>
    </message>
    <message>
        <source>promtool is not installed here; prometheus.config-loaded tells what is running.</source>
        <translation>promtool ist hier nicht installiert; was läuft, sagt prometheus.config-loaded.</translation>
    </message>
    <message>
        <source>promtool check config ends with exit code 0.</source>
        <translation>promtool check config endet mit Rückgabewert 0.</translation>
    </message>
    <message>
        <source>Prometheus&apos; configuration on disk is valid</source>
        <translation>Konfiguration von Prometheus auf der Platte ist gültig</translation>
    </message>
    <message>
        <source>A file that is broken now is noticed at the next start, when nothing comes up.</source>
        <translation>Eine jetzt kaputte Datei fällt erst beim nächsten Start auf, wenn nichts hochkommt.</translation>
    </message>
    <message>
        <source>Mend the line that promtool names, then reload.</source>
        <translation>Die Zeile berichtigen, die promtool nennt, dann neu laden.</translation>
    </message>
    <message>
        <source>What answers sends us elsewhere (HTTP %1); whether Prometheus is alive was not seen.</source>
        <translation>Was antwortet, schickt uns woandershin (HTTP %1); ob Prometheus lebt, wurde nicht gesehen.</translation>
    </message>
    <message>
        <source>Something answers with HTTP 200, but not as Prometheus does.</source>
        <translation>Etwas antwortet mit HTTP 200, aber nicht so, wie Prometheus es tut.</translation>
    </message>
    <message>
        <source>HTTP 200.</source>
        <translation>HTTP 200.</translation>
    </message>
    <message>
        <source>Prometheus was started %1 ago and reads its log (HTTP 503).</source>
        <translation>Prometheus wurde vor %1 gestartet und liest sein Log (HTTP 503).</translation>
    </message>
    <message>
        <source>how long it may take to be ready after its start</source>
        <translation>Zeit, die es nach dem Start bis zur Bereitschaft dauern darf</translation>
    </message>
    <message>
        <source>Refused: start node_exporter, or let it listen on this address.</source>
        <translation>Abgewiesen: node_exporter starten oder auf dieser Adresse lauschen lassen.</translation>
    </message>
    <message>
        <source>No way there: open the port for the monitoring host; is the host up?</source>
        <translation>Kein Weg dorthin: den Port für den Überwachungshost öffnen; ist der Host oben?</translation>
    </message>
    <message>
        <source>The monitoring host does not know the name: write the address into the target.</source>
        <translation>Der Überwachungshost kennt den Namen nicht: die Adresse ins Ziel schreiben.</translation>
    </message>
    <message>
        <source>Something else answers there: is the port right, and node_exporter behind it?</source>
        <translation>Dort antwortet etwas anderes: stimmt der Port, und liegt node_exporter dahinter?</translation>
    </message>
    <message>
        <source>The certificate is not accepted: look at tls_config of the job.</source>
        <translation>Das Zertifikat wird nicht angenommen: tls_config des Jobs ansehen.</translation>
    </message>
    <message>
        <source>The last scrape of %1 lies %2 ahead: whether it is fresh cannot be told. A clock is wrong.</source>
        <translation>Die letzte Abfrage von %1 liegt %2 in der Zukunft: ob sie frisch ist, lässt sich nicht sagen. Eine Uhr geht falsch.</translation>
    </message>
    <message>
        <source>%1 is scraped, but labelled as %2: its alerts name another host.</source>
        <translation>%1 wird abgefragt, trägt aber das Label %2: seine Alarme nennen einen anderen Host.</translation>
    </message>
    <message>
        <source>Prometheus has no active target at all: was it started a moment ago?</source>
        <translation>Prometheus hat gar kein aktives Ziel: wurde es gerade erst gestartet?</translation>
    </message>
    <message>
        <source>%1 active targets, %2 dropped</source>
        <translation>%1 aktive Ziele, %2 verworfen</translation>
    </message>
    <message>
        <source>Containers run beside the guests: %1.</source>
        <translation>Neben den Gästen laufen Container: %1.</translation>
    </message>
    <message>
        <source>Packages come from elsewhere too: %1.</source>
        <translation>Pakete kommen auch von anderswo: %1.</translation>
    </message>
    <message>
        <source>Installed since the last good run: %1.</source>
        <translation>Seit dem letzten guten Lauf installiert: %1.</translation>
    </message>
    <message>
        <source>Nothing was added to the hypervisor since the last good run.</source>
        <translation>Seit dem letzten guten Lauf kam auf dem Hypervisor nichts hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>No container engine, no foreign source; its %n package(s) are remembered.</source>
        <translation>
            <numerusform>Keine Container-Engine, keine fremde Quelle; %n Paket ist gemerkt.</numerusform>
            <numerusform>Keine Container-Engine, keine fremde Quelle; %n Pakete sind gemerkt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only what Debian and Proxmox bring; no container engine.</source>
        <translation>Nur was Debian und Proxmox mitbringen; keine Container-Engine.</translation>
    </message>
    <message>
        <source>Packages are compared with the last good run; libraries and kernels come and go.</source>
        <translation>Pakete werden mit dem letzten guten Lauf verglichen; Bibliotheken und Kernel kommen und gehen.</translation>
    </message>
    <message>
        <source>The hypervisor is boring</source>
        <translation>Hypervisor ist langweilig</translation>
    </message>
    <message>
        <source>Every extra on the hypervisor can take all guests with it.</source>
        <translation>Jedes Extra auf dem Hypervisor kann alle Gäste mitreißen.</translation>
    </message>
    <message>
        <source>Move the workload into a VM; accept a package with `packages` or a source with `sources` in the lab file.</source>
        <translation>Den Workload in eine VM verlegen; ein Paket mit `packages` oder eine Quelle mit `sources` in der Lab-Datei zulassen.</translation>
    </message>
    <message>
        <source>package sources that belong there</source>
        <translation>Paketquellen, die dorthin gehören</translation>
    </message>
    <message>
        <source>packages that are accepted beyond the last good run</source>
        <translation>Pakete, die über den letzten guten Lauf hinaus zugelassen sind</translation>
    </message>
    <message>
        <source>Not running: %1.</source>
        <translation>Läuft nicht: %1.</translation>
    </message>
    <message>
        <source>Proxmox does not know how these are: %1.</source>
        <translation>Proxmox weiß nicht, wie es diesen geht: %1.</translation>
    </message>
    <message>
        <source>Only just started: %1.</source>
        <translation>Gerade erst gestartet: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) of the lab run.</source>
        <translation>
            <numerusform>%n Gast des Labs läuft.</numerusform>
            <numerusform>%n Gäste des Labs laufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The lab file gives no guest of this host a VMID.</source>
        <translation>Die Lab-Datei gibt keinem Gast dieses Hosts eine VMID.</translation>
    </message>
    <message>
        <source>%1 (there is no VM %2)</source>
        <translation>%1 (eine VM %2 gibt es nicht)</translation>
    </message>
    <message>
        <source>Every guest that the lab file gives a VMID runs.</source>
        <translation>Jeder Gast, dem die Lab-Datei eine VMID gibt, läuft.</translation>
    </message>
    <message>
        <source>Guests run</source>
        <translation>Gäste laufen</translation>
    </message>
    <message>
        <source>A guest that is off answers no question, and Proxmox knows why.</source>
        <translation>Ein ausgeschalteter Gast beantwortet keine Frage, und Proxmox weiß, warum.</translation>
    </message>
    <message>
        <source>Start it with `qm start VMID`, and see in its task log why it stopped.</source>
        <translation>Mit `qm start VMID` starten und in seinem Task-Log nachsehen, warum er anhielt.</translation>
    </message>
    <message>
        <source>time after its start during which a guest counts as fresh</source>
        <translation>Zeit nach dem Start, in der ein Gast als frisch gilt</translation>
    </message>
    <message>
        <source>Proxmox does not tell %1.</source>
        <translation>Proxmox nennt keinen Wert für %1.</translation>
    </message>
    <message>
        <source>swap %1 %</source>
        <translation>Swap %1 %</translation>
    </message>
    <message>
        <source>The host is well: %1.</source>
        <translation>Der Host ist wohlauf: %1.</translation>
    </message>
    <message>
        <source>The host is at its limit: %1.</source>
        <translation>Der Host ist an seiner Grenze: %1.</translation>
    </message>
    <message>
        <source>The host runs short: %1.</source>
        <translation>Auf dem Host wird es knapp: %1.</translation>
    </message>
    <message>
        <source>Proxmox lists no node of its own.</source>
        <translation>Proxmox listet keinen eigenen Knoten.</translation>
    </message>
    <message>
        <source>The cluster %1 has no quorum: nothing can be changed or started.</source>
        <translation>Der Cluster %1 hat kein Quorum: nichts lässt sich ändern oder starten.</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>root file system</source>
        <translation>Root-Dateisystem</translation>
    </message>
    <message>
        <source>Quorum; CPU, memory and root file system below %1 %, no swap in use.</source>
        <translation>Quorum; CPU, Arbeitsspeicher und Root-Dateisystem unter %1 %, kein Swap belegt.</translation>
    </message>
    <message>
        <source>Load is the mean of 15 minutes against the number of CPUs.</source>
        <translation>Last ist das Mittel über 15 Minuten, gemessen an der Zahl der CPUs.</translation>
    </message>
    <message>
        <source>Proxmox host is well</source>
        <translation>Proxmox-Host ist wohlauf</translation>
    </message>
    <message>
        <source>A hypervisor that runs short takes all of its guests with it.</source>
        <translation>Ein Hypervisor, auf dem es knapp wird, reißt alle seine Gäste mit.</translation>
    </message>
    <message>
        <source>See what uses it up: `pvesh get /nodes/NODE/status`; move a guest away, or give the host more.</source>
        <translation>Nachsehen, was ihn auslastet: `pvesh get /nodes/NODE/status`; einen Gast verlegen oder dem Host mehr geben.</translation>
    </message>
    <message>
        <source>share of CPU, memory or root file system that is worth a warning</source>
        <translation>Anteil von CPU, Arbeitsspeicher oder Root-Dateisystem, der eine Warnung wert ist</translation>
    </message>
    <message>
        <source>share that is too much</source>
        <translation>Anteil, der zu viel ist</translation>
    </message>
    <message>
        <source>load of 15 minutes against the CPUs that is worth a warning</source>
        <translation>Last über 15 Minuten, gemessen an den CPUs, die eine Warnung wert ist</translation>
    </message>
    <message>
        <source>load that is too much</source>
        <translation>Last, die zu viel ist</translation>
    </message>
    <message>
        <source>swap in use above which to warn</source>
        <translation>belegter Swap, über dem gewarnt wird</translation>
    </message>
    <message>
        <source>The lab file names no Proxmox API for %1, so this is not looked at.</source>
        <translation>Die Lab-Datei nennt keine Proxmox-API für %1; darum wird das nicht geprüft.</translation>
    </message>
    <message>
        <source>Proxmox does not accept the token: %1</source>
        <translation>Proxmox nimmt den Token nicht an: %1</translation>
    </message>
    <message>
        <source>Proxmox does not let this token look: %1</source>
        <translation>Proxmox lässt diesen Token nicht nachsehen: %1</translation>
    </message>
    <message>
        <source>Proxmox answered %1 %2</source>
        <translation>Proxmox antwortete %1 %2</translation>
    </message>
    <message>
        <source>The token has no %1 at %2; without it Proxmox shows an empty list.</source>
        <translation>Dem Token fehlt das Recht %1 auf %2; ohne es zeigt Proxmox eine leere Liste.</translation>
    </message>
    <message>
        <source>The answer of Proxmox cannot be understood: %1</source>
        <translation>Die Antwort von Proxmox ist nicht zu verstehen: %1</translation>
    </message>
    <message>
        <source>There is nothing to go back to: no snapshot and no backup.</source>
        <translation>Nichts zum Zurückgehen ist da: kein Snapshot und kein Backup.</translation>
    </message>
    <message>
        <source>There is no snapshot, and not every backup can be seen by this token.</source>
        <translation>Es gibt keinen Snapshot, und nicht jedes Backup ist für diesen Token zu sehen.</translation>
    </message>
    <message>
        <source>No snapshot of this guest is recorded yet; there is a backup.</source>
        <translation>Noch ist kein Snapshot dieses Gasts verzeichnet; ein Backup gibt es.</translation>
    </message>
    <message>
        <source>No snapshot of this guest is recorded yet.</source>
        <translation>Noch ist kein Snapshot dieses Gasts verzeichnet.</translation>
    </message>
    <message>
        <source>No snapshot was taken while every check passed; only a backup is left.</source>
        <translation>Es wurde kein Snapshot genommen, während jede Prüfung bestand; nur ein Backup bleibt.</translation>
    </message>
    <message>
        <source>No snapshot was taken while every check passed.</source>
        <translation>Es wurde kein Snapshot genommen, während jede Prüfung bestand.</translation>
    </message>
    <message>
        <source>%1 is known good, but its storage goes back to the newest only; in its way: %2.</source>
        <translation>%1 ist bekannt gut, doch sein Storage kann nur zum neuesten Snapshot zurück; im Weg: %2.</translation>
    </message>
    <message>
        <source>The newest known-good snapshot, %1, is %2 old and keeps growing.</source>
        <translation>Der neueste bekannt gute Snapshot, %1, ist %2 alt und wächst weiter.</translation>
    </message>
    <message>
        <source>%1 was taken while every check passed, %2 ago.</source>
        <translation>%1 wurde genommen, während jede Prüfung bestand, vor %2.</translation>
    </message>
    <message>
        <source>A snapshot taken while every check of the guest passed, that can be gone back to.</source>
        <translation>Ein Snapshot, der genommen wurde, während jede Prüfung des Gasts bestand, und zu dem ein Rollback möglich ist.</translation>
    </message>
    <message>
        <source>There is a point to go back to</source>
        <translation>Es gibt einen Punkt zum Zurückgehen</translation>
    </message>
    <message>
        <source>Going back helps only if it was good there.</source>
        <translation>Zurückgehen hilft nur, wenn es dort gut war.</translation>
    </message>
    <message>
        <source>When all is green: `daytwoctl snapshot create NODE`. Delete those that are forgotten.</source>
        <translation>Wenn alles grün ist: `daytwoctl snapshot create NODE`. Vergessene löschen.</translation>
    </message>
    <message>
        <source>age of the newest known-good snapshot that is worth a warning</source>
        <translation>Alter des neuesten bekannt guten Snapshots, das eine Warnung wert ist</translation>
    </message>
    <message>
        <source>Only a backup, no snapshot, before: %1.</source>
        <translation>Nur ein Backup, kein Snapshot, vor: %1.</translation>
    </message>
    <message>
        <source>No snapshot could be taken before: %1.</source>
        <translation>Kein Snapshot ließ sich nehmen vor: %1.</translation>
    </message>
    <message>
        <source>Recorded, but Proxmox no longer has it: %1.</source>
        <translation>Verzeichnet, aber Proxmox hat ihn nicht mehr: %1.</translation>
    </message>
    <message numerus="yes">
        <source>A snapshot was taken before each of %n change(s).</source>
        <translation>
            <numerusform>Vor %n Änderung wurde ein Snapshot genommen.</numerusform>
            <numerusform>Vor jeder von %n Änderungen wurde ein Snapshot genommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A snapshot before every change of firewall, packages, kernel, driver, routing or VPN.</source>
        <translation>Ein Snapshot vor jeder Änderung an Firewall, Paketen, Kernel, Treiber, Routing oder VPN.</translation>
    </message>
    <message>
        <source>Snapshot before a change</source>
        <translation>Snapshot vor einer Änderung</translation>
    </message>
    <message>
        <source>The way back must be there before it is needed.</source>
        <translation>Der Weg zurück muss da sein, bevor er gebraucht wird.</translation>
    </message>
    <message>
        <source>Take one before you go on: `daytwoctl snapshot create NODE --reason KIND --note TEXT`.</source>
        <translation>Vor dem Weitermachen einen nehmen: `daytwoctl snapshot create NODE --reason KIND --note TEXT`.</translation>
    </message>
    <message>
        <source>age up to which a backup before a change counts</source>
        <translation>Alter, bis zu dem ein Backup vor einer Änderung zählt</translation>
    </message>
    <message>
        <source>The interface answers, but its certificate was not seen.</source>
        <translation>Die Weboberfläche antwortet, ihr Zertifikat wurde aber nicht gesehen.</translation>
    </message>
    <message>
        <source>The interface answers; until when its certificate holds was not seen.</source>
        <translation>Die Weboberfläche antwortet; bis wann ihr Zertifikat gilt, wurde nicht gesehen.</translation>
    </message>
    <message>
        <source>8006/tcp is held by %1, not by pveproxy.</source>
        <translation>8006/tcp wird von %1 gehalten, nicht von pveproxy.</translation>
    </message>
    <message>
        <source>%1 leads only outside: %2.</source>
        <translation>%1 führt nur nach außen: %2.</translation>
    </message>
    <message>
        <source>%1 leads to several places, some outside: %2.</source>
        <translation>%1 führt an mehrere Orte, einige davon außen: %2.</translation>
    </message>
    <message>
        <source>Every address of the name is inside the VPN, or inside the lab for a host that the VPN only leads to.</source>
        <translation>Jede Adresse des Namens liegt im VPN, oder im Lab bei einem Host, zu dem das VPN nur hinführt.</translation>
    </message>
    <message>
        <source>The clock agrees with ours; whether a time service keeps it so was not seen: %1</source>
        <translation>Die Uhr stimmt mit unserer überein; ob ein Zeitdienst sie so hält, wurde nicht gesehen: %1</translation>
    </message>
    <message>
        <source>The lab has no service host.</source>
        <translation>Das Lab hat keinen Diensthost.</translation>
    </message>
    <message>
        <source>No host of the lab has the role %1.</source>
        <translation>Kein Host des Labs hat die Rolle %1.</translation>
    </message>
    <message>
        <source>Without a role: %1.</source>
        <translation>Ohne Rolle: %1.</translation>
    </message>
    <message>
        <source>Nothing is declared of what runs on %1.</source>
        <translation>Was auf %1 läuft, ist nirgends angegeben.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>role: hosts</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Every name of the operations document stands for a host, and every host has a role.</source>
        <translation>Jeder Name des Betriebsdokuments steht für einen Host, und jeder Host hat eine Rolle.</translation>
    </message>
    <message>
        <source>Every role has its host</source>
        <translation>Jede Rolle hat ihren Host</translation>
    </message>
    <message>
        <source>A name of the checklist that stands for no host is a check that nobody makes.</source>
        <translation>Ein Name der Prüfliste, der für keinen Host steht, ist eine Prüfung, die niemand macht.</translation>
    </message>
    <message>
        <source>Add the host to the lab file, or give it the role; silence the check where the lab has no such host.</source>
        <translation>Den Host in die Lab-Datei eintragen oder ihm die Rolle geben; hat das Lab keinen solchen Host, die Prüfung stummschalten.</translation>
    </message>
    <message>
        <source>The way to the gateway was not told.</source>
        <translation>Der Weg zum Gateway wurde nicht genannt.</translation>
    </message>
    <message>
        <source>The source address on the way to the gateway was not told.</source>
        <translation>Die Quelladresse auf dem Weg zum Gateway wurde nicht genannt.</translation>
    </message>
    <message>
        <source>The gateway answers through %1, but from %2, which is not an address of the VPN.</source>
        <translation>Das Gateway antwortet durch %1, doch mit der Quelladresse %2, die keine Adresse im VPN ist.</translation>
    </message>
    <message>
        <source>The VPN has no addresses of the family of %1.</source>
        <translation>Das VPN hat keine Adressen der Adressfamilie von %1.</translation>
    </message>
    <message>
        <source>From the VPN to %1 (%2): %3</source>
        <translation>Vom VPN zu %1 (%2): %3</translation>
    </message>
    <message numerus="yes">
        <source>The rules let the VPN through to %n address(es) behind this host.</source>
        <translation>
            <numerusform>Die Regeln lassen das VPN zu %n Adresse hinter diesem Host durch.</numerusform>
            <numerusform>Die Regeln lassen das VPN zu %n Adressen hinter diesem Host durch.</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 to every declared host of the LAN, there and back.</source>
        <translation>Von %1 zu jedem angegebenen Host des LANs, hin und zurück.</translation>
    </message>
    <message>
        <source>The gateway&apos;s rules let the VPN through</source>
        <translation>Regeln des Gateways lassen das VPN durch</translation>
    </message>
    <message>
        <source>A tunnel that is up and a FORWARD chain that drops look like dead hosts.</source>
        <translation>Ein Tunnel, der oben ist, und eine FORWARD-Kette, die verwirft, sehen aus wie tote Hosts.</translation>
    </message>
    <message>
        <source>Accept packets from the WireGuard interface to the LAN in FORWARD, and their answers.</source>
        <translation>Pakete von der WireGuard-Schnittstelle ins LAN in FORWARD annehmen, und die Antworten darauf.</translation>
    </message>
    <message>
        <source>Forged VPN addresses are dropped</source>
        <translation>Gefälschte VPN-Adressen werden verworfen</translation>
    </message>
    <message>
        <source>Rules that go by the source address believe whoever writes a VPN address into it.</source>
        <translation>Regeln, die nach der Quelladresse gehen, glauben jedem, der eine VPN-Adresse hineinschreibt.</translation>
    </message>
    <message>
        <source>There is no route to %1.</source>
        <translation>Es gibt keine Route zu %1.</translation>
    </message>
    <message>
        <source>%1 does not go through %2, but by %3.</source>
        <translation>%1 läuft nicht durch %2, sondern über %3.</translation>
    </message>
    <message>
        <source>%1 goes through %2, but a part of it by %3.</source>
        <translation>%1 läuft durch %2, ein Teil davon aber über %3.</translation>
    </message>
    <message>
        <source>%1 goes through %2.</source>
        <translation>%1 läuft durch %2.</translation>
    </message>
    <message>
        <source>Route %1 to the gateway %2.</source>
        <translation>%1 zum Gateway %2 routen.</translation>
    </message>
    <message>
        <source>%1 goes by %2, which is no gateway of the lab; whether it knows the way to the VPN was not seen.</source>
        <translation>%1 läuft über %2, das kein Gateway des Labs ist; ob es den Weg zum VPN kennt, wurde nicht gesehen.</translation>
    </message>
    <message>
        <source>%1 goes to the gateway.</source>
        <translation>%1 läuft zum Gateway.</translation>
    </message>
    <message>
        <source>The VPN has no networks that would be routed from here.</source>
        <translation>Das VPN hat keine Netze, die von hier zu routen wären.</translation>
    </message>
    <message>
        <source>Rules of the routing policy send packets to table %1; which, is not followed.</source>
        <translation>Regeln des Policy-Routings schicken Pakete in die Tabelle %1; welche, wird nicht verfolgt.</translation>
    </message>
    <message numerus="yes">
        <source>All %n network(s) of the VPN go through %1.</source>
        <translation>
            <numerusform>%n Netz des VPNs läuft durch %1.</numerusform>
            <numerusform>Alle %n Netze des VPNs laufen durch %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers to the VPN go to the gateway.</source>
        <translation>Antworten an das VPN gehen zum Gateway.</translation>
    </message>
    <message>
        <source>A route through the tunnel for every network behind it, and a way back.</source>
        <translation>Eine Route durch den Tunnel für jedes Netz dahinter, und ein Weg zurück.</translation>
    </message>
    <message>
        <source>Routes to the VPN&apos;s networks are there</source>
        <translation>Routen zu den Netzen des VPNs sind da</translation>
    </message>
    <message>
        <source>Without a way back, packets arrive and answers are lost.</source>
        <translation>Ohne Weg zurück kommen Pakete an, und Antworten gehen verloren.</translation>
    </message>
    <message>
        <source>Add the network to AllowedIPs of its peer, or a static route to the gateway.</source>
        <translation>Das Netz in AllowedIPs seiner Gegenstelle eintragen, oder eine statische Route zum Gateway setzen.</translation>
    </message>
    <message>
        <source>systemd cannot load %1: %2.</source>
        <translation>systemd kann %1 nicht laden: %2.</translation>
    </message>
    <message>
        <source>%1 It was started %2 ago.</source>
        <translation>%1 Sie wurde vor %2 gestartet.</translation>
    </message>
    <message>
        <source>; failing at least since %1, last exit status %2</source>
        <translation>; schlägt mindestens seit %1 fehl, letzter Rückgabewert %2</translation>
    </message>
    <message>
        <source>; for %1</source>
        <translation>; seit %1</translation>
    </message>
    <message>
        <source>%1 No container runs it either.</source>
        <translation>%1 Er läuft auch in keinem Container.</translation>
    </message>
    <message>
        <source>%1 Whether a container runs it was not seen: %2</source>
        <translation>%1 Ob er in einem Container läuft, wurde nicht gesehen: %2</translation>
    </message>
    <message>
        <source>No unit of that name; the container %1 runs it.</source>
        <translation>Keine Unit dieses Namens; der Dienst läuft im Container %1.</translation>
    </message>
    <message>
        <source>a start without a boot, that short ago, is worth a warning</source>
        <translation>ein so kurz zurückliegender Start ohne Neustart des Hosts ist eine Warnung wert</translation>
    </message>
    <message>
        <source>Nothing was seen of SSH.</source>
        <translation>Von SSH war nichts zu sehen.</translation>
    </message>
    <message>
        <source>cloud-init&apos;s drop-in switches passwords on; whether it wins was not seen: %1</source>
        <translation>Das Drop-in von cloud-init schaltet Passwörter ein; ob es gilt, wurde nicht gesehen: %1</translation>
    </message>
    <message>
        <source>The running server offers what its configuration on disk says.</source>
        <translation>Der laufende Server bietet an, was seine Konfiguration auf der Platte sagt.</translation>
    </message>
    <message>
        <source>The running server offers %1.</source>
        <translation>Der laufende Server bietet %1 an.</translation>
    </message>
    <message>
        <source>others than %1 from %2</source>
        <comment>user, address</comment>
        <translation>andere als %1 von %2</translation>
    </message>
    <message>
        <source>root may log in%1, though with keys only.</source>
        <translation>root darf sich anmelden%1, jedoch nur mit Schlüssel.</translation>
    </message>
    <message>
        <source>No password way in for the login user from the VPN, nor for anybody from outside.</source>
        <translation>Kein Weg mit Passwort hinein, weder für den Anmeldenamen aus dem VPN noch für irgendwen von außen.</translation>
    </message>
    <message>
        <source>sshd -T ended with %1.</source>
        <translation>sshd -T endete mit %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is logged in with the key %2, after %n other key(s) were refused.</source>
        <translation>
            <numerusform>%1 ist mit dem Schlüssel %2 angemeldet, nachdem %n anderer Schlüssel abgewiesen wurde.</numerusform>
            <numerusform>%1 ist mit dem Schlüssel %2 angemeldet, nachdem %n andere Schlüssel abgewiesen wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server accepts %1; somebody who guesses a password gets in.</source>
        <translation>Der Server nimmt %1 an; wer ein Passwort errät, kommt hinein.</translation>
    </message>
    <message>
        <source>The server offers no method at all: nobody can log in.</source>
        <translation>Der Server bietet gar kein Verfahren an: niemand kann sich anmelden.</translation>
    </message>
    <message>
        <source>No btrfs goes unlooked at</source>
        <translation>Kein btrfs bleibt ungeprüft</translation>
    </message>
    <message>
        <source>The lab file does not name the btrfs on %1, so its errors were not asked for.</source>
        <translation>Die Lab-Datei nennt das btrfs auf %1 nicht; nach seinen Fehlern wurde darum nicht gefragt.</translation>
    </message>
    <message>
        <source>There is no btrfs.</source>
        <translation>Es gibt kein btrfs.</translation>
    </message>
    <message>
        <source>Every btrfs is looked at by its name.</source>
        <translation>Jedes btrfs wird unter seinem Namen geprüft.</translation>
    </message>
    <message>
        <source>%1: %2 %3 errors</source>
        <comment>device, count, kind</comment>
        <translation>%1: %2 Fehler (%3)</translation>
    </message>
    <message>
        <source>No device of %1 counts an error.</source>
        <translation>Kein Gerät von %1 zählt einen Fehler.</translation>
    </message>
    <message>
        <source>All counters are 0; read, corruption and generation errors fail when they grow.</source>
        <translation>Alle Zähler sind 0; Lese-, Korruptions- und Generationsfehler fallen durch, wenn sie zunehmen.</translation>
    </message>
    <message>
        <source>btrfs counts no errors</source>
        <translation>btrfs zählt keine Fehler</translation>
    </message>
    <message>
        <source>btrfs notices what a disk gets wrong, and tells nobody.</source>
        <translation>btrfs bemerkt, was eine Platte falsch macht, und sagt es niemandem.</translation>
    </message>
    <message>
        <source>`btrfs scrub start`, look at the disk, replace it; `btrfs device stats -z` when that is done.</source>
        <translation>`btrfs scrub start`, die Platte ansehen, ersetzen; danach `btrfs device stats -z`.</translation>
    </message>
    <message>
        <source>A file system could not be looked at: %1</source>
        <translation>Ein Dateisystem ließ sich nicht prüfen: %1</translation>
    </message>
    <message>
        <source>%1/%2: data %3 %, metadata %4 %</source>
        <comment>thin pool</comment>
        <translation>%1/%2: Daten %3 %, Metadaten %4 %</translation>
    </message>
    <message>
        <source>There is no LVM thin pool.</source>
        <translation>Es gibt keinen LVM-Thin-Pool.</translation>
    </message>
    <message>
        <source>LVM is not installed.</source>
        <translation>LVM ist nicht installiert.</translation>
    </message>
    <message>
        <source>Data below %1 % and metadata below %2 % (failures from %3 % and %4 %).</source>
        <translation>Daten unter %1 % und Metadaten unter %2 % (ab %3 % und %4 % fällt es durch).</translation>
    </message>
    <message>
        <source>LVM thin pools have room</source>
        <translation>LVM-Thin-Pools haben Platz</translation>
    </message>
    <message>
        <source>A thin pool that is full stops every guest on it, and full metadata may lose them.</source>
        <translation>Ein voller Thin-Pool hält jeden Gast darauf an, und volle Metadaten können die Gäste kosten.</translation>
    </message>
    <message>
        <source>`lvextend` the pool (and `--poolmetadatasize`); delete snapshots nobody needs.</source>
        <translation>Den Pool mit `lvextend` vergrößern (auch `--poolmetadatasize`); Snapshots löschen, die niemand braucht.</translation>
    </message>
    <message>
        <source>used data worth a warning</source>
        <translation>belegte Daten, die eine Warnung wert sind</translation>
    </message>
    <message>
        <source>used data that fails</source>
        <translation>belegter Anteil der Daten, der durchfällt</translation>
    </message>
    <message>
        <source>used metadata worth a warning</source>
        <translation>belegter Anteil der Metadaten, der eine Warnung wert ist</translation>
    </message>
    <message>
        <source>used metadata that fails</source>
        <translation>belegter Anteil der Metadaten, der durchfällt</translation>
    </message>
    <message>
        <source>%1: %2 at %3 %</source>
        <comment>array: resync at 12.6 %</comment>
        <translation>%1: %2 bei %3 %</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>array: resync</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1 runs on %2 of %3 disks [%4]</source>
        <translation>%1 läuft auf %2 von %3 Platten [%4]</translation>
    </message>
    <message>
        <source>%1: failed %2</source>
        <translation>%1: ausgefallen %2</translation>
    </message>
    <message>
        <source>%1 was there in the last run and is gone</source>
        <translation>%1 war im letzten Lauf da und ist weg</translation>
    </message>
    <message>
        <source>There is no software RAID.</source>
        <translation>Es gibt kein Software-RAID.</translation>
    </message>
    <message>
        <source>All disks work in %1.</source>
        <translation>Alle Platten arbeiten in %1.</translation>
    </message>
    <message>
        <source>Every array has all of its disks and is at rest.</source>
        <translation>Jedes Array hat alle seine Platten und ist in Ruhe.</translation>
    </message>
    <message>
        <source>Software RAID is whole</source>
        <translation>Software-RAID ist vollständig</translation>
    </message>
    <message>
        <source>An array with a disk less works as before, until the next one goes.</source>
        <translation>Ein Array mit einer Platte weniger arbeitet wie zuvor, bis die nächste ausfällt.</translation>
    </message>
    <message>
        <source>`mdadm --detail` names the disk; replace it and add the new one.</source>
        <translation>`mdadm --detail` nennt die Platte; austauschen und die neue hinzufügen.</translation>
    </message>
    <message>
        <source>Proxmox does not tell whether %1 is active.</source>
        <translation>Proxmox sagt nicht, ob %1 aktiv ist.</translation>
    </message>
    <message>
        <source>Proxmox does not tell how full %1 is.</source>
        <translation>Proxmox sagt nicht, wie voll %1 ist.</translation>
    </message>
    <message>
        <source>Enabled, but not active: %1.</source>
        <translation>Eingeschaltet, aber nicht aktiv: %1.</translation>
    </message>
    <message>
        <source>Full: %1.</source>
        <translation>Voll: %1.</translation>
    </message>
    <message>
        <source>Filling up: %1.</source>
        <translation>Wird voll: %1.</translation>
    </message>
    <message>
        <source>Proxmox shows this token no storage that is enabled.</source>
        <translation>Proxmox zeigt diesem Token kein Storage, das eingeschaltet ist.</translation>
    </message>
    <message>
        <source>All active: %1.</source>
        <translation>Alle aktiv: %1.</translation>
    </message>
    <message>
        <source>Every enabled storage is active and less than %1 % full.</source>
        <translation>Jedes eingeschaltete Storage ist aktiv und zu weniger als %1 % voll.</translation>
    </message>
    <message>
        <source>Proxmox storages are there and have room</source>
        <translation>Storages von Proxmox sind da und haben Platz</translation>
    </message>
    <message>
        <source>A storage that is away or full stops guests and their backups.</source>
        <translation>Ein Storage, das fehlt oder voll ist, hält Gäste und ihre Backups an.</translation>
    </message>
    <message>
        <source>`pvesm status` tells which; mount it, prune old backups, or add space.</source>
        <translation>`pvesm status` sagt, welches; einhängen, alte Backups aufräumen, oder Platz schaffen.</translation>
    </message>
    <message>
        <source>share that is worth a warning</source>
        <translation>Anteil, der eine Warnung wert ist</translation>
    </message>
    <message>
        <source>critical warning 0x%1</source>
        <translation>kritische Warnung 0x%1</translation>
    </message>
    <message>
        <source>%1 % spare left, below %2 %</source>
        <translation>noch %1 % Reserve, unter %2 %</translation>
    </message>
    <message>
        <source>%1 % worn</source>
        <translation>%1 % abgenutzt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count and name of a disk attribute</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, and growing</source>
        <translation>%1, und es werden mehr</translation>
    </message>
    <message>
        <source>the disk says that it is failing</source>
        <translation>die Platte sagt, dass sie ausfällt</translation>
    </message>
    <message>
        <source>smartctl reports attributes below their threshold or logged errors</source>
        <translation>smartctl meldet Attribute unter ihrer Schwelle oder Fehler im Log</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>smartctl may not open %1.</source>
        <translation>smartctl darf %1 nicht öffnen.</translation>
    </message>
    <message>
        <source>%1 is a device without SMART (virtual?).</source>
        <translation>%1 ist ein Gerät ohne SMART (virtuell?).</translation>
    </message>
    <message>
        <source>smartctl could not ask %1: %2</source>
        <translation>smartctl konnte %1 nicht abfragen: %2</translation>
    </message>
    <message>
        <source>it does not say why</source>
        <translation>es sagt nicht, warum</translation>
    </message>
    <message>
        <source>%1 reports no trouble.</source>
        <translation>%1 meldet keine Störung.</translation>
    </message>
    <message>
        <source>%1, exit bits 0x%2</source>
        <translation>%1, Exit-Bits 0x%2</translation>
    </message>
    <message>
        <source>The disk says that it is well: no sector replaced or waiting, below %1 % worn, at most %2 °C.</source>
        <translation>Die Platte sagt, dass sie wohlauf ist: kein Sektor ersetzt oder wartend, unter %1 % abgenutzt, höchstens %2 °C.</translation>
    </message>
    <message>
        <source>Disk is well</source>
        <translation>Platte ist wohlauf</translation>
    </message>
    <message>
        <source>Most disks say for days that they are dying.</source>
        <translation>Die meisten Platten sagen tagelang, dass sie sterben.</translation>
    </message>
    <message>
        <source>See that the backups are good, then replace the disk.</source>
        <translation>Sicherstellen, dass die Backups gut sind, dann die Platte austauschen.</translation>
    </message>
    <message>
        <source>used life of an NVMe worth a warning</source>
        <translation>verbrauchte Lebensdauer einer NVMe, die eine Warnung wert ist</translation>
    </message>
    <message>
        <source>used life of an NVMe that fails</source>
        <translation>verbrauchte Lebensdauer einer NVMe, die durchfällt</translation>
    </message>
    <message>
        <source>temperature above which it warns</source>
        <translation>Temperatur, über der gewarnt wird</translation>
    </message>
    <message>
        <source>%1 is %2 % full</source>
        <translation>%1 ist zu %2 % voll</translation>
    </message>
    <message>
        <source>%1 is %2 % fragmented</source>
        <translation>%1 ist zu %2 % fragmentiert</translation>
    </message>
    <message>
        <source>%1 shows no finished scrub</source>
        <translation>%1 zeigt keinen beendeten Scrub</translation>
    </message>
    <message>
        <source>the last scrub of %1 was %2 ago</source>
        <translation>der letzte Scrub von %1 war vor %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 counts %2 read, %3 write, %4 checksum errors</source>
        <translation>%1 zählt %2 Lese-, %3 Schreib-, %4 Prüfsummenfehler</translation>
    </message>
    <message>
        <source>zpool status does not tell of %1.</source>
        <translation>zpool status sagt nichts über %1.</translation>
    </message>
    <message>
        <source>%1 was there in the last run and is not imported now</source>
        <translation>%1 war im letzten Lauf da und ist jetzt nicht importiert</translation>
    </message>
    <message>
        <source>There is no ZFS pool.</source>
        <translation>Es gibt keinen ZFS-Pool.</translation>
    </message>
    <message>
        <source>Online, with room, and scrubbed: %1.</source>
        <translation>Online, mit Platz, Scrub gelaufen: %1.</translation>
    </message>
    <message>
        <source>ZFS is not installed.</source>
        <translation>ZFS ist nicht installiert.</translation>
    </message>
    <message>
        <source>zpool list printed nothing, not even that there is no pool.</source>
        <translation>zpool list gab nichts aus, nicht einmal, dass es keinen Pool gibt.</translation>
    </message>
    <message>
        <source>Online, below %1 % full, scrubbed in the last %2 days without an error.</source>
        <translation>Online, unter %1 % voll, in den letzten %2 Tagen ein Scrub ohne Fehler.</translation>
    </message>
    <message>
        <source>ZFS pools are well</source>
        <translation>ZFS-Pools sind wohlauf</translation>
    </message>
    <message>
        <source>A degraded pool works as before, until the next disk goes.</source>
        <translation>Ein degradierter Pool arbeitet wie zuvor, bis die nächste Platte ausfällt.</translation>
    </message>
    <message>
        <source>`zpool status -v`; replace the disk it names, then `zpool scrub`.</source>
        <translation>`zpool status -v`; die genannte Platte austauschen, dann `zpool scrub`.</translation>
    </message>
    <message>
        <source>fragmentation above which it warns</source>
        <translation>Fragmentierung, über der gewarnt wird</translation>
    </message>
    <message>
        <source>age of a scrub above which it warns</source>
        <translation>Alter eines Scrubs, über dem gewarnt wird</translation>
    </message>
    <message>
        <source>chrony keeps the clock, by %1 (stratum %2).</source>
        <translation>chrony hält die Uhr, nach %1 (Stratum %2).</translation>
    </message>
    <message>
        <source>chrony runs, but follows no source: the clock goes as it likes.</source>
        <translation>chrony läuft, folgt aber keiner Quelle: die Uhr geht, wie sie will.</translation>
    </message>
    <message>
        <source>A time service is on, and the clock is synchronised.</source>
        <translation>Ein Zeitdienst ist an, und die Uhr ist synchronisiert.</translation>
    </message>
    <message>
        <source>The clock is synchronised, by something that systemd does not know.</source>
        <translation>Die Uhr ist synchronisiert, durch etwas, das systemd nicht kennt.</translation>
    </message>
    <message>
        <source>A time service is on, but the clock is not synchronised.</source>
        <translation>Ein Zeitdienst ist an, aber die Uhr ist nicht synchronisiert.</translation>
    </message>
    <message>
        <source>The time service is switched off: the clock goes as it likes.</source>
        <translation>Der Zeitdienst ist abgeschaltet: die Uhr geht, wie sie will.</translation>
    </message>
    <message>
        <source>No time service is installed: the clock goes as it likes.</source>
        <translation>Kein Zeitdienst ist installiert: die Uhr geht, wie sie will.</translation>
    </message>
    <message>
        <source>A time service is on and follows a source.</source>
        <translation>Ein Zeitdienst ist an und folgt einer Quelle.</translation>
    </message>
    <message>
        <source>How far the clock is off is another light: a clock nobody keeps may be right today.</source>
        <translation>Wie weit die Uhr daneben geht, sagt ein anderes Licht: eine Uhr, die niemand hält, kann heute richtig gehen.</translation>
    </message>
    <message>
        <source>Something keeps the clock right</source>
        <translation>Etwas hält die Uhr richtig</translation>
    </message>
    <message>
        <source>A clock that nobody keeps is right until the day that certificates and logs need it.</source>
        <translation>Eine Uhr, die niemand hält, geht richtig bis zu dem Tag, an dem Zertifikate und Logs sie brauchen.</translation>
    </message>
    <message>
        <source>`timedatectl set-ntp true`, or install chrony; let UDP 123 out.</source>
        <translation>`timedatectl set-ntp true`, oder chrony installieren; UDP 123 hinauslassen.</translation>
    </message>
    <message>
        <source>The package lists bear a date that the host&apos;s clock does not explain.</source>
        <translation>Die Paketlisten tragen ein Datum, das die Uhr des Hosts nicht erklärt.</translation>
    </message>
    <message>
        <source>The package lists are %1 old.</source>
        <translation>Die Paketlisten sind %1 alt.</translation>
    </message>
    <message>
        <source>apt is not installed.</source>
        <translation>apt ist nicht installiert.</translation>
    </message>
    <message>
        <source>At most %1 h old (a failure above %2 days).</source>
        <translation>Höchstens %1 h alt (über %2 Tagen fällt es durch).</translation>
    </message>
    <message>
        <source>Package lists are fresh</source>
        <translation>Paketlisten sind frisch</translation>
    </message>
    <message>
        <source>By old lists no update is known, and nothing seems to wait.</source>
        <translation>Nach alten Listen ist kein Update bekannt, und nichts scheint zu warten.</translation>
    </message>
    <message>
        <source>`apt-get update`; is apt-daily.timer on, and can the host reach its mirrors?</source>
        <translation>`apt-get update`; ist apt-daily.timer an, und erreicht der Host seine Spiegelserver?</translation>
    </message>
    <message>
        <source>age worth a warning</source>
        <translation>Alter, das eine Warnung wert ist</translation>
    </message>
    <message>
        <source>age that fails</source>
        <translation>Alter, das durchfällt</translation>
    </message>
    <message>
        <source>The upgrade would remove %1.</source>
        <translation>Das Upgrade würde %1 entfernen.</translation>
    </message>
    <message>
        <source>%1 would be removed.</source>
        <translation>%1 würde entfernt.</translation>
    </message>
    <message>
        <source>No update is known, but the age of the package lists cannot be told.</source>
        <translation>Kein Update ist bekannt, aber das Alter der Paketlisten lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>apt cannot upgrade: %1</source>
        <translation>apt kann kein Upgrade machen: %1</translation>
    </message>
    <message>
        <source>dpkg-query ended with %1 and did not tell the kernels: %2</source>
        <translation>dpkg-query endete mit %1 und nannte die Kernel nicht: %2</translation>
    </message>
    <message>
        <source>needrestart was run without root: it saw none of the services.</source>
        <translation>needrestart lief ohne root: es sah keinen der Dienste.</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) run on replaced files: %1.</source>
        <translation>
            <numerusform>%n Dienst läuft noch mit ersetzten Dateien: %1.</numerusform>
            <numerusform>%n Dienste laufen noch mit ersetzten Dateien: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Known for %2.</source>
        <translation>%1 Bekannt seit %2.</translation>
    </message>
    <message>
        <source>The kernel %1 runs, %2 is installed.</source>
        <translation>Der Kernel %1 läuft, %2 ist installiert.</translation>
    </message>
    <message>
        <source>No service waits; needrestart could not tell the kernel&apos;s state.</source>
        <translation>Kein Dienst wartet; needrestart konnte den Stand des Kernels nicht sagen.</translation>
    </message>
    <message>
        <source>No service waits for a restart, and the kernel is current.</source>
        <translation>Kein Dienst wartet auf einen Neustart, und der Kernel ist aktuell.</translation>
    </message>
    <message>
        <source>No service waits for a restart; the kernel is not this host&apos;s own.</source>
        <translation>Kein Dienst wartet auf einen Neustart; der Kernel ist nicht der eigene dieses Hosts.</translation>
    </message>
    <message>
        <source>No service runs on replaced files; sshd, WireGuard and pveproxy not longer than %1 days.</source>
        <translation>Kein Dienst läuft mit ersetzten Dateien; sshd, WireGuard und pveproxy nicht länger als %1 Tage.</translation>
    </message>
    <message>
        <source>No service waits for a restart</source>
        <translation>Kein Dienst wartet auf einen Neustart</translation>
    </message>
    <message>
        <source>A hole is mended on disk only, as long as the old library runs in memory.</source>
        <translation>Eine Lücke ist nur auf der Platte geschlossen, solange die alte Bibliothek im Speicher läuft.</translation>
    </message>
    <message>
        <source>Restart the listed services, sshd and WireGuard with a second way in.</source>
        <translation>Die genannten Dienste neu starten, sshd und WireGuard mit einem zweiten Weg hinein.</translation>
    </message>
    <message>
        <source>days after which sshd, WireGuard or pveproxy fail</source>
        <translation>Tage, nach denen sshd, WireGuard oder pveproxy durchfallen</translation>
    </message>
    <message>
        <source>%1 is there, but `ip addr` does not list it.</source>
        <translation>%1 ist da, doch `ip addr` listet sie nicht.</translation>
    </message>
    <message>
        <source>%1 is there, but down.</source>
        <translation>%1 ist da, aber down.</translation>
    </message>
    <message>
        <source>%1 is there, but without its address %2.</source>
        <translation>%1 ist da, aber ohne ihre Adresse %2.</translation>
    </message>
    <message>
        <source>Exactly %1, switched on, with its address.</source>
        <translation>Genau %1, eingeschaltet, mit ihrer Adresse.</translation>
    </message>
    <message>
        <source>The file bears a date in the future.</source>
        <translation>Das Datum der Datei liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>Nothing fires, but not every alerting rule could be evaluated.</source>
        <translation>Kein Alarm steht an, aber nicht jede Alarmregel konnte ausgewertet werden.</translation>
    </message>
    <message>
        <source>Prometheus sends its alerts to %1, which was not asked.</source>
        <translation>Prometheus schickt seine Alarme an %1, und das wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>The newest dump, %1, bears a date in the future.</source>
        <translation>Das Datum der neuesten Sicherung, %1, liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>The newest backup bears a date in the future: %1.</source>
        <translation>Das Datum des neuesten Backups liegt in der Zukunft: %1.</translation>
    </message>
    <message>
        <source>%1 (dated in the future)</source>
        <translation>%1 (Datum in der Zukunft)</translation>
    </message>
    <message>
        <source>The rules were printed in part only (exit code %1): %2</source>
        <translation>Die Regeln wurden nur zum Teil ausgegeben (Rückgabewert %1): %2</translation>
    </message>
    <message>
        <source>the last scrub of %1 bears a date in the future</source>
        <translation>das Datum des letzten Scrubs von %1 liegt in der Zukunft</translation>
    </message>
    <message numerus="yes">
        <source>%n update(s) are held back; whether for security is not told.</source>
        <translation>
            <numerusform>%n Update wird zurückgehalten; ob es die Sicherheit betrifft, ist nicht bekannt.</numerusform>
            <numerusform>%n Updates werden zurückgehalten; ob sie die Sicherheit betreffen, ist nicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Over %1: %2 %3</source>
        <comment>family of IP; what the firewall does; what of the other family</comment>
        <translation>Über %1: %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>The same %n rule(s) as at the first look.</source>
        <translation>
            <numerusform>Dieselbe %n Regel wie beim ersten Hinsehen.</numerusform>
            <numerusform>Dieselben %n Regeln wie beim ersten Hinsehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n rule(s) of nft are seen for the first time and remembered.</source>
        <translation>
            <numerusform>%1 %n Regel von nft wird zum ersten Mal gesehen und gemerkt.</numerusform>
            <numerusform>%1 %n Regeln von nft werden zum ersten Mal gesehen und gemerkt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 That is iptables alone; native nft rules could not be read: %2</source>
        <translation>%1 Das ist nur iptables; native nft-Regeln waren nicht lesbar: %2</translation>
    </message>
    <message>
        <source>The rules are not those of the first look: %1.</source>
        <translation>Die Regeln sind nicht die vom ersten Hinsehen: %1.</translation>
    </message>
    <message>
        <source>Nothing listens on %1/tcp over %2: what the rules leave open there is no exposure by itself.</source>
        <translation>Auf %1/tcp lauscht über %2 nichts: Was die Regeln dort offen lassen, ist für sich keine offene Tür.</translation>
    </message>
    <message>
        <source>%1 let in nobody but those allowed.</source>
        <translation>%1 lassen nur die Erlaubten herein.</translation>
    </message>
    <message>
        <source>%1 The same is found of %2.</source>
        <comment>sentences about one port; the other ports</comment>
        <translation>%1 Dasselbe gilt für %2.</translation>
    </message>
    <message>
        <source>8006 (web interface), 22 (SSH), 3128 (SPICE) and 5900-5999/tcp (consoles) from the VPN, or the policy&apos;s management networks, and nobody else.</source>
        <translation>8006 (Weboberfläche), 22 (SSH), 3128 (SPICE) und 5900-5999/tcp (Konsolen) aus dem VPN oder den Verwaltungsnetzen der Richtlinie, und für niemanden sonst.</translation>
    </message>
    <message>
        <source>%1 has persistence mode off: the driver lets go of it, and forgets its memory errors, whenever nobody uses it.</source>
        <translation>Bei %1 ist der Persistence-Modus aus: Der Treiber lässt sie los und vergisst ihre Speicherfehler, sobald niemand sie nutzt.</translation>
    </message>
    <message>
        <source>%1 does not tell its persistence mode.</source>
        <translation>%1 sagt nichts über ihren Persistence-Modus.</translation>
    </message>
    <message>
        <source>%1, persistence mode on</source>
        <translation>%1, Persistence-Modus an</translation>
    </message>
    <message>
        <source>%1, persistence mode off</source>
        <translation>%1, Persistence-Modus aus</translation>
    </message>
    <message>
        <source>1: it warns where persistence mode is not on</source>
        <translation>1: warnt, wo der Persistence-Modus nicht an ist</translation>
    </message>
    <message numerus="yes">
        <source>%1 keeps ending and is started again (%n time(s) so far).</source>
        <translation>
            <numerusform>%1 endet immer wieder und wird neu gestartet (bisher %n-mal).</numerusform>
            <numerusform>%1 endet immer wieder und wird neu gestartet (bisher %n-mal).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was restarted %n time(s) since the last run.</source>
        <translation>
            <numerusform>%1 wurde seit dem letzten Lauf %n-mal neu gestartet.</numerusform>
            <numerusform>%1 wurde seit dem letzten Lauf %n-mal neu gestartet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was restarted %n time(s) since it was made.</source>
        <translation>
            <numerusform>%1 wurde %n-mal neu gestartet, seit es ihn gibt.</numerusform>
            <numerusform>%1 wurde %n-mal neu gestartet, seit es ihn gibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n restart(s), last exit code %2</source>
        <comment>status of a container</comment>
        <translation>
            <numerusform>%1, %n Neustart, letzter Rückgabewert %2</numerusform>
            <numerusform>%1, %n Neustarts, letzter Rückgabewert %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 keeps failing and is being restarted (%n time(s) so far).</source>
        <translation>
            <numerusform>%1 schlägt immer wieder fehl und wird neu gestartet (bisher %n-mal).</numerusform>
            <numerusform>%1 schlägt immer wieder fehl und wird neu gestartet (bisher %n-mal).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 It was restarted %n time(s) since the last run.</source>
        <translation>
            <numerusform>%1 Sie wurde seit dem letzten Lauf %n-mal neu gestartet.</numerusform>
            <numerusform>%1 Sie wurde seit dem letzten Lauf %n-mal neu gestartet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 It was restarted %n time(s) since it was started by hand.</source>
        <translation>
            <numerusform>%1 Sie wurde %n-mal neu gestartet, seit jemand sie von Hand startete.</numerusform>
            <numerusform>%1 Sie wurde %n-mal neu gestartet, seit jemand sie von Hand startete.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3, %n restart(s)</source>
        <translation>
            <numerusform>%1, %2, %3, %n Neustart</numerusform>
            <numerusform>%1, %2, %3, %n Neustarts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last scrub of %1 found %n error(s)</source>
        <translation>
            <numerusform>der letzte Scrub von %1 fand %n Fehler</numerusform>
            <numerusform>der letzte Scrub von %1 fand %n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>The server answers with HTTP %1, and nothing in this check looks at “status”.</source>
        <translation>Der Server antwortet mit HTTP %1, und nichts in dieser Prüfung betrachtet „status“.</translation>
    </message>
    <message>
        <source>First look: %1 is remembered.</source>
        <comment>parts of an answer</comment>
        <translation>Erstes Hinsehen: %1 ist gemerkt.</translation>
    </message>
    <message>
        <source>The last restore drill, %1 ago, did not end well: %2</source>
        <translation>Die letzte Restore-Probe, vor %1, ging nicht gut aus: %2</translation>
    </message>
    <message>
        <source>The last restore drill, %1 ago, is not noted plainly enough to tell whether it ended well: %2. If it did, note &quot;restore drill: vm 104 ok&quot;.</source>
        <translation>Die letzte Restore-Probe, vor %1, ist nicht klar genug notiert, um zu sagen, ob sie gut ausging: %2. Wenn ja, notieren: &quot;restore drill: vm 104 ok&quot;.</translation>
    </message>
    <message>
        <source>A note that begins with &quot;restore drill&quot; and says in a plain word that it ended well, as in &quot;restore drill: vm 104 ok&quot;, not older than %1 d.</source>
        <translation>Eine Notiz, die mit &quot;restore drill&quot; beginnt und mit einem klaren Wort sagt, dass es gut ausging, etwa &quot;restore drill: vm 104 ok&quot;, höchstens %1 T alt.</translation>
    </message>
    <message>
        <source>age of the last drill that fails</source>
        <translation>Alter der letzten Restore-Probe, ab dem es fehlschlägt</translation>
    </message>
    <message>
        <source>Whether %1 is on another machine cannot be told: nobody in the lab file is %2. Declare the backup server as a node: with its vmid if it is a guest.</source>
        <translation>Ob %1 auf einem anderen Rechner liegt, lässt sich nicht sagen: Niemand in der Lab-Datei ist %2. Den Backup-Server als Knoten deklarieren: mit seiner vmid, wenn er ein Gast ist.</translation>
    </message>
    <message>
        <source>No recent backup is seen at %1.</source>
        <translation>Auf %1 ist kein aktuelles Backup zu sehen.</translation>
    </message>
    <message>
        <source>The outside vantage %1 has no IPv6, and says nothing of the IPv6 addresses.</source>
        <translation>Der Blickpunkt von außen %1 hat kein IPv6 und sagt nichts über die IPv6-Adressen.</translation>
    </message>
    <message>
        <source>IPv4 and IPv6</source>
        <translation>IPv4 und IPv6</translation>
    </message>
    <message>
        <source>This host forwards %1 for its bridge %2.</source>
        <translation>Dieser Host leitet %1 für seine Bridge %2 weiter.</translation>
    </message>
    <message>
        <source>This host forwards %1, and the policy of the lab forbids it.</source>
        <translation>Dieser Host leitet %1 weiter, und die Vorgaben des Labs verbieten es.</translation>
    </message>
    <message>
        <source>This host forwards %1 without a bridge that would need it.</source>
        <translation>Dieser Host leitet %1 weiter, ohne eine Bridge, die es bräuchte.</translation>
    </message>
    <message>
        <source>`sysctl -w net.ipv4.ip_forward=0` (for IPv6: `net.ipv6.conf.all.forwarding=0`), and look for what switched it on.</source>
        <translation>`sysctl -w net.ipv4.ip_forward=0` (für IPv6: `net.ipv6.conf.all.forwarding=0`), und suchen Sie, was es eingeschaltet hat.</translation>
    </message>
    <message>
        <source>Files of sysctl.d are read in the order of boot; the last line for a key wins, and a key that is written out beats every pattern.</source>
        <translation>Dateien in sysctl.d werden in der Reihenfolge wie beim Start gelesen; die letzte Zeile zu einem Schlüssel gilt, und ein ausgeschriebener Schlüssel geht jedem Muster vor.</translation>
    </message>
    <message>
        <source>Off or loose at %1, where the rules take an address of the VPN for granted: a neighbour can forge it.</source>
        <translation>Aus oder locker auf %1, wo die Regeln einer VPN-Adresse ungeprüft glauben: ein Nachbar kann sie fälschen.</translation>
    </message>
    <message>
        <source>Not strict at %1, and the rules accept VPN addresses only at the VPN&apos;s interface.</source>
        <translation>Nicht streng auf %1, und die Regeln nehmen VPN-Adressen nur auf der Schnittstelle des VPNs an.</translation>
    </message>
    <message>
        <source>Not strict at %1; iptables accepts VPN addresses only at the VPN&apos;s interface, but native nft rules could not be read.</source>
        <translation>Nicht streng auf %1; iptables nimmt VPN-Adressen nur auf der Schnittstelle des VPNs an, doch native nft-Regeln ließen sich nicht lesen.</translation>
    </message>
    <message>
        <source>Reverse path filtering is strict at every interface but the VPN&apos;s.</source>
        <translation>Reverse-Path-Filterung ist auf jeder Schnittstelle außer der des VPNs streng.</translation>
    </message>
    <message>
        <source>1 (strict) wherever a rule tells friends by their address alone.</source>
        <translation>1 (streng), wo immer eine Regel Freunde allein an der Adresse erkennt.</translation>
    </message>
    <message>
        <source>Name the VPN&apos;s interface in the rules that accept its addresses (`-i wg0`), or set rp_filter to 1; 2 lets forged ones through.</source>
        <translation>Die Schnittstelle des VPNs in den Regeln nennen, die seine Adressen annehmen (`-i wg0`), oder rp_filter auf 1 setzen; 2 lässt gefälschte durch.</translation>
    </message>
    <message>
        <source>%1 media errors</source>
        <translation>%1 Medienfehler</translation>
    </message>
    <message>
        <source>net.ipv4.conf.all.route_localnet is 1: a neighbour reaches what listens on 127.0.0.1 alone, unless a rule refuses it.</source>
        <translation>net.ipv4.conf.all.route_localnet ist 1: Ein Nachbar erreicht, was nur auf 127.0.0.1 lauscht, wenn keine Regel ihn abweist.</translation>
    </message>
    <message>
        <source>Turn it off, or refuse what comes to 127.0.0.0/8 from outside.</source>
        <translation>Abschalten, oder abweisen, was von außen an 127.0.0.0/8 kommt.</translation>
    </message>
    <message>
        <source>Install the headers of that kernel and let DKMS build the driver, with the line below.</source>
        <translation>Installieren Sie die Header dieses Kernels und lassen Sie DKMS den Treiber bauen, mit der Zeile unten.</translation>
    </message>
    <message>
        <source>it has one for no kernel</source>
        <translation>es hat einen für keinen Kernel</translation>
    </message>
    <message>
        <source>it has one for %1</source>
        <translation>es hat einen für %1</translation>
    </message>
    <message>
        <source>%1 Whether the next boot has a driver is not known: %2</source>
        <translation>%1 Ob der nächste Start einen Treiber hat, ist nicht bekannt: %2</translation>
    </message>
    <message>
        <source>`dkms status` ended with exit code %1: %2</source>
        <translation>`dkms status` endete mit Exit-Code %1: %2</translation>
    </message>
    <message>
        <source>the running kernel %1 is of no package, and for %2, the newest that is, DKMS has no installed build (%3).</source>
        <translation>Der laufende Kernel %1 gehört zu keinem Paket, und für %2, den neuesten aus einem Paket, hat DKMS keinen installierten Treiber gebaut (%3).</translation>
    </message>
    <message>
        <source>%1 DKMS remarks of its build for kernel %2, which the next boot may start: %3</source>
        <comment>sentence; kernel; foreign remark</comment>
        <translation>%1 DKMS merkt zu seinem Bau für den Kernel %2, den der nächste Start laden kann, an: %3</translation>
    </message>
    <message>
        <source>sudo has written nothing there, not even of our own uses.</source>
        <translation>sudo hat dort nichts geschrieben, nicht einmal über unsere eigenen Aufrufe.</translation>
    </message>
    <message>
        <source>%1 The next boot has no driver: unless another one is pinned it starts kernel %2, and DKMS has no installed build of the driver for it (%3).</source>
        <translation>%1 Nach dem nächsten Start fehlt der Treiber: Ist kein anderer Kernel festgelegt, startet Kernel %2, und DKMS hat für ihn keinen installierten Treiber gebaut (%3).</translation>
    </message>
    <message>
        <source>%1 DKMS has no build for the running kernel %2 (%3): what is loaded came from elsewhere.</source>
        <translation>%1 DKMS hat keinen Bau für den laufenden Kernel %2 (%3): was geladen ist, kam anderswoher.</translation>
    </message>
    <message>
        <source>%1 DKMS remarks of its build: %2</source>
        <comment>sentence; foreign remark</comment>
        <translation>%1 DKMS bemerkt zu seinem Bau: %2</translation>
    </message>
    <message>
        <source>%1 What DKMS has built is not known: %2</source>
        <translation>%1 Was DKMS gebaut hat, ist nicht bekannt: %2</translation>
    </message>
    <message>
        <source>%1 DKMS has a build for the running kernel %2 that is not loaded. %3</source>
        <comment>sentence; kernel; remark of DKMS, mostly empty</comment>
        <translation>%1 DKMS hat einen Bau für den laufenden Kernel %2, der nicht geladen ist. %3</translation>
    </message>
    <message>
        <source>The driver is not loaded, and cannot be: DKMS has no installed build of it for the running kernel %1 (%2).</source>
        <translation>Der Treiber ist nicht geladen und kann es nicht sein: DKMS hat keinen installierten Bau von ihm für den laufenden Kernel %1 (%2).</translation>
    </message>
    <message>
        <source>nvidia-smi answers, the loaded module is of the same version, and where DKMS keeps the driver it has a build for the kernel of the next boot.</source>
        <translation>nvidia-smi antwortet, das geladene Modul hat dieselbe Version, und wo DKMS den Treiber pflegt, hat es einen Bau für den Kernel des nächsten Starts.</translation>
    </message>
    <message>
        <source>The Proxmox firewall is switched off for the datacenter</source>
        <translation>Die Proxmox-Firewall ist für das Rechenzentrum ausgeschaltet</translation>
    </message>
    <message>
        <source>The Proxmox firewall is switched off for this node</source>
        <translation>Die Proxmox-Firewall ist für diesen Knoten ausgeschaltet</translation>
    </message>
    <message>
        <source>Put the VPN into the IP set &quot;management&quot; and switch the Proxmox firewall on (Datacenter, Firewall, Options), or close the ports by rules of the host.</source>
        <translation>Nehmen Sie das VPN in das IP-Set „management“ auf und schalten Sie die Proxmox-Firewall ein (Rechenzentrum, Firewall, Optionen), oder schließen Sie die Ports durch Regeln des Hosts.</translation>
    </message>
    <message>
        <source>%1, and yet its rules are still in force: they go when pve-firewall looks again.</source>
        <translation>%1, und doch gelten ihre Regeln noch: sie gehen, wenn pve-firewall wieder nachsieht.</translation>
    </message>
    <message>
        <source>Switch the Proxmox firewall on again, or close the ports by rules of the host.</source>
        <translation>Schalten Sie die Proxmox-Firewall wieder ein, oder schließen Sie die Ports durch Regeln des Hosts.</translation>
    </message>
    <message>
        <source>%1; the ports are closed by the host&apos;s own rules (%2).</source>
        <translation>%1; die Ports sind durch die eigenen Regeln des Hosts geschlossen (%2).</translation>
    </message>
    <message>
        <source>The Proxmox firewall is switched on, but its rules are not in force: pve-firewall does not run. The rules are judged as they are.</source>
        <translation>Die Proxmox-Firewall ist eingeschaltet, doch ihre Regeln gelten nicht: pve-firewall läuft nicht. Beurteilt werden die Regeln, wie sie sind.</translation>
    </message>
    <message>
        <source>See why pve-firewall does not run: `systemctl status pve-firewall proxmox-firewall`.</source>
        <translation>Sehen Sie nach, warum pve-firewall nicht läuft: `systemctl status pve-firewall proxmox-firewall`.</translation>
    </message>
    <message>
        <source>The IP set &quot;management&quot; of Proxmox also names %1.</source>
        <translation>Das IP-Set „management“ von Proxmox nennt auch %1.</translation>
    </message>
    <message>
        <source>What Proxmox says of its own firewall could not be read: %1</source>
        <translation>Was Proxmox von seiner eigenen Firewall sagt, war nicht zu lesen: %1</translation>
    </message>
</context>
<context>
    <name>Consistency</name>
    <message>
        <source>The file systems were not frozen: %1</source>
        <translation>Die Dateisysteme wurden nicht eingefroren: %1</translation>
    </message>
    <message>
        <source>Whether the guest agent is enabled could not be seen.</source>
        <translation>Ob der Gast-Agent eingeschaltet ist, war nicht zu sehen.</translation>
    </message>
    <message>
        <source>The guest agent is not enabled, so nothing was frozen.</source>
        <translation>Der Gast-Agent ist nicht eingeschaltet; eingefroren wurde also nichts.</translation>
    </message>
    <message>
        <source>Freezing is turned off in the VM&apos;s agent option.</source>
        <translation>Das Einfrieren ist in der Agent-Option der VM abgeschaltet.</translation>
    </message>
    <message>
        <source>Whether the file systems were frozen could not be seen: the task&apos;s log could not be read in full.</source>
        <translation>Ob die Dateisysteme eingefroren wurden, war nicht zu sehen: das Log der Aufgabe war nicht ganz lesbar.</translation>
    </message>
    <message>
        <source>The guest agent is enabled and the task left no freeze out.</source>
        <translation>Der Gast-Agent ist eingeschaltet, und die Aufgabe ließ kein Einfrieren aus.</translation>
    </message>
    <message>
        <source>The guest agent answered and no trouble was logged.</source>
        <translation>Der Gast-Agent antwortete, und im Log steht keine Störung.</translation>
    </message>
    <message>
        <source>The guest agent is enabled, but that it froze the file systems could not be proven.</source>
        <translation>Der Gast-Agent ist eingeschaltet, doch dass er die Dateisysteme einfror, ließ sich nicht beweisen.</translation>
    </message>
    <message>
        <source>The snapshot holds the guest&apos;s memory.</source>
        <translation>Der Snapshot enthält den Speicher des Gasts.</translation>
    </message>
    <message>
        <source>Whether the guest was running could not be seen.</source>
        <translation>Ob der Gast lief, war nicht zu sehen.</translation>
    </message>
    <message>
        <source>The guest was not running.</source>
        <translation>Der Gast lief nicht.</translation>
    </message>
    <message>
        <source>A running container is paused for the snapshot, but its programs are not asked to write out what they hold.</source>
        <translation>Ein laufender Container wird für den Snapshot angehalten, doch seine Programme werden nicht gebeten, zu schreiben, was sie noch halten.</translation>
    </message>
    <message>
        <source>powered off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>with RAM</source>
        <translation>mit RAM</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>crash-consistent</source>
        <translation>wie nach einem Absturz</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>node_exporter is stopped on gpu</source>
        <translation>node_exporter ist auf gpu angehalten</translation>
    </message>
    <message>
        <source>The gateway does not forward packets</source>
        <translation>Das Gateway leitet keine Pakete weiter</translation>
    </message>
    <message>
        <source>The phone has not shaken hands for an hour</source>
        <translation>Das Telefon hatte seit einer Stunde keinen Handshake</translation>
    </message>
    <message>
        <source>cloud-init switched password logins on again on mon</source>
        <translation>cloud-init hat auf mon Passwörter wieder eingeschaltet</translation>
    </message>
    <message>
        <source>svc-web shows another host key</source>
        <translation>svc-web zeigt einen anderen Hostschlüssel</translation>
    </message>
    <message>
        <source>Something unknown listens on svc-web</source>
        <translation>Etwas Unbekanntes lauscht auf svc-web</translation>
    </message>
    <message>
        <source>The firewall of svc-web keeps the monitoring out</source>
        <translation>Die Firewall von svc-web sperrt die Überwachung aus</translation>
    </message>
    <message>
        <source>Prometheus is stopped</source>
        <translation>Prometheus ist angehalten</translation>
    </message>
    <message>
        <source>Grafana is stopped</source>
        <translation>Grafana ist angehalten</translation>
    </message>
    <message>
        <source>Grafana looks for Prometheus at an address where nobody answers</source>
        <translation>Grafana sucht Prometheus unter einer Adresse, an der niemand antwortet</translation>
    </message>
    <message>
        <source>The gateway forwards Prometheus to the world</source>
        <translation>Das Gateway leitet Prometheus an alle Welt weiter</translation>
    </message>
    <message>
        <source>gpu lets everybody reach node_exporter</source>
        <translation>gpu lässt jeden an node_exporter</translation>
    </message>
    <message>
        <source>gpu accepts connections and says nothing</source>
        <translation>gpu nimmt Verbindungen an und sagt nichts</translation>
    </message>
    <message>
        <source>The gateway&apos;s sudoers file is gone</source>
        <translation>Die sudoers-Datei des Gateways ist weg</translation>
    </message>
    <message>
        <source>svc-web answers slowly</source>
        <translation>svc-web antwortet langsam</translation>
    </message>
    <message>
        <source>The disk of mon is full</source>
        <translation>Die Platte von mon ist voll</translation>
    </message>
    <message>
        <source>ss hangs on gpu</source>
        <translation>ss hängt auf gpu</translation>
    </message>
    <message>
        <source>df prints without end on gpu</source>
        <translation>df schreibt auf gpu ohne Ende</translation>
    </message>
    <message>
        <source>nginx has failed on svc-web</source>
        <translation>nginx ist auf svc-web fehlgeschlagen</translation>
    </message>
    <message>
        <source>A container of gpu publishes a port past INPUT</source>
        <translation>Ein Container auf gpu veröffentlicht einen Port an INPUT vorbei</translation>
    </message>
    <message>
        <source>svc-web has no rules for IPv6</source>
        <translation>svc-web hat keine Regeln für IPv6</translation>
    </message>
    <message>
        <source>Old legacy tables are left over on mon</source>
        <translation>Auf mon sind alte Legacy-Tabellen übrig</translation>
    </message>
    <message>
        <source>svc-web accepts what no rule names</source>
        <translation>svc-web nimmt an, was keine Regel nennt</translation>
    </message>
    <message>
        <source>A rule of mon in the middle of the list lets all of 10.0.0.0/8 in</source>
        <translation>Eine Regel von mon mitten in der Liste lässt ganz 10.0.0.0/8 hinein</translation>
    </message>
    <message>
        <source>A rule of gpu is gone at the next boot</source>
        <translation>Eine Regel von gpu ist beim nächsten Start weg</translation>
    </message>
    <message>
        <source>pvedaemon of pve listens on every address</source>
        <translation>pvedaemon auf pve lauscht auf jeder Adresse</translation>
    </message>
    <message>
        <source>The shop&apos;s container on svc-web ends and is started again in a circle</source>
        <translation>Der Container des Shops auf svc-web endet und wird in Schleife neu gestartet</translation>
    </message>
    <message>
        <source>Docker is not installed on svc-web any more</source>
        <translation>Docker ist auf svc-web nicht mehr installiert</translation>
    </message>
    <message>
        <source>The web certificate of svc-web has expired</source>
        <translation>Das Webzertifikat von svc-web ist abgelaufen</translation>
    </message>
    <message>
        <source>gpu has not fetched package lists for ten days</source>
        <translation>gpu hat seit zehn Tagen keine Paketlisten geholt</translation>
    </message>
    <message>
        <source>cron on mon runs on a library that was replaced</source>
        <translation>cron auf mon läuft noch mit einer ersetzten Bibliothek</translation>
    </message>
    <message>
        <source>The time service of gpu is switched off</source>
        <translation>Der Zeitdienst von gpu ist abgeschaltet</translation>
    </message>
    <message>
        <source>A disk of the hypervisor says that it is failing</source>
        <translation>Eine Platte des Hypervisors sagt, dass sie ausfällt</translation>
    </message>
    <message>
        <source>The ZFS pool of the hypervisor has lost a disk</source>
        <translation>Der ZFS-Pool des Hypervisors hat eine Platte verloren</translation>
    </message>
    <message>
        <source>The web service of svc-web answers 503</source>
        <translation>Der Webdienst von svc-web antwortet mit 503</translation>
    </message>
    <message>
        <source>Somebody logged in to svc-web with a password</source>
        <translation>Jemand hat sich auf svc-web mit einem Passwort angemeldet</translation>
    </message>
    <message>
        <source>Somebody outside tries to log in to the gateway</source>
        <translation>Jemand von außen versucht, sich am Gateway anzumelden</translation>
    </message>
    <message>
        <source>A login to svc-web came past the VPN</source>
        <translation>Eine Anmeldung auf svc-web kam am VPN vorbei</translation>
    </message>
    <message>
        <source>sudo refused a command on gpu</source>
        <translation>sudo hat auf gpu einen Befehl abgelehnt</translation>
    </message>
    <message>
        <source>The account may not read the journal of svc-web</source>
        <translation>Das Konto darf das Journal von svc-web nicht lesen</translation>
    </message>
    <message>
        <source>The kernel of svc-web reports errors of its disk</source>
        <translation>Der Kernel von svc-web meldet Fehler seiner Platte</translation>
    </message>
    <message>
        <source>The GPU driver was upgraded without a reboot</source>
        <translation>Der GPU-Treiber wurde ohne Neustart aktualisiert</translation>
    </message>
    <message>
        <source>The GPU is too hot</source>
        <translation>Die GPU ist zu heiß</translation>
    </message>
    <message>
        <source>The GPU has fallen off the bus (Xid 79)</source>
        <translation>Die GPU ist vom Bus gefallen (Xid 79)</translation>
    </message>
    <message>
        <source>A critical alert fires</source>
        <translation>Ein kritischer Alarm steht an</translation>
    </message>
    <message>
        <source>Alertmanager is stopped</source>
        <translation>Alertmanager ist angehalten</translation>
    </message>
    <message>
        <source>prometheus.yml was edited, is broken, and was not reloaded</source>
        <translation>prometheus.yml wurde bearbeitet, ist kaputt und wurde nicht neu geladen</translation>
    </message>
    <message>
        <source>Nobody has dumped the data of svc-web for four days</source>
        <translation>Die Daten von svc-web hat seit vier Tagen niemand gesichert</translation>
    </message>
    <message>
        <source>Docker runs on the hypervisor</source>
        <translation>Docker läuft auf dem Hypervisor</translation>
    </message>
    <message>
        <source>Proxmox says that svc-web is off</source>
        <translation>Proxmox sagt, dass svc-web aus ist</translation>
    </message>
    <message>
        <source>The last backups are four days old</source>
        <translation>Die letzten Backups sind vier Tage alt</translation>
    </message>
    <message>
        <source>The last backup run failed</source>
        <translation>Der letzte Backup-Lauf schlug fehl</translation>
    </message>
    <message>
        <source>Somebody switched the backup job off</source>
        <translation>Jemand hat den Backup-Job abgeschaltet</translation>
    </message>
    <message>
        <source>A document is changed and not committed</source>
        <translation>Ein Dokument ist geändert und nicht committet</translation>
    </message>
    <message>
        <source>A WireGuard key stands in the repository</source>
        <translation>Ein WireGuard-Schlüssel steht im Repository</translation>
    </message>
    <message>
        <source>The running kernel of gpu is newer than the built GPU driver</source>
        <translation>Der laufende Kernel von gpu ist neuer als der gebaute GPU-Treiber</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>%1: stopped on request.</source>
        <translation>%1: auf Wunsch angehalten.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 antwortete nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 wies die Verbindung ab.</translation>
    </message>
    <message>
        <source>%1 is not trusted: its key or certificate is unknown or has changed.</source>
        <translation>%1 wird nicht vertraut: Schlüssel oder Zertifikat ist unbekannt oder hat sich geändert.</translation>
    </message>
    <message>
        <source>%1 did not accept our credentials.</source>
        <translation>%1 nahm unsere Zugangsdaten nicht an.</translation>
    </message>
    <message>
        <source>%1: not permitted.</source>
        <translation>%1: nicht erlaubt.</translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation>%1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>%1 is busy or already there.</source>
        <translation>%1 ist beschäftigt oder schon da.</translation>
    </message>
    <message>
        <source>%1 cannot be used as given.</source>
        <translation>%1 ist so nicht verwendbar.</translation>
    </message>
    <message>
        <source>%1 gave an answer that cannot be understood.</source>
        <translation>%1 gab eine Antwort, die nicht zu verstehen ist.</translation>
    </message>
    <message>
        <source>%1 reported a failure.</source>
        <translation>%1 meldete einen Fehler.</translation>
    </message>
    <message>
        <source>%1 could not be read or written.</source>
        <translation>%1 war nicht lesbar oder nicht beschreibbar.</translation>
    </message>
    <message>
        <source>%1: internal error.</source>
        <translation>%1: interner Fehler.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message>
        <source>“%1” is not what it should be (not shown: it might be a key)</source>
        <translation>„%1“ ist nicht, was es sein sollte (nicht gezeigt: es könnte ein Schlüssel sein)</translation>
    </message>
    <message>
        <source>this looks like a dump with private keys; it was refused and is not kept</source>
        <translation>das sieht nach einem Dump mit privaten Schlüsseln aus; er wurde abgelehnt und wird nicht aufbewahrt</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>names other peers or interfaces than the rest</source>
        <translation>nennt andere Gegenstellen oder Schnittstellen als der Rest</translation>
    </message>
    <message>
        <source>the summary counts %1 to install and %2 to remove, the list %3 and %4</source>
        <translation>die Summe zählt %1 zu installieren und %2 zu entfernen, die Liste %3 und %4</translation>
    </message>
    <message>
        <source>the body has %1 bytes where curl counted “%2”</source>
        <translation>der Inhalt hat %1 Bytes, curl zählte „%2“</translation>
    </message>
    <message>
        <source>the output holds a NUL byte, which no text does</source>
        <translation>die Ausgabe enthält ein NUL-Byte, das kein Text hat</translation>
    </message>
    <message>
        <source>nothing was printed, although something always is</source>
        <translation>nichts wurde ausgegeben, obwohl immer etwas kommt</translation>
    </message>
    <message>
        <source>the output ends in the middle of a line</source>
        <translation>die Ausgabe endet mitten in einer Zeile</translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>“%1” appears twice</source>
        <translation>„%1“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>“%1” can not be “%2”</source>
        <translation>„%1“ kann nicht „%2“ sein</translation>
    </message>
    <message>
        <source>unexpected line “%1”</source>
        <translation>unerwartete Zeile „%1“</translation>
    </message>
    <message>
        <source>not complete JSON: %1</source>
        <translation>kein vollständiges JSON: %1</translation>
    </message>
    <message>
        <source>%1 is not installed</source>
        <translation>%1 ist nicht installiert</translation>
    </message>
    <message>
        <source>not allowed: %1</source>
        <translation>nicht erlaubt: %1</translation>
    </message>
    <message>
        <source>did not finish in time</source>
        <translation>wurde nicht rechtzeitig fertig</translation>
    </message>
    <message>
        <source>printed more than is read</source>
        <translation>gab mehr aus, als gelesen wird</translation>
    </message>
    <message>
        <source>was ended by signal %1</source>
        <translation>wurde durch Signal %1 beendet</translation>
    </message>
    <message>
        <source>ended with exit code %1 and printed nothing</source>
        <translation>endete mit Rückgabewert %1 und gab nichts aus</translation>
    </message>
    <message>
        <source>“%1” is of another type than expected</source>
        <translation>„%1“ ist von anderer Art als erwartet</translation>
    </message>
    <message>
        <source>an object was expected</source>
        <translation>ein Objekt wurde erwartet</translation>
    </message>
    <message>
        <source>a list was expected</source>
        <translation>eine Liste wurde erwartet</translation>
    </message>
    <message>
        <source>something else than an object</source>
        <translation>etwas anderes als ein Objekt</translation>
    </message>
    <message>
        <source>Prometheus answered with an error: %1</source>
        <translation>Prometheus antwortete mit einem Fehler: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the journal can not be read</source>
        <translation>
            <numerusform>%n Zeile des Journals ist nicht lesbar</numerusform>
            <numerusform>%n Zeilen des Journals sind nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>the headers do not end where curl counted</source>
        <translation>die Header enden nicht, wo curl gezählt hat</translation>
    </message>
</context>
<context>
    <name>FirewallWords</name>
    <message>
        <source>Decided by “%1” in %2 (line %3).</source>
        <translation>Entschieden durch „%1“ in %2 (Zeile %3).</translation>
    </message>
    <message>
        <source>Decided by “%1” in %2.</source>
        <translation>Entschieden durch „%1“ in %2.</translation>
    </message>
    <message>
        <source>For example %1 at %2, sending from port %3.</source>
        <translation>Zum Beispiel %1 an %2, gesendet von Port %3.</translation>
    </message>
    <message>
        <source>For example %1 at %2.</source>
        <translation>Zum Beispiel %1 an %2.</translation>
    </message>
    <message>
        <source>%1 is open to %2, beyond what is allowed.</source>
        <translation>%1 ist offen für %2, mehr als erlaubt.</translation>
    </message>
    <message>
        <source>No rule refuses them.</source>
        <translation>Keine Regel weist sie ab.</translation>
    </message>
    <message>
        <source>%1 needs %2 and is shut out.</source>
        <translation>%1 braucht %2 und ist ausgesperrt.</translation>
    </message>
    <message>
        <source>It depends on “%1” in %2, which the rules alone do not settle.</source>
        <translation>Es hängt an „%1“ in %2, was die Regeln allein nicht entscheiden.</translation>
    </message>
    <message>
        <source>Whether others than those allowed reach %1 can not be told.</source>
        <translation>Ob andere als die Erlaubten %1 erreichen, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>See “%1” in %2.</source>
        <translation>Siehe „%1“ in %2.</translation>
    </message>
    <message>
        <source>%1 needs %2, and reaches it only in part or only sometimes.</source>
        <translation>%1 braucht %2 und erreicht es nur teilweise oder nur manchmal.</translation>
    </message>
    <message>
        <source>%1 is closed to everybody.</source>
        <translation>%1 ist für alle geschlossen.</translation>
    </message>
    <message>
        <source>%1 is reachable by nobody but those allowed.</source>
        <translation>%1 ist nur für die Erlaubten erreichbar.</translation>
    </message>
    <message>
        <source>%1 is reachable by nobody but those allowed, and by all who need it.</source>
        <translation>%1 ist nur für die Erlaubten erreichbar, und für alle, die es brauchen.</translation>
    </message>
    <message>
        <source>There are rules that were not read (%1), so nothing can be told.</source>
        <translation>Es gibt Regeln, die nicht gelesen wurden (%1); sagen lässt sich also nichts.</translation>
    </message>
    <message>
        <source>IPv6 was not judged: its rules were not given.</source>
        <translation>IPv6 wurde nicht beurteilt: seine Regeln wurden nicht angegeben.</translation>
    </message>
    <message>
        <source>Native nftables rules were not given: iptables may hide or misprint them.</source>
        <translation>Native nftables-Regeln wurden nicht angegeben: iptables kann sie verbergen oder falsch zeigen.</translation>
    </message>
    <message>
        <source>The addresses of the host were not given: its interfaces are those that the rules name.</source>
        <translation>Die Adressen des Hosts wurden nicht angegeben: seine Schnittstellen sind die, die in den Regeln stehen.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>networks and the interfaces they come in by</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Only one table was given: a port that nat forwards or rewrites is not seen; use iptables-save.</source>
        <translation>Nur eine Tabelle wurde angegeben: ein Port, den nat weiterleitet oder umschreibt, ist nicht zu sehen; iptables-save verwenden.</translation>
    </message>
    <message>
        <source>The rules for IPv6 were not given: whether those who need the port over IPv6 are served is not known.</source>
        <translation>Die Regeln für IPv6 wurden nicht angegeben: ob bedient wird, wer den Port über IPv6 braucht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>For example %1 at %2, by port %3, from where a rule leads to it.</source>
        <translation>Zum Beispiel %1 an %2, über Port %3, von dem eine Regel dorthin führt.</translation>
    </message>
    <message>
        <source>For example %1 at %2, sending to %3, from where a rule leads to it.</source>
        <translation>Zum Beispiel %1 an %2 mit Ziel %3, von wo eine Regel dorthin führt.</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>, </source>
        <comment>between the parts of a headline</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>2 regressed on gw-vpn</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 (worst on %2)</source>
        <comment>5 regressed (worst on gw-vpn)</comment>
        <translation>%1 (am schlimmsten auf %2)</translation>
    </message>
    <message>
        <source>the only check passed</source>
        <translation>der einzige Prüfpunkt bestand</translation>
    </message>
    <message numerus="yes">
        <source>all %n checks passed</source>
        <translation>
            <numerusform>der einzige Prüfpunkt bestand</numerusform>
            <numerusform>alle %n Prüfpunkte bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n durchgefallen</numerusform>
            <numerusform>%n durchgefallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unbekannt</numerusform>
            <numerusform>%n unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a warning</source>
        <translation>
            <numerusform>%n mit Warnung</numerusform>
            <numerusform>%n mit Warnung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n bestanden</numerusform>
            <numerusform>%n bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regressed</source>
        <translation>
            <numerusform>%n verschlechtert</numerusform>
            <numerusform>%n verschlechtert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new and red</source>
        <translation>
            <numerusform>%n neu und rot</numerusform>
            <numerusform>%n neu und rot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newly unknown</source>
        <translation>
            <numerusform>%n neu unbekannt</numerusform>
            <numerusform>%n neu unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n red that could not be seen before</source>
        <translation>
            <numerusform>%n rot, was vorher nicht zu sehen war</numerusform>
            <numerusform>%n rot, was vorher nicht zu sehen war</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repaired</source>
        <translation>
            <numerusform>%n behoben</numerusform>
            <numerusform>%n behoben</numerusform>
        </translation>
    </message>
    <message>
        <source>1 was red before</source>
        <translation>1 war schon rot</translation>
    </message>
    <message numerus="yes">
        <source>%n were red before</source>
        <translation>
            <numerusform>%n war schon rot</numerusform>
            <numerusform>%n waren schon rot</numerusform>
        </translation>
    </message>
    <message>
        <source>1 was unknown before</source>
        <translation>1 war schon unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n were unknown before</source>
        <translation>
            <numerusform>%n war schon unbekannt</numerusform>
            <numerusform>%n waren schon unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new and unknown</source>
        <translation>
            <numerusform>%n neu und unbekannt</numerusform>
            <numerusform>%n neu und unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer checked</source>
        <translation>
            <numerusform>%n nicht mehr geprüft</numerusform>
            <numerusform>%n nicht mehr geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing got worse: %1</source>
        <translation>Nichts wurde schlechter: %1</translation>
    </message>
    <message>
        <source>Nothing was checked</source>
        <translation>Nichts wurde geprüft</translation>
    </message>
    <message>
        <source>The only check passed</source>
        <translation>Der einzige Prüfpunkt bestand</translation>
    </message>
    <message numerus="yes">
        <source>All %n checks passed</source>
        <translation>
            <numerusform>Der einzige Prüfpunkt bestand</numerusform>
            <numerusform>Alle %n Prüfpunkte bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n not judged</source>
        <translation>
            <numerusform>%1, %n nicht beurteilt</numerusform>
            <numerusform>%1, %n nicht beurteilt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n silenced</source>
        <translation>
            <numerusform>%1, %n stumm</numerusform>
            <numerusform>%1, %n stumm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Running, %1 of %n checks so far: %2</source>
        <translation>
            <numerusform>Läuft, bisher %1 von %n Prüfpunkt: %2</numerusform>
            <numerusform>Läuft, bisher %1 von %n Prüfpunkten: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %1 of %n checks: %2</source>
        <translation>
            <numerusform>Angehalten nach %1 von %n Prüfpunkt: %2</numerusform>
            <numerusform>Angehalten nach %1 von %n Prüfpunkten: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut off after %1 of %n checks: %2</source>
        <translation>
            <numerusform>Abgebrochen nach %1 von %n Prüfpunkt: %2</numerusform>
            <numerusform>Abgebrochen nach %1 von %n Prüfpunkten: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n silenced but failed</source>
        <translation>
            <numerusform>%1, %n stumm durchgefallen</numerusform>
            <numerusform>%1, %n stumm durchgefallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n silenced but unknown</source>
        <translation>
            <numerusform>%1, %n stumm unbekannt</numerusform>
            <numerusform>%1, %n stumm unbekannt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeadlineWords</name>
    <message>
        <source>Stopped after %1 of %2 checks: %3</source>
        <translation>Angehalten nach %1 von %2 Prüfpunkten: %3</translation>
    </message>
    <message>
        <source>The last run was cut off: what it found until then is shown</source>
        <translation>Der letzte Lauf brach ab: gezeigt wird, was er bis dahin fand</translation>
    </message>
    <message>
        <source>A run is going on elsewhere</source>
        <translation>Anderswo läuft gerade eine Prüfung</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>Starting the run</source>
        <translation>Lauf beginnt</translation>
    </message>
    <message>
        <source>%1 of %2 checks</source>
        <translation>%1 von %2 Prüfpunkten</translation>
    </message>
    <message>
        <source>Nothing was looked at yet</source>
        <translation>Noch nichts wurde geprüft</translation>
    </message>
    <message>
        <source>F5 runs the checklist</source>
        <translation>F5 startet die Prüfung</translation>
    </message>
    <message>
        <source>Last known picture, %1</source>
        <translation>Letzter bekannter Stand, %1</translation>
    </message>
</context>
<context>
    <name>JournalWords</name>
    <message>
        <source>Entries are missing before it</source>
        <translation>Davor fehlen Einträge</translation>
    </message>
    <message>
        <source>It does not follow from the one before it</source>
        <translation>Er folgt nicht aus dem davor</translation>
    </message>
    <message>
        <source>It was changed</source>
        <translation>Er wurde verändert</translation>
    </message>
    <message>
        <source>What it vouches for was changed or is gone</source>
        <translation>Wofür er bürgt, wurde verändert oder ist weg</translation>
    </message>
    <message>
        <source>There is more or less in the journal than its entries vouch for</source>
        <translation>Im Journal steht mehr oder weniger, als seine Einträge bezeugen</translation>
    </message>
    <message>
        <source>This file is not a Daytwo journal</source>
        <translation>Diese Datei ist kein Journal von Daytwo</translation>
    </message>
    <message>
        <source>The journal was written by a newer Daytwo (version %1, known up to %2)</source>
        <translation>Das Journal schrieb ein neueres Daytwo (Version %1, bekannt bis %2)</translation>
    </message>
    <message>
        <source>The export</source>
        <translation>Der Export</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>The journal is open for reading only</source>
        <translation>Das Journal ist nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is missing: install libqt6sql6-sqlite</source>
        <translation>Der SQLite-Treiber von Qt fehlt: installieren Sie libqt6sql6-sqlite</translation>
    </message>
    <message>
        <source>Rows are missing before those that it vouches for</source>
        <translation>Vor den Zeilen, für die er bürgt, fehlen welche</translation>
    </message>
    <message>
        <source>The newest entries are missing</source>
        <translation>Die neuesten Einträge fehlen</translation>
    </message>
    <message>
        <source>The newest rows in &quot;%1&quot; are not those that the entries vouch for</source>
        <translation>Die neuesten Zeilen in „%1“ sind nicht die, für die die Einträge bürgen</translation>
    </message>
    <message>
        <source>The nodes of its run are not those of the verdicts</source>
        <translation>Die Knoten seines Laufs sind nicht die der Urteile</translation>
    </message>
    <message>
        <source>A value in &quot;%1&quot; is not of the type of its column</source>
        <translation>Ein Wert in „%1“ ist nicht vom Typ seiner Spalte</translation>
    </message>
    <message>
        <source>The guard against changes is switched off</source>
        <translation>Der Schutz vor Änderungen ist abgeschaltet</translation>
    </message>
    <message>
        <source>There are nodes of a run that is not there</source>
        <translation>Es gibt Knoten eines Laufs, der nicht da ist</translation>
    </message>
    <message>
        <source>There is evidence of a run that is not there</source>
        <translation>Es gibt Belege eines Laufs, der nicht da ist</translation>
    </message>
    <message>
        <source>A run that has not ended has a result</source>
        <translation>Ein Lauf, der nicht zu Ende ist, hat ein Ergebnis</translation>
    </message>
    <message>
        <source>A run that has ended has a writer</source>
        <translation>Ein Lauf, der zu Ende ist, hat einen Schreiber</translation>
    </message>
    <message>
        <source>The numbers given away are not numbers</source>
        <translation>Die vergebenen Nummern sind keine Zahlen</translation>
    </message>
</context>
<context>
    <name>LabWords</name>
    <message>
        <source>The file is read no further; mend this first.</source>
        <translation>Die Datei wird nicht weiter gelesen; beheben Sie das zuerst.</translation>
    </message>
    <message>
        <source>The network&apos;s name.</source>
        <translation>Der Name des Netzes.</translation>
    </message>
    <message>
        <source>vpn, lan, wan or other.</source>
        <translation>vpn, lan, wan oder other.</translation>
    </message>
    <message>
        <source>Its address ranges, IPv4 and IPv6.</source>
        <translation>Seine Adressbereiche, IPv4 und IPv6.</translation>
    </message>
    <message>
        <source>The interface that nodes have in it.</source>
        <translation>Die Schnittstelle, die Knoten darin haben.</translation>
    </message>
    <message>
        <source>The endpoint&apos;s name.</source>
        <translation>Der Name des Endpunkts.</translation>
    </message>
    <message>
        <source>https://host:8006</source>
        <translation>https://host:8006</translation>
    </message>
    <message>
        <source>Where the API token is kept: keychain:, env:, file: or agent:.</source>
        <translation>Wo der API-Token liegt: keychain:, env:, file: oder agent:.</translation>
    </message>
    <message>
        <source>SHA-256 of its certificate, as Proxmox shows it.</source>
        <translation>SHA-256 seines Zertifikats, wie Proxmox es zeigt.</translation>
    </message>
    <message>
        <source>The name Proxmox gives this host.</source>
        <translation>Der Name, den Proxmox diesem Host gibt.</translation>
    </message>
    <message>
        <source>A node or vantage.</source>
        <translation>Ein Knoten oder Blickpunkt.</translation>
    </message>
    <message>
        <source>The network that the link is part of.</source>
        <translation>Das Netz, zu dem die Verbindung gehört.</translation>
    </message>
    <message>
        <source>The node; every node unless given.</source>
        <translation>Der Knoten; ohne Angabe jeder.</translation>
    </message>
    <message>
        <source>A check id, or &quot;updates.*&quot; for all below it.</source>
        <translation>Die Kennung eines Prüfpunkts, oder &quot;updates.*&quot; für alles darunter.</translation>
    </message>
    <message>
        <source>Say why: it is shown wherever the light is missing.</source>
        <translation>Sagen Sie, warum: es steht überall, wo das Licht fehlt.</translation>
    </message>
    <message>
        <source>The last day it holds, as 2026-12-31; nothing is silenced for ever.</source>
        <translation>Der letzte Tag, an dem es gilt, etwa 2026-12-31; nichts ist für immer stumm.</translation>
    </message>
    <message>
        <source>Reaching a node past the VPN fails, not warns.</source>
        <translation>Ein Knoten, der am VPN vorbei erreicht wird, fällt durch, statt zu warnen.</translation>
    </message>
    <message>
        <source>What a reboot nobody announced is; warn.</source>
        <translation>Was ein unangekündigter Neustart ist; warn.</translation>
    </message>
    <message>
        <source>Only gateways may forward.</source>
        <translation>Nur Gateways dürfen weiterleiten.</translation>
    </message>
    <message>
        <source>Hosts drop what no rule accepts; true unless given.</source>
        <translation>Hosts verwerfen, was keine Regel annimmt; ohne Angabe true.</translation>
    </message>
    <message>
        <source>Who may reach the hypervisor; the VPN unless given.</source>
        <translation>Wer den Hypervisor erreichen darf; ohne Angabe das VPN.</translation>
    </message>
    <message>
        <source>Sources allowed at every restricted port, beside VPN and monitoring.</source>
        <translation>Quellen, die neben VPN und Überwachung an jeden beschränkten Port dürfen.</translation>
    </message>
    <message>
        <source>Users that may use sudo.</source>
        <translation>Benutzer, die sudo verwenden dürfen.</translation>
    </message>
    <message>
        <source>The alert that must always fire.</source>
        <translation>Der Alarm, der immer anstehen muss.</translation>
    </message>
    <message>
        <source>The directory of the lab&apos;s repository.</source>
        <translation>Das Verzeichnis mit dem Repository des Labs.</translation>
    </message>
    <message>
        <source>The lab&apos;s name.</source>
        <translation>Der Name des Labs.</translation>
    </message>
    <message>
        <source>The version of this format: 1.</source>
        <translation>Die Version dieses Formats: 1.</translation>
    </message>
    <message>
        <source>Checks of your own.</source>
        <translation>Eigene Prüfpunkte.</translation>
    </message>
    <message>
        <source>The lab itself.</source>
        <translation>Das Lab selbst.</translation>
    </message>
    <message>
        <source>What holds where nothing else is said.</source>
        <translation>Was gilt, wo nichts anderes steht.</translation>
    </message>
    <message>
        <source>What the whole lab wants.</source>
        <translation>Was das ganze Lab will.</translation>
    </message>
    <message>
        <source>The networks.</source>
        <translation>Die Netze.</translation>
    </message>
    <message>
        <source>What nodes have in common.</source>
        <translation>Was Knoten gemeinsam haben.</translation>
    </message>
    <message>
        <source>The hosts.</source>
        <translation>Die Hosts.</translation>
    </message>
    <message>
        <source>Places to look from.</source>
        <translation>Orte, von denen aus geprüft wird.</translation>
    </message>
    <message>
        <source>Proxmox APIs.</source>
        <translation>Proxmox-APIs.</translation>
    </message>
    <message>
        <source>Who is connected to whom.</source>
        <translation>Wer mit wem verbunden ist.</translation>
    </message>
    <message>
        <source>Lights put out for a while.</source>
        <translation>Lichter, die eine Weile aus sind.</translation>
    </message>
    <message>
        <source>Parameters of checks, everywhere.</source>
        <translation>Parameter von Prüfpunkten, überall.</translation>
    </message>
    <message>
        <source>larger than %1 KiB</source>
        <translation>größer als %1 KiB</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>this is no ordinary file</source>
        <translation>das ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it cannot be read: %1</source>
        <translation>nicht lesbar: %1</translation>
    </message>
    <message>
        <source>A lab file holds hosts, not data.</source>
        <translation>Eine Lab-Datei enthält Hosts, keine Daten.</translation>
    </message>
    <message>
        <source>this folder cannot be read</source>
        <translation>dieser Ordner ist nicht lesbar</translation>
    </message>
    <message>
        <source>this folder holds no lab file</source>
        <translation>dieser Ordner enthält keine Lab-Datei</translation>
    </message>
    <message>
        <source>Every file of it that ends in .toml is read.</source>
        <translation>Jede Datei darin, die auf .toml endet, wird gelesen.</translation>
    </message>
    <message>
        <source>more than %1 files</source>
        <translation>mehr als %1 Dateien</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there already</source>
        <translation>„%1“ gibt es schon</translation>
    </message>
    <message>
        <source>First in %1, line %2.</source>
        <translation>Zuerst in %1, Zeile %2.</translation>
    </message>
    <message>
        <source>schema %1 is not known</source>
        <translation>Schema %1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>This Daytwo reads schema %1; the file is for a newer one.</source>
        <translation>Dieses Daytwo liest Schema %1; die Datei ist für ein neueres.</translation>
    </message>
    <message>
        <source>Write schema = %1.</source>
        <translation>Schreiben Sie schema = %1.</translation>
    </message>
    <message>
        <source>A number, text, true or false, or a list of texts; the check says which.</source>
        <translation>Eine Zahl, ein Text, true oder false, oder eine Liste von Texten; was, sagt der Prüfpunkt.</translation>
    </message>
    <message>
        <source>Parameters of one check; its id is quoted, as it holds dots.</source>
        <translation>Parameter eines Prüfpunkts; seine Kennung steht in Anführungszeichen, da sie Punkte enthält.</translation>
    </message>
    <message>
        <source>The login name.</source>
        <translation>Der Anmeldename.</translation>
    </message>
    <message>
        <source>The port of sshd; 22 unless given.</source>
        <translation>Der Port von sshd; ohne Angabe 22.</translation>
    </message>
    <message>
        <source>A private key file; ~/ is your home.</source>
        <translation>Eine Datei mit privatem Schlüssel; ~/ ist Ihr Heimverzeichnis.</translation>
    </message>
    <message>
        <source>Where the passphrase of the identity is kept: keychain:, env:, file: or agent:.</source>
        <translation>Wo die Passphrase des Schlüssels liegt: keychain:, env:, file: oder agent:.</translation>
    </message>
    <message>
        <source>The known_hosts file to trust.</source>
        <translation>Die known_hosts-Datei, der vertraut wird.</translation>
    </message>
    <message>
        <source>Seconds to wait for a login.</source>
        <translation>So viele Sekunden wird auf die Anmeldung gewartet.</translation>
    </message>
    <message>
        <source>Whether ~/.ssh/config is read.</source>
        <translation>Ob ~/.ssh/config gelesen wird.</translation>
    </message>
    <message>
        <source>A Host of ~/.ssh/config.</source>
        <translation>Ein Host aus ~/.ssh/config.</translation>
    </message>
    <message>
        <source>A node or vantage to log in to first.</source>
        <translation>Ein Knoten oder Blickpunkt, über den die Anmeldung läuft.</translation>
    </message>
    <message>
        <source>How to log in where nothing else is said.</source>
        <translation>Wie die Anmeldung geht, wo nichts anderes steht.</translation>
    </message>
    <message>
        <source>The port.</source>
        <translation>Der Port.</translation>
    </message>
    <message>
        <source>A range of ports, &quot;5900-5999&quot;, or &quot;ephemeral&quot;.</source>
        <translation>Ein Bereich von Ports, &quot;5900-5999&quot;, oder &quot;ephemeral&quot;.</translation>
    </message>
    <message>
        <source>tcp (unless given) or udp.</source>
        <translation>tcp (ohne Angabe) oder udp.</translation>
    </message>
    <message>
        <source>From how far it may be heard at most; any unless given.</source>
        <translation>Von wie weit her er höchstens zu hören sein darf; ohne Angabe any.</translation>
    </message>
    <message>
        <source>Globs on unit, container or program.</source>
        <translation>Suchmuster für Unit, Container oder Programm.</translation>
    </message>
    <message>
        <source>Whether it must be there.</source>
        <translation>Ob er da sein muss.</translation>
    </message>
    <message>
        <source>Why it is allowed.</source>
        <translation>Warum er erlaubt ist.</translation>
    </message>
    <message>
        <source>What the check is called by.</source>
        <translation>Wie der Prüfpunkt ihn nennt.</translation>
    </message>
    <message>
        <source>Unit names; the first that is there counts.</source>
        <translation>Namen von Units; die erste, die es gibt, zählt.</translation>
    </message>
    <message>
        <source>Who the peer is.</source>
        <translation>Wer die Gegenstelle ist.</translation>
    </message>
    <message>
        <source>Its public key.</source>
        <translation>Ihr öffentlicher Schlüssel.</translation>
    </message>
    <message>
        <source>The networks behind it.</source>
        <translation>Die Netze hinter ihr.</translation>
    </message>
    <message>
        <source>Whether it must be there and alive; true unless given.</source>
        <translation>Ob sie da und lebendig sein muss; ohne Angabe true.</translation>
    </message>
    <message>
        <source>Its PersistentKeepalive; 0: off.</source>
        <translation>Ihr PersistentKeepalive; 0: aus.</translation>
    </message>
    <message>
        <source>The node or vantage that it is.</source>
        <translation>Der Knoten oder Blickpunkt, der sie ist.</translation>
    </message>
    <message>
        <source>wg0 unless given.</source>
        <translation>Ohne Angabe wg0.</translation>
    </message>
    <message>
        <source>51820 unless given.</source>
        <translation>Ohne Angabe 51820.</translation>
    </message>
    <message>
        <source>The peers it should have.</source>
        <translation>Die Gegenstellen, die sie haben soll.</translation>
    </message>
    <message>
        <source>The port it listens on.</source>
        <translation>Der Port, auf dem es lauscht.</translation>
    </message>
    <message>
        <source>A prefix of all its paths, &quot;/prometheus&quot;.</source>
        <translation>Was vor allen seinen Pfaden steht, &quot;/prometheus&quot;.</translation>
    </message>
    <message>
        <source>Whether it speaks HTTPS.</source>
        <translation>Ob es HTTPS spricht.</translation>
    </message>
    <message>
        <source>Where the token of a service account is kept, to ask about data sources: keychain:, env: or file:.</source>
        <translation>Wo das Token eines Dienstkontos liegt, um nach Datenquellen zu fragen: keychain:, env: oder file:.</translation>
    </message>
    <message>
        <source>The uids of the data sources that must answer.</source>
        <translation>Die uids der Datenquellen, die antworten müssen.</translation>
    </message>
    <message>
        <source>The service whose data it is.</source>
        <translation>Der Dienst, dessen Daten es sind.</translation>
    </message>
    <message>
        <source>The directory of its dumps.</source>
        <translation>Das Verzeichnis seiner Sicherungen.</translation>
    </message>
    <message>
        <source>Hours; 26 unless given.</source>
        <translation>Stunden; ohne Angabe 26.</translation>
    </message>
    <message>
        <source>A smaller dump is none.</source>
        <translation>Eine kleinere Sicherung ist keine.</translation>
    </message>
    <message>
        <source>gateway, monitoring, gpu, service, hypervisor, admin, or your own. A role brings checks.</source>
        <translation>gateway, monitoring, gpu, service, hypervisor, admin oder eine eigene. Eine Rolle bringt Prüfpunkte mit.</translation>
    </message>
    <message>
        <source>The networks it is in.</source>
        <translation>Die Netze, in denen er ist.</translation>
    </message>
    <message>
        <source>The node that it is a guest of.</source>
        <translation>Der Knoten, dessen Gast er ist.</translation>
    </message>
    <message>
        <source>The [[proxmox]] endpoint that manages it.</source>
        <translation>Der [[proxmox]]-Endpunkt, der ihn verwaltet.</translation>
    </message>
    <message>
        <source>How to log in.</source>
        <translation>Wie die Anmeldung geht.</translation>
    </message>
    <message>
        <source>Listeners that are expected beside those of its roles: &quot;443/tcp&quot; or a table.</source>
        <translation>Lauscher, die neben denen seiner Rollen erwartet werden: &quot;443/tcp&quot; oder eine Tabelle.</translation>
    </message>
    <message>
        <source>Units that must run beside those of its roles.</source>
        <translation>Units, die neben denen seiner Rollen laufen müssen.</translation>
    </message>
    <message>
        <source>Containers that must run.</source>
        <translation>Container, die laufen müssen.</translation>
    </message>
    <message>
        <source>Its WireGuard interface.</source>
        <translation>Seine WireGuard-Schnittstelle.</translation>
    </message>
    <message>
        <source>Networks it must reach through the VPN.</source>
        <translation>Netze, die er durch das VPN erreichen muss.</translation>
    </message>
    <message>
        <source>Disks with SMART.</source>
        <translation>Platten mit SMART.</translation>
    </message>
    <message>
        <source>Its GPUs.</source>
        <translation>Seine GPUs.</translation>
    </message>
    <message>
        <source>Its Prometheus; port 9090 unless given.</source>
        <translation>Sein Prometheus; ohne Angabe Port 9090.</translation>
    </message>
    <message>
        <source>Its Grafana; port 3000 unless given.</source>
        <translation>Sein Grafana; ohne Angabe Port 3000.</translation>
    </message>
    <message>
        <source>Its node_exporter; port 9100 unless given.</source>
        <translation>Sein node_exporter; ohne Angabe Port 9100.</translation>
    </message>
    <message>
        <source>Dumps of application data.</source>
        <translation>Sicherungen von Anwendungsdaten.</translation>
    </message>
    <message>
        <source>Whether a second factor may be asked for.</source>
        <translation>Ob nach einem zweiten Faktor gefragt werden darf.</translation>
    </message>
    <message>
        <source>It needs no backup, on purpose.</source>
        <translation>Er braucht absichtlich kein Backup.</translation>
    </message>
    <message>
        <source>Parameters of checks, here only.</source>
        <translation>Parameter von Prüfpunkten, nur hier.</translation>
    </message>
    <message>
        <source>Anything worth knowing.</source>
        <translation>Alles, was zu wissen lohnt.</translation>
    </message>
    <message>
        <source>Its name, unique in the lab.</source>
        <translation>Sein Name, einmalig im Lab.</translation>
    </message>
    <message>
        <source>Where to connect to: an address or a name.</source>
        <translation>Wohin verbunden wird: Adresse oder Name.</translation>
    </message>
    <message>
        <source>Its other addresses.</source>
        <translation>Seine weiteren Adressen.</translation>
    </message>
    <message>
        <source>Its VMID in Proxmox.</source>
        <translation>Seine VMID in Proxmox.</translation>
    </message>
    <message>
        <source>Groups that it takes settings from.</source>
        <translation>Gruppen, von denen er Einstellungen übernimmt.</translation>
    </message>
    <message>
        <source>The group&apos;s name.</source>
        <translation>Der Name der Gruppe.</translation>
    </message>
    <message>
        <source>Its name, unique among nodes too.</source>
        <translation>Sein Name, einmalig auch unter den Knoten.</translation>
    </message>
    <message>
        <source>outside (unless given) or inside the VPN.</source>
        <translation>outside (ohne Angabe) oder inside: außerhalb oder innerhalb des VPNs.</translation>
    </message>
    <message>
        <source>Where to connect to.</source>
        <translation>Wohin verbunden wird.</translation>
    </message>
    <message>
        <source>a pattern longer than %1 characters</source>
        <translation>ein Muster mit mehr als %1 Zeichen</translation>
    </message>
    <message>
        <source>this is no regular expression</source>
        <translation>das ist kein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no interface name</source>
        <translation>„%1“ ist kein Name einer Schnittstelle</translation>
    </message>
    <message>
        <source>Up to 15 letters, as in wg0.</source>
        <translation>Bis zu 15 Zeichen, etwa wg0.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no check id</source>
        <translation>„%1“ ist keine Kennung eines Prüfpunkts</translation>
    </message>
    <message>
        <source>Check ids look like storage.capacity; &quot;daytwoctl catalog&quot; lists them.</source>
        <translation>Kennungen sehen aus wie storage.capacity; „daytwoctl catalog“ listet sie.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no id for a check of your own</source>
        <translation>„%1“ ist keine Kennung für einen eigenen Prüfpunkt</translation>
    </message>
    <message>
        <source>It starts with &quot;user.&quot; and has small letters, digits, dots and dashes.</source>
        <translation>Sie beginnt mit &quot;user.&quot; und hat kleine Buchstaben, Ziffern, Punkte und Bindestriche.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no disk</source>
        <translation>„%1“ ist keine Platte</translation>
    </message>
    <message>
        <source>Write its device, as in /dev/sda.</source>
        <translation>Schreiben Sie ihr Gerät, etwa /dev/sda.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no unit name</source>
        <translation>„%1“ ist kein Name einer Unit</translation>
    </message>
    <message>
        <source>As in nginx.service.</source>
        <translation>Etwa nginx.service.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no container name</source>
        <translation>„%1“ ist kein Name eines Containers</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no login name</source>
        <translation>„%1“ ist kein Anmeldename</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no path of a web address</source>
        <translation>„%1“ ist kein Pfad einer Webadresse</translation>
    </message>
    <message>
        <source>As in /prometheus.</source>
        <translation>Etwa /prometheus.</translation>
    </message>
    <message>
        <source>this is no WireGuard public key</source>
        <translation>das ist kein öffentlicher WireGuard-Schlüssel</translation>
    </message>
    <message>
        <source>44 characters ending in &quot;=&quot;, as &quot;wg show&quot; prints them.</source>
        <translation>44 Zeichen, &quot;=&quot; am Ende, wie „wg show“ sie zeigt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no uid of a data source</source>
        <translation>„%1“ ist keine uid einer Datenquelle</translation>
    </message>
    <message>
        <source>As the address of its page in Grafana ends: up to 40 letters, digits, dashes, underscores.</source>
        <translation>Wie die Adresse ihrer Seite in Grafana endet: bis zu 40 Buchstaben, Ziffern, Striche, Unterstriche.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no full path</source>
        <translation>„%1“ ist kein vollständiger Pfad</translation>
    </message>
    <message>
        <source>It starts with / or ~/.</source>
        <translation>Er beginnt mit / oder ~/.</translation>
    </message>
    <message>
        <source>this is no web address</source>
        <translation>das ist keine Webadresse</translation>
    </message>
    <message>
        <source>As in https://192.168.50.40:8006, without user and password.</source>
        <translation>Etwa https://192.168.50.40:8006, ohne Benutzer und Passwort.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name</source>
        <translation>„%1“ ist kein Name</translation>
    </message>
    <message>
        <source>Letters, digits, dots, dashes and underscores, beginning with a letter or digit.</source>
        <translation>Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche; vorn ein Buchstabe oder eine Ziffer.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither an address nor a host name</source>
        <translation>„%1“ ist weder Adresse noch Hostname</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no IP address</source>
        <translation>„%1“ ist keine IP-Adresse</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no network</source>
        <translation>„%1“ ist kein Netz</translation>
    </message>
    <message>
        <source>As in 10.8.0.0/24 or fd00:8::/64.</source>
        <translation>Etwa 10.8.0.0/24 oder fd00:8::/64.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no listener</source>
        <translation>„%1“ ist kein Lauscher</translation>
    </message>
    <message>
        <source>As in 51820/udp or 5900-5999/tcp.</source>
        <translation>Etwa 51820/udp oder 5900-5999/tcp.</translation>
    </message>
    <message>
        <source>a secret in clear text, or no reference to one</source>
        <translation>ein Geheimnis im Klartext, oder kein Verweis auf eines</translation>
    </message>
    <message>
        <source>Write where it is kept: keychain:NAME, env:NAME, file:/path or agent:. If this was a secret, it has been seen: replace it.</source>
        <translation>Schreiben Sie, wo es liegt: keychain:NAME, env:NAME, file:/path oder agent:. War das ein Geheimnis, so wurde es gesehen: ersetzen Sie es.</translation>
    </message>
    <message>
        <source>this is no SHA-256 fingerprint</source>
        <translation>das ist kein SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>64 hex digits, with or without colons.</source>
        <translation>64 Hexziffern, mit oder ohne Doppelpunkte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date</source>
        <translation>„%1“ ist kein Datum</translation>
    </message>
    <message>
        <source>As in 2026-12-31.</source>
        <translation>Etwa 2026-12-31.</translation>
    </message>
    <message>
        <source>Seconds; 5 unless given.</source>
        <translation>Sekunden; ohne Angabe 5.</translation>
    </message>
    <message>
        <source>Program and arguments; there is no shell.</source>
        <translation>Programm und Argumente; eine Shell gibt es nicht.</translation>
    </message>
    <message>
        <source>Run through sudo -n.</source>
        <translation>Läuft über sudo -n.</translation>
    </message>
    <message>
        <source>More output is cut; 64 unless given.</source>
        <translation>Längere Ausgaben werden abgeschnitten; ohne Angabe 64.</translation>
    </message>
    <message>
        <source>http:// or https://</source>
        <translation>http:// oder https://</translation>
    </message>
    <message>
        <source>GET (unless given) or HEAD.</source>
        <translation>GET (ohne Angabe) oder HEAD.</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate.</source>
        <translation>SHA-256 des Zertifikats.</translation>
    </message>
    <message>
        <source>65536 unless given.</source>
        <translation>Ohne Angabe 65536.</translation>
    </message>
    <message>
        <source>The node itself unless given.</source>
        <translation>Ohne Angabe der Knoten selbst.</translation>
    </message>
    <message>
        <source>Do a TLS handshake.</source>
        <translation>Einen TLS-Handshake machen.</translation>
    </message>
    <message>
        <source>What the first line must match.</source>
        <translation>Worauf die erste Zeile passen muss.</translation>
    </message>
    <message>
        <source>A query, or a metric&apos;s name for an exporter.</source>
        <translation>Eine Abfrage, oder bei einem Exporter der Name einer Metrik.</translation>
    </message>
    <message>
        <source>prometheus (unless given) or exporter.</source>
        <translation>prometheus (ohne Angabe) oder exporter.</translation>
    </message>
    <message>
        <source>The file, up to 64 KiB.</source>
        <translation>Die Datei, bis 64 KiB.</translation>
    </message>
    <message>
        <source>The part of the answer; the output unless given.</source>
        <translation>Der Teil der Antwort; ohne Angabe die Ausgabe.</translation>
    </message>
    <message>
        <source>A path into a JSON answer, &quot;$.sealed&quot;.</source>
        <translation>Ein Pfad in eine JSON-Antwort, &quot;$.sealed&quot;.</translation>
    </message>
    <message>
        <source>A header of an HTTP answer.</source>
        <translation>Ein Header einer HTTP-Antwort.</translation>
    </message>
    <message>
        <source>It is this.</source>
        <translation>Es ist dies.</translation>
    </message>
    <message>
        <source>It has nothing but these.</source>
        <translation>Es enthält nichts als diese.</translation>
    </message>
    <message>
        <source>It has all of these.</source>
        <translation>Es enthält alle diese.</translation>
    </message>
    <message>
        <source>It is this or more.</source>
        <translation>Es ist dies oder mehr.</translation>
    </message>
    <message>
        <source>It is this or less.</source>
        <translation>Es ist dies oder weniger.</translation>
    </message>
    <message>
        <source>A regular expression finds something in it.</source>
        <translation>Ein regulärer Ausdruck findet etwas darin.</translation>
    </message>
    <message>
        <source>true: it is not there, or empty.</source>
        <translation>true: es fehlt oder ist leer.</translation>
    </message>
    <message>
        <source>true: as it was in the last good run.</source>
        <translation>true: wie im letzten guten Lauf.</translation>
    </message>
    <message>
        <source>What it means when not so; fail unless given.</source>
        <translation>Was es bedeutet, wenn nicht; ohne Angabe fail.</translation>
    </message>
    <message>
        <source>The sentence to show then.</source>
        <translation>Der Satz, der dann gezeigt wird.</translation>
    </message>
    <message>
        <source>What the rule decides.</source>
        <translation>Was die Regel entscheidet.</translation>
    </message>
    <message>
        <source>The condition, or &quot;default&quot;.</source>
        <translation>Die Bedingung, oder &quot;default&quot;.</translation>
    </message>
    <message>
        <source>The sentence to show.</source>
        <translation>Der Satz, der gezeigt wird.</translation>
    </message>
    <message>
        <source>Nodes with one of these roles.</source>
        <translation>Knoten mit einer dieser Rollen.</translation>
    </message>
    <message>
        <source>These nodes.</source>
        <translation>Diese Knoten.</translation>
    </message>
    <message>
        <source>Runs that include it.</source>
        <translation>Läufe, zu denen er gehört.</translation>
    </message>
    <message>
        <source>An older answer is stale.</source>
        <translation>Eine ältere Antwort ist veraltet.</translation>
    </message>
    <message>
        <source>user.something</source>
        <translation>user.something</translation>
    </message>
    <message>
        <source>What is true when it passes.</source>
        <translation>Was wahr ist, wenn er besteht.</translation>
    </message>
    <message>
        <source>Why it matters.</source>
        <translation>Warum es zählt.</translation>
    </message>
    <message>
        <source>Every node unless given.</source>
        <translation>Ohne Angabe jeder Knoten.</translation>
    </message>
    <message>
        <source>What is asked.</source>
        <translation>Was gefragt wird.</translation>
    </message>
    <message>
        <source>host (unless given), admin, mon, or outside:&lt;vantage&gt;.</source>
        <translation>host (ohne Angabe), admin, mon oder outside:&lt;vantage&gt;.</translation>
    </message>
    <message>
        <source>The question; its keys depend on the kind.</source>
        <translation>Die Frage; ihre Schlüssel hängen von der Art ab.</translation>
    </message>
    <message>
        <source>What must all be so, in shorthand.</source>
        <translation>Was alles so sein muss, in Kurzform.</translation>
    </message>
    <message>
        <source>Rules; the first that holds decides.</source>
        <translation>Regeln; die erste, die zutrifft, entscheidet.</translation>
    </message>
    <message>
        <source>What to do when it is red.</source>
        <translation>Was zu tun ist, wenn er rot ist.</translation>
    </message>
    <message>
        <source>Values that the rules may use.</source>
        <translation>Werte, die die Regeln verwenden dürfen.</translation>
    </message>
    <message>
        <source>When it is asked.</source>
        <translation>Wann gefragt wird.</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>The lab declares none.</source>
        <translation>Das Lab nennt keine.</translation>
    </message>
    <message>
        <source>Known: %1.</source>
        <translation>Bekannt: %1.</translation>
    </message>
    <message>
        <source>no node or vantage is called &quot;%1&quot;</source>
        <translation>kein Knoten oder Blickpunkt heißt „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a role of your own</source>
        <translation>„%1“ ist eine eigene Rolle</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;? Your own role brings no built-in checks.</source>
        <translation>Meinten Sie „%1“? Eine eigene Rolle bringt keine eingebauten Prüfpunkte mit.</translation>
    </message>
    <message>
        <source>no network is called &quot;%1&quot;</source>
        <translation>kein Netz heißt „%1“</translation>
    </message>
    <message>
        <source>no group is called &quot;%1&quot;</source>
        <translation>keine Gruppe heißt „%1“</translation>
    </message>
    <message>
        <source>no node is called &quot;%1&quot;</source>
        <translation>kein Knoten heißt „%1“</translation>
    </message>
    <message>
        <source>no [[proxmox]] is called &quot;%1&quot;</source>
        <translation>kein [[proxmox]] heißt „%1“</translation>
    </message>
    <message>
        <source>a link from &quot;%1&quot; to itself</source>
        <translation>eine Verbindung von „%1“ zu sich selbst</translation>
    </message>
    <message>
        <source>no vantage is called &quot;%1&quot;</source>
        <translation>kein Blickpunkt heißt „%1“</translation>
    </message>
    <message>
        <source>a NUL byte: this is no text file</source>
        <translation>ein NUL-Byte: das ist keine Textdatei</translation>
    </message>
    <message>
        <source>brackets are nested more than %1 deep</source>
        <translation>Klammern sind tiefer als %1 verschachtelt</translation>
    </message>
    <message>
        <source>a key of more than %1 parts</source>
        <translation>ein Schlüssel mit mehr als %1 Teilen</translation>
    </message>
    <message>
        <source>more than %1 values</source>
        <translation>mehr als %1 Werte</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>a decimal number</source>
        <translation>Dezimalzahl</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no finite number</source>
        <translation>„%1“ ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has more than %2 elements</source>
        <translation>„%1“ hat mehr als %2 Elemente</translation>
    </message>
    <message>
        <source>in &quot;%1&quot;: expected %2, found %3</source>
        <translation>in „%1“ erwartet: %2, gefunden: %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; contains control characters</source>
        <translation>„%1“ enthält Steuerzeichen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty</source>
        <translation>„%1“ ist leer</translation>
    </message>
    <message>
        <source>&quot;%1&quot; contains a secret in clear text</source>
        <translation>„%1“ enthält ein Geheimnis im Klartext</translation>
    </message>
    <message>
        <source>One of: %1.</source>
        <translation>Eines von: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be &quot;%2&quot;</source>
        <translation>„%1“ kann nicht „%2“ sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, out of range</source>
        <translation>„%1“ ist %2, außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Von %1 bis %2.</translation>
    </message>
    <message>
        <source>%1 needs &quot;%2&quot;</source>
        <translation>%1 braucht „%2“</translation>
    </message>
    <message>
        <source>Quote the check id, as in [thresholds.&quot;storage.capacity&quot;].</source>
        <translation>Setzen Sie die Kennung in Anführungszeichen, etwa [thresholds.&quot;storage.capacity&quot;].</translation>
    </message>
    <message>
        <source>Write two brackets: [[%1]].</source>
        <translation>Schreiben Sie zwei Klammern: [[%1]].</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: expected %2, found %3</source>
        <translation>„%1“ – erwartet: %2, gefunden: %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no place in a lab file</source>
        <translation>„%1“ hat in einer Lab-Datei keinen Platz</translation>
    </message>
    <message>
        <source>Known here: %1.</source>
        <translation>Hier bekannt: %1.</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot; in %2</source>
        <translation>unbekannter Schlüssel „%1“ in %2</translation>
    </message>
    <message>
        <source>Secrets stay out of this file. If this was one, it has been seen: replace it.</source>
        <translation>Geheimnisse bleiben aus dieser Datei heraus. War das eines, so wurde es gesehen: ersetzen Sie es.</translation>
    </message>
    <message>
        <source>more problems than can be listed; these are the first</source>
        <translation>mehr Probleme, als sich auflisten lassen; dies sind die ersten</translation>
    </message>
    <message>
        <source>&quot;%1&quot; connects to %2, as another node does</source>
        <translation>„%1“ verbindet sich mit %2, wie ein anderer Knoten auch</translation>
    </message>
    <message>
        <source>%1 is the address of &quot;%2&quot;</source>
        <translation>%1 ist die Adresse von „%2“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no address</source>
        <translation>„%1“ hat keine Adresse</translation>
    </message>
    <message>
        <source>Give it an address, or ssh = { alias = &quot;…&quot; }.</source>
        <translation>Geben Sie ihm eine Adresse, oder ssh = { alias = &quot;…&quot; }.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no role</source>
        <translation>„%1“ hat keine Rolle</translation>
    </message>
    <message>
        <source>Only the checks for every host are made. Roles: gateway, monitoring, gpu, service, hypervisor, admin.</source>
        <translation>Nur die Prüfpunkte für jeden Host werden gemacht. Rollen: gateway, monitoring, gpu, service, hypervisor, admin.</translation>
    </message>
    <message>
        <source>VMID %1 is another node&apos;s too</source>
        <translation>die VMID %1 hat auch ein anderer Knoten</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has not the role hypervisor</source>
        <translation>„%1“ hat nicht die Rolle hypervisor</translation>
    </message>
    <message>
        <source>jumps go round in a circle: %1</source>
        <translation>Sprünge drehen sich im Kreis: %1</translation>
    </message>
    <message>
        <source>hypervisors stand on each other: %1</source>
        <translation>Hypervisoren stehen aufeinander: %1</translation>
    </message>
    <message>
        <source>%1 is read as %2</source>
        <translation>%1 wird als %2 gelesen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; have addresses in common</source>
        <translation>„%1“ und „%2“ haben gemeinsame Adressen</translation>
    </message>
    <message>
        <source>no network of kind vpn</source>
        <translation>kein Netz der Art vpn</translation>
    </message>
    <message>
        <source>Without it nothing can be said about who is inside and who is outside.</source>
        <translation>Ohne das lässt sich nicht sagen, wer drinnen ist und wer draußen.</translation>
    </message>
    <message>
        <source>two peers with one public key</source>
        <translation>zwei Gegenstellen mit demselben öffentlichen Schlüssel</translation>
    </message>
    <message>
        <source>%1 goes to peer &quot;%2&quot; already</source>
        <translation>%1 geht schon zur Gegenstelle „%2“</translation>
    </message>
    <message>
        <source>there is no file &quot;%1&quot; here</source>
        <translation>hier gibt es keine Datei „%1“</translation>
    </message>
    <message>
        <source>others may read &quot;%1&quot;</source>
        <translation>andere dürfen „%1“ lesen</translation>
    </message>
    <message>
        <source>chmod 600 %1</source>
        <translation>chmod 600 %1</translation>
    </message>
    <message>
        <source>a listener has either &quot;port&quot; or &quot;ports&quot;</source>
        <translation>ein Lauscher hat entweder &quot;port&quot; oder &quot;ports&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no range of ports</source>
        <translation>„%1“ ist kein Bereich von Ports</translation>
    </message>
    <message>
        <source>As in 5900-5999, or ephemeral.</source>
        <translation>Etwa 5900-5999, oder ephemeral.</translation>
    </message>
    <message>
        <source>the lab has no [[node]]</source>
        <translation>das Lab hat kein [[node]]</translation>
    </message>
    <message>
        <source>no check is called &quot;%1&quot;</source>
        <translation>kein Prüfpunkt heißt „%1“</translation>
    </message>
    <message>
        <source>&quot;daytwoctl catalog&quot; lists the checks.</source>
        <translation>„daytwoctl catalog“ listet die Prüfpunkte.</translation>
    </message>
    <message>
        <source>this silence ended on %1</source>
        <translation>diese Stummschaltung endete am %1</translation>
    </message>
    <message>
        <source>The light is back. Remove the silence, or give it a new day.</source>
        <translation>Das Licht ist wieder da. Entfernen Sie die Stummschaltung, oder geben Sie ihr einen neuen Tag.</translation>
    </message>
    <message>
        <source>an expectation looks at one thing: of, json or header</source>
        <translation>eine Erwartung betrachtet eines: of, json oder header</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can only be true</source>
        <translation>„%1“ kann nur true sein</translation>
    </message>
    <message>
        <source>Leave it out if it shall not count.</source>
        <translation>Lassen Sie es weg, wenn es nicht zählen soll.</translation>
    </message>
    <message>
        <source>an expectation needs something to compare with</source>
        <translation>eine Erwartung braucht etwas zum Vergleichen</translation>
    </message>
    <message>
        <source>an expectation makes one comparison</source>
        <translation>eine Erwartung macht einen Vergleich</translation>
    </message>
    <message>
        <source>Write several with [[check.expect]]; all must hold.</source>
        <translation>Schreiben Sie mehrere mit [[check.expect]]; alle müssen gelten.</translation>
    </message>
    <message>
        <source>a check has either expectations or rules</source>
        <translation>ein Prüfpunkt hat entweder Erwartungen oder Regeln</translation>
    </message>
    <message>
        <source>this check decides nothing</source>
        <translation>dieser Prüfpunkt entscheidet nichts</translation>
    </message>
    <message>
        <source>Give it [check.expect] or [[check.rule]].</source>
        <translation>Geben Sie ihm [check.expect] oder [[check.rule]].</translation>
    </message>
    <message>
        <source>the command is empty</source>
        <translation>der Befehl ist leer</translation>
    </message>
    <message>
        <source>a line break in an argument</source>
        <translation>ein Zeilenumbruch in einem Argument</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no program</source>
        <translation>„%1“ ist kein Programm</translation>
    </message>
    <message>
        <source>blanks in a program&apos;s name</source>
        <translation>Leerzeichen im Namen eines Programms</translation>
    </message>
    <message>
        <source>There is no shell: write each argument as a text of its own.</source>
        <translation>Eine Shell gibt es nicht: schreiben Sie jedes Argument als eigenen Text.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no place to look from</source>
        <translation>„%1“ ist kein Ort, von dem aus geprüft werden kann</translation>
    </message>
    <message>
        <source>One of: host, admin, mon, outside:VANTAGE.</source>
        <translation>Eines von: host, admin, mon, outside:VANTAGE.</translation>
    </message>
    <message>
        <source>more than %1 checks of your own on &quot;%2&quot;</source>
        <translation>mehr als %1 eigene Prüfpunkte auf „%2“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; applies to no node</source>
        <translation>„%1“ gilt für keinen Knoten</translation>
    </message>
    <message>
        <source>No node has the role %1.</source>
        <translation>Kein Knoten hat die Rolle %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; looks from mon</source>
        <translation>„%1“ prüft von mon aus</translation>
    </message>
    <message>
        <source>No node has the role monitoring.</source>
        <translation>Kein Knoten hat die Rolle monitoring.</translation>
    </message>
    <message>
        <source>more than %1 checks of your own</source>
        <translation>mehr als %1 eigene Prüfpunkte</translation>
    </message>
    <message>
        <source>The lab file</source>
        <translation>Die Lab-Datei</translation>
    </message>
    <message>
        <source>it is written in a way that cannot be changed from here; edit it by hand</source>
        <translation>sie ist so geschrieben, dass sie sich von hier nicht ändern lässt; ändern Sie sie von Hand</translation>
    </message>
    <message>
        <source>Files or folders with more checks.</source>
        <translation>Dateien oder Ordner mit weiteren Prüfpunkten.</translation>
    </message>
    <message>
        <source>How many GPUs it must show; 0: none, in spite of its role.</source>
        <translation>Wie viele GPUs er zeigen muss; 0: keine, trotz seiner Rolle.</translation>
    </message>
    <message>
        <source>The name or address to ask; the node&apos;s own unless given.</source>
        <translation>Name oder Adresse, die gefragt wird; ohne Angabe die des Knotens.</translation>
    </message>
    <message>
        <source>443 unless given.</source>
        <translation>Ohne Angabe 443.</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate that must be shown.</source>
        <translation>SHA-256 des Zertifikats, das gezeigt werden muss.</translation>
    </message>
    <message>
        <source>Mount points of its btrfs file systems.</source>
        <translation>Einhängepunkte seiner btrfs-Dateisysteme.</translation>
    </message>
    <message>
        <source>Its Alertmanager; port 9093 unless given.</source>
        <translation>Sein Alertmanager; ohne Angabe Port 9093.</translation>
    </message>
    <message>
        <source>Where it shows TLS certificates, beside Proxmox and web services with tls = true.</source>
        <translation>Wo er TLS-Zertifikate zeigt, neben Proxmox und Webdiensten mit tls = true.</translation>
    </message>
    <message>
        <source>this text has no end</source>
        <translation>dieser Text hat kein Ende</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number</source>
        <translation>&quot;%1&quot; ist keine Zahl</translation>
    </message>
    <message>
        <source>Equality is ==.</source>
        <translation>Gleichheit ist ==.</translation>
    </message>
    <message>
        <source>Write and, or, not.</source>
        <translation>Zu schreiben ist and, or, not.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; means nothing here</source>
        <translation>&quot;%1&quot; bedeutet hier nichts</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too much here</source>
        <translation>&quot;%1&quot; ist hier zu viel</translation>
    </message>
    <message>
        <source>comparisons cannot be chained</source>
        <translation>Vergleiche lassen sich nicht verketten</translation>
    </message>
    <message>
        <source>Join them with and.</source>
        <translation>Mit and verbinden.</translation>
    </message>
    <message>
        <source>something is missing at the end</source>
        <translation>am Ende fehlt etwas</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot stand here</source>
        <translation>&quot;%1&quot; kann hier nicht stehen</translation>
    </message>
    <message>
        <source>a parameter&apos;s name is missing</source>
        <translation>der Name eines Parameters fehlt</translation>
    </message>
    <message>
        <source>a closing ) is missing</source>
        <translation>eine schließende ) fehlt</translation>
    </message>
    <message>
        <source>a list holds numbers and texts</source>
        <translation>eine Liste enthält Zahlen und Texte</translation>
    </message>
    <message>
        <source>a closing ] is missing</source>
        <translation>eine schließende ] fehlt</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>a condition longer than %1 characters</source>
        <translation>eine Bedingung mit mehr als %1 Zeichen</translation>
    </message>
    <message>
        <source>this is neither true nor false</source>
        <translation>das ist weder wahr noch falsch</translation>
    </message>
    <message>
        <source>Compare it with something.</source>
        <translation>Mit etwas vergleichen.</translation>
    </message>
    <message>
        <source>an answer of kind %1 has no &quot;%2&quot;</source>
        <translation>eine Antwort der Art %1 hat kein &quot;%2&quot;</translation>
    </message>
    <message>
        <source>It has: %1.</source>
        <translation>Vorhanden: %1.</translation>
    </message>
    <message>
        <source>&quot;in&quot; wants a list or a text on its right</source>
        <translation>&quot;in&quot; verlangt rechts eine Liste oder einen Text</translation>
    </message>
    <message>
        <source>&quot;contains&quot; wants a list or a text on its left</source>
        <translation>&quot;contains&quot; verlangt links eine Liste oder einen Text</translation>
    </message>
    <message>
        <source>this compares two different kinds of value</source>
        <translation>das vergleicht zwei verschiedene Arten von Werten</translation>
    </message>
    <message>
        <source>number(…) makes a number of a text.</source>
        <translation>number(…) macht aus einem Text eine Zahl.</translation>
    </message>
    <message>
        <source>only numbers have an order</source>
        <translation>nur Zahlen haben eine Reihenfolge</translation>
    </message>
    <message>
        <source>a list can only be compared inside all() or any()</source>
        <translation>eine Liste lässt sich nur in all() oder any() vergleichen</translation>
    </message>
    <message>
        <source>there is no function &quot;%1&quot;</source>
        <translation>eine Funktion &quot;%1&quot; gibt es nicht</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes another number of arguments</source>
        <translation>&quot;%1&quot; nimmt eine andere Anzahl Argumente</translation>
    </message>
    <message>
        <source>an answer of kind %1 is no JSON</source>
        <translation>eine Antwort der Art %1 ist kein JSON</translation>
    </message>
    <message>
        <source>this is no path into JSON</source>
        <translation>das ist kein Pfad in JSON</translation>
    </message>
    <message>
        <source>As in &apos;$.checks[0].name&apos;.</source>
        <translation>Etwa &apos;$.checks[0].name&apos;.</translation>
    </message>
    <message>
        <source>only http has headers</source>
        <translation>nur http hat Header</translation>
    </message>
    <message>
        <source>a header&apos;s name is missing</source>
        <translation>der Name eines Headers fehlt</translation>
    </message>
    <message>
        <source>an answer of kind %1 has no text</source>
        <translation>eine Antwort der Art %1 hat keinen Text</translation>
    </message>
    <message>
        <source>lines are counted from 1</source>
        <translation>Zeilen werden ab 1 gezählt</translation>
    </message>
    <message>
        <source>a pattern stands in quotes</source>
        <translation>ein Muster steht in Anführungszeichen</translation>
    </message>
    <message>
        <source>a group is a number; 0 is the whole match</source>
        <translation>eine Gruppe ist eine Zahl; 0 ist der ganze Treffer</translation>
    </message>
    <message>
        <source>there is no parameter &quot;%1&quot;</source>
        <translation>einen Parameter &quot;%1&quot; gibt es nicht</translation>
    </message>
    <message>
        <source>Give it a value in params.</source>
        <translation>Ihm in params einen Wert geben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; asks about a part of the answer</source>
        <translation>&quot;%1&quot; fragt nach einem Teil der Antwort</translation>
    </message>
    <message>
        <source>&quot;%1&quot; wants a comparison</source>
        <translation>&quot;%1&quot; verlangt einen Vergleich</translation>
    </message>
    <message>
        <source>As in all(json(&apos;$.peers[*].up&apos;) == true).</source>
        <translation>Etwa all(json(&apos;$.peers[*].up&apos;) == true).</translation>
    </message>
    <message>
        <source>this is no list</source>
        <translation>das ist keine Liste</translation>
    </message>
    <message>
        <source>this rule is never reached</source>
        <translation>diese Regel wird nie erreicht</translation>
    </message>
    <message>
        <source>The rule with &quot;default&quot; above it always holds.</source>
        <translation>Die Regel mit &quot;default&quot; darüber gilt immer.</translation>
    </message>
    <message>
        <source>with sudo, a program is named by its full path</source>
        <translation>mit sudo wird ein Programm mit vollständigem Pfad genannt</translation>
    </message>
    <message>
        <source>&quot;command -v %1&quot; on the host tells it.</source>
        <translation>&quot;command -v %1&quot; auf dem Host nennt ihn.</translation>
    </message>
    <message>
        <source>sudo cannot be given for exactly this argument</source>
        <translation>sudo lässt sich nicht für genau dieses Argument erteilen</translation>
    </message>
    <message>
        <source>Letters, digits, blanks and _ @ % + = : , . / { } ~ - only.</source>
        <translation>Nur Buchstaben, Ziffern, Leerzeichen und _ @ % + = : , . / { } ~ -.</translation>
    </message>
    <message>
        <source>a pin can be compared from admin only</source>
        <translation>eine Festlegung lässt sich nur von admin aus vergleichen</translation>
    </message>
    <message>
        <source>Write from = &quot;admin&quot;.</source>
        <translation>from = &quot;admin&quot; schreiben.</translation>
    </message>
    <message>
        <source>a TLS handshake can be made from admin only</source>
        <translation>ein TLS-Handshake ist nur von admin aus möglich</translation>
    </message>
    <message>
        <source>a banner cannot be read inside TLS</source>
        <translation>ein Banner lässt sich innerhalb von TLS nicht lesen</translation>
    </message>
    <message>
        <source>a metric is asked where it is kept</source>
        <translation>eine Metrik wird dort abgefragt, wo sie liegt</translation>
    </message>
    <message>
        <source>Leave out &quot;from&quot;.</source>
        <translation>&quot;from&quot; weglassen.</translation>
    </message>
    <message>
        <source>There is no shell that would know whose home this is.</source>
        <translation>Es gibt keine Shell, die wüsste, wessen Heimverzeichnis das ist.</translation>
    </message>
    <message>
        <source>an exporter has metrics, and answers no query</source>
        <translation>ein Exporter hat Metriken und beantwortet keine Abfrage</translation>
    </message>
    <message>
        <source>As in node_load1 or node_filesystem_avail_bytes{mountpoint=&quot;/&quot;}.</source>
        <translation>Etwa node_load1 oder node_filesystem_avail_bytes{mountpoint=&quot;/&quot;}.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; asks %2, which is no host of the lab</source>
        <translation>&quot;%1&quot; fragt %2, und das ist kein Host des Labs</translation>
    </message>
    <message>
        <source>A check asks nodes of the lab and addresses of its VPN; others only from outside.</source>
        <translation>Ein Prüfpunkt fragt Knoten des Labs und Adressen seines VPNs; andere nur von außen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; asks the admin machine itself</source>
        <translation>&quot;%1&quot; fragt den Admin-Rechner selbst</translation>
    </message>
    <message>
        <source>Write from = &quot;host&quot; to ask each host about itself.</source>
        <translation>from = &quot;host&quot; schreiben, um jeden Host nach sich selbst zu fragen.</translation>
    </message>
    <message>
        <source>nobody has confirmed this check pack</source>
        <translation>niemand hat dieses Prüfpaket bestätigt</translation>
    </message>
    <message>
        <source>this check pack has changed since it was confirmed</source>
        <translation>dieses Prüfpaket hat sich geändert, seit es bestätigt wurde</translation>
    </message>
    <message>
        <source>Read it, then write &quot;%1&quot;.</source>
        <translation>Lesen, dann &quot;%1&quot; schreiben.</translation>
    </message>
    <message>
        <source>there is a check &quot;%1&quot; already</source>
        <translation>einen Prüfpunkt &quot;%1&quot; gibt es schon</translation>
    </message>
    <message>
        <source>the lab has no vantage &quot;%1&quot;</source>
        <translation>das Lab hat keinen Blickpunkt &quot;%1&quot;</translation>
    </message>
    <message>
        <source>there is no check pack &quot;%1&quot; here</source>
        <translation>ein Prüfpaket &quot;%1&quot; gibt es hier nicht</translation>
    </message>
    <message>
        <source>A silence needs a check</source>
        <translation>Eine Stummschaltung braucht einen Prüfpunkt</translation>
    </message>
    <message>
        <source>A silence needs a reason: it is shown wherever the light is missing</source>
        <translation>Eine Stummschaltung braucht einen Grund: er steht überall, wo das Licht fehlt</translation>
    </message>
    <message>
        <source>A silence needs a last day: nothing is silenced for ever</source>
        <translation>Eine Stummschaltung braucht einen letzten Tag: nichts ist für immer stumm</translation>
    </message>
    <message>
        <source>The last day of a silence is today or later</source>
        <translation>Der letzte Tag einer Stummschaltung ist heute oder später</translation>
    </message>
    <message>
        <source>the silence cannot be added at its end</source>
        <translation>die Stummschaltung lässt sich an ihrem Ende nicht anfügen</translation>
    </message>
    <message>
        <source>Copy resources/examples/home-lab.toml and fit it to your lab, or look at the demo lab with --demo.</source>
        <translation>resources/examples/home-lab.toml kopieren und ans eigene Lab anpassen, oder mit --demo das Demo-Lab ansehen.</translation>
    </message>
</context>
<context>
    <name>MainWords</name>
    <message>
        <source>Day-2 operations console for small Proxmox labs</source>
        <translation>Betriebskonsole für kleine Proxmox-Labs</translation>
    </message>
    <message>
        <source>Open the demo lab</source>
        <translation>Demo-Lab öffnen</translation>
    </message>
    <message>
        <source>Open this lab file</source>
        <translation>Diese Lab-Datei öffnen</translation>
    </message>
    <message>
        <source>Keep the journal here</source>
        <translation>Das Journal hier ablegen</translation>
    </message>
    <message>
        <source>A lab file</source>
        <translation>Eine Lab-Datei</translation>
    </message>
</context>
<context>
    <name>MenuWords</name>
    <message>
        <source>&amp;Lab</source>
        <translation>&amp;Lab</translation>
    </message>
    <message>
        <source>&amp;Break something in the demo lab</source>
        <translation>Im Demo-Lab etwas &amp;kaputtmachen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>Prüfp&amp;unkt</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>PveError</name>
    <message>
        <source>A web page came back, with status %1: something stands between here and Proxmox VE. %2</source>
        <translation>Eine Webseite kam zurück, mit Status %1: etwas steht zwischen hier und Proxmox VE. %2</translation>
    </message>
    <message>
        <source>Redirected, which Proxmox VE does only when asked without TLS. %1</source>
        <translation>Umgeleitet, was Proxmox VE nur tut, wenn ohne TLS gefragt wird. %1</translation>
    </message>
    <message>
        <source>Status %1 without a word.</source>
        <translation>Status %1 ohne ein Wort.</translation>
    </message>
    <message>
        <source>The task ended without saying how; what it did is unknown.</source>
        <translation>Die Aufgabe endete, ohne zu sagen wie; was sie tat, ist unbekannt.</translation>
    </message>
    <message>
        <source>A token is named USER@REALM!NAME, not &quot;%1&quot;.</source>
        <translation>Ein Token heißt USER@REALM!NAME, nicht „%1“.</translation>
    </message>
</context>
<context>
    <name>PveTask</name>
    <message>
        <source>The answer to the call was lost and no task of it was found: whether it was started is not known.</source>
        <translation>Die Antwort auf den Aufruf ging verloren, und keine Aufgabe davon wurde gefunden: ob sie begonnen wurde, ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything since %1 is lost on all its disks: %2.</source>
        <translation>Alles seit %1 geht auf allen seinen Platten verloren: %2.</translation>
    </message>
    <message>
        <source>Everything since the snapshot is lost on all its disks. When it was taken is not known.</source>
        <translation>Alles seit dem Snapshot geht auf allen seinen Platten verloren. Wann er genommen wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The guest is stopped hard, as by pulling the plug.</source>
        <translation>Der Gast wird hart angehalten, als zöge man den Stecker.</translation>
    </message>
    <message>
        <source>It runs on from the moment of the snapshot, with the memory and the clock of then.</source>
        <translation>Er läuft ab dem Moment des Snapshots weiter, mit Speicher und Uhr von damals.</translation>
    </message>
    <message>
        <source>The rollback leaves it stopped; it is started afterwards.</source>
        <translation>Nach der Rückkehr steht er still; danach wird er gestartet.</translation>
    </message>
    <message>
        <source>It is left stopped.</source>
        <translation>Er bleibt angehalten.</translation>
    </message>
    <message>
        <source>Snapshots made since: %1.</source>
        <translation>Seither genommene Snapshots: %1.</translation>
    </message>
    <message>
        <source>Its configuration goes back as well; what changes could not be seen.</source>
        <translation>Auch seine Konfiguration geht zurück; was sich ändert, war nicht zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) of its configuration go back as well.</source>
        <translation>
            <numerusform>Auch %n Einstellung seiner Konfiguration geht zurück.</numerusform>
            <numerusform>Auch %n Einstellungen seiner Konfiguration gehen zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Snapshot &quot;%1&quot; is not whole (%2): it cannot be rolled back to.</source>
        <translation>Snapshot „%1“ ist nicht vollständig (%2): dorthin gibt es keine Rückkehr.</translation>
    </message>
    <message>
        <source>Whether the guest runs now could not be seen: it would be left stopped.</source>
        <translation>Ob der Gast jetzt läuft, war nicht zu sehen: er bliebe angehalten.</translation>
    </message>
    <message>
        <source>These descend from it and will stay: %1.</source>
        <translation>Diese stammen von ihm ab und bleiben: %1.</translation>
    </message>
    <message>
        <source>Snapshot &quot;%1&quot; is not whole (%2).</source>
        <translation>Snapshot „%1“ ist nicht vollständig (%2).</translation>
    </message>
    <message>
        <source>This is a template: it has no snapshots.</source>
        <translation>Das ist eine Vorlage: sie hat keine Snapshots.</translation>
    </message>
    <message>
        <source>Wait until the task has ended.</source>
        <translation>Warten Sie, bis die Aufgabe beendet ist.</translation>
    </message>
    <message>
        <source>If no task works on it any more, the lock was left behind. On the host, as root: %1</source>
        <translation>Arbeitet keine Aufgabe mehr an ihm, so blieb die Sperre liegen. Auf dem Host, als root: %1</translation>
    </message>
    <message>
        <source>The guest is locked (%1).</source>
        <translation>Der Gast ist gesperrt (%1).</translation>
    </message>
    <message>
        <source>A task works on the guest: %1, started by %2.</source>
        <translation>Eine Aufgabe arbeitet an dem Gast: %1, begonnen von %2.</translation>
    </message>
    <message>
        <source>Whether a task works on the guest could not be seen.</source>
        <translation>Ob eine Aufgabe an dem Gast arbeitet, war nicht zu sehen.</translation>
    </message>
    <message>
        <source>Whether the token has the right %1 could not be seen.</source>
        <translation>Ob der Token das Recht %1 hat, war nicht zu sehen.</translation>
    </message>
    <message>
        <source>The token lacks the right %1 on %2.</source>
        <translation>Dem Token fehlt das Recht %1 auf %2.</translation>
    </message>
    <message>
        <source>Whether all disks can be snapshotted could not be seen.</source>
        <translation>Ob alle Platten Snapshots können, war nicht zu sehen.</translation>
    </message>
    <message>
        <source>At least one disk is on a storage, or of a format, that has no snapshots.</source>
        <translation>Mindestens eine Platte liegt auf einem Storage oder hat ein Format, das keine Snapshots kann.</translation>
    </message>
    <message>
        <source>These disks cannot be snapshotted: %1.</source>
        <translation>Diese Platten können keine Snapshots: %1.</translation>
    </message>
    <message>
        <source>Move the disk to a storage with snapshots (on directories: format qcow2), or make a backup instead.</source>
        <translation>Verschieben Sie die Platte auf ein Storage mit Snapshots (in Verzeichnissen: Format qcow2), oder machen Sie ein Backup.</translation>
    </message>
    <message>
        <source>Storage &quot;%1&quot; of disk %2 does not answer: Proxmox VE knows nothing of it.</source>
        <translation>Das Storage „%1“ der Platte %2 antwortet nicht: Proxmox VE weiß nichts darüber.</translation>
    </message>
    <message>
        <source>Storage &quot;%1&quot; of disk %2 could not be seen.</source>
        <translation>Das Storage „%1“ der Platte %2 war nicht zu sehen.</translation>
    </message>
    <message>
        <source>Storage &quot;%1&quot; of disk %2 is down.</source>
        <translation>Das Storage „%1“ der Platte %2 ist nicht verfügbar.</translation>
    </message>
    <message>
        <source>Storage &quot;%1&quot; is %2 % full. A snapshot grows with every change; when the storage is full, the guest stops.</source>
        <translation>Das Storage „%1“ ist zu %2 % voll. Ein Snapshot wächst mit jeder Änderung; ist das Storage voll, bleibt der Gast stehen.</translation>
    </message>
    <message>
        <source>Whether the storages answer and have room could not be seen.</source>
        <translation>Ob die Storages antworten und Platz haben, war nicht zu sehen.</translation>
    </message>
    <message>
        <source>Which snapshots there are could not be seen.</source>
        <translation>Welche Snapshots es gibt, war nicht zu sehen.</translation>
    </message>
    <message>
        <source>There is a snapshot &quot;%1&quot; already.</source>
        <translation>Einen Snapshot „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>Snapshot &quot;%1&quot; differs only in upper and lower case.</source>
        <translation>Snapshot „%1“ unterscheidet sich nur in Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>Take the snapshot without RAM.</source>
        <translation>Nehmen Sie den Snapshot ohne RAM.</translation>
    </message>
    <message>
        <source>Snapshots of containers hold no RAM.</source>
        <translation>Snapshots von Containern enthalten kein RAM.</translation>
    </message>
    <message>
        <source>The guest does not run: the snapshot will hold no RAM.</source>
        <translation>Der Gast läuft nicht: der Snapshot wird kein RAM enthalten.</translation>
    </message>
    <message>
        <source>Whether a device forbids to save the RAM could not be seen.</source>
        <translation>Ob ein Gerät das Sichern des RAM verbietet, war nicht zu sehen.</translation>
    </message>
    <message>
        <source>The RAM cannot be saved with: %1.</source>
        <translation>Das RAM lässt sich nicht sichern mit: %1.</translation>
    </message>
    <message>
        <source>The RAM cannot be saved with passed-through devices: %1.</source>
        <translation>Das RAM lässt sich mit durchgereichten Geräten nicht sichern: %1.</translation>
    </message>
    <message>
        <source>There is no snapshot &quot;%1&quot;.</source>
        <translation>Einen Snapshot „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Whether the storages allow to roll back past newer snapshots could not be seen.</source>
        <translation>Ob die Storages eine Rückkehr hinter neuere Snapshots zulassen, war nicht zu sehen.</translation>
    </message>
    <message>
        <source>Storage &quot;%1&quot; of disk %2 can only go back to the newest snapshot.</source>
        <translation>Das Storage „%1“ der Platte %2 kann nur zum neuesten Snapshot zurück.</translation>
    </message>
    <message>
        <source>Delete these first, which cannot be undone: %1.</source>
        <translation>Löschen Sie zuerst diese, was nicht rückgängig zu machen ist: %1.</translation>
    </message>
    <message>
        <source>Whether storage &quot;%1&quot; can go back past newer snapshots is not known.</source>
        <translation>Ob das Storage „%1“ hinter neuere Snapshots zurück kann, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The HA manager looks after this guest: seeing it stopped, it will try to start it in the middle of the rollback.</source>
        <translation>Der HA-Manager hütet diesen Gast: sieht er ihn angehalten, wird er ihn mitten in der Rückkehr zu starten versuchen.</translation>
    </message>
    <message>
        <source>Take snapshot &quot;%1&quot; with RAM</source>
        <translation>Snapshot „%1“ mit RAM nehmen</translation>
    </message>
    <message>
        <source>Take snapshot &quot;%1&quot;</source>
        <translation>Snapshot „%1“ nehmen</translation>
    </message>
    <message>
        <source>Roll back to snapshot &quot;%1&quot;</source>
        <translation>Zu Snapshot „%1“ zurücksetzen</translation>
    </message>
    <message>
        <source>Delete snapshot &quot;%1&quot;</source>
        <translation>Snapshot „%1“ löschen</translation>
    </message>
    <message>
        <source>Start the guest</source>
        <translation>Gast starten</translation>
    </message>
    <message>
        <source>Stop the guest hard</source>
        <translation>Gast hart anhalten</translation>
    </message>
    <message>
        <source>Wait until the guest runs</source>
        <translation>Warten, bis der Gast läuft</translation>
    </message>
    <message>
        <source>Wait until the guest is off</source>
        <translation>Warten, bis der Gast aus ist</translation>
    </message>
</context>
<context>
    <name>RecipePlayer</name>
    <message>
        <source>The task ended well, but there is no whole snapshot &quot;%1&quot;.</source>
        <translation>Die Aufgabe endete gut, doch einen vollständigen Snapshot „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The task ended well, but snapshot &quot;%1&quot; is still there.</source>
        <translation>Die Aufgabe endete gut, doch Snapshot „%1“ ist noch da.</translation>
    </message>
</context>
<context>
    <name>RejudgeWords</name>
    <message>
        <source>It is not asked any more by the catalogue and the lab file of today.</source>
        <translation>Nach Katalog und Lab-Datei von heute wird er nicht mehr gefragt.</translation>
    </message>
    <message>
        <source>It was not asked in that run.</source>
        <translation>Er wurde in jenem Lauf nicht gefragt.</translation>
    </message>
    <message>
        <source>Cannot be judged again: %1</source>
        <translation>Nicht neu zu beurteilen: %1</translation>
    </message>
    <message>
        <source>Answers that are not kept, or that it asks otherwise today: %1 of %2.</source>
        <translation>Antworten, die nicht aufbewahrt sind oder nach denen er heute anders fragt: %1 von %2.</translation>
    </message>
</context>
<context>
    <name>RejudgingWords</name>
    <message>
        <source>it is a run of the lab &quot;%1&quot;, and &quot;%2&quot; is open</source>
        <translation>es ist ein Lauf des Labs &quot;%1&quot;, offen ist &quot;%2&quot;</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>Lab</source>
        <translation>Lab</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfpunkte</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfpunkt</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Kurzfassung</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Blocked by</source>
        <translation>Blockiert durch</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Passed and skipped</source>
        <translation>Bestanden und übersprungen</translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <comment>lab, run id</comment>
        <translation>%1, Lauf %2</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Principles</source>
        <translation>Grundsätze</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Section %1</source>
        <translation>Abschnitt %1</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>durchgefallen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>post-change</source>
        <translation>nach Änderung</translation>
    </message>
    <message>
        <source>post-reboot</source>
        <translation>nach Neustart</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Ausgangslage</translation>
    </message>
    <message>
        <source>after rollback</source>
        <translation>nach Rückkehr</translation>
    </message>
    <message>
        <source>ad hoc</source>
        <translation>zwischendurch</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>regressed</source>
        <translation>verschlechtert</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>behoben</translation>
    </message>
    <message>
        <source>still failing</source>
        <translation>weiter schlecht</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>newly unknown</source>
        <translation>neu unbekannt</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weggefallen</translation>
    </message>
    <message>
        <source>full</source>
        <translation>alles</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n durchgefallen</numerusform>
            <numerusform>%n durchgefallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unbekannt</numerusform>
            <numerusform>%n unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a warning</source>
        <translation>
            <numerusform>%n mit Warnung</numerusform>
            <numerusform>%n mit Warnung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n bestanden</numerusform>
            <numerusform>%n bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n übersprungen</numerusform>
            <numerusform>%n übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silenced</source>
        <translation>
            <numerusform>%n stumm</numerusform>
            <numerusform>%n stumm</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>  silenced: %1</source>
        <translation>  stumm: %1</translation>
    </message>
    <message>
        <source>%1, %2, run %3, %4, %5</source>
        <comment>lab, profile, run id, start, duration</comment>
        <translation>%1, %2, Lauf %3, %4, %5</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label: text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No runs.</source>
        <translation>Keine Läufe.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>outcome before, after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unverändert</numerusform>
            <numerusform>%n unverändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked: %1</source>
        <translation>Gefragt: %1</translation>
    </message>
    <message>
        <source>From %1 at %2, took %3, exit code %4</source>
        <translation>Von %1 um %2, dauerte %3, Rückgabewert %4</translation>
    </message>
    <message>
        <source>Ended at its timeout.</source>
        <translation>An der Zeitgrenze beendet.</translation>
    </message>
    <message>
        <source>Cut at the size limit.</source>
        <translation>An der Größengrenze abgeschnitten.</translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <comment>check, node, outcome</comment>
        <translation>%1 auf %2: %3</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum es zählt</translation>
    </message>
    <message>
        <source>Operations document</source>
        <translation>Betriebsdokument</translation>
    </message>
    <message>
        <source>To paste</source>
        <translation>Zum Einfügen</translation>
    </message>
    <message>
        <source>Last passed</source>
        <translation>Zuletzt bestanden</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <comment>time, run id</comment>
        <translation>%1, Lauf %2</translation>
    </message>
    <message>
        <source>There is no evidence of this question.</source>
        <translation>Zu dieser Frage gibt es keine Belege.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>vantage: command</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n checks</source>
        <translation>
            <numerusform>%n Prüfpunkt</numerusform>
            <numerusform>%n Prüfpunkte</numerusform>
        </translation>
    </message>
    <message>
        <source>Lab:</source>
        <translation>Lab:</translation>
    </message>
    <message>
        <source>Run:</source>
        <translation>Lauf:</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>Art:</translation>
    </message>
    <message>
        <source>Profile:</source>
        <translation>Profil:</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>Stand:</translation>
    </message>
    <message>
        <source>Outcome:</source>
        <translation>Ergebnis:</translation>
    </message>
    <message>
        <source>Started:</source>
        <translation>Beginn:</translation>
    </message>
    <message>
        <source>Finished:</source>
        <translation>Ende:</translation>
    </message>
    <message>
        <source>Compared with:</source>
        <translation>Verglichen mit:</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>Notiz:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>outcome: check</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Expected:</source>
        <translation>Erwartet:</translation>
    </message>
    <message>
        <source>Seen:</source>
        <translation>Gesehen:</translation>
    </message>
    <message>
        <source>Rule:</source>
        <translation>Regel:</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Grund:</translation>
    </message>
    <message>
        <source>Blocked by:</source>
        <translation>Blockiert durch:</translation>
    </message>
    <message>
        <source>Silenced:</source>
        <translation>Stumm:</translation>
    </message>
    <message>
        <source>What to do:</source>
        <translation>Was zu tun ist:</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Your own checks</source>
        <translation>Eigene Prüfpunkte</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <comment>text of a bullet, its number</comment>
        <translation>„%1“ (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>section, its bullets</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Run %1 of %2, judged by the rules of today</source>
        <comment>run id, start</comment>
        <translation>Lauf %1 vom %2, beurteilt nach den Regeln von heute</translation>
    </message>
    <message>
        <source>Not judged again: %1 %2. %3</source>
        <comment>node, check, why</comment>
        <translation>Nicht neu beurteilt: %1 %2. %3</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>threshold, meaning</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>To ask by hand: %1</source>
        <translation>Von Hand zu fragen: %1</translation>
    </message>
    <message>
        <source>Why not otherwise</source>
        <translation>Warum nicht anders</translation>
    </message>
    <message>
        <source>Silenced, really %1: %2</source>
        <comment>outcome, reason and expiry</comment>
        <translation>Stumm, in Wahrheit %1: %2</translation>
    </message>
    <message>
        <source>Why not otherwise:</source>
        <translation>Warum nicht anders:</translation>
    </message>
    <message>
        <source>Operations document:</source>
        <translation>Betriebsdokument:</translation>
    </message>
    <message>
        <source>The lab file has been changed since that run; what it expects today was held against the answers of then.</source>
        <translation>Die Lab-Datei wurde seit diesem Lauf geändert; was sie heute erwartet, wurde mit den Antworten von damals verglichen.</translation>
    </message>
    <message numerus="yes">
        <source>%n silenced but failed</source>
        <translation>
            <numerusform>%n stumm durchgefallen</numerusform>
            <numerusform>%n stumm durchgefallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silenced but unknown</source>
        <translation>
            <numerusform>%n stumm unbekannt</numerusform>
            <numerusform>%n stumm unbekannt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>The answer</source>
        <translation>Die Antwort</translation>
    </message>
    <message>
        <source>was never given</source>
        <translation>wurde nie gegeben</translation>
    </message>
    <message>
        <source>Judged at attempt %1 of %2.</source>
        <translation>Beurteilt beim Versuch %1 von %2.</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>an open lab</source>
        <translation>ein offenes Lab</translation>
    </message>
    <message>
        <source>it shows another key by now</source>
        <translation>inzwischen zeigt er einen anderen Schlüssel</translation>
    </message>
    <message>
        <source>no snapshot was taken while every check of it passed</source>
        <translation>es wurde kein Snapshot genommen, während jeder seiner Prüfpunkte bestand</translation>
    </message>
    <message>
        <source>a Proxmox token has the form USER@REALM!NAME=SECRET</source>
        <translation>ein Proxmox-Token hat die Form USER@REALM!NAME=SECRET</translation>
    </message>
    <message>
        <source>the lab file names no Proxmox endpoint for it</source>
        <translation>die Lab-Datei nennt keinen Proxmox-Endpunkt dafür</translation>
    </message>
    <message>
        <source>it has no VMID in the lab file</source>
        <translation>er hat in der Lab-Datei keine VMID</translation>
    </message>
    <message>
        <source>Proxmox shows no such guest to this token</source>
        <translation>Proxmox zeigt diesem Token keinen solchen Gast</translation>
    </message>
    <message>
        <source>%1; did you mean %2?</source>
        <comment>run, node or check</comment>
        <translation>%1; war %2 gemeint?</translation>
    </message>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation>der Ordner %1 lässt sich nicht anlegen</translation>
    </message>
</context>
<context>
    <name>SnapshotName</name>
    <message>
        <source>The name of a snapshot has 2 to 40 characters.</source>
        <translation>Der Name eines Snapshots hat 2 bis 40 Zeichen.</translation>
    </message>
    <message>
        <source>The name of a snapshot begins with a letter and has only letters, digits, &quot;_&quot; and &quot;-&quot; (no umlauts, no blanks).</source>
        <translation>Der Name eines Snapshots beginnt mit einem Buchstaben und hat nur Buchstaben, Ziffern, &quot;_&quot; und &quot;-&quot; (keine Umlaute, keine Leerzeichen).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a name that Proxmox VE keeps for itself.</source>
        <translation>„%1“ ist ein Name, den sich Proxmox VE vorbehält.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>%1 min</source>
        <comment>age</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>age in hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>age in days</comment>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>now</source>
        <comment>age: less than a minute</comment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1 here · %2 UTC</source>
        <translation>%1 hier · %2 UTC</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>durchgefallen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>nicht geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n durchgefallen</numerusform>
            <numerusform>%n durchgefallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unbekannt</numerusform>
            <numerusform>%n unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not looked at</source>
        <translation>
            <numerusform>%n nicht geprüft</numerusform>
            <numerusform>%n nicht geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n bestanden</numerusform>
            <numerusform>%n bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n übersprungen</numerusform>
            <numerusform>%n übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silenced</source>
        <translation>
            <numerusform>%n stumm</numerusform>
            <numerusform>%n stumm</numerusform>
        </translation>
    </message>
    <message>
        <source>never looked at</source>
        <translation>nie geprüft</translation>
    </message>
    <message>
        <source>1  From the admin machine</source>
        <translation>1  Vom Admin-Rechner aus</translation>
    </message>
    <message>
        <source>2  VPN gateway</source>
        <translation>2  VPN-Gateway</translation>
    </message>
    <message>
        <source>3  Proxmox host</source>
        <translation>3  Proxmox-Host</translation>
    </message>
    <message>
        <source>4  Monitoring</source>
        <translation>4  Überwachung</translation>
    </message>
    <message>
        <source>5  GPU and service VMs</source>
        <translation>5  GPU- und Dienst-VMs</translation>
    </message>
    <message>
        <source>6  Access to web interfaces</source>
        <translation>6  Zugriff auf Weboberflächen</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Principles and records</source>
        <translation>Grundsätze und Aufzeichnungen</translation>
    </message>
    <message>
        <source>Checks of this lab</source>
        <translation>Prüfpunkte dieses Labs</translation>
    </message>
    <message>
        <source>post-change</source>
        <translation>nach Änderung</translation>
    </message>
    <message>
        <source>post-reboot</source>
        <translation>nach Neustart</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Ausgangslage</translation>
    </message>
    <message>
        <source>after rollback</source>
        <translation>nach Rückkehr</translation>
    </message>
    <message>
        <source>ad hoc</source>
        <translation>zwischendurch</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>regressed</source>
        <translation>verschlechtert</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>behoben</translation>
    </message>
    <message>
        <source>still failing</source>
        <translation>weiter schlecht</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>newly unknown</source>
        <translation>neu unbekannt</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a check that was not there before</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weggefallen</translation>
    </message>
    <message>
        <source>gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>monitoring</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>hypervisor</source>
        <translation>Hypervisor</translation>
    </message>
    <message>
        <source>admin machine</source>
        <translation>Admin-Rechner</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>GPU driver</source>
        <translation>GPU-Treiber</translation>
    </message>
    <message>
        <source>Routing or VPN</source>
        <translation>Routing oder VPN</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>asked from here</source>
        <translation>von hier gefragt</translation>
    </message>
    <message>
        <source>asked from %1</source>
        <translation>von %1 aus gefragt</translation>
    </message>
    <message>
        <source>Your own checks</source>
        <translation>Eigene Prüfpunkte</translation>
    </message>
    <message numerus="yes">
        <source>%n silenced but failed</source>
        <translation>
            <numerusform>%n stumm durchgefallen</numerusform>
            <numerusform>%n stumm durchgefallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silenced but unknown</source>
        <translation>
            <numerusform>%n stumm unbekannt</numerusform>
            <numerusform>%n stumm unbekannt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daytwo</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>there is nothing to demand</source>
        <translation>es gibt nichts zu verlangen</translation>
    </message>
    <message>
        <source>%1: there is nothing to demand</source>
        <translation>%1: es gibt nichts zu verlangen</translation>
    </message>
    <message>
        <source>What %1 was like on %2; each check has passed then.</source>
        <translation>Wie %1 am %2 war; jeder Prüfpunkt bestand da.</translation>
    </message>
    <message>
        <source>Name this file in check_packs of the lab file, and leave out what is not meant.</source>
        <translation>Diese Datei in check_packs der Lab-Datei nennen, und weglassen, was nicht gemeint ist.</translation>
    </message>
</context>
<context>
    <name>daytwo::CertificateDialog</name>
    <message>
        <source>Certificate of %1</source>
        <translation>Zertifikat von %1</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the pinned one. Nothing was sent to it.</source>
        <translation>%1 zeigt ein anderes Zertifikat als das festgelegte. Es wurde nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with what Proxmox shows on its own console, then pin it. From then on no other certificate is accepted from %1.</source>
        <translation>Vergleichen Sie den Fingerabdruck mit dem, was Proxmox auf seiner eigenen Konsole zeigt, und legen Sie ihn dann fest. Danach wird von %1 kein anderes Zertifikat mehr angenommen.</translation>
    </message>
    <message>
        <source>It shows now (SHA-256)</source>
        <translation>Zeigt jetzt (SHA-256)</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Festgelegt</translation>
    </message>
    <message>
        <source>Run this on its console to compare</source>
        <translation>Zum Vergleich auf seiner Konsole ausführen</translation>
    </message>
    <message>
        <source>For %1, issued by %2, valid until %3.</source>
        <translation>Für %1, ausgestellt von %2, gültig bis %3.</translation>
    </message>
    <message>
        <source>Replace the pin of %1</source>
        <translation>Festlegung von %1 ersetzen</translation>
    </message>
    <message>
        <source>Pin the certificate of %1</source>
        <translation>Zertifikat von %1 festlegen</translation>
    </message>
    <message>
        <source>Name of the endpoint, to replace its pin</source>
        <translation>Name des Endpunkts, um die Festlegung zu ersetzen</translation>
    </message>
    <message>
        <source>Type %1 to replace its pin</source>
        <translation>%1 eintippen, um die Festlegung zu ersetzen</translation>
    </message>
    <message>
        <source>Do not trust</source>
        <translation>Nicht vertrauen</translation>
    </message>
</context>
<context>
    <name>daytwo::ChecklistModel</name>
    <message>
        <source>Silenced: %1 · %2</source>
        <translation>Stumm: %1 · %2</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>state, title, summary</comment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n bestanden</numerusform>
            <numerusform>%n bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do(es) not apply</source>
        <translation>
            <numerusform>%n trifft nicht zu</numerusform>
            <numerusform>%n treffen nicht zu</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>section, counts</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not part of the post-change checklist</source>
        <translation>Nicht Teil der Prüfung nach Änderung</translation>
    </message>
</context>
<context>
    <name>daytwo::ChecklistPane</name>
    <message>
        <source>Only what is wrong</source>
        <translation>Nur was nicht stimmt</translation>
    </message>
    <message>
        <source>Filter checks</source>
        <translation>Prüfpunkte filtern</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Prüfliste</translation>
    </message>
    <message>
        <source>Run only this</source>
        <translation>Nur diesen prüfen</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Add note…</source>
        <translation>Notiz hinzufügen…</translation>
    </message>
    <message>
        <source>Go to what blocks it</source>
        <translation>Zu dem, was ihn blockiert</translation>
    </message>
    <message>
        <source>Silence, with reason and until when…</source>
        <translation>Stummschalten, mit Grund und bis wann…</translation>
    </message>
</context>
<context>
    <name>daytwo::CommandPalette</name>
    <message>
        <source>Find</source>
        <translation>Finden</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>Command, node, check, snapshot or run</source>
        <translation>Befehl, Knoten, Prüfpunkt, Snapshot oder Lauf</translation>
    </message>
</context>
<context>
    <name>daytwo::ComparePane</name>
    <message>
        <source>Unchanged too</source>
        <translation>Auch Unverändertes</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>daytwo::ComparisonModel</name>
    <message numerus="yes">
        <source>%n regressed</source>
        <translation>
            <numerusform>%n verschlechtert</numerusform>
            <numerusform>%n verschlechtert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newly unknown</source>
        <translation>
            <numerusform>%n neu unbekannt</numerusform>
            <numerusform>%n neu unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still failing</source>
        <translation>
            <numerusform>%n weiter schlecht</numerusform>
            <numerusform>%n weiter schlecht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repaired</source>
        <translation>
            <numerusform>%n behoben</numerusform>
            <numerusform>%n behoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n weggefallen</numerusform>
            <numerusform>%n weggefallen</numerusform>
        </translation>
    </message>
    <message>
        <source>No check changed</source>
        <translation>Kein Prüfpunkt hat sich geändert</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfpunkt</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>What is there now</source>
        <translation>Was jetzt da ist</translation>
    </message>
    <message>
        <source>%1 on %2: %3, %4 before, now %5</source>
        <comment>change, node, check, outcome, outcome</comment>
        <translation>%1 auf %2: %3, vorher %4, jetzt %5</translation>
    </message>
</context>
<context>
    <name>daytwo::DiagnosticModel</name>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <comment>error or warning, line, message</comment>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>Keine Probleme gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>errors, warnings</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>daytwo::EvidenceModel</name>
    <message>
        <source>Command on %1</source>
        <translation>Befehl auf %1</translation>
    </message>
    <message>
        <source>HTTP from %1</source>
        <translation>HTTP von %1</translation>
    </message>
    <message>
        <source>TCP from %1</source>
        <translation>TCP von %1</translation>
    </message>
    <message>
        <source>Ping from %1</source>
        <translation>Ping von %1</translation>
    </message>
    <message>
        <source>Certificate seen from %1</source>
        <translation>Zertifikat, von %1 gesehen</translation>
    </message>
    <message>
        <source>SSH login to %1</source>
        <translation>SSH-Anmeldung bei %1</translation>
    </message>
    <message>
        <source>Proxmox API</source>
        <translation>Proxmox-API</translation>
    </message>
    <message>
        <source>Name lookup</source>
        <translation>Namensauflösung</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Rückgabewert %1</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>Status %1</translation>
    </message>
    <message>
        <source>Ended because it took too long; what it had said until then is shown.</source>
        <translation>Beendet, weil es zu lange dauerte; gezeigt wird, was bis dahin kam.</translation>
    </message>
    <message>
        <source>Cut off at the size limit.</source>
        <translation>An der Größengrenze abgeschnitten.</translation>
    </message>
    <message>
        <source>This check was not made yet. Run the checklist to see its light.</source>
        <translation>Dieser Punkt wurde noch nicht geprüft. Starten Sie die Prüfung, um sein Licht zu sehen.</translation>
    </message>
    <message>
        <source>This check was not made yet: it is not part of the post-change checklist. Run everything, or only this check, to see its light.</source>
        <translation>Dieser Punkt wurde noch nicht geprüft: Er gehört nicht zur Prüfung nach Änderung. Prüfen Sie alles oder nur diesen Punkt, um sein Licht zu sehen.</translation>
    </message>
    <message>
        <source>lab file</source>
        <comment>where a threshold was set</comment>
        <translation>Lab-Datei</translation>
    </message>
    <message>
        <source>standard</source>
        <comment>where a threshold was set</comment>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>%1: %2 (%3). %4</source>
        <comment>name, value, where it was set, meaning</comment>
        <translation>%1: %2 (%3). %4</translation>
    </message>
    <message>
        <source>never seen green</source>
        <translation>nie grün gesehen</translation>
    </message>
    <message>
        <source>last green %1</source>
        <translation>zuletzt grün %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, check</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Command here</source>
        <translation>Befehl hier</translation>
    </message>
    <message>
        <source>HTTP from here</source>
        <translation>HTTP von hier</translation>
    </message>
    <message>
        <source>TCP from here</source>
        <translation>TCP von hier</translation>
    </message>
    <message>
        <source>Ping from here</source>
        <translation>Ping von hier</translation>
    </message>
    <message>
        <source>Certificate seen from here</source>
        <translation>Zertifikat, von hier gesehen</translation>
    </message>
    <message>
        <source>Journal of this program</source>
        <translation>Journal dieses Programms</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>The answer to this question is not kept.</source>
        <translation>Die Antwort auf diese Frage ist nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <comment>text of a bullet, its number</comment>
        <translation>„%1“ (%2)</translation>
    </message>
    <message>
        <source>Operations document, %1: %2</source>
        <comment>section, bullets</comment>
        <translation>Betriebsdokument, %1: %2</translation>
    </message>
    <message>
        <source>It never passed, as far as the journal goes back.</source>
        <translation>Er bestand nie, so weit das Journal zurückreicht.</translation>
    </message>
    <message>
        <source>Last passed %1.</source>
        <translation>Zuletzt bestanden %1.</translation>
    </message>
    <message>
        <source>Last passed %1, in run %2.</source>
        <translation>Zuletzt bestanden %1, in Lauf %2.</translation>
    </message>
</context>
<context>
    <name>daytwo::EvidencePane</name>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Select a check to see what is behind its light.</source>
        <translation>Wählen Sie einen Prüfpunkt, um zu sehen, was hinter seinem Licht steht.</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Was zurückkam</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Line to paste</source>
        <translation>Zeile zum Einfügen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the line to paste</source>
        <translation>Zeile zum Einfügen kopieren</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Rule and thresholds</source>
        <translation>Regel und Schwellen</translation>
    </message>
    <message>
        <source>Silenced: %1</source>
        <translation>Stumm: %1</translation>
    </message>
    <message>
        <source>Unknown because: %1.</source>
        <translation>Unbekannt, denn: %1.</translation>
    </message>
    <message>
        <source>Compare and trust the host key…</source>
        <translation>Hostschlüssel vergleichen und ihm vertrauen…</translation>
    </message>
    <message>
        <source>Blocked by %1</source>
        <translation>Blockiert durch %1</translation>
    </message>
    <message>
        <source>The same by hand</source>
        <translation>Dasselbe von Hand</translation>
    </message>
    <message>
        <source>Find in the output</source>
        <translation>In der Ausgabe suchen</translation>
    </message>
    <message>
        <source>What came back, raw</source>
        <translation>Was zurückkam, unverändert</translation>
    </message>
</context>
<context>
    <name>daytwo::FinderModel</name>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>check</source>
        <translation>Prüfpunkt</translation>
    </message>
    <message>
        <source>run</source>
        <comment>noun</comment>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>kind, title, detail</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind, title</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>daytwo::HeaderBar</name>
    <message>
        <source>%1 (%2)</source>
        <comment>command, its shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Lab: %1</source>
        <translation>Lab: %1</translation>
    </message>
    <message>
        <source>The demo lab</source>
        <translation>Das Demo-Lab</translation>
    </message>
</context>
<context>
    <name>daytwo::HeadlineBar</name>
    <message>
        <source>less than 1 s left</source>
        <translation>noch weniger als 1 s</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Compare the newest run with another one</source>
        <translation>Den neuesten Lauf mit einem anderen vergleichen</translation>
    </message>
    <message>
        <source>The last good run</source>
        <translation>Der letzte gute Lauf</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>time, kind, result</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>daytwo::HistoryModel</name>
    <message>
        <source>%1, %2: %3</source>
        <comment>time, result, headline</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>headline, note</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>In one sentence</source>
        <translation>In einem Satz</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>daytwo::HistoryPage</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>No runs</source>
        <translation>Keine Läufe</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Läufe filtern</translation>
    </message>
    <message>
        <source>Filter runs by text</source>
        <translation>Läufe nach Text filtern</translation>
    </message>
    <message>
        <source>Filter runs by node</source>
        <translation>Läufe nach Knoten filtern</translation>
    </message>
    <message>
        <source>Filter runs by outcome</source>
        <translation>Läufe nach Ergebnis filtern</translation>
    </message>
    <message>
        <source>Any outcome</source>
        <translation>Jedes Ergebnis</translation>
    </message>
    <message>
        <source>Filter runs by kind</source>
        <translation>Läufe nach Art filtern</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Jede Art</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlaufskurve</translation>
    </message>
    <message>
        <source>Any node</source>
        <translation>Jeder Knoten</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>Die beiden vergleichen</translation>
    </message>
    <message>
        <source>Compare with the run before</source>
        <translation>Mit dem Lauf davor vergleichen</translation>
    </message>
    <message>
        <source>There is no run before this one</source>
        <translation>Vor diesem Lauf gibt es keinen</translation>
    </message>
    <message>
        <source>%1 (%2) against %3 (%4)</source>
        <comment>time, kind, time, kind</comment>
        <translation>%1 (%2) gegen %3 (%4)</translation>
    </message>
    <message>
        <source>Export run</source>
        <translation>Lauf exportieren</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Geschrieben nach %1</translation>
    </message>
    <message>
        <source>Judge again with today&apos;s rules</source>
        <translation>Mit den Regeln von heute neu beurteilen</translation>
    </message>
    <message>
        <source>%1 (%2), as judged then and with today&apos;s rules</source>
        <comment>time, kind</comment>
        <translation>%1 (%2), wie damals beurteilt und mit den Regeln von heute</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be judged again</source>
        <translation>
            <numerusform>%n ließ sich nicht neu beurteilen</numerusform>
            <numerusform>%n ließen sich nicht neu beurteilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>node, check, why</comment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>the lab file has been changed since</source>
        <translation>die Lab-Datei wurde seither geändert</translation>
    </message>
</context>
<context>
    <name>daytwo::HostKeyDialog</name>
    <message>
        <source>Host key of %1 has changed</source>
        <translation>Der Hostschlüssel von %1 ist ein anderer</translation>
    </message>
    <message>
        <source>Host key of %1 is not known</source>
        <translation>Der Hostschlüssel von %1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 shows another key than the one remembered. It may have been rebuilt, or somebody stands between you and it. Until you decide, nothing is asked of it and its checks are unknown.</source>
        <translation>%1 zeigt einen anderen Schlüssel als den gemerkten. Vielleicht wurde der Host neu aufgesetzt, vielleicht steht jemand dazwischen. Bis Sie entscheiden, wird er nichts gefragt, und seine Prüfpunkte sind unbekannt.</translation>
    </message>
    <message>
        <source>%1 is met for the first time. Compare its fingerprint with what its own console shows before you trust it.</source>
        <translation>%1 begegnet uns zum ersten Mal. Vergleichen Sie den Fingerabdruck mit dem, was seine eigene Konsole zeigt, bevor Sie ihm vertrauen.</translation>
    </message>
    <message>
        <source>It shows now (%1)</source>
        <translation>Zeigt jetzt (%1)</translation>
    </message>
    <message>
        <source>Remembered</source>
        <translation>Gemerkt</translation>
    </message>
    <message>
        <source>Run this on its console to compare</source>
        <translation>Zum Vergleich auf seiner Konsole ausführen</translation>
    </message>
    <message>
        <source>The key is written to %1.</source>
        <translation>Der Schlüssel wird nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Replace the key of %1</source>
        <translation>Schlüssel von %1 ersetzen</translation>
    </message>
    <message>
        <source>Trust the key of %1</source>
        <translation>Dem Schlüssel von %1 vertrauen</translation>
    </message>
    <message>
        <source>Name of the host, to replace its key</source>
        <translation>Name des Hosts, um seinen Schlüssel zu ersetzen</translation>
    </message>
    <message>
        <source>Type %1 to replace its key</source>
        <translation>%1 eintippen, um den Schlüssel zu ersetzen</translation>
    </message>
    <message>
        <source>Do not trust</source>
        <translation>Nicht vertrauen</translation>
    </message>
</context>
<context>
    <name>daytwo::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Walk the topology, or the list</source>
        <translation>Durch das Netzbild oder die Liste gehen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open the node, explain the check</source>
        <translation>Knoten öffnen, Prüfpunkt erklären</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>In the topology: find a node by its name</source>
        <translation>Im Netzbild: Knoten nach Namen finden</translation>
    </message>
    <message>
        <source>+, -, 0</source>
        <translation>+, -, 0</translation>
    </message>
    <message>
        <source>In the topology: zoom, show all</source>
        <translation>Im Netzbild: vergrößern, verkleinern, alles zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>daytwo::LabEditor</name>
    <message>
        <source>Save and read again</source>
        <translation>Speichern und neu einlesen</translation>
    </message>
    <message>
        <source>Back to the lab</source>
        <translation>Zurück zum Lab</translation>
    </message>
    <message>
        <source>Text of the lab file</source>
        <translation>Text der Lab-Datei</translation>
    </message>
    <message>
        <source>Problems of the lab file</source>
        <translation>Probleme der Lab-Datei</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>%1 · nothing was asked of any host</source>
        <translation>%1 · kein Host wurde etwas gefragt</translation>
    </message>
</context>
<context>
    <name>daytwo::LabSession</name>
    <message>
        <source>Demo lab</source>
        <translation>Demo-Lab</translation>
    </message>
    <message>
        <source>No lab</source>
        <translation>Kein Lab</translation>
    </message>
</context>
<context>
    <name>daytwo::LinkModel</name>
    <message>
        <source>%1 to %2</source>
        <comment>a link between two nodes</comment>
        <translation>%1 zu %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title of a check, what it found</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>daytwo::MainWindow</name>
    <message>
        <source>Daytwo</source>
        <translation>Daytwo</translation>
    </message>
    <message>
        <source>About Daytwo</source>
        <translation>Über Daytwo</translation>
    </message>
    <message>
        <source>Daytwo %1
Day-2 operations console for small Proxmox labs.
GPL-3.0-or-later.</source>
        <translation>Daytwo %1
Betriebskonsole für kleine Proxmox-Labs.
GPL-3.0-or-later.</translation>
    </message>
    <message>
        <source>Open lab file</source>
        <translation>Lab-Datei öffnen</translation>
    </message>
    <message>
        <source>Lab files (*.toml);;All files (*)</source>
        <translation>Lab-Dateien (*.toml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 – Daytwo</source>
        <translation>%1 – Daytwo</translation>
    </message>
    <message>
        <source>Done. F5 shows what that does</source>
        <translation>Erledigt. F5 zeigt, was das bewirkt</translation>
    </message>
    <message>
        <source>Unsaved lab file</source>
        <translation>Lab-Datei nicht gespeichert</translation>
    </message>
    <message>
        <source>The lab file has changes that are not saved.</source>
        <translation>Die Lab-Datei hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
</context>
<context>
    <name>daytwo::NodeModel</name>
    <message>
        <source>%1, %2</source>
        <comment>name, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>name, role, state</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>VM %1 on %2</source>
        <translation>VM %1 auf %2</translation>
    </message>
    <message>
        <source>VM %1</source>
        <translation>VM %1</translation>
    </message>
    <message>
        <source>outside vantage</source>
        <translation>Blick von außen</translation>
    </message>
    <message>
        <source>vantage</source>
        <translation>Blickpunkt</translation>
    </message>
    <message>
        <source>you</source>
        <comment>the admin machine, as a node of the picture</comment>
        <translation>Sie</translation>
    </message>
</context>
<context>
    <name>daytwo::NodePane</name>
    <message>
        <source>About this node</source>
        <translation>Über diesen Knoten</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Prüfliste</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>There is no command to copy: this check was not made yet</source>
        <translation>Kein Befehl zum Kopieren: dieser Punkt wurde noch nicht geprüft</translation>
    </message>
    <message>
        <source>No node selected</source>
        <translation>Kein Knoten gewählt</translation>
    </message>
    <message>
        <source>Click a card, or walk there with the arrow keys.</source>
        <translation>Klicken Sie auf eine Karte, oder gehen Sie mit den Pfeiltasten hin.</translation>
    </message>
    <message>
        <source>last looked at %1</source>
        <translation>zuletzt geprüft %1</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Note on %1 of %2</source>
        <translation>Notiz zu %1 auf %2</translation>
    </message>
</context>
<context>
    <name>daytwo::NotesPane</name>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>What you saw or did</source>
        <translation>Was Sie sahen oder taten</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Neue Notiz</translation>
    </message>
</context>
<context>
    <name>daytwo::ProblemDelegate</name>
    <message>
        <source>%1: %2</source>
        <comment>line, problem</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>daytwo::Rail</name>
    <message>
        <source>%1 (%2)</source>
        <comment>view, its shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
</context>
<context>
    <name>daytwo::RollbackDialog</name>
    <message>
        <source>Asking Proxmox what a rollback would do</source>
        <translation>Proxmox wird gefragt, was eine Rückkehr bewirken würde</translation>
    </message>
    <message>
        <source>Roll back %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>Type %1 to allow it:</source>
        <translation>Zum Erlauben %1 eintippen:</translation>
    </message>
    <message>
        <source>Name of the guest, to allow the rollback</source>
        <translation>Name des Gasts, um die Rückkehr zu erlauben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Taken %1.</source>
        <translation>Aufgenommen %1.</translation>
    </message>
    <message>
        <source>Stands in the way</source>
        <translation>Steht im Weg</translation>
    </message>
    <message>
        <source>Will be lost</source>
        <translation>Geht verloren</translation>
    </message>
    <message>
        <source>Will be done</source>
        <translation>Wird getan</translation>
    </message>
</context>
<context>
    <name>daytwo::SettingsDialog</name>
    <message>
        <source>Open the last lab at the start</source>
        <translation>Beim Start das letzte Lab öffnen</translation>
    </message>
    <message>
        <source>Tell me when a run ends while I look elsewhere</source>
        <translation>Melden, wenn ein Lauf endet, während ich woanders bin</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>daytwo::SilenceDialog</name>
    <message>
        <source>Silence %1</source>
        <translation>%1 stummschalten</translation>
    </message>
    <message>
        <source>The light keeps what it really is, but counts apart until the last day. It stands in the lab file, for everybody to see.</source>
        <translation>Das Licht behält, was es wirklich ist, zählt aber bis zum letzten Tag gesondert. Das steht in der Lab-Datei, für alle sichtbar.</translation>
    </message>
    <message>
        <source>Lines for the lab file</source>
        <translation>Zeilen für die Lab-Datei</translation>
    </message>
    <message>
        <source>Why, and what ends it</source>
        <translation>Warum, und was es beendet</translation>
    </message>
    <message>
        <source>On every node</source>
        <translation>Auf jedem Knoten</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Letzter Tag</translation>
    </message>
    <message>
        <source>Copy the lines</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copied: the lines for the lab file</source>
        <translation>Kopiert: die Zeilen für die Lab-Datei</translation>
    </message>
    <message>
        <source>Silence until %1</source>
        <translation>Stummschalten bis %1</translation>
    </message>
    <message>
        <source>The demo lab has no file of yours to write to. In your own lab these lines go to the end of the lab file.</source>
        <translation>Das Demo-Lab hat keine eigene Datei, in die sich schreiben ließe. In einem eigenen Lab kommen diese Zeilen ans Ende der Lab-Datei.</translation>
    </message>
    <message>
        <source>Not written: %1. Paste the lines into the lab file yourself.</source>
        <translation>Nicht geschrieben: %1. Die Zeilen von Hand in die Lab-Datei einfügen.</translation>
    </message>
    <message>
        <source>Silenced until %1, from the next run on</source>
        <translation>Stumm bis %1, ab dem nächsten Lauf</translation>
    </message>
</context>
<context>
    <name>daytwo::SnapshotController</name>
    <message>
        <source>Snapshot of %1 is there</source>
        <translation>Snapshot von %1 ist da</translation>
    </message>
    <message>
        <source>Snapshot %1 of %2 is deleted</source>
        <translation>Snapshot %1 von %2 ist gelöscht</translation>
    </message>
    <message>
        <source>%1 is back at %2. Run the checklist to see what that did</source>
        <translation>%1 ist wieder bei %2. Die Prüfung zeigt, was das bewirkt hat</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>all but the last, the last</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Choose a node</source>
        <translation>Knoten wählen</translation>
    </message>
    <message numerus="yes">
        <source>Snapshot %n guest(s)</source>
        <translation>
            <numerusform>Snapshot von %n Gast</numerusform>
            <numerusform>Snapshot von %n Gästen</numerusform>
        </translation>
    </message>
    <message>
        <source>Snapshot %1</source>
        <translation>Snapshot von %1</translation>
    </message>
</context>
<context>
    <name>daytwo::SnapshotModel</name>
    <message>
        <source>known good, with RAM</source>
        <translation>bekannt gut, mit RAM</translation>
    </message>
    <message>
        <source>known good, disks</source>
        <translation>bekannt gut, Platten</translation>
    </message>
    <message>
        <source>disks and RAM</source>
        <translation>Platten und RAM</translation>
    </message>
    <message>
        <source>disks</source>
        <translation>Platten</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>daytwo::SnapshotSheet</name>
    <message>
        <source>Snapshot before change</source>
        <translation>Snapshot vor Änderung</translation>
    </message>
    <message>
        <source>What are you about to change?</source>
        <translation>Was werden Sie ändern?</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>Wo?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Guests to take a snapshot of</source>
        <translation>Gäste, von denen ein Snapshot genommen wird</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>node, place</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>What you intend, in a few words</source>
        <translation>Was Sie vorhaben, in wenigen Worten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>With RAM: slower, but it comes back running</source>
        <translation>Mit RAM: langsamer, kommt aber laufend zurück</translation>
    </message>
    <message>
        <source>What will be taken</source>
        <translation>Was genommen wird</translation>
    </message>
    <message>
        <source>Tick at least one guest.</source>
        <translation>Kreuzen Sie mindestens einen Gast an.</translation>
    </message>
    <message>
        <source>Asking Proxmox what is possible</source>
        <translation>Proxmox wird gefragt, was möglich ist</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All of it, or none: a set that cannot be completed is taken back.</source>
        <translation>Alles oder nichts: ein Satz, der nicht vollständig wird, wird zurückgenommen.</translation>
    </message>
    <message>
        <source>Nothing is taken while something stands in the way.</source>
        <translation>Es wird nichts genommen, solange etwas im Weg steht.</translation>
    </message>
    <message>
        <source>Taking snapshots</source>
        <translation>Snapshots werden genommen</translation>
    </message>
    <message>
        <source>You can change things now.</source>
        <translation>Sie können jetzt ändern.</translation>
    </message>
    <message>
        <source>See the sentence above for what to do next.</source>
        <translation>Der Satz darüber sagt, was als Nächstes zu tun ist.</translation>
    </message>
</context>
<context>
    <name>daytwo::SnapshotsPane</name>
    <message>
        <source>Snapshot before change…</source>
        <translation>Snapshot vor Änderung…</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Zurücksetzen…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>%1 is no guest of a Proxmox host, so there is nothing to take a snapshot of.</source>
        <translation>%1 ist kein Gast eines Proxmox-Hosts; es gibt nichts, wovon ein Snapshot zu nehmen wäre.</translation>
    </message>
    <message>
        <source>This node</source>
        <translation>Dieser Knoten</translation>
    </message>
    <message>
        <source>Asking Proxmox</source>
        <translation>Proxmox wird gefragt</translation>
    </message>
    <message>
        <source>No snapshots yet. Take one before you change something.</source>
        <translation>Noch keine Snapshots. Nehmen Sie einen, bevor Sie etwas ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%n snapshot(s), newest first</source>
        <translation>
            <numerusform>%n Snapshot</numerusform>
            <numerusform>%n Snapshots, neueste zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete snapshot</source>
        <translation>Snapshot löschen</translation>
    </message>
    <message>
        <source>Delete snapshot %1 of %2? It cannot be brought back.</source>
        <translation>Snapshot %1 von %2 löschen? Er lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
</context>
<context>
    <name>daytwo::StatusStrip</name>
    <message>
        <source>Progress of the task</source>
        <translation>Fortschritt der Aufgabe</translation>
    </message>
    <message numerus="yes">
        <source>journal ok, %n run(s)</source>
        <translation>
            <numerusform>Journal in Ordnung, %n Lauf</numerusform>
            <numerusform>Journal in Ordnung, %n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last run %1, %2, %n check(s)</source>
        <translation>
            <numerusform>letzter Lauf %1, %2, %n Prüfpunkt</numerusform>
            <numerusform>letzter Lauf %1, %2, %n Prüfpunkte</numerusform>
        </translation>
    </message>
    <message>
        <source>last run %1</source>
        <translation>letzter Lauf %1</translation>
    </message>
</context>
<context>
    <name>daytwo::TaskModel</name>
    <message>
        <source>%1: %2, %3 %</source>
        <comment>node, step, percent</comment>
        <translation>%1: %2, %3 %</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, step</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>daytwo::TopologyView</name>
    <message>
        <source>Topology</source>
        <translation>Netzbild</translation>
    </message>
    <message>
        <source>Arrow keys walk from node to node, Enter opens, typing finds a node by its name</source>
        <translation>Pfeiltasten gehen von Knoten zu Knoten, Eingabe öffnet, Tippen findet einen Knoten nach Namen</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Put all cards back</source>
        <translation>Alle Karten zurücklegen</translation>
    </message>
</context>
<context>
    <name>daytwo::TrendChart</name>
    <message>
        <source>Duration, s</source>
        <translation>Dauer, s</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Durchgefallen</translation>
    </message>
    <message>
        <source>Trend of the runs listed</source>
        <translation>Verlaufskurve der gelisteten Läufe</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfpunkte</translation>
    </message>
</context>
<context>
    <name>daytwo::TrustFlow</name>
    <message>
        <source>Asking %1 for its key</source>
        <translation>%1 wird nach seinem Schlüssel gefragt</translation>
    </message>
    <message>
        <source>The key of %1 is the one remembered</source>
        <translation>Der Schlüssel von %1 ist der gemerkte</translation>
    </message>
    <message>
        <source>The key of %1 is trusted now</source>
        <translation>Dem Schlüssel von %1 wird jetzt vertraut</translation>
    </message>
    <message>
        <source>The certificate of %1 is pinned now</source>
        <translation>Das Zertifikat von %1 ist jetzt festgelegt</translation>
    </message>
</context>
<context>
    <name>daytwo::WelcomePage</name>
    <message>
        <source>No lab is open</source>
        <translation>Kein Lab ist offen</translation>
    </message>
    <message>
        <source>A lab is one file that says which hosts there are and what is expected of them. Daytwo changes nothing on them by looking.</source>
        <translation>Ein Lab ist eine Datei, die sagt, welche Hosts es gibt und was von ihnen erwartet wird. Durch Hinsehen ändert Daytwo nichts an ihnen.</translation>
    </message>
    <message>
        <source>Open a lab file</source>
        <translation>Lab-Datei öffnen</translation>
    </message>
    <message>
        <source>A TOML file, or a folder of them</source>
        <translation>Eine TOML-Datei oder ein Ordner davon</translation>
    </message>
    <message>
        <source>Look at the demo lab</source>
        <translation>Demo-Lab ansehen</translation>
    </message>
    <message>
        <source>Six hosts that live in this program; break them as you like</source>
        <translation>Sechs Hosts, die in diesem Programm leben; machen Sie kaputt, was Sie mögen</translation>
    </message>
</context>
</TS>
