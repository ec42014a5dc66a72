#include "reference/describe.h"

#include "report/json_file.h"
#include "terminal/finding_text.h"
#include "texts/code_texts.h"
#include "texts/verdict_texts.h"

namespace skops::reference {

void describeCodes(report::JsonWriter& json)
{
    json.key("codes");
    json.beginArray();
    for (int i = 0; i < codeCount; ++i) {
        const auto code = static_cast<Code>(i);
        const texts::CodeText& text = texts::textOf(code);
        json.beginObject();
        json.member("code", codeId(code));
        json.member("severity", severityId(severityOf(code)));
        json.member("severity_text", texts::severityText(severityOf(code)));
        json.member("effect", report::effectId(effectOf(code)));
        json.member("effect_text", texts::effectText(effectOf(code)));
        json.member("meaning", terminal::meaningOf(code));
        json.member("advice", text.advice);
        json.member("example", text.example);
        json.endObject();
    }
    json.endArray();
}

} // namespace skops::reference
