import { keysOf } from '../../model/kinds.ts';
import { type Stage, stages } from '../../model/life/stage.ts';
import type { CaseItem, ItemFile } from '../../model/package/case-file.ts';
import { type JoinedField, registeredFields } from '../../model/package/case-package.ts';
import { documentNumber } from '../numbers/document-number.ts';
import { canonical, identities, type JoinedTable, joinedTables, type KeyedRows, keyedRows } from './case-keys.ts';
import type { Row } from './case-links.ts';
import { joinLetter, type LetterJoin } from './join-letters.ts';
import { registeredWords } from './registered-words.ts';

type NewRow = { table: JoinedTable; row: Row };
type ChangedRow = { table: JoinedTable; ours: Row; theirs: Row };

/** What comes of an item that two stores had in hand. Nothing is in it that both have. */
export type ItemJoin = {
  fields: JoinedField[];
  /** Rows that we lack, in the order in which they can be stored. */
  add: NewRow[];
  /** Rows that were carried on there alone. */
  change: ChangedRow[];
  letters: LetterJoin[];
  /** Letters signed there that cannot be signed letters here. */
  asText: ItemFile['rows']['documentNumber'];
  stage: Stage | null;
  columns: Partial<Pick<CaseItem, (typeof ownColumns)[number]>>;
  /** Which row here each of theirs is, by its number there. */
  match: ReadonlyMap<JoinedTable, ReadonlyMap<number, Row>>;
  /** What stays as it is here although it is another there, in words. */
  notes: string[];
};

const ownColumns = ['round', 'closedOn', 'archivedOn', 'archiveNumber', 'carriedTerm', 'carriedMeeting'] as const;

type Asked = {
  /** What both began with; null where nobody kept it. */
  base: ItemFile | null;
  ours: ItemFile;
  theirs: ItemFile;
  /** Numbers of theirs that another item bears here. */
  taken: ReadonlySet<string>;
};

/**
 * Joins what was done to one item in two stores: what only one changed is taken, what both wrote stands side by side, and
 * what cannot be both stays ours and is named. The same file again changes nothing.
 */
export function joinItem({ base, ours, theirs, taken }: Asked): ItemJoin {
  const side = (file: ItemFile) => ({ file, keys: keyedRows(file) });
  const [was, here, there] = [base && side(base), side(ours), side(theirs)];
  const signed = signedNumbers(theirs, ours, taken);
  const rows = joinRows(was?.keys ?? null, here.keys, there.keys, signed.fitting);
  const letters = theirs.rows.letter.flatMap((letter) => {
    const own = ours.rows.letter.find(({ round }) => round === letter.round);
    const signedThere = signed.fitting.some(({ letterId }) => letterId === letter.id);
    const closed = own !== undefined && (ours.item.stage === 'submitted' || isSigned(ours, own.id));
    return joinLetter(was, here, there, letter, { closed, signedThere }) ?? [];
  });
  const stage = joinStage(base, ours, theirs, { letters, isSigned: signed.fitting.length > 0 });
  return {
    fields: joinFields(base, ours, theirs),
    ...rows,
    letters,
    asText: signed.others,
    stage: stage.to,
    columns: stage.to ? columnsOf(base, ours, theirs) : {},
    notes: [...rows.notes, ...stage.notes, ...otherFields(base, ours, theirs)],
  };
}

/** Whether there is nothing in the package that we have not. */
export function isNothing({ fields, add, change, letters, asText, stage }: ItemJoin): boolean {
  return [fields, add, change, letters, asText].every((list) => list.length === 0) && stage === null;
}

function joinFields(base: ItemFile | null, ours: ItemFile, theirs: ItemFile): JoinedField[] {
  const [own, other, was] = [registeredWords(ours), registeredWords(theirs), base && registeredWords(base)];
  return keysOf(registeredFields)
    .filter((field) => own[field] !== other[field] && was?.[field] !== other[field])
    .map((field) => ({
      ...{ field, label: registeredFields[field], ours: own[field], theirs: other[field] },
      by: was && was[field] === own[field] ? 'there' : 'both',
    }));
}

function joinRows(
  was: KeyedRows | null,
  here: KeyedRows,
  there: KeyedRows,
  fitting: ItemFile['rows']['documentNumber'],
): Pick<ItemJoin, 'add' | 'change' | 'match' | 'notes'> {
  const [add, change, notes] = [[] as NewRow[], [] as ChangedRow[], [] as string[]];
  const match = new Map<JoinedTable, Map<number, Row>>();
  for (const table of joinedTables) {
    const same = new Map<number, Row>();
    match.set(table, same);
    const may: readonly string[] = 'may' in identities[table] ? (identities[table] as { may: string[] }).may : [];
    const state = (row: Row | undefined) => row && canonical(may.map((column) => row[column]));
    for (const [key, theirs] of there[table]) {
      const [ours, before] = [here[table].get(key), was?.[table].get(key)];
      if (ours && typeof theirs.id === 'number') same.set(theirs.id, ours);
      if (!ours) {
        if (!before && table !== 'letter' && comesIn(table, theirs, fitting)) add.push({ table, row: theirs });
      } else if (state(ours) !== state(theirs) && state(before) !== state(theirs)) {
        if (state(before) === state(ours)) change.push({ table, ours, theirs });
        else notes.push(`${rowNames[table]}两边都有改动，保留本机的${shortWords(table, ours)}。`);
      }
    }
  }
  return { add, change, match, notes };
}

/** A number and its signature come in where the letter can be a signed one here. */
function comesIn(table: JoinedTable, row: Row, fitting: ItemFile['rows']['documentNumber']): boolean {
  if (table === 'documentNumber') return fitting.some(({ id }) => id === row.id);
  return table !== 'signature' || fitting.some(({ id }) => id === row.numberId);
}

export const rowNames: Record<JoinedTable, string> = {
  attachment: '附件',
  opinionRequest: '征求意见',
  opinion: '会办意见',
  chase: '催办',
  letter: '稿件',
  letterVersion: '稿件版本',
  remark: '批注',
  remarkStep: '批注的答复',
  documentNumber: '文号',
  signature: '签发',
  lifeEvent: '办理事项',
  contact: '沟通',
  delivery: '送达',
  feedback: '反馈',
  commitment: '承诺',
  milestone: '承诺节点',
  commitmentLog: '承诺进展',
  commitmentDropped: '不算承诺的句子',
  deadlineEvent: '期限记录',
};

function shortWords(table: JoinedTable, row: Row): string {
  const words = table === 'commitment' || table === 'milestone' ? String(row.what) : '';
  return words ? `「${words.slice(0, 30)}」` : '';
}

/** Numbers whose signatures we lack: those that fit into our register and under our letter, and the others. */
function signedNumbers(theirs: ItemFile, ours: ItemFile, taken: ReadonlySet<string>) {
  const said = ({ rows }: ItemFile) =>
    rows.signature.flatMap(({ numberId, fingerprint }) => {
      const number = rows.documentNumber.find(({ id }) => id === numberId);
      return number ? [{ number, key: `${documentNumber(number)} ${fingerprint}` }] : [];
    });
  const here = new Set(said(ours).map(({ key }) => key));
  const lacking = said(theirs).flatMap(({ number, key }) =>
    number.voidedOn === null && !here.has(key) ? [number] : [],
  );
  const fits = (row: (typeof lacking)[number]) => {
    const round = theirs.rows.letter.find(({ id }) => id === row.letterId)?.round;
    const own = ours.rows.letter.find((each) => each.round === round);
    if (taken.has(documentNumber(row)) || ours.item.stage === 'submitted') return false;
    return !own || !isSigned(ours, own.id);
  };
  return { fitting: lacking.filter(fits), others: lacking.filter((row) => !fits(row)) };
}

function isSigned({ rows }: ItemFile, letterId: number): boolean {
  const valid = new Set(rows.documentNumber.flatMap(({ id, voidedOn }) => (voidedOn === null ? [id] : [])));
  return rows.signature.some((each) => each.letterId === letterId && valid.has(each.numberId));
}

/** The stage goes on where only they went on; where both did, ours stays. */
function joinStage(
  base: ItemFile | null,
  ours: ItemFile,
  theirs: ItemFile,
  { letters, isSigned }: { letters: readonly LetterJoin[]; isSigned: boolean },
): { to: Stage | null; notes: string[] } {
  const [own, other] = [ours.item.stage, theirs.item.stage];
  const nothing = { to: null, notes: [] };
  if (own === other || base?.item.stage === other) return nothing;
  // Under review lies what was sent to a leader of that office.
  if (other === 'submitted') return begun(own, letters);
  if (base?.item.stage === own || isSigned) return { to: other, notes: [] };
  if (!base) return begun(own, letters);
  const notes = [`这件在外面已到「${stages[other]}」，在单位已到「${stages[own]}」，保留单位的。`];
  return { to: null, notes };
}

function begun(own: Stage, letters: readonly LetterJoin[]) {
  return { to: own === 'registered' && letters.length > 0 ? ('drafting' as const) : null, notes: [] };
}

function columnsOf(base: ItemFile | null, { item: ours }: ItemFile, { item: theirs }: ItemFile): ItemJoin['columns'] {
  return Object.fromEntries(
    ownColumns
      .filter((name) => theirs[name] !== ours[name] && (base ? base.item[name] === ours[name] : true))
      .map((name) => [name, name === 'round' ? Math.max(ours.round, theirs.round) : theirs[name]]),
  );
}

/** What is no field of the choice: who has the item in hand is for the office to say. */
function otherFields(base: ItemFile | null, { item: ours }: ItemFile, { item: theirs }: ItemFile): string[] {
  if (!base) return [];
  const names = { number: '编号', section: '承办科室', handler: '承办人', leader: '责任领导' } as const;
  return keysOf(names)
    .filter((name) => theirs[name] !== null && theirs[name] !== base.item[name] && theirs[name] !== ours[name])
    .map((name) => `${names[name]}在外面改为「${theirs[name]}」，单位的「${ours[name] ?? '空白'}」保留。`);
}
