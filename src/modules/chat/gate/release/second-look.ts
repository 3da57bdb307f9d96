/** Why a sentence was not shown: what whoever writes it anew has to know. */
export type Doubt = 'FIGURE' | 'SLOT' | 'CONTACT' | 'SECRET' | 'TRADE' | 'SUBJECT' | 'CLAIM';

export interface DoubtedSentence {
  /** As the model wrote it, with its slots. */
  readonly sentence: string;
  readonly doubt: Doubt;
}

/** What a verifier says of a sentence that was flagged; null where it does not say in time, which counts as no. */
export type SecondVerdict = 'SUPPORTED' | 'UNSUPPORTED' | 'NOT_A_CLAIM';

/** Looks at flagged sentences again. Neither call rejects; both answer one item a sentence, in their order. */
export interface SecondLook {
  /** Asks a verifier; absent where there is none. */
  readonly verify?: ((sentences: readonly string[]) => Promise<readonly (SecondVerdict | null)[]>) | undefined;
  /** Asks for sentences in other words, once; null for what could not be had. Absent where nobody can be asked. */
  readonly again?: (doubted: readonly DoubtedSentence[]) => Promise<readonly (string | null)[]>;
}

/** Sentences of one answer that get a second look at most; what a model writes beyond is left out. */
export const LOOKS_MAX = 24;
