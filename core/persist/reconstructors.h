#pragma once

// The one table of callables that only put an object together: what they make stands in their arguments.

#include <cstdint>
#include <string_view>

namespace skops::persist {

enum class Maker : uint8_t {
    Class,         ///< no row: a class called with its arguments
    CopyregObject, ///< copyreg._reconstructor(class, base, state)
    CopyregNew,    ///< copyreg.__newobj__(class, *args)
    EncodedBytes,  ///< _codecs.encode(text, 'latin1')
    Attribute,     ///< getattr(object, name)
    TypeOf,        ///< type(None), type(Ellipsis), type(NotImplemented)
    BytesCall,     ///< bytes(), bytearray(bytes)
    SequenceCall,  ///< set(list), frozenset(list), list(), tuple(list): a builtin container of one argument
    DictCall,      ///< OrderedDict(), Counter(dict), defaultdict(factory)
    ArrayReconstruct,  ///< _reconstruct(class, (0,), b'b'), then BUILD
    ArrayFromBuffer,   ///< _frombuffer(buffer, dtype, shape, order)
    ArrayScalar,       ///< scalar(dtype, bytes)
    DTypeCall,         ///< numpy.dtype(text, False, True), then BUILD
    MaskedReconstruct, ///< _mareconstruct(class, base, (0,), 'b'), then BUILD
    UfuncByName,       ///< _ufunc_reconstruct(module, name)
    RandomStateCtor,
    GeneratorCtor,
    BitGeneratorCtor,
    SeedSequence, ///< __pyx_unpickle_SeedSequence(class, checksum, None), then BUILD
    NewObj,       ///< newObj(class) of scikit-learn's trees and metrics, then BUILD
    CythonLoss,   ///< __pyx_unpickle_X(class, checksum, state)
    RegexCompile, ///< re._compile
    Logger,       ///< logging.getLogger
    NativeArray,  ///< array.array and its reconstructor
    StringDType,  ///< numpy's variable-length strings
    Code,         ///< cloudpickle's: they hold code
    Pandas,
};

/// By names of Python 3; numpy.core and numpy._core are one.
Maker findMaker(std::string_view module, std::string_view name);

} // namespace skops::persist
