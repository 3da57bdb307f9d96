import { withParticle } from '../../../../platform/korean.js';
import type { Localized } from '../../../../platform/text.js';
import type { UnreadUpload } from '../upload-field.js';

export const NO_UPLOAD: Localized = {
  ko: '확인해 보니 올리신 파일이 없어 답해 드릴 수 없습니다. 파일을 올리시면 그 파일에서 확인되는 내용으로 답해 드리겠습니다.',
  en: 'You have not uploaded a file, so there is nothing to answer this from. Once you have, it is answered from that file.',
};

/** Said of files that were deleted since the message was sent. */
export const FILES_GONE: Localized = {
  ko: '첨부하신 파일이 더 이상 없어 답해 드릴 수 없습니다. 파일을 다시 올려 첨부해 주세요.',
  en: 'The file you attached is no longer here, so there is nothing to answer this from. Send it again and attach it.',
};

/** That the newest file cannot answer, and what to do. */
export function unreadText({ fileName, state, reason }: UnreadUpload): Localized {
  switch (state) {
    case 'ANALYSING':
      return {
        ko: `새로 올리신 파일 ${withParticle(fileName, '은/는')} 아직 분석하고 있습니다. 분석이 끝나면 그 파일로 답해 드리니, 잠시 뒤 다시 물어봐 주세요.`,
        en: `Your new file ${fileName} is still being analysed. Ask again in a while: it is answered from once that is done.`,
      };
    case 'FAILED':
      return {
        ko: `새로 올리신 파일 ${withParticle(fileName, '은/는')} 분석하지 못했습니다.${reason ? ` ${reason.ko}` : ''}`,
        en: `Your new file ${fileName} could not be analysed.${reason ? ` ${reason.en}` : ''}`,
      };
    case 'CANCELLED':
      return {
        ko: `새로 올리신 파일 ${fileName}의 분석은 취소되었습니다. 분석을 다시 시작하시면 그 파일로 답해 드리겠습니다.`,
        en: `The analysis of your new file ${fileName} was cancelled. Start it again, and it is answered from.`,
      };
  }
}

export const sourceFileText = (fileName: string): Localized => ({
  ko: `올리신 파일 ${fileName}`,
  en: `your file ${fileName}`,
});

export const notInFileText = (uploadedOn: string, fileName: string, ko: string, en: string): Localized => ({
  ko: `${uploadedOn}에 올리신 파일(${fileName})에서는 확인되지 않는 항목입니다: ${ko}`,
  en: `The file you uploaded on ${uploadedOn} (${fileName}) does not show this: ${en}`,
});
