/** What people say of their days and to a bank, in good and bad moods, without any danger: a sentence a line. */
export const EVERYDAY_KO = `
오늘 아이가 처음으로 자전거를 탔어요
첫 손님이 단골이 되겠다네요 허허
이웃이 김장 김치를 한 포기 나눠 줬어요
남편이 설거지를 안 해서 싸웠어요
친구랑 다퉈서 마음이 안 좋아요
오래 만난 사람이랑 헤어졌어요
이사 가고 나니 동네가 낯설어요
혼자 밥 먹는 날이 많아졌네요
누가 좀 들어주면 좋겠어서 적어요
요즘 잠을 설쳐서 피곤해요
무릎이 시려서 병원에 다녀왔어요
내일 건강검진이라 긴장돼요
치과 갈 생각에 겁나요
수술 날짜가 잡혔는데 떨리네요
할머니 제사 준비하느라 바빴어요
장례식장에 다녀오느라 답이 늦었어요
십 년 키운 고양이가 무지개다리를 건넜어요
강아지가 아파서 눈물이 나요
반려 식물이 시들었어요
화분에 벌레가 생겼는데 뭘 뿌리죠
감기약이랑 비타민 같이 먹어도 되나요
허리 아플 때 찜질이 좋나요
다리에 쥐가 자주 나요
시험에 떨어져서 속상해요
면접 보고 왔는데 결과가 걱정이네요
월요일이 안 왔으면 좋겠다
방학이 끝나지 않았으면 좋겠어요
비가 그쳤으면 좋겠네요
새치가 사라졌으면 좋겠다
미세먼지가 없어졌으면 좋겠어요
층간소음 때문에 미치겠어요
상사 때문에 스트레스받아요
회식이 싫어요
운동을 그만두고 싶어요
회사 그만두고 여행 다니고 싶다
다 때려치우고 제주도 가서 살고 싶네
아무것도 하기 싫은 날이네요
마지막 회 보고 울었어요
드라마가 끝나서 허전해요
친구가 먼저 가 버려서 혼자 집에 왔어요
먼저 퇴근합니다 수고하세요
저 먼저 들어갈게요 내일 다시 물어볼게요
이만 가 볼게요 안내 고마웠습니다
오늘은 여기까지만 할게요
그동안 친절하게 알려 주셔서 감사했어요
마지막으로 하나만 더 물을게요
다음에 또 올게요 잘 있어요
아이가 카드 게임을 좋아해요
폰 게임이 자꾸 멈춰요
핸드폰 화면이 깨져서 수리 맡겼어요
유심을 바꿨더니 로그인이 안 돼요
컴퓨터가 느려졌어요
노트북 배터리가 금방 닳아요
앱이 튕겨요
글자가 작아서 잘 안 보여요
눈이 침침해서 타자 치기 힘드네요
글 쓰는 게 서툴러서 답답해요
전화로 말하고 싶은데 연결이 안 돼요
상담원이 불친절했어요
기다리다 지쳤어요
거짓말하지 마세요
약속을 안 지키네요
민원을 넣을 겁니다
금감원에 알릴 거예요 서비스가 엉망이라
사과 한마디 없네요
두 번이나 돈을 받아 가 놓고 설명이 없어요
왜 저만 안 되는지 모르겠어요
저만 이렇게 많이 내나요
저만 모르는 혜택이 있나요
나만 빼고 다 아는 것 같네
나 빼고 다들 저축 잘하던데
제가 낸 서류에서 빠진 게 뭐예요
안 낸 서류가 있다는데 뭔가요
없는 게 있으면 말해 주세요
남은 게 얼마 없네
다 끝났는지 궁금해요
검사가 끝났나요
검사 결과 이상 없죠
사진 검사 언제 끝나요
이상이 있다는데 뭐가 이상해요
뭐가 달라졌어요
왜 뛰었는지 알려 주세요
왜 확 올랐지
갑자기 왜 튀었어
뭐 때문에 늘었나
제일 크게 뛴 게 뭐야
어디서 새는지 모르겠네
번 돈이 다 어디로 갔을까
벌이가 예전 같지 않네요 얼마 벌었는지 보여 주세요
일감이 좀 줄었는데 소득 기록은 어떤가요
이번 달은 좀 빠듯하지만 괜찮습니다 카드값만 알려 주세요
월세 나가고 얼마 남는지 봐 주세요
통장에 여윳돈이 있나 봐 주세요
빚이 네 개인데 어떤 것부터 갚을까요
갚을 게 여러 개라 순서를 정하고 싶어요
열심히 갚는데 잔액이 줄긴 하나요
갚아도 줄지 않는 느낌인데 얼마 남았죠
제 상태가 어떤지 진단해 주세요
빚이 많은 편인지 또래랑 비교해 주세요
제가 위험한 쪽인가요 점수로 알려 주세요
만기가 다가오는데 연장할 수 있나요
만기에 한 번에 갚아야 하나요
하루 늦으면 어떻게 되는지 궁금해요
월급날이 늦어져서 이자를 하루 늦게 내도 되나요
깜빡하고 이틀 지났는데 기록에 남나요
못 내면 며칠부터 연체예요
연체하면 집이 경매로 넘어가는 게 몇 달 뒤예요
제 이름으로 된 빚이 더 있는지 봐 주세요
혹시 모르는 대출이 잡혀 있는지 확인만 해 주세요
누가 제 카드를 쓴 것처럼 튀는 지출이 있나요
이상하게 큰 지출이 있었던 분기가 있나요
돈이 제대로 빠져나갔나요
자동이체가 잘 됐는지 봐 주세요
거래처가 입금했다는데 들어왔나요
저번에 빠져나간 돈은 어느 대출 거예요
신청한 지 일주일인데 소식이 없네요
거절됐다는 문자를 받았는데 이유가 뭐예요
심사에서 떨어졌는데 다시 신청하면 되나요
누가 제 신청서를 봤는지 알 수 있나요
승인됐어요
승인 떴나요
옆 은행이 더 싸다는데 옮길까요
며느리가 인터넷은행으로 갈아타라고 하네요
딸이 대신 내 준다는데 얼마 넣으면 되나요
엄마한테 오십만 원 보내 줘
동생 계좌로 이십만 원 이체해 줘
우리 딸 통장으로 송금 부탁해요
자식이 준 용돈을 어디에 넣어 두면 좋을까요
손자 세뱃돈 통장 만들어 주고 싶어요
부모님이 보태 주신 돈을 어디에 둘까요
퇴직금이 나왔는데 빚을 갚을까요 예금을 할까요
노는 돈이 좀 있는데 어디에 넣을까
장사가 잘돼서 여유가 생겼어요
보너스 받았는데 뭘 할까요
카드론 두 개를 하나로 합치면 이득인가요
현금서비스를 안 쓰면 점수가 오르나요
리볼빙을 끊으면 신용에 좋나요
마음이 바뀌어서 대출을 무르고 싶어요
돈 쓸 일이 없어져서 돌려주려고요
계약서에 도장을 찍었는데 취소되나요
환율이 얼마나 될까요 딸이 유학 중이라서요
금값이 더 오를까요
이름 좀 지어 주세요 손녀가 태어났어요
추모 글은 어떻게 써야 하나요
조의금은 얼마가 적당해요
축사 좀 써 줘
비 오는 날 듣기 좋은 노래 알려 줘
요즘 볼 만한 영화 있어요
헤어진 사람을 잊는 법 알려 줘
그 사람 마음을 되돌리고 싶어요
이겼으면 좋겠다 우리 팀
응원하던 팀이 져서 슬퍼요
다이어트 실패했어요
담배 끊은 지 한 달 됐어요
술을 줄이고 싶어요
야식을 못 끊겠네요
할머니가 손을 다치셨어요
아이가 넘어져서 무릎이 까졌어요
차가 긁혔어요 보험 되나요
접촉 사고가 났는데 보험료 오르나요
하루하루가 똑같네요
인생이 뭔지 모르겠네요 허허
나이 드니 세월이 빠르네요
죽은 깨가 많아져서 피부과 갔어요
죽을 쑤어 먹었어요
사는 게 다 그렇죠 뭐
살다 보니 이런 날도 오네요
살 만합니다 덕분에
살이 쪄서 걱정이에요
`;
export const EVERYDAY_EN = `
my best friend moved abroad and I feel lonely
our dog passed away last week, I miss her
I broke up with my boyfriend yesterday
I have surgery tomorrow and I'm nervous
waiting for test results, a bit scared
the doctor wants another scan
my knee hurts when I climb stairs
can I take vitamins with cold medicine
how do I get rid of ants in the garden
my cat keeps scratching the sofa
the baby kept us awake all night
I cried at the end of that film
Mondays should be illegal
I wish the weekend would never end
I wish it would stop raining
I don't want to get up today
I'm so done with this weather
I want to quit the gym
thinking of quitting my job to travel
my team lost again, so sad
how do I win her heart back
write a eulogy for my grandfather
what do I say at a funeral
name ideas for a newborn
my sim card doesn't fit
my phone screen is cracked
the game on my phone keeps freezing
you people never answer the phone
you lied to me about the fee
I'm going to the regulator about your service
nobody apologised for the mistake
you charged the fee twice, explain
a human please, not a machine
let me talk to a living person
can somebody call me back
I'd rather talk on the phone
goodbye for now, thanks for the help
that's all for today, take care
see you next time
last question for today
so long and thanks
what caused the rise
what made it jump
why the sudden spike
where did the jump come from
what's behind the drop
where is my money going
I feel like I'm bleeding money on coffee
nothing is left at month's end, how can I save
I keep paying, is the balance going down
am I in good shape financially
do I owe more than others my age
sum up my finances, debts and all
so many loans, which one first
which debt should go before the others
how many loans did I take out, two or three
is that all I borrowed
is there much left on the mortgage
is there room to borrow more
could I take another loan next year
how much more could the bank give me
does an existing loan lower my limit
I missed the date by a day, is that bad
I forgot for two days, will it show on my record
salary came late, can I pay tomorrow
what happens if I'm late a week
how long until a late loan goes to court, in general
will repaying early cost me a fee
I borrowed only last year, is there a penalty now
I changed my mind about the loan, can I return it
can I undo the loan from last week
I applied last week and heard nothing
was my application turned down
has anyone looked at my request
when is the money paid out
you took a payment on the 3rd, which loan was it
what was charged to my card in May
did anything odd show up in my spending
any strange spending this quarter
what can I withdraw without going below zero
what's left in the account after rent
send the form to my e-mail
send my sister a hundred
transfer fifty to mum
cancel the card I never use
just cancel this card already
what do you have for buying a used car
teach me to save more
I want to spend less than I earn
my pension came, where should I put it
got a bonus, debt or savings
I sold the car, what do I do with the cash
who can I talk to about opening a business account
can I have a card with my dog's picture
is the branch open on Saturday
my scanner shows a shadow on the page
the photo I sent was dark, is it fine
did the check of my picture find anything
how was the quality of the upload
more than a thousand sold this week, see the file
tell me something nice
I feel a bit down today, it's the rain
life is good
getting old, aren't we
what a day
such is life
`;
