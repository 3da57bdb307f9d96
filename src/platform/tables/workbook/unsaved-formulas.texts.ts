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
