"""What the techniques hand to make_hostile.py: one Case a file."""

from dataclasses import dataclass, field

from asm import Ops


@dataclass
class Case:
    name: str  # with its extension
    data: bytes
    effect: str  # runs, runs-elsewhere, hygiene, control
    callable: str | None  # what a finding must name; alternatives are separated by "|"
    note: str = ""
    expect: str | None = None
    loader: str = "pickle"
    proof: str = "marker"  # how prove.py sees the effect, see prove.py
    needs: list[str] = field(default_factory=list)  # modules that the loading Python has to have
    siblings: dict[str, bytes] = field(default_factory=dict)  # files beside it that belong to it


def _name(name: str) -> str:
    return name if "." in name else name + ".pkl"


def runs(name: str, data: bytes, target: str, note: str = "", **more) -> Case:
    return Case(_name(name), bytes(data), "runs", target.replace(" ", "."), note, **more)


def elsewhere(name: str, data: bytes, target: str, note: str, **more) -> Case:
    """Needs a library or system that is not at hand; the note says where it is read."""
    return Case(_name(name), bytes(data), "runs-elsewhere", target.replace(" ", "."), note, proof="none", **more)


def hygiene(name: str, data: bytes, outcome: str, note: str = "", **more) -> Case:
    """Runs nothing, but is not what it should be. `outcome`: what loading it does, as prove.py tells it."""
    return Case(_name(name), bytes(data), "hygiene", None, note, proof=outcome, **more)


def rotate(rows, styles) -> list[tuple]:
    """Pairs every row with the next style in turn, so that a table of callables also varies the opcodes."""
    return [(row, styles[index % len(styles)]) for index, row in enumerate(rows)]


def as_ops(data: bytes) -> Ops:
    return Ops(data)
