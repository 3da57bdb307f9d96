import { endOfQuarter } from '../../../platform/calendar.js';
import { quarterOfYear, yearsBetween, Random } from '../basis/index.js';
import {
  lifeStage,
  lifestyleHabit,
  lifestyleOf,
  type DemoCustomer,
  type DemoSettings,
  type LifeStage,
  type Lifestyle,
} from '../people/index.js';
import { changedAmounts, changedCreditShare, plantedChange, type PlantedChange } from './planted-change.js';
import { CATEGORIES, GROUPS, usualShares } from './spending-profile.js';

/** One customer's spending: a line for each quarter, and the planted quarter that stands out, if any. */
export interface DemoSpending {
  /** Lines of the source file, columns in its order, without line ends. */
  readonly lines: readonly string[];
  /** What the lines come to, oldest quarter first. */
  readonly totals: readonly QuarterTotal[];
  readonly anomaly: { readonly quarter: string; readonly category: string; readonly timesUsual: number } | null;
  /** What changes for good from a quarter on, if anything was made to. */
  readonly change: PlantedChange | null;
}

/**
 * By how much what befell somebody changes the spending of a quarter, as a multiple; 1 for those that are not in it.
 */
export type SpendingShifts = ReadonlyMap<string, number>;

export const NO_SHIFTS: SpendingShifts = new Map();

/** What a line of the file comes to. */
export interface QuarterTotal {
  readonly quarter: string;
  /** Won a month, as the line has it: cut to ten thousand. */
  readonly totalWon: number;
  /** The part of it that was one large purchase, in the middle month. */
  readonly oneOffWon: number;
  /** Share of credit cards. */
  readonly creditShare: number;
  /** How a life event changed it, as a multiple of what it would have been. */
  readonly shift: number;
}

/** Every n-th customer has one quarter that stands out. */
const ANOMALY = { every: 97, at: 5 } as const;
/** Where a sudden large sum is plausible. */
const SUDDEN = ['TRVL', 'APPLNC', 'GOODS', 'HOS', 'FUNITR', 'AUTOSL'];
/** The demonstration account's is a family's journey abroad. */
const STORY_TIMES_USUAL = 1.6;
/** It falls into one of the last so many quarters, with a history before it. */
const ANOMALOUS_QUARTERS = 4;

/** How much of the deviation from the usual carries over into the next quarter, and how much is new. */
const PERSISTENCE = 0.7;
const SHOCK = 0.14;
/** Prices and incomes grow by some 2.4 % a year. */
const GROWTH_A_QUARTER = 0.006;

/**
 * What strain does to spending until the last quarter, by degrees over the quarters before: less of it, first of what
 * can wait, and more of it on credit. That accounts and credit lines are used otherwise from about a year before a
 * default on is a finding of Norden and Weber, “Credit line usage, checking account activity, and default risk of bank
 * borrowers” (Review of Financial Studies, 2010); that purchases by category show it, one of Khandani, Kim and Lo,
 * “Consumer credit-risk models via machine-learning algorithms” (Journal of Banking & Finance, 2010). The sizes are
 * made up.
 */
const STRAIN = { quarters: 8, onTotal: -0.12, onWhatCanWait: -0.4, onCredit: 0.08 } as const;
/** What can wait: travel and leisure, clothes, goods for the home, cars, courses. */
const CAN_WAIT = new Set(
  'TRVL HOTEL LEISURE_S LEISURE_P CULTURE CLOTH GOODS FUNITR APPLNC KITWR AUTOSL ACDM'.split(' '),
);

/**
 * How much people of one lifestyle differ in what they spend on a category, as a standard deviation of its logarithm.
 */
const TASTE = 0.3;

/** By how much the share of credit cards differs from one quarter to the next for no reason. */
const CARD_CHANGE = 0.03;

/** Grades by what three months come to, in thousand won: 200, 150, 100 and 50 times a hundred thousand. */
const GRADES: readonly (readonly [number, string])[] = [
  [20_000, '21'],
  [15_000, '22'],
  [10_000, '23'],
  [5_000, '24'],
];

/** What stays the same about a customer's spending over the quarters. */
interface Habits {
  /** Thousand won a month. */
  readonly usualTotal: number;
  readonly creditShare: number;
  readonly taste: readonly number[];
  /** How often a half-year has any of each category. */
  readonly presence: readonly number[];
  readonly givesRegion: boolean;
  readonly givesStage: boolean;
  readonly digital: boolean;
}

/** The quarters of one customer, oldest first, in the 55 columns of the source. */
export function demoSpending(
  { seed }: DemoSettings,
  institution: string,
  customer: DemoCustomer,
  quarters: readonly string[],
  shifts: SpendingShifts = NO_SHIFTS,
): DemoSpending {
  const random = Random.named(seed, institution, 'spending', customer.index);
  const habits = habitsOf(random, customer, lifestyleOf(seed, institution, customer.index));
  const anomaly = anomalyOf(random, customer, quarters);
  const cards = Random.named(seed, institution, 'cards', customer.index);
  const change = plantedChange({ seed, institution, index: customer.index, quarters });
  const lines: string[] = [];
  const totals: QuarterTotal[] = [];
  let deviation = (SHOCK / Math.sqrt(1 - PERSISTENCE ** 2)) * random.normal();
  for (const [index, quarter] of quarters.entries()) {
    const strain = strainAt(customer, quarters.length - 1 - index);
    const total = habits.usualTotal * Math.exp(deviation + GROWTH_A_QUARTER * index + STRAIN.onTotal * strain);
    const stage = lifeStage(customer, endOfQuarter(quarter));
    const usual = amountsOf(random, habits, stage, quarter, { total, strain });
    const amounts = changedAmounts(change, usual, { quarter, quarters, usualTotal: habits.usualTotal });
    const shift = shifts.get(quarter) ?? 1;
    if (shift !== 1) spendMore(amounts, shift);
    const oneOff = anomaly?.quarter === quarter ? anomaly.timesUsual * habits.usualTotal : 0;
    if (anomaly && oneOff > 0) addTo(amounts, anomaly.category, oneOff);
    const usualShare = bounded(habits.creditShare + STRAIN.onCredit * strain + CARD_CHANGE * cards.normal());
    const creditShare = bounded(changedCreditShare(change, usualShare, { quarter, quarters }));
    const since = quarters[0] ?? quarter;
    lines.push(lineOf(random, { ...customer, since }, { ...habits, creditShare }, stage, quarter, amounts));
    const [totalWon, oneOffWon] = [sumOf(amounts), oneOff].map((thousand) => cut(thousand) * 1_000) as [number, number];
    totals.push({ quarter, totalWon, oneOffWon: Math.min(totalWon, oneOffWon), creditShare, shift });
    deviation = PERSISTENCE * deviation + SHOCK * random.normal();
  }
  return { lines, totals, anomaly, change };
}

function habitsOf(
  random: Random,
  { annualIncomeWon, birthDate, creditScore }: DemoCustomer,
  lifestyle: Lifestyle,
): Habits {
  const monthly = annualIncomeWon / 12_000;
  const born = Number(birthDate.slice(0, 4));
  const share = Math.min(0.62, 0.42 * (35e6 / annualIncomeWon) ** 0.25);
  return {
    usualTotal: monthly * share * random.factor(0.35),
    creditShare: bounded(0.8 - (born > 1995 ? 0.3 : 0) + (creditScore - 820) / 900 + 0.15 * random.normal()),
    taste: CATEGORIES.map(({ name }) => lifestyleHabit(lifestyle, name).times * random.factor(TASTE)),
    presence: CATEGORIES.map(({ name, presence }) => Math.max(presence, lifestyleHabit(lifestyle, name).presence)),
    givesRegion: !random.chance(0.01),
    givesStage: !random.chance(0.03),
    digital: random.chance(born > 1985 ? 0.93 : born > 1970 ? 0.82 : born > 1960 ? 0.62 : 0.35),
  };
}

/** A share of credit cards that leaves some to the other card. */
const bounded = (share: number): number => Math.min(0.99, Math.max(0.05, share));

function anomalyOf(random: Random, { index }: DemoCustomer, quarters: readonly string[]): DemoSpending['anomaly'] {
  const history = index === 0;
  const latest = quarters.slice(-ANOMALOUS_QUARTERS);
  const drawn = {
    quarter: history ? latest.at(-1) : latest[random.integer(0, latest.length - 1)],
    category: history ? 'TRVL' : random.pick(SUDDEN),
    timesUsual: history ? STORY_TIMES_USUAL : Math.round(random.between(2.5, 5) * 10) / 10,
  };
  const planted = history || index % ANOMALY.every === ANOMALY.at;
  return planted && drawn.quarter !== undefined ? { ...drawn, quarter: drawn.quarter } : null;
}

/** Thousand won a month for each middle category; they sum to the total. */
function amountsOf(
  random: Random,
  habits: Habits,
  stage: LifeStage,
  quarter: string,
  { total, strain }: { readonly total: number; readonly strain: number },
): number[] {
  const weights = usualShares(stage, quarterOfYear(quarter)).map((share, index) => {
    const { name = '' } = CATEGORIES[index] ?? {};
    const held = CAN_WAIT.has(name) ? Math.exp(STRAIN.onWhatCanWait * strain) : 1;
    return random.chance(habits.presence[index] ?? 0)
      ? held * share * (habits.taste[index] ?? 1) * random.factor(0.25)
      : 0;
  });
  const sum = sumOf(weights);
  return weights.map((weight) => (sum > 0 ? (total * weight) / sum : 0));
}

/** Strain as it shows so many quarters before the last: those who are hard up alone, and more and more of it. */
function strainAt({ strain }: DemoCustomer, quartersBack: number): number {
  return Math.max(0, strain) * Math.max(0, 1 - quartersBack / STRAIN.quarters);
}

/** Spends so many times as much, by more or less of what can wait as far as that goes. */
function spendMore(amounts: number[], times: number): void {
  const total = sumOf(amounts);
  const waits = CATEGORIES.map(({ name }) => CAN_WAIT.has(name));
  const canWait = sumOf(amounts.filter((_, index) => waits[index]));
  const factor = canWait > 0 ? 1 + (total * (times - 1)) / canWait : 0;
  for (const [index, amount] of amounts.entries())
    amounts[index] = factor > 0 ? (waits[index] ? amount * factor : amount) : amount * times;
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

function addTo(amounts: number[], category: string, thousandWon: number): void {
  const index = CATEGORIES.findIndex(({ name }) => name === category);
  amounts[index] = (amounts[index] ?? 0) + thousandWon;
}

/** The source cuts each amount to ten thousand won on its own, so parts may fall short of their sum. */
function lineOf(
  random: Random,
  customer: DemoCustomer & { readonly since: string },
  habits: Habits,
  stage: LifeStage,
  quarter: string,
  amounts: readonly number[],
): string {
  const total = sumOf(amounts);
  const groups = new Array<number>(GROUPS.length + 1).fill(0);
  for (const [index, { group }] of CATEGORIES.entries()) groups[group] = (groups[group] ?? 0) + (amounts[index] ?? 0);
  const age = Math.min(85, Math.max(20, Math.floor(yearsBetween(customer.birthDate, endOfQuarter(quarter)) / 5) * 5));
  return [
    quarter,
    customer.sourceKey,
    age,
    customer.sex === 'MALE' ? 1 : 2,
    GRADES.find(([least]) => cut(total) * 3 >= least)?.[1] ?? '25',
    cardSince(customer),
    habits.givesRegion ? customer.region : '',
    habits.digital ? 'Y' : 'N',
    habits.digital && random.chance(0.82) ? 'Y' : 'N',
    habits.givesStage ? stage : '',
    cut(total),
    cut(total * habits.creditShare),
    cut(total * (1 - habits.creditShare)),
    ...groups.slice(0, GROUPS.length).map(cut),
    ...amounts.map(cut),
  ].join(',');
}

/** Everyone in the file of a quarter had a card by then, also when many quarters are requested. */
function cardSince({ joinedOn, since }: DemoCustomer & { readonly since: string }): string {
  const [joined, first] = [joinedOn, endOfQuarter(since)].map((day) => day.slice(0, 4) + day.slice(5, 7));
  return joined !== undefined && first !== undefined && joined < first ? joined : (first ?? '');
}

function cut(thousandWon: number): number {
  return Math.floor(thousandWon / 10) * 10;
}
