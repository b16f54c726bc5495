/** A stretch of a sentence, the end not included. */
export type Stretch = { start: number; end: number };

const goesOn = /^(?:[\d每]|其中|比|较|同比|环比|增长|增幅|提高|提升|下降|年均|分别|达到|达|由|从|农村|城市|城镇)/;

/**
 * The figures that belong to the words: those of their clause and of the clauses that go on with it (比上年增长10%);
 * where there are none, those behind up to the semicolon; else all of the sentence.
 */
export function nearestFigures(
  plain: string,
  spots: readonly (readonly Stretch[])[],
  figures: readonly Stretch[],
): readonly Stretch[] {
  const clauses: (Stretch & { part: number })[] = [];
  let start = 0;
  let part = 0;
  for (const { 0: sign, index } of plain.matchAll(/[，；]|$/g)) {
    clauses.push({ start, end: index, part });
    start = index + 1;
    if (sign === '；') part += 1;
  }
  const inside = ({ start, end }: Stretch) => figures.filter((each) => each.start >= start && each.start < end);
  const held = clauses.map((clause) => spots.filter((each) => each.some((spot) => clauseHolds(clause, spot))).length);
  const most = Math.max(...held);
  let last = -1;
  const own = clauses.filter((clause, index) => {
    const words = plain.slice(clause.start, clause.end).trim();
    const mine = held[index] === most || (last === index - 1 && index > 0 && goesOn.test(words));
    if (mine) last = index;
    return mine;
  });
  const first = own.flatMap(inside);
  if (first.length > 0) return first;
  const anchor = clauses[held.indexOf(most)];
  const behind = clauses.filter(({ start, part }) => anchor && part === anchor.part && start > anchor.start);
  const next = behind.flatMap(inside);
  return next.length > 0 ? next : figures;
}

const clauseHolds = (clause: Stretch, spot: Stretch) => spot.start >= clause.start && spot.start < clause.end;
