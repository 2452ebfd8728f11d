// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace daytwo {

/// The demo lab: servers on loopback that speak real SSH, HTTPS and HTTP and play six hosts, and a lab file in a
/// temporary folder that leads to them. Nothing below app/ knows that it is a demo.
class DemoLab
{
public:
    /// A thing that can be broken.
    struct Fault
    {
        QString name; ///< "exporter-stopped"
        QString text; ///< what it does, translated
        bool on = false;
    };

    /// The names of all faults, in the order of a menu.
    static QStringList faultNames();
    /// Starts everything, with these faults on, showing the certificates kept in that file, else fresh ones. Blocks
    /// until all listen. Errors: BadInput for an unknown fault, Storage.
    static Result<std::unique_ptr<DemoLab>> start(const QStringList &faults, const QString &certificates = {});
    /// Stops the servers and removes the folder.
    ~DemoLab();
    DemoLab(const DemoLab &) = delete;
    DemoLab &operator=(const DemoLab &) = delete;

    /// The lab file; its secrets and keys lie beside it.
    [[nodiscard]] QString labFile() const;
    /// The text of the lab file without what is new with each start, the places in its folder.
    [[nodiscard]] QByteArray lastingText() const;
    /// Keeps the certificates in the file that was named at the start. Errors: Storage. Blocks.
    [[nodiscard]] Result<void> keepCertificates() const;
    [[nodiscard]] std::vector<Fault> faults() const;
    /// Breaks or mends. Thread-safe. NotFound for an unknown fault.
    Result<void> setFault(const QString &name, bool on);

private:
    struct Inner;
    explicit DemoLab(std::unique_ptr<Inner> inner);
    std::unique_ptr<Inner> m_inner;
};

}
