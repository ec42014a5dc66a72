#include "texts/check_script.h"

#include "audit/quoted_text.h"
#include "report/python_code.h"

namespace skops::texts {
namespace {

constexpr std::string_view warning =
    "# WARNING: this script loads the pickle, and that runs whatever the pickle says. Run it only if you "
    "trust\n"
    "# where the pickle came from, in the environment in which the model is used.\n";

// Compares as numpy and scikit-learn see the objects: two models that differ in nothing here predict alike.
constexpr std::string_view body = R"PY(
import pickle
import sys

import numpy as np
import skops.io


def load_pickle(path):
    try:
        import joblib

        return joblib.load(path)
    except ImportError:
        with open(path, "rb") as file:
            return pickle.load(file)


def parts(thing):
    """What an object is made of, by name; nothing for a plain value."""
    if isinstance(thing, dict):
        return {f"[{key!r}]": value for key, value in thing.items()}
    if isinstance(thing, (list, tuple)):
        return {f"[{i}]": value for i, value in enumerate(thing)}
    if isinstance(thing, np.ndarray) and thing.dtype == object:
        return {f".flat[{i}]": value for i, value in enumerate(thing.flat)}
    if isinstance(thing, type) or callable(thing) and not hasattr(thing, "fit"):
        return {}
    state = thing.__getstate__() if hasattr(thing, "__getstate__") else getattr(thing, "__dict__", None)
    if isinstance(state, dict):
        return {f".{key}": value for key, value in state.items()}
    return {}


def same(a, b):
    if isinstance(a, (np.ndarray, np.generic)):
        if a.dtype != b.dtype or a.shape != b.shape:
            return False
        return a.dtype == object or bool(np.array_equal(a, b, equal_nan=a.dtype.kind in "fc"))
    if hasattr(a, "toarray"):
        return same(a.toarray(), b.toarray())
    if isinstance(a, float):
        return a == b or (a != a and b != b)
    if isinstance(a, (type(None), bool, int, complex, str, bytes, set, frozenset)):
        return a == b
    return True


def differences(a, b):
    """Where the two differ, walked without recursion; each pair of objects once."""
    seen = {}
    todo = [("model", a, b)]
    while todo:
        path, a, b = todo.pop()
        if (id(a), id(b)) in seen:
            continue
        seen[id(a), id(b)] = (a, b)  # an id stays taken only while its object lives
        if type(a) is not type(b):
            yield f"{path}: {type(a).__name__} became {type(b).__name__}"
            continue
        if not same(a, b):
            yield f"{path}: another value"
            continue
        ours, theirs = parts(a), parts(b)
        for name in ours.keys() ^ theirs.keys():
            yield f"{path}{name}: only in one of the two"
        todo.extend((path + name, ours[name], theirs[name]) for name in ours.keys() & theirs.keys())


def main():
    original = load_pickle(PICKLE)
    converted = skops.io.load(SKOPS, trusted=TRUSTED)
    found = list(differences(original, converted))
    if hasattr(original, "get_params"):
        names = (repr(original), repr(converted))
        if names[0] != names[1]:
            found.append(f"parameters: {names[0]} became {names[1]}")
    if len(sys.argv) > 1:
        data = np.load(sys.argv[1])
        for method in ("predict", "predict_proba", "decision_function", "transform"):
            if hasattr(original, method):
                if not same(np.asarray(getattr(original, method)(data)), np.asarray(getattr(converted, method)(data))):
                    found.append(f"{method}: another result")
                else:
                    print(f"{method}: the same for {len(data)} rows")
    else:
        print("No data given: predictions were not compared. Give a file that numpy.save wrote.")
    print("\n".join(found) if found else "No difference was found.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
)PY";

void appendAssignment(std::string& out, std::string_view name, std::string_view text)
{
    out.append(name).append(" = ");
    audit::appendQuoted(out, text, audit::Escapes::Python);
    out += '\n';
}

} // namespace

std::string checkScript(std::string_view picklePath, std::string_view skopsPath,
                        std::span<const std::string> trusted)
{
    std::string out(warning);
    out += "# Usage: python check.py [data.npy]\n\n";
    appendAssignment(out, "PICKLE", picklePath);
    appendAssignment(out, "SKOPS", skopsPath);
    out += "TRUSTED = " + report::pythonList(trusted, "") + "\n";
    return out.append(body);
}

} // namespace skops::texts
