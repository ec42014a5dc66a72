#include "texts/plan_texts.h"

namespace skops::texts {

const char* planActionText(audit::PlanAction action)
{
    using audit::PlanAction;
    switch (action) {
    case PlanAction::ReadMember:
        return QT_TRANSLATE_NOOP("plan", "read");
    case PlanAction::ImportModule:
        return QT_TRANSLATE_NOOP("plan", "import");
    case PlanAction::LookUp:
        return QT_TRANSLATE_NOOP("plan", "look up");
    case PlanAction::New:
        return QT_TRANSLATE_NOOP("plan", "make without constructor");
    case PlanAction::Call:
        return QT_TRANSLATE_NOOP("plan", "call");
    case PlanAction::GetAttribute:
        return QT_TRANSLATE_NOOP("plan", "get attribute");
    case PlanAction::SetState:
        return QT_TRANSLATE_NOOP("plan", "set state");
    case PlanAction::SetAttributes:
        return QT_TRANSLATE_NOOP("plan", "set attributes");
    case PlanAction::SetItems:
        return QT_TRANSLATE_NOOP("plan", "set items");
    case PlanAction::ParseNative:
        return QT_TRANSLATE_NOOP("plan", "parse in native code");
    }
    return "";
}

const char* planArgumentsText(audit::PlanArguments arguments)
{
    using audit::PlanArguments;
    switch (arguments) {
    case PlanArguments::None:
        return QT_TRANSLATE_NOOP("plan", "without arguments");
    case PlanArguments::List:
        return QT_TRANSLATE_NOOP("plan", "with a list of {0} values");
    case PlanArguments::Values:
        return QT_TRANSLATE_NOOP("plan", "with {0} arguments");
    case PlanArguments::Named:
        return QT_TRANSLATE_NOOP("plan", "with {0} named arguments");
    case PlanArguments::Key:
        return QT_TRANSLATE_NOOP("plan", "with the text of a key");
    case PlanArguments::Array:
        return QT_TRANSLATE_NOOP("plan", "with an array");
    case PlanArguments::File:
        return QT_TRANSLATE_NOOP("plan", "with the bytes of a member");
    case PlanArguments::Unknown:
        return QT_TRANSLATE_NOOP("plan", "with arguments that are not known");
    }
    return "";
}

const char* planPhaseText(audit::PlanPhase phase)
{
    using audit::PlanPhase;
    switch (phase) {
    case PlanPhase::Open:
        return QT_TRANSLATE_NOOP("plan", "while the file is opened");
    case PlanPhase::Read:
        return QT_TRANSLATE_NOOP("plan", "while the tree is read");
    case PlanPhase::Audit:
        return QT_TRANSLATE_NOOP("plan", "when the types are checked");
    case PlanPhase::Construct:
        return QT_TRANSLATE_NOOP("plan", "while the objects are made");
    }
    return "";
}

const char* planTrustText(audit::PlanTrust trust)
{
    using audit::PlanTrust;
    switch (trust) {
    case PlanTrust::Own:
        return QT_TRANSLATE_NOOP("plan", "skops itself");
    case PlanTrust::Trusted:
        return QT_TRANSLATE_NOOP("plan", "trusted by skops");
    case PlanTrust::Ticked:
        return QT_TRANSLATE_NOOP("plan", "ticked");
    case PlanTrust::Untrusted:
        return QT_TRANSLATE_NOOP("plan", "untrusted");
    case PlanTrust::Dangerous:
        return QT_TRANSLATE_NOOP("plan", "known to be dangerous");
    }
    return "";
}

const char* planUndecidedText()
{
    return QT_TRANSLATE_NOOP("plan", "what this code does is not known here");
}

} // namespace skops::texts
