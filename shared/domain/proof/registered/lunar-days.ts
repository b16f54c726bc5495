import type { Found } from '../../../model/letter/proof.ts';
import type { Day } from '../../../model/primitives.ts';
import { foundAt } from '../found.ts';

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const lunarMonths = ['正', ...numerals.slice(1), '冬', '腊'];
const calendar = new Intl.DateTimeFormat('zh-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });

/** 公历与农历是同一天：10月17日（农历九月初九） in 2026, when that is the 18th. By the calendar that the runtime carries. */
export function lunarDays(text: string, today: Day | null): Found[] {
  if (!today || !text.includes('农历')) return [];
  const pattern =
    /(?:((?:20)\d\d)年|(今年|明年|去年))?(\d{1,2})月(\d{1,2})日[（(，]?(?:即)?农历([正一二三四五六七八九十冬腊]{1,2})月([初廿三二十][一二三四五六七八九十]?十?)[）)]?/gu;
  return [...text.matchAll(pattern)].flatMap(
    ({ 0: words, 1: year, 2: named, 3: month = '', 4: day = '', 5: lunarMonth = '', 6: lunarDay = '', index }) => {
      const own = Number(today.slice(0, 4));
      const of = year ? Number(year) : own + (named === '去年' ? -1 : named === '明年' ? 1 : 0);
      const at = new Date(Date.UTC(of, Number(month) - 1, Number(day)));
      const wanted = [monthOf(lunarMonth), dayOf(lunarDay)];
      if (wanted[0] === 0 || wanted[1] === 0 || at.getUTCMonth() !== Number(month) - 1) return [];
      const isOn = (each: Date) => {
        const [m, d] = lunarOf(each);
        return m === wanted[0] && d === wanted[1];
      };
      if (isOn(at)) return [];
      // Near it the day is a slip; far off something else is meant, and nothing is proposed.
      const near = [1, -1, 2, -2, 3, -3].map((step) => new Date(at.getTime() + step * 86_400_000)).find(isOn);
      const printed = `${month}月${day}日`;
      const right = near ? words.replace(printed, `${near.getUTCMonth() + 1}月${near.getUTCDate()}日`) : null;
      return [
        foundAt(index, words, {
          ...{ kind: 'calendar', severity: 'error', right },
          message: `${of}年${printed}不是农历${lunarMonth}月${lunarDay}`,
        }),
      ];
    },
  );
}

function lunarOf(day: Date): [month: number, day: number] {
  const parts = calendar.formatToParts(day);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const month = part('month').replace(/月$/u, '');
  return [month.startsWith('闰') ? 0 : monthOf(month) || Number(month), dayOf(part('day')) || Number(part('day'))];
}

/** 正月 1 … 冬月, 十一月 11, 腊月, 十二月 12; 0 of none. */
function monthOf(name: string): number {
  if (name === '一') return 1;
  if (name === '十一') return 11;
  if (name === '十二') return 12;
  return lunarMonths.indexOf(name) + 1;
}

/** 初九 9, 十五 15, 廿三 23, 二十 20, 三十 30; 0 of none. */
function dayOf(name: string): number {
  const [tens = '', ones = ''] = [...name];
  const unit = numerals.indexOf(ones) + 1;
  if (tens === '初') return unit;
  if (tens === '廿') return 20 + unit;
  if (tens === '十') return 10 + unit;
  if (name === '二十') return 20;
  return name === '三十' ? 30 : 0;
}
