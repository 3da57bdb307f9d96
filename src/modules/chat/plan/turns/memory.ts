import { askedExtreme, type Intent, type Slots } from '../../../../platform/assistant/index.js';
import { asksMost, asksTop, isAboutLoans, isAboutSpending } from '../intents-of.js';
import { asksDifference, isAmong } from './follow-up-detection.js';
import { bareAmount, bareMillions, bareNumber, otherWay, timesOf } from './bare-numbers.js';
import { foldOf, tenthsOf } from '../changes.js';
import type { Plan, PlannedAsk } from '../plan.types.js';

/** Intents said between questions that do not interrupt them. */
const PASSING_INTENTS: ReadonlySet<string> = new Set<Intent>([
  'THANKS',
  'GREETING',
  'SMALL_TALK',
  'COMPLAINT',
  'HUMAN_AGENT',
]);
export const isPassing = (intent: string): boolean => PASSING_INTENTS.has(intent);
const stays = ({ intent }: PlannedAsk): boolean => !isPassing(intent);

/** The ask that a question may continue: the last one for data. */
export const lastAsk = (plans: readonly Plan[]): PlannedAsk | null =>
  plans.flatMap(({ asks }) => asks.filter(stays)).at(-1) ?? null;

/** Slots for the subject and the time: a new one replaces the one before. */
const SUBJECTS = ['loanNumber', 'kind', 'kinds', 'category'] as const;
const TIMES = ['quarter', 'month', 'date', 'since', 'until'] as const;
/** `주담대까지 몽땅이면`, `다 합하면`: about all, whatever was asked about one before. */
export const isOfAll = (text: string): boolean =>
  !OF_THAT_ONE.test(text) &&
  /합하|합치|합쳐|싹 ?다|합계|합산|(?:모두|총|전부) 몇|다 ?해서|몽땅|통틀|[셋넷] ?다|(?:다|모두|전부) ?더[하해]|(?:대출|빚) ?전체로|\b(?:add|sum) (?:(?:all|them|these|those|it|the|both|two|three|four|everything) ?)+up\b|\b(?:all (?:of them|together|my loans|loans|three|four)|the lot|everything together|every loan|altogether|overall|in total|in one go|combined)\b/i.test(
    text,
  );
/** `거기로 나간 이자가 다 해서`: all of what one of them took. */
const OF_THAT_ONE = /(?:거기|그쪽|그 ?통장|그 ?대출)(?:로|에|서|에서|으로)? ?(?:나[가간]|들어[가간]|낸|갚은|쓴)/;
export function withoutSubject({ loanNumber: _number, kind: _kind, kinds: _kinds, ...rest }: Slots): Slots {
  return rest;
}

/** What was to be repaid whole is not carried over to a part of it, or to another loan. */
export function withoutRepaid({ repaid: _repaid, term: _term, ...slots }: Slots): Slots {
  return slots;
}

function withoutAmount({ amountWon: _amount, ...slots }: Slots): Slots {
  return slots;
}

/** The kind of loan alone of what was said. */
export const ofKind = ({ kind }: Slots): Slots => (kind === undefined ? {} : { kind });

const isOne = (names: readonly string[], name: string): boolean => names.includes(name);

const isOfOneKind = (one: Intent, other: Intent): boolean =>
  one === other || (isAboutLoans(one) && isAboutLoans(other)) || (isAboutSpending(one) && isAboutSpending(other));

/** The slots of an ask that carry over to a question that continues it, without those that the question replaces. */
export function carriedSlots(text: string, intent: Intent, own: Slots, before: PlannedAsk): Slots {
  const isSame = intent === before.intent;
  if (!isOfOneKind(intent, before.intent)) return {};
  const names = (some: readonly (keyof Slots)[]): boolean => some.some((name) => own[name] !== undefined);
  const dropped: readonly string[] = [
    // What was applied for is none of the loans spoken of before.
    ...((isAmong(text) && !isOfPart(text, intent)) ||
    intent === 'LOAN_LIST' ||
    isOfAll(text) ||
    picks(text, intent) ||
    names(SUBJECTS) ||
    (intent === 'APPLICATION_STATE' && !isSame)
      ? SUBJECTS
      : []),
    // Quarterly changes are reported for the newest quarter, against the one before and the one a year before.
    ...(names([...TIMES, 'monthsAhead']) || (intent === 'SPENDING_CHANGE' && asksDifference(text)) ? TIMES : []),
    ...(names(TIMES) ? ['monthsAhead'] : []),
    // The balance, the rate and the end of a loan are of no month; what falls due next is of none but its own.
    ...(isAboutLoans(intent) && (!OF_A_TIME.has(intent) || NAMES_NEXT.test(text)) ? TIMES : []),
    ...(names(['yearlyIncomeWon', 'monthlyIncomeWon']) ? ['yearlyIncomeWon', 'monthlyIncomeWon'] : []),
    ...(intent === 'LIMIT_SIMULATION' && (asksMost(text) || MOST.test(text)) ? ['amountWon'] : []),
    ...(intent === 'LIMIT_SIMULATION' && isAsThingsAre(text) && !names(SUPPOSED) ? SUPPOSED : []),
    ...(RATE_STAYS.test(text) || ONLY_INCOME.test(text) ? ['rateChangePoints'] : []),
    ...(RATE_LEFT_OUT.test(text) ? ['rateChangePoints', 'annualRatePercent'] : []),
    ...(INCOME_STAYS.test(text) ? ['incomeChangePercent', 'incomeChangeWon'] : []),
    ...(ONLY_RATE.test(text) ? INCOMES : []),
    ...(own.annualRatePercent === undefined ? [] : ['rateChangePoints']),
    ...(own.rateChangePoints === undefined ? [] : ['annualRatePercent']),
  ];
  const kept = Object.entries(before.slots).filter(
    ([name]) =>
      !dropped.includes(name) &&
      (isSame ||
        isOne([...SUBJECTS, ...TIMES], name) ||
        isGoalOf(intent, name) ||
        isOfTheLoan(intent, before.intent, own, name)),
  );
  return Object.fromEntries(kept);
}
/** `금리는 냅두고 소득만`. */
const RATE_STAYS = /금리는? ?(?:냅두|그대로|놔두|두고|빼고)|\b(?:leave|keep) the rate\b/i;
/** `금리 가정은 빼고 연봉만`, `without the rate change`: no rate is supposed any more. */
const RATE_LEFT_OUT =
  /금리(?: ?(?:가정|변화|조건|얘기))?[은는을]? ?(?:빼|말고|없이|무시|원래대로|원상 ?복구|되돌)|\b(?:without|forget|drop|ignore|never mind|leave out) (?:the |that )?(?:rate|interest)\b/i;
/** `소득은 그대로 두고 금리만`, `income as it is`. */
const INCOME_STAYS =
  /\b(?:leave|forget|drop|without|skip|ignore) (?:the|that) (?:hike|raise|increment)\b|(?:소득|연봉|월급|수입)[은는]? ?(?:냅두|그대로|놔두|두고|빼고|원래대로|말고)|\b(?:income|salary|pay) (?:as (?:it is|before|now)|unchanged|(?:stays?|staying|remains?|is) the same)\b|\b(?:keep|leave|without) (?:the |my )?(?:income|salary|pay)\b/i;
/** `금리만`, `only the rate change`: of what was supposed, this alone. */
export const ONLY_RATE = /금리만|\b(?:only|just) the rate\b/i;
export const ONLY_INCOME = /(?:소득|연봉|월급|수입)만|\b(?:only|just) the (?:income|salary|pay)\b/i;
const INCOMES = ['incomeChangePercent', 'incomeChangeWon', 'yearlyIncomeWon', 'monthlyIncomeWon'] as const;
/** `최대 얼마까지 나와요` after an amount that was asked about. */
const MOST = /최대(?:는|로는|한|로)? ?얼마|\bhow much (?:tops|at most)\b|\bat (?:the )?most\b/i;
/** `그중 이자는` after an instalment asks for a part of it, and not for one of several. */
const isOfPart = (text: string, intent: Intent): boolean =>
  (intent === 'NEXT_INSTALMENT' || intent === 'LOAN_SCHEDULE') && /이자|원금|interest|principal/i.test(text);
/** `지금 한도는 왜 그만큼인가요` after an income that rises: as things are. */
const AS_THINGS_ARE =
  /지금|현재|원래|아무것도 안|변하는 (?:거|것) 없|\b(?:current(?:ly)?|now|present|as (?:things (?:are|stand)|it (?:is|stands)(?: now| today)?)|without any change|nothing changed)\b/i;
const isAsThingsAre = (text: string): boolean =>
  AS_THINGS_ARE.test(text) && ![ONLY_RATE, ONLY_INCOME, RATE_STAYS, INCOME_STAYS].some((one) => one.test(text));
const SUPPOSED = ['incomeChangePercent', 'incomeChangeWon', 'rateChangePoints', 'repaid', 'amountWon'] as const;
/** `젤 낮은 건`, `which is the cheapest`: another pick among all, whichever was picked before. */
export const picks = (text: string, intent: Intent): boolean =>
  !isCalculated(intent) &&
  intent !== 'REPAYMENT_ORDER' &&
  (askedExtreme(text) !== null || (isAboutSpending(intent) && (MOVED_ONE.test(text.trim()) || asksTop(text))));
/** `준 건 없냐`, `그래도 줄어든 항목은`: which one fell, after which one rose. */
export const MOVED_ONE =
  /(?:^(?:그럼|그러면|그래도|반대로|근데)? ?(?:(?:제일|가장|젤|확|많이) ?)*(?:준|줄은|줄인|늘린|는|늘은|오른|내린|뛴|빠진|떨어진)|(?:늘어|줄어|커|작아)[진든난]) ?(?:건|거|것|게|데|쪽|항목|업종|분야|곳)/;
/** Intents about loans that may be asked of a month or a span. */
const OF_A_TIME: ReadonlySet<Intent> = new Set<Intent>([
  ...(['NEXT_INSTALMENT', 'LOAN_SCHEDULE', 'REPAYMENT_HISTORY', 'INTEREST_PAID', 'ARREARS'] as const),
]);
const NAMES_NEXT = /다음|담번|돌아오는|앞으로|\b(?:next|upcoming)\b/i;
const isGoalOf = (intent: Intent, name: string): boolean => intent === 'LIMIT_GOAL' && name === 'amountWon';

/** Somebody who thinks of borrowing says step by step how much, for how long and what they earn. */
const BEGINS_TO_BORROW: ReadonlySet<Intent> = new Set<Intent>(['LOAN_PRODUCTS', 'APPLICATION_HOW']);
const hasIncome = ({ yearlyIncomeWon, monthlyIncomeWon }: Slots): boolean =>
  (yearlyIncomeWon ?? monthlyIncomeWon) !== undefined;
/** `5천만원이요`, `3년으로`, `소득은 6천만원이에요` after a wish to borrow: what it costs, and whether it is to be had. */
export function ofBorrowing(own: Slots, before: Intent): Intent | null {
  const isBegun = BEGINS_TO_BORROW.has(before);
  if (hasIncome(own) && (isBegun || before === 'NEW_LOAN_INSTALMENT')) return 'LIMIT_SIMULATION';
  return isBegun && (own.amountWon ?? own.termMonths) !== undefined ? 'NEW_LOAN_INSTALMENT' : null;
}

/** What is known of the loan that is thought of, and stays with it. */
const OF_THE_LOAN = ['amountWon', 'termMonths', 'annualRatePercent', 'yearlyIncomeWon', 'monthlyIncomeWon'] as const;
const OF_A_NEW_LOAN: ReadonlySet<Intent> = new Set<Intent>(['NEW_LOAN_INSTALMENT', 'LIMIT_SIMULATION']);
/** A limit is asked for without the amount of the loan, unless what one earns is said for that one. */
const isOfTheLoan = (intent: Intent, before: Intent, own: Slots, name: string): boolean =>
  OF_A_NEW_LOAN.has(intent) &&
  OF_A_NEW_LOAN.has(before) &&
  isOne(OF_THE_LOAN, name) &&
  (name !== 'amountWon' || intent === 'NEW_LOAN_INSTALMENT' || hasIncome(own));

const CALCULATED: ReadonlySet<Intent> = new Set<Intent>([
  ...(['LIMIT_SIMULATION', 'LIMIT_GOAL', 'LIMIT_PATH', 'NEW_LOAN_INSTALMENT', 'PREPAYMENT', 'RATE_CHANGE'] as const),
]);
const NUMBERS = [
  ...(['annualRatePercent', 'rateChangePoints', 'yearlyIncomeWon', 'monthlyIncomeWon', 'incomeChangePercent'] as const),
  ...([
    'amountWon',
    'termMonths',
    'monthsAhead',
    'debtChangeWon',
    'repaid',
    'homePriceWon',
    'homeCount',
    'region',
  ] as const),
];
export const isCalculated = (intent: Intent): boolean => CALCULATED.has(intent);

/** Whether a question gives another number for the earlier calculation. */
export const isCorrection = (own: Slots, { intent }: PlannedAsk): boolean =>
  CALCULATED.has(intent) && NUMBERS.some((name) => own[name] !== undefined);

const MILLION = 1_000_000;
const HUNDRED = 100;

/** `장모님이 천 더 보태주셔서 3천이면`: what is said behind comes to that, and is not added once more. */
const SAYS_SUM =
  /(?:더|보태|추가)[^.?!]{0,12}?(?:서|니까?|면) (?:총 ?|다 ?해서 )?[\d일이삼사오육칠팔구]*[\d천백억만]+(?:만 ?원|원)?(?:이면|으로|이니)/;
/** `거기에 천만 원만 더 보태면`, `ten million more than that`: a sum on top of the one before. */
const ADDS =
  /거기(?:에|다|에다)[^.?!]{0,14}더|더 ?(?:보태|얹|추가)|\b(?:more than that|on top(?: of that)?|in addition)\b/i;

const NAMES_MOVE =
  /오르|올[라리]|상승|인상|뛰|내리|내려|인하|하락|떨어|빠지|\b(?:up|down|rise|rose|fall|fell|drop|cut|hike|increase|decrease)/i;

/** A bare number replaces the one said before. */
export function inPlace(text: string, own: Slots, { intent, slots }: PlannedAsk): Slots {
  if (own.amountWon !== undefined && slots.amountWon !== undefined && ADDS.test(text))
    return { ...own, amountWon: own.amountWon + (SAYS_SUM.test(text) ? 0 : slots.amountWon) };
  const times = timesOf(text);
  if (times !== null && slots.amountWon !== undefined) return { ...own, amountWon: times * slots.amountWon };
  const fold = slots.incomeChangePercent === undefined ? null : foldOf(text);
  if (fold !== null) return { ...own, incomeChangePercent: fold };
  const [, percent] = /(\d+(?:\.\d+)?) ?(?:%|프로|퍼센트|percent)/i.exec(text) ?? [];
  if (percent !== undefined && intent === 'INCOME') {
    const rest = Object.fromEntries(Object.entries(own).filter(([name]) => !/^(?:annualRate|rateChange)/.test(name)));
    return {
      ...rest,
      incomeChangePercent: (/줄|내리|떨어|down|fall|drop|less/i.test(text) ? -1 : 1) * Number(percent),
    };
  }
  const isPlain = !/금리|이자|이율|rate|interest|(?:프로|%|퍼센트) ?로|\bat /i.test(text);
  if (own.rateChangePoints !== undefined && slots.incomeChangePercent !== undefined && isPlain) {
    // `20% 늘면?` after an income that rises by 10 %.
    const { rateChangePoints, ...rest } = own;
    return { ...rest, incomeChangePercent: rateChangePoints };
  }
  if (own.annualRatePercent !== undefined && isPlain) {
    const { annualRatePercent, ...rest } = own;
    if (slots.incomeChangePercent !== undefined)
      return { ...rest, incomeChangePercent: Math.sign(slots.incomeChangePercent) * annualRatePercent };
    if (slots.rateChangePoints !== undefined)
      return { ...rest, rateChangePoints: Math.sign(slots.rateChangePoints) * annualRatePercent };
  }
  // `3%p면?` after a rate that falls: it falls by so much.
  if (own.rateChangePoints !== undefined && (slots.rateChangePoints ?? 0) < 0 && !NAMES_MOVE.test(text))
    return { ...own, rateChangePoints: -Math.abs(own.rateChangePoints) };
  const bare = bareNumber(text, own, slots) ?? otherWay(text, own, slots);
  if (bare) return bare;
  const tenths = slots.incomeChangePercent === undefined ? null : tenthsOf(text);
  if (tenths !== null) return { ...own, incomeChangePercent: (slots.incomeChangePercent ?? 0) < 0 ? -tenths : tenths };
  const millions = (slots.amountWon ?? slots.yearlyIncomeWon ?? 0) >= MILLION ? bareMillions(text) : null;
  const short = millions ?? bareAmount(text, slots);
  if (short !== null && slots.amountWon === undefined) return { ...withoutAmount(own), yearlyIncomeWon: short };
  if (short !== null) return { ...own, amountWon: short };
  if (own.amountWon === undefined) return own;
  const { amountWon, ...rest } = own;
  const isIncome = slots.amountWon === undefined && (slots.yearlyIncomeWon !== undefined || intent === 'INCOME');
  const isOfMillions =
    !/[가-힣]/.test(text) && (slots.yearlyIncomeWon ?? 0) >= MILLION && amountWon < (slots.yearlyIncomeWon ?? 0) / 20;
  if (isIncome) return { ...rest, yearlyIncomeWon: isOfMillions ? amountWon * HUNDRED : amountWon };
  // `Twenty?` after ten million is twenty million: English leaves the million out, where Korean leaves out the 만.
  const isShort =
    !/[가-힣]/.test(text) && amountWon < MILLION * HUNDRED && (slots.amountWon ?? 0) >= MILLION && amountWon < MILLION;
  return isShort ? { ...rest, amountWon: amountWon * HUNDRED } : own;
}
