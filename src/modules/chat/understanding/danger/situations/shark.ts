/** Who borrowed from an illegal lender: a situation a heading, a template a line. */
export const SHARK_SITUATIONS = `
# SHARK threatened for money
[사채|불법사채|일수|사금융|대부업자] [협박|독촉|괴롭힘|추심|폭언] [심함|받는 중|신고|도와줘|때문에 못 살겠음|어떻게 대처하나요]
[대출업자|대부업체|채권자|사채업자]~으로부터 [협박|위협|폭행|불법 추심]을 [받고 있습니다|당하고 있습니다|당했습니다|받는 중입니다]
[이자|연이자|월이자] [이백|삼백|오백|천] [퍼센트|프로|%]~으로 [돈을 빌려|사채를 써|급전을 빌려] [갚지 못하고 있습니다|시달려요|감당 못 하겠어요|큰일났어요]
[돈 빌린|급전 쓴|사채 쓴] [사람이|데서|곳에서] [밤마다|회사로|집으로|애들한테] [전화를|연락을|협박을|문자를] [해요|합니다|해대요|계속해요]
[the person|the men] I [owe|borrowed cash from] [scream at me|wait outside my door|hit me|want my passport]
[돈|이자|원금|빚] [안 갚으면|못 주면|하루만 늦어도|밀리면] [가만두지 않겠|죽여 버리겠|집에 불 지르겠|애를 데려가겠|팔다리를 부러뜨리겠|묻어 버리겠|손가락을 자르겠]다고 [합니다|해요|협박 문자가 와요|전화로 겁줘요|윽박질러요]
[채권자|빚 받으러 온 남자|업자|돈 꿔준 사람|대출해 준 실장|대부 사무실 사람]~이 [칼을 들고|문신을 보이며|떼로 몰려와서|술 먹고|새벽마다] [찾아왔어요|겁을 줘요|협박했습니다|행패예요|대문을 두드려요]
[협박|욕설|공갈|폭언]~이 [너무 심해요|무서워요|끊이지 않아요] [사채|급전|일수|불법 대출|돈 빌린 데]서요
[they|the lender|collectors from that loan place] [said they will|threaten to] [burn my house|cut me|hurt my kids|come with men] [over the money|if I don't pay tonight]
# SHARK photographs and contacts as security
[제|내|아내|딸] [알몸|나체|벗은|신분증 든|얼굴] [사진|영상|동영상]~을 [가족한테|회사에|단톡방에|인스타에|sns에] [뿌린대요|올리겠대요|보낸다고 해요|퍼뜨렸어요] [돈 갚으라면서|빌린 돈 때문에|대출업자가]
[연락처|전화번호부|카톡 친구|지인 목록]~을 [통째로|다|전부] [넘기고|보내주고|털리고] [돈을 빌렸는데|급전을 썼더니|소액 대출받았는데] [다 전화해요|협박해요|단체로 문자를 보내요]
[대출 앱|대출 어플|텔레그램 대출]~이 [연락처를|사진첩을|사진을] [빼 가서|가져가서|훔쳐서] [협박해요|지인들한테 빚졌다고 알려요|망신을 줘요]
[the loan app|an online lender|the man I owe] [took my contacts|got my photos|has naked pictures of me] and [threatens to send them|messages everyone I know|shames me to my friends]
# SHARK interest beyond all law
[이자|연이율|금리]~이 [연 500%|연 천 프로|월 60프로|일주일에 30만 원|하루 5%|하루 3만원|원금보다 많은 돈]{areIs} [이거 불법이죠|어떻게 해요|갚아야 되나요|너무한 거 아닌가요|버틸 수가 없어요]
[오십|백|이백|30만 원|70] [빌려서|쓰고|꿨는데|대출받고] [벌써|지금까지|석 달 동안] [삼백|오백|천만 원|열 배|두 배]~을 [갚았는데|냈는데|줬는데] [아직도 남았대요|끝이 없어요|또 달래요|원금 그대로래요]
[선이자|출장비|작업비|공증비|소개비] [떼고|제하고|먼저 빼고] [준다|빌려준다|대출해 준다]는 [사채|업자|데]한테 [빌렸어요|걸렸어요|당했습니다|묶였어요]
[연장비|연체료|지각비|하루 연체비]~을 [계속|매일|주마다|자꾸] [뜯겨요|내래요|요구해요|받아가요] [개인한테 빌렸어요|등록도 안 된 업체예요|급전이에요|사채예요]
[불법|살인적인|말도 안 되는] [이자|고리]~을 [물고 있어요|뜯기고 있습니다|요구받고 있어요|내라고 강요해요]
I [borrowed|got] [half a million|300 dollars|a little cash] and [already paid back five times|they now want ten times that|it grows every day], [is that legal|from a man on Telegram|not a bank]
# SHARK harassment of those around
[사채|대출|돈 빌려준] [쪽|업체|놈]~이 [아이 학교|직장|시댁|친정|부모님 댁|이웃집|거래처]에 [전화해서|찾아가서|문자 보내서] [난리를 쳐요|망신을 줘요|빚졌다고 떠들어요|돈 갚으라고 해요]
[불법 추심원|추심업자|사채꾼|일수쟁이]~이 [하루에 백 통씩|밤낮없이|휴일에도|분 단위로] [전화해요|문자해요|카톡을 보내요|괴롭혀요]
[직장에서|가게에서|동네에서] [빚쟁이가|사채업자가|업자들이] [소란을 피워서|드러누워서|난동 부려서] [잘리게 생겼어요|장사를 못 해요|창피해 죽겠어요|경찰 불러야 하나요]
[he|the lender|these people] [calls|keeps phoning] [my workplace|my parents|my school] [all day|about my debt] [and he is no bank|, I borrowed cash from him|, a private loan]
# SHARK held by force
[차 키|신분증|통장|여권|핸드폰|가게 열쇠|등본|인감]~을 [담보라며|볼모로|뺏어서|강제로] [가져갔어요|잡고 있어요|안 돌려줘요|맡기래요] [사채|급전|일수|대부] [쓴 곳에서|업자가|한 데서]
[각서|차용증|포기 각서|백지 어음|공증]~을 [억지로|맞으면서|협박당해서|강제로] [썼|찍었|써 줬]{ed} [사채업자한테|빌린 돈 때문에|]
[갇혀서|끌려가서|차에 태워져서|맞으면서] [돈 갚으라는|각서 쓰라는|협박을] [소리를 들었어요|당했습니다|일을 당했어요]
# SHARK lured, and now caught
[길에서 주운 명함|오토바이 명함|전단지|문자 광고|인터넷 카페|오픈채팅|대출 중개 사이트] [보고|통해|에서] [돈 빌렸다가|급전 썼다가|대출받았다가|연락했다가] [시달리고 있어요|덫에 걸렸어요|불법인 걸 알았어요|협박당해요|이자에 깔렸어요]
[등록 안 된|무등록|미등록|허가 없는|간판 없는] [업체|대부업체|사람|곳]에서 [빌렸|돈 썼|대출받았]{ed}
[대부업|업체]인 줄 알았는데 [불법 사채였고|불법이었고|미등록이었고] [이자를|돈을] [계속 뜯겨요|감당 못 하겠어요|안 내도 되나요]
[일수|월수|급전|개인돈|개인사채|달돈|당일 사채]~을 [썼는데|쓰고|끌어 썼다가] [못 갚고 있어요|이자 때문에 죽겠어요|빠져나올 수가 없어요|감당 불가예요|헤어날 수가 없네요]
I [took cash|got a quick loan|borrowed] from [a flyer|a card on the street|a stranger online|a backroom lender] and [can't get out of it|they hound me|it ruins me]
# SHARK a relative is in their hands
[남편|아들|동생|아버지|딸|어머니]~이 [사채|일수|불법 대출|급전]~을 [썼나 봐요|썼는데 업자가 찾아와요|써서 협박받아요|쓰고 숨어 다녀요|못 갚아서 맞았어요]
[아들|동생|남편] [대신|때문에] [사채업자가|돈 받으러 온 사람들이|업자가] [저한테|우리 집에|노모한테] [와서 갚으라고|협박해요|전화로 욕해요|내놓으라고] [합니다|난리예요|해요]
my [son|husband|brother|father] [owes money to criminals|borrowed from a gang|is hiding from a loan shark|got beaten up over a private loan]
# SHARK wanting out
[사채|불법사금융|고리대금|불법대출|일수]~에서 [벗어나고 싶어요|빠져나오는 방법 없나요|구해 주세요|손 떼고 싶어요|도망치고 싶어요]
[사채|불법 대부|고금리 사채]~을 [대환하고|정리하고|신고하고|끊고] [싶은데 보복이 무서워요|싶은데 협박해요|싶어요 너무 시달려요]
[불법 추심|불법추심|불법사금융|사채 협박] [신고|도움|상담|피해 신고] [하고 싶습니다|받고 싶어요|부탁드립니다|바랍니다|요청]
`;
