#include "schema_shapes.h"

namespace skops::bench {
namespace {

constexpr size_t firstId = 140'009'249'386'176; // as id() gives on 64-bit Linux

class SchemaWriter
{
public:
    void list(size_t count)
    {
        open();
        for (size_t i = 1; i < count; ++i)
            leaf(m_nextId++, i == 1);
        close(m_nextId++);
    }

    void shared(size_t count)
    {
        open();
        for (size_t i = 0; i < count; ++i)
            leaf(firstId, i == 0);
        close(m_nextId++);
    }

    void deep(size_t count)
    {
        for (size_t i = 0; i < count; ++i)
            open();
        for (size_t i = 0; i < count; ++i)
            close(m_nextId++);
    }

    /// Lists of ten, as many levels as it takes.
    void bushy(size_t count, bool isRoot = true)
    {
        constexpr size_t width = 10;
        open();
        bool isFirst = true;
        for (size_t i = 0; i < width && count > 1; ++i) {
            const size_t share = (count - 1) / width + ((count - 1) % width > i ? 1 : 0);
            if (share == 0)
                break;
            if (!isFirst)
                m_text += ", ";
            isFirst = false;
            bushy(share, false);
        }
        isRoot ? close(0) : close(m_nextId++);
    }

    std::string finish()
    {
        m_text.pop_back();
        m_text += R"(, "protocol": 2, "_skops_version": "0.16.0"})";
        return std::move(m_text);
    }

private:
    void open()
    {
        m_text += R"({"__class__": "list", "__module__": "builtins", "__loader__": "ListNode", "content": [)";
    }

    void close(size_t id) { m_text += R"(], "__id__": )" + std::to_string(id) + "}"; }

    void leaf(size_t id, bool isFirst)
    {
        m_text += isFirst ? "" : ", ";
        m_text += R"({"__class__": "str", "__module__": "builtins", "__loader__": "TypeNode", "__id__": )";
        m_text += std::to_string(id) + "}";
    }

    std::string m_text;
    size_t m_nextId = firstId + 1;
};

} // namespace

std::optional<std::string> makeSchema(std::string_view shape, size_t count)
{
    SchemaWriter writer;
    if (shape == "list")
        writer.list(count);
    else if (shape == "deep")
        writer.deep(count);
    else if (shape == "bushy")
        writer.bushy(count);
    else if (shape == "shared")
        writer.shared(count);
    else
        return std::nullopt;
    return writer.finish();
}

} // namespace skops::bench
