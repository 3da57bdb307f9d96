/** Signs in a clause that show what kind of statement it is. */
interface Rules {
  readonly asks: RegExp;
  readonly hedges: RegExp;
  readonly supposes: RegExp;
  readonly advises: RegExp;
  readonly feels: RegExp;
  readonly explains: RegExp;
  readonly addresses: RegExp;
  readonly owns: RegExp;
  readonly asserts: RegExp;
  readonly loud: RegExp;
  readonly acts: RegExp;
  readonly secret: RegExp;
  readonly warns: RegExp;
}

const KO: Rules = {
  asks: /[?]\s*$|(?:까요|나요|는가요|신가요|인가요|실래요)[?.]?\s*$/,
  hedges: /수(?:도|는)? ?(?:있|없)|어렵|어려|달라|다를|다릅|여부|[는을일될]지|모르|추정|참고|예상|않을/,
  supposes: /(?:으면|시면|다면|라면|려면|하면|되면|경우|거나|때)(?:[ ,]|에|는|$)/,
  advises: /보세요|보시|권해 드|권합|좋아요|좋습니다|좋겠|마세요|마십|확인하|도움이|방법|고려|상담|상의|중요|안전/,
  feels: /감사|고마|고맙|죄송|미안|이해|괜찮|힘드|애쓰|수고|축하|걱정되|속상|답답|불안|반갑|안녕|다행|마음/,
  explains: /뜻|말해요|말합|제도|권리|방식|비율|값이|기준|보통|일반|대개|마다|정해[지져집]|따라|결정/,
  addresses: /고객님|회원님|시네|세요|셨|십니다|시군|계세|계시|계십/,
  owns: /연체|미납|밀린|수수료|위약금|잔액|잔고|통장|원금|이자|상환|신용|점수|만기|한도|카드|지출|소비|소득|월급|대출|금리|빚|부채|저축|자격|대상|요건|기록|이력|여유|형편|재정|외식|배달|쇼핑|여행/,
  asserts: /(?:어요|아요|예요|에요|해요|돼요|습니다|입니다|됩니다|네요|군요|세요|이다)[.!]?\s*$/,
  loud: /무조건|반드시|틀림|확실|보장|약속|무난|분명|문제없|기회|놓치|서두|마감|망설|당장|후회|최저|최고|가장|제일|또래보다|평균보다|남들|늘었|줄었|올랐|떨어졌|불법|위법|무효|소송|고소|처벌|압류|탕감|시효|강력|추천|딱이|정답|이득/,
  acts: /했어요|했습니다|드렸|두었|놓았|됐어요|되었|완료|마쳤|처리|접수|대신 |적용돼|적용됩/,
  secret:
    /비밀번호|비번|인증번호|보안카드|otp|주민(?:등록)?번호|카드 ?번호|cvc|신분증|로그인 정보|인증서|송금|이체해|입금|설치|빌려 주|링크|카카오톡|텔레그램|오픈채팅/i,
  warns: /마세요|마시고|마십|않으|않아|않습니다|안 (?:돼|됩)|사기|피싱|의심|조심|거절|절대|묻지|요구하/,
};
const EN: Rules = {
  asks: /\?\s*$/,
  hedges:
    /\b(?:may|might|could|depends?|usually|whether|cannot|can't|unable|estimate|differ|vary|in general|often|not on record)\b/i,
  supposes: /\b(?:if|when|once|before|unless|in case)\b/i,
  advises: /\b(?:check|compare|consider|review|talk to|ask|avoid|take your time|worth|read|keep|helps?|careful)\b/i,
  feels: /\b(?:sorry|understand|thanks?|glad|natural|hard|welcome|hello|congratulations|happy to)\b/i,
  explains: /\b(?:means|refers|is (?:a|the)|depends|decided|charged|customers?|people)\b/i,
  addresses: /\b(?:you|your|you're|you've|you'll)\b/i,
  owns: /\b(?:arrears|overdue|fees?|balance|interest|loans?|rates?|scores?|spen\w+|debts?|limit|income|payments?|salary|account|card|qualify|eligible|record|behind|late|savings?|credit)\b/i,
  asserts: /\b(?:is|are|was|has|have|had|do|does|will|went|spend|owe|pay|qualify)\b[^?]*$/i,
  loud: /\b(?:definitely|certain\w*|surely|guarantee\w*|promise|always|lowest|best|cheapest|more than|less than|higher than|illegal|unlawful|void|sue|jail|liable|hurry|now|today|miss|regret|recommend|perfect|risen|fallen|improved|must)\b/i,
  acts: /\b(?:I've|I have|we've|we have|has been|done|completed|submitted|processed|just|already|I'll (?:submit|transfer|file|apply))\b/i,
  secret:
    /\b(?:password|pin|code|resident number|card number|cvc|id card|login|link|telegram|kakaotalk|whatsapp|install|transfer|send (?:money|your)|screenshot)\b/i,
  warns: /\b(?:never|not|don't|avoid|scam|careful|nobody|ignore)\b/i,
};

const CLAUSE_END = /,\s+|(?<=지만|으니|으므로|는데|면서|고서)\s+|\s+(?=but |so |because |since )/;

/**
 * Names of the structures in a sentence: what each clause does, and whether it makes a direct statement about the
 * customer's own things without a slot. They are features of the classifier, never a verdict.
 */
export function structureOf(text: string, isKorean: boolean): readonly string[] {
  const rules = isKorean ? KO : EN;
  const names = new Set<string>();
  for (const clause of text.split(CLAUSE_END)) {
    const has = (rule: keyof Rules): boolean => rules[rule].test(clause);
    const isSlot = /q(?:slot|name|said)/.test(clause);
    const isSoft = has('asks') || has('hedges') || has('supposes') || has('advises') || has('feels') || has('explains');
    if (has('secret')) names.add(has('warns') ? 'SECRET_WARNED' : 'SECRET_ASKED');
    if (has('loud') && !has('asks'))
      names.add(isSlot ? 'LOUD_SLOT' : has('warns') || has('hedges') ? 'LOUD_SOFT' : 'LOUD');
    if (has('acts') && !has('asks')) names.add(isSlot ? 'ACT_SLOT' : 'ACT');
    if (has('owns') && !isSlot && !isSoft) names.add(has('addresses') ? 'OWN_YOU' : has('asserts') ? 'OWN_IS' : 'OWN');
    if (!has('owns') && !isSlot && !isSoft && has('addresses')) names.add('YOU');
    for (const soft of ['asks', 'hedges', 'supposes', 'advises', 'feels', 'explains'] as const)
      if (has(soft)) names.add(soft);
    if (isSlot) names.add(has('owns') ? 'SLOT_OWN' : 'SLOT');
  }
  return [...names];
}

/** All structure names, in the order of their signs. */
export const STRUCTURE_NAMES = [
  ...['SECRET_WARNED', 'SECRET_ASKED', 'LOUD', 'LOUD_SOFT', 'LOUD_SLOT', 'ACT', 'ACT_SLOT', 'OWN', 'OWN_YOU', 'OWN_IS'],
  ...['YOU', 'SLOT', 'SLOT_OWN', 'asks', 'hedges', 'supposes', 'advises', 'feels', 'explains'],
] as const;
