import type { Localized } from '../text.js';

export const notBothText = (name: string, deprecated: string): Localized => ({
  ko: `${name}와 ${deprecated}를 함께 보낼 수 없습니다. ${name}만 보내 주세요.`,
  en: `\`${name}\` and \`${deprecated}\` cannot be given together. Send \`${name}\` only.`,
});
