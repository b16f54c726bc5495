/** Columns of which fewer cells can be judged say nothing. */
const fewest = 3;
const mostJudged = 40;

type Shifted<F extends string> = {
  /** Which field each column means once the header is moved. */
  fields: (F | null)[];
  /** The first column of those that move, and to which side their names go. */
  from: number;
  by: 1 | -1;
};

type Asked<F extends string> = {
  fields: readonly (F | null)[];
  cells: (column: number) => readonly string[];
  /** Whether a cell may be one of the field; null where it says nothing of it. */
  fits: (field: F, cell: string) => boolean | null;
};

/**
 * A header that stands one column off its cells, known by two columns or more that contradict their names and fit the
 * names beside them: 姓名 over telephone numbers, 科室 over names. Null where the names stand right, or moving them does
 * not help.
 */
export function shiftedHeader<F extends string>({ fields, cells, fits }: Asked<F>): Shifted<F> | null {
  const judged = new Map<string, { good: number; bad: number }>();
  const judge = (column: number, field: F) => {
    const key = `${column} ${field}`;
    const known = judged.get(key);
    if (known) return known;
    const count = { good: 0, bad: 0 };
    for (const cell of cells(column).slice(0, mostJudged)) {
      const fit = cell === '' ? null : fits(field, cell);
      if (fit !== null) count[fit ? 'good' : 'bad'] += 1;
    }
    judged.set(key, count);
    return count;
  };
  const sum = (map: readonly (F | null)[]) => {
    const all = { good: 0, bad: 0, against: 0 };
    for (const [column, field] of map.entries()) {
      if (field === null) continue;
      const { good, bad } = judge(column, field);
      all.good += good;
      all.bad += bad;
      if (bad >= fewest && bad > 2 * good) all.against += 1;
    }
    return all;
  };
  const base = sum(fields);
  if (base.against < 2) return null;
  let best: (Shifted<F> & { good: number; bad: number }) | null = null;
  for (const by of [1, -1] as const) {
    for (let from = 0; from < fields.length; from += 1) {
      const moved = fields.map((field, column) => (column < from ? field : (fields[column - by] ?? null)));
      if (by === 1) moved[from] = null;
      const { good, bad } = sum(moved);
      if (bad * 4 > base.bad || good <= base.good) continue;
      if (best === null || good - bad > best.good - best.bad) best = { fields: moved, from, by, good, bad };
    }
  }
  return best && { fields: best.fields, from: best.from, by: best.by };
}

/** The question about a header that seems to stand one column off: by the first name that moves and a cell under it. */
export const shiftQuestion = (name: string, sample: string): string =>
  `「${name}」一栏写的是「${sample.slice(0, 12)}」之类，从这一列起像是错了一位？`;

/** The first column whose name moves and does not fit what stands under it, with a cell of it. */
export function firstMoved<F extends string>(
  { fields, cells, fits }: Asked<F>,
  shift: Pick<Shifted<F>, 'fields' | 'from'>,
): { column: number; sample: string } {
  const sampleOf = (column: number) => cells(column).find((cell) => cell !== '') ?? '';
  const moved = fields.flatMap((field, at) =>
    at >= shift.from && field !== null && field !== shift.fields[at] ? [{ column: at, field }] : [],
  );
  const first = moved.find(({ column, field }) => fits(field, sampleOf(column)) === false) ?? moved[0];
  const column = first?.column ?? 0;
  return { column, sample: sampleOf(column) };
}
