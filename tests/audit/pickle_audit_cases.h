#pragma once

// Pickles to audits, and audits to lines.

#include "audit/pickle_audit.h"

#include <QByteArray>

namespace skops::test {

/// Null if it cannot be read.
std::shared_ptr<const pickle::Analysis> analysisOf(const QByteArray& bytes);
audit::PickleAuditPtr auditOf(const QByteArray& bytes);

/// "call-dangerous os.system ('id',)" a line, in order of their places.
QByteArray findingsOf(const audit::PickleAudit& audit);
/// "os.system dangerous 1 1" a line: name, group, imports, calls.
QByteArray typesOf(const audit::PickleAudit& audit);
/// A letter an event: D, U, N, L, K.
QByteArray judgementsOf(const audit::PickleAudit& audit);

// Opcodes in text.

/// A distribution of scipy with that state.
QByteArray normOf(const QByteArray& state);
/// A state with the text that scipy's __setstate__ runs, as scipy makes it for these shapes, and `more`.
QByteArray argTemplate(const QByteArray& shapes, const QByteArray& more = {});
/// numpy.dtype(spec) with a state.
QByteArray dtypeOf(const char* spec, const char* state);

} // namespace skops::test
