#include "profile/proof.h"

#include "profile/proof_table.h"

#include <algorithm>

namespace skops::profile {

std::optional<Proof> findProof(std::string_view shippedName)
{
    const auto found = std::ranges::find(proofRows(), shippedName, &ProofRow::profile);
    return found == proofRows().end() ? std::nullopt : std::optional(found->proof);
}

} // namespace skops::profile
