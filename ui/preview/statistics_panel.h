#pragma once

// Numbers about the numbers of an array, and their histogram; counted at once if the array is small.

#include "report/preview/array_statistics.h"
#include "tasks/task.h"

#include <QWidget>

#include <optional>
#include <vector>

class QAction;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStandardItemModel;

namespace skops::ui {

class HistogramView;
class RowTable;

class StatisticsPanel final : public QWidget
{
    Q_OBJECT

public:
    /// Larger arrays are counted when it is asked for.
    static constexpr uint64_t countedAtOnceBytes = uint64_t{32} << 20U;

    explicit StatisticsPanel(QWidget* parent = nullptr);

    /// Null: nothing. Arrays without numbers have no statistics: the panel hides.
    void setArray(report::ArrayTablePtr array);

    QComboBox& fields() { return *m_fields; }
    QPushButton& countButton() { return *m_count; }
    QPushButton& stopButton() { return *m_stop; }
    RowTable& rows() { return *m_rows; }
    HistogramView& histogram() { return *m_histogram; }
    const QLabel& message() const { return *m_message; }
    bool isBusy() const { return m_task.isRunning(); }

private:
    void makeRows();
    void chooseField();
    void start();
    void stop();
    void clear();
    void showState();
    void showStatistics(Result<report::Statistics> result);

    report::ArrayTablePtr m_array;
    std::vector<report::StatisticsField> m_choice;
    QStandardItemModel* m_model = nullptr;
    QComboBox* m_fields = nullptr;
    QPushButton* m_count = nullptr;
    QPushButton* m_stop = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_message = nullptr;
    RowTable* m_rows = nullptr;
    HistogramView* m_histogram = nullptr;
    QLabel* m_bar = nullptr; ///< what the current bar of the histogram says
    QAction* m_copy = nullptr;
    bool m_isDone = false;
    Task m_task; ///< last: it is stopped before anything else goes
};

} // namespace skops::ui
