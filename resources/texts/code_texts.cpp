#include "texts/code_texts.h"

#include <array>
#include <cctype>
#include <utility>

namespace skops::texts {
namespace {

constexpr const char* corrupted = QT_TRANSLATE_NOOP(
    "codes", "Do not load it. Get the file again from where it came from and compare the checksums.");

// One row per code, in the order of base/codes.h. The switch has no default: the compiler names a forgotten
// code.
constexpr CodeText rowOf(Code code)
{
    switch (code) {
    // input and tasks
    case Code::Cancelled:
        return {QT_TRANSLATE_NOOP("codes", "Cancelled before it was finished; there is no result."),
                QT_TRANSLATE_NOOP("codes", "Start it again."),
                QT_TRANSLATE_NOOP(
                    "codes",
                    "The window was closed, or Ctrl+C was pressed, before the file was read to the end.")};
    case Code::OutOfMemory:
        return {QT_TRANSLATE_NOOP("codes", "There is not enough memory for this file."),
                QT_TRANSLATE_NOOP(
                    "codes",
                    "Try again on a machine with more memory; until then nothing is known about this file."),
                QT_TRANSLATE_NOOP("codes", "A schema of several gigabytes on a small machine.")};
    case Code::FileNotFound:
        return {QT_TRANSLATE_NOOP("codes", "There is no such file."),
                QT_TRANSLATE_NOOP("codes", "Check the name and the folder."),
                QT_TRANSLATE_NOOP("codes", "A misspelt name, or a link to a file that was moved.")};
    case Code::FileDenied:
        return {QT_TRANSLATE_NOOP("codes", "The file may not be read."),
                QT_TRANSLATE_NOOP("codes", "Check its permissions."),
                QT_TRANSLATE_NOOP("codes", "The file belongs to another user.")};
    case Code::FileIsFolder:
        return {
            QT_TRANSLATE_NOOP("codes", "This is a folder or device, not a file."),
            QT_TRANSLATE_NOOP("codes", "Give a file."),
            QT_TRANSLATE_NOOP("codes", "The folder of a model was given instead of the model.skops in it.")};
    case Code::FileRead:
        return {QT_TRANSLATE_NOOP("codes", "Reading failed: {0}."),
                QT_TRANSLATE_NOOP("codes", "Check the disk or the connection and try again."),
                QT_TRANSLATE_NOOP("codes", "A network drive that was disconnected.")};
    case Code::FileShrank:
        return {
            QT_TRANSLATE_NOOP("codes", "The file ended early; {0} bytes were expected."),
            QT_TRANSLATE_NOOP("codes", "Wait until whoever writes it has finished, then try again."),
            QT_TRANSLATE_NOOP(
                "codes", "The file is still being downloaded, or another program cut it while it was read.")};
    case Code::FileChanged:
        return {
            QT_TRANSLATE_NOOP("codes", "The file changed while it was looked at."),
            QT_TRANSLATE_NOOP("codes", "Open it again; what was shown may no longer be what is in the file."),
            QT_TRANSLATE_NOOP(
                "codes", "Another program wrote to the file between opening it and finishing the task.")};
    case Code::FileWrite:
        return {QT_TRANSLATE_NOOP("codes", "Writing failed: {0}."),
                QT_TRANSLATE_NOOP("codes", "Check the free space and the permissions; nothing was replaced."),
                QT_TRANSLATE_NOOP("codes", "The disk is full, or the folder may only be read.")};
    case Code::LimitExceeded:
        return {
            QT_TRANSLATE_NOOP("codes", "A limit was reached: {0} is {1}, the limit is {2}."),
            QT_TRANSLATE_NOOP(
                "codes",
                "Do not load it unless you know why it is that large; a small file can be made to need any "
                "amount "
                "of memory or time."),
            QT_TRANSLATE_NOOP(
                "codes",
                "A member of 1 MB that unpacks to 1 GB, or a shared list that would print as millions of "
                "rows.")};
    case Code::KindUnknown:
        return {
            QT_TRANSLATE_NOOP("codes", "This is neither a .skops file nor a pickle ({0})."),
            QT_TRANSLATE_NOOP(
                "codes",
                "Check that it is the right file. Do not open it with pickle or joblib instead: that runs "
                "code."),
            QT_TRANSLATE_NOOP("codes",
                              "A pickle, a picture or an empty file that was renamed to model.skops.")};

    // archive: what CPython's zipfile refuses
    case Code::ZipNoEnd:
        return {QT_TRANSLATE_NOOP("codes", "No end of a zip archive was found."), corrupted,
                QT_TRANSLATE_NOOP("codes", "A download that stopped half-way.")};
    case Code::ZipBadDirectory:
        return {
            QT_TRANSLATE_NOOP("codes", "The archive's directory is damaged: {0}."), corrupted,
            QT_TRANSLATE_NOOP("codes", "The directory names an offset or size that lies outside the file.")};
    case Code::ZipBadLocalHeader:
        return {QT_TRANSLATE_NOOP("codes", "The header of this member is damaged: {0}."), corrupted,
                QT_TRANSLATE_NOOP("codes", "The directory points to a place where no member begins.")};
    case Code::ZipNameDiffers:
        return {QT_TRANSLATE_NOOP(
                    "codes",
                    "The directory and the member's own header disagree on its name; the header says {0}."),
                corrupted,
                QT_TRANSLATE_NOOP("codes", "The directory says schema.json, the header says other.json.")};
    case Code::ZipEncrypted:
        return {QT_TRANSLATE_NOOP("codes", "The member is encrypted."),
                QT_TRANSLATE_NOOP("codes",
                                  "skops cannot read encrypted members. Ask for a file without a password."),
                QT_TRANSLATE_NOOP("codes", "An archive that was packed again with a password.")};
    case Code::ZipUnknownMethod:
        return {
            QT_TRANSLATE_NOOP("codes", "The member is compressed with method {0}, which Python cannot read."),
            QT_TRANSLATE_NOOP("codes", "Ask for a file with stored or deflated members."),
            QT_TRANSLATE_NOOP("codes", "An archive that was packed again with Zstandard.")};
    case Code::ZipUnsupported:
        return {QT_TRANSLATE_NOOP("codes", "The archive uses a feature that Python cannot read: {0}."),
                QT_TRANSLATE_NOOP("codes", "Ask for a file written by skops itself."),
                QT_TRANSLATE_NOOP("codes", "An archive split over several disks.")};
    case Code::ZipBadCrc:
        return {
            QT_TRANSLATE_NOOP(
                "codes", "The member's contents do not match their checksum: {0} is stored, {1} was found."),
            corrupted,
            QT_TRANSLATE_NOOP("codes", "One byte of an array was changed, by a bad disk or on purpose.")};
    case Code::ZipBadStream:
        return {QT_TRANSLATE_NOOP("codes", "The member's compressed data is damaged ({0})."), corrupted,
                QT_TRANSLATE_NOOP("codes", "A member whose compressed data break off or make no sense.")};
    case Code::ZipTruncated:
        return {QT_TRANSLATE_NOOP("codes", "The member ends beyond the end of the file."), corrupted,
                QT_TRANSLATE_NOOP("codes", "A download that stopped half-way.")};
    case Code::ZipMemberMissing:
        return {
            QT_TRANSLATE_NOOP("codes", "The member {0} is named but is not in the archive."), corrupted,
            QT_TRANSLATE_NOOP(
                "codes", "An array node says \"file\": \"1234.npy\" and the archive has no such member.")};

    // archive: what another reader could resolve differently
    case Code::ZipDuplicateName:
        return {
            QT_TRANSLATE_NOOP(
                "codes", "{1} members are called {0}; Python reads the last one, other programs another."),
            QT_TRANSLATE_NOOP(
                "codes",
                "Do not load it: what a scanner saw may not be what Python loads. Ask for a clean file."),
            QT_TRANSLATE_NOOP(
                "codes",
                "Two members called schema.json: a harmless one first, the one that Python loads last.")};
    case Code::ZipNulInName:
        return {
            QT_TRANSLATE_NOOP("codes", "The member's name holds a NUL character; Python cuts the name there, "
                                       "other programs do not."),
            QT_TRANSLATE_NOOP("codes", "Do not load it: programs disagree on what this member is called."),
            QT_TRANSLATE_NOOP("codes", "schema.json\\0.txt is schema.json for Python.")};
    case Code::ZipPrefixData:
        return {QT_TRANSLATE_NOOP("codes", "There are {0} bytes before the archive begins."),
                QT_TRANSLATE_NOOP("codes", "Ask what they are for; skops never writes any."),
                QT_TRANSLATE_NOOP("codes", "A program or a picture with a zip behind it.")};
    case Code::ZipTrailingData:
        return {QT_TRANSLATE_NOOP("codes", "There are {0} bytes behind the archive's end."),
                QT_TRANSLATE_NOOP("codes", "Ask what they are for; skops never writes any."),
                QT_TRANSLATE_NOOP("codes", "Another file was appended behind the archive.")};
    case Code::ZipSeveralEnds:
        return {QT_TRANSLATE_NOOP(
                    "codes",
                    "The file holds more than one possible end of an archive; programs may see different "
                    "contents."),
                QT_TRANSLATE_NOOP(
                    "codes",
                    "Do not load it: what a scanner saw may not be what Python loads. Ask for a clean file."),
                QT_TRANSLATE_NOOP("codes", "The archive's comment holds the end record of another archive.")};
    case Code::ZipLocalDiffers:
        return {
            QT_TRANSLATE_NOOP("codes", "The member's header and the directory disagree on {0}: {2} and {1}."),
            QT_TRANSLATE_NOOP("codes", "Python follows the directory. Ask how the file was made."),
            QT_TRANSLATE_NOOP("codes", "The directory says 120 bytes, the member's own header says 80.")};
    case Code::ZipOverlap:
        return {QT_TRANSLATE_NOOP("codes", "The member shares bytes with {0}."),
                QT_TRANSLATE_NOOP("codes", "Do not load it: no ordinary program writes overlapping members."),
                QT_TRANSLATE_NOOP("codes", "A zip bomb in which many members unpack the same bytes.")};
    case Code::ZipShortStream:
        return {QT_TRANSLATE_NOOP("codes", "The member gives {1} bytes, but {0} are declared."),
                QT_TRANSLATE_NOOP("codes", "Ask how the file was made; skops never writes such a member."),
                QT_TRANSLATE_NOOP("codes", "The directory declares 1,000 bytes, the stream holds 900.")};
    case Code::ZipRatio:
        return {QT_TRANSLATE_NOOP("codes", "The member unpacks to {0} times its size."),
                QT_TRANSLATE_NOOP("codes", "Check that there is enough memory before loading; skops unpacks "
                                           "every member before it checks "
                                           "anything."),
                QT_TRANSLATE_NOOP("codes", "1 MB of compressed zeros that become 1 GB in memory.")};
    case Code::ZipAmbiguousName:
        return {
            QT_TRANSLATE_NOOP("codes", "Programs may read the member's name differently ({0})."),
            QT_TRANSLATE_NOOP("codes", "Python's reading is shown. Ask how the file was made."),
            QT_TRANSLATE_NOOP("codes", "A name in two encodings, with a backslash, or with \"..\" in it.")};
    case Code::ZipEndDiffers:
        return {QT_TRANSLATE_NOOP(
                    "codes", "The archive's end record disagrees with its directory on {0}: {1} and {2}."),
                QT_TRANSLATE_NOOP("codes",
                                  "Do not load it: programs that believe the end record see another file."),
                QT_TRANSLATE_NOOP("codes", "The end record counts one member, the directory lists two.")};
    case Code::ZipLongStream:
        return {
            QT_TRANSLATE_NOOP("codes", "The member gives more than the {0} bytes that are declared."),
            QT_TRANSLATE_NOOP("codes", "Do not load it: Python cuts the data there, other programs do not."),
            QT_TRANSLATE_NOOP("codes", "A schema.json with a second half that only some programs see.")};

    // numpy
    case Code::NpyBadMagic:
        return {QT_TRANSLATE_NOOP("codes", "This is not a numpy array file."), corrupted,
                QT_TRANSLATE_NOOP("codes",
                                  "A member called 1234.npy that is an archive, a pickle or plain text.")};
    case Code::NpyBadVersion:
        return {QT_TRANSLATE_NOOP("codes", "The array file has the unknown version {0}."), corrupted,
                QT_TRANSLATE_NOOP("codes", "An array header of version 9.")};
    case Code::NpyBadHeader:
        return {QT_TRANSLATE_NOOP("codes", "The header of the array file is malformed: {0}."), corrupted,
                QT_TRANSLATE_NOOP("codes", "A header that is no Python dict, or has no 'shape'.")};
    case Code::NpyBadDtype:
        return {
            QT_TRANSLATE_NOOP("codes", "The array has a data type that is not understood here: {0}."),
            QT_TRANSLATE_NOOP(
                "codes", "Nothing is known about its contents. Look at it in a sandbox before you load it."),
            QT_TRANSLATE_NOOP("codes",
                              "A descr that numpy would refuse, or of a kind that is not known here.")};
    case Code::NpyObjectDtype:
        return {QT_TRANSLATE_NOOP("codes",
                                  "The array holds pickled Python objects ({0}); skops refuses to load it."),
                QT_TRANSLATE_NOOP("codes",
                                  "Do not load it with allow_pickle=True: that runs whatever the file says."),
                QT_TRANSLATE_NOOP("codes", "An array of dtype |O: its data is a pickle.")};
    case Code::NpyShapeOverflow:
        return {QT_TRANSLATE_NOOP("codes", "The shape of the array is larger than any memory."), corrupted,
                QT_TRANSLATE_NOOP("codes", "A shape of (2**40, 2**40) in a file of 200 bytes.")};
    case Code::NpyTooShort:
        return {QT_TRANSLATE_NOOP("codes", "The array needs {0} bytes of data, {1} are there."), corrupted,
                QT_TRANSLATE_NOOP("codes", "The header says a million numbers, the member ends after ten.")};
    case Code::NpyTrailingData:
        return {
            QT_TRANSLATE_NOOP("codes", "There are {0} bytes behind the array's data."),
            QT_TRANSLATE_NOOP("codes", "numpy ignores them. Ask what they are for."),
            QT_TRANSLATE_NOOP("codes", "Bytes behind the last number, which no reader of arrays looks at.")};
    case Code::NpzBadMember:
        return {QT_TRANSLATE_NOOP("codes", "The sparse matrix file has no usable array {0}."), corrupted,
                QT_TRANSLATE_NOOP("codes", "A sparse matrix whose indptr is missing.")};
    case Code::SparseBadFormat:
        return {
            QT_TRANSLATE_NOOP("codes", "The sparse matrix has the unknown format {0}."), corrupted,
            QT_TRANSLATE_NOOP("codes", "A format of \"xyz\" where scipy knows csr, csc, coo, bsr and dia.")};
    case Code::SparseIndexRange:
        return {QT_TRANSLATE_NOOP(
                    "codes", "The sparse matrix is inconsistent: entry {1} of {0} is {2}, out of range."),
                QT_TRANSLATE_NOOP(
                    "codes",
                    "Do not load it: scipy uses these numbers unchecked, and a product with the matrix can "
                    "crash or "
                    "read foreign memory."),
                QT_TRANSLATE_NOOP("codes", "indices holds 1000000 in a matrix of 10 columns.")};

    // schema.json: the text
    case Code::JsonEncoding:
        return {QT_TRANSLATE_NOOP("codes", "schema.json is not valid Unicode text."), corrupted,
                QT_TRANSLATE_NOOP("codes", "A schema.json in Latin-1.")};
    case Code::JsonSyntax:
        return {QT_TRANSLATE_NOOP("codes", "schema.json is not valid JSON; expected here: {0}."), corrupted,
                QT_TRANSLATE_NOOP("codes", "A schema that was edited by hand and lost a bracket.")};
    case Code::JsonTooDeep:
        return {QT_TRANSLATE_NOOP(
                    "codes", "schema.json is nested {0} levels deep; Python stops with a RecursionError."),
                QT_TRANSLATE_NOOP("codes", "Do not load it; ordinary models have a few dozen levels."),
                QT_TRANSLATE_NOOP("codes", "100,000 opening brackets.")};
    case Code::JsonLongInteger:
        return {QT_TRANSLATE_NOOP(
                    "codes", "schema.json holds an integer of {0} digits; Python refuses more than 4300."),
                QT_TRANSLATE_NOOP("codes", "Ask how the file was made; skops never writes such a number."),
                QT_TRANSLATE_NOOP("codes",
                                  "A number of 5,000 digits: Python refuses to convert more than 4,300.")};
    case Code::JsonDuplicateKey:
        return {QT_TRANSLATE_NOOP("codes", "The key {0} stands twice in one object; Python uses the last "
                                           "one, other programs the first."),
                QT_TRANSLATE_NOOP(
                    "codes",
                    "Python's reading is shown. Ask how the file was made; skops never writes a key twice."),
                QT_TRANSLATE_NOOP("codes", "{\"__class__\": \"dict\", \"__class__\": \"Popen\"}")};

    // schema.json: the nodes
    case Code::SchemaMissing:
        return {QT_TRANSLATE_NOOP("codes", "The archive has no schema.json, so it is not a .skops file."),
                QT_TRANSLATE_NOOP("codes", "Check that it is the right file."),
                QT_TRANSLATE_NOOP("codes", "Some other zip file, renamed to model.skops.")};
    case Code::ProtocolInvalid:
        return {QT_TRANSLATE_NOOP("codes", "The protocol is {0}, not a number that any skops has used."),
                corrupted, QT_TRANSLATE_NOOP("codes", "\"protocol\": true, or no protocol at all.")};
    case Code::ProtocolNewer:
        return {QT_TRANSLATE_NOOP("codes", "The file has protocol {0}, newer than any that is known here."),
                QT_TRANSLATE_NOOP(
                    "codes", "Use a newer Skops Inspector; what is shown is only what could be understood."),
                QT_TRANSLATE_NOOP("codes", "A file written by a development version of skops.")};
    case Code::NodeNotObject:
        return {QT_TRANSLATE_NOOP("codes", "There is a plain value where a node is expected."), corrupted,
                QT_TRANSLATE_NOOP("codes", "\"content\": [1, 2, 3]")};
    case Code::FieldMissing:
        return {QT_TRANSLATE_NOOP("codes", "The field {0} is missing; skops stops with a KeyError."),
                corrupted, QT_TRANSLATE_NOOP("codes", "A node without __module__.")};
    case Code::FieldWrongType:
        return {QT_TRANSLATE_NOOP("codes", "The field {0} is of the wrong kind; skops cannot read it."),
                corrupted, QT_TRANSLATE_NOOP("codes", "\"content\": 5 in a ListNode.")};
    case Code::NameNotText:
        return {QT_TRANSLATE_NOOP("codes", "The field {0} is not text, so the type has no name."), corrupted,
                QT_TRANSLATE_NOOP("codes", "\"__class__\": null")};
    case Code::IdUnhashable:
        return {
            QT_TRANSLATE_NOOP("codes", "The __id__ is a list or an object; skops stops with a TypeError."),
            corrupted, QT_TRANSLATE_NOOP("codes", "\"__id__\": [1]")};
    case Code::LoaderUnknown:
        return {QT_TRANSLATE_NOOP("codes", "No release of skops has a loader {0}."),
                QT_TRANSLATE_NOOP(
                    "codes",
                    "Use a newer Skops Inspector if the file comes from a newer skops; else do not load it. "
                    "What this "
                    "node does is not known."),
                QT_TRANSLATE_NOOP(
                    "codes", "\"__loader__\": \"PandasSeriesNode\", which only development versions have.")};
    case Code::LoaderNotInProfile:
        return {
            QT_TRANSLATE_NOOP("codes", "The skops of this profile has no loader {0} for protocol {1}."),
            QT_TRANSLATE_NOOP(
                "codes",
                "Load it with the release that wrote it, or have it updated; another profile may know it."),
            QT_TRANSLATE_NOOP("codes", "An SGDNode, which skops 0.11 and later cannot read.")};
    case Code::CachedUnknownId:
        return {QT_TRANSLATE_NOOP("codes", "The node refers to an object that was not read before it."),
                corrupted,
                QT_TRANSLATE_NOOP(
                    "codes", "A node that says \"the one with id 7\" where no node has had that id yet.")};
    case Code::MethodLabel:
        return {QT_TRANSLATE_NOOP(
                    "codes",
                    "The method says it belongs to {0}, but its object is a {1}; skops refuses the file."),
                QT_TRANSLATE_NOOP("codes",
                                  "Do not load it with an old release: before 0.12 the label was believed."),
                QT_TRANSLATE_NOOP(
                    "codes", "Labelled builtins.dict, but the object is an os._Environ (CVE-2025-54413).")};
    case Code::OperatorModule:
        return {
            QT_TRANSLATE_NOOP(
                "codes",
                "An operator node names the module {0} instead of operator; skops refuses the file."),
            QT_TRANSLATE_NOOP("codes",
                              "Do not load it with an old release: before 0.12 the label was believed."),
            QT_TRANSLATE_NOOP(
                "codes",
                "Labelled sklearn.linear_model.LinearRegression, but operator.methodcaller would be called "
                "(CVE-2025-54412).")};
    case Code::BitGeneratorName:
        return {
            QT_TRANSLATE_NOOP(
                "codes",
                "The random generator names none of numpy's bit generators; skops refuses the file."),
            corrupted,
            QT_TRANSLATE_NOOP(
                "codes", "A generator whose bit generator is named \"os.system\" or \"NoSuchGenerator\".")};
    case Code::GeneratorProtocol0:
        return {QT_TRANSLATE_NOOP(
                    "codes",
                    "The random generator was written with protocol 0, which no current skops can load."),
                QT_TRANSLATE_NOOP(
                    "codes", "Load it with skops 0.5 or older in an isolated environment and save it again."),
                QT_TRANSLATE_NOOP("codes", "A generator in a file that says protocol 0.")};
    case Code::ArrayType:
        return {QT_TRANSLATE_NOOP("codes", "The array node has the unknown type {0}."), corrupted,
                QT_TRANSLATE_NOOP("codes", "\"type\": \"pickle\" in an NdArrayNode.")};
    case Code::TreeTooDeep:
        return {QT_TRANSLATE_NOOP(
                    "codes", "The nodes are nested {0} levels deep; Python stops with a RecursionError."),
                QT_TRANSLATE_NOOP(
                    "codes",
                    "It may load with a higher sys.setrecursionlimit(); ask why it is nested that deep."),
                QT_TRANSLATE_NOOP("codes", "A list in a list in a list, 500 times.")};
    case Code::CycleUnloadable:
        return {QT_TRANSLATE_NOOP("codes", "An object contains itself; skops cannot load it."),
                QT_TRANSLATE_NOOP("codes", "Ask for a model without such a reference."),
                QT_TRANSLATE_NOOP("codes", "A list whose only item is the list itself.")};

    // archive: what no writer of skops does
    case Code::ZipGap:
        return {QT_TRANSLATE_NOOP("codes", "{1} bytes at offset {0} of the archive belong to no member."),
                QT_TRANSLATE_NOOP("codes", "Ask how the file was made: something may be hidden there."),
                QT_TRANSLATE_NOOP("codes", "A program between two members.")};
    case Code::ZipStreamTail:
        return {QT_TRANSLATE_NOOP("codes",
                                  "{0} bytes stand behind the end of a packed stream, within its member."),
                QT_TRANSLATE_NOOP("codes", "Ask how the file was made: no writer leaves such bytes."),
                QT_TRANSLATE_NOOP(
                    "codes", "Bytes behind the end of a member's compressed stream that no reader unpacks.")};
    case Code::ZipSpecialMember:
        return {QT_TRANSLATE_NOOP("codes",
                                  "The attributes of a member make it something else than a file ({0})."),
                QT_TRANSLATE_NOOP("codes", "Do not unpack the file; ask how it was made."),
                QT_TRANSLATE_NOOP("codes", "A member that unpacks as a symbolic link to /etc.")};
    case Code::ZipLzmaDictionary:
        return {
            QT_TRANSLATE_NOOP("codes",
                              "An LZMA member asks for a dictionary of {0} bytes, far more than its data."),
            QT_TRANSLATE_NOOP("codes",
                              "Reading it takes as much memory: read it only where that does no harm."),
            QT_TRANSLATE_NOOP(
                "codes", "A member of a hundred bytes that asks for a dictionary of 4 GB to be unpacked.")};
    case Code::ZipComment:
        return {QT_TRANSLATE_NOOP("codes", "There is a comment of {0} bytes, which skops never writes."),
                QT_TRANSLATE_NOOP("codes", "Ask which program wrote the file."),
                QT_TRANSLATE_NOOP("codes",
                                  "A note, or a second archive, in the comment at the end of the archive.")};

    // schema.json: what the text hides
    case Code::JsonNotStandard:
        return {QT_TRANSLATE_NOOP("codes",
                                  "schema.json holds what other readers refuse or read differently: {0}."),
                QT_TRANSLATE_NOOP("codes", "Nothing to do if only Python reads the file."),
                QT_TRANSLATE_NOOP("codes", "NaN, a lone surrogate, UTF-16.")};
    case Code::JsonUnread:
        return {QT_TRANSLATE_NOOP("codes", "No loader reads this part of schema.json: {0}."),
                QT_TRANSLATE_NOOP("codes", "Ask how the file was made: something may be hidden there."),
                QT_TRANSLATE_NOOP("codes", "A field that skops does not know.")};
    case Code::JsonContent:
        return {QT_TRANSLATE_NOOP(
                    "codes", "The content of a JSON node is not the single value that skops writes ({0})."),
                QT_TRANSLATE_NOOP(
                    "codes", "Ask which program wrote the file; what stands there may cost much or raise."),
                QT_TRANSLATE_NOOP("codes", "A list of ten million numbers inside a JsonNode.")};

    // nodes: what their labels and fields say and what loading does
    case Code::LabelLies:
        return {
            QT_TRANSLATE_NOOP("codes", "A {0} is labelled {1}, but loading it makes {2}."),
            QT_TRANSLATE_NOOP(
                "codes", "Do not trust the label; ask how the file was made, for skops writes none like it."),
            QT_TRANSLATE_NOOP("codes", "A PartialNode that is labelled as a number.")};
    case Code::NameCalled:
        return {QT_TRANSLATE_NOOP("codes", "Loading would call {0} with what stands in the file ({1}, {2})."),
                QT_TRANSLATE_NOOP(
                    "codes", "Trusting its name allows that call: look at the arguments before you tick it."),
                QT_TRANSLATE_NOOP("codes", "A class that is called with a path.")};
    case Code::NameDeceives:
        return {QT_TRANSLATE_NOOP("codes", "The name {0} looks like something else than it is ({1})."),
                QT_TRANSLATE_NOOP("codes", "Compare it letter by letter before you trust it."),
                QT_TRANSLATE_NOOP("codes", "A Cyrillic letter in a module's name.")};
    case Code::TextExecuted:
        return {QT_TRANSLATE_NOOP("codes", "{0} runs the text in its attribute {1} when it is loaded."),
                QT_TRANSLATE_NOOP(
                    "codes", "Do not load it unless you can read that text as the library itself writes it."),
                QT_TRANSLATE_NOOP("codes", "A scipy distribution whose _parse_arg_template was edited.")};
    case Code::KeyTypesTrick:
        return {QT_TRANSLATE_NOOP(
                    "codes", "The key types of a dictionary are not one plain type for each entry ({0})."),
                QT_TRANSLATE_NOOP("codes",
                                  "Do not load it: entries vanish, or something is called with the keys."),
                QT_TRANSLATE_NOOP("codes", "Ten entries and nine key types.")};
    case Code::KeyCollision:
        return {
            QT_TRANSLATE_NOOP("codes",
                              "The keys {0} and {1} of a dictionary become one, or very many have one hash."),
            QT_TRANSLATE_NOOP("codes", "An entry is lost when it is loaded, as skops does to True and False "
                                       "as keys: ask what the keys were."),
            QT_TRANSLATE_NOOP(
                "codes", "The keys True and False: skops writes them as texts, and both come back as True.")};
    case Code::AttributeShadows:
        return {QT_TRANSLATE_NOOP("codes", "The attribute {0} takes the place of {1}."),
                QT_TRANSLATE_NOOP("codes", "Do not load it: calling that method would do something else."),
                QT_TRANSLATE_NOOP("codes", "An attribute named predict.")};
    case Code::AttributePath:
        return {QT_TRANSLATE_NOOP("codes", "The attribute {0} names a file or an address: {1}."),
                QT_TRANSLATE_NOOP("codes", "Look at it: fitting or transforming may read or write there."),
                QT_TRANSLATE_NOOP("codes", "memory=\"/home/me/cache\"")};
    case Code::AttributeCost:
        return {QT_TRANSLATE_NOOP("codes", "The attribute {0} can cost time or memory without limit: {1}."),
                QT_TRANSLATE_NOOP("codes", "Look at the value before you use the model."),
                QT_TRANSLATE_NOOP("codes", "n_jobs=100000, or a pattern that never ends.")};
    case Code::AttributeUnusual:
        return {
            QT_TRANSLATE_NOOP("codes", "The attribute {0} is of a kind that fitting never gives it ({1})."),
            QT_TRANSLATE_NOOP("codes", "Ask how the model was made."),
            QT_TRANSLATE_NOOP("codes",
                              "A StandardScaler with an attribute \"payload\" that no release of it has.")};
    case Code::ObjectArrayHidden:
        return {
            QT_TRANSLATE_NOOP(
                "codes", "{0} stands inside an array of objects, where skops.io.visualize does not show it."),
            QT_TRANSLATE_NOOP("codes", "Look at it here: the tree shows what is inside."),
            QT_TRANSLATE_NOOP("codes", "An array of functions.")};
    case Code::ArrayShape:
        return {QT_TRANSLATE_NOOP("codes", "An array of objects says the shape {0} and holds {1} items."),
                QT_TRANSLATE_NOOP(
                    "codes",
                    "Get the file again from where it came from; skops would raise or fill it with None."),
                QT_TRANSLATE_NOOP("codes", "Seven numbers with the shape [2, 3].")};

    // nodes: identity
    case Code::IdReuse:
        return {QT_TRANSLATE_NOOP(
                    "codes",
                    "This node has the id {0} of another one ({1}) and other content, which is never read."),
                QT_TRANSLATE_NOOP("codes", "Do not load it: what you see here is not what is made."),
                QT_TRANSLATE_NOOP("codes", "Two nodes with one __id__, the second only for show.")};
    case Code::IdOdd:
        return {QT_TRANSLATE_NOOP("codes", "The id {0} is of a kind that no writer uses."),
                QT_TRANSLATE_NOOP("codes", "Ask which program wrote the file."),
                QT_TRANSLATE_NOOP("codes",
                                  "An __id__ that is a text or a fraction where skops writes a number.")};
    case Code::PathsExplode:
        return {QT_TRANSLATE_NOOP("codes", "Shared nodes make {0} paths, more than skops could walk."),
                QT_TRANSLATE_NOOP("codes", "Do not load it: skops would hang before it says anything."),
                QT_TRANSLATE_NOOP("codes", "Lists of two equal lists, 40 deep.")};
    case Code::BitGeneratorSwapped:
        return {
            QT_TRANSLATE_NOOP("codes", "skops audits the bit generator {0} and makes {1}."),
            QT_TRANSLATE_NOOP("codes", "Do not load it: a repeated id was used to get around the audit."),
            QT_TRANSLATE_NOOP(
                "codes",
                "The name that is audited is PCG64, and a repeated __id__ puts another one in its place.")};
    case Code::RandomSeed:
        return {QT_TRANSLATE_NOOP("codes", "A seed sequence holds what no generator writes: {0} is {1}."),
                QT_TRANSLATE_NOOP("codes", "Loading it may take very long: look at the value."),
                QT_TRANSLATE_NOOP("codes", "pool_size=1000000")};
    case Code::RandomState:
        return {QT_TRANSLATE_NOOP("codes", "The state of {0} is out of range: {1} is {2}."),
                QT_TRANSLATE_NOOP(
                    "codes",
                    "Do not use it: native code reads outside of its arrays, or gives no random numbers."),
                QT_TRANSLATE_NOOP("codes", "pos=100000 of MT19937")};

    // nodes: members
    case Code::FileOfSchema:
        return {QT_TRANSLATE_NOOP("codes", "A node reads schema.json itself as its data."),
                QT_TRANSLATE_NOOP("codes", "Do not load it; skops writes no such file."),
                QT_TRANSLATE_NOOP("codes", "An array whose file is schema.json.")};
    case Code::MemberKind:
        return {QT_TRANSLATE_NOOP("codes",
                                  "A node wants a member of the kind {0} and names one of the kind {1}."),
                QT_TRANSLATE_NOOP("codes", "Do not load it; ask how the file was made."),
                QT_TRANSLATE_NOOP("codes", "An .npz inside a member that is named .npy.")};
    case Code::MemberShared:
        return {QT_TRANSLATE_NOOP("codes", "This member is also that of another node ({0})."),
                QT_TRANSLATE_NOOP("codes",
                                  "Nothing is lost, but skops writes no such file: ask how it was made."),
                QT_TRANSLATE_NOOP("codes", "Two arrays of different type that name the same .npy.")};
    case Code::MemberOrphan:
        return {QT_TRANSLATE_NOOP("codes", "No node names this member."),
                QT_TRANSLATE_NOOP("codes",
                                  "Ask why it is there: skops reads it into memory and uses it for nothing."),
                QT_TRANSLATE_NOOP("codes", "A program that travels with the model.")};
    case Code::NativeBlob:
        return {QT_TRANSLATE_NOOP("codes", "Native code of {0} parses these {1} bytes (SHA-256 {2})."),
                QT_TRANSLATE_NOOP(
                    "codes", "Trust it only from someone you trust: damaged bytes can crash such a parser."),
                QT_TRANSLATE_NOOP("codes", "The booster of an XGBoost model.")};
    case Code::BytesInside:
        return {QT_TRANSLATE_NOOP("codes", "Bytes of the model are {0}."),
                QT_TRANSLATE_NOOP("codes", "Ask what they are for before anything opens them."),
                QT_TRANSLATE_NOOP("codes", "A pickle inside a bytes attribute.")};
    case Code::ModelInconsistent:
        return {QT_TRANSLATE_NOOP("codes", "Arrays of the model contradict each other: {0} at {1} is {2}."),
                QT_TRANSLATE_NOOP("codes",
                                  "Do not use it: native code would read or write outside of its arrays."),
                QT_TRANSLATE_NOOP(
                    "codes", "support_ of a support vector machine that points behind the training data.")};

    // the writer
    case Code::ProtocolMismatch:
        return {QT_TRANSLATE_NOOP("codes", "The file says protocol {0}, which skops {1} does not write."),
                QT_TRANSLATE_NOOP("codes",
                                  "Ask how the file was made: the protocol chooses which loaders read it."),
                QT_TRANSLATE_NOOP(
                    "codes",
                    "Protocol 0 in a file that says it was written by skops 0.16, which writes protocol 2.")};
    case Code::WriterUnknown:
        return {QT_TRANSLATE_NOOP("codes", "There is no release \"{0}\" of skops."),
                QT_TRANSLATE_NOOP("codes", "Ask which program wrote the file."),
                QT_TRANSLATE_NOOP("codes", "A _skops_version of 99.0, or 0.17.dev0.")};

    // audit
    case Code::KnownDangerous:
        return {
            QT_TRANSLATE_NOOP("codes",
                              "{0} is known to run code, start a process, or reach files or the network."),
            QT_TRANSLATE_NOOP(
                "codes", "Do not load it, whatever else the file holds, and tell whoever gave it to you."),
            QT_TRANSLATE_NOOP("codes", "A type named os.system, subprocess.Popen or builtins.eval.")};
    case Code::ClassMissing:
        return {QT_TRANSLATE_NOOP("codes", "{0} does not exist in the environment of this profile."),
                QT_TRANSLATE_NOOP(
                    "codes",
                    "Load it with the versions that wrote it, or choose the profile of your environment."),
                QT_TRANSLATE_NOOP("codes", "A class that scikit-learn has moved or removed since.")};
    case Code::LibraryMissing:
        return {QT_TRANSLATE_NOOP("codes",
                                  "The library {0} is needed and is not part of this profile's environment."),
                QT_TRANSLATE_NOOP("codes", "Install it before you load the model."),
                QT_TRANSLATE_NOOP("codes", "A model of quantile_forest.")};
    case Code::TreeDtype:
        return {
            QT_TRANSLATE_NOOP(
                "codes",
                "A decision tree has another layout than scikit-learn of this profile expects: {0}."),
            QT_TRANSLATE_NOOP("codes", "Load it with the scikit-learn version that wrote it."),
            QT_TRANSLATE_NOOP("codes", "Trees of scikit-learn before 1.3 have no field missing_go_to_left.")};
    case Code::PredictorDtype:
        return {QT_TRANSLATE_NOOP("codes", "A predictor has another layout than scikit-learn of this profile "
                                           "expects: {0}."),
                QT_TRANSLATE_NOOP("codes", "Use it with the scikit-learn version that wrote it."),
                QT_TRANSLATE_NOOP("codes", "A histogram gradient boosting model of another scikit-learn.")};
    case Code::TreeIndexRange:
        return {QT_TRANSLATE_NOOP("codes",
                                  "A decision tree is inconsistent: {0} of node {1} is {2}, out of range."),
                QT_TRANSLATE_NOOP(
                    "codes",
                    "Do not load it: scikit-learn uses these numbers unchecked, and predict() can crash or "
                    "never end."),
                QT_TRANSLATE_NOOP(
                    "codes", "left_child is 1000000 in a tree of 7 nodes, or points back to its parent.")};
    case Code::WriterNewer:
        return {
            QT_TRANSLATE_NOOP("codes", "Written with {0} {1}, newer than the {2} of this profile."),
            QT_TRANSLATE_NOOP(
                "codes",
                "It may not load or may predict differently; choose the profile of your environment."),
            QT_TRANSLATE_NOOP("codes", "The file was written by skops 0.16, and the environment has 0.13.")};
    case Code::WriterOlder:
        return {QT_TRANSLATE_NOOP("codes", "Written with {0} {1}, older than the {2} of this profile."),
                QT_TRANSLATE_NOOP("codes",
                                  "scikit-learn promises nothing across versions; compare some predictions."),
                QT_TRANSLATE_NOOP("codes",
                                  "The file was written by scikit-learn 1.2, and the environment has 1.9.")};
    case Code::LoadRaises:
        return {
            QT_TRANSLATE_NOOP("codes", "Loading would raise here: {0}: {1}."),
            QT_TRANSLATE_NOOP("codes", "Nothing is wrong with your environment; ask whoever wrote the file."),
            QT_TRANSLATE_NOOP("codes", "A set that is to hold a list, which Python cannot hash.")};

    // profiles and trust lists
    case Code::ProfileUnknown:
        return {QT_TRANSLATE_NOOP("codes", "There is no profile {0}."),
                QT_TRANSLATE_NOOP("codes", "`skops-inspect profiles` lists them; a file can be given too."),
                QT_TRANSLATE_NOOP("codes", "--profile skops-0.99")};
    case Code::ProfileInvalid:
        return {QT_TRANSLATE_NOOP("codes", "The profile cannot be read; at {0} is expected: {1}."),
                QT_TRANSLATE_NOOP("codes", "Make it again with the script that makes profiles."),
                QT_TRANSLATE_NOOP("codes", "A profile that was cut off while it was copied.")};
    case Code::TrustListInvalid:
        return {
            QT_TRANSLATE_NOOP("codes", "The trust list cannot be read; expected here: {0}."),
            QT_TRANSLATE_NOOP("codes", "Correct it at the place given; nothing was trusted because of it."),
            QT_TRANSLATE_NOOP("codes",
                              "A quotation mark is missing, or an expiry is not a day like 2027-01-31.")};
    case Code::TrustListNotUsed:
        return {QT_TRANSLATE_NOOP("codes", "This is a trust list and was not used."),
                QT_TRANSLATE_NOOP("codes",
                                  "Whoever made the files could have made the list as well. If it is yours, "
                                  "name it with --trust-list."),
                QT_TRANSLATE_NOOP("codes", "A folder from elsewhere holds model.skops and trusted.json.")};
    case Code::TrustAsked:
        return {QT_TRANSLATE_NOOP(
                    "codes",
                    "{0} asks to trust {1} when this file is loaded; nothing was trusted because of it."),
                QT_TRANSLATE_NOOP("codes", "Decide on the types of the file as if nobody had asked."),
                QT_TRANSLATE_NOOP("codes", "An MLflow folder whose MLmodel lists skops_trusted_types.")};

    // compressed streams
    case Code::StreamDamaged:
        return {QT_TRANSLATE_NOOP("codes",
                                  "The {0} data are damaged; what comes before the damage was looked at."),
                corrupted,
                QT_TRANSLATE_NOOP("codes", "A download that lost some bytes in the middle, or a file made to "
                                           "break after its payload has run.")};
    case Code::StreamTruncated:
        return {QT_TRANSLATE_NOOP("codes", "The {0} data end early; what is there was looked at."),
                QT_TRANSLATE_NOOP("codes", "Get the file again: a part of it is missing. A loader runs what "
                                           "is there before it notices."),
                QT_TRANSLATE_NOOP("codes", "A download that was cut off.")};
    case Code::StreamChecksum:
        return {
            QT_TRANSLATE_NOOP("codes", "The checksum of the {0} data is wrong."),
            QT_TRANSLATE_NOOP(
                "codes", "Do not load it: loaders notice a wrong checksum only after everything has run."),
            QT_TRANSLATE_NOOP("codes", "Some bytes were changed after it was compressed.")};
    case Code::StreamTrailingData:
        return {QT_TRANSLATE_NOOP("codes", "{1} bytes stand behind the end of the {0} data."),
                QT_TRANSLATE_NOOP("codes",
                                  "Ask where they come from: no program that compresses models writes them."),
                QT_TRANSLATE_NOOP("codes", "Something was appended to a model.pkl.gz.")};
    case Code::StreamSecondMember:
        return {
            QT_TRANSLATE_NOOP(
                "codes", "The {0} data are more than one stream; readers differ in whether they read on."),
            QT_TRANSLATE_NOOP("codes", "Compare with the original file: models are written as one stream."),
            QT_TRANSLATE_NOOP("codes", "Two gzip files joined with cat.")};
    case Code::StreamSize:
        return {QT_TRANSLATE_NOOP("codes", "The {0} data say that they unpack to {1} bytes; they are {2}."),
                QT_TRANSLATE_NOOP("codes",
                                  "Compare with the original file: the length was changed or is damaged."),
                QT_TRANSLATE_NOOP("codes",
                                  "A zlib header of joblib that declares 10 bytes, with 10,000 behind it.")};

    // pickle: the stream
    case Code::PickleTruncated:
        return {
            QT_TRANSLATE_NOOP("codes", "The pickle ends early, within {0}."),
            QT_TRANSLATE_NOOP(
                "codes",
                "Get the file again. Unpickling would do everything that is listed before it notices."),
            QT_TRANSLATE_NOOP("codes", "A download that was cut off, or a payload with nothing behind it.")};
    case Code::PickleBadOpcode:
        return {
            QT_TRANSLATE_NOOP("codes", "There is no pickle opcode {0}."),
            QT_TRANSLATE_NOOP(
                "codes", "Do not load it: what comes before this byte would run, then loading would fail."),
            QT_TRANSLATE_NOOP("codes",
                              "A file that runs its payload and then breaks, so that scanners give up.")};
    case Code::PickleBadArgument:
        return {QT_TRANSLATE_NOOP("codes", "The argument of {0} cannot be read: {1}."),
                QT_TRANSLATE_NOOP("codes",
                                  "Do not load it: what comes before would run, then loading would fail."),
                QT_TRANSLATE_NOOP("codes", "A number that is no number: I12x.")};
    case Code::PickleBadStack:
        return {QT_TRANSLATE_NOOP("codes", "{0} finds nothing to work on."),
                QT_TRANSLATE_NOOP("codes",
                                  "Do not load it: what comes before would run, then loading would fail."),
                QT_TRANSLATE_NOOP("codes", "A REDUCE with nothing on the stack.")};
    case Code::PickleMemoMiss:
        return {QT_TRANSLATE_NOOP("codes", "{0} asks for the stored value {1}, which was never stored."),
                QT_TRANSLATE_NOOP("codes",
                                  "Do not load it: what comes before would run, then loading would fail."),
                QT_TRANSLATE_NOOP("codes", "BINGET 5 where five values were never stored.")};
    case Code::PickleTypeError:
        return {QT_TRANSLATE_NOOP("codes", "{0} cannot be done: {1}."),
                QT_TRANSLATE_NOOP("codes",
                                  "Do not load it: what comes before would run, then loading would fail."),
                QT_TRANSLATE_NOOP("codes", "Items are appended to a number.")};
    case Code::PickleEncoding:
        return {QT_TRANSLATE_NOOP("codes", "A text of Python 2 is not {0}."),
                QT_TRANSLATE_NOOP("codes",
                                  "Choose another encoding; latin1 is the usual one for models of Python 2."),
                QT_TRANSLATE_NOOP("codes", "A pickle of Python 2 that holds numpy arrays.")};
    case Code::PickleFrame:
        return {
            QT_TRANSLATE_NOOP("codes", "A frame of the pickle is wrong: {0}."),
            QT_TRANSLATE_NOOP("codes", "Do not load it: frames are written by programs, and readers differ "
                                       "in what they read of a wrong one."),
            QT_TRANSLATE_NOOP(
                "codes", "A frame that ends in the middle of a text hides opcodes from one of two readers.")};
    case Code::PickleLeftOnStack:
        return {QT_TRANSLATE_NOOP("codes", "{0} values are left over at the end of the pickle."),
                QT_TRANSLATE_NOOP("codes", "Ask how it was made: no pickler leaves values behind."),
                QT_TRANSLATE_NOOP("codes", "A payload that was put in front of a genuine model.")};
    case Code::PickleStacked:
        return {
            QT_TRANSLATE_NOOP("codes", "{0} more pickles follow in the same file."),
            QT_TRANSLATE_NOOP(
                "codes", "Look at what they do as well: a program that loads several times runs them all."),
            QT_TRANSLATE_NOOP("codes", "Several calls of pickle.dump to one file.")};
    case Code::PickleTrailingData:
        return {
            QT_TRANSLATE_NOOP("codes", "{0} bytes stand behind the end of the pickle."),
            QT_TRANSLATE_NOOP("codes", "Ask what they are: loaders do not look at them, other programs may."),
            QT_TRANSLATE_NOOP("codes", "An archive that was appended to a pickle, so that it is both.")};
    case Code::PickleReadersDiffer:
        return {QT_TRANSLATE_NOOP("codes", "{0} and {1} read this file differently: {2}."),
                QT_TRANSLATE_NOOP("codes",
                                  "Do not load it: it was made so that what is checked is not what is run."),
                QT_TRANSLATE_NOOP("codes", "A frame that one reader honours and the other does not.")};
    case Code::PickleExtension:
        return {QT_TRANSLATE_NOOP(
                    "codes", "It uses extension code {0}, which only the process that loads it can resolve."),
                QT_TRANSLATE_NOOP("codes", "Do not load it: models do not use extension codes, and nobody "
                                           "can tell what this one stands for."),
                QT_TRANSLATE_NOOP("codes", "EXT1 behind a call of copyreg.add_extension.")};
    case Code::PicklePersistentId:
        return {QT_TRANSLATE_NOOP("codes", "It refers to an object outside of the file: {0}."),
                QT_TRANSLATE_NOOP("codes", "pickle.load refuses it; the program that wrote it knows what the "
                                           "id means. PyTorch writes such files."),
                QT_TRANSLATE_NOOP("codes", "The tensors of a PyTorch file.")};
    case Code::PickleBuffer:
        return {
            QT_TRANSLATE_NOOP("codes", "It needs {0} buffers that are not in the file."),
            QT_TRANSLATE_NOOP("codes", "pickle.load refuses it; whoever sent it has to send the buffers "
                                       "too, or pickle without buffer_callback."),
            QT_TRANSLATE_NOOP("codes", "A pickle of protocol 5 whose arrays were handed over beside it.")};
    case Code::PickleComputedName:
        return {QT_TRANSLATE_NOOP("codes", "It imports a name that is made while it is loaded: {0}."),
                QT_TRANSLATE_NOOP("codes", "Do not load it: names are computed to hide them."),
                QT_TRANSLATE_NOOP("codes", "The module is the result of a call.")};
    case Code::PickleInArchive:
        return {QT_TRANSLATE_NOOP("codes", "Pickles are inside the archive: {0}."),
                QT_TRANSLATE_NOOP("codes", "Look at what they would do; they are listed with their member."),
                QT_TRANSLATE_NOOP("codes", "A zip of pickles, or a numpy .npz with objects.")};
    case Code::PickleBesideArchive:
        return {QT_TRANSLATE_NOOP("codes", "The same bytes are a pickle and an archive ({0})."),
                QT_TRANSLATE_NOOP("codes",
                                  "Do not load it: it was made so that what is checked is not what is run."),
                QT_TRANSLATE_NOOP("codes", "A zip archive that was appended to a pickle.")};
    case Code::TorchArchive:
        return {QT_TRANSLATE_NOOP(
                    "codes", "This is a PyTorch file: a zip with a pickle whose tensors stand beside it."),
                QT_TRANSLATE_NOOP(
                    "codes", "Load it with weights_only=True if you must; it cannot be converted to .skops."),
                QT_TRANSLATE_NOOP("codes", "A model.pt that was saved with torch.save.")};

    // joblib
    case Code::JoblibArray:
        return {QT_TRANSLATE_NOOP("codes", "An array in the joblib file cannot be read: {0}."),
                QT_TRANSLATE_NOOP("codes", "Do not load it: get the file again from where it came from."),
                QT_TRANSLATE_NOOP("codes", "The shape asks for more bytes than the file has.")};
    case Code::JoblibSideFile:
        return {QT_TRANSLATE_NOOP("codes", "Arrays are in another file: {0}."),
                QT_TRANSLATE_NOOP("codes", "This layout was given up with joblib 0.10. Load it once where it "
                                           "is trusted, and save it again."),
                QT_TRANSLATE_NOOP("codes", "model.pkl with model.pkl_01.npy beside it.")};
    case Code::JoblibSidePath:
        return {QT_TRANSLATE_NOOP("codes", "It would read a file elsewhere: {0}."),
                QT_TRANSLATE_NOOP("codes",
                                  "Do not load it: joblib writes plain names of files in the same folder."),
                QT_TRANSLATE_NOOP("codes", "../../etc/passwd as the name of an array.")};

    // pickle: what loading would do
    case Code::ImportDangerous:
        return {QT_TRANSLATE_NOOP("codes", "Loading would import {0}."),
                QT_TRANSLATE_NOOP("codes", "Do not load it: no model needs this."),
                QT_TRANSLATE_NOOP("codes", "os.system as a value inside a model, to be called later.")};
    case Code::CallDangerous:
        return {QT_TRANSLATE_NOOP("codes", "Loading would call {0} with {1}."),
                QT_TRANSLATE_NOOP("codes", "Do not load it, and tell whoever sent it to you."),
                QT_TRANSLATE_NOOP("codes", "os.system with a command.")};
    case Code::CallUnknown:
        return {QT_TRANSLATE_NOOP("codes", "Loading would call {0}, which nobody knows, with {1}."),
                QT_TRANSLATE_NOOP(
                    "codes",
                    "Find the code of that name in your environment and read it before you load the file."),
                QT_TRANSLATE_NOOP("codes", "A function of a package that is not part of the profiles.")};
    case Code::CallUnusual:
        return {
            QT_TRANSLATE_NOOP("codes",
                              "Loading would call {0} with arguments that no genuine model has: {1}."),
            QT_TRANSLATE_NOOP("codes",
                              "Do not load it unless you know why: genuine models call it differently."),
            QT_TRANSLATE_NOOP("codes", "numpy.core.multiarray._reconstruct with a class that is no array.")};
    case Code::CallOfValue:
        return {QT_TRANSLATE_NOOP("codes", "Loading would call what another call gives ({0}) with {1}."),
                QT_TRANSLATE_NOOP("codes", "Do not load it: nothing in a model needs that."),
                QT_TRANSLATE_NOOP("codes", "getattr(...) whose result is called at once.")};
    case Code::StateOnGlobal:
        return {QT_TRANSLATE_NOOP("codes", "Loading would change {0}, which is not part of the model: {1}."),
                QT_TRANSLATE_NOOP("codes", "Do not load it: it changes code or settings of your process."),
                QT_TRANSLATE_NOOP("codes", "BUILD on a class replaces one of its methods.")};
    case Code::StateInstallsMethod:
        return {QT_TRANSLATE_NOOP("codes", "Loading would give an object of {0} its own {1}."),
                QT_TRANSLATE_NOOP("codes", "Do not load it: a later step would call it."),
                QT_TRANSLATE_NOOP("codes", "A state that holds __setstate__: os.system.")};
    case Code::StateUnusual:
        return {
            QT_TRANSLATE_NOOP("codes", "Loading would set a state on {0} that no genuine model has: {1}."),
            QT_TRANSLATE_NOOP("codes", "Do not load it unless you know why."),
            QT_TRANSLATE_NOOP("codes", "A state that is a number where the class expects a dict.")};
    case Code::ItemsOnStranger:
        return {QT_TRANSLATE_NOOP("codes", "Loading would call {1} of {0} to add items."),
                QT_TRANSLATE_NOOP("codes", "Look at what that method does before you load the file."),
                QT_TRANSLATE_NOOP("codes", "Items are appended to what a call gave, not to a list.")};
    case Code::CodeInside:
        return {QT_TRANSLATE_NOOP("codes", "It holds Python code: {0}."),
                QT_TRANSLATE_NOOP(
                    "codes",
                    "Read it where it was written. Whoever loads the file runs it; skops cannot hold it."),
                QT_TRANSLATE_NOOP("codes", "A lambda or a class of a notebook, saved with cloudpickle.")};

    // converting and writing
    case Code::FileExists:
        return {QT_TRANSLATE_NOOP("codes", "A file of that name exists."),
                QT_TRANSLATE_NOOP("codes", "Choose another name, or say that it may be replaced (--force)."),
                QT_TRANSLATE_NOOP("codes", "model.skops is there from an earlier run.")};
    case Code::SavedDiffers:
        return {QT_TRANSLATE_NOOP("codes", "What was written could not be read back: {0}."),
                QT_TRANSLATE_NOOP(
                    "codes",
                    "Nothing was replaced. Check the disk and try again; if it happens again, report it."),
                QT_TRANSLATE_NOOP("codes", "A disk that returns other bytes than were written.")};
    case Code::NotPickle:
        return {QT_TRANSLATE_NOOP("codes", "It is not converted: it is no pickle or joblib file ({0})."),
                QT_TRANSLATE_NOOP("codes", "Give the pickle itself; a .skops needs no converting."),
                QT_TRANSLATE_NOOP("codes", "convert model.skops, or a picture that is named model.pkl.")};
    case Code::OutputClash:
        return {QT_TRANSLATE_NOOP("codes", "Its output would have the same name as that of {0}."),
                QT_TRANSLATE_NOOP("codes", "Convert them one by one with -o, or into two folders."),
                QT_TRANSLATE_NOOP("codes", "model.pkl and model.joblib in one folder.")};
    case Code::ConvertRefused:
        return {
            QT_TRANSLATE_NOOP("codes", "skops cannot hold {0}: {1}."),
            QT_TRANSLATE_NOOP(
                "codes",
                "Change the object where it was made and save it again; skops itself would refuse it too."),
            QT_TRANSLATE_NOOP("codes", "A pandas DataFrame inside a model.")};
    case Code::ConvertUnloadable:
        return {QT_TRANSLATE_NOOP("codes", "skops writes {0} and cannot load it again: {1}."),
                QT_TRANSLATE_NOOP(
                    "codes", "Change the object where it was made; --allow-lossy writes it nevertheless."),
                QT_TRANSLATE_NOOP("codes", "A dict with None as a key.")};
    case Code::ConvertLossy:
        return {
            QT_TRANSLATE_NOOP("codes", "{0} would come back different: {1}."),
            QT_TRANSLATE_NOOP(
                "codes", "Decide whether the model depends on it; --allow-lossy converts it nevertheless."),
            QT_TRANSLATE_NOOP("codes", "An enum member becomes a number, a frozenset becomes empty.")};
    case Code::ConvertChanged:
        return {
            QT_TRANSLATE_NOOP("codes", "{0} is stored in another form: {1}."),
            QT_TRANSLATE_NOOP("codes", "Nothing to do: the model does not depend on it."),
            QT_TRANSLATE_NOOP("codes", "Indices of a sparse matrix that need fewer bytes than they had.")};
    case Code::ConvertAssumedPlain:
        return {QT_TRANSLATE_NOOP(
                    "codes",
                    "No profile knows {0}: it is taken as an object with attributes, as the pickle says."),
                QT_TRANSLATE_NOOP(
                    "codes", "Load the result once where the class is known and compare some predictions."),
                QT_TRANSLATE_NOOP("codes", "A transformer of your own.")};
    case Code::ConvertBlocked:
        return {QT_TRANSLATE_NOOP("codes", "It is not converted, for loading it would do what no known model "
                                           "needs, or what nobody can tell ({0})."),
                QT_TRANSLATE_NOOP("codes", "Read that finding; if you do not know the call, do not load it."),
                QT_TRANSLATE_NOOP("codes", "A call of os.system.")};

    // updating
    case Code::NotSkops:
        return {
            QT_TRANSLATE_NOOP("codes", "It is no .skops file ({0})."),
            QT_TRANSLATE_NOOP("codes", "Give a .skops; a pickle or joblib file has to be converted first."),
            QT_TRANSLATE_NOOP("codes", "update model.pkl.")};
    case Code::UpdateCurrent:
        return {
            QT_TRANSLATE_NOOP(
                "codes", "There is nothing to update: current releases of skops read protocol {0} as it is."),
            QT_TRANSLATE_NOOP("codes", "Nothing to do."),
            QT_TRANSLATE_NOOP("codes", "A file that skops 0.16 wrote.")};
    case Code::UpdateUntrusted:
        return {QT_TRANSLATE_NOOP("codes", "It is not updated: {0} of its types are not trusted."),
                QT_TRANSLATE_NOOP("codes", "Look at them with untrusted or info, and name those that you "
                                           "trust with --trusted or --trust-list."),
                QT_TRANSLATE_NOOP("codes", "A model with a class of your own.")};
    case Code::UpdateBlocked:
        return {
            QT_TRANSLATE_NOOP(
                "codes", "It is not updated, for current releases of skops would not load it either ({0})."),
            QT_TRANSLATE_NOOP("codes", "Read that finding."),
            QT_TRANSLATE_NOOP("codes", "An array whose member is missing in the file.")};
    case Code::UpdateFunction:
        return {
            QT_TRANSLATE_NOOP("codes", "The function {0} was written as before protocol 1."),
            QT_TRANSLATE_NOOP("codes", "Nothing to do: the updated file names it as current releases do."),
            QT_TRANSLATE_NOOP("codes", "numpy.sqrt in a FunctionTransformer of skops 0.5.")};
    case Code::UpdateGenerator:
        return {QT_TRANSLATE_NOOP("codes",
                                  "The state of a random generator ({0}) was written as before protocol 1."),
                QT_TRANSLATE_NOOP("codes", "Nothing to do: the updated file holds the same state."),
                QT_TRANSLATE_NOOP("codes", "A Generator that skops 0.5 saved, which no release can load.")};
    case Code::UpdateSeedSequence:
        return {
            QT_TRANSLATE_NOOP("codes", "A random generator ({0}) was saved without its seed sequence; the "
                                       "updated file gives it another one."),
            QT_TRANSLATE_NOOP(
                "codes",
                "Nothing to do unless something calls its spawn(): the numbers that it draws stay the same."),
            QT_TRANSLATE_NOOP("codes", "A Generator saved by skops 0.9.")};
    case Code::UpdateLoss:
        return {QT_TRANSLATE_NOOP("codes", "The loss {0} was written for a loader that skops 0.11 dropped."),
                QT_TRANSLATE_NOOP("codes",
                                  "Nothing to do: the updated file names the loader of current releases."),
                QT_TRANSLATE_NOOP("codes", "An SGDClassifier saved by skops 0.10.")};
    case Code::UpdateMethod:
        return {
            QT_TRANSLATE_NOOP(
                "codes",
                "A bound method was labelled {0}, which current releases refuse; the updated file says {1}."),
            QT_TRANSLATE_NOOP("codes", "Nothing to do: it is the same method of the same object."),
            QT_TRANSLATE_NOOP("codes", "A method of an estimator that skops 0.11 saved.")};
    case Code::UpdateDeprecatedDict:
        return {QT_TRANSLATE_NOOP("codes", "A dict with deprecated keys, which scikit-learn has had no class "
                                           "for since 1.2, becomes a dict."),
                QT_TRANSLATE_NOOP("codes", "Nothing to do: its entries stay."),
                QT_TRANSLATE_NOOP("codes", "cv_results_ of a GraphicalLassoCV of scikit-learn 1.1.")};
    case Code::UpdateLost:
        return {
            QT_TRANSLATE_NOOP("codes", "The file does not hold the value of a {0}: its writer left it out."),
            QT_TRANSLATE_NOOP(
                "codes",
                "Save the model again where it was made; loading this file gives an empty one, or fails."),
            QT_TRANSLATE_NOOP("codes",
                              "A bytes object in a file of skops 0.3, a date in one of skops 0.11.")};
    }
    return {"", "", ""};
}

template <size_t... I>
constexpr auto makeTable(std::index_sequence<I...>)
{
    return std::array<CodeText, sizeof...(I)>{rowOf(static_cast<Code>(I))...};
}

constexpr auto table = makeTable(std::make_index_sequence<codeCount>());

} // namespace

const CodeText& textOf(Code code)
{
    return table[static_cast<size_t>(code)];
}

const char* effectText(Effect effect)
{
    switch (effect) {
    case Effect::None:
        return QT_TRANSLATE_NOOP("codes", "It does not change the verdict by itself.");
    case Effect::ToReview:
        return QT_TRANSLATE_NOOP("codes", "Somebody has to look at it and decide.");
    case Effect::WouldNotLoad:
        return QT_TRANSLATE_NOOP("codes", "A file with it would not load.");
    case Effect::NotAnalysed:
        return QT_TRANSLATE_NOOP(
            "codes", "A file with it counts as not analysed: nothing can be said about that part.");
    case Effect::Deceptive:
        return QT_TRANSLATE_NOOP(
            "codes", "A file with it counts as deceptive: damaged, or made to be read in different ways.");
    case Effect::Dangerous:
        return QT_TRANSLATE_NOOP("codes", "A file with it counts as dangerous.");
    }
    return "";
}

std::string fill(std::string_view text, std::span<const std::string> args)
{
    std::string out;
    out.reserve(text.size() + 32);
    for (size_t i = 0; i < text.size(); ++i) {
        const bool isPlaceholder = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}' &&
                                   std::isdigit(static_cast<unsigned char>(text[i + 1])) != 0;
        if (!isPlaceholder) {
            out += text[i];
            continue;
        }
        const auto n = static_cast<size_t>(text[i + 1] - '0');
        out += n < args.size() ? args[n] : "?";
        i += 2;
    }
    return out;
}

} // namespace skops::texts
