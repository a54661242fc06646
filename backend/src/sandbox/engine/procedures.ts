import { both, type Text } from './text.js';

/** The procedures whose time is not counted, 行政许可法 45. Nothing else stops the clock: an inspection does not. */
export const PROCEDURES: readonly { readonly code: string; readonly label: Text }[] = [
  { code: '听证', label: both('听证', 'Hearing') },
  { code: '招标', label: both('招标', 'Tender') },
  { code: '拍卖', label: both('拍卖', 'Auction') },
  { code: '检验', label: both('检验', 'Examination of goods') },
  { code: '检测', label: both('检测', 'Test') },
  { code: '检疫', label: both('检疫', 'Quarantine') },
  { code: '鉴定', label: both('鉴定', 'Expert identification') },
  { code: '专家评审', label: both('专家评审', 'Expert review') },
];

export const LAWFUL_PAUSES: ReadonlySet<string> = new Set(PROCEDURES.map(({ code }) => code));

export const HEARING = '听证';

/** 行政许可法 47 and 48: working days to ask for a hearing and to hold it, days of notice before it. */
export const HEARING_DAYS = { toAsk: 5, toHold: 20, ofNotice: 7 } as const;

/** 行政许可法 44: working days in which a licence, or a denial, is delivered. */
export const DELIVERY_DAYS = 10;
