import type { Localized } from '../text.js';

/** Why an image was not judged. */
export type ImageProblem =
  | 'EMPTY'
  | 'UNSUPPORTED_FORMAT'
  | 'TOO_MANY_BYTES'
  | 'TOO_MANY_PIXELS'
  | 'TOO_SMALL'
  | 'ANIMATED'
  | 'DAMAGED'
  | 'TOO_COMPLEX'
  | 'BUSY';

/** What the sender of an image sees, and what they can do. */
export const problemTexts: Readonly<Record<ImageProblem, Localized>> = {
  EMPTY: {
    ko: '파일이 비어 있습니다. 사진을 다시 선택해 주세요.',
    en: 'The file is empty. Choose the photograph again.',
  },
  UNSUPPORTED_FORMAT: {
    ko: 'JPEG, PNG, WebP 사진만 받을 수 있습니다. 사진을 이 중 한 형식으로 저장해 다시 보내 주세요.',
    en: 'Only JPEG, PNG and WebP images are taken. Save the image as one of these and send it again.',
  },
  TOO_MANY_BYTES: {
    ko: '사진 파일이 너무 큽니다. 20MB 이하로 줄여 다시 보내 주세요.',
    en: 'The file is too large. Make it 20 MB or smaller and send it again.',
  },
  TOO_MANY_PIXELS: {
    ko: '사진의 가로세로 크기가 너무 큽니다. 5천만 화소 이하로 줄여 다시 보내 주세요.',
    en: 'The image has too many pixels. Make it 50 megapixels or smaller and send it again.',
  },
  TOO_SMALL: {
    ko: '사진이 너무 작습니다. 짧은 변이 64픽셀 이상인 사진을 보내 주세요.',
    en: 'The image is too small. Send one whose shorter side has 64 pixels or more.',
  },
  ANIMATED: {
    ko: '움직이는 이미지는 받을 수 없습니다. 한 장짜리 사진을 보내 주세요.',
    en: 'Animated images are not taken. Send a single picture.',
  },
  DAMAGED: {
    ko: '사진 파일이 손상되었거나 끝까지 전송되지 않았습니다. 원본 사진을 다시 보내 주세요.',
    en: 'The image is damaged or incomplete. Send the original again.',
  },
  TOO_COMPLEX: {
    ko: '사진을 읽는 데 너무 오래 걸립니다. 사진을 다시 찍거나 JPEG로 저장해 보내 주세요.',
    en: 'Reading the image takes too long. Take it again, or save it as JPEG, and send it.',
  },
  BUSY: {
    ko: '지금은 확인 중인 사진이 많습니다. 잠시 후 다시 시도해 주세요.',
    en: 'Many images are being read at the moment. Try again in a moment.',
  },
};
