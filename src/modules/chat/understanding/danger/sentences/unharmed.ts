/** Sentences of people who are in no danger though its words stand in them: a sentence a line. */
export const UNHARMED_KO = `
사기당한 건 아니고 그냥 절차가 궁금해요
피해는 없었어요 문자만 받고 바로 지웠습니다
보이스피싱인 줄 알고 끊었는데 진짜 은행이었네요
도둑맞은 줄 알았는데 차에 있었어요
카드 찾았어요 이제 괜찮습니다
지갑을 두고 와서 동료가 대신 계산해 줬어요 얼마 보내야 하죠
폰을 집에 두고 와서 컴퓨터로 물어봐요
카드를 깜빡하고 안 가져와서 페이로 냈어요
예전 카드 번호를 잊어버렸네요
카드 두 장 중 어떤 걸 없앨까요
안 쓰는 계좌를 없애려고요
통장 정리하고 싶어요 안 쓰는 게 많아서
이 카드는 이제 그만 쓰려고요
대출을 싹 정리하고 홀가분해지고 싶어요
빚 없는 세상에서 살고 싶다 하하 잔액 얼마죠
빚 다 갚는 날 파티하려고요
이자 내느라 등골이 휘네요 하하 금리 좀 봐 주세요
물가가 미쳐서 장보기 무섭네요 식비 얼마 썼어요
등록금이 무시무시하네요 학자금 대출 이자가 얼마죠
출근길이 지옥이에요
상사가 죽일 듯이 쳐다봤어요
웃겨서 숨넘어갈 뻔했네
달리기하다 심장이 터지는 줄 알았어요
귀신 영화 보고 잠을 못 잤어요
놀이공원에서 번지점프 했어요 여가비로 잡혔나요
옥상에서 고기 구워 먹었어요 얼마 썼더라
다리 위에서 찍은 사진 올렸는데 검사됐나요
한강에서 치킨 시켜 먹은 거 배달비로 잡혀요
강변에 있는 집을 사고 싶은데 한도가 될까요
칼 갈이 서비스에 쓴 돈이 어느 업종이에요
수면 클리닉 다니는데 병원비가 얼마예요
우울증 진료비가 실손 보험 되나요
정신과 다녀온 것도 의료비로 나오나요
종신보험 약관대출 이자 얼마예요
사망 보험 수익자를 바꾸려면 어디로 가요
돌아가신 할머니 계좌를 정리하려면요
아버지가 돌아가셔서 상속 서류를 준비해요
상속받은 빚이 있는데 한정승인이 뭔가요
유산으로 받은 돈을 어디에 넣을까요
장기기증 신청을 했어요
헌혈하고 왔어요 뿌듯하네요
영정 사진 찍어 드렸어요 부모님
마지막 달 이자는 얼마예요
마지막으로 산 게 뭐였죠
이제 끝이네요 할부 다 냈어요
끝까지 갚은 기념으로 한도 볼게요
사채업자 역을 맡은 배우가 누구였죠
사채라는 말이 회사채를 말하는 건가요
회사채 금리랑 제 금리랑 비교해 주세요
대부업체에서 온 광고 문자 차단하고 싶어요
대부업 등록된 곳인지 어떻게 알아요
카드론도 고금리에 들어가나요
법정 최고 이자가 내려간다던데 언제부터예요
일수로 계산하면 이자가 얼마예요
하루 이자가 얼마씩 붙는지 알고 싶어요
일주일 치 이자만 내면 되나요
급하게 돈이 필요한데 마통 되나요
급전 말고 은행에서 빌리고 싶어요
비상금 대출 한도가 얼마예요
친구한테 꾼 돈 갚았어요
동생한테 빌려준 돈 돌려받았어요
언니가 빌려 간 돈을 드디어 갚았네요
빚쟁이라고 놀림받았어요 하하 저 빚 얼마죠
추심이 무슨 일을 하는 직업인가요
추심 회사에 취직했어요
경찰서 근처 영업점이 어디예요
경찰인데 공무원 대출 되나요
검사 결과는 언제 나와요
형사 드라마 구독료 어디에 잡혀요
법원에 다니는데 재직증명서 어디로 내요
금감원에 민원 넣으면 얼마나 걸려요
국세청에서 환급금이 들어왔네요
세무서에 낼 이자 증명서가 필요해요
우체국 택배비는 무슨 업종이죠
택배 기사님께 드린 음료 값
문자로 온 청구서 잘 받았어요
알림에 있는 링크를 누르면 뭐가 나오나요
앱 설치했더니 화면이 예쁘네요
원격 수업 들으려고 노트북을 샀어요
화면 공유로 상담받을 수 있나요
인증번호가 안 와요
비밀번호를 바꾸고 싶은데 메뉴가 어디예요
비번을 세 번 틀렸는데 어떻게 풀어요
신분증 사진이 흐리다고 다시 올리래요
주민번호 뒷자리를 꼭 적어야 하나요
인증서를 새 폰으로 옮기는 법 알려 주세요
해킹 방지 설정은 어디 있나요
보안카드 대신 쓰는 게 뭐예요
사기업 다니는 직장인 대출 있나요
옷을 사기 전에 예산 좀 볼게요
사기 진작 회식비로 쓴 돈이 얼마죠
도자기 사기그릇 산 거 어디로 잡혔어요
중고로 산 카메라 잘 도착했어요
당근으로 판 돈이 들어왔어요
온라인 쇼핑 반품 환불은 언제 되나요
환불받은 금액이 소비에서 빠지나요
결제 취소했는데 아직 안 들어왔네요
두 번 결제된 것 같은데 확인해 주세요
해외 결제 차단을 풀고 싶어요
정기 구독을 해지하고 싶은데 목록 보여 주세요
자동결제 된 게 뭐뭐 있나요
가족 카드로 아내가 쓴 건 어디서 봐요
제 카드로 엄마 약을 사 드렸어요
동생 등록금을 제가 냈어요
회사 카드로 낸 건 빠지나요
모임 통장에서 나간 돈 보여 주세요
총무라서 회비를 받아 보내야 해요
회비 걷어서 식당에 송금했어요
공동 구매한 돈을 친구한테 보냈어요
전세 보증금을 집주인에게 이체했어요
잔금 치르고 왔어요 등기는 언제 나오죠
계약금을 보냈는데 영수증이 필요해요
이사 업체에 선금 냈어요
결혼 자금을 보태 달라는 동생에게 보냈어요
부모님 통장에 생활비를 넣어 드렸어요
아이 통장을 하나 만들어 주고 싶어요
통장을 여러 개로 나눠 쓰는 게 좋나요
급여 통장으로 쓰는 계좌를 바꾸고 싶어요
아르바이트비가 들어왔어요
부업으로 번 돈도 소득인가요
배달 일 시작했는데 소득 증빙은 어떻게 해요
상품권으로 산 것도 소비에 들어가나요
코인 판 돈으로 대출을 갚을까요
주식으로 벌어서 원금을 좀 갚았어요
주식이 반 토막 났지만 여윳돈이었어요
로또 만 원어치 샀어요
명절에 고스톱 쳐서 이겼어요
보드게임 카페에서 쓴 돈
카지노 호텔에서 뷔페 먹은 거 얼마였지
경마장 나들이 갔어요 아이들이랑
스포츠 경기 표 산 거 문화비인가요
내기에서 져서 밥을 샀어요
게임 끊고 저축 시작했어요
담배를 끊어서 한 달에 얼마 아꼈나요
술 끊은 지 일 년 됐네요
연체 한 번 없이 잘 내고 있어요
월급이 줄어도 이자는 문제없어요
퇴사했지만 퇴직금이 있어서 괜찮아요
실직 대비 보험이 있나요
육아휴직 중인데 상환 계획을 세우고 싶어요
파산 관련 책을 읽고 있어요
면책이라는 말뜻이 뭐예요
개인회생 다 끝나서 점수 올리고 싶어요
채무조정 끝나고 새 카드 만들 수 있나요
압류라는 게 정확히 뭔가요
독촉장 양식이 궁금해요 과제라서요
경매로 나온 아파트를 사려는데 대출되나요
상환 유예 제도는 누가 쓰나요
만기 연장하면 금리가 오르나요
생활비가 빠듯하지 않게 예산을 짜 주세요
다음 달은 여유가 있어서 더 갚을래요
돈이 없어도 행복합니다 하하
`;
export const UNHARMED_EN = `
wasn't scammed, just curious how it works
false alarm, the card was in my other jacket
found my phone, no need to block anything
left my card at home so I paid with my watch
forgot my wallet, a friend paid, how do I pay her back
I want to get rid of one of my cards
closing the account I never use
time to end this subscription
ready to be done with this loan, what's left
I'd love a life without debt, how far am I
interest is eating me alive lol, what's my rate
prices are insane, what did I spend on groceries
my boss will kill me if the report is late
that climb nearly killed me, but what a view
laughed so hard I nearly died
scared of the dentist bill, how much is set aside
bungee jumping was amazing, is it under leisure
bridge toll payments, where are they listed
rooftop bar last night, what did it cost
house by the river, could I afford it
knife set from the shop, which category
sleeping pills on prescription, counted as medical?
therapy sessions, do they count as health spending
I saw a psychiatrist, is it shown in my spending
changing the beneficiary of my life insurance
my father passed away, what papers for his account
inherited some money, should I pay the loan
making a will, do you keep copies of contracts
last payment done, that's the end of it
goodbye mortgage, hello holiday
who played the loan shark in that series
does a corporate bond pay more than my rate
ads from lenders, can I block them
is a payday loan reported to the credit bureau
what's the legal maximum interest
interest per day, how is it counted
I need money quickly, is an overdraft possible
I paid my friend back what I borrowed
my brother returned the money I lent him
got a job at a collection agency
I work at the police station, which branch is near
the court asked for a proof of income, where do I get it
tax office refund came in
the delivery fee, which category is it
got the statement by text, thanks
where does the link in the notification lead
the new app looks nice
can I get advice over screen sharing
the code never arrives
I mistyped my PIN three times
the ID photo was too blurry, how do I send it again
move my certificate to a new phone
where is the security setting
I sold my bike online, the money arrived
the parcel came, all good
waiting for a refund from a shop
a payment shows twice, can you check
list all my subscriptions
what renews automatically
my wife's card is linked to mine, how do I see it
I bought medicine for my mum with my card
paid my brother's tuition
I collect the club fees and pay the restaurant
sent the deposit for the flat, need a receipt
paid the movers up front
I put allowance into my kid's account
want an account for my daughter
is it good to have several accounts
change the account my salary goes to
side job income, does it count
sold some crypto, pay down the loan?
stocks fell but it was spare money
bought a lottery ticket for fun
won at cards with grandma
dinner at the casino hotel, how much
horse riding lessons, which category
lost a bet and bought lunch
quit gaming, started saving
never late, never will be
my income fell but payments are no problem
between jobs but well covered
reading about bankruptcy for an exam
what does discharged mean
buying a flat at auction, can I get a loan
who can use a payment holiday
let me pay extra next month
broke up with sugar, happy with my budget
I'm dying my hair, salon costs please
dead line is Friday, right, for the papers
any loan for a burglar alarm
home security cameras, which category
`;
