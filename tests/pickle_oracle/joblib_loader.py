"""joblib.load itself, with every import replaced by a recorder, and its arrays really read.

joblib asks isinstance() of its own wrappers, so that these, and only these, are real classes here. Their subclass and
dtype come from the file as recorded values: a dtype that the file makes by numpy.dtype(...) is made by the real numpy.
"""

import pickle
import warnings

import numpy as np
from joblib import numpy_pickle, numpy_pickle_compat

from loaders import RecordsPython
from recorder import Journal, RecordingClass

# joblib's own modules, and where scikit-learn had its copy until 0.23.
HOMES = ("joblib.numpy_pickle", "joblib.numpy_pickle_compat", "sklearn.externals.joblib.numpy_pickle",
         "sklearn.externals.joblib.numpy_pickle_compat")


class RecorderLimit(Exception):
    """The real loader might go on here."""


def encoded(text: str, encoding: str) -> bytes:
    if (type(text), encoding) != (str, "latin1"):
        raise RecorderLimit("bytes by another encoding")
    return text.encode("latin1")


# What files make a dtype of: the name as they write it, and what it is. They only make values.
MAKERS = {
    "<numpy.dtype>": np.dtype,
    "<_codecs.encode>": encoded,
    "<numpy._core._internal._convert_to_stringdtype_kwargs>": np._core._internal._convert_to_stringdtype_kwargs,
}


class WrapperClass(RecordingClass):
    """Wrappers can be called, as any class; what that gives is a wrapper."""


class Wrapper(metaclass=WrapperClass):
    def __new__(cls, /, *args, **kwargs):
        if not isinstance(cls, type):
            raise TypeError("NEWOBJ of a wrapper and not of its class")
        return cls.journal.constructed(cls, args, kwargs)


class ArrayWrapper(Wrapper, numpy_pickle.NumpyArrayWrapper):
    def read(self, unpickler, ensure_native_byte_order):
        if "read_array" in vars(self):  # a state can put anything in the place of the method
            return self.read_array(unpickler, ensure_native_byte_order)
        return self.journal.read_array(self, unpickler)


class FileWrapper(Wrapper, numpy_pickle_compat.NDArrayWrapper):
    def read(self, unpickler):
        return self.journal.side_file(self)


class CompressedFileWrapper(Wrapper, numpy_pickle_compat.ZNDArrayWrapper):
    def read(self, unpickler):
        return self.journal.side_file(self)


WRAPPERS = {"NumpyArrayWrapper": ArrayWrapper, "NDArrayWrapper": FileWrapper, "ZNDArrayWrapper": CompressedFileWrapper}


class JoblibJournal(Journal):
    def stand_in(self, module: str, name: str):
        if module in HOMES and name in WRAPPERS:
            return WrapperClass(name, (WRAPPERS[name],), {"journal": self})
        return super().stand_in(module, name)

    def reduced(self, function, args: tuple):
        event = self.call_event("reduce", function, args)
        wrapper = None
        if isinstance(function, WrapperClass):
            wrapper = object.__new__(function)
            wrapper.__init__(*args)
        elif self.is_reconstructor(function) and args and isinstance(args[0], WrapperClass):
            wrapper = object.__new__(args[0])  # as the protocols 0 and 1 make an object
        return self.result_of(function, args, event, wrapper)

    def is_reconstructor(self, function) -> bool:
        return self.labels.get(id(function)) in ("<copyreg._reconstructor>", "<copy_reg._reconstructor>")

    def constructed(self, cls, args: tuple, kwargs: dict):
        if not isinstance(cls, WrapperClass):
            return super().constructed(cls, args, kwargs)
        event = self.call_event("newobj", cls, args)
        if event[0] == "newobj":
            event.append(self.show(kwargs) if kwargs else None)
        return self.result_of(cls, args, event, object.__new__(cls))

    def read_array(self, wrapper, unpickler):
        real = object.__new__(numpy_pickle.NumpyArrayWrapper)
        real.__dict__.update(vars(wrapper))
        if id(real.dtype) in self.labels:
            real.dtype = self.real_value(real.dtype)
        array = real.read_array(unpickler, ensure_native_byte_order=False)
        # What a nested pickle gives is no array here, and its bytes are events of their own.
        size = 0 if real.dtype.hasobject else array.nbytes
        order = real.order if isinstance(real.order, str) else self.show(real.order)
        return self.array(["array", [int(part) for part in real.shape], real.dtype.str, order, size])

    def side_file(self, wrapper):
        """Never opened: numpy.load of it would run what it holds."""
        return self.array(["sidefile", self.show(wrapper.filename)])

    def real_value(self, value):
        """The real dtype, or a part of one, in the place of the recorded."""
        how, *rest = self.made[id(value)]
        make = MAKERS.get(self.labels.get(id(rest[0]))) if how == "call" else None
        if make is None:
            raise RecorderLimit(f"a dtype by {self.show(value)}")
        real = make(*(self.real_argument(part) for part in rest[1]))
        for state in self.states.get(id(value), ()):
            real.__setstate__(self.real_argument(state))
        return real

    def real_argument(self, value):
        """`value` with every recorded dtype within it made real."""
        made = self.made.get(id(value))
        if made is None:
            if type(value) is tuple:
                return tuple(map(self.real_argument, value))
            if type(value) is dict:
                return {self.real_argument(key): self.real_argument(item) for key, item in value.items()}
            return value
        if made[0] == "import" and made[1] in ("numpy", "numpy.rec"):
            scalar = vars(np).get(made[2])
            if isinstance(scalar, type) and issubclass(scalar, np.generic):
                return scalar
        return self.real_value(value)


class RecordingNested(RecordsPython, pickle._Unpickler):
    """joblib's Unpickler, which reads nested pickles and which its own loaders ask to do a BUILD."""

    dispatch = dict(pickle._Unpickler.dispatch)

    def load_build(self):
        target = self.stack[-2] if len(self.stack) > 1 else None
        if isinstance(target, Wrapper):
            self.journal.note("build", target, self.stack[-1])
        pickle._Unpickler.load_build(self)

    dispatch[pickle.BUILD[0]] = load_build


class RecordingJoblib(RecordsPython, numpy_pickle.NumpyUnpickler):
    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.journal.labels[id(self)] = "<unpickler>"


class RecordingZip(RecordsPython, numpy_pickle_compat.ZipNumpyUnpickler):
    pass


def load_joblib(_data: bytes, path: str, journal: Journal) -> None:
    RecordsPython.journal = journal
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        numpy_pickle.load(path)


def replace_loaders() -> None:
    """From here on joblib.load only records. These are the names by which joblib finds its loaders."""
    for module, name, recording in (
        (numpy_pickle, "NumpyUnpickler", RecordingJoblib), (numpy_pickle, "Unpickler", RecordingNested),
        (numpy_pickle_compat, "ZipNumpyUnpickler", RecordingZip), (numpy_pickle_compat, "Unpickler", RecordingNested),
    ):
        if not issubclass(recording, getattr(module, name)):
            raise SystemExit(f"joblib_loader: {module.__name__}.{name} is not what it was")
        setattr(module, name, recording)
    # Up to joblib 1.4 a nested pickle was given to pickle.load, which would run it.
    if "Unpickler" not in numpy_pickle.NumpyArrayWrapper.read_array.__code__.co_names:
        raise SystemExit("joblib_loader: this joblib reads nested pickles otherwise; 1.6 is needed")


replace_loaders()
