import { grammar, type Grammar } from '../../data/grammar.js';
import type { Danger } from '../danger.js';

/** Who cannot pay, or soon will not be able to; and who gambles, or lives with somebody who does. */
export const HARDSHIP: readonly Grammar<Danger>[] = [
  grammar(
    'HARDSHIP',
    `{ruin} {debts}~을 [못 내겠어요|못 갚겠어요|낼 수가 없어요|낼 돈이 없어요|갚을 길이 막막해요|감당이 안 돼요|밀리게 생겼어요|밀릴 것 같아요|낼 형편이 안 돼요|못 내고 있습니다|갚기가 버겁습니다|어떻게 갚아야 할지 모르겠어요]
     {alas} [이번 달|다음 달|당장|내일|오늘] {debts} [낼|갚을|막을] [돈이|여력이|여유가|형편이] [없{ed}|안 돼요|바닥났어요|모자라요|부족해서 큰일이에요]
     {ruin} [살길이|앞이|앞날이|생계가|갚을 일이] [막막합니다|캄캄해요|걱정입니다|안 보여요 빚은 그대로고]
     {debts}~이 [너무 많아서|산더미라|불어나서|자꾸 늘어서|쌓여서] [감당이 안 돼요|못 버티겠어요|잠이 안 와요|숨이 막혀요|포기하고 싶어요|갚을 엄두가 안 나요|무너질 것 같아요|막막해요]
     [갚아도 갚아도|아무리 갚아도|죽어라 갚아도] [끝이 없{ed}|빚이 줄지를 않아요 지쳤어요|제자리라 포기하고 싶어요|이자만 나가서 못 살겠어요|빚이 그대로예요 못 견디겠어요]
     [카드로|카드론으로|대출로|현금서비스로|리볼빙으로] [카드값을|대출을|이자를|생활비를] [막고 있어요|돌려막고 있어요|메꾸고 있어요|때우고 있습니다|돌려막기 하다 한계예요|막는데 한도도 다 찼어요]
     [돌려막기|카드 돌려막기|빚으로 빚 갚기]도 [한계예요|이제 안 돼요|더는 못 하겠어요|끝났어요]
     [개인회생|파산|개인파산|회생|워크아웃|신용회복|채무조정|새출발기금|프리워크아웃]~을 [신청해야 할까요 더는 못 버티겠어요|해야 되는 건지 모르겠습니다|알아봐야 할 것 같아요|신청하고 싶어요|하고 싶은데 어떻게 시작하죠|고민 중이에요 빚이 너무 많아요|할 수밖에 없을 것 같아요]
     [월급|수입|연금|장사한 돈]~을 [받아도|벌어도] [빚|대출|이자|카드값] [갚고 나면|내고 나면] [쌀 살 돈이 없어요|남는 게 없어요|생활이 안 돼요|밥값도 없습니다|애들 학원비도 못 내요|빈털터리예요]
     [생활비|밥값|월세|관리비|애 분유값|약값]도 [없는데|모자라는데|못 내는데] {debts}~을 [어떻게 내요|내야 해요|갚으라니 막막해요|내라고 하네요]
     [연체가|독촉이|압류가|추심이] [시작됐는데|계속되는데|들어왔는데|온다는데] [낼 돈이 없{ed}|방법이 없{ed}|어떻게 버티죠|너무 무섭습니다|길거리에 나앉게 생겼어요]
     [독촉 전화|독촉장|추심 전화|빚 독촉|압류 통지]~이 [매일 와서|자꾸 와서|무서워서|계속 와서] [너무 힘들어요|숨고 싶어요|일을 못 하겠어요|괴로워요|도와주세요]
     [빚|대출|카드빚]을 갚을 [능력이|방법이|길이|희망이] [없{ed}|안 보여요|도저히 없어요]
     [상환|납입|이자|원금|대출금]~을 [미룰|유예할|늦출|줄일|쉬어 갈] 수 [있나요|있을까요|있는지요] {ruin} [힘들어서요|형편이 어려워요|낼 돈이 없어요|너무 버거워요]
     [통장이|월급이|집이|차가|가게가] [압류됐|압류된다고 해|경매로 넘어갈 것 같|가압류됐]는데 [어떡하죠|빚을 못 갚아서요|살 방법이 없어요|도와주세요]
     [집세|공과금|대출 이자|카드값]~을 [몇 달째|석 달째|두 달째] [못 내고 있어요|밀리고 있어요|못 냈습니다 도와주세요|연체 중인데 돈이 없어요]
     [장사|농사|사업|가게|식당|회사]~이 [망해서|안돼서|어려워져서|접게 돼서|기울어서] [대출|빚|이자|원리금] [상환이 힘들어요|갚기가 힘들게 됐습니다|낼 길이 없어요|감당을 못 하겠어요|때문에 죽을 지경이에요]
     [빚더미에|빚에|이자에|카드빚에] [앉았어요|깔려 살아요|허덕이고 있어요|쪼들려요|치여 살아요|눌려 살고 있습니다]
     [하루 벌어 하루|근근이|입에 풀칠하며] 사는데 {debts}~이 [너무 버겁습니다|감당이 안 돼요|벅차요|무거워요]
     [혼자|아이 셋|부모님 모시고|한부모로] [벌어서는|키우면서는|살면서는] {debts}~을 [못 갚겠어요|감당 못 해요|낼 수가 없네요]
     [더 이상|이제|정말] [빌릴 데도|돈 구할 데도|손 벌릴 데도|막을 방법도] 없{ed}
     {debts}~을 [못 내면|못 갚으면|계속 밀리면] [어떻게 되나요 {ruin} 돈이 없어요|집이 넘어가나요 낼 돈이 없어요|신용불량자 되나요 방법이 없어요|길거리에 나앉나요 무서워요]`,
    `I [can't|cannot|can no longer|am not able to|won't be able to] [pay|repay|afford|keep up with|make] [my loan|the instalments|my debts|my credit card bill|the payments|the mortgage] [this month|any more|since I lost my job|after my illness|]
     [business is dead|my shop closed|I got fired|I lost my job|my husband lost his job|I fell ill|we divorced|my hours were cut] and [I can't pay the loan|the instalments are eating us up|the bills pile up|I have nothing left to pay with|I am behind on everything]
     my debts are [more than I can handle|crushing me|too much for me|out of control|growing over my head]
     after [rent|food|the bills|medicine] there is nothing left for [the bank|the loan|the instalments|my debts]
     I [am drowning in|am buried in|am sinking into|am overwhelmed by|can't get out of] [debt|debts|bills|my loans]
     I [pay|cover] one [card|loan|debt] with another [and can't go on like this|and it is getting worse|]
     [should I|do I have to|is it time to] [file for bankruptcy|go bankrupt|apply for debt relief|ask for debt restructuring], I [can't manage|can't cope|can't pay] any more
     [I have no money|there is no money|I don't have enough|I'm short] [for|to pay] [the loan|my instalment|the interest|my card] [this month|this time|tomorrow|]
     [collectors|debt collectors|reminders|letters] [keep calling|call every day|keep coming] and I [can't pay|have no money|am desperate]
     [can I|is it possible to|how do I] [postpone|pause|delay|reduce] [the payments|my instalments|repayment], I [lost my job|have no income|am in hospital|can't afford them]
     my [salary|account|house|car] [is going to be|was|will be] [seized|garnished|foreclosed|repossessed] because of my debts
     I [haven't paid|could not pay|have missed] [the loan|my card|the interest] for [months|three months|two months] and [have no money|don't know how to go on]
     I am [broke|penniless|flat broke|at the end of my means] and [the loan is due|the payment is due|debts keep growing]`,
  ),
];

export const GAMBLING: readonly Grammar<Danger>[] = [
  grammar(
    'GAMBLING',
    `{alas} {bets}~으로 [빚을 졌|돈을 다 날렸|대출금을 날렸|월급을 다 잃었|전 재산을 잃었|집을 날렸|{sum}~을 잃었|다 탕진했|빚더미에 앉았|카드론까지 썼]{ed}
     {bets}~을 [끊을 수가 없어요|못 끊겠어요|끊고 싶어요|그만두고 싶은데 안 돼요|못 끊겠어예|자꾸 하게 돼요|멈출 수가 없습니다|끊으려고 해도 또 해요|하루라도 안 하면 못 견뎌요]
     {bets}에 [빠졌|미쳐서 돈을 다 날렸|중독됐|손을 댔다가 빚졌|{sum}~을 꼴았|월급을 다 부었|대출받아 넣었|다 쏟아부었]{ed}
     [남편|아내|아들|딸|동생|아빠|오빠|친구|형|남자친구]~이 {bets}에 [빠졌어요|중독된 것 같아요|빠져 빚이 산더미예요|미쳐 있어요|빠져서 집을 나갔어요|돈을 다 갖다 바쳐요]
     [남편|아내|아들|딸|동생|아빠|오빠|친구]~이 {bets}~으로 [빚을 졌|돈을 다 날렸|집을 날렸|대출까지 받았]{ed}
     [도박|노름|베팅|토토] [중독|빚|치료|중독 상담]~이 [너무 심해요|힘들어요|있어요|도와주세요|감당이 안 돼요|걱정돼요|필요해요]
     [도박|노름|토토|베팅|바카라] [자금|할 돈|하려고|때문에|밑천] [을|으로|] [대출을 받았|돈을 빌렸|카드를 긁었|마통을 다 썼|사채를 썼|적금을 깼|차를 팔았]{ed}
     [잃은 돈|본전|날린 돈|꼴은 돈] [생각에|찾으려고|만회하려고|따려고] [또|자꾸|계속|다시] [베팅하게 돼요|도박을 해요|대출받아서 걸어요|토토를 해요|바카라를 해요]
     [카지노|강원랜드|정선|경마장|화상경마장|하우스]~에 [갔다가|다니다가|가서] [마통을 다 썼|{sum}~을 다 잃었|빚을 졌|대출까지 받았|월급을 털렸|전 재산을 날렸]{ed}
     [퇴근하면|밤마다|매일|주말마다] {bets}~을 [해요 멈출 수가 없어요|하느라 빚이 늘었어요|하다가 돈을 다 잃어요|합니다 끊고 싶어요]
     {bets} [하다가|때문에|하느라] [빚이|대출이|카드값이] [생겼어요|1억이 넘었어요|불어났어요|산더미예요|감당이 안 돼요]
     [저|제가|나] [도박|노름|토토|베팅] [중독인 것 같아요|중독자예요|중독 맞죠|을 못 끊는 병이에요|끊게 도와주세요]`,
    `I [lost|blew|wasted|gambled away] [everything|my savings|my salary|the loan|all our money|the house] [on|at|with|through] {eBets}
     I [can't|cannot|am unable to|don't know how to] [stop|quit|give up|control] [gambling|betting|my gambling|playing slots|going to the casino|online betting]
     {eBets} [put me|got me|has put me|landed me] in debt
     I [keep|am] [borrowing|taking loans|using credit] [money|] to [bet|gamble|play poker|win it back|chase my losses]
     the casino [took|has taken] all my [savings|money] and I [go back every night|can't stop]
     my [husband|wife|son|brother|father|boyfriend] [gambles|is addicted to gambling|has a gambling problem|lost our savings betting|bets everything|can't stop gambling]
     I [am|think I am|might be] [addicted to|hooked on] {eBets}
     [gambling|betting] [debts|addiction] [are ruining my life|is ruining us|, where can I get help|are too much]
     I took out [a loan|another loan|cash advances] to [gamble|bet|play] and [lost it|it's gone]
     I [want|need] [help|] to [quit gambling|stop betting|get off {eBets}]`,
  ),
];
