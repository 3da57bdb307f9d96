import type { TableNote } from '../analysis.types.js';
import type { EncodingScore } from './encoding.js';
import type { Head } from './table-head.js';
import { otherTableText, tableAboveText } from './other-table.texts.js';

/** How a header that is not one line of names was handled. */
export function headNotes(head: Head): TableNote[] {
  const notes: TableNote[] = [];
  if (head.hasTableAbove) notes.push({ code: 'OTHER_TABLE', message: tableAboveText(head.before) });
  else if (head.before > 0)
    notes.push({
      code: 'LINES_BEFORE_HEADER',
      message: {
        ko: `머리글 위의 ${head.before}줄은 제목으로 보고 건너뛰었습니다.`,
        en: `The ${head.before} lines above the header were taken for a title and passed over.`,
      },
    });
  if (head.hasSplitThousands)
    notes.push({
      code: 'SPLIT_THOUSANDS',
      message: {
        ko: '1,250처럼 쉼표가 든 숫자를 따옴표로 감싸지 않은 행이 있습니다. 어느 열의 값인지 알 수 없어 거부했으니, 쉼표를 빼거나 "1,250"처럼 감싸 다시 보내 주세요.',
        en: 'Rows have numbers with commas, such as 1,250, without quotes around them. They were refused, since it is not clear which column a value belongs to: leave out the commas, or write "1,250", and send the file again.',
      },
    });
  if (head.height === 2)
    notes.push({
      code: 'MERGED_HEADER',
      message: {
        ko: '두 줄로 된 머리글을 한 줄의 열 이름으로 합쳤습니다.',
        en: 'A header of two lines was joined into one name for each column.',
      },
    });
  if (head.height === 0)
    notes.push({
      code: 'NO_HEADER',
      message: {
        ko: '첫 줄이 값이어서 열 이름을 column1, column2 …로 붙였습니다.',
        en: 'The first line holds values, so columns are called column1, column2 and so on.',
      },
    });
  return notes;
}

/** That another table begins below the one that was read. */
export const otherTableNotes = (line: number | null): TableNote[] =>
  line === null ? [] : [{ code: 'OTHER_TABLE', message: otherTableText(line) }];

/** How the encoding was chosen, unless it was clearly UTF-8. */
export function encodingNotes(scores: readonly EncodingScore[]): TableNote[] {
  if (scores.length === 0) return [];
  const list = scores.map(({ encoding, score }) => `${encoding} ${Math.max(0, score).toFixed(3)}`).join(', ');
  return [
    {
      code: 'ENCODING_SCORES',
      message: {
        ko: `인코딩을 점수로 정했습니다: ${list}.`,
        en: `The encoding was decided by score: ${list}.`,
      },
    },
  ];
}
