"""CPython's two unpicklers with every import replaced by a recorder. joblib's is in joblib_loader.py."""

import io
import pickle

from recorder import Journal

if pickle.Unpickler is pickle._Unpickler:
    raise SystemExit("loaders: this Python has no C unpickler")


class WholeFile(io.BytesIO):
    """A file that shows all of itself at once, so that the C unpickler reads it as pickle.loads reads bytes.

    With a plain file what it sees beyond the end of a frame depends on how much of the file is buffered.
    """

    def peek(self, _size: int = 0):
        return self.getbuffer()[self.tell():].tobytes()


class RecordingC(pickle.Unpickler):
    def __init__(self, file, journal: Journal) -> None:
        super().__init__(file)
        self._journal = journal

    def find_class(self, module, name):
        return self._journal.imported(module, name)

    def persistent_load(self, pid):
        return self._journal.persistent(pid)


class RecordsPython:
    """For subclasses of pickle._Unpickler. The journal is a class attribute, since joblib makes the loader itself."""

    journal: Journal

    def find_class(self, module, name):
        return self.journal.imported(module, name)

    def persistent_load(self, pid):
        return self.journal.persistent(pid)

    def _instantiate(self, klass, args):
        self.journal.is_instantiating = True
        try:
            super()._instantiate(klass, args)
        finally:
            self.journal.is_instantiating = False


class RecordingPython(RecordsPython, pickle._Unpickler):
    pass


def load_c(data: bytes, _path: str, journal: Journal) -> None:
    RecordingC(WholeFile(data), journal).load()


def load_python(data: bytes, _path: str, journal: Journal) -> None:
    RecordsPython.journal = journal
    RecordingPython(io.BytesIO(data)).load()
