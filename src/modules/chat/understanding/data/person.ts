import type { Intent } from '../intents.js';
import { grammar, type Grammar } from './grammar.js';

/** What people ask of themselves as their institution sees them, and of what they could do. */
export const PERSON: readonly Grammar<Intent>[] = [
  grammar(
    'LIFE_STAGE',
    `{my} [생애주기|생애 주기|생애단계|인생 단계|라이프 스테이지]~이 [뭐예요?|뭐로 나와요?|뭔가요?|어디예요?|뭐고?]
     {my} [생애주기|생애 단계] {tell}
     [저|나]를 [어떤|무슨] [인생 단계|생애주기|단계]로 [보나요?|분류했어요?|보고 있죠?]
     {my} [소비 유형|소비유형|소비 성향|소비 그룹|소비 타입|고객 유형|군집]~이 [뭐예요?|뭔가요?|어떻게 돼요?|어떤 부류예요?]
     {my} [소비 유형|소비성향|소비 그룹] {tell}
     [왜|어째서] [제가|내가] [신혼|사회초년생|은퇴기|자녀 양육기|중년|청년 1인]로 [나와요?|분류됐죠?|되어 있나요?]
     [저랑|나랑] [소비|씀씀이] 비슷한 [그룹|부류|무리]~이 [뭐예요?|어떤 사람들이에요?]
     저는 [어떤|무슨] [소비자|소비 유형|타입][예요?|인가요?|야?]`,
    `{eTell} {eMy} life stage
     [which|what] life stage [am I in|do you see me in|do you have me in]
     what [type|kind] of [spender|consumer|customer] am I
     {eMy} [spending type|spending group|cluster|segment]
     why [am I|was I] [classed|put|placed] in that [life stage|group|segment]
     which group [of customers|] do I belong to`,
  ),
  grammar(
    'HEALTH_SCORE',
    `{my} [금융건강점수|금융 건강 점수|재무건강점수|재무 건강 점수|건강점수|재무 점수]~이 [몇 점이에요?|몇 점이야?|얼마예요?|몇이죠?|어떻게 돼요?|몇 점 나와요?]
     {my} [금융건강점수|재무 건강 점수|건강점수|금융 건강] {tell}
     [건강점수|금융건강점수|재무 점수]~이 왜 [낮아요?|그래요?|떨어졌어요?|이것밖에 안 돼요?|깎였죠?]
     [건강점수|재무건강점수] [깎인|낮은|감점] [이유|원인|항목|부분] {tell}
     [건강점수|재무 건강 점수|금융건강점수] [올리려면|높이려면|좋게 하려면] [뭘|어떻게|뭐를] [해야 해요?|하면 되나요?|고쳐야 돼요?|손봐야 해?]
     건강점수에서 [잘하는|잘하고 있는|못하는|약한|부족한|점수 잘 받은] [거|건|항목|부분]~이 [뭐예요?|뭐죠?|어디예요?]
     [금융|재무] 건강 [점검|진단|체크] [점수|결과] {tell}
     [왜|뭐 때문에] 그 점수[예요?|인가요?|야?]
     [제|내] 점수 [구성|항목별 점수|세부 항목] {tell}`,
    `what is {eMy} [financial health|health|financial wellness] score
     {eTell} {eMy} [financial health score|health score|wellness score]
     [which part|what] [drags|pulls|brings] {eMy} [health|financial health] score down
     [weakest|strongest] part of {eMy} [financial health|health score]
     how [do I|can I] [raise|improve] {eMy} [health|financial health] score
     why is {eMy} [health|financial health] score [so low|only that|what it is]
     what am I doing well in {eMy} financial health
     parts of {eMy} health score`,
  ),
  grammar(
    'RECOMMENDATION',
    `[저한테|나한테|제게|내 소비에|제 씀씀이에] [맞는|어울리는|유리한|좋은] [카드|상품|적금|서비스] [추천해 주세요|추천|추천해줘|뭐 있어요?|{tell}]
     [카드|카드 하나|상품|신용카드|체크카드] 추천 [해 주세요|해줘|좀|부탁드려요|받고 싶어요]
     [어떤|무슨] 카드[가|를] [좋아요?|나아요?|쓰는 게 좋을까요?|쓰면 이득이에요?|만들까?]
     [추천한|추천해준|추천] 카드[로 바꾸면|쓰면] [얼마나 이득이에요?|얼마 더 받아요?|얼마나 아껴요?|혜택이 얼마예요?]
     [추천|맞춤] [상품|혜택|카드] [목록|{tell}|보여줘]
     [왜|어째서] [이|그] [카드|상품]~을 [추천했어요?|추천해요?|추천하는 거죠?]
     [혜택|포인트|캐시백] 많은 [카드|상품] {tell}`,
    `recommend [a card|me a card|a product|something for my spending]
     [which|what] card [would suit|suits|fits|is best for] me
     [recommendations|recommended products|offers] for me
     how much would I [gain|save|get] with the recommended card
     [best|better] card for {eMy} spending
     why do you recommend [that card|this product]
     which [card|product] should I [get|use|switch to]`,
  ),
  grammar(
    'SAVING_ADVICE',
    `[돈|생활비|지출|소비]~을 [아끼려면|줄이려면|절약하려면] [어떻게 해요?|뭘 해야 해요?|어디부터 줄여요?|뭘 줄여야 해?|방법 알려줘]
     [어디서|뭐에서|어느 소비를] [아낄|줄일|절약할] 수 [있어요?|있을까요?|있나?|있는지 {tell}]
     [절약|지출 줄이는|돈 모으는|저축하는] [방법|팁|요령] {tell}
     [한 달에|매달] {amount} [모으려면|아끼려면|저축하려면] [뭘 줄여야 돼요?|어떻게 하죠?|어떻게 해야 할까요?]
     [돈 좀|저축 좀] [모으고|하고] 싶은데 [어떻게 하죠?|방법이 있나요?|뭐부터 해?]
     [새는 돈|불필요한 지출|낭비] [잡고 싶어요|찾아줘|줄이는 법|있는지 봐줘]
     [생활비|소비] 다이어트 [도와줘|하고 싶어|방법]`,
    `how [can I|do I|to] save [money|more|on my spending]
     where [can|could|should] I [cut|save|cut back|spend less]
     tips [for|on] saving [money|]
     what [should|could] I cut [to save {eAmount} a month|]
     help me [spend less|save|cut my costs]
     I want to put [some money|{eAmount}] aside, how
     [wasteful|needless] spending of mine`,
  ),
  grammar(
    'EXTRA_MONEY',
    `[보너스|성과급|상여금|퇴직금|목돈|상속|적금 만기 돈|여윳돈] {amount} [받았는데|들어왔는데|생겼는데|있는데] [뭘 하면 좋을까요?|어디에 쓰는 게 좋아요?|대출 갚을까요?|어떻게 쓸까?|어떻게 하죠?]
     [월급|연봉|소득]~이 [올랐는데|늘었는데|인상됐는데] [뭘|뭐를|어떻게] [하면 좋을까?|해야 할까요?|할까요?|하면 좋아요?]
     [여윳돈|남는 돈|목돈|보너스] [있는데|생겼는데|들어왔어요] [대출을 갚을까 저축할까?|어디에 쓸까요?|갚는 게 나아요 모으는 게 나아요?]
     [적금 깨서|집 팔아서|주식 팔아서] {amount} 생겼는데 [대출 갚을까 말까|어디에 넣을까요?|빚부터 갚을까요?]
     [대출 상환|빚 갚기]이랑 [저축|투자|적금] 중 [뭐가 나아요?|뭐가 이득이에요?|어느 쪽이 유리해?]
     {amount} [여유|남아요|생김] [어떻게 쓰면 제일 이득이야?|뭐 하는 게 좋을까?|추천해줘]
     월급 [올랐어요|인상됐어요] 뭐[부터|] 하면 [돼요?|좋을까요?]`,
    `I [got|received] a [bonus|raise|windfall] [of {eAmount}|], what should I do [with it|]
     what [should|could] I do with [spare|extra] [money|cash] [of {eAmount}|]
     my [salary|pay|income] went up, what [now|should I do|would be best]
     [pay down|repay] the [loan|mortgage] or save [{eAmount}|the money|]?
     I have {eAmount} [left over|to spare], where [does|should] it go
     [inherited|came into] {eAmount}, what is the best use`,
  ),
  grammar(
    'SITUATION',
    `{my} [금융 상황|재무 상황|형편|돈 상황] [진단|진단해 주세요|말해주쇼|어때요?|어떤지 {tell}]
     [지금|시방|요새] [내|제] [형편|상황|처지]~이 [어떤가요?|어때?|어떻습니까?]`,
    `how does my financial situation look
     [describe|assess|judge] my [financial|money] situation`,
  ),
  grammar(
    'SITUATION_CHANGE',
    `[뭘|무엇을|어떻게] [하면|바꾸면|고치면] [상황|진단|진단 결과|등급|단계]~이 [나아져요?|바뀌나요?|좋아지나요?|달라져요?]
     [위험|주의|부담|현금 부족] [단계|상태|진단]에서 [벗어나려면|나오려면|빠져나가려면] [어떻게 해요?|뭘 해야 하죠?|얼마를 줄여야 해요?]
     [빚|대출|소비|지출]~을 {amount} [줄이면|갚으면] [상황|진단|시나리오]~이 [바뀌나요?|나아져요?|달라지나요?]
     [소득이|월급이] [줄면|끊기면|늘면] [내 상황|제 진단|상황] [어떻게 돼요?|나빠지나요?|달라져요?]
     [얼마나|무엇을] [더|] [줄여야|갚아야|모아야] [진단이|상황이|상태가] [좋아져요?|안정돼요?|정상으로 나와요?]
     [저번|지난달|전]보다 [제|내|] [상황|형편|재무 상태] [나아졌나요?|나빠졌어?|좋아졌어요?]
     [상황|진단|형편]~을 [개선|좋게] 하[려면|는 방법] {tell}`,
    `what would [change|improve|better] my [situation|diagnosis|scenario]
     how [do I|can I] get out of [the risky stage|this situation|the warning]
     if I [repay|cut spending by] {eAmount}, does my [situation|diagnosis|scenario] change
     what has to change for my [situation|finances] to be [stable|better|sound]
     has my [situation|financial situation] [improved|got worse|got better]
     what if my income [falls|stops|rises], how [is|would] my situation [be|]`,
  ),
  grammar(
    'MONTHLY_FIGURES',
    `[지난달|이번 달|10월|저번 달|월별|매달] [재무 현황|재무 요약|금융 현황|월간 리포트|월간 요약|자산 현황] {tell}
     [월별|달마다] [카드 사용|잔액|소득|지출|현금 흐름] {tell}
     [이번 달|지난달|한 달] [수입|소득|들어온 돈]하고 [지출|나간 돈] {tell}
     [한 달에|매달] [얼마|얼마나] 남[아요?|나요?|는지 {tell}]
     [월간|월말] [스냅샷|보고서|요약|리포트] {tell}
     [타행|다른 은행] 포함[해서|한] [빚|부채|대출] [총액|합계] {howMuch}
     [제|내] [총 부채|부채 총액|전체 부채] [타행까지|다른 데까지] [포함하면|합치면] {howMuch}
     [가처분|실수령] [소득|금액][에서|] 대출 [갚고|빼고] 얼마 남[아요?|죠?]`,
    `[monthly|this month's|last month's] [figures|summary|report|overview] [please|of my finances|]
     [money in and money out|income and expenses|what came in and went out] [last month|this month|]
     how much [is left|do I have left] [each month|at the end of the month]
     {eTell} {eMy} [monthly snapshot|month in figures]
     {eMy} total debt [including|with] other banks
     [cash flow|balance] month by month`,
  ),
  grammar(
    'INCOME',
    `[등록된|신고된|여기에 잡힌|은행이 아는] {my} [연소득|소득|연봉|월소득|수입]~이 {howMuch}
     {my} [소득|연소득|연봉|월 소득|연수입] [얼마로 되어 있어요?|얼마로 잡혀 있나요?|얼마로 등록돼 있죠?|확인 부탁|{tell}]
     [소득|연봉]~이 [잘못|틀리게] [등록됐어요|돼 있어요|잡혀 있어요] [확인해 주세요|]
     [등록|신고] 소득 [확인|조회|얼마]`,
    `what [income|yearly income|salary] do you have [on file|registered|recorded] for me
     {eTell} {eMy} [registered|recorded|yearly] income
     {eMy} income [on record|on file|as you know it]
     which salary [did I register|is registered|do you use for me]`,
  ),
  grammar(
    'CARD_USE',
    `카드[의|] [한도|이용 한도|사용 한도|한도 금액] {howMuch}
     {my} [신용카드|카드] [한도|이용한도] {tell}
     카드 [한도|이용 한도]에서 [얼마|몇 퍼센트|얼마나] [썼어요?|쓴 거예요?|남았어요?|사용 중이에요?]
     [지난달|저번달|이번 달|당월|이달|10월] 카드 [이용 금액|사용액|이용액|얼마 썼어?|쓴 금액] {howMuch}
     카드 [한도 소진율|사용률|이용률|한도 사용 비율] {tell}
     카드[로|] [얼마까지|최대 얼마] [긁을 수 있어요?|쓸 수 있나요?|더 쓸 수 있죠?]
     카드 [결제일|대금 결제일|청구일|값 나가는 날]~이 [언제예요?|며칠이죠?|언제야?]
     [이번 달|지난달] 카드[값|대금] [얼마 나왔어요?|얼마예요?|얼마 청구돼요?]`,
    `what is {eMy} [card|credit card] limit
     how much of {eMy} card limit [have I used|is used|is left]
     {eMy} [card use|card balance|card usage|credit card usage] [this month|last month|]
     [when|what day] is {eMy} card bill due
     how much did I [spend|put on my card] [this month|last month|so far this month]?
     card utilisation
     how much [more|] can I put on {eMy} card`,
  ),
  grammar(
    'ACCOUNT_BALANCE',
    `{my} [통장|계좌|입출금 통장|예금|적금|저축|청약 통장] [잔액|잔고|남은 돈|에 얼마 있어요?] [{tell}|얼마예요?|]
     [통장|계좌]에 [얼마|돈 얼마|돈이 얼마나] [있어요?|남았어?|들어 있나요?|있나요?|있노?]
     [바로|당장|지금] [쓸 수 있는|꺼낼 수 있는|뺄 수 있는] [돈|현금|금액]~이 {howMuch}
     [현금|유동 자산|예적금|여유 자금|비상금] [얼마|규모|합계] [있어요?|되나요?|로 나와요?|{tell}]
     [예금|적금] [얼마|총 얼마] [있는지|모았는지|들어 있는지] {tell}
     [내가|제가] 가진 [현금|돈|자산] {tell}`,
    `what is {eMy} [account|bank account|checking account|savings|deposit] balance
     how much [money|cash|] [do I have|is] in {eMy} [account|savings|bank account]
     {eMy} [savings|deposits|cash|liquid assets]
     how much [cash|money] could I [use|take out|get at] right now
     how much have I saved`,
  ),
  grammar(
    'CREDIT_SCORE_UP',
    `[신용점수|신용등급|신용평점|신용도|신용] [올리려면|높이려면|관리하려면|개선하려면] [어떻게 해요?|뭘 해야 해요?|방법 알려줘|어떻게 하나요?|뭐부터 하죠?]
     [신용점수|신용등급|신용] [올리는|높이는|관리하는|관리 잘하는|빨리 올리는] [방법|법|요령|꿀팁|지름길] {tell}
     [신용점수|신용] [올리고|높이고] 싶[어요|은데 방법이 있나요?|은데요|다]
     [뭘 하면|어떤 걸 하면|무엇을 하면] [신용점수|신용]~이 [올라요?|좋아져요?|올라가나요?|오를까요?]
     신용점수 [800점|900점|100점] [만들려면|올리려면|받으려면] [뭘 해야 해?|어떻게 해요?|뭐가 제일 빨라요?]
     [카드|대출|통신비]~을 [잘 내면|줄이면|쓰면|갚으면] 신용점수 [올라가나요?|올라요?|좋아져?]`,
    `how [can I|do I|to] [improve|raise|boost|build|better] {eMy} credit [score|rating|]
     [tips|advice|ways] [for|on|to] [a better|a higher|improving my|raise my] credit [score|rating]
     what [raises|improves|would lift] {eMy} credit score
     does [paying early|a smaller card balance|paying bills on time] [raise|help|improve] {eMy} credit score
     fastest way to a [better|higher] credit score`,
  ),
  grammar(
    'CREDIT_SCORE',
    `[신용점수|신용평점|신용등급|신용 점수] [조회|확인|요|몇 점|몇 점이고?]
     {my} 신용 [몇 점|점수]`,
    `credit [score|rating][?| please| number|, please]`,
  ),
  grammar(
    'NOTIFICATIONS',
    `[안 읽은|확인 안 한|못 본|새로운|새] [알림|알람|소식|메시지] [있어요?|있나요?|몇 개예요?|몇 개 있어?|{tell}]
     [최근|방금|오늘|어제] [알림|알람|온 알림] [뭐 왔어요?|뭐예요?|내용 {tell}|{tell}]
     [알림|알람|통지] [목록|내역|온 거|내용|보여줘|확인]
     [무슨|어떤] [알림|알람|통지]~이 [왔어요?|왔죠?|온 거예요?|왔나요?]
     [알림|통지] 뭐[라고|] 왔[나요?|어?|노?|는지 {tell}]
     [은행에서|여기서] [보낸|온] [알림|소식|연락] [있나요?|{tell}]`,
    `[any|do I have any] [unread|new|recent] [notifications|messages|alerts]
     how many [unread|new] [notifications|alerts] [are there|do I have]
     [show|list|read] {eMy} [notifications|alerts|latest notifications]
     what [was|is] the [last|latest] notification [about|]
     what did you notify me [of|about]`,
  ),
  grammar(
    'PROFILE',
    `{my} [회원 정보|고객 정보|등록 정보|개인 정보|프로필|가입 정보] {tell}
     [등록된|저장된] [제|내] [정보|이름|나이|지역|주소|직업|생년] {tell}
     [저에 대해|나에 대해|저에 관해] [뭘 알고 있어요?|어떤 정보가 있어요?|무슨 정보 갖고 있죠?]
     {my} [정보|프로필]~이 어떻게 [되어 있나요?|등록돼 있어요?|돼 있지?]
     [제|내] [나이|지역|성별|직업] 뭘로 [돼 있어요?|등록됐나요?]`,
    `{eTell} {eMy} [profile|details|personal details|registered details]
     what [data|information|details] do you [have|hold|keep] [about|on] me
     which [age|region|name|job] is registered for me
     {eMy} customer [profile|information|details]`,
  ),
];
