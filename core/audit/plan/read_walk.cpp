#include "audit/plan/read_walk.h"

#include "archive/keyed_hash.h"
#include "audit/plan/node_faults.h"

#include <unordered_map>

namespace skops::audit {
namespace {

using nodes::Edge;
using nodes::Node;

class ReadWalk
{
public:
    ReadWalk(const PlanSubject& subject, PlanWriter& out)
        : m_subject(subject), m_out(out), m_isDoubtful(subject.tree.nodeCount())
    {
        for (const Finding& finding : subject.auditor.findings()) {
            if (finding.where.node != none<NodeId> && effectOf(finding.code) != Effect::None)
                m_isDoubtful[index(finding.where.node)] = true;
            if (finding.code == Code::TreeTooDeep)
                m_out.fail(PlanPhase::Read, none<NodeId>, finding.code, recursionError());
        }
        if (subject.contents == nullptr)
            return;
        for (const Finding& finding : subject.contents->findings) {
            if (isReadError(finding.code))
                m_memberFaults.try_emplace(finding.where.member, &finding);
        }
    }

    void run()
    {
        enter(nodes::NodeTree::root);
        while (!m_stack.empty() && !m_subject.cancel.isRequested()) {
            Frame& frame = m_stack.back();
            const auto edges = m_subject.tree.edgesOf(frame.node);
            tellFaults(frame);
            if (frame.edge == edges.size()) {
                m_stack.pop_back();
                continue;
            }
            visit(frame.node, edges[frame.edge++]);
        }
    }

private:
    struct Frame
    {
        NodeId node;
        uint32_t edge = 0;
        std::vector<NodeFault> faults{};
        size_t told = 0; ///< of the faults
    };

    void enter(NodeId id)
    {
        const Node& node = m_subject.tree.node(id);
        m_stack.push_back({id});
        if ((node.isBroken || m_isDoubtful[index(id)]) && !node.raw.isEmpty())
            m_stack.back().faults = faultsOf(m_subject, id);
        tellFaults(m_stack.back());
        if (node.member != none<MemberId>)
            readMember(id, node.member);
    }

    void tellFaults(Frame& frame)
    {
        for (; frame.told < frame.faults.size() && frame.faults[frame.told].edge <= frame.edge;
             ++frame.told) {
            NodeFault& fault = frame.faults[frame.told];
            m_out.fail(PlanPhase::Read, frame.node, fault.code, std::move(fault.error));
        }
    }

    void visit(NodeId source, const Edge& edge)
    {
        // get_tree asks whatever stands there for its __id__.
        if (edge.target == none<NodeId>)
            m_out.fail(PlanPhase::Read, source, Code::NodeNotObject,
                       noAttribute(pythonTypeOf(m_subject.tree.text(edge.raw)), "get"));
        else if (!edge.isRepeat && edge.role != nodes::Role::Constructor)
            enter(edge.target);
    }

    void readMember(NodeId node, MemberId member)
    {
        const std::string name(m_subject.members.name(member));
        const auto fault = m_memberFaults.find(name);
        if (fault != m_memberFaults.end()) {
            if (auto error = pythonErrorOf(*fault->second, &m_subject.members))
                m_out.fail(PlanPhase::Read, node, fault->second->code, std::move(*error), name);
        }
        m_out.add({.node = node, .member = member, .action = PlanAction::ReadMember});
    }

    const PlanSubject& m_subject;
    PlanWriter& m_out;
    std::vector<bool> m_isDoubtful; ///< by NodeId: something was found in it
    std::unordered_map<std::string, const Finding*, archive::KeyedHash> m_memberFaults;
    std::vector<Frame> m_stack;
};

} // namespace

void planReading(const PlanSubject& subject, PlanWriter& out)
{
    ReadWalk(subject, out).run();
}

} // namespace skops::audit
