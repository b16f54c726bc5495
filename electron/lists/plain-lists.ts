import { changedNote } from '../../shared/domain/audit/changed-sentence.ts';
import { momentInTable } from '../../shared/domain/dates/moment.ts';
import { sessionWords } from '../../shared/domain/names/session-words.ts';
import { numberState, type RegisterLine, registerLines } from '../../shared/domain/numbers/register-lines.ts';
import { unitNamesInWords } from '../../shared/domain/people/unit-names-cell.ts';
import { type CommitmentRow, commitmentStatuses } from '../../shared/model/commitments.ts';
import { proposalKinds } from '../../shared/model/kinds.ts';
import type { ListFilter } from '../../shared/model/lists.ts';
import type { Representative } from '../../shared/model/people/organisation.ts';
import type { Unit } from '../../shared/model/people/unit.ts';
import type { PublishedLetterRow } from '../../shared/model/reading/reading.ts';
import { materialKinds, type ReferenceRow } from '../../shared/model/references.ts';
import { type Asking, type Column, column, type Listed, listed, listedPages } from './listed.ts';

const commitmentColumns: Column<CommitmentRow>[] = [
  column('承诺事项', 46, (row) => row.what),
  column('编号', 11, (row) => row.number),
  column('类别', 8, (row) => proposalKinds[row.kind]),
  column('案由', 40, (row) => row.title),
  column('提出人', 18, (row) => row.proposer),
  column('数量或金额', 14, (row) => row.amount),
  column('责任科室', 16, (row) => row.department),
  column('责任领导', 11, (row) => row.leader),
  column('完成时限', 12, (row) => row.dueOn),
  column('状态', 10, (row) => commitmentStatuses[row.status]),
  column('进度（%）', 11, (row) => row.progress),
  column('节点', 8, (row) => (row.milestonesAll > 0 ? `${row.milestonesDone}/${row.milestonesAll}` : '')),
  column('评价', 11, (row) => row.rating),
  column('了结日期', 12, (row) => row.settledOn),
];

/** 承诺台账. */
export const commitmentList = ({ ask, db }: Asking, filter: ListFilter<'commitments'>) =>
  listedPages('承诺台账', commitmentColumns, (page) => ask('commitment.list', { ...filter, ...page }, db));

/** Of a number that was given; a line of missing ones has but its words. */
const ofNumber =
  (cell: (row: Extract<RegisterLine, { kind: 'given' }>['row']) => string | null) => (line: RegisterLine) =>
    line.kind === 'given' ? cell(line.row) : null;

const numberColumns: Column<RegisterLine>[] = [
  column('文号', 24, (line) => line.documentNumber),
  column('用于', 46, (line) => (line.kind === 'given' ? line.row.bearer : '空号：没有登记')),
  column(
    '日期',
    12,
    ofNumber((row) => row.issuedOn),
  ),
  column(
    '签发或登记人',
    13,
    ofNumber((row) => row.issuedBy),
  ),
  column('状态', 10, ofNumber(numberState)),
  column(
    '作废日期',
    12,
    ofNumber((row) => row.voidedOn),
  ),
  column(
    '作废理由',
    30,
    ofNumber((row) => row.voidReason),
  ),
  column(
    '不按顺序的理由',
    30,
    ofNumber((row) => row.orderReason),
  ),
];

/** 文号登记簿, with a line for what is missing, and a last one where another program changed numbers. */
export async function numberList({ ask, db }: Asking, filter: ListFilter<'numbers'>): Promise<Listed> {
  let changed: string[] = [];
  const list = await listedPages(
    '文号登记簿',
    numberColumns,
    async (page) => {
      const answer = await ask('number.list', { ...filter, ...page }, db);
      changed = answer.changedOutside;
      return answer;
    },
    registerLines,
  );
  const note = changedNote(changed);
  return note === '' ? list : { ...list, rows: [...list.rows, [note]] };
}

const unitColumns: Column<Unit>[] = [
  column('单位全称', 36, (row) => row.name),
  column('简称', 20, (row) => row.shortName),
  column('其他简称', 30, (row) => unitNamesInWords(row.names ?? [], 'short')),
  column('曾用名', 46, (row) => unitNamesInWords(row.names ?? [], 'former')),
  column('联系人', 12, (row) => row.contactPerson),
  column('联系电话', 18, (row) => row.contactPhone),
  column('起', 12, (row) => row.validFrom ?? ''),
  column('止', 12, (row) => row.validUntil ?? ''),
  column('状态', 10, (row) => (row.retired ? '已停用' : '在用')),
];

/** 会办单位名录. */
export const unitList = async ({ ask, db }: Asking, filter: ListFilter<'units'>) =>
  listed('单位名录', unitColumns, await ask('unit.list', filter, db));

const representativeColumns: Column<Representative>[] = [
  column('身份', 8, (row) => (row.kind === 'npc-suggestion' ? '代表' : '委员')),
  column('姓名', 12, (row) => row.name),
  column('工作单位', 36, (row) => row.organization),
  column('代表团或界别', 18, (row) => row.delegation),
  column('电话', 16, (row) => row.phone),
  column('届', 6, (row) => row.term),
  column('任期起', 12, (row) => row.validFrom),
  column('任期止', 12, (row) => row.validUntil),
];

/** 代表委员名录. */
export const representativeList = ({ ask, db }: Asking, filter: ListFilter<'representatives'>) =>
  listedPages('代表委员名录', representativeColumns, (page) => ask('representative.list', { ...filter, ...page }, db));

const letterColumns: Column<PublishedLetterRow>[] = [
  column('届次', 26, (row) => (row.session && row.kind ? sessionWords(row.kind, row.session) : '')),
  column('编号', 11, (row) => row.number),
  column('类别', 8, (row) => (row.kind ? proposalKinds[row.kind] : '')),
  column('案由', 46, (row) => row.title ?? row.letterTitle),
  column('提出人', 24, (row) => row.addressees.join('、')),
  column('答复单位', 22, (row) => row.replyUnit),
  column('答复日期', 12, (row) => row.replyDate),
  column('存疑项数', 10, (row) => row.doubts),
];

/** 往年答复. */
export const letterList = ({ ask, db }: Asking, filter: ListFilter<'letters'>) =>
  listedPages('往年答复', letterColumns, (page) => ask('letters.list', { ...filter, ...page }, db));

const referenceColumns: Column<ReferenceRow>[] = [
  column('日期', 12, (row) => row.day),
  column('种类', 10, (row) => materialKinds[row.kind]),
  column('标题', 50, (row) => row.title),
  column('来源', 40, (row) => row.source),
  column('存入人', 12, (row) => row.keptBy),
  column('存入时间', 18, (row) => momentInTable(row.keptAt)),
];

/** 参考资料. */
export const referenceList = ({ ask, db }: Asking, filter: ListFilter<'references'>) =>
  listedPages('参考资料', referenceColumns, (page) => ask('reference.list', { ...filter, ...page }, db));
