import type { IntakeField, IntakeItem } from '../../../model/reading/intake.ts';
import { dayIn, type YearOf } from '../days.ts';
import { mentionsIn } from '../number.ts';
import { peopleIn } from '../people.ts';
import { fieldOfLabel } from '../text/labels.ts';
import type { Pair } from '../text/pairs.ts';
import { isTitleLine } from '../title.ts';
import { unitsListed } from '../unit-list.ts';

type Unread = { field: IntakeField | null; label: string; passage: string };

/** 「牵头科局：市民政局」: words under a label that no field has, and the field they most likely belong to. */
export function unreadIn(
  { pairs, prose }: { pairs: readonly Pair[]; prose: readonly { text: string }[] },
  years: YearOf,
): Unread[] {
  const lines = [
    ...prose.map(({ text }) => text),
    ...pairs
      .filter(({ field, label }) => field === 'other' && fieldOfLabel(label) === null)
      .map(({ label, value }) => `${label}：${value}`),
  ];
  const found: Unread[] = [];
  for (const line of lines.slice(0, 200)) {
    const [, label, value] =
      /^\s*[●■◆·•*\d.、]{0,4}\s*([\u4e00-\u9fffA-Za-z]{1,10})[：:]\s*(\S.{0,80})$/.exec(line) ?? [];
    if (!label || !value || fieldOfLabel(label) !== null || /[。！？；]./.test(value)) continue;
    found.push({ field: likeliest(label, value, years), label, passage: `${label}：${value}` });
  }
  return found;
}

/** The field to which a value of this form would belong. */
function likeliest(label: string, value: string, years: YearOf): IntakeField | null {
  if (/\d/.test(value) && value.length < 24 && dayIn(value, years)?.value)
    return /限|止|前|复|结|完/.test(label) ? 'dueOn' : /交|转|派|发|下/.test(label) ? 'assignedOn' : null;
  if (isTitleLine(value)) return 'title';
  if (
    /编|号|码/.test(label) &&
    !/证|卡|收/.test(label) &&
    (mentionsIn(value).length > 0 || /^[\dA-Za-z-]{1,12}$/.test(value))
  )
    return 'number';
  if (/届|次|会议/.test(label)) return 'term';
  const { units, odd } = unitsListed(value);
  if (units.length > 0 && odd === null && /办|牵|责|协|承|会/.test(label))
    return /主|牵|责/.test(label) ? 'leadUnit' : 'coUnits';
  if (/代表|委员|提|议|名|人|电|手机/.test(label) && (peopleIn(value).people.length > 0 || /\d{7,}/.test(value)))
    return /经办|承办|联系|签|审|校|记录|收|发|批|拟/.test(label) ? null : 'proposers';
  return null;
}

/** An item with a doubt at each field that may hold what was not read; what no field may hold is told. */
export function withUnread(item: IntakeItem, unread: readonly Unread[]): { item: IntakeItem; notes: string[] } {
  const doubts = [...item.doubts];
  const left: string[] = [];
  for (const { field, label, passage } of unread) {
    // The meeting stands in the text more than once.
    if (field === 'term' && item.term !== null) continue;
    const value = field === null ? null : item[field];
    const free = field !== null && (value === null || (Array.isArray(value) && value.length === 0));
    if (free && field !== null && !doubts.some((doubt) => doubt.field === field))
      doubts.push({ field, passage, reason: `「${label}」后面的文字没有认出` });
    else left.push(passage);
  }
  return {
    item: { ...item, doubts },
    notes: left.length > 0 ? [`没有用到的文字：${left.map((each) => `「${each.slice(0, 60)}」`).join('、')}。`] : [],
  };
}
