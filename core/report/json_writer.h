#pragma once

// Writes JSON text, with any string written so that it can be read back and shown: what is invisible on a
// terminal is escaped, and bytes that are no UTF-8 (a file's name) become the surrogates that Python's
// surrogateescape uses.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace skops::report {

class JsonWriter
{
public:
    JsonWriter();
    ~JsonWriter();

    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    void key(std::string_view name);
    void string(std::string_view text);
    void number(uint64_t value);
    void number(uint32_t value) { number(uint64_t{value}); }
    void number(int value);
    void boolean(bool value);
    void null();

    void member(std::string_view name, std::string_view text)
    {
        key(name);
        string(text);
    }
    void member(std::string_view name, uint64_t value)
    {
        key(name);
        number(value);
    }
    /// Null for an empty text.
    void memberOrNull(std::string_view name, std::string_view text);

    /// A value that another writer made: a whole object, as its takePart() gave it.
    void object(std::string_view json);

    /// What was written and not taken before; writing goes on where it was.
    std::string takePart();
    /// The rest, with a line break behind it.
    std::string take() { return takePart() + '\n'; }

private:
    struct Writer;
    std::unique_ptr<Writer> m_writer;
};

} // namespace skops::report
