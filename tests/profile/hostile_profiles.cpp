#include "profile/hostile_profiles.h"

#include "profile/flags.h"

using namespace skops::profile;

namespace {

QByteArray allFlags()
{
    QByteArray text;
    for (int i = 0; i < flagCount; ++i) {
        const std::string_view id = flagId(Flag(i));
        text += (i == 0 ? "\"" : ",\"") + QByteArray(id.data(), qsizetype(id.size())) + "\":true";
    }
    return text;
}

/// The small profile with one place replaced; the place must be there.
QByteArray with(const QByteArray& before, const QByteArray& after)
{
    QByteArray text = smallProfile();
    Q_ASSERT(text.count(before) == 1);
    return text.replace(before, after);
}

} // namespace

QByteArray smallProfile()
{
    return R"({"format":1,"name":"small","protocol":2,)"
           R"("versions":{"python":"3","skops":"0.16.0","scikit-learn":"1","numpy":"2","scipy":"1"},)"
           R"("loaders":{"ListNode":[2],"FunctionNode":[0,2]},)"
           R"("sets":{"lists":["builtins.list"],"bit_generators":["numpy.random.PCG64"]},)"
           R"("loader_sets":{"ListNode":["lists"],"TreeNode":[]},)"
           R"("flags":{)" +
           allFlags() +
           R"(},"facts":{"described":["pack"],"left_out":["pack.tests"],"modules":["builtins","pack"],)"
           R"("names":{"0":{"0c":"list"},"1":{"1c":"Thing","1f":"work other=work"}},)"
           R"("classes":[["builtins","list","list","r",[]],["pack","Thing","namedtuple","gd",[0],"left right"]],)"
           R"("dtypes":{"tree_nodes":{"itemsize":8,"fields":[["left_child","<i8",0]]},)"
           R"("predictor_nodes":{"itemsize":0,"fields":[]}}}})";
}

std::vector<HostileProfile> hostileProfiles()
{
    return {
        {"empty", "", "", "json"},
        {"cut", smallProfile().chopped(1), "", "json"},
        {"deep", QByteArray(100'000, '['), "", "json"},
        {"not an object", "[]", "", "object"},
        {"format missing", with(R"("format":1,)", ""), "format", "present"},
        {"format unknown", with(R"("format":1,)", R"("format":2,)"), "format", "1"},
        {"format negative", with(R"("format":1,)", R"("format":-1,)"), "format", "integer"},
        {"name not text", with(R"("name":"small")", R"("name":7)"), "name", "string"},
        {"name empty", with(R"("name":"small")", R"("name":"")"), "name", "name"},
        {"name long", with("small", QByteArray(201, 'x')), "name", "name"},
        {"protocol large", with(R"("protocol":2)", R"("protocol":4294967298)"), "protocol", "integer"},
        {"protocol truth", with(R"("protocol":2)", R"("protocol":true)"), "protocol", "integer"},
        {"version unknown", with(R"("python":"3")", R"("python":"3","malware":"1")"), "versions.malware",
         "known"},
        {"version not text", with(R"("python":"3")", R"("python":3)"), "versions.python", "string"},
        {"version missing", with(R"("skops":"0.16.0",)", ""), "versions.skops", "present"},
        {"loader not a list", with(R"("ListNode":[2])", R"("ListNode":2)"), "loaders.ListNode", "array"},
        {"loader protocol", with(R"("FunctionNode":[0,2])", R"("FunctionNode":[0,2.5])"),
         "loaders.FunctionNode[1]", "integer"},
        {"loader twice", with(R"("ListNode":[2])", R"("ListNode":[2,2])"), "", "once"},
        {"set not a list", with(R"("lists":["builtins.list"])", R"("lists":{})"), "sets.lists", "array"},
        {"set of numbers", with(R"("lists":["builtins.list"])", R"("lists":["a",1])"), "sets.lists[1]",
         "string"},
        {"set twice", with(R"("lists":["builtins.list"])", R"("lists":[],"lists":[])"), "sets.lists", "once"},
        {"generators missing", with(R"(,"bit_generators":["numpy.random.PCG64"])", ""), "sets.bit_generators",
         "present"},
        {"loader set unknown", with(R"("ListNode":["lists"])", R"("ListNode":["lists","more"])"),
         "loader_sets.ListNode[1]", "known"},
        {"loader set twice", with(R"("TreeNode":[])", R"("TreeNode":[],"TreeNode":["lists"])"), "", "once"},
        {"flag unknown", with(R"("flags":{)", R"("flags":{"obey":true,)"), "flags.obey", "known"},
        {"flag not a truth", with(R"("json_always_safe":true)", R"("json_always_safe":1)"),
         "flags.json_always_safe", "boolean"},
        {"flag missing", with(R"("json_always_safe":true,)", ""), "flags.json_always_safe", "present"},
        {"flag twice", with(R"("flags":{)", R"("flags":{"json_always_safe":true,)"), "flags.json_always_safe",
         "once"},
        {"facts elsewhere", with(R"("facts":{)", R"("facts":"facts.json","more":{)"), "facts", "object"},
        {"described a text", with(R"("described":["pack"])", R"("described":"pack")"), "facts.described",
         "array"},
        {"left out null", with(R"("left_out":["pack.tests"])", R"("left_out":[null])"), "facts.left_out[0]",
         "string"},
        {"modules missing", with(R"("modules":["builtins","pack"],)", ""), "facts.modules", "present"},
        {"module number", with(R"("names":{"0")", R"("names":{"2")"), "facts.names.2", "module"},
        {"module not a number", with(R"("names":{"0")", R"("names":{"0x")"), "facts.names.0x", "module"},
        {"module twice", with(R"("names":{"0":)", R"("names":{"1":{},"0":)"), "", "once"},
        {"origin number", with(R"("0c":"list")", R"("9c":"list")"), "facts.names.0.9c", "origin"},
        {"origin kind", with(R"("0c":"list")", R"("0z":"list")"), "facts.names.0.0z", "origin"},
        {"origin empty", with(R"("0c":"list")", R"("":"list")"), "facts.names.0.", "origin"},
        {"names not text", with(R"("0c":"list")", R"("0c":["list"])"), "facts.names.0.0c", "string"},
        {"names with two blanks", with(R"("0c":"list")", R"("0c":"list  set")"), "facts.names.0.0c", "names"},
        {"name of nothing", with("other=work", "other="), "facts.names.1.1f", "names"},
        {"name twice", with("other=work", "work"), "", "once"},
        {"class short", with(R"(["builtins","list","list","r",[]])", R"(["builtins","list"])"),
         "facts.classes[0]", "5 or 6 items"},
        {"class kind", with(R"("namedtuple")", R"("thing")"), "facts.classes[1][2]", "known"},
        {"class trait", with(R"("gd")", R"("gz")"), "facts.classes[1][3]", "known"},
        {"base out of range", with(R"("gd",[0])", R"("gd",[0,2])"), "facts.classes[1][4][1]", "integer"},
        {"base negative", with(R"("gd",[0])", R"("gd",[-1])"), "facts.classes[1][4][0]", "integer"},
        {"fields not text", with(R"("left right")", R"(["left"])"), "facts.classes[1][5]", "string"},
        {"classes not in order", with(R"(["builtins","list","list")", R"(["zoo","list","list")"),
         "facts.classes[1]", "order"},
        {"item size", with(R"("itemsize":8)", R"("itemsize":1e300)"), "facts.dtypes.tree_nodes.itemsize",
         "integer"},
        {"record field short", with(R"(["left_child","<i8",0])", R"(["left_child","<i8"])"),
         "facts.dtypes.tree_nodes.fields[0]", "3 items"},
        {"record offset", with(R"(["left_child","<i8",0])", R"(["left_child","<i8",4294967296])"),
         "facts.dtypes.tree_nodes.fields[0][2]", "integer"},
        {"predictor missing", with(R"("predictor_nodes")", R"("others")"), "facts.dtypes.predictor_nodes",
         "present"},
    };
}

skops::Result<skops::profile::ProfilePtr> parseText(const QByteArray& bytes)
{
    return skops::profile::parseProfile(std::as_bytes(std::span(bytes.constData(), size_t(bytes.size()))));
}
