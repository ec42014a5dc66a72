#pragma once

// The pages of the guide as rich text, made of the program's own words, so that they cannot drift apart from
// what the window says.

#include "guide/guide_topic.h"
#include "guide/shortcut_list.h"

#include <QIcon>
#include <QPalette>

#include <vector>

namespace skops::ui {

/// A page; colours are those of `palette` and of the colour scheme. Images are named "sign:NAME": see
/// guideSign().
QString guidePage(GuideTopic topic, const std::vector<ShortcutGroup>& shortcuts, const QPalette& palette);

/// The icon behind the name of an image of a page; null: there is none of that name.
QIcon guideSign(const QString& name);

} // namespace skops::ui
