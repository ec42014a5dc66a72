#pragma once

// Errors are values. An Error says what (a code with small arguments) and where; sentences are made by front
// ends.

#include "base/codes.h"
#include "base/ids.h"

#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace skops {

inline constexpr uint64_t noOffset = ~uint64_t{0};

/// Where in the input. Every part is optional.
struct Place
{
    std::string member{};       ///< name of the archive's member; empty: the file itself
    uint64_t offset = noOffset; ///< byte offset within the member or file
    NodeId node = none<NodeId>; ///< node of the tree

    bool operator==(const Place&) const = default;
};

struct Error
{
    Code code;
    Place where;
    std::vector<std::string> args; ///< as the code's row in codes.h names them

    bool operator==(const Error&) const = default;
};

/// Something to tell about an input that could be read. The arguments are the evidence.
struct Finding
{
    Code code;
    Place where;
    std::vector<std::string> args{};
    uint32_t count = 1; ///< places where the same holds; `where` is the first

    bool operator==(const Finding&) const = default;
};

inline Finding toFinding(Error error)
{
    return Finding{error.code, std::move(error.where), std::move(error.args), 1};
}

/// A value or an Error; a dropped Result is a compiler warning.
template <class T>
struct [[nodiscard]] Result : tl::expected<T, Error>
{
    using tl::expected<T, Error>::expected;
};

inline tl::unexpected<Error> fail(Code code, Place where = {}, std::vector<std::string> args = {})
{
    return tl::unexpected<Error>(Error{code, std::move(where), std::move(args)});
}

inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace skops
