#pragma once

// What bytes look like, told by their beginning. A hint for a reader: nothing is decided by it.

#include "base/byte_source.h"

#include <cstdint>

namespace skops::report {

enum class ByteKind : uint8_t {
    Unknown,
    Empty,
    Text, ///< printable ASCII or UTF-8
    Json,
    Ubjson, ///< as XGBoost writes models
    Pickle, ///< protocol 2 or later
    Zip,
    Gzip,
    Zlib,
    Bzip2,
    Xz,
    Lz4,
    Zstandard,
    Npy,
    Elf,
    WindowsProgram, ///< PE
    MachO,
    JavaClass,
    WebAssembly,
    PythonBytecode, ///< .pyc
    Script,         ///< "#!"
    Png,
    Jpeg,
    Gif,
    Pdf,
    Hdf5,
    Parquet,
    Sqlite,
    XgboostBinary, ///< the old binary format
    LightgbmText,
    CatBoost,
};

/// Leading bytes that kindOf() looks at.
inline constexpr size_t kindBytes = 64;

/// `head`: the first bytes, kindBytes or all of fewer.
ByteKind kindOf(Bytes head);

} // namespace skops::report
