import { z } from 'zod';
import type { Collective, Person, Session } from '../items/proposal.ts';
import type { Consent, HandlingRole, Level, ProposalKind } from '../kinds.ts';
import { type Day, FileIn, longText } from '../primitives.ts';
import type { Doubt } from './reading.ts';
import type { PictureOut, SeenAt } from './scan.ts';

/** What comes to be registered: pasted words or files; `ourUnit` tells which of the units named is ours. */
export const IntakeIn = z
  .strictObject({
    text: longText('粘贴的文字', 2_000_000).optional(),
    files: z.array(FileIn).max(50, '一次最多50个文件').optional(),
    ourUnit: z.string('本单位名称应为文字').max(100, '本单位名称不能超过100个字').optional(),
    /** The table's heading stands one column off, as a person said. */
    shifted: z.boolean('应为是或否').optional(),
    /** Also tell in which words each field was found, as the form shows them. */
    passages: z.boolean('应为是或否').optional(),
  })
  .refine((input) => (input.files === undefined) !== (input.text === undefined), {
    path: ['files'],
    message: '请选择文件，或粘贴文字（两者选一）',
  });

/** One item as it was handed over. What is not printed is null, [], false or 'unknown'; units as printed. */
type IntakeFacts = {
  kind: ProposalKind | null;
  level: Level | null;
  term: Session['term'] | null;
  meeting: Session['meeting'] | null;
  number: string | null;
  title: string | null;
  body: string | null;
  proposers: IntakePerson[];
  collective: IntakeCollective | null;
  role: HandlingRole | null;
  leadUnit: string | null;
  coUnits: string[];
  assignedOn: Day | null;
  /** By when our part is owed. */
  dueOn: Day | null;
  keySupervision: boolean;
  consent: Consent;
};

export type IntakePerson = { name: Person['name']; organization: string | null; phone: string | null };
export type IntakeCollective = { name: Collective['name']; contactPerson: string | null; phone: string | null };
export type IntakeField = keyof IntakeFacts;

export type IntakeItem = IntakeFacts & {
  /** What stands there and was not understood, or needs a look although a value is given. */
  doubts: (Doubt & { field: IntakeField })[];
  passages?: { field: IntakeField; passage: string }[];
  /** Of a scan, with `passages`: where each field was read, in the pictures beside the items. */
  seen?: { field: IntakeField; at: SeenAt[] }[];
};

/** Everything a text or file hands over; `notes` says in sentences what was left out. */
export type IntakeRead = {
  items: IntakeItem[];
  notes: string[];
  /** With `passages`: that the heading of a table seems to stand one column off; otherwise a note says it. */
  question?: string;
  /** With `passages`: the words of files that were scans, as they were recognised. */
  recognised?: { file: string; text: string }[];
  /** With `passages`: the lines of scans on which fields were read. */
  pictures?: PictureOut[];
};
