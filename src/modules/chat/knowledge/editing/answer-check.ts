import type { Localized } from '../../../../platform/text.js';
import { figuresIn } from '../../gate/index.js';
import { isListed, splitContacts } from '../contacts/answer-contacts.js';
import type { KnowledgeContent } from '../content.js';

/** What is wrong with an answer that everybody would get. */
export const ANSWER_FAULTS = [
  'FIGURE_OF_CUSTOMER',
  'FIGURE_WITHOUT_SOURCE',
  'CONTACT_NOT_LISTED',
  'CLAIM_NOT_ALLOWED',
] as const;
export type AnswerFault = (typeof ANSWER_FAULTS)[number];

export interface AnswerFinding {
  readonly code: AnswerFault;
  readonly field: readonly string[];
  readonly message: Localized;
}

/** Figures that say how much somebody owes, pays or is worth; periods and dates are the same for everybody. */
const PERSONAL_KINDS: ReadonlySet<string> = new Set(['won', 'percent', 'percentPoint', 'point', 'plain', 'case']);
const OWN_KO =
  /(?:고객님|회원님|귀하|본인)(?:의|께서|께는|께|은|는|이|가)?[^.!?]{0,24}(?:잔액|잔고|한도|금리|이자|신용|등급|점수|상환액|납입액|카드|사용액|연체|대출|빚|소득)/u;
/** Personal things: a sentence with their amount speaks of one customer, no matter whom it names. */
const PERSONAL_KO =
  /(?:잔액|잔고|신용 ?점수|신용 ?평점|연체 ?(?:금액|액)|카드값|남은 (?:원금|대출))(?:은|는|이|가)?\s*(?:현재|지금|총|약)?\s*[\d일이삼사오육칠팔구십백천만억]/u;
const OWN_EN =
  /\byour\s+(?:\w+\s+){0,2}(?:loan|balance|limit|rate|interest|debt|credit|score|payment|instal?lment|card|arrears|income)s?\b|\byou\s+(?:currently\s+|still\s+)?(?:owe|spent|paid|borrowed)\b/iu;

/** That a loan is granted or a gain is sure: no answer to everybody knows that (금융소비자보호법 제21조, 제22조). */
const CLAIMS_KO =
  /승인(?:을|이|은)?\s*(?:확정|보장|됩니다|됐습니다|되었습니다|돼요|해\s?드립니다|나옵니다)|(?:무조건|100\s*%|누구나|반드시|확실히)[^.!?\n]{0,12}(?:승인|대출|가능|통과|받으실)|심사\s*(?:없이|없는)|보장(?:합니다|해\s?드립니다|됩니다|돼요|해요)|(?:원금|수익|수익률)\s*보장|확정\s*수익/u;
const CLAIMS_EN =
  /\bguarantee[ds]?\b|\b(?:will|is|are|be|get)\s+(?:certainly\s+|definitely\s+|surely\s+|always\s+)?(?:pre-?)?approved\b|\balways\s+approved\b|\bno credit check\b|\brisk[- ]free\b/iu;
const DENIED_KO = /(?:않습니다|않아요|아닙니다|아니에요|없습니다|못합니다|어렵습니다|않을 수)/u;
const DENIED_EN = /\b(?:not|no|never|cannot|nobody|nothing|without)\b|n['’]t\b/iu;
/** Deposits are protected by law up to an amount (예금자보호법), so saying that they are guaranteed is allowed. */
const DEPOSITS = /예금자\s*보호|예금보험|deposit (?:insurance|protection)/iu;

const MESSAGES: Readonly<Record<AnswerFault, Localized>> = {
  FIGURE_OF_CUSTOMER: {
    ko: '모든 고객이 읽는 답변에 특정 고객의 수치를 쓸 수 없습니다. 고객의 수치는 조회 결과로만 안내합니다.',
    en: 'Everybody reads this answer: it cannot tell figures as the customer’s own. Those come from what is looked up.',
  },
  FIGURE_WITHOUT_SOURCE: {
    ko: '수치가 있으면 어디에서 온 것인지 source에 적어 주세요. 예: 금융소비자보호법 제46조',
    en: 'It names figures: say in `source` where they come from, such as an article of a law.',
  },
  CONTACT_NOT_LISTED: {
    ko: '기관의 연락처 목록에 없는 전화번호, 이메일 또는 링크입니다. 관리자가 목록에 먼저 추가해야 합니다.',
    en: 'It names a number, address or link that is not among the contacts of your institution.',
  },
  CLAIM_NOT_ALLOWED: {
    ko: '승인이나 수익을 단정하거나 보장하는 표현은 쓸 수 없습니다.',
    en: 'It cannot promise that a loan is granted or that a gain is sure.',
  },
};

/**
 * The faults of a draft's answers, each once per language. Figures are allowed where `source` names their source and no
 * sentence presents them as a customer's own; contacts where the institution has listed them.
 */
export function answerFindings(content: KnowledgeContent, contacts: readonly string[]): AnswerFinding[] {
  const { answerKo, answerEn, source } = content;
  return [...faultsOf(answerKo, 'ko', source, contacts), ...faultsOf(answerEn, 'en', source, contacts)];
}

function faultsOf(
  answer: string,
  locale: 'ko' | 'en',
  source: string | undefined,
  listed: readonly string[],
): AnswerFinding[] {
  const { rest, contacts } = splitContacts(answer.replace(/\{[^{}]*\}/g, ' '));
  const sentences = rest.split(/(?<=[.!?。])\s+|\n+/u);
  const figures = figuresIn(rest);
  const codes: readonly (AnswerFault | null)[] = [
    sentences.some(tellsOfCustomer) ? 'FIGURE_OF_CUSTOMER' : null,
    figures.length > 0 && source === undefined ? 'FIGURE_WITHOUT_SOURCE' : null,
    contacts.some((contact) => !isListed(contact, listed)) ? 'CONTACT_NOT_LISTED' : null,
    sentences.some(claims) ? 'CLAIM_NOT_ALLOWED' : null,
  ];
  const field = [locale === 'ko' ? 'answerKo' : 'answerEn'];
  return codes.flatMap((code) => (code === null ? [] : [{ code, field, message: MESSAGES[code] }]));
}

const tellsOfCustomer = (sentence: string): boolean =>
  PERSONAL_KO.test(sentence) ||
  ((OWN_KO.test(sentence) || OWN_EN.test(sentence)) &&
    figuresIn(sentence).some(({ kind }) => PERSONAL_KINDS.has(kind)));

const claims = (sentence: string): boolean =>
  (CLAIMS_KO.test(sentence) && !DENIED_KO.test(sentence) && !DEPOSITS.test(sentence)) ||
  (CLAIMS_EN.test(sentence) && !DENIED_EN.test(sentence) && !DEPOSITS.test(sentence));
