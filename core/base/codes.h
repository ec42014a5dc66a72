#pragma once

// The one list of codes: what can go wrong with an input, and what can be found in it.
// Front ends turn a code and its arguments into text (resources/texts); core never makes a sentence.

#include <cstdint>
#include <optional>
#include <string_view>

namespace skops {

/// How much a finding should worry a reader. The order is meaningful: a gate compares with it.
enum class Severity : uint8_t { Info, Review, Warning, Danger };

/// What a finding does to the verdict of a file.
enum class Effect : uint8_t {
    None,         ///< told, but the verdict does not depend on it
    ToReview,     ///< somebody has to look at it and decide
    WouldNotLoad, ///< the real package would raise instead of loading
    NotAnalysed,  ///< a part of the file could not be understood, so nothing can be said of it
    Deceptive,    ///< damaged, or made to be read differently by different readers
    Dangerous,    ///< known to run code, start a process, or reach files or the network
};

// X(enumerator, stable id, severity, effect). Ids are part of the JSON output: never change one.
// A comment behind a row names its arguments in order.
#define SKOPS_CODES(X)                                                                                       \
    /* input and tasks */                                                                                    \
    X(Cancelled, "cancelled", Info, NotAnalysed)                                                             \
    X(OutOfMemory, "out-of-memory", Warning, NotAnalysed)                                                    \
    X(FileNotFound, "file-not-found", Warning, NotAnalysed)                                                  \
    X(FileDenied, "file-denied", Warning, NotAnalysed)                                                       \
    X(FileIsFolder, "file-is-folder", Warning, NotAnalysed)                                                  \
    X(FileRead, "file-read", Warning, NotAnalysed)     /* system error text */                               \
    X(FileShrank, "file-shrank", Warning, NotAnalysed) /* bytes expected */                                  \
    X(FileChanged, "file-changed", Warning, NotAnalysed)                                                     \
    X(FileWrite, "file-write", Warning, NotAnalysed)         /* system error text */                         \
    X(LimitExceeded, "limit-exceeded", Warning, NotAnalysed) /* limit name, value, limit */                  \
    X(KindUnknown, "kind-unknown", Warning, NotAnalysed)     /* kind as far as told */                       \
    /* archive: what CPython's zipfile refuses */                                                            \
    X(ZipNoEnd, "zip-no-end", Warning, WouldNotLoad)                                                         \
    X(ZipBadDirectory, "zip-bad-directory", Danger, WouldNotLoad)      /* what */                            \
    X(ZipBadLocalHeader, "zip-bad-local-header", Danger, WouldNotLoad) /* what */                            \
    X(ZipNameDiffers, "zip-name-differs", Danger, WouldNotLoad)        /* name in the local header */        \
    X(ZipEncrypted, "zip-encrypted", Warning, WouldNotLoad)                                                  \
    X(ZipUnknownMethod, "zip-unknown-method", Warning, WouldNotLoad) /* method number */                     \
    X(ZipUnsupported, "zip-unsupported", Warning, WouldNotLoad)      /* feature */                           \
    X(ZipBadCrc, "zip-bad-crc", Danger, WouldNotLoad)                /* stored, computed */                  \
    X(ZipBadStream, "zip-bad-stream", Danger, WouldNotLoad)          /* method */                            \
    X(ZipTruncated, "zip-truncated", Danger, WouldNotLoad)                                                   \
    X(ZipMemberMissing, "zip-member-missing", Danger, WouldNotLoad) /* name */                               \
    /* archive: what another reader could resolve differently */                                             \
    X(ZipDuplicateName, "zip-duplicate-name", Danger, Deceptive) /* name, count */                           \
    X(ZipNulInName, "zip-nul-in-name", Danger, Deceptive)                                                    \
    X(ZipPrefixData, "zip-prefix-data", Warning, None)     /* bytes */                                       \
    X(ZipTrailingData, "zip-trailing-data", Warning, None) /* bytes */                                       \
    X(ZipSeveralEnds, "zip-several-ends", Danger, Deceptive)                                                 \
    X(ZipLocalDiffers, "zip-local-differs", Warning, None)   /* field, central, local */                     \
    X(ZipOverlap, "zip-overlap", Danger, Deceptive)          /* other member */                              \
    X(ZipShortStream, "zip-short-stream", Warning, None)     /* declared, found */                           \
    X(ZipRatio, "zip-ratio", Warning, None)                  /* ratio */                                     \
    X(ZipAmbiguousName, "zip-ambiguous-name", Warning, None) /* why, as in archive/directory_findings.cpp */ \
    X(ZipEndDiffers, "zip-end-differs", Danger, Deceptive)   /* field, declared, found */                    \
    X(ZipLongStream, "zip-long-stream", Danger, Deceptive)   /* declared */                                  \
    /* numpy */                                                                                              \
    X(NpyBadMagic, "npy-bad-magic", Danger, WouldNotLoad)                                                    \
    X(NpyBadVersion, "npy-bad-version", Danger, WouldNotLoad)   /* version */                                \
    X(NpyBadHeader, "npy-bad-header", Danger, WouldNotLoad)     /* what */                                   \
    X(NpyBadDtype, "npy-bad-dtype", Warning, NotAnalysed)       /* descr */                                  \
    X(NpyObjectDtype, "npy-object-dtype", Danger, WouldNotLoad) /* descr */                                  \
    X(NpyShapeOverflow, "npy-shape-overflow", Danger, WouldNotLoad)                                          \
    X(NpyTooShort, "npy-too-short", Danger, WouldNotLoad)         /* bytes needed, bytes found */            \
    X(NpyTrailingData, "npy-trailing-data", Warning, None)        /* bytes */                                \
    X(NpzBadMember, "npz-bad-member", Danger, WouldNotLoad)       /* array name */                           \
    X(SparseBadFormat, "sparse-bad-format", Danger, WouldNotLoad) /* format */                               \
    X(SparseIndexRange, "sparse-index-range", Danger, Deceptive)  /* array, position, value */               \
    /* schema.json: the text */                                                                              \
    X(JsonEncoding, "json-encoding", Danger, WouldNotLoad)                                                   \
    X(JsonSyntax, "json-syntax", Danger, WouldNotLoad)             /* what is expected */                    \
    X(JsonTooDeep, "json-too-deep", Warning, WouldNotLoad)         /* depth */                               \
    X(JsonLongInteger, "json-long-integer", Warning, WouldNotLoad) /* digits */                              \
    X(JsonDuplicateKey, "json-duplicate-key", Warning, None)       /* key */                                 \
    /* schema.json: the nodes */                                                                             \
    X(SchemaMissing, "schema-missing", Warning, WouldNotLoad)                                                \
    X(ProtocolInvalid, "protocol-invalid", Warning, WouldNotLoad) /* text of the value */                    \
    X(ProtocolNewer, "protocol-newer", Warning, NotAnalysed)      /* protocol */                             \
    X(NodeNotObject, "node-not-object", Danger, WouldNotLoad)                                                \
    X(FieldMissing, "field-missing", Danger, WouldNotLoad)      /* field */                                  \
    X(FieldWrongType, "field-wrong-type", Danger, WouldNotLoad) /* field */                                  \
    X(NameNotText, "name-not-text", Danger, WouldNotLoad)       /* field */                                  \
    X(IdUnhashable, "id-unhashable", Danger, WouldNotLoad)                                                   \
    X(LoaderUnknown, "loader-unknown", Warning, NotAnalysed)              /* loader */                       \
    X(LoaderNotInProfile, "loader-not-in-profile", Warning, WouldNotLoad) /* loader, protocol */             \
    X(CachedUnknownId, "cached-unknown-id", Danger, WouldNotLoad)                                            \
    X(MethodLabel, "method-label", Danger, WouldNotLoad)       /* label, object's type */                    \
    X(OperatorModule, "operator-module", Danger, WouldNotLoad) /* module */                                  \
    X(BitGeneratorName, "bit-generator-name", Danger, WouldNotLoad)                                          \
    X(GeneratorProtocol0, "generator-protocol-0", Warning, WouldNotLoad)                                     \
    X(ArrayType, "array-type", Danger, WouldNotLoad)       /* type */                                        \
    X(TreeTooDeep, "tree-too-deep", Warning, WouldNotLoad) /* depth */                                       \
    X(CycleUnloadable, "cycle-unloadable", Warning, WouldNotLoad)                                            \
    /* archive: what no writer of skops does */                                                              \
    X(ZipGap, "zip-gap", Warning, None)                            /* offset, bytes */                       \
    X(ZipStreamTail, "zip-stream-tail", Warning, None)             /* bytes */                               \
    X(ZipSpecialMember, "zip-special-member", Danger, Deceptive)   /* kind */                                \
    X(ZipLzmaDictionary, "zip-lzma-dictionary", Warning, ToReview) /* bytes */                               \
    X(ZipComment, "zip-comment", Review, None)                     /* bytes */                               \
    /* schema.json: what the text hides */                                                                   \
    X(JsonNotStandard, "json-not-standard", Info, None) /* what */                                           \
    X(JsonUnread, "json-unread", Review, None)          /* field or bytes */                                 \
    X(JsonContent, "json-content", Warning, ToReview)   /* what */                                           \
    /* nodes: what their labels and fields say and what loading does */                                      \
    X(LabelLies, "label-lies", Danger, Deceptive)                  /* loader, label, what is constructed */  \
    X(NameCalled, "name-called", Warning, ToReview)                /* name, loader, arguments */             \
    X(NameDeceives, "name-deceives", Warning, None)                /* name, why */                           \
    X(TextExecuted, "text-executed", Danger, Dangerous)            /* type, attribute */                     \
    X(KeyTypesTrick, "key-types-trick", Danger, Deceptive)         /* what */                                \
    X(KeyCollision, "key-collision", Warning, ToReview)            /* key, other key */                      \
    X(AttributeShadows, "attribute-shadows", Danger, Deceptive)    /* attribute, what it is */               \
    X(AttributePath, "attribute-path", Warning, ToReview)          /* attribute, text */                     \
    X(AttributeCost, "attribute-cost", Warning, ToReview)          /* attribute, value */                    \
    X(AttributeUnusual, "attribute-unusual", Review, ToReview)     /* attribute, what it is */               \
    X(ObjectArrayHidden, "object-array-hidden", Warning, ToReview) /* type */                                \
    X(ArrayShape, "array-shape", Warning, None)                    /* shape declared, items */               \
    /* nodes: identity */                                                                                    \
    X(IdReuse, "id-reuse", Danger, Deceptive)               /* id, path of the first */                      \
    X(IdOdd, "id-odd", Info, None)                          /* id */                                         \
    X(PathsExplode, "paths-explode", Warning, WouldNotLoad) /* paths */                                      \
    X(BitGeneratorSwapped, "bit-generator-swapped", Danger,                                                  \
      Deceptive)                                      /* name that is audited, name that is loaded */        \
    X(RandomSeed, "random-seed", Warning, ToReview)   /* field, value */                                     \
    X(RandomState, "random-state", Danger, Deceptive) /* bit generator, field, value */                      \
    /* nodes: members */                                                                                     \
    X(FileOfSchema, "file-of-schema", Danger, Deceptive)                                                     \
    X(MemberKind, "member-kind", Danger, Deceptive) /* kind wanted, kind found */                            \
    X(MemberShared, "member-shared", Warning, None) /* other node */                                         \
    X(MemberOrphan, "member-orphan", Warning, ToReview)                                                      \
    X(NativeBlob, "native-blob", Info, ToReview)                  /* library, bytes, SHA-256 */              \
    X(BytesInside, "bytes-inside", Review, ToReview)              /* kind */                                 \
    X(ModelInconsistent, "model-inconsistent", Danger, Deceptive) /* attribute, position, value */           \
    /* the writer */                                                                                         \
    X(ProtocolMismatch, "protocol-mismatch", Warning, ToReview) /* protocol, version */                      \
    X(WriterUnknown, "writer-unknown", Review, ToReview)        /* version */                                \
    /* audit */                                                                                              \
    X(KnownDangerous, "known-dangerous", Danger, Dangerous)     /* type */                                   \
    X(ClassMissing, "class-missing", Warning, WouldNotLoad)     /* type */                                   \
    X(LibraryMissing, "library-missing", Warning, WouldNotLoad) /* library */                                \
    X(TreeDtype, "tree-dtype", Warning, WouldNotLoad)           /* what differs */                           \
    X(PredictorDtype, "predictor-dtype", Warning, WouldNotLoad) /* what differs */                           \
    X(TreeIndexRange, "tree-index-range", Danger, Deceptive)    /* field, node, value */                     \
    X(WriterNewer, "writer-newer", Info, None)          /* package, file's version, profile's version */     \
    X(WriterOlder, "writer-older", Info, None)          /* package, file's version, profile's version */     \
    X(LoadRaises, "load-raises", Warning, WouldNotLoad) /* Python's exception, its text */                   \
    /* profiles and trust lists */                                                                           \
    X(ProfileUnknown, "profile-unknown", Warning, NotAnalysed)      /* name */                               \
    X(ProfileInvalid, "profile-invalid", Warning, NotAnalysed)      /* what */                               \
    X(TrustListInvalid, "trust-list-invalid", Warning, NotAnalysed) /* what */                               \
    X(TrustListNotUsed, "trust-list-not-used", Info, None)          /* the list's file */                    \
    X(TrustAsked, "trust-asked", Info, None)                        /* the file that asks, types */          \
    /* compressed streams */                                                                                 \
    X(StreamDamaged, "stream-damaged", Danger, WouldNotLoad)         /* format */                            \
    X(StreamTruncated, "stream-truncated", Danger, WouldNotLoad)     /* format */                            \
    X(StreamChecksum, "stream-checksum", Danger, WouldNotLoad)       /* format */                            \
    X(StreamTrailingData, "stream-trailing-data", Warning, ToReview) /* format, bytes */                     \
    X(StreamSecondMember, "stream-second-member", Warning, ToReview) /* format */                            \
    X(StreamSize, "stream-size", Warning, ToReview)                  /* format, declared size, real size */  \
    /* pickle: the stream */                                                                                 \
    X(PickleTruncated, "pickle-truncated", Danger, WouldNotLoad)        /* opcode, or "" between two */      \
    X(PickleBadOpcode, "pickle-bad-opcode", Danger, WouldNotLoad)       /* byte as 0xNN */                   \
    X(PickleBadArgument, "pickle-bad-argument", Danger, WouldNotLoad)   /* opcode, what */                   \
    X(PickleBadStack, "pickle-bad-stack", Danger, WouldNotLoad)         /* opcode */                         \
    X(PickleMemoMiss, "pickle-memo-miss", Danger, WouldNotLoad)         /* opcode, index */                  \
    X(PickleTypeError, "pickle-type-error", Danger, WouldNotLoad)       /* opcode, what */                   \
    X(PickleEncoding, "pickle-encoding", Warning, WouldNotLoad)         /* encoding */                       \
    X(PickleFrame, "pickle-frame", Danger, Deceptive)                   /* what */                           \
    X(PickleLeftOnStack, "pickle-left-on-stack", Warning, ToReview)     /* values */                         \
    X(PickleStacked, "pickle-stacked", Warning, ToReview)               /* pickles behind the first */       \
    X(PickleTrailingData, "pickle-trailing-data", Warning, ToReview)    /* bytes */                          \
    X(PickleReadersDiffer, "pickle-readers-differ", Danger, Deceptive)  /* reader, other reader, what */     \
    X(PickleExtension, "pickle-extension", Danger, NotAnalysed)         /* extension code */                 \
    X(PicklePersistentId, "pickle-persistent-id", Warning, NotAnalysed) /* id */                             \
    X(PickleBuffer, "pickle-buffer", Warning, NotAnalysed)              /* buffers */                        \
    X(PickleComputedName, "pickle-computed-name", Danger, NotAnalysed) /* module and name as far as known */ \
    X(PickleInArchive, "pickle-in-archive", Warning, ToReview)         /* members that are pickles */        \
    X(PickleBesideArchive, "pickle-beside-archive", Danger, Deceptive) /* kind of the archive */             \
    X(TorchArchive, "torch-archive", Warning, NotAnalysed)                                                   \
    /* joblib */                                                                                             \
    X(JoblibArray, "joblib-array", Danger, WouldNotLoad)        /* what is wrong with it */                  \
    X(JoblibSideFile, "joblib-side-file", Warning, NotAnalysed) /* file name */                              \
    X(JoblibSidePath, "joblib-side-path", Danger, Deceptive)    /* path */                                   \
    /* pickle: what loading would do */                                                                      \
    X(ImportDangerous, "import-dangerous", Danger, Dangerous)          /* name */                            \
    X(CallDangerous, "call-dangerous", Danger, Dangerous)              /* callable, arguments */             \
    X(CallUnknown, "call-unknown", Warning, ToReview)                  /* callable, arguments */             \
    X(CallUnusual, "call-unusual", Warning, ToReview)                  /* callable, arguments */             \
    X(CallOfValue, "call-of-value", Danger, ToReview)                  /* what is called, arguments */       \
    X(StateOnGlobal, "state-on-global", Danger, Dangerous)             /* name, state */                     \
    X(StateInstallsMethod, "state-installs-method", Danger, Dangerous) /* object's type, method */           \
    X(StateUnusual, "state-unusual", Warning, ToReview)                /* object's type, state */            \
    X(ItemsOnStranger, "items-on-stranger", Warning, ToReview)         /* what it is, method */              \
    X(CodeInside, "code-inside", Danger, Dangerous)                    /* callable */                        \
    /* converting and writing */                                                                             \
    X(FileExists, "file-exists", Warning, NotAnalysed)                                                       \
    X(SavedDiffers, "saved-differs", Danger, NotAnalysed)         /* member */                               \
    X(NotPickle, "not-pickle", Warning, NotAnalysed)              /* kind */                                 \
    X(OutputClash, "output-clash", Warning, NotAnalysed)          /* the other input */                      \
    X(ConvertRefused, "convert-refused", Warning, ToReview)       /* type, why */                            \
    X(ConvertUnloadable, "convert-unloadable", Warning, ToReview) /* type, why */                            \
    X(ConvertLossy, "convert-lossy", Warning, ToReview)           /* type, what is lost */                   \
    X(ConvertChanged, "convert-changed", Info, None)              /* type, what becomes of it */             \
    X(ConvertAssumedPlain, "convert-assumed-plain", Info, None)   /* type */                                 \
    X(ConvertBlocked, "convert-blocked", Danger, ToReview)        /* code of the finding that stops it */    \
    /* updating */                                                                                           \
    X(NotSkops, "not-skops", Warning, NotAnalysed)              /* kind */                                   \
    X(UpdateCurrent, "update-current", Info, None)              /* protocol */                               \
    X(UpdateUntrusted, "update-untrusted", Warning, ToReview)   /* count */                                  \
    X(UpdateBlocked, "update-blocked", Warning, ToReview)       /* code of the finding that stops it */      \
    X(UpdateFunction, "update-function", Info, None)            /* name */                                   \
    X(UpdateGenerator, "update-generator", Info, None)          /* bit generator */                          \
    X(UpdateSeedSequence, "update-seed-sequence", Review, None) /* bit generator */                          \
    X(UpdateLoss, "update-loss", Info, None)                    /* type */                                   \
    X(UpdateMethod, "update-method", Info, None)                /* label, object's type */                   \
    X(UpdateDeprecatedDict, "update-deprecated-dict", Info, None)                                            \
    X(UpdateLost, "update-lost", Warning, ToReview) /* type */

enum class Code : uint16_t {
#define X(name, id, severity, effect) name,
    SKOPS_CODES(X)
#undef X
};

#define X(name, id, severity, effect) +1
inline constexpr int codeCount = 0 SKOPS_CODES(X);
#undef X

/// The stable name of a code, as it stands in JSON output and is given to `explain`.
std::string_view codeId(Code code);
Severity severityOf(Code code);
Effect effectOf(Code code);
std::optional<Code> findCode(std::string_view id);
std::string_view severityId(Severity severity);

} // namespace skops
