#include "pickle/session.h"

#include <algorithm>
#include <utility>

namespace skops::pickle {

Session::Session(const SourcePtr& source, const ReadOptions& readOptions, const Limits& readLimits,
                 const Cancel& readCancel, Progress& readProgress)
    : options(readOptions), limits(readLimits), cancel(readCancel), progress(readProgress),
      encoding(findEncoding(readOptions.encoding)), builder(source),
      cursor(source, 0, readOptions.loader != Loader::CUnpickler, readLimits.pickleTexts)
{
}

bool Session::checkpoint(uint64_t stackEntries)
{
    if (cancel.isRequested())
        return fail(Error{Code::Cancelled, {}, {}});
    const uint64_t position = cursor.position();
    if (position > m_told)
        progress.advance(position - std::exchange(m_told, position));
    const auto check = [&](std::string_view name, uint64_t value, uint64_t limit) {
        return value <= limit ||
               fail(Error{Code::LimitExceeded,
                          Place{{}, position},
                          {std::string(name), std::to_string(value), std::to_string(limit)}});
    };
    // Ids have 32 bits; between two checks only a few thousand are made.
    constexpr uint64_t mostIds = 0xf000'0000;
    return check("pickle-values", builder.cost() + stackEntries, std::min(limits.pickleValues, mostIds)) &&
           check("pickle-texts", builder.textBytes(), limits.pickleTexts);
}

void Session::acted()
{
    m_actedAt = makeId<ValueId>(builder.graph().valueCount());
    m_changesActed = builder.graph().changes().size();
}

bool Session::isJoblibWrapper(ValueId id) const
{
    return arrays && wrapperOf(builder.graph(), id) != Wrapper::None;
}

void Session::find(Code code, uint64_t offset, std::vector<std::string> args)
{
    for (Finding& finding : findings) {
        if (finding.code == code && (code != Code::PickleFrame || finding.args == args)) {
            ++finding.count;
            return;
        }
    }
    findings.push_back(Finding{code, Place{{}, offset}, std::move(args)});
}

bool Session::refuse(Code code, uint64_t offset, std::vector<std::string> args)
{
    stop = Error{code, Place{{}, offset}, std::move(args)};
    return false;
}

bool Session::fail(Error error)
{
    failure = std::move(error);
    return false;
}

} // namespace skops::pickle
