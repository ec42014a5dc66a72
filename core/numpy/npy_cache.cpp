#include "numpy/npy_cache.h"

#include "base/checked.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace skops::numpy {
namespace {

constexpr size_t mostKnown = 16;
constexpr size_t textBegin = 10; // of format 1.0

/// A header as numpy.save writes it: "{'descr': ..., 'fortran_order': False, 'shape': (3, 4), }", blanks, new
/// line.
struct Usual
{
    std::string_view text; ///< up to the sizes of the shape
    std::vector<uint64_t> shape;
    uint64_t end = 0; ///< of the header
};

/// "3, 4), }" or "3,), }" or "), }" and blanks up to the end of line that ends the text.
bool readShape(std::string_view text, std::vector<uint64_t>& shape)
{
    constexpr size_t mostDimensions = 32;
    constexpr size_t mostDigits = 18;
    while (!text.empty() && text.front() != ')') {
        const size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
        if (digits == 0 || digits > mostDigits || (digits > 1 && text.front() == '0') ||
            shape.size() == mostDimensions)
            return false;
        uint64_t size = 0;
        for (const char c : text.substr(0, digits))
            size = 10 * size + static_cast<uint64_t>(c - '0');
        shape.push_back(size);
        text.remove_prefix(digits);
        if (shape.size() == 1 && text.starts_with(",)"))
            text.remove_prefix(1);
        else if (text.starts_with(", "))
            text.remove_prefix(2);
        else if (shape.size() == 1 || !text.starts_with(")"))
            return false;
    }
    if (!text.starts_with("), }"))
        return false;
    text.remove_prefix(4);
    return text.find_first_not_of(' ') == text.size() - 1 && text.back() == '\n';
}

std::optional<Usual> readUsual(Bytes head)
{
    const std::string_view all(reinterpret_cast<const char*>(head.data()), head.size());
    if (all.size() < textBegin || !all.starts_with(std::string_view("\x93NUMPY\x01\x00", 8)))
        return std::nullopt;
    Usual usual;
    usual.end = textBegin + (static_cast<uint64_t>(head[8]) | static_cast<uint64_t>(head[9]) << 8U);
    if (usual.end > all.size() || usual.end > textBegin + maxHeaderChars)
        return std::nullopt;
    const std::string_view text = all.substr(textBegin, static_cast<size_t>(usual.end) - textBegin);
    constexpr std::string_view key = "'shape': (";
    const size_t at = text.find(key);
    if (at == std::string_view::npos)
        return std::nullopt;
    usual.text = text.substr(0, at + key.size());
    return readShape(text.substr(usual.text.size()), usual.shape) ? std::optional(std::move(usual))
                                                                  : std::nullopt;
}

/// Whether the quotes in it close for sure, so that what follows stands outside of any text.
bool isPlain(std::string_view text)
{
    return text.find_first_of("\"\\#") == std::string_view::npos &&
           std::count(text.begin(), text.end(), '\'') % 2 == 0;
}

} // namespace

Result<NpyHeader> NpyHeaderCache::read(Bytes head, uint64_t totalBytes)
{
    const auto usual = readUsual(head);
    if (!usual)
        return readNpyHeader(head, totalBytes);
    const auto known =
        std::find_if(m_known.begin(), m_known.end(), [&](const Known& k) { return k.text == usual->text; });
    if (known == m_known.end()) {
        auto header = readNpyHeader(head, totalBytes);
        if (header && isPlain(usual->text) && m_known.size() < mostKnown)
            m_known.push_back({std::string(usual->text), *header});
        return header;
    }
    NpyHeader header = known->header;
    header.shape = usual->shape;
    header.dataOffset = usual->end;
    const bool isMeasured = measure(header).has_value();
    const auto needed = checkedAdd(usual->end, header.dataBytes);
    if (!isMeasured || !needed || *needed > totalBytes)
        return readNpyHeader(head, totalBytes); // which says why
    header.trailingBytes = totalBytes - *needed;
    return header;
}

} // namespace skops::numpy
