import { refuse } from '../../../../platform/errors/index.js';
import type { Localized } from '../../../../platform/text.js';
import type { Duty } from './four-eyes.policy.js';
import type { Part } from './participant-part.js';
import { RefinanceErrorCode as Code } from '../refinance.errors.js';

const DID: Readonly<Record<Part, Localized>> = {
  FILED: { ko: '고객을 대신해 신청을 접수하신', en: 'filed it for the customer' },
  ACKNOWLEDGED: { ko: '고객을 대신해 설명 확인을 기록하신', en: 'acknowledged its explanation for the customer' },
  REVIEWED: { ko: '심사를 진행하신', en: 'reviewed it' },
  APPROVED: { ko: '승인하신', en: 'approved it' },
  EXCEPTION_CONFIRMED: { ko: '예외를 승인하신', en: 'confirmed its exception' },
};

const INSTEAD: Readonly<Record<Duty, Localized>> = {
  APPROVE: {
    ko: '접수·설명 확인·심사를 하지 않은 다른 직원이나 관리자가 승인해 주세요.',
    en: 'Another member of staff or an administrator, who neither filed, acknowledged nor reviewed it, has to approve it.',
  },
  DECIDE_EXCEPTION: {
    ko: '이 신청의 접수·심사·승인에 참여하지 않은 다른 관리자가 예외를 결정해 주세요.',
    en: 'Another administrator, who neither filed, reviewed nor approved it, has to decide about the exception.',
  },
  EXECUTE: {
    ko: '승인에 참여하지 않은 다른 직원이나 관리자가 실행해 주세요. 심사한 직원도 실행할 수 있습니다.',
    en: 'Another member of staff or an administrator, who did not approve it, has to execute it; who reviewed it may.',
  },
};

export const needsAnother = (duty: Duty, part: Part): never =>
  refuse(
    Code.APPLICATION_NEEDS_ANOTHER,
    {
      ko: `${DID[part].ko} 분은 할 수 없는 단계입니다. ${INSTEAD[duty].ko}`,
      en: `You ${DID[part].en}. ${INSTEAD[duty].en}`,
    },
    ['applicationId'],
  );

export const notIndependent = (duty: Duty): never =>
  refuse(
    Code.APPLICATION_NOT_INDEPENDENT,
    {
      ko: `이 신청에 참여한 계정과 같은 관리자가 만든(또는 서로가 만든) 계정으로는 할 수 없습니다. ${INSTEAD[duty].ko}`,
      en: `One hand could hold your account and that of somebody who had a part in it. ${INSTEAD[duty].en}`,
    },
    ['applicationId'],
  );
