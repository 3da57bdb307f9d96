import type { Localized } from '../../../../platform/text.js';

export const explanationQuestionText = (title: Localized): Localized => ({
  ko: `대출 신청 전 설명: ${title.ko}`,
  en: `Before applying, explain: ${title.en}`,
});

export const explanationItemText = (place: number, count: number, title: Localized, text: Localized): Localized => ({
  ko: `[중요 사항 설명 ${place}/${count}] ${title.ko}\n\n${text.ko}\n\n읽고 이해하셨다면 확인 버튼을 눌러 주세요. 대화로 하신 대답은 확인으로 기록되지 않습니다.`,
  en: `[Explanation ${place} of ${count}] ${title.en}\n\n${text.en}\n\nIf you have read and understood this, press the button to acknowledge it. What you answer in words does not count as that.`,
});
