#pragma once

// The numpy dtypes of a graph that has been read: recorded calls of numpy.dtype and their states. As
// pickle::RecordedDtypes, which reads them while the stream is read and knows less of an object's end.

#include "numpy/npy.h"
#include "persist/contents.h"

#include <map>
#include <memory>

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
    explicit DTypes(const Contents& contents) : m_contents(contents) {}

    DTypeView of(ValueId id);

private:
    bool isCall(ValueId id) const;
    void collect(ValueId id, std::vector<ValueId>& parts) const;
    DTypeView make(ValueId id) const;
    bool applyState(DTypeView& view, numpy::Dtype& dtype, ValueId state) const;
    bool applyFields(numpy::Dtype& dtype, ValueId names, ValueId fields) const;
    bool applySubArray(numpy::Dtype& dtype, ValueId pair) const;
    bool applyUnit(numpy::Dtype& dtype, ValueId metadata) const;

    const Contents& m_contents;
    std::map<ValueId, DTypeView> m_made;
};

} // namespace skops::persist
