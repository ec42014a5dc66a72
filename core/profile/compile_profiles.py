#!/usr/bin/env python3
"""Write the shipped profiles as constant tables (tables.h).

    compile_profiles.py --profiles FOLDER --flags flags.h --packages profile.h -o shipped_tables.cpp

FOLDER holds shipped.txt (names, the default first), a NAME.json for each and the facts they
name. Strings are pooled over all profiles; profiles of the same libraries share their facts.
proved.json tells what was compared with which profile (tests/conformance/proofs.py).
"""

import argparse
import hashlib
import json
import pathlib
import re
import sys

KINDS = ["object", "dict", "list", "tuple", "set", "frozenset", "str", "bool", "int", "float", "complex",
         "bytes", "bytearray", "namedtuple", "enum", "exception"]
TRAITS = {"g": 0, "s": 1, "r": 2, "x": 3, "n": 4, "a": 5, "d": 7}
NAME_KINDS = {"c": 0, "b": 1, "f": 2, "o": 3}


def rows_of(path, macro):
    """The second arguments of the X rows of a macro: one a line."""
    text = path.read_text(encoding="utf-8")
    body = text[text.index(f"#define {macro}(X)"):]
    return re.findall(r'^\s*X\(\w+, "([^"]+)"\)', body[:re.search(r"[^\\]\n(?!\s*X\(|\s*/\*)", body).start() + 1],
                      re.MULTILINE)


class Pool:
    """Strings in order of bytes; ids are known once all are added."""

    def __init__(self):
        self.texts = set()

    def add(self, *texts):
        self.texts.update(texts)

    def seal(self):
        self.order = sorted(self.texts, key=lambda text: text.encode())
        self.ids = {text: index for index, text in enumerate(self.order)}

    def __getitem__(self, text):
        return self.ids[text]


def names_of(facts):
    """{module: [(name, origin module, origin name, kind)]}"""
    modules, result = facts["modules"], {}
    for number, groups in facts["names"].items():
        rows = []
        for key, text in groups.items():
            for item in text.split():
                name, _, original = item.partition("=")
                rows.append((name, modules[int(key[:-1])], original or name, NAME_KINDS[key[-1]]))
        result[modules[int(number)]] = rows
    return result


def add_facts(pool, facts):
    pool.add(*facts["described"], *facts["left_out"])
    for module, rows in names_of(facts).items():
        pool.add(module)
        for name, origin, original, _ in rows:
            pool.add(name, origin, original)
    for row in facts["classes"]:
        pool.add(row[0], row[1], *(row[5].split() if len(row) > 5 else ()))
    for dtype in facts["dtypes"].values():
        for name, kind, _ in dtype["fields"]:
            pool.add(name, kind)


def add_profile(pool, profile):
    pool.add(profile["name"], *profile["versions"].values(), *profile["loaders"], *profile["loader_sets"])
    for names in profile["sets"].values():
        pool.add(*names)


class Writer:
    def __init__(self, out):
        self.out = out

    def array(self, kind, name, items):
        """A constant array; C++ has none of length 0, so an empty one gets an element nobody reads."""
        self.out.write(f"constexpr {kind} {name}[] = {{")
        for index, item in enumerate(items or ["{}"]):
            self.out.write("\n" if index % 16 == 0 else "")
            self.out.write(f"{item},")
        self.out.write("\n};\n")

    def span(self, kind, name, items):
        self.array(kind, f"{name}Data", items)
        self.out.write(f"constexpr std::span<const {kind}> {name}({name}Data, {len(items)});\n")


class NameRows:
    """Rows of names; modules that have the same names in several environments share theirs."""

    def __init__(self):
        self.rows, self.begins = [], {}

    def range_of(self, rows):
        if rows not in self.begins:
            self.begins[rows] = len(self.rows)
            self.rows += rows
        return f"{{{self.begins[rows]},{self.begins[rows] + len(rows)}}}"


def module_rows(pool, facts, names):
    rows = []
    for module, found in sorted(names_of(facts).items(), key=lambda item: pool[item[0]]):
        own = tuple(sorted((pool[name], pool[origin], pool[original], kind) for name, origin, original, kind in found))
        rows.append(f"{{{pool[module]},{names.range_of(own)}}}")
    return rows


def write_facts(writer, pool, facts, modules, label):
    writer.span("StringId", f"{label}Described", sorted(pool[text] for text in facts["described"]))
    writer.span("StringId", f"{label}LeftOut", sorted(pool[text] for text in facts["left_out"]))
    writer.span("ModuleRow", f"{label}Modules", modules)
    classes, bases, fields = [], [], []
    if [(row[0], row[1]) for row in facts["classes"]] != sorted({(row[0], row[1]) for row in facts["classes"]}):
        sys.exit("compile_profiles.py: classes are not in order")
    for row in facts["classes"]:
        begin, field_begin = len(bases), len(fields)
        bases += row[4]
        fields += [pool[text] for text in (row[5].split() if len(row) > 5 else ())]
        traits = sum(1 << TRAITS[letter] for letter in row[3])
        classes.append(f"{{{pool[row[0]]},{pool[row[1]]},{{{begin},{len(bases)}}},{{{field_begin},{len(fields)}}},"
                       f"{KINDS.index(row[2])},{traits}}}")
    writer.span("ClassRow", f"{label}Classes", classes)
    writer.span("uint32_t", f"{label}Bases", bases)
    writer.span("StringId", f"{label}Fields", fields)
    for key, name in (("tree_nodes", "TreeNodes"), ("predictor_nodes", "PredictorNodes")):
        writer.span("FieldRow", f"{label}{name}", [
            f"{{{pool[field]},{pool[kind]},{offset}}}" for field, kind, offset in facts["dtypes"][key]["fields"]])
    sizes = [facts["dtypes"][key]["itemsize"] for key in ("tree_nodes", "predictor_nodes")]
    writer.out.write(
        f"constexpr Facts {label}{{{label}Described, {label}LeftOut, {label}Modules, names, {label}Classes, "
        f"{label}Bases, {label}Fields, {{{sizes[0]}, {label}TreeNodes}}, {{{sizes[1]}, {label}PredictorNodes}}}};\n")


def write_profile(writer, pool, profile, label, facts_label, flags, packages):
    if sorted(profile["flags"]) != sorted(flags):
        sys.exit(f"compile_profiles.py: the flags of {profile['name']} are not those of flags.h")
    if not set(profile["versions"]) <= set(packages):
        sys.exit(f"compile_profiles.py: the packages of {profile['name']} are not those of profile.h")
    loaders = sorted((pool[name], protocol) for name, protocols in profile["loaders"].items()
                     for protocol in protocols)
    writer.span("LoaderRow", f"{label}Loaders", [f"{{{name},{protocol}}}" for name, protocol in loaders])
    trust, trusted = [], []
    for key, sets in sorted(profile["loader_sets"].items(), key=lambda item: pool[item[0]]):
        begin = len(trusted)
        trusted += sorted({pool[text] for name in sets for text in profile["sets"][name]})
        trust.append(f"{{{pool[key]},{{{begin},{len(trusted)}}}}}")
    writer.span("TrustRow", f"{label}Trust", trust)
    writer.span("StringId", f"{label}Trusted", trusted)
    writer.span("StringId", f"{label}BitGenerators", sorted(pool[text] for text in profile["sets"]["bit_generators"]))
    bits = sum(1 << index for index, flag in enumerate(flags) if profile["flags"][flag])
    versions = ", ".join(str(pool[profile["versions"][name]]) if name in profile["versions"] else "std::nullopt"
                         for name in packages)
    return (f"{{strings, {pool[profile['name']]}, {profile['protocol']}, {bits}U, {{{versions}}}, {label}Loaders, "
            f"{label}Trust, {label}Trusted, {label}BitGenerators, &{facts_label}}}")


def write_strings(writer, pool):
    encoded = [text.encode() for text in pool.order]
    ends, total = [], 0
    for text in encoded:
        total += len(text)
        ends.append(total)
    writer.out.write("constexpr char chars[] =\n")
    for begin in range(0, len(encoded), 8):
        line = b"".join(encoded[begin:begin + 8])
        quoted = "".join(chr(byte) if 32 <= byte < 127 and byte not in b'"\\?' else f"\\{byte:03o}" for byte in line)
        writer.out.write(f'"{quoted}"\n')
    writer.out.write(";\n")
    writer.array("uint32_t", "ends", ends)
    writer.out.write("constexpr Strings strings{chars, ends};\n")


def profile_sha256(folder, name):
    """Of the profile's file and the facts it names."""
    text = (folder / f"{name}.json").read_bytes()
    return hashlib.sha256(text + (folder / json.loads(text)["facts"]).read_bytes()).hexdigest()


def proof_row(name, proof):
    counts = ", ".join(str(proof[key]) for key in ("written_files", "files", "answers", "differences"))
    return f'{{"{name}", {{{counts}}}}}'


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--profiles", type=pathlib.Path, required=True)
    parser.add_argument("--flags", type=pathlib.Path, required=True)
    parser.add_argument("--packages", type=pathlib.Path, required=True)
    parser.add_argument("-o", "--output", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    flags = rows_of(arguments.flags, "SKOPS_PROFILE_FLAGS")
    packages = rows_of(arguments.packages, "SKOPS_PROFILE_PACKAGES")
    proofs = json.loads((arguments.profiles / "proved.json").read_text(encoding="ascii"))
    pool, profiles, facts, proved = Pool(), [], {}, []
    for name in (arguments.profiles / "shipped.txt").read_text(encoding="ascii").split():
        profile = json.loads((arguments.profiles / f"{name}.json").read_text(encoding="ascii"))
        file = profile["facts"]
        if file not in facts:
            facts[file] = json.loads((arguments.profiles / file).read_text(encoding="ascii"))
            add_facts(pool, facts[file])
        add_profile(pool, profile)
        profiles.append(profile)
        # A proof holds for the very bytes that were proved.
        if name in proofs and proofs[name]["profile_sha256"] == profile_sha256(arguments.profiles, name):
            proved.append((name, proofs[name]))
    pool.seal()
    with open(arguments.output, "w", encoding="ascii", newline="\n") as out:
        writer = Writer(out)
        out.write('// Made by compile_profiles.py.\n#include "profile/proof_table.h"\n#include "profile/tables.h"\n\n'
                  "namespace skops::profile {\n\nnamespace {\n\n")
        write_strings(writer, pool)
        labels = {file: f"facts{index}" for index, file in enumerate(facts)}
        names = NameRows()
        modules = {file: module_rows(pool, facts[file], names) for file in facts}
        writer.span("NameRow", "names", [f"{{{','.join(map(str, row))}}}" for row in names.rows])
        for file, label in labels.items():
            write_facts(writer, pool, facts[file], modules[file], label)
        tables = [write_profile(writer, pool, profile, f"profile{index}", labels[profile["facts"]], flags, packages)
                  for index, profile in enumerate(profiles)]
        writer.array("Tables", "tables", tables)
        writer.span("ProofRow", "proofs", [proof_row(name, proof) for name, proof in proved])
        out.write("\n} // namespace\n\nstd::span<const Tables> shippedTables() { return tables; }\n"
                  "std::span<const ProofRow> proofRows() { return proofs; }\n\n"
                  "} // namespace skops::profile\n")


if __name__ == "__main__":
    main()
