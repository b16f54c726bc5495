import type { Day } from '../../model/primitives.ts';

/**
 * 农历节日的公历日（月日），2018 to 2040, one after another. The calendar of ICU is a day off for 春节 of 2027 and 2030, whose
 * new moons fall within minutes of midnight in Beijing.
 */
const lunar = {
  春节: '0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0203 0123 0211 0131 0219 0208 0128 0215 0204 0124 0212',
  元宵: '0302 0219 0208 0226 0215 0205 0224 0212 0303 0220 0209 0227 0217 0206 0225 0214 0305 0222 0211 0301 0218 0207 0226',
  端午: '0618 0607 0625 0614 0603 0622 0610 0531 0619 0609 0528 0616 0605 0624 0612 0601 0620 0610 0530 0618 0607 0527 0614',
  中秋: '0924 0913 1001 0921 0910 0929 0917 1006 0925 0915 1003 0922 0912 1001 0919 0908 0927 0916 1004 0924 0913 1002 0920',
  重阳: '1017 1007 1025 1014 1004 1023 1011 1029 1018 1008 1026 1016 1005 1024 1012 1001 1020 1009 1027 1017 1007 1026 1014',
} as const;
const firstYear = 2018;

const solar: Readonly<Record<string, string>> = {
  ...{ 元旦: '0101', 三八: '0308', 妇女节: '0308', 五一: '0501', 劳动节: '0501', 五四: '0504', 六一: '0601' },
  ...{ 儿童节: '0601', 七一: '0701', 建党节: '0701', 八一: '0801', 建军节: '0801', 国庆: '1001', 慈善日: '0905' },
  ...{ 护士节: '0512', 教师节: '0910', 宪法日: '1204', 志愿者日: '1205', 立春: '0204', 惊蛰: '0306', 春分: '0321' },
  ...{ 谷雨: '0420', 立夏: '0506', 夏至: '0621', 立秋: '0808', 处暑: '0823', 秋分: '0923', 霜降: '1023', 立冬: '1107' },
  ...{ '“五一”': '0501', '“六一”': '0601', '“七一”': '0701', '“八一”': '0801', '“十一”': '1001' },
};

/** 春节, 国庆 …: the names that may stand before 前, for a pattern; longer ones first. */
export const festivalNames =
  '“[五六七八十]一”|护士节|教师节|宪法日|志愿者日|立春|惊蛰|春分|谷雨|立夏|夏至|立秋|处暑|秋分|霜降|立冬|元旦|春节|元宵|清明|五一|劳动节|五四|六一|儿童节|七一|建党节|八一|建军节|端午|中秋|国庆|重阳|三八|妇女节|慈善日|冬至';

/** The day a festival falls on in a year; null for a year beyond the table. */
export function festivalDay(name: string, year: number): Day | null {
  const date = solar[name] ?? ofTerm(name, year) ?? lunar[name as keyof typeof lunar]?.split(' ')[year - firstYear];
  return date ? `${year}-${date.slice(0, 2)}-${date.slice(2)}` : null;
}

/** 清明 and 冬至 go by the sun and move by a day; the rule of thumb holds from 2000 to 2099. */
function ofTerm(name: string, year: number): string | undefined {
  const short = year % 100;
  const leaps = Math.floor(short / 4);
  if (name === '清明') return `04${String(Math.floor(short * 0.2422 + 4.81) - leaps).padStart(2, '0')}`;
  return name === '冬至' ? `12${Math.floor(short * 0.2422 + 21.94) - leaps}` : undefined;
}
