import type { Localized } from '../../../shared/localized.js';

export const carriedTexts = {
  carried: { ko: '함께 보낸 것', en: 'Sent along' },
  file: { ko: '파일', en: 'File' },
  forecast: { ko: '전망', en: 'Forecast' },
  monthsAhead: (months: number): Localized => ({
    ko: `${months}개월`,
    en: months === 1 ? '1 month ahead' : `${months} months ahead`,
  }),
  attach: { ko: '파일 첨부', en: 'Attach a file' },
  attachLead: {
    ko: 'CSV, 엑셀(XLSX), Parquet 표나 사진을 다섯 개까지 붙일 수 있습니다. 분석이 끝나면 그 파일로 답해 드립니다.',
    en: 'Up to five tables (CSV, XLSX, Parquet) or photographs. Once one is analysed, you are answered from it.',
  },
  chooseFile: { ko: '새 파일 고르기', en: 'Choose a new file' },
  recent: { ko: '전에 올린 파일', en: 'Files that you sent before' },
  noRecent: { ko: '분석이 끝난 파일이 아직 없습니다.', en: 'You have no analysed file yet.' },
  loadingFiles: { ko: '파일 목록을 불러오는 중입니다', en: 'Fetching your files' },
  attached: { ko: '붙일 파일', en: 'Files to be sent along' },
  remove: (name: string): Localized => ({ ko: `${name} 빼기`, en: `Remove ${name}` }),
  sending: { ko: '올리는 중', en: 'Uploading' },
  analysing: { ko: '분석하는 중', en: 'Analysing' },
  ready: { ko: '준비됨', en: 'Ready' },
  waiting: {
    ko: '파일이 모두 준비되면 보낼 수 있습니다.',
    en: 'You can send once every file is ready.',
  },
  notReady: { ko: '준비되지 않은 파일을 빼면 보낼 수 있습니다.', en: 'Remove the file that failed, and you can send.' },
  uploadFailed: {
    ko: '올리지 못했습니다. 빼고 다시 골라 주세요.',
    en: 'It could not be uploaded. Remove it and choose it again.',
  },
  analysisFailed: { ko: '분석하지 못했습니다.', en: 'It could not be analysed.' },
  aboutFiles: { ko: '첨부한 파일을 요약해 주세요', en: 'Please summarise the attached file' },
  askForecast: { ko: '전망 묻기', en: 'Ask for a forecast' },
  forecastLead: {
    ko: '지표와 기간을 고르면 차트와 표, 설명으로 답합니다. 투자나 환전을 권유하지 않습니다.',
    en: 'Choose a series and how far ahead. You get a chart, a table and an explanation, and no advice to invest.',
  },
  series: { ko: '지표', en: 'Series' },
  months: { ko: '기간(1~24개월)', en: 'Months ahead (1 to 24)' },
  focusOn: { ko: '특히 궁금한 점(선택)', en: 'What you want to know most (optional)' },
  loadingSeries: { ko: '지표를 불러오는 중입니다', en: 'Fetching the series' },
  noSeries: { ko: '전망할 수 있는 지표가 없습니다.', en: 'There is no series to forecast.' },
  ask: { ko: '묻기', en: 'Ask' },
  close: { ko: '닫기', en: 'Close' },
  forecastOf: (name: string, months: number): Localized => ({
    ko: `${name}, 앞으로 ${months}개월은 어떻게 될까요?`,
    en: months === 1 ? `How will ${name} go on over the next month?` : `How will ${name} go on over ${months} months?`,
  }),
} as const;
