// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/topologyview.h"

#include "ui/theme/icons.h"
#include "ui/topology/topologyaccess.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

TopologyView::TopologyView(TopologyScene *scene, QWidget *parent)
    : QGraphicsView(scene, parent)
    , m_scene(scene)
    , m_buttons(new QWidget(this))
{
    installTopologyAccess();
    setObjectName(u"topology"_s);
    setAccessibleName(tr("Topology"));
    setAccessibleDescription(tr("Arrow keys walk from node to node, Enter opens, typing finds a node by its name"));
    setFrameShape(QFrame::NoFrame);
    setDragMode(QGraphicsView::ScrollHandDrag);
    setTransformationAnchor(QGraphicsView::AnchorUnderMouse);
    setResizeAnchor(QGraphicsView::AnchorViewCenter);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
    setFocusPolicy(Qt::StrongFocus);
    // dragging, wheel and keys pan; bars that come and go would change the room that the picture is fitted into
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundRole(QPalette::Base);
    setMinimumSize(220, 180);
    addButtons();
    connect(scene, &TopologyScene::rebuilt, this, &TopologyView::fitAll);
    connect(scene, &TopologyScene::currentChanged, this, [this] { tellAccessibility(m_scene->current()); });
}

void TopologyView::addButtons()
{
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    const auto add = [&](const QString &icon, const QString &text, auto action) {
        auto *button = new QToolButton(m_buttons);
        button->setIcon(lineIcon(icon));
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QToolButton::clicked, this, action);
        row->addWidget(button);
    };
    add(u"zoom-out"_s, tr("Zoom out"), [this] { zoomBy(1 / 1.25); });
    add(u"zoom-in"_s, tr("Zoom in"), [this] { zoomBy(1.25); });
    add(u"zoom-fit"_s, tr("Show everything"), [this] { fitAll(); });
    m_buttons->adjustSize();
}

void TopologyView::zoomBy(qreal factor)
{
    m_fits = false;
    const qreal wanted = std::clamp(transform().m11() * factor, 0.08, 3.0);
    const qreal real = wanted / transform().m11();
    scale(real, real);
}

void TopologyView::fitAll()
{
    m_fits = true;
    const QRectF bounds = m_scene->pictureRect();
    if (bounds.isEmpty())
        return;
    constexpr qreal kLargest = 1.4;
    resetTransform();
    // the zoom buttons keep a strip of their own below the picture
    const int strip = m_buttons->height();
    const QSizeF room = viewport()->size() - QSize(36, 24 + strip);
    const qreal fit = std::min({room.width() / bounds.width(), room.height() / bounds.height(), kLargest});
    scale(std::max(fit, 0.05), std::max(fit, 0.05));
    centerOn(bounds.center() + QPointF(0, (strip - 8) / (2 * transform().m22())));
}

void TopologyView::select(NodeItem *card)
{
    m_scene->setCurrent(card->node().id);
    ensureVisible(card, 24, 24);
}

bool TopologyView::walk(Qt::Key key)
{
    const QList<NodeItem *> cards = m_scene->cards();
    if (cards.isEmpty())
        return false;
    NodeItem *now = m_scene->current();
    NodeItem *next = now ? m_scene->neighbour(now, key) : cards.front();
    if (next)
        select(next);
    return true;
}

void TopologyView::find(const QString &letters)
{
    constexpr qint64 kForgetAfterMs = 1200;
    if (m_typedAt.isValid() && m_typedAt.elapsed() > kForgetAfterMs)
        m_typed.clear();
    m_typedAt.start();
    m_typed += letters;
    NodeItem *within = nullptr;
    for (NodeItem *card : m_scene->cards()) {
        if (card->node().name.startsWith(m_typed, Qt::CaseInsensitive)) {
            select(card);
            return;
        }
        if (!within && card->node().name.contains(m_typed, Qt::CaseInsensitive))
            within = card;
    }
    if (within)
        select(within);
}

void TopologyView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (walk(Qt::Key(event->key())))
            return;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const NodeItem *card = m_scene->current())
            Q_EMIT opened(card->node().id);
        return;
    case Qt::Key_Plus:
        zoomBy(1.25);
        return;
    case Qt::Key_Minus:
        if (m_typed.isEmpty() || m_typedAt.elapsed() > 1200) {
            zoomBy(1 / 1.25);
            return;
        }
        break;
    case Qt::Key_0:
        if (m_typed.isEmpty() || m_typedAt.elapsed() > 1200) {
            fitAll();
            return;
        }
        break;
    default:
        break;
    }
    const QString text = event->text();
    if (!text.isEmpty() && text.front().isPrint() && !text.front().isSpace() &&
        !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        find(text);
        return;
    }
    QGraphicsView::keyPressEvent(event);
}

void TopologyView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QGraphicsView::wheelEvent(event);
        return;
    }
    zoomBy(event->angleDelta().y() > 0 ? 1.15 : 1 / 1.15);
    event->accept();
}

void TopologyView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    m_buttons->move(width() - m_buttons->width() - 10, height() - m_buttons->height() - 8);
    if (m_fits)
        fitAll();
}

void TopologyView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QGraphicsView::mouseDoubleClickEvent(event);
    if (const NodeItem *card = m_scene->current())
        Q_EMIT opened(card->node().id);
}

void TopologyView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("Show everything"), this, [this] { fitAll(); });
    QAction *back = menu.addAction(tr("Put all cards back"), m_scene, &TopologyScene::forgetMoved);
    back->setEnabled(!m_scene->moved().isEmpty());
    menu.exec(event->globalPos());
}

void TopologyView::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    if (!m_scene->current() && !m_scene->cards().isEmpty() && event->reason() != Qt::MouseFocusReason)
        select(m_scene->cards().front());
    tellAccessibility(m_scene->current());
}

void TopologyView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_scene->update();
    QGraphicsView::changeEvent(event);
}

void TopologyView::tellAccessibility(const NodeItem *card)
{
    if (!card || !hasFocus() || !QAccessible::isActive())
        return;
    QAccessibleEvent event(const_cast<NodeItem *>(card), QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

}
