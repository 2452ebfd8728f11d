// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace daytwo {

/// Text for a terminal: control characters and direction overrides are shown ("\x1b", "\u202e") instead of obeyed.
/// Tabs stay; so do line breaks in visibleBlock(), which become "\n" in visibleLine(). Pure.
QString visibleLine(const QString &text);
QString visibleBlock(const QString &text);
/// At most `length` characters, the last an ellipsis where something was cut.
QString shortened(const QString &text, qsizetype length);

/// Text as XML 1.0 can hold it: what it cannot becomes U+FFFD. Markup is escaped by the XML writer. Pure.
QString xmlSafe(const QString &text);
/// Text for a Markdown paragraph or table cell: markup is taken literally, all on one line. Pure.
QString markdownLine(const QString &text);
/// Text as a Markdown code block that nothing inside can end. Pure.
QString markdownBlock(const QString &text);
/// Text for HTML content or a quoted attribute; controls and direction overrides shown as in visibleBlock(). Pure.
QString htmlText(const QString &text);
/// A label value of the Prometheus text exposition, without its quotes. Pure.
QString prometheusLabel(const QString &text);
/// Text for the one line of a monitoring plugin: no bar, no line break. Pure.
QString pluginLine(const QString &text);

}
