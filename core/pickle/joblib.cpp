#include "pickle/joblib.h"

#include "base/checked.h"
#include "pickle/unpickler.h"

#include <algorithm>

namespace skops::pickle {

namespace {

constexpr size_t maxDimensions = 64; // NPY_MAXDIMS of numpy 2

std::string fullName(const ObjectGraph& graph, ValueId id)
{
    if (graph.value(id).kind != ValueKind::Global)
        return {};
    const Global& global = graph.global(graph.value(id));
    return std::string(graph.moduleOf(global)) + "." + std::string(graph.nameOf(global));
}

// joblib.numpy_pickle and joblib.numpy_pickle_compat, also by way of joblib's other modules, which import
// them, and in the copy that scikit-learn had in sklearn.externals.joblib until 0.23.
Wrapper wrapperNamed(std::string_view name)
{
    const size_t dot = std::min(name.rfind('.'), name.size());
    const std::string_view home = name.substr(0, dot);
    if (!name.starts_with("joblib.") && name.find(".joblib.") == std::string_view::npos)
        return Wrapper::None;
    if (!home.ends_with(".numpy_pickle") && !home.ends_with(".numpy_pickle_compat"))
        return Wrapper::None;
    const std::string_view last = name.substr(std::min(dot + 1, name.size()));
    if (last == "NumpyArrayWrapper")
        return Wrapper::Array;
    if (last == "NDArrayWrapper")
        return Wrapper::File;
    return last == "ZNDArrayWrapper" ? Wrapper::CompressedFile : Wrapper::None;
}

bool isReconstructor(std::string_view name)
{
    return name == "copyreg._reconstructor" || name == "copy_reg._reconstructor" ||
           name == "copyreg.__newobj__" || name == "copyreg.__newobj_ex__" || name == "copy_reg.__newobj__";
}

/// The first argument of a call that makes an object of it.
ValueId reconstructed(const ObjectGraph& graph, const Call& call)
{
    const Value& args = graph.value(call.args);
    if (call.kind != CallKind::Reduce || args.kind != ValueKind::Tuple || args.count == 0 ||
        !isReconstructor(fullName(graph, call.callable)))
        return none<ValueId>;
    return graph.items(args)[0];
}

} // namespace

Wrapper wrapperOf(const ObjectGraph& graph, ValueId id)
{
    const Value& value = graph.value(id);
    if (value.kind != ValueKind::Result)
        return Wrapper::None;
    const Call& call = graph.call(value);
    const ValueId inner = reconstructed(graph, call);
    return wrapperNamed(fullName(graph, inner == none<ValueId> ? call.callable : inner));
}

std::pair<uint32_t, uint32_t> wrapperArguments(const ObjectGraph& graph, ValueId callable)
{
    switch (wrapperNamed(fullName(graph, callable))) {
    case Wrapper::Array:
        return {4, 6};
    case Wrapper::File:
        return {2, 3};
    case Wrapper::CompressedFile:
        return {3, 3};
    case Wrapper::None:
        break;
    }
    return {0, UINT32_MAX};
}

JoblibArrays::JoblibArrays(Session& session)
    : m_s(session), m_dicts(session.builder), m_dtypes(session.builder, m_dicts)
{
    session.builder.trackChanges();
}

const ObjectGraph& JoblibArrays::graph() const
{
    return m_s.builder.graph();
}

std::nullopt_t JoblibArrays::refuse(uint64_t offset, std::string_view what)
{
    m_s.refuse(Code::JoblibArray, offset, {std::string(what)});
    return std::nullopt;
}

// __init__ of the wrapper, where the call runs it.
void JoblibArrays::takeArguments(Attributes& attributes, Wrapper kind, ValueId wrapper) const
{
    attributes.values.fill(none<ValueId>);
    const Call& call = graph().call(graph().value(wrapper));
    const bool isCalled = (call.kind == CallKind::Reduce && reconstructed(graph(), call) == none<ValueId>) ||
                          call.kind == CallKind::Instantiate;
    const Value& args = graph().value(call.args);
    if (!isCalled || (call.kind == CallKind::Instantiate && args.count == 0))
        return;
    if (args.kind != ValueKind::Tuple) {
        attributes.isUnsure = true;
        return;
    }
    using enum Name;
    constexpr Name ofArray[] = {Count, Shape, Order, Dtype, Count, Alignment};
    constexpr Name ofFile[] = {Filename};
    const std::span<const Name> names = kind == Wrapper::Array ? std::span<const Name>(ofArray) : ofFile;
    const auto items = graph().items(args);
    for (size_t i = 0; i < std::min(items.size(), names.size()); ++i)
        if (names[i] != Count)
            attributes.values[static_cast<size_t>(names[i])] = items[i];
    attributes.isAligned = true;
}

void JoblibArrays::takeDict(Attributes& attributes, ValueId dict)
{
    const LiveDicts::Content& content = m_dicts.of(dict);
    attributes.isUnsure = attributes.isUnsure || content.isUnsure;
    // In the order of Name. The last three are methods, which an attribute of an object hides.
    constexpr std::string_view names[] = {
        "shape",    "order", "dtype",      "numpy_array_alignment_bytes",
        "filename", "read",  "read_array", "safe_get_numpy_array_alignment_bytes"};
    static_assert(std::size(names) == static_cast<size_t>(Name::Count));
    for (size_t i = 0; i < std::size(names); ++i)
        if (const auto found = content.byName.find(names[i]); found != content.byName.end())
            attributes.values[i] = found->second;
}

// pickle.py's load_build of an object without __setstate__.
void JoblibArrays::takeState(Attributes& attributes, ValueId state)
{
    ValueId parts[] = {state, none<ValueId>};
    if (const Value& value = graph().value(state); value.kind == ValueKind::Tuple && value.count == 2)
        std::copy_n(graph().items(value).begin(), 2, parts);
    for (const ValueId part : parts) {
        if (part == none<ValueId> || graph().value(part).kind == ValueKind::None)
            continue;
        if (graph().value(part).kind == ValueKind::Dict)
            takeDict(attributes, part);
        else if (isLiteral(graph().value(part).kind))
            attributes.isWrong = true;
        else
            attributes.isUnsure = true;
    }
}

const JoblibArrays::Attributes& JoblibArrays::attributesOf(Wrapper kind, ValueId wrapper)
{
    const auto [found, isNew] = m_attributes.try_emplace(wrapper);
    Attributes& attributes = found->second;
    if (isNew)
        takeArguments(attributes, kind, wrapper);
    for (const uint32_t i : changesSince(m_s.builder, wrapper, attributes.readUpTo)) {
        const Change& change = graph().changes()[i];
        if (change.kind == ChangeKind::Build)
            takeState(attributes, graph().items(change)[0]);
        attributes.readUpTo = i;
    }
    return attributes;
}

std::optional<ValueId> JoblibArrays::read(Unpickler& outer, Wrapper kind, ValueId wrapper, uint64_t offset)
{
    const Attributes& attributes = attributesOf(kind, wrapper);
    if (attributes.isWrong)
        return refuse(offset, "state");
    if (attributes.isUnsure)
        m_s.find(Code::JoblibArray, offset, {"unknown"});
    const auto at = [&](Name name) { return attributes.values[static_cast<size_t>(name)]; };
    if (at(Name::Read) != none<ValueId>)
        return callReplacement(at(Name::Read), kind == Wrapper::Array ? 2 : 1, offset);
    if (kind != Wrapper::Array)
        return sideFile(attributes, wrapper, offset);
    if (at(Name::ReadArray) != none<ValueId>)
        return callReplacement(at(Name::ReadArray), 2, offset);
    Array array;
    array.wrapper = wrapper;
    array.offset = offset;
    return readArray(outer, attributes, std::move(array));
}

// What the state has put in place of the method that reads is called with the unpickler, and for arrays with
// ensure_native_byte_order.
std::optional<ValueId> JoblibArrays::callReplacement(ValueId method, size_t arguments, uint64_t offset)
{
    if (isLiteral(graph().value(method).kind))
        return refuse(offset, "method");
    GraphBuilder& builder = m_s.builder;
    const ValueId args[] = {builder.unpickler(), builder.boolean(true)};
    Call call;
    call.kind = CallKind::Reduce;
    call.callable = method;
    call.args = builder.tuple(std::span(args).first(arguments));
    call.offset = offset;
    const ValueId result = builder.addCall(call);
    m_s.acted();
    return result;
}

// joblib opens it beside the file that it loads, by os.path.join, and numpy.load runs pickles in it.
std::optional<ValueId> JoblibArrays::sideFile(const Attributes& attributes, ValueId wrapper, uint64_t offset)
{
    const ValueId name = attributes.values[static_cast<size_t>(Name::Filename)];
    if (name == none<ValueId>)
        return refuse(offset, "filename");
    const Value& value = graph().value(name);
    if (isLiteral(value.kind) && value.kind != ValueKind::Str)
        return refuse(offset, "filename");
    const std::string text(graph().keptText(name));
    const bool isPlain = value.kind == ValueKind::Str && !text.empty() && text != "." && text != ".." &&
                         text.find_first_of(std::string_view("/\\:\0", 4)) == std::string::npos;
    m_s.find(isPlain ? Code::JoblibSideFile : Code::JoblibSidePath, offset, {text});
    return wrapper;
}

// `isMeasured`: the sizes are used for an array, not only multiplied.
std::optional<std::vector<uint64_t>> JoblibArrays::shapeOf(ValueId id, bool isMeasured, uint64_t offset)
{
    if (id == none<ValueId>)
        return std::nullopt;
    const Value& value = graph().value(id);
    std::vector<ValueId> items;
    if (value.kind == ValueKind::Tuple) {
        const auto all = graph().items(value);
        if (all.size() > maxDimensions)
            return std::nullopt;
        items.assign(all.begin(), all.end());
    } else if (value.kind == ValueKind::List && value.count <= maxDimensions) {
        const auto changes = changesSince(m_s.builder, id, noIndex, maxDimensions + 1);
        for (const uint32_t i : changes) {
            const auto added = graph().items(graph().changes()[i]);
            if (graph().changes()[i].kind != ChangeKind::Append || changes.size() > maxDimensions)
                return std::nullopt;
            items.insert(items.end(), added.begin(), added.end());
        }
        if (!m_s.isAsRecorded(id))
            m_s.find(Code::JoblibArray, offset, {"shape"}); // what was called may have changed it
    } else {
        return std::nullopt;
    }
    std::vector<uint64_t> shape;
    for (const ValueId item : items) {
        const auto length = literalCount(graph(), item);
        if (!length && isMeasured)
            return std::nullopt;
        shape.push_back(length.value_or(0));
    }
    return shape;
}

// A byte that says how many bytes of padding follow, then the elements. joblib does not look at what the
// padding is, and takes fewer than it asked for.
bool JoblibArrays::findData(Array& array, bool isAligned)
{
    Cursor& cursor = m_s.cursor;
    const Cursor::Mark mark = cursor.suspend();
    uint64_t padding = 0;
    if (isAligned && cursor.position() < cursor.size()) {
        const uint8_t* byte = cursor.take(1);
        if (!byte)
            return m_s.fail(cursor.error());
        padding = std::min<uint64_t>(*byte, cursor.size() - cursor.position());
    }
    array.dataOffset = cursor.position() + padding;
    const bool isThere = fits(array.dataOffset, array.dataBytes, cursor.size());
    if (isThere)
        cursor.setFilePosition(array.dataOffset + array.dataBytes);
    cursor.resume(mark);
    if (!isThere)
        refuse(array.offset, "bytes");
    return isThere;
}

std::optional<ValueId> JoblibArrays::readArray(Unpickler& outer, const Attributes& attributes, Array array)
{
    const auto at = [&](Name name) { return attributes.values[static_cast<size_t>(name)]; };
    array.dtype = at(Name::Dtype) == none<ValueId> ? nullptr : m_dtypes.of(at(Name::Dtype));
    const auto shape = shapeOf(at(Name::Shape), array.dtype && !array.dtype->hasObject, array.offset);
    if (!shape)
        return refuse(array.offset, "shape");
    array.shape = *shape;
    if (!array.dtype && at(Name::Dtype) != none<ValueId> && m_dtypes.isRefused(at(Name::Dtype)))
        return refuse(array.offset, "dtype");
    if (!array.dtype)
        return readUnknown(outer, std::move(array));
    const ValueId order = at(Name::Order);
    array.isFortran = order != none<ValueId> && graph().value(order).kind == ValueKind::Str &&
                      graph().keptText(order) == "F";
    if (array.dtype->hasObject)
        return readNested(outer, std::move(array));

    if (order == none<ValueId>)
        return refuse(array.offset, "order");
    // joblib divides by the size.
    if (array.dtype->itemBytes == 0)
        return refuse(array.offset, "dtype");
    numpy::NpyHeader header;
    header.dtype.itemBytes = array.dtype->itemBytes;
    header.dtype.subShape = array.dtype->subShape;
    header.shape = array.shape;
    if (!numpy::measure(header))
        return refuse(array.offset, "shape");
    array.dataBytes = header.dataBytes;

    const ValueId alignment = at(Name::Alignment);
    bool isAligned =
        alignment == none<ValueId> ? attributes.isAligned : graph().value(alignment).kind != ValueKind::None;
    if (alignment != none<ValueId> && !isLiteral(graph().value(alignment).kind))
        m_s.find(Code::JoblibArray, array.offset, {"alignment"}); // it may be None
    if (at(Name::GetAlignment) != none<ValueId>) {
        if (!callReplacement(at(Name::GetAlignment), 0, array.offset))
            return std::nullopt;
        m_s.find(Code::JoblibArray, array.offset, {"alignment"});
        isAligned = true;
    }
    if (!findData(array, isAligned))
        return std::nullopt;
    return m_s.builder.addArray(std::move(array), true);
}

// Nobody knows how many bytes follow. If they are a pickle, joblib may take them for one: what it would do is
// told, and what comes behind it.
std::optional<ValueId> JoblibArrays::readUnknown(Unpickler& outer, Array array)
{
    const uint64_t offset = array.offset;
    auto anything = std::make_shared<numpy::Dtype>();
    anything->kind = 'O';
    anything->hasObject = true;
    array.dtype = std::move(anything);
    const size_t events = m_s.builder.eventCount();
    const auto nested = readNested(outer, std::move(array));
    if (m_s.failure)
        return std::nullopt;
    if (!nested && m_s.builder.eventCount() == events)
        m_s.builder.dropLastPickle(events, graph().calls().size());
    if (!nested)
        return refuse(offset, "dtype");
    m_s.find(Code::JoblibArray, offset, {"dtype"});
    return nested;
}

// A whole pickle of its own, behind the frame that is open. It is read by pickle.py, which knows no wrappers.
std::optional<ValueId> JoblibArrays::readNested(Unpickler& outer, Array array)
{
    GraphBuilder& builder = m_s.builder;
    const Cursor::Mark mark = m_s.cursor.suspend();
    array.dataOffset = m_s.cursor.position();
    Pickle pickle;
    pickle.begin = array.dataOffset;
    pickle.isNested = true;
    pickle.firstEvent = static_cast<uint32_t>(builder.eventCount());
    const size_t number = builder.addPickle(pickle);
    Unpickler nested(m_s, &outer);
    const bool isWhole = nested.run();
    Pickle& made = builder.pickle(number);
    made.end = m_s.cursor.position();
    made.protocol = nested.highestProtocol();
    made.root = nested.root();
    made.leftOnStack = nested.leftOnStack();
    if (!isWhole)
        return std::nullopt;
    array.nested = nested.root();
    array.dataBytes = m_s.cursor.filePosition() - array.dataOffset;
    m_s.cursor.resume(mark);
    // A wrapper there would be asked for its array when it is built again.
    if (wrapperOf(graph(), array.nested) != Wrapper::None)
        return refuse(array.offset, "nested");
    return builder.addArray(std::move(array), false);
}

} // namespace skops::pickle
