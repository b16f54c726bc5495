import type { Found } from '../../../model/letter/proof.ts';
import { foundAt } from '../found.ts';

const dash = '[—–~～至到-]{1,2}';

/** 起止颠倒：2025—2023年, 10:30—8:30, 60—30张. */
export function reversedSpans(text: string): Found[] {
  const say = (from: number, words: string, right: string | null, message: string) =>
    foundAt(from, words, { kind: 'calendar', severity: 'error', right, message });
  const found: Found[] = [];
  for (const { 0: words, 1: a = '', 2: sign = '', 3: b = '', index } of text.matchAll(
    new RegExp(`(?<!\\d)((?:19|20)\\d\\d)(年?${dash})((?:19|20)\\d\\d)(?=年)`, 'gu'),
  )) {
    if (Number(a) > Number(b)) found.push(say(index, words, b + sign + a, '起止年份颠倒'));
  }
  // 2026年3月1日至2025年12月31日; a month and a day of one year too.
  for (const match of text.matchAll(
    /(?<!\d)(?:((?:19|20)\d\d)年)?(\d{1,2})月(?:(\d{1,2})日)?(?:起)?(?:[—–~～-]{1,2}|至|到)(?:((?:19|20)\d\d)年)?(\d{1,2})月(?:(\d{1,2})日)?/gu,
  )) {
    const { 0: words, 1: y1, 2: m1 = '', 3: d1 = '1', 4: y2, 5: m2 = '', 6: d2 = '31', index } = match;
    if (Number(m1) > 12 || Number(m2) > 12 || (y2 && !y1)) continue;
    const key = (year: string | undefined, month: string, day: string) =>
      Number(year ?? 0) * 400 + Number(month) * 32 + Number(day);
    const same = y2 === undefined;
    // 11月至3月 may run over the turn of the year.
    if (
      same &&
      (!y1 ||
        !match[3] ||
        !match[6] ||
        /次年|翌年|每年/u.test(text.slice(Math.max(0, index - 4), index + words.length)))
    ) {
      if (!(same && match[3] && match[6] && m1 === m2 && Number(d1) > Number(d2))) continue;
    }
    if (key(y1, m1, d1) > key(same ? y1 : y2, m2, d2)) found.push(say(index, words, null, '起止日期颠倒'));
  }
  for (const { 0: words, 1: a = '', 2: sign = '', 3: b = '', index } of text.matchAll(
    new RegExp(`(?<![\\d—.])(\\d{1,2})(月?${dash})(\\d{1,2})(?=月)`, 'gu'),
  )) {
    const reversed = Number(a) > Number(b) && Number(a) <= 12;
    if (
      reversed &&
      /年$/u.test(text.slice(Math.max(0, index - 1), index)) &&
      !/次年|翌年|供暖|采暖|冬/u.test(text.slice(Math.max(0, index - 12), index + 16))
    ) {
      found.push(say(index, words, b + sign + a, '起止月份颠倒'));
    } else if (
      reversed &&
      !(Number(a) >= 10 && Number(b) <= 5) &&
      !/次年|翌年|明年|来年|学年|每年|学期|供暖|采暖|供热|跨年|冬|由|从[^，。；]{0,8}(?:提前|推迟|调整)/u.test(
        text.slice(Math.max(0, index - 16), index + words.length + 12),
      )
    ) {
      found.push({
        ...say(index, `${words}月`, `${b}${sign}${a}月`, '起止月份颠倒，跨年的写明「次年」'),
        severity: 'warning',
      });
    }
  }
  for (const { 0: words, 1: a = '', 2: b = '', 3: c = '', 4: d = '', index } of text.matchAll(
    /(?<![\d:：])(\d{1,2})[:：](\d{2})[—–~～至到-]{1,2}(\d{1,2})[:：](\d{2})(?!\d)/gu,
  )) {
    const [from, to] = [Number(a) * 60 + Number(b), Number(c) * 60 + Number(d)];
    if (Number(a) > 24 || Number(c) > 24 || Number(b) > 59 || Number(d) > 59)
      found.push(say(index, words, null, '没有这个时刻'));
    else if (from > to && !/次日|夜|晚|凌晨/u.test(text.slice(Math.max(0, index - 8), index + words.length)))
      found.push(say(index, words, `${c}:${d}—${a}:${b}`, '起止时刻颠倒'));
  }
  // 上午10点30分—9点, 18时至9时 without 次日.
  for (const {
    0: words,
    1: part,
    2: a = '',
    3: b = '0',
    4: sign = '',
    5: next,
    6: c = '',
    7: d = '0',
    index,
  } of text.matchAll(
    /(上午|下午|早上|晚上|凌晨|中午)?(\d{1,2})[时点](?:(\d{1,2})分?|半)?([—–~～-]{1,2}|至|到)(上午|下午|早上|晚上|凌晨|中午|次日|翌日|第二天)?(\d{1,2})[时点](?:(\d{1,2})分?|半)?/gu,
  )) {
    if (next !== undefined || /夜|晚|凌晨/u.test(part ?? '')) continue;
    const [from, to] = [Number(a) * 60 + Number(b), Number(c) * 60 + Number(d)];
    if (from <= to || Number(a) > 24 || (Number(c) <= 6 && Number(a) >= 7)) continue;
    const [first = '', second = ''] = [words.slice((part ?? '').length).split(sign)[0], words.split(sign)[1]];
    found.push(say(index, words, `${part ?? ''}${second}${sign}${first}`, '起止时刻颠倒'));
  }
  // 自2026年3月开始，于2025年底结束
  for (const { 0: words, 1: y1 = '', 2: m1 = '1', 3: y2 = '', 4: m2 = '12', index } of text.matchAll(
    /[自从]?((?:19|20)\d\d)年(?:(\d{1,2})月)?[^，。；\d]{0,4}(?:开始|启动|起|开工)[，、]?[^，。；\d]{0,4}[于至到在]?((?:19|20)\d\d)年(?:(\d{1,2})月|底|末)?[^，。；\d]{0,4}(?:结束|完成|完工|竣工|截止|终止|止)/gu,
  )) {
    if (Number(y1) * 12 + Number(m1) > Number(y2) * 12 + Number(m2))
      found.push(say(index, words, null, '结束在开始之前'));
  }
  for (const { 0: words, 1: a = '', 2: sign = '', 3: b = '', index } of text.matchAll(
    /(?<![\d.:：—-])(\d{1,6}(?:\.\d+)?)([—–~～]|至)(\d{1,6}(?:\.\d+)?)(?=万?[元人张个家所处名户岁%％天米]|平方米|周岁|个工作日)/gu,
  )) {
    if (Number(a) > Number(b) && !/[由从降]/u.test(text.slice(Math.max(0, index - 6), index)))
      found.push({ ...say(index, words, b + sign + a, '数值范围颠倒'), kind: 'figures' });
  }
  // 4200元至3600元: the measure told twice.
  for (const { 0: words, 1: a = '', 2: unit = '', 3: sign = '', 4: b = '', 5: also = '', index } of text.matchAll(
    /(?<![\d.,])(\d{1,7}(?:\.\d+)?)(万?元|人|名|张|个|家|户|岁|周岁|%|％|天|平方米|公里|小时|分钟)([—–~～]|至)(\d{1,7}(?:\.\d+)?)(万?元|人|名|张|个|家|户|岁|周岁|%|％|天|平方米|公里|小时|分钟)(?![以之]?[间内]?[降减缩])/gu,
  )) {
    if (unit !== also || Number(a) <= Number(b) || Number(a) > Number(b) * 20) continue;
    if (/[由从自原降减缩压下][^，。；]{0,12}$/u.test(text.slice(Math.max(0, index - 14), index))) continue;
    found.push({ ...say(index, words, b + unit + sign + a + unit, '数值范围颠倒'), kind: 'figures' });
  }
  return found;
}
