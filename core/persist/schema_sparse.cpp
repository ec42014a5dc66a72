#include "persist/schema_writer.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

// scipy/sparse/_matrix_io.py save_npz

namespace skops::persist {
namespace {

enum class Format : uint8_t { Compressed, Diagonal, Coordinates, Other };

struct FormatRow
{
    std::string_view name; ///< first letters of the class: csr_matrix, csr_array
    Format format;
};
constexpr FormatRow formats[] = {{"csr", Format::Compressed},  {"csc", Format::Compressed},
                                 {"bsr", Format::Compressed},  {"dia", Format::Diagonal},
                                 {"coo", Format::Coordinates}, {"dok", Format::Other},
                                 {"lil", Format::Other}};

/// By the class or, of a subclass, by its bases.
const FormatRow* formatOf(const TypeName& type)
{
    const auto byName = [](std::string_view name) -> const FormatRow* {
        for (const FormatRow& row : formats)
            if (name.size() > 4 && name.starts_with(row.name) && name[3] == '_')
                return &row;
        return nullptr;
    };
    const FormatRow* row = byName(type.name);
    for (size_t i = 0; row == nullptr && type.facts && i < type.facts->baseCount(); ++i)
        row = byName(type.facts->base(i).name());
    return row;
}

/// Since scipy 1.17; before, save_npz has rows and columns for one dimension too.
bool writesCoords(std::string_view scipy)
{
    constexpr int since = 17;
    int minor = 0;
    if (scipy.starts_with("1."))
        std::from_chars(scipy.data() + 2, scipy.data() + scipy.size(), minor);
    return !scipy.starts_with("1.") || minor >= since;
}

NpyData plainData(char kind, char order, uint64_t itemBytes, std::vector<uint64_t> shape, std::string bytes)
{
    NpyData data;
    data.dtype.kind = kind;
    data.dtype.byteOrder = order;
    data.dtype.itemBytes = data.dtype.baseBytes = itemBytes;
    data.shape = std::move(shape);
    data.data = ownBlob(std::move(bytes));
    return data;
}

std::string int64Bytes(const std::vector<uint64_t>& numbers)
{
    std::string out;
    for (const uint64_t number : numbers)
        for (unsigned shift = 0; shift < 64; shift += 8)
            out += static_cast<char>(number >> shift & 0xffU);
    return out;
}

/// The first `count` arrays become one of one more dimension, as numpy.asanyarray makes of a tuple of them.
/// They stay if they differ.
Result<void> stack(NpzData& npz, size_t count, const Cancel& cancel)
{
    NpyData whole = npz.arrays[0].second;
    std::string bytes;
    for (size_t i = 0; i < count; ++i) {
        const NpyData& part = npz.arrays[i].second;
        if (part.dtype != whole.dtype || part.shape != whole.shape || part.shape.size() != 1)
            return {};
        if (auto read = streamBlob(part.data, cancel,
                                   [&](Bytes piece) -> Result<void> {
                                       bytes.append(reinterpret_cast<const char*>(piece.data()),
                                                    piece.size());
                                       return {};
                                   });
            !read)
            return read;
    }
    whole.shape.insert(whole.shape.begin(), count);
    whole.data = ownBlob(std::move(bytes));
    npz.arrays.erase(npz.arrays.begin(), npz.arrays.begin() + static_cast<ptrdiff_t>(count));
    npz.arrays.insert(npz.arrays.begin(), {"coords", std::move(whole)});
    return {};
}

} // namespace

Result<void> SchemaWriter::sparse(ValueId id, const ObjectView& view)
{
    const FormatRow* row = formatOf(*view.type);
    if (row == nullptr || row->format == Format::Other)
        return refuse(view, Reason::RefusedSparseFormat, idOf(id));
    const auto state = view.state != none<ValueId> && m_contents.kind(view.state) == ValueKind::Dict
                           ? m_contents.pairs(view.state)
                           : std::nullopt;
    if (!state)
        return refuse(view, Reason::RefusedState, idOf(id));

    // Where the arrays stand. Of coo, row and col are those of coords since scipy 1.13.
    std::vector<std::pair<std::string, ValueId>> arrays;
    const auto coords = m_contents.tuple(m_contents.find(*state, "coords"));
    switch (row->format) {
    case Format::Compressed:
        arrays = {{"indices", m_contents.find(*state, "indices")},
                  {"indptr", m_contents.find(*state, "indptr")}};
        break;
    case Format::Diagonal:
        arrays = {{"offsets", m_contents.find(*state, "offsets")}};
        break;
    case Format::Coordinates:
        if (coords.size() == 2)
            arrays = {{"row", coords[0]}, {"col", coords[1]}};
        else if (coords.empty())
            arrays = {{"row", m_contents.find(*state, "row")}, {"col", m_contents.find(*state, "col")}};
        else
            for (const ValueId axis : coords)
                arrays.emplace_back("coords", axis);
        break;
    case Format::Other:
        break;
    }
    const bool hasNoRows = row->format == Format::Coordinates && coords.size() == 1 &&
                           !writesCoords(m_types.profile().version(profile::Package::Scipy));
    const bool isStacked =
        !hasNoRows && !coords.empty() && coords.size() != 2 && row->format == Format::Coordinates;
    size_t indexArrays = arrays.size();
    arrays.emplace_back("data", m_contents.find(*state, "data"));

    NpzData npz;
    for (const auto& [name, value] : arrays) {
        if (value == none<ValueId>)
            return refuse(view, Reason::RefusedState, idOf(id));
        const ObjectView& array = m_objects.view(m_arrays.resolve(value));
        if (array.writer != Writer::NdArray)
            return refuse(view, Reason::RefusedState, idOf(id));
        auto content = m_arrays.array(value);
        if (!content)
            return fail(std::move(content.error()));
        if (content->refusal != Reason::None || content->objects)
            return refuse(view, Reason::RefusedObjectData, idOf(id));
        npz.arrays.emplace_back(name, std::move(content->npy));
    }

    if (hasNoRows) {
        tell(Reason::UnloadableOneDimension, view);
        // coo_array.row of one dimension: zeros_like(self.col)
        NpyData zeros = npz.arrays[0].second;
        zeros.data = ownBlob(std::string(zeros.data.sizeBytes, '\0'));
        npz.arrays[0].first = "col";
        npz.arrays.insert(npz.arrays.begin(), {"row", std::move(zeros)});
        indexArrays = 2;
    }
    if (isStacked) {
        if (auto done = stack(npz, indexArrays, m_cancel); !done)
            return done;
        if (npz.arrays.size() != 2)
            return refuse(view, Reason::RefusedState, idOf(id));
        indexArrays = 1;
    }

    std::vector<uint64_t> shape;
    for (const ValueId size : m_contents.tuple(m_contents.find(*state, "_shape"))) {
        auto number = m_contents.count(size);
        if (!number && m_contents.kind(size) == ValueKind::Result &&
            m_objects.view(size).writer == Writer::Scalar) {
            // numpy integers are as good
            std::string text;
            TypeName* type = nullptr;
            if (auto done = scalarKey(size, text, type); !done)
                return done;
            if (!text.empty() && text.find_first_not_of("0123456789") == std::string::npos)
                number = std::strtoull(text.c_str(), nullptr, 10);
        }
        if (!number)
            return refuse(view, Reason::RefusedState, idOf(id));
        shape.push_back(*number);
    }
    if (shape.empty())
        return refuse(view, Reason::RefusedState, idOf(id));
    const auto at = npz.arrays.begin() + static_cast<ptrdiff_t>(indexArrays);
    const NpyData formatName = plainData('S', '|', 3, {}, std::string(row->name));
    const NpyData shapeData = plainData('i', '<', 8, {shape.size()}, int64Bytes(shape));
    npz.arrays.insert(at, {{"format", formatName}, {"shape", shapeData}});
    if (view.type->isSubclassOf("scipy.sparse._base", "sparray"))
        npz.arrays.emplace_back("_is_array", plainData('b', '|', 1, {}, std::string(1, '\1')));
    else if (view.type->name.ends_with("_array"))
        tell(Reason::LossySparseArray, view); // scipy before 1.11 gives a matrix back

    for (size_t i = 0; i < indexArrays; ++i)
        if (npz.arrays[i].second.dtype.itemBytes == 8)
            tell(Reason::ChangedIndexWidth, view);
    const uint64_t nodeId = idOf(id);
    header(*view.type, "SparseMatrixNode");
    const std::string name = std::to_string(nodeId) + ".npz";
    m_json.key("type");
    m_json.string("scipy");
    m_json.key("file");
    m_json.string(name);
    endNode(nodeId);
    if (m_written.emplace(nodeId, true).second)
        addMember(name, std::move(npz));
    return {};
}

} // namespace skops::persist
