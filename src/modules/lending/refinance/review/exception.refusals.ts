import { refuse } from '../../../../platform/errors/index.js';
import type { Criterion } from '../eligibility/eligibility.js';
import { RefinanceErrorCode as Code } from '../refinance.errors.js';

export const exceptionReasonRequired = (unmetCriteria: readonly Criterion[]): never =>
  refuse(
    Code.EXCEPTION_REASON_REQUIRED,
    {
      ko: '충족되지 않은 심사 기준이 있습니다. 예외 사유(exceptionReason)를 적어 주시면, 예외 승인 권한이 있는 다른 관리자가 확정합니다.',
      en: `Criteria are not met (${unmetCriteria.join(', ')}). Say in exceptionReason why to grant it all the same; another person, who may make exceptions, then decides.`,
    },
    ['exceptionReason'],
    { unmetCriteria },
  );
