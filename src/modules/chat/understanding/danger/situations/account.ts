/** Who lends an account, card or name, or moves money for others: a situation a heading, a template a line. */
export const ACCOUNT_SITUATIONS = `
# ACCOUNT paid for an account
[통장|계좌|체크카드|명의|유심] [대여|양도|판매|제공|전달]하[였|고 돈 받았|고 수수료를 받았|여 문제가 됐]{ed}
[통장|계좌|카드|명의] [빌려달라는데|넘기라는데|팔라는데|달라는데|쓰게 해달라는데] [괜찮나|해도됨|줘도 됩니까|위험한가요|어떡해요|불법인가]
[통장|카드|계좌|명의] [빌려줌|넘김|팔았음|양도함|줘버림] [큰일남|어떡해|막아줘|정지해야 하나|처벌받나|]
[통장|계좌|체크카드|카드|법인 통장|가상계좌] [빌려주고|한 달 맡기고|넘기고|임대해 주고|대여하고] [월세처럼 돈을 받|백만 원 받|수고비를 받|용돈을 받|사례금을 받]{gotDo}
[통장|계좌|체크카드] [하나당|개당|한 장에] [50만 원|백만 원|매달 이백|일당 20] [준다|쳐준다|벌 수 있다]{heard}
[통장|계좌|카드|명의] [빌려주는|대여|임대|양도|판매] [알바|아르바이트|일|부업] [해도 되나요|안전한가요|문제없나요|제안받았어요|어때요|불법인가요]
[내|제] [통장|계좌|카드]~을 [사겠다|빌리겠다|쓰겠다|임대하겠다]는 [사람|연락|디엠|문자|업체]~이 [있어요|왔어요|왔는데 줘도 돼요|왔습니다]
they [pay|offer|promise] [100 a week|good money|a monthly fee] [for my card|to use my account|if I hand over my bank book]
# ACCOUNT handed over already
[통장|체크카드|카드|otp|인증서|유심|공인인증서]~을 [비밀번호랑|통째로|택배로|지하철 사물함에|퀵서비스로|대면으로] [넘겨줬|보내줬|전달했|건네줬|줘 버렸]{ed} [돌려받을 수 있나요|정지시켜야 하나요|큰일인가요|]
[아는 동생|선배|사촌|교회 사람|인터넷에서 만난 사람|일자리 소개한 사람|남자친구]~이 [부탁해서|쓴다고 해서|급하다고 해서|세금 문제라고 해서] [내|제] [통장|계좌|카드]~을 [빌려줬|쓰게 했|줬|넘겼]{ed}
[빌려준|넘긴|양도한|판|대여한] [통장|계좌|카드|명의]~이 [범죄에 쓰였대요|보이스피싱에 이용됐대요|정지됐어요|신고당했어요|문제가 됐어요 저 처벌받나요]
I [let my cousin use|gave away|posted|sold] my [account|bank card|bank book and code] and [it is blocked now|police called|I fear it was used for crime]
# ACCOUNT money moved on for others
[내|제] [통장|계좌]로 [돈을|남의 돈을|손님 돈을|회사 돈을|모르는 돈을] [받아서|입금받아] [다시 보내|전달하|인출해 주|코인으로 바꿔 주|다른 사람한테 송금하]{task}
[은행 돌면서|atm에서|여러 지점에서] [현금을|돈을|수표를] [인출해|찾아서|뽑아서] [갖다주|전달하|넘기|송금하]{task}
[현금|돈 가방|봉투|서류] [수거책|전달책|운반|수금|심부름] [알바|일]~을 [했는데|하라는데|시작했는데|제안받았는데] [이상해요|괜찮은 건가요|범죄 같아요|경찰에 걸리나요]
[구매 대행|환전 대행|결제 대행|자금 세탁|송금 대행|코인 대리구매] [알바|재택 일|부업]~이라[며|고] [계좌를|통장을|내 이름을] [쓰재요|등록하래요|빌려달래요|달라네요]
[a job|an online gig|my new employer] [has me|wants me to|pays me to] [receive and forward payments|withdraw cash and pass it on|buy crypto with strangers' money]
# ACCOUNT strange money came in
[모르는 사람|누군가|외국인|처음 보는 이름]~이 [내|제] [계좌|통장]로 [큰돈을|백만 원을|천만 원을|돈을] [보냈는데|입금했는데|넣었는데] [다른 계좌로 보내 달래요|현금으로 달래요|돌려달라며 연락 와요|수수료 주겠대요]
[착오로|실수로|잘못] [입금했다며|송금됐다면서|보냈다고|이체했다며] [다른 사람 계좌|제3자 계좌|코인|현금|자기 가족 계좌]로 [돌려|보내|반환해|전해] [달래요|달라고 합니다|달라는데 괜찮나요]
[통장|계좌]에 [정체 모를|이상한|모르는] 돈이 [들어오고|입금되고 나서|찍히고] [계좌가 정지됐|협박 문자가 왔|지급정지됐]{ed} [통장묶기|보피 연루|]
someone [sent me money by mistake|paid into my account] and [wants it sent elsewhere|asks me to withdraw it|tells me to keep a share and forward the rest]
# ACCOUNT the name lent
[명의만|이름만|신분증만|인감만] [빌려주면|대여하면|주면|쓰게 해 주면] [돈을 준다|수수료를 준다|차를 준다|대출금 나눠 준다|책임진다]{heard}
[친구|오빠|사장님|지인|남자친구|업체] [부탁으로|때문에|대신] [제|내] [명의로|이름으로] [대출을 받아 줬|폰을 개통해 줬|차를 뽑아 줬|사업자를 내 줬|카드를 만들어 줬]{ed}
[내구제|휴대폰깡|가전 렌탈깡|유심 판매|작업대출|명의대여]~을 [했|해서 돈을 받았|소개받았|권유받았]{ed}
[바지사장|명의 사장|법인 대표 명의]~을 [해 달래요|제안받았어요|맡아 줬어요|해도 되나요|빌려줬어요]
[a friend|my boss|a broker] wants [a phone|a company|a car loan|a SIM] in my name [for cash|and says he will pay|, should I]
# ACCOUNT to be hired or to get a loan
[취직|알바 지원|면접|입사|재택근무]~하려면 [체크카드|통장|계좌 비밀번호|카드랑 비번|인증서]~을 [보내라고|등록하라고|맡기라고|제출하라고] [해요|합니다|해서 보냈어요|하네요]
[대출|대출 승인|한도 올리기|거래 실적 쌓기|신용 작업] [때문에|하려면|해 준다며] [통장|체크카드|카드|계좌]~을 [보내야 한대요|달래서 줬어요|맡기래요|퀵으로 보내래요]
[계좌|통장] [거래내역을 만들어야|실적을 쌓아야|입출금을 해야] [대출이 나온다며|신용이 오른다며] [돈을 넣고 빼라고|통장을 달라고|카드를 달라고] [해요|했어요|합니다]
[to get the job|for the loan to be approved|for payroll] [I have to send my bank card|they asked for my PIN and card|he wants my account and password]
# ACCOUNT what follows
[계좌|통장|카드]~을 [빌려주면|팔면|양도하면|넘기면] [처벌|전과|벌금|감옥|신용불량] [받나요 이미 했어요|있나요 저 빌려줬는데|되나요 친구가 달라는데]
[경찰서|은행|수사관]에서 [대포통장|통장 양도|사기 이용 계좌|전자금융거래법 위반] [명의자라고|조사받으라고|이라고|혐의라고] [연락 왔어요|출석하래요|계좌를 막았어요|해요]
[통장대여|계좌대여|통장매매|카드양도|대포통장|명의대여] [했음|함|제안받음|해버림|알바문의|걸림|했는데어떡해]
`;
