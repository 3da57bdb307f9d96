import { templates } from './templates.js';

/** How things are done, what to beware of, and what the chat itself is: said of nobody, in both languages. */
export const HONEST_MORE = [
  templates(
    'EXPLANATION',
    'ko',
    `
[신청|해지|상환|변경]~은 [앱|창구|인터넷뱅킹|영업점]에서 [본인이 |][하실 수 있고|가능하며], [신분증이 필요해요|확인 절차가 있어요|며칠이 걸릴 수 있습니다].
[신분증|소득 서류|재직 증명서|도장]~을 [가져가시면|준비하시면|챙기시면] [창구에서 |][발급받으실 수 있어요|처리가 빨라요|신청하실 수 있습니다].
[약정 기간이|면제 기간이|정해진 기간이] [지나면|되면|끝나면] [수수료가 없어지는|중도상환수수료가 붙지 않는] [대출이 많아요|경우가 많습니다|상품이 있어요].
[대출이 없는|연체가 없는|소득이 있는] [분은|고객은|경우에는] [이 안내에 해당하지 않아요|신청할 수 있어요|심사를 받을 수 있습니다].
[일찍|먼저|미리] 갚으면 [이자가|내야 할 이자가] [줄어요|줄어듭니다|적어집니다].
[늦게|조금씩] 갚을수록 [이자가|총이자가] [늘어나요|커집니다|쌓여요].
[여러 대출을|두 대출을] [하나로 합치면|묶으면] [갚는 날이 하나가 돼요|관리하기 편해집니다|조건이 새로 정해져요].
[비밀번호|인증 수단|연락처]~은 [앱의 설정에서|인터넷뱅킹에서] [바꿀 수 있어요|직접 변경하실 수 있습니다].
[상환이|심사가|접수가] [끝나면|완료되면] [확인서를 받을 수 있어요|은행이 문자로 알려 줍니다|내역에서 볼 수 있습니다].
[승인되면|승인이 나면|거절되면] [금융회사가|은행이] [알려 줍니다|연락해 드려요|이유를 설명해 줘요].
[담보가|보증이] 있는 대출은 [금리가 낮은 편이지만|한도가 큰 대신], [갚지 못하면 담보를 잃을 수 있어요|절차가 더 걸립니다].
`,
  ),
  templates(
    'ADVICE',
    'ko',
    `
[비밀번호|인증번호|카드 번호|신분증]~을 [묻는|요구하는|보내라는] [전화는|문자는|사람은] [바로 끊으세요|믿지 마세요|사기일 수 있어요|무시하시면 됩니다].
[은행|금융감독원|검찰|경찰] [직원은|은] [전화로 |][비밀번호를 묻지|송금을 요구하지|앱 설치를 시키지] [않아요|않습니다].
[상환 계좌|납입 계좌]에 [돈을|금액을] [미리 |하루 전에 ][넣어|채워] [두시면|두는 것이] [좋아요|안전해요|편합니다].
[내일|나중에|다음에|언제든] [다시 |][물어보셔도|오셔도|이야기하셔도|결정하셔도] [돼요|됩니다|괜찮아요].
[꼭|반드시] [약관을|계약서를|상환일을|총비용을] [확인하세요|읽어 보세요|비교해 보세요].
[서두르지|급하게 정하지|조급해하지] [마세요|않으셔도 돼요|않으셔도 됩니다].
[큰 지출|결제|투자]~을 [앞두고 계시면|하시기 전에] [여유 자금을|상환 계획을] [먼저 살펴보세요|점검해 보시는 게 좋아요].
[알림을 켜|달력에 적어|자동이체를 걸어] [두면|두시면] [편리해요|놓치지 않아요|도움이 됩니다].
`,
  ),
  templates(
    'LIMITS',
    'ko',
    `
[저는|이 상담은|여기서는] [이체를|상환을|신청을|해지를] [대신 |][처리하지|해 드리지|진행하지] [않습니다|않아요|못합니다].
[이 내용은|이 안내는] [권유나 약속이|심사 결과가|확정된 조건이] 아니[에요|며 참고용이에요|라 참고만 해 주세요].
[질문에|물어보신 점에] [아는 만큼 |][답을 드렸어요|답해 드렸습니다|설명해 드렸어요].
[저는|모아는] [사람이 아니라|인공지능이라] [틀릴 수 있어요|실수할 수 있으니 중요한 내용은 확인해 주세요].
[신청하신 내용이|이체가|변경이] [처리되었는지는|끝났는지는] [여기서 볼 수 없어요|확인할 수 없습니다|은행에서 확인해 주세요].
[어떤 상품도|특정 상품을|투자를] [추천하지|권하지|평가하지] [않아요|않습니다].
`,
  ),
  templates(
    'HELP',
    'ko',
    `
[숫자는|내용은|자료는] [목록으로|표로|항목별로] [정리해 두었어요|나눠 적었습니다|보여 드렸어요].
[위에서|앞에서] [말씀드린|설명한] [내용을|순서를] [다시 정리하면|요약하면] [이렇습니다|이래요|다음과 같습니다].
[더 필요한|찾으시는] [자료가|내용이] 있으면 [말씀해 주세요|알려 주시면 찾아볼게요].
`,
  ),
  templates(
    'EXPLANATION',
    'en',
    `
[Applications|Changes|Repayments] [can be made|are made] [in the app|at a branch|online] [and take some days|with an ID|by the customer].
[Interest|What one pays in all] [grows|rises] [the longer a loan runs|with a longer term|if payments are late].
[If a loan is approved|Once it is decided|If it is refused], [the lender will tell you|the bank explains why|you get a notice].
[A secured loan|A loan with a guarantee] [usually has a lower rate|can have a higher limit], but [the home is at stake|it takes longer].
[You can|Customers can] [change the password|set a reminder|see the schedule] [in the app|in the settings].
[After the set period|Some years later], [most loans can be repaid without a fee|the fee usually ends].
[Repaying early|A larger instalment] [lowers the interest|shortens the loan|leaves less to pay].
[Several loans|Two loans] [can be merged into one|may be combined], [which gives one due date|and the terms are set anew].
`,
  ),
  templates(
    'ADVICE',
    'en',
    `
[Nobody|No one] from [a bank|the police|the regulator] [asks for|will ask for] your {secret}.
[Take your time|There is no hurry|You need not decide today], [and compare|and ask your bank|and sleep on it].
[The best way to find out|The safest way|A good first step] is to [ask your bank|check the contract|look at the schedule].
If you [miss|might miss|cannot make] a payment, [call your lender early|tell the bank|ask for a deferral].
[Hang up|Do not answer|Report it] if [someone asks for a code|a caller wants money|you are told to install an app].
[Keep enough money|Put the money] in the account [before the due date|a day early].
[Always|Please] [read the contract|check the total cost|compare offers] [before you sign|first].
`,
  ),
  templates(
    'LIMITS',
    'en',
    `
[This|What I say] is [no offer|neither advice nor a promise|not a decision on credit].
[I have put|I've listed|I have explained] [the figures|the steps|the terms] [below|in a list|as far as I know].
[I am an AI|I'm not a person] and [can be wrong|may make mistakes], so [please check what matters|ask the bank when in doubt].
[This chat|Moa] [does not transfer money|does not apply for you|cannot change contracts].
[Which|What] [product|bank] is best [is not mine to say|I cannot say|depends on many things].
`,
  ),
] as const;
