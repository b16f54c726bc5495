import type { LogAnchor } from '../../model/audit.ts';
import { type HandlingRole, keysOf } from '../../model/kinds.ts';
import type { StepAct } from '../../model/letter/steps.ts';
import { type PaperKind, paperKinds } from '../../model/papers/kinds.ts';
import type { SigningKey } from '../../model/people/signing-key.ts';
import type { Day } from '../../model/primitives.ts';
import type { LetterFacts } from '../letter/initial-content.ts';
import { letterOwed } from '../life/lifecycle.ts';

/** All that a paper may draw on: the item, what was asked of other units, and the letter as it stands. */
export type PaperItem = {
  facts: LetterFacts;
  role: HandlingRole;
  assignedOn: Day;
  receivedOn: Day | null;
  deadline: Day | null;
  keySupervision: boolean;
  remark: string;
  today: Day;
  /** The units asked for an opinion. */
  requests: readonly { unitName: string; askedOn: Day; dueOn: Day; answered: boolean }[];
  /** The letter of the item; number and day are those of the valid signature. */
  letter: PaperLetter | null;
  /** What the proposer gave as reason and wishes on the last form, and what the reply promised; empty when nothing. */
  raised: string;
  promised: string;
  /** The office's own scales, words joined by 、. */
  scales: { attitude: string; result: string };
  /** The log's end, for sheets that stay with the office. */
  log: Pick<LogAnchor, 'count' | 'digest'> | null;
  /** Who makes the paper. */
  clerk: string;
};

export type PaperLetter = {
  kindName: string;
  title: string;
  salutation: string;
  copyTo: readonly string[];
  enclosures: readonly string[];
  resultClass: string;
  disclosure: string;
  documentNumber: string | null;
  signedOn: Day | null;
  signedBy: string | null;
  /** The version that the sheet goes with: signed, or else lying with the leader, or else the present text. */
  version: string;
  fingerprint: string;
  /** Who agreed to these words before the signature, step by step; empty where the office sets no steps. */
  agreed: readonly Pick<StepAct, 'stepName' | 'sectionName' | 'by' | 'at' | 'stead'>[];
  /** Whose key signed it; null unsigned, or signed before there were keys. */
  key: SigningKey | null;
};

/**
 * Which papers fit an item, in the order of its life. An item that we lead, one unit silent → 催办函 among them; 参阅 →
 * neither 延期申请 nor 征询意见表.
 */
export function papersFor({ role, requests, letter }: Pick<PaperItem, 'role' | 'requests' | 'letter'>): PaperKind[] {
  const owed = letterOwed(role);
  const fits: Record<PaperKind, boolean> = {
    'handling-sheet': true,
    'hand-back': true,
    reminder: requests.some(({ answered }) => !answered),
    extension: owed !== null,
    interim: owed === 'reply',
    'oral-record': owed === 'reply',
    'issue-sheet': letter !== null,
    feedback: owed === 'reply',
    'second-reply': owed === 'reply',
    commitment: owed === 'reply',
  };
  return keysOf(paperKinds).filter((paper) => fits[paper]);
}
