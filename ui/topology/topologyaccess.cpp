// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/topologyaccess.h"

#include "ui/topology/topologyview.h"

#include <QAccessibleWidget>

namespace daytwo {

namespace {

TopologyView *viewOf(const NodeItem *card)
{
    const QGraphicsScene *scene = card->scene();
    const QList<QGraphicsView *> views = scene ? scene->views() : QList<QGraphicsView *>();
    return views.isEmpty() ? nullptr : qobject_cast<TopologyView *>(views.front());
}

/// One card.
class AccessibleCard : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    explicit AccessibleCard(NodeItem *card)
        : m_card(card)
    {
    }

    [[nodiscard]] bool isValid() const override { return m_card && m_card->scene(); }
    [[nodiscard]] QObject *object() const override { return m_card; }
    [[nodiscard]] QAccessibleInterface *childAt(int /*x*/, int /*y*/) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(viewOf(m_card));
    }
    [[nodiscard]] QAccessibleInterface *child(int /*index*/) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface * /*child*/) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text text) const override
    {
        return text == QAccessible::Name ? NodeModel::spokenName(m_card->node()) : QString();
    }
    void setText(QAccessible::Text /*text*/, const QString & /*value*/) override {}
    [[nodiscard]] QRect rect() const override
    {
        const TopologyView *view = viewOf(m_card);
        if (!view)
            return {};
        const QRect inView = view->mapFromScene(m_card->sceneBoundingRect()).boundingRect();
        return {view->viewport()->mapToGlobal(inView.topLeft()), inView.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.focusable = true;
        state.selected = m_card->isSelected();
        const TopologyView *view = viewOf(m_card);
        state.focused = state.selected && view && view->hasFocus();
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        TopologyView *view = viewOf(m_card);
        if (!view)
            return;
        view->setFocus();
        view->topology()->setCurrent(m_card->node().id);
        if (name == pressAction())
            Q_EMIT view->opened(m_card->node().id);
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString & /*name*/) const override { return {}; }

private:
    QPointer<NodeItem> m_card;
};

/// The view as a list of cards.
class AccessibleTopology : public QAccessibleWidget
{
public:
    explicit AccessibleTopology(TopologyView *view)
        : QAccessibleWidget(view, QAccessible::List)
    {
    }
    [[nodiscard]] int childCount() const override { return int(cards().size()); }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        const QList<NodeItem *> list = cards();
        return index < 0 || index >= list.size() ? nullptr : QAccessible::queryAccessibleInterface(list[index]);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        const QList<NodeItem *> list = cards();
        for (int i = 0; i < int(list.size()); ++i) {
            if (list[i] == child->object())
                return i;
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            QAccessibleInterface *card = child(i);
            if (card && card->rect().contains(x, y))
                return card;
        }
        return nullptr;
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        const NodeItem *card = view()->topology()->current();
        return card ? QAccessible::queryAccessibleInterface(const_cast<NodeItem *>(card)) : nullptr;
    }

private:
    [[nodiscard]] TopologyView *view() const { return qobject_cast<TopologyView *>(widget()); }
    [[nodiscard]] QList<NodeItem *> cards() const { return view()->topology()->cards(); }
};

QAccessibleInterface *makeInterface(const QString & /*className*/, QObject *object)
{
    if (auto *view = qobject_cast<TopologyView *>(object))
        return new AccessibleTopology(view);
    if (auto *card = qobject_cast<NodeItem *>(object))
        return new AccessibleCard(card);
    return nullptr;
}

}

void installTopologyAccess()
{
    QAccessible::installFactory(makeInterface); // installing twice is harmless: Qt keeps one
}

}
