#include "base/codes.h"

namespace skops {
namespace {

struct Row
{
    std::string_view id;
    Severity severity;
    Effect effect;
};

constexpr Row rows[] = {
#define X(name, id, severity, effect) {id, Severity::severity, Effect::effect},
    SKOPS_CODES(X)
#undef X
};

} // namespace

std::string_view codeId(Code code)
{
    return rows[static_cast<size_t>(code)].id;
}

Severity severityOf(Code code)
{
    return rows[static_cast<size_t>(code)].severity;
}

Effect effectOf(Code code)
{
    return rows[static_cast<size_t>(code)].effect;
}

std::optional<Code> findCode(std::string_view id)
{
    for (int i = 0; i < codeCount; ++i) {
        if (rows[i].id == id)
            return static_cast<Code>(i);
    }
    return std::nullopt;
}

std::string_view severityId(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return "info";
    case Severity::Review:
        return "review";
    case Severity::Warning:
        return "warning";
    case Severity::Danger:
        return "danger";
    }
    return {};
}

} // namespace skops
