#pragma once

// Pickles written as text, and readings as text.

#include "pickle/analysis.h"

#include <string>
#include <string_view>
#include <vector>

namespace skops::pickle::testing {

/// "PROTO 4; GLOBAL os system; SHORT_BINUNICODE id; TUPLE1; REDUCE; STOP": an opcode of pickletools and its
/// argument, a number, a text, or two names. \xNN stands for a byte, \\ for a backslash and \n for a newline,
/// which ends what is a line by itself. "BINBYTES 9:abc" says another length than the text has; "HEX 80 04"
/// is bytes.
std::vector<uint8_t> assemble(std::string_view program);

Reading readBytes(std::vector<uint8_t> bytes, Loader loader, std::string_view encoding = "ASCII");

/// What it does, then what it gives: "import os system; reduce <os.system> (\"id\",) -> <call 0>", or why it
/// ends:
/// "! pickle-bad-stack POP". Findings follow behind " | ".
std::string summary(const Reading& reading);
std::string run(std::string_view program, Loader loader = Loader::CUnpickler,
                std::string_view encoding = "ASCII");

Analysis analyseBytes(std::vector<uint8_t> bytes);
/// The findings: "pickle-readers-differ pickle pickle.py events; ...", and behind " @ " the loaders of the
/// readings.
std::string summary(const Analysis& analysis);

} // namespace skops::pickle::testing
