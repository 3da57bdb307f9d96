import type { Localized } from '../../../platform/text.js';

/** A fact as it was given to the writer of a reply, kept with it. */
export type EvidenceFact = {
  readonly id: string;
  readonly label: Localized;
  readonly value: Localized;
  readonly source: Localized;
  /** A date or a quarter. */
  readonly asOf: string;
  /** Whether the shown text states its value. */
  readonly isTold: boolean;
};

/** Maximum facts kept with one reply, stated ones first; its record binds all of them. */
export const KEPT_FACTS_MAX = 100;

/** What a guard decided about one reply. */
export interface Verdict {
  /** The guard: `DISTRESS`, `EMERGENCY`, `FOREIGN_DATA`, `LEDGER`, `INJECTION`, `BUDGET`, ... */
  readonly guard: string;
  /** What it did: `PASSED`, `WITHHELD`, `REPLACED`, `REFUSED`, ... */
  readonly verdict: string;
  /** For auditors, without personal data: how many figures were replaced, which step was refused. */
  readonly detail: string | null;
}

/** How a reply was made, as far as this is known before it ends. */
export interface Evidence {
  /** SHA-256, in hexadecimal, of the prompt as it went out: the JSON of its messages. Null when there was no prompt. */
  readonly promptSha256: string | null;
  readonly facts: readonly EvidenceFact[];
  /** Versions of the rules and models used, by name: `{ 'scenario-rules': '3', 'chat-intent': '1' }`. */
  readonly versions: Readonly<Record<string, string>>;
  readonly verdicts: readonly Verdict[];
}

/** Whether a reply repeats a cached answer, according to its guard verdicts. */
export const isFromCache = (verdicts: readonly { readonly guard: string }[]): boolean =>
  verdicts.some(({ guard }) => guard === 'CACHE');
