package org.kontor.identity.service.certificate;

import org.kontor.identity.model.certificate.CertificateRefusal;

/**
 * What was found out about a certificate that was shown.
 *
 * @param refusal null when it is believed and stands for whom it is asked
 * @param keyId the program it stands for; null for none
 * @param personId the person it stands for; null for none
 * @param companyId of the program; null for staff, persons and nobody
 */
public record CertificateJudgement(CertificateRefusal refusal, Long keyId, Long personId, Long companyId) {

    CertificateJudgement refused(CertificateRefusal reason) {
        return new CertificateJudgement(reason, keyId, personId, companyId);
    }
}
