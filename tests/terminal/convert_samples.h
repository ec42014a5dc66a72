#pragma once

// Small pickles of each outcome of converting.

#include "terminal_run.h"

namespace skops::test {

inline std::string plainPickle()
{
    return pickleOf("EMPTY_LIST; BININT1 1; APPEND; STOP");
}

/// skops does not trust this type, and no profile knows it.
inline std::string ownClassPickle()
{
    return pickleOf("GLOBAL mine Model; EMPTY_TUPLE; NEWOBJ; STOP");
}

/// numpy.array([1, 2], dtype='u1')
inline std::string arrayPickle()
{
    return pickleOf("GLOBAL numpy._core.multiarray _reconstruct; GLOBAL numpy ndarray; BININT1 0; TUPLE1; "
                    "SHORT_BINBYTES b; TUPLE3; REDUCE; MARK; BININT1 1; BININT1 2; TUPLE1; GLOBAL numpy "
                    "dtype; SHORT_BINUNICODE u1; NEWFALSE; NEWTRUE; TUPLE3; REDUCE; MARK; BININT1 3; "
                    "SHORT_BINUNICODE |; NONE; NONE; NONE; BININT -1; BININT -1; BININT1 0; TUPLE; BUILD; "
                    "NEWFALSE; SHORT_BINBYTES \\x01\\x02; TUPLE; BUILD; STOP");
}

/// False is a key.
inline std::string lossyPickle()
{
    return pickleOf("EMPTY_DICT; NEWFALSE; BININT1 1; SETITEM; STOP");
}

/// skops cannot hold a complex number.
inline std::string refusedPickle()
{
    return pickleOf(
        "EMPTY_LIST; GLOBAL builtins complex; FLOAT 1.0; FLOAT 2.0; TUPLE2; REDUCE; APPEND; STOP");
}

inline std::string hostilePickle()
{
    return pickleOf("GLOBAL os system; SHORT_BINUNICODE true; TUPLE1; REDUCE; STOP");
}

inline bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace skops::test
