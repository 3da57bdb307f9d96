import { said, type Fact } from '../../platform/assistant/index.js';
import type { Localized } from '../../platform/text.js';
import { grouped } from './file-finding.js';

/** What a column is called that counts rows or things. */
export const NAME_OF_A_COUNT = /^count|_count$|건수|개수|횟수|행_?수/i;

/** The file that a query reads. */
export interface AskedFile {
  readonly fileId: number;
  readonly fileName: string;
  /** When it came, as a date in Korea. */
  readonly on: string;
}

export const querySource = ({ fileName }: AskedFile): Localized =>
  said(`올리신 파일 ${fileName}의 조회`, `a query of your file ${fileName}`);

export const queryTitle = ({ fileName }: AskedFile): Localized =>
  said(`${fileName}: 질문에 맞춰 조회한 결과`, `${fileName}: what a query for the question found`);

export const nothingFound = ({ fileName }: AskedFile): Localized =>
  said(`${fileName} 파일에서 조건에 맞는 행을 찾지 못했습니다.`, `No row of ${fileName} fits the question.`);

export const oneFound = ({ fileName }: AskedFile, { label, value }: Fact): Localized =>
  said(`${fileName} 파일에서 조회한 ${label.ko}: ${value.ko}`, `${label.en}, asked of ${fileName}: ${value.en}`);

export function found({ fileName }: AskedFile, count: number, isCut: boolean): Localized {
  const rows = grouped(String(count));
  return isCut
    ? said(
        `${fileName} 파일에서 조건에 맞는 행이 ${rows}행을 넘습니다.`,
        `More than ${rows} rows of ${fileName} fit the question.`,
      )
    : said(`${fileName} 파일을 조회한 결과는 ${rows}행입니다.`, `A query of ${fileName} gave ${rows} rows.`);
}
