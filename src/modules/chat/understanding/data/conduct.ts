import type { Intent } from '../intents.js';
import { grammar, type Grammar } from './grammar.js';

/** What is said around questions: trouble, requests to act, other people's data, greetings, and finance in general. */
export const CONDUCT: readonly Grammar<Intent>[] = [
  grammar(
    'HARDSHIP',
    `[가게|사업|회사] [접어서|망해서|그만둬서] [이자|원금|대출금] 낼 [형편|능력|돈]이 [안 돼요|없습니다|안 됩니다]
     [회사에서|직장에서] [잘려서|나와서] [대출금|이자]~을 못 [낼 것 같아요|갚을 것 같은데 어떡하죠]
     [원금|이자|상환|납입]~을 [미루고|늦추고|연기하고|줄이고] 싶은데 [가능한가요?|제도가 있나요?|방법이 있을까요?]
     [대출|빚|이자|카드값]~을 [못 갚겠어요|갚을 수가 없어요|감당이 안 돼요|낼 돈이 없어요|도저히 못 내겠어요]
     [실직해서|해고당해서|폐업해서|아파서|수입이 끊겨서|월급이 밀려서] [상환이 어려워요|이자 낼 돈이 없어요|대출을 못 갚아요|도움이 필요해요]
     [개인회생|파산|채무조정|신용회복|워크아웃|채무 통합] [신청하고 싶어요|알아보고 싶어요|할 수 있나요?|상담받고 싶어요|자격이 되나요?]
     [추심|빚 독촉|독촉 전화]에 [시달려요|너무 힘들어요|못 살겠어요|매일 와요|어떻게 해야 하나요]
     [생활비|월세]도 없는데 [이자|대출금]~을 내야 해요
     [상환 유예|만기 연장|이자 감면|원금 유예|분할 상환] [가능한가요?|신청할 수 있나요?|도와주세요|제도 있나요?]
     [돌려막기|카드 돌려막기]~으로 버티고 있는데 [한계예요|더는 못 하겠어요|방법이 있나요?]
     [빚더미|빚]에 [깔려|눌려] 살고 있어요 [도와주세요|방법 없나요?]
     [서민금융|햇살론|긴급 지원|정부 지원] [받을 수 있나요?|대상이 될까요?|알려 주세요]`,
    `is there [a programme|any help|support] for people [in difficulty|who cannot pay|in debt]?
     up to {eMy} neck in debt
     collectors [ring|call|phone] me [all day|ten times a day]
     {eMy} [shop|business|company] [went under|failed|closed] and I can no longer pay
     I can't [pay|repay|afford] {eMy} [{eLoan}|bills|instalments] [anymore|this month|any longer|]
     I [lost my job|got laid off|closed my shop|am ill|have no income] and can't [pay|keep up|make the payments]
     [Debt collectors|Collectors|Collection calls] are [calling me every day|harassing me|wearing me out]
     I am [drowning in|overwhelmed by|struggling with] [debt|my payments|bills]
     How can I [apply for|get] [debt adjustment|debt relief|bankruptcy|a payment holiday|personal rehabilitation|deferment]?
     I need help with {eMy} debts
     there is no money left for [rent|food|living] after the [instalments|interest]
     can the [interest|principal|repayment] be [deferred|postponed|waived|stretched] because I am struggling
     I keep borrowing to pay other loans`,
  ),
  grammar(
    'ACTION_REQUEST',
    `{amount} [쏴줘|부쳐줘|넣어줘]
     네가 [알아서|대신] [신청|처리|납부|접수] {please}
     [이체일|결제일|상환일] [10일|15일|25일]로 [바꿔|변경|옮겨] [줘|주세요]
     {amount} [송금|이체|상환|입금] {please}
     {bank}~으로 {amount} [보내줘|이체해줘|송금해 주세요]
     [대출|카드|계좌|서비스|적금] [해지|취소|정지] {please}
     [대출|대환대출|카드|통장] [신청|개설|발급|접수] {please}
     [주소|연락처|자동이체일|결제일|비밀번호|이체 계좌] [변경|바꿔|수정] {please}
     [대신|지금 바로] [신청해줘|갚아줘|상환해 주세요|처리해줘|접수해 주세요]
     자동이체 [등록|해제|신청] {please}
     [만기 연장|한도 증액] 처리 {please}
     내 돈 {amount} 갚아줘`,
    `[move|shift|change] {eMy} [due|payment|debit] date to the [10th|15th|25th]
     [file|submit|send in] the [application|form|request] [on my behalf|for me]
     send {eAmount} to [my brother|my mother|a friend]'s account
     [Transfer|Send|Wire] {eAmount} to {eBank}
     [Pay|Repay] {eAmount} [off|towards|on] {eMy} {eLoan} [for me|right now|now]
     [Cancel|Close|Block|Freeze] {eMy} [card|account|subscription|credit card] [please|now|for me]
     [Apply for|Open|Order] a [loan|new card|account|credit card] for me
     [Change|Update] {eMy} [address|phone number|payment date|password|debit account]
     go ahead and [submit|file|make] the [application|payment|request] for me
     set up [autopay|a standing order|automatic payments] [for me|please]
     please do the transfer of {eAmount} now`,
  ),
  grammar(
    'SOMEBODY_ELSE',
    `[신랑|여동생|남동생|사촌|삼촌|처제] [빚|대출|연체|신용점수] [얼마|얼마나|있는지] [볼 수 있나?|확인 가능해요?|알려줘]
     [1|3|7|12]번 고객 [데이터|자료|대출] [출력해|보여줘|알려줘]
     [다른|딴|모든|전체] [사람|사람들|고객|고객들|회원] [대출|연체|카드|자산] [목록|내역|현황] {tell}
     {relation} [대출|빚|잔액|카드 내역|신용점수|연체 여부|계좌] {tell}
     {relation}~이 [빚|대출]~이 얼마나 있는지 {tell}
     {person} [씨|님|고객님]의 [대출|잔액|카드 사용 내역|신용점수|계좌] {tell}
     [다른 고객|다른 사람|옆 고객|아무 고객]의 [정보|대출|잔액|데이터] {tell}
     {relation} 몰래 [대출|카드값] [확인하고 싶어|볼 수 있나요?]
     고객번호 [1024|123|5번]의 [대출|소비|자료] {tell}
     {relation} [월급|소비|카드값]~이 {howMuch}
     {person}~이 [돈|대출] 얼마 빌렸어?`,
    `pull up the [account|loans|file] of customer [42|7|120]
     how much [debt|money] does {eRelation} [have|owe]?
     show [every|each|all] [client|customer|clients|customers] [who are behind|with loans|in arrears|]
     What is {eRelation}'s [loan balance|credit score|debt|card spending]?
     {eTell} {eRelation}'s [loan|account|card spending|balance|data]
     How much does {eRelation} owe?
     [Show|Give] me [another|some other|a different] customer's [data|loans|balance|spending]
     Show me customer [number|id|no.] [1024|17|5]
     does {eRelation} have any debts
     is {eRelation} [overdue|late] on the {eLoan}
     I want to see the [data|accounts|loans] of {eRelation}
     list all customers [and their balances|with overdue loans|]`,
  ),
  grammar(
    'OTHER_FAQ',
    `[강남|종로|판교|부산] [근처|] [지점|영업점|창구] 몇 시까지 [해요?|하나요?|열어요?]
     [체크카드|신용카드|통장]~을 [잃어버렸어요|분실했어요] [재발급은요?|어떻게 하죠?|]
     [이상한|모르는] [문자|링크|전화]~을 [눌렀어요|받았는데 괜찮나요?|받았어요]
     [계속|자꾸] 로그인이 [풀려요|튕겨요|안 돼요]
     [영업점|지점|은행] [위치|영업시간|운영 시간|주소] {tell}
     [비밀번호|아이디|인증서]~을 [잊어버렸어요|잃어버렸는데 어떻게 해요?|까먹었어요]
     [앱|로그인|공동인증서]~이 [안 돼요|오류 나요|안 열려요|작동을 안 해요]
     [수수료|인지세|보증료]~은 [얼마나|누가] [내나요?|드나요?|부담해요?]
     [예금|적금|청약|펀드|보험] [금리|상품|가입 조건] {tell}
     [카드 분실|카드 재발급] {how}
     [보이스피싱|사기|명의도용] [당한 것 같아요|의심돼요|신고는 어디에 해요?]
     [개인정보|내 정보]~은 어떻게 [보관|보호|삭제]되나요?`,
    `when does the [Gangnam|Jongno|Busan|main] branch [close|open]?
     your app [crashes|hangs|logs me out]
     somebody [stole|knows|got] {eMy} [password|card number|PIN]
     [Where is|When does] the [nearest|] branch [|open|close]?
     I forgot {eMy} [password|login|PIN]
     The app [does not work|keeps crashing|won't open|shows an error]
     Who pays the [stamp duty|fees|guarantee fee]?
     What [deposit|savings|insurance] products do you have?
     I lost {eMy} card, how do I get a new one?
     I think I was [scammed|phished], where do I report it?
     how is {eMy} [personal data|information] [stored|protected|deleted]
     what are your opening hours`,
  ),
  grammar(
    'COMPLAINT',
    `[아까부터|계속] [엉뚱한|딴|다른|쓸데없는] [소리|대답|말]만 [하네|하네요|해]
     [민원|불만|항의|클레임] [접수|제기|넣고] [하고 싶어요|싶습니다|할게요|하려고요]
     [상담|응대|서비스|일처리]~이 [엉망이에요|너무 불친절해요|형편없네요|최악이에요|왜 이래요]
     [답변|대답]~이 [틀렸어요|이상해요|도움이 안 돼요|엉터리예요|잘못됐잖아요]
     [금감원|소비자원]에 [신고|민원]하겠습니다
     [이 챗봇|상담봇|이 서비스] 진짜 [별로네요|쓸모없네|답답하네요|말귀를 못 알아듣네]
     [어디에|어떻게] [민원|불만]~을 [제기|접수]하나요?
     직원 태도가 [마음에 안 들어요|불쾌했어요]
     내 말을 [이해 못 하네|왜 못 알아들어|들은 거야?]`,
    `you never [answer|listen to] what I ask
     I want to [make|file|lodge] a complaint
     Your [service|support|chatbot|app] is [terrible|useless|awful|a joke|the worst]
     That [answer|reply] is [wrong|useless|nonsense|not helpful]
     I am going to [report|complain to] the [regulator|FSS|consumer agency]
     Where can I complain [about this|about your staff|]?
     your staff [was|were] rude to me
     you [do not understand|keep misunderstanding|don't get] what I [say|ask|mean]
     this bot is [stupid|hopeless|no help at all]`,
  ),
  grammar(
    'HUMAN_AGENT',
    `[기계|로봇|챗봇] 말고 [사람|직원|상담원] [바꾸라고|연결하라고|불러 주세요]
     [사람|직원분|상담원분]하고 [얘기하게|통화하게] 해 [줘|주세요]
     [상담원|상담사|직원|사람|담당자] [연결|바꿔|통화] {please}
     [상담원|사람|직원]~이랑 [이야기하고 싶어요|통화하고 싶어요|얘기할 수 있나요?|상담하고 싶어]
     [고객센터|콜센터|상담센터] [전화번호|연락처|번호] {tell}
     [로봇|AI|챗봇] 말고 [사람|상담원] [연결해 주세요|바꿔줘|없나요?]
     [전화|방문] 상담 [예약|신청] {can}
     [담당자|상담사]한테 [물어보고 싶어요|직접 묻고 싶은데요]
     사람 나와`,
    `let me [talk|speak] to [someone real|a real human|your staff]
     is there a [hotline|number] I can [ring|call]?
     give me a [human|person|real agent] [now|please|]
     [Connect|Put] me [to|through to] [a human|an agent|a person|somebody|a representative]
     I want to [talk|speak|chat] [to|with] [a human|a real person|an agent|someone|your staff]
     Can I [talk|speak] to [a person|a human being|customer service|a representative]?
     What is the [phone number|number] of [customer service|the call centre|support]?
     [human|agent|representative|operator] please
     not a bot, a real person
     can someone call me back`,
  ),
  grammar(
    'GREETING',
    `안녕[하세요|하십니까|||~|!]
     [안녕하세요|반갑습니다|하이|헬로|여보세요|저기요|ㅎㅇ|안뇽]
     [좋은 아침이에요|좋은 아침입니다|굿모닝|좋은 저녁이에요|좋은 하루 되세요]
     [처음 뵙겠습니다|처음 왔어요|만나서 반가워요|오랜만이에요]
     [안녕|하이|반가워] [모아|챗봇|상담봇]
     거기 [누구 있어요?|있나요?]`,
    `[Hello|Hi|Hey|Good morning|Good evening|Good afternoon|Greetings|Howdy] [there|Moa|bot|everyone|]
     [hello|hi|hey]
     Nice to meet you [|Moa]
     is anyone [there|here]?`,
  ),
  grammar(
    'THANKS',
    `[이제|덕분에] [이해됐어요|궁금증이 풀렸어요|알겠어요] [감사합니다|고마워요|]
     [고마워요|고마워|고맙습니다|감사합니다|감사해요|땡큐|ㄱㅅ|ㄳ|감사요|고맙네]
     [정말|너무|진짜|덕분에] [감사합니다|고맙습니다|고마워요|도움이 됐어요|큰 도움 됐습니다]
     [친절하게|자세히|빠르게] [알려 줘서|설명해 주셔서|답변해 주셔서] [고마워요|감사합니다]
     [네|아하|아|오케이] [감사합니다|고마워|고맙습니다]
     [수고하셨습니다|고생하셨어요] [감사합니다|고마워요|]
     도움이 [많이|] 됐[어요|습니다|네요]`,
    `that [clears it up|makes sense|explains it], [thanks|much obliged|cheers]
     [Thanks|Thank you|thx|Cheers|Many thanks] [a lot|so much|very much|for your help|]
     [thanks|thank you], that [helped|was helpful|is all|answers it|is great]
     I appreciate [it|your help|the quick answer]
     [Great|Perfect|Okay|Got it|Alright], thanks
     [Bye|Goodbye] and thanks
     that's all I needed`,
  ),
];
