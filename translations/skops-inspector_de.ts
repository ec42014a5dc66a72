<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ProfileQuestion</name>
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
    <name>codes</name>
    <message>
        <source>Do not load it. Get the file again from where it came from and compare the checksums.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled before it was finished; there is no result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window was closed, or Ctrl+C was pressed, before the file was read to the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again on a machine with more memory; until then nothing is known about this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A schema of several gigabytes on a small machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A misspelt name, or a link to a file that was moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file may not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file belongs to another user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder or device, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of a model was given instead of the model.skops in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading failed: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk or the connection and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network drive that was disconnected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ended early; {0} bytes were expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until whoever writes it has finished, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is still being downloaded, or another program cut it while it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file changed while it was looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again; what was shown may no longer be what is in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program wrote to the file between opening it and finishing the task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing failed: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the free space and the permissions; nothing was replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, or the folder may only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A limit was reached: {0} is {1}, the limit is {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it unless you know why it is that large; a small file can be made to need any amount of memory or time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member of 1 MB that unpacks to 1 GB, or a shared list that would print as millions of rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is neither a .skops file nor a pickle ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is the right file. Do not open it with pickle or joblib instead: that runs code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pickle, a picture or an empty file that was renamed to model.skops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No end of a zip archive was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A download that stopped half-way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive&apos;s directory is damaged: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory names an offset or size that lies outside the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header of this member is damaged: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory points to a place where no member begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory and the member&apos;s own header disagree on its name; the header says {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory says schema.json, the header says other.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The member is encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skops cannot read encrypted members. Ask for a file without a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An archive that was packed again with a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The member is compressed with method {0}, which Python cannot read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a file with stored or deflated members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An archive that was packed again with Zstandard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive uses a feature that Python cannot read: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a file written by skops itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An archive split over several disks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The member&apos;s contents do not match their checksum: {0} is stored, {1} was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One byte of an array was changed, by a bad disk or on purpose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The member&apos;s compressed data is damaged ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member whose compressed data break off or make no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The member ends beyond the end of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The member {0} is named but is not in the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An array node says &quot;file&quot;: &quot;1234.npy&quot; and the archive has no such member.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} members are called {0}; Python reads the last one, other programs another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: what a scanner saw may not be what Python loads. Ask for a clean file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two members called schema.json: a harmless one first, the one that Python loads last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The member&apos;s name holds a NUL character; Python cuts the name there, other programs do not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: programs disagree on what this member is called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schema.json\0.txt is schema.json for Python.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {0} bytes before the archive begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask what they are for; skops never writes any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program or a picture with a zip behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {0} bytes behind the archive&apos;s end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file was appended behind the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds more than one possible end of an archive; programs may see different contents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive&apos;s comment holds the end record of another archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The member&apos;s header and the directory disagree on {0}: {2} and {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python follows the directory. Ask how the file was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory says 120 bytes, the member&apos;s own header says 80.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The member shares bytes with {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: no ordinary program writes overlapping members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A zip bomb in which many members unpack the same bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The member gives {1} bytes, but {0} are declared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask how the file was made; skops never writes such a member.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory declares 1,000 bytes, the stream holds 900.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The member unpacks to {0} times its size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that there is enough memory before loading; skops unpacks every member before it checks anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 MB of compressed zeros that become 1 GB in memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs may read the member&apos;s name differently ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python&apos;s reading is shown. Ask how the file was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name in two encodings, with a backslash, or with &quot;..&quot; in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive&apos;s end record disagrees with its directory on {0}: {1} and {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: programs that believe the end record see another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end record counts one member, the directory lists two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The member gives more than the {0} bytes that are declared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: Python cuts the data there, other programs do not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A schema.json with a second half that only some programs see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a numpy array file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member called 1234.npy that is an archive, a pickle or plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The array file has the unknown version {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An array header of version 9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header of the array file is malformed: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A header that is no Python dict, or has no &apos;shape&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The array has a data type that is not understood here: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known about its contents. Look at it in a sandbox before you load it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A descr that numpy would refuse, or of a kind that is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The array holds pickled Python objects ({0}); skops refuses to load it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it with allow_pickle=True: that runs whatever the file says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An array of dtype |O: its data is a pickle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shape of the array is larger than any memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shape of (2**40, 2**40) in a file of 200 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The array needs {0} bytes of data, {1} are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header says a million numbers, the member ends after ten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {0} bytes behind the array&apos;s data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numpy ignores them. Ask what they are for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes behind the last number, which no reader of arrays looks at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sparse matrix file has no usable array {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sparse matrix whose indptr is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sparse matrix has the unknown format {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A format of &quot;xyz&quot; where scipy knows csr, csc, coo, bsr and dia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sparse matrix is inconsistent: entry {1} of {0} is {2}, out of range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: scipy uses these numbers unchecked, and a product with the matrix can crash or read foreign memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indices holds 1000000 in a matrix of 10 columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schema.json is not valid Unicode text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A schema.json in Latin-1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schema.json is not valid JSON; expected here: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A schema that was edited by hand and lost a bracket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schema.json is nested {0} levels deep; Python stops with a RecursionError.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it; ordinary models have a few dozen levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100,000 opening brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schema.json holds an integer of {0} digits; Python refuses more than 4300.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask how the file was made; skops never writes such a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number of 5,000 digits: Python refuses to convert more than 4,300.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key {0} stands twice in one object; Python uses the last one, other programs the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python&apos;s reading is shown. Ask how the file was made; skops never writes a key twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{&quot;__class__&quot;: &quot;dict&quot;, &quot;__class__&quot;: &quot;Popen&quot;}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive has no schema.json, so it is not a .skops file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some other zip file, renamed to model.skops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The protocol is {0}, not a number that any skops has used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;protocol&quot;: true, or no protocol at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has protocol {0}, newer than any that is known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a newer Skops Inspector; what is shown is only what could be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file written by a development version of skops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a plain value where a node is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;content&quot;: [1, 2, 3]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field {0} is missing; skops stops with a KeyError.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node without __module__.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field {0} is of the wrong kind; skops cannot read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;content&quot;: 5 in a ListNode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field {0} is not text, so the type has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;__class__&quot;: null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The __id__ is a list or an object; skops stops with a TypeError.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;__id__&quot;: [1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No release of skops has a loader {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a newer Skops Inspector if the file comes from a newer skops; else do not load it. What this node does is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;__loader__&quot;: &quot;PandasSeriesNode&quot;, which only development versions have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The skops of this profile has no loader {0} for protocol {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load it with the release that wrote it, or have it updated; another profile may know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An SGDNode, which skops 0.11 and later cannot read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node refers to an object that was not read before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node that says &quot;the one with id 7&quot; where no node has had that id yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method says it belongs to {0}, but its object is a {1}; skops refuses the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it with an old release: before 0.12 the label was believed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled builtins.dict, but the object is an os._Environ (CVE-2025-54413).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An operator node names the module {0} instead of operator; skops refuses the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled sklearn.linear_model.LinearRegression, but operator.methodcaller would be called (CVE-2025-54412).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The random generator names none of numpy&apos;s bit generators; skops refuses the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A generator whose bit generator is named &quot;os.system&quot; or &quot;NoSuchGenerator&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The random generator was written with protocol 0, which no current skops can load.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load it with skops 0.5 or older in an isolated environment and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A generator in a file that says protocol 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The array node has the unknown type {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;type&quot;: &quot;pickle&quot; in an NdArrayNode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nodes are nested {0} levels deep; Python stops with a RecursionError.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may load with a higher sys.setrecursionlimit(); ask why it is nested that deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list in a list in a list, 500 times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object contains itself; skops cannot load it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a model without such a reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list whose only item is the list itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} bytes at offset {0} of the archive belong to no member.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask how the file was made: something may be hidden there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program between two members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} bytes stand behind the end of a packed stream, within its member.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask how the file was made: no writer leaves such bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes behind the end of a member&apos;s compressed stream that no reader unpacks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attributes of a member make it something else than a file ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not unpack the file; ask how it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member that unpacks as a symbolic link to /etc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An LZMA member asks for a dictionary of {0} bytes, far more than its data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading it takes as much memory: read it only where that does no harm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member of a hundred bytes that asks for a dictionary of 4 GB to be unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a comment of {0} bytes, which skops never writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask which program wrote the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note, or a second archive, in the comment at the end of the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schema.json holds what other readers refuse or read differently: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do if only Python reads the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NaN, a lone surrogate, UTF-16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No loader reads this part of schema.json: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field that skops does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content of a JSON node is not the single value that skops writes ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask which program wrote the file; what stands there may cost much or raise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of ten million numbers inside a JsonNode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A {0} is labelled {1}, but loading it makes {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not trust the label; ask how the file was made, for skops writes none like it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PartialNode that is labelled as a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading would call {0} with what stands in the file ({1}, {2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trusting its name allows that call: look at the arguments before you tick it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A class that is called with a path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {0} looks like something else than it is ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it letter by letter before you trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Cyrillic letter in a module&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} runs the text in its attribute {1} when it is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it unless you can read that text as the library itself writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scipy distribution whose _parse_arg_template was edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key types of a dictionary are not one plain type for each entry ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: entries vanish, or something is called with the keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten entries and nine key types.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys {0} and {1} of a dictionary become one, or very many have one hash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry is lost when it is loaded, as skops does to True and False as keys: ask what the keys were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys True and False: skops writes them as texts, and both come back as True.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attribute {0} takes the place of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: calling that method would do something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attribute named predict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attribute {0} names a file or an address: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it: fitting or transforming may read or write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory=&quot;/home/me/cache&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attribute {0} can cost time or memory without limit: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the value before you use the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n_jobs=100000, or a pattern that never ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attribute {0} is of a kind that fitting never gives it ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask how the model was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A StandardScaler with an attribute &quot;payload&quot; that no release of it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} stands inside an array of objects, where skops.io.visualize does not show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it here: the tree shows what is inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An array of functions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An array of objects says the shape {0} and holds {1} items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the file again from where it came from; skops would raise or fill it with None.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seven numbers with the shape [2, 3].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This node has the id {0} of another one ({1}) and other content, which is never read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: what you see here is not what is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two nodes with one __id__, the second only for show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id {0} is of a kind that no writer uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An __id__ that is a text or a fraction where skops writes a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared nodes make {0} paths, more than skops could walk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: skops would hang before it says anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists of two equal lists, 40 deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skops audits the bit generator {0} and makes {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: a repeated id was used to get around the audit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name that is audited is PCG64, and a repeated __id__ puts another one in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A seed sequence holds what no generator writes: {0} is {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading it may take very long: look at the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pool_size=1000000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state of {0} is out of range: {1} is {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not use it: native code reads outside of its arrays, or gives no random numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pos=100000 of MT19937</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node reads schema.json itself as its data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it; skops writes no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An array whose file is schema.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node wants a member of the kind {0} and names one of the kind {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it; ask how the file was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An .npz inside a member that is named .npy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This member is also that of another node ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost, but skops writes no such file: ask how it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two arrays of different type that name the same .npy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node names this member.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask why it is there: skops reads it into memory and uses it for nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program that travels with the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Native code of {0} parses these {1} bytes (SHA-256 {2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust it only from someone you trust: damaged bytes can crash such a parser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The booster of an XGBoost model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes of the model are {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask what they are for before anything opens them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pickle inside a bytes attribute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrays of the model contradict each other: {0} at {1} is {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not use it: native code would read or write outside of its arrays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>support_ of a support vector machine that points behind the training data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says protocol {0}, which skops {1} does not write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask how the file was made: the protocol chooses which loaders read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol 0 in a file that says it was written by skops 0.16, which writes protocol 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no release &quot;{0}&quot; of skops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A _skops_version of 99.0, or 0.17.dev0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is known to run code, start a process, or reach files or the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it, whatever else the file holds, and tell whoever gave it to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A type named os.system, subprocess.Popen or builtins.eval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not exist in the environment of this profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load it with the versions that wrote it, or choose the profile of your environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A class that scikit-learn has moved or removed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library {0} is needed and is not part of this profile&apos;s environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it before you load the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model of quantile_forest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decision tree has another layout than scikit-learn of this profile expects: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load it with the scikit-learn version that wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trees of scikit-learn before 1.3 have no field missing_go_to_left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A predictor has another layout than scikit-learn of this profile expects: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it with the scikit-learn version that wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A histogram gradient boosting model of another scikit-learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decision tree is inconsistent: {0} of node {1} is {2}, out of range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: scikit-learn uses these numbers unchecked, and predict() can crash or never end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left_child is 1000000 in a tree of 7 nodes, or points back to its parent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written with {0} {1}, newer than the {2} of this profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may not load or may predict differently; choose the profile of your environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was written by skops 0.16, and the environment has 0.13.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written with {0} {1}, older than the {2} of this profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scikit-learn promises nothing across versions; compare some predictions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was written by scikit-learn 1.2, and the environment has 1.9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading would raise here: {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong with your environment; ask whoever wrote the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A set that is to hold a list, which Python cannot hash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no profile {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`skops-inspect profiles` lists them; a file can be given too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--profile skops-0.99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile cannot be read; at {0} is expected: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it again with the script that makes profiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile that was cut off while it was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trust list cannot be read; expected here: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it at the place given; nothing was trusted because of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark is missing, or an expiry is not a day like 2027-01-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a trust list and was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever made the files could have made the list as well. If it is yours, name it with --trust-list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder from elsewhere holds model.skops and trusted.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} asks to trust {1} when this file is loaded; nothing was trusted because of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide on the types of the file as if nobody had asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An MLflow folder whose MLmodel lists skops_trusted_types.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} data are damaged; what comes before the damage was looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A download that lost some bytes in the middle, or a file made to break after its payload has run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} data end early; what is there was looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the file again: a part of it is missing. A loader runs what is there before it notices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A download that was cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checksum of the {0} data is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: loaders notice a wrong checksum only after everything has run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some bytes were changed after it was compressed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} bytes stand behind the end of the {0} data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask where they come from: no program that compresses models writes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was appended to a model.pkl.gz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} data are more than one stream; readers differ in whether they read on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the original file: models are written as one stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two gzip files joined with cat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} data say that they unpack to {1} bytes; they are {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the original file: the length was changed or is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A zlib header of joblib that declares 10 bytes, with 10,000 behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pickle ends early, within {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the file again. Unpickling would do everything that is listed before it notices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A download that was cut off, or a payload with nothing behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no pickle opcode {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: what comes before this byte would run, then loading would fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that runs its payload and then breaks, so that scanners give up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The argument of {0} cannot be read: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: what comes before would run, then loading would fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number that is no number: I12x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} finds nothing to work on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A REDUCE with nothing on the stack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} asks for the stored value {1}, which was never stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BINGET 5 where five values were never stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be done: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items are appended to a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text of Python 2 is not {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another encoding; latin1 is the usual one for models of Python 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pickle of Python 2 that holds numpy arrays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A frame of the pickle is wrong: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: frames are written by programs, and readers differ in what they read of a wrong one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A frame that ends in the middle of a text hides opcodes from one of two readers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} values are left over at the end of the pickle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask how it was made: no pickler leaves values behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payload that was put in front of a genuine model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} more pickles follow in the same file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what they do as well: a program that loads several times runs them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several calls of pickle.dump to one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} bytes stand behind the end of the pickle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask what they are: loaders do not look at them, other programs may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An archive that was appended to a pickle, so that it is both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} read this file differently: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: it was made so that what is checked is not what is run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A frame that one reader honours and the other does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It uses extension code {0}, which only the process that loads it can resolve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: models do not use extension codes, and nobody can tell what this one stands for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EXT1 behind a call of copyreg.add_extension.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It refers to an object outside of the file: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pickle.load refuses it; the program that wrote it knows what the id means. PyTorch writes such files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tensors of a PyTorch file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs {0} buffers that are not in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pickle.load refuses it; whoever sent it has to send the buffers too, or pickle without buffer_callback.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pickle of protocol 5 whose arrays were handed over beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It imports a name that is made while it is loaded: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: names are computed to hide them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module is the result of a call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pickles are inside the archive: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what they would do; they are listed with their member.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A zip of pickles, or a numpy .npz with objects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same bytes are a pickle and an archive ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A zip archive that was appended to a pickle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a PyTorch file: a zip with a pickle whose tensors stand beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load it with weights_only=True if you must; it cannot be converted to .skops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model.pt that was saved with torch.save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An array in the joblib file cannot be read: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: get the file again from where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shape asks for more bytes than the file has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrays are in another file: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layout was given up with joblib 0.10. Load it once where it is trusted, and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model.pkl with model.pkl_01.npy beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would read a file elsewhere: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: joblib writes plain names of files in the same folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>../../etc/passwd as the name of an array.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading would import {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: no model needs this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>os.system as a value inside a model, to be called later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading would call {0} with {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it, and tell whoever sent it to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>os.system with a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading would call {0}, which nobody knows, with {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the code of that name in your environment and read it before you load the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A function of a package that is not part of the profiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading would call {0} with arguments that no genuine model has: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it unless you know why: genuine models call it differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numpy.core.multiarray._reconstruct with a class that is no array.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading would call what another call gives ({0}) with {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: nothing in a model needs that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>getattr(...) whose result is called at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading would change {0}, which is not part of the model: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: it changes code or settings of your process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BUILD on a class replaces one of its methods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading would give an object of {0} its own {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it: a later step would call it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A state that holds __setstate__: os.system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading would set a state on {0} that no genuine model has: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load it unless you know why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A state that is a number where the class expects a dict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading would call {1} of {0} to add items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what that method does before you load the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items are appended to what a call gave, not to a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds Python code: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it where it was written. Whoever loads the file runs it; skops cannot hold it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lambda or a class of a notebook, saved with cloudpickle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of that name exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or say that it may be replaced (--force).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model.skops is there from an earlier run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written could not be read back: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was replaced. Check the disk and try again; if it happens again, report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disk that returns other bytes than were written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not converted: it is no pickle or joblib file ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the pickle itself; a .skops needs no converting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>convert model.skops, or a picture that is named model.pkl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its output would have the same name as that of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert them one by one with -o, or into two folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model.pkl and model.joblib in one folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skops cannot hold {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the object where it was made and save it again; skops itself would refuse it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pandas DataFrame inside a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skops writes {0} and cannot load it again: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the object where it was made; --allow-lossy writes it nevertheless.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dict with None as a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} would come back different: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide whether the model depends on it; --allow-lossy converts it nevertheless.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An enum member becomes a number, a frozenset becomes empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is stored in another form: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: the model does not depend on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indices of a sparse matrix that need fewer bytes than they had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No profile knows {0}: it is taken as an object with attributes, as the pickle says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the result once where the class is known and compare some predictions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A transformer of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not converted, for loading it would do what no known model needs, or what nobody can tell ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read that finding; if you do not know the call, do not load it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call of os.system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no .skops file ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a .skops; a pickle or joblib file has to be converted first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update model.pkl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to update: current releases of skops read protocol {0} as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that skops 0.16 wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not updated: {0} of its types are not trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at them with untrusted or info, and name those that you trust with --trusted or --trust-list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model with a class of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not updated, for current releases of skops would not load it either ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read that finding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An array whose member is missing in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function {0} was written as before protocol 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: the updated file names it as current releases do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numpy.sqrt in a FunctionTransformer of skops 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state of a random generator ({0}) was written as before protocol 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: the updated file holds the same state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Generator that skops 0.5 saved, which no release can load.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A random generator ({0}) was saved without its seed sequence; the updated file gives it another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do unless something calls its spawn(): the numbers that it draws stay the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Generator saved by skops 0.9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss {0} was written for a loader that skops 0.11 dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: the updated file names the loader of current releases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An SGDClassifier saved by skops 0.10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bound method was labelled {0}, which current releases refuse; the updated file says {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: it is the same method of the same object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A method of an estimator that skops 0.11 saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dict with deprecated keys, which scikit-learn has had no class for since 1.2, becomes a dict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: its entries stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cv_results_ of a GraphicalLassoCV of scikit-learn 1.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not hold the value of a {0}: its writer left it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the model again where it was made; loading this file gives an empty one, or fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bytes object in a file of skops 0.3, a date in one of skops 0.11.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not change the verdict by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has to look at it and decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file with it would not load.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file with it counts as not analysed: nothing can be said about that part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file with it counts as deceptive: damaged, or made to be read in different ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file with it counts as dangerous.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its shape, data and type do not make an array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is made as an instance of a type that skops cannot hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its bytes are not in the pickle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its bytes are made in a way that is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is the result of a call, and only running that would tell what it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds code, not data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skops has no form for complex numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it contains itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is nested deeper than Python&apos;s recursion limit allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its type of elements cannot be written to a .npy file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is named by a number that only the writer&apos;s program knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its items are put into it in a way that is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key is neither a text nor a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is made with keyword arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its data and mask do not make a masked array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the environment has nothing of that name, so the pickle would not load there either</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no name of a class or function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it belongs to native code and has no attributes to store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its value has no form in JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no name of a time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is an array without dimensions that holds an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sparse matrix cannot be stored with objects as its data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skops has no form for objects of pandas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not in the pickle, which only names it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its type and bytes do not make a NumPy scalar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy before 1.25 does not let skops read its seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a start, stop or step has no form in JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it keeps its attributes in __slots__</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SciPy does not save this sparse format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its state is not what its type writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy cannot save strings of variable length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its records have fields that hold objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its nodes are those of another release of scikit-learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skops does not support this estimator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no value that is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of arrays it loads only NumPy&apos;s own type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its bit generator is another than the one it makes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a method of a builtin object is not found by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a method of a class is not found without an instance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a compiled function or callable object is not found by its type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key is a member of an enumeration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the description of its fields is longer than NumPy reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a defaultdict needs texts as keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was made with keyword arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it stands within a class, and only its last name is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SciPy before 1.17 does not load a sparse array of one dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a regular expression is written without its text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is only one of its type, and no other is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the type has no name by which it is found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is made again without its arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it loses its attributes, only its items are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key False becomes True</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alignment or metadata of its type of elements are lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a member of an enumeration becomes its plain value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys that differ by type only become one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it gets the fill value of its type instead of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which of two equal times it is when clocks are set back is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it comes back empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the one masked value becomes a masked array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this SciPy gives a sparse matrix back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it loses its state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it becomes the plain type that it extends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a member of an enumeration is written as the call that makes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SciPy may load its indices as 32 bits wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pickle does not hold its seeds, which only spawning new generators would need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a character that is drawn over another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a control character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a character that turns the direction of writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part without characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of a character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a character that is not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longer than any name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>markup that is not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes that are no character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a character that no name has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters of another script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a character that every font draws differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a field of the format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a special method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name that the class has and its objects have not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more attributes than any model has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a model where numbers belong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a function where numbers belong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list where an array belongs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text where numbers belong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a type where numbers belong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>skops::Main</name>
    <message>
        <source>Shows what is inside model files (.skops, pickle, joblib) and what loading them would do.</source>
        <translation>Zeigt, was in Modelldateien (.skops, Pickle, joblib) steckt und was ihr Laden bewirken würde.</translation>
    </message>
    <message>
        <source>The file to open; several, or a folder, are shown as a list.</source>
        <translation>Die zu öffnende Datei; mehrere Dateien oder ein Ordner werden als Liste gezeigt.</translation>
    </message>
    <message>
        <source>Judge for this environment: a profile&apos;s name or file.</source>
        <translation>Für diese Umgebung urteilen: Name oder Datei eines Profils.</translation>
    </message>
    <message>
        <source>Look of this run: system, light or dark.</source>
        <translation>Aussehen für diesen Lauf: system, light oder dark.</translation>
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
        <source>&amp;Show Only Its Files</source>
        <translation>Nur deren &amp;Dateien zeigen</translation>
    </message>
    <message>
        <source>Types to review in all files</source>
        <translation>In allen Dateien zu prüfende Typen</translation>
    </message>
    <message>
        <source>Tick All Known &amp;Library Types</source>
        <translation>Alle &amp;bekannten Bibliothekstypen anhaken</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop and Close</source>
        <translation>&amp;Anhalten und schließen</translation>
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
    <name>skops::ui::ConvertBar</name>
    <message>
        <source>I &amp;accept what is lost</source>
        <translation>Ich &amp;nehme die Verluste hin</translation>
    </message>
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
        <source>skops (*.skops)</source>
        <translation>skops (*.skops)</translation>
    </message>
    <message>
        <source>Not converted</source>
        <translation>Nicht umgewandelt</translation>
    </message>
    <message>
        <source>That is the pickle itself, which is never replaced. Choose another name.</source>
        <translation>Das ist das Pickle selbst, das nie ersetzt wird. Bitte einen anderen Namen wählen.</translation>
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
    <message>
        <source>Still converting</source>
        <translation>Es wird noch umgewandelt</translation>
    </message>
    <message>
        <source>%1 is being converted. Closing the window stops that; nothing is left behind.</source>
        <translation>%1 wird gerade umgewandelt. Schließen des Fensters bricht das ab; es bleibt nichts zurück.</translation>
    </message>
    <message>
        <source>Stop and Close</source>
        <translation>Anhalten und schließen</translation>
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
    <message>
        <source>Not converted. %1</source>
        <translation>Nicht umgewandelt. %1</translation>
    </message>
    <message>
        <source>Written: %1, %2, read back and equal.</source>
        <translation>Geschrieben: %1, %2, zurückgelesen und gleich.</translation>
    </message>
    <message>
        <source>Written: %1, %2, 1 array byte-equal.</source>
        <translation>Geschrieben: %1, %2, 1 Array Byte für Byte gleich.</translation>
    </message>
    <message>
        <source>Written: %1, %2, %3 arrays byte-equal.</source>
        <translation>Geschrieben: %1, %2, %3 Arrays Byte für Byte gleich.</translation>
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
        <translation type="unfinished"></translation>
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
        <translation>&amp;Der Reihe nach</translation>
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
        <source>Only &amp;What Is Not Known</source>
        <translation>Nur &amp;Unbekanntes</translation>
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
    <name>skops::ui::MainWindow</name>
    <message>
        <source>Open files</source>
        <translation type="unfinished"></translation>
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
        <source>&amp;About Skops Inspector</source>
        <translation>&amp;Über Skops Inspector</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Other &amp;Tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen Close&amp;d Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>Ne&amp;xt Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ppearance</source>
        <translation>Aussehe&amp;n</translation>
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
        <source>About Skops Inspector</source>
        <translation>Über Skops Inspector</translation>
    </message>
    <message>
        <source>Skops Inspector %1

Shows what is inside a model file (.skops, pickle, joblib) and what loading it would do. Nothing from the file is ever run, imported, or believed.

MIT licence.</source>
        <translation>Skops Inspector %1

Zeigt, was in einer Modelldatei (.skops, Pickle, joblib) steckt und was ihr Laden bewirken würde. Nichts aus der Datei wird je ausgeführt, importiert oder geglaubt.

MIT-Lizenz.</translation>
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
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
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
        <translation>Ba&amp;um</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing and reading back: %1</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n files/s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not converted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not updated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. The file is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What was converted stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Angehalten. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>%1 before, %2 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 times smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated: %1, %2, read back and equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1, read back and equal. %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1, %2, read back and equal.</source>
        <translation>Geschrieben: %1, %2, zurückgelesen und gleich.</translation>
    </message>
    <message numerus="yes">
        <source>Written: %1, %2, %n arrays byte-equal.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Convert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for another task to end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>The file was to be %1 in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n places)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has protocol %1 of an older skops; current releases write %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Looking whether it can be updated…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It can be updated, without running anything of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It is updated only with all of its types ticked, as skops updates only what it may load. Not ticked: %2.</source>
        <translation type="unfinished"></translation>
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
        <source>Copy Ticked Types as P&amp;ython List</source>
        <translation>Angehakte Typen als &amp;Python-Liste kopieren</translation>
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
        <source>Give a &amp;Reason to All Ticked Types</source>
        <translation>Allen angehakten Typen einen &amp;Grund geben</translation>
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
    <name>types</name>
    <message>
        <source>A trained model does not need it. Do not load the file unless you know who put it there, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs Python code that it is given as text or bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports, compiles or runs Python files or test suites that it is told by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reaches other modules and functions by their names, so a list of types no longer tells what is called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a new function or class out of its parts; calling that runs whatever the file put into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has code called later or in another thread, or changes how the running Python works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls machine code or reads and writes memory directly, past every check of Python.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls the operating system: it can start programs, change and delete files, and read the environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts other programs or processes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens, reads, writes or deletes files, or asks about them, by names that it is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads files by name or address, some also from the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loads further objects, and while doing so runs code that this review does not see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens network connections: it can send data away or fetch more code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A method of a path: it can read, write or delete the file that the path names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joblib starts processes and loads pickles; a cache (joblib.Memory) runs what it finds in its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is the cache of a pipeline, ask for the model without it: predicting needs none. Otherwise do not load the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was defined in the script or notebook that saved the model, or skops could not tell where it comes from. It loads only in a program that has the same name, and that program&apos;s code runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get that script and read what it defines under this name, or ask for a model that does without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plain operation such as adding or comparing, kept as a function. skops trusts few functions by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is the operation you expect: it is applied when the model is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The type of one of Python&apos;s constants. Python does not offer it under this name, so loading stops there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expect that the file does not load; ask for one without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plain value or type of Python. skops trusts only the most common of them by itself, and this is none of those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it stands where a value or a type belongs, and is not called as a function of the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A function of Python itself that the model names and calls. It does no more than its name says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is the one you expect: it is called when the model is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exception class, kept to say which errors to raise or to ignore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is one of Python&apos;s errors and only named, not used as a step of the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A collection of Python. skops lists it although it only holds other values; those are listed by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the values inside it in the tree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date, a time or a time zone. skops does not count it among the values it trusts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that a date or time makes sense at this place of the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exact number. skops does not count it among the values it trusts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that a number makes sense at this place of the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a file or folder, as a value. Naming it opens nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look which path it is: the model may open it when it is fitted, and it may tell of the maker&apos;s machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>catboost keeps the whole trained model as bytes, and its native code parses them while the file is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it only from someone you trust: what is in those bytes cannot be checked here, and a made-up model can attack the parser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A LightGBM model in the form of a scikit-learn estimator. skops trusts only scikit-learn&apos;s own estimators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is a LightGBM model you expect; its trees are in the Booster below it, and a custom objective or metric is listed by its own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A function of numpy that its maker passed to the model. skops trusts only numpy&apos;s elementwise functions (ufuncs) by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the function is the one you expect: it is called when the model transforms or predicts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An elementwise function of numpy under the name of an older release; skops trusts the name of today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the function is the one you expect; it may also keep the file from loading with a newer numpy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A basic type of numpy, kept as a value. skops trusts numpy&apos;s numbers and lists the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it stands where a type belongs, for instance as the dtype of an encoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A special kind of array: a matrix, masked values, named columns or text. skops trusts only plain arrays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the values in the preview; ask whether a plain array would not do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A generator of random numbers with its state. It draws numbers and does nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the model is meant to keep its own randomness; fitting again will continue from this state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single date, span, period or missing value of pandas. skops trusts nothing of pandas by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that such a value makes sense at this place of the model; skops cannot load all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table, column or index of pandas with its data. skops trusts nothing of pandas by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask why the model keeps data; look at the values, which may be training data that should not be passed on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column type of pandas, such as whole numbers that may be missing. skops trusts nothing of pandas by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it stands where a column type belongs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sparse matrix or array, kept as a type or with its values. skops does not trust every place where one can stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the findings: scipy uses the stored indices unchecked, so they are checked here where the file holds them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A function of scipy that its maker passed to the model. skops trusts only scipy&apos;s elementwise functions by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the function is the one you expect: it is called when the model is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A search tree of scipy; compiled code uses its stored numbers without checking them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it only from someone you trust: these numbers are not checked here, and wrong ones crash a search or read foreign memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A probability distribution, as random searches keep them. On loading, scipy runs the text in its field _parse_arg_template as Python code, so a made-up one can do anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read _parse_arg_template in the tree: it must hold nothing but three short functions named _parse_args, _parse_args_rvs and _parse_args_stats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nodes of a decision tree. scikit-learn follows the stored numbers of children and features without checking them: out of range, they crash predicting or read foreign memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether all trees were found in range: the inspector checks every child, feature number and class count against the sizes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tree for finding neighbours. Compiled code follows its stored row numbers without checking them, and they are not checked here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it only from someone you trust, or ask for the model fitted with algorithm=&apos;brute&apos;, which keeps no such tree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A distance that a neighbours model or a cluster model uses, in compiled code. skops does not count it among the types it trusts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is the distance you expect, and that its vectors of weights are as long as there are features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A loss function, as boosting and linear models keep it after training. skops trusts those it knows, and this is another or under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the loss fits the model, for instance squared error for a regression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An inner part of a scikit-learn model that is made by fitting. skops trusts public estimators and lists parts like this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it belongs to the estimator above it and that its attributes are numbers and arrays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A function that rates predictions; searches and scorers call it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the function is the one you expect: it decides which parameters a search prefers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens windows and runs scripts of the Tcl language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the web browser as soon as it is imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts a debugger, or whatever program the environment names instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns text into code; the next call runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes a Python expression given as text; the text can do anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs Python statements given as text; the text can do anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetches anything from any object by its name, so a list of types no longer tells what is called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for a line from the keyboard; in old Pythons it computed that line as an expression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a file by name, to read it or to overwrite it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python&apos;s type of types, here as a value. When called with three arguments it makes a new class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is kept as a type and not called as a function of the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dictionary that calls a function for keys it does not have yet. The function is part of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in the tree at its default_factory: it should be a plain type such as list or int.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lambda, a function without a name. Python cannot find it again by name, so loading stops there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a model that uses a named function instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A function with a cache around it, named by the function inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A function with some of its arguments already filled in. skops lists it because it can carry any function.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in the tree at the function inside and at its arguments: that is what the model calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists every object in the program, and from there reaches anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks into functions, frames and modules, and from there reaches anything in the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description of a function&apos;s parameters; it calls nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it describes a function you expect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A piece of LightGBM that holds addresses of native memory; an invented address crashes the program or worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not tick it: a trained model keeps only a Booster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trained trees of LightGBM as text or bytes; its native code parses them while the file is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it only from someone you trust: the trees cannot be checked here, and a made-up model can attack the parser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of numbers an array holds, for instance 64-bit floats. skops lists it as a type of its own; encoders and vectorizers keep one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in the tree which kind it is: a plain number or text is what you should find.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a file by name and, if it is told to, unpickles what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An array that is a file on disk: it opens that file by name and can write to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the model with plain arrays: call numpy.asarray on it before saving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes an array to a file of any name, as a pickle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A method of a generator of random numbers, bound to its state: calling it draws numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is the distribution you expect: it is called when the model is used or fitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls a Python function for every element of an array. The function is part of the file and listed by its own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the function inside: it is called for each value when the model is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetches attributes of whatever it is given, by names that the file holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the names in the tree; they should be plain attributes, without leading underscores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picks items out of whatever it is given, by positions or keys that the file holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the positions or keys in the tree and check that they are those you expect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls a method of whatever it is given; the name and the arguments are in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the method&apos;s name and arguments in the tree: it is called on your data when the model is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A random forest for quantiles, built on scikit-learn&apos;s. skops trusts only scikit-learn&apos;s own estimators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the model is meant to predict quantiles; its trees and its table of leaves are listed by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The leaves and training rows of a quantile forest; compiled code uses its stored row numbers without checking them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it only from someone you trust: these numbers are not checked here, and wrong ones crash predicting or read foreign memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A compiled search pattern, usually of a tokenizer or column selector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the pattern in the tree; a badly made one can take endless time on some texts. skops may fail to load it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds the address of machine code that scipy then calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A curve made of polynomial pieces; calibration and spline features keep some. Compiled code computes it from three stored arrays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in the tree that t, c and k are plain numbers: their lengths are not compared here, and wrong ones can read foreign memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a numeric optimisation found, as a dictionary of values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it holds numbers and messages only; what else it holds is listed by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A distance between two points, used to find neighbours or clusters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the distance is the one you expect: it is called for many pairs of points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotations in space, kept as numbers for compiled code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the model has to do with rotations in space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A probability distribution with fixed parameters, as random searches keep them. The distribution inside it is listed by its own name; loading that runs text of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the distribution inside and read its field _parse_arg_template in the tree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An inner function of k-means, chosen by fitting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it belongs to a k-means model: it is called when that is fitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses columns of a table by type or by a pattern on their names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the pattern and the types in the tree; a badly made pattern can take endless time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes random example data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask why a trained model names it; nothing in a model needs example data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A loss of gradient boosting in old releases of scikit-learn; new ones do not have it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expect that the file does not load with a current scikit-learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One tree of histogram gradient boosting. scikit-learn follows the stored numbers of children and features without checking them: out of range, they crash predicting or read foreign memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether all trees were found in range: the inspector checks every child and feature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A function that rates features by how much they tell about the target; feature selection calls it when it is fitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the function is the one you expect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kernel of a Gaussian process: the covariance it assumes. skops does not count kernels among the types it trusts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the kernel is one you expect and that its parameters are numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scorer of a search: it calls a rating function that is part of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the rating function inside, _score_func in the tree: it should be a metric of scikit-learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A search over parameters that scikit-learn calls experimental, so skops does not count it among the trusted estimators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the estimator and the scorer inside; loading needs an import that enables it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Splits data for cross-validation; a search or calibration keeps it as an option.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that its settings are plain numbers; it is used only when the model is fitted again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says which extra arguments, such as sample weights, a pipeline passes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it holds names and true or false only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs calls in other threads or processes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A function of scikit-learn that checks or converts input. Somebody passed it to the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a joblib cache in a folder of any name; a cache runs what it finds in its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loads or converts another model file, with a trust list that the file itself can choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpickles the bytes it is given. Genuine pickles of torch tensors hold it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the tensors in a form that holds only numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens windows and reads a settings file from the current folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds the text of a type hint, which is computed as Python code when it is resolved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes type hints that are given as text; the text can do anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An identifier of 128 bits. skops does not count it among the values it trusts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that an identifier makes sense at this place of the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens addresses in the web browser, and can start a program of any name as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A piece of XGBoost that holds addresses of native memory; an invented address crashes the program or worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trained trees of XGBoost as bytes; its native code parses them while the file is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An XGBoost model in the form of a scikit-learn estimator. skops trusts only scikit-learn&apos;s own estimators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is an XGBoost model you expect; its trees are in the Booster below it, and a custom objective or metric is listed by its own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to catboost. skops trusts only scikit-learn&apos;s own estimators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to LightGBM. skops trusts only scikit-learn&apos;s own estimators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to numpy. skops trusts numpy&apos;s plain arrays, numbers and elementwise functions, and lists the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to pandas. skops trusts nothing of pandas by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to quantile-forest. skops trusts only scikit-learn&apos;s own estimators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to scipy. skops trusts scipy&apos;s sparse matrices and elementwise functions, and lists the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to scikit-learn, but is not among the public estimators that skops trusts by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to XGBoost. skops trusts only scikit-learn&apos;s own estimators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it fits the model around it; if it is a function, it may be called when the model is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A method together with the object it belongs to. Calling it runs that class&apos;s code on that object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you know the class and what this method does: it may be called when the model is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is known to run code, start a process, or reach files or the network, or leads to something that does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No known library has this name. Loading imports a module of that name from the environment and uses its code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out which package it comes from and read its code there, or ask whoever made the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Native code of its library uses bytes or numbers of the file as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it only from someone you trust: what it holds cannot be checked here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to a known library, but skops does not count it among the types it trusts.</source>
        <translation type="unfinished"></translation>
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
