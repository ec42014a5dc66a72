#include "pickle/analysis.h"

namespace skops::pickle {

bool isPickle(const Analysis& analysis)
{
    const Reading& main = analysis.main();
    return !main.stop || !main.graph->events().empty();
}

Result<Analysis> analyse(SourcePtr source, const AnalysisOptions& options, const Limits& limits,
                         const Cancel& cancel, Progress& progress)
{
    Analysis analysis;
    auto main = read(std::move(source), {Loader::CUnpickler, options.encoding}, limits, cancel, progress);
    if (!main)
        return fail(main.error());
    analysis.findings = main->findings;
    analysis.readings.push_back(std::move(*main));
    return analysis;
}

} // namespace skops::pickle
