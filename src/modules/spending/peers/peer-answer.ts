import type { Locale } from '../../../platform/text.js';
import { CATEGORIES, CATEGORY_NAMES } from '../source/index.js';
import type { PeerComparison, PeerFigure, PeerGroup } from './peer-comparison.js';
import type { CategoryPeerFigureType, PeerComparisonType, PeerFigureType, PeerGroupType } from './peer.types.js';

/** A comparison as the API returns it. */
export function toPeerComparison({ figures, group, ...rest }: PeerComparison, locale: Locale): PeerComparisonType {
  const figureOf = (measure: 'TOTAL' | 'CREDIT' | 'CHECK'): PeerFigureType | null => {
    const figure = figures.get(measure);
    return figure ? toFigure(figure) : null;
  };
  const categories = CATEGORY_NAMES.MAJOR.flatMap((category): CategoryPeerFigureType[] => {
    const figure = figures.get(category);
    return figure ? [{ ...toFigure(figure), category, name: CATEGORIES[category].text[locale] }] : [];
  });
  return {
    ...rest,
    group: group && toGroup(group),
    total: figureOf('TOTAL'),
    credit: figureOf('CREDIT'),
    check: figureOf('CHECK'),
    categories,
  };
}

function toGroup({ codes, ...rest }: PeerGroup): PeerGroupType {
  const [age = null, sex = null, memberRank = null, lifeStage = null, region = null] = codes;
  return { ...rest, ageBand: age === null ? null : Number(age), sex, memberRank, lifeStage, region };
}

function toFigure({ measure: _measure, stepPercent, ...figure }: PeerFigure) {
  return {
    ...figure,
    percentile: String(figure.percentile),
    samePercent: String(figure.samePercent),
    standardError: figure.standardError.toFixed(1),
    percentStep: stepPercent,
  };
}
