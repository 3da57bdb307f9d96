import type { Localized } from '../../../platform/text.js';

/** Stands where a figure stood that no fact carries. */
export const UNRECORDED: Localized = { ko: '(확인되지 않은 수치)', en: '(figure not on record)' };
/** Stands where an e-mail address or a link stood. */
export const WITHHELD: Localized = { ko: '(표시하지 않는 정보)', en: '(withheld)' };

/** What a model may not say by itself, whatever its figures. */
export type ClaimKind =
  | ('DECISION' | 'ACTION' | 'ASSURANCE' | 'SUPERLATIVE' | 'LEGAL' | 'PRESSURE' | 'DIRECTION' | 'ARREARS')
  | ('DEBT' | 'TERMS' | 'ENFORCEMENT' | 'SECRETS' | 'VAGUE');

/** Stands where a claim stood: what is true of it in every answer. */
export const INSTEAD: Readonly<Record<ClaimKind, Localized>> = {
  DECISION: { ko: '(심사 결과는 금융회사가 정합니다)', en: '(the lender decides on every application)' },
  ACTION: { ko: '(이 상담에서는 아무것도 대신 처리하지 않습니다)', en: '(this chat does nothing on your behalf)' },
  ASSURANCE: { ko: '(결과는 보장되지 않습니다)', en: '(no outcome is assured)' },
  SUPERLATIVE: { ko: '(이 상담은 상품의 우열을 가리지 않습니다)', en: '(this chat does not rank products)' },
  LEGAL: { ko: '(법률과 세금은 전문가에게 확인해 주세요)', en: '(please ask an expert about law and tax)' },
  PRESSURE: { ko: '(이 상담은 상품을 권하지 않습니다)', en: '(this chat urges no product)' },
  DIRECTION: { ko: '(증감은 확인되지 않았습니다)', en: '(no such change is on record)' },
  ARREARS: { ko: '(연체 여부는 확인되지 않았습니다)', en: '(arrears are not on record)' },
  DEBT: { ko: '(남은 대출은 대출 내역에서 확인해 주세요)', en: '(please see your loans for what is left of them)' },
  TERMS: { ko: '(계약 조건은 금융회사에 확인해 주세요)', en: '(please check the terms with your lender)' },
  ENFORCEMENT: { ko: '(법적 조치는 이 상담에서 알 수 없습니다)', en: '(this chat knows of no legal steps)' },
  VAGUE: { ko: '(정확한 값은 확인되지 않았습니다)', en: '(no exact value is on record)' },
  SECRETS: {
    ko: '(이 상담은 비밀번호나 인증번호, 송금, 앱 설치를 요구하지 않습니다)',
    en: '(this chat asks for no passwords, transfers or installs)',
  },
};
