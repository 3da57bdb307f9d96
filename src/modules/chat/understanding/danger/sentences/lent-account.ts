import { grammar, type Grammar } from '../../data/grammar.js';
import type { Danger } from '../danger.js';

/** Lending, selling or renting one's account, card or name; passing money on. */
export const LENT_ACCOUNT: readonly Grammar<Danger>[] = [
  grammar(
    'ACCOUNT',
    `{account}~을 [빌려주면|빌려달라|넘기면|팔면|대여하면|양도하면|보내주면|맡기면] [돈을 준다|월 200 준다|수수료 준다|하루 30만원 준다|달에 이백 준다|대출해 준다|사례한다][는데 해도 되나요|고 해요|는데 괜찮나요|카던데 괘안습니까|는 문자를 받았어요|는데 불법인가요|길래 고민돼요]
     {lately} {account}~을 [빌려줬|넘겼|팔았|대여해 줬|양도했|보내줬|퀵으로 보냈|택배로 부쳤|맡겼]{ed}
     [모르는 사람|지인|친구|업체|아는 형|텔레그램에서 만난 사람|고수익 알바]한테 {account}~을 [빌려줬|넘겼|팔았|보냈|건넸]{ed}
     {account}~을 [빌려|대여해|팔아|넘겨|양도해] [달래요|달라고 해요|달라는데 줘도 되나요|주면 처벌받나요|줘도 되나요|주려는데 문제 될까요|달라는 문자가 왔어요]
     [통장|계좌|체크카드|명의]~을 [팔라는|산다는|매입한다는|임대한다는|삽니다라는] [문자|전화|광고|글]~을 [봤|받았|보고 연락했]{ed}
     [제|내] [계좌|통장]~으로 [들어온|받은|입금된] 돈을 [다른 데로|현금으로 뽑아서|코인으로 바꿔서|다른 계좌로] [보내주는|전달하는|이체하는|넘기는] [알바를 했|일을 하고 있|부업을 시작했|알바를 하다 통장이 묶였]{ed}
     [구직 사이트|알바 사이트|회사|채용 담당자|취업한 곳]에서 [급여계좌라고|급여 등록한다고|출입증 만든다고|입사하려면|서류라며] [체크카드랑 비밀번호를|통장을|카드를|통장 사본이랑 카드를] [달래서 줬|보내라 해서 보냈|요구해서 줬|가져갔]{ed}
     [체크카드|통장|카드]~을 [보내야|맡겨야|넘겨야] [대출이 된다고|거래실적을 만들어 준다고|신용을 올려 준다고|한도가 나온다고] [해서 보냈|해서 줬|해서 넘겼]{ed}
     [세금|매출|절세|사업] [줄이는 용도|관리용|문제|때문에] [로|으로|] [제|내] [통장|계좌]~을 [쓰자고|빌리자고|빌려 달라고|좀 쓰겠다고] [합니다|해요|하는데요|하네요]
     [모르는|출처 모를|갑자기 큰|누군지 모르는] 돈이 [제 통장에|계좌로|] [들어왔|입금됐]는데 [다시 보내 달래요|수수료 떼고 보내 달랍니다|다른 계좌로 보내라고 해요|돌려 달라는데 보내도 되나요|인출해서 달래요]
     [내|제] [명의로|이름으로] [휴대폰|유심|폰|법인|사업자|통장]~을 [열어 주고|개통해 주고|만들어 주고|내 주고] [돈을 받았|수수료를 받았|30만원 받았|넘겼]{ed}
     [대포통장|통장 대여|통장 매매|명의 대여|계좌 대여|내구제|휴대폰 깡] [때문에 계좌가 막혔|를 했|로 조사받으라 했|연락이 와서 했]{ed}
     [제|내] [통장|계좌]~이 [보이스피싱에|범죄에|사기에|대포통장으로] [쓰였다고|이용됐다고|사용됐다고] [해요|연락 왔어요|정지됐어요|경찰이 그래요]
     [현금|돈] [수거|전달|인출|배달|심부름] 알바를 [했|하고 있|시작했]는데 [이상해요|보이스피싱 같아요|범죄인가요|괜찮나요|처벌받나요]
     [환치기|구매대행|환전|코인 대행|송금 대행] [알바|부업|일]~이라며 [내|제] [계좌|통장]~을 [쓰게 해 달래요|빌려 달라네요|통해서 돈을 받으래요|이용하재요]`,
    `[someone|a man|a company|a friend|a stranger] [offered|wants|asked|is offering] to [rent|buy|borrow|use|pay me for] my [bank account|account|debit card|bank book] [for his business|for money|for a while|, is that ok|]
     I [lent|sold|gave|rented out|handed over|mailed] my [debit card|bank account|account|bank book|card and PIN] to [a stranger|someone|a friend|a company|a recruiter] {eSoon}
     [is it|would it be] [ok|legal|illegal|a crime|safe] to [lend|sell|rent out|let someone use] my [bank account|account|debit card|name] [for money|]
     I [forwarded|passed on|moved|received and sent on] money through my account [for a job|for someone|as a side job|for an online employer]
     [a job|an employer|the recruiter] [asked for|wants|needs|took] my [debit card and PIN|bank card|account login] [for salary|to hire me|to set up pay]
     money [I don't know|from a stranger|from nowhere] [came into|arrived in] my account and [they ask me to send it on|someone wants it forwarded|I should send it to another account]
     [can|should] I [lend|sell|rent] my [account|bank account|debit card] to [a friend|someone I met|a company] [for a fee|for 2 million a month|]
     I opened [a phone|a SIM|an account] in my name for [someone|somebody else|a stranger] and got [paid|money for it]
     my account was [used|misused] [for a scam|in a fraud|for money laundering] [after I lent it|and frozen]`,
  ),
];
