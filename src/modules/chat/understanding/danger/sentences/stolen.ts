import { grammar, type Grammar } from '../../data/grammar.js';
import type { Danger } from '../danger.js';

/** Cards and telephones that are gone, payments that the customer did not make, and loans in their name. */
export const STOLEN: readonly Grammar<Danger>[] = [
  grammar(
    'LOST',
    `{alas} {lately} {things}~을 [잃어버렸|분실했|도난당했|도둑맞았|잃었|소매치기당했|털렸|뺏겼|흘렸|빠뜨렸|놓쳤]{ed}
     {lately} {place}에 {things}~을 [두고 왔|놓고 왔|두고 내렸|놓고 내렸|흘리고 왔|빠뜨리고 왔|두고 나왔|떨어뜨렸]{ed}
     {place}에서 {things}~을 [잃어버렸|분실했|도난당했|소매치기당했|도둑맞았|흘렸|누가 가져갔|떨어뜨렸]{ed}
     {things}~이 [안 보여요|없어졌어요|어디 갔는지 모르겠어요|감쪽같이 사라졌어요|안 보이는데 우짜지요|없어져서 불안해요|사라졌습니다|아무리 찾아도 없어요|분실된 것 같아요]
     [누가|어떤 놈이|도둑이|소매치기가] [제|내|] {things}~을 [훔쳐 갔|가져갔|들고 갔|빼 갔|슬쩍했]{ed}
     [카드|체크카드|신용카드] [정지|분실신고|사용정지|도난신고] [해 주세요|해주세요 잃어버렸어요|빨리 좀요|시켜 주세요|어떻게 해요 지금 없어졌어요|하려고요]
     {things} [분실|도난|분실 신고|도난 신고][했는데 어떻게 해야 되나요|요 급해요|하려는데 어디로 해요|입니다 정지해 주세요|했는데 누가 쓰면 어쩌죠]
     {things}~을 통째로 [잃어버렸|도난당했|놓고 왔|털렸]{ed}
     [강도|소매치기|도둑]~을 [당해서|맞아서] {things}~이 없{ed}
     [핸드폰|폰|휴대폰]~을 [잃어버렸|택시에 두고 내렸|도난당했]는데 [은행 앱이 깔려 있|모바일뱅킹이 들어 있|간편결제가 돼 있|카드가 등록돼 있|케이스에 카드가 있]{ed}`,
    `I [lost|have lost|misplaced|dropped|left] my {eThing} [in|on|at] {ePlace} {eSoon}
     I [lost|have lost|can't find|cannot find|misplaced] my {eThing} {eSoon}, {eHelp}
     my {eThing} [was|has been|got] [stolen|snatched|taken|lost|pickpocketed] {eSoon}
     my {eThing} [is gone|is missing|disappeared|vanished|fell out of my pocket], {eHelp}
     [someone|a thief|a pickpocket|they] [stole|took|grabbed|snatched] my {eThing}
     [please|can you|quickly|I need to] [block|freeze|stop|cancel] my [stolen|lost|missing] {eThing}
     left my {eThing} [in a cab|in a taxi|at a restaurant|on the train] [with my cards in it|]
     I was [robbed|mugged|pickpocketed], my {eThing} is gone`,
  ),
  grammar(
    'PAYMENT',
    `[모르는|제가 안 한|내가 안 쓴|쓰지도 않은|수상한|본 적 없는|이상한|저도 모르는] [결제|해외결제|승인|출금|이체|소액결제|카드 사용|게임 결제] [문자가 왔|내역이 떴|알림이 왔|내역이 있|가 찍혔|가 됐]{ed}
     [제|내] [카드|계좌|통장|폰]~으로 [누가|어떤 사람이|남이|모르는 사람이] [결제했|돈을 썼|물건을 샀|게임 아이템을 샀|돈을 빼 갔|긁었]{ed}
     [누가|모르는 사람이|남이|어떤 놈이] [제|내] [카드|통장|체크카드|계좌]~을 [썼|긁었|사용했|몰래 썼|도용했|복제했]{ed}
     [제가|내가|나는] [안 쓴|안 긁은|안 산|하지 않은|사지 않은] [결제|카드값|승인|금액|이체]~이 [찍혔|나왔|청구됐|빠져나갔|나갔|있]{ed}
     [통장|계좌]에서 [돈|잔액]이 [저도 모르게|갑자기|밤사이에|자는 사이에] [빠져나갔|없어졌|사라졌|이체됐|다 털렸]{ed}
     [카드|계좌]~이 [도용|복제|부정 사용|해킹][된 것 같아요|됐어요|당했습니다|당한 거 같은데요]
     [결제|주문|구매|사용|송금]한 적[이|도|] 없는데 [돈이 나갔|승인 문자가 왔|청구됐|카드값에 찍혔|빠져나갔]{ed}
     [잠든 사이|외출한 사이|한밤중에|새벽에] [모르는 데서|해외에서|처음 보는 가게에서] [결제가 됐|카드가 긁혔|돈이 빠졌|승인이 났]{ed}
     [가지도 않은|가 본 적 없는] [가게|나라|주유소|쇼핑몰]에서 [결제가 됐|카드가 긁혔|승인이 났]{ed}`,
    `[there is|I see|I found|I have] [a|an] [charge|payment|transaction|withdrawal|purchase] [I never made|I did not make|that isn't mine|I don't recognise|I know nothing about] [on my card|on my account|]
     [someone|somebody|a stranger|a thief] [used|is using|charged|emptied|cloned|shopped with] my [card|account|debit card|bank account]
     [unknown|unauthorised|strange|suspicious] [charges|payment|withdrawals|purchases] [on|from|appeared on] my [card|account]
     money [was taken|disappeared|is missing|was withdrawn|has vanished] from my account [without me|and it wasn't me|overnight|and I did nothing]
     I [never|did not|didn't] [buy|pay for|order|authorise] [this|that|these things], but it is on my [card|bill|statement]
     my card was [charged abroad|used in another country|used online|cloned] [and it wasn't me|by somebody|though I have it here]`,
  ),
  grammar(
    'IDENTITY',
    `[누가|모르는 사람이|어떤 놈이|전 남편이|지인이] [제|내] [명의로|이름으로|신분증으로|주민번호로] [대출을 받았|카드를 만들었|휴대폰을 개통했|통장을 만들었|돈을 빌렸]{ed}
     [제|내] [명의가|이름이|신분증이|개인정보가|주민번호가] [도용된 것 같아요|도용됐어요|유출됐어요|새어 나간 것 같아요|남한테 쓰이고 있어요|털렸어요]
     [받은|신청한|빌린] 적[도|이|] 없는 [대출|카드론|휴대폰|카드]~이 [있|잡혀 있|조회됐|개통됐|실행됐]{ed}
     [저도 모르는|나 모르게|본인도 모르는|제 명의로 된 모르는] [대출|계좌|휴대폰|카드]~이 [있|생겼|개통됐|만들어졌|나왔]{ed}
     [명의도용|신분 도용|개인정보 유출]~을 당[했|해서 대출이 나갔]{ed}
     [대출|카드] [신청한|받은|만든] 적 없는데 [실행됐다고|발급됐다고|연체됐다고|독촉장이] [문자가 왔|연락이 왔|왔|떴]{ed}`,
    `[someone|somebody|a stranger|my ex] [took out|got|opened|signed] [a loan|a card|a phone contract|an account] in my name
     my identity [was stolen|has been stolen|is being used|was misused]
     [there's|I found] [a loan|an account|a card] [in my name|under my name] [I never applied for|I never opened|that I know nothing about]
     [my ID|my personal data|my resident number] [was leaked|got out|is being used by someone|was used for a loan]
     I never [took|applied for|signed] [this|that] loan [but it says I owe it|yet I get reminders|]`,
  ),
];
