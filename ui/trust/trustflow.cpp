// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/trustflow.h"

#include "ui/trust/certificatedialog.h"
#include "ui/trust/hostkeydialog.h"

namespace daytwo {

namespace {

constexpr std::chrono::seconds kPatience(10);

}

TrustFlow::TrustFlow(LabSession *session, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_window(window)
{
}

void TrustFlow::askHost(const NodeId &node)
{
    Q_EMIT told(tr("Asking %1 for its key").arg(node.value));
    m_errands.ask(
        this,
        [&backend = m_session->backend(), node](const Context &context) {
            return backend.hostKey(node, context.within(kPatience));
        },
        [this, node](const Result<HostKeyQuestion> &question) {
            if (!question)
                Q_EMIT told(errorText(question.error()));
            else if (question->state == HostKeyQuestion::State::Known)
                Q_EMIT told(tr("The key of %1 is the one remembered").arg(node.value));
            else
                decideHost(*question);
        });
}

void TrustFlow::decideHost(const HostKeyQuestion &question)
{
    auto *dialog = new HostKeyDialog(question, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, question] {
        m_errands.ask(
            this,
            [&backend = m_session->backend(), question](const Context &context) {
                return backend.trustHostKey(question, context.within(kPatience));
            },
            [this, question](const Result<void> &trusted) {
                if (!trusted) {
                    Q_EMIT told(errorText(trusted.error()));
                    return;
                }
                Q_EMIT told(tr("The key of %1 is trusted now").arg(question.node.value));
                Q_EMIT hostTrusted(question.node);
            });
    });
    dialog->open();
}

void TrustFlow::askCertificate(const QString &endpoint)
{
    m_errands.ask(
        this,
        [&backend = m_session->backend(), endpoint](const Context &context) {
            return backend.certificate(endpoint, context.within(kPatience));
        },
        [this](const Result<CertificateQuestion> &question) {
            if (question)
                decideCertificate(*question);
            else
                Q_EMIT told(errorText(question.error()));
        });
}

void TrustFlow::decideCertificate(const CertificateQuestion &question)
{
    auto *dialog = new CertificateDialog(question, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, question] {
        m_errands.ask(
            this,
            [&backend = m_session->backend(), question](const Context &context) {
                return backend.pinCertificate(question, context.within(kPatience));
            },
            [this, question](const Result<void> &pinned) {
                if (pinned)
                    m_session->reload(); // the pin stands in the lab file
                Q_EMIT told(pinned ? tr("The certificate of %1 is pinned now").arg(question.endpoint)
                                   : errorText(pinned.error()));
            });
    });
    dialog->open();
}

}
