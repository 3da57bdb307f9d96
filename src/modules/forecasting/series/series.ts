import type { Frequency } from './period.js';
import type { SeriesTopic } from './series-topic.js';

/** A series as it is returned. */
export interface Series {
  readonly id: number;
  /** Null for a series that all may read. */
  readonly institutionId: number | null;
  readonly code: string;
  readonly nameKo: string;
  readonly nameEn: string;
  readonly topic: SeriesTopic;
  readonly frequency: Frequency;
  readonly unit: string;
  readonly source: string;
  readonly isMadeUp: boolean;
}

/** A figure of one period in one vintage. */
export interface Observation {
  readonly period: string;
  /** As a decimal in text. */
  readonly value: string;
  /** The day from which this figure was known. */
  readonly knownFrom: string;
}

/** The figure of a period from a day on; a null value withdrew it. */
export interface Vintage {
  readonly period: string;
  readonly value: string | null;
  readonly knownFrom: string;
}
