import type { HandlingRole } from '../../../model/kinds.ts';
import type { Day } from '../../../model/primitives.ts';
import { isDateLine, readDay } from '../../dates/day-reading.ts';
import { excerpt, type Finding } from '../page/finding.ts';
import { labelledFields } from '../page/labelled-fields.ts';
import type { PageLine } from '../page/lines.ts';

/** 交办 day: labelled, in the sentence (于3月20日交办), or the day under the notice. */
export function readAssignedOn(lines: readonly PageLine[], isNotice: boolean): Finding<Day> {
  for (const line of lines) {
    const field = labelledFields(line).find(({ label }) => label === 'assignedOn');
    if (field) return dayOf(field.value, field.passage);
    const clause = /([^，。；]{0,24}日)[^，。；]{0,6}交办/.exec(line.text)?.[1];
    if (clause) return dayOf(clause, excerpt(line.text, clause));
  }
  const signed = isNotice ? lines.findLast((line) => isDateLine(line.text)) : undefined;
  return signed ? dayOf(signed.text, signed.text) : null;
}

/** 限时: for a co-handler the day its opinion is due, otherwise the day of the reply. */
export function readDueOn(lines: readonly PageLine[], role: HandlingRole | null): Finding<Day> {
  for (const line of lines) {
    const field = labelledFields(line).find(({ label }) => label === 'dueOn');
    if (field) return dayOf(field.value, field.passage);
  }
  const found: { opinion: boolean; finding: Finding<Day>; clause: string }[] = [];
  for (const { text } of lines) {
    for (const match of text.matchAll(
      /([^。；]*?(?:于|在|，|^))([^。；，]{4,16}?日)\s*(?:之前|以前|前)([^。；]{0,40})/g,
    )) {
      const [clause, before = '', date = '', after = ''] = match;
      const finding = dayOf(date, excerpt(clause, date));
      if (!finding) continue;
      const opinion = /会办意见|协办意见|会办单位/.test(`${before.slice(-30)}${after.split('，')[0]}`);
      if (opinion || /答复|办结|办理|回复|报送|反馈/.test(`${before.slice(-20)}${after}`))
        found.push({ opinion, finding, clause });
    }
  }
  const ours = found.filter(({ opinion }) => opinion === (role === 'co'));
  const [first, second] = ours.length > 0 ? ours : role === 'co' ? found : [];
  if (!first) return null;
  const differs =
    second && JSON.stringify(second.finding) !== JSON.stringify(first.finding) && 'value' in (second.finding ?? {});
  if (differs && first.finding && second.finding) {
    return {
      doubt: '写了几个期限，不能确定哪一个是答复期限',
      passage: `${first.finding.passage} ｜ ${second.finding.passage}`,
    };
  }
  return first.finding;
}

function dayOf(text: string, passage: string): Finding<Day> {
  const reading = readDay(text);
  if (reading.state === 'absent') return null;
  if (reading.state === 'doubtful') return { doubt: reading.reason, passage: excerpt(passage) };
  return { value: reading.day, passage: excerpt(passage) };
}
