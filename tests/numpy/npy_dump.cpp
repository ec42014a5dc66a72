// For npy_differential.py. Standard input holds records "u32 length, bytes" (little endian), each the start
// of a .npy and behind it "u64 total size". A line of JSON-free text answers each: a code's id, or "ok TAB
// fortran TAB shape TAB data offset TAB trailing bytes TAB dtype".

#include "numpy/npy.h"

#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

namespace {

template <class T>
bool readNumber(T& value)
{
    value = 0;
    for (size_t i = 0; i < sizeof(T); ++i) {
        const int c = std::cin.get();
        if (c < 0)
            return false;
        value |= static_cast<T>(static_cast<T>(c) << (8 * i));
    }
    return true;
}

void answer(const std::vector<uint8_t>& bytes, uint64_t total)
{
    const auto header = skops::numpy::readNpyHeader(bytes, total);
    if (!header) {
        std::cout << skops::codeId(header.error().code) << '\n';
        return;
    }
    std::string shape;
    for (const uint64_t size : header->shape)
        shape += (shape.empty() ? "" : ",") + std::to_string(size);
    std::cout << "ok\t" << (header->fortranOrder ? "True" : "False") << '\t' << shape << '\t'
              << header->dataOffset << '\t' << header->trailingBytes << '\t' << header->dtype.text() << '\n';
}

} // namespace

int main()
{
    uint32_t length = 0;
    while (readNumber(length)) {
        std::vector<uint8_t> bytes(length);
        std::cin.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(length));
        uint64_t total = 0;
        if (!std::cin || !readNumber(total))
            return 1;
        answer(bytes, total);
    }
    return 0;
}
