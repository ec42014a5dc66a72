#pragma once

// Lays out JSON as json.dumps(indent=2) does, appended to one text.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace skops::persist {

class JsonEmitter
{
public:
    void openObject() { open('{', '}'); }
    void openArray() { open('[', ']'); }
    void close();
    /// The key of the next value; in quotes already and escaped, as appendJsonString() makes it.
    void rawKey(std::string_view quoted);
    /// A key that needs no escapes.
    void key(std::string_view plain);
    /// A value as it stands: a number, true, or a string in quotes.
    void raw(std::string_view json);
    /// Any text.
    void string(std::string_view text);
    void number(uint64_t value);

    /// Where in the text the next value begins.
    size_t nextValue() const;
    /// Objects and arrays that are open.
    size_t depth() const { return m_levels.size(); }
    const std::string& text() const { return m_out; }
    std::string take() { return std::move(m_out); }

private:
    struct Level
    {
        char end;
        bool isEmpty;
    };

    void open(char begin, char end);
    void beginItem();
    void newLine();

    std::string m_out;
    std::vector<Level> m_levels;
    bool m_hasKey = false;
};

} // namespace skops::persist
