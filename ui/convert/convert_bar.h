#pragma once

// What a pickle can become: whether, where that loads, what would be lost, and the conversion itself.

#include "document/document.h"

#include <QFrame>

class QAction;
class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace skops::ui {

/// Shown while there is a pickle that was asked for its conversion, or one that was converted.
class ConvertBar final : public QFrame
{
    Q_OBJECT

public:
    explicit ConvertBar(Document& document, QWidget* parent = nullptr);

    /// Buttons for what the window can do; the first is the one to press.
    void setActions(const QList<QAction*>& actions);
    /// How the members are to be compressed.
    persist::Compression compression() const;
    /// One line about what was just done.
    void say(const QString& text);

    const QLabel& sentence() const { return *m_sentence; }
    const QLabel& environments() const { return *m_environments; }
    const QLabel& losses() const { return *m_losses; }
    const QLabel& status() const { return *m_status; }
    QCheckBox& acceptsLoss() { return *m_acceptsLoss; }
    QComboBox& compressions() { return *m_compressions; }
    QPushButton& stopButton() { return *m_stop; }
    QPushButton& tryAgainButton() { return *m_tryAgain; }
    QPushButton& openButton() { return *m_open; }

Q_SIGNALS:
    void openRequested(const QString& path);
    void folderRequested(const QString& path);
    /// Another name is needed before it can be tried again.
    void targetRequested();

private:
    void makeStates();
    void makeStatusRow();
    QPushButton* addStatusButton(const QString& text);
    void showConversion();
    void showState();
    void showProgress();
    void tryAgain();

    Document& m_document;
    QVBoxLayout* m_layout = nullptr;
    QVBoxLayout* m_texts = nullptr;
    QWidget* m_side = nullptr; ///< its buttons
    QHBoxLayout* m_statusRow = nullptr;
    QLabel* m_icon = nullptr;
    QLabel* m_sentence = nullptr;
    QLabel* m_environments = nullptr;
    QLabel* m_losses = nullptr;
    QCheckBox* m_acceptsLoss = nullptr;
    QComboBox* m_compressions = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_status = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_tryAgain = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_folder = nullptr;
};

} // namespace skops::ui
