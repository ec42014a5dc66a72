#pragma once

// Two inputs in, one line a difference out: how tests of comparisons are written.

#include "report/compare/comparison.h"
#include "support/zip_builder.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace skops::test {

/// A tree with the members of an archive. The members that nodes name are of the list, schema.json is not.
struct Input
{
    std::shared_ptr<const archive::Members> members;
    nodes::NodeTreePtr tree;
    audit::AuditPtr audit;
};

Input inputOf(std::string_view schema, const std::vector<ZipMember>& members = {});

Result<report::Comparison> compareInputs(const Input& a, const Input& b,
                                         const report::CompareOptions& options = {},
                                         const Cancel& cancel = Cancel());

/// "change path > new path what part: before -> after [differing/items max first]", what is missing left out;
/// types to trust are left out.
std::string linesOf(const report::Comparison& comparison, const Input& a, const Input& b);

/// linesOf() of both, which must be comparable.
std::string differencesOf(const Input& a, const Input& b);

/// A .npy of format 1.0. `shape` as in a header: "(3,)".
std::string npy(std::string_view descr, std::string_view shape, const std::string& data,
                bool isFortranOrder = false);

/// Little-endian bytes of numbers.
template <class Value>
std::string bytesOf(const std::vector<Value>& values)
{
    return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(Value)};
}

} // namespace skops::test
