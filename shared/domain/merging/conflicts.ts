import type { LetterContent } from '../../model/letter/letter.ts';
import type { Conflict } from '../../model/merging/merging.ts';
import type { Opinion } from '../../model/opinions.ts';
import { type Contradiction, contradictions, type Stated } from './contradictions.ts';
import { currentOpinions } from './versions.ts';

/**
 * Where the draft gives figures for one thing at one time that cannot both be right: in paragraphs of two units, of one,
 * or in a unit's and our own. What the clerk corrected or took out is no conflict any more; what was waved through
 * carries its reason. 养老床位 300张 by one unit and 320张 by another → one conflict.
 */
export function conflicts(content: LetterContent, opinions: readonly Opinion[]): Conflict[] {
  const days = new Map(currentOpinions(opinions).map(({ unitId, receivedOn }) => [unitId, receivedOn]));
  const blocks = content.blocks.filter(
    ({ level, text, sources }) =>
      /[\d一二两三四五六七八九十]/.test(text) &&
      (sources.length > 0 ? sources.some(({ unitId }) => days.has(unitId)) : level === 0),
  );
  const stated = blocks.map(({ text, sources }): Stated => {
    const [unitId] = sources.flatMap((source) => (days.has(source.unitId) ? [source.unitId] : []));
    return { text, unitId: unitId ?? null, day: days.get(unitId ?? 0) ?? null };
  });
  const reasons = new Map(
    content.decisions.flatMap((one) => (one.kind === 'conflict' ? [[one.key, one.reason] as const] : [])),
  );
  return grouped(contradictions(stated))
    .map((group) => {
      const { key, subject, claims } = told(group);
      return {
        ...{ key, subject, reason: reasons.get(key) ?? null },
        claims: claims
          .flatMap((stated, statement): Conflict['claims'] => {
            const { at } = stated;
            const { printed, sentence } = stated.figure;
            const against = group.flatMap(({ a, b }) =>
              a === stated ? [claims.indexOf(b)] : b === stated ? [claims.indexOf(a)] : [],
            );
            const block = blocks[at];
            const from = block?.sources.filter(({ unitId }) => days.has(unitId)) ?? [];
            const claim = { blockId: block?.id ?? '', figure: printed, sentence, statement, against };
            if (from.length === 0) return [{ ...claim, unitId: null, opinionId: null, paragraph: null }];
            return from.map(({ unitId, opinionId, paragraph }) => ({ ...claim, unitId, opinionId, paragraph }));
          })
          .sort((a, b) => (a.unitId ?? 0) - (b.unitId ?? 0) || (a.paragraph ?? 0) - (b.paragraph ?? 0)),
      };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Three units with three figures for one thing are one conflict. */
function grouped(pairs: readonly Contradiction[]): Contradiction[][] {
  const groups = new Map<object, Contradiction[]>();
  for (const pair of pairs) {
    const [one, other] = [groups.get(pair.a), groups.get(pair.b)];
    const group = [...(one ?? []), ...(other === one ? [] : (other ?? [])), pair];
    for (const { a, b } of group) groups.set(a, group).set(b, group);
  }
  return [...new Set(groups.values())];
}

function told(group: readonly Contradiction[]) {
  const claims = [...new Set(group.flatMap(({ a, b }) => [a, b]))];
  const [first] = claims;
  // The same for the same statements, whatever the order in which they came.
  const subject = group.map((one) => one.subject).sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? '';
  const { measure = '', plan = false } = first?.figure ?? {};
  const times = [...new Set(claims.map(({ figure }) => figure.time))].sort().join();
  const values = [...new Set(claims.map(({ figure: { value } }) => `${value.low}~${value.high}`))].sort();
  return { key: [subject, measure, plan ? '计划' : '', times, ...values].join('|'), subject, claims };
}
