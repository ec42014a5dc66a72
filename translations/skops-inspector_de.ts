<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>codes</name>
    <message>
        <source>Do not load it. Get the file again from where it came from and compare the checksums.</source>
        <translation>Nicht laden. Die Datei noch einmal von ihrer Quelle holen und die Prüfsummen vergleichen.</translation>
    </message>
    <message>
        <source>Cancelled before it was finished; there is no result.</source>
        <translation>Vor dem Ende abgebrochen; es gibt kein Ergebnis.</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>Noch einmal starten.</translation>
    </message>
    <message>
        <source>The window was closed, or Ctrl+C was pressed, before the file was read to the end.</source>
        <translation>Das Fenster wurde geschlossen oder Strg+C gedrückt, bevor die Datei zu Ende gelesen war.</translation>
    </message>
    <message>
        <source>There is not enough memory for this file.</source>
        <translation>Für diese Datei reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>Try again on a machine with more memory; until then nothing is known about this file.</source>
        <translation>Auf einem Rechner mit mehr Speicher wiederholen; bis dahin ist über diese Datei nichts bekannt.</translation>
    </message>
    <message>
        <source>A schema of several gigabytes on a small machine.</source>
        <translation>Ein Schema von mehreren Gigabyte auf einem kleinen Rechner.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Name und Ordner prüfen.</translation>
    </message>
    <message>
        <source>A misspelt name, or a link to a file that was moved.</source>
        <translation>Ein Tippfehler im Namen oder ein Verweis auf eine verschobene Datei.</translation>
    </message>
    <message>
        <source>The file may not be read.</source>
        <translation>Die Datei darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Ihre Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>The file belongs to another user.</source>
        <translation>Die Datei gehört einem anderen Benutzer.</translation>
    </message>
    <message>
        <source>This is a folder or device, not a file.</source>
        <translation>Das ist ein Ordner oder Gerät, keine Datei.</translation>
    </message>
    <message>
        <source>Give a file.</source>
        <translation>Eine Datei angeben.</translation>
    </message>
    <message>
        <source>The folder of a model was given instead of the model.skops in it.</source>
        <translation>Angegeben war der Ordner eines Modells statt der model.skops darin.</translation>
    </message>
    <message>
        <source>Reading failed: {0}.</source>
        <translation>Lesen fehlgeschlagen: {0}.</translation>
    </message>
    <message>
        <source>Check the disk or the connection and try again.</source>
        <translation>Datenträger oder Verbindung prüfen und wiederholen.</translation>
    </message>
    <message>
        <source>A network drive that was disconnected.</source>
        <translation>Ein Netzlaufwerk, das getrennt wurde.</translation>
    </message>
    <message>
        <source>The file ended early; {0} bytes were expected.</source>
        <translation>Die Datei endete zu früh; erwartet waren {0} Bytes.</translation>
    </message>
    <message>
        <source>Wait until whoever writes it has finished, then try again.</source>
        <translation>Warten, bis sie fertig geschrieben ist, dann wiederholen.</translation>
    </message>
    <message>
        <source>The file is still being downloaded, or another program cut it while it was read.</source>
        <translation>Die Datei wird noch heruntergeladen, oder ein anderes Programm hat sie während des Lesens gekürzt.</translation>
    </message>
    <message>
        <source>The file changed while it was looked at.</source>
        <translation>Die Datei hat sich geändert, während sie angesehen wurde.</translation>
    </message>
    <message>
        <source>Open it again; what was shown may no longer be what is in the file.</source>
        <translation>Noch einmal öffnen; was gezeigt wurde, steht vielleicht nicht mehr in der Datei.</translation>
    </message>
    <message>
        <source>Another program wrote to the file between opening it and finishing the task.</source>
        <translation>Ein anderes Programm schrieb in die Datei, zwischen ihrem Öffnen und dem Ende der Aufgabe.</translation>
    </message>
    <message>
        <source>Writing failed: {0}.</source>
        <translation>Schreiben fehlgeschlagen: {0}.</translation>
    </message>
    <message>
        <source>Check the free space and the permissions; nothing was replaced.</source>
        <translation>Freien Platz und Zugriffsrechte prüfen; ersetzt wurde nichts.</translation>
    </message>
    <message>
        <source>The disk is full, or the folder may only be read.</source>
        <translation>Der Datenträger ist voll, oder der Ordner darf nur gelesen werden.</translation>
    </message>
    <message>
        <source>A limit was reached: {0} is {1}, the limit is {2}.</source>
        <translation>Eine Grenze wurde erreicht: {0} ist {1}, die Grenze ist {2}.</translation>
    </message>
    <message>
        <source>Do not load it unless you know why it is that large; a small file can be made to need any amount of memory or time.</source>
        <translation>Nicht laden, außer es ist bekannt, warum sie so groß ist; eine kleine Datei kann beliebig viel Speicher oder Zeit verlangen.</translation>
    </message>
    <message>
        <source>A member of 1 MB that unpacks to 1 GB, or a shared list that would print as millions of rows.</source>
        <translation>Ein Mitglied von 1 MB, aus dem 1 GB wird, oder eine geteilte Liste, die Millionen Zeilen ergäbe.</translation>
    </message>
    <message>
        <source>This is neither a .skops file nor a pickle ({0}).</source>
        <translation>Das ist weder eine .skops-Datei noch ein Pickle ({0}).</translation>
    </message>
    <message>
        <source>Check that it is the right file. Do not open it with pickle or joblib instead: that runs code.</source>
        <translation>Prüfen, ob es die richtige Datei ist. Nicht statt dessen mit pickle oder joblib öffnen: Das führt Code aus.</translation>
    </message>
    <message>
        <source>A pickle, a picture or an empty file that was renamed to model.skops.</source>
        <translation>Ein Pickle, ein Bild oder eine leere Datei, umbenannt in model.skops.</translation>
    </message>
    <message>
        <source>No end of a zip archive was found.</source>
        <translation>Es wurde kein Ende eines Zip-Archivs gefunden.</translation>
    </message>
    <message>
        <source>A download that stopped half-way.</source>
        <translation>Ein Download, der auf halbem Weg abbrach.</translation>
    </message>
    <message>
        <source>The archive&apos;s directory is damaged: {0}.</source>
        <translation>Das Verzeichnis des Archivs ist beschädigt: {0}.</translation>
    </message>
    <message>
        <source>The directory names an offset or size that lies outside the file.</source>
        <translation>Das Verzeichnis nennt eine Stelle oder Größe außerhalb der Datei.</translation>
    </message>
    <message>
        <source>The header of this member is damaged: {0}.</source>
        <translation>Der Kopf dieses Mitglieds ist beschädigt: {0}.</translation>
    </message>
    <message>
        <source>The directory points to a place where no member begins.</source>
        <translation>Das Verzeichnis zeigt auf eine Stelle, an der kein Mitglied beginnt.</translation>
    </message>
    <message>
        <source>The directory and the member&apos;s own header disagree on its name; the header says {0}.</source>
        <translation>Verzeichnis und Kopf des Mitglieds nennen verschiedene Namen; im Kopf steht {0}.</translation>
    </message>
    <message>
        <source>The directory says schema.json, the header says other.json.</source>
        <translation>Im Verzeichnis steht schema.json, im Kopf other.json.</translation>
    </message>
    <message>
        <source>The member is encrypted.</source>
        <translation>Das Mitglied ist verschlüsselt.</translation>
    </message>
    <message>
        <source>skops cannot read encrypted members. Ask for a file without a password.</source>
        <translation>skops kann verschlüsselte Mitglieder nicht lesen. Um eine Datei ohne Passwort bitten.</translation>
    </message>
    <message>
        <source>An archive that was packed again with a password.</source>
        <translation>Ein Archiv, das mit einem Passwort neu gepackt wurde.</translation>
    </message>
    <message>
        <source>The member is compressed with method {0}, which Python cannot read.</source>
        <translation>Das Mitglied ist mit Methode {0} komprimiert, die Python nicht lesen kann.</translation>
    </message>
    <message>
        <source>Ask for a file with stored or deflated members.</source>
        <translation>Um eine Datei mit unkomprimierten oder mit Deflate komprimierten Mitgliedern bitten.</translation>
    </message>
    <message>
        <source>An archive that was packed again with Zstandard.</source>
        <translation>Ein Archiv, das mit Zstandard neu gepackt wurde.</translation>
    </message>
    <message>
        <source>The archive uses a feature that Python cannot read: {0}.</source>
        <translation>Das Archiv verwendet etwas, das Python nicht lesen kann: {0}.</translation>
    </message>
    <message>
        <source>Ask for a file written by skops itself.</source>
        <translation>Um eine Datei bitten, die skops selbst geschrieben hat.</translation>
    </message>
    <message>
        <source>An archive split over several disks.</source>
        <translation>Ein Archiv, das auf mehrere Datenträger verteilt ist.</translation>
    </message>
    <message>
        <source>The member&apos;s contents do not match their checksum: {0} is stored, {1} was found.</source>
        <translation>Der Inhalt des Mitglieds passt nicht zu seiner Prüfsumme: Gespeichert ist {0}, gefunden wurde {1}.</translation>
    </message>
    <message>
        <source>One byte of an array was changed, by a bad disk or on purpose.</source>
        <translation>Ein Byte eines Arrays wurde geändert, durch einen defekten Datenträger oder mit Absicht.</translation>
    </message>
    <message>
        <source>The member&apos;s compressed data is damaged ({0}).</source>
        <translation>Die komprimierten Daten des Mitglieds sind beschädigt ({0}).</translation>
    </message>
    <message>
        <source>A member whose compressed data break off or make no sense.</source>
        <translation>Ein Mitglied, dessen komprimierte Daten abbrechen oder keinen Sinn ergeben.</translation>
    </message>
    <message>
        <source>The member ends beyond the end of the file.</source>
        <translation>Das Mitglied endet hinter dem Ende der Datei.</translation>
    </message>
    <message>
        <source>The member {0} is named but is not in the archive.</source>
        <translation>Das Mitglied {0} wird genannt, ist aber nicht im Archiv.</translation>
    </message>
    <message>
        <source>An array node says &quot;file&quot;: &quot;1234.npy&quot; and the archive has no such member.</source>
        <translation>Ein Array-Knoten sagt &quot;file&quot;: &quot;1234.npy&quot;, und das Archiv hat kein solches Mitglied.</translation>
    </message>
    <message>
        <source>{1} members are called {0}; Python reads the last one, other programs another.</source>
        <translation>{1} Mitglieder heißen {0}; Python liest das letzte, andere Programme ein anderes.</translation>
    </message>
    <message>
        <source>Do not load it: what a scanner saw may not be what Python loads. Ask for a clean file.</source>
        <translation>Nicht laden: Was ein Scanner sah, ist vielleicht nicht, was Python lädt. Um eine saubere Datei bitten.</translation>
    </message>
    <message>
        <source>Two members called schema.json: a harmless one first, the one that Python loads last.</source>
        <translation>Zwei Mitglieder namens schema.json: zuerst ein harmloses, zuletzt das, welches Python lädt.</translation>
    </message>
    <message>
        <source>The member&apos;s name holds a NUL character; Python cuts the name there, other programs do not.</source>
        <translation>Der Name des Mitglieds enthält ein NUL-Zeichen; Python schneidet ihn dort ab, andere Programme nicht.</translation>
    </message>
    <message>
        <source>Do not load it: programs disagree on what this member is called.</source>
        <translation>Nicht laden: Programme sind sich nicht einig, wie dieses Mitglied heißt.</translation>
    </message>
    <message>
        <source>schema.json\0.txt is schema.json for Python.</source>
        <translation>schema.json\0.txt ist für Python schema.json.</translation>
    </message>
    <message>
        <source>There are {0} bytes before the archive begins.</source>
        <translation>Vor dem Beginn des Archivs stehen {0} Bytes.</translation>
    </message>
    <message>
        <source>Ask what they are for; skops never writes any.</source>
        <translation>Fragen, wozu sie da sind; skops schreibt nie welche.</translation>
    </message>
    <message>
        <source>A program or a picture with a zip behind it.</source>
        <translation>Ein Programm oder ein Bild mit einem Zip dahinter.</translation>
    </message>
    <message>
        <source>There are {0} bytes behind the archive&apos;s end.</source>
        <translation>Hinter dem Ende des Archivs stehen {0} Bytes.</translation>
    </message>
    <message>
        <source>Another file was appended behind the archive.</source>
        <translation>An das Archiv wurde eine andere Datei angehängt.</translation>
    </message>
    <message>
        <source>The file holds more than one possible end of an archive; programs may see different contents.</source>
        <translation>Die Datei enthält mehr als ein mögliches Ende eines Archivs; Programme sehen vielleicht verschiedene Inhalte.</translation>
    </message>
    <message>
        <source>The archive&apos;s comment holds the end record of another archive.</source>
        <translation>Der Kommentar des Archivs enthält den Endeintrag eines anderen Archivs.</translation>
    </message>
    <message>
        <source>The member&apos;s header and the directory disagree on {0}: {2} and {1}.</source>
        <translation>Der Kopf des Mitglieds und das Verzeichnis widersprechen sich bei {0}: {2} und {1}.</translation>
    </message>
    <message>
        <source>Python follows the directory. Ask how the file was made.</source>
        <translation>Python folgt dem Verzeichnis. Fragen, wie die Datei entstanden ist.</translation>
    </message>
    <message>
        <source>The directory says 120 bytes, the member&apos;s own header says 80.</source>
        <translation>Im Verzeichnis stehen 120 Bytes, im Kopf des Mitglieds 80.</translation>
    </message>
    <message>
        <source>The member shares bytes with {0}.</source>
        <translation>Das Mitglied teilt sich Bytes mit {0}.</translation>
    </message>
    <message>
        <source>Do not load it: no ordinary program writes overlapping members.</source>
        <translation>Nicht laden: Kein gewöhnliches Programm schreibt überlappende Mitglieder.</translation>
    </message>
    <message>
        <source>A zip bomb in which many members unpack the same bytes.</source>
        <translation>Eine Zip-Bombe, in der viele Mitglieder dieselben Bytes entpacken.</translation>
    </message>
    <message>
        <source>The member gives {1} bytes, but {0} are declared.</source>
        <translation>Das Mitglied ergibt {1} Bytes, angegeben sind {0}.</translation>
    </message>
    <message>
        <source>Ask how the file was made; skops never writes such a member.</source>
        <translation>Fragen, wie die Datei entstanden ist; skops schreibt nie ein solches Mitglied.</translation>
    </message>
    <message>
        <source>The directory declares 1,000 bytes, the stream holds 900.</source>
        <translation>Das Verzeichnis gibt 1.000 Bytes an, der Datenstrom enthält 900.</translation>
    </message>
    <message>
        <source>The member unpacks to {0} times its size.</source>
        <translation>Das Mitglied entpackt sich auf das {0}-Fache seiner Größe.</translation>
    </message>
    <message>
        <source>Check that there is enough memory before loading; skops unpacks every member before it checks anything.</source>
        <translation>Vor dem Laden prüfen, ob der Speicher reicht; skops entpackt jedes Mitglied, bevor es irgendetwas prüft.</translation>
    </message>
    <message>
        <source>1 MB of compressed zeros that become 1 GB in memory.</source>
        <translation>1 MB komprimierte Nullen, die im Speicher zu 1 GB werden.</translation>
    </message>
    <message>
        <source>Programs may read the member&apos;s name differently ({0}).</source>
        <translation>Programme lesen den Namen des Mitglieds vielleicht verschieden ({0}).</translation>
    </message>
    <message>
        <source>Python&apos;s reading is shown. Ask how the file was made.</source>
        <translation>Gezeigt wird, was Python liest. Fragen, wie die Datei entstanden ist.</translation>
    </message>
    <message>
        <source>A name in two encodings, with a backslash, or with &quot;..&quot; in it.</source>
        <translation>Ein Name in zwei Zeichenkodierungen, mit einem umgekehrten Schrägstrich oder mit &quot;..&quot; darin.</translation>
    </message>
    <message>
        <source>The archive&apos;s end record disagrees with its directory on {0}: {1} and {2}.</source>
        <translation>Der Endeintrag des Archivs widerspricht seinem Verzeichnis bei {0}: {1} und {2}.</translation>
    </message>
    <message>
        <source>Do not load it: programs that believe the end record see another file.</source>
        <translation>Nicht laden: Programme, die dem Endeintrag glauben, sehen eine andere Datei.</translation>
    </message>
    <message>
        <source>The end record counts one member, the directory lists two.</source>
        <translation>Der Endeintrag zählt ein Mitglied, das Verzeichnis führt zwei auf.</translation>
    </message>
    <message>
        <source>The member gives more than the {0} bytes that are declared.</source>
        <translation>Das Mitglied ergibt mehr als die angegebenen {0} Bytes.</translation>
    </message>
    <message>
        <source>Do not load it: Python cuts the data there, other programs do not.</source>
        <translation>Nicht laden: Python schneidet die Daten dort ab, andere Programme nicht.</translation>
    </message>
    <message>
        <source>A schema.json with a second half that only some programs see.</source>
        <translation>Eine schema.json mit einer zweiten Hälfte, die nur manche Programme sehen.</translation>
    </message>
    <message>
        <source>This is not a numpy array file.</source>
        <translation>Das ist keine Array-Datei von numpy.</translation>
    </message>
    <message>
        <source>A member called 1234.npy that is an archive, a pickle or plain text.</source>
        <translation>Ein Mitglied namens 1234.npy, das ein Archiv, ein Pickle oder reiner Text ist.</translation>
    </message>
    <message>
        <source>The array file has the unknown version {0}.</source>
        <translation>Die Array-Datei hat die unbekannte Version {0}.</translation>
    </message>
    <message>
        <source>An array header of version 9.</source>
        <translation>Ein Array-Kopf der Version 9.</translation>
    </message>
    <message>
        <source>The header of the array file is malformed: {0}.</source>
        <translation>Der Kopf der Array-Datei ist fehlerhaft: {0}.</translation>
    </message>
    <message>
        <source>A header that is no Python dict, or has no &apos;shape&apos;.</source>
        <translation>Ein Kopf, der kein Python-Dict ist oder kein &apos;shape&apos; hat.</translation>
    </message>
    <message>
        <source>The array has a data type that is not understood here: {0}.</source>
        <translation>Das Array hat einen Datentyp, der hier nicht verstanden wird: {0}.</translation>
    </message>
    <message>
        <source>Nothing is known about its contents. Look at it in a sandbox before you load it.</source>
        <translation>Über seinen Inhalt ist nichts bekannt. Vor dem Laden in einer Sandbox ansehen.</translation>
    </message>
    <message>
        <source>A descr that numpy would refuse, or of a kind that is not known here.</source>
        <translation>Ein descr, das numpy ablehnen würde, oder von einer hier unbekannten Art.</translation>
    </message>
    <message>
        <source>The array holds pickled Python objects ({0}); skops refuses to load it.</source>
        <translation>Das Array enthält gepickelte Python-Objekte ({0}); skops lädt es nicht.</translation>
    </message>
    <message>
        <source>Do not load it with allow_pickle=True: that runs whatever the file says.</source>
        <translation>Nicht mit allow_pickle=True laden: Das führt aus, was immer in der Datei steht.</translation>
    </message>
    <message>
        <source>An array of dtype |O: its data is a pickle.</source>
        <translation>Ein Array mit dtype |O: Seine Daten sind ein Pickle.</translation>
    </message>
    <message>
        <source>The shape of the array is larger than any memory.</source>
        <translation>Die Form des Arrays ist größer als jeder Speicher.</translation>
    </message>
    <message>
        <source>A shape of (2**40, 2**40) in a file of 200 bytes.</source>
        <translation>Eine Form von (2**40, 2**40) in einer Datei von 200 Bytes.</translation>
    </message>
    <message>
        <source>The array needs {0} bytes of data, {1} are there.</source>
        <translation>Das Array braucht {0} Bytes Daten, vorhanden sind {1}.</translation>
    </message>
    <message>
        <source>The header says a million numbers, the member ends after ten.</source>
        <translation>Im Kopf steht eine Million Zahlen, das Mitglied endet nach zehn.</translation>
    </message>
    <message>
        <source>There are {0} bytes behind the array&apos;s data.</source>
        <translation>Hinter den Daten des Arrays stehen {0} Bytes.</translation>
    </message>
    <message>
        <source>numpy ignores them. Ask what they are for.</source>
        <translation>numpy übergeht sie. Fragen, wozu sie da sind.</translation>
    </message>
    <message>
        <source>Bytes behind the last number, which no reader of arrays looks at.</source>
        <translation>Bytes hinter der letzten Zahl, die kein Leser von Arrays ansieht.</translation>
    </message>
    <message>
        <source>The sparse matrix file has no usable array {0}.</source>
        <translation>Die Datei der dünnbesetzten Matrix hat kein brauchbares Array {0}.</translation>
    </message>
    <message>
        <source>A sparse matrix whose indptr is missing.</source>
        <translation>Eine dünnbesetzte Matrix, deren indptr fehlt.</translation>
    </message>
    <message>
        <source>The sparse matrix has the unknown format {0}.</source>
        <translation>Die dünnbesetzte Matrix hat das unbekannte Format {0}.</translation>
    </message>
    <message>
        <source>A format of &quot;xyz&quot; where scipy knows csr, csc, coo, bsr and dia.</source>
        <translation>Das Format &quot;xyz&quot;, wo scipy csr, csc, coo, bsr und dia kennt.</translation>
    </message>
    <message>
        <source>The sparse matrix is inconsistent: entry {1} of {0} is {2}, out of range.</source>
        <translation>Die dünnbesetzte Matrix ist widersprüchlich: Eintrag {1} von {0} ist {2}, außerhalb des gültigen Bereichs.</translation>
    </message>
    <message>
        <source>Do not load it: scipy uses these numbers unchecked, and a product with the matrix can crash or read foreign memory.</source>
        <translation>Nicht laden: scipy verwendet diese Zahlen ungeprüft, und ein Produkt mit der Matrix kann abstürzen oder fremden Speicher lesen.</translation>
    </message>
    <message>
        <source>indices holds 1000000 in a matrix of 10 columns.</source>
        <translation>indices enthält 1000000 in einer Matrix mit 10 Spalten.</translation>
    </message>
    <message>
        <source>schema.json is not valid Unicode text.</source>
        <translation>schema.json ist kein gültiger Unicode-Text.</translation>
    </message>
    <message>
        <source>A schema.json in Latin-1.</source>
        <translation>Eine schema.json in Latin-1.</translation>
    </message>
    <message>
        <source>schema.json is not valid JSON; expected here: {0}.</source>
        <translation>schema.json ist kein gültiges JSON; hier erwartet: {0}.</translation>
    </message>
    <message>
        <source>A schema that was edited by hand and lost a bracket.</source>
        <translation>Ein Schema, das von Hand bearbeitet wurde und dem eine Klammer fehlt.</translation>
    </message>
    <message>
        <source>schema.json is nested {0} levels deep; Python stops with a RecursionError.</source>
        <translation>schema.json ist {0} Ebenen tief verschachtelt; Python bricht mit einem RecursionError ab.</translation>
    </message>
    <message>
        <source>Do not load it; ordinary models have a few dozen levels.</source>
        <translation>Nicht laden; gewöhnliche Modelle haben einige Dutzend Ebenen.</translation>
    </message>
    <message>
        <source>100,000 opening brackets.</source>
        <translation>100.000 öffnende Klammern.</translation>
    </message>
    <message>
        <source>schema.json holds an integer of {0} digits; Python refuses more than 4300.</source>
        <translation>schema.json enthält eine ganze Zahl mit {0} Ziffern; Python lehnt mehr als 4300 ab.</translation>
    </message>
    <message>
        <source>Ask how the file was made; skops never writes such a number.</source>
        <translation>Fragen, wie die Datei entstanden ist; skops schreibt nie eine solche Zahl.</translation>
    </message>
    <message>
        <source>A number of 5,000 digits: Python refuses to convert more than 4,300.</source>
        <translation>Eine Zahl mit 5.000 Ziffern: Python wandelt höchstens 4.300 um.</translation>
    </message>
    <message>
        <source>The key {0} stands twice in one object; Python uses the last one, other programs the first.</source>
        <translation>Der Schlüssel {0} steht zweimal in einem Objekt; Python verwendet den letzten, andere Programme den ersten.</translation>
    </message>
    <message>
        <source>Python&apos;s reading is shown. Ask how the file was made; skops never writes a key twice.</source>
        <translation>Gezeigt wird, was Python liest. Fragen, wie die Datei entstanden ist; skops schreibt einen Schlüssel nie zweimal.</translation>
    </message>
    <message>
        <source>{&quot;__class__&quot;: &quot;dict&quot;, &quot;__class__&quot;: &quot;Popen&quot;}</source>
        <translation>{&quot;__class__&quot;: &quot;dict&quot;, &quot;__class__&quot;: &quot;Popen&quot;}</translation>
    </message>
    <message>
        <source>The archive has no schema.json, so it is not a .skops file.</source>
        <translation>Das Archiv hat keine schema.json, ist also keine .skops-Datei.</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>Prüfen, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>Some other zip file, renamed to model.skops.</source>
        <translation>Eine andere Zip-Datei, umbenannt in model.skops.</translation>
    </message>
    <message>
        <source>The protocol is {0}, not a number that any skops has used.</source>
        <translation>Das Protokoll ist {0}, keine Zahl, die irgendein skops verwendet hat.</translation>
    </message>
    <message>
        <source>&quot;protocol&quot;: true, or no protocol at all.</source>
        <translation>&quot;protocol&quot;: true oder gar kein Protokoll.</translation>
    </message>
    <message>
        <source>The file has protocol {0}, newer than any that is known here.</source>
        <translation>Die Datei hat Protokoll {0}, neuer als jedes hier bekannte.</translation>
    </message>
    <message>
        <source>Use a newer Skops Inspector; what is shown is only what could be understood.</source>
        <translation>Einen neueren Skops Inspector verwenden; gezeigt wird nur, was zu verstehen war.</translation>
    </message>
    <message>
        <source>A file written by a development version of skops.</source>
        <translation>Eine Datei aus einer Entwicklungsversion von skops.</translation>
    </message>
    <message>
        <source>There is a plain value where a node is expected.</source>
        <translation>Hier steht ein einfacher Wert, wo ein Knoten erwartet wird.</translation>
    </message>
    <message>
        <source>&quot;content&quot;: [1, 2, 3]</source>
        <translation>&quot;content&quot;: [1, 2, 3]</translation>
    </message>
    <message>
        <source>The field {0} is missing; skops stops with a KeyError.</source>
        <translation>Das Feld {0} fehlt; skops bricht mit einem KeyError ab.</translation>
    </message>
    <message>
        <source>A node without __module__.</source>
        <translation>Ein Knoten ohne __module__.</translation>
    </message>
    <message>
        <source>The field {0} is of the wrong kind; skops cannot read it.</source>
        <translation>Das Feld {0} ist von falscher Art; skops kann es nicht lesen.</translation>
    </message>
    <message>
        <source>&quot;content&quot;: 5 in a ListNode.</source>
        <translation>&quot;content&quot;: 5 in einem ListNode.</translation>
    </message>
    <message>
        <source>The field {0} is not text, so the type has no name.</source>
        <translation>Das Feld {0} ist kein Text; der Typ hat also keinen Namen.</translation>
    </message>
    <message>
        <source>&quot;__class__&quot;: null</source>
        <translation>&quot;__class__&quot;: null</translation>
    </message>
    <message>
        <source>The __id__ is a list or an object; skops stops with a TypeError.</source>
        <translation>Die __id__ ist eine Liste oder ein Objekt; skops bricht mit einem TypeError ab.</translation>
    </message>
    <message>
        <source>&quot;__id__&quot;: [1]</source>
        <translation>&quot;__id__&quot;: [1]</translation>
    </message>
    <message>
        <source>No release of skops has a loader {0}.</source>
        <translation>Keine Version von skops hat einen Lader {0}.</translation>
    </message>
    <message>
        <source>Use a newer Skops Inspector if the file comes from a newer skops; else do not load it. What this node does is not known.</source>
        <translation>Einen neueren Skops Inspector verwenden, wenn die Datei von einem neueren skops stammt; sonst nicht laden. Was dieser Knoten tut, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>&quot;__loader__&quot;: &quot;PandasSeriesNode&quot;, which only development versions have.</source>
        <translation>&quot;__loader__&quot;: &quot;PandasSeriesNode&quot;, den nur Entwicklungsversionen haben.</translation>
    </message>
    <message>
        <source>The skops of this profile has no loader {0} for protocol {1}.</source>
        <translation>Das skops dieses Profils hat keinen Lader {0} für Protokoll {1}.</translation>
    </message>
    <message>
        <source>Load it with the release that wrote it, or have it updated; another profile may know it.</source>
        <translation>Mit der Version laden, die sie geschrieben hat, oder sie aktualisieren lassen; ein anderes Profil kennt ihn vielleicht.</translation>
    </message>
    <message>
        <source>An SGDNode, which skops 0.11 and later cannot read.</source>
        <translation>Ein SGDNode, den skops ab 0.11 nicht lesen kann.</translation>
    </message>
    <message>
        <source>The node refers to an object that was not read before it.</source>
        <translation>Der Knoten verweist auf ein Objekt, das vor ihm nicht gelesen wurde.</translation>
    </message>
    <message>
        <source>A node that says &quot;the one with id 7&quot; where no node has had that id yet.</source>
        <translation>Ein Knoten, der „das mit der Id 7“ sagt, wo noch kein Knoten diese Id hatte.</translation>
    </message>
    <message>
        <source>The method says it belongs to {0}, but its object is a {1}; skops refuses the file.</source>
        <translation>Die Methode gehört laut Datei zu {0}, ihr Objekt ist aber ein {1}; skops lehnt die Datei ab.</translation>
    </message>
    <message>
        <source>Do not load it with an old release: before 0.12 the label was believed.</source>
        <translation>Nicht mit einer alten Version laden: Vor 0.12 wurde dem Etikett geglaubt.</translation>
    </message>
    <message>
        <source>Labelled builtins.dict, but the object is an os._Environ (CVE-2025-54413).</source>
        <translation>Als builtins.dict etikettiert, aber das Objekt ist ein os._Environ (CVE-2025-54413).</translation>
    </message>
    <message>
        <source>An operator node names the module {0} instead of operator; skops refuses the file.</source>
        <translation>Ein Operator-Knoten nennt das Modul {0} statt operator; skops lehnt die Datei ab.</translation>
    </message>
    <message>
        <source>Labelled sklearn.linear_model.LinearRegression, but operator.methodcaller would be called (CVE-2025-54412).</source>
        <translation>Als sklearn.linear_model.LinearRegression etikettiert, aber operator.methodcaller würde aufgerufen (CVE-2025-54412).</translation>
    </message>
    <message>
        <source>The random generator names none of numpy&apos;s bit generators; skops refuses the file.</source>
        <translation>Der Zufallsgenerator nennt keinen der Bit-Generatoren von numpy; skops lehnt die Datei ab.</translation>
    </message>
    <message>
        <source>A generator whose bit generator is named &quot;os.system&quot; or &quot;NoSuchGenerator&quot;.</source>
        <translation>Ein Generator, dessen Bit-Generator &quot;os.system&quot; oder &quot;NoSuchGenerator&quot; heißt.</translation>
    </message>
    <message>
        <source>The random generator was written with protocol 0, which no current skops can load.</source>
        <translation>Der Zufallsgenerator wurde mit Protokoll 0 geschrieben, das kein heutiges skops laden kann.</translation>
    </message>
    <message>
        <source>Load it with skops 0.5 or older in an isolated environment and save it again.</source>
        <translation>In einer abgeschotteten Umgebung mit skops 0.5 oder älter laden und neu speichern.</translation>
    </message>
    <message>
        <source>A generator in a file that says protocol 0.</source>
        <translation>Ein Generator in einer Datei, die Protokoll 0 angibt.</translation>
    </message>
    <message>
        <source>The array node has the unknown type {0}.</source>
        <translation>Der Array-Knoten hat den unbekannten Typ {0}.</translation>
    </message>
    <message>
        <source>&quot;type&quot;: &quot;pickle&quot; in an NdArrayNode.</source>
        <translation>&quot;type&quot;: &quot;pickle&quot; in einem NdArrayNode.</translation>
    </message>
    <message>
        <source>The nodes are nested {0} levels deep; Python stops with a RecursionError.</source>
        <translation>Die Knoten sind {0} Ebenen tief verschachtelt; Python bricht mit einem RecursionError ab.</translation>
    </message>
    <message>
        <source>It may load with a higher sys.setrecursionlimit(); ask why it is nested that deep.</source>
        <translation>Mit einem höheren sys.setrecursionlimit() lädt sie vielleicht; fragen, warum sie so tief verschachtelt ist.</translation>
    </message>
    <message>
        <source>A list in a list in a list, 500 times.</source>
        <translation>Eine Liste in einer Liste in einer Liste, 500-mal.</translation>
    </message>
    <message>
        <source>An object contains itself; skops cannot load it.</source>
        <translation>Ein Objekt enthält sich selbst; skops kann es nicht laden.</translation>
    </message>
    <message>
        <source>Ask for a model without such a reference.</source>
        <translation>Um ein Modell ohne einen solchen Verweis bitten.</translation>
    </message>
    <message>
        <source>A list whose only item is the list itself.</source>
        <translation>Eine Liste, deren einziges Element sie selbst ist.</translation>
    </message>
    <message>
        <source>{1} bytes at offset {0} of the archive belong to no member.</source>
        <translation>{1} Bytes ab Stelle {0} des Archivs gehören zu keinem Mitglied.</translation>
    </message>
    <message>
        <source>Ask how the file was made: something may be hidden there.</source>
        <translation>Fragen, wie die Datei entstanden ist: Dort könnte etwas versteckt sein.</translation>
    </message>
    <message>
        <source>A program between two members.</source>
        <translation>Ein Programm zwischen zwei Mitgliedern.</translation>
    </message>
    <message>
        <source>{0} bytes stand behind the end of a packed stream, within its member.</source>
        <translation>Hinter dem Ende eines komprimierten Datenstroms, innerhalb seines Mitglieds, stehen {0} Bytes.</translation>
    </message>
    <message>
        <source>Ask how the file was made: no writer leaves such bytes.</source>
        <translation>Fragen, wie die Datei entstanden ist: Kein Programm lässt solche Bytes stehen.</translation>
    </message>
    <message>
        <source>Bytes behind the end of a member&apos;s compressed stream that no reader unpacks.</source>
        <translation>Bytes hinter dem Ende des komprimierten Datenstroms eines Mitglieds, die kein Leser entpackt.</translation>
    </message>
    <message>
        <source>The attributes of a member make it something else than a file ({0}).</source>
        <translation>Die Attribute eines Mitglieds machen daraus etwas anderes als eine Datei ({0}).</translation>
    </message>
    <message>
        <source>Do not unpack the file; ask how it was made.</source>
        <translation>Die Datei nicht entpacken; fragen, wie sie entstanden ist.</translation>
    </message>
    <message>
        <source>A member that unpacks as a symbolic link to /etc.</source>
        <translation>Ein Mitglied, das sich als symbolische Verknüpfung auf /etc entpackt.</translation>
    </message>
    <message>
        <source>An LZMA member asks for a dictionary of {0} bytes, far more than its data.</source>
        <translation>Ein LZMA-Mitglied verlangt ein Wörterbuch von {0} Bytes, weit mehr als seine Daten.</translation>
    </message>
    <message>
        <source>Reading it takes as much memory: read it only where that does no harm.</source>
        <translation>Es zu lesen kostet ebenso viel Speicher: nur dort lesen, wo das nicht schadet.</translation>
    </message>
    <message>
        <source>A member of a hundred bytes that asks for a dictionary of 4 GB to be unpacked.</source>
        <translation>Ein Mitglied von hundert Bytes, das zum Entpacken ein Wörterbuch von 4 GB verlangt.</translation>
    </message>
    <message>
        <source>There is a comment of {0} bytes, which skops never writes.</source>
        <translation>Es gibt einen Kommentar von {0} Bytes, wie skops ihn nie schreibt.</translation>
    </message>
    <message>
        <source>Ask which program wrote the file.</source>
        <translation>Fragen, welches Programm die Datei geschrieben hat.</translation>
    </message>
    <message>
        <source>A note, or a second archive, in the comment at the end of the archive.</source>
        <translation>Eine Notiz oder ein zweites Archiv im Kommentar am Ende des Archivs.</translation>
    </message>
    <message>
        <source>schema.json holds what other readers refuse or read differently: {0}.</source>
        <translation>schema.json enthält, was andere Leser ablehnen oder anders lesen: {0}.</translation>
    </message>
    <message>
        <source>Nothing to do if only Python reads the file.</source>
        <translation>Nichts zu tun, wenn nur Python die Datei liest.</translation>
    </message>
    <message>
        <source>NaN, a lone surrogate, UTF-16.</source>
        <translation>NaN, ein halbes Ersatzzeichenpaar, UTF-16.</translation>
    </message>
    <message>
        <source>No loader reads this part of schema.json: {0}.</source>
        <translation>Diesen Teil von schema.json liest kein Lader: {0}.</translation>
    </message>
    <message>
        <source>A field that skops does not know.</source>
        <translation>Ein Feld, das skops nicht kennt.</translation>
    </message>
    <message>
        <source>The content of a JSON node is not the single value that skops writes ({0}).</source>
        <translation>Der Inhalt eines JSON-Knotens ist nicht der einzelne Wert, den skops schreibt ({0}).</translation>
    </message>
    <message>
        <source>Ask which program wrote the file; what stands there may cost much or raise.</source>
        <translation>Fragen, welches Programm die Datei geschrieben hat; was dort steht, kann viel kosten oder eine Ausnahme auslösen.</translation>
    </message>
    <message>
        <source>A list of ten million numbers inside a JsonNode.</source>
        <translation>Eine Liste von zehn Millionen Zahlen in einem JsonNode.</translation>
    </message>
    <message>
        <source>A {0} is labelled {1}, but loading it makes {2}.</source>
        <translation>Ein {0} ist als {1} etikettiert, aber beim Laden entsteht {2}.</translation>
    </message>
    <message>
        <source>Do not trust the label; ask how the file was made, for skops writes none like it.</source>
        <translation>Dem Etikett nicht trauen; fragen, wie die Datei entstanden ist, denn skops schreibt keins wie dieses.</translation>
    </message>
    <message>
        <source>A PartialNode that is labelled as a number.</source>
        <translation>Ein PartialNode, der als Zahl etikettiert ist.</translation>
    </message>
    <message>
        <source>Loading would call {0} with what stands in the file ({1}, {2}).</source>
        <translation>Das Laden würde {0} mit dem aufrufen, was in der Datei steht ({1}, {2}).</translation>
    </message>
    <message>
        <source>Trusting its name allows that call: look at the arguments before you tick it.</source>
        <translation>Wer dem Namen vertraut, erlaubt diesen Aufruf: vor dem Anhaken die Argumente ansehen.</translation>
    </message>
    <message>
        <source>A class that is called with a path.</source>
        <translation>Eine Klasse, die mit einem Pfad aufgerufen wird.</translation>
    </message>
    <message>
        <source>The name {0} looks like something else than it is ({1}).</source>
        <translation>Der Name {0} sieht nach etwas anderem aus, als er ist ({1}).</translation>
    </message>
    <message>
        <source>Compare it letter by letter before you trust it.</source>
        <translation>Vor dem Vertrauen Buchstabe für Buchstabe vergleichen.</translation>
    </message>
    <message>
        <source>A Cyrillic letter in a module&apos;s name.</source>
        <translation>Ein kyrillischer Buchstabe im Namen eines Moduls.</translation>
    </message>
    <message>
        <source>{0} runs the text in its attribute {1} when it is loaded.</source>
        <translation>{0} führt beim Laden den Text in seinem Attribut {1} aus.</translation>
    </message>
    <message>
        <source>Do not load it unless you can read that text as the library itself writes it.</source>
        <translation>Nicht laden, außer dieser Text ist zu lesen und ist der, den die Bibliothek selbst schreibt.</translation>
    </message>
    <message>
        <source>A scipy distribution whose _parse_arg_template was edited.</source>
        <translation>Eine scipy-Verteilung, deren _parse_arg_template verändert wurde.</translation>
    </message>
    <message>
        <source>The key types of a dictionary are not one plain type for each entry ({0}).</source>
        <translation>Die Schlüsseltypen eines Dictionarys sind nicht ein einfacher Typ je Eintrag ({0}).</translation>
    </message>
    <message>
        <source>Do not load it: entries vanish, or something is called with the keys.</source>
        <translation>Nicht laden: Einträge verschwinden, oder etwas wird mit den Schlüsseln aufgerufen.</translation>
    </message>
    <message>
        <source>Ten entries and nine key types.</source>
        <translation>Zehn Einträge und neun Schlüsseltypen.</translation>
    </message>
    <message>
        <source>The keys {0} and {1} of a dictionary become one, or very many have one hash.</source>
        <translation>Die Schlüssel {0} und {1} eines Dictionarys werden einer, oder sehr viele haben denselben Hash.</translation>
    </message>
    <message>
        <source>An entry is lost when it is loaded, as skops does to True and False as keys: ask what the keys were.</source>
        <translation>Beim Laden geht ein Eintrag verloren, wie skops es mit True und False als Schlüsseln macht: fragen, welche Schlüssel es waren.</translation>
    </message>
    <message>
        <source>The keys True and False: skops writes them as texts, and both come back as True.</source>
        <translation>Die Schlüssel True und False: skops schreibt sie als Texte, und beide kommen als True zurück.</translation>
    </message>
    <message>
        <source>The attribute {0} takes the place of {1}.</source>
        <translation>Das Attribut {0} tritt an die Stelle von {1}.</translation>
    </message>
    <message>
        <source>Do not load it: calling that method would do something else.</source>
        <translation>Nicht laden: Der Aufruf dieser Methode täte etwas anderes.</translation>
    </message>
    <message>
        <source>An attribute named predict.</source>
        <translation>Ein Attribut namens predict.</translation>
    </message>
    <message>
        <source>The attribute {0} names a file or an address: {1}.</source>
        <translation>Das Attribut {0} nennt eine Datei oder Adresse: {1}.</translation>
    </message>
    <message>
        <source>Look at it: fitting or transforming may read or write there.</source>
        <translation>Ansehen: Fitten oder Transformieren könnte dort lesen oder schreiben.</translation>
    </message>
    <message>
        <source>memory=&quot;/home/me/cache&quot;</source>
        <translation>memory=&quot;/home/me/cache&quot;</translation>
    </message>
    <message>
        <source>The attribute {0} can cost time or memory without limit: {1}.</source>
        <translation>Das Attribut {0} kann Zeit oder Speicher ohne Grenze kosten: {1}.</translation>
    </message>
    <message>
        <source>Look at the value before you use the model.</source>
        <translation>Den Wert ansehen, bevor das Modell benutzt wird.</translation>
    </message>
    <message>
        <source>n_jobs=100000, or a pattern that never ends.</source>
        <translation>n_jobs=100000 oder ein Muster, das nie endet.</translation>
    </message>
    <message>
        <source>The attribute {0} is of a kind that fitting never gives it ({1}).</source>
        <translation>Das Attribut {0} ist von einer Art, die das Fitten ihm nie gibt ({1}).</translation>
    </message>
    <message>
        <source>Ask how the model was made.</source>
        <translation>Fragen, wie das Modell entstanden ist.</translation>
    </message>
    <message>
        <source>A StandardScaler with an attribute &quot;payload&quot; that no release of it has.</source>
        <translation>Ein StandardScaler mit einem Attribut &quot;payload&quot;, das keine seiner Versionen hat.</translation>
    </message>
    <message>
        <source>{0} stands inside an array of objects, where skops.io.visualize does not show it.</source>
        <translation>{0} steht in einem Array aus Objekten, wo skops.io.visualize es nicht zeigt.</translation>
    </message>
    <message>
        <source>Look at it here: the tree shows what is inside.</source>
        <translation>Hier ansehen: Der Baum zeigt, was darin ist.</translation>
    </message>
    <message>
        <source>An array of functions.</source>
        <translation>Ein Array aus Funktionen.</translation>
    </message>
    <message>
        <source>An array of objects says the shape {0} and holds {1} items.</source>
        <translation>Ein Array aus Objekten gibt die Form {0} an und enthält {1} Elemente.</translation>
    </message>
    <message>
        <source>Get the file again from where it came from; skops would raise or fill it with None.</source>
        <translation>Die Datei noch einmal von ihrer Quelle holen; skops würde eine Ausnahme auslösen oder mit None auffüllen.</translation>
    </message>
    <message>
        <source>Seven numbers with the shape [2, 3].</source>
        <translation>Sieben Zahlen mit der Form [2, 3].</translation>
    </message>
    <message>
        <source>This node has the id {0} of another one ({1}) and other content, which is never read.</source>
        <translation>Dieser Knoten hat die Id {0} eines anderen ({1}) und anderen Inhalt, der nie gelesen wird.</translation>
    </message>
    <message>
        <source>Do not load it: what you see here is not what is made.</source>
        <translation>Nicht laden: Was zu sehen ist, ist nicht, was entsteht.</translation>
    </message>
    <message>
        <source>Two nodes with one __id__, the second only for show.</source>
        <translation>Zwei Knoten mit einer __id__, der zweite nur zum Schein.</translation>
    </message>
    <message>
        <source>The id {0} is of a kind that no writer uses.</source>
        <translation>Die Id {0} ist von einer Art, die kein Programm verwendet.</translation>
    </message>
    <message>
        <source>An __id__ that is a text or a fraction where skops writes a number.</source>
        <translation>Eine __id__, die ein Text oder Bruch ist, wo skops eine Zahl schreibt.</translation>
    </message>
    <message>
        <source>Shared nodes make {0} paths, more than skops could walk.</source>
        <translation>Geteilte Knoten ergeben {0} Pfade, mehr als skops ablaufen könnte.</translation>
    </message>
    <message>
        <source>Do not load it: skops would hang before it says anything.</source>
        <translation>Nicht laden: skops bliebe hängen, bevor es etwas sagt.</translation>
    </message>
    <message>
        <source>Lists of two equal lists, 40 deep.</source>
        <translation>Listen aus zwei gleichen Listen, 40 tief.</translation>
    </message>
    <message>
        <source>skops audits the bit generator {0} and makes {1}.</source>
        <translation>skops prüft den Bit-Generator {0} und legt {1} an.</translation>
    </message>
    <message>
        <source>Do not load it: a repeated id was used to get around the audit.</source>
        <translation>Nicht laden: Mit einer wiederholten Id wurde die Prüfung umgangen.</translation>
    </message>
    <message>
        <source>The name that is audited is PCG64, and a repeated __id__ puts another one in its place.</source>
        <translation>Geprüft wird der Name PCG64, und eine wiederholte __id__ setzt einen anderen an seine Stelle.</translation>
    </message>
    <message>
        <source>A seed sequence holds what no generator writes: {0} is {1}.</source>
        <translation>Eine Seed-Sequenz enthält, was kein Generator schreibt: {0} ist {1}.</translation>
    </message>
    <message>
        <source>Loading it may take very long: look at the value.</source>
        <translation>Das Laden kann sehr lange dauern: den Wert ansehen.</translation>
    </message>
    <message>
        <source>pool_size=1000000</source>
        <translation>pool_size=1000000</translation>
    </message>
    <message>
        <source>The state of {0} is out of range: {1} is {2}.</source>
        <translation>Der Zustand von {0} liegt außerhalb des gültigen Bereichs: {1} ist {2}.</translation>
    </message>
    <message>
        <source>Do not use it: native code reads outside of its arrays, or gives no random numbers.</source>
        <translation>Nicht verwenden: Nativer Code liest außerhalb seiner Arrays oder liefert keine Zufallszahlen.</translation>
    </message>
    <message>
        <source>pos=100000 of MT19937</source>
        <translation>pos=100000 bei MT19937</translation>
    </message>
    <message>
        <source>A node reads schema.json itself as its data.</source>
        <translation>Ein Knoten liest schema.json selbst als seine Daten.</translation>
    </message>
    <message>
        <source>Do not load it; skops writes no such file.</source>
        <translation>Nicht laden; skops schreibt keine solche Datei.</translation>
    </message>
    <message>
        <source>An array whose file is schema.json.</source>
        <translation>Ein Array, dessen Datei schema.json ist.</translation>
    </message>
    <message>
        <source>A node wants a member of the kind {0} and names one of the kind {1}.</source>
        <translation>Ein Knoten braucht ein Mitglied der Art {0} und nennt eins der Art {1}.</translation>
    </message>
    <message>
        <source>Do not load it; ask how the file was made.</source>
        <translation>Nicht laden; fragen, wie die Datei entstanden ist.</translation>
    </message>
    <message>
        <source>An .npz inside a member that is named .npy.</source>
        <translation>Ein .npz in einem Mitglied, das .npy heißt.</translation>
    </message>
    <message>
        <source>This member is also that of another node ({0}).</source>
        <translation>Dieses Mitglied gehört auch einem anderen Knoten ({0}).</translation>
    </message>
    <message>
        <source>Nothing is lost, but skops writes no such file: ask how it was made.</source>
        <translation>Verloren geht nichts, aber skops schreibt keine solche Datei: fragen, wie sie entstanden ist.</translation>
    </message>
    <message>
        <source>Two arrays of different type that name the same .npy.</source>
        <translation>Zwei Arrays verschiedenen Typs, die dieselbe .npy nennen.</translation>
    </message>
    <message>
        <source>No node names this member.</source>
        <translation>Kein Knoten nennt dieses Mitglied.</translation>
    </message>
    <message>
        <source>Ask why it is there: skops reads it into memory and uses it for nothing.</source>
        <translation>Fragen, warum es da ist: skops liest es in den Speicher und verwendet es für nichts.</translation>
    </message>
    <message>
        <source>A program that travels with the model.</source>
        <translation>Ein Programm, das mit dem Modell reist.</translation>
    </message>
    <message>
        <source>Native code of {0} parses these {1} bytes (SHA-256 {2}).</source>
        <translation>Nativer Code von {0} liest diese {1} Bytes ein (SHA-256 {2}).</translation>
    </message>
    <message>
        <source>Trust it only from someone you trust: damaged bytes can crash such a parser.</source>
        <translation>Nur vertrauen, wenn die Quelle vertrauenswürdig ist: Beschädigte Bytes können einen solchen Parser zum Absturz bringen.</translation>
    </message>
    <message>
        <source>The booster of an XGBoost model.</source>
        <translation>Der Booster eines XGBoost-Modells.</translation>
    </message>
    <message>
        <source>Bytes of the model are {0}.</source>
        <translation>Bytes des Modells sind {0}.</translation>
    </message>
    <message>
        <source>Ask what they are for before anything opens them.</source>
        <translation>Fragen, wozu sie da sind, bevor irgendetwas sie öffnet.</translation>
    </message>
    <message>
        <source>A pickle inside a bytes attribute.</source>
        <translation>Ein Pickle in einem Bytes-Attribut.</translation>
    </message>
    <message>
        <source>Arrays of the model contradict each other: {0} at {1} is {2}.</source>
        <translation>Arrays des Modells widersprechen sich: {0} bei {1} ist {2}.</translation>
    </message>
    <message>
        <source>Do not use it: native code would read or write outside of its arrays.</source>
        <translation>Nicht verwenden: Nativer Code würde außerhalb seiner Arrays lesen oder schreiben.</translation>
    </message>
    <message>
        <source>support_ of a support vector machine that points behind the training data.</source>
        <translation>support_ einer Support Vector Machine, das hinter die Trainingsdaten zeigt.</translation>
    </message>
    <message>
        <source>The file says protocol {0}, which skops {1} does not write.</source>
        <translation>Die Datei gibt Protokoll {0} an, das skops {1} nicht schreibt.</translation>
    </message>
    <message>
        <source>Ask how the file was made: the protocol chooses which loaders read it.</source>
        <translation>Fragen, wie die Datei entstanden ist: Das Protokoll bestimmt, welche Lader sie lesen.</translation>
    </message>
    <message>
        <source>Protocol 0 in a file that says it was written by skops 0.16, which writes protocol 2.</source>
        <translation>Protokoll 0 in einer Datei, die laut Angabe skops 0.16 schrieb, das Protokoll 2 schreibt.</translation>
    </message>
    <message>
        <source>There is no release &quot;{0}&quot; of skops.</source>
        <translation>Eine Version &quot;{0}&quot; von skops gibt es nicht.</translation>
    </message>
    <message>
        <source>A _skops_version of 99.0, or 0.17.dev0.</source>
        <translation>Eine _skops_version von 99.0 oder 0.17.dev0.</translation>
    </message>
    <message>
        <source>{0} is known to run code, start a process, or reach files or the network.</source>
        <translation>{0} führt bekanntermaßen Code aus, startet einen Prozess oder greift auf Dateien oder das Netz zu.</translation>
    </message>
    <message>
        <source>Do not load it, whatever else the file holds, and tell whoever gave it to you.</source>
        <translation>Nicht laden, was auch immer die Datei sonst enthält, und der Quelle Bescheid geben.</translation>
    </message>
    <message>
        <source>A type named os.system, subprocess.Popen or builtins.eval.</source>
        <translation>Ein Typ namens os.system, subprocess.Popen oder builtins.eval.</translation>
    </message>
    <message>
        <source>{0} does not exist in the environment of this profile.</source>
        <translation>{0} gibt es in der Umgebung dieses Profils nicht.</translation>
    </message>
    <message>
        <source>Load it with the versions that wrote it, or choose the profile of your environment.</source>
        <translation>Mit den Versionen laden, die sie geschrieben haben, oder das Profil der eigenen Umgebung wählen.</translation>
    </message>
    <message>
        <source>A class that scikit-learn has moved or removed since.</source>
        <translation>Eine Klasse, die scikit-learn seither verschoben oder entfernt hat.</translation>
    </message>
    <message>
        <source>The library {0} is needed and is not part of this profile&apos;s environment.</source>
        <translation>Gebraucht wird die Bibliothek {0}, die nicht zur Umgebung dieses Profils gehört.</translation>
    </message>
    <message>
        <source>Install it before you load the model.</source>
        <translation>Vor dem Laden des Modells installieren.</translation>
    </message>
    <message>
        <source>A model of quantile_forest.</source>
        <translation>Ein Modell von quantile_forest.</translation>
    </message>
    <message>
        <source>A decision tree has another layout than scikit-learn of this profile expects: {0}.</source>
        <translation>Ein Entscheidungsbaum ist anders aufgebaut, als scikit-learn in diesem Profil erwartet: {0}.</translation>
    </message>
    <message>
        <source>Load it with the scikit-learn version that wrote it.</source>
        <translation>Mit der scikit-learn-Version laden, die ihn geschrieben hat.</translation>
    </message>
    <message>
        <source>Trees of scikit-learn before 1.3 have no field missing_go_to_left.</source>
        <translation>Bäume von scikit-learn vor 1.3 haben kein Feld missing_go_to_left.</translation>
    </message>
    <message>
        <source>A predictor has another layout than scikit-learn of this profile expects: {0}.</source>
        <translation>Ein Prädiktor ist anders aufgebaut, als scikit-learn in diesem Profil erwartet: {0}.</translation>
    </message>
    <message>
        <source>Use it with the scikit-learn version that wrote it.</source>
        <translation>Mit der scikit-learn-Version verwenden, die ihn geschrieben hat.</translation>
    </message>
    <message>
        <source>A histogram gradient boosting model of another scikit-learn.</source>
        <translation>Ein Histogramm-Gradient-Boosting-Modell eines anderen scikit-learn.</translation>
    </message>
    <message>
        <source>A decision tree is inconsistent: {0} of node {1} is {2}, out of range.</source>
        <translation>Ein Entscheidungsbaum ist widersprüchlich: {0} von Knoten {1} ist {2}, außerhalb des gültigen Bereichs.</translation>
    </message>
    <message>
        <source>Do not load it: scikit-learn uses these numbers unchecked, and predict() can crash or never end.</source>
        <translation>Nicht laden: scikit-learn verwendet diese Zahlen ungeprüft, und predict() kann abstürzen oder nie enden.</translation>
    </message>
    <message>
        <source>left_child is 1000000 in a tree of 7 nodes, or points back to its parent.</source>
        <translation>left_child ist 1000000 in einem Baum mit 7 Knoten oder zeigt auf den Elternknoten zurück.</translation>
    </message>
    <message>
        <source>Written with {0} {1}, newer than the {2} of this profile.</source>
        <translation>Geschrieben mit {0} {1}, neuer als {2} in diesem Profil.</translation>
    </message>
    <message>
        <source>It may not load or may predict differently; choose the profile of your environment.</source>
        <translation>Vielleicht lädt sie nicht oder sagt anders vorher; das Profil der eigenen Umgebung wählen.</translation>
    </message>
    <message>
        <source>The file was written by skops 0.16, and the environment has 0.13.</source>
        <translation>Die Datei schrieb skops 0.16, und die Umgebung hat 0.13.</translation>
    </message>
    <message>
        <source>Written with {0} {1}, older than the {2} of this profile.</source>
        <translation>Geschrieben mit {0} {1}, älter als {2} in diesem Profil.</translation>
    </message>
    <message>
        <source>scikit-learn promises nothing across versions; compare some predictions.</source>
        <translation>scikit-learn verspricht über Versionen hinweg nichts; einige Vorhersagen vergleichen.</translation>
    </message>
    <message>
        <source>The file was written by scikit-learn 1.2, and the environment has 1.9.</source>
        <translation>Die Datei schrieb scikit-learn 1.2, und die Umgebung hat 1.9.</translation>
    </message>
    <message>
        <source>Loading would raise here: {0}: {1}.</source>
        <translation>Das Laden würde hier eine Ausnahme auslösen: {0}: {1}.</translation>
    </message>
    <message>
        <source>Nothing is wrong with your environment; ask whoever wrote the file.</source>
        <translation>An der Umgebung liegt es nicht; fragen, wer die Datei geschrieben hat.</translation>
    </message>
    <message>
        <source>A set that is to hold a list, which Python cannot hash.</source>
        <translation>Ein Set, das eine Liste enthalten soll, die Python nicht hashen kann.</translation>
    </message>
    <message>
        <source>There is no profile {0}.</source>
        <translation>Ein Profil {0} gibt es nicht.</translation>
    </message>
    <message>
        <source>`skops-inspect profiles` lists them; a file can be given too.</source>
        <translation>`skops-inspect profiles` führt sie auf; auch eine Datei lässt sich angeben.</translation>
    </message>
    <message>
        <source>--profile skops-0.99</source>
        <translation>--profile skops-0.99</translation>
    </message>
    <message>
        <source>The profile cannot be read; at {0} is expected: {1}.</source>
        <translation>Das Profil ist nicht lesbar; bei {0} wird erwartet: {1}.</translation>
    </message>
    <message>
        <source>Make it again with the script that makes profiles.</source>
        <translation>Mit dem Skript, das Profile erzeugt, neu erzeugen.</translation>
    </message>
    <message>
        <source>A profile that was cut off while it was copied.</source>
        <translation>Ein Profil, das beim Kopieren abgeschnitten wurde.</translation>
    </message>
    <message>
        <source>The trust list cannot be read; expected here: {0}.</source>
        <translation>Die Vertrauensliste ist nicht lesbar; hier erwartet: {0}.</translation>
    </message>
    <message>
        <source>Correct it at the place given; nothing was trusted because of it.</source>
        <translation>An der angegebenen Stelle berichtigen; ihretwegen wurde nichts vertraut.</translation>
    </message>
    <message>
        <source>A quotation mark is missing, or an expiry is not a day like 2027-01-31.</source>
        <translation>Ein Anführungszeichen fehlt, oder ein Ablauf ist kein Tag wie 2027-01-31.</translation>
    </message>
    <message>
        <source>This is a trust list and was not used.</source>
        <translation>Das ist eine Vertrauensliste; sie wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>Whoever made the files could have made the list as well. If it is yours, name it with --trust-list.</source>
        <translation>Wer die Dateien gemacht hat, kann auch die Liste gemacht haben. Ist es die eigene, mit --trust-list angeben.</translation>
    </message>
    <message>
        <source>A folder from elsewhere holds model.skops and trusted.json.</source>
        <translation>Ein Ordner von anderswo enthält model.skops und trusted.json.</translation>
    </message>
    <message>
        <source>{0} asks to trust {1} when this file is loaded; nothing was trusted because of it.</source>
        <translation>{0} will, dass beim Laden dieser Datei {1} vertraut wird; deswegen wurde nichts vertraut.</translation>
    </message>
    <message>
        <source>Decide on the types of the file as if nobody had asked.</source>
        <translation>Über die Typen der Datei so entscheiden, als hätte niemand darum gebeten.</translation>
    </message>
    <message>
        <source>An MLflow folder whose MLmodel lists skops_trusted_types.</source>
        <translation>Ein MLflow-Ordner, dessen MLmodel skops_trusted_types aufführt.</translation>
    </message>
    <message>
        <source>The {0} data are damaged; what comes before the damage was looked at.</source>
        <translation>Die {0}-Daten sind beschädigt; angesehen wurde, was vor dem Schaden steht.</translation>
    </message>
    <message>
        <source>A download that lost some bytes in the middle, or a file made to break after its payload has run.</source>
        <translation>Ein Download, dem mittendrin Bytes fehlen, oder eine Datei, die brechen soll, nachdem ihre Nutzlast gelaufen ist.</translation>
    </message>
    <message>
        <source>The {0} data end early; what is there was looked at.</source>
        <translation>Die {0}-Daten enden zu früh; angesehen wurde, was da ist.</translation>
    </message>
    <message>
        <source>Get the file again: a part of it is missing. A loader runs what is there before it notices.</source>
        <translation>Die Datei noch einmal holen: Ein Teil fehlt. Ein Lader führt aus, was da ist, bevor er es merkt.</translation>
    </message>
    <message>
        <source>A download that was cut off.</source>
        <translation>Ein Download, der abgeschnitten wurde.</translation>
    </message>
    <message>
        <source>The checksum of the {0} data is wrong.</source>
        <translation>Die Prüfsumme der {0}-Daten ist falsch.</translation>
    </message>
    <message>
        <source>Do not load it: loaders notice a wrong checksum only after everything has run.</source>
        <translation>Nicht laden: Lader bemerken eine falsche Prüfsumme erst, wenn alles ausgeführt ist.</translation>
    </message>
    <message>
        <source>Some bytes were changed after it was compressed.</source>
        <translation>Nach dem Komprimieren wurden Bytes geändert.</translation>
    </message>
    <message>
        <source>{1} bytes stand behind the end of the {0} data.</source>
        <translation>Hinter dem Ende der {0}-Daten stehen {1} Bytes.</translation>
    </message>
    <message>
        <source>Ask where they come from: no program that compresses models writes them.</source>
        <translation>Fragen, woher sie kommen: Kein Programm, das Modelle komprimiert, schreibt welche.</translation>
    </message>
    <message>
        <source>Something was appended to a model.pkl.gz.</source>
        <translation>An eine model.pkl.gz wurde etwas angehängt.</translation>
    </message>
    <message>
        <source>The {0} data are more than one stream; readers differ in whether they read on.</source>
        <translation>Die {0}-Daten sind mehr als ein Datenstrom; nicht alle Leser lesen weiter.</translation>
    </message>
    <message>
        <source>Compare with the original file: models are written as one stream.</source>
        <translation>Mit der Originaldatei vergleichen: Modelle werden als ein Datenstrom geschrieben.</translation>
    </message>
    <message>
        <source>Two gzip files joined with cat.</source>
        <translation>Zwei gzip-Dateien, mit cat aneinandergehängt.</translation>
    </message>
    <message>
        <source>The {0} data say that they unpack to {1} bytes; they are {2}.</source>
        <translation>Die {0}-Daten geben an, sich auf {1} Bytes zu entpacken; es sind {2}.</translation>
    </message>
    <message>
        <source>Compare with the original file: the length was changed or is damaged.</source>
        <translation>Mit der Originaldatei vergleichen: Die Länge wurde geändert oder ist beschädigt.</translation>
    </message>
    <message>
        <source>A zlib header of joblib that declares 10 bytes, with 10,000 behind it.</source>
        <translation>Ein zlib-Kopf von joblib, der 10 Bytes angibt, mit 10.000 dahinter.</translation>
    </message>
    <message>
        <source>The pickle ends early, within {0}.</source>
        <translation>Das Pickle endet zu früh, innerhalb von {0}.</translation>
    </message>
    <message>
        <source>Get the file again. Unpickling would do everything that is listed before it notices.</source>
        <translation>Die Datei noch einmal holen. Das Entpickeln täte alles, was aufgeführt ist, bevor es das merkt.</translation>
    </message>
    <message>
        <source>A download that was cut off, or a payload with nothing behind it.</source>
        <translation>Ein Download, der abgeschnitten wurde, oder eine Nutzlast ohne etwas dahinter.</translation>
    </message>
    <message>
        <source>There is no pickle opcode {0}.</source>
        <translation>Einen Pickle-Opcode {0} gibt es nicht.</translation>
    </message>
    <message>
        <source>Do not load it: what comes before this byte would run, then loading would fail.</source>
        <translation>Nicht laden: Was vor diesem Byte steht, würde ausgeführt, dann schlüge das Laden fehl.</translation>
    </message>
    <message>
        <source>A file that runs its payload and then breaks, so that scanners give up.</source>
        <translation>Eine Datei, die ihre Nutzlast ausführt und dann bricht, damit Scanner aufgeben.</translation>
    </message>
    <message>
        <source>The argument of {0} cannot be read: {1}.</source>
        <translation>Das Argument von {0} ist nicht lesbar: {1}.</translation>
    </message>
    <message>
        <source>Do not load it: what comes before would run, then loading would fail.</source>
        <translation>Nicht laden: Was davor steht, würde ausgeführt, dann schlüge das Laden fehl.</translation>
    </message>
    <message>
        <source>A number that is no number: I12x.</source>
        <translation>Eine Zahl, die keine ist: I12x.</translation>
    </message>
    <message>
        <source>{0} finds nothing to work on.</source>
        <translation>{0} findet nichts, womit es arbeiten kann.</translation>
    </message>
    <message>
        <source>A REDUCE with nothing on the stack.</source>
        <translation>Ein REDUCE ohne etwas auf dem Stapel.</translation>
    </message>
    <message>
        <source>{0} asks for the stored value {1}, which was never stored.</source>
        <translation>{0} verlangt den gespeicherten Wert {1}, der nie gespeichert wurde.</translation>
    </message>
    <message>
        <source>BINGET 5 where five values were never stored.</source>
        <translation>BINGET 5, wo nie fünf Werte gespeichert wurden.</translation>
    </message>
    <message>
        <source>{0} cannot be done: {1}.</source>
        <translation>{0} ist nicht möglich: {1}.</translation>
    </message>
    <message>
        <source>Items are appended to a number.</source>
        <translation>An eine Zahl werden Elemente angehängt.</translation>
    </message>
    <message>
        <source>A text of Python 2 is not {0}.</source>
        <translation>Ein Text von Python 2 ist nicht {0}.</translation>
    </message>
    <message>
        <source>Choose another encoding; latin1 is the usual one for models of Python 2.</source>
        <translation>Eine andere Zeichenkodierung wählen; üblich für Modelle von Python 2 ist latin1.</translation>
    </message>
    <message>
        <source>A pickle of Python 2 that holds numpy arrays.</source>
        <translation>Ein Pickle von Python 2, das numpy-Arrays enthält.</translation>
    </message>
    <message>
        <source>A frame of the pickle is wrong: {0}.</source>
        <translation>Ein Frame des Pickles ist falsch: {0}.</translation>
    </message>
    <message>
        <source>Do not load it: frames are written by programs, and readers differ in what they read of a wrong one.</source>
        <translation>Nicht laden: Frames werden von Programmen geschrieben, und Leser lesen von einem falschen nicht dasselbe.</translation>
    </message>
    <message>
        <source>A frame that ends in the middle of a text hides opcodes from one of two readers.</source>
        <translation>Ein Frame, der mitten in einem Text endet, verbirgt Opcodes vor einem von zwei Lesern.</translation>
    </message>
    <message>
        <source>{0} values are left over at the end of the pickle.</source>
        <translation>Am Ende des Pickles bleiben {0} Werte übrig.</translation>
    </message>
    <message>
        <source>Ask how it was made: no pickler leaves values behind.</source>
        <translation>Fragen, wie es entstanden ist: Kein Pickler lässt Werte übrig.</translation>
    </message>
    <message>
        <source>A payload that was put in front of a genuine model.</source>
        <translation>Eine Nutzlast, die vor ein echtes Modell gesetzt wurde.</translation>
    </message>
    <message>
        <source>{0} more pickles follow in the same file.</source>
        <translation>In derselben Datei folgen {0} weitere Pickles.</translation>
    </message>
    <message>
        <source>Look at what they do as well: a program that loads several times runs them all.</source>
        <translation>Auch ansehen, was sie tun: Ein Programm, das mehrmals lädt, führt alle aus.</translation>
    </message>
    <message>
        <source>Several calls of pickle.dump to one file.</source>
        <translation>Mehrere Aufrufe von pickle.dump in eine Datei.</translation>
    </message>
    <message>
        <source>{0} bytes stand behind the end of the pickle.</source>
        <translation>Hinter dem Ende des Pickles stehen {0} Bytes.</translation>
    </message>
    <message>
        <source>Ask what they are: loaders do not look at them, other programs may.</source>
        <translation>Fragen, was sie sind: Lader sehen sie nicht an, andere Programme vielleicht schon.</translation>
    </message>
    <message>
        <source>An archive that was appended to a pickle, so that it is both.</source>
        <translation>Ein Archiv, das an ein Pickle angehängt wurde, so dass die Datei beides ist.</translation>
    </message>
    <message>
        <source>{0} and {1} read this file differently: {2}.</source>
        <translation>{0} und {1} lesen diese Datei verschieden: {2}.</translation>
    </message>
    <message>
        <source>Do not load it: it was made so that what is checked is not what is run.</source>
        <translation>Nicht laden: Sie ist so gemacht, dass nicht das geprüft wird, was ausgeführt wird.</translation>
    </message>
    <message>
        <source>A frame that one reader honours and the other does not.</source>
        <translation>Ein Frame, den der eine Leser beachtet und der andere nicht.</translation>
    </message>
    <message>
        <source>It uses extension code {0}, which only the process that loads it can resolve.</source>
        <translation>Sie verwendet den Erweiterungscode {0}, den nur der ladende Prozess auflösen kann.</translation>
    </message>
    <message>
        <source>Do not load it: models do not use extension codes, and nobody can tell what this one stands for.</source>
        <translation>Nicht laden: Modelle verwenden keine Erweiterungscodes, und niemand kann sagen, wofür dieser steht.</translation>
    </message>
    <message>
        <source>EXT1 behind a call of copyreg.add_extension.</source>
        <translation>EXT1 hinter einem Aufruf von copyreg.add_extension.</translation>
    </message>
    <message>
        <source>It refers to an object outside of the file: {0}.</source>
        <translation>Sie verweist auf ein Objekt außerhalb der Datei: {0}.</translation>
    </message>
    <message>
        <source>pickle.load refuses it; the program that wrote it knows what the id means. PyTorch writes such files.</source>
        <translation>pickle.load lehnt sie ab; das Programm, das sie geschrieben hat, weiß, was die Id bedeutet. PyTorch schreibt solche Dateien.</translation>
    </message>
    <message>
        <source>The tensors of a PyTorch file.</source>
        <translation>Die Tensoren einer PyTorch-Datei.</translation>
    </message>
    <message>
        <source>It needs {0} buffers that are not in the file.</source>
        <translation>Sie braucht {0} Puffer, die nicht in der Datei sind.</translation>
    </message>
    <message>
        <source>pickle.load refuses it; whoever sent it has to send the buffers too, or pickle without buffer_callback.</source>
        <translation>pickle.load lehnt sie ab; wer sie geschickt hat, muss die Puffer mitschicken oder ohne buffer_callback pickeln.</translation>
    </message>
    <message>
        <source>A pickle of protocol 5 whose arrays were handed over beside it.</source>
        <translation>Ein Pickle mit Protokoll 5, dessen Arrays daneben übergeben wurden.</translation>
    </message>
    <message>
        <source>It imports a name that is made while it is loaded: {0}.</source>
        <translation>Sie importiert einen Namen, der erst beim Laden entsteht: {0}.</translation>
    </message>
    <message>
        <source>Do not load it: names are computed to hide them.</source>
        <translation>Nicht laden: Namen werden berechnet, um sie zu verbergen.</translation>
    </message>
    <message>
        <source>The module is the result of a call.</source>
        <translation>Das Modul ist das Ergebnis eines Aufrufs.</translation>
    </message>
    <message>
        <source>Pickles are inside the archive: {0}.</source>
        <translation>In dem Archiv sind Pickles: {0}.</translation>
    </message>
    <message>
        <source>Look at what they would do; they are listed with their member.</source>
        <translation>Ansehen, was sie täten; sie sind mit ihrem Mitglied aufgeführt.</translation>
    </message>
    <message>
        <source>A zip of pickles, or a numpy .npz with objects.</source>
        <translation>Ein Zip aus Pickles oder ein .npz von numpy mit Objekten.</translation>
    </message>
    <message>
        <source>The same bytes are a pickle and an archive ({0}).</source>
        <translation>Dieselben Bytes sind ein Pickle und ein Archiv ({0}).</translation>
    </message>
    <message>
        <source>A zip archive that was appended to a pickle.</source>
        <translation>Ein Zip-Archiv, das an ein Pickle angehängt wurde.</translation>
    </message>
    <message>
        <source>This is a PyTorch file: a zip with a pickle whose tensors stand beside it.</source>
        <translation>Das ist eine PyTorch-Datei: ein Zip mit einem Pickle, dessen Tensoren daneben stehen.</translation>
    </message>
    <message>
        <source>Load it with weights_only=True if you must; it cannot be converted to .skops.</source>
        <translation>Wenn überhaupt, mit weights_only=True laden; in .skops umwandeln lässt sie sich nicht.</translation>
    </message>
    <message>
        <source>A model.pt that was saved with torch.save.</source>
        <translation>Eine model.pt, die mit torch.save gespeichert wurde.</translation>
    </message>
    <message>
        <source>An array in the joblib file cannot be read: {0}.</source>
        <translation>Ein Array in der joblib-Datei ist nicht lesbar: {0}.</translation>
    </message>
    <message>
        <source>Do not load it: get the file again from where it came from.</source>
        <translation>Nicht laden: die Datei noch einmal von ihrer Quelle holen.</translation>
    </message>
    <message>
        <source>The shape asks for more bytes than the file has.</source>
        <translation>Die Form verlangt mehr Bytes, als die Datei hat.</translation>
    </message>
    <message>
        <source>Arrays are in another file: {0}.</source>
        <translation>Arrays stehen in einer anderen Datei: {0}.</translation>
    </message>
    <message>
        <source>This layout was given up with joblib 0.10. Load it once where it is trusted, and save it again.</source>
        <translation>Diese Form wurde mit joblib 0.10 aufgegeben. Einmal dort laden, wo ihr vertraut wird, und neu speichern.</translation>
    </message>
    <message>
        <source>model.pkl with model.pkl_01.npy beside it.</source>
        <translation>model.pkl mit model.pkl_01.npy daneben.</translation>
    </message>
    <message>
        <source>It would read a file elsewhere: {0}.</source>
        <translation>Sie würde anderswo eine Datei lesen: {0}.</translation>
    </message>
    <message>
        <source>Do not load it: joblib writes plain names of files in the same folder.</source>
        <translation>Nicht laden: joblib schreibt einfache Namen von Dateien im selben Ordner.</translation>
    </message>
    <message>
        <source>../../etc/passwd as the name of an array.</source>
        <translation>../../etc/passwd als Name eines Arrays.</translation>
    </message>
    <message>
        <source>Loading would import {0}.</source>
        <translation>Das Laden würde {0} importieren.</translation>
    </message>
    <message>
        <source>Do not load it: no model needs this.</source>
        <translation>Nicht laden: Kein Modell braucht das.</translation>
    </message>
    <message>
        <source>os.system as a value inside a model, to be called later.</source>
        <translation>os.system als Wert in einem Modell, um später aufgerufen zu werden.</translation>
    </message>
    <message>
        <source>Loading would call {0} with {1}.</source>
        <translation>Das Laden würde {0} mit {1} aufrufen.</translation>
    </message>
    <message>
        <source>Do not load it, and tell whoever sent it to you.</source>
        <translation>Nicht laden und der Quelle Bescheid geben.</translation>
    </message>
    <message>
        <source>os.system with a command.</source>
        <translation>os.system mit einem Befehl.</translation>
    </message>
    <message>
        <source>Loading would call {0}, which nobody knows, with {1}.</source>
        <translation>Das Laden würde {0}, das niemand kennt, mit {1} aufrufen.</translation>
    </message>
    <message>
        <source>Find the code of that name in your environment and read it before you load the file.</source>
        <translation>Den Code dieses Namens in der eigenen Umgebung suchen und lesen, bevor die Datei geladen wird.</translation>
    </message>
    <message>
        <source>A function of a package that is not part of the profiles.</source>
        <translation>Eine Funktion eines Pakets, das nicht zu den Profilen gehört.</translation>
    </message>
    <message>
        <source>Loading would call {0} with arguments that no genuine model has: {1}.</source>
        <translation>Das Laden würde {0} mit Argumenten aufrufen, die kein echtes Modell hat: {1}.</translation>
    </message>
    <message>
        <source>Do not load it unless you know why: genuine models call it differently.</source>
        <translation>Nicht laden, außer der Grund ist bekannt: Echte Modelle rufen es anders auf.</translation>
    </message>
    <message>
        <source>numpy.core.multiarray._reconstruct with a class that is no array.</source>
        <translation>numpy.core.multiarray._reconstruct mit einer Klasse, die kein Array ist.</translation>
    </message>
    <message>
        <source>Loading would call what another call gives ({0}) with {1}.</source>
        <translation>Das Laden würde das Ergebnis eines anderen Aufrufs ({0}) mit {1} aufrufen.</translation>
    </message>
    <message>
        <source>Do not load it: nothing in a model needs that.</source>
        <translation>Nicht laden: Nichts in einem Modell braucht das.</translation>
    </message>
    <message>
        <source>getattr(...) whose result is called at once.</source>
        <translation>getattr(...), dessen Ergebnis sofort aufgerufen wird.</translation>
    </message>
    <message>
        <source>Loading would change {0}, which is not part of the model: {1}.</source>
        <translation>Das Laden würde {0} ändern, das nicht Teil des Modells ist: {1}.</translation>
    </message>
    <message>
        <source>Do not load it: it changes code or settings of your process.</source>
        <translation>Nicht laden: Es ändert Code oder Einstellungen des Prozesses.</translation>
    </message>
    <message>
        <source>BUILD on a class replaces one of its methods.</source>
        <translation>BUILD auf einer Klasse ersetzt eine ihrer Methoden.</translation>
    </message>
    <message>
        <source>Loading would give an object of {0} its own {1}.</source>
        <translation>Das Laden würde einem Objekt von {0} ein eigenes {1} geben.</translation>
    </message>
    <message>
        <source>Do not load it: a later step would call it.</source>
        <translation>Nicht laden: Ein späterer Schritt würde es aufrufen.</translation>
    </message>
    <message>
        <source>A state that holds __setstate__: os.system.</source>
        <translation>Ein Zustand, der __setstate__: os.system enthält.</translation>
    </message>
    <message>
        <source>Loading would set a state on {0} that no genuine model has: {1}.</source>
        <translation>Das Laden würde für {0} einen Zustand setzen, den kein echtes Modell hat: {1}.</translation>
    </message>
    <message>
        <source>Do not load it unless you know why.</source>
        <translation>Nicht laden, außer der Grund ist bekannt.</translation>
    </message>
    <message>
        <source>A state that is a number where the class expects a dict.</source>
        <translation>Ein Zustand, der eine Zahl ist, wo die Klasse ein Dict erwartet.</translation>
    </message>
    <message>
        <source>Loading would call {1} of {0} to add items.</source>
        <translation>Das Laden würde {1} von {0} aufrufen, um Elemente hinzuzufügen.</translation>
    </message>
    <message>
        <source>Look at what that method does before you load the file.</source>
        <translation>Ansehen, was diese Methode tut, bevor die Datei geladen wird.</translation>
    </message>
    <message>
        <source>Items are appended to what a call gave, not to a list.</source>
        <translation>Elemente werden an das Ergebnis eines Aufrufs angehängt, nicht an eine Liste.</translation>
    </message>
    <message>
        <source>It holds Python code: {0}.</source>
        <translation>Sie enthält Python-Code: {0}.</translation>
    </message>
    <message>
        <source>Read it where it was written. Whoever loads the file runs it; skops cannot hold it.</source>
        <translation>Dort lesen, wo er geschrieben wurde. Wer die Datei lädt, führt ihn aus; skops kann ihn nicht aufnehmen.</translation>
    </message>
    <message>
        <source>A lambda or a class of a notebook, saved with cloudpickle.</source>
        <translation>Ein Lambda oder eine Klasse eines Notebooks, gespeichert mit cloudpickle.</translation>
    </message>
    <message>
        <source>A file of that name exists.</source>
        <translation>Eine Datei dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name, or say that it may be replaced (--force).</source>
        <translation>Einen anderen Namen wählen oder angeben, dass sie ersetzt werden darf (--force).</translation>
    </message>
    <message>
        <source>model.skops is there from an earlier run.</source>
        <translation>model.skops ist von einem früheren Lauf da.</translation>
    </message>
    <message>
        <source>What was written could not be read back: {0}.</source>
        <translation>Das Geschriebene ließ sich nicht zurücklesen: {0}.</translation>
    </message>
    <message>
        <source>Nothing was replaced. Check the disk and try again; if it happens again, report it.</source>
        <translation>Ersetzt wurde nichts. Den Datenträger prüfen und wiederholen; kommt es wieder vor, bitte melden.</translation>
    </message>
    <message>
        <source>A disk that returns other bytes than were written.</source>
        <translation>Ein Datenträger, der andere Bytes liefert, als geschrieben wurden.</translation>
    </message>
    <message>
        <source>It is not converted: it is no pickle or joblib file ({0}).</source>
        <translation>Nicht umgewandelt: Es ist kein Pickle und keine joblib-Datei ({0}).</translation>
    </message>
    <message>
        <source>Give the pickle itself; a .skops needs no converting.</source>
        <translation>Das Pickle selbst angeben; ein .skops braucht kein Umwandeln.</translation>
    </message>
    <message>
        <source>convert model.skops, or a picture that is named model.pkl.</source>
        <translation>convert model.skops oder ein Bild namens model.pkl.</translation>
    </message>
    <message>
        <source>Its output would have the same name as that of {0}.</source>
        <translation>Die Ausgabe hätte denselben Namen wie die von {0}.</translation>
    </message>
    <message>
        <source>Convert them one by one with -o, or into two folders.</source>
        <translation>Einzeln mit -o umwandeln oder in zwei Ordner.</translation>
    </message>
    <message>
        <source>model.pkl and model.joblib in one folder.</source>
        <translation>model.pkl und model.joblib in einem Ordner.</translation>
    </message>
    <message>
        <source>skops cannot hold {0}: {1}.</source>
        <translation>skops kann {0} nicht aufnehmen: {1}.</translation>
    </message>
    <message>
        <source>Change the object where it was made and save it again; skops itself would refuse it too.</source>
        <translation>Das Objekt dort ändern, wo es entstanden ist, und neu speichern; skops selbst würde es auch ablehnen.</translation>
    </message>
    <message>
        <source>A pandas DataFrame inside a model.</source>
        <translation>Ein DataFrame von pandas in einem Modell.</translation>
    </message>
    <message>
        <source>skops writes {0} and cannot load it again: {1}.</source>
        <translation>skops schreibt {0} und kann es nicht wieder laden: {1}.</translation>
    </message>
    <message>
        <source>Change the object where it was made; --allow-lossy writes it nevertheless.</source>
        <translation>Das Objekt dort ändern, wo es entstanden ist; --allow-lossy schreibt es trotzdem.</translation>
    </message>
    <message>
        <source>A dict with None as a key.</source>
        <translation>Ein Dict mit None als Schlüssel.</translation>
    </message>
    <message>
        <source>{0} would come back different: {1}.</source>
        <translation>{0} käme anders zurück: {1}.</translation>
    </message>
    <message>
        <source>Decide whether the model depends on it; --allow-lossy converts it nevertheless.</source>
        <translation>Entscheiden, ob das Modell davon abhängt; --allow-lossy wandelt trotzdem um.</translation>
    </message>
    <message>
        <source>An enum member becomes a number, a frozenset becomes empty.</source>
        <translation>Ein Enum-Mitglied wird zur Zahl, ein frozenset wird leer.</translation>
    </message>
    <message>
        <source>{0} is stored in another form: {1}.</source>
        <translation>{0} wird in anderer Form gespeichert: {1}.</translation>
    </message>
    <message>
        <source>Nothing to do: the model does not depend on it.</source>
        <translation>Nichts zu tun: Das Modell hängt nicht davon ab.</translation>
    </message>
    <message>
        <source>Indices of a sparse matrix that need fewer bytes than they had.</source>
        <translation>Indizes einer dünnbesetzten Matrix, die weniger Bytes brauchen, als sie hatten.</translation>
    </message>
    <message>
        <source>No profile knows {0}: it is taken as an object with attributes, as the pickle says.</source>
        <translation>Kein Profil kennt {0}: Es wird als Objekt mit Attributen genommen, wie das Pickle es sagt.</translation>
    </message>
    <message>
        <source>Load the result once where the class is known and compare some predictions.</source>
        <translation>Das Ergebnis einmal laden, wo die Klasse bekannt ist, und einige Vorhersagen vergleichen.</translation>
    </message>
    <message>
        <source>A transformer of your own.</source>
        <translation>Ein selbst geschriebener Transformer.</translation>
    </message>
    <message>
        <source>It is not converted, for loading it would do what no known model needs, or what nobody can tell ({0}).</source>
        <translation>Nicht umgewandelt, denn das Laden täte, was kein bekanntes Modell braucht oder was niemand sagen kann ({0}).</translation>
    </message>
    <message>
        <source>Read that finding; if you do not know the call, do not load it.</source>
        <translation>Diesen Befund lesen; ist der Aufruf unbekannt, nicht laden.</translation>
    </message>
    <message>
        <source>A call of os.system.</source>
        <translation>Ein Aufruf von os.system.</translation>
    </message>
    <message>
        <source>It is no .skops file ({0}).</source>
        <translation>Das ist keine .skops-Datei ({0}).</translation>
    </message>
    <message>
        <source>Give a .skops; a pickle or joblib file has to be converted first.</source>
        <translation>Ein .skops angeben; ein Pickle oder eine joblib-Datei ist zuerst umzuwandeln.</translation>
    </message>
    <message>
        <source>update model.pkl.</source>
        <translation>update model.pkl.</translation>
    </message>
    <message>
        <source>There is nothing to update: current releases of skops read protocol {0} as it is.</source>
        <translation>Es gibt nichts zu aktualisieren: Heutige Versionen von skops lesen Protokoll {0}, wie es ist.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Nichts zu tun.</translation>
    </message>
    <message>
        <source>A file that skops 0.16 wrote.</source>
        <translation>Eine Datei, die skops 0.16 geschrieben hat.</translation>
    </message>
    <message>
        <source>It is not updated: {0} of its types are not trusted.</source>
        <translation>Nicht aktualisiert: {0} ihrer Typen sind nicht vertraut.</translation>
    </message>
    <message>
        <source>Look at them with untrusted or info, and name those that you trust with --trusted or --trust-list.</source>
        <translation>Mit untrusted oder info ansehen und die vertrauten mit --trusted oder --trust-list angeben.</translation>
    </message>
    <message>
        <source>A model with a class of your own.</source>
        <translation>Ein Modell mit einer eigenen Klasse.</translation>
    </message>
    <message>
        <source>It is not updated, for current releases of skops would not load it either ({0}).</source>
        <translation>Nicht aktualisiert, denn heutige Versionen von skops würden auch das Ergebnis nicht laden ({0}).</translation>
    </message>
    <message>
        <source>Read that finding.</source>
        <translation>Diesen Befund lesen.</translation>
    </message>
    <message>
        <source>An array whose member is missing in the file.</source>
        <translation>Ein Array, dessen Mitglied in der Datei fehlt.</translation>
    </message>
    <message>
        <source>The function {0} was written as before protocol 1.</source>
        <translation>Die Funktion {0} wurde wie vor Protokoll 1 geschrieben.</translation>
    </message>
    <message>
        <source>Nothing to do: the updated file names it as current releases do.</source>
        <translation>Nichts zu tun: Die aktualisierte Datei nennt sie wie heutige Versionen.</translation>
    </message>
    <message>
        <source>numpy.sqrt in a FunctionTransformer of skops 0.5.</source>
        <translation>numpy.sqrt in einem FunctionTransformer von skops 0.5.</translation>
    </message>
    <message>
        <source>The state of a random generator ({0}) was written as before protocol 1.</source>
        <translation>Der Zustand eines Zufallsgenerators ({0}) wurde wie vor Protokoll 1 geschrieben.</translation>
    </message>
    <message>
        <source>Nothing to do: the updated file holds the same state.</source>
        <translation>Nichts zu tun: Die aktualisierte Datei enthält denselben Zustand.</translation>
    </message>
    <message>
        <source>A Generator that skops 0.5 saved, which no release can load.</source>
        <translation>Ein Generator, den skops 0.5 gespeichert hat und den keine Version laden kann.</translation>
    </message>
    <message>
        <source>A random generator ({0}) was saved without its seed sequence; the updated file gives it another one.</source>
        <translation>Ein Zufallsgenerator ({0}) wurde ohne seine Seed-Sequenz gespeichert; die aktualisierte Datei gibt ihm eine andere.</translation>
    </message>
    <message>
        <source>Nothing to do unless something calls its spawn(): the numbers that it draws stay the same.</source>
        <translation>Nichts zu tun, außer etwas ruft spawn() auf: Die gezogenen Zahlen bleiben dieselben.</translation>
    </message>
    <message>
        <source>A Generator saved by skops 0.9.</source>
        <translation>Ein Generator, gespeichert von skops 0.9.</translation>
    </message>
    <message>
        <source>The loss {0} was written for a loader that skops 0.11 dropped.</source>
        <translation>Die Verlustfunktion {0} wurde für einen Lader geschrieben, den skops 0.11 aufgab.</translation>
    </message>
    <message>
        <source>Nothing to do: the updated file names the loader of current releases.</source>
        <translation>Nichts zu tun: Die aktualisierte Datei nennt den Lader heutiger Versionen.</translation>
    </message>
    <message>
        <source>An SGDClassifier saved by skops 0.10.</source>
        <translation>Ein SGDClassifier, gespeichert von skops 0.10.</translation>
    </message>
    <message>
        <source>A bound method was labelled {0}, which current releases refuse; the updated file says {1}.</source>
        <translation>Eine gebundene Methode war als {0} etikettiert, was heutige Versionen ablehnen; in der aktualisierten Datei steht {1}.</translation>
    </message>
    <message>
        <source>Nothing to do: it is the same method of the same object.</source>
        <translation>Nichts zu tun: Es ist dieselbe Methode desselben Objekts.</translation>
    </message>
    <message>
        <source>A method of an estimator that skops 0.11 saved.</source>
        <translation>Eine Methode eines Estimators, die skops 0.11 gespeichert hat.</translation>
    </message>
    <message>
        <source>A dict with deprecated keys, which scikit-learn has had no class for since 1.2, becomes a dict.</source>
        <translation>Ein Dict mit veralteten Schlüsseln, für das scikit-learn seit 1.2 keine Klasse hat, wird ein Dict.</translation>
    </message>
    <message>
        <source>Nothing to do: its entries stay.</source>
        <translation>Nichts zu tun: Seine Einträge bleiben.</translation>
    </message>
    <message>
        <source>cv_results_ of a GraphicalLassoCV of scikit-learn 1.1.</source>
        <translation>cv_results_ eines GraphicalLassoCV von scikit-learn 1.1.</translation>
    </message>
    <message>
        <source>The file does not hold the value of a {0}: its writer left it out.</source>
        <translation>Die Datei enthält den Wert eines {0} nicht: Beim Schreiben wurde er ausgelassen.</translation>
    </message>
    <message>
        <source>Save the model again where it was made; loading this file gives an empty one, or fails.</source>
        <translation>Das Modell dort neu speichern, wo es entstanden ist; diese Datei zu laden ergibt einen leeren Wert oder schlägt fehl.</translation>
    </message>
    <message>
        <source>A bytes object in a file of skops 0.3, a date in one of skops 0.11.</source>
        <translation>Ein Bytes-Objekt in einer Datei von skops 0.3, ein Datum in einer von skops 0.11.</translation>
    </message>
    <message>
        <source>It does not change the verdict by itself.</source>
        <translation>Für sich allein ändert das am Urteil nichts.</translation>
    </message>
    <message>
        <source>Somebody has to look at it and decide.</source>
        <translation>Jemand muss es ansehen und entscheiden.</translation>
    </message>
    <message>
        <source>A file with it would not load.</source>
        <translation>Eine Datei damit würde nicht laden.</translation>
    </message>
    <message>
        <source>A file with it counts as not analysed: nothing can be said about that part.</source>
        <translation>Eine Datei damit gilt als nicht analysiert: Über diesen Teil lässt sich nichts sagen.</translation>
    </message>
    <message>
        <source>A file with it counts as deceptive: damaged, or made to be read in different ways.</source>
        <translation>Eine Datei damit gilt als täuschend: beschädigt oder dazu gemacht, verschieden gelesen zu werden.</translation>
    </message>
    <message>
        <source>A file with it counts as dangerous.</source>
        <translation>Eine Datei damit gilt als gefährlich.</translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>import</source>
        <translation>importieren</translation>
    </message>
    <message>
        <source>look up</source>
        <translation>nachschlagen</translation>
    </message>
    <message>
        <source>make without constructor</source>
        <translation>ohne Konstruktor anlegen</translation>
    </message>
    <message>
        <source>call</source>
        <translation>aufrufen</translation>
    </message>
    <message>
        <source>get attribute</source>
        <translation>Attribut holen</translation>
    </message>
    <message>
        <source>set state</source>
        <translation>Zustand setzen</translation>
    </message>
    <message>
        <source>set attributes</source>
        <translation>Attribute setzen</translation>
    </message>
    <message>
        <source>set items</source>
        <translation>Elemente setzen</translation>
    </message>
    <message>
        <source>parse in native code</source>
        <translation>in nativem Code einlesen</translation>
    </message>
    <message>
        <source>without arguments</source>
        <translation>ohne Argumente</translation>
    </message>
    <message>
        <source>with a list of {0} values</source>
        <translation>mit einer Liste von {0} Werten</translation>
    </message>
    <message>
        <source>with {0} arguments</source>
        <translation>mit {0} Argumenten</translation>
    </message>
    <message>
        <source>with {0} named arguments</source>
        <translation>mit {0} benannten Argumenten</translation>
    </message>
    <message>
        <source>with the text of a key</source>
        <translation>mit dem Text eines Schlüssels</translation>
    </message>
    <message>
        <source>with an array</source>
        <translation>mit einem Array</translation>
    </message>
    <message>
        <source>with the bytes of a member</source>
        <translation>mit den Bytes eines Mitglieds</translation>
    </message>
    <message>
        <source>with arguments that are not known</source>
        <translation>mit Argumenten, die nicht bekannt sind</translation>
    </message>
    <message>
        <source>while the file is opened</source>
        <translation>während die Datei geöffnet wird</translation>
    </message>
    <message>
        <source>while the tree is read</source>
        <translation>während der Baum gelesen wird</translation>
    </message>
    <message>
        <source>when the types are checked</source>
        <translation>wenn die Typen geprüft werden</translation>
    </message>
    <message>
        <source>while the objects are made</source>
        <translation>während die Objekte angelegt werden</translation>
    </message>
    <message>
        <source>skops itself</source>
        <translation>skops selbst</translation>
    </message>
    <message>
        <source>trusted by skops</source>
        <translation>von skops vertraut</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>angehakt</translation>
    </message>
    <message>
        <source>untrusted</source>
        <translation>nicht vertraut</translation>
    </message>
    <message>
        <source>known to be dangerous</source>
        <translation>als gefährlich bekannt</translation>
    </message>
    <message>
        <source>what this code does is not known here</source>
        <translation>was dieser Code tut, ist hier nicht bekannt</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>it is made from arguments that its type does not take</source>
        <translation>es entsteht aus Argumenten, die sein Typ nicht annimmt</translation>
    </message>
    <message>
        <source>its shape, data and type do not make an array</source>
        <translation>Form, Daten und Typ ergeben kein Array</translation>
    </message>
    <message>
        <source>it is made as an instance of a type that skops cannot hold</source>
        <translation>es entsteht als Instanz eines Typs, den skops nicht aufnehmen kann</translation>
    </message>
    <message>
        <source>its bytes are not in the pickle</source>
        <translation>seine Bytes sind nicht im Pickle</translation>
    </message>
    <message>
        <source>its bytes are made in a way that is not known</source>
        <translation>seine Bytes entstehen auf eine unbekannte Weise</translation>
    </message>
    <message>
        <source>it is the result of a call, and only running that would tell what it is</source>
        <translation>es ist das Ergebnis eines Aufrufs, und nur das Ausführen würde zeigen, was es ist</translation>
    </message>
    <message>
        <source>it holds code, not data</source>
        <translation>es enthält Code, keine Daten</translation>
    </message>
    <message>
        <source>skops has no form for complex numbers</source>
        <translation>skops hat keine Form für komplexe Zahlen</translation>
    </message>
    <message>
        <source>it contains itself</source>
        <translation>es enthält sich selbst</translation>
    </message>
    <message>
        <source>it is nested deeper than Python&apos;s recursion limit allows</source>
        <translation>es ist tiefer verschachtelt, als Pythons Rekursionsgrenze erlaubt</translation>
    </message>
    <message>
        <source>its type of elements cannot be written to a .npy file</source>
        <translation>sein Elementtyp lässt sich nicht in eine .npy-Datei schreiben</translation>
    </message>
    <message>
        <source>it is named by a number that only the writer&apos;s program knows</source>
        <translation>es ist durch eine Nummer benannt, die nur das schreibende Programm kennt</translation>
    </message>
    <message>
        <source>its items are put into it in a way that is not known</source>
        <translation>seine Elemente werden auf eine unbekannte Weise hineingelegt</translation>
    </message>
    <message>
        <source>a key is neither a text nor a number</source>
        <translation>ein Schlüssel ist weder Text noch Zahl</translation>
    </message>
    <message>
        <source>it is made with keyword arguments</source>
        <translation>es entsteht mit benannten Argumenten</translation>
    </message>
    <message>
        <source>its data and mask do not make a masked array</source>
        <translation>Daten und Maske ergeben kein maskiertes Array</translation>
    </message>
    <message>
        <source>the environment has nothing of that name, so the pickle would not load there either</source>
        <translation>in der Umgebung gibt es nichts dieses Namens, also würde das Pickle dort auch nicht laden</translation>
    </message>
    <message>
        <source>it is no name of a class or function</source>
        <translation>es ist kein Name einer Klasse oder Funktion</translation>
    </message>
    <message>
        <source>it belongs to native code and has no attributes to store</source>
        <translation>es gehört zu nativem Code und hat keine Attribute, die sich speichern ließen</translation>
    </message>
    <message>
        <source>its value has no form in JSON</source>
        <translation>sein Wert hat keine Form in JSON</translation>
    </message>
    <message>
        <source>it has no name of a time zone</source>
        <translation>es hat keinen Namen einer Zeitzone</translation>
    </message>
    <message>
        <source>it is an array without dimensions that holds an object</source>
        <translation>es ist ein Array ohne Dimensionen, das ein Objekt enthält</translation>
    </message>
    <message>
        <source>a sparse matrix cannot be stored with objects as its data</source>
        <translation>eine dünnbesetzte Matrix lässt sich nicht mit Objekten als Daten speichern</translation>
    </message>
    <message>
        <source>skops has no form for objects of pandas</source>
        <translation>skops hat keine Form für Objekte von pandas</translation>
    </message>
    <message>
        <source>it is not in the pickle, which only names it</source>
        <translation>es ist nicht im Pickle, das es nur nennt</translation>
    </message>
    <message>
        <source>its type and bytes do not make a NumPy scalar</source>
        <translation>Typ und Bytes ergeben keinen NumPy-Skalar</translation>
    </message>
    <message>
        <source>NumPy before 1.25 does not let skops read its seeds</source>
        <translation>NumPy vor 1.25 lässt skops seine Seeds nicht lesen</translation>
    </message>
    <message>
        <source>a start, stop or step has no form in JSON</source>
        <translation>Start, Ende oder Schrittweite hat keine Form in JSON</translation>
    </message>
    <message>
        <source>it keeps its attributes in __slots__</source>
        <translation>es hat seine Attribute in __slots__</translation>
    </message>
    <message>
        <source>SciPy does not save this sparse format</source>
        <translation>SciPy speichert dieses dünnbesetzte Format nicht</translation>
    </message>
    <message>
        <source>its state is not what its type writes</source>
        <translation>sein Zustand ist nicht das, was sein Typ schreibt</translation>
    </message>
    <message>
        <source>NumPy cannot save strings of variable length</source>
        <translation>NumPy kann Strings veränderlicher Länge nicht speichern</translation>
    </message>
    <message>
        <source>its records have fields that hold objects</source>
        <translation>seine Datensätze haben Felder, die Objekte enthalten</translation>
    </message>
    <message>
        <source>its nodes are those of another release of scikit-learn</source>
        <translation>seine Knoten sind die einer anderen Version von scikit-learn</translation>
    </message>
    <message>
        <source>skops does not support this estimator</source>
        <translation>skops unterstützt diesen Estimator nicht</translation>
    </message>
    <message>
        <source>it is no value that is known</source>
        <translation>es ist kein bekannter Wert</translation>
    </message>
    <message>
        <source>of arrays it loads only NumPy&apos;s own type</source>
        <translation>von Arrays lädt es nur den eigenen Typ von NumPy</translation>
    </message>
    <message>
        <source>its bit generator is another than the one it makes</source>
        <translation>sein Bit-Generator ist ein anderer als der, den es anlegt</translation>
    </message>
    <message>
        <source>a method of a builtin object is not found by its name</source>
        <translation>eine Methode eines eingebauten Objekts ist über ihren Namen nicht zu finden</translation>
    </message>
    <message>
        <source>a method of a class is not found without an instance</source>
        <translation>eine Methode einer Klasse ist ohne Instanz nicht zu finden</translation>
    </message>
    <message>
        <source>a compiled function or callable object is not found by its type</source>
        <translation>eine kompilierte Funktion oder ein aufrufbares Objekt ist über den Typ nicht zu finden</translation>
    </message>
    <message>
        <source>a key is a member of an enumeration</source>
        <translation>ein Schlüssel ist ein Enum-Mitglied</translation>
    </message>
    <message>
        <source>the description of its fields is longer than NumPy reads</source>
        <translation>die Beschreibung seiner Felder ist länger, als NumPy liest</translation>
    </message>
    <message>
        <source>a defaultdict needs texts as keys</source>
        <translation>ein defaultdict braucht Texte als Schlüssel</translation>
    </message>
    <message>
        <source>it was made with keyword arguments</source>
        <translation>es entstand mit benannten Argumenten</translation>
    </message>
    <message>
        <source>it stands within a class, and only its last name is written</source>
        <translation>es steht in einer Klasse, und nur sein letzter Name wird geschrieben</translation>
    </message>
    <message>
        <source>None is a key</source>
        <translation>None ist ein Schlüssel</translation>
    </message>
    <message>
        <source>SciPy before 1.17 does not load a sparse array of one dimension</source>
        <translation>SciPy vor 1.17 lädt kein dünnbesetztes Array mit einer Dimension</translation>
    </message>
    <message>
        <source>a regular expression is written without its text</source>
        <translation>ein regulärer Ausdruck wird ohne seinen Text geschrieben</translation>
    </message>
    <message>
        <source>there is only one of its type, and no other is made</source>
        <translation>von seinem Typ gibt es nur eins, ein weiteres entsteht nicht</translation>
    </message>
    <message>
        <source>the type has no name by which it is found</source>
        <translation>der Typ hat keinen Namen, unter dem er zu finden ist</translation>
    </message>
    <message>
        <source>it is made again without its arguments</source>
        <translation>es entsteht ohne seine Argumente neu</translation>
    </message>
    <message>
        <source>it loses its attributes, only its items are kept</source>
        <translation>es verliert seine Attribute, nur seine Elemente bleiben</translation>
    </message>
    <message>
        <source>the key False becomes True</source>
        <translation>der Schlüssel False wird True</translation>
    </message>
    <message>
        <source>alignment or metadata of its type of elements are lost</source>
        <translation>Ausrichtung oder Metadaten seines Elementtyps gehen verloren</translation>
    </message>
    <message>
        <source>a member of an enumeration becomes its plain value</source>
        <translation>ein Enum-Mitglied wird zu seinem einfachen Wert</translation>
    </message>
    <message>
        <source>keys that differ by type only become one</source>
        <translation>Schlüssel, die sich nur im Typ unterscheiden, werden einer</translation>
    </message>
    <message>
        <source>it gets the fill value of its type instead of its own</source>
        <translation>es bekommt den Füllwert seines Typs statt seines eigenen</translation>
    </message>
    <message>
        <source>which of two equal times it is when clocks are set back is lost</source>
        <translation>welche von zwei gleichen Uhrzeiten es beim Zurückstellen der Uhr ist, geht verloren</translation>
    </message>
    <message>
        <source>it comes back empty</source>
        <translation>es kommt leer zurück</translation>
    </message>
    <message>
        <source>the one masked value becomes a masked array</source>
        <translation>der eine maskierte Wert wird ein maskiertes Array</translation>
    </message>
    <message>
        <source>this SciPy gives a sparse matrix back</source>
        <translation>dieses SciPy gibt eine dünnbesetzte Matrix zurück</translation>
    </message>
    <message>
        <source>it loses its state</source>
        <translation>es verliert seinen Zustand</translation>
    </message>
    <message>
        <source>it becomes the plain type that it extends</source>
        <translation>es wird der einfache Typ, den es erweitert</translation>
    </message>
    <message>
        <source>a member of an enumeration is written as the call that makes it</source>
        <translation>ein Enum-Mitglied wird als der Aufruf geschrieben, der es erzeugt</translation>
    </message>
    <message>
        <source>SciPy may load its indices as 32 bits wide</source>
        <translation>SciPy lädt seine Indizes vielleicht mit 32 Bit</translation>
    </message>
    <message>
        <source>the pickle does not hold its seeds, which only spawning new generators would need</source>
        <translation>das Pickle enthält seine Seeds nicht, die nur das Abspalten neuer Generatoren bräuchte</translation>
    </message>
    <message>
        <source>a character that is drawn over another</source>
        <translation>ein Zeichen, das über ein anderes gezeichnet wird</translation>
    </message>
    <message>
        <source>a control character</source>
        <translation>ein Steuerzeichen</translation>
    </message>
    <message>
        <source>a character that turns the direction of writing</source>
        <translation>ein Zeichen, das die Schreibrichtung umdreht</translation>
    </message>
    <message>
        <source>a part without characters</source>
        <translation>ein Teil ohne Zeichen</translation>
    </message>
    <message>
        <source>half of a character</source>
        <translation>ein halbes Zeichen</translation>
    </message>
    <message>
        <source>a character that is not shown</source>
        <translation>ein Zeichen, das nicht zu sehen ist</translation>
    </message>
    <message>
        <source>longer than any name</source>
        <translation>länger als jeder Name</translation>
    </message>
    <message>
        <source>markup that is not shown</source>
        <translation>Auszeichnung, die nicht zu sehen ist</translation>
    </message>
    <message>
        <source>bytes that are no character</source>
        <translation>Bytes, die kein Zeichen sind</translation>
    </message>
    <message>
        <source>a character that no name has</source>
        <translation>ein Zeichen, das kein Name hat</translation>
    </message>
    <message>
        <source>letters of another script</source>
        <translation>Buchstaben einer anderen Schrift</translation>
    </message>
    <message>
        <source>a character that every font draws differently</source>
        <translation>ein Zeichen, das jede Schriftart anders zeichnet</translation>
    </message>
    <message>
        <source>a field of the format</source>
        <translation>ein Feld des Formats</translation>
    </message>
    <message>
        <source>a method</source>
        <translation>eine Methode</translation>
    </message>
    <message>
        <source>a special method</source>
        <translation>eine besondere Methode</translation>
    </message>
    <message>
        <source>a name that the class has and its objects have not</source>
        <translation>ein Name, den die Klasse hat und ihre Objekte nicht</translation>
    </message>
    <message>
        <source>more attributes than any model has</source>
        <translation>mehr Attribute, als irgendein Modell hat</translation>
    </message>
    <message>
        <source>a model where numbers belong</source>
        <translation>ein Modell, wo Zahlen hingehören</translation>
    </message>
    <message>
        <source>a function where numbers belong</source>
        <translation>eine Funktion, wo Zahlen hingehören</translation>
    </message>
    <message>
        <source>a list where an array belongs</source>
        <translation>eine Liste, wo ein Array hingehört</translation>
    </message>
    <message>
        <source>a text where numbers belong</source>
        <translation>ein Text, wo Zahlen hingehören</translation>
    </message>
    <message>
        <source>a type where numbers belong</source>
        <translation>ein Typ, wo Zahlen hingehören</translation>
    </message>
</context>
<context>
    <name>savings</name>
    <message>
        <source>objects that stand in the file more than once</source>
        <translation>Objekte, die mehr als einmal in der Datei stehen</translation>
    </message>
    <message>
        <source>equal lists of the types of keys</source>
        <translation>gleiche Listen von Schlüsseltypen</translation>
    </message>
    <message>
        <source>equal numbers, texts, types and functions</source>
        <translation>gleiche Zahlen, Texte, Typen und Funktionen</translation>
    </message>
    <message>
        <source>ids that nothing refers to</source>
        <translation>Ids, auf die nichts verweist</translation>
    </message>
    <message>
        <source>white space in schema.json</source>
        <translation>Leerraum in schema.json</translation>
    </message>
    <message>
        <source>members with equal bytes</source>
        <translation>Mitglieder mit gleichen Bytes</translation>
    </message>
    <message>
        <source>compression of the rest</source>
        <translation>Kompression des Rests</translation>
    </message>
</context>
<context>
    <name>skops::Main</name>
    <message>
        <source>Shows what is inside model files (.skops, pickle, joblib) and what loading them would do.</source>
        <translation>Zeigt, was in Modelldateien (.skops, Pickle, joblib) steckt und was ihr Laden bewirken würde.</translation>
    </message>
    <message>
        <source>Judge for this environment: a profile&apos;s name or file.</source>
        <translation>Für diese Umgebung urteilen: Name oder Datei eines Profils.</translation>
    </message>
    <message>
        <source>Look of this run: system, light or dark.</source>
        <translation>Aussehen für diesen Lauf: system, light oder dark.</translation>
    </message>
    <message>
        <source>--choose takes file or folder.</source>
        <translation>--choose nimmt file oder folder.</translation>
    </message>
    <message>
        <source>The file to open; several, or a folder, are shown as a list. They go to the window that is open already, if there is one.</source>
        <translation>Die zu öffnende Datei; mehrere Dateien oder ein Ordner werden als Liste gezeigt. Sie gehen an das Fenster, das schon offen ist, falls es eines gibt.</translation>
    </message>
    <message>
        <source>Ask at once what to open: file or folder.</source>
        <translation>Sofort fragen, was zu öffnen ist: file oder folder.</translation>
    </message>
    <message>
        <source>Open a window of its own; --profile and --appearance do so as well.</source>
        <translation>Ein eigenes Fenster öffnen; --profile und --appearance tun das ebenfalls.</translation>
    </message>
</context>
<context>
    <name>skops::ui::AboutDialog</name>
    <message>
        <source>Built with %1, %2, Qt %3</source>
        <translation>Gebaut mit %1, %2, Qt %3</translation>
    </message>
    <message>
        <source>Judges by default for %1; %2 profiles are shipped</source>
        <translation>Urteilt von Haus aus für %1; mitgeliefert sind %2 Profile</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>gemeinfrei</translation>
    </message>
    <message>
        <source>LGPL-2.1-or-later, with an exception for static linking</source>
        <translation>LGPL-2.1-or-later, mit einer Ausnahme für statisches Linken</translation>
    </message>
    <message>
        <source>About Skops Inspector</source>
        <translation>Über Skops Inspector</translation>
    </message>
    <message>
        <source>Shows what is inside a model file (.skops, pickle, joblib) and what loading it would do. Nothing from the file is ever run, imported, or believed.</source>
        <translation>Zeigt, was in einer Modelldatei (.skops, Pickle, joblib) steckt und was ihr Laden bewirken würde. Nichts aus der Datei wird je ausgeführt, importiert oder geglaubt.</translation>
    </message>
    <message>
        <source>MIT licence.</source>
        <translation>MIT-Lizenz.</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>Über das Programm</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy all of this as text, for a report of a fault</source>
        <translation>All das als Text kopieren, für eine Fehlermeldung</translation>
    </message>
</context>
<context>
    <name>skops::ui::Batch</name>
    <message>
        <source>%1 types</source>
        <translation>%1 Typen</translation>
    </message>
    <message>
        <source>tick %1</source>
        <translation>%1 anhaken</translation>
    </message>
    <message>
        <source>untick %1</source>
        <translation>Häkchen von %1 entfernen</translation>
    </message>
</context>
<context>
    <name>skops::ui::BatchCells</name>
    <message>
        <source>Is a .skops</source>
        <translation>Ist ein .skops</translation>
    </message>
    <message>
        <source>Not a pickle</source>
        <translation>Kein Pickle</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Umgewandelt</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Not converted</source>
        <translation>Nicht umgewandelt</translation>
    </message>
    <message>
        <source>To convert</source>
        <translation>Noch umzuwandeln</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>Noch zu lesen</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Zip archive</source>
        <translation>Zip-Archiv</translation>
    </message>
    <message>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <source>Pickle</source>
        <translation>Pickle</translation>
    </message>
    <message>
        <source>Joblib</source>
        <translation>Joblib</translation>
    </message>
    <message>
        <source>NumPy array</source>
        <translation>NumPy-Array</translation>
    </message>
    <message>
        <source>Compressed</source>
        <translation>Komprimiert</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>With losses</source>
        <translation>Mit Verlusten</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Blocked: %1</source>
        <translation>Gesperrt: %1</translation>
    </message>
    <message>
        <source>%1 of %2 types are not ticked</source>
        <translation>%1 von %2 Typen sind nicht angehakt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Types left</source>
        <translation>Typen offen</translation>
    </message>
    <message>
        <source>Converting</source>
        <translation>Umwandeln</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>New size</source>
        <translation>Neue Größe</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>The file, from the folder that holds all of them</source>
        <translation>Die Datei, ab dem Ordner, der alle enthält</translation>
    </message>
    <message>
        <source>What the file is, told by its content</source>
        <translation>Was die Datei ihrem Inhalt nach ist</translation>
    </message>
    <message>
        <source>The worst that applies to the file</source>
        <translation>Das Schlimmste, was auf die Datei zutrifft</translation>
    </message>
    <message>
        <source>Types of the file that are not ticked</source>
        <translation>Typen der Datei, die nicht angehakt sind</translation>
    </message>
    <message>
        <source>Whether the file can be converted to .skops</source>
        <translation>Ob die Datei in .skops umgewandelt werden kann</translation>
    </message>
    <message>
        <source>Why the file cannot be read or converted</source>
        <translation>Warum die Datei nicht gelesen oder nicht umgewandelt werden kann</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation>Größe der Datei</translation>
    </message>
    <message>
        <source>Size of the .skops that was written</source>
        <translation>Größe der geschriebenen .skops-Datei</translation>
    </message>
    <message>
        <source>What was done with the file</source>
        <translation>Was mit der Datei geschehen ist</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>how bad the worst finding is, how many there are</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Geschrieben von</translation>
    </message>
    <message>
        <source>How bad the worst finding is, and how many there are</source>
        <translation>Wie schlimm der schlimmste Befund ist und wie viele es gibt</translation>
    </message>
    <message>
        <source>What the file says wrote it</source>
        <translation>Wer die Datei laut ihrer Angabe geschrieben hat</translation>
    </message>
</context>
<context>
    <name>skops::ui::BatchModel</name>
    <message>
        <source>Converting</source>
        <translation>Wird umgewandelt</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>skops::ui::BatchPage</name>
    <message>
        <source>&amp;Open in a Window</source>
        <translation>In einem &amp;Fenster öffnen</translation>
    </message>
    <message>
        <source>Cop&amp;y Rows</source>
        <translation>&amp;Zeilen kopieren</translation>
    </message>
    <message>
        <source>Convert &amp;All…</source>
        <translation>&amp;Alle umwandeln…</translation>
    </message>
    <message>
        <source>&amp;Convert Chosen…</source>
        <translation>Aus&amp;gewählte umwandeln…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>&amp;Export Trust List…</source>
        <translation>&amp;Vertrauensliste exportieren…</translation>
    </message>
    <message>
        <source>E&amp;xport Table…</source>
        <translation>&amp;Tabelle exportieren…</translation>
    </message>
    <message>
        <source>Only What Needs a &amp;Look</source>
        <translation>Nur was einen &amp;Blick braucht</translation>
    </message>
    <message>
        <source>Files that are done</source>
        <translation>Erledigte Dateien</translation>
    </message>
    <message>
        <source>Filter by any text of the row</source>
        <translation>Nach beliebigem Text der Zeile filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Show all files again</source>
        <translation>Wieder alle Dateien zeigen</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Judged for %1.</source>
        <translation>Beurteilt für %1.</translation>
    </message>
    <message>
        <source>Show all files again, not only those with %1</source>
        <translation>Wieder alle Dateien zeigen, nicht nur die mit %1</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 von %2 Dateien</translation>
    </message>
    <message>
        <source>Show files with this verdict</source>
        <translation>Dateien mit diesem Urteil zeigen</translation>
    </message>
    <message>
        <source>Any verdict</source>
        <translation>Jedes Urteil</translation>
    </message>
</context>
<context>
    <name>skops::ui::BatchReasonsModel</name>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
</context>
<context>
    <name>skops::ui::BatchSide</name>
    <message>
        <source>Types to review in all files</source>
        <translation>In allen Dateien zu prüfende Typen</translation>
    </message>
    <message>
        <source>Reasons in all files</source>
        <translation>Gründe in allen Dateien</translation>
    </message>
    <message>
        <source>T&amp;ypes to review</source>
        <translation>Zu prüfende T&amp;ypen</translation>
    </message>
    <message>
        <source>T&amp;ypes to review: %1 of %2 left</source>
        <translation>Zu prüfende T&amp;ypen: %1 von %2 offen</translation>
    </message>
    <message>
        <source>R&amp;easons why files are not converted</source>
        <translation>&amp;Gründe, warum Dateien nicht umgewandelt werden</translation>
    </message>
    <message>
        <source>Show Only Its &amp;Files</source>
        <translation>Nur deren &amp;Dateien zeigen</translation>
    </message>
    <message>
        <source>Tick All &amp;Known Library Types</source>
        <translation>Alle bekannten B&amp;ibliothekstypen anhaken</translation>
    </message>
</context>
<context>
    <name>skops::ui::BatchSummary</name>
    <message>
        <source>converted: %1</source>
        <translation>umgewandelt: %1</translation>
    </message>
    <message>
        <source>ready to convert: %1</source>
        <translation>bereit zum Umwandeln: %1</translation>
    </message>
    <message>
        <source>with losses: %1</source>
        <translation>mit Verlusten: %1</translation>
    </message>
    <message>
        <source>refused by skops: %1</source>
        <translation>von skops abgelehnt: %1</translation>
    </message>
    <message>
        <source>blocked: %1</source>
        <translation>gesperrt: %1</translation>
    </message>
    <message>
        <source>.skops: %1</source>
        <translation>.skops: %1</translation>
    </message>
    <message>
        <source>other: %1</source>
        <translation>andere: %1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>not read: %1</source>
        <translation>nicht gelesen: %1</translation>
    </message>
    <message>
        <source>Files: %1</source>
        <translation>Dateien: %1</translation>
    </message>
    <message>
        <source> (%1 more are not listed)</source>
        <translation> (%1 weitere sind nicht aufgeführt)</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>Dateien werden gesucht…</translation>
    </message>
    <message>
        <source>Reading: %1 of %2 files</source>
        <translation>Lesen: %1 von %2 Dateien</translation>
    </message>
    <message>
        <source>Converting: %1 of %2 files</source>
        <translation>Umwandeln: %1 von %2 Dateien</translation>
    </message>
    <message>
        <source>Converted: %1</source>
        <translation>Umgewandelt: %1</translation>
    </message>
    <message>
        <source>skipped: %1</source>
        <translation>übersprungen: %1</translation>
    </message>
    <message>
        <source>not converted: %1</source>
        <translation>nicht umgewandelt: %1</translation>
    </message>
    <message>
        <source>%1 became %2</source>
        <translation>aus %1 wurden %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict, number of files</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind, number of files</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Examined: %1</source>
        <translation>Untersucht: %1</translation>
    </message>
    <message>
        <source>not examined: %1</source>
        <translation>nicht untersucht: %1</translation>
    </message>
</context>
<context>
    <name>skops::ui::BatchTab</name>
    <message>
        <source>&amp;Profile from File…</source>
        <translation>&amp;Profil aus Datei…</translation>
    </message>
    <message numerus="yes">
        <source>%n files and folders</source>
        <translation>
            <numerusform>%n Datei oder Ordner</numerusform>
            <numerusform>%n Dateien und Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder for the converted files</source>
        <translation>Ordner für die umgewandelten Dateien</translation>
    </message>
    <message>
        <source>Export trust list</source>
        <translation>Vertrauensliste exportieren</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Python (*.py)</source>
        <translation>Python (*.py)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>The trust list was not saved</source>
        <translation>Die Vertrauensliste wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The table is being written…</source>
        <translation>Die Tabelle wird geschrieben…</translation>
    </message>
    <message>
        <source>The table was not saved</source>
        <translation>Die Tabelle wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Files are being converted</source>
        <translation>Dateien werden umgewandelt</translation>
    </message>
    <message>
        <source>Stop converting and close? What is converted stays.</source>
        <translation>Umwandeln anhalten und schließen? Was umgewandelt ist, bleibt.</translation>
    </message>
    <message>
        <source>&amp;Stop and Close</source>
        <translation>&amp;Anhalten und schließen</translation>
    </message>
    <message>
        <source>JSON, as a scan (*.json)</source>
        <translation>JSON, wie bei scan (*.json)</translation>
    </message>
</context>
<context>
    <name>skops::ui::BatchTypesModel</name>
    <message>
        <source>Dangerous</source>
        <translation>Gefährlich</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Native code</source>
        <translation>Nativer Code</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
</context>
<context>
    <name>skops::ui::BatchView</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
</context>
<context>
    <name>skops::ui::CompareHost</name>
    <message>
        <source>Compare &amp;With…</source>
        <translation>&amp;Vergleichen mit…</translation>
    </message>
    <message>
        <source>Models (*.skops *.pkl *.pickle *.joblib);;All files (*)</source>
        <translation>Modelle (*.skops *.pkl *.pickle *.joblib);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>The earlier file</source>
        <translation>Die frühere Datei</translation>
    </message>
    <message>
        <source>The later file</source>
        <translation>Die spätere Datei</translation>
    </message>
    <message>
        <source>Compare Two F&amp;iles…</source>
        <translation>Z&amp;wei Dateien vergleichen…</translation>
    </message>
</context>
<context>
    <name>skops::ui::CompareModel</name>
    <message>
        <source>not a node: %1</source>
        <translation>kein Knoten: %1</translation>
    </message>
    <message>
        <source> %1</source>
        <comment>an array&apos;s shape or first item, behind its type</comment>
        <translation> %1</translation>
    </message>
    <message>
        <source>something in it differs</source>
        <translation>etwas darin ist verschieden</translation>
    </message>
    <message>
        <source>untrusted on this side only</source>
        <translation>nur auf dieser Seite nicht vertraut</translation>
    </message>
    <message>
        <source>nothing on this side</source>
        <translation>nichts auf dieser Seite</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>range of rows</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Attribute, key or position under which the node stands</source>
        <translation>Attribut, Schlüssel oder Position, unter der der Knoten steht</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>+ only in B, − only in A, ≠ different, … something in it differs, ! untrusted on this side only</source>
        <translation>+ nur in B, − nur in A, ≠ verschieden, … etwas darin ist verschieden, ! nur auf dieser Seite nicht vertraut</translation>
    </message>
    <message>
        <source>What the file says the node is</source>
        <translation>Was der Knoten laut der Datei ist</translation>
    </message>
    <message>
        <source>Type or value</source>
        <translation>Typ oder Wert</translation>
    </message>
    <message>
        <source>Whether skops trusts the node in the chosen profile, with your ticks</source>
        <translation>Ob skops dem Knoten im gewählten Profil vertraut, mit den gesetzten Häkchen</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
</context>
<context>
    <name>skops::ui::ComparePage</name>
    <message>
        <source>&amp;Profile from File…</source>
        <translation>&amp;Profil aus Datei…</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two files that are compared</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>A: %1
B: %2</source>
        <translation>A: %1
B: %2</translation>
    </message>
    <message>
        <source>Export differences</source>
        <translation>Unterschiede exportieren</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>The differences were not saved</source>
        <translation>Die Unterschiede wurden nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>skops::ui::CompareSummary</name>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>Reading: %1 %</source>
        <translation>Wird gelesen: %1 %</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%n type(s) are new to review</source>
        <translation>
            <numerusform>%n Typ ist neu zu prüfen</numerusform>
            <numerusform>%n Typen sind neu zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>hinzugekommen: %1</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>entfernt: %1</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>geändert: %1</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>how many differences; of which kinds</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Differences: %1</source>
        <translation>Unterschiede: %1</translation>
    </message>
    <message>
        <source>%1. The first %2 are listed.</source>
        <translation>%1. Aufgeführt sind die ersten %2.</translation>
    </message>
    <message>
        <source>Both files hold equal objects.</source>
        <translation>Beide Dateien enthalten gleiche Objekte.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was compared.</source>
        <translation>Angehalten. Verglichen wurde nichts.</translation>
    </message>
    <message>
        <source>They were not compared. %1</source>
        <translation>Sie wurden nicht verglichen. %1</translation>
    </message>
    <message>
        <source>They cannot be compared.</source>
        <translation>Sie lassen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Compared: %1 and %2 nodes with all their values and types.</source>
        <translation>Verglichen: %1 und %2 Knoten mit allen Werten und Typen.</translation>
    </message>
    <message>
        <source>Ids, names of members, the order of keys, and which nodes share an object are no difference.</source>
        <translation>Ids, Namen von Mitgliedern, die Reihenfolge von Schlüsseln und welche Knoten sich ein Objekt teilen sind kein Unterschied.</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a verdict as a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>What is compared is what converting gives, with its losses.</source>
        <translation>Verglichen wird, was das Umwandeln ergibt, mit seinen Verlusten.</translation>
    </message>
    <message>
        <source>What is compared is what converting gives.</source>
        <translation>Verglichen wird, was das Umwandeln ergibt.</translation>
    </message>
</context>
<context>
    <name>skops::ui::CompareView</name>
    <message>
        <source>Only &amp;Differences</source>
        <translation>Nur &amp;Unterschiede</translation>
    </message>
    <message>
        <source>&amp;Next Difference</source>
        <translation>&amp;Nächster Unterschied</translation>
    </message>
    <message>
        <source>&amp;Previous Difference</source>
        <translation>&amp;Voriger Unterschied</translation>
    </message>
    <message>
        <source>S&amp;wap Sides</source>
        <translation>&amp;Seiten tauschen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>&amp;Export Differences…</source>
        <translation>Unterschiede &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Copy Rows</source>
        <translation>&amp;Zeilen kopieren</translation>
    </message>
    <message>
        <source>How far reading is</source>
        <translation>Wie weit das Lesen ist</translation>
    </message>
    <message>
        <source>&amp;Differences</source>
        <translation>&amp;Unterschiede</translation>
    </message>
    <message>
        <source>Judged for %1.</source>
        <translation>Beurteilt für %1.</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A: %1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B: %1</translation>
    </message>
</context>
<context>
    <name>skops::ui::Comparing</name>
    <message>
        <source>It holds pickles and is not one itself, so there is no tree to compare.</source>
        <translation>Sie enthält Pickles und ist selbst keins; darum gibt es keinen Baum zum Vergleichen.</translation>
    </message>
</context>
<context>
    <name>skops::ui::CompressionBox</name>
    <message>
        <source>Compression of the .skops file</source>
        <translation>Kompression der .skops-Datei</translation>
    </message>
    <message>
        <source>Stored, as skops does</source>
        <translation>Unkomprimiert, wie skops</translation>
    </message>
    <message>
        <source>Deflated</source>
        <translation>Deflate</translation>
    </message>
    <message>
        <source>bzip2</source>
        <translation>bzip2</translation>
    </message>
    <message>
        <source>LZMA</source>
        <translation>LZMA</translation>
    </message>
</context>
<context>
    <name>skops::ui::ConvertBar</name>
    <message>
        <source>I &amp;accept what is lost</source>
        <translation>Ich &amp;nehme die Verluste hin</translation>
    </message>
    <message>
        <source>Looking where it loads…</source>
        <translation>Es wird nachgesehen, wo es lädt…</translation>
    </message>
</context>
<context>
    <name>skops::ui::ConvertDialog</name>
    <message>
        <source>Convert to .skops</source>
        <translation>In .skops umwandeln</translation>
    </message>
    <message>
        <source>Files that would have the same output</source>
        <translation>Dateien, die dieselbe Ausgabe hätten</translation>
    </message>
    <message>
        <source>&amp;Convert</source>
        <translation>&amp;Umwandeln</translation>
    </message>
    <message>
        <source>&amp;Beside the files</source>
        <translation>&amp;Neben die Dateien</translation>
    </message>
    <message>
        <source>&amp;In the folder:</source>
        <translation>&amp;In den Ordner:</translation>
    </message>
    <message>
        <source>Folder of the converted files</source>
        <translation>Ordner für die umgewandelten Dateien</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>&amp;Skip them</source>
        <translation>Ü&amp;berspringen</translation>
    </message>
    <message>
        <source>&amp;Replace them</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Looking where the files would go…</source>
        <translation>Es wird nachgesehen, wohin die Dateien kämen…</translation>
    </message>
    <message>
        <source>Outputs that exist: %1.</source>
        <translation>Ausgaben, die es schon gibt: %1.</translation>
    </message>
    <message>
        <source>Accept what is &amp;lost, and convert those with losses too: %1</source>
        <translation>&amp;Verluste hinnehmen und auch Dateien mit Verlusten umwandeln: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Files that are not converted because their output is that of another: %1.</source>
        <translation>Dateien, die nicht umgewandelt werden, weil ihre Ausgabe die einer anderen ist: %1.</translation>
    </message>
    <message>
        <source>To convert: %1 of %2 files.</source>
        <translation>Umzuwandeln: %1 von %2 Dateien.</translation>
    </message>
    <message>
        <source>Cannot be converted: %1; the list says why.</source>
        <translation>Nicht umwandelbar: %1; die Liste sagt, warum.</translation>
    </message>
</context>
<context>
    <name>skops::ui::ConvertHost</name>
    <message>
        <source>Con&amp;vert to .skops…</source>
        <translation>In .skops &amp;umwandeln…</translation>
    </message>
    <message>
        <source>Convert…</source>
        <translation>Umwandeln…</translation>
    </message>
    <message>
        <source>Write the .skops file that the pickle becomes</source>
        <translation>Die .skops-Datei schreiben, die aus dem Pickle wird</translation>
    </message>
    <message>
        <source>Write Chec&amp;k Script…</source>
        <translation>Prüfs&amp;kript schreiben…</translation>
    </message>
    <message>
        <source>Write Check Script…</source>
        <translation>Prüfskript schreiben…</translation>
    </message>
    <message>
        <source>Write a Python script that loads the pickle and the .skops and compares them</source>
        <translation>Ein Python-Skript schreiben, das Pickle und .skops lädt und vergleicht</translation>
    </message>
    <message>
        <source>Copy &amp;Load Code</source>
        <translation>&amp;Ladecode kopieren</translation>
    </message>
    <message>
        <source>Copy Load Code</source>
        <translation>Ladecode kopieren</translation>
    </message>
    <message>
        <source>Copy the Python that loads the .skops with the types you ticked</source>
        <translation>Den Python-Code kopieren, der die .skops-Datei mit den angehakten Typen lädt</translation>
    </message>
    <message>
        <source>Copy p&amp;ip Line</source>
        <translation>p&amp;ip-Zeile kopieren</translation>
    </message>
    <message>
        <source>Copy pip Line</source>
        <translation>pip-Zeile kopieren</translation>
    </message>
    <message>
        <source>Copy the pip install of what loading needs</source>
        <translation>Den pip-install-Befehl für alles kopieren, was das Laden braucht</translation>
    </message>
    <message>
        <source>Convert to .skops</source>
        <translation>In .skops umwandeln</translation>
    </message>
    <message>
        <source>Write check script</source>
        <translation>Prüfskript schreiben</translation>
    </message>
    <message>
        <source>Python (*.py)</source>
        <translation>Python (*.py)</translation>
    </message>
    <message>
        <source>The check script was not written</source>
        <translation>Das Prüfskript wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>Written: %1. Running it loads the pickle, which runs whatever the pickle says.</source>
        <translation>Geschrieben: %1. Wird es ausgeführt, lädt es das Pickle, und das führt aus, was immer darin steht.</translation>
    </message>
    <message>
        <source>Copied: the load code.</source>
        <translation>Kopiert: der Ladecode.</translation>
    </message>
    <message>
        <source>Copied: the load code. Types that are not ticked are left out (%1): load() stops at them.</source>
        <translation>Kopiert: der Ladecode. Nicht angehakte Typen fehlen darin (%1): load() hält bei ihnen an.</translation>
    </message>
    <message>
        <source>Copied: the pip line.</source>
        <translation>Kopiert: die pip-Zeile.</translation>
    </message>
</context>
<context>
    <name>skops::ui::ConvertTexts</name>
    <message>
        <source>%1 (%2 and %3 more)</source>
        <translation>%1 (%2 und %3 weitere)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>It cannot be converted to .skops. %1</source>
        <translation>Nicht in .skops umwandelbar. %1</translation>
    </message>
    <message>
        <source>%1 That is one of %2 reasons.</source>
        <translation>%1 Das ist einer von %2 Gründen.</translation>
    </message>
    <message>
        <source>skops %1 + scikit-learn %2</source>
        <translation>skops %1 + scikit-learn %2</translation>
    </message>
    <message>
        <source>It can be converted to .skops, without running anything of it.</source>
        <translation>Lässt sich in .skops umwandeln, ohne etwas davon auszuführen.</translation>
    </message>
    <message>
        <source>It can be converted to .skops, but what comes back would not be the same:</source>
        <translation>Lässt sich in .skops umwandeln, aber was zurückkommt, wäre nicht dasselbe:</translation>
    </message>
    <message>
        <source>… and %1 more: see the findings</source>
        <translation>… und %1 weitere: siehe Befunde</translation>
    </message>
    <message>
        <source>Loads in no environment that is known here.</source>
        <translation>Lädt in keiner Umgebung, die hier bekannt ist.</translation>
    </message>
    <message>
        <source>Loads in every environment that is known here, from %1 to %2.</source>
        <translation>Lädt in jeder Umgebung, die hier bekannt ist, von %1 bis %2.</translation>
    </message>
    <message>
        <source>Loads in: %1.</source>
        <translation>Lädt in: %1.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Would not load</source>
        <translation>Würde nicht laden</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Other form</source>
        <translation>Andere Form</translation>
    </message>
    <message>
        <source>Assumed plain</source>
        <translation>Als einfach angenommen</translation>
    </message>
</context>
<context>
    <name>skops::ui::DecisionForm</name>
    <message>
        <source>different; what you write replaces them</source>
        <translation>verschieden; eine Eingabe ersetzt sie</translation>
    </message>
    <message>
        <source>Why it is ticked</source>
        <translation>Warum das Häkchen gesetzt ist</translation>
    </message>
    <message>
        <source>Who ticked it</source>
        <translation>Wer das Häkchen gesetzt hat</translation>
    </message>
    <message>
        <source>Unti&amp;l</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>The last day on which it counts</source>
        <translation>Der letzte Tag, an dem es gilt</translation>
    </message>
    <message>
        <source>&amp;Why:</source>
        <translation>&amp;Warum:</translation>
    </message>
    <message>
        <source>Wh&amp;o:</source>
        <translation>W&amp;er:</translation>
    </message>
    <message>
        <source>change reason</source>
        <translation>Grund ändern</translation>
    </message>
    <message>
        <source>change who</source>
        <translation>Wer ändern</translation>
    </message>
    <message>
        <source>change expiry</source>
        <translation>Ablauf ändern</translation>
    </message>
    <message>
        <source>change scope</source>
        <translation>Geltung ändern</translation>
    </message>
    <message>
        <source>for those who use the list</source>
        <translation>für alle, die die Liste benutzen</translation>
    </message>
    <message>
        <source>your name, kept for the next file</source>
        <translation>der eigene Name, gemerkt für die nächste Datei</translation>
    </message>
    <message>
        <source>different days</source>
        <translation>verschiedene Tage</translation>
    </message>
    <message>
        <source>Your decision: tick a type, then say why.</source>
        <translation>Entscheidung: einen Typ anhaken und sagen, warum.</translation>
    </message>
    <message>
        <source>Your decision, ticked on %1:</source>
        <translation>Entscheidung, angehakt am %1:</translation>
    </message>
    <message>
        <source>Your decision on %1 ticked types, ticked on %2:</source>
        <translation>Entscheidung über %1 angehakte Typen, angehakt am %2:</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen…</translation>
    </message>
    <message>
        <source>O&amp;nly this file</source>
        <translation>&amp;Nur für diese Datei</translation>
    </message>
    <message>
        <source>The tick counts for files with the same bytes only, by their SHA-256.</source>
        <translation>Das Häkchen gilt nur für Dateien mit denselben Bytes, nach ihrem SHA-256.</translation>
    </message>
</context>
<context>
    <name>skops::ui::DetailsModel</name>
    <message>
        <source>%1: %2</source>
        <comment>name, value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>skops::ui::DetailsPanel</name>
    <message>
        <source>Choose a node in the tree to see what the file says of it.</source>
        <translation>Einen Knoten im Baum wählen, um zu sehen, was die Datei über ihn sagt.</translation>
    </message>
    <message>
        <source>&amp;Copy Value</source>
        <translation>&amp;Wert kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;JSON</source>
        <translation>&amp;JSON kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;All Details</source>
        <translation>&amp;Alle Angaben kopieren</translation>
    </message>
    <message>
        <source>Details of the current node</source>
        <translation>Angaben zum aktuellen Knoten</translation>
    </message>
    <message>
        <source>JSON of the current node</source>
        <translation>JSON des aktuellen Knotens</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy what is shown of the node as text</source>
        <translation>Als Text kopieren, was über den Knoten gezeigt wird</translation>
    </message>
    <message>
        <source>It stands nowhere in the file</source>
        <translation>Er steht nirgends in der Datei</translation>
    </message>
    <message>
        <source>JSON, %1</source>
        <translation>JSON, %1</translation>
    </message>
    <message>
        <source>JSON, the first %1 of %2</source>
        <translation>JSON, die ersten %1 von %2</translation>
    </message>
</context>
<context>
    <name>skops::ui::DifferenceCells</name>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>type of the key</source>
        <translation>Typ des Schlüssels</translation>
    </message>
    <message>
        <source>loader</source>
        <translation>Lader</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>dtype</source>
        <translation>dtype</translation>
    </message>
    <message>
        <source>items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>sparse array</source>
        <translation>dünnbesetztes Array</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>untrusted type</source>
        <translation>nicht vertrauter Typ</translation>
    </message>
    <message>
        <source>%1 of %2 differ</source>
        <translation>%1 von %2 sind verschieden</translation>
    </message>
    <message>
        <source>first at %1</source>
        <translation>zuerst bei %1</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>how many items differ; the first of them</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1, by at most %2; %3</source>
        <translation>%1, höchstens um %2; %3</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugekommen</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what differs, how much of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 levels deep</source>
        <translation>%1 Ebenen tief</translation>
    </message>
    <message>
        <source>%1 (now %2)</source>
        <translation>%1 (jetzt %2)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>added or removed, what</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what differs, what stands there</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, now %3</source>
        <translation>%1: %2, jetzt %3</translation>
    </message>
</context>
<context>
    <name>skops::ui::DifferencesModel</name>
    <message>
        <source>%1 %2</source>
        <comment>sign and word: + added</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>where, what is different</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>In A</source>
        <translation>In A</translation>
    </message>
    <message>
        <source>In B</source>
        <translation>In B</translation>
    </message>
</context>
<context>
    <name>skops::ui::DifferencesView</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
</context>
<context>
    <name>skops::ui::Document</name>
    <message>
        <source>%1 types</source>
        <translation>%1 Typen</translation>
    </message>
    <message>
        <source>tick %1</source>
        <translation>%1 anhaken</translation>
    </message>
    <message>
        <source>untick %1</source>
        <translation>Häkchen von %1 entfernen</translation>
    </message>
    <message>
        <source>untick what was for the file before it changed</source>
        <translation>Häkchen entfernen, die der Datei vor ihrer Änderung galten</translation>
    </message>
</context>
<context>
    <name>skops::ui::DocumentPage</name>
    <message>
        <source>No File</source>
        <translation>Keine Datei</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>&amp;Open Another…</source>
        <translation>&amp;Andere öffnen…</translation>
    </message>
    <message>
        <source>Drop .skops, pickle or joblib files or a folder here, or press Ctrl+O</source>
        <translation>.skops-, Pickle- oder joblib-Dateien oder einen Ordner hier ablegen oder Strg+O drücken</translation>
    </message>
    <message>
        <source>You see what is inside and what loading it would do. Nothing in the file is run.</source>
        <translation>Gezeigt wird, was darin steckt und was das Laden bewirken würde. Nichts aus der Datei wird ausgeführt.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open an &amp;Example</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>Neu &amp;laden</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>&amp;Befunde</translation>
    </message>
    <message>
        <source>&amp;Profile from File…</source>
        <translation>&amp;Profil aus Datei…</translation>
    </message>
    <message>
        <source>Read the &amp;Contents</source>
        <translation>&amp;Inhalte lesen</translation>
    </message>
    <message>
        <source>Import &amp;Recent</source>
        <translation>&amp;Zuletzt importiert</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Opening %1 was stopped. Nothing is known about the file.</source>
        <translation>Das Öffnen von %1 wurde angehalten. Über die Datei ist nichts bekannt.</translation>
    </message>
    <message>
        <source>%1 cannot be shown</source>
        <translation>%1 kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>skops::ui::EventCells</name>
    <message>
        <source>&lt;made by a call&gt;</source>
        <translation>&lt;aus einem Aufruf&gt;</translation>
    </message>
    <message>
        <source>… (%1 items)</source>
        <translation>… (%1 Elemente)</translation>
    </message>
    <message>
        <source>shape (%1), %2, %3</source>
        <translation>Form (%1), %2, %3</translation>
    </message>
    <message>
        <source>%1, by name: %2</source>
        <translation>%1, benannt: %2</translation>
    </message>
    <message>
        <source>1 import</source>
        <translation>1 Import</translation>
    </message>
    <message>
        <source>%1 imports</source>
        <translation>%1 Importe</translation>
    </message>
    <message>
        <source>1 call</source>
        <translation>1 Aufruf</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 Aufrufe</translation>
    </message>
    <message>
        <source>1 state</source>
        <translation>1 Zustand</translation>
    </message>
    <message>
        <source>%1 states</source>
        <translation>%1 Zustände</translation>
    </message>
    <message>
        <source>1 array</source>
        <translation>1 Array</translation>
    </message>
    <message>
        <source>%1 arrays</source>
        <translation>%1 Arrays</translation>
    </message>
    <message>
        <source>About %1: %2</source>
        <translation>Zu %1: %2</translation>
    </message>
    <message>
        <source>What to check: %1</source>
        <translation>Zu prüfen: %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Set state</source>
        <translation>Zustand setzen</translation>
    </message>
    <message>
        <source>Add items</source>
        <translation>Elemente hinzufügen</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>Array</translation>
    </message>
    <message>
        <source>found as %1</source>
        <translation>gefunden als %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>With: %1</source>
        <translation>Mit: %1</translation>
    </message>
    <message>
        <source>At byte %1 (0x%2) of the stream</source>
        <translation>Bei Byte %1 (0x%2) des Datenstroms</translation>
    </message>
    <message>
        <source>In the member %1</source>
        <translation>Im Mitglied %1</translation>
    </message>
    <message>
        <source>Judged: %1. %2</source>
        <translation>Urteil: %1. %2</translation>
    </message>
    <message>
        <source>Pickle with joblib&apos;s arrays</source>
        <translation>Pickle mit Arrays von joblib</translation>
    </message>
    <message>
        <source>Pickle</source>
        <translation>Pickle</translation>
    </message>
    <message>
        <source>protocol %1</source>
        <translation>Protokoll %1</translation>
    </message>
    <message>
        <source>written by %1</source>
        <translation>geschrieben von %1</translation>
    </message>
</context>
<context>
    <name>skops::ui::EventsModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The byte of the pickle that makes it happen</source>
        <translation>Das Byte des Pickles, das es auslöst</translation>
    </message>
    <message>
        <source>Byte</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>What loading would do</source>
        <translation>Was das Laden tun würde</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>What is imported, called or changed</source>
        <translation>Was importiert, aufgerufen oder geändert wird</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What a call is given, the state that is set, the items that are added</source>
        <translation>Was ein Aufruf bekommt, der Zustand, der gesetzt wird, die Elemente, die hinzukommen</translation>
    </message>
    <message>
        <source>Arguments or state</source>
        <translation>Argumente oder Zustand</translation>
    </message>
    <message>
        <source>How well known it is from genuine models</source>
        <translation>Wie gut es aus echten Modellen bekannt ist</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Einschätzung</translation>
    </message>
</context>
<context>
    <name>skops::ui::EventsPanel</name>
    <message>
        <source>Copy &amp;Events</source>
        <translation>&amp;Ereignisse kopieren</translation>
    </message>
    <message>
        <source>&amp;In Order</source>
        <translation>Der &amp;Reihe nach</translation>
    </message>
    <message>
        <source>Show the events as loading would do them</source>
        <translation>Die Ereignisse so zeigen, wie das Laden sie auslösen würde</translation>
    </message>
    <message>
        <source>&amp;Dangerous First</source>
        <translation>Gefährliches &amp;zuerst</translation>
    </message>
    <message>
        <source>Show what is dangerous first, what is known last</source>
        <translation>Gefährliches zuerst zeigen, Bekanntes zuletzt</translation>
    </message>
    <message>
        <source>Leave out what is known from genuine models</source>
        <translation>Weglassen, was aus echten Modellen bekannt ist</translation>
    </message>
    <message>
        <source>Show:</source>
        <translation>Zeigen:</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Zeigen: %1</translation>
    </message>
    <message>
        <source>Pic&amp;kle:</source>
        <translation>Pic&amp;kle:</translation>
    </message>
    <message>
        <source>As read &amp;by:</source>
        <translation>&amp;Gelesen von:</translation>
    </message>
    <message>
        <source>About the event</source>
        <translation>Zum Ereignis</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy all about this event</source>
        <translation>Alles zu diesem Ereignis kopieren</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>Loading it would import nothing and call nothing.</source>
        <translation>Das Laden würde nichts importieren und nichts aufrufen.</translation>
    </message>
    <message>
        <source>Only What Is Not &amp;Known</source>
        <translation>Nur &amp;Unbekanntes</translation>
    </message>
</context>
<context>
    <name>skops::ui::EventsView</name>
    <message>
        <source>Events of the pickle</source>
        <translation>Ereignisse des Pickles</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
</context>
<context>
    <name>skops::ui::FindingCells</name>
    <message>
        <source>%1 (and %2 more)</source>
        <translation>%1 (und %2 weitere)</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum es zählt</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
</context>
<context>
    <name>skops::ui::FindingsModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>How much it should worry you; click to sort</source>
        <translation>Wie sehr es beunruhigen sollte; Klick sortiert</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>The name of the kind of finding; click to sort</source>
        <translation>Der Name der Art des Befunds; Klick sortiert</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>The node, member or byte it is about; click to sort</source>
        <translation>Der Knoten, das Mitglied oder Byte, um das es geht; Klick sortiert</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
</context>
<context>
    <name>skops::ui::FindingsPanel</name>
    <message>
        <source>&amp;Copy Findings</source>
        <translation>&amp;Befunde kopieren</translation>
    </message>
    <message>
        <source>Copy C&amp;ode</source>
        <translation>C&amp;ode kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;All Shown</source>
        <translation>&amp;Alle gezeigten kopieren</translation>
    </message>
    <message>
        <source>Sort by &amp;Severity</source>
        <translation>Nach &amp;Schweregrad sortieren</translation>
    </message>
    <message>
        <source>Sort by Co&amp;de</source>
        <translation>Nach Co&amp;de sortieren</translation>
    </message>
    <message>
        <source>Sort by &amp;Place</source>
        <translation>Nach S&amp;telle sortieren</translation>
    </message>
    <message>
        <source>Findings:</source>
        <translation>Befunde:</translation>
    </message>
    <message>
        <source>Filter by text, code or place</source>
        <translation>Nach Text, Code oder Stelle filtern</translation>
    </message>
    <message>
        <source>Filter the findings</source>
        <translation>Befunde filtern</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy findings as text</source>
        <translation>Befunde als Text kopieren</translation>
    </message>
    <message>
        <source>Why the finding matters and what to do</source>
        <translation>Warum der Befund zählt und was zu tun ist</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>severity, count</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Show %1, %2</source>
        <translation>%1 zeigen, %2</translation>
    </message>
    <message>
        <source>Show or hide these findings</source>
        <translation>Diese Befunde zeigen oder verbergen</translation>
    </message>
    <message>
        <source>No findings: none of the checks made here has anything to say about this file. That says nothing of what the code of its types does when it is loaded.</source>
        <translation>Keine Befunde: Keine der Prüfungen hier hat zu dieser Datei etwas zu sagen. Das sagt nichts darüber, was der Code ihrer Typen beim Laden tut.</translation>
    </message>
    <message>
        <source>No finding matches the filter.</source>
        <translation>Kein Befund entspricht dem Filter.</translation>
    </message>
</context>
<context>
    <name>skops::ui::FindingsView</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
</context>
<context>
    <name>skops::ui::GuidePages</name>
    <message>
        <source>Nodes of the tree</source>
        <translation>Knoten des Baums</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>What loading a pickle would do</source>
        <translation>Was das Laden eines Pickles tun würde</translation>
    </message>
</context>
<context>
    <name>skops::ui::GuideTexts</name>
    <message>
        <source>Drop a model file on the window, or open one: a .skops, a pickle or a joblib file. What is inside is read and shown. Nothing of it is run, imported or believed.</source>
        <translation>Eine Modelldatei auf dem Fenster ablegen oder öffnen: eine .skops-, Pickle- oder joblib-Datei. Was darin ist, wird gelesen und gezeigt. Nichts davon wird ausgeführt, importiert oder geglaubt.</translation>
    </message>
    <message>
        <source>Read the verdict first: it is the worst that applies. Then look at the findings, and decide on the types to review: a tick says that you trust a type. When nothing is left to review, export the ticks as a trust list for the program that loads the file.</source>
        <translation>Zuerst das Urteil lesen: Es ist das Schlimmste, was zutrifft. Dann die Befunde ansehen und über die zu prüfenden Typen entscheiden: Ein Häkchen heißt, dass dem Typ vertraut wird. Ist nichts mehr zu prüfen, lassen sich die Häkchen als Vertrauensliste für das Programm exportieren, das die Datei lädt.</translation>
    </message>
    <message>
        <source>Everything is judged for an environment, the profile beside the verdict: what one release of skops trusts another may not. Choose the profile of the environment that is going to load the file.</source>
        <translation>Beurteilt wird alles für eine Umgebung, das Profil neben dem Urteil: Was die eine Version von skops vertraut, vertraut eine andere vielleicht nicht. Zu wählen ist das Profil der Umgebung, die die Datei laden wird.</translation>
    </message>
    <message>
        <source>Nothing is ever called safe. What cannot be analysed is said to be so, and what the code of a type does that nobody knows here is for you to find out.</source>
        <translation>Nichts wird je sicher genannt. Was sich nicht analysieren lässt, wird so benannt, und was der Code eines Typs tut, den hier niemand kennt, bleibt herauszufinden.</translation>
    </message>
    <message>
        <source>A colour never stands alone: an icon of its own shape and a word say the same. The settings have colours that stay apart for colour-blind eyes.</source>
        <translation>Eine Farbe steht nie allein: Ein Symbol mit eigener Form und ein Wort sagen dasselbe. In den Einstellungen gibt es Farben, die bei Farbenblindheit unterscheidbar bleiben.</translation>
    </message>
    <message>
        <source>The verdict is the worst that applies to the file, in this order. A tick never hides a finding.</source>
        <translation>Das Urteil ist das Schlimmste, was auf die Datei zutrifft, in dieser Reihenfolge. Ein Häkchen verbirgt nie einen Befund.</translation>
    </message>
    <message>
        <source>The tree shows the file as skops.io.visualize does. Each node is an object or a value; an object that stands in several places is shown once, and the other places link to it.</source>
        <translation>Der Baum zeigt die Datei wie skops.io.visualize. Jeder Knoten ist ein Objekt oder ein Wert; ein Objekt, das an mehreren Stellen steht, wird einmal gezeigt, und die anderen Stellen verweisen darauf.</translation>
    </message>
    <message>
        <source>Below the tree stands all that is known of the current node: its path as Python writes it, why it is trusted or not, its array and member, its JSON.</source>
        <translation>Unter dem Baum steht alles, was über den aktuellen Knoten bekannt ist: sein Pfad, wie Python ihn schreibt, warum er vertraut ist oder nicht, sein Array und Mitglied, sein JSON.</translation>
    </message>
    <message>
        <source>These are the types that skops asks about before it loads the file. Read why a type is listed and what to check, look at its places in the tree, and tick it if you trust it. Each tick has a reason, a name and a day; undo takes it back.</source>
        <translation>Das sind die Typen, nach denen skops fragt, bevor es die Datei lädt. Lesen, warum ein Typ aufgeführt ist und was zu prüfen ist, seine Stellen im Baum ansehen und ihn anhaken, wenn ihm vertraut wird. Jedes Häkchen hat einen Grund, einen Namen und einen Tag; Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>The types are sorted into groups, the worst first.</source>
        <translation>Die Typen sind in Gruppen sortiert, die schlimmste zuerst.</translation>
    </message>
    <message>
        <source>Findings are what skops does not tell: damage, deception, numbers out of range, names that look like others. Each says why it matters and what to do. A click shows its place.</source>
        <translation>Befunde sind, was skops nicht sagt: Schäden, Täuschung, Zahlen außerhalb des gültigen Bereichs, Namen, die wie andere aussehen. Jeder sagt, warum er zählt und was zu tun ist. Ein Klick zeigt seine Stelle.</translation>
    </message>
    <message>
        <source>The load plan lists what skops.io.load would do, in order: what is read, imported, called and set, and where it would raise. Nothing of it is done here.</source>
        <translation>Der Ladeplan führt auf, was skops.io.load der Reihe nach täte: was gelesen, importiert, aufgerufen und gesetzt wird und wo es eine Ausnahme auslösen würde. Nichts davon geschieht hier.</translation>
    </message>
    <message>
        <source>What the code of a library does when it is called is not known; such steps say so.</source>
        <translation>Was der Code einer Bibliothek tut, wenn er aufgerufen wird, ist nicht bekannt; solche Schritte sagen das.</translation>
    </message>
    <message>
        <source>A pickle is a program: loading one runs what it says. Here it is read step by step and written down instead of run: each import, call and change, with the byte that causes it.</source>
        <translation>Ein Pickle ist ein Programm: Es zu laden führt aus, was darin steht. Hier wird es Schritt für Schritt gelesen und aufgeschrieben statt ausgeführt: jeder Import, jeder Aufruf und jede Änderung, mit dem Byte, das sie auslöst.</translation>
    </message>
    <message>
        <source>The readers of pickles are not the same. Where two of them would do different things, that is a finding.</source>
        <translation>Die Leser von Pickles sind nicht gleich. Wo zwei von ihnen Verschiedenes täten, ist das ein Befund.</translation>
    </message>
    <message>
        <source>A pickle that does nothing dangerous can be converted to a .skops without running it. The tree shows beforehand what it becomes. What skops cannot hold is refused; what would be lost has to be accepted.</source>
        <translation>Ein Pickle, das nichts Gefährliches tut, lässt sich in .skops umwandeln, ohne es auszuführen. Der Baum zeigt vorher, was daraus wird. Was skops nicht aufnehmen kann, wird abgelehnt; was verloren ginge, muss hingenommen werden.</translation>
    </message>
    <message>
        <source>What was written is read back and compared before it gets its name; a file that exists is replaced only if you say so. The check script is a Python program that loads both and compares them: run it only if you would load the pickle.</source>
        <translation>Was geschrieben wurde, wird zurückgelesen und verglichen, bevor es seinen Namen bekommt; eine vorhandene Datei wird nur auf Wunsch ersetzt. Das Prüfskript ist ein Python-Programm, das beide lädt und vergleicht: nur ausführen, wenn das Pickle auch geladen würde.</translation>
    </message>
    <message>
        <source>A .skops of an older release is brought to the form of current releases without loading it. Only the pieces that have to change are changed, and the list of changes is shown.</source>
        <translation>Ein .skops einer älteren Version wird in die Form heutiger Versionen gebracht, ohne es zu laden. Geändert wird nur, was sich ändern muss, und die Liste der Änderungen wird gezeigt.</translation>
    </message>
    <message>
        <source>Saving a file writes it with another compression. Making it smaller also stores equal members once and writes the schema without spaces; what it loads to stays equal.</source>
        <translation>Speichern schreibt eine Datei mit anderer Kompression. Verkleinern speichert außerdem gleiche Mitglieder einmal und schreibt das Schema ohne Leerzeichen; was daraus geladen wird, bleibt gleich.</translation>
    </message>
    <message>
        <source>Work of this kind is listed as tasks and can be stopped: what was there before then stays as it was.</source>
        <translation>Solche Arbeiten stehen in der Liste der Aufgaben und lassen sich anhalten: Was vorher da war, bleibt dann, wie es war.</translation>
    </message>
    <message>
        <source>Two files are compared as Python would see the objects: what was added, removed or changed, how far arrays differ, and which trust has changed. The order of keys in a dictionary and the numbers of nodes are no difference.</source>
        <translation>Zwei Dateien werden verglichen, wie Python die Objekte sähe: was hinzugekommen, entfernt oder geändert ist, wie weit Arrays auseinanderliegen und welches Vertrauen sich geändert hat. Die Reihenfolge der Schlüssel in einem Dictionary und die Nummern der Knoten sind kein Unterschied.</translation>
    </message>
    <message>
        <source>Several files or a folder are shown as a list with a row a file: verdict, types left, whether it can be converted and why not. Double-click a row to open the file.</source>
        <translation>Mehrere Dateien oder ein Ordner werden als Liste gezeigt, eine Zeile je Datei: Urteil, offene Typen, ob sie umgewandelt werden kann und warum nicht. Ein Doppelklick auf eine Zeile öffnet die Datei.</translation>
    </message>
    <message>
        <source>A tick beside the list counts for all of its files. The ticks can be exported as one trust list, the rows as a table.</source>
        <translation>Ein Häkchen neben der Liste gilt für alle ihre Dateien. Die Häkchen lassen sich als eine Vertrauensliste exportieren, die Zeilen als Tabelle.</translation>
    </message>
    <message>
        <source>A trust list holds the types that somebody ticked, with reason, name, day, and if wanted a last day or the SHA-256 of the only files for which it counts.</source>
        <translation>Eine Vertrauensliste enthält die Typen, die jemand angehakt hat, mit Grund, Name, Tag und auf Wunsch einem letzten Tag oder dem SHA-256 der Dateien, für die allein sie gilt.</translation>
    </message>
    <message>
        <source>An imported list is shown before it ticks anything. What is expired, for other files, not to review here or known to be dangerous is said. A list that lies beside the file ticks nothing by itself: whoever made the file could have made the list.</source>
        <translation>Eine importierte Liste wird gezeigt, bevor sie etwas anhakt. Was abgelaufen, für andere Dateien, hier nicht zu prüfen oder als gefährlich bekannt ist, wird gesagt. Eine Liste, die neben der Datei liegt, hakt von selbst nichts an: Wer die Datei gemacht hat, kann auch die Liste gemacht haben.</translation>
    </message>
    <message>
        <source>Every action is in a menu, and these have a key. Tab goes from one part of the window to the next, the arrow keys move within it, Space ticks, F1 opens this guide at the part that has the keyboard. Actions of a tab are listed while it is the current one.</source>
        <translation>Jede Aktion steht in einem Menü, und diese haben eine Taste. Tab geht von einem Teil des Fensters zum nächsten, die Pfeiltasten bewegen sich darin, die Leertaste hakt an, F1 öffnet diese Anleitung bei dem Teil, der die Tastatur hat. Aktionen einer Registerkarte sind aufgeführt, solange sie die aktuelle ist.</translation>
    </message>
    <message>
        <source>skops trusts it by itself in this profile, or you ticked its type.</source>
        <translation>skops vertraut ihm in diesem Profil von selbst, oder sein Typ ist angehakt.</translation>
    </message>
    <message>
        <source>It is trusted, but something below it is not.</source>
        <translation>Es ist vertraut, aber etwas darunter ist es nicht.</translation>
    </message>
    <message>
        <source>skops does not load it unless somebody trusts its type.</source>
        <translation>skops lädt es nicht, außer jemand vertraut seinem Typ.</translation>
    </message>
    <message>
        <source>Good to know; it does not change the verdict.</source>
        <translation>Gut zu wissen; am Urteil ändert es nichts.</translation>
    </message>
    <message>
        <source>Somebody has to look at it and decide.</source>
        <translation>Jemand muss es ansehen und entscheiden.</translation>
    </message>
    <message>
        <source>Something is wrong, or would keep the file from loading.</source>
        <translation>Etwas stimmt nicht oder würde das Laden der Datei verhindern.</translation>
    </message>
    <message>
        <source>It would do harm, or was made to deceive.</source>
        <translation>Es würde schaden oder wurde zum Täuschen gemacht.</translation>
    </message>
    <message>
        <source>Do not load it.</source>
        <translation>Nicht laden.</translation>
    </message>
    <message>
        <source>Do not load it; ask for a clean file.</source>
        <translation>Nicht laden; um eine saubere Datei bitten.</translation>
    </message>
    <message>
        <source>Do not load it unless you know better.</source>
        <translation>Nicht laden, außer es ist mehr darüber bekannt.</translation>
    </message>
    <message>
        <source>Choose the profile of your environment, or load it with the versions that wrote it.</source>
        <translation>Das Profil der eigenen Umgebung wählen oder mit den Versionen laden, die sie geschrieben haben.</translation>
    </message>
    <message>
        <source>Decide on its types and look at its findings.</source>
        <translation>Über ihre Typen entscheiden und ihre Befunde ansehen.</translation>
    </message>
    <message>
        <source>Load it with the trust list that your ticks make.</source>
        <translation>Mit der Vertrauensliste laden, die aus den Häkchen wird.</translation>
    </message>
    <message>
        <source>Do not tick it.</source>
        <translation>Nicht anhaken.</translation>
    </message>
    <message>
        <source>Find the code and read it before you tick the type.</source>
        <translation>Den Code suchen und lesen, bevor der Typ angehakt wird.</translation>
    </message>
    <message>
        <source>Tick it only if you trust whoever made the file.</source>
        <translation>Nur anhaken, wenn dem Urheber der Datei vertraut wird.</translation>
    </message>
    <message>
        <source>Check what its sentence asks for; then a tick does no harm that is known.</source>
        <translation>Prüfen, was der Satz dazu verlangt; dann schadet ein Häkchen nach allem, was bekannt ist, nicht.</translation>
    </message>
</context>
<context>
    <name>skops::ui::GuideTopics</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Colours and signs</source>
        <translation>Farben und Zeichen</translation>
    </message>
    <message>
        <source>The verdict</source>
        <translation>Das Urteil</translation>
    </message>
    <message>
        <source>The tree</source>
        <translation>Der Baum</translation>
    </message>
    <message>
        <source>Types to review</source>
        <translation>Zu prüfende Typen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>The load plan</source>
        <translation>Der Ladeplan</translation>
    </message>
    <message>
        <source>Pickles</source>
        <translation>Pickles</translation>
    </message>
    <message>
        <source>Converting pickles</source>
        <translation>Pickles umwandeln</translation>
    </message>
    <message>
        <source>Updating and saving</source>
        <translation>Aktualisieren und speichern</translation>
    </message>
    <message>
        <source>Comparing files</source>
        <translation>Dateien vergleichen</translation>
    </message>
    <message>
        <source>Many files</source>
        <translation>Viele Dateien</translation>
    </message>
    <message>
        <source>Trust lists</source>
        <translation>Vertrauenslisten</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>skops::ui::GuideWindow</name>
    <message>
        <source>Guide to Skops Inspector</source>
        <translation>Anleitung zu Skops Inspector</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Anleitung durchsuchen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>Keine Seite enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
</context>
<context>
    <name>skops::ui::HelpHost</name>
    <message>
        <source>&amp;Settings…</source>
        <translation>Einstellun&amp;gen…</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Anleitung</translation>
    </message>
    <message>
        <source>&amp;About Skops Inspector</source>
        <translation>&amp;Über Skops Inspector</translation>
    </message>
    <message>
        <source>Profile of an environment</source>
        <translation>Profil einer Umgebung</translation>
    </message>
    <message>
        <source>Profiles (*.json);;All files (*)</source>
        <translation>Profile (*.json);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>skops::ui::HistogramView</name>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>%1 bars from %2 to %3; the highest: %4</source>
        <comment>count, edges, what the highest bar says</comment>
        <translation>%1 Balken von %2 bis %3; der höchste: %4</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <comment>edges of a bar, how many values</comment>
        <translation>%1 bis %2: %3</translation>
    </message>
</context>
<context>
    <name>skops::ui::ImportDialog</name>
    <message>
        <source>Import Trust List</source>
        <translation>Vertrauensliste importieren</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Die Liste wird gelesen</translation>
    </message>
    <message>
        <source>&amp;Tick</source>
        <translation>&amp;Anhaken</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Die Liste wird gelesen…</translation>
    </message>
    <message>
        <source>The list is for certain files: reading the SHA-256 of this one, %1 of %2</source>
        <translation>Die Liste gilt für bestimmte Dateien: SHA-256 dieser Datei wird gelesen, %1 von %2</translation>
    </message>
    <message>
        <source>The list cannot be used.
%1 %2</source>
        <translation>Die Liste ist nicht verwendbar.
%1 %2</translation>
    </message>
    <message>
        <source>Place: %1.</source>
        <translation>Stelle: %1.</translation>
    </message>
    <message>
        <source>The list lies beside the file. What comes with a file is no reason to trust it, so nothing is chosen: choose a row only if you know who wrote the list.</source>
        <translation>Die Liste liegt neben der Datei. Was mit einer Datei kommt, ist kein Grund, ihr zu vertrauen; darum ist nichts ausgewählt: Eine Zeile nur wählen, wenn bekannt ist, wer die Liste geschrieben hat.</translation>
    </message>
    <message>
        <source>The list was made for %1; this file is judged for %2.</source>
        <translation>Die Liste wurde für %1 gemacht; diese Datei wird für %2 beurteilt.</translation>
    </message>
    <message>
        <source>Known to be dangerous, and so not chosen: %1.</source>
        <translation>Als gefährlich bekannt und darum nicht ausgewählt: %1.</translation>
    </message>
    <message>
        <source>%1 not to review here</source>
        <translation>%1 hier nicht zu prüfen</translation>
    </message>
    <message>
        <source>%1 expired</source>
        <translation>%1 abgelaufen</translation>
    </message>
    <message>
        <source>%1 for other files only</source>
        <translation>%1 nur für andere Dateien</translation>
    </message>
    <message>
        <source>%1 ticked already</source>
        <translation>%1 schon angehakt</translation>
    </message>
    <message>
        <source>%1 listed twice</source>
        <translation>%1 doppelt aufgeführt</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Ausgelassen: %1.</translation>
    </message>
    <message>
        <source>The list names no type.</source>
        <translation>Die Liste nennt keinen Typ.</translation>
    </message>
    <message>
        <source>Chosen: %1.</source>
        <translation>Ausgewählt: %1.</translation>
    </message>
    <message>
        <source>&amp;Tick 1 Type</source>
        <translation>1 Typ &amp;anhaken</translation>
    </message>
    <message>
        <source>&amp;Tick %1 Types</source>
        <translation>%1 Typen &amp;anhaken</translation>
    </message>
    <message>
        <source>apply %1</source>
        <translation>%1 anwenden</translation>
    </message>
</context>
<context>
    <name>skops::ui::ImportModel</name>
    <message>
        <source>to review here</source>
        <translation>hier zu prüfen</translation>
    </message>
    <message>
        <source>only if you tick it here</source>
        <translation>nur wenn hier angehakt</translation>
    </message>
    <message>
        <source>ticked, for another reason</source>
        <translation>angehakt, aus anderem Grund</translation>
    </message>
    <message>
        <source>ticked already</source>
        <translation>schon angehakt</translation>
    </message>
    <message>
        <source>listed twice</source>
        <translation>doppelt aufgeführt</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>for other files only</source>
        <translation>nur für andere Dateien</translation>
    </message>
    <message>
        <source>not to review here</source>
        <translation>hier nicht zu prüfen</translation>
    </message>
    <message>
        <source>The type is among those to review of this file.</source>
        <translation>Der Typ ist unter den in dieser Datei zu prüfenden.</translation>
    </message>
    <message>
        <source>The type is known to be dangerous. A list never ticks such a type by itself.</source>
        <translation>Der Typ ist als gefährlich bekannt. Eine Liste hakt einen solchen Typ nie von selbst an.</translation>
    </message>
    <message>
        <source>The type is ticked already. If you choose the row, the reason of the list replaces yours.</source>
        <translation>Der Typ ist schon angehakt. Wird die Zeile gewählt, ersetzt der Grund der Liste den bisherigen.</translation>
    </message>
    <message>
        <source>The type is ticked already, with the same reason.</source>
        <translation>Der Typ ist schon angehakt, mit demselben Grund.</translation>
    </message>
    <message>
        <source>The list holds another entry about this type; that one counts.</source>
        <translation>Die Liste enthält einen anderen Eintrag zu diesem Typ; jener zählt.</translation>
    </message>
    <message>
        <source>The entry counted until %1.</source>
        <translation>Der Eintrag galt bis %1.</translation>
    </message>
    <message>
        <source>The entry is for files with another SHA-256 than this one.</source>
        <translation>Der Eintrag gilt für Dateien mit einem anderen SHA-256 als dem dieser Datei.</translation>
    </message>
    <message>
        <source>The type is not among those to review of this file: it is not in the file, or it is trusted anyway.</source>
        <translation>Der Typ ist nicht unter den in dieser Datei zu prüfenden: Er kommt nicht vor oder ist ohnehin vertraut.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>In this file</source>
        <translation>In dieser Datei</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
</context>
<context>
    <name>skops::ui::ImportView</name>
    <message>
        <source>Entries of the trust list</source>
        <translation>Einträge der Vertrauensliste</translation>
    </message>
</context>
<context>
    <name>skops::ui::LimitsForm</name>
    <message>
        <source>&amp;Unpacked file:</source>
        <translation>&amp;Entpackte Datei:</translation>
    </message>
    <message>
        <source>All members of an archive together, unpacked</source>
        <translation>Alle Mitglieder eines Archivs zusammen, entpackt</translation>
    </message>
    <message>
        <source>Unpacked &amp;member:</source>
        <translation>Entpacktes &amp;Mitglied:</translation>
    </message>
    <message>
        <source>One member of an archive, unpacked</source>
        <translation>Ein Mitglied eines Archivs, entpackt</translation>
    </message>
    <message>
        <source>&amp;schema.json:</source>
        <translation>&amp;schema.json:</translation>
    </message>
    <message>
        <source>The part of a .skops file that describes its tree</source>
        <translation>Der Teil einer .skops-Datei, der ihren Baum beschreibt</translation>
    </message>
    <message>
        <source>&amp;Texts of a pickle:</source>
        <translation>&amp;Texte eines Pickles:</translation>
    </message>
    <message>
        <source>Texts of a pickle that are kept in memory</source>
        <translation>Texte eines Pickles, die im Speicher behalten werden</translation>
    </message>
    <message>
        <source>Members of an &amp;archive:</source>
        <translation>Mitglieder eines &amp;Archivs:</translation>
    </message>
    <message>
        <source>Arrays and other parts of a file</source>
        <translation>Arrays und andere Teile einer Datei</translation>
    </message>
    <message>
        <source>&amp;Nodes of a tree:</source>
        <translation>&amp;Knoten eines Baums:</translation>
    </message>
    <message>
        <source>Objects and values of a .skops file</source>
        <translation>Objekte und Werte einer .skops-Datei</translation>
    </message>
    <message>
        <source>&amp;Values of a pickle:</source>
        <translation>&amp;Werte eines Pickles:</translation>
    </message>
    <message>
        <source>Objects, items and changes of a pickle</source>
        <translation>Objekte, Elemente und Änderungen eines Pickles</translation>
    </message>
    <message>
        <source> GiB</source>
        <translation> GiB</translation>
    </message>
    <message>
        <source> million</source>
        <translation> Millionen</translation>
    </message>
</context>
<context>
    <name>skops::ui::MainWindow</name>
    <message>
        <source>Open files</source>
        <translation>Offene Dateien</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Models (*.skops *.pkl *.pickle *.joblib *.sav *.dat *.bin *.npz *.npy *.pt *.pth *.gz *.bz2 *.xz *.lzma *.lz4 *.z *.zip);;All files (*)</source>
        <translation>Modelle (*.skops *.pkl *.pickle *.joblib *.sav *.dat *.bin *.npz *.npy *.pt *.pth *.gz *.bz2 *.xz *.lzma *.lz4 *.z *.zip);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 files were opened.</source>
        <translation>Nur die ersten %1 von %2 Dateien wurden geöffnet.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfung</translation>
    </message>
    <message>
        <source>Tr&amp;ust</source>
        <translation>&amp;Vertrauen</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Liste</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open an &amp;Example</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation>Tab s&amp;chließen</translation>
    </message>
    <message>
        <source>Close Other &amp;Tabs</source>
        <translation>Andere &amp;Tabs schließen</translation>
    </message>
    <message>
        <source>Reopen Close&amp;d Tab</source>
        <translation>&amp;Geschlossenen Tab wieder öffnen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>Ne&amp;xt Tab</source>
        <translation>Nächster &amp;Tab</translation>
    </message>
    <message>
        <source>Pre&amp;vious Tab</source>
        <translation>Vor&amp;iger Tab</translation>
    </message>
    <message>
        <source>Follow the &amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>Appeara&amp;nce</source>
        <translation>Aus&amp;sehen</translation>
    </message>
</context>
<context>
    <name>skops::ui::MemberDetails</name>
    <message>
        <source>not compressed</source>
        <translation>unkomprimiert</translation>
    </message>
    <message>
        <source>deflate</source>
        <translation>Deflate</translation>
    </message>
    <message>
        <source>bzip2</source>
        <translation>bzip2</translation>
    </message>
    <message>
        <source>LZMA</source>
        <translation>LZMA</translation>
    </message>
    <message>
        <source>method %1</source>
        <translation>Methode %1</translation>
    </message>
    <message>
        <source>%1 in the pickle</source>
        <translation>%1 im Pickle</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>size, method</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 with %3</source>
        <translation>%1, %2 mit %3</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>read, CRC-32 %1 is right</source>
        <translation>gelesen, CRC-32 %1 stimmt</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>wrong: %1</source>
        <translation>falsch: %1</translation>
    </message>
    <message>
        <source>not readable: %1</source>
        <translation>nicht lesbar: %1</translation>
    </message>
    <message>
        <source>not known: too many members could not be read</source>
        <translation>unbekannt: zu viele Mitglieder waren nicht lesbar</translation>
    </message>
    <message>
        <source>%1, shape %2, %3 order</source>
        <comment>dtype, shape, C or Fortran</comment>
        <translation>%1, Form %2, %3-Anordnung</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>%1: not in the archive</source>
        <translation>%1: nicht im Archiv</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>Array</translation>
    </message>
</context>
<context>
    <name>skops::ui::NodeCells</name>
    <message>
        <source>same as an earlier node</source>
        <translation>derselbe wie ein früherer Knoten</translation>
    </message>
    <message>
        <source>same as %1</source>
        <translation>derselbe wie %1</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 Element</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 Elemente</translation>
    </message>
    <message>
        <source>ticked by you</source>
        <translation>von Hand angehakt</translation>
    </message>
</context>
<context>
    <name>skops::ui::NodeDetails</name>
    <message>
        <source>none: skops adds this node itself</source>
        <translation>keiner: skops fügt diesen Knoten selbst hinzu</translation>
    </message>
    <message>
        <source>%1: in no release of skops that is known here</source>
        <translation>%1: in keiner hier bekannten Version von skops</translation>
    </message>
    <message>
        <source>%1: skops %2 to %3</source>
        <translation>%1: skops %2 bis %3</translation>
    </message>
    <message>
        <source>%1: since skops %2</source>
        <translation>%1: seit skops %2</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>nur hier</translation>
    </message>
    <message>
        <source>once more, in %1</source>
        <translation>noch einmal, in %1</translation>
    </message>
    <message>
        <source>%1 times more, first in %2</source>
        <translation>%1-mal mehr, zuerst in %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>finding, code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Also named</source>
        <translation>Auch genannt</translation>
    </message>
    <message>
        <source>Loader</source>
        <translation>Lader</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
</context>
<context>
    <name>skops::ui::NodeTreeModel</name>
    <message>
        <source>%1: %2</source>
        <comment>finding, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity, finding</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Deeper levels are not shown here.</source>
        <translation>Tiefere Ebenen werden hier nicht gezeigt.</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>not a node: %1</source>
        <translation>kein Knoten: %1</translation>
    </message>
    <message>
        <source>not analysed</source>
        <translation>nicht analysiert</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>range of rows</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>Attribute, key or position under which the node stands</source>
        <translation>Attribut, Schlüssel oder Position, unter der der Knoten steht</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What the file says the node is</source>
        <translation>Was der Knoten laut der Datei ist</translation>
    </message>
    <message>
        <source>Type or value</source>
        <translation>Typ oder Wert</translation>
    </message>
    <message>
        <source>The part of skops that would load the node</source>
        <translation>Der Teil von skops, der den Knoten laden würde</translation>
    </message>
    <message>
        <source>Loader</source>
        <translation>Lader</translation>
    </message>
    <message>
        <source>Whether skops trusts the node in the chosen profile, with your ticks</source>
        <translation>Ob skops dem Knoten im gewählten Profil vertraut, mit den gesetzten Häkchen</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Bytes of the archive member the node reads, or items it holds</source>
        <translation>Bytes des Archivmitglieds, das der Knoten liest, oder Elemente, die er enthält</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>skops::ui::NodeTrust</name>
    <message>
        <source>trusted: skops trusts every %1, whatever its label says</source>
        <translation>vertraut: skops vertraut jedem %1, was auch immer sein Etikett sagt</translation>
    </message>
    <message>
        <source>trusted: in the list of %1 in %2</source>
        <translation>vertraut: in der Liste von %1 in %2</translation>
    </message>
    <message>
        <source>trusted: below a LossNode, in whose list of %1 it is</source>
        <translation>vertraut: unter einem LossNode, in dessen Liste von %1 er steht</translation>
    </message>
    <message>
        <source>trusted: below a TreeNode, in whose list of %1 it is</source>
        <translation>vertraut: unter einem TreeNode, in dessen Liste von %1 er steht</translation>
    </message>
    <message>
        <source>trusted: a bit generator of numpy in %1</source>
        <translation>vertraut: ein Bit-Generator von numpy in %1</translation>
    </message>
    <message>
        <source>skops of %1 does not ask about this name</source>
        <translation>skops von %1 fragt nicht nach diesem Namen</translation>
    </message>
    <message>
        <source>ticked by you: in no list of %1 for %2</source>
        <translation>von Hand angehakt: in keiner Liste von %1 für %2</translation>
    </message>
    <message>
        <source>untrusted: in no list of %1 for %2, and not ticked</source>
        <translation>nicht vertraut: in keiner Liste von %1 für %2 und nicht angehakt</translation>
    </message>
    <message>
        <source>%1; something below it is not</source>
        <translation>%1; etwas darunter ist es nicht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, why it is trusted or not</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>skops::ui::NodeView</name>
    <message>
        <source>Tree of the file</source>
        <translation>Baum der Datei</translation>
    </message>
</context>
<context>
    <name>skops::ui::OfferBar</name>
    <message>
        <source>&amp;Apply…</source>
        <translation>&amp;Anwenden…</translation>
    </message>
    <message>
        <source>%1, which lies beside the file, covers %2 of %3 types.</source>
        <translation>%1 liegt neben der Datei und deckt %2 von %3 Typen ab.</translation>
    </message>
    <message>
        <source>%1 covers %2 of %3 types.</source>
        <translation>%1 deckt %2 von %3 Typen ab.</translation>
    </message>
    <message>
        <source>Look at what %1 would tick</source>
        <translation>Ansehen, was %1 anhaken würde</translation>
    </message>
    <message>
        <source>%1: types covered: %2</source>
        <translation>%1: abgedeckte Typen: %2</translation>
    </message>
    <message>
        <source>%1: not looked at. %2</source>
        <translation>%1: nicht angesehen. %2</translation>
    </message>
    <message>
        <source>It was changed since it was used.</source>
        <translation>Sie wurde geändert, seit sie benutzt wurde.</translation>
    </message>
</context>
<context>
    <name>skops::ui::PicklesModel</name>
    <message>
        <source>The file itself</source>
        <translation>Die Datei selbst</translation>
    </message>
</context>
<context>
    <name>skops::ui::PlanCells</name>
    <message>
        <source>an exception that is not known here</source>
        <translation>eine Ausnahme, die hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>exception, its text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Loading would raise %1, at %2, %3.</source>
        <comment>exception, place, phase</comment>
        <translation>Das Laden würde %1 auslösen, bei %2, %3.</translation>
    </message>
    <message>
        <source>Nothing that is known here would keep it from loading.</source>
        <translation>Nichts, was hier bekannt ist, würde das Laden verhindern.</translation>
    </message>
    <message>
        <source>If that were mended, 1 more thing would raise.</source>
        <translation>Wäre das behoben, würde noch 1 Stelle eine Ausnahme auslösen.</translation>
    </message>
    <message>
        <source>If that were mended, %1 more things would raise.</source>
        <translation>Wäre das behoben, würden noch %1 Stellen eine Ausnahme auslösen.</translation>
    </message>
    <message>
        <source>What the code of 1 step does is not known here.</source>
        <translation>Was der Code von 1 Schritt tut, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>What the code of %1 steps does is not known here.</source>
        <translation>Was der Code von %1 Schritten tut, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The contents have not been read yet: they may keep it too.</source>
        <translation>Die Inhalte wurden noch nicht gelesen: Auch sie können es verhindern.</translation>
    </message>
</context>
<context>
    <name>skops::ui::PlanModel</name>
    <message>
        <source>It would not come to this: loading raises before.</source>
        <translation>Dazu käme es nicht: Das Laden löst vorher eine Ausnahme aus.</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>action, target, trust</comment>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>not reached: %1 %2</source>
        <comment>action, target</comment>
        <translation>nicht erreicht: %1 %2</translation>
    </message>
    <message>
        <source>In the order in which skops would do it</source>
        <translation>In der Reihenfolge, in der skops es täte</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What skops would do</source>
        <translation>Was skops täte</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>What is really imported or called, or the member that is read</source>
        <translation>Was wirklich importiert oder aufgerufen wird, oder das gelesene Mitglied</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>What the file calls it, where that is something else</source>
        <translation>Wie die Datei es nennt, wo das etwas anderes ist</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Who allowed it</source>
        <translation>Wer es erlaubt hat</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>The node it is done for</source>
        <translation>Der Knoten, für den es geschieht</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
</context>
<context>
    <name>skops::ui::PlanPanel</name>
    <message>
        <source>Only Imports and Calls</source>
        <translation>Nur Importe und Aufrufe</translation>
    </message>
    <message>
        <source>Leave out what is read and what is set</source>
        <translation>Weglassen, was gelesen und was gesetzt wird</translation>
    </message>
    <message>
        <source>Filter by action, target, label or place</source>
        <translation>Nach Aktion, Ziel, Etikett oder Stelle filtern</translation>
    </message>
    <message>
        <source>Filter the steps</source>
        <translation>Schritte filtern</translation>
    </message>
    <message>
        <source>Steps of loading</source>
        <translation>Schritte des Ladens</translation>
    </message>
    <message>
        <source>&amp;Copy Steps</source>
        <translation>&amp;Schritte kopieren</translation>
    </message>
    <message>
        <source>Working out what loading would do…</source>
        <translation>Es wird ermittelt, was das Laden täte…</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation>%1 von %2 Schritten</translation>
    </message>
</context>
<context>
    <name>skops::ui::Preview</name>
    <message>
        <source>of no known kind</source>
        <translation>von keiner bekannten Art</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>UBJSON, as XGBoost writes it</source>
        <translation>UBJSON, wie XGBoost es schreibt</translation>
    </message>
    <message>
        <source>a pickle</source>
        <translation>ein Pickle</translation>
    </message>
    <message>
        <source>a zip archive</source>
        <translation>ein Zip-Archiv</translation>
    </message>
    <message>
        <source>compressed with gzip</source>
        <translation>mit gzip komprimiert</translation>
    </message>
    <message>
        <source>compressed with zlib</source>
        <translation>mit zlib komprimiert</translation>
    </message>
    <message>
        <source>compressed with bzip2</source>
        <translation>mit bzip2 komprimiert</translation>
    </message>
    <message>
        <source>compressed with xz</source>
        <translation>mit xz komprimiert</translation>
    </message>
    <message>
        <source>compressed with LZ4</source>
        <translation>mit LZ4 komprimiert</translation>
    </message>
    <message>
        <source>compressed with Zstandard</source>
        <translation>mit Zstandard komprimiert</translation>
    </message>
    <message>
        <source>a NumPy array</source>
        <translation>ein NumPy-Array</translation>
    </message>
    <message>
        <source>a program or library (ELF)</source>
        <translation>ein Programm oder eine Bibliothek (ELF)</translation>
    </message>
    <message>
        <source>a program or library (Windows)</source>
        <translation>ein Programm oder eine Bibliothek (Windows)</translation>
    </message>
    <message>
        <source>a program or library (Mach-O)</source>
        <translation>ein Programm oder eine Bibliothek (Mach-O)</translation>
    </message>
    <message>
        <source>a Java class</source>
        <translation>eine Java-Klasse</translation>
    </message>
    <message>
        <source>WebAssembly</source>
        <translation>WebAssembly</translation>
    </message>
    <message>
        <source>Python bytecode</source>
        <translation>Python-Bytecode</translation>
    </message>
    <message>
        <source>a script</source>
        <translation>ein Skript</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>ein PNG-Bild</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>ein JPEG-Bild</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>ein GIF-Bild</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>an HDF5 file</source>
        <translation>eine HDF5-Datei</translation>
    </message>
    <message>
        <source>a Parquet file</source>
        <translation>eine Parquet-Datei</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>eine SQLite-Datenbank</translation>
    </message>
    <message>
        <source>XGBoost&apos;s old binary format</source>
        <translation>das alte Binärformat von XGBoost</translation>
    </message>
    <message>
        <source>LightGBM&apos;s text format</source>
        <translation>das Textformat von LightGBM</translation>
    </message>
    <message>
        <source>CatBoost&apos;s binary format</source>
        <translation>das Binärformat von CatBoost</translation>
    </message>
    <message>
        <source>%1, shape %2, %3 order, %4</source>
        <comment>dtype, shape, C or Fortran, size</comment>
        <translation>%1, Form %2, %3-Anordnung, %4</translation>
    </message>
    <message>
        <source>Sparse matrix, format %1, shape %2, stored entries: %3, density %4 %</source>
        <translation>Dünnbesetzte Matrix, Format %1, Form %2, gespeicherte Einträge: %3, Dichte %4 %</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>size, what the bytes look like</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, by their beginning %2</source>
        <comment>size, what the bytes look like</comment>
        <translation>%1, nach ihrem Anfang %2</translation>
    </message>
    <message>
        <source>Decision tree, nodes: %1</source>
        <translation>Entscheidungsbaum, Knoten: %1</translation>
    </message>
    <message>
        <source>Text, characters of %1 of JSON</source>
        <translation>Text, Zeichen aus %1 JSON</translation>
    </message>
    <message>
        <source>JSON, the first %1 of %2</source>
        <translation>JSON, die ersten %1 von %2</translation>
    </message>
    <message>
        <source>JSON, %1</source>
        <translation>JSON, %1</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Axis %1</source>
        <translation>Achse %1</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>Alle Werte</translation>
    </message>
    <message>
        <source>Real parts</source>
        <translation>Realteile</translation>
    </message>
    <message>
        <source>%1, real part</source>
        <translation>%1, Realteil</translation>
    </message>
    <message>
        <source>Imaginary parts</source>
        <translation>Imaginärteile</translation>
    </message>
    <message>
        <source>%1, imaginary part</source>
        <translation>%1, Imaginärteil</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>Missing (NaN, NaT)</source>
        <translation>Fehlend (NaN, NaT)</translation>
    </message>
    <message>
        <source>Infinite</source>
        <translation>Unendlich</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Nullen</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>Verschiedene Werte</translation>
    </message>
</context>
<context>
    <name>skops::ui::PreviewPanel</name>
    <message>
        <source>What to show of the node</source>
        <translation>Was von dem Knoten gezeigt wird</translation>
    </message>
    <message>
        <source>Choose a node in the tree to see what it holds.</source>
        <translation>Einen Knoten im Baum wählen, um zu sehen, was er enthält.</translation>
    </message>
    <message>
        <source>Value of the current node</source>
        <translation>Wert des aktuellen Knotens</translation>
    </message>
    <message>
        <source>Copy &amp;Text</source>
        <translation>&amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy all of the text that is shown</source>
        <translation>Den ganzen gezeigten Text kopieren</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>Array</translation>
    </message>
    <message>
        <source>First entries</source>
        <translation>Erste Einträge</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>leaf</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Hexadecimal</source>
        <translation>Hexadezimal</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>There is nothing of this node to show: it stands nowhere in the file.</source>
        <translation>Von diesem Knoten gibt es nichts zu zeigen: Er steht nirgends in der Datei.</translation>
    </message>
    <message>
        <source>%1; only its beginning is shown</source>
        <translation>%1; gezeigt wird nur der Anfang</translation>
    </message>
</context>
<context>
    <name>skops::ui::PreviewTableModel</name>
    <message>
        <source>%1, row %2: %3</source>
        <comment>column, row, value</comment>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>wird gelesen</translation>
    </message>
</context>
<context>
    <name>skops::ui::ProfileQuestion</name>
    <message>
        <source>Profile of an environment</source>
        <translation>Profil einer Umgebung</translation>
    </message>
    <message>
        <source>Profiles (*.json);;All files (*)</source>
        <translation>Profile (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The profile cannot be used</source>
        <translation>Das Profil ist nicht verwendbar</translation>
    </message>
</context>
<context>
    <name>skops::ui::Profiles</name>
    <message>
        <source>skops %1, scikit-learn %2</source>
        <translation>skops %1, scikit-learn %2</translation>
    </message>
</context>
<context>
    <name>skops::ui::PythonExport</name>
    <message>
        <source>Types that are not ticked, and so not listed: %1. load() stops at them.</source>
        <translation>Nicht angehakte und darum nicht aufgeführte Typen: %1. load() hält bei ihnen an.</translation>
    </message>
</context>
<context>
    <name>skops::ui::RecentFiles</name>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
    <message>
        <source>&amp;Clear the List</source>
        <translation>Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>skops::ui::ReviewPage</name>
    <message>
        <source>Views of the file</source>
        <translation>Ansichten der Datei</translation>
    </message>
    <message>
        <source>What Loading Does</source>
        <translation>Was das Laden tut</translation>
    </message>
    <message>
        <source>What loading the pickle would import, call and set, in order</source>
        <translation>Was das Laden des Pickles der Reihe nach importieren, aufrufen und setzen würde</translation>
    </message>
    <message>
        <source>Load Plan</source>
        <translation>Ladeplan</translation>
    </message>
    <message>
        <source>What skops would read, import, call and set to load it, in order</source>
        <translation>Was skops beim Laden der Reihe nach lesen, importieren, aufrufen und setzen würde</translation>
    </message>
    <message>
        <source>What &amp;Loading Does</source>
        <translation>Was das &amp;Laden tut</translation>
    </message>
    <message>
        <source>Load &amp;Plan</source>
        <translation>Lade&amp;plan</translation>
    </message>
    <message>
        <source>What It Becomes</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>The .skops file that converting the pickle would give</source>
        <translation>Die .skops-Datei, die das Umwandeln des Pickles ergäbe</translation>
    </message>
    <message>
        <source>The nodes of the .skops file</source>
        <translation>Die Knoten der .skops-Datei</translation>
    </message>
    <message>
        <source>What It &amp;Becomes</source>
        <translation>&amp;Was daraus wird</translation>
    </message>
    <message>
        <source>T&amp;ree</source>
        <translation>Bau&amp;m</translation>
    </message>
    <message>
        <source>The current node</source>
        <translation>Der aktuelle Knoten</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>What the current node holds: arrays, matrices, bytes, values</source>
        <translation>Was der aktuelle Knoten enthält: Arrays, Matrizen, Bytes, Werte</translation>
    </message>
    <message>
        <source>Previe&amp;w</source>
        <translation>Vors&amp;chau</translation>
    </message>
    <message>
        <source>D&amp;etails</source>
        <translation>&amp;Details</translation>
    </message>
</context>
<context>
    <name>skops::ui::Samples</name>
    <message>
        <source>No examples are installed</source>
        <translation>Es sind keine Beispiele installiert</translation>
    </message>
</context>
<context>
    <name>skops::ui::SaveAsDialog</name>
    <message>
        <source>Save As .skops</source>
        <translation>Als .skops speichern</translation>
    </message>
    <message>
        <source>Compression level</source>
        <translation>Kompressionsstufe</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>&amp;Compression:</source>
        <translation>&amp;Kompression:</translation>
    </message>
    <message>
        <source>&amp;Level:</source>
        <translation>&amp;Stufe:</translation>
    </message>
    <message>
        <source>Choose &amp;Name…</source>
        <translation>&amp;Namen wählen…</translation>
    </message>
    <message>
        <source>As skops.io.dump writes it: the largest, and the quickest to load.</source>
        <translation>Wie skops.io.dump schreibt: am größten und am schnellsten zu laden.</translation>
    </message>
    <message>
        <source>Smaller, and quick to load. Every program that opens zip files reads it.</source>
        <translation>Kleiner und schnell zu laden. Jedes Programm, das Zip-Dateien öffnet, liest es.</translation>
    </message>
    <message>
        <source>Often smaller than deflated, and slower to load.</source>
        <translation>Oft kleiner als mit Deflate und langsamer zu laden.</translation>
    </message>
    <message>
        <source>The smallest, and slow to write.</source>
        <translation>Am kleinsten und langsam zu schreiben.</translation>
    </message>
</context>
<context>
    <name>skops::ui::SearchBar</name>
    <message>
        <source>&amp;Find in Tree…</source>
        <translation>Im Baum &amp;suchen…</translation>
    </message>
    <message>
        <source>Find Ne&amp;xt</source>
        <translation>Wei&amp;tersuchen</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>Rückwärts s&amp;uchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Find in the tree</source>
        <translation>Im Baum suchen</translation>
    </message>
    <message>
        <source>Text to find in the tree</source>
        <translation>Text, der im Baum gesucht wird</translation>
    </message>
    <message>
        <source>To the match before (Shift+F3)</source>
        <translation>Zum vorigen Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>To the next match (F3)</source>
        <translation>Zum nächsten Treffer (F3)</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>In:</source>
        <translation>In:</translation>
    </message>
    <message>
        <source>Find in: %1</source>
        <translation>Suchen in: %1</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Namen</translation>
    </message>
    <message>
        <source>Find in keys, positions and names of attributes</source>
        <translation>In Schlüsseln, Positionen und Namen von Attributen suchen</translation>
    </message>
    <message>
        <source>T&amp;ypes</source>
        <translation>T&amp;ypen</translation>
    </message>
    <message>
        <source>Find in names of types and loaders</source>
        <translation>In Namen von Typen und Ladern suchen</translation>
    </message>
    <message>
        <source>V&amp;alues</source>
        <translation>&amp;Werte</translation>
    </message>
    <message>
        <source>Find in numbers, strings and other values</source>
        <translation>In Zahlen, Texten und anderen Werten suchen</translation>
    </message>
    <message>
        <source>&amp;Paths</source>
        <translation>&amp;Pfade</translation>
    </message>
    <message>
        <source>Find in whole paths, as root.steps[0]</source>
        <translation>In ganzen Pfaden wie root.steps[0] suchen</translation>
    </message>
    <message>
        <source>Aa</source>
        <comment>letters of both cases</comment>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Case Sensitive</source>
        <translation>Groß-/Kleinschreibung</translation>
    </message>
    <message>
        <source>Tell upper and lower case apart</source>
        <translation>Groß- und Kleinbuchstaben unterscheiden</translation>
    </message>
    <message>
        <source>Regular Expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>The text is a regular expression, as Perl has them</source>
        <translation>Der Text ist ein regulärer Ausdruck, wie Perl sie hat</translation>
    </message>
    <message>
        <source>&amp;Only Matches</source>
        <translation>Nur T&amp;reffer</translation>
    </message>
    <message>
        <source>Show only the rows that match, and what leads to them</source>
        <translation>Nur die Zeilen zeigen, die passen, und was zu ihnen führt</translation>
    </message>
    <message>
        <source>%1 of %2 so far</source>
        <translation>%1 von bisher %2</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing found in the rows that are shown</source>
        <translation>In den gezeigten Zeilen nichts gefunden</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>%1 matches</source>
        <translation>%1 Treffer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, continued at the top</source>
        <translation>%1, am Anfang fortgesetzt</translation>
    </message>
    <message>
        <source>%1, continued at the end</source>
        <translation>%1, am Ende fortgesetzt</translation>
    </message>
    <message>
        <source>This is no regular expression. At character %1: %2.</source>
        <translation>Das ist kein regulärer Ausdruck. Bei Zeichen %1: %2.</translation>
    </message>
    <message>
        <source>One text is so long that only %1 characters of it were searched.</source>
        <translation>Ein Text ist so lang, dass nur %1 Zeichen davon durchsucht wurden.</translation>
    </message>
    <message>
        <source>%1 texts are so long that only %2 characters of each were searched.</source>
        <translation>%1 Texte sind so lang, dass von jedem nur %2 Zeichen durchsucht wurden.</translation>
    </message>
    <message>
        <source>For one row the expression takes too long: it was given up there.</source>
        <translation>Für eine Zeile braucht der Ausdruck zu lange: Dort wurde aufgegeben.</translation>
    </message>
    <message>
        <source>For %1 rows the expression takes too long: it was given up there.</source>
        <translation>Für %1 Zeilen braucht der Ausdruck zu lange: Dort wurde aufgegeben.</translation>
    </message>
</context>
<context>
    <name>skops::ui::Sentences</name>
    <message>
        <source>Pickle with joblib&apos;s arrays</source>
        <translation>Pickle mit Arrays von joblib</translation>
    </message>
    <message>
        <source>Zip archive with a pickle</source>
        <translation>Zip-Archiv mit einem Pickle</translation>
    </message>
    <message>
        <source>PyTorch archive</source>
        <translation>PyTorch-Archiv</translation>
    </message>
    <message>
        <source>NumPy array of objects</source>
        <translation>NumPy-Array aus Objekten</translation>
    </message>
    <message>
        <source>Pickle</source>
        <translation>Pickle</translation>
    </message>
    <message>
        <source>protocol %1</source>
        <translation>Protokoll %1</translation>
    </message>
    <message>
        <source>written by %1</source>
        <translation>geschrieben von %1</translation>
    </message>
    <message>
        <source>%1; scikit-learn %2 inside.</source>
        <translation>%1; darin scikit-learn %2.</translation>
    </message>
    <message>
        <source>a node more than %1 levels down</source>
        <translation>ein Knoten mehr als %1 Ebenen tief</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>Byte %1</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>die Datei</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>vertraut</translation>
    </message>
    <message>
        <source>untrusted below</source>
        <translation>darunter nicht vertraut</translation>
    </message>
    <message>
        <source>untrusted</source>
        <translation>nicht vertraut</translation>
    </message>
    <message>
        <source>No type is left to decide on, but the findings are to be looked at.</source>
        <translation>Über keinen Typ ist mehr zu entscheiden, aber die Befunde sind noch anzusehen.</translation>
    </message>
    <message>
        <source>dangerous</source>
        <translation>gefährlich</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>native code</source>
        <translation>nativer Code</translation>
    </message>
    <message>
        <source>known library</source>
        <translation>bekannte Bibliothek</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>No model needs this.</source>
        <translation>Kein Modell braucht das.</translation>
    </message>
    <message>
        <source>Genuine models, as far as they are known here, do not do this.</source>
        <translation>Echte Modelle, soweit sie hier bekannt sind, tun das nicht.</translation>
    </message>
    <message>
        <source>Native code uses what the file gives it.</source>
        <translation>Nativer Code verwendet, was die Datei ihm gibt.</translation>
    </message>
    <message>
        <source>Genuine models do this; skops would ask you about it.</source>
        <translation>Echte Modelle tun das; skops würde danach fragen.</translation>
    </message>
    <message>
        <source>Genuine models do this.</source>
        <translation>Echte Modelle tun das.</translation>
    </message>
    <message>
        <source>an unknown skops</source>
        <translation>einem unbekannten skops</translation>
    </message>
    <message>
        <source>skops %1</source>
        <translation>skops %1</translation>
    </message>
    <message>
        <source>Written by %1 (protocol %2).</source>
        <translation>Geschrieben von %1 (Protokoll %2).</translation>
    </message>
    <message>
        <source>Written by %1 (protocol %2) and scikit-learn %3.</source>
        <translation>Geschrieben von %1 (Protokoll %2) und scikit-learn %3.</translation>
    </message>
    <message>
        <source>What it becomes would not load there.</source>
        <translation>Was daraus wird, würde dort nicht laden.</translation>
    </message>
    <message>
        <source>Loading would fail, but only after what comes before the error has run.</source>
        <translation>Das Laden würde scheitern, aber erst, nachdem alles vor dem Fehler ausgeführt ist.</translation>
    </message>
    <message>
        <source>It would not load there.</source>
        <translation>Es würde dort nicht laden.</translation>
    </message>
    <message>
        <source>Whether it would load there is not known.</source>
        <translation>Ob es dort laden würde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Nothing seen so far would keep it from loading there.</source>
        <translation>Nichts bisher Gesehenes würde das Laden dort verhindern.</translation>
    </message>
    <message>
        <source>As far as is known it would load there.</source>
        <translation>Soweit bekannt, würde es dort laden.</translation>
    </message>
    <message>
        <source>The arrays of the pickle were not checked yet.</source>
        <translation>Die Arrays des Pickles wurden noch nicht geprüft.</translation>
    </message>
    <message>
        <source>The arrays of the pickle were read and checked.</source>
        <translation>Die Arrays des Pickles wurden gelesen und geprüft.</translation>
    </message>
    <message>
        <source>Some arrays of the pickle could not be read or hold something wrong.</source>
        <translation>Einige Arrays des Pickles waren nicht lesbar oder enthalten Falsches.</translation>
    </message>
    <message>
        <source>Checked here: indices are in range in %1 of %2.</source>
        <translation>Hier geprüft: Indizes im gültigen Bereich bei %1 von %2.</translation>
    </message>
    <message>
        <source>It is a skops file, but it cannot be read.</source>
        <translation>Es ist eine skops-Datei, aber sie ist nicht lesbar.</translation>
    </message>
    <message>
        <source>It is a zip archive with neither a schema.json nor a pickle that can be read.</source>
        <translation>Es ist ein Zip-Archiv ohne schema.json und ohne lesbares Pickle.</translation>
    </message>
    <message>
        <source>It is a PyTorch archive, but its pickle cannot be read.</source>
        <translation>Es ist ein PyTorch-Archiv, aber sein Pickle ist nicht lesbar.</translation>
    </message>
    <message>
        <source>It is a pickle, but it cannot be read. Loading a pickle runs whatever it says.</source>
        <translation>Es ist ein Pickle, aber es ist nicht lesbar. Ein Pickle zu laden führt aus, was immer darin steht.</translation>
    </message>
    <message>
        <source>It is a NumPy file without a pickle in it.</source>
        <translation>Es ist eine NumPy-Datei ohne Pickle darin.</translation>
    </message>
    <message>
        <source>It is compressed data with no pickle inside.</source>
        <translation>Es sind komprimierte Daten ohne Pickle darin.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Sie ist leer.</translation>
    </message>
    <message>
        <source>It is neither a skops file nor a pickle.</source>
        <translation>Es ist weder eine skops-Datei noch ein Pickle.</translation>
    </message>
</context>
<context>
    <name>skops::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Gruppen von Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>&amp;Aussehen</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfung</translation>
    </message>
    <message>
        <source>Li&amp;mits</source>
        <translation>&amp;Grenzen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>Die Sprache ändert sich beim nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
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
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Blue and orange, for colour blindness</source>
        <translation>Blau und Orange, bei Farbenblindheit</translation>
    </message>
    <message>
        <source>&amp;Open the files of last time at the start</source>
        <translation>&amp;Beim Start die Dateien vom letzten Mal öffnen</translation>
    </message>
    <message>
        <source>L&amp;anguage:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>A&amp;ppearance:</source>
        <translation>Aussehe&amp;n:</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>Profile to judge for</source>
        <translation>Profil, für das geurteilt wird</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eigener Name</translation>
    </message>
    <message>
        <source>written into trust lists</source>
        <translation>steht in Vertrauenslisten</translation>
    </message>
    <message>
        <source>Read and check the &amp;contents when a file is opened</source>
        <translation>Beim Öffnen einer Datei die &amp;Inhalte lesen und prüfen</translation>
    </message>
    <message>
        <source>Otherwise checksums, arrays and what only they show are not checked before you ask for it.</source>
        <translation>Sonst werden Prüfsummen, Arrays und was nur sie zeigen erst auf Wunsch geprüft.</translation>
    </message>
    <message>
        <source>Judge &amp;for:</source>
        <translation>&amp;Urteilen für:</translation>
    </message>
    <message>
        <source>Your &amp;name:</source>
        <translation>Eigener &amp;Name:</translation>
    </message>
    <message>
        <source>Reset the L&amp;imits</source>
        <translation>Grenzen &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>What is larger is not opened, or not looked into: a small file can be made to need any amount of memory or time. Files that are opened from now on are measured by it.</source>
        <translation>Was größer ist, wird nicht geöffnet oder nicht untersucht: Eine kleine Datei kann so gemacht werden, dass sie beliebig viel Speicher oder Zeit verlangt. Es gilt für Dateien, die ab jetzt geöffnet werden.</translation>
    </message>
    <message>
        <source>The newest: %1</source>
        <translation>Das neueste: %1</translation>
    </message>
    <message>
        <source>From file…</source>
        <translation>Aus Datei…</translation>
    </message>
    <message>
        <source>%1 cannot be used. %2</source>
        <translation>%1 ist nicht verwendbar. %2</translation>
    </message>
</context>
<context>
    <name>skops::ui::SideView</name>
    <message>
        <source>Tree of file A</source>
        <translation>Baum von Datei A</translation>
    </message>
    <message>
        <source>Tree of file B</source>
        <translation>Baum von Datei B</translation>
    </message>
</context>
<context>
    <name>skops::ui::StatisticsPanel</name>
    <message>
        <source>Field to count</source>
        <translation>Zu zählendes Feld</translation>
    </message>
    <message>
        <source>The field whose values are counted</source>
        <translation>Das Feld, dessen Werte gezählt werden</translation>
    </message>
    <message>
        <source>Co&amp;unt</source>
        <translation>&amp;Zählen</translation>
    </message>
    <message>
        <source>Read the whole array for statistics and a histogram</source>
        <translation>Das ganze Array für Statistik und Histogramm lesen</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Stop counting</source>
        <translation>Zählen anhalten</translation>
    </message>
    <message>
        <source>Progress of counting</source>
        <translation>Fortschritt des Zählens</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>&amp;Copy Statistics</source>
        <translation>Statistik &amp;kopieren</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>skops::ui::TablePage</name>
    <message>
        <source>Go to ro&amp;w</source>
        <translation>Zu &amp;Zeile gehen</translation>
    </message>
    <message>
        <source>The row to show</source>
        <translation>Die zu zeigende Zeile</translation>
    </message>
    <message>
        <source>colum&amp;n</source>
        <translation>S&amp;palte</translation>
    </message>
    <message>
        <source>The column to show</source>
        <translation>Die zu zeigende Spalte</translation>
    </message>
    <message>
        <source>Go to row</source>
        <translation>Zu Zeile gehen</translation>
    </message>
    <message>
        <source>Go to column</source>
        <translation>Zu Spalte gehen</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>&amp;Copy Cells</source>
        <translation>Zellen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the chosen cells, columns between tabs</source>
        <translation>Die gewählten Zellen kopieren, Spalten zwischen Tabulatoren</translation>
    </message>
    <message>
        <source>Axis %1</source>
        <translation>Achse %1</translation>
    </message>
    <message>
        <source>Position on axis %1</source>
        <translation>Position auf Achse %1</translation>
    </message>
    <message>
        <source>Position on axis %1, less than %2</source>
        <translation>Position auf Achse %1, kleiner als %2</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns; a part of them can be scrolled through</source>
        <translation>%1 Zeilen, %2 Spalten; ein Teil davon lässt sich durchblättern</translation>
    </message>
    <message>
        <source>Too many cells to copy: %1 of at most %2</source>
        <translation>Zu viele Zellen zum Kopieren: %1 von höchstens %2</translation>
    </message>
</context>
<context>
    <name>skops::ui::TaskQuestions</name>
    <message>
        <source>skops (*.skops)</source>
        <translation>skops (*.skops)</translation>
    </message>
    <message>
        <source>That is the file itself, which is not replaced. Choose another name.</source>
        <translation>Das ist die Datei selbst, die nicht ersetzt wird. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>Anderer Name</translation>
    </message>
</context>
<context>
    <name>skops::ui::TaskRow</name>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>&amp;Open It</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation>Im O&amp;rdner zeigen</translation>
    </message>
    <message>
        <source>Writing and reading back…</source>
        <translation>Schreiben und zurücklesen…</translation>
    </message>
    <message>
        <source>Writing and reading back: %1</source>
        <translation>Schreiben und zurücklesen: %1</translation>
    </message>
</context>
<context>
    <name>skops::ui::TaskTexts</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n files</source>
        <translation>
            <numerusform>%1 von %n Datei</numerusform>
            <numerusform>%1 von %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message numerus="yes">
        <source>%n files/s</source>
        <translation>
            <numerusform>%n Datei/s</numerusform>
            <numerusform>%n Dateien/s</numerusform>
        </translation>
    </message>
    <message>
        <source>Not converted.</source>
        <translation>Nicht umgewandelt.</translation>
    </message>
    <message>
        <source>Not updated.</source>
        <translation>Nicht aktualisiert.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Nicht gespeichert.</translation>
    </message>
    <message>
        <source>Stopped. The file is as it was.</source>
        <translation>Angehalten. Die Datei ist, wie sie war.</translation>
    </message>
    <message>
        <source>Stopped. What was converted stays.</source>
        <translation>Angehalten. Was umgewandelt ist, bleibt.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Angehalten. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>%1 before, %2 now</source>
        <translation>vorher %1, jetzt %2</translation>
    </message>
    <message>
        <source>%1: %2 times smaller</source>
        <translation>%1: %2-mal kleiner</translation>
    </message>
    <message>
        <source>Updated: %1, %2, read back and equal.</source>
        <translation>Aktualisiert: %1, %2, zurückgelesen und gleich.</translation>
    </message>
    <message>
        <source>Written: %1, read back and equal. %2.</source>
        <translation>Geschrieben: %1, zurückgelesen und gleich. %2.</translation>
    </message>
    <message>
        <source>Written: %1.</source>
        <translation>Geschrieben: %1.</translation>
    </message>
    <message>
        <source>Written: %1, %2, read back and equal.</source>
        <translation>Geschrieben: %1, %2, zurückgelesen und gleich.</translation>
    </message>
    <message numerus="yes">
        <source>Written: %1, %2, %n arrays byte-equal.</source>
        <translation>
            <numerusform>Geschrieben: %1, %2, %n Array Byte für Byte gleich.</numerusform>
            <numerusform>Geschrieben: %1, %2, %n Arrays Byte für Byte gleich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>Umwandeln</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Update in place</source>
        <translation>An Ort und Stelle aktualisieren</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Make smaller</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Tabelle exportieren</translation>
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
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Waiting for another task to end.</source>
        <translation>Wartet, bis eine andere Aufgabe endet.</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>The file was to be %1 in %2.</source>
        <translation>Die Datei sollte %1 in %2 werden.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n places)</source>
        <translation>
            <numerusform>%1 (%n Stelle)</numerusform>
            <numerusform>%1 (%n Stellen)</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has protocol %1 of an older skops; current releases write %2.</source>
        <translation>Die Datei hat Protokoll %1 eines älteren skops; heutige Versionen schreiben %2.</translation>
    </message>
    <message>
        <source>%1 Looking whether it can be updated…</source>
        <translation>%1 Es wird nachgesehen, ob sie sich aktualisieren lässt…</translation>
    </message>
    <message>
        <source>%1 It can be updated, without running anything of it.</source>
        <translation>%1 Sie lässt sich aktualisieren, ohne etwas davon auszuführen.</translation>
    </message>
    <message>
        <source>%1 It is updated only with all of its types ticked, as skops updates only what it may load. Not ticked: %2.</source>
        <translation>%1 Aktualisiert wird sie nur, wenn alle ihre Typen angehakt sind, da skops nur aktualisiert, was es laden darf. Nicht angehakt: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n files converted.</source>
        <translation>
            <numerusform>%n Datei umgewandelt.</numerusform>
            <numerusform>%n Dateien umgewandelt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is already up to date with the current protocol, %1.</source>
        <translation>Die Datei ist schon auf dem Stand des heutigen Protokolls, %1.</translation>
    </message>
    <message>
        <source>The file cannot be updated: its protocol, %1, is more recent than the current one, %2.</source>
        <translation>Die Datei lässt sich nicht aktualisieren: Ihr Protokoll, %1, ist neuer als das heutige, %2.</translation>
    </message>
    <message>
        <source>%1 saved: %2</source>
        <translation>%1 gespart: %2</translation>
    </message>
</context>
<context>
    <name>skops::ui::TasksHost</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Show the tasks</source>
        <translation>Die Aufgaben zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks running</source>
        <translation>
            <numerusform>%n Aufgabe läuft</numerusform>
            <numerusform>%n Aufgaben laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks are running</source>
        <translation>Es laufen Aufgaben</translation>
    </message>
    <message numerus="yes">
        <source>Closing the window stops %n tasks; nothing half written is left behind.</source>
        <translation>
            <numerusform>Schließen des Fensters bricht %n Aufgabe ab; nichts Halbes bleibt zurück.</numerusform>
            <numerusform>Schließen des Fensters bricht %n Aufgaben ab; nichts Halbes bleibt zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop and Close</source>
        <translation>&amp;Anhalten und schließen</translation>
    </message>
    <message>
        <source>Ta&amp;sks</source>
        <translation>Auf&amp;gaben</translation>
    </message>
</context>
<context>
    <name>skops::ui::TasksModel</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>Geschrieben nach</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress and result</source>
        <translation>Fortschritt und Ergebnis</translation>
    </message>
</context>
<context>
    <name>skops::ui::TasksPanel</name>
    <message>
        <source>Details of the task</source>
        <translation>Details der Aufgabe</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the task; nothing half written is left</source>
        <translation>Die Aufgabe anhalten; nichts Halbes bleibt zurück</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Dasselbe noch einmal</translation>
    </message>
    <message>
        <source>Another Name…</source>
        <translation>Anderer Name…</translation>
    </message>
    <message>
        <source>The same again, written to another file</source>
        <translation>Dasselbe noch einmal, in eine andere Datei geschrieben</translation>
    </message>
    <message>
        <source>Open Result</source>
        <translation>Ergebnis öffnen</translation>
    </message>
    <message>
        <source>Review what was written</source>
        <translation>Prüfen, was geschrieben wurde</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Open the folder of the result</source>
        <translation>Den Ordner des Ergebnisses öffnen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take the task off the list; its file stays</source>
        <translation>Die Aufgabe aus der Liste nehmen; ihre Datei bleibt</translation>
    </message>
    <message>
        <source>Clear Ended</source>
        <translation>Beendete entfernen</translation>
    </message>
    <message>
        <source>Take all that have ended off the list; their files stay</source>
        <translation>Alle beendeten aus der Liste nehmen; ihre Dateien bleiben</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>What was changed, what each step saved, what to do</source>
        <translation>Was geändert wurde, was jeder Schritt gespart hat, was zu tun ist</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>No tasks yet: what is converted, updated or saved is listed here.</source>
        <translation>Noch keine Aufgaben: Was umgewandelt, aktualisiert oder gespeichert wird, steht hier.</translation>
    </message>
</context>
<context>
    <name>skops::ui::TreePanel</name>
    <message>
        <source>&amp;Copy Rows</source>
        <translation>&amp;Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy T&amp;ype Name</source>
        <translation>T&amp;ypnamen kopieren</translation>
    </message>
    <message>
        <source>&amp;Go to Original</source>
        <translation>Zum &amp;Original gehen</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>Show every node</source>
        <translation>Jeden Knoten zeigen</translation>
    </message>
    <message>
        <source>&amp;Untrusted</source>
        <translation>&amp;Nicht vertraut</translation>
    </message>
    <message>
        <source>Show what is untrusted, and what leads to it</source>
        <translation>Nicht Vertrautes zeigen und was dorthin führt</translation>
    </message>
    <message>
        <source>&amp;Trusted</source>
        <translation>&amp;Vertraut</translation>
    </message>
    <message>
        <source>Show only what is trusted by itself</source>
        <translation>Nur zeigen, was für sich selbst vertraut ist</translation>
    </message>
    <message>
        <source>Show:</source>
        <translation>Zeigen:</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Zeigen: %1</translation>
    </message>
    <message>
        <source>1 node</source>
        <translation>1 Knoten</translation>
    </message>
    <message>
        <source>%1 nodes</source>
        <translation>%1 Knoten</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
</context>
<context>
    <name>skops::ui::TrustHost</name>
    <message>
        <source>&amp;Import Trust List…</source>
        <translation>Vertrauensliste &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Export Trust List…</source>
        <translation>Vertrauensliste &amp;exportieren…</translation>
    </message>
    <message>
        <source>No lists yet</source>
        <translation>Noch keine Listen</translation>
    </message>
    <message>
        <source>&amp;Clear the List</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>Import trust list</source>
        <translation>Vertrauensliste importieren</translation>
    </message>
    <message>
        <source>Trust lists (*.json *.py *.txt);;All files (*)</source>
        <translation>Vertrauenslisten (*.json *.py *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export trust list</source>
        <translation>Vertrauensliste exportieren</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Python (*.py)</source>
        <translation>Python (*.py)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>The trust list was not saved</source>
        <translation>Die Vertrauensliste wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Copy &amp;Ticked Types as Python List</source>
        <translation>Angehakte Typen als Pytho&amp;n-Liste kopieren</translation>
    </message>
</context>
<context>
    <name>skops::ui::TypesModel</name>
    <message>
        <source>none yet</source>
        <translation>noch keiner</translation>
    </message>
    <message>
        <source>given</source>
        <translation>angegeben</translation>
    </message>
    <message>
        <source>Places in the tree: %1</source>
        <translation>Stellen im Baum: %1</translation>
    </message>
    <message>
        <source>Imports and calls: %1</source>
        <translation>Importe und Aufrufe: %1</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Warum: %1</translation>
    </message>
    <message>
        <source>Who: %1</source>
        <translation>Wer: %1</translation>
    </message>
    <message>
        <source>Ticked on: %1</source>
        <translation>Angehakt am: %1</translation>
    </message>
    <message>
        <source>Until: %1</source>
        <translation>Bis: %1</translation>
    </message>
    <message>
        <source>For certain files only</source>
        <translation>Nur für bestimmte Dateien</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>skops::ui::TypesPanel</name>
    <message>
        <source>Types to review</source>
        <translation>Zu prüfende Typen</translation>
    </message>
    <message>
        <source>&amp;Copy Type Name</source>
        <translation>T&amp;ypnamen kopieren</translation>
    </message>
    <message>
        <source>&amp;Next Place of the Type</source>
        <translation>&amp;Nächste Stelle des Typs</translation>
    </message>
    <message>
        <source>Tick All Known &amp;Library Types</source>
        <translation>Alle bekannten &amp;Bibliothekstypen anhaken</translation>
    </message>
    <message>
        <source>About the type</source>
        <translation>Zum Typ</translation>
    </message>
    <message>
        <source>T&amp;ypes to review</source>
        <translation>Zu prüfende T&amp;ypen</translation>
    </message>
    <message>
        <source>T&amp;ypes to review: %1 of %2 left</source>
        <translation>Zu prüfende T&amp;ypen: %1 von %2 offen</translation>
    </message>
    <message>
        <source>skops trusts every type of this file in the chosen profile.</source>
        <translation>skops vertraut im gewählten Profil jedem Typ dieser Datei.</translation>
    </message>
    <message>
        <source>Everything that loading would import is trusted in the chosen profile.</source>
        <translation>Alles, was das Laden importieren würde, ist im gewählten Profil vertraut.</translation>
    </message>
    <message>
        <source>Why it is listed: %1</source>
        <translation>Warum er aufgeführt ist: %1</translation>
    </message>
    <message>
        <source>What to check: %1</source>
        <translation>Zu prüfen: %1</translation>
    </message>
    <message>
        <source>Only the pickle uses it; the .skops that it becomes would not name it.</source>
        <translation>Nur das Pickle verwendet ihn; die .skops-Datei, die daraus wird, würde ihn nicht nennen.</translation>
    </message>
    <message>
        <source>What a pickle holds of it is not checked here.</source>
        <translation>Was ein Pickle davon enthält, wird hier nicht geprüft.</translation>
    </message>
    <message>
        <source>Give a Reason to &amp;All Ticked Types</source>
        <translation>Allen angehakten Typen einen &amp;Grund geben</translation>
    </message>
</context>
<context>
    <name>skops::ui::VerdictBar</name>
    <message>
        <source>Reading the contents</source>
        <translation>Die Inhalte werden gelesen</translation>
    </message>
    <message>
        <source>&amp;Judged for:</source>
        <translation>&amp;Beurteilt für:</translation>
    </message>
    <message>
        <source>Judged for which environment</source>
        <translation>Für welche Umgebung geurteilt wird</translation>
    </message>
    <message>
        <source>Judged for %1.</source>
        <translation>Beurteilt für %1.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Read the contents</source>
        <translation>Inhalte lesen</translation>
    </message>
    <message>
        <source>Reading the contents: %1 of %2</source>
        <translation>Inhalte werden gelesen: %1 von %2</translation>
    </message>
    <message>
        <source>Verdict: %1. %2</source>
        <translation>Urteil: %1. %2</translation>
    </message>
    <message>
        <source>1 type to decide on</source>
        <translation>Über 1 Typ zu entscheiden</translation>
    </message>
    <message>
        <source>%1 types to decide on</source>
        <translation>Über %1 Typen zu entscheiden</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Keine Befunde</translation>
    </message>
    <message>
        <source>1 finding: %1</source>
        <translation>1 Befund: %1</translation>
    </message>
    <message>
        <source>%1 findings, worst: %2</source>
        <translation>%1 Befunde, schlimmster: %2</translation>
    </message>
    <message>
        <source>%1, show or hide</source>
        <translation>%1, zeigen oder verbergen</translation>
    </message>
    <message>
        <source>From file…</source>
        <translation>Aus Datei…</translation>
    </message>
</context>
<context>
    <name>skops::ui::WriteHost</name>
    <message>
        <source>&amp;Update to New File…</source>
        <translation>In &amp;neue Datei aktualisieren…</translation>
    </message>
    <message>
        <source>Update…</source>
        <translation>Aktualisieren…</translation>
    </message>
    <message>
        <source>Write a new file in the protocol of current releases of skops</source>
        <translation>Eine neue Datei im Protokoll heutiger Versionen von skops schreiben</translation>
    </message>
    <message>
        <source>Update in &amp;Place…</source>
        <translation>An Ort und Stelle &amp;aktualisieren…</translation>
    </message>
    <message>
        <source>Update in Place…</source>
        <translation>An Ort und Stelle aktualisieren…</translation>
    </message>
    <message>
        <source>Replace the file by itself in the protocol of current releases of skops</source>
        <translation>Die Datei durch sich selbst im Protokoll heutiger Versionen von skops ersetzen</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>&amp;Speichern unter…</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Write the model to another .skops, compressed as you choose</source>
        <translation>Das Modell in eine andere .skops-Datei schreiben, mit wählbarer Kompression</translation>
    </message>
    <message>
        <source>&amp;Make Smaller…</source>
        <translation>Ve&amp;rkleinern…</translation>
    </message>
    <message>
        <source>Make Smaller…</source>
        <translation>Verkleinern…</translation>
    </message>
    <message>
        <source>Write the model to another .skops in as few bytes as it gets</source>
        <translation>Das Modell mit möglichst wenigen Bytes in eine andere .skops-Datei schreiben</translation>
    </message>
    <message>
        <source>Not updated</source>
        <translation>Nicht aktualisiert</translation>
    </message>
    <message>
        <source>Update to New File</source>
        <translation>In neue Datei aktualisieren</translation>
    </message>
    <message>
        <source>%1 is replaced by itself in protocol %2. Its permissions stay. Releases of skops that are as old as the file may not load it any more.</source>
        <translation>%1 wird durch sich selbst in Protokoll %2 ersetzt. Die Zugriffsrechte bleiben. Versionen von skops, die so alt sind wie die Datei, laden sie dann vielleicht nicht mehr.</translation>
    </message>
    <message>
        <source>Update in place</source>
        <translation>An Ort und Stelle aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Save As .skops</source>
        <translation>Als .skops speichern</translation>
    </message>
    <message>
        <source>Make Smaller</source>
        <translation>Verkleinern</translation>
    </message>
</context>
<context>
    <name>types</name>
    <message>
        <source>A trained model does not need it. Do not load the file unless you know who put it there, and why.</source>
        <translation>Ein trainiertes Modell braucht es nicht. Die Datei nicht laden, außer es ist bekannt, wer es dort hineingetan hat und warum.</translation>
    </message>
    <message>
        <source>Runs Python code that it is given as text or bytes.</source>
        <translation>Führt Python-Code aus, den es als Text oder Bytes bekommt.</translation>
    </message>
    <message>
        <source>Imports, compiles or runs Python files or test suites that it is told by name.</source>
        <translation>Importiert, übersetzt oder startet Python-Dateien oder Testreihen, die ihm mit Namen genannt werden.</translation>
    </message>
    <message>
        <source>Reaches other modules and functions by their names, so a list of types no longer tells what is called.</source>
        <translation>Erreicht andere Module und Funktionen über ihre Namen; eine Liste von Typen sagt dann nicht mehr, was aufgerufen wird.</translation>
    </message>
    <message>
        <source>Makes a new function or class out of its parts; calling that runs whatever the file put into it.</source>
        <translation>Setzt aus Teilen eine neue Funktion oder Klasse zusammen; ihr Aufruf führt aus, was die Datei hineingelegt hat.</translation>
    </message>
    <message>
        <source>Has code called later or in another thread, or changes how the running Python works.</source>
        <translation>Lässt Code später oder in einem anderen Thread aufrufen oder ändert, wie das laufende Python arbeitet.</translation>
    </message>
    <message>
        <source>Calls machine code or reads and writes memory directly, past every check of Python.</source>
        <translation>Ruft Maschinencode auf oder liest und schreibt Speicher direkt, an jeder Prüfung von Python vorbei.</translation>
    </message>
    <message>
        <source>Calls the operating system: it can start programs, change and delete files, and read the environment.</source>
        <translation>Ruft das Betriebssystem auf: Es kann Programme starten, Dateien ändern und löschen und die Umgebung lesen.</translation>
    </message>
    <message>
        <source>Starts other programs or processes.</source>
        <translation>Startet andere Programme oder Prozesse.</translation>
    </message>
    <message>
        <source>Opens, reads, writes or deletes files, or asks about them, by names that it is given.</source>
        <translation>Öffnet, liest, schreibt oder löscht Dateien oder fragt sie ab, unter Namen, die es bekommt.</translation>
    </message>
    <message>
        <source>Reads files by name or address, some also from the network.</source>
        <translation>Liest Dateien unter einem Namen oder einer Adresse, manches auch aus dem Netz.</translation>
    </message>
    <message>
        <source>Loads further objects, and while doing so runs code that this review does not see.</source>
        <translation>Lädt weitere Objekte und führt dabei Code aus, den diese Prüfung nicht sieht.</translation>
    </message>
    <message>
        <source>Opens network connections: it can send data away or fetch more code.</source>
        <translation>Öffnet Netzverbindungen: Es kann Daten verschicken oder weiteren Code holen.</translation>
    </message>
    <message>
        <source>A method of a path: it can read, write or delete the file that the path names.</source>
        <translation>Eine Methode eines Pfads: Sie kann die Datei, die der Pfad nennt, lesen, schreiben oder löschen.</translation>
    </message>
    <message>
        <source>joblib starts processes and loads pickles; a cache (joblib.Memory) runs what it finds in its folder.</source>
        <translation>joblib startet Prozesse und lädt Pickles; ein Cache (joblib.Memory) führt aus, was er in seinem Ordner findet.</translation>
    </message>
    <message>
        <source>If it is the cache of a pipeline, ask for the model without it: predicting needs none. Otherwise do not load the file.</source>
        <translation>Ist es der Cache einer Pipeline, um das Modell ohne ihn bitten: Zum Vorhersagen ist keiner nötig. Sonst die Datei nicht laden.</translation>
    </message>
    <message>
        <source>It was defined in the script or notebook that saved the model, or skops could not tell where it comes from. It loads only in a program that has the same name, and that program&apos;s code runs.</source>
        <translation>Definiert wurde es in dem Skript oder Notebook, das das Modell gespeichert hat, oder skops konnte nicht feststellen, woher es kommt. Es lädt nur in einem Programm, das denselben Namen hat, und dessen Code wird ausgeführt.</translation>
    </message>
    <message>
        <source>Get that script and read what it defines under this name, or ask for a model that does without.</source>
        <translation>Dieses Skript besorgen und lesen, was es unter diesem Namen definiert, oder um ein Modell bitten, das ohne auskommt.</translation>
    </message>
    <message>
        <source>A plain operation such as adding or comparing, kept as a function. skops trusts few functions by itself.</source>
        <translation>Eine einfache Operation wie Addieren oder Vergleichen, als Funktion aufbewahrt. skops vertraut von selbst nur wenigen Funktionen.</translation>
    </message>
    <message>
        <source>Check that it is the operation you expect: it is applied when the model is used.</source>
        <translation>Prüfen, ob es die erwartete Operation ist: Sie wird angewandt, wenn das Modell benutzt wird.</translation>
    </message>
    <message>
        <source>The type of one of Python&apos;s constants. Python does not offer it under this name, so loading stops there.</source>
        <translation>Der Typ einer von Pythons Konstanten. Unter diesem Namen bietet Python ihn nicht an, also bricht das Laden dort ab.</translation>
    </message>
    <message>
        <source>Expect that the file does not load; ask for one without it.</source>
        <translation>Damit rechnen, dass die Datei nicht lädt; um eine ohne ihn bitten.</translation>
    </message>
    <message>
        <source>A plain value or type of Python. skops trusts only the most common of them by itself, and this is none of those.</source>
        <translation>Ein einfacher Wert oder Typ von Python. skops vertraut von selbst nur den häufigsten, und dieser ist keiner davon.</translation>
    </message>
    <message>
        <source>Check that it stands where a value or a type belongs, and is not called as a function of the model.</source>
        <translation>Prüfen, ob er dort steht, wo ein Wert oder Typ hingehört, und nicht als Funktion des Modells aufgerufen wird.</translation>
    </message>
    <message>
        <source>A function of Python itself that the model names and calls. It does no more than its name says.</source>
        <translation>Eine Funktion von Python selbst, die das Modell nennt und aufruft. Sie tut nicht mehr, als ihr Name sagt.</translation>
    </message>
    <message>
        <source>Check that it is the one you expect: it is called when the model is used.</source>
        <translation>Prüfen, ob es die erwartete ist: Sie wird aufgerufen, wenn das Modell benutzt wird.</translation>
    </message>
    <message>
        <source>An exception class, kept to say which errors to raise or to ignore.</source>
        <translation>Eine Ausnahmeklasse, die festhält, welche Fehler auszulösen oder zu übergehen sind.</translation>
    </message>
    <message>
        <source>Check that it is one of Python&apos;s errors and only named, not used as a step of the model.</source>
        <translation>Prüfen, ob es einer von Pythons Fehlern ist und ob er nur genannt und nicht als Schritt des Modells verwendet wird.</translation>
    </message>
    <message>
        <source>A collection of Python. skops lists it although it only holds other values; those are listed by themselves.</source>
        <translation>Eine Sammlung von Python. skops führt sie auf, obwohl sie nur andere Werte enthält; jene werden für sich aufgeführt.</translation>
    </message>
    <message>
        <source>Check the values inside it in the tree.</source>
        <translation>Die Werte darin im Baum prüfen.</translation>
    </message>
    <message>
        <source>A date, a time or a time zone. skops does not count it among the values it trusts.</source>
        <translation>Ein Datum, eine Uhrzeit oder eine Zeitzone. skops zählt das nicht zu den Werten, denen es vertraut.</translation>
    </message>
    <message>
        <source>Check that a date or time makes sense at this place of the model.</source>
        <translation>Prüfen, ob ein Datum oder eine Uhrzeit an dieser Stelle des Modells Sinn ergibt.</translation>
    </message>
    <message>
        <source>An exact number. skops does not count it among the values it trusts.</source>
        <translation>Eine exakte Zahl. skops zählt sie nicht zu den Werten, denen es vertraut.</translation>
    </message>
    <message>
        <source>Check that a number makes sense at this place of the model.</source>
        <translation>Prüfen, ob eine Zahl an dieser Stelle des Modells Sinn ergibt.</translation>
    </message>
    <message>
        <source>The name of a file or folder, as a value. Naming it opens nothing.</source>
        <translation>Der Name einer Datei oder eines Ordners, als Wert. Ihn zu nennen öffnet nichts.</translation>
    </message>
    <message>
        <source>Look which path it is: the model may open it when it is fitted, and it may tell of the maker&apos;s machine.</source>
        <translation>Ansehen, welcher Pfad es ist: Das Modell öffnet ihn vielleicht beim Fitten, und er verrät vielleicht etwas über den Rechner des Urhebers.</translation>
    </message>
    <message>
        <source>catboost keeps the whole trained model as bytes, and its native code parses them while the file is loaded.</source>
        <translation>catboost bewahrt das ganze trainierte Modell als Bytes auf, und sein nativer Code liest sie beim Laden der Datei ein.</translation>
    </message>
    <message>
        <source>Take it only from someone you trust: what is in those bytes cannot be checked here, and a made-up model can attack the parser.</source>
        <translation>Nur aus vertrauenswürdiger Quelle annehmen: Was in diesen Bytes steht, lässt sich hier nicht prüfen, und ein präpariertes Modell kann den Parser angreifen.</translation>
    </message>
    <message>
        <source>A LightGBM model in the form of a scikit-learn estimator. skops trusts only scikit-learn&apos;s own estimators.</source>
        <translation>Ein LightGBM-Modell in der Form eines scikit-learn-Estimators. skops vertraut nur den Estimatoren von scikit-learn selbst.</translation>
    </message>
    <message>
        <source>Check that it is a LightGBM model you expect; its trees are in the Booster below it, and a custom objective or metric is listed by its own name.</source>
        <translation>Prüfen, ob es das erwartete LightGBM-Modell ist; seine Bäume stehen im Booster darunter, und eine eigene Zielfunktion oder Metrik ist unter ihrem eigenen Namen aufgeführt.</translation>
    </message>
    <message>
        <source>A function of numpy that its maker passed to the model. skops trusts only numpy&apos;s elementwise functions (ufuncs) by itself.</source>
        <translation>Eine Funktion von numpy, die dem Modell übergeben wurde. skops vertraut von selbst nur den elementweisen Funktionen von numpy (ufuncs).</translation>
    </message>
    <message>
        <source>Check that the function is the one you expect: it is called when the model transforms or predicts.</source>
        <translation>Prüfen, ob es die erwartete Funktion ist: Sie wird aufgerufen, wenn das Modell transformiert oder vorhersagt.</translation>
    </message>
    <message>
        <source>An elementwise function of numpy under the name of an older release; skops trusts the name of today.</source>
        <translation>Eine elementweise Funktion von numpy unter dem Namen einer älteren Version; skops vertraut dem heutigen Namen.</translation>
    </message>
    <message>
        <source>Check that the function is the one you expect; it may also keep the file from loading with a newer numpy.</source>
        <translation>Prüfen, ob es die erwartete Funktion ist; mit einem neueren numpy kann sie auch das Laden verhindern.</translation>
    </message>
    <message>
        <source>A basic type of numpy, kept as a value. skops trusts numpy&apos;s numbers and lists the rest.</source>
        <translation>Ein Grundtyp von numpy, als Wert aufbewahrt. skops vertraut den Zahlen von numpy und führt den Rest auf.</translation>
    </message>
    <message>
        <source>Check that it stands where a type belongs, for instance as the dtype of an encoder.</source>
        <translation>Prüfen, ob er dort steht, wo ein Typ hingehört, zum Beispiel als dtype eines Encoders.</translation>
    </message>
    <message>
        <source>A special kind of array: a matrix, masked values, named columns or text. skops trusts only plain arrays.</source>
        <translation>Eine besondere Art von Array: eine Matrix, maskierte Werte, benannte Spalten oder Text. skops vertraut nur einfachen Arrays.</translation>
    </message>
    <message>
        <source>Check the values in the preview; ask whether a plain array would not do.</source>
        <translation>Die Werte in der Vorschau prüfen; fragen, ob ein einfaches Array nicht genügt.</translation>
    </message>
    <message>
        <source>A generator of random numbers with its state. It draws numbers and does nothing else.</source>
        <translation>Ein Zufallsgenerator mit seinem Zustand. Er zieht Zahlen und tut sonst nichts.</translation>
    </message>
    <message>
        <source>Check that the model is meant to keep its own randomness; fitting again will continue from this state.</source>
        <translation>Prüfen, ob das Modell seinen eigenen Zufall behalten soll; erneutes Fitten macht bei diesem Zustand weiter.</translation>
    </message>
    <message>
        <source>A single date, span, period or missing value of pandas. skops trusts nothing of pandas by itself.</source>
        <translation>Ein einzelnes Datum, eine Dauer, ein Zeitraum oder fehlender Wert von pandas. skops vertraut von selbst nichts von pandas.</translation>
    </message>
    <message>
        <source>Check that such a value makes sense at this place of the model; skops cannot load all of them.</source>
        <translation>Prüfen, ob ein solcher Wert an dieser Stelle des Modells Sinn ergibt; nicht alle kann skops laden.</translation>
    </message>
    <message>
        <source>A table, column or index of pandas with its data. skops trusts nothing of pandas by itself.</source>
        <translation>Eine Tabelle, Spalte oder ein Index von pandas mit Daten. skops vertraut von selbst nichts von pandas.</translation>
    </message>
    <message>
        <source>Ask why the model keeps data; look at the values, which may be training data that should not be passed on.</source>
        <translation>Fragen, warum das Modell Daten behält; die Werte ansehen, es können Trainingsdaten sein, die nicht weitergegeben werden sollten.</translation>
    </message>
    <message>
        <source>A column type of pandas, such as whole numbers that may be missing. skops trusts nothing of pandas by itself.</source>
        <translation>Ein Spaltentyp von pandas, etwa ganze Zahlen, die fehlen dürfen. skops vertraut von selbst nichts von pandas.</translation>
    </message>
    <message>
        <source>Check that it stands where a column type belongs.</source>
        <translation>Prüfen, ob er dort steht, wo ein Spaltentyp hingehört.</translation>
    </message>
    <message>
        <source>A sparse matrix or array, kept as a type or with its values. skops does not trust every place where one can stand.</source>
        <translation>Eine dünnbesetzte Matrix oder ein solches Array, als Typ oder mit Werten. skops vertraut nicht jeder Stelle, an der so etwas stehen kann.</translation>
    </message>
    <message>
        <source>See the findings: scipy uses the stored indices unchecked, so they are checked here where the file holds them.</source>
        <translation>Siehe die Befunde: scipy verwendet die gespeicherten Indizes ungeprüft, darum werden sie hier geprüft, wo die Datei sie enthält.</translation>
    </message>
    <message>
        <source>A function of scipy that its maker passed to the model. skops trusts only scipy&apos;s elementwise functions by itself.</source>
        <translation>Eine Funktion von scipy, die dem Modell übergeben wurde. skops vertraut von selbst nur den elementweisen Funktionen von scipy.</translation>
    </message>
    <message>
        <source>Check that the function is the one you expect: it is called when the model is used.</source>
        <translation>Prüfen, ob es die erwartete Funktion ist: Sie wird aufgerufen, wenn das Modell benutzt wird.</translation>
    </message>
    <message>
        <source>A search tree of scipy; compiled code uses its stored numbers without checking them.</source>
        <translation>Ein Suchbaum von scipy; kompilierter Code verwendet seine gespeicherten Zahlen ungeprüft.</translation>
    </message>
    <message>
        <source>Take it only from someone you trust: these numbers are not checked here, and wrong ones crash a search or read foreign memory.</source>
        <translation>Nur aus vertrauenswürdiger Quelle annehmen: Diese Zahlen werden hier nicht geprüft, und falsche lassen eine Suche abstürzen oder fremden Speicher lesen.</translation>
    </message>
    <message>
        <source>A probability distribution, as random searches keep them. On loading, scipy runs the text in its field _parse_arg_template as Python code, so a made-up one can do anything.</source>
        <translation>Eine Wahrscheinlichkeitsverteilung, wie Zufallssuchen sie aufbewahren. Beim Laden führt scipy den Text in ihrem Feld _parse_arg_template als Python-Code aus; eine präparierte kann also alles.</translation>
    </message>
    <message>
        <source>Read _parse_arg_template in the tree: it must hold nothing but three short functions named _parse_args, _parse_args_rvs and _parse_args_stats.</source>
        <translation>_parse_arg_template im Baum lesen: Darin dürfen nur drei kurze Funktionen namens _parse_args, _parse_args_rvs und _parse_args_stats stehen.</translation>
    </message>
    <message>
        <source>The nodes of a decision tree. scikit-learn follows the stored numbers of children and features without checking them: out of range, they crash predicting or read foreign memory.</source>
        <translation>Die Knoten eines Entscheidungsbaums. scikit-learn folgt den gespeicherten Nummern von Kindern und Merkmalen ungeprüft: Liegen sie außerhalb des gültigen Bereichs, stürzt das Vorhersagen ab oder liest fremden Speicher.</translation>
    </message>
    <message>
        <source>See whether all trees were found in range: the inspector checks every child, feature number and class count against the sizes.</source>
        <translation>Nachsehen, ob alle Bäume im gültigen Bereich liegen: Der Inspector vergleicht jedes Kind, jede Merkmalsnummer und jede Klassenzahl mit den Größen.</translation>
    </message>
    <message>
        <source>A tree for finding neighbours. Compiled code follows its stored row numbers without checking them, and they are not checked here.</source>
        <translation>Ein Baum zum Finden von Nachbarn. Kompilierter Code folgt seinen gespeicherten Zeilennummern ungeprüft, und sie werden hier nicht geprüft.</translation>
    </message>
    <message>
        <source>Take it only from someone you trust, or ask for the model fitted with algorithm=&apos;brute&apos;, which keeps no such tree.</source>
        <translation>Nur aus vertrauenswürdiger Quelle annehmen oder um das Modell bitten, mit algorithm=&apos;brute&apos; gefittet, das keinen solchen Baum behält.</translation>
    </message>
    <message>
        <source>A distance that a neighbours model or a cluster model uses, in compiled code. skops does not count it among the types it trusts.</source>
        <translation>Ein Abstand, den ein Nachbar- oder Clustermodell verwendet, in kompiliertem Code. skops zählt ihn nicht zu den Typen, denen es vertraut.</translation>
    </message>
    <message>
        <source>Check that it is the distance you expect, and that its vectors of weights are as long as there are features.</source>
        <translation>Prüfen, ob es der erwartete Abstand ist und ob seine Gewichtsvektoren so lang sind, wie es Merkmale gibt.</translation>
    </message>
    <message>
        <source>A loss function, as boosting and linear models keep it after training. skops trusts those it knows, and this is another or under another name.</source>
        <translation>Eine Verlustfunktion, wie Boosting und lineare Modelle sie nach dem Training behalten. skops vertraut denen, die es kennt; dies ist eine andere oder eine unter anderem Namen.</translation>
    </message>
    <message>
        <source>Check that the loss fits the model, for instance squared error for a regression.</source>
        <translation>Prüfen, ob der Verlust zum Modell passt, zum Beispiel der quadratische Fehler zu einer Regression.</translation>
    </message>
    <message>
        <source>An inner part of a scikit-learn model that is made by fitting. skops trusts public estimators and lists parts like this one.</source>
        <translation>Ein inneres Teil eines scikit-learn-Modells, das beim Fitten entsteht. skops vertraut öffentlichen Estimatoren und führt Teile wie dieses auf.</translation>
    </message>
    <message>
        <source>Check that it belongs to the estimator above it and that its attributes are numbers and arrays.</source>
        <translation>Prüfen, ob es zum Estimator darüber gehört und seine Attribute Zahlen und Arrays sind.</translation>
    </message>
    <message>
        <source>A function that rates predictions; searches and scorers call it.</source>
        <translation>Eine Funktion, die Vorhersagen bewertet; Suchen und Scorer rufen sie auf.</translation>
    </message>
    <message>
        <source>Check that the function is the one you expect: it decides which parameters a search prefers.</source>
        <translation>Prüfen, ob es die erwartete Funktion ist: Sie entscheidet, welche Parameter eine Suche vorzieht.</translation>
    </message>
    <message>
        <source>Opens windows and runs scripts of the Tcl language.</source>
        <translation>Öffnet Fenster und führt Skripte der Sprache Tcl aus.</translation>
    </message>
    <message>
        <source>Opens the web browser as soon as it is imported.</source>
        <translation>Öffnet den Webbrowser, sobald es importiert wird.</translation>
    </message>
    <message>
        <source>Starts a debugger, or whatever program the environment names instead.</source>
        <translation>Startet einen Debugger oder das Programm, das die Umgebung statt dessen nennt.</translation>
    </message>
    <message>
        <source>Turns text into code; the next call runs it.</source>
        <translation>Macht aus Text Code; der nächste Aufruf führt ihn aus.</translation>
    </message>
    <message>
        <source>Computes a Python expression given as text; the text can do anything.</source>
        <translation>Berechnet einen als Text gegebenen Python-Ausdruck; der Text kann alles.</translation>
    </message>
    <message>
        <source>Runs Python statements given as text; the text can do anything.</source>
        <translation>Führt als Text gegebene Python-Anweisungen aus; der Text kann alles.</translation>
    </message>
    <message>
        <source>Fetches anything from any object by its name, so a list of types no longer tells what is called.</source>
        <translation>Holt alles aus jedem Objekt über den Namen; eine Liste von Typen sagt dann nicht mehr, was aufgerufen wird.</translation>
    </message>
    <message>
        <source>Waits for a line from the keyboard; in old Pythons it computed that line as an expression.</source>
        <translation>Wartet auf eine Zeile von der Tastatur; in alten Python-Versionen wurde sie als Ausdruck berechnet.</translation>
    </message>
    <message>
        <source>Opens a file by name, to read it or to overwrite it.</source>
        <translation>Öffnet eine Datei unter ihrem Namen, zum Lesen oder Überschreiben.</translation>
    </message>
    <message>
        <source>Python&apos;s type of types, here as a value. When called with three arguments it makes a new class.</source>
        <translation>Pythons Typ der Typen, hier als Wert. Mit drei Argumenten aufgerufen, erzeugt er eine neue Klasse.</translation>
    </message>
    <message>
        <source>Check that it is kept as a type and not called as a function of the model.</source>
        <translation>Prüfen, ob er als Typ aufbewahrt ist und nicht als Funktion des Modells aufgerufen wird.</translation>
    </message>
    <message>
        <source>A dictionary that calls a function for keys it does not have yet. The function is part of the file.</source>
        <translation>Ein Dictionary, das für Schlüssel, die es noch nicht hat, eine Funktion aufruft. Die Funktion ist Teil der Datei.</translation>
    </message>
    <message>
        <source>Look in the tree at its default_factory: it should be a plain type such as list or int.</source>
        <translation>Im Baum seine default_factory ansehen: Sie sollte ein einfacher Typ wie list oder int sein.</translation>
    </message>
    <message>
        <source>A lambda, a function without a name. Python cannot find it again by name, so loading stops there.</source>
        <translation>Ein Lambda, eine Funktion ohne Namen. Python findet sie über den Namen nicht wieder, also bricht das Laden dort ab.</translation>
    </message>
    <message>
        <source>Ask for a model that uses a named function instead.</source>
        <translation>Um ein Modell bitten, das statt dessen eine benannte Funktion verwendet.</translation>
    </message>
    <message>
        <source>A function with a cache around it, named by the function inside.</source>
        <translation>Eine Funktion mit einem Cache darum, benannt nach der Funktion darin.</translation>
    </message>
    <message>
        <source>A function with some of its arguments already filled in. skops lists it because it can carry any function.</source>
        <translation>Eine Funktion, bei der einige Argumente schon feststehen. skops führt sie auf, weil sie jede Funktion enthalten kann.</translation>
    </message>
    <message>
        <source>Look in the tree at the function inside and at its arguments: that is what the model calls.</source>
        <translation>Im Baum die Funktion darin und ihre Argumente ansehen: Das ist es, was das Modell aufruft.</translation>
    </message>
    <message>
        <source>Lists every object in the program, and from there reaches anything.</source>
        <translation>Zählt jedes Objekt des Programms auf und erreicht von dort aus alles.</translation>
    </message>
    <message>
        <source>Looks into functions, frames and modules, and from there reaches anything in the program.</source>
        <translation>Sieht in Funktionen, Frames und Module hinein und erreicht von dort aus alles im Programm.</translation>
    </message>
    <message>
        <source>The description of a function&apos;s parameters; it calls nothing.</source>
        <translation>Die Beschreibung der Parameter einer Funktion; sie ruft nichts auf.</translation>
    </message>
    <message>
        <source>Check that it describes a function you expect.</source>
        <translation>Prüfen, ob sie eine erwartete Funktion beschreibt.</translation>
    </message>
    <message>
        <source>A piece of LightGBM that holds addresses of native memory; an invented address crashes the program or worse.</source>
        <translation>Ein Stück LightGBM, das Adressen nativen Speichers enthält; eine erfundene Adresse bringt das Programm zum Absturz oder Schlimmeres.</translation>
    </message>
    <message>
        <source>Do not tick it: a trained model keeps only a Booster.</source>
        <translation>Nicht anhaken: Ein trainiertes Modell behält nur einen Booster.</translation>
    </message>
    <message>
        <source>The trained trees of LightGBM as text or bytes; its native code parses them while the file is loaded.</source>
        <translation>Die trainierten Bäume von LightGBM als Text oder Bytes; sein nativer Code liest sie beim Laden der Datei ein.</translation>
    </message>
    <message>
        <source>Take it only from someone you trust: the trees cannot be checked here, and a made-up model can attack the parser.</source>
        <translation>Nur aus vertrauenswürdiger Quelle annehmen: Die Bäume lassen sich hier nicht prüfen, und ein präpariertes Modell kann den Parser angreifen.</translation>
    </message>
    <message>
        <source>What kind of numbers an array holds, for instance 64-bit floats. skops lists it as a type of its own; encoders and vectorizers keep one.</source>
        <translation>Welche Art von Zahlen ein Array enthält, zum Beispiel 64-Bit-Gleitkommazahlen. skops führt sie als eigenen Typ auf; Encoder und Vectorizer behalten einen.</translation>
    </message>
    <message>
        <source>Check in the tree which kind it is: a plain number or text is what you should find.</source>
        <translation>Im Baum prüfen, welche Art es ist: Zu finden sein sollte eine einfache Zahl oder Text.</translation>
    </message>
    <message>
        <source>Opens a file by name and, if it is told to, unpickles what is in it.</source>
        <translation>Öffnet eine Datei unter ihrem Namen und entpickelt, wenn verlangt, was darin ist.</translation>
    </message>
    <message>
        <source>An array that is a file on disk: it opens that file by name and can write to it.</source>
        <translation>Ein Array, das eine Datei auf dem Datenträger ist: Es öffnet sie unter ihrem Namen und kann in sie schreiben.</translation>
    </message>
    <message>
        <source>Ask for the model with plain arrays: call numpy.asarray on it before saving.</source>
        <translation>Um das Modell mit einfachen Arrays bitten: vor dem Speichern numpy.asarray darauf anwenden.</translation>
    </message>
    <message>
        <source>Writes an array to a file of any name, as a pickle.</source>
        <translation>Schreibt ein Array als Pickle in eine Datei beliebigen Namens.</translation>
    </message>
    <message>
        <source>A method of a generator of random numbers, bound to its state: calling it draws numbers.</source>
        <translation>Eine Methode eines Zufallsgenerators, an seinen Zustand gebunden: Ihr Aufruf zieht Zahlen.</translation>
    </message>
    <message>
        <source>Check that it is the distribution you expect: it is called when the model is used or fitted.</source>
        <translation>Prüfen, ob es die erwartete Verteilung ist: Sie wird aufgerufen, wenn das Modell benutzt oder gefittet wird.</translation>
    </message>
    <message>
        <source>Calls a Python function for every element of an array. The function is part of the file and listed by its own name.</source>
        <translation>Ruft für jedes Element eines Arrays eine Python-Funktion auf. Die Funktion ist Teil der Datei und unter ihrem eigenen Namen aufgeführt.</translation>
    </message>
    <message>
        <source>Check the function inside: it is called for each value when the model is used.</source>
        <translation>Die Funktion darin prüfen: Sie wird für jeden Wert aufgerufen, wenn das Modell benutzt wird.</translation>
    </message>
    <message>
        <source>Fetches attributes of whatever it is given, by names that the file holds.</source>
        <translation>Holt Attribute von allem, was es bekommt, unter Namen, die in der Datei stehen.</translation>
    </message>
    <message>
        <source>Read the names in the tree; they should be plain attributes, without leading underscores.</source>
        <translation>Die Namen im Baum lesen; es sollten einfache Attribute ohne führende Unterstriche sein.</translation>
    </message>
    <message>
        <source>Picks items out of whatever it is given, by positions or keys that the file holds.</source>
        <translation>Greift Elemente aus allem heraus, was es bekommt, nach Positionen oder Schlüsseln, die in der Datei stehen.</translation>
    </message>
    <message>
        <source>Read the positions or keys in the tree and check that they are those you expect.</source>
        <translation>Die Positionen oder Schlüssel im Baum lesen und prüfen, ob es die erwarteten sind.</translation>
    </message>
    <message>
        <source>Calls a method of whatever it is given; the name and the arguments are in the file.</source>
        <translation>Ruft eine Methode von allem auf, was es bekommt; Name und Argumente stehen in der Datei.</translation>
    </message>
    <message>
        <source>Read the method&apos;s name and arguments in the tree: it is called on your data when the model is used.</source>
        <translation>Name und Argumente der Methode im Baum lesen: Sie wird auf die eigenen Daten angewandt, wenn das Modell benutzt wird.</translation>
    </message>
    <message>
        <source>A random forest for quantiles, built on scikit-learn&apos;s. skops trusts only scikit-learn&apos;s own estimators.</source>
        <translation>Ein Random Forest für Quantile, der auf dem von scikit-learn aufbaut. skops vertraut nur den Estimatoren von scikit-learn selbst.</translation>
    </message>
    <message>
        <source>Check that the model is meant to predict quantiles; its trees and its table of leaves are listed by themselves.</source>
        <translation>Prüfen, ob das Modell Quantile vorhersagen soll; seine Bäume und seine Blättertabelle sind für sich aufgeführt.</translation>
    </message>
    <message>
        <source>The leaves and training rows of a quantile forest; compiled code uses its stored row numbers without checking them.</source>
        <translation>Die Blätter und Trainingszeilen eines Quantilwalds; kompilierter Code verwendet seine gespeicherten Zeilennummern ungeprüft.</translation>
    </message>
    <message>
        <source>Take it only from someone you trust: these numbers are not checked here, and wrong ones crash predicting or read foreign memory.</source>
        <translation>Nur aus vertrauenswürdiger Quelle annehmen: Diese Zahlen werden hier nicht geprüft, und falsche lassen das Vorhersagen abstürzen oder fremden Speicher lesen.</translation>
    </message>
    <message>
        <source>A compiled search pattern, usually of a tokenizer or column selector.</source>
        <translation>Ein kompiliertes Suchmuster, meist eines Tokenizers oder Spaltenwählers.</translation>
    </message>
    <message>
        <source>Read the pattern in the tree; a badly made one can take endless time on some texts. skops may fail to load it.</source>
        <translation>Das Muster im Baum lesen; ein schlecht gemachtes kann bei manchen Texten endlos rechnen. skops kann es vielleicht nicht laden.</translation>
    </message>
    <message>
        <source>Holds the address of machine code that scipy then calls.</source>
        <translation>Enthält die Adresse von Maschinencode, den scipy dann aufruft.</translation>
    </message>
    <message>
        <source>A curve made of polynomial pieces; calibration and spline features keep some. Compiled code computes it from three stored arrays.</source>
        <translation>Eine Kurve aus Polynomstücken; Kalibrierung und Spline-Merkmale behalten welche. Kompilierter Code berechnet sie aus drei gespeicherten Arrays.</translation>
    </message>
    <message>
        <source>Check in the tree that t, c and k are plain numbers: their lengths are not compared here, and wrong ones can read foreign memory.</source>
        <translation>Im Baum prüfen, ob t, c und k einfache Zahlen sind: Ihre Längen werden hier nicht verglichen, und falsche können fremden Speicher lesen.</translation>
    </message>
    <message>
        <source>What a numeric optimisation found, as a dictionary of values.</source>
        <translation>Was eine numerische Optimierung gefunden hat, als Dictionary von Werten.</translation>
    </message>
    <message>
        <source>Check that it holds numbers and messages only; what else it holds is listed by itself.</source>
        <translation>Prüfen, ob es nur Zahlen und Meldungen enthält; was sonst darin ist, ist für sich aufgeführt.</translation>
    </message>
    <message>
        <source>A distance between two points, used to find neighbours or clusters.</source>
        <translation>Ein Abstand zweier Punkte, um Nachbarn oder Cluster zu finden.</translation>
    </message>
    <message>
        <source>Check that the distance is the one you expect: it is called for many pairs of points.</source>
        <translation>Prüfen, ob es der erwartete Abstand ist: Er wird für viele Punktpaare aufgerufen.</translation>
    </message>
    <message>
        <source>Rotations in space, kept as numbers for compiled code.</source>
        <translation>Drehungen im Raum, als Zahlen für kompilierten Code aufbewahrt.</translation>
    </message>
    <message>
        <source>Check that the model has to do with rotations in space.</source>
        <translation>Prüfen, ob das Modell mit Drehungen im Raum zu tun hat.</translation>
    </message>
    <message>
        <source>A probability distribution with fixed parameters, as random searches keep them. The distribution inside it is listed by its own name; loading that runs text of the file.</source>
        <translation>Eine Wahrscheinlichkeitsverteilung mit festen Parametern, wie Zufallssuchen sie aufbewahren. Die Verteilung darin ist unter ihrem eigenen Namen aufgeführt; sie zu laden führt Text der Datei aus.</translation>
    </message>
    <message>
        <source>Look at the distribution inside and read its field _parse_arg_template in the tree.</source>
        <translation>Die Verteilung darin ansehen und im Baum ihr Feld _parse_arg_template lesen.</translation>
    </message>
    <message>
        <source>An inner function of k-means, chosen by fitting.</source>
        <translation>Eine innere Funktion von k-Means, beim Fitten gewählt.</translation>
    </message>
    <message>
        <source>Check that it belongs to a k-means model: it is called when that is fitted.</source>
        <translation>Prüfen, ob sie zu einem k-Means-Modell gehört: Sie wird aufgerufen, wenn es gefittet wird.</translation>
    </message>
    <message>
        <source>Chooses columns of a table by type or by a pattern on their names.</source>
        <translation>Wählt Spalten einer Tabelle nach Typ oder nach einem Muster für ihre Namen.</translation>
    </message>
    <message>
        <source>Read the pattern and the types in the tree; a badly made pattern can take endless time.</source>
        <translation>Muster und Typen im Baum lesen; ein schlecht gemachtes Muster kann endlos rechnen.</translation>
    </message>
    <message>
        <source>Makes random example data.</source>
        <translation>Erzeugt zufällige Beispieldaten.</translation>
    </message>
    <message>
        <source>Ask why a trained model names it; nothing in a model needs example data.</source>
        <translation>Fragen, warum ein trainiertes Modell es nennt; nichts in einem Modell braucht Beispieldaten.</translation>
    </message>
    <message>
        <source>A loss of gradient boosting in old releases of scikit-learn; new ones do not have it any more.</source>
        <translation>Eine Verlustfunktion des Gradient Boosting in alten Versionen von scikit-learn; neue haben sie nicht mehr.</translation>
    </message>
    <message>
        <source>Expect that the file does not load with a current scikit-learn.</source>
        <translation>Damit rechnen, dass die Datei mit einem heutigen scikit-learn nicht lädt.</translation>
    </message>
    <message>
        <source>One tree of histogram gradient boosting. scikit-learn follows the stored numbers of children and features without checking them: out of range, they crash predicting or read foreign memory.</source>
        <translation>Ein Baum des Histogramm-Gradient-Boosting. scikit-learn folgt den gespeicherten Nummern von Kindern und Merkmalen ungeprüft: Liegen sie außerhalb des gültigen Bereichs, stürzt das Vorhersagen ab oder liest fremden Speicher.</translation>
    </message>
    <message>
        <source>See whether all trees were found in range: the inspector checks every child and feature.</source>
        <translation>Nachsehen, ob alle Bäume im gültigen Bereich liegen: Der Inspector prüft jedes Kind und Merkmal.</translation>
    </message>
    <message>
        <source>A function that rates features by how much they tell about the target; feature selection calls it when it is fitted.</source>
        <translation>Eine Funktion, die Merkmale danach bewertet, wie viel sie über das Ziel sagen; die Merkmalsauswahl ruft sie beim Fitten auf.</translation>
    </message>
    <message>
        <source>Check that the function is the one you expect.</source>
        <translation>Prüfen, ob es die erwartete Funktion ist.</translation>
    </message>
    <message>
        <source>A kernel of a Gaussian process: the covariance it assumes. skops does not count kernels among the types it trusts.</source>
        <translation>Ein Kernel eines Gauß-Prozesses: die Kovarianz, die er annimmt. skops zählt Kernel nicht zu den Typen, denen es vertraut.</translation>
    </message>
    <message>
        <source>Check that the kernel is one you expect and that its parameters are numbers.</source>
        <translation>Prüfen, ob es ein erwarteter Kernel ist und ob seine Parameter Zahlen sind.</translation>
    </message>
    <message>
        <source>A scorer of a search: it calls a rating function that is part of the file.</source>
        <translation>Ein Scorer einer Suche: Er ruft eine Bewertungsfunktion auf, die Teil der Datei ist.</translation>
    </message>
    <message>
        <source>Look at the rating function inside, _score_func in the tree: it should be a metric of scikit-learn.</source>
        <translation>Die Bewertungsfunktion darin ansehen, _score_func im Baum: Sie sollte eine Metrik von scikit-learn sein.</translation>
    </message>
    <message>
        <source>A search over parameters that scikit-learn calls experimental, so skops does not count it among the trusted estimators.</source>
        <translation>Eine Parametersuche, die scikit-learn experimentell nennt; darum zählt skops sie nicht zu den vertrauten Estimatoren.</translation>
    </message>
    <message>
        <source>Check the estimator and the scorer inside; loading needs an import that enables it.</source>
        <translation>Estimator und Scorer darin prüfen; zum Laden ist ein Import nötig, der sie freischaltet.</translation>
    </message>
    <message>
        <source>Splits data for cross-validation; a search or calibration keeps it as an option.</source>
        <translation>Teilt Daten für die Kreuzvalidierung; eine Suche oder Kalibrierung behält es als Option.</translation>
    </message>
    <message>
        <source>Check that its settings are plain numbers; it is used only when the model is fitted again.</source>
        <translation>Prüfen, ob die Einstellungen einfache Zahlen sind; verwendet wird es nur, wenn das Modell erneut gefittet wird.</translation>
    </message>
    <message>
        <source>Says which extra arguments, such as sample weights, a pipeline passes on.</source>
        <translation>Sagt, welche zusätzlichen Argumente, etwa Gewichte der Stichproben, eine Pipeline weitergibt.</translation>
    </message>
    <message>
        <source>Check that it holds names and true or false only.</source>
        <translation>Prüfen, ob es nur Namen und wahr oder falsch enthält.</translation>
    </message>
    <message>
        <source>Runs calls in other threads or processes.</source>
        <translation>Führt Aufrufe in anderen Threads oder Prozessen aus.</translation>
    </message>
    <message>
        <source>A function of scikit-learn that checks or converts input. Somebody passed it to the model.</source>
        <translation>Eine Funktion von scikit-learn, die Eingaben prüft oder umwandelt. Jemand hat sie dem Modell übergeben.</translation>
    </message>
    <message>
        <source>Makes a joblib cache in a folder of any name; a cache runs what it finds in its folder.</source>
        <translation>Legt in einem Ordner beliebigen Namens einen joblib-Cache an; ein Cache führt aus, was er in seinem Ordner findet.</translation>
    </message>
    <message>
        <source>Loads or converts another model file, with a trust list that the file itself can choose.</source>
        <translation>Lädt oder wandelt eine andere Modelldatei um, mit einer Vertrauensliste, die die Datei selbst wählen kann.</translation>
    </message>
    <message>
        <source>Unpickles the bytes it is given. Genuine pickles of torch tensors hold it too.</source>
        <translation>Entpickelt die Bytes, die es bekommt. Auch echte Pickles von torch-Tensoren enthalten es.</translation>
    </message>
    <message>
        <source>Ask for the tensors in a form that holds only numbers.</source>
        <translation>Um die Tensoren in einer Form bitten, die nur Zahlen enthält.</translation>
    </message>
    <message>
        <source>Opens windows and reads a settings file from the current folder.</source>
        <translation>Öffnet Fenster und liest eine Einstellungsdatei aus dem aktuellen Ordner.</translation>
    </message>
    <message>
        <source>Holds the text of a type hint, which is computed as Python code when it is resolved.</source>
        <translation>Enthält den Text eines Typhinweises, der beim Auflösen als Python-Code berechnet wird.</translation>
    </message>
    <message>
        <source>Computes type hints that are given as text; the text can do anything.</source>
        <translation>Berechnet als Text gegebene Typhinweise; der Text kann alles.</translation>
    </message>
    <message>
        <source>An identifier of 128 bits. skops does not count it among the values it trusts.</source>
        <translation>Eine Kennung von 128 Bit. skops zählt sie nicht zu den Werten, denen es vertraut.</translation>
    </message>
    <message>
        <source>Check that an identifier makes sense at this place of the model.</source>
        <translation>Prüfen, ob eine Kennung an dieser Stelle des Modells Sinn ergibt.</translation>
    </message>
    <message>
        <source>Opens addresses in the web browser, and can start a program of any name as one.</source>
        <translation>Öffnet Adressen im Webbrowser und kann als Browser ein Programm beliebigen Namens starten.</translation>
    </message>
    <message>
        <source>A piece of XGBoost that holds addresses of native memory; an invented address crashes the program or worse.</source>
        <translation>Ein Stück XGBoost, das Adressen nativen Speichers enthält; eine erfundene Adresse bringt das Programm zum Absturz oder Schlimmeres.</translation>
    </message>
    <message>
        <source>The trained trees of XGBoost as bytes; its native code parses them while the file is loaded.</source>
        <translation>Die trainierten Bäume von XGBoost als Bytes; sein nativer Code liest sie beim Laden der Datei ein.</translation>
    </message>
    <message>
        <source>An XGBoost model in the form of a scikit-learn estimator. skops trusts only scikit-learn&apos;s own estimators.</source>
        <translation>Ein XGBoost-Modell in der Form eines scikit-learn-Estimators. skops vertraut nur den Estimatoren von scikit-learn selbst.</translation>
    </message>
    <message>
        <source>Check that it is an XGBoost model you expect; its trees are in the Booster below it, and a custom objective or metric is listed by its own name.</source>
        <translation>Prüfen, ob es das erwartete XGBoost-Modell ist; seine Bäume stehen im Booster darunter, und eine eigene Zielfunktion oder Metrik ist unter ihrem eigenen Namen aufgeführt.</translation>
    </message>
    <message>
        <source>It belongs to catboost. skops trusts only scikit-learn&apos;s own estimators.</source>
        <translation>Es gehört zu catboost. skops vertraut nur den Estimatoren von scikit-learn selbst.</translation>
    </message>
    <message>
        <source>It belongs to LightGBM. skops trusts only scikit-learn&apos;s own estimators.</source>
        <translation>Es gehört zu LightGBM. skops vertraut nur den Estimatoren von scikit-learn selbst.</translation>
    </message>
    <message>
        <source>It belongs to numpy. skops trusts numpy&apos;s plain arrays, numbers and elementwise functions, and lists the rest.</source>
        <translation>Es gehört zu numpy. skops vertraut einfachen Arrays, Zahlen und elementweisen Funktionen von numpy und führt den Rest auf.</translation>
    </message>
    <message>
        <source>It belongs to pandas. skops trusts nothing of pandas by itself.</source>
        <translation>Es gehört zu pandas. skops vertraut von selbst nichts von pandas.</translation>
    </message>
    <message>
        <source>It belongs to quantile-forest. skops trusts only scikit-learn&apos;s own estimators.</source>
        <translation>Es gehört zu quantile-forest. skops vertraut nur den Estimatoren von scikit-learn selbst.</translation>
    </message>
    <message>
        <source>It belongs to scipy. skops trusts scipy&apos;s sparse matrices and elementwise functions, and lists the rest.</source>
        <translation>Es gehört zu scipy. skops vertraut dünnbesetzten Matrizen und elementweisen Funktionen von scipy und führt den Rest auf.</translation>
    </message>
    <message>
        <source>It belongs to scikit-learn, but is not among the public estimators that skops trusts by itself.</source>
        <translation>Es gehört zu scikit-learn, ist aber nicht unter den öffentlichen Estimatoren, denen skops von selbst vertraut.</translation>
    </message>
    <message>
        <source>It belongs to XGBoost. skops trusts only scikit-learn&apos;s own estimators.</source>
        <translation>Es gehört zu XGBoost. skops vertraut nur den Estimatoren von scikit-learn selbst.</translation>
    </message>
    <message>
        <source>Check that it fits the model around it; if it is a function, it may be called when the model is used.</source>
        <translation>Prüfen, ob es zum Modell darum herum passt; ist es eine Funktion, wird sie vielleicht aufgerufen, wenn das Modell benutzt wird.</translation>
    </message>
    <message>
        <source>A method together with the object it belongs to. Calling it runs that class&apos;s code on that object.</source>
        <translation>Eine Methode zusammen mit dem Objekt, zu dem sie gehört. Ihr Aufruf führt den Code jener Klasse auf diesem Objekt aus.</translation>
    </message>
    <message>
        <source>Check that you know the class and what this method does: it may be called when the model is used.</source>
        <translation>Prüfen, ob die Klasse bekannt ist und was diese Methode tut: Sie wird vielleicht aufgerufen, wenn das Modell benutzt wird.</translation>
    </message>
    <message>
        <source>It is known to run code, start a process, or reach files or the network, or leads to something that does.</source>
        <translation>Es führt bekanntermaßen Code aus, startet einen Prozess oder greift auf Dateien oder das Netz zu, oder es führt zu etwas, das so etwas tut.</translation>
    </message>
    <message>
        <source>No known library has this name. Loading imports a module of that name from the environment and uses its code.</source>
        <translation>Keine bekannte Bibliothek hat diesen Namen. Das Laden importiert ein Modul dieses Namens aus der Umgebung und verwendet dessen Code.</translation>
    </message>
    <message>
        <source>Find out which package it comes from and read its code there, or ask whoever made the file.</source>
        <translation>Herausfinden, aus welchem Paket es kommt, und dort den Code lesen, oder den Urheber der Datei fragen.</translation>
    </message>
    <message>
        <source>Native code of its library uses bytes or numbers of the file as they are.</source>
        <translation>Nativer Code seiner Bibliothek verwendet Bytes oder Zahlen der Datei, wie sie sind.</translation>
    </message>
    <message>
        <source>Take it only from someone you trust: what it holds cannot be checked here.</source>
        <translation>Nur aus vertrauenswürdiger Quelle annehmen: Was es enthält, lässt sich hier nicht prüfen.</translation>
    </message>
    <message>
        <source>It belongs to a known library, but skops does not count it among the types it trusts.</source>
        <translation>Es gehört zu einer bekannten Bibliothek, aber skops zählt es nicht zu den Typen, denen es vertraut.</translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message>
        <source>Dangerous</source>
        <translation>Gefährlich</translation>
    </message>
    <message>
        <source>It names something known to run code, start a process, or reach files or the network.</source>
        <translation>Sie nennt etwas, das bekanntermaßen Code ausführt, einen Prozess startet oder auf Dateien oder das Netz zugreift.</translation>
    </message>
    <message>
        <source>Deceptive</source>
        <translation>Täuschend</translation>
    </message>
    <message>
        <source>It is damaged, or made so that different programs read different things.</source>
        <translation>Sie ist beschädigt oder so gemacht, dass verschiedene Programme Verschiedenes lesen.</translation>
    </message>
    <message>
        <source>Not analysed</source>
        <translation>Nicht analysiert</translation>
    </message>
    <message>
        <source>A part could not be understood, so nothing can be said about it.</source>
        <translation>Ein Teil war nicht zu verstehen; über ihn lässt sich nichts sagen.</translation>
    </message>
    <message>
        <source>Would not load</source>
        <translation>Würde nicht laden</translation>
    </message>
    <message>
        <source>Loading would stop with an error in the environment of this profile.</source>
        <translation>Das Laden würde in der Umgebung dieses Profils mit einem Fehler abbrechen.</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>It uses types that skops does not trust by default. That is no accusation: someone has to decide.</source>
        <translation>Sie verwendet Typen, denen skops nicht von selbst vertraut. Das ist kein Vorwurf: Jemand muss entscheiden.</translation>
    </message>
    <message>
        <source>Nothing left to review</source>
        <translation>Nichts mehr zu prüfen</translation>
    </message>
    <message>
        <source>Every type is trusted by skops in this profile, or by your decisions.</source>
        <translation>Jeder Typ ist vertraut, durch skops in diesem Profil oder durch eigene Entscheidungen.</translation>
    </message>
    <message>
        <source>The contents of the members were not read yet.</source>
        <translation>Die Inhalte der Mitglieder wurden noch nicht gelesen.</translation>
    </message>
    <message>
        <source>All members were read and their checksums are right.</source>
        <translation>Alle Mitglieder wurden gelesen, und ihre Prüfsummen stimmen.</translation>
    </message>
    <message>
        <source>Some members could not be read or hold something wrong.</source>
        <translation>Einige Mitglieder waren nicht lesbar oder enthalten Falsches.</translation>
    </message>
    <message>
        <source>Known dangerous</source>
        <translation>Als gefährlich bekannt</translation>
    </message>
    <message>
        <source>Known to run code, start a process, or reach files or the network.</source>
        <translation>Führt bekanntermaßen Code aus, startet einen Prozess oder greift auf Dateien oder das Netz zu.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>No profile knows it: code of that name in the environment that loads the file would run.</source>
        <translation>Kein Profil kennt ihn: Ausgeführt würde Code dieses Namens in der Umgebung, die die Datei lädt.</translation>
    </message>
    <message>
        <source>Parsed by native code</source>
        <translation>Von nativem Code eingelesen</translation>
    </message>
    <message>
        <source>The native code of a library reads bytes of the file; a made-up file can attack that code.</source>
        <translation>Der native Code einer Bibliothek liest Bytes der Datei; eine präparierte Datei kann diesen Code angreifen.</translation>
    </message>
    <message>
        <source>Known library type</source>
        <translation>Bekannter Bibliothekstyp</translation>
    </message>
    <message>
        <source>A type of a known library; what it holds is checked here as far as it can be.</source>
        <translation>Ein Typ einer bekannten Bibliothek; was er enthält, wird hier geprüft, soweit das geht.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Gefahr</translation>
    </message>
</context>
</TS>
