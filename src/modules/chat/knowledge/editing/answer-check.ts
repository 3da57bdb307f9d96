import type { Localized } from '../../../../platform/text.js';
import { figuresIn } from '../../gate/index.js';
import { isListed, splitContacts } from '../contacts/answer-contacts.js';
import type { KnowledgeContent } from '../content.js';
import {
  CLAIMS_EN,
  CLAIMS_KO,
  DENIED_EN,
  DENIED_KO,
  DEPOSITS,
  FAULT_TEXTS,
  OWN_EN,
  OWN_KO,
  PERSONAL_KO,
} from './answer-check.texts.js';

/** What is wrong with an answer that everybody would get. */
const ANSWER_FAULTS = [
  'FIGURE_OF_CUSTOMER',
  'FIGURE_WITHOUT_SOURCE',
  'CONTACT_NOT_LISTED',
  'CLAIM_NOT_ALLOWED',
] as const;
type AnswerFault = (typeof ANSWER_FAULTS)[number];

interface AnswerFinding {
  readonly code: AnswerFault;
  readonly field: readonly string[];
  readonly message: Localized;
}

/** Figures that say how much somebody owes, pays or is worth; periods and dates are the same for everybody. */
const PERSONAL_KINDS: ReadonlySet<string> = new Set(['won', 'percent', 'percentPoint', 'point', 'plain', 'case']);
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
    sentences.some(isAboutCustomer) ? 'FIGURE_OF_CUSTOMER' : null,
    figures.length > 0 && source === undefined ? 'FIGURE_WITHOUT_SOURCE' : null,
    contacts.some((contact) => !isListed(contact, listed)) ? 'CONTACT_NOT_LISTED' : null,
    sentences.some(claims) ? 'CLAIM_NOT_ALLOWED' : null,
  ];
  const field = [locale === 'ko' ? 'answerKo' : 'answerEn'];
  return codes.flatMap((code) => (code === null ? [] : [{ code, field, message: FAULT_TEXTS[code] }]));
}

const isAboutCustomer = (sentence: string): boolean =>
  PERSONAL_KO.test(sentence) ||
  ((OWN_KO.test(sentence) || OWN_EN.test(sentence)) &&
    figuresIn(sentence).some(({ kind }) => PERSONAL_KINDS.has(kind)));

const claims = (sentence: string): boolean =>
  (CLAIMS_KO.test(sentence) && !DENIED_KO.test(sentence) && !DEPOSITS.test(sentence)) ||
  (CLAIMS_EN.test(sentence) && !DENIED_EN.test(sentence) && !DEPOSITS.test(sentence));
