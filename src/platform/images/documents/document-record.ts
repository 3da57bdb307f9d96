import type { DocumentFigures } from './judging.js';

/** How the shipped model came to be, and how well it judges. */
export interface DocumentRecord {
  readonly version: string;
  /** SHA-256 of the model's file. */
  readonly sha256: string;
  readonly features: number;
  /** What it was trained on: for each photograph of the training set, a digest of its measurements. */
  readonly learned: readonly string[];
  readonly heldOut: JudgedSet;
  readonly shifted: JudgedSet;
}

export interface JudgedSet extends DocumentFigures {
  /** The share of photographs that are taken for something other than a document. */
  readonly unknownShare: number;
}
