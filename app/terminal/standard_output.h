#pragma once

// A file that a task writes, on standard output instead: what convert, update and dump have in common.

#include "terminal/copy_output.h"
#include "terminal/session.h"
#include "terminal/temporary_folder.h"

namespace skops::terminal {

/// An outcome of review/{convert,update,dump}_file.h that went wrong here.
template <class Outcome>
Outcome failedWith(Outcome outcome, Error error)
{
    outcome.status = decltype(outcome.status)::Failed;
    outcome.reason = toFinding(std::move(error));
    return outcome;
}

/// `write` gives the Result of an outcome and writes the file that it is given, in a folder of its own. If
/// the outcome's status is `written`, the file is copied to the output. `before` is what is told if there is
/// no folder.
template <class Outcome, class Write>
Result<Outcome> writeToStandardOutput(Session& session, Outcome before, decltype(Outcome::status) written,
                                      Write write)
{
    const TemporaryFolder folder;
    if (!folder.error().empty())
        return failedWith(std::move(before), {Code::FileWrite, {}, {folder.error()}});
    const std::filesystem::path file = folder.path() / "written.skops";
    Result<Outcome> outcome = write(file);
    if (!outcome || outcome->status != written)
        return outcome;
    if (auto copied = copyFile(session.out(), file, session.cancel()); !copied)
        return failedWith(*std::move(outcome), copied.error());
    return outcome;
}

} // namespace skops::terminal
