import type { ForecastResult } from '../outlook/index.js';

/** Which way a forecast goes from the last figure. */
export type ForecastDirection = 'HIGHER' | 'LOWER' | 'SAME';

/** Words for a direction, or that ask for one. */
const DIRECTION_WORDS =
  /오르|오를|오른|올라|올랐|내리|내릴|내린|내려|떨어|빠[질지진]|상승|하락|인상|인하|뛰|뛸|방향|추세|어느 ?쪽|높아|낮아|비싸|싸[질지]|강세|약세|\b(?:higher|lower|ris\w+|fall\w*|drop\w*|up|down|head(?:ed|ing)|directions?|which way|climb\w*|increas\w*|decreas\w*|cheaper|stronger|weaker|going up)\b/i;

/** Whether a question asks which way something goes. Pure, by its words. */
export const asksDirection = (question: string): boolean => DIRECTION_WORDS.test(question.normalize('NFC'));

/**
 * A change of the median below this share of the width of the 80 % band shows no direction: chance alone moves it as
 * far.
 */
const SAME_SHARE = 0.1;
/** The same of the last figure, where no band is known. */
const SAME_SHARE_OF_FIGURE = 0.005;

/** Which way the median at the end goes, measured by the band; null without figures. */
export function wayOf({ history, points }: ForecastResult['forecast']): ForecastDirection | null {
  const [last, end] = [history.at(-1), points.at(-1)];
  if (!last || !end) return null;
  const from = Number(last.value);
  const { median, low80, high80 } = end;
  const least =
    low80 === null || high80 === null ? SAME_SHARE_OF_FIGURE * Math.abs(from) : SAME_SHARE * (high80 - low80);
  if (Math.abs(median - from) <= least) return 'SAME';
  return median > from ? 'HIGHER' : 'LOWER';
}
