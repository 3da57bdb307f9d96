import { grammar, type Grammar } from '../../data/grammar.js';
import type { Danger } from '../danger.js';

/** Deceit, tried or done: false officers, false relatives, fees in advance, links, apps, investments, sales. */
export const FRAUD: readonly Grammar<Danger>[] = [
  grammar(
    'FRAUD',
    `{alas} {lately} [보이스피싱|스미싱|피싱|전화 사기|메신저피싱|로맨스 스캠|투자 사기|대출 사기|사기|금융사기]~을 당했{ed}
     [보이스피싱|스미싱|피싱|사기]~인 [것 같아요|거 같아요|줄 모르고 보냈어요|줄 모르고 알려줬어요|듯한데 돈을 보냈어요]
     {officer}~이라고 [해서|하길래|전화가 와서|속아서|믿고] {sum}~을 [보냈|이체했|송금했|부쳤|건넸|입금했|넘겼|찾아서 줬|전달했]{ed}
     {officer}~이라면서 [계좌를|돈을|현금을|예금을|안전계좌로] [옮기라|보내라|찾으라|이체하라|인출하라|전달하라] [고 해요|고 합니다|는데 맞나요|는데 진짜인가요|고 전화가 왔어요|캅니다]
     {officer}~이라면서 [주민번호를|비밀번호를|인증번호를|카드번호를|계좌번호를|앱 설치를] [물어봐요|요구해요|달라고 해요|불러 달래요|하라고 해요]
     {child}~이라고 [카톡이|문자가|연락이|톡이] [와서|왔길래] {sum}~을 [보냈|부쳤|송금했|이체했]{ed} [알고 보니 아니래요|근데 가짜였어요|본인이 아니었어요|]
     {child} 목소리로 [납치됐다고|다쳤다고|살려달라고|사고 났다고] [해서|하길래|전화 와서] [돈을|{sum}~을] [보냈|부쳤|송금했]{ed}
     {child}~이 [폰이 고장 났다|액정이 깨졌다|상품권이 필요하다|급하다]고 [해서|하길래] [인증번호를 알려줬|상품권을 사서 보냈|신분증 사진을 보냈|돈을 부쳤|앱을 깔았]{ed}
     [문자|택배 문자|청첩장 문자|부고 문자|카톡|과태료 문자|건강검진 문자|모르는 문자] [링크를|주소를|에 있는 링크를|url을] [눌렀|클릭했|눌러 버렸|열었|눌러봤]{ed}
     [문자|이상한 링크|모르는 링크]~을 [눌렀더니|열었더니|클릭하고 나서] [이상한 앱이 깔렸|소액결제가 나갔|돈이 빠져나갔|폰이 먹통이 됐|전화가 안 됐]{ed}
     [원격|원격제어|원격조종|팀뷰어|이상한|가짜|모르는] 앱을 [깔았|설치했|깔라고 해서 깔았|설치해 줬|실수로 깔았]{ed}
     [저금리|싼 이자|대환|정부지원 대출|햇살론|저리]로 [바꿔준다|대출해준다|갈아타게 해준다|해준다]고 [해서|하길래|속여서] [먼저 입금했|수수료를 보냈|기존 대출금을 그쪽에 갚았|보증금을 냈|돈을 먼저 보냈|신분증을 보냈]{ed}
     [대출|심사|보증|공증|인지] [수수료|비용|보증금|예치금|보험료]~을 [먼저|선입금으로|미리] [냈|보냈|입금했]는데 [연락이 끊겼|잠적했|연락 두절이|차단당했|대출을 안 해 줬]{ed}
     [대출받으려면|한도 올리려면|금리 낮추려면] [먼저|미리] [돈을|수수료를|기존 대출을|보증료를|100만원을] [보내|입금하|갚으|내]라고 [해요|하는데요|하네요|하는데 맞나요|전화 왔어요]
     [중고거래|중고나라|당근|번개장터|온라인 쇼핑몰|인스타|직거래]~으로 [돈을|{sum}~을|물건값을] [보냈|송금했|입금했]는데 [잠적했|물건이 안 왔|차단당했|연락이 끊겼|벽돌이 왔]{ed}
     [리딩방|주식 리딩방|코인|투자방|해외선물|비트코인|가짜 거래소|텔레그램 투자방]에 [넣은|투자한|입금한] [돈을|{sum}~을] [못 찾고 있어요|출금이 안 돼요|돌려받을 수 있나요|날렸는데 사기 같아요|수수료를 더 내야 준대요|먹튀당했어요]
     [소개팅 앱|인스타|채팅|온라인]에서 만난 [사람|외국인|여자|남자|군인]한테 [돈을|{sum}~을] [보냈|부쳤|빌려줬|뜯겼]{ed}
     [비밀번호|인증번호|OTP 번호|보안카드 번호|공인인증서|카드번호랑 cvc|신분증 사진|주민번호]~을 [알려줬|불러줬|보내줬|입력했|넘겼|말해 버렸|찍어 보냈]{ed}
     [가짜|이상한|피싱] [사이트|홈페이지|앱|은행 사이트]에 [비밀번호를|카드 정보를|계좌 정보를|개인정보를|보안카드를] [입력했|넣었|적었|쳐 넣었]{ed}
     [모르는|엉뚱한|사기꾼|사기범|낯선] [사람|계좌|번호]에[게|] {sum}~을 [보냈|송금했|이체했|입금했|부쳤]{ed}
     {sum}~을 [보냈|송금했|이체했|건넸|줬]는데 [사기였|사기꾼이었|속았|보이스피싱이었|당한 거였][어요|습니다|네요|는데 어떡하죠]
     [지급정지|계좌 정지|이체 취소] [해야 되나요 사기 같아요|좀 빨리 해 주세요|어떻게 해요 속았어요|부탁드려요 돈을 잘못 보냈어요 사기예요]
     [해킹|계정 도용|폰 해킹|메일 해킹]~을 당했{ed}
     [현금|수표|돈 봉투]~을 [택배로|지하철 보관함에|집 앞에서|만나서|퀵으로] [보냈|넣어 뒀|건네줬|전달했|줬]{ed} {officer}~이 시켜서요
     [몸캠|화상채팅|영상통화] [협박을 받고 돈을 보냈|피싱을 당했|녹화했다고 돈을 달라는데 보냈]{ed}
     [속아서|꼬임에 넘어가서|홀려서|깜빡 속아] {sum}~을 [보냈|날렸|뜯겼|줬|넘겼]{ed}
     [재택 알바|부업|리뷰 알바|쇼핑몰 팀미션|공동구매 알바]~이라고 [해서|하길래] {sum}~을 [입금했|넣었|충전했]는데 [못 돌려받|출금이 안 되|더 넣어야 준다|잠적하][네요|고 있어요|는데요]
     [은행|카드사] 앱인 줄 알고 [깔았|비밀번호를 눌렀|정보를 입력했]는데 [가짜였|아니었|이상했|돈이 나갔]{ed}
     [카드 배송|카드가 발급됐|본인 명의 카드]~이라며 [전화가 와서|배달원이 와서] [앱을 깔았|번호로 전화했더니 금감원이라며 돈을 옮기라 했|시키는 대로 했]{ed}`,
    `I {eSoon} [sent|transferred|wired|gave|handed] {eSum} to [a scammer|a fraudster|someone who lied to me|a fake account|a stranger who tricked me|the wrong people, it was a scam], {eHelp}
     I [was|got|have been|think I was] [scammed|tricked|phished|defrauded|conned|hacked|fooled by a scam] {eSoon}
     [someone|a man|a woman|somebody|a caller] [pretending to be|claiming to be|posing as|who said they were] {eOfficer} [had me|made me|told me to|asked me to] [wire|send|withdraw|hand over|move] {eSum}
     {eOfficer} [called and|phoned and|texted and] [told me|asked me|ordered me|wants me] to [move my money to a safe account|install an app|give my PIN|read out the code|withdraw cash]
     I [paid|sent] [an upfront fee|a deposit|a processing fee|insurance] for a loan and [the man vanished|they disappeared|nobody answers|I was blocked|never got it]
     [they|the lender|a caller|someone] [want|wants|asks for|ask for] [a fee|money|a deposit] [before|first, before] [giving me the loan|they pay out the loan|lowering my rate]
     I [clicked|opened|tapped] [a link|the link|a strange link] in [a text|a message|an e-mail] [and an app installed|and money is gone|and typed my card number|, is it dangerous]
     I [gave|told|entered|typed|read out] my [password|PIN|OTP|card number|security code|bank login] [on a fake site|to a caller|on a fake bank page|to someone on the phone|and now I worry]
     [my son|my daughter|my friend|a relative] [messaged|texted|wrote] [asking for|for] money, I sent it, [but it wasn't him|it was not her|it was fake|it was someone else]
     [the|an] [investment|trading|crypto|stock] [group|app|platform|site] [won't let me withdraw|took my money|asks for more before paying out|was fake and took {eSum}]
     I [bought|paid for] something [online|second-hand] and [the seller vanished|it never came|got blocked after paying]
     [someone|a person] I met [online|on an app|on Instagram] [asked for|took|got] {eSum} from me
     I [installed|downloaded] [a remote control app|an app a caller told me to|a fake bank app|an unknown app] [and money left my account|and now my phone acts strange|yesterday]
     [can I|how do I] [get my money back|stop the transfer|cancel the transfer], it was a [scam|fraud|fake]`,
  ),
];
