#pragma once

// The numpy dtypes of a graph that has been read, and what of them the .npy format does not hold.

#include "persist/contents.h"
#include "pickle/dtype_reader.h"

namespace skops::persist {

struct DTypeView
{
    std::shared_ptr<const numpy::Dtype> dtype; ///< null: none, or none that numpy writes
    bool isRecordClass = false;                ///< items are numpy.record
    bool losesMore = false;                    ///< alignment or metadata, which the .npy format does not hold
};

class DTypes
{
public:
    explicit DTypes(const Contents& contents) : m_contents(contents), m_reader(contents) {}

    DTypeView of(ValueId id);

private:
    class Reader final : public pickle::DtypeReader
    {
    public:
        explicit Reader(const Contents& contents) : m_contents(contents) {}

    private:
        const pickle::ObjectGraph& graph() const override { return m_contents.graph(); }
        Changes changesOf(ValueId id) const override;
        const Fields* fieldsOf(ValueId dict) const override;

        const Contents& m_contents;
        mutable Fields m_fields; ///< of the dict that was asked for last
    };

    bool isStringType(ValueId id) const;
    bool isRecordClass(ValueId id) const;
    bool losesMore(ValueId id, const numpy::Dtype& dtype) const;

    const Contents& m_contents;
    Reader m_reader;
};

} // namespace skops::persist
