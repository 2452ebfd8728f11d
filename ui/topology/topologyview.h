// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/topology/topologyscene.h"

#include <QElapsedTimer>
#include <QGraphicsView>

namespace daytwo {

/// The topology on screen. Arrow keys walk the cards, Enter opens one, typing finds one by name; Ctrl and wheel, + and
/// - zoom, 0 fits all in.
class TopologyView : public QGraphicsView
{
    Q_OBJECT

public:
    explicit TopologyView(TopologyScene *scene, QWidget *parent = nullptr);

    [[nodiscard]] TopologyScene *topology() const { return m_scene; }
    void zoomBy(qreal factor);
    /// Shows everything and follows the size of the window until the user zooms.
    void fitAll();
    [[nodiscard]] CardDetail detail() const { return NodeItem::detailFor(transform().m11()); }

Q_SIGNALS:
    /// The user wants to see what is on this node.
    void opened(const daytwo::NodeId &node);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool walk(Qt::Key key);
    void find(const QString &letters);
    void select(NodeItem *card);
    void tellAccessibility(const NodeItem *card);
    void addButtons();

    TopologyScene *m_scene;
    QWidget *m_buttons;
    bool m_fits = true;
    QString m_typed;
    QElapsedTimer m_typedAt;
};

}
