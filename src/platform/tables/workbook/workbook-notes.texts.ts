import { formatNumber } from '../../amount.texts.js';
import type { TableNote } from '../analysis.types.js';

/** A workbook that a program wrote may have formulas without their values, which only a spreadsheet computes. */
export function unsavedNotes(cells: number): TableNote[] {
  if (cells === 0) return [];
  const count = formatNumber(cells);
  return [
    {
      code: 'FORMULAS_WITHOUT_VALUES',
      message: {
        ko: `수식이 든 칸 ${count}개에 저장된 값이 없어 빈칸으로 읽었습니다. 엑셀에서 파일을 열어 다시 저장한 뒤 보내 주세요.`,
        en: `${count} cells hold a formula without its value and were read as empty. Open the file in Excel, save it again and send that.`,
      },
    },
  ];
}

/** Of cells merged over several rows, a workbook holds the value in the first row alone. */
export function mergedNotes(places: number): TableNote[] {
  if (places === 0) return [];
  const count = formatNumber(places);
  return [
    {
      code: 'MERGED_ROWS',
      message: {
        ko: `여러 행에 걸쳐 병합된 칸 ${count}곳은 첫 행에만 값이 있어 나머지 행은 빈칸으로 읽었습니다. 병합을 풀고 값을 채워 보내시면 행마다 셀 수 있습니다.`,
        en: `${count} cells are merged over several rows and have a value in the first row only; the others were read as empty. Undo the merging and fill in the values to have each row counted.`,
      },
    },
  ];
}
