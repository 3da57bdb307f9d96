import type { Locale } from '../../../platform/text.js';

/** What a clause can be about beside the total itself. A category is about what it is a fact of. */
export type Subject = 'PREVIOUS' | 'YEAR' | 'REAL' | 'PEERS' | 'HEALTH' | 'UNUSUAL';
/** What words say of figures. Everything that says nothing of them is PLAIN; what nobody foresaw is UNKNOWN. */
export type WordKind =
  | Subject
  | ('MORE' | 'LESS' | 'SAME' | 'NONE')
  | ('BASIS' | 'SCALE' | 'BY' | 'TO' | 'SPEND' | 'LOOK' | 'ALL' | 'FEW')
  | ('PLAIN' | 'LINK' | 'BREAK' | 'END' | 'UNKNOWN');

type Lexicon = readonly (readonly [WordKind, RegExp])[];

const phrases = (...entries: readonly (readonly [WordKind, string])[]): Lexicon =>
  entries.map(([kind, pattern]) => [kind, new RegExp(`(?:${pattern})`, 'iuy')]);
const words = (...entries: readonly (readonly [WordKind, string])[]): Lexicon =>
  entries.map(([kind, pattern]) => [kind, new RegExp(`^(?:${pattern.replace(/\s+/g, '')})$`, 'iu')]);

/** Runs of words that mean one thing together, looked for before figures: some hold figures that are no facts. */
export const PHRASES: Readonly<Record<Locale, Lexicon>> = {
  ko: phrases(
    ['BASIS', '6개월(?![가-힣]*\\s?전)'],
    ['YEAR', '1년 전(?: 같은 (?:분기|기간))?|(?:작년|지난해|전년) (?:같은 (?:분기|기간)|동기)|전년 동기'],
    ['PREVIOUS', '(?:직전|이전|바로 앞) 분기|전 ?분기'],
    ['PEERS', '비슷한 (?:다른 )?고객(?:님)?(?:들)?|다른 고객|100명 중(?:에서)?'],
    ['HEALTH', '재무 ?건강 ?점수'],
    ['SCALE', '100점 만점'],
    ['UNUSUAL', '평소와 다른 (?:카드 )?소비|이상 ?소비'],
    [
      'REAL',
      '물가(?: ?(?:변동|상승))?(?:분)?[을를]? ?(?:빼면|뺀|제외하면|감안하면|고려하면|반영하면)|실질(?:적으로| 기준으로|로는?)?',
    ],
    ['SAME', '변[화동][이가은는]? 없(?:습니다|었습니다|고|었고)'],
    ['ALL', '거의 모두[가]?'],
    ['FEW', '거의 없는'],
    ['LOOK', '내역을 (?:한번 )?(?:살펴봐|확인해) 주(?:세요|시기 바랍니다)'],
    [
      'PLAIN',
      '가장 (?:많이|크게|적게)(?= (?:늘|줄|증가|감소))|(?:카드를 )?(?:쓴|쓰신|사용한|사용하신) 달|한 달|월 ?평균',
    ],
  ),
  en: phrases(
    ['BASIS', '6[- ]months?(?! (?:ago|earlier|before))'],
    ['YEAR', '(?:the )?same quarter (?:a|one|the) year (?:before|ago|earlier)|(?:the )?same quarter (?:of )?last year'],
    ['YEAR', '(?:a|one) year (?:before|ago|earlier)|(?:in )?that year'],
    ['PREVIOUS', '(?:the )?(?:quarter before|(?:previous|preceding|prior) quarter)'],
    ['PEERS', '(?:(?:people|customers) )?(?:alike|like you)|similar (?:people|customers)'],
    ['HEALTH', '(?:financial )?health score'],
    ['SCALE', '(?:out )?of (?:every )?100(?! ?[%\\d])|in (?:every )?100(?! ?[%\\d])'],
    ['UNUSUAL', 'unusual(?: (?:card )?spending| findings?)?'],
    ['REAL', 'in real terms|(?:after|adjusted for|allowing for) (?:inflation|price changes|prices)'],
    ['SAME', 'the same(?: amount)?(?: as)?|unchanged|did not change|nothing changed|no change'],
    ['ALL', 'nearly all'],
    ['FEW', 'hardly anybody'],
    ['LOOK', 'please (?:have a look at|look at|check) (?:it|them)'],
    ['PLAIN', 'may be told of|(?:the )?months with card use|(?:a|per|each|every) month|(?:the )?most\\b'],
  ),
};

/** Endings of a Korean sentence in the polite style, and those after which another clause follows. */
const SENTENCE_ENDING = '(?:습니다|는데)';
const CLAUSE_ENDING = '(?:고|으며|며|지만)';
const FORMS = `(?:${SENTENCE_ENDING}|${CLAUSE_ENDING})`;
const PARTICLES =
  '(?:은|는|이|가|을|를|의|에|에서|에는|와|과|도|로|으로|으로는|보다|보다는|과는|와는|까지|까지의|동안|동안의|중|만|이며|이고|인|입니다|였습니다|이었습니다)';

/** Single words, whole. No word of promise, advice, threat, product or instruction is among them, so none can pass. */
export const CLAIM_WORDS: Readonly<Record<Locale, Lexicon>> = {
  ko: words(
    ['MORE', `늘(?:었|어났)${FORMS}|늘어(?:난|나|서)?|증가(?:한|해|하여|했${FORMS}|하였${FORMS}|하며|하고)?`],
    ['MORE', `많(?:았)?${FORMS}|많(?:은|이)|높(?:았)?${FORMS}|높은`],
    ['LESS', `줄(?:었|어들었)${FORMS}|줄어(?:든|들어|서)?|감소(?:한|해|하여|했${FORMS}|하였${FORMS}|하며|하고)?`],
    ['LESS', `적(?:었)?${FORMS}|적(?:은|게)|낮(?:았)?${FORMS}|낮은`],
    ['SAME', `같(?:았)?${FORMS}|같은|동일(?:한|합니다|했습니다|하며|하고)`],
    [
      'NONE',
      `없(?:었)?${FORMS}|없(?:어|어서|으므로)|않(?:았)?${FORMS}|않아|못(?:했${FORMS}|합니다|하여)|부족(?:하여|해|해서|합니다)`,
    ],
    ['NONE', '충분하지'],
    ['TO', '으로|로|으로서|이며|입니다|였습니다|이었습니다|이고|에서'],
    ['SPEND', '쓰는|쓰신|쓴|사용하는|사용하신|사용한|쓰셨습니다|사용하셨습니다|쓰셨고|사용하셨고|쓰셨으며'],
    [
      'PLAIN',
      `(?:고객님|카드|소비|카드소비|소비액|소비금액|사용|사용액|이용|이용액|이용금액|지출|금액|분기|이번|해당|기간|달|평균|전체|총|총액|항목|분야|업종|부문|
       수준|점수|자료|정보|비교|결과|내역|건수|수치|이는|그중|중|약|더|각각|한편|반면|또한|그리고|하지만|특히|모두|같은|기준|대비|명|건|고객|사람)${PARTICLES}?`,
    ],
    [
      'PLAIN',
      `${PARTICLES}|보다도?|비해|비하면|비교하면|비교해|비교했을|때|견주면|견주어|해당하는|대한|기준으로|끝나는|끝난|나타난`,
    ],
    [
      'PLAIN',
      `(?:나타났|집계되었|집계됐|기록했|계산되었|계산됐|확인되었|확인됐|기록되었|차지했)${FORMS}|확인되었으니|확인되지|계산하지|계산되지|비교하지|비교해도|비교할|되는|확인된|
       수는|수가|수|해당합니다|하여|아|어|다른`,
    ],
    ['PLAIN', '수준입니다|수준이며|수준으로|항목으로는?|것으로'],
  ),
  en: words(
    ['MORE', 'more|rose|risen|rise|increased?|increasing|higher|up|grew|grown|growth|climbed'],
    ['LESS', 'less|fell|fallen|fall|decreased?|lower|down|dropped|drop|declined?|fewer'],
    ['NONE', 'not|no|nothing|neither|none|without|too|unknown'],
    ['BY', 'by'],
    ['TO', 'to|was|is|came|at|averaged|totalled|totaled'],
    ['SPEND', 'spends?'],
    ['BREAK', 'and|but|while|whereas|which|or'],
    ['LINK', 'of'],
    [
      'PLAIN',
      `a|an|the|in|on|for|from|with|than|since|over|per|as|that|this|these|those|it|its|your|you|has|been|were|are|be|compared?|comparison|so|beside|there|who|among|
       card|cards|spending|spent|month|months|monthly|quarter|quarters|year|average|mean|total|amount|amounts|overall|about|figures?|data|categor(?:y|ies)|
       found|known|people|customers|others|end|ends|ended|ending|score|points?|come|during|meanwhile|also|however|few|little|reckoned|calculated|had|measured`,
    ],
  ),
};
