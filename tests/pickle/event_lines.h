#pragma once

// What a reading would do, in the words of tests/pickle_oracle/jail.py.

#include "pickle/machine.h"

#include <string>
#include <vector>

namespace skops::pickle::testing {

struct Part
{
    Part(std::string partText, bool isPartText = true) : text(std::move(partText)), isText(isPartText) {}
    Part(const char* partText) : text(partText) {}

    std::string text;
    bool isText = true; ///< else it is JSON as it is: a number, a list, null
};
using EventLine = std::vector<Part>;

/// Of the first pickle of the stream, up to the offset `end`.
std::vector<EventLine> eventLines(const Reading& reading, uint64_t end = noOffset);

} // namespace skops::pickle::testing
