#include "event_lines.h"

#include "show_value.h"
#include "shown_text.h"

#include <algorithm>

namespace skops::pickle::testing {

namespace {

const Part null{"null", false};

class Lines
{
public:
    Lines(const Reading& reading) : m_reading(reading), m_graph(*reading.graph), m_show(m_graph) {}

    std::vector<EventLine> all(uint64_t end)
    {
        const auto pickles = m_graph.pickles();
        const auto next = std::find_if(pickles.begin() + 1, pickles.end(),
                                       [](const Pickle& pickle) { return !pickle.isNested; });
        const size_t last = next == pickles.end() ? m_graph.events().size() : next->firstEvent;
        for (const Event& event : m_graph.events().first(last)) {
            if (m_graph.offset(event) > end)
                break;
            add(event);
        }
        return std::move(m_lines);
    }

private:
    void line(EventLine parts) { m_lines.push_back(std::move(parts)); }
    std::string shown(ValueId id) { return m_show.show(id, m_before); }
    std::string nameOf(ValueId id) { return id == none<ValueId> ? "?" : m_show.bytesOf(id); }

    void add(const Event& event)
    {
        m_before = event.changesBefore;
        switch (event.kind) {
        case EventKind::Import: {
            const Global& global = m_graph.globals()[event.index];
            line({"import", nameOf(global.module), nameOf(global.name)});
            break;
        }
        case EventKind::Call:
            addCall(m_graph.calls()[event.index]);
            break;
        case EventKind::Change:
            addChange(m_graph.changes()[event.index]);
            break;
        case EventKind::Array:
            addArray(m_graph.arrays()[event.index]);
            break;
        }
    }

    void addCall(const Call& call)
    {
        const auto args = [&] { return m_show.showSpread(call.args, m_before); };
        switch (call.kind) {
        case CallKind::Reduce:
            line({"reduce", shown(call.callable), args()});
            break;
        case CallKind::NewObj:
            line({"newobj", shown(call.callable), args(), null});
            break;
        case CallKind::NewObjEx:
            line({"newobj", shown(call.callable), args(),
                  m_show.isEmptyDict(call.kwargs, m_before) ? null : Part{shown(call.kwargs)}});
            break;
        case CallKind::Instantiate:
            line({"instantiate", shown(call.callable), shown(call.args)});
            break;
        case CallKind::Persistent:
            line({"persistent", shown(call.args)});
            break;
        }
    }

    void addChange(const Change& change)
    {
        const auto items = m_graph.items(change);
        const std::string target = shown(change.target);
        switch (change.kind) {
        case ChangeKind::Append:
            if (change.callsAppend) {
                for (const ValueId item : items)
                    line({"append", target, shown(item)});
            } else {
                std::string list;
                for (size_t i = 0; i < std::min<size_t>(items.size(), 20); ++i)
                    list += (i > 0 ? "," : "") + m_show.show(items[i], m_before, 1);
                if (items.size() > 20)
                    list += ",…+" + std::to_string(items.size() - 20);
                line({"extend", target, "[" + list + "]"});
            }
            break;
        case ChangeKind::SetItems:
            for (size_t i = 0; i + 1 < items.size(); i += 2)
                line({"setitem", target, shown(items[i]), shown(items[i + 1])});
            break;
        case ChangeKind::Add:
            for (const ValueId item : items)
                line({"add", target, shown(item)});
            break;
        case ChangeKind::Build:
            line({"build", target, shown(items[0])});
            for (const Finding& finding : m_reading.findings)
                if ((finding.code == Code::JoblibSideFile || finding.code == Code::JoblibSidePath) &&
                    finding.where.offset == change.offset)
                    line({"sidefile", jsonText(finding.args[0])});
            break;
        }
    }

    void addArray(const Array& array)
    {
        std::string shape;
        for (const uint64_t length : array.shape)
            shape += (shape.empty() ? "" : ", ") + std::to_string(length);
        const bool isNested = array.nested != none<ValueId>;
        line({"array", Part{"[" + shape + "]", false}, typeText(*array.dtype), array.isFortran ? "F" : "C",
              Part{isNested ? "0" : std::to_string(array.dataBytes), false}});
    }

    /// dtype.str
    static std::string typeText(const numpy::Dtype& dtype)
    {
        if (dtype.kind == 'O' && dtype.itemBytes == 16)
            return "StringDType()";
        if (dtype.isRecord || !dtype.subShape.empty())
            return "|V" + std::to_string(dtype.itemBytes);
        return dtype.text();
    }

    const Reading& m_reading;
    const ObjectGraph& m_graph;
    ShowValue m_show;
    uint32_t m_before = 0;
    std::vector<EventLine> m_lines;
};

} // namespace

std::vector<EventLine> eventLines(const Reading& reading, uint64_t end)
{
    return Lines(reading).all(end);
}

} // namespace skops::pickle::testing
