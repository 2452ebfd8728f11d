// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace daytwo {

/// A large button with an icon, a title and a line of explanation.
class DoorButton : public QAbstractButton
{
    Q_OBJECT

public:
    DoorButton(QString icon, const QString &title, QString detail, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_icon;
    QString m_detail;
    bool m_hovered = false;
};

}
