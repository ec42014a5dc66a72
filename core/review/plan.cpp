#include "review/plan.h"

#include "audit/contents.h"
#include "audit/plan/json_error.h"
#include "audit/plan/make_plan.h"
#include "base/utf8.h"
#include "nodes/json_index.h"

#include <algorithm>
#include <new>

namespace skops::review {
namespace {

/// What json.loads raises for the schema.json of an archive; nothing: it cannot be read, or is not JSON text.
std::optional<audit::PythonError> schemaError(const Review& review, const Cancel& cancel)
{
    const auto member = review.archive->find("schema.json");
    if (!member || review.archive->sizeBytes(*member) > review.limits.schemaBytes)
        return std::nullopt;
    auto bytes = review.archive->read(*member, cancel);
    if (!bytes)
        return std::nullopt;
    const auto text = nodes::decodeSchemaBytes(std::move(*bytes));
    if (!text)
        return std::nullopt;
    const std::string_view json(reinterpret_cast<const char*>(text->data()), text->size());
    // Bytes are decoded before they are read.
    for (size_t at = 0; at < json.size();) {
        const DecodedChar c = decodeUtf8(json.substr(at));
        if (c.length == 0)
            return audit::PythonError{"UnicodeDecodeError", std::nullopt};
        at += c.length;
    }
    if (auto error = audit::jsonError(json))
        return error;
    // read_schema asks what it loaded for its protocol (skops/io/_utils.py, 0.16).
    const std::string_view value = json.substr(std::min(json.find_first_not_of(" \t\r\n"), json.size()));
    return audit::noAttribute(audit::pythonTypeOf(value.substr(0, value.find_last_not_of(" \t\r\n") + 1)),
                              "get");
}

audit::LoadPlanPtr planWithoutTree(const Review& review, const Cancel& cancel)
{
    // What a pickle would become is not known: that skops takes no pickle is no answer.
    if (!review.pickles.empty())
        return std::make_shared<const audit::LoadPlan>();
    if (!review.archive && review.kind != Kind::Skops && review.kind != Kind::Zip &&
        review.kind != Kind::Torch)
        return audit::planOfFailure(Code::KindUnknown,
                                    audit::PythonError{"zipfile.BadZipFile", "File is not a zip file"}, {});
    if (review.archive && !review.archive->find("schema.json"))
        return audit::planOfFailure(Code::SchemaMissing,
                                    audit::pythonErrorOf(Finding{Code::SchemaMissing, {}, {}}), {});
    for (const Finding& finding : review.openFindings) {
        if (finding.code == Code::JsonSyntax || finding.code == Code::JsonLongInteger ||
            finding.code == Code::NodeNotObject)
            return audit::planOfFailure(finding.code, schemaError(review, cancel), "schema.json");
        if (auto error = audit::pythonErrorOf(finding, review.archive.get()))
            return audit::planOfFailure(finding.code, std::move(*error), finding.where.member);
    }
    return std::make_shared<const audit::LoadPlan>();
}

} // namespace

Result<audit::LoadPlanPtr> planOf(const Review& review, const Cancel& cancel)
{
    try {
        if (!review.tree || !review.audit || !review.tree->json())
            return planWithoutTree(review, cancel);
        const std::vector<Finding> dtypes =
            audit::checkTreeDtypes(*review.tree, *review.members(), *review.auditor->profile(), cancel);
        return audit::makePlan({*review.tree, *review.auditor, *review.audit, *review.members(),
                                review.contents.get(), dtypes, cancel});
    } catch (const std::bad_alloc&) {
        return fail(Code::OutOfMemory);
    }
}

} // namespace skops::review
