/** Surnames of most Koreans (census of 2015), before two syllables of a given name that no particle or ending is. */
const SURNAME =
  '[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염추도소석선설마길연위표명]';
const KOREAN_PERSON_NAME = `(?<![가-힣])${SURNAME}[가-힣][가-힣](?<![은는이가을를에의도로과와만서면한된할하신인며고])`;
const RELATIVE_KO =
  '(?:남편|아내|와이프|배우자|부모|아버지|어머니|아빠|엄마|아버님|어머님|장인|장모|할머니|할아버지|자녀|아들|딸|동생|누나|오빠|언니|형님|친구|동료)';
const RELATIVE_EN =
  '(?:husband|wife|spouse|partner|father|mother|dad|mom|mum|parents?|son|daughter|brother|sister|friend|colleague)';

/** A person as an owner: `배우자분의`, `김철수 고객님의`, `your wife's`. */
const PERSON = new RegExp(
  `${KOREAN_PERSON_NAME} ?(?:고객님|회원님|님|씨)|(?<![가-힣])${RELATIVE_KO}(?:분|님)?(?:(?:의|은|는|이|가|께서는?|도|명의)(?=[\\s,])|(?= (?:대출|잔액|금리|카드|신용|소득|연체)))|` +
    `\\b${RELATIVE_EN}(?:['’]s|s['’]| has| have| owes?)|\\b(?:mr|mrs|ms)\\.? [A-Z][a-z]+(?:['’]s)?`,
  'giu',
);
/** Words for the asker, after which statements are about them again. */
const SELF = /고객님|본인|\byour?\b/iu;

/** Whether a sentence, up to a figure, speaks of somebody other than the asker. */
export function isOfSomebodyElse(sentence: string): boolean {
  const last = [...sentence.matchAll(PERSON)].at(-1);
  return last !== undefined && !SELF.test(sentence.slice(last.index + last[0].length));
}
