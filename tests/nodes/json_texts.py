"""JSON texts made at random, most of them valid: what json.dumps never writes stands in them on purpose."""

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")
SPACES = ("", "", "", " ", "\n", "\t", "\r\n", "  ")
NUMBERS = ("0", "-0", "-0.0", "1", "-1", "12", "9007199254740993", "18446744073709551616", "-9223372036854775809", "1.0",
           "0.1", "1e5", "1E+5", "1e-7", "1e16", "1e15", "123456789012345680.0", "0.0001", "0.00001", "1e400", "-1e400",
           "5e-324", "2e-324", "1.7976931348623157e308", "2.5e-7", "0.30000000000000004", "1" * 400, "9" * 4300,
           "9" * 4301, "-" + "9" * 4301, "1" * 5000 + ".5", "0." + "1" * 1100, "NaN", "Infinity", "-Infinity")
NO_NUMBERS = ("01", "-", "+1", ".5", "1.", "1e", "1e+", "0x10", "1_0", "--1", "-NaN", "Inf", "nan", "-01", "1.e5", "\uff11",
              "true1", "nul", "None", "True")
ESCAPES = ("\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t", "\\u0000", "\\u00e9", "\\u202e", "\\ud83d\\ude00",
           "\\ud800", "\\udc00", "\\ude00\\ud83d", "\\ud83d\\u0041", "\\ud83d\\ud83d\\ude00", "\\uD83D\\uDE00", "\\uABcd")
NO_ESCAPES = ("\\x41", "\\u12", "\\u12g4", "\\'", "\\", "\\U0001f600", "\\u 123", "\\u+123", "\\u-123", "\\u0x12", "\n",
              "\x00", "\x1f", "\\\u00e9")
CHARACTERS = ("a", "b", " ", "'", "{", "]", ",", ":", "\x7f", "\u00e9", "\u2028", "\u4e2d", "\U0001f600", "\ufeff", "\ud800",
              "\udfff", "\ud83d\ude00")
BROKEN = ("", " ", "[", "]", "{", "}", "[,]", "[1,]", "{,}", '{"a"}', '{"a":}', '{"a":1,}', '{"a" 1}', "{1:2}", "[1 2]", "[1}",
          "1 2", '1"a"', '[true"a"]', '{"a":0"b"}', '{"a":0"b":1}', "'a'", '"a""b"', "//", "[1]//", "/**/1", "[1]\x00", "\ufeff1", "\v1", "\u00a01", "[\f1]", '["a]', "{]", "[}")


class Texts:
    def __init__(self, rng):
        self._rng = rng

    def make(self):
        """The bytes of one text."""
        text = self._value(self._rng.choice((0, 1, 2, 4, 6)))
        if self._rng.random() < 0.06:
            text = self._rng.choice(BROKEN) if self._rng.random() < 0.5 else text + self._rng.choice(BROKEN)
        if self._rng.random() < 0.02:
            depth = self._rng.choice((10, 100, 900, 1100, 5000))
            text = "[" * depth + text + "]" * depth
        encoding = self._rng.choice(ENCODINGS) if self._rng.random() < 0.2 else "utf-8"
        data = (self._space() + text + self._space()).encode(encoding, "surrogatepass")
        return self._mutated(data) if self._rng.random() < 0.15 else data

    def _space(self):
        return self._rng.choice(SPACES)

    def _value(self, depth):
        kind = self._rng.random()
        if depth > 0 and kind < 0.5:
            return self._container(depth)
        if kind < 0.7:
            return self._string()
        if kind < 0.95:
            return self._rng.choice(NO_NUMBERS if self._rng.random() < 0.02 else NUMBERS)
        return self._rng.choice(("true", "false", "null"))

    def _container(self, depth):
        items = [self._value(depth - 1) for _ in range(self._rng.randrange(5))]
        if self._rng.random() < 0.5:
            return self._joined("[", items, "]")
        # Few names, so that many stand twice.
        names = [self._rng.choice(('"a"', '"b"', '"\\u0061"', self._string())) for _ in items]
        return self._joined("{", [f"{name}{self._space()}:{self._space()}{item}" for name, item in zip(names, items)], "}")

    def _joined(self, begin, items, end):
        parts = (f"{self._space()}{item}{self._space()}" for item in items)
        return begin + ",".join(parts) + (self._space() if not items else "") + end

    def _string(self):
        parts = []
        for _ in range(self._rng.randrange(6)):
            kind = self._rng.random()
            parts.append(self._rng.choice(NO_ESCAPES if kind < 0.005 else ESCAPES if kind < 0.4 else CHARACTERS))
        return '"' + "".join(parts) + '"'

    def _mutated(self, data):
        return mutated(data, self._rng)


def mutated(data, rng):
    """A few bytes changed, left out, doubled or put in."""
    out = bytearray(data)
    for _ in range(rng.randrange(1, 4)):
        at = rng.randrange(len(out) + 1)
        kind = rng.randrange(4)
        if kind == 0:
            out[at:at + 1] = bytes([rng.randrange(256)])
        elif kind == 1:
            del out[at:at + rng.randrange(1, 5)]
        elif kind == 2:
            out[at:at] = out[at:at + rng.randrange(1, 20)]
        else:
            out[at:at] = rng.choice((b'"', b"\\", b",", b"{", b"]", b"\\ud800", b"\xed\xa0\x80", b"\xff", b"\x00", b"1", b" "))
    return bytes(out)
