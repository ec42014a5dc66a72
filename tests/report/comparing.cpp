#include "comparing.h"

#include "archive/archive.h"
#include "nodes/schema_reader.h"

#include <QtGlobal>

namespace skops::test {

using report::Comparison;

Input inputOf(std::string_view schema, const std::vector<ZipMember>& members)
{
    Input input;
    auto archive = archive::Archive::open(zipSource({.members = members}), Limits(), Cancel());
    if (!archive)
        qFatal("no archive");
    input.members = *archive;
    auto tree = nodes::readTree(schema, input.members.get(), Limits(), Cancel());
    if (!tree)
        qFatal("no tree");
    input.tree = *tree;
    input.audit = audit::Auditor(input.tree, profile::defaultProfile()).audit({});
    return input;
}

Result<Comparison> compareInputs(const Input& a, const Input& b, const report::CompareOptions& options,
                                 const Cancel& cancel)
{
    Workers workers(2);
    Progress progress;
    return report::compare({*a.tree, a.members.get(), a.audit.get()},
                           {*b.tree, b.members.get(), b.audit.get()}, options, workers, cancel, progress);
}

std::string linesOf(const Comparison& comparison, const Input& a, const Input& b)
{
    std::string out;
    for (const report::Difference& difference : comparison.differences()) {
        if (difference.aspect == report::Aspect::Trust)
            continue;
        const std::string before = comparison.pathIn(*a.tree, difference, Comparison::Side::A);
        const std::string after = comparison.pathIn(*b.tree, difference, Comparison::Side::B);
        out.append(report::changeId(difference.change)).append(" ");
        out += before + (before == after || before.empty() || after.empty() ? "" : " > ");
        out += before == after ? "" : after;
        out.append(" ").append(report::aspectId(difference.aspect));
        out += difference.part.empty() ? "" : " " + difference.part;
        out += ": " + difference.before + " -> " + difference.after;
        if (const auto& array = difference.array)
            out += " [" + std::to_string(array->differing) + "/" + std::to_string(array->items) + " " +
                   (array->maximum ? report::numberText(*array->maximum) : "-") + " " +
                   std::to_string(array->first) + "]";
        out += "\n";
    }
    return out;
}

std::string differencesOf(const Input& a, const Input& b)
{
    const auto comparison = compareInputs(a, b);
    if (!comparison)
        return std::string(codeId(comparison.error().code));
    return linesOf(*comparison, a, b);
}

std::string npy(std::string_view descr, std::string_view shape, const std::string& data, bool isFortranOrder)
{
    std::string header = "{'descr': ";
    header.append(descr).append(", 'fortran_order': ").append(isFortranOrder ? "True" : "False");
    header.append(", 'shape': ").append(shape).append(", }");
    header.append(63 - (10 + header.size()) % 64, ' ');
    header += '\n';
    return std::string("\x93NUMPY\x01\x00", 8) + number(header.size(), 2) + header + data;
}

} // namespace skops::test
