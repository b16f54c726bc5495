import type { IntakeField, IntakeItem } from '../../../model/reading/intake.ts';

type Rule = { field: IntakeField; odd: (item: IntakeItem) => string | null };

/** More than a year and a month lies between no hand-over and its reply. */
const longestDays = 400;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;

/** What a value must hold to be believed without a look. */
const rules: readonly Rule[] = [
  {
    field: 'number',
    odd: ({ number }) =>
      number === null
        ? null
        : /^(?:19|20)\d{2}$/.test(number)
          ? '这个编号像是年份'
          : /^\d{7,}$/.test(number) && !/^(?:19|20)\d{2}/.test(number)
            ? '编号的位数太多'
            : null,
  },
  {
    field: 'title',
    odd: ({ title }) =>
      title === null
        ? null
        : count(title, /《/g) !== count(title, /》/g) || count(title, /“/g) !== count(title, /”/g)
          ? '案由里的书名号或引号不成对'
          : /^[、，。；：）》”的]|[、，；：（《“和与及的]$/.test(title) || title.length < 4
            ? '案由像是没有读全'
            : /(?:由|请|交).{2,14}(?:主办|会办|协办|独办|承办|办理)|请于|[\d月]日前/.test(title)
              ? '案由里像是带进了别的字'
              : null,
  },
  { field: 'term', odd: ({ term }) => (term !== null && term > 25 ? '届数太大' : null) },
  { field: 'meeting', odd: ({ meeting }) => (meeting !== null && meeting > 9 ? '次数太大' : null) },
  {
    field: 'proposers',
    odd: ({ proposers }) =>
      proposers.some(({ organization }) => organization !== null && organization.length < 2)
        ? '工作单位像是没有读全'
        : proposers.length > 1 && new Set(proposers.map(({ name }) => name)).size < proposers.length
          ? '有人读出了两次'
          : null,
  },
  {
    field: 'dueOn',
    odd: ({ assignedOn, dueOn }) =>
      assignedOn === null || dueOn === null
        ? null
        : daysBetween(assignedOn, dueOn) > longestDays
          ? `离交办日期（${assignedOn}）一年多，请核对`
          : assignedOn === dueOn
            ? '与交办日期是同一天，请核对'
            : null,
  },
  {
    field: 'coUnits',
    odd: ({ leadUnit, coUnits }) => (leadUnit !== null && coUnits.includes(leadUnit) ? '会办单位里也有主办单位' : null),
  },
];

/** A value that no such item has bears a doubt, however surely it was read. */
export function withPlausible(item: IntakeItem): IntakeItem {
  const doubts = [...item.doubts];
  for (const { field, odd } of rules) {
    const reason = doubts.some((doubt) => doubt.field === field) ? null : odd(item);
    if (reason === null) continue;
    const passage = item.passages?.find((each) => each.field === field)?.passage ?? '';
    doubts.push({ field, passage, reason });
  }
  return doubts.length === item.doubts.length ? item : { ...item, doubts };
}
