import type { Localized } from '../../../platform/text.js';
import type { ExpectationResult } from './expectation.js';

/** What was found, in words. */
export function resultText(result: ExpectationResult): Localized {
  const { name, column, quarter, foundPercent, rows, firstLine, least, most } = result;
  const where = [quarter, column].filter((each) => each !== null).join(' ');
  const bounds = boundsText(least, most);
  const line: Localized =
    firstLine === null ? { ko: '', en: '' } : { ko: `, 첫 줄 ${firstLine}`, en: `, first in line ${firstLine}` };
  const found =
    foundPercent === null
      ? { ko: `${rows ?? 0}개 행이 벗어남${line.ko}`, en: `${rows ?? 0} lines are otherwise${line.en}` }
      : { ko: `${foundPercent} %`, en: `${foundPercent} %` };
  return {
    ko: `${name}${where && ` ${where}`}: ${found.ko}${bounds.ko}`,
    en: `${name}${where && ` ${where}`}: ${found.en}${bounds.en}`,
  };
}

function boundsText(least: string | null, most: string | null): Localized {
  if (least !== null && most !== null)
    return { ko: ` (기준: ${least}~${most})`, en: ` (expected: ${least} to ${most})` };
  if (most !== null) return { ko: ` (기준: ${most} 이하)`, en: ` (expected: at most ${most})` };
  return least === null ? { ko: '', en: '' } : { ko: ` (기준: ${least} 이상)`, en: ` (expected: at least ${least})` };
}
