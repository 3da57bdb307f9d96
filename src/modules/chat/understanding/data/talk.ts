import { OUT_OF_SCOPE, type Intent } from '../intents.js';
import { choices, grammar, type Grammar } from './grammar.js';

/** Words of finance that people ask the meaning of. */
export const TALK_SLOTS: Readonly<Record<string, readonly string[]>> = {
  word: choices(
    'DSR/LTV/DTI/APR/CD금리/COFIX/코픽스/스트레스 DSR/원리금균등/원금균등/원리금균등상환/만기일시상환/거치기간/거치식/가산금리/우대금리/기준금리/변동금리/고정금리/혼합금리/마이너스통장/버팀목/버팀목대출/디딤돌/디딤돌대출/햇살론/보금자리론/청년전세/중도상환수수료/근저당/신용보증/대환/대환대출/리볼빙/인지세/한도대출/기한이익상실/금리인하요구권/청약철회권/신용평점/총부채원리금상환비율/담보인정비율/연체이자/복리/단리/DTI 규제/전세보증/통장 압류/채무조정/개인회생/워크아웃/신용회복/생애주기/소비유형/금융건강점수',
  ),
  eWord: choices(
    'DSR/LTV/DTI/APR/COFIX/amortisation/amortising loan/grace period/equal principal/equal payments/a bullet loan/collateral/refinancing/an overdraft/a variable rate/a mixed rate/stamp duty/revolving credit/stress DSR/jeonse/a guarantee/a prepayment fee/a rate cut request/the cooling-off right/debt relief/the base rate/a spread',
  ),
};

/** Talk that needs no figures: words explained, what the assistant can do, and chatting with it. */
export const TALK: readonly Grammar<Intent>[] = [
  grammar(
    'GLOSSARY',
    `{word}~이 [뭐예요?|뭔가요?|무슨 뜻이에요?|뭐야?|뭐죠?|무슨 말이에요?|뭐고?|뭡니까?|뭔데?|무슨 소리예요?|무엇인지 궁금해요]
     {word}[란?|이란?|란 무엇인가요?|이란 무엇인가요?|의 뜻|의 의미|뜻|정의]
     {word} [뜻|의미|개념|정의|용어] {tell}
     {word}~이라는 [말|단어|용어] [뜻을 모르겠어요|처음 들어봐요|쉽게 설명해 주세요|설명해줘|무슨 뜻이죠?]
     {word} [쉽게 설명해줘|설명해 주세요|설명 좀|쉽게 풀어서 알려줘|한 줄로 설명]
     {word}하고 {word}[은|는|] [어떻게 달라요?|차이가 뭐예요?|뭐가 달라요?|다른 점 {tell}]
     {word}랑 {word} 차이[점|] [{tell}|가 뭐죠?|]
     {word}[은|는] 어떻게 [계산해요?|정해져요?|계산하나요?|움직여요?|매겨져요?|굴러가요?]
     {word}[은|는] 왜 [내는 건가요?|있는 거예요?|필요한 거죠?|받는 거예요?]
     [그게|그건|이게] 무슨 [뜻이에요?|말이에요?|소리예요?|의미죠?]
     [그게|그건] [뭔데요?|뭐예요?|뭐죠?]`,
    `what does {eWord} mean
     what is {eWord}[?|, exactly?|, in plain words]
     explain {eWord} [to me|in simple words|please|]
     [meaning|definition] of {eWord}
     {eWord}[, meaning?|: what is it|?] [in plain words|]
     what is the difference between {eWord} and {eWord}
     how [does|is] {eWord} [work|calculated|set]
     [what does that mean|meaning what exactly|what is that]`,
  ),
  grammar(
    'CAPABILITIES',
    `[뭐|무엇을|뭘|어떤 걸] [물어볼 수 있어요?|할 수 있어요?|물어보면 돼요?|할 줄 알아?|해 줄 수 있나요?|도와줄 수 있어?|물어봐도 돼?]
     [너|여기|이거|챗봇|모아][는|은|] [뭐 하는 거야?|뭐 하는 데예요?|뭐 할 수 있어?|뭐가 돼?|뭘 알려줘?|무슨 기능 있어?]
     [기능|사용법|사용 방법|쓰는 법|이용 방법] {tell}
     [여기서|여기에] [뭐가|뭘|무엇을] [되는 거예요?|할 수 있죠?|볼 수 있어요?|되는지 설명해줘]
     [어떤|무슨] [질문|것]~을 [할 수 있나요?|물어보면 돼?|받아주나요?|하면 되나요?]
     [어떻게|뭐라고] [쓰는 거예요?|물어보면 되나요?|질문하면 돼?]
     [너|넌|당신은|그쪽은|혹시] [사람이야?|사람이에요?|로봇이야?|기계야?|AI야?|사람이야 기계야?|누구야?|누구세요?]
     도움말`,
    `what can [I ask|you do|you tell me|I ask you|you help me with]
     [how do I|how to] use [this|you|the assistant]
     what are you [good|able] [for|to do]
     what do you [do|know|help with]
     [help|show me what you can do|features|instructions]
     are you [a robot|a human|human|real|an AI|a person|a machine]
     who are you
     which questions can you answer`,
  ),
  grammar(
    'SMALL_TALK',
    `[너|네|니] 이름[이|은] 뭐[야?|예요?|니?|임?]
     [심심해|심심한데 놀아줘|심심한데 얘기나 하자|얘기 좀 하자|나랑 놀자|수다 떨자]
     [농담|재밌는 얘기|웃긴 얘기|아재개그] [해줘|하나 해줘|하나만|들려줘]
     [잘 자|잘 자요|굿나잇|좋은 하루 보내세요|수고해|수고하세요|수고하십니다|다음에 봐|잘 있어|또 올게요|들어가세요|바이바이]
     [오늘|] 날씨 [좋네요|좋다|참 좋죠|덥네요|춥네요]
     [똑똑하네|똑똑하다|잘하네|기특하네|귀엽네|재밌네|대단하다|칭찬해|최고야] [ㅋㅋ|ㅋㅋㅋㅋ|ㅎㅎ|!|]
     [ㅋㅋ|ㅋㅋㅋㅋ|ㅎㅎ|ㅇㅇ|ㅇㅋ|오|와|헐|음|아하|그렇구나|알겠어요|알겠습니다|그래요|네|넵|응]
     [밥 먹었어?|점심 먹었어요?|뭐 하고 있어?|잘 지냈어?|기분 어때?|오늘 어때?|요즘 어때?]
     [너|넌] [나 좋아해?|잠은 자?|꿈이 뭐야?|친구 있어?|어디 살아?|몇 살?]
     [사랑해|좋아해|보고 싶었어] [모아|모아야|]
     [테스트|그냥 해봤어|아무것도 아니야|아니에요 됐어요|ㅁㄴㅇㄹ]`,
    `[what is|what's] your name
     who made you
     [tell me a joke|say something funny|make me laugh|sing me a song]
     [I am bored|I'm bored|let's chat|talk to me|chat with me]
     [good night|bye|goodbye|see you|see you later|have a nice day|take care|talk later]
     [nice weather|lovely day] [today|isn't it|]
     [you are|you're] [clever|smart|funny|cute|great|so smart|not bad]
     [lol|haha|ok|okay|cool|nice|I see|got it|alright|wow|hm|yes|no]
     how are you [today|doing|]
     do you [sleep|like me|dream|have feelings|get tired]
     [just testing|never mind|nothing|test]`,
  ),
];

/** What sounds like money and can be known by nobody here: promises, days to come, what others hold. */
export const UNKNOWABLE: readonly Grammar<Intent>[] = [
  grammar(
    'UNKNOWABLE',
    `[다른 은행|타행|국민은행|신한은행|다른 카드사]에 있는 [제|내] [적금|예금|통장|포인트|보험] [얼마예요?|얼마야?|얼마 있어요?|잔액 {tell}]
     [어제|오늘|지난주 금요일에|그제|방금] [점심값|편의점에서|스타벅스에서|마트에서|택시비] 얼마 [썼어요?|결제했죠?|나왔나요?|긁었지?]
     [담당자|심사 담당자|상담원|지점장] [이름|성함|번호|나이]~이 뭐예요?
     [심사|대출|대환|승인] [통과될 확률|통과된다고|무조건 된다고|붙는다고] [100%죠?|보장해 주세요|약속해줘|확실하죠?|장담할 수 있어?]
     [세금|상속세|양도세|종소세|취득세] 얼마 [나와요?|내야 해요?|나올까요?|계산해줘]
     [재개발|보상금|국민연금|실업급여|퇴직금] 얼마[나|] 받[을까요?|아요?|을 수 있나요?|나요?]
     [3년|5년|10년] 뒤[에|] [제|내] [신용점수|연봉|집값|재산] [얼마일까요?|몇 점이에요?|어떻게 될까?]`,
    `balance of my account at [another|a different] bank
     what did I [pay|spend] [at Starbucks|for lunch|on the taxi] [yesterday|last Friday|today]
     what will my [credit score|salary|house] be [worth|] in [three|five|ten] years
     how much [tax|inheritance tax|pension|unemployment benefit] [will I pay|do I get|is due]
     [guarantee|promise] me that [the loan goes through|I am approved|the refinancing works]
     who [is|was] my [loan officer|case handler], what is [his|her] name`,
  ),
];

/** Markets and luck: no intent, and least of all one with figures. */
export const OUT_OF_REACH: readonly Grammar<typeof OUT_OF_SCOPE>[] = [
  grammar(
    OUT_OF_SCOPE,
    `[비트코인|삼성전자|주식|코인|이더리움|테슬라|금|펀드|ETF|부동산] [지금|] [사도 돼요?|살까요?|팔까요?|더 오를까요?|전망 어때요?|투자해도 될까?|얼마까지 갈까?]
     [어떤|무슨] [주식|종목|코인|펀드] [사야|살까|추천] [해요?|해줘|할까요?|주세요]
     [로또|복권|연금복권] [번호|당첨 번호|몇 번] [좀|알려줘|추천|찍어줘|]
     [우리|제|저희] [동네|집|아파트] [집값|시세|전세가] [오를까요?|얼마예요?|떨어질까요?|얼마나 될까?]`,
    `[should|can] I [buy|sell] [bitcoin|Samsung|stocks|gold|ethereum|Tesla|this fund] [now|]
     which [stock|fund|coin|share] [should I buy|is best|will rise]
     [lottery|lotto] numbers [please|for this week|]
     will [gold|house prices in my street|the stock market] [go up|crash|rise] [this year|by Christmas|]`,
  ),
];
