/** Dangers in many people's own words, hinted at as often as said: a danger and a sentence a line. */
export const VOICES_KO = `
SELF_HARM | 애들 재우고 나면 자꾸 나쁜 생각이 듭니다
SELF_HARM | 오늘 유난히 강물이 가까워 보이네요
SELF_HARM | 그냥 조용히 꺼지고 싶다 촛불처럼
SELF_HARM | 눈 뜨는 게 벌 같아요
SELF_HARM | 이젠 아무 느낌도 없고 그만 놓고 싶어요
SELF_HARM | 약국 세 군데 돌면서 수면유도제를 샀어요
SELF_HARM | 엄마 아빠 먼저 가서 죄송해요
SELF_HARM | 다음 달 생일까지는 못 살 것 같아
SELF_HARM | 주인 없는 강아지만 걱정이에요 제가 가고 나면
SELF_HARM | 자꾸 창틀에 올라서게 돼요
SELF_HARM | 살 만큼 살았다 싶어서 마무리하려고요
SELF_HARM | 그날 이후로 숨만 쉬고 있어요 죽은 사람처럼
SELF_HARM | 죽으면 편해질까 그 생각뿐이에요
SELF_HARM | 나 하나 죽는다고 세상이 달라지겠어요
SELF_HARM | 저 같은 사람은 태어나지 말았어야 해요
SELF_HARM | 마지막으로 목소리 듣고 싶어서 전화 돌렸어요
SELF_HARM | 제발 누가 나 좀 죽여 줬으면
SELF_HARM | 끈을 매 봤는데 무서워서 풀었어요
SELF_HARM | 칼을 자꾸 만지작거려요
SELF_HARM | 우울증 약을 끊고 나서 죽고 싶은 마음이 커졌어요
SELF_HARM | 오늘 밤을 넘길 자신이 없습니다
SELF_HARM | 남들 자는 시간에 한강 다리를 걷고 있어요
SELF_HARM | 빚이고 뭐고 저승 가면 끝이겠죠
SELF_HARM | 사라지는 데 필요한 건 용기뿐이네요
SELF_HARM | 유서는 두 장이면 될까요
SELF_HARM | 우리 아들이 방에서 목을 매려다 들켰습니다
SELF_HARM | 친구가 차에서 연탄 피운다는 글을 올렸어요
SELF_HARM | 동생이 살기 싫다면서 전화를 끊었어요 찾을 수가 없네요
SELF_HARM | 아내가 애들 데리고 같이 죽자고 합니다
SELF_HARM | 언니가 손목에 붕대를 감고 왔어요 빚 때문인 것 같아요
SELF_HARM | 생을마감하려는데빚은누가갚나요
SELF_HARM | 디질란다 진짜로
SELF_HARM | 걍 없어질래
SELF_HARM | 인자 고마 가야지 싶다 저세상
SELF_HARM | 죽어도 여한이 없어서 오늘 가렵니다
SHARK | 시장통에서 일수 쓰다 보니 하루 번 걸 다 갖다 바칩니다
SHARK | 삼백 빌렸는데 공증을 천으로 써 놨어요
SHARK | 돈 빌려준 언니가 사람 시켜서 때린다고 하네요
SHARK | 카톡 대출방에서 오십 받고 지인들 번호를 넘겼는데 이제 협박이에요
SHARK | 학교 앞에서 딸을 기다리고 있었대요 사채 쓴 놈들이
SHARK | 제 얼굴 사진에 빚쟁이라고 써서 돌린답니다
SHARK | 이자를 안 낸다고 오토바이를 끌고 갔어요
SHARK | 하루만 늦어도 연체비가 오만 원이래요 개인 사채예요
SHARK | 새벽 두 시에 문을 두드리면서 돈 내놓으래요
SHARK | 연 이자가 사천 프로라는데 제가 계산을 잘못한 걸까요 급전 업체예요
SHARK | 휴대폰 깡 하다가 업자한테 물렸습니다
SHARK | 갚았는데 영수증도 안 주고 또 갚으라는 대부업자
SHARK | 직장 상사한테 제 빚 얘기를 다 해 버렸어요 추심하는 사람이
SHARK | 무서워서 이사했는데 어떻게 알고 또 찾아왔네요
SHARK | 처음 들어 보는 대부 사이트에서 빌렸는데 약정서도 없고 이자만 계속 올라요
SHARK | 법에서 정한 것보다 이자를 훨씬 많이 받아 갑니다 신고되나요
SHARK | 우리 형이 도박판 사채에 묶여서 못 나오고 있어요
SHARK | 어머니가 계주한테 사채를 쓰셨는데 집까지 찾아와 난리입니다
SHARK | 사채빚땜에도망다녀요
FRAUD | 수상해서 끊으려는데 끊으면 구속이라네요
FRAUD | 인출책인지 뭔지 젊은 남자가 와서 현금 봉투를 받아 갔어요
FRAUD | 사건번호를 불러 주면서 계좌를 검수한다기에 다 보냈습니다
FRAUD | 아빠 나야 하길래 아들인 줄 알고 상품권 번호를 찍어 줬어요
FRAUD | 건강보험 환급이라더니 제 통장에서 돈이 나갔어요
FRAUD | 모바일 청첩장 열었더니 제 이름으로 문자가 마구 나가요
FRAUD | 당첨됐다며 세금부터 내라고 해서 냈어요
FRAUD | 항공권을 싸게 판다고 해서 입금했더니 카페가 폐쇄됐네요
FRAUD | 분양받으려고 계약금 걸었는데 시행사가 없는 회사래요
FRAUD | 소개받은 자산관리사한테 맡긴 돈을 한 푼도 못 받고 있습니다
FRAUD | 수익률 자랑하던 단톡방이 하루아침에 폭파됐어요 제 돈도요
FRAUD | 출금하려니까 보증금을 더 넣으래요 벌써 두 번 넣었는데
FRAUD | 해외 파병 군인이라던 사람한테 택배비를 보냈어요
FRAUD | 결혼하자던 사람이 사업 자금만 받고 사라졌어요
FRAUD | 알바인 줄 알고 시작했는데 미션비를 돌려받지 못하고 있어요
FRAUD | 서류상 집주인이 신탁회사라는데 보증금을 떼였어요
FRAUD | 카드사라면서 한도를 올려 준다기에 번호랑 유효기간을 불러 줬어요
FRAUD | 은행 직원이라던 사람이 앱을 하나 더 깔라고 하네요 괜찮은가요
FRAUD | 제 폰으로 은행에 걸었는데 사기꾼이 받았어요
FRAUD | 자녀 폰이 고장 났다며 대신 결제해 달라는데 이상해요
FRAUD | 송금하고 보니 예금주 이름이 다르네요 속은 거죠
FRAUD | 물건은 안 오고 전화번호는 없는 번호랍니다
FRAUD | 제 카톡이 털려서 친구들이 돈을 보냈어요
FRAUD | 어르신이 ATM 앞에서 통화하며 돈을 넣고 계세요 보이스피싱 같아요
FRAUD | 영상통화로 벗으라더니 녹화해서 돈을 달래요
FRAUD | 보낸돈못찾나요속았어요
FRAUD | 고마 홀딱 넘어가서 이천을 부쳐 뿟다
PAYMENT | 밤새 배달앱으로 삼십만 원이 결제됐네요 저는 잤는데
PAYMENT | 가 본 적도 없는 편의점에서 제 카드가 쓰였어요
PAYMENT | 무료 체험만 했는데 매달 돈이 나가고 있어요 동의한 적 없어요
PAYMENT | 적금이 저절로 해지돼서 어디론가 송금됐어요
PAYMENT | 전 애인이 아직 제 카드로 장을 봐요
PAYMENT | 소액결제가 열 건이나 됐다는데 제가 한 게 아니에요
PAYMENT | 오늘 온 승인 문자 저 아니거든요 막아 주세요
LOST | 축구장에 다녀왔는데 지갑이 감쪽같이 없어졌어요
LOST | 버스에 체크카드를 흘린 것 같아 잠가야겠어요
LOST | 소매치기가 가방을 칼로 그어서 카드까지 가져갔어요
LOST | 바다에 폰을 빠뜨렸는데 페이가 걱정돼요
LOST | 카드 든 외투를 세탁소가 잃어버렸대요
LOST | 어디서 떨어뜨렸는지 민증하고 카드가 통째로 없네
LOST | 지갑도둑맞음카드막아줘
IDENTITY | 통신요금 체납 통지를 받았는데 그 통신사를 쓴 적이 없어요
IDENTITY | 제 신분증으로 렌터카를 빌려 사고를 냈대요
IDENTITY | 은행에서 대출 승인 축하 전화가 왔는데 저는 신청을 안 했습니다
IDENTITY | 개인정보가 팔려서 누가 제 이름으로 보험을 들었어요
IDENTITY | 조회해 보니 저도 모르는 카드가 두 장이나 만들어져 있어요
ACCOUNT | 형님이 세금 때문에 제 통장을 좀 쓰겠다는데 빌려줘도 되나요
ACCOUNT | 해외 직구 대행이라며 제 계좌로 돈을 받아 보내 달래요
ACCOUNT | 카드 한 장 맡기면 주마다 오십이라던데 솔깃하네요
ACCOUNT | 법인 대표로 이름만 올려 주면 월급을 준대요
ACCOUNT | 제 계좌에 이름 모를 돈이 찍히고 누가 찾아서 달라고 해요
ACCOUNT | 급하다길래 공인인증서까지 넘겼는데 계좌가 묶였습니다
ACCOUNT | 대출 받으려면 거래 실적이 필요하다며 체크카드를 가져갔어요
ACCOUNT | 돈 심부름 알바를 했는데 형사가 연락해 왔어요
ACCOUNT | 친구 도와주려고 통장을 줬을 뿐인데 제가 피의자래요
ACCOUNT | 가상화폐 계정을 빌려주면 삼십을 준답니다
ACCOUNT | 통장팔면얼마받아요
HARDSHIP | 애 둘 데리고 쪽방에 사는데 대출 이자까지는 무리예요
HARDSHIP | 이번 달은 밥을 줄여도 카드값이 안 맞아요
HARDSHIP | 폐업 신고하고 왔습니다 은행 돈은 어째야 할지요
HARDSHIP | 회사가 두 달째 월급을 안 줘서 이자가 밀렸어요
HARDSHIP | 카드론으로 카드론을 갚다 보니 끝이 안 보입니다
HARDSHIP | 부모님 요양비에 대출까지 더는 감당을 못 하겠어요
HARDSHIP | 수술하고 일을 못 나가서 상환일이 다가오는 게 무서워요
HARDSHIP | 경매 넘어간다는 우편을 받고 밤을 새웠어요
HARDSHIP | 최저생계비도 안 되는데 원금까지 내라니요
HARDSHIP | 갚을 돈이 없다고 말하기도 부끄럽네요
HARDSHIP | 버티고 버텼는데 이제는 연체할 수밖에 없어요
HARDSHIP | 퇴직금도 다 떨어지고 이자 낼 데가 없어요
HARDSHIP | 일용직이라 비 오면 공치는데 카드값은 꼬박꼬박 나와요 못 내요
HARDSHIP | 나라에서 빚 탕감해 주는 거 있다던데 저 같은 사람도 되나요 못 갚고 있어요
HARDSHIP | 소상공인인데 코로나 이후로 빚만 늘어 문을 닫아야 할 판입니다
HARDSHIP | 채권추심 문자가 하루에도 몇 통씩 와요 갚을 형편이 아닌데
HARDSHIP | 월세 보증금까지 빼서 이자를 냈어요 다음 달은 답이 없네요
HARDSHIP | 신용회복 신청하면 독촉이 멈추나요 지금 너무 시달려요
HARDSHIP | 대출상환어려워요도와주세요
HARDSHIP | 빚에 쫓겨서 사람답게 못 살겠어요
HARDSHIP | 이달 이자만이라도 미뤄 주시면 안 될까요 돈이 없습니다
HARDSHIP | 사업 실패로 십억 빚을 졌습니다 회생 가능할까요
HARDSHIP | 보증 잘못 서서 제 월급이 압류됐어요
HARDSHIP | 마누라 몰래 진 빚이 터졌는데 갚을 길이 없어요
GAMBLING | 사다리 한 판에 등록금이 사라졌어요
GAMBLING | 도박 때문에 이혼했는데도 못 끊고 있습니다
GAMBLING | 릴게임 하느라 사흘째 잠을 안 잤어요 돈도 다 나갔고요
GAMBLING | 손가락을 자르고 싶을 만큼 베팅을 못 멈추겠어요
GAMBLING | 남동생이 토토 총판까지 하다가 빚더미예요
GAMBLING | 잃은 돈 생각에 또 접속했어요 카지노 사이트에
GAMBLING | 경륜장 출근하느라 월급이 남아나질 않네요
GAMBLING | 우리 집 양반이 고스톱판에 빠져 논까지 팔았어요
GAMBLING | 친구가 홀짝 하자고 해서 시작했다가 천만 원 빚졌어요
GAMBLING | 가족 몰래 바카라로 진 빚이 삼천이에요
GAMBLING | 도박끊는법좀제발
SOMEBODY_ELSE | 큰며느리 카드빚이 얼마나 되는지 알아봐 줄 수 있나
SOMEBODY_ELSE | 세입자가 대출이 많은지 볼 수 있을까요
SOMEBODY_ELSE | 제 상사 연봉이랑 대출 좀
SOMEBODY_ELSE | 옛 남자친구가 연체 중인지 알고 싶어요
SOMEBODY_ELSE | 처남 신용등급 알려 주세요
GAMBLING | 퇴근하면 손이 저절로 베팅 앱으로 가요
GAMBLING | 아들이 밤새 게임머니 도박을 하더니 폰 요금이 백만 원이에요
GAMBLING | 도박 빚 때문에 전화번호를 바꿨습니다
GAMBLING | 잃을 줄 알면서도 또 충전했어요
GAMBLING | 주말마다 강원도 가서 돈을 다 쓰고 와요 못 멈추겠어요
GAMBLING | 해외선물로 집 한 채 날리고도 또 빌려서 해요
GAMBLING | 장모님이 화투에 빠져 사채까지 쓰셨어요
GAMBLING | 카지노 출입 정지를 걸고 싶어요 제 의지로는 안 돼요
GAMBLING | 동료가 업무 시간에도 경기 결과에 돈을 걸어요 빚이 많대요
GAMBLING | 판돈 마련하려고 카드깡까지 했어요
PAYMENT | 결제한 기억이 전혀 없는 게 세 건 있어요
PAYMENT | 제 계좌에서 처음 보는 사람한테 이체가 됐네요
PAYMENT | 누가 제 페이 계정으로 물건을 시켰어요
PAYMENT | 카드가 복사된 것 같아요 여기저기서 긁혀요
PAYMENT | 통장에서 돈이 새고 있어요 제가 뺀 게 아니에요
IDENTITY | 신용 조회가 자꾸 되는데 저는 대출을 알아본 적이 없어요
IDENTITY | 제 이름으로 휴대폰 두 대가 개통됐다고 문자가 왔습니다
IDENTITY | 헤어진 동거인이 제 도장으로 대출을 받아 갔어요
LOST | 카드 지갑을 어디에 뒀는지 사흘째 못 찾고 있어요
LOST | 카드가 안 보여요 집에서 없어진 것 같은데 일단 막을까요
LOST | 체크카드가 없어졌는데 우째야 합니까
HARDSHIP | 이자 낼 날은 다가오는데 들어올 돈이 없습니다
HARDSHIP | 빚이 산더미라 어디서부터 손대야 할지 숨이 막혀요
HARDSHIP | 밀린 월세에 대출까지 도저히 답이 안 나옵니다
HARDSHIP | 이번에도 못 내면 집을 비워야 한대요
HARDSHIP | 가장인데 일이 끊겨서 식구들 볼 낯이 없어요 빚만 늘고요
HARDSHIP | 잔고가 만 원도 안 되는데 모레가 납부일이에요
SELF_HARM | 이제 그만 아프고 싶어요 다 놓고 갈래요
SELF_HARM | 없어져 주는 게 도와주는 거겠죠
SELF_HARM | 장례비는 남겨 뒀어요
SELF_HARM | 창밖으로 몸이 자꾸 기울어요
SELF_HARM | 끝내는 방법을 하나씩 적어 보고 있어요
SELF_HARM | 형이 죽는다고 나가서 연락이 안 돼요
SELF_HARM | 친구가 마지막이라며 고맙다는 문자를 보냈어요 무서워요
SHARK | 빌린 돈의 세 배를 갚았는데도 끝났다고 안 해 줍니다 사채예요
SHARK | 이자 못 낸 날은 가게 문 앞에 사람을 세워 둬요
FRAUD | 통장 비밀번호를 물어봐서 알려 줬는데 은행이 아니었어요
FRAUD | 배송비만 내라기에 카드 정보를 넣었더니 해외에서 결제됐어요
`;
export const VOICES_EN = `
SELF_HARM | I keep walking to the river at night and standing there
SELF_HARM | it would be easier for everyone if I didn't exist
SELF_HARM | the rope in the garage is all I think about
SELF_HARM | I'm so tired, I just want to sleep and not come back
SELF_HARM | whatever, I'll be dead by Friday
SELF_HARM | can't live with this debt, can't live at all
SELF_HARM | I hurt myself again last night
SELF_HARM | if I crash my car will the loan be cleared
SELF_HARM | nobody would notice if I vanished for good
SELF_HARM | my sister took a whole box of pills and won't wake up properly
SELF_HARM | he left a note saying sorry and his phone is off
SELF_HARM | I don't deserve to live after what I did with the money
SELF_HARM | there's only one way out and it's off the roof
SELF_HARM | kms
SHARK | he wants 150 for every 100 by Sunday and he has my mother's address
SHARK | they parked outside and filmed my kids because of a loan
SHARK | a guy from an app sends my face around calling me a thief
SHARK | I pay 40 a day just in interest to a man at the market
SHARK | the lender has my bank card and takes my wages
SHARK | they said next time they bring a bat
SHARK | my dad signed something with an illegal lender and now they want the shop
SHARK | is a 10 percent weekly loan from a private guy even legal, he's getting nasty
FRAUD | the seller's account is deleted and so is my money
FRAUD | I bought vouchers and read the numbers to a man on the phone
FRAUD | dumb me, I typed the six digit code into their page
FRAUD | they had me stay on the line while I emptied my account at the bank
FRAUD | it said my parcel was held, I paid two euros and now thousands are gone
FRAUD | my landlord turned out not to own the place
FRAUD | she said she loved me and needed a plane ticket, then another
FRAUD | the app showed profits but withdrawing needs another deposit
FRAUD | the refund guy told me to download something and my screen went black
FRAUD | I gave my ID photo to a job offer that isn't real
FRAUD | my uncle is buying gold for a so-called detective
FRAUD | boss texted for gift cards, boss says it wasn't him
PAYMENT | three orders on my card that I never placed
PAYMENT | woke up to my savings moved to a name I don't know
PAYMENT | there's a gym abroad billing me, I've never left the country
LOST | the waiter never gave me back my card and the place is closed
LOST | someone lifted my wallet at the station
LOST | my handbag is at the bottom of the lake with every card in it
LOST | phone's been pinched and it has all my banking
IDENTITY | a debt agency wants money for a phone I never bought
IDENTITY | someone registered a company with my passport
ACCOUNT | my flatmate wants his pay to go into my account because of taxes
ACCOUNT | got paid 200 for letting a guy use my card for a week, now police wrote
ACCOUNT | the job is just receiving transfers and buying bitcoin, seems odd
ACCOUNT | they'd give me a monthly rent for my bank login
HARDSHIP | I'm three payments behind and there's nothing in the house to eat
HARDSHIP | we closed the restaurant and the loan is still running
HARDSHIP | I've been ill since spring and the instalments won't wait
HARDSHIP | honestly I have no clue how to pay you this month
HARDSHIP | every card is at its limit and the rent is next
HARDSHIP | my ex left me with all his debts and I earn minimum wage
HARDSHIP | collectors ring at work, I'd pay if I had anything
HARDSHIP | they're going to auction our flat
HARDSHIP | is there any help for people who can't pay their loans
HARDSHIP | the interest alone is more than I make
GAMBLING | one more spin, I said, and there went the tuition
GAMBLING | I owe my whole family because of football bets
GAMBLING | how does one stop betting, I've tried everything
GAMBLING | my husband mortgaged the house for poker
GAMBLING | I hide the casino charges from my wife
SOMEBODY_ELSE | can you see what my tenant owes the bank
SOMEBODY_ELSE | what does my brother pay on his loan
SELF_HARM | I made my peace, tonight I go
SELF_HARM | I can't imagine next week with me in it
SELF_HARM | maybe the river is the answer
SHARK | my lender isn't a bank and he's started following my wife
FRAUD | I shared my screen with a so-called bank agent and the money left
FRAUD | I was promised a loan, paid the insurance, and never heard back
HARDSHIP | the bank calls daily and my fridge is empty
HARDSHIP | we live on my credit cards and they're all full
GAMBLING | betting slips in every pocket and not a cent in the bank
GAMBLING | told myself never again and was at the machines by noon
`;
