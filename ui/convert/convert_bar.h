#pragma once

// What a pickle can become: whether, where that loads, what would be lost, and the conversion itself.

#include "document/document.h"

#include <QFrame>

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace skops::ui {

class CompressionBox;
class TaskRow;

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
    QCheckBox& acceptsLoss() { return *m_acceptsLoss; }
    QComboBox& compressions();
    const QLabel& status() const;
    QPushButton& stopButton();
    QPushButton& tryAgainButton();
    QPushButton& openButton();

Q_SIGNALS:
    void openRequested(const QString& path);
    void folderRequested(const QString& path);
    void tryAgainRequested();

private:
    void makeStates();
    void makeTaskRow();
    void showConversion();

    Document& m_document;
    QVBoxLayout* m_layout = nullptr;
    QVBoxLayout* m_texts = nullptr;
    QWidget* m_side = nullptr; ///< its buttons
    QLabel* m_icon = nullptr;
    QLabel* m_sentence = nullptr;
    QLabel* m_environments = nullptr;
    QLabel* m_losses = nullptr;
    QCheckBox* m_acceptsLoss = nullptr;
    CompressionBox* m_compressions = nullptr;
    TaskRow* m_task = nullptr;
};

} // namespace skops::ui
