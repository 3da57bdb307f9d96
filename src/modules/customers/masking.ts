/**
 * Masks personal data the way Korean financial screens do (Personal Information Protection Commission, guide on display
 * restriction): enough stays to tell two people on a page apart, too little to reach either. Text is compared in its
 * compatibility form (NFKC) first, so that full-width digits and letters are masked like plain ones.
 */

const MASK = '*';
const FULL_MASK = '***';
const HANGUL_NAME = /^[가-힣]{2,5}$/;
/** A letter of an alphabet in which a name is several words of several letters. */
const ALPHABETIC = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Arabic}|\p{Script=Thai}/u;

/** Text whose letters are single code units, for which the segmenter's hundredfold cost buys nothing. */
const ONE_UNIT_LETTERS = /^[\x20-\x7e가-힣]*$/;
const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' });

/** What a reader sees as letters: a surrogate pair or a letter with its accents is one. */
function lettersOf(text: string): string[] {
  if (ONE_UNIT_LETTERS.test(text)) return text.split('');
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/**
 * 홍길동 becomes 홍*동, 홍길 becomes 홍*, 남궁민수 becomes 남**수, and John Smith becomes J*** S****. A name or word of one
 * letter is hidden whole.
 */
export function maskName(name: string): string {
  if (HANGUL_NAME.test(name)) return maskMiddle(Array.from(name));
  const plain = name.normalize('NFKC').trim();
  if (ALPHABETIC.test(plain)) return plain.split(/\s+/u).map(maskWord).join(' ');
  return maskMiddle(lettersOf(plain.replaceAll(/\s/gu, '')));
}

function maskMiddle(letters: readonly string[]): string {
  const [first = ''] = letters;
  if (letters.length < 2) return MASK;
  if (letters.length === 2) return first + MASK;
  return first + MASK.repeat(letters.length - 2) + (letters.at(-1) ?? '');
}

function maskWord(word: string): string {
  const [first = '', ...rest] = lettersOf(word);
  return rest.length === 0 ? MASK : first + MASK.repeat(rest.length);
}

const PLAIN_PHONE = /^(\d{3})-\d{3,4}-(\d{4})$/;

/**
 * 010-9876-1234 becomes 010-****-1234, and +82 10 9876 1234 too. Fewer than nine digits, or more than fifteen, are
 * hidden whole.
 */
export function maskPhone(phone: string): string {
  const [, network, last] = PLAIN_PHONE.exec(phone) ?? [];
  if (network !== undefined && last !== undefined) return `${network}-****-${last}`;
  const digits = phone
    .normalize('NFKC')
    .replaceAll(/\D/g, '')
    .replace(/^(?:00)?820?(?=\d{8})/, '0');
  if (digits.length < 9 || digits.length > 15) return FULL_MASK;
  const prefix = digits.startsWith('02') ? '02' : digits.slice(0, 3);
  return `${prefix}-****-${digits.slice(-4)}`;
}

/** abcdef@example.com becomes ab***@example.com; the number of stars says nothing about the length. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  if (at < 1) return FULL_MASK;
  // A local part of two letters keeps one, of one letter none: two kept letters would be the whole.
  const kept = Math.min(2, at - 1);
  const local = email.slice(0, at);
  const start = /^[\x21-\x7e]+$/.test(local) ? local.slice(0, kept) : '';
  return `${start}${FULL_MASK}@${email.slice(at + 1)}`;
}

/** The seventeen first-level regions, in long and short form. */
const REGION =
  /^(서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주|충청북|충청남|전라북|전라남|경상북|경상남)(특별시|광역시|특별자치시|특별자치도|도|시)?$/;
const DISTRICT = /^[가-힣]{1,5}[시군구]$/;
/** 경기도 성남시 분당구 is as deep as districts go. */
const MAX_DISTRICTS = 2;

/** Keeps region and district (시군구): 서울특별시 강남구 테헤란로 1 becomes 서울특별시 강남구 ***. Anything else is hidden whole. */
export function maskAddress(address: string): string {
  const words = address.normalize('NFKC').trim().split(/\s+/u);
  if (!REGION.test(words[0] ?? '')) return FULL_MASK;
  let kept = 1;
  while (kept <= MAX_DISTRICTS && DISTRICT.test(words[kept] ?? '')) kept += 1;
  return [...words.slice(0, kept), FULL_MASK].join(' ');
}
