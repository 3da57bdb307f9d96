/**
 * Roundabout ways in which people say it: that they are a burden, that nothing holds them, that it is to be over; and
 * where they are, or what they have taken. On one line, single spaces, lower case. In doubt it is said.
 */
export const DISTRESS_HINTS: readonly RegExp[] = [
  // Gone, asleep, not there tomorrow.
  /(?:이대로|그냥|조용히|차라리|나도|저도|나만|저만|내가|제가) ?(?:그냥 ?)?(?:사라졌으면|없어졌으면|없어져 ?버렸으면|사라져 ?버렸으면)/,
  /눈(?:을|이)? ?(?:안|못) ?(?:떴으면|떠졌으면|뜨면 ?좋)|(?:영영|영원히|영원한) ?(?:잠들|잠에|자고 ?싶|쉬고 ?싶)/,
  /내일이 ?(?:없었으면|없으면 ?좋|안 ?오면 ?좋)|(?:숨|호흡) ?쉬는 ?(?:것|게)(?:도|조차)? ?(?:싫|힘들|버겁)/,
  // A burden to others.
  /(?:나|저|내가|제가|저 ?하나|나 ?하나|나만|저만)(?:만|는|도)? ?(?:없어지면|사라지면|없으면|죽으면|죽고 ?나면)(?! ?안 ?되)/,
  /(?:사망 ?보험금?|생명 ?보험금?).{0,16}(?:빚|대출).{0,12}(?:갚|해결|정리)|살아 ?있는 ?(?:게|것이|거) ?(?:죄|짐|민폐|고통|벌)/,
  // Nothing to live for, no strength to.
  /(?:살|살아갈) ?(?:힘|가치|의미|낙|마음|의지|용기|희망)(?:이|도|가)? ?(?:하나도|전혀|더는|이제)? ?없/,
  /살고 ?싶은 ?(?:마음|생각)(?:이|도)? ?(?:없|안 ?들)|그만 ?(?:살고 ?싶|살래|살까)|(?:이 ?세상|세상)에? ?(?:제|내|저의|나의) ?자리(?:가|는)? ?없/,
  /(?:이번 ?생|내 ?생|제 ?생)(?:은|이)? ?(?:끝|망했(?![^.]{0,12}[ㅋㅎᄏᄒ])|여기까지)|죽는 ?(?:게|것이|거) ?(?:답|낫|해결|편)|죽음만이|죽고 ?나면/,
  // Farewells and last arrangements.
  /마지막(?:으로)? ?(?:인사|작별)(?:를|을)? ?(?:드|하|올|남)|마지막으로 ?(?:미안|사랑|고마웠)|유언장(?:을|도)? ?(?:쓰고|썼|남기|남겼)/,
  /(?:생|삶|목숨|인생)(?:을|를)? ?(?:정리하|마감하|마치려|끊으|버리)|세상을? ?(?:뜨고|등지|하직)/,
  // Where they are, and what they have at hand.
  /옥상에 ?(?:올라|서 ?있|있어요|왔|와 ?있)|(?:다리|난간|대교) ?위에 ?(?:서 ?있|올라|왔|와 ?있)|난간에 ?(?:서|매달|올라)/,
  /(?:수면제|진통제|약)(?:을|를)? ?(?:몇 ?(?:알|개|정)|한 ?(?:움큼|통)|많이|다) ?(?:먹|삼키|털어).{0,10}(?:안 ?깨|죽|어떻게 ?되|못 ?깨)/,
  /하늘나라로? ?(?:갈|가고|가려)|(?:걍|그냥|콱|확|차라리) ?(?:뒤질까|디질까|뒤져 ?버)/,
  // English.
  /(?:whole|entire) bottle of (?:pills|tablets|sleeping)|(?:jump|step|stepping|jumping|walk|throw myself) (?:out )?in front of (?:a|the) (?:train|car|truck|bus|subway)/,
  /(?:everyone|everybody|they|my \w+|the world)(?: would|'d| will| is| are)(?: all)? be(?:tter)? (?:off|better|happier)(?: off)? (?:without me|if i (?:was|were|am) (?:gone|dead|not))/,
  /(?:everyone|everybody|they|my \w+|the world)(?: would|'d) be (?:better|happier|fine) (?:off )?(?:without me|if i)/,
  /(?:no|any|a) (?:reason|point|purpose|will|strength)(?: left)? (?:to|in|for) (?:keep |go(?:ing)? on |carry on |stay(?:ing)? )?(?:living|live|alive|on)\b|no point in (?:going|carrying) on|(?:no|any) point in living/,
  /end(?:ing)? (?:things|it|my suffering|the pain) (?:for good|forever|once and for all)|(?:life|death) insurance.{0,40}if i (?:died|die|was dead|were dead|am gone)/,
  /(?:can'?t|cannot|can not) (?:live|do this|take it|bear it) (?:like this |this )?any ?(?:more|longer)/,
  /(?:standing|sitting|am) (?:on|at) (?:the|a) (?:edge of (?:the|a) )?(?:bridge|roof|rooftop|ledge)\b|(?:took|swallowed|taken) (?:all|a lot of|too many|a handful of)(?: of)?(?: my| the)? (?:pills|tablets|sleeping)/,
  /(?:no longer|not) (?:want|wish) to (?:be alive|live|exist)|(?:want|wish|rather) (?:to )?be dead|(?:life|living) (?:isn'?t|is not) worth (?:it|living)/,
  /(?:cutting|cut|burning|hurting) myself\b|(?:say|saying) (?:my )?(?:last )?goodbyes? (?:to|for) (?:everyone|my (?:family|kids|children))/,
];
