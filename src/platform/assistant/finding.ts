import type { ForecastAsk } from './forecast-ask.js';
import type { Localized } from '../text.js';
import type { Fact } from './fact.js';

/** A table whose cells are facts, so that each figure in it has its source. */
export interface FoundTable {
  readonly title: Localized;
  readonly columns: readonly Localized[];
  /** Each row has a cell for every column: words, or the id of a fact. */
  readonly rows: readonly (readonly FoundCell[])[];
  /** The SELECT that found it in a file of the asker; absent for anything else. */
  readonly query?: string;
}
export type FoundCell = { readonly text: Localized } | { readonly fact: string };

/** A chart as data: series over the same points, with their unit, never a picture. */
export interface FoundChart {
  readonly title: Localized;
  readonly kind: 'LINE' | 'BAR';
  readonly unit: 'WON' | 'PERCENT' | 'POINT';
  /** What lies on the axis below: months, quarters, categories. */
  readonly points: readonly Localized[];
  /** One value per point; null where unknown. Won are whole numbers. */
  readonly series: readonly { readonly name: Localized; readonly values: readonly (number | null)[] }[];
  /** Where the values come from, and when they held. */
  readonly origin?: { readonly source: Localized; readonly asOf: string };
}

/** The situation that an answer is about, as the rules see it. */
export interface FoundScenario {
  /** Its code, such as `DEBT_STRESS`. */
  readonly code: string;
  readonly label: Localized;
  /** From 0 to 1, as a decimal; left out where nobody knows how often the rules are right. */
  readonly probability?: string;
  /** Ids of the facts to look at first. */
  readonly keyMetrics: readonly string[];
}

/** A mutation that the customer may send next. Nothing is done until they confirm it in a call of their own. */
export interface FoundAction {
  readonly label: Localized;
  /** The mutation's name in the schema, such as `loanPrepay`. */
  readonly mutation: string;
  /** Its arguments, as GraphQL variables. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** What it would do, with the figures that are known before. */
  readonly preview: Localized;
  /** Whether it declines something or takes it back: offered to those who ask for that, and to nobody else. */
  readonly isDecline?: boolean;
}

/** The result of looking something up: facts, and the answer they give in the words of the room that knows. */
export interface Finding {
  readonly facts: readonly Fact[];
  /** The direct answer: one sentence, with its figures; `네`/`아니요` first where the question takes yes or no. */
  readonly lead?: Localized;
  /** Ids of the facts that support the lead, in the order shown; all facts when left out. */
  readonly shown?: readonly string[];
  /** What was assumed for what the question left open, each as a clause: `금리 연 4.2%(오늘 가장 낮은 상품)`. */
  readonly assumed?: readonly Localized[];
  /** Figures that it is about beside its arguments, such as 12 where it shows a year in months. */
  readonly about?: readonly number[];
  /** What of the question was not taken into account, as a sentence. */
  readonly leftOut?: Localized;
  readonly table?: FoundTable;
  readonly chart?: FoundChart;
  /** What can be done about it, strongest first, in words without figures or with figures of the facts. */
  readonly advice?: readonly Localized[];
  /** Follow-up questions that the assistant can answer. */
  readonly followUps?: readonly Localized[];
  readonly action?: FoundAction;
  readonly scenario?: FoundScenario;
  /** The forecast that it reports: a model may write a summary and scenarios of it. */
  readonly forecast?: ForecastAsk;
}
