#pragma once

// Helpers of the tests of compressed files.

#include "codec/compressed.h"

#include <QByteArray>
#include <QString>

namespace skops::test {

/// A file of tests/data/compressed.
QByteArray readCompressed(const QString& name);

Bytes bytesOf(const QByteArray& bytes);
SourcePtr sourceOf(const QByteArray& bytes);
QByteArray contentOf(const ByteSource& source);

Result<codec::Unpacked> unpack(const ByteSource& source, codec::Compression compression,
                               const Limits& limits = {});

/// "code offset arguments; ..." without the format, which is the same in all.
std::string textOf(const std::vector<Finding>& findings);

} // namespace skops::test
