import type { Localized } from '../../../../platform/text.js';

/** A fact as a part shows it. */
export interface PartFact {
  /** Its name among the facts of the reply. */
  readonly id: string;
  /** What it belongs to, such as a loan; null where it stands alone. */
  readonly of: Localized | null;
  readonly label: Localized;
  readonly value: Localized;
  readonly source: Localized;
  readonly asOf: string;
}

export interface PartCell {
  readonly text: Localized;
  /** The fact whose value it shows; null for words. */
  readonly fact: string | null;
}

/** Where the values of a part come from. */
export interface PartOrigin {
  readonly source: Localized;
  readonly asOf: string;
}

export interface PartSeries {
  readonly name: Localized;
  readonly values: readonly (number | null)[];
}

/**
 * A part of an answer beside its text, complete by itself: it holds the values of its facts, in both languages, so that
 * it is the same from the log, from the row and in a file.
 */
export type AnswerPart =
  | { readonly type: 'facts'; readonly facts: readonly PartFact[] }
  | {
      readonly type: 'table';
      readonly title: Localized;
      readonly columns: readonly Localized[];
      readonly rows: readonly (readonly PartCell[])[];
      readonly origins: readonly PartOrigin[];
      /** The SELECT that found it in a file of the asker; absent for any other table. */
      readonly query?: string;
    }
  | {
      readonly type: 'chart';
      readonly title: Localized;
      readonly kind: 'LINE' | 'BAR';
      readonly unit: 'WON' | 'PERCENT' | 'POINT';
      readonly points: readonly Localized[];
      readonly series: readonly PartSeries[];
      readonly origin: PartOrigin | null;
    }
  | { readonly type: 'advice'; readonly steps: readonly Localized[] }
  | { readonly type: 'steps'; readonly steps: readonly Localized[] }
  | { readonly type: 'followUps'; readonly questions: readonly Localized[] }
  | {
      readonly type: 'action';
      readonly label: Localized;
      readonly mutation: string;
      /** Canonical JSON of the mutation's variables. */
      readonly arguments: string;
      readonly preview: Localized;
    }
  | {
      readonly type: 'scenario';
      readonly code: string;
      readonly label: Localized;
      readonly probability: string | null;
      readonly keyMetrics: readonly PartFact[];
    };

/** A part with its place: in the events of its reply, and in the text, in UTF-16 units. */
export interface PlacedPart {
  /** The sequence number of the event that carried it. */
  readonly sequence: number;
  readonly start: number;
  /** Where the text that says the same ends; `start` where no text does. A reply that was cut short may end before. */
  readonly end: number;
  readonly part: AnswerPart;
}

/** The parts of a reply that has none. One shared list, so that identity shows a reply without parts. */
export const NO_PARTS: readonly PlacedPart[] = [];
