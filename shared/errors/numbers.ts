type Order = { number: string; day: string; other: string; than: string };
const ask = '确属如此的，请填写不按顺序的理由后再办。';

export const numbersSentences = {
  'number.archived': ({ number }: { number: string }) =>
    `第${number}号已经归档，文号不能作废；确需作废的，先取消归档。`,
  'number.voided': () => '这个文号已经作废，不必重复办理。',
  'number.unread': ({ text }: { text: string }) =>
    `「${text}」不是完整的文号，请写成「机关代字〔年份〕几号」，如临民函〔2026〕3号。`,
  'number.taken': ({ number, bearer, next }: { number: string; bearer: string; next: string }) =>
    `${number}已用于${bearer}，不能再用。这个代字的下一号是${next}。`,
  'number.used-outside': ({ number, used, next }: { number: string; used: number; next: string }) =>
    `文号设置里写明程序以外已用到${used}号，${number}在其中，不能再编。这个代字的下一号是${next}。`,
  'number.other-series': ({ number, paper, code }: { number: string; paper: string; code: string }) =>
    code === ''
      ? `本单位规定${paper}不编号，请清空文号${number}，或请管理员在文号设置里更改。`
      : `本单位规定${paper}用「${code}」编号，${number}不是这个代字。请改正，或请管理员在文号设置里更改。`,
  'number.unknown-code': ({ number, codes }: { number: string; codes: string }) =>
    `${number}的代字不是本单位的（本单位的有${codes}）。请核对；确有这个代字的，请管理员在文号设置里写明它已用到几号。`,
  'number.other-year': ({ number, day }: { number: string; day: string }) =>
    `${number}与日期${day}不是同一年，请核对文号和日期。`,
  'number.day-ahead': ({ number, day, today }: { number: string; day: string; today: string }) =>
    `${number}的日期${day}比今天（${today}）晚一个月以上，请核对日期；本机日期不对的，请先校准。`,
  'number.day-before': ({ number, day, other, than }: Order) =>
    `${number}的日期${day}早于它前面的${other}（${than}）。请核对日期，本机日期不对的请先校准；${ask}`,
  'number.day-after': ({ number, day, other, than }: Order) =>
    `${number}的日期${day}晚于它后面的${other}（${than}）。请核对日期；${ask}`,
  'number.skips': ({ number, next }: { number: string; next: string }) =>
    `下一号是${next}，编为${number}会留下空号。中间的号已在别处使用的，请先登记；${ask}`,
  'number.year-apart': ({ number, code, year }: { number: string; code: string; year: number }) =>
    `「${code}」最近一年的文号是${year}年的，${number}与它不相接。请核对年份，本机日期不对的请先校准；${ask}`,
  'number.far-from-item': ({ number, day, assigned }: { number: string; day: string; assigned: string }) =>
    `${number}的日期${day}与这一件的交办日期${assigned}相距太远。请核对日期，本机日期不对的请先校准；${ask}`,
  'number.start-unknown': ({ code, codes }: { code: string; codes: string }) =>
    `「${code}」不是本单位现在的代字（现有${codes}），请核对；确有这个代字的，请确认。`,
  'number.start-lower': (facts: { code: string; year: number; used: number; before: number; last: number }) =>
    `「${facts.code}」${facts.year}年原写明已用到${facts.before}号，程序接着编到了${facts.last}号；改成${facts.used}号，其间没有登记的号在登记簿上都成了空号。确属原来写错的，请确认。`,
  'number.not-yet': ({ number, day }: { number: string; day: string }) =>
    `${number}的日期${day}还没有到，程序以外用过的号才在这里登记。请核对日期。`,
  'number.line': ({ line, words }: { line: number; words: string }) => `第${line}个号：${words}`,
} as const;
