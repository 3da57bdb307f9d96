import type { Random } from '../basis/index.js';

interface Region {
  readonly name: string;
  /** People in ten thousands, after the resident registration of 2024, rounded. */
  readonly weight: number;
  readonly districts: readonly string[];
}

/** 시도 by the short names of the spending data. */
const REGIONS: Readonly<Record<string, Region>> = {
  경기: region(
    '경기도',
    1369,
    '수원시 영통구|성남시 분당구|용인시 수지구|고양시 일산동구|화성시|부천시|남양주시|안산시 단원구|평택시|김포시',
  ),
  서울: region(
    '서울특별시',
    933,
    '강남구|송파구|강서구|노원구|관악구|마포구|은평구|성북구|영등포구|구로구|광진구|종로구',
  ),
  부산: region('부산광역시', 327, '해운대구|부산진구|사하구|동래구|남구|북구|금정구'),
  경남: region('경상남도', 323, '창원시 성산구|김해시|진주시|양산시|거제시'),
  인천: region('인천광역시', 302, '연수구|남동구|부평구|서구|미추홀구|계양구'),
  경북: region('경상북도', 253, '포항시 북구|구미시|경주시|경산시|안동시'),
  대구: region('대구광역시', 236, '수성구|달서구|북구|동구|중구'),
  충남: region('충청남도', 214, '천안시 서북구|아산시|서산시|당진시|공주시'),
  전남: region('전라남도', 179, '순천시|여수시|목포시|광양시|나주시'),
  전북: region('전북특별자치도', 174, '전주시 덕진구|익산시|군산시|정읍시'),
  충북: region('충청북도', 159, '청주시 흥덕구|충주시|제천시|진천군'),
  강원: region('강원특별자치도', 152, '원주시|춘천시|강릉시|속초시'),
  대전: region('대전광역시', 144, '유성구|서구|중구|대덕구'),
  광주: region('광주광역시', 141, '광산구|북구|서구|남구'),
  울산: region('울산광역시', 110, '남구|중구|북구|울주군'),
  제주: region('제주특별자치도', 67, '제주시|서귀포시'),
  세종: region('세종특별자치시', 39, '한솔동|도담동|보람동'),
};

const WEIGHTS = Object.fromEntries(Object.entries(REGIONS).map(([short, { weight }]) => [short, weight]));
const ROADS =
  '중앙로|한빛로|새빛로|은하수로|푸른솔길|느티나무로|달맞이길|행복로|청솔로|해맞이로|가온로|누리로|솔바람길|미리내로';

/** A home: its 시도 by short name, and an address whose streets are made up. */
export function home(random: Random): { readonly region: string; readonly address: string } {
  const short = random.weighted(WEIGHTS);
  const { name, districts } = REGIONS[short] ?? region(short, 0, '');
  const road = `${random.pick(ROADS.split('|'))} ${random.integer(1, 320)}`;
  const door = random.chance(0.7)
    ? `, ${random.integer(101, 118)}동 ${random.integer(1, 25)}0${random.integer(1, 8)}호`
    : '';
  return { region: short, address: `${name} ${random.pick(districts)} ${road}${door}` };
}

function region(name: string, weight: number, districts: string): Region {
  return { name, weight, districts: districts.split('|') };
}
