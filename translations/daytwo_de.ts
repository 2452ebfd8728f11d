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
        <source>The server accepts %1: somebody who guesses a password gets in.</source>
        <translation>Der Server nimmt %1 an: wer ein Passwort errät, ist drin.</translation>
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
        <source>sshd could not read its host keys: it must be asked with sudo.</source>
        <translation>sshd konnte seine Hostschlüssel nicht lesen: er muss mit sudo gefragt werden.</translation>
    </message>
    <message>
        <source>sshd is idle behind its socket and does not tell its configuration.</source>
        <translation>sshd wartet hinter seinem Socket und sagt seine Konfiguration nicht.</translation>
    </message>
    <message>
        <source>sshd -T ended with %1: %2</source>
        <translation>sshd -T endete mit %1: %2</translation>
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
        <source>No password way in for the login user from the VPN, nor for root from outside.</source>
        <translation>Kein Weg mit Passwort hinein, weder für den Anmeldenamen aus dem VPN noch für root von außen.</translation>
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
        <source>The last reload of the configuration succeeded.</source>
        <translation>Das letzte Neuladen der Konfiguration gelang.</translation>
    </message>
    <message>
        <source>reloadConfigSuccess is true.</source>
        <translation>reloadConfigSuccess ist true.</translation>
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
        <source>This host forwards packets for its bridge %1.</source>
        <translation>Dieser Host leitet Pakete für seine Bridge %1 weiter.</translation>
    </message>
    <message>
        <source>This host forwards packets, and the policy of the lab forbids it.</source>
        <translation>Dieser Host leitet Pakete weiter, und die Vorgaben des Labs verbieten es.</translation>
    </message>
    <message>
        <source>This host forwards packets without a bridge that would need it.</source>
        <translation>Dieser Host leitet Pakete weiter, ohne eine Bridge, die es bräuchte.</translation>
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
        <source>`sysctl -w net.ipv4.ip_forward=0`, and look for what switched it on.</source>
        <translation>`sysctl -w net.ipv4.ip_forward=0`, und suchen Sie, was es eingeschaltet hat.</translation>
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
        <source>%1 keeps failing and is being restarted (%2 times so far).</source>
        <translation>%1 schlägt immer wieder fehl und wird neu gestartet (bisher %2-mal).</translation>
    </message>
    <message>
        <source>%1 Its last result was %2.</source>
        <translation>%1 Ihr letztes Ergebnis war %2.</translation>
    </message>
    <message>
        <source>%1 It was restarted %2 times since the last run.</source>
        <translation>%1 Sie wurde seit dem letzten Lauf %2-mal neu gestartet.</translation>
    </message>
    <message>
        <source>%1 It was restarted %2 times since it was started by hand.</source>
        <translation>%1 Sie wurde %2-mal neu gestartet, seit jemand sie von Hand startete.</translation>
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
        <source>%1, %2, %3, %4 restarts</source>
        <translation>%1, %2, %3, %4 Neustarts</translation>
    </message>
    <message>
        <source>systemd did not answer for %1.</source>
        <translation>systemd antwortete nicht für %1.</translation>
    </message>
    <message>
        <source>No unit of that name; the service runs in a container.</source>
        <translation>Keine Unit dieses Namens; der Dienst läuft in einem Container.</translation>
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
        <source>No update is known, but the age of the package lists was not seen.</source>
        <translation>Kein Update ist bekannt, aber das Alter der Paketlisten wurde nicht gesehen.</translation>
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
        <source>%1 leads only outside the lab: %2.</source>
        <translation>%1 führt nur aus dem Lab hinaus: %2.</translation>
    </message>
    <message>
        <source>%1 leads to several places, some outside the lab: %2.</source>
        <translation>%1 führt an mehrere Orte, manche außerhalb des Labs: %2.</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 ist %2.</translation>
    </message>
    <message>
        <source>Every address of the name is inside a VPN or LAN network of the lab file.</source>
        <translation>Jede Adresse des Namens liegt in einem VPN- oder LAN-Netz der Lab-Datei.</translation>
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
        <source>Exactly %1.</source>
        <translation>Genau %1.</translation>
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
        <source>%1 Native nft rules could not be read, so this is not proven.</source>
        <translation>%1 Native nft-Regeln waren nicht lesbar, bewiesen ist das also nicht.</translation>
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
        <source>One layer decides: no legacy tables beside it.</source>
        <translation>Eine Schicht entscheidet: keine Legacy-Tabellen daneben.</translation>
    </message>
    <message>
        <source>Two layers hold rules: iptables, and the legacy tables %1. A packet must pass both, and `iptables -S` shows only one.</source>
        <translation>Zwei Schichten halten Regeln: iptables, und die Legacy-Tabellen %1. Ein Paket muss durch beide, und `iptables -S` zeigt nur eine.</translation>
    </message>
    <message>
        <source>Only the legacy layer holds rules (%1).</source>
        <translation>Nur die Legacy-Schicht hält Regeln (%1).</translation>
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
        <source>The policy of the lab does not ask for default deny.</source>
        <translation>Die Vorgaben des Labs verlangen kein Verwerfen als Grundhaltung.</translation>
    </message>
    <message>
        <source>A port that no rule names is closed to everybody outside the VPN.</source>
        <translation>Ein Port, den keine Regel nennt, ist für alle außerhalb des VPNs geschlossen.</translation>
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
        <source>8006/tcp from the VPN (or the policy&apos;s management networks) and nobody else.</source>
        <translation>8006/tcp aus dem VPN (oder den Verwaltungsnetzen der Vorgaben) und von niemandem sonst.</translation>
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
        <source>%1 did not open from outside, but the host&apos;s rules let others in: %2</source>
        <translation>%1 öffnete sich von außen nicht, doch die Regeln des Hosts lassen andere hinein: %2</translation>
    </message>
    <message>
        <source>The outside vantage %1 could not be asked, so nothing was measured from there.</source>
        <translation>Der Blickpunkt %1 außerhalb ließ sich nicht fragen; von dort wurde also nichts gemessen.</translation>
    </message>
    <message>
        <source>There is no outside vantage, and the rules do not prove that %1 is closed.</source>
        <translation>Es gibt keinen Blickpunkt außerhalb, und die Regeln beweisen nicht, dass %1 geschlossen ist.</translation>
    </message>
    <message>
        <source>%1 is closed to others by the rules alone; declare an outside vantage in the lab file to measure it.</source>
        <translation>%1 ist nach den Regeln allein für andere geschlossen; nennen Sie in der Lab-Datei einen Blickpunkt außerhalb, um es zu messen.</translation>
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
        <source>Policy violation: open at %1, although the host&apos;s own rules say closed: it comes another way.</source>
        <translation>Verstoß gegen die Vorgaben: offen auf %1, obwohl die Regeln des Hosts „geschlossen“ sagen: es kommt anders herein.</translation>
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
        <source>Three witnesses: the host&apos;s rules, a connect from this machine, a connect from each outside vantage. A connect from outside that succeeds outweighs every rule.</source>
        <translation>Drei Zeugen: die Regeln des Hosts, ein Verbindungsversuch von diesem Rechner, einer von jedem Blickpunkt außerhalb. Eine gelungene Verbindung von außen wiegt mehr als jede Regel.</translation>
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
    <message>
        <source>Running, %1 of %2 checks so far: %3</source>
        <translation>Läuft, bisher %1 von %2 Prüfpunkten: %3</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 checks: %3</source>
        <translation>Angehalten nach %1 von %2 Prüfpunkten: %3</translation>
    </message>
    <message>
        <source>Cut off after %1 of %2 checks: %3</source>
        <translation>Abgebrochen nach %1 von %2 Prüfpunkten: %3</translation>
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
        <source>The journal has version %1 and is to be opened for writing once</source>
        <translation>Das Journal hat Version %1 und muss einmal zum Schreiben geöffnet werden</translation>
    </message>
    <message>
        <source>The journal is open for reading only</source>
        <translation>Das Journal ist nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is missing: install libqt6sql6-sqlite</source>
        <translation>Der SQLite-Treiber von Qt fehlt: installieren Sie libqt6sql6-sqlite</translation>
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
        <source>Files with more checks.</source>
        <translation>Dateien mit weiteren Prüfpunkten.</translation>
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
        <source>&quot;daytwoctl discover&quot; writes one from what is there.</source>
        <translation>„daytwoctl discover“ schreibt eine aus dem, was da ist.</translation>
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
        <source>How many GPUs it must show.</source>
        <translation>Wie viele GPUs sie zeigen muss.</translation>
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
        <source>%1 (%2)</source>
        <comment>section, bullets</comment>
        <translation>%1 (%2)</translation>
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
        <source>Operations document: %1</source>
        <translation>Betriebsdokument: %1</translation>
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
