#include "pickle/opcode_table.h"

#include <array>
#include <iterator>

namespace skops::pickle {

namespace {

constexpr Opcode rows[] = {
#define X(byte, name, text, protocol, argument) Opcode{Op::name, text, protocol, Argument::argument},
    SKOPS_OPCODES(X)
#undef X
};

constexpr uint8_t unknown = 0xff;

constexpr std::array<uint8_t, 256> makeIndex()
{
    std::array<uint8_t, 256> made{};
    made.fill(unknown);
    for (size_t i = 0; i < std::size(rows); ++i)
        made[static_cast<uint8_t>(rows[i].op)] = static_cast<uint8_t>(i);
    return made;
}

constexpr std::array<uint8_t, 256> rowOfByte = makeIndex();

} // namespace

const Opcode* findOpcode(uint8_t byte)
{
    return rowOfByte[byte] == unknown ? nullptr : &rows[rowOfByte[byte]];
}

std::string_view opcodeName(uint8_t byte)
{
    const Opcode* opcode = findOpcode(byte);
    return opcode ? opcode->name : std::string_view();
}

} // namespace skops::pickle
