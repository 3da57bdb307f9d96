/** Who cannot pay, or fears it, and who gambles: a situation a heading, a template a line. */
export const HARDSHIP_SITUATIONS = `
# HARDSHIP the card bill is too much
[카드값|카드 대금|할부금|대출금|이자|월세|관리비|학자금] [못 냄|밀림|못 내고 있음|낼 돈 없음|감당 안 됨|못 갚음|연체됨] [어떡하지|어떻게 해|방법 있나|도와줘|큰일|]
[카드값|카드비|카드 요금|결제 대금] [때문에|생각하면|볼 때마다] [죽을 맛이에요 낼 돈이 없어요|한숨만 나와요 못 내요|미치겠어요 감당이 안 돼서|막막해요|눈앞이 캄캄해요]
[생활고|경제적 어려움|자금난|재정난|빈곤]~으로 [상환이|납부가|생계가|이자 납입이] [어렵습니다|곤란합니다|불가합니다|힘든 상황입니다|막막한 실정입니다]
[돈|현금|생활비]~이 [없어서|떨어져서|바닥나서|모자라서] [밥을|병원을|학원을|난방을] [굶어요|못 가요|끊었어요|못 때요] [빚은 그대로고|이자는 나가고|카드값은 밀리고]
[빚|부채|채무|대출]~이 [감당하기 어려울|감당할 수 없을|도저히 못 갚을|숨 막힐] [정도예요|정도입니다|만큼 많아요|만큼 불어났어요]
[이러다|이대로 가면|이러면] [연체하겠어요|신용불량 되겠어요|파산하겠어요|길바닥에 나앉겠어요|다 무너지겠어요]
[월급|수입|소득] [대비|보다|에 비해] [빚|이자|갚을 돈]~이 [너무 커요|너무 많아 못 버텨요|커서 생활이 안 돼요|많아서 허덕입니다]
I'm [short|broke|skint|struggling] [this month|again], [the card bill is due|can't cover the loan|how do I pay the bills]
[help|please help], [I'm sinking in debt|too many debts|can't keep up with payments|no way to pay]
[나|저|아|하] [이번 달|이번달|담달|다음 달] [카드값|카드 대금|카드 결제금|신용카드값] [감당 안 돼|감당이 안 됩니다|감당 못 하겠어|답이 없어요|어떻게 막지|못 낼 것 같아|못 내겠는데] [어떡하지|어쩌죠|도와줘|어떻게 해야 할까|방법 없나|]
카드[값|대금|결제]~이 [월급보다|수입보다|통장 잔고보다|내 한 달 벌이보다] [많아요|더 나왔어요 못 내요|커서 못 갚겠어요|많은데 어떻게 내죠]
[결제일|카드 결제일|이체일]~이 [내일인데|코앞인데|다가오는데|오늘인데] [통장에 돈이 없어요|잔고가 바닥이에요|낼 돈이 모자라요|구할 데가 없어요|막을 방법이 없네요]
[리볼빙|카드론|현금서비스|일부결제]~으로 [버티다가|막다가|미루다가|연명하다가] [한계가 왔어요|빚만 불었어요|더는 못 막아요|이제 터졌어요|감당이 안 돼요]
[my card bill|this month's statement|the minimum payment] is [more than I earn|way beyond me|more than I have], [what do I do|I can't cover it|help]
# HARDSHIP the instalment cannot be paid
[대출 이자|원리금|할부금|주담대 이자|전세 이자|학자금 대출|차 할부|월 상환액] [내기가|갚기가|감당하기가|마련하기가] [너무 힘들어요|버겁네요|어렵습니다|점점 벅차요|불가능해졌어요|막막해요]
[이번|이번 달|다음 달|당분간|이달] [상환|납입|이자 납부|원금 상환|대출금]~은 [힘들 것 같아요|못 할 것 같습니다|도저히 안 되겠어요|어렵겠습니다|불가능해요|무리예요]
[갚을|낼|상환할|막을] [돈이|능력이|여력이|형편이|엄두가] [하나도|전혀|도무지|더는|] [없{ed}|안 나요|안 됩니다]
[매달|다달이|월급날마다] [나가는 돈|대출금|이자|상환금]~을 [감당할 수가|맞출 수가|버틸 수가|따라갈 수가] 없{ed}
[연체|미납]~이 [될 것 같아요|시작될 것 같은데|눈앞이에요|코앞이라 무서워요] [돈을 못 구했어요|어떻게 하면 좋을까요|막을 길이 없어요|방법 좀 알려주세요]
[상환불가|이자못냄|대출못갚음|돈없음|납부곤란|상환 어려움|변제 불능|연체 예정] [상담|도움 요청|어떡함|방법|문의|]
I [won't manage|am unable to make|will miss|simply don't have] [the next payment|my mortgage payment|this instalment|the money for the loan]
# HARDSHIP income is gone
[일자리를 잃|권고사직당하|계약이 끝나|해고 통보를 받|회사가 부도나|일감이 끊기|알바에서 잘리|휴직하|파트타임이 줄]{became} [대출|카드값|이자|빚|월세]~을 [못 갚고 있어요|어떻게 내야 할지 모르겠어요|낼 방법이 없네요|감당할 수 없어요|연체하게 생겼어요]
[월급|급여|알바비|용역비|공사 대금]~이 [석 달째|두 달이나|몇 달째] [밀려서|안 나와서|못 받아서] [대출금을|카드값을|이자를|생활비를] [못 내고 있어요|댈 수가 없어요|구멍 냈어요|못 막아요]
[수입|소득|매출|벌이]~이 [반토막 나서|거의 없어서|뚝 끊겨서|확 줄어서|0원이라] [상환이|이자 내기가|빚 갚기가|생활이] [불가능해요|너무 어려워요|막막합니다|안 됩니다]
[취업|재취업]~이 [안 돼서|계속 떨어져서|늦어져서] [학자금 대출|대출 이자|카드빚|생활비 대출]~을 [못 갚고|못 내고|연체하고] 있{ed}
since [I was let go|my contract ended|the factory closed|my hours were halved] [I can't keep up with|I have fallen behind on|I don't know how to pay] [the loan|my cards|the bank]
# HARDSHIP the shop or farm fails
[가게|식당|카페|학원|공장|농장|치킨집|회사]~을 [접었는데|닫았는데|넘겼는데|폐업 신고했는데] [빚만|대출만|이자만|세금만] [남았어요|잔뜩이에요|쌓였습니다|그대로예요 갚을 길이 없어요]
[장사가|손님이|주문이|거래처가] [안 돼서|없어서|끊겨서|망해서] [월세랑 이자를|은행 빚을|사업자 대출을|직원 월급도] [못 내요|못 막고 있어요|감당이 안 됩니다|못 주고 있어요]
[자영업|장사|사업|농사]하다가 [빚더미에 올랐|쫄딱 망했|빚만 졌|다 말아먹었]{ed} [어떻게 갚죠|살길이 없어요|]
my [restaurant|shop|startup|farm] [failed|is going under|had to close] and [the loans are still there|I can't repay the bank|only debts remain]
# HARDSHIP illness, family, accident
[암|수술|교통사고|허리 디스크|우울증|출산|간병|산재] 때문에 [일을 못 해서|돈을 못 벌어서|병원비가 커서|쉬고 있어서] [대출을|빚을|카드값을|이자를] [못 갚겠어요|감당할 수가 없어요|밀렸어요|낼 수가 없습니다]
[병원비|수술비|치료비|간병비|장례비|양육비]~을 [내고 나니|대느라|감당하느라|마련하느라] [대출 낼 돈이 없|카드값을 못 냈|빚이 불어났|통장이 바닥났]{ed}
[남편|아내|아버지|배우자|애 아빠]~이 [세상을 떠나서|집을 나가서|쓰러져서|실직해서|돈을 안 줘서] [혼자|저 혼자] [빚을|대출을|생활비를|집값을] [감당 못 해요|떠안았어요 갚을 수 없어요|감당하기 힘들어요|낼 길이 없어요]
[이혼|별거|사별]~하고 [혼자 애들 키우느라|나니|나서] [대출 갚기가 버거워요|빚 갚을 돈이 없어요|생활이 안 돼요|이자도 못 내요]
[보증|연대보증|친구 보증|부모님 빚|배우자 빚]~을 [섰다가|떠안아서|대신 갚다가|물려받아서] [망했어요|감당이 안 돼요|저까지 무너져요|제가 못 갚아요]
[my wife fell sick|I had an accident|the baby came|my parents' debts fell on me] and [the payments are impossible|we can't pay the bank|I am months behind]
# HARDSHIP debts that feed on debts
[빚|대출|카드]~으로 [빚|대출|이자|카드]~을 [갚는|돌려막는|메우는|막는] [생활|짓|신세]~을 [못 하겠어요|그만하고 싶어요|몇 년째 해요|계속하다 터졌어요]
[빚|대출|이자]~이 [눈덩이처럼|자꾸|계속|매달] [불어나요 어떡하죠|늘어나서 무서워요|커져서 감당이 안 돼요|쌓여만 가요 답답해요]
[여기저기|다섯 군데|세 군데|대부업까지|저축은행까지] [빌려서|대출받아서|돈을 끌어다 써서] [이자만 월급만큼 나가요|돌아가며 막아요|더 빌릴 데도 없어요|답이 안 나와요]
[생활비|밥값|애들 먹일 것|약값|방세]~이 [없어서|모자라서|부족해서] [대출로 살아요|카드로 버텨요|굶고 있어요|빚을 내요 어떻게 하죠|또 빌려야 해요]
[새|추가] 대출도 [다 거절됐|안 나온|막혔]{ed} [이제 연체밖에|갚을 방법이|돌려막을 수도] 없{ed}
I [rob Peter to pay Paul|juggle cards to stay alive|borrow again just to pay interest|live on credit], [it can't go on|I am at my limit|and nobody lends me more]
# HARDSHIP worry that keeps one awake
빚[이|이 너무|만] [많아서|생각하면|때문에] [잠이 안 와요|숨이 막혀요|눈물이 나요|일이 손에 안 잡혀요|가슴이 답답해요|불안해서 미치겠어요|살 수가 없어요|밤을 새워요]
[돈|빚|대출|이자|카드값] 걱정[에|으로|때문에] [밤새 뒤척여요|잠을 설쳐요|머리가 아파요|매일 울어요|하루하루가 지옥이에요|피가 말라요|우울해요]
[앞으로|이제|도대체] [어떻게 살아야|어떻게 갚아야|뭘 어떻게 해야|이 빚을 어떻게] [할지|하나요] [막막합니다|모르겠어요|빚뿐이에요|눈앞이 캄캄해요 빚 때문에]
[평생 일해도|뼈 빠지게 벌어도|아무리 아껴도|월급을 다 부어도] [빚을|이 대출을|원금을] [못 갚을 것 같아요|못 벗어나요|다 못 갚아요|줄일 수가 없어요]
[debts|bills|what I owe] [keep me awake|make me cry every night|crush me|are all I can think of], [I see no end|I can't breathe|how will I ever pay]
# HARDSHIP collectors and courts
[연체|미납|체납]~이 [두 달|석 달|90일|여섯 달] [넘었는데|됐는데|지났는데] [낼 돈이 없어요|갚을 길이 없어요|압류 들어오나요 무서워요|법원에서 뭐가 왔어요|전화만 와요]
[독촉장|지급명령|압류 예고장|최고장|소장|경매 통지서|신용정보사 우편]~을 [받았는데|받고|보고] [돈이 없어요|어떻게 해야 할지 모르겠어요|손이 떨려요|무서워서 못 열겠어요|막막해요]
[월급|통장|집|차|가게 보증금|유체동산|전세금]~이 [압류되|경매로 넘어가|가압류되|묶이]{seized} [어떻게 살아요|생계가 끊겨요|막을 수 있나요 돈이 없어요|방법이 없을까요|살려주세요]
[추심|독촉|빚 독촉] [전화|문자|방문]~이 [하루 종일|쉴 새 없이|아침부터|회사로] [와서|와요|오는데] [견딜 수가 없어요|돈은 없고 무서워요|죽을 맛이에요|어떻게 멈추죠]
[신용불량자|신불자|채무불이행자|금융채무불이행자]~이 [됐|되게 생겼|될까 봐 무섭|된 것 같]{ed2}
[the court|a bailiff|the bank|a collection agency] [wrote|is coming|will seize my wages|wants my flat] and [I have no money|I can't pay|I don't know what to do]
# HARDSHIP asking for relief
[개인회생|개인파산|파산 신청|신용회복|채무조정|워크아웃|새출발기금|새출발 기금|신속채무조정|프리워크아웃|빚 탕감]~을 [받고 싶어요|신청하려고 합니다|하려면 어디로 가야 하나요 빚이 많아요|알아보는 중입니다 감당이 안 돼서|해야겠어요|받을 수 있을까요 못 갚겠어요|도와주세요]
[이자|원금|상환|납부|결제|카드값]~을 [미뤄|유예해|연기해|나눠 내게 해|쉬게 해|깎아] [주실 수 있나요 형편이 어렵습니다|주세요 사정이 안 좋아요|줄 수 없나요 돈이 없어요|주세요 실직했어요]
[형편|사정|가정 형편|살림|생계]~이 [너무 어려워서|힘들어서|안 좋아져서|무너져서] [상환을 미루고 싶어요|대출을 못 내요|도움이 필요합니다|지원받을 데 없을까요|카드값이 밀려요]
[상환 유예|납입 유예|이자 감면|만기 연장|채무 감면]~을 [부탁드립니다 낼 돈이 없습니다|요청합니다 실직 상태입니다|받고 싶습니다 생활이 어려워서요|간절히 원해요 돈이 없어요]
[빚|채무|대출]에서 [벗어나고|해방되고|빠져나오고] [싶어요 너무 괴로워요|싶은데 길이 없어요|싶습니다 도와주세요]
I [need|want|have to ask for] [debt relief|a payment holiday|bankruptcy|someone to talk to about my debts], [I can't cope|there's no income|I am drowning]
# HARDSHIP a relative in trouble
[부모님|남편|아들|딸|동생|친구]~이 [빚을 못 갚아서|대출이 감당 안 돼서|빚에 쫓겨서|카드빚 때문에|사업이 망해서] [힘들어해요|쓰러지기 직전이에요|집에 안 들어와요|저한테 손 벌려요|큰일이에요]
my [parents|husband|daughter|brother] [can't pay their debts|is buried in card debt|lost everything and owes the bank], [where can they get help|how can we get through]
`;
export const GAMBLING_SITUATIONS = `
# GAMBLING money lost
{bets} [중독|빚|때문에 망함|못 끊음|돈 잃음|또 함|하다 다 날림|끊고싶음] [도와줘|어떡해|상담|살려줘|]
{bets}~으로 [인한|생긴] [채무|빚|손실|대출]~이 [많습니다|큽니다|감당이 안 됩니다|있습니다 도움 바랍니다]
{bets}[에|에다|로] [전 재산|월급|대출금|전세금|등록금|결혼 자금|회사 돈|아이 돈|몇 천|1억]~을 [다 날렸|날려 먹었|탕진했|털렸|꼬라박았|갖다 바쳤|올인했]{ed}
{bets} [하다|하다가|때문에|하느라] [망했|파산했|빚쟁이가 됐|인생 조졌|이혼당했|신용불량자가 됐|거지가 됐]{ed}
[돈|월급|대출] [받자마자|나오자마자|들어오면] {bets}[에|로] [다 써요|넣어 버려요|날려요|직행이에요]
I [threw away|burned through|gambled] [my pay|ten grand|my student loan|our savings] [on a betting app|at the tables|on slot machines|in online casinos]
# GAMBLING cannot stop
{bets}~을 [끊어야|그만해야|멈춰야] [하는데 안 돼요|하는 걸 아는데 또 해요|하는데 손이 가요|하는데 방법을 모르겠어요]
{bets} [중독|생각]~이 [심해요|심각해요|고쳐지지 않아요|떠나질 않아요|자꾸 나서 괴로워요|인 것 같아요|치료받고 싶어요]
[매일|밤새|주말마다|눈만 뜨면|월급날마다|화장실에서도] {bets}[만|을|이나] [해요|하고 있어요|하게 돼요|해서 미치겠어요|붙잡고 있어요]
[끊었던|안 하던|손 씻었던] {bets}~을 [다시 시작했|또 했|다시 손댔]{ed}
I [swore off|gave up|try to leave] [betting|the casino|poker|slots] but [relapsed|I'm back again|it pulls me in]
# GAMBLING borrowing to play
{bets} [하려고|자금으로|밑천 하려고|때문에] [대출|카드론|사채|현금서비스|회사 돈|친구 돈]~을 [썼|빌렸|받았|끌어다 썼|땡겼]{ed}
[한 판만|딱 한 번만|본전만|잃은 거만] [더 하면|따면|찾으면|복구하면] [될 것 같은데|그만두려고|끝내려고] [대출 되나요|돈 좀 빌릴 데 없나요|또 빌렸어요|자꾸 빌려요 도박에요]
{bets} [빚|때문에 진 빚|하다 진 빚]~이 [삼천|오천만 원|1억|이억|눈덩이]{areIs} [어떻게 갚죠|가족도 몰라요|도와주세요|회생되나요|]
I [took a loan|maxed my cards|sold my car] [to chase losses|for online betting|to stay in the game]
# GAMBLING somebody close
[남편|아내|아들|딸|동생|오빠|아빠|엄마|남친|친구]~이 {bets}[만|에 미쳐서|에 빠져서|를 못 끊어서] [돈을 다 날려요|빚을 졌어요|집이 넘어가게 생겼어요|집에 안 들어와요|거짓말을 해요|살 수가 없어요]
[고등학생|중학생|군대 간|대학생] [아들|동생|아이]~이 [온라인|사이버|불법|휴대폰] [도박|베팅|토토|바카라]~을 [해요|하다 걸렸어요|하느라 돈을 훔쳐요|해서 빚이 생겼어요]
my [son|husband|mother|friend] [hides his betting|can't leave the casino|lost the house at cards|is glued to a gambling site]
# GAMBLING words of it
[먹튀|꽁머니|충전|총판|홀짝|그래프 게임|사설 사이트|달팽이|네임드|섯다|파친코|룰렛|블랙잭|라이브 카지노|e스포츠 베팅] [하다가|에|사이트에|때문에] [돈 잃었|빚졌|월급 날렸|중독됐|대출금 다 썼]{ed}
[도박중독|도박빚|노름빚|토토빚|바카라빚|단도박|도박상담] [도와줘|심각|상담|어떻게 갚지|벗어나고 싶어|끊고싶음|문의|힘들어요]
[주식|코인|선물|해외선물|레버리지]~을 도박처럼 [해서|하다가|하느라] [다 잃었|빚졌|못 끊겠|전 재산을 날렸]{ed2}
gambling [addict|addiction|problem|debt], [need help|that's me|please help me stop|what can I do]
`;
