import { said } from '../../platform/assistant/index.js';
import { withParticle } from '../../platform/korean.js';
import type { Localized } from '../../platform/text.js';

export const sourceText = (fileName: string): Localized => said(`올리신 파일 ${fileName}`, `your file ${fileName}`);

export const ROWS_READ: Localized = said('읽은 행', 'rows read');
export const ROWS_ACCEPTED: Localized = said('분석한 행', 'rows analysed');
export const IMAGE_STATE: Localized = said('이미지 상태', 'state of the image');
export const CONFIDENCE: Localized = said('신뢰도', 'confidence');

export const rowsText = (count: string): Localized => said(`${count}행`, `${count} rows`);

/** How many rows of a table were analysed, of those that were read. */
export const tableLead = (fileName: string, read: string, accepted: string): Localized =>
  said(
    `${withParticle(fileName, '은/는')} ${read}행 가운데 ${accepted}행이 분석된 파일입니다.`,
    `${fileName} was analysed: ${accepted} of its ${read} rows count.`,
  );

/** @param confidence null for an image that the model does not know. */
export const imageLead = (fileName: string, state: Localized, confidence: Localized | null): Localized =>
  said(
    `${fileName} 이미지의 상태: ${state.ko}${confidence ? ` (신뢰도 ${confidence.ko})` : ''}`,
    `State of the image ${fileName}: ${state.en}${confidence ? ` (confidence ${confidence.en})` : ''}`,
  );
