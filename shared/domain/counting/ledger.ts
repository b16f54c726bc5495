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
import type { Stage } from '../../model/life/stage.ts';
import type { Day } from '../../model/primitives.ts';
import { sessionInWords } from '../names/session-words.ts';
import type { Cell } from '../words/csv.ts';

/** An item as a line of the ledger needs it. */
export type LedgerItem = {
  kind: ProposalKind;
  stage: Stage;
  level: Level;
  term: number;
  meeting: number;
  number: string;
  title: string;
  /** 领衔人 or the collective. */
  leading: string;
  cosigners: number;
  phone: string;
  role: HandlingRole;
  leadUnit: string;
  coUnits: readonly string[];
  keySupervision: boolean;
  leader: string;
  section: string;
  handler: string;
  assignedOn: Day;
  opinionDue: Day | null;
  deadline: Day | null;
  opinionsAsked: number;
  opinionsIn: number;
  contacts: readonly string[];
  documentNumber: string;
  answeredOn: Day | null;
  resultClass: string;
  disclosure: Disclosure | null;
  published: string;
  feedbackOn: Day | null;
  satisfaction: string;
  commitments: readonly string[];
  progress: readonly string[];
  archiveNumber: string;
  remark: string;
};

/** One line of the ledger in the chosen columns; `serial` counts from 1. Columns 编号, 办理方式 → `['77', '主办']`. */
export function ledgerLine(
  item: LedgerItem,
  serial: number,
  columns: readonly LedgerColumn[],
  office: { city: string },
): Cell[] {
  const { kind, level, term, meeting } = item;
  const cells: Record<LedgerColumn, Cell> = {
    ...item,
    serial,
    kind: proposalKinds[kind],
    level: levels[level],
    session: sessionInWords(kind, { level, term, meeting }, office as Parameters<typeof sessionInWords>[2]),
    proposer: item.leading,
    role: handlingRoles[item.role],
    coUnits: item.coUnits.join('、'),
    keySupervision: item.keySupervision ? '是' : '',
    opinionDue: item.opinionDue ?? '',
    deadline: item.deadline ?? '',
    opinionsIn: item.opinionsAsked > 0 ? `${item.opinionsIn}/${item.opinionsAsked}` : '',
    contacts: item.contacts.join('；'),
    answeredOn: item.answeredOn ?? '',
    disclosure: item.disclosure ? disclosures[item.disclosure] : '',
    publishedOn: item.published,
    feedbackOn: item.feedbackOn ?? '',
    commitments: item.commitments.join('；'),
    progress: item.progress.join('；'),
  };
  return columns.map((column) => cells[column]);
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
  };
  return wide[column] ?? Math.max(11, ledgerColumns[column].length * 2 + 3);
}
