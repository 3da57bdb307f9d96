import type { Localized } from '../../text.js';

/** How numbers were read whose one sign may separate decimals as well as thousands. */
export function separatorText(column: string, sign: ',' | '.', hasDecimalComma: boolean): Localized {
  const isDecimal = (sign === ',') === hasDecimalComma;
  const [read, other] = isDecimal ? ['12.5', '12500'] : ['12500', '12.5'];
  const [ko, en] = isDecimal ? ['소수점', 'decimals'] : ['천 단위 구분', 'thousands'];
  return {
    ko: `${column} 열의 ${sign === ',' ? '쉼표를' : '점을'} ${ko}으로 읽었습니다(12${sign}500은 ${read}). 아니라면 ${other}처럼 저장해 주세요.`,
    en: `${sign === ',' ? 'Commas' : 'Points'} in ${column} were read as separators of ${en} (12${sign}500 is ${read}). If that is wrong, save such a number as ${other}.`,
  };
}

/** Longest value that a note repeats. */
const EXAMPLE_CHARACTERS = 40;

/** That a column of numbers was kept as text. @param example a value that is none; null where it is not known */
export function mostlyNumbersText(column: string, example: string | null): Localized {
  const [ko, en] = exampleTexts(example);
  return {
    ko: `${column} 열은 대부분 숫자이지만 숫자로 읽을 수 없는 값${ko}이 많아 글자로 읽었고, 합계를 내지 않았습니다.`,
    en: `Most of the column ${column} is numbers, but too many values${en} are not, so that it was read as text and not added up.`,
  };
}

/** That a column of dates was kept as text. @param example a value that is none; null where it is not known */
export function mostlyDatesText(column: string, example: string | null): Localized {
  const [ko, en] = exampleTexts(example);
  return {
    ko: `${column} 열은 대부분 날짜이지만 날짜로 읽을 수 없는 값${ko}이 많아 글자로 읽었습니다.`,
    en: `Most of the column ${column} is dates, but too many values${en} are not, so that it was read as text.`,
  };
}

function exampleTexts(example: string | null): readonly [string, string] {
  const shown = example?.replaceAll(/\s+/g, ' ').slice(0, EXAMPLE_CHARACTERS);
  return shown === undefined ? ['', ''] : [`(예: ${shown})`, ` (such as ${shown})`];
}
