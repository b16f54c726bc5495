import type { Handlers } from '../context.ts';
import { account } from './account.ts';
import { attachment } from './attachment.ts';
import { audit } from './audit.ts';
import { calendar } from './calendar.ts';
import { cases } from './cases.ts';
import { chase } from './chase.ts';
import { combining } from './combining.ts';
import { commitment } from './commitment.ts';
import { commitmentLedger } from './commitment-ledger.ts';
import { contact } from './contact.ts';
import { deadline } from './deadline.ts';
import { delivery } from './delivery.ts';
import { deskSettings } from './desk-settings.ts';
import { draft } from './draft.ts';
import { feedback } from './feedback.ts';
import { importRecords } from './import-records.ts';
import { imports } from './imports.ts';
import { letter } from './letter.ts';
import { letterExport } from './letter-export.ts';
import { letters } from './letters.ts';
import { lettersExport } from './letters-export.ts';
import { life } from './life.ts';
import { listExport } from './list-export.ts';
import { number } from './number.ts';
import { office } from './office.ts';
import { opinion } from './opinion.ts';
import { organisation } from './organisation.ts';
import { casePackage } from './package.ts';
import { paper } from './paper.ts';
import { print } from './print.ts';
import { proposal } from './proposal.ts';
import { reference } from './reference.ts';
import { round } from './round.ts';
import { rules } from './rules.ts';
import { schedule } from './schedule.ts';
import { search } from './search.ts';
import { session } from './session.ts';
import { similar } from './similar.ts';
import { statistics } from './statistics.ts';
import { template } from './template.ts';
import { transfer } from './transfer.ts';
import { unit } from './unit.ts';

/** Every line of the contract with what answers it; a line without an answer does not compile. */
export const handlers: Handlers = {
  ...session,
  ...office,
  ...account,
  ...unit,
  ...organisation,
  ...deskSettings,
  ...similar,
  ...statistics,
  ...listExport,
  ...casePackage,
  ...schedule,
  ...chase,
  ...proposal,
  ...life,
  ...combining,
  ...transfer,
  ...round,
  ...contact,
  ...delivery,
  ...feedback,
  ...commitment,
  ...commitmentLedger,
  ...attachment,
  ...opinion,
  ...deadline,
  ...calendar,
  ...rules,
  ...draft,
  ...letter,
  ...letterExport,
  ...paper,
  ...print,
  ...number,
  ...letters,
  ...lettersExport,
  ...cases,
  ...reference,
  ...search,
  ...imports,
  ...importRecords,
  ...template,
  ...audit,
};
