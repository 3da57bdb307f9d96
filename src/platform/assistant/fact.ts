import type { Caller } from '../access/index.js';
import type { Localized } from '../text.js';

/** What a fact is about. */
export type FactTopic =
  | 'PROFILE'
  | 'LOAN'
  | 'ARREARS'
  | 'REPAYMENT'
  | 'SPENDING'
  | 'SCENARIO'
  | 'UPLOAD'
  | LookedUpTopic;

/** Topics that are reported only when they were looked up for the question. */
export type LookedUpTopic = 'PAYOFF' | 'LIMIT' | 'REFINANCE' | 'QUARTER' | 'PEERS' | 'FINDING';

/** A value with its type, from which every form of it is made: exact, about, a day of the month, in so many days. */
export type FactValue =
  | { readonly type: 'MONEY'; readonly won: number }
  /** Percent: a rate a year, a share, a ratio; the decimal as the room holds it. */
  | { readonly type: 'PERCENT'; readonly percent: string }
  /** Percentage points, signed. */
  | { readonly type: 'POINTS'; readonly points: string }
  | { readonly type: 'DATE'; readonly on: string }
  | { readonly type: 'MONTH'; readonly month: string }
  | { readonly type: 'QUARTER'; readonly quarter: string }
  | { readonly type: 'COUNT'; readonly count: number; readonly unit: CountUnit }
  | { readonly type: 'YES_NO'; readonly yes: boolean }
  | { readonly type: 'TREND'; readonly direction: 'UP' | 'DOWN' | 'FLAT' };

export type CountUnit = 'LOAN' | 'THING' | 'PERSON' | 'DAY' | 'MONTH' | 'POINT' | 'TIME';

/** One thing known of a customer, worded by the room that knows it. Every figure in an answer must come from a fact. */
export interface Fact {
  /** Names the fact within one answer, such as `loan.1.balance`. */
  readonly id: string;
  readonly topic: FactTopic;
  /** What it is one figure of, such as a loan's name. Facts of one thing that follow each other share one line. */
  readonly of?: Localized;
  readonly label: Localized;
  /** Other words by which people ask for it, in either language, such as `처음 빌린`, `borrow`. */
  readonly calls?: readonly string[];
  /** The value as people read it, with its unit: `12,300,000원`, `KRW 12,300,000`. */
  readonly value: Localized;
  /** The same with its type, where it has one; absent for words. */
  readonly typed?: FactValue;
  /** Where it comes from, in words a customer understands, such as `대출 원장`. */
  readonly source: Localized;
  /** The sentence that answers a question about this with yes or no; absent where it is no such question. */
  readonly answer?: Localized;
  /** What the customer can do next, in our own words without figures; absent where there is nothing. */
  readonly advice?: readonly Localized[];
  /** Whether it shows trouble, and so is shown to somebody in hardship. Absent where it does not, or could not. */
  readonly isAdverse?: boolean;
  /** Whether it is an input of the calculation, said or assumed, and so not what is asked for. */
  readonly isGiven?: boolean;
  /** Versions of the rules and models that computed it, by name; absent where it was read, not judged. */
  readonly madeBy?: Readonly<Record<string, string>>;
  /** When it held: a date such as `2026-11-20`, or a quarter such as `2026Q3`. */
  readonly asOf: string;
}

/** What the fact is called where it stands alone: `신용대출(끝번호 0123) 잔액`. */
export const fullLabel = ({ of, label }: Pick<Fact, 'of' | 'label'>): Localized =>
  of ? { ko: `${of.ko} ${label.ko}`, en: `${of.en}: ${label.en}` } : label;

/** Reads what the caller may know of a customer; empty for a customer who is not the caller's. */
export interface FactSource {
  factsFor(caller: Caller, customerId: number): Promise<readonly Fact[]>;
}

/** What several rooms know, in their order. */
export const factsTogether = (sources: readonly FactSource[]): FactSource => ({
  factsFor: async (caller, customerId) =>
    (await Promise.all(sources.map((source) => source.factsFor(caller, customerId)))).flat(),
});
