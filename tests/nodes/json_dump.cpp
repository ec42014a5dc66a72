// For json_differential.py: reads paths from standard input and prints one line for each: the values of the
// JSON text in the file, or the code of the error.
//
// A line: the deepest nesting, str() of the whole, then the values in file order: { } [ ] around what a
// container holds, s and hex digits for a string, v and hex digits for str() of any other.

#include "base/byte_source.h"
#include "nodes/json_index.h"
#include "nodes/python_str.h"

#include <iostream>
#include <string>

namespace {

using namespace skops;
using nodes::JsonIndex;

std::string hex(std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out;
}

void printValues(const JsonIndex& json)
{
    std::vector<uint32_t> open;
    std::string buffer;
    for (uint32_t i = 0; i < json.count() || !open.empty();) {
        if (!open.empty() && json.after(open.back()) == i) {
            std::cout << (json.isObject(open.back()) ? " }" : " ]");
            open.pop_back();
            continue;
        }
        if (json.isObject(i) || json.isArray(i)) {
            std::cout << ' ' << json.firstChar(i);
            open.push_back(i);
        } else if (json.isString(i)) {
            std::cout << " s" << hex(json.string(i, buffer));
        } else {
            std::cout << " v" << hex(nodes::pythonStr(json.raw(i)));
        }
        ++i;
    }
}

Result<std::vector<uint8_t>> readFile(const std::string& path)
{
    const auto source = openFile(path);
    if (!source)
        return fail(source.error());
    std::vector<uint8_t> bytes((*source)->sizeBytes());
    if (auto done = (*source)->readAt(0, bytes); !done)
        return fail(done.error());
    return nodes::decodeSchemaBytes(std::move(bytes));
}

void printFile(const std::string& path)
{
    const auto bytes = readFile(path);
    if (!bytes) {
        std::cout << "error " << codeId(bytes.error().code) << "\n";
        return;
    }
    const std::string_view text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    const auto json = JsonIndex::build(text, Cancel());
    if (!json) {
        std::cout << "error " << codeId(json.error().code) << "\n";
        return;
    }
    std::cout << json->depth() << " r" << hex(nodes::pythonStr(json->raw(0)));
    printValues(*json);
    std::cout << "\n";
}

} // namespace

int main()
{
    std::string path;
    while (std::getline(std::cin, path))
        printFile(path);
    return 0;
}
