import { grammar, type Grammar } from '../../data/grammar.js';
import { HARMLESS, type Danger } from '../danger.js';

/** Sentences with the same words that need no help: sayings, words explained, services, errands, prevention, good news. */
export const LOOK_ALIKES: readonly Grammar<Danger | typeof HARMLESS>[] = [
  grammar(
    HARMLESS,
    `[배고파|귀여워|더워|추워|졸려|피곤해|심심해|웃겨|허리 아파|바빠|예뻐|좋아|궁금해|부러워|배불러|답답해|짜증나] [죽겠어요|죽겠네|죽겠다|죽을 뻔했어요|죽겠는데] [{qq}|]
     [이자|금리|수수료|물가]~이 [너무 비싸서|올라서|높아서] [죽을 맛이네요|죽겠네요|미치겠네|환장하겠어요|살 맛이 안 나네요] [{qq}|]
     [죽을 때까지|평생|늙어 죽을 때까지] [갚아야 하나요|내야 하나요] [만기가 언제죠|언제 끝나요|]
     [이번 생은 망했네|인생 망했다|난 이제 죽었다|엄마한테 죽었다] [ㅋㅋ|ㅋㅋㅋ|ㅎㅎ] [{qq}|]
     [신용점수|점수|주가|포인트]~이 [뚝|확|왕창] 떨어져서 [깜짝 놀랐어요|속상해요|당황했네요]
     [죽|호박죽|전복죽|죽전|죽도시장|한강공원|마포대교 근처|한강뷰|옥상 정원|다리] [먹으러|가는 길|지점|근처 지점|아파트 담보|에서 쓴 돈|맛집] {qq}
     [약국|병원|수면 용품|영양제]에서 [쓴 돈|쓴 금액|결제한 거] {qq}
     [애들|남편|너|회사|상사] 때문에 [못 살아|내가 미쳐|못 살겠다] [증말|진짜|] [ㅎㅎ|ㅋㅋ]
     [대출|할부|이자|카드]~이 [끝나면|다 끝나서|사라지면|없어지면] [좋겠어요|후련해요|홀가분합니다|다시는 안 빌릴래요|적금 들 거예요]
     [폰|노트북|배터리|앱]~이 [죽어서|꺼져서|먹통이라] [답이 늦었어요|다시 물어볼게요|못 봤어요]
     [드라마|영화|뉴스|소설]에서 [사채업자|도박꾼|보이스피싱범|자살|사기꾼|카지노]~이 [나오던데|나와서 봤어요|나와요 재밌어요]
     [사채|회사채|대부업|대부업체|사금융|도박|보이스피싱|스미싱|파밍|명의도용|대포통장|개인회생|파산|개인파산|워크아웃|채무조정|불법사금융|압류|추심|카드깡|리볼빙|신용회복|일수|지급정지|여신거래 안심차단]~이 [뭐예요|뭔가요|뭔지 궁금해요|무슨 뜻이에요|뭔지 알려주세요|어떤 건가요|뭡니까|뭐야]
     [회사채|국채|사모사채|전환사채|국채하고 사채|회사채랑 국채] [투자|차이|이자율|금리]~은 [뭐예요|어떤 건가요|얼마예요|어디서 보나요]
     [대부업체|캐피탈|저축은행|카드론|사금융]~이랑 [은행|카드사] [금리|이자] 차이가 [뭐예요|얼마나 나요|큰가요]
     [등록된|정식|합법적인] [대부업체|업체|대부업자]인지 [어디서 확인해요|확인하는 법|확인합니까|조회하는 곳]
     [법정 최고금리|최고금리|법정이자율|연체이자율] [몇 퍼센트예요|얼마예요|알려줘|올랐나요]
     [돈을|급전을|급하게 돈] [빌려주는 조건|빌릴 수 있는 상품|필요할 때 쓰는 상품|구할 때 쓰는 대출] [뭐예요|있습니까|알려주세요|이 있나요]
     [보이스피싱|사기|스미싱|피싱|해킹|명의도용|개인정보 유출|카드 분실|도박 중독] [예방법|예방 교육|예방 방법|보험|통계|사례|수법|뉴스|안 당하는 법|대처 요령] [알려주세요|있나요|궁금해요|뭐가 있어요|설명해줘]
     [사기|보이스피싱|피싱] [안 당하려면|당하지 않으려면|를 피하려면] [뭘 조심해야 되나요|어떻게 해요|뭘 알아야 해요]
     [집|차|컴퓨터|옷|가전|아파트|주식|선물] 사기 [전에|위해|좋은 때|쉽게] [대출 한도 볼래요|비교해 보고 싶어요|얼마 모았나 볼게요|금리 알아보려고요|얼마까지 빌릴 수 있나요]
     {child}한테 [돈을|용돈을|생활비를|선물을|축하금을] [보냈어요|부쳤습니다|보냈는데 잘 받았대요|송금했어요|이체했는데 수수료가 나왔어요|보내고 싶어요]
     [친구|집주인|부모님|모임|학원|내 다른 계좌|적금|동생] [에게|한테|으로|에] [이체했어요|송금했어요|보냈는데 내역이 안 보여요|송금하는 법 알려줘|이체 수수료 있어요]
     [은행|카드사|우리] 앱[을|] [새로 깔았어요|다시 설치했어요|업데이트했어요|깔고 싶어요|로그인이 안 돼요]
     [비밀번호|인증번호|공인인증서|OTP|아이디]~을 [잊어버렸어요|까먹었어요|바꾸고 싶어요|변경하는 법|재발급받고 싶어요|등록하려면요]
     {officer} [근처 지점|가는 길|전화번호|은 뭐 하는 곳이에요|직원도 대출되나요|직원 대출 한도|공무원 대출 있나요|에 낼 서류 알려주세요|에서 우편이 왔는데 서류가 뭐예요]
     [택배비|문자 요금|통신비|소액결제 한도|온라인 쇼핑|중고거래|당근]~으로 [쓴 돈|나간 돈] {qq}
     [투자|펀드|주식|코인] [상품|수익률|세금|설명] [알려주세요|은 안 해주나요|궁금해요|추천해 줘]
     [대출|보증|중도상환|이체] 수수료는 [언제 내는 건가요|얼마예요|누가 내요|먼저 내나요|환불되나요]
     [카드|체크카드|신용카드|통장|지갑|핸드폰]~을 [새로 만들고 싶어요|새로 샀어요|바꿨어요|하나 더 만들 수 있나요|추천해 줘|갱신해야 하나요|받았어요|정리했어요|해지하고 싶어요]
     [카드|체크카드] [혜택|포인트|연회비|디자인|한도|마일리지|할인]~을 [알려줘|잃지 않으려면 얼마 써야 해요|못 찾겠어요|놓치고 싶지 않아요|비교해줘|모르겠어요]
     [결제일|비번|카드번호|금액|이체일|약속|생일]~을 [잊어버렸는데 언제죠|잃어버린 건 아니고 헷갈려요|깜빡했어요|까먹었네]
     [앱|화면|목록|메뉴]에서 [카드|내역|대출|계좌]~이 [안 보여요|사라졌어요|없어졌어요|어디 있어요]
     [통장|계좌]~을 [만들려면|개설하려면|바꾸려면|해지하려면] [뭐가 필요해요|어떻게 해요|서류 알려주세요|지점 가야 하나요]
     [명의변경|공동명의|명의 이전|제 명의로 된 대출|휴대폰 명의변경] [서류 알려주세요|는 어떻게 해요|이 몇 건이에요|하면 대출에 영향 있나요|알림이 오나요]
     [급여계좌|자동이체 계좌|출금 계좌|환불 계좌]~을 [바꾸려고 합니다|등록하고 싶어요|변경해 주세요|확인하고 싶어요]
     [체크카드|카드|서류|통장 사본|신분증 사본]~은 [언제 보내주시나요|우편으로 보내주나요|제출해야 하나요|어디로 보내요|집으로 오나요]
     [돈|월급|환급금|이자|입금]~이 [들어왔는지|나갔는지] [확인하고 싶어요|어디서 봐요|알려줘|알 수 있나요]
     [이번 달|다음 달|지난달|오늘] {debts} {qq}
     {debts}~을 [미리 내고 싶어요|다 갚아서 기분이 좋아요|다 갚았어요|한꺼번에 갚고 싶어요|더 갚을 수 있어요|포기하지 않고 다 갚았습니다|이번 달에 더 낼 수 있어요|빨리 끝내고 싶어요|잘 갚고 있어요]
     {debts} [낼 날|내는 날|상환일|납부일]이 [언제예요|언제더라|며칠인가요|언제죠]
     [회사|직장]~을 [옮겼는데|승진했는데|바꿨는데] [금리인하 되나요|한도 오르나요|금리 내려가나요|대출에 영향 있나요]
     [병원비|약값|학원비|생활비|월세|장보기]~으로 [얼마 썼는지 알려주세요|쓴 돈 보여줘|나간 금액은|이번 달 얼마 썼나]
     [개인회생|파산|신용회복|채무조정|워크아웃] [제도|절차|뜻|조건|차이] [알려줘|설명해줘|가 뭔가요|궁금해요]
     [월급|보너스|연봉]~이 [올랐어요|들어오면 바로 빠지게 하고 싶어요|나왔는데 얼마 갚을까요|늘어서 기뻐요]
     [농사 자금|창업 자금|가게|소상공인|자영업자] 대출[도|은] [있나요|어떤 게 있어요|금리 얼마예요]
     [가게|지점|은행] 문 [여는|닫는] 시간이 [언제예요|몇 시예요]
     [복권|로또|연금복권] [당첨되면|사면|당첨금으로] [대출 다 갚아야지|빚 갚을 텐데|소비에 잡히나요|어느 업종이에요|얼마나 썼나요]
     [게임|오락|게임 아이템|스포츠 관람|경기 관람|문화생활|취미]에 [쓴 돈이 얼마예요|쓴 금액 알려줘|얼마 썼지|쓴 건 어느 업종이에요]
     [경마장|카지노|강원랜드|강원도|정선|야구장] [근처로 이사했어요|쪽으로 여행 갔어요|근처 지점 있나요|여행 간 돈 얼마예요|호텔 결제 얼마예요]
     [주식은|코인은|부동산은] 도박이라고 [생각해요|하던데|봐요]
     [내기|가위바위보|사다리 타기|윷놀이|화투 명절에|고스톱 명절에]~에서 [이겼습니다|졌어요 커피 샀어요|이겨서 기분 좋네] [ㅋㅋ|]
     [놀음 삼아|심심풀이로|재미로|장난으로] [물어보는 건데|한번 물어봐요] {qq}
     [이자율이 내려가서|점수가 올라서|대출이 나와서|월급이 올라서] [살맛 나네요|기분 좋아요|행복합니다|안심돼요]
     [해외결제|카드|이체|ATM] 수수료 {qq}
     [해외|식당|카페|마트|택시|병원|편의점]에서 [카드 긁은 거|결제한 금액|쓴 돈] {qq}
     [오늘|내일|이번 주]~이 [마지막 상환일|마지막 납부|결제 마감]인가요
     [다들|요즘 사람들은|보통] [얼마나 빚이 있나요|대출을 얼마나 써요|얼마 저축해요]
     [퇴직금|적금|보너스|보험금|전세금]으로 [대출 갚을래요|빚 갚을까요|중도상환하면 얼마예요]
     [스트레스|걱정|고민|잔소리]~이 [많아요|쌓여요|너무 심해요] {qq}
     [사망보험금|생명보험|상속|신용생명보험]~이 [뭐예요|대출이랑 상관있나요|세금 있나요]
     {loan} [연체되면|연체하면|못 갚으면] [이자가 어떻게 돼요|몇 퍼센트 더 내나요|신용점수에 영향 있나요|언제부터 기록되나요]
     [만기 연장|상환 유예|분할 상환|대환|금리인하요구] [조건|서류|신청 방법|기간] [알려줘|이 뭐예요|궁금합니다]
     [카드 분실|휴대폰 분실|카드 도난|여행자|도난] 보험[이|은] [뭐예요|있나요|얼마예요]
     [재발급|정지 해제|카드 정지 풀기|정지 풀려면] [얼마나 걸려요|해 주세요|어떻게 해요|수수료 있나요]
     [대출|할부|이자|카드값|상환|적금|신청|계약|서류|빚|마통]~을 [올해 안에|빨리|얼른|이번 달에|오늘|내년까지|] [다|모두|전부|] [끝내고|정리하고|그만두고|줄이고|갚고] 싶{wished}
     [대출|할부|빚|이자] [빨리|] [다|모두] 끝내고 싶{wished} 얼마 남았어요
     [카드|통장|보증인|앱|담보|소득|서류|직장]~이 없으면 [안 되나요|대출 안 되나요|못 빌리나요|어떻게 돼요|불이익 있나요]
     [갈아타고|바꾸고|빌리고|해지하고|가입하고|매수하고|이사 가고|여행 가고|쉬고|투자하고|이직하고|비교하고] 싶{wished}
     [카드|알림|문자|광고|서비스|구독|보험]~은 [이제|더는|더 이상|] [필요 없어요|안 받고 싶어요|쓰기 싫어요|원하지 않아요]
     [이런 질문 해도|남한테 안 알려지|개인정보는 안전하|비밀 지켜주]나요`,
    `[I'm dying|I am dying|dying] to [know my balance|see the new rate|hear my score]
     [this traffic|my boss|this heat|the suspense|the queue|this app] is killing me, [{eqq}|]
     I could [kill for|murder] a [coffee|pizza|nap] right now
     my [phone|laptop|battery|car] died, [sorry for the late answer|so I come back now|{eqq}]
     [what is|what's|explain|define|tell me about] [a loan shark|phishing|bankruptcy|personal rehabilitation|debt relief|identity theft|a mule account|gambling addiction|usury|garnishment|a moneylender]
     [how do|how does] [phishing scams|voice phishing|loan sharks|scammers|card cloning|debt relief|bankruptcy] work
     [how can I|how do I|tips to|ways to] [protect myself from|avoid|prevent|recognise|stay safe from] [scams|phishing|fraud|card theft|identity theft]
     are [moneylenders|private lenders|online lenders|casinos] [regulated|legal|registered] in Korea
     I [sent|transferred|wired|paid] [money|my savings|the rent|500,000 won|cash] to my [landlord|own account|mother|daughter|savings account|friend for dinner|tailor]
     [police officers|prosecutors|teachers|soldiers|bank employees] get special [loans|rates], right?
     I lost [track of my card spending|weight|interest in the offer|my job offer papers|my patience|the overview of my bills], {eqq}
     can I use my [bank account|card|debit card|phone] [abroad|in Japan|online|for deposits]
     I [opened|want to open|need|closed] [an account|a second account|a new card|a savings account] [for my business|for my child|for travel|]
     I [want|need|would like] [a new|to replace my|to upgrade my] [card|phone|debit card|bank book]
     I [no longer|don't|do not] want [the card|this loan|the offer|these letters|the insurance|to receive messages|to use the app]
     I [am|would be] better off [without the fee|with a fixed rate|with another bank|without this card|if I refinance]
     I [want|would like] to [end|close|stop|finish|cancel] [the contract|my card|the subscription|my loan early|the account]
     I [can|could|am able to] [pay|repay] [more|a bit extra|the rest|everything] [this month|next month|early|]
     I can [pay more|repay early|afford a bit more|finally pay everything] [this month|now|next year|]
     I [left|changed|switched|quit] my [job|company], [does it change my rate|do I tell you|will my limit change]
     [rent is paid|bills are paid|all paid], [what's left on the loan|what is my balance|how much do I owe]
     [you bet|I bet|I would bet|bet] [I want a lower rate|my rate is too high|you know my balance|it's due on Monday]
     the slot for my [appointment|visit|call], can it be moved
     [is|are] [investing|stocks|crypto] [like gambling|gambling|a bet]
     [if I win|when I win] the lottery I [will repay|pay off] everything
     [how much|what] did I spend on [games|entertainment|sports tickets|the trip to Las Vegas|pharmacies|taxis]
     I'm [so happy|relieved|proud], [the loan is paid off|I paid off my debt|no more debt|my score went up]
     [which card|what card|which account] did I use [most|last|abroad]
     I [forgot|don't remember|want to change] my [password|PIN|payment date|user id]
     [a thriller|a film|the news|a novel] about [a loan shark|a gambler|a scam|a bank robbery]
     the [deadline|payment|due date] is killing my mood, {eqq}
     [does|will] [debt relief|bankruptcy|a late payment] [hurt|affect|lower] [a|my|the] credit score
     [is there|do you have] [card loss insurance|travel insurance|credit life insurance]
     [how long|when] does [a card replacement|a new card|unblocking a card] take`,
  ),
];

export const LOOK_ALIKE_SLOTS: Readonly<Record<string, readonly string[]>> = {
  qq: [
    ...[
      '대출 잔액이나 알려주세요',
      '한도 조회나 해줘',
      '금리 얼마예요',
      '얼마예요',
      '알려줘',
      '얼마나 되지요',
      '합계 보여줘',
    ],
    ...[
      '제 신용점수 몇 점이에요',
      '결제일 언제죠',
      '어느 업종으로 잡히나요',
      '이번 달 카드값 얼마야',
      '만기가 언제예요',
    ],
  ],
  wished: ['어요', '습니다', '은데', '은데요', '네요', '다'],
  eqq: [
    ...['what is my balance', 'when is my payment due', 'show my spending', 'what is my rate', 'how much do I owe'],
    ...['can you check my limit', 'is my score up', 'what did I spend'],
  ],
};
