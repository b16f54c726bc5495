import { type Decision, LetterContent } from '../../model/letter/letter.ts';
import type { ItemFile } from '../../model/package/case-file.ts';
import { fieldsBothChanged, joinDrafts } from '../letter/join-drafts.ts';
import { canonical, type KeyedRows } from './case-keys.ts';

type LetterRow = ItemFile['rows']['letter'][number];
/**
 * What becomes of the letter of one round: `new` here, as it was changed `there` alone, `joined` where both wrote, `aside`
 * among the versions kept, where the letter here lies with the leader or is signed.
 */
export type LetterJoin = {
  round: number;
  how: 'new' | 'there' | 'joined' | 'aside';
  theirs: LetterRow;
  ours: LetterRow | null;
  /** In our numbers; those from `comes` on name rows that only come in. */
  content: LetterContent;
  /** What was written there, in the same numbers. */
  there: LetterContent;
  sideBySide: number;
  /** Outside of the paragraphs: fields that both changed, in which ours stays. */
  kept: string[];
};

/** From here on a number in a letter names a row of the package that is not here yet, or the version that it gets here. */
export const comes = 2 ** 40;

const fieldNames: Partial<Record<keyof LetterContent, string>> = {
  title: '标题',
  salutation: '称呼',
  opening: '开头',
  closing: '结尾',
  note: '附注',
  contactLines: '联系信息',
  enclosures: '附件名称',
  enclosureTexts: '附件文字',
  copyTo: '抄送',
  resultClass: '办理结果类别',
  disclosure: '公开属性',
};

/** What becomes of a letter, before it is done. 「稿件：两边都写过，按段合在一起，其中2段上下并列。」 */
export function letterJoinWords({ how, theirs, sideBySide, kept }: LetterJoin): string {
  const by = theirs.savedBy;
  if (how === 'new') return `稿件：本机还没有，存入${by}写的一稿。`;
  if (how === 'there') return `稿件：只有${by}改过，改为这一稿，原稿留在历史版本里。`;
  if (how === 'aside') return `稿件：本机的不改动，${by}写的一稿存在历史版本里。`;
  const beside = sideBySide > 0 ? `，其中${sideBySide}段两边都改过，上下并列，请人选定` : '';
  const words = kept.length > 0 ? `；${kept.join('、')}两边都改过，保留本机的，另一稿在历史版本里` : '';
  return `稿件：两边都写过，按段合在一起${beside}${words}。`;
}

type Side = { file: ItemFile; keys: KeyedRows };

/** The letter of `theirs` beside ours of the same round; null when nothing of it is to come in. */
export function joinLetter(
  base: Side | null,
  ours: Side,
  theirs: Side,
  letter: LetterRow,
  state: { closed: boolean; signedThere: boolean },
): LetterJoin | null {
  const own = ours.file.rows.letter.find(({ round }) => round === letter.round) ?? null;
  const before = own && commonWords(base, ours, theirs, letter, own);
  const known = [before?.content, own?.content].flatMap((each) => each ?? []);
  const there = inOurNumbers(letter.content, theirs, ours, known);
  const plain = { round: letter.round, theirs: letter, ours: own, there, sideBySide: 0, kept: [] };
  if (!own) return { ...plain, how: 'new', content: there };
  const here = LetterContent.parse(own.content);
  const was = before && inOurNumbers(before.content, before.side, ours, known);
  if (isSame(there, here) || (was && isSame(there, was))) return null;
  if (state.signedThere || (was && isSame(here, was) && !state.closed))
    return { ...plain, how: 'there', content: there };
  if (state.closed) return { ...plain, how: 'aside', content: there };
  const start = was ?? { ...here, blocks: [], decisions: [], merged: [] };
  const both = was ? fieldsBothChanged(was, there, here) : fieldsApart(there, here);
  const outside = Object.fromEntries(both.map((name) => [name, here[name]]));
  const joined = joinDrafts(start, { ...there, ...outside } as LetterContent, here);
  if (!joined || isSame(joined.content, here))
    return both.length > 0 ? { ...plain, how: 'aside', content: there } : null;
  const content = LetterContent.safeParse(joined.content);
  // What would be too long to be a draft stays a version of its own.
  if (!content.success) return { ...plain, how: 'aside', content: there };
  const kept = both.map((name) => fieldNames[name] ?? name);
  return { ...plain, how: 'joined', content: content.data, sideBySide: joined.sideBySide.length, kept };
}

function fieldsApart(one: LetterContent, other: LetterContent) {
  const { blocks: _, decisions: __, merged: ___, ...words } = { ...one, ...other };
  return (Object.keys(words) as (keyof typeof words)[]).filter((name) => !isSame(one[name], other[name]));
}

/** The words that both began with: those of the base, else of the last version that both keep. */
function commonWords(base: Side | null, ours: Side, theirs: Side, letter: LetterRow, own: LetterRow) {
  const began = base?.file.rows.letter.find(({ round }) => round === letter.round);
  if (base) return began ? { content: began.content, side: base } : null;
  const kept = new Set(
    theirs.file.rows.letterVersion
      .filter(({ letterId }) => letterId === letter.id)
      .map(({ fingerprint }) => fingerprint),
  );
  const shared = ours.file.rows.letterVersion.findLast(
    ({ letterId, fingerprint }) => letterId === own.id && kept.has(fingerprint),
  );
  return shared ? { content: shared.content, side: ours } : null;
}

/** A letter of another store with the numbers of ours: sources name our opinions, citations what they named before. */
function inOurNumbers(content: LetterContent, from: Side, ours: Side, known: readonly LetterContent[]): LetterContent {
  const unitName = new Map(from.file.units.map(({ id, name }) => [id, name]));
  const ourUnits = new Map(ours.file.units.map(({ id, name }) => [name, id]));
  const keyOf = new Map([...from.keys.opinion].map(([key, { id }]) => [id as number, key]));
  const unit = (id: number) =>
    unitName.has(id) ? (ourUnits.get(unitName.get(id) as string) ?? comes + id) : undefined;
  const opinion = (id: number) => {
    const key = keyOf.get(id);
    return key === undefined ? undefined : ((ours.keys.opinion.get(key)?.id as number | undefined) ?? comes + id);
  };
  const version = (id: number, was: number) => {
    const key = keyOf.get(id);
    if (key === undefined) return was;
    return (ours.keys.opinion.get(key)?.version as number | undefined) ?? comes + id;
  };
  const mergedVersion = (unitId: number, was: number) => {
    const row = from.file.rows.opinion.find((each) => each.unitId === unitId && each.version === was);
    return row ? version(row.id, was) : was;
  };
  const withUnit = <T extends { unitId: number }>(rows: readonly T[]) =>
    rows.flatMap((row) => {
      const unitId = unit(row.unitId);
      return unitId === undefined ? [] : [{ ...row, unitId }];
    });
  const cited = known.flatMap(({ blocks }) => blocks.flatMap(({ citations }) => citations ?? []));
  return LetterContent.parse({
    ...content,
    blocks: content.blocks.map(({ sources, citations, ...block }) => ({
      ...block,
      sources: withUnit(sources).flatMap((source) => {
        const opinionId = opinion(source.opinionId);
        if (opinionId === undefined) return [];
        return [{ ...source, opinionId, version: version(source.opinionId, source.version) }];
      }),
      ...(citations
        ? {
            citations: citations.map((each) => ({
              ...each,
              id: cited.find((own) => own.label === each.label && own.words === each.words)?.id ?? each.id,
            })),
          }
        : {}),
    })),
    decisions: content.decisions.flatMap((each): Decision[] => (each.kind === 'rejected' ? withUnit([each]) : [each])),
    merged: withUnit(content.merged.map((each) => ({ ...each, version: mergedVersion(each.unitId, each.version) }))),
  });
}

function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}
