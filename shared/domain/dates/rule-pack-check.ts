import { Limit, limitKeys, limitStarts, limitUnits, startsOf } from '../../model/dates/rules.ts';
import { keysOf } from '../../model/kinds.ts';

type LimitsRead = { limits: Limit[]; problem: null } | { limits: null; problem: string };

/**
 * The limits of a pack as typed or imported, or the first thing wrong with them in words that name the line:
 * 「第3条「答复」缺少单位，请选自然日、工作日或月」.
 */
export function readLimits(rows: readonly unknown[]): LimitsRead {
  const limits: Limit[] = [];
  for (const [index, row] of rows.entries()) {
    const parsed = Limit.safeParse(row);
    const name = nameOf(row);
    const place = `第${index + 1}条${name ? `「${name}」` : ''}`;
    if (!parsed.success) return wrong(`${place}${parsed.error.issues[0]?.message ?? '内容不全'}`);
    const { key, start, unit, number } = parsed.data;
    if (!startsOf[key].includes(start)) {
      const allowed = startsOf[key].map((each) => limitStarts[each]).join('、');
      return wrong(`${place}不能从「${limitStarts[start]}」起算，请改为${allowed}`);
    }
    if (unit === 'month' && number > 60) return wrong(`${place}不能超过60个月，请核对单位`);
    const twin = limits.findIndex((other) => sameCase(other, parsed.data));
    if (twin >= 0) return wrong(`${place}与第${twin + 1}条重复，同一类别、级别只留一条`);
    limits.push(parsed.data);
  }
  for (const key of ['reply', 'opinion'] as const) {
    if (!limits.some((limit) => limit.key === key)) return wrong(`缺少「${limitKeys[key]}」期限，请补上`);
  }
  return { limits, problem: null };
}

/** 5个工作日，自收到之日起 */
export function limitInWords({ number, unit, start }: Pick<Limit, 'number' | 'unit' | 'start'>): string {
  const span = unit === 'day' ? `${number}日` : unit === 'month' ? `${number}个月` : `${number}个${limitUnits.workday}`;
  return start === 'beforeReply' ? `答复到期前${span}` : `自${limitStarts[start]}起${span}`;
}

function wrong(problem: string): LimitsRead {
  return { limits: null, problem: `${problem}。` };
}

function sameCase(a: Limit, b: Limit): boolean {
  return a.key === b.key && a.kind === b.kind && a.level === b.level;
}

function nameOf(row: unknown): string {
  const key = (row as { key?: unknown } | null)?.key;
  return keysOf(limitKeys).find((each) => each === key) ? limitKeys[key as keyof typeof limitKeys] : '';
}
