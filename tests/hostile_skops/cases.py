"""What the modules of a group hand to make_hostile.py: one Case a file."""

from dataclasses import dataclass, field

# effect: what prove.py has to see when a proof is not given, see prove.py
PROOFS = {
    "runs": ["marker"],
    "crash": ["signal"],
    "hang": ["hang"],
    "memory": ["memory"],
    "differs": ["differs"],
    "quiet": ["lists:", "loads"],
    "raises": ["raises"],
    "hygiene": [],
}


@dataclass
class Case:
    name: str  # without extension
    what: str  # what the file does, in one sentence
    data: bytes
    effect: str  # a key of PROOFS
    codes: list[str]  # a reviewer's program has to report one of them
    proof: list[str] = field(default_factory=list)
    trust: list[str] | str = "nothing"  # of whom loads it: nothing, listed (all that skops lists), or names
    use: str = "nothing"  # what is done with the loaded object, see ask_skops.py


def case(name: str, what: str, data: bytes, effect: str, codes: str, **more) -> Case:
    """`codes`: divided by blanks; one of them has to be reported."""
    made = Case(name, what, bytes(data), effect, codes.split(), **more)
    made.proof = made.proof or list(PROOFS[effect])
    return made
