import type { Figure } from './figure.js';
import type { Name } from './name.js';
import { CLAUSE_BEGIN, CLAUSE_END, mentionsIn, NAME_BEFORE, SENTENCE } from './named-quantity.js';
import type { Measure, Quantity } from './quantity-words.js';

/** A figure of a fact among words: what the fact is, and what it is called. */
export interface Told {
  readonly figure: Figure;
  readonly names: readonly Name[];
  readonly own: ReadonlySet<Quantity>;
  readonly measures: readonly Measure[];
  readonly before: string;
  readonly behind: string;
}

/** How far behind a figure words are looked at; farther on nobody waits for them. */
const NEAR = 24;

/** Between a name and the figure that it is said to be. */
const IS =
  /^[\s*]*(?:은|는|이|가|도|is|are)?[\s*:：]*(?:(?:현재|모두|총|약|겨우|연|월|지금|now|currently|only) ?)?[\s*]*$/i;
const SO = /^[\s*]*(?:입니다|이며|이고|이에요|예요|이니|인데|뿐|밖에|[.,;!?\n]|$| and\b| but\b)/;
const SO_PLAINLY = /^(?:입니다|이며|이고|이에요|예요|이니|인데)/;
/** Names that say nothing of a figure of another measure: what is counted, compared and paid for has all of them. */
const NEUTRAL = new Set<Quantity>(['CHANGE', 'SAVING', 'COST', 'AS_OF', 'TERM', 'CAP', 'BREAK_EVEN', 'START']);
const COUNTED = new Set<Quantity>(['LOANS', 'CARDS', 'PEOPLE', 'PRODUCTS']);
const OF_POINTS = /^ (?:in|of|on) (?:your |the )?/i;

/** Whether the true figure of a fact is told as something else than it is, whatever its own kind of name says. */
export const isMisnamed = (told: Told): boolean =>
  isAssumedOnly(told) ||
  isOfAnotherMeasure(told) ||
  isOfAnotherTime(told) ||
  isOfAnotherCard(told) ||
  isTurnedRound(told);

/** `신용점수는 3건입니다`: the name is of what is not written like that. */
function isOfAnotherMeasure({ figure, own, measures, before, behind }: Told): boolean {
  if (own.size === 0 || figure.kind === 'plain') return false;
  const isScore = measures.includes('score');
  const isForeign = ({ quantities, measures: others }: ReturnType<typeof mentionsIn>[number]): boolean =>
    !others.some((each) => measures.includes(each)) &&
    !quantities.some(
      (each) =>
        NEUTRAL.has(each) || (!isScore && COUNTED.has(each)) || (each === 'INTEREST' && measures.includes('share')),
    );
  const next = isScore && OF_POINTS.test(behind) ? mentionsIn(windowOf(behind))[0] : undefined;
  if (next && isForeign(next)) return true;
  const sentence = sentenceOf(before);
  const last = mentionsIn(sentence).at(-1);
  const ends = measures.includes('date') ? SO_PLAINLY : SO;
  return last !== undefined && isForeign(last) && IS.test(sentence.slice(last.end)) && ends.test(behind);
}

/** Words for what an average of a month over half a year is not. */
const OTHER_TIME =
  /연간|한 해|1년(?! 전)|올해|작년|재작년|(?:일|하루|주) ?평균|하루|매일|매주|주간|청구|결제 ?예정|(?:이번|지난|저번|다음) ?달|\b(?:annual(?:ly)?|yearly|(?:a|per|each|this|last) (?:year|day|week)|daily|weekly|(?:this|last|next) month|billed|statement)\b/i;
const OTHER_TIME_BEHIND = /^ ?(?:a|per|each|every) (?:year|day|week)\b/i;
const THIS_QUARTER = /이번 ?분기|\bthis quarter\b/gi;
const QUARTER_BEFORE =
  /직전 ?분기(?!보다|에 ?비해| ?대비)|\bthe quarter before\b(?<!(?:than|since|from) the quarter before)/gi;

/** An average of a month told as a bill, a year's or a day's sum, or of another quarter than it is of. */
function isOfAnotherTime({ names, own, before, behind }: Told): boolean {
  const labels = names.map(({ label }) => label).join(' ');
  if (!own.has('SPENDING') || !/월평균|a month/.test(labels)) return false;
  const clause = clauseOf(before);
  if (OTHER_TIME.test(clause) || OTHER_TIME_BEHIND.test(behind)) return true;
  const isBefore = /직전 분기|quarter before/.test(labels);
  const [now, then] = [THIS_QUARTER, QUARTER_BEFORE].map((words) => [...clause.matchAll(words)].at(-1)?.index ?? -1);
  if (now === undefined || then === undefined || now === then) return false;
  return now > then === isBefore;
}

const CARDS = /체크 ?카드|현금 ?서비스|리볼빙|할부|해외|온라인|\b(?:debit|cash advances?|abroad|overseas|online)\b/i;
const CREDIT_CARDS = /신용 ?카드|\bcredit cards?\b/i;

/** Spending by one kind of card told as that by another, or all of it as that by one. */
function isOfAnotherCard({ names, own, before }: Told): boolean {
  const labels = names.map(({ label }) => label).join(' ');
  if (!own.has('SPENDING') || CARDS.test(labels)) return false;
  const clause = clauseOf(before);
  if (CARDS.test(clause)) return true;
  return labels.includes('카드 이용액') && CREDIT_CARDS.test(clause);
}

/** What a simulation was reckoned with, unless it is what is on record. */
const ASSUMED = /^(?:계산에 쓴|가정한)(?!.*등록)|reckoned with(?!.*on record)|assumed/;
const SUPPOSING =
  /가정|계산|말씀하신|[가-힣]면 |기준|모의|시뮬|경우|assum|reckon|simulat|\b(?:if|could|would|might|by the rules|based on|you (?:said|named|gave))\b/i;
const ENDS_THERE = /^(?:입니다|이에요|예요|[.!])/;
const CLAIMED = /금리|이율|소득|연봉|수입|기간|만기|\b(?:rate|income|salary|term)\b/i;

/** `금리는 연 4%입니다`, where 4% was only asked for: nobody has that rate yet. */
function isAssumedOnly({ names, before, behind }: Told): boolean {
  if (!names.some(({ label }) => ASSUMED.test(label))) return false;
  return !SUPPOSING.test(sentenceOf(before)) && CLAIMED.test(clauseOf(before)) && ENDS_THERE.test(behind);
}

/** Money that is owed, told as money to spend or to get. */
const TO_SPEND =
  /^(?:을|를|까지|만큼)?\s?(?:(?:더|추가로|바로|다시|자유롭게) )*(?:쓰실|쓸 |사용하실|사용할|이용하실|이용할|인출하|인출할|찾으실|빌리실|빌릴|받으실|받을|받게|돌려|환급|지급|입금해)/;
const TO_GET =
  /\b(?:(?:bank|lender|we|they)(?: still)? owes? you|(?:get|receive|be paid|be refunded|collect|withdraw|spend)(?: back)?(?: another| up to| a further)?)\s$/i;
const BACK = /^ (?:back\b|(?:more )?(?:available|to spend|to draw|to withdraw))/i;
const SOON =
  /(?:오늘|내일|이번 ?달|이달|이번 ?주|말일)(?:까지|에|안에|중에?)? |\b(?:today|tomorrow|this (?:week|month)) /i;
const TO_PAY = /^(?:을|를)?\s?(?:(?:모두|전부|다) )?(?:내|납부하|갚으|상환하|입금하)(?:셔야|시지 ?않|지 ?않)/;

/** What is owed told as credit, or all that is owed as due at once. */
function isTurnedRound({ own, measures, before, behind }: Told): boolean {
  if (!measures.includes('money') || !(own.has('BALANCE') || own.has('PAYOFF'))) return false;
  const next = windowOf(behind);
  const clause = clauseOf(before);
  if (TO_SPEND.test(next) || TO_GET.test(clause) || BACK.test(next)) return true;
  return !own.has('PAYOFF') && SOON.test(clause) && TO_PAY.test(next);
}

const sentenceOf = (before: string): string => before.slice(-NAME_BEFORE).split(SENTENCE).at(-1) ?? '';

function clauseOf(before: string): string {
  const sentence = sentenceOf(before);
  return sentence.slice(
    [...sentence.matchAll(CLAUSE_BEGIN)].reduce((_, { 0: found, index }) => index + found.length, 0),
  );
}

function windowOf(behind: string): string {
  const window = behind.slice(0, NEAR);
  return window.slice(0, CLAUSE_END.exec(window)?.index);
}
