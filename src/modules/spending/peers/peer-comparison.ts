import { PEER_ATTRIBUTES, widening, type PeerAttribute } from './peer-attribute.js';
import { roundedMean, roundedQuartiles, disclosedSize } from './peer-coarsening.js';
import type { SourceCodes } from './peer-codes.js';
import { PEER_MEASURES, type PeerMeasure } from './peer-measure.js';
import type { PeerSketch } from './peer-sketch.js';
import { peerRankOf, type PeerRank } from './peer-rank.js';

/** The source gives thousands of won. */
const WON_OF_SOURCE = 1_000;

/** A customer's figures of a quarter, and the narrowest of the requested groups that may be shown. */
export interface PeerRow {
  readonly quarter: string;
  /** In the order of `PEER_ATTRIBUTES`. */
  readonly codes: SourceCodes;
  /** In the order of `PEER_MEASURES`, in thousand won. */
  readonly amounts: readonly number[];
  /** When the quarter was counted; null when it has not been yet. */
  readonly countedAt: Date | null;
  /** Null when no group may be shown, not even everybody. */
  readonly group: { readonly given: number; readonly sketch: PeerSketch } | null;
}

/** Why there is no comparison. */
export type NoPeers = 'NOT_COUNTED_YET' | 'TOO_FEW_PEOPLE';
/** Why a requested attribute was dropped. */
export type WideningReason = 'NOT_KNOWN' | 'TOO_FEW_PEOPLE';

/** Where a person stands in one measure, and how their group spends; amounts are in won a month. */
export interface PeerFigure extends PeerRank {
  readonly measure: PeerMeasure;
  readonly amountWon: number;
  readonly meanWon: number;
  readonly meanStepWon: number;
  readonly lowerQuartileWon: number;
  readonly medianWon: number;
  readonly upperQuartileWon: number;
  readonly quartileStepWon: number;
}

/** The people somebody is compared with. */
export interface PeerGroup {
  readonly groupBy: readonly PeerAttribute[];
  /** What the members have in common, in the order of `PEER_ATTRIBUTES`; null for attributes not in use. */
  readonly codes: SourceCodes;
  readonly size: number;
  readonly countedAt: Date | null;
  readonly widened: readonly { readonly attribute: PeerAttribute; readonly reason: WideningReason }[];
}

export interface PeerComparison {
  readonly quarter: string;
  readonly groupBy: readonly PeerAttribute[];
  readonly unavailable: NoPeers | null;
  readonly group: PeerGroup | null;
  readonly figures: ReadonlyMap<PeerMeasure, PeerFigure>;
}

/** Compares a customer with a group. All figures of the group are rounded as `peer-coarsening.ts` says. */
export function compare(row: PeerRow, groupBy: readonly PeerAttribute[]): PeerComparison {
  const { quarter, group } = row;
  const asked = widening(groupBy)[0] ?? [];
  if (!group) {
    const unavailable = row.countedAt ? 'TOO_FEW_PEOPLE' : 'NOT_COUNTED_YET';
    return { quarter, groupBy: asked, unavailable, group: null, figures: new Map() };
  }
  const figures = PEER_MEASURES.map(({ measure }, index) =>
    figureOf(measure, row.amounts[index] ?? 0, group.sketch, index),
  );
  return {
    quarter,
    groupBy: asked,
    unavailable: null,
    group: groupOf(row, asked, group.given, group.sketch.members),
    figures: new Map(figures.map((figure) => [figure.measure, figure])),
  };
}

function groupOf(
  { codes, countedAt }: PeerRow,
  asked: readonly PeerAttribute[],
  given: number,
  members: number,
): PeerGroup {
  const isKnown = (attribute: PeerAttribute): boolean => codes[PEER_ATTRIBUTES.indexOf(attribute)] != null;
  const groupBy = (widening(asked)[given] ?? []).filter(isKnown);
  const widened = asked
    .filter((attribute) => !groupBy.includes(attribute))
    .map((attribute) => ({ attribute, reason: isKnown(attribute) ? 'TOO_FEW_PEOPLE' : 'NOT_KNOWN' }) as const);
  return {
    groupBy,
    codes: PEER_ATTRIBUTES.map((attribute, index) => (groupBy.includes(attribute) ? (codes[index] ?? null) : null)),
    size: disclosedSize(members),
    countedAt,
    widened,
  };
}

function figureOf(measure: PeerMeasure, amount: number, { members, measures }: PeerSketch, index: number): PeerFigure {
  const sketch = measures[index];
  if (!sketch) throw new RangeError(`a sketch lacks ${measure}`);
  const won = (thousands: number): number => Math.round(thousands * WON_OF_SOURCE);
  const mean = roundedMean(sketch, members);
  const quartiles = roundedQuartiles(sketch, members);
  return {
    measure,
    amountWon: won(amount),
    ...peerRankOf(sketch, members, amount),
    meanWon: won(mean.value),
    meanStepWon: won(mean.step),
    lowerQuartileWon: won(quartiles.lower),
    medianWon: won(quartiles.median),
    upperQuartileWon: won(quartiles.upper),
    quartileStepWon: won(quartiles.step),
  };
}
