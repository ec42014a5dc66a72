#include "texts/saving_texts.h"

namespace skops::texts {

const char* savingText(persist::OptimiseStep step)
{
    using persist::OptimiseStep;
    switch (step) {
    case OptimiseStep::Repeats:
        return QT_TRANSLATE_NOOP("savings", "objects that stand in the file more than once");
    case OptimiseStep::KeyTypes:
        return QT_TRANSLATE_NOOP("savings", "equal lists of the types of keys");
    case OptimiseStep::Values:
        return QT_TRANSLATE_NOOP("savings", "equal numbers, texts, types and functions");
    case OptimiseStep::Ids:
        return QT_TRANSLATE_NOOP("savings", "ids that nothing refers to");
    case OptimiseStep::Blanks:
        return QT_TRANSLATE_NOOP("savings", "white space in schema.json");
    case OptimiseStep::Members:
        return QT_TRANSLATE_NOOP("savings", "members with equal bytes");
    case OptimiseStep::Compression:
        return QT_TRANSLATE_NOOP("savings", "compression of the rest");
    }
    return "";
}

} // namespace skops::texts
