import type { Localized } from '../../../../platform/text.js';

/** What is said of each fault. */
export const FAULT_TEXTS = {
  FIGURE_OF_CUSTOMER: {
    ko: '모든 고객이 읽는 답변에 특정 고객의 수치를 쓸 수 없습니다. 고객의 수치는 조회 결과로만 안내합니다.',
    en: 'Everybody reads this answer, so it cannot state figures as the customer’s own. Those come from what is looked up.',
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
} as const satisfies Readonly<Record<string, Localized>>;

/** Words that show that a sentence is about its reader's own things. */
export const OWN_KO =
  /(?:고객님|회원님|귀하|본인)(?:의|께서|께는|께|은|는|이|가)?[^.!?]{0,24}(?:잔액|잔고|한도|금리|이자|신용|등급|점수|상환액|납입액|카드|사용액|연체|대출|빚|소득)/u;
/** Personal things: a sentence with their amount is about one customer, even when it names nobody. */
export const PERSONAL_KO =
  /(?:잔액|잔고|신용 ?점수|신용 ?평점|연체 ?(?:금액|액)|카드값|남은 (?:원금|대출))(?:은|는|이|가)?\s*(?:현재|지금|총|약)?\s*[\d일이삼사오육칠팔구십백천만억]/u;
export const OWN_EN =
  /\byour\s+(?:\w+\s+){0,2}(?:loan|balance|limit|rate|interest|debt|credit|score|payment|instal?lment|card|arrears|income)s?\b|\byou\s+(?:currently\s+|still\s+)?(?:owe|spent|paid|borrowed)\b/iu;

/** That a loan is granted or a gain is sure: no answer to everybody knows that (금융소비자보호법 제21조, 제22조). */
export const CLAIMS_KO =
  /승인(?:을|이|은)?\s*(?:확정|보장|됩니다|됐습니다|되었습니다|돼요|해\s?드립니다|나옵니다)|(?:무조건|100\s*%|누구나|반드시|확실히)[^.!?\n]{0,12}(?:승인|대출|가능|통과|받으실)|심사\s*(?:없이|없는)|보장(?:합니다|해\s?드립니다|됩니다|돼요|해요)|(?:원금|수익|수익률)\s*보장|확정\s*수익/u;
export const CLAIMS_EN =
  /\bguarantee[ds]?\b|\b(?:will|is|are|be|get)\s+(?:certainly\s+|definitely\s+|surely\s+|always\s+)?(?:pre-?)?approved\b|\balways\s+approved\b|\bno credit check\b|\brisk[- ]free\b/iu;
export const DENIED_KO = /(?:않습니다|않아요|아닙니다|아니에요|없습니다|못합니다|어렵습니다|않을 수)/u;
export const DENIED_EN = /\b(?:not|no|never|cannot|nobody|nothing|without)\b|n['’]t\b/iu;
/** Deposits are protected by law up to an amount (예금자보호법), so saying that they are guaranteed is allowed. */
export const DEPOSITS = /예금자\s*보호|예금보험|deposit (?:insurance|protection)/iu;
