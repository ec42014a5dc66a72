#include "audit/plan/python_error.h"

#include "nodes/python_str.h"

#include <algorithm>

namespace skops::audit {
namespace {

PythonError badZip(std::string text)
{
    return {"zipfile.BadZipFile", std::move(text)};
}

std::string argument(const Finding& finding, size_t i)
{
    return i < finding.args.size() ? finding.args[i] : std::string();
}

/// zipfile.ZipFile._RealGetContents and open (CPython 3.11).
PythonError badDirectory(const std::string& what)
{
    if (what == "magic")
        return badZip("Bad magic number for central directory");
    if (what == "truncated")
        return badZip("Truncated central directory");
    if (what == "offset")
        return badZip("Bad offset for central directory");
    if (what == "name")
        return {"UnicodeDecodeError", std::nullopt};
    return {"zipfile.BadZipFile", std::nullopt};
}

PythonError unsupported(const std::string& feature)
{
    constexpr std::string_view version = "version ";
    if (feature.starts_with(version)) {
        // "%.1f" of a tenth; the number is one byte.
        const std::string number = feature.substr(version.size());
        const std::string whole = number.size() < 2 ? "0" : number.substr(0, number.size() - 1);
        return {"NotImplementedError", "zip file version " + whole + "." + number.back()};
    }
    if (feature == "disks")
        return badZip("zipfiles that span multiple disks are not supported");
    if (feature == "patched-data")
        return {"NotImplementedError", "compressed patched data (flag bit 5)"};
    if (feature == "strong-encryption")
        return {"NotImplementedError", "strong encryption (flag bit 6)"};
    return {"NotImplementedError", std::nullopt};
}

PythonError badLocalHeader(const Finding& finding, const archive::Members* members)
{
    const std::string what = argument(finding, 0);
    const auto member = members ? members->find(finding.where.member) : std::nullopt;
    // Where no file can be, seeking raises: what, depends on the system.
    if (member && members->placement(*member).begin == noOffset)
        return {};
    if (what == "magic")
        return badZip("Bad magic number for file header");
    if (what == "truncated")
        return badZip("Truncated file header");
    return {"UnicodeDecodeError", std::nullopt};
}

PythonError nameDiffers(const Finding& finding)
{
    const std::string local = argument(finding, 0);
    // Of other characters the finding has what the bytes were decoded to.
    const bool isAscii = std::ranges::all_of(local, [](char c) { return c >= 0x20 && c < 0x7f; });
    if (!isAscii)
        return {"zipfile.BadZipFile", std::nullopt};
    return badZip("File name in directory " + nodes::pythonRepr(finding.where.member) + " and header b" +
                  nodes::pythonRepr(local) + " differ.");
}

/// What the decoders of CPython raise for a stream of this method; zlib's texts name the fault.
PythonError badStream(const std::string& method)
{
    if (method == "8")
        return {"zlib.error", std::nullopt};
    if (method == "12")
        return {"OSError", "Invalid data stream"};
    if (method == "14")
        return {"_lzma.LZMAError", "Corrupt input data"};
    return {};
}

/// numpy.load of what begins as an array (numpy/lib/_format_impl.py, 2.3). Its texts quote the header, and
/// what it raises for one that Python cannot read is whatever its reader of Python raises.
PythonError npyError(const Finding& finding)
{
    switch (finding.code) {
    case Code::NpyObjectDtype:
        return valueError("Object arrays cannot be loaded when allow_pickle=False");
    case Code::NpyBadVersion:
        return {"ValueError", std::nullopt};
    case Code::NpyTooShort: {
        // The array is made before it is filled: of a large one memory may be missing first.
        constexpr size_t fewDigits = 9;
        return {argument(finding, 0).size() <= fewDigits ? "ValueError" : "", std::nullopt};
    }
    default:
        return {};
    }
}

} // namespace

std::string_view pythonTypeOf(std::string_view rawJson)
{
    switch (rawJson.empty() ? '\0' : rawJson.front()) {
    case '"':
        return "str";
    case '{':
        return "dict";
    case '[':
        return "list";
    case 't':
    case 'f':
        return "bool";
    case 'n':
        return "NoneType";
    default:
        return rawJson.find_first_not_of("-0123456789") == rawJson.npos ? "int" : "float";
    }
}

std::string pythonReprOf(std::string_view rawJson)
{
    return rawJson.starts_with('"') ? nodes::pythonRepr(nodes::pythonStr(rawJson))
                                    : nodes::pythonStr(rawJson);
}

PythonError keyError(std::string_view key)
{
    return {"KeyError", nodes::pythonRepr(key)};
}

PythonError notSubscriptable(std::string_view rawJson)
{
    const std::string_view type = pythonTypeOf(rawJson);
    if (type == "str")
        return typeError("string indices must be integers, not 'str'");
    if (type == "list")
        return typeError("list indices must be integers or slices, not str");
    return typeError("'" + std::string(type) + "' object is not subscriptable");
}

PythonError noAttribute(std::string_view type, std::string_view attribute)
{
    return {"AttributeError",
            "'" + std::string(type) + "' object has no attribute '" + std::string(attribute) + "'"};
}

PythonError notIterable(std::string_view type)
{
    return typeError("'" + std::string(type) + "' object is not iterable");
}

PythonError unhashable(std::string_view type)
{
    return typeError("unhashable type: '" + std::string(type) + "'");
}

PythonError typeError(std::string text)
{
    return {"TypeError", std::move(text)};
}

PythonError valueError(std::string text)
{
    return {"ValueError", std::move(text)};
}

PythonError recursionError()
{
    return {"RecursionError", std::nullopt};
}

bool isReadError(Code code)
{
    switch (code) {
    case Code::ZipBadLocalHeader:
    case Code::ZipNameDiffers:
    case Code::ZipEncrypted:
    case Code::ZipUnknownMethod:
    case Code::ZipUnsupported:
    case Code::ZipBadCrc:
    case Code::ZipBadStream:
    case Code::ZipTruncated:
        return true;
    default:
        return false;
    }
}

std::optional<PythonError> pythonErrorOf(const Finding& finding, const archive::Members* members)
{
    switch (finding.code) {
    case Code::ZipNoEnd:
    case Code::KindUnknown:
        return badZip("File is not a zip file");
    case Code::ZipBadDirectory:
        return badDirectory(argument(finding, 0));
    case Code::ZipBadLocalHeader:
        return badLocalHeader(finding, members);
    case Code::ZipNameDiffers:
        return nameDiffers(finding);
    case Code::ZipEncrypted:
        return PythonError{"RuntimeError", "File " + nodes::pythonRepr(finding.where.member) +
                                               " is encrypted, password required for extraction"};
    case Code::ZipUnknownMethod:
        return PythonError{"NotImplementedError", "That compression method is not supported"};
    case Code::ZipUnsupported:
        return unsupported(argument(finding, 0));
    case Code::ZipBadCrc:
        return badZip("Bad CRC-32 for file " + nodes::pythonRepr(finding.where.member));
    case Code::ZipBadStream:
        return badStream(argument(finding, 0));
    case Code::ZipTruncated:
        return PythonError{"EOFError", ""};
    case Code::ZipMemberMissing:
        return keyError("There is no item named " + nodes::pythonRepr(argument(finding, 0)) +
                        " in the archive");
    case Code::SchemaMissing:
        return keyError("There is no item named 'schema.json' in the archive");
    case Code::NpyBadVersion:
    case Code::NpyBadHeader:
    case Code::NpyObjectDtype:
    case Code::NpyShapeOverflow:
    case Code::NpyTooShort:
        return npyError(finding);
    case Code::TreeDtype:
    case Code::PredictorDtype:
        return PythonError{"ValueError", std::nullopt};
    case Code::JsonEncoding:
        return PythonError{"UnicodeDecodeError", std::nullopt};
    default:
        return std::nullopt;
    }
}

} // namespace skops::audit
