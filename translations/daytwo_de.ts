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
        <source>&amp;Find a command, node, check or run…</source>
        <translation>Befehl, Knoten, Prüfpunkt oder Lauf &amp;finden…</translation>
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
        <source>put this line into the lab file: pin = "%1"</source>
        <translation>diese Zeile in die Lab-Datei setzen: pin = "%1"</translation>
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
        <source>Command, node, check or run</source>
        <translation>Befehl, Knoten, Prüfpunkt oder Lauf</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
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
        <source>here</source>
        <translation>hier</translation>
    </message>
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
