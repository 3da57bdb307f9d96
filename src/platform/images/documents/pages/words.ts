/** Words from loan papers. They only have to look right: nothing reads them. */
export const KOREAN_WORDS = (
  '대출 신청서 소득 증명 원천징수 영수증 재직 확인 주민등록 번호 주소 서울특별시 금액 이자율 상환 기간 담보 평가 계약 체결 동의 ' +
  '개인정보 수집 이용 제공 신용 조회 고객 성명 생년월일 직장명 연락처 계좌 은행 지점 담당자 서명 날짜 확인함 제출 서류 목록 ' +
  '근로 사업 연간 총액 세금 납부 부동산 등기 임대차 보증금 월세 한도 약정 연체 수수료 중도 원금 균등 만기 일시'
).split(' ');

export const LATIN_WORDS =
  'loan form income tax contract date rate total amount bank branch name address customer 2024 2025 KRW 3.95% 12,500,000 1,200,000 3.70% 48 500,000'.split(
    ' ',
  );
