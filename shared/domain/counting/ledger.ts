import { type LedgerColumn, ledgerColumns } from '../../model/board/desk-settings.ts';
import {
  type Disclosure,
  disclosures,
  type HandlingRole,
  handlingRoles,
  type Level,
  levels,
  type ProposalKind,
  proposalKinds,
} from '../../model/kinds.ts';
import { type Satisfaction, satisfactions } from '../../model/life/scales.ts';
import type { Stage } from '../../model/life/stage.ts';
import type { Day } from '../../model/primitives.ts';
import { sessionInWords } from '../names/session-words.ts';
import type { Cell } from '../words/csv.ts';

/** An item or a case of a former year as a line of the ledger needs it; what a case does not tell is empty. */
export type LedgerItem = {
  kind: ProposalKind;
  /** Of an item; a case has none. */
  stage: Stage | null;
  level: Level | null;
  /** As read from an old ledger, where it is not a whole 届次. */
  term: number | null;
  meeting: number | null;
  number: string;
  title: string;
  /** 领衔人 or the collective. */
  leading: string;
  /** Everyone who proposed, as far as they are known by name. */
  names: readonly string[];
  cosigners: number;
  phone: string;
  role: HandlingRole | null;
  leadUnit: string;
  coUnits: readonly string[];
  keySupervision: boolean;
  leader: string;
  section: string;
  handler: string;
  assignedOn: Day | null;
  opinionDue: Day | null;
  deadline: Day | null;
  /** 「1/2」, or an old ledger's own words. */
  opinionsIn: string;
  contacts: readonly string[];
  /** The number of the answer; of an answer by word of mouth that it was one. */
  documentNumber: string;
  answeredOn: Day | null;
  resultClass: string;
  disclosure: Disclosure | null;
  published: string;
  /** On which days to which platforms, with the numbers of the receipts. */
  uploaded: readonly string[];
  feedbackOn: Day | null;
  satisfaction: string;
  commitments: readonly string[];
  progress: readonly string[];
  archiveNumber: string;
  remark: string;
  /** 本程序登记, or the import that a case came in by. */
  source: string;
};

/** 满意 where one form counts; 「首次不满意，现满意」 where a further round changed it. */
export function ratingInWords(first: Satisfaction | null, last: Satisfaction | null): string {
  if (last === null) return '';
  return first === null || first === last
    ? satisfactions[last]
    : `首次${satisfactions[first]}，现${satisfactions[last]}`;
}

/** One line of the ledger in the chosen columns; `serial` counts from 1. Columns 编号, 办理方式 → `['77', '主办']`. */
export function ledgerLine(
  item: LedgerItem,
  serial: number,
  columns: readonly LedgerColumn[],
  office: { city: string },
): Cell[] {
  const { kind, level } = item;
  const cells: Record<LedgerColumn, Cell> = {
    ...item,
    serial,
    kind: proposalKinds[kind],
    level: level ? levels[level] : '',
    session: sessionOf(item, office),
    proposer: item.leading,
    role: item.role ? handlingRoles[item.role] : '',
    coUnits: item.coUnits.join('、'),
    keySupervision: item.keySupervision ? '是' : '',
    opinionDue: item.opinionDue ?? '',
    deadline: item.deadline ?? '',
    assignedOn: item.assignedOn ?? '',
    contacts: item.contacts.join('；'),
    answeredOn: item.answeredOn ?? '',
    disclosure: item.disclosure ? disclosures[item.disclosure] : '',
    publishedOn: item.published,
    uploaded: item.uploaded.join('；'),
    feedbackOn: item.feedbackOn ?? '',
    commitments: item.commitments.join('；'),
    progress: item.progress.join('；'),
  };
  return columns.map((column) => cells[column]);
}

/** A whole 届次 with the body's name; of an old ledger what it tells. 九届, without its meeting → 「九届」. */
function sessionOf({ kind, level, term, meeting }: LedgerItem, office: { city: string }): string {
  if (term === null) return '';
  if (level === null || meeting === null) return `${term}届${meeting === null ? '' : `${meeting}次`}`;
  return sessionInWords(kind, { level, term, meeting }, office as Parameters<typeof sessionInWords>[2]);
}

/** How wide a column is, in characters of the sheet; a Chinese character takes two. 标题 → 46, 编号 → 11. */
export function ledgerWidth(column: LedgerColumn): number {
  const wide: Partial<Record<LedgerColumn, number>> = {
    title: 46,
    coUnits: 28,
    leadUnit: 22,
    contacts: 26,
    commitments: 36,
    progress: 24,
    remark: 24,
    session: 26,
    phone: 15,
    documentNumber: 22,
    publishedOn: 30,
    uploaded: 30,
    satisfaction: 20,
    source: 24,
  };
  return wide[column] ?? Math.max(11, ledgerColumns[column].length * 2 + 3);
}
