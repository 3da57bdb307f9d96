import type { Random } from '../basis/index.js';

export type Sex = 'MALE' | 'FEMALE';

interface PersonName {
  readonly name: string;
  /** The name in Latin letters, as the local part of an e-mail address begins. */
  readonly latin: string;
}

/** Surnames by people in ten thousands, after the census of 2015, rounded; the rarest ones by hand. */
const SURNAMES = table(
  `김 kim 1069|이 lee 730|박 park 419|최 choi 233|정 jung 215|강 kang 117|조 cho 105|윤 yoon 102|장 jang 99|임 lim 82
  한 han 77|오 oh 76|서 seo 75|신 shin 74|권 kwon 70|황 hwang 69|안 ahn 68|송 song 68|전 jeon 55|홍 hong 56|유 yoo 64
  고 ko 47|문 moon 46|양 yang 46|손 son 45|배 bae 40|백 baek 38|허 heo 32|남 nam 27|심 shim 27|노 noh 31|하 ha 22
  곽 kwak 20|성 sung 19|차 cha 19|주 joo 19|우 woo 19|구 koo 19|민 min 17|류 ryu 16|나 na 16|진 jin 17|지 ji 15
  남궁 namgung 2|황보 hwangbo 1|제갈 jegal 1|선우 sunwoo 1|독고 dokgo 1`,
);

/** Given names by sex and by the decades they were common in. */
const GIVEN = {
  MALE: {
    old: table(
      '영수 youngsoo|영호 youngho|영철 youngchul|정호 jungho|성호 sungho|병철 byungchul|상철 sangchul|종수 jongsoo|광수 kwangsoo|동식 dongsik',
    ),
    middle: table(
      '성민 sungmin|지훈 jihoon|상훈 sanghoon|준호 junho|정훈 junghoon|동현 donghyun|현우 hyunwoo|재영 jaeyoung|민수 minsoo|승현 seunghyun|진우 jinwoo|태호 taeho|용준 yongjun',
    ),
    young: table(
      '민준 minjun|서준 seojun|지호 jiho|도윤 doyoon|현준 hyunjun|건우 gunwoo|우진 woojin|태윤 taeyoon|승민 seungmin|시우 siwoo|유찬 yuchan|하준 hajun',
    ),
  },
  FEMALE: {
    old: table(
      '영숙 youngsook|정숙 jungsook|영희 younghee|순자 soonja|미숙 misook|경숙 kyungsook|옥자 okja|춘자 choonja|명숙 myungsook|현숙 hyunsook',
    ),
    middle: table(
      '지영 jiyoung|은정 eunjung|미경 mikyung|현정 hyunjung|은주 eunjoo|수진 soojin|혜진 hyejin|선영 sunyoung|지은 jieun|미영 miyoung|보람 boram|유진 yoojin|은영 eunyoung',
    ),
    young: table(
      '서연 seoyeon|민서 minseo|지우 jiwoo|서현 seohyun|수빈 soobin|지민 jimin|예은 yeeun|하은 haeun|다은 daeun|채원 chaewon|나은 naeun|하늘 haneul',
    ),
  },
} as const;

/** One-syllable given names, for names of two letters. */
const SHORT = table('준 jun|민 min|현 hyun|진 jin|훈 hoon|린 rin|솔 sol|결 gyeol');

const FOREIGN = {
  MALE: table(
    '응우옌반안 nguyen.van.an|왕웨이 wang.wei|리쥔 li.jun|John_Smith john.smith|Rahul_Sharma rahul.sharma|바트볼드 batbold|Carlos_Reyes carlos.reyes',
  ),
  FEMALE: table(
    '응우옌티흐엉 nguyen.thi.huong|장리나 zhang.lina|왕팡 wang.fang|Maria_Santos maria.santos|Emily_Johnson emily.johnson|사란게렐 sarangerel|Siti_Aminah siti.aminah',
  ),
} as const;

interface Entry {
  readonly text: string;
  readonly latin: string;
  /** Sum of the weights up to and with this entry. */
  readonly upTo: number;
}

/** A name as people of that sex and birth year have: in Korea nearly always, with two, three or four letters. */
export function personName(random: Random, sex: Sex, birthYear: number): PersonName {
  if (random.chance(0.02)) {
    const foreign = drawn(random, FOREIGN[sex]);
    return { name: foreign.text.replace('_', ' '), latin: foreign.latin };
  }
  const surname = drawn(random, SURNAMES);
  const decade = birthYear < 1970 ? 'old' : birthYear < 1992 ? 'middle' : 'young';
  const given = drawn(random, random.chance(0.025) ? SHORT : GIVEN[sex][decade]);
  return { name: surname.text + given.text, latin: `${given.latin}.${surname.latin}` };
}

function drawn(random: Random, entries: readonly Entry[]): Entry {
  const at = random.unit() * (entries.at(-1)?.upTo ?? 0);
  const entry = entries.find(({ upTo }) => at < upTo);
  if (!entry) throw new RangeError('nothing to draw from');
  return entry;
}

function table(text: string): readonly Entry[] {
  let upTo = 0;
  return text.split(/[|\n]/).map((line) => {
    const [name = '', latin = '', weight = '1'] = line.trim().split(' ');
    upTo += Number(weight);
    return { text: name, latin, upTo };
  });
}
