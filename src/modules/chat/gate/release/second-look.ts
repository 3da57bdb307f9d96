/** Why a sentence was not shown, for the model that rewrites it. */
export type Doubt = 'FIGURE' | 'SLOT' | 'CONTACT' | 'SECRET' | 'TRADE' | 'SUBJECT' | 'CLAIM';

export interface DoubtedSentence {
  /** As the model wrote it, with its slots. */
  readonly sentence: string;
  readonly doubt: Doubt;
}

/** A verifier's verdict on a flagged sentence; null when it is late, which counts as no. */
export type SecondVerdict = 'SUPPORTED' | 'UNSUPPORTED' | 'NOT_A_CLAIM';

/** Reviews flagged sentences. Neither call rejects; both return one item per sentence, in order. */
export interface SecondLook {
  /** Asks a verifier; absent where there is none. */
  readonly verify?: ((sentences: readonly string[]) => Promise<readonly (SecondVerdict | null)[]>) | undefined;
  /** Asks once for rephrased sentences; null for those that failed. Absent where there is no writer. */
  readonly again?: (doubted: readonly DoubtedSentence[]) => Promise<readonly (string | null)[]>;
}

/** Maximum sentences of one answer that get a second look; further ones are left out. */
export const LOOKS_MAX = 24;
