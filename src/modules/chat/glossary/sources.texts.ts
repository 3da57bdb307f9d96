import type { Localized } from '../../../platform/text.js';

const source = (ko: string, en: string): Localized => ({ ko, en });

/** Laws and public institutions that meanings are from. */
export const SOURCES = {
  supervision: source(
    '은행업감독규정(금융위원회)',
    'Regulation on Supervision of Banking Business (Financial Services Commission)',
  ),
  consumer: source('금융소비자 보호에 관한 법률', 'Financial Consumer Protection Act'),
  bankingAct: source('은행법', 'Banking Act'),
  creditInformation: source('신용정보의 이용 및 보호에 관한 법률', 'Credit Information Use and Protection Act'),
  debtors: source('개인금융채권의 관리 및 개인금융채무자의 보호에 관한 법률', 'Personal Debtor Protection Act'),
  lendingAct: source(
    '대부업 등의 등록 및 금융이용자 보호에 관한 법률',
    'Act on Registration of Credit Business and Protection of Finance Users',
  ),
  interestAct: source('이자제한법', 'Interest Limitation Act'),
  cardAct: source('여신전문금융업법', 'Specialized Credit Finance Business Act'),
  civil: source('민법', 'Civil Act'),
  leaseAct: source('주택임대차보호법', 'Housing Lease Protection Act'),
  rehabilitation: source('채무자 회생 및 파산에 관한 법률', 'Debtor Rehabilitation and Bankruptcy Act'),
  depositors: source('예금자보호법', 'Depositor Protection Act'),
  realName: source(
    '금융실명거래 및 비밀보장에 관한 법률',
    'Act on Real Name Financial Transactions and Confidentiality',
  ),
  fss: source('금융감독원', 'Financial Supervisory Service'),
  fsc: source('금융위원회', 'Financial Services Commission'),
  bok: source('한국은행', 'Bank of Korea'),
  kfb: source('전국은행연합회', 'Korea Federation of Banks'),
  hug: source('주택도시보증공사', 'Korea Housing and Urban Guarantee Corporation'),
  fund: source(
    '주택도시기금(국토교통부)',
    'National Housing and Urban Fund (Ministry of Land, Infrastructure and Transport)',
  ),
  hf: source('한국주택금융공사', 'Korea Housing Finance Corporation'),
  ccrs: source('신용회복위원회', 'Credit Counseling and Recovery Service'),
  kinfa: source('서민금융진흥원', 'Korea Inclusive Finance Agency'),
  statistics: source('통계청', 'Statistics Korea'),
  execution: source('민사집행법', 'Civil Execution Act'),
  savingsBanks: source('상호저축은행법', 'Mutual Savings Banks Act'),
  electronic: source('전자금융거래법', 'Electronic Financial Transactions Act'),
  own: source('이 서비스의 기준', 'standards of this service'),
} as const;
