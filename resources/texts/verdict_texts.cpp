#include "texts/verdict_texts.h"

namespace skops::texts {

NamedText verdictText(audit::Verdict verdict)
{
    using audit::Verdict;
    switch (verdict) {
    case Verdict::Dangerous:
        return {QT_TRANSLATE_NOOP("verdicts", "Dangerous"),
                QT_TRANSLATE_NOOP(
                    "verdicts",
                    "It names something known to run code, start a process, or reach files or the network.")};
    case Verdict::Deceptive:
        return {QT_TRANSLATE_NOOP("verdicts", "Deceptive"),
                QT_TRANSLATE_NOOP(
                    "verdicts", "It is damaged, or made so that different programs read different things.")};
    case Verdict::NotAnalysed:
        return {QT_TRANSLATE_NOOP("verdicts", "Not analysed"),
                QT_TRANSLATE_NOOP("verdicts",
                                  "A part could not be understood, so nothing can be said about it.")};
    case Verdict::WouldNotLoad:
        return {QT_TRANSLATE_NOOP("verdicts", "Would not load"),
                QT_TRANSLATE_NOOP("verdicts",
                                  "Loading would stop with an error in the environment of this profile.")};
    case Verdict::ToReview:
        return {QT_TRANSLATE_NOOP("verdicts", "To review"),
                QT_TRANSLATE_NOOP("verdicts",
                                  "It uses types that skops does not trust by default. That is no "
                                  "accusation: someone has to decide.")};
    case Verdict::NothingLeft:
        return {QT_TRANSLATE_NOOP("verdicts", "Nothing left to review"),
                QT_TRANSLATE_NOOP("verdicts",
                                  "Every type is trusted by skops in this profile, or by your decisions.")};
    }
    return {"", ""};
}

const char* contentText(audit::ContentState state)
{
    using audit::ContentState;
    switch (state) {
    case ContentState::NotRead:
        return QT_TRANSLATE_NOOP("verdicts", "The contents of the members were not read yet.");
    case ContentState::Verified:
        return QT_TRANSLATE_NOOP("verdicts", "All members were read and their checksums are right.");
    case ContentState::Failed:
        return QT_TRANSLATE_NOOP("verdicts", "Some members could not be read or hold something wrong.");
    }
    return "";
}

NamedText groupText(audit::Group group)
{
    using audit::Group;
    switch (group) {
    case Group::KnownDangerous:
        return {QT_TRANSLATE_NOOP("verdicts", "Known dangerous"),
                QT_TRANSLATE_NOOP("verdicts",
                                  "Known to run code, start a process, or reach files or the network.")};
    case Group::Unknown:
        return {
            QT_TRANSLATE_NOOP("verdicts", "Unknown"),
            QT_TRANSLATE_NOOP(
                "verdicts",
                "No profile knows it: code of that name in the environment that loads the file would run.")};
    case Group::NativeCode:
        return {QT_TRANSLATE_NOOP("verdicts", "Parsed by native code"),
                QT_TRANSLATE_NOOP("verdicts", "The native code of a library reads bytes of the file; a "
                                              "made-up file can attack that code.")};
    case Group::Library:
        return {
            QT_TRANSLATE_NOOP("verdicts", "Known library type"),
            QT_TRANSLATE_NOOP(
                "verdicts", "A type of a known library; what it holds is checked here as far as it can be.")};
    }
    return {"", ""};
}

const char* severityText(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return QT_TRANSLATE_NOOP("verdicts", "Note");
    case Severity::Review:
        return QT_TRANSLATE_NOOP("verdicts", "To review");
    case Severity::Warning:
        return QT_TRANSLATE_NOOP("verdicts", "Warning");
    case Severity::Danger:
        return QT_TRANSLATE_NOOP("verdicts", "Danger");
    }
    return "";
}

} // namespace skops::texts
