#pragma once

#include "base/escape.h"
#include "terminal/text_lines.h"
#include "texts/type_texts.h"
#include "texts/verdict_texts.h"

#include <array>
#include <span>

namespace skops::terminal {

inline constexpr std::array groupsWorstFirst{audit::Group::KnownDangerous, audit::Group::Unknown,
                                             audit::Group::NativeCode, audit::Group::Library};

/// Types to review in their groups, each with why it is listed and what to check. `Type` has name, group and
/// isTicked; `detail` gives what stands in parentheses behind its name.
template <class Type, class Detail>
void addGrouped(TextLines& lines, std::span<const Type> types, const Detail& detail)
{
    for (const audit::Group group : groupsWorstFirst) {
        bool isFirst = true;
        for (const Type& type : types) {
            if (type.group != group)
                continue;
            const texts::NamedText text = texts::groupText(group);
            if (isFirst)
                lines.add(std::string("  ") + text.name + ": " + text.sentence);
            isFirst = false;
            lines.add("    " + escapeForDisplay(type.name) + " (" + detail(type) +
                      (type.isTicked ? ", trusted by you)" : ")"));
            const texts::TypeText about = texts::typeText(type.name, type.group);
            lines.add(std::string("      why: ") + about.why);
            lines.add(std::string("      check: ") + about.check);
        }
    }
}

} // namespace skops::terminal
