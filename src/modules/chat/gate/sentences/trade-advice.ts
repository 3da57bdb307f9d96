const THING =
  '(?:달러|외화|엔화?|유로화?|위안화?|외환|주식|코스피|코스닥|펀드|etf|채권|국채|코인|비트코인|금(?= ?(?:을|에|투자))|암호화폐|자산)';
const GOOD_TIME =
  '(?:기회|적기|적정 ?시점|때(?:입니다|예요|이에요|죠)|타이밍(?:입니다|이에요|예요)|(?:하|하시|사|사시|파|파시)는 (?:것|게|편)이? ?(?:좋|유리|낫|현명|바람직)|서두르|미루|앞당기|늘리|줄이|추천|권해|권합|권장|고려해 ?보)';
const TRADE_VERBS = '(?:사|파|팔|매수|매도|환전|투자|매입|처분|구입|분할 ?매수)';

/** Urges the reader to buy, sell or exchange, or says when: an object or word of trading, followed by urging. */
const ADVISED_KO = new RegExp(
  [
    `${THING}[^.!?\\n]{0,14}(?<![가-힣])${TRADE_VERBS}(?:하)?(?:세요|십시오|시죠|시길|두세요| 두세요| 두시|아 두|시면 (?:좋|됩|유리)|시는|는 (?:것|게|편)|도 (?:좋|됩|괜찮)|야)`,
    `(?:매수|매도|환전|매입|분할 ?매수)[^.!?\\n]{0,16}${GOOD_TIME}`,
    `(?:매수|매도|환전|매입|분할 ?매수)(?:를|을)? ?(?:하세요|하십시오|하시죠|하시길|해 ?두세요)`,
    `${THING}[^.!?\\n]{0,16}(?:투자|매수|매도|환전)[^.!?\\n]{0,16}${GOOD_TIME}`,
  ].join('|'),
  'i',
);
const THING_EN =
  '(?:dollars?|euros?|yen|yuan|won|currency|foreign exchange|stocks?|shares?|equities|kospi|funds?|etfs?|bonds?|treasur(?:y|ies)|gold|bitcoin|crypto)';
const ADVISED_EN = new RegExp(
  [
    `\\b(?:you should|you could|you may want to|i(?:'d| would)? (?:suggest|recommend|advise)|consider|it (?:is|may be|would be) (?:wise|better|best|a good (?:idea|time)) to|now is (?:a|the) (?:good|right|best) time to|do)\\b[^.!?\\n]{0,24}\\b(?:buy|sell|exchang|convert|invest|purchas|hold)\\w*\\b[^.!?\\n]{0,24}\\b${THING_EN}\\b`,
    `(?:^|[,;:]\\s*)(?:so |please |then )?(?:buy|sell|exchange|convert|purchase)\\b[^.!?\\n]{0,24}\\b${THING_EN}\\b`,
    `\\b${THING_EN}\\b[^.!?\\n]{0,30}\\b(?:is|are|looks?) (?:a|an)? ?(?:buy|sell|bargain|good (?:buy|investment))\\b`,
    '\\b(?:buying|selling|entry) (?:opportunity|signal|point)\\b',
  ].join('|'),
  'i',
);
/** A sentence that disclaims advice, or asks, gives none. */
const DENIED =
  /않|아니|아닙|없습|없어|못(?:해|합)|드릴 수|직접 (?:결정|판단)|달려|\b(?:no|not|never|cannot|can['’]t|don['’]t|neither|decision is yours|up to you)\b|\?\s*$/i;

/**
 * Whether a sentence advises buying, selling or exchanging what markets price, or when to. Such advice is never given.
 */
export const advisesTrade = (text: string): boolean =>
  (ADVISED_KO.test(text) || ADVISED_EN.test(text)) && !DENIED.test(text);
