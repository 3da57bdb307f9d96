/** `응 해줘`, `yes please`: agrees, and says nothing else. */
const AGREES =
  /^(?:응+|네+|넵|예+|그래요?|ㅇㅇ+|ㅇㅋ|좋아요?|오케이|콜|그럼요?|당연(?:하지|히)|yes|yeah|yep|yup|sure|ok(?:ay)?|please|go (?:on|ahead)|why not)?[,.! ~]*(?:(?:그거|그걸|그렇게)? ?(?:좀 ?)?(?:해 ?(?:줘|주세요|봐|보자|줄래)|부탁해?요?|알려 ?(?:줘|주세요)|보여 ?(?:줘|주세요)|계산해 ?(?:줘|주세요))|please(?: do)?|do (?:it|that)|go (?:on|ahead)|show me|tell me)?[요.! ~]*$/i;
/** The question that an answer offers at its end, in its own quotation marks. */
const OFFERED = /[“"]([^”"]{4,80})[”"][^“”"]{0,40}$/;

/** The question that an answer offered and that is agreed to; null where a text says anything else. Pure. */
export function agreedSuggestion(text: string, answer: string | undefined): string | null {
  const trimmed = text.trim();
  if (trimmed === '' || !AGREES.test(trimmed)) return null;
  return OFFERED.exec((answer ?? '').trim())?.[1] ?? null;
}
