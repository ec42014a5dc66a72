#include "persist/json_places.h"

namespace skops::persist {

uint32_t JsonPlaces::valueAt(uint32_t begin) const
{
    uint32_t first = 0;
    uint32_t last = m_json.count();
    while (first < last) {
        const uint32_t middle = first + (last - first) / 2;
        if (m_json.at(middle).begin < begin)
            first = middle + 1;
        else
            last = middle;
    }
    return first;
}

} // namespace skops::persist
