"""Random programs of opcodes that mostly hold together, by a seed.

A shadow of the stack says which opcodes can work: enough that programs get far, and loose enough that they meet every
kind of value with every opcode.
"""

import pickle
import random
import struct

from assemble import octets, proto

INTEGERS = (b"0", b"7", b"-3", b"01", b"00", b"010", b"0x1F", b"0b101", b"0o17", b"1_000", b" 5 ", b"+7", b"-0", b"5\x00", b"", b"1e3",
            b"00000", b"5L", b"LL", b"L", b"\t12", b"1__0", b"_1", b"- 1", b"9" * 30, b"9" * 4300, b"9" * 4301, b"0x" + b"f" * 4000,
            b"\xd9\xa1", b"0x", b"-0x1f", b"12\r", b"True", b"0010", b"\x0c3")
FLOATS = (b"1.5", b" 1.5", b"1.5 ", b"1_0.5", b"nan", b"-nan", b"inf", b"-Infinity", b"1e999", b"-1e999", b"0x1p3", b"1.5\x00", b"1,5", b"-0.0",
          b"", b"1e-400", b"1e", b".5", b"5.", b"+.5e+3", b"1_0", b"1__0.0", b"\xd9\xa1", b"1.5\r", b"2.2250738585072011e-308")
STRINGS = (b"'a'", b'"a"', b"'it''s'", b"'\\x41'", b"'\\101'", b"'\\x4'", b"'\\n\\t'", b"'", b"''", b"a", b"'a\"", b"'a' ", b" 'a'", b"'\\'", b"'\xe9'",
           b"'\\xe9'", b"'\\u0041'", b"'\\q'", b"'\\400'", b"", b"'a'\r", b"'\\\\'")
UNICODES = (b"a", b"", b"\\u0041", b"\\u12", b"\\ud800", b"\\U0001f642", b"\\U00110000", b"\\\\u0041", b"\xe9", b"\\x41", b"\\", b"a\\u005cu0041", b"\\N{DASH}")
NUMBERS = (b"0", b"1", b"2", b" 1", b"01", b"0x1", b"-1", b"1_0", b"", b"L", b"99999999999999999999", b"1L", b"1 ")
# Of names it is the spelling that counts: nothing is looked up.
MODULES = ("os", "posix", "builtins", "__builtin__", "copy_reg", "numpy", "n\u00e4me", "a.b", "", " x ", "joblib.numpy_pickle", "__main__", "m\x00")
NAMES = ("system", "a.b.c", "dict", "list", "_reconstructor", "dtype", "", "n\u00e4me", "<x>", "__class__", "NumpyArrayWrapper", "r\r")
TEXTS = ("", "a", "os", "system", "\u2200", "\ud800", "a\nb", "x" * 300)
LENGTHS = (0, 1, 3, 8, 200, 2**31, 2**63 - 1, 2**63)


class Generator:
    def __init__(self, seed: int) -> None:
        self._choose = random.Random(seed)
        self._code = bytearray()
        self._stack: list[str] = []
        self._marks: list[int] = []
        self._memo: dict[int, str] = {}

    def program(self) -> bytes:
        choose = self._choose
        if choose.random() < 0.8:
            self._code += proto(choose.choice((2, 3, 4, 4, 5)))
        for _ in range(choose.choice((4, 8, 15, 30, 60))):
            choose.choices((self.push, self.use, self.memo, self.noise), (5, 7, 1.5, 0.4))[0]()
        if choose.random() < 0.9:
            self._code += pickle.STOP
        if choose.random() < 0.1:
            self._code += choose.choice((b"\x00", b"N.", bytes(self._code[:20])))
        return self.framed(bytes(self._code))

    def framed(self, code: bytes) -> bytes:
        choose = self._choose
        if choose.random() > 0.15:
            return code
        at = choose.choice((0, 2, choose.randrange(len(code) + 1)))
        rest = len(code) - at
        length = choose.choice((rest, rest, rest - 1, rest + 1, 0, rest // 2, choose.choice(LENGTHS)))
        return code[:at] + pickle.FRAME + struct.pack("<Q", max(length, 0)) + code[at:]

    def emit(self, code: bytes, pops: int = 0, pushes: str | None = None) -> None:
        self._code += code
        del self._stack[max(0, len(self._stack) - pops) :]
        while self._marks and self._marks[-1] > len(self._stack):
            self._marks.pop()
        if pushes:
            self._stack.append(pushes)

    # What leaves a value behind.

    def push(self) -> None:
        choose = self._choose
        choose.choices((self.literal, self.text_literal, self.empty, self.imported, self.mark), (6, 1.5, 5, 4, 3))[0]()

    def literal(self) -> None:
        choose = self._choose
        text = choose.choice(TEXTS).encode("utf-8", "surrogatepass")
        number = choose.choice((0, 1, -1, 255, 2**31 - 1, -(2**31)))
        long_ = pickle.encode_long(choose.choice((0, -1, 127, 128, -128, 2**64, -(2**70))))
        small = text[:255]
        self.emit(*choose.choice((
            (pickle.NONE, 0, "none"), (pickle.NEWTRUE, 0, "bool"), (pickle.NEWFALSE, 0, "bool"),
            (pickle.BININT + struct.pack("<i", number), 0, "int"), (pickle.BININT1 + b"\x05", 0, "int"), (pickle.BININT2 + b"\x00\x01", 0, "int"),
            (pickle.LONG1 + bytes([len(long_)]) + long_, 0, "int"), (pickle.LONG4 + struct.pack("<i", len(long_)) + long_, 0, "int"),
            (pickle.LONG4 + struct.pack("<i", -1), 0, "int") if choose.random() < 0.1 else (pickle.BININT1 + b"\x00", 0, "int"),
            (pickle.BINFLOAT + struct.pack(">d", choose.choice((0.0, -0.0, 1.5, float("nan"), float("inf")))), 0, "float"),
            (pickle.BINUNICODE + struct.pack("<I", len(text)) + text, 0, "str"), (pickle.SHORT_BINUNICODE + bytes([len(small)]) + small, 0, "str"),
            (pickle.BINUNICODE8 + struct.pack("<Q", len(text)) + text, 0, "str"), (octets(text), 0, "bytes"),
            (pickle.SHORT_BINBYTES + b"\x02\xff\x00", 0, "bytes"), (pickle.BINBYTES8 + struct.pack("<Q", 1) + b"z", 0, "bytes"),
            (pickle.BYTEARRAY8 + struct.pack("<Q", 3) + b"\x00\x01\x02", 0, "bytearray"),
            (pickle.SHORT_BINSTRING + b"\x01" + choose.choice((b"a", b"\xe9")), 0, "str"), (pickle.BINSTRING + struct.pack("<i", 2) + b"os", 0, "str"),
        )))

    def text_literal(self) -> None:
        choose = self._choose
        code, arguments, kind = choose.choice((
            (pickle.INT, INTEGERS, "int"), (pickle.LONG, INTEGERS, "int"), (pickle.FLOAT, FLOATS, "float"), (pickle.STRING, STRINGS, "str"),
            (pickle.UNICODE, UNICODES, "str")))
        # The first ones are plain.
        self.emit(code + choose.choice(arguments if choose.random() < 0.3 else arguments[:3]) + b"\n", 0, kind)

    def empty(self) -> None:
        self.emit(*self._choose.choice((
            (pickle.EMPTY_LIST, 0, "list"), (pickle.EMPTY_DICT, 0, "dict"), (pickle.EMPTY_TUPLE, 0, "tuple"), (pickle.EMPTY_SET, 0, "set"))))

    def imported(self) -> None:
        choose = self._choose
        module, name = choose.choice(MODULES).encode(), choose.choice(NAMES).encode()
        if choose.random() < 0.6:
            self.emit(pickle.GLOBAL + module + b"\n" + name + b"\n", 0, "global")
            return
        for text in (module, name):
            self.emit(pickle.SHORT_BINUNICODE + bytes([len(text)]) + text, 0, "str")
        self.emit(pickle.STACK_GLOBAL, 2, "global")

    def mark(self) -> None:
        self._marks.append(len(self._stack))
        self.emit(pickle.MARK)

    # What takes values.

    def use(self) -> None:
        choose = self._choose
        if self._marks and choose.random() < 0.4:
            self.close_mark()
            return
        depth = len(self._stack) - (self._marks[-1] if self._marks else 0)
        # Now and then with too little on the stack.
        if choose.random() < 0.01:
            depth += 1
        uses = [
            (1, (pickle.TUPLE1, 1, "tuple")), (2, (pickle.TUPLE2, 2, "tuple")), (3, (pickle.TUPLE3, 3, "tuple")), (1, (pickle.POP, 1, None)),
            (1, (pickle.DUP, 0, self.top())), (2, (pickle.APPEND, 1, None)), (3, (pickle.SETITEM, 2, None)), (2, (pickle.BUILD, 1, None)),
            (2, (pickle.REDUCE, 2, "result")), (2, (pickle.NEWOBJ, 2, "result")), (3, (pickle.NEWOBJ_EX, 3, "result")),
            (1, (pickle.BINPERSID, 1, "result")), (0, (pickle.PERSID + b"id\n", 0, "result")),
        ]
        if self._stack[-2:] == ["str", "str"] or choose.random() < 0.02:
            uses.append((2, (pickle.STACK_GLOBAL, 2, "global")))
        if self.top() in ("bytes", "bytearray") or choose.random() < 0.02:
            uses.append((1, (pickle.READONLY_BUFFER, 0, None)))
        fitting = [use for needs, use in uses if needs <= depth]
        # Calls need a tuple on top, which random values seldom are.
        if depth >= 1 and "global" in self._stack and choose.random() < 0.6:
            if self.top() != "tuple":
                self.emit(choose.choice((pickle.TUPLE1,) * 3 + (pickle.TUPLE2 if depth > 1 else pickle.TUPLE1,)), 1, "tuple")
                return
            fitting = [use for use in fitting if use[0] in (pickle.REDUCE, pickle.NEWOBJ, pickle.BUILD)] or fitting
        elif self.top() != "tuple" and choose.random() < 0.7:
            fitting = [use for use in fitting if use[0] not in (pickle.REDUCE, pickle.NEWOBJ, pickle.NEWOBJ_EX)]
        self.emit(*choose.choice(fitting))

    def top(self) -> str:
        return self._stack[-1] if self._stack else "none"

    def close_mark(self) -> None:
        choose = self._choose
        first = self._marks.pop()
        items = len(self._stack) - first
        below = self._stack[first - 1] if first else None
        closing = [(pickle.TUPLE, items, "tuple"), (pickle.LIST, items, "list"), (pickle.FROZENSET, items, "frozenset"), (pickle.POP_MARK, items, None)]
        if items % 2 == 0 or choose.random() < 0.05:
            closing.append((pickle.DICT, items, "dict"))
        if items or choose.random() < 0.05:
            closing.append((pickle.OBJ, items, "result"))
        module, name = choose.choice(MODULES).encode(), choose.choice(NAMES).encode()
        closing.append((pickle.INST + module + b"\n" + name + b"\n", items, "result"))
        if below:
            fitting = {"list": pickle.APPENDS, "dict": pickle.SETITEMS, "set": pickle.ADDITEMS}.get(below)
            if fitting is None or choose.random() < 0.1:
                fitting = choose.choice((pickle.APPENDS, pickle.SETITEMS, pickle.ADDITEMS))
            closing += [(fitting, items, None)] * 5
        self.emit(*choose.choice(closing))

    # The memo, and what has no place in a sane pickle.

    def memo(self) -> None:
        choose = self._choose
        if self._memo and choose.random() < 0.5:
            slot = choose.choice(list(self._memo))
            codes = [pickle.GET + str(slot).encode() + b"\n", pickle.LONG_BINGET + struct.pack("<I", slot)]
            if slot < 256:
                codes.append(pickle.BINGET + bytes([slot]))
            self.emit(choose.choice(codes), 0, self._memo[slot])
            return
        if not self._stack or (self._marks and self._marks[-1] == len(self._stack)):
            return
        slot = choose.choice((0, 1, 2, 3, 255, 300))
        code = choose.choice((pickle.PUT + str(slot).encode() + b"\n", pickle.LONG_BINPUT + struct.pack("<I", slot), pickle.MEMOIZE))
        self._memo[len(self._memo) if code == pickle.MEMOIZE else slot] = self.top()
        self.emit(code)

    def noise(self) -> None:
        choose = self._choose
        number = choose.choice(NUMBERS) + b"\n"
        self.emit(choose.choice((
            proto(choose.choice((0, 1, 2, 3, 4, 5, 6, 255))), pickle.GET + number, pickle.PUT + number, pickle.BINGET + b"\x63",
            pickle.EXT1 + b"\x01", pickle.EXT1 + b"\x00", pickle.EXT2 + b"\x01\x00", pickle.EXT4 + struct.pack("<i", -1), pickle.NEXT_BUFFER,
            pickle.FRAME + struct.pack("<Q", choose.choice((0, 1, 5, 40))), pickle.STOP, bytes([choose.randrange(256)]),
            pickle.BINUNICODE8 + struct.pack("<Q", choose.choice(LENGTHS)), pickle.BYTEARRAY8 + struct.pack("<Q", choose.choice(LENGTHS)),
            pickle.POP, pickle.POP_MARK, pickle.PERSID + choose.choice((b"x\n", b"\xe9\n", b"\n")), pickle.SHORT_BINUNICODE + b"\x02\xff\xfe",
            pickle.STACK_GLOBAL, pickle.BINUNICODE + struct.pack("<I", 3) + b"\xed\xa0\x80",
        )))
