import { refuse } from '../../../../platform/errors/index.js';
import { RefinanceErrorCode as Code } from '../refinance.errors.js';

export const notTheApplicant = (): never =>
  refuse(Code.NOT_THE_APPLICANT, {
    ko: '제시된 조건은 신청한 고객 본인만 수락하거나 거절할 수 있습니다.',
    en: 'Only the applicant accepts or declines the terms offered.',
  });

export const termsOfferExpired = (termsValidUntil: string): never =>
  refuse(
    Code.TERMS_OFFER_EXPIRED,
    {
      ko: `제시된 조건은 ${termsValidUntil}까지 수락하실 수 있었습니다. 다시 신청해 주세요.`,
      en: `The terms could be accepted until ${termsValidUntil}. Please apply again.`,
    },
    ['applicationId'],
    { termsValidUntil },
  );
