/** Who was deceived, or is being deceived: a situation a heading, a template a line. */
export const FRAUD_SITUATIONS = `
# FRAUD false officers
[보이스피싱|사기|스미싱|사칭|피싱]~으로 [송금|이체|입금|결제]하였{ed} [지급정지 요청드립니다|조치 바랍니다|어떻게 해야 합니까|]
[보피|보이스 피싱|피싱|사기] [당함|의심|같음|피해|신고|걸림|전화 옴] [돈 보냄|계좌 막아줘|빨리|조치좀|어떡함|돈 나감|]
[속아서|사기당해서|속임수에] [돈|현금|큰돈|삼백|오백만원] [보냄|입금함|이체함|날림|뜯김|송금해버림]
[누가|어떤 사람이|낯선 사람이|상담원이라는 자가] [금융기관을|은행을|정부를|가족을] [사칭해|사칭하며|가장하여] [돈을|송금을|정보를|비밀번호를] [요구합니다|빼 갔어요|받아 갔습니다|요구했어요]
[이거|이 문자|이 전화|그 링크|이 계좌] [사기|피싱|스미싱|가짜] [같아요|아닌가요|인가요 돈 보내래요|인 듯|인지 무서워요]
[the|that] [link|call|investment|seller|loan offer] was [a scam|fake|phishing] and I [lost money|gave my details|already paid]
[검찰청|경찰청|금감원|법원|관세청|출입국|우체국|국민연금|카드사 사고팀|은행 보안팀] [사람이라며|직원이라는 사람이|팀장이라고 하면서|수사관이라고|에서 전화 와서] [내 계좌가 범죄에 쓰였다고|구속된다고|명의가 도용됐다고|자산을 보호해 준다고|대포통장 사건이라고] [돈을 옮기라고 했어요|해서 돈을 보냈어요|해서 시키는 대로 했어요|해서 현금을 뽑았어요|계속 전화하네요]
[수사|사건|조사] [때문이라며|협조하라며|중이라며] [호텔에 들어가라|아무한테도 말하지 말라|전화를 끊지 말라|골드바를 사라|예금을 다 찾으라]고 [합니다|해요|시켜요|하는데 맞는 건가요]
[구속영장|공소장|출석요구서|재직증명서] [사진을|파일을|을] [보내와서|카톡으로 보여줘서|받고] [믿고|겁이 나서|놀라서] [돈을 보냈|계좌번호를 불렀|앱을 깔았|이체했]{ed}
[an officer|a prosecutor|someone from customs|the bank's security team] [phoned|video called|messaged] me and [I moved all my money|I withdrew cash for him|told me to tell nobody|said my account is part of a crime]
# FRAUD false family
[엄마|아빠|이모|할머니] 나 [폰 고장났어|핸드폰 액정 깨졌어|휴대폰 수리 맡겼어] [라는|하는] [문자|카톡|메시지]에 [속았|넘어갔|돈을 부쳤|카드 사진을 보냈|신분증을 보냈]{ed}
[자식|손녀|사위|며느리|처남|큰아들|막내]~인 줄 [알고|철석같이 믿고] [돈|상품권|기프트카드|카드 비밀번호|구글 기프트카드]~을 [보냈|줬|알려줬|넘겼]{ed}
[가족이|애가|딸이|아들이] [납치|교통사고|유괴|체포]됐다[고|며] [울면서 전화가 와서|돈을 요구해서|협박해서] [입금했|보냈|송금해 버렸|이체하려고 했]{ed}
[a message|a call|a chat] from [my daughter|my grandson|my niece] [was fake|wasn't really them] and I [sent money|gave the card number|bought gift cards]
# FRAUD links and apps
[청첩장|부고|택배|과태료|건강보험|정부 지원금|민생지원금|쿠폰|환급금|층간소음|도로교통법] [문자|알림|카톡|메일] [주소|링크|url|버튼|첨부파일]~을 [눌렀|클릭했|열어 봤|들어갔|터치했]{ed}
[모르고|무심코|깜빡하고|실수로] [스미싱|피싱|이상한|해외에서 온] [문자를|링크를|사이트를|메일을] [눌렀|열었|클릭했|접속했]{ed}
[앱|어플|apk|파일|프로그램]~을 [깔라고|설치하라고|내려받으라고|깔게] [해서|시켜서|유도해서] [깔았는데|설치했더니|했는데] [폰이 이상해요|전화가 가로채져요|돈이 빠졌어요|원격으로 움직여요|악성 앱이래요]
[악성 앱|악성코드|해킹 앱|원격 앱|가짜 은행 앱]~이 [깔린 것 같아요|설치됐어요|깔려 있대요|들어온 것 같습니다|있대요 통장이 걱정돼요]
[tapped|pressed|opened] [a parcel link|a wedding invitation|a fine notice|a refund link] and [something was installed|my phone is acting up|it wanted my bank login|now I worry about my accounts]
# FRAUD secrets told
[계좌 비밀번호|otp 번호|인증 문자 번호|카드 뒷면 숫자|보안카드|신분증 앞뒤|공동인증서|주민번호 전체|통장 사본]~을 [상대방한테|전화한 사람한테|문자로|카톡으로|그 사이트에] [다|모두|] [불러 줬|보냈|적었|입력해 버렸|사진 찍어 줬|넘겼]{ed}
[인증번호|승인번호|비번] [알려달래서|불러달라고 해서|물어봐서] [알려줬|말했|불렀|가르쳐 줬]{ed} [괜찮나요|이상해요|사기인가요|]
[은행인 척|카드사인 척|공공기관인 척] [하는|한] [전화|사이트|문자]에 [정보를|카드번호를|비번을|개인정보를] [다 줬|입력했|알려줬]{ed}
I [typed|told him|read out|handed over] [my card details|the verification code|the whole security card|my login] [and regret it|to a caller|before I realised it was fake]
# FRAUD loans that want money first
[대출|전환 대출|정부 지원 대출|저금리 대환|한도 상향] [해 준다며|승인 났다며|가능하다며] [보증보험료|인지대|예치금|신용 올리는 돈|기존 빚 상환금|세금|공탁금|등록비]~을 [먼저 내라네요|보내라고 해요|요구해서 보냈어요|입금했어요|받아갔어요]
[대출 상담사|은행 대리|캐피탈 직원|저축은행 과장]~이라는 사람[이|한테] [현금으로 갚으라고 해서 줬어요|직접 만나 돈을 건넸어요|돈을 보냈는데 가짜였어요|속았어요|돈 받고 잠수 탔어요]
[기존 대출|원래 대출]~을 [자기한테|다른 계좌로|직원한테|현금으로] [갚아야|상환해야|정리해야] [새 대출이 나온대요|위약금이 없대요|금리를 낮춰 준대요|신용이 오른대요]
the [broker|loan agent|caller] [wants the old loan repaid in cash to him|took a guarantee fee and is gone|asks for insurance money before the loan|made me pay to raise my credit]
# FRAUD sales and rentals
[당근마켓|중고나라|번개장터|네이버 카페|인스타 쇼핑몰|온라인몰]에서 [콘서트 표|아이폰|노트북|명품 가방|상품권|유모차|숙소]~을 [샀는데|입금했는데|결제했는데|선불로 냈는데] [물건을 안 보내요|판매자가 사라졌어요|가짜가 왔어요|연락이 안 돼요|차단당했어요]
[입금|송금|돈]~하고 [나니|나서|하자마자] [판매자가|상대방이|집주인이라던 사람이] [잠수|탈퇴|연락 두절|카톡 차단]{was}
[원룸|월세방|전셋집|펜션|숙소] [계약금|보증금|예약금]~을 [보냈는데|걸었는데|이체했는데] [가짜 집주인이었어요|없는 방이래요|사기였어요|연락이 끊겼어요]
[전세 사기|전세사기|깡통전세|이중계약]~을 [당했|당한 것 같|맞았]{ed}
I [paid a deposit|sent rent|bought tickets|ordered a laptop] and [the seller is gone|it turned out fake|there is no such flat|he blocked me]
# FRAUD investments and romance
[주식|코인|선물|공모주|금|해외 주식] [리딩방|단톡방|밴드|어플|거래소|사이트]에 [천만 원|전 재산|대출받은 돈|퇴직금|적금]~을 [넣었는데|투자했는데|입금했는데] [출금이 안 돼요|수수료를 더 내래요|방이 사라졌어요|가짜래요|원금을 못 받고 있어요]
[데이팅앱|채팅|sns|펜팔|오픈채팅]에서 [알게 된|사귄|만난] [사람|군인|의사|여자|연인]~이 [통관비|치료비|비행기표|투자금|선물 세금]~을 [보내달래서|달라고 해서|요구해서] [보냈|부쳤|여러 번 송금했]{ed}
[고수익|원금 보장|두 배 수익|월 10% 수익]~이라[고 해서|길래|는 말에] [돈을|대출을 받아|목돈을] [맡겼는데|넣었는데|투자했는데] [사기예요|잠적했어요|못 돌려받아요|다단계였어요|폰지사기래요]
[재택 부업|후기 알바|미션 알바|쇼핑몰 알바|영화 평점 알바]~을 [하다가|했는데|시작했더니] [돈을 넣으래요|입금한 돈을 못 찾아요|수백만 원 뜯겼어요|충전하라고 해서 했어요]
[my trading account|the exchange|the group leader|the app] [froze my money|asks tax before withdrawal|vanished with my savings], [I was lured in|it seems a scam|]
a [soldier|doctor|woman|man] I [met online|never met] [needed money for customs|asked me for a fee|took thousands from me]
# FRAUD sent, and regretted
[방금|아까|어제|조금 전] [사기꾼|모르는 사람|이상한 계좌|대포통장|사기 계좌]~에[게|] [돈을 보냈|송금했|이체해 버렸|입금했]{ed} [지급정지|취소|막을 수|돌려받을 수] [되나요|있나요|해 주세요|가능한가요]
[보낸|송금한|이체한|입금한|건넨] 돈[을|] [돌려받고 싶어요 사기예요|되찾을 수 있나요 속았어요|취소해 주세요 사기당했어요|막아 주세요 피싱이에요]
[사기|피싱|스미싱|보이스피싱|사칭]~에 [걸려서|당해서|속아|휘말려] [돈이 나갔|다 잃었|이체가 됐|큰돈을 날렸|통장이 털렸]{ed}
[사기당함|피싱당함|속음|돈뜯김|사기신고|사기피해|보이스피싱피해|사칭전화받음] [급함|도와줘|어떡해|신고하고싶음|]
[can the bank|can you|how do I] [reverse|recall|block|undo] [a payment|the transfer|what I sent] [to crooks|made to a cheat|, I have been duped]
# FRAUD is it one
[이|지금 온|방금 받은] [전화|문자|카톡|메일] [보이스피싱인가요|사기 맞죠|믿어도 되나요 돈을 보내래요|진짜 은행 맞나요 비밀번호를 물어봐요|피싱 같은데 어떻게 해요]
[저한테|나한테|부모님께] [상품권을|현금을|골드바를|돈을|인증번호를] [사서 보내라고|전달하라고|부치라고|달라고] [전화가 왔어요|시켜요|계속 연락 와요|하는데 사기죠]
[어머니|할머니|아버지|할아버지]~이 [전화 받고|문자 보고|누구 말 듣고] [돈을 찾으러 가셨어요|송금하셨어요|이체하려고 하세요|앱을 까셨어요|사기당하신 것 같아요]
is this [call|message|e-mail] [real|from you], they want [my code|money moved|me to buy gift cards]
my [mother|grandfather|parents] [sent money to|was tricked by|gave details to] [a caller|a fake agent|somebody on the phone]
`;
