import type { ClaimRule } from './claim-rule.js';
import { OPEN, OPEN_ONLY, rule } from './korean-rule.js';

const NOW = '(?:(?:전혀|하나도|더|더는|더 이상|지금|현재|아예|이미|이제|따로|한 건도|모두)\\s){0,2}';
const IS_NONE = '없(?:습니다|으십니다|으세요|어요|네요|으니|고|으며|답니다)';
/** A condition before a claim: what holds only then is a general sentence. */
const IF = /(?:면|경우|이후|후에|부터|뒤에|때는|때에는|지나)[\s,][^.]{0,30}$/;
/** Words that say of which loans: of those alone it is said. */
const SUCH =
  /(?<!(?:고객님|회원님|귀하|현재|지금|앞으로|저희|명의에|이제)에?)(?:는|은|된|한|운|인|른|을|할|던|긴|중|으로|가까운)\s$/;
const DOUBTFUL = new RegExp(`(?:는지|다면|다고 (?:해|하|말)|던|거나)|${OPEN}|알 수 없|말할 수 없`);

const OWED: readonly ClaimRule[] = [
  rule('DEBT', '대출|빚|부채|채무', `^(?:대출|빚|부채|채무)(?:금|건)?(?:이|은|가|는|도)?\\s?${NOW}${IS_NONE}`, {
    unless: OPEN_ONLY,
    unlessAfter: SUCH,
  }),
  rule(
    'DEBT',
    '갚을|갚으실|남은|내실|낼',
    `^(?:갚을|갚으실|남은|내실|낼)\\s(?:돈|금액|대출|빚|원금|잔액|것|게|상환액)(?:이|은|도|가|는)?\\s?${NOW}${IS_NONE}`,
    { unless: OPEN_ONLY, unlessAfter: /(?:면|경우)[\s,][^.]{0,20}$/ },
  ),
  rule('DEBT', '상환|완납|변제', '^(?:상환|완납|변제)(?:을|를)?\\s?(?:하셨|완료하셨|마치셨|끝내셨|되셨)', {
    after: /(?:모두|전부|다|전액|이미|완전히)\s$/,
    unless: DOUBTFUL,
  }),
];

const PAID = '(?:상환금?|이자|납부|입금|결제|원리금|카드값|대금|상환액|할부금)[가-힣]{0,2}\\s(?:아직\\s)?$';
const LATE: readonly ClaimRule[] = [
  rule(
    'ARREARS',
    '밀린|미납|체납',
    `^(?:밀린|미납된|체납된|미납|체납)(?:금|액)?\\s?(?:금액|돈|이자|카드값|상환금|원금|대금|상환액|대출)?(?:이|은|도|가)?\\s?${NOW}(?:${IS_NONE}|아닙니다)`,
    { isOverdue: false, unless: DOUBTFUL },
  ),
  rule(
    'ARREARS',
    '밀려|밀렸|밀리|밀린|미납|체납',
    `^(?:밀려\\s?(?:있|계)|밀렸(?:습니다|어요|네요|고|으며)|밀리셨|(?:밀린|미납된|체납된|미납|체납)(?:금|액)?\\s?(?:금액|돈|이자|카드값|상환금|원금|대금|상환액)?(?:이|은|도|가)?\\s?(?:있습|있으|있고|남아|발생했|됐|되었|중입|상태입|입니다))`,
    { isOverdue: true, unless: DOUBTFUL },
  ),
  rule(
    'ARREARS',
    '안|못|들어오지|내지|갚지|입금되지|결제되지|상환하지|납부하지',
    '^(?:(?:안|못) (?:들어왔|내셨|냈습|갚으셨|갚았습|하셨|됐습|되었습|빠져나갔)|(?:들어오지|내지|갚지|입금되지|결제되지|상환하지|납부하지) (?:않았습|않으셨|않았어|못했습|못하셨))',
    {
      isOverdue: true,
      after: new RegExp(PAID),
      unless: DOUBTFUL,
    },
  ),
];

const DUTY = '(?:셔|으셔|아|어|하셔|해)?도\\s?(?:됩|괜찮|돼|무방|문제)';
const TERMS: readonly ClaimRule[] = [
  rule('TERMS', '만기', '^만기(?:일)?(?:가|는|이|도)?\\s?(?:이미\\s|벌써\\s)?(?:지났|지나셨|도래했|끝났)', {
    unless: DOUBTFUL,
  }),
  rule(
    'TERMS',
    '수수료',
    `^수수료(?:는|가|도|를)?\\s?${NOW}(?:${IS_NONE}|면제(?:됩|돼|되|입|받|이)|안 (?:붙|내|나|듭)|(?:붙지|들지|내지|받지|발생하지|부과되지) 않|무료)|^수수료 없이`,
    { isFree: true, unless: DOUBTFUL, unlessAfter: IF },
  ),
  rule(
    'TERMS',
    '연체',
    `^연체\\s?(?:이자|가산금리?)(?:는|가|도|은)?\\s?${NOW}(?:${IS_NONE}|붙지 않|안 붙|발생하지 않|면제(?:됩|입))`,
    { unless: DOUBTFUL, unlessAfter: IF },
  ),
  rule('TERMS', '이자', `^이자(?:는|가|도)?\\s?${NOW}(?:${IS_NONE}|붙지 않|안 붙|면제(?:됩|입))`, {
    unless: DOUBTFUL,
    unlessAfter: new RegExp(`(?:밀린|연체|미납|미수|추가|더 낼)\\s?$|${IF.source}`),
  }),
  rule(
    'TERMS',
    '고정|변동',
    '^(?:고정|변동)(?:금리)?(?:입니다|이십니다|이에요|예요|이며|이고|로 (?:적용됩|유지됩|계약))',
    {
      after: /(?:금리|대출|이율|은|는)(?:는|가|도|은)?\s?(?:[가-힣]{1,3}\s)?$/,
      unless: DOUBTFUL,
    },
  ),
  rule('TERMS', '안', `^안 (?:내|갚으|갚아|납부하|납부해|상환하|상환해|주)${DUTY}`, {
    unless: OPEN_ONLY,
    unlessAfter: /(?:서류|신청서|증빙)[^.]{0,10}$/,
  }),
  rule(
    'TERMS',
    '내지|갚지|납부하지|상환하지|입금하지',
    '^(?:내지|갚지|납부하지|상환하지|입금하지) 않(?:으셔도|아도)\\s?(?:됩|괜찮|돼|무방)',
    { unless: OPEN_ONLY, unlessAfter: /(?:서류|신청서|증빙)[^.]{0,10}$/ },
  ),
  rule(
    'TERMS',
    '미루|미뤄|건너뛰|늦게|늦어|늦으',
    `^(?:미루셔도|미뤄도|건너뛰셔도|건너뛰어도|늦으셔도|늦어도|늦게 내셔도)\\s?(?:됩|괜찮|돼|무방|문제)`,
    {
      after: /(?:상환|납부|이자|결제|대출|입금|원금|달)[^.]{0,10}$/,
      unless: OPEN_ONLY,
    },
  ),
];

const FOLLOWS =
  '(?:진행|시작|개시|착수|집행|신청|접수|처분|통보)?(?:이|을|를)?\\s?(?:중(?:입|이며|이고|이십|에 있)|됩|돼요|되었|됐|되고 있|될 (?:것|예정|겁)|예정|합니다|하겠|할 (?:것|예정|겁)|했|하고 있|입니다|당하(?:게|십|실)|당합|들어갑|들어갔|들어갈 (?:것|예정|겁)|넘어갑|넘어갔|넘어갈 (?:것|예정|겁)|넘깁|넘기겠)';
const ENFORCED: readonly ClaimRule[] = [
  rule(
    'ENFORCEMENT',
    '압류|가압류|경매|강제집행|추심|소송|고소|고발|지급명령|출국금지|신용불량',
    `^(?:압류|가압류|경매|강제집행|추심|소송|고소|고발|지급명령|출국금지|신용불량자?)(?:가|이|를|을|은|는|도|에|로|절차가|절차에|\\s절차가|\\s절차에)?\\s?(?:(?:곧|바로|이미|지금|오늘|내일|즉시)\\s)?${FOLLOWS}`,
    { unless: DOUBTFUL },
  ),
  rule(
    'ENFORCEMENT',
    '법적',
    `^법적\\s?(?:조치|절차|대응|처분)(?:가|이|를|에|로)?\\s?(?:(?:곧|바로|이미|지금|오늘|즉시)\\s)?${FOLLOWS}`,
    { unless: new RegExp(`(?:상의|문의|상담|확인)|${DOUBTFUL.source}`) },
  ),
];

/** What is owed, what is late, what a contract says, and what a lender may do: not said without a fact. */
export const KOREAN_DEBT: readonly ClaimRule[] = [...OWED, ...LATE, ...TERMS, ...ENFORCED];
