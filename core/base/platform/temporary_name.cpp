#include "base/platform/replace.h"

#include <random>

namespace skops::platform {

std::string temporaryName()
{
    std::random_device random;
    std::string name = ".skops-inspector-";
    for (int i = 0; i < 16; ++i)
        name += static_cast<char>('a' + (random() & 15U));
    return name + ".tmp";
}

} // namespace skops::platform
