import { z } from 'zod';
import type { CategoryName } from '../../spending/index.js';
import { explain } from '../parse-problems.js';
import { EMBEDDED } from './embedding.js';
import { DIMENSIONS, type LikenessScale } from './likeness.js';

/** By name, the file that training leaves beside the model. */
export const PROFILE_FILE = 'clusters.json';

/** What training knows of the clusters it found. */
export interface ClusterProfile {
  /** What likeness is measured by; it rests on no cluster. */
  readonly likeness: LikenessScale;
  /** Mean share of each category, from 0 to 1: of everybody, and of each cluster. */
  readonly shares: readonly number[];
  readonly clusters: readonly (readonly number[])[];
}

const shares = z.array(z.number()).length(EMBEDDED.length);
const profile = z.strictObject({
  likeness: z.strictObject({
    means: z.array(z.number()).length(DIMENSIONS),
    deviations: z.array(z.number().positive()).length(DIMENSIONS),
  }),
  shares,
  clusters: z.array(shares).min(1),
});

/** Reads the file. @throws Error that says what is wrong with it. */
export function readProfile(file: Uint8Array | undefined): ClusterProfile {
  const parsed = profile.safeParse(JSON.parse(Buffer.from(file ?? []).toString('utf8') || 'null'));
  if (!parsed.success) throw new Error(`${PROFILE_FILE}: ${explain(parsed.error)}`);
  return parsed.data;
}

/** A category that a cluster spends more on than others do. */
export interface ClusterMark {
  readonly category: CategoryName;
  /** From 0 to 1. */
  readonly share: number;
  readonly usual: number;
}

/** Categories shown for a cluster. */
export const MOST_MARKS = 3;

/** What a cluster spends more on than everybody does, by percentage points, most first. */
export function marksOf({ shares, clusters }: ClusterProfile, cluster: number): ClusterMark[] {
  const own = clusters[cluster] ?? [];
  return EMBEDDED.map((category, at) => ({ category, share: own[at] ?? 0, usual: shares[at] ?? 0 }))
    .filter(({ share, usual }) => share > usual)
    .sort((one, other) => other.share - other.usual - (one.share - one.usual))
    .slice(0, MOST_MARKS);
}
