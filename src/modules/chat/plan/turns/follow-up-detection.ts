import type { Intent } from '../../../../platform/assistant/index.js';
import { isAboutLoans, isAboutSpending } from '../intents-of.js';
import { conceptsIn } from '../../understanding/index.js';
import type { PlannedAsk } from '../plan.types.js';
import type { Noun, Tokens } from '../tokens.js';

/** Words that point at what was said before. */
const EARLIER_TURN_WORDS =
  /^(?:그럼|그러면|그럴 ?(?:때|경우)|그렇게 ?하면|그라믄|그래서|그리고|그건|그게|그놈|그때|그 ?(?:전|다음|돈|중)|거기|개중|아니 |그중|둘 ?중)|그중|개중|둘 ?중|그놈|당시|해당 |[그이] ?경우|[그저] ?대출|(?<![가-힣])그(?:거|걸|것)|^(?:and|so|then|what about|how about|why|sorry|no,|just|only|of those)\b|\b(?:that|it|that one|those|the other|which one|the .{2,12} one|as well|which of (?:the two|them|those)|of the two)\b|\bone\b/i;
/** What is left of a question that says only of whom or how much, once that is taken out. */
const FILLER_WORDS =
  /내년|올해|에 ?(?:관하여|관해서?|대하여|대해서?)|에는|엔(?![가-힣])|그럼|그러면|그라믄|그리고|그래서|아니|그건|그게|그거|그때|거기서?|그중에?|쪽|건|거|것|만|으로|로|은|는|도|이|가|을|를|의|요|이면|면|다시|해\s?주세요|해\s?줘|말이에요|좀|지금|혹시|제|내|와|과|하고|합쳐서|말고|그|일\s?때|하면|잡으면|얼마(?:나|예)?|어떻게|어때|됐어|되나|\b(?:and|so|then|the|my|that|this|of|for|what|about|how|sorry|i|meant|mean|no|please|if|is|was|at|to|one|on|just|only|case|in|a|an|it|be|were|would|s|regarding|concerning|instead|much|(?:next|this) year)\b|[\s?!.,~%]/giu;
/** Questions about nothing but the thing before: `얼마나요?`, `how much was it?`. */
const GENERIC_QUESTION =
  /^(?:그럼|그건|그게|그거|거기서?|그걸로|금액[이은]?|총액|내용|이득|효과|and|so|then|)?\s*(?:얼마(?:나)?|무슨|뭐라고|어떤|몇|how much|what|namely|how many)?\s*(?:이득|아껴지|아끼|절약|받|내용|되|나가|나갔|더|썼|짜리|건|차이|would i|was it|is it|do i|did i|gain|get|save|exactly|more|money|are we talking(?: about)?|\s){0,4}[가-힣\s]{0,6}(?:인데|였는데|는데|나요|이에요|예요|요|데|노|죠|야)*[요\s?!.,]*$/iu;

const stripped = ({ text, nouns, figures }: Tokens, also: RegExp | null): string => {
  const spans = [...nouns, ...figures].toSorted((one, other) => other.start - one.start);
  const rest = spans.reduce((left, { start, end }) => left.slice(0, start) + ' ' + left.slice(end), text);
  return (also ? rest.replace(also, ' ') : rest).replace(FILLER_WORDS, '');
};

/**
 * Whether a question only names another thing or number: `신용대출은요?`, `천만원이면요?`, `and travel?`. A noun such as
 * `금리` without a figure says what is asked: `신용대출 금리는?` is a question of its own.
 */
export function onlyNames(tokens: Tokens, named: RegExp | null): boolean {
  if (saysWhat(tokens)) return false;
  return namesAlone(tokens) || namesNothingElse(tokens, named);
}
/** Whether nothing is left of a question once what it names is taken out. */
export function namesNothingElse(tokens: Tokens, named: RegExp | null): boolean {
  const names = tokens.nouns.filter(({ kind }) => !OF_ALL_LOANS.has(kind)).length + tokens.figures.length;
  return names + (named ? 1 : 0) > 0 && stripped(tokens, named).trim().length <= 1;
}
/**
 * `마통도 같이 봐 주실래요`, `1년 뒤에는?`, `does the personal loan have one too?`: of all words that are known, only a loan or
 * a number is named, and nothing that is asked of it.
 */
const namesAlone = ({ text, nouns, figures }: Tokens): boolean =>
  wordsIn(text) <= NAMED_WITHIN &&
  (figures.length > 0 || nouns.some(({ kind }) => !OF_ALL_LOANS.has(kind))) &&
  saysOnly(text, figures.length > 0 ? CONCEPTS_OF_NUMBERS : CONCEPTS_OF_LOANS);
/** Longer texts ask something of what they name. */
const NAMED_WITHIN = 7;
const saysOnly = (text: string, names: ReadonlySet<string>): boolean =>
  conceptsIn(text).every((name) => names.has(name));
/** Concepts of which loan is meant, of how much or how far, and not of what is asked. */
const CONCEPTS_OF_LOANS: ReadonlySet<string> = new Set(['loan', 'mortgage', 'jeonse', 'overdraft', 'credit']);
const CONCEPTS_OF_NUMBERS: ReadonlySet<string> = new Set([...CONCEPTS_OF_LOANS, 'if', 'percent', 'future']);
const CONCEPTS_OF_ANOTHER_LOAN: ReadonlySet<string> = new Set([...CONCEPTS_OF_LOANS, 'left', 'new']);
/** `나머지 하나는?` names the other loan, and nothing that is asked of it. */
export const namesOther = ({ text }: Tokens): boolean => saysOnly(text, CONCEPTS_OF_ANOTHER_LOAN);
/** Whether it says what is asked, without a figure: the rate, the income, the limit. */
export const saysWhat = ({ figures, nouns }: Tokens): boolean =>
  figures.length === 0 && nouns.some(({ kind }) => SAYS_WHAT.has(kind));
const SAYS_WHAT: ReadonlySet<Noun> = new Set<Noun>(['RATE', 'INCOME', 'LIMIT']);
const OF_ALL_LOANS: ReadonlySet<Noun> = new Set<Noun>(['DEBT', 'ALL', 'LIMIT']);

/** Whether a question depends on what was said before. */
export const dependsOnEarlierTurn = (text: string): boolean => EARLIER_TURN_WORDS.test(text.trim());
/** Whether it points at something in it, and does not only join on to it: `그럼 신용점수는?` stands by itself. */
export const refersToEarlierTurn = (text: string): boolean => dependsOnEarlierTurn(text.trim().replace(JOINS_ON, ''));
const JOINS_ON = /^(?:그럼|그러면|그라믄|그리고|아니|and|so|then)\s+/i;
export const isGeneric = (tokens: Tokens): boolean => GENERIC_QUESTION.test(tokens.text.trim()) && !saysWhat(tokens);
export const wordsIn = (text: string): number => text.trim().split(/\s+/).length;
/** Four words or, since Korean sets its blanks freely, ten letters. */
export const isShort = (text: string): boolean =>
  wordsIn(text) <= 4 || text.replace(/[^\p{L}\p{N}]/gu, '').length <= 10;
/** `debit?`, `체크는`: one word, which leans unless it is sure of what it asks. */
export const isOneWord = (text: string): boolean => wordsIn(text) === 1;

/** `왜`, and what it asks after an answer. */
const WHY_WORDS =
  /왜|이유|까닭|뭐 ?때(?:문|메)|뭐 ?땜|어째서|^와 (?=.*(?:[노나고까]|\?)[?.! ]*$)|why|behind (?:it|that)|what(?:'s| is) (?:limiting|pulling|holding)|how come/i;
const WHY_OF: Partial<Readonly<Record<Intent, Intent>>> = {
  CARD_SPENDING: 'SPENDING_CHANGE',
  SPENDING_CATEGORY: 'SPENDING_CHANGE',
  SPENDING_TREND: 'SPENDING_CHANGE',
  LIMIT_GOAL: 'LIMIT_SIMULATION',
  LOAN_RATE: 'LOAN_RATE_KIND',
};
const MEANING_WORDS =
  /(?:무슨|뭔) ?(?:뜻|말|소리|지표|개념|의미|제도)|뜻이|^(?:그게|그건|그거|이게)? ?(?:뭔데|뭐예요|뭐야|뭔가요)|어떤 식|원리(?!금)|(?:라는|이란) ?(?:말|단어|용어)|말 자체|\bmeaning\b|what(?:'s| is) (?:that|it)(?: called)?[?.! ]*$|what(?:'s| is| does) (?:that|it) (?:mean|supposed)|\bdoes (?:the|that|this) (?:word|term) mean|\bcounts as (?:an?|the)\b/i;
const AMONG_WORDS =
  /둘 ?중|그중|개중|중에|which (?:one|of)|of (?:those|the two|them)\b(?! (?:re)?(?:payments?|instal+ments?|months?|fees?)\b)/i;
const DIFFERENCE_WORDS =
  /차이|얼마나 ?(?:늘|줄|뛰|올|달라|변)|변했|달라졌|(?:늘|줄|늘어|줄어|올|뛰)(?:었|랐|든|난) ?(?:거|건|겁|지|나|어|네|죠)|분기 ?(?:보다|대비)[은는단]?요?[?.! ]*$|differ|\bchange (?:against|since|from|versus|compared)|by how much|(?:by )?what percentage|\bwent (?:up|down)\b|how (?:far|much) (?:up|down)/i;
const URGENCY_WORDS = /급한|시급|먼저|urgent|first/i;
export const asksDifference = (text: string): boolean => DIFFERENCE_WORDS.test(text);
export const isAmong = (text: string): boolean => AMONG_WORDS.test(text);

const FEE_ENDS =
  /공짜|무료|면제|없어지|언제부터|(?<!만기가? )언제까지|\bfree\b|\b(?:does|do|will) (?:it|that|the|this)(?: (?:fee|penalty|charge))? (?:stop|go away|disappear|expire|end)\b|\b(?:until|from|since) when\b/i;
const INSTALMENT_PART_WORDS = /이자|원금|interest|principal/i;

const HIGHEST_INTEREST_WORDS = /이자 ?(?:쎈|센|비싼|높)/;

/**
 * The intent that a question turns an earlier ask into, whatever is heard in it; null where its words do not settle that.
 */
export function intentChangedByFollowUp({ text }: Tokens, { intent, slots }: PlannedAsk): Intent | null {
  if (MEANING_WORDS.test(text)) return 'GLOSSARY';
  if (DIFFERENCE_WORDS.test(text) && isAboutSpending(intent) && intent !== 'PEER_COMPARISON') return 'SPENDING_CHANGE';
  if (AMONG_WORDS.test(text) && URGENCY_WORDS.test(text) && isAboutLoans(intent)) return 'REPAYMENT_ORDER';
  if (WHY_WORDS.test(text)) return WHY_OF[intent] ?? intent;
  if (INSTALMENT_PART_WORDS.test(text) && intent === 'NEXT_INSTALMENT' && !/올해|작년|year/i.test(text)) return intent;
  if (/한도|limit/i.test(text) && slots.kind === 'OVERDRAFT') return 'LOAN_TERMS';
  if (HIGHEST_INTEREST_WORDS.test(text) && isAboutLoans(intent)) return 'LOAN_RATE';
  // `언제까지요?` after a fee asks when the fee ends, and not the loan.
  return (intent === 'PAYOFF_AMOUNT' || intent === 'PREPAYMENT') && FEE_ENDS.test(text) ? 'PAYOFF_AMOUNT' : null;
}
