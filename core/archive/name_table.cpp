#include "archive/name_table.h"

#include <array>
#include <bit>
#include <cstring>
#include <random>

namespace skops::archive {
namespace {

class SipState
{
public:
    SipState(uint64_t key0, uint64_t key1)
        : m_v{key0 ^ 0x736f6d6570736575U, key1 ^ 0x646f72616e646f6dU, key0 ^ 0x6c7967656e657261U,
              key1 ^ 0x7465646279746573U}
    {
    }

    void add(uint64_t word)
    {
        m_v[3] ^= word;
        round();
        m_v[0] ^= word;
    }

    uint64_t finish()
    {
        m_v[2] ^= 0xffU;
        round();
        round();
        round();
        return m_v[0] ^ m_v[1] ^ m_v[2] ^ m_v[3];
    }

private:
    void round()
    {
        m_v[0] += m_v[1];
        m_v[1] = std::rotl(m_v[1], 13) ^ m_v[0];
        m_v[0] = std::rotl(m_v[0], 32);
        m_v[2] += m_v[3];
        m_v[3] = std::rotl(m_v[3], 16) ^ m_v[2];
        m_v[0] += m_v[3];
        m_v[3] = std::rotl(m_v[3], 21) ^ m_v[0];
        m_v[2] += m_v[1];
        m_v[1] = std::rotl(m_v[1], 17) ^ m_v[2];
        m_v[2] = std::rotl(m_v[2], 32);
    }

    std::array<uint64_t, 4> m_v;
};

std::array<uint64_t, 2> randomKey()
{
    std::random_device device;
    const auto word = [&] { return uint64_t{device()} << 32U | device(); };
    return {word(), word()};
}

} // namespace

uint64_t hashName(std::string_view name)
{
    static const std::array<uint64_t, 2> key = randomKey();
    SipState state(key[0], key[1]);
    const uint64_t length = name.size();
    while (name.size() >= sizeof(uint64_t)) {
        uint64_t word = 0;
        std::memcpy(&word, name.data(), sizeof(word));
        state.add(word);
        name.remove_prefix(sizeof(word));
    }
    uint64_t last = 0;
    if (!name.empty())
        std::memcpy(&last, name.data(), name.size());
    state.add(last ^ length << 56U);
    return state.finish();
}

NameTable::NameTable(size_t count) : m_slots(std::bit_ceil(2 * count + 2), noIndex) {}

} // namespace skops::archive
