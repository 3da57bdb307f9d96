import type { Emotion } from '../understood.js';
import { choices, grammar, type Grammar } from './grammar.js';

/** What comments under news, videos and products are made of. */
export const COMMENT_SLOTS: Readonly<Record<string, readonly string[]>> = {
  topicOf: choices(
    '정치인들/국회의원/정부/경찰/기자/방송국/회사/학교/선생/부모/이웃/아파트 주민/택배 기사/사장/알바/의사/병원/판사/검사/연예인/유튜버/선수/감독/심판/협회/팬들/악플러/운전자/보행자/군대/공무원/건설사/정책/법/판결/사건/뉴스/기사/영상/노래/무대/연기/드라마/영화/음식/식당/제품/서비스/가격/집값/물가/세금/강아지/고양이/아기/할머니/소방관/간호사/봉사자',
  ),
  end: choices('네/네요/다/다 진짜/어요/음/네 정말/네ㅋㅋ/군요/구나'),
  curse: choices(
    '양심도 없/염치도 없/뻔뻔하/무능하/한심하/역겹/추하/더럽/어이없/황당하/괘씸하/이기적이/비겁하/썩었/개념이 없/상식이 없/정신이 나갔/끝까지 거짓말이/내로남불이/못 봐주겠/답답하/기가 차/지긋지긋하/화가 나/분통이 터지/짜증스럽/토 나오/꼴불견이/저질이/무책임하',
  ),
  curseAll: choices(
    '당장 사퇴해라/감옥에 보내라/엄벌에 처해라/다시는 나오지 마라/책임져라/세금이 아깝다/그만 좀 우려먹어라/제발 정신 좀 차려라/누구 좋으라고 이러는 건지/말이 되는 소리를 해라/내 돈 내놔라/반성은 하는 거냐/이게 나라냐/이러니 욕을 먹지/남 탓만 하네/돈만 밝히네/국민을 바보로 아나/끼리끼리 노네/입만 열면 거짓말/혼나 봐야 안다/왜 피해는 우리가 보나/적당히 좀 해라/다 똑같은 놈들/편파 방송 그만해라/신상 공개해라',
  ),
  joyAll: choices(
    '보는 내내 웃었어요/자꾸 보게 되네요/오늘도 힘 얻고 갑니다/역시 믿고 봅니다/덕분에 많이 배웠어요/이런 분이 있어서 세상이 살 만하네요/목소리가 너무 좋아요/노래가 귀에 맴돌아요/정말 대단하십니다/꽃길만 걸으세요/앞으로도 쭉 응원할게요/너무 귀여워서 심장 아파요/재구매 의사 있어요/강력 추천합니다/가격도 착하고 맛도 최고/다음 편이 기다려져요/연기 진짜 잘한다/보고만 있어도 힐링/우리나라 자랑이에요/기분 좋은 소식이네요/박수를 보냅니다/완벽한 무대였어요/마음이 따뜻해지네요/건강하고 행복하세요/축하드려요 고생 많으셨어요/천재 아니냐 진짜/눈이 호강하네/또 가고 싶어요',
  ),
  sorrowAll: choices(
    '너무 안타까운 사고네요/편히 쉬시길 바랍니다/남은 가족은 어떻게 사나/얼마나 힘들었을까/보는데 눈물이 났어요/아이가 무슨 죄냐/마음이 너무 무겁네요/왜 좋은 사람들이 먼저 가나/이제 볼 수 없다니 믿기지 않아/옛날이 그립네요/살기가 점점 팍팍하다/서민만 죽어나네/희망이 없다/나만 뒤처진 것 같아 초라하다/기대했는데 실망이 크다/져서 너무 아쉽다/이번에도 떨어졌네 허탈하다/열심히 살았는데 남은 게 없네/외롭고 쓸쓸한 밤이네요/지친다 지쳐/미안하고 또 미안합니다/가슴이 찢어진다/불쌍해서 못 보겠다/하늘에서는 행복하길',
  ),
  fearAll: choices(
    '앞으로가 더 걱정이네요/이러다 나라 망하는 거 아닌가/밤길 다니기 무섭다/애들 키우기 겁난다/저러다 큰 사고 나겠다/믿을 사람이 없네/뭔가 수상한데/전쟁 나는 건 아니겠지/건강이 제일 걱정된다/소름이 쫙 돋았어요/또 터지면 어쩌려고/사기 같은데 조심하세요/정말 믿어도 되는 건지 모르겠다/부작용이 겁나서 못 먹겠다/내 일자리도 없어질까 두렵다/당황해서 말이 안 나온다/손이 떨린다/심장이 쿵쾅거려요/집값 떨어지면 어떡하나/노후가 막막하다/남 일 같지 않아 불안하다',
  ),
  plainAll: choices(
    '출처는 공식 홈페이지입니다/영상 3분 20초에 나와요/이 노래 제목이 뭔가요/촬영지가 어디인가요/다음 달에 개봉한다고 합니다/작년에도 비슷한 행사가 있었죠/배송은 보통 이틀 걸립니다/사이즈는 정사이즈예요/두 번째 문단에 설명이 있습니다/예전에는 이름이 달랐어요/한국어 자막도 있습니다/통계청 자료를 참고하세요/1990년대에 만들어진 건물이에요/궁금한 점은 댓글로 남겨 주세요/회의는 오후 세 시에 열린다/원작은 웹툰이에요',
  ),
  eCurse: choices(
    'corrupt/incompetent/greedy/shameless/dishonest/toxic/clueless/a total fraud/beyond disgusting/unforgivable',
  ),
  eJoyAll: choices(
    'this made my whole week/I keep watching it again/what a voice/so proud of you/highly recommended/best purchase ever/you deserve it all/cannot stop smiling/pure gold/five stars from me',
  ),
  eSorrowAll: choices(
    'gone too soon/my heart goes out to the family/I cried the whole time/such a waste of a life/we lost again and it hurts/nothing is like it used to be/I feel so empty tonight/I really expected more/poor little thing',
  ),
  eFearAll: choices(
    'this will end badly/I would be terrified/nobody is safe anymore/something is not right here/what if it happens again/my hands were shaking/I do not trust this at all/I worry for my kids',
  ),
  eCurseAll: choices(
    'lock them up/resign already/who do they think they are/stop lying to us/this is what we pay taxes for/give me my money back/they only care about money/how dare they/absolute clowns',
  ),
};

/** What people write under what others made or did: moods without any question. */
export const COMMENTS: readonly Grammar<Emotion>[] = [
  grammar(
    'ANGRY',
    `{topicOf}~은 [진짜|정말|참|왜 이렇게|하나같이|] {curse}{end}
     {topicOf} [때문에|보면|하는 짓이] {curse}{end}
     {curseAll} {topicOf}들아
     {curseAll}
     {topicOf} {curseAll}
     [또|아직도|이제 와서|하다 하다] {topicOf} 타령이냐 {curseAll}
     {curseAll} {curseAll}
     [에휴|쯧쯧|하|참나|허|어휴] {curse}{end}`,
    `{eAbout} is {eCurse}
     {eCurseAll}
     {eCurse}, {eCurseAll}
     [ugh|wow|seriously], {eAbout} again, {eCurseAll}`,
  ),
  grammar(
    'HAPPY',
    `{joyAll}
     {topicOf} {joyAll}
     {joyAll} {joyAll}
     [와|우와|캬|크|헐|오] {joyAll} [ㅋㅋㅋ|ㅎㅎ|♡|👍|!!|]
     {topicOf} [너무|정말|진짜] [좋아요|사랑스럽네요|멋지네요|훌륭해요|감사해요] {joyAll}`,
    `{eJoyAll}
     {eAbout}: {eJoyAll}
     {eJoyAll}, {eJoyAll}`,
  ),
  grammar(
    'SAD',
    `{sorrowAll}
     {topicOf} {sorrowAll}
     {sorrowAll} {sorrowAll}
     [하|에휴|아|아이고] {sorrowAll} [ㅠㅠ|ㅜㅜ|...|]`,
    `{eSorrowAll}
     {eAbout}, {eSorrowAll}
     {eSorrowAll}. {eSorrowAll}`,
  ),
  grammar(
    'WORRIED',
    `{fearAll}
     {topicOf} {fearAll}
     {fearAll} {fearAll}
     [헉|아|어휴|솔직히] {fearAll} [ㄷㄷ|ㅠㅠ|...|]`,
    `{eFearAll}
     {eAbout}: {eFearAll}
     {eFearAll}, {eFearAll}`,
  ),
  grammar(
    'NEUTRAL',
    `{plainAll}
     {topicOf} [관련해서|기사에 따르면|쪽은] {plainAll}
     [참고로|그리고|저는] {plainAll}`,
    `[the source is|see] [the second page|minute three|the official site|last year's report]
     {eAbout} [was filmed|was built|was published] in [1998|May|Seoul|two parts]`,
  ),
];
