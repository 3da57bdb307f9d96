import { grammar, type Grammar } from '../../data/grammar.js';
import type { Danger } from '../danger.js';

/** Illegal lenders: usury, threats, visits, photographs as security, calls at work. */
export const SHARK: readonly Grammar<Danger>[] = [
  grammar(
    'SHARK',
    `{lender}~이 [매일|밤마다|자꾸|계속|새벽에|] [집에|가게에|회사로|가게 앞에|학교로] [찾아와요|찾아왔어요|전화해요|와서 소리 질러요|와서 난동을 부려요|쫓아다녀요|와서 버티고 안 가요|와서 문을 두드려요]
     {lender}한테 [협박을|욕설을|시달림을|괴롭힘을] [당하고 있어요|당했어요|받고 있습니다|당해요 살려 주세요]
     {lender}~이 {who}한테 [알리겠다고|전화한다고|문자 보낸다고|찾아간다고|다 말한다고] [협박해요|해요|난리예요|위협합니다|캅니다]
     {lender}~을 [썼는데|빌렸는데|쓰고 있는데|끌어다 썼는데] [이자가|빚이|갚을 돈이] [눈덩이처럼 불어나요|너무 높아요|감당이 안 돼요|하루가 다르게 늘어요|말도 안 돼요|끝이 없어요]
     {lender}~이 {usury}~을 [내라고|달라고|갚으라고|요구한다고] [해요|합니다|하는데요|협박해요|하네예]
     {usury}~을 [이자로 내고 있어요|이자로 뜯기고 있어요|갚으라네요|이자로 달래요 등록 안 된 업체예요|이자 명목으로 떼 가요]
     [나체|알몸|제|얼굴|가족|신체] [사진|영상]~을 [뿌리겠다고|퍼뜨린다고|유포하겠다고|보낸다고|올린다고] [협박하면서 돈을 갚으래요|해요 돈을 빌렸거든요|대부업자가 그래요|사채업자가 협박해요]
     돈 [안 갚으면|못 갚으면|안 주면|늦으면] [죽이겠다고|장기를 팔겠다고|가만 안 두겠다고|가족을 찾아간다고|사진을 뿌린다고|회사에 알린다고|애들 학교에 간다고|감옥 보낸다고] [협박해요|해요|합니다|문자가 와요|난리예요]
     [지인|가족|친구] 연락처를 [담보로|넘기고|다 보내고] [돈을 빌렸어요|대출받았는데 협박이 와요|급전을 썼어요 이제 연락을 다 돌려요]
     [차용증|각서|신체포기각서]~을 [쓰라고|강제로 쓰게] [해요 빌려준 사람이|했어요 사채업자가|하면서 협박해요]
     [채권추심|추심|빚쟁이|빚 받으러 온 사람|깡패] [직원이|들이|놈들이|] [직장까지 와서|밤 열두 시에|부모님 집에|집 앞에서] [욕을 해요|행패를 부려요|협박합니다|소란을 피워요|돈 내놓으라고 해요]
     [빌려준 쪽|돈 빌린 데|돈 빌려준 놈들]에서 [행패를 부려요|때렸어요|욕하고 협박해요|가게에 드러누워요|죽치고 앉아 있어요|문자로 위협해요]
     [삼십만 원|오십|백만원|20만 원] [빌리고|빌렸는데|썼는데] [일주일|열흘|한 달] [뒤에|만에|후에] [두 배로|오십을|백을|원금의 세 배를] 갚으[래요|라네요|라고 해요|라 캅니다|라는데요]
     [선이자|수수료|보증금]~을 [떼고|먼저 떼고|절반이나 떼고] [빌려줬는데|돈을 줬는데|받았는데] [이자가 살인적이에요|불법 아닌가요|하루만 늦어도 욕해요|못 갚으니 협박해요]
     [법정 최고금리|20%|법정이자]~을 [훨씬 넘는|넘게 받는|초과하는] [이자를 내고 있어요|이자를 달래요|사채를 썼어요|대부업체에 당하고 있어요]
     [불법 추심|불법추심|불법 사채|불법사금융|고금리 사채] [피해를 봤어요|신고하고 싶어요|당하고 있어요|때문에 못 살겠어요|에 시달립니다|에서 벗어나고 싶어요]
     {lender}~이 [무서워요|무서워서 집에 못 들어가요|무서워서 전화를 못 받겠어요|너무 무섭습니다|겁나서 잠을 못 자요]
     {lender} [빚이|돈이|원금이] [안 줄어요|갚아도 안 줄어요|자꾸 불어나요|두 배가 됐어요|어떻게 정리하죠]
     [인터넷|카톡|텔레그램|대출나라|전단지 보고] [에서|으로|] [급전|사채|소액대출|비상금대출]~을 [빌렸는데|썼다가] [협박이 와요|이자가 미쳤어요|이자 폭탄이에요|사진으로 협박해요|매일 욕먹어요]
     {lender}~이 [신분증을|통장을|폰을|차 키를] [뺏어 갔어요|가져가서 안 줘요|맡기라고 해요|볼모로 잡고 있어요]`,
    `[a|the|some] {eShark} [is|are|keeps|keep] [threatening me|threatening my family|coming to my house|calling my office|calling my boss|harassing us|coming at night|showing up at my shop]
     I [borrowed|took money|got cash] from [a|an|some] {eShark} and [the interest is crazy|they threaten me|I can't get out|they doubled it|now they want triple|I am scared]
     the {eShark} [wants|charges|demands|is asking for] [300%|ten percent a week|double|50% a month|100,000 won a day|insane] [interest|back|in interest|]
     [he|they|the lender|the men I borrowed from] [will|threaten to|say they will|said they'd] [post|send|leak|spread] my [photos|nude pictures|video|contacts] if I [don't pay|can't pay back|miss a day]
     [the people I owe money to|men I borrowed from|the guys who lent me cash] [beat me up|came to my door|threaten my kids|follow me|smashed my shop|took my ID]
     I pay [interest every day|daily interest|100,000 won every day] to a {eShark}
     [an|this] [illegal|unregistered|unlicensed] [lender|loan company|loan app] [keeps raising what I owe|harasses me|threatens me|calls all my contacts]
     [I am|we are] [being threatened|afraid|hounded] [by|because of] [a|the] {eShark}
     how do I [get away from|report|deal with|get rid of] [the|a] {eShark} [who threatens me|I owe money to|I borrowed from]`,
  ),
];
