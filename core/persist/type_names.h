#pragma once

// Classes and functions by the names that a pickle gives them: what the environment of a profile calls them,
// and which writer of skops takes an instance.

#include "persist/convert_reasons.h"
#include "pickle/known_callables.h"
#include "profile/profile.h"

#include <deque>
#include <map>
#include <string>

namespace skops::persist {

/// What skops writes for an object: its get_state functions (skops/io/_general.py and its neighbours).
enum class Writer : uint8_t {
    Json, ///< what json.dumps takes by itself: None, bool, int, float, str
    Dict, ///< dict_get_state
    DefaultDict,
    List,
    Set,
    Tuple,
    FrozenSet, ///< object_get_state, by its __reduce__: (type, (list,), None)
    Bytes,
    ByteArray,
    Slice,
    Type, ///< the class itself, or a builtin function
    Function,
    Method,
    BuiltinMethod, ///< type_get_state; nobody finds it again
    Partial,
    OperatorFunc,
    ZoneInfo,
    Object, ///< object_get_state
    NdArray,
    Scalar, ///< ndarray_get_state of a numpy scalar
    Masked,
    DType,
    RandomState,
    Generator,
    Sparse,
    Tree,
    Loss,
    QuantileForest,
    Refused, ///< skops raises
};

/// One class or function.
struct TypeName
{
    std::string module; ///< as skops writes it (get_module)
    std::string name;   ///< its own __name__
    enum class Kind : uint8_t { Class, Builtin, Function, Other, Unknown, Missing };
    Kind kind = Kind::Unknown;
    Writer writer = Writer::Object; ///< of instances
    Reason note = Reason::None;     ///< what is to be said of every instance; why it is refused
    std::optional<profile::ClassFacts> facts{};
    bool isNested = false; ///< stands within a class: skops writes no path that leads to it
    uint64_t id = 0;       ///< the __id__ of the thing itself; 0: none yet

    std::string fullName() const { return module + "." + name; }
    bool isKnown() const { return facts.has_value(); }
    bool has(profile::Method method) const { return facts && facts->has(method); }
    bool isSubclassOf(std::string_view ofModule, std::string_view ofName) const
    {
        return facts && facts->isSubclassOf(ofModule, ofName);
    }
};

class TypeNames
{
public:
    explicit TypeNames(profile::ProfilePtr profile) : m_profile(std::move(profile)) {}

    /// By names of Python 3; dotted ones too. Never null.
    TypeName* find(std::string_view module, std::string_view name);
    TypeName* builtin(std::string_view name) { return find("builtins", name); }
    const profile::Profile& profile() const { return *m_profile; }

private:
    TypeName make(std::string_view module, std::string_view name) const;
    void takeFacts(TypeName& type) const;
    void takeRow(TypeName& type, std::string_view module, std::string_view name) const;

    profile::ProfilePtr m_profile;
    std::map<std::pair<std::string, std::string>, TypeName*> m_byName; ///< as asked
    std::map<std::pair<std::string, std::string>, TypeName*> m_byOrigin;
    std::deque<TypeName> m_types;
};

} // namespace skops::persist
