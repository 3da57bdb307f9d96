const SECRET =
  '(?:비밀\\s?번호|비번|인증\\s?번호|보안\\s?카드|otp|주민\\s?(?:등록)?\\s?번호|카드\\s?번호|계좌\\s?비밀번호|cvc|cvv|공인\\s?인증서|신분증\\s?(?:사진|사본)|로그인\\s?정보|여섯\\s?자리)';
const SECRET_EN =
  '(?:password|passcode|\\bpin\\b|verification code|one[- ]time code|security code|resident (?:registration )?number|card number|\\bcvc\\b|\\bcvv\\b|login details|id card)';
const ASKED_KO = new RegExp(
  `${SECRET}[^.!?\\n]{0,24}(?:알려|입력해|입력하시|적어|보내|말씀해|불러|남겨|전송|필요(?:해|합)|어떻게 되|뭐예|무엇)`,
  'i',
);
const ASKED_EN = new RegExp(
  `(?:tell|give|send|enter|type|share|provide|need|require|what is|may i have|read)[^.!?\\n]{0,24}${SECRET_EN}`,
  'i',
);
/** A warning against giving a secret away does not ask for one. */
const WARNED =
  /마세요|마시고|마십|말고|않아|않습니다|않으|안 (?:돼|됩)|사기|피싱|절대|\b(?:never|not|don['’]t|nobody|anyone who|scam)\b/i;

/** Whether a text names a secret at all. */
export const namesSecret = (text: string): boolean => new RegExp(`${SECRET}|${SECRET_EN}`, 'i').test(text);

/** Whether a sentence asks the reader for a secret. Contacts are found as addresses, with the figures. */
export const asksForSecret = (text: string): boolean =>
  (ASKED_KO.test(text) || ASKED_EN.test(text)) && !WARNED.test(text);
