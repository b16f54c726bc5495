import { lifeEvents } from '../../model/life/event.ts';
import { contactWays } from '../../model/life/life.ts';
import type { ItemFile } from '../../model/package/case-file.ts';
import type { Missing } from '../../model/package/case-package.ts';
import { numberedPapers } from '../../model/papers/kinds.ts';
import { documentNumber } from '../numbers/document-number.ts';
import type { JoinedTable } from './case-keys.ts';
import type { Row } from './case-links.ts';
import type { ItemJoin } from './join-item.ts';

type Lines = {
  [T in JoinedTable]?: { what: Missing['what']; words(row: ItemFile['rows'][T][number], theirs: ItemFile): string };
};

/** How rows of a package are told, each as one line. The others come with what they hang on. */
const lines: Lines = {
  attachment: { what: '附件', words: (row) => `${row.name}（${row.addedBy}添加）` },
  opinionRequest: { what: '征求意见', words: (row, theirs) => `${unitOf(theirs, row)}，${row.askedOn}征求` },
  opinion: {
    what: '会办意见',
    words: (row, theirs) => `${unitOf(theirs, row)}，${row.receivedOn}收到，对方第${row.version}版`,
  },
  chase: { what: '催办', words: (row, theirs) => `${unitOf(theirs, row)}，${row.day}第${row.step}次` },
  documentNumber: { what: '函件', words: (row) => `${documentNumber(row)}，${row.issuedOn}签发` },
  lifeEvent: {
    what: '办理事项',
    words: (row) => `${row.day} ${lifeEvents[row.event]}${row.words && `：${row.words}`}`,
  },
  contact: { what: '沟通', words: (row) => `${row.day} ${contactWays[row.way]}：${row.said}` },
  delivery: { what: '送达', words: (row) => `${row.day}送达${row.recipient}` },
  feedback: { what: '反馈', words: (row) => `${row.day}${row.respondent}：${row.attitudeWords}、${row.resultWords}` },
  commitment: { what: '承诺', words: (row) => `${row.what}（${row.dueOn}前）` },
  milestone: { what: '承诺节点', words: (row) => `${row.what}（${row.dueOn}）` },
  commitmentLog: { what: '承诺进展', words: (row) => `${row.day} ${row.words}` },
  paperNumber: {
    what: '文书编号',
    words: (row) => `${documentNumber(row)}，${numberedPapers[row.paper]}${row.about && `（${row.about}）`}`,
  },
  webText: { what: '公开稿', words: (row) => `${row.submittedBy}于${row.submittedAt.slice(0, 10)}提交的一稿` },
  extensionRequest: { what: '延期申请', words: (row) => `${row.by}于${row.at.slice(0, 10)}申请：${row.reason}` },
  deadlineEvent: { what: '期限记录', words: (row) => `${row.by}于${row.at.slice(0, 10)}登记` },
};

function unitOf({ units }: ItemFile, { unitId }: { unitId: number }): string {
  return units.find(({ id }) => id === unitId)?.name ?? '';
}

const keyOf = (theirs: ItemFile, table: JoinedTable, row: Row) =>
  `${table}:${row.id ?? (theirs.rows[table] as readonly unknown[]).indexOf(row) + 1}`;

/** What a package has and we have not, as lines to tick. 「市财政局，2026-04-20收到，对方第2版」. */
export function missingLines(theirs: ItemFile, { add, letters, asText, web }: ItemJoin): Missing[] {
  const rows = add.flatMap(({ table, row }) => {
    const line = lines[table];
    if (!line || (table === 'opinionRequest' && comesAlong(add, row))) return [];
    return [{ key: keyOf(theirs, table, row), what: line.what, words: line.words(row as never, theirs) }];
  });
  const drafts = letters
    .filter(({ theirs: { id } }) => !add.some(({ table, row }) => table === 'documentNumber' && row.letterId === id))
    .map(({ round, theirs: { savedBy, savedAt } }): Missing => {
      const which = round > 1 ? `第${round}次办理，` : '';
      return { key: `draft:${round}`, what: '稿件', words: `${which}${savedBy}写于${savedAt.slice(0, 10)}` };
    });
  const texts = asText.map(
    (row): Missing => ({
      key: keyOf(theirs, 'documentNumber', row),
      what: '函件',
      words: `${documentNumber(row)}，${row.issuedOn}签发；本机已有签发的函或这个文号，只作为附件`,
    }),
  );
  const onWeb: Missing[] = web
    ? [{ key: 'web', what: '公开稿', words: `${web.savedBy}整理的底稿，${web.savedAt.slice(0, 10)}` }]
    : [];
  return [...rows, ...drafts, ...onWeb, ...texts];
}

/** Rows without a line of their own come with the one that they are about. */
const about: Partial<Record<JoinedTable, { column: string; table: JoinedTable }>> = {
  webStep: { column: 'webTextId', table: 'webText' },
  extensionAnswer: { column: 'requestId', table: 'extensionRequest' },
};

/** A unit was asked for the opinion that comes in. */
function comesAlong(add: ItemJoin['add'], { unitId }: Row): boolean {
  return add.some(({ table, row }) => table === 'opinion' && row.unitId === unitId);
}

/** Of what `missingLines` names only what was ticked, with what hangs on it. */
export function chosenOf(theirs: ItemFile, join: ItemJoin, ticked: readonly string[]): ItemJoin {
  const isTicked = (table: JoinedTable, row: Row) => ticked.includes(keyOf(theirs, table, row));
  const numbers = join.add.filter(({ table, row }) => table === 'documentNumber' && isTicked(table, row));
  const letters = join.letters.filter(
    ({ round, theirs: { id } }) => ticked.includes(`draft:${round}`) || numbers.some(({ row }) => row.letterId === id),
  );
  const ofLetter = new Set([...numbers.map(({ row }) => row.letterId), ...letters.map((each) => each.theirs.id)]);
  const ticks = join.add.filter(({ table, row }) => isTicked(table, row));
  const add = join.add.filter(({ table, row }) => {
    if (table === 'signature') return numbers.some((each) => each.row.id === row.numberId);
    if (table === 'opinionRequest') return isTicked(table, row) || comesAlong(ticks, row);
    if (lines[table]) return isTicked(table, row);
    const of = about[table];
    if (!of) return ofLetter.has(row.letterId);
    const coming = join.add.find((each) => each.table === of.table && each.row.id === row[of.column]);
    return !coming || isTicked(of.table, coming.row);
  });
  const asText = join.asText.filter((row) => isTicked('documentNumber', row));
  const web = ticked.includes('web') ? join.web : null;
  return { ...join, add, letters, asText, web, stage: ofLetter.size > 0 ? join.stage : null };
}
