/** What is gone, and what somebody else does with it: a situation a heading, a template a line. */
export const STOLEN_SITUATIONS = `
# LOST left somewhere
[카드|체크카드|신용카드|지갑|휴대폰|통장] [분실|도난|잃어버림|흘림|놓고옴|털림] [했어요|함|요|신고요|했습니다 정지 바랍니다|신고합니다|접수]
[카드|지갑|휴대전화]를 [분실하였|도난당하였|습득자가 쓸까 걱정되어 신고하|잃어버리고 말았]{ed}
[어제|방금|아까|출근길에|술 먹고|점심 먹다] [카드|체크카드|신용카드|지갑|휴대폰|카드 지갑]~을 [식당|카페|택시|버스|노래방|영화관|계산대|화장실|ATM]에 [놓고 왔|두고 왔|두고 내렸|깜빡하고 왔|흘리고 왔]{ed}
[atm|현금인출기|주유소|무인 계산대|키오스크]에 [카드|체크카드]~을 [꽂아 놓고|안 빼고|두고] [왔어요|나왔습니다|그냥 왔네요|가 버렸어요]
left my [card|wallet|phone] [in the ATM|at the counter|in an Uber|at the cinema|in the changing room]
# LOST cannot be found
[카드|지갑|체크카드|신용카드|폰|통장]~을 [아무리 찾아도|집을 다 뒤져도|어제부터|하루 종일] [없{ed}|안 보여요|못 찾겠어요|안 나와요]
[카드|지갑|휴대폰]~이 [어디 갔는지|어디 있는지|어디서 빠졌는지|언제 없어졌는지] [모르겠어요|기억이 안 나요|알 수가 없네요] [정지해야|막아야] [하나요|될까요|할까요]
[카드|체크카드|신용카드|지갑] [없어짐|분실함|잃어버림|안보임|분실|행방불명] [정지|막아줘|신고|어떻게해|급함|]
[카드|지갑|핸드폰]~을 [잃어버린|흘린|분실한|떨어뜨린] [것 같아요|거 같은데요|듯합니다|모양이에요]
I [seem to have lost|must have dropped|cannot locate|mislaid] my [card|wallet|bank card|phone] [somewhere|on the way home|]
# LOST stolen
[가방|지갑|핸드백|카드|차|집|사물함]~을 [털렸|도둑맞았|도난당했|날치기당했|소매치기당했]{ed} [카드가 다 들었는데|안에 카드 있어요|카드 정지부터 해 주세요|]
[도둑이|누가|어떤 사람이] [집에|차에|탈의실에|사무실에] [들어와서|침입해서] [카드랑 통장을|지갑을|노트북과 카드를] [가져갔|훔쳐 갔|털어 갔]{ed}
[burglars|a thief|pickpockets] [took|got|made off with] my [cards|wallet|purse and phone] [on the bus|from the car|at home]
# LOST to be stopped
[카드|체크카드|가족카드|신용카드] [사용 정지|정지|일시정지|막아|중지|락] [부탁드려요 분실이에요|시켜주세요 잃어버렸습니다|바랍니다 분실|해야 하는데 분실했어요|해줘 도난당함]
[분실 신고|도난 신고|카드 분실 접수|분실신고] [하려고요|접수 바랍니다|해 주십시오|요청드립니다|좀요|하러 왔어요|어디로 하나요]
[누가 주워서|남이 주워서|다른 사람이] [쓸까 봐|결제할까 봐|긁을까 봐] [걱정이에요|무서워요|불안합니다] [카드를 잃어버렸거든요|지갑을 흘려서|분실했어요]
[freeze|lock|deactivate|shut off] my [card|phone banking] [right now|immediately|at once], [it's lost|it got stolen|I don't have it any more]
# LOST telephone or papers
[폰|휴대폰|핸드폰|스마트폰]~을 [잃어버려서|도난당해서|분실해서|택시에 놓고 와서] [은행 앱|삼성페이|모바일 카드|토스|인증서]~이 [걱정돼요|털릴까 봐요|들어 있어서요|위험해요|그대로예요]
[신분증|주민등록증|운전면허증|여권|통장|인감|otp|보안카드]~을 [잃어버렸|분실했|도난당했|두고 왔]{ed} [누가 대출받을까|도용당할까|악용할까|] [봐 무서워요|걱정돼요|]
my [passport|driving licence|ID|token|phone] [was stolen|is lost|went missing] and [someone could borrow with it|my banking is on it|I am worried about fraud]
# LOST abroad
[해외|여행지|일본|베트남|유럽|공항|호텔]에서 [카드|지갑|가방|여권]~을 [잃어버렸|소매치기당했|도난당했|두고 왔]{ed}
# PAYMENT that nobody made
[본인|제가|내가] [미사용|미승인|사용하지 않은|하지 않은|모르는] [결제|거래|출금|승인|이체]~이 [발생하였|확인됐|청구됐|나갔|떴]{ed}
[내|제] [카드|통장|계좌]~으로 [누군가|누가|딴 사람이] [결제함|씀|돈 뺌|물건 삼|긁음|돈 빼감]
[안 샀는데|결제 안 했는데|카드 안 썼는데|자고 있었는데|집에만 있었는데] [결제 문자|승인 알림|카드 사용 알림|출금 알림|청구]~이 [왔|떴|들어왔|찍혔]{ed}
[모르는|기억에 없는|처음 보는|낯선|정체불명의] [가맹점|결제|쇼핑몰|해외 사이트|구독료|출금|자동이체]~이 [찍혀|빠져나가|결제돼|청구돼|나와] [있어요|있습니다|있네요|있는데 뭐죠]
[내가|제가|본인이] [쓴|결제한|승인한|산] [게|것이|적이] [아니에요|아닌데 청구됐어요|없는데 결제됐어요|아닌데 돈 나갔어요]
[새벽|심야|밤]에 [해외|달러|게임사|구글|아마존|배달앱]~에서 [몇십만 원|수십 번|연달아|300달러] [결제됐|승인 났|긁혔]{ed} [저 아니에요|제가 안 했어요|전 잤는데요]
[부정결제|부정사용|무단결제|이상결제|도용결제|명의도용 결제] [신고|의심|당함|같음|된 것 같아요|취소해 주세요]
[someone|a crook] [went shopping with|is spending from|maxed out|got into] my [card|account|credit line]
a [payment|debit|purchase] [showed up|went through|popped up] [that is not mine|I can't explain|although I was asleep]
# PAYMENT money that left
[통장|계좌|예금]~이 [텅 비어|비어|0원이 돼|반으로 줄어] [있어요 제가 안 뺐어요|있는데 누가 빼 간 것 같아요|있네요 출금한 적 없어요]
[제|내] [돈|예금|적금|월급]~을 [누가|모르는 사람이|가족이 아닌 누군가] [빼 갔|인출했|이체해 갔|훔쳐 갔|해지해 갔]{ed}
[나도 모르게|허락 없이|동의 없이|몰래] [돈이|예금이|카드값이] [이체됐|출금됐|결제됐|빠져나갔]{ed}
money [went missing|got withdrawn|was moved] from my [savings|account] [and I did not do it|without my consent]
# PAYMENT card copied or used by others
[카드|카드 정보|카드번호|cvc]~이 [유출|복제|도용|노출|해킹]{was} [결제가 막 돼요|쓰였어요|돈이 나가요|정지해 주세요|]
[전 남친|전 여친|룸메이트|직원|동료|점원|알바생|택배 기사]~이 [제|내] 카드[를|로] [몰래 썼|긁었|결제했|가져가 썼]{ed}
# IDENTITY loans in my name
[제|내|어머니|아버지] [명의로|이름으로|앞으로] [대출이|카드가|휴대폰이|통장이|사업자가|할부가] [몰래|저도 모르게|누가|언제인지] [만들어져|나가|개통돼|생겨|실행돼] [있어요|있네요|있습니다|있었어요]
[신청하지도|받지도|동의하지도|만들지도] 않은 [대출|카드|할부|폰|계좌]~이 [조회돼요|있대요|나왔어요|연체됐대요|승인됐다고 문자 왔어요]
[신용 조회|크레딧 리포트|대출 내역|가입 내역]~에 [모르는 대출|모르는 카드|낯선 계좌|처음 보는 할부]~이 [있어요|떠요|나와요|잡혀요]
there is [credit|a phone plan|a car loan] [in my name|on my record] [somebody else took|I did not open|I know nothing of]
# IDENTITY data that leaked
[신분증|개인정보|주민번호|여권|등본|인증서]~이 [유출|도용|탈취|해킹]{was} [대출받을까 봐|누가 쓸까 봐|명의가|] [걱정돼요|무서워요|막고 싶어요|어떡해요|]
[명의도용|신분도용|명의 도용|도용 대출|명의 훔침] [당했어요|의심됩니다|신고합니다|당한 듯|막아주세요|인 것 같아요]
[전남편|동생|지인|친구|동업자|삼촌]~이 [내|제] [인감|신분증|명의|폰]~을 [가져가서|훔쳐서|몰래 써서|빼돌려서] [대출받았|카드를 만들었|돈을 빌렸|휴대폰을 개통했]{ed}
my [ex|cousin|roommate|partner] [used my ID|forged my signature|pretended to be me] [to borrow|to get a card|for a loan]
[somebody has|hackers have|a website leaked] my [ID|data|papers], [can you stop loans in my name|I fear they borrow with it]
`;
