import { type CommitmentStatus, commitmentStatuses } from '../../model/commitments.ts';
import { keysOf } from '../../model/kinds.ts';
import { type Stage, stages } from '../../model/life/stage.ts';
import type { CaseItem, ItemFile } from '../../model/package/case-file.ts';
import { type JoinedField, registeredFields } from '../../model/package/case-package.ts';
import { sealedFieldName } from '../audit/foreign-words.ts';
import { documentNumber } from '../numbers/document-number.ts';
import { joinWebContent } from '../publication/web/join-web.ts';
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
  /** What the draft of the text for the web becomes here. */
  web: ItemFile['rows']['webDraft'][number] | null;
  /** Who has the item in hand, as the office says now. */
  assigned: Partial<Pick<CaseItem, AssignedField>>;
  stage: Stage | null;
  columns: Partial<Pick<CaseItem, (typeof ownColumns)[number]>>;
  /** Which row here each of theirs is, by its number there. */
  match: ReadonlyMap<JoinedTable, ReadonlyMap<number, Row>>;
  /** What stays as it is here although it is another there, in words. */
  notes: string[];
};

const ownColumns = ['round', 'closedOn', 'archivedOn', 'archiveNumber', 'carriedTerm', 'carriedMeeting'] as const;

/** What is for the office to say: it goes out with the item, and what was changed away is told. */
const assignedFields = {
  number: '编号',
  section: '承办科室',
  handler: '承办人',
  leader: '责任领导',
  handover: '批次',
} as const;
type AssignedField = keyof typeof assignedFields;

/** Whose the two files are: of a case package nobody's who has a say here. */
export type JoinedSides = 'back' | 'out' | 'package';
const sideWords = {
  back: { ours: '单位', theirs: '外面' },
  out: { ours: '本机', theirs: '单位' },
  package: { ours: '本机', theirs: '包里' },
} as const satisfies Record<JoinedSides, object>;
type SideWords = (typeof sideWords)[JoinedSides];

type Asked = {
  /** What both began with; null where nobody kept it. */
  base: ItemFile | null;
  ours: ItemFile;
  theirs: ItemFile;
  /** Numbers of theirs that another item bears here. */
  taken: ReadonlySet<string>;
  sides: JoinedSides;
};

/**
 * Joins what was done to one item in two stores: what only one changed is taken, what both wrote stands side by side, and
 * what cannot be both stays ours and is named. The same file again changes nothing.
 */
export function joinItem({ base, ours, theirs, taken, sides }: Asked): ItemJoin {
  const side = (file: ItemFile) => ({ file, keys: keyedRows(file) });
  const [was, here, there] = [base && side(base), side(ours), side(theirs)];
  const names = sideWords[sides];
  const signed = signedNumbers(theirs, ours, taken);
  const comes = comingRows(signed.fitting, taken);
  const rows = joinRows(was?.keys ?? null, here.keys, there.keys, { comes, names });
  const letters = theirs.rows.letter.flatMap((letter) => {
    const own = ours.rows.letter.find(({ round }) => round === letter.round);
    const signedThere = signed.fitting.some(({ letterId }) => letterId === letter.id);
    const closed = own !== undefined && (ours.item.stage === 'submitted' || isSigned(ours, own.id));
    return joinLetter(was, here, there, letter, { closed, signedThere }) ?? [];
  });
  const stage = joinStage(base, ours, theirs, { letters, isSigned: signed.fitting.length > 0, names });
  const web = joinWeb(base, ours, theirs, names);
  const assigned = assignedElsewhere(base, ours, theirs);
  return {
    fields: joinFields(base, ours, theirs),
    ...rows,
    letters,
    web: web.row,
    assigned: sides === 'out' ? assigned : {},
    asText: signed.others,
    stage: stage.to,
    columns: stage.to ? columnsOf(base, ours, theirs) : {},
    notes: [
      ...rows.notes,
      ...stage.notes,
      ...web.notes,
      ...numbersTaken(theirs, ours, taken, names),
      ...(sides === 'back' ? assignedNotes(assigned, ours) : []),
    ],
  };
}

/** Whether there is nothing in the package that we have not. */
export function isNothing({ fields, add, change, letters, asText, stage, web, assigned }: ItemJoin): boolean {
  const lists = [fields, add, change, letters, asText, Object.keys(assigned)];
  return lists.every((list) => list.length === 0) && stage === null && web === null;
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
  { comes, names }: { comes: Comes; names: SideWords },
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
        if (!before && table !== 'letter' && comes(table, theirs)) add.push({ table, row: theirs });
      } else if (state(ours) !== state(theirs) && state(before) !== state(theirs)) {
        if (state(before) === state(ours)) change.push({ table, ours, theirs });
        else notes.push(bothChanged(table, ours, theirs, names));
      }
    }
  }
  return { add, change, match, notes };
}

type Comes = (table: JoinedTable, row: Row) => boolean;

/** A number and its signature come in where the letter can be a signed one here; a paper's where the number is free. */
function comingRows(fitting: ItemFile['rows']['documentNumber'], taken: ReadonlySet<string>): Comes {
  return (table, row) => {
    if (table === 'documentNumber') return fitting.some(({ id }) => id === row.id);
    if (table === 'signature') return fitting.some(({ id }) => id === row.numberId);
    return table !== 'paperNumber' || !taken.has(documentNumber(row as PaperNumber));
  };
}

type PaperNumber = ItemFile['rows']['paperNumber'][number];

/** Numbers of papers that something else bears here, in words. */
function numbersTaken(
  { rows: theirs }: ItemFile,
  { rows: ours }: ItemFile,
  taken: ReadonlySet<string>,
  names: SideWords,
): string[] {
  const own = new Set(ours.paperNumber.map(documentNumber));
  return theirs.paperNumber
    .map(documentNumber)
    .filter((number) => taken.has(number) && !own.has(number))
    .map((number) => `${names.theirs}的文书编号${number}在${names.ours}另有用处，没有收。`);
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
  paperNumber: '文书编号',
  signature: '签发',
  webText: '公开稿',
  webStep: '公开稿的审核',
  lifeEvent: '办理事项',
  contact: '沟通',
  delivery: '送达',
  feedback: '反馈',
  commitment: '承诺',
  milestone: '承诺节点',
  commitmentLog: '承诺进展',
  commitmentDropped: '不算承诺的句子',
  deadlineEvent: '期限记录',
  extensionRequest: '延期申请',
  extensionAnswer: '延期申请的答复',
};

/** Ours stays, and what stands there otherwise is told whole. */
function bothChanged(table: JoinedTable, ours: Row, theirs: Row, names: SideWords): string {
  const what = table === 'commitment' || table === 'milestone' ? `「${String(ours.what).slice(0, 30)}」` : '';
  const may = (identities[table] as { may?: readonly string[] }).may ?? [];
  const apart = may
    .filter((column) => canonical(ours[column]) !== canonical(theirs[column]))
    .map(
      (column) =>
        `${sealedFieldName(table === 'paperNumber' ? 'documentNumber' : table, column)}${valueWords(column, theirs[column])}`,
    );
  const said = apart.length > 0 ? `；${names.theirs}的${apart.join('、')}没有采用` : '';
  return `${rowNames[table]}${what}两边都有改动，保留${names.ours}的${said}。`;
}

function valueWords(column: string, value: unknown): string {
  if (value === null || value === '') return '空白';
  if (column === 'status') return `「${commitmentStatuses[value as CommitmentStatus]}」`;
  if (column === 'granted' || column === 'dueChosen') return value === 1 ? '「是」' : '「否」';
  return `「${Array.isArray(value) ? value.join('；') : String(value)}」`;
}

type JoinedWeb = { row: ItemJoin['web']; notes: string[] };

/** Their text for the web as it is worked on: new here, carried on there alone, or joined with ours place by place. */
function joinWeb(base: ItemFile | null, ours: ItemFile, theirs: ItemFile, names: SideWords): JoinedWeb {
  const [was, own, other] = [base, ours, theirs].map((file) => file?.rows.webDraft[0] ?? null);
  const nothing = { row: null, notes: [] };
  if (!other || (own && canonical(own.content) === canonical(other.content))) return nothing;
  if (was && canonical(was.content) === canonical(other.content)) return nothing;
  if (!own || (was && canonical(was.content) === canonical(own.content))) return { row: other, notes: [] };
  const { content, apart } = joinWebContent(was?.content ?? null, own.content, other.content);
  const notes = apart.map((words) => `公开稿两边都整理过，保留${names.ours}的；${names.theirs}的${words}没有采用。`);
  return { row: canonical(content) === canonical(own.content) ? null : { ...own, content }, notes };
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
  { letters, isSigned, names }: { letters: readonly LetterJoin[]; isSigned: boolean; names: SideWords },
): { to: Stage | null; notes: string[] } {
  const [own, other] = [ours.item.stage, theirs.item.stage];
  const nothing = { to: null, notes: [] };
  if (own === other || base?.item.stage === other) return nothing;
  // Under review lies what was sent to a leader of that office.
  if (other === 'submitted') return begun(own, letters);
  if (base?.item.stage === own || isSigned) return { to: other, notes: [] };
  if (!base) return begun(own, letters);
  const notes = [
    `这件在${names.theirs}已到「${stages[other]}」，在${names.ours}已到「${stages[own]}」，保留${names.ours}的。`,
  ];
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

/** Who has the item in hand, where only they say otherwise than before. */
function assignedElsewhere(base: ItemFile | null, { item: ours }: ItemFile, { item: theirs }: ItemFile) {
  if (!base) return {};
  const isSame = (one: unknown, other: unknown) => canonical(one) === canonical(other);
  const changed = keysOf(assignedFields).filter(
    (name) => !isSame(theirs[name], base.item[name]) && !isSame(theirs[name], ours[name]),
  );
  return Object.fromEntries(changed.map((name) => [name, theirs[name]])) as ItemJoin['assigned'];
}

function assignedNotes(assigned: ItemJoin['assigned'], { item: ours }: ItemFile): string[] {
  const words = (name: AssignedField, from: ItemJoin['assigned']) =>
    (name === 'handover' ? from.handover?.name : from[name]) ?? '空白';
  return keysOf(assignedFields)
    .filter((name) => name in assigned)
    .map(
      (name) => `${assignedFields[name]}在外面改为「${words(name, assigned)}」，单位的「${words(name, ours)}」保留。`,
    );
}
