import { createHash } from 'node:crypto';
import { inOneSentence } from '../../shared/domain/audit/changed-sentence.ts';
import { compose } from '../../shared/domain/letter/compose.ts';
import { letterOwed } from '../../shared/domain/life/lifecycle.ts';
import { webLinesOf, webLinesOfFormer } from '../../shared/domain/publication/web/web-lines.ts';
import { refusal } from '../../shared/errors.ts';
import type { Consent, Disclosure, ProposalKind } from '../../shared/model/kinds.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { WebLine, WebSource } from '../../shared/model/web-text.ts';
import type { QueryContext } from '../context/context.ts';
import { itemRow } from '../db/item-row.ts';
import { fromJson } from '../db/json.ts';
import { formerChanges } from '../db/sealing/former.ts';
import { composeContext } from '../letter/facts.ts';
import { type SignedNow, signedNow } from '../letter/signed-now.ts';

/** The letter that a text for the web is made from. */
export type LetterSource = {
  proposalId: number | null;
  formerId: number | null;
  kind: ProposalKind | null;
  number: string | null;
  year: number | null;
  title: string;
  proposer: string;
  office: string;
  documentNumber: string | null;
  signedOn: Day | null;
  consent: Consent;
  disclosure: Disclosure | null;
  resultClass: string;
  round: number | null;
  letterVersion: number | null;
  lines: WebLine[];
  fingerprint: string;
  /** Why nothing can be published of it, in words. */
  bar: string | null;
};

type Checking = Pick<QueryContext, 'db' | 'auditKey' | 'folder'>;

/** The signed letter of the item's present round, or the letter of a former year. */
export async function letterSource(checking: Checking, { proposalId, formerId }: WebSource): Promise<LetterSource> {
  if (proposalId !== undefined) return itemSource(checking, proposalId);
  return formerSource(checking, formerId ?? 0);
}

async function itemSource(checking: Checking, proposalId: number): Promise<LetterSource> {
  const { db } = checking;
  const item = await itemRow(db, proposalId);
  const source = {
    ...{ proposalId, formerId: null, kind: item.kind, number: item.number, year: Number(item.assignedOn.slice(0, 4)) },
    ...{ title: item.title, proposer: item.proposer, consent: item.consent, round: item.round },
  };
  const none = {
    ...{ office: '', documentNumber: null, signedOn: null, disclosure: null, resultClass: '', letterVersion: null },
    ...{ lines: [], fingerprint: '' },
  };
  const barred = (bar: string): LetterSource => ({ ...source, ...none, bar });
  if (letterOwed(item.role) !== 'reply') return barred('会办、参阅的件没有本单位的答复函，由主办单位公开。');
  const signed = await signedNow(checking, item);
  if (!signed) return barred('答复函还没有签发，签发后再公开。');
  const { content, letter, signature } = signed;
  const bar = barOf(signed);
  if (content === null) return { ...barred(bar ?? ''), signedOn: signature.signedOn };
  const context = await composeContext(db, proposalId, letter);
  const lines = webLinesOf(compose(content, context, 'letter'));
  const { documentNumber, signedOn } = context;
  return {
    ...source,
    ...{ office: context.office.fullName, documentNumber, signedOn, disclosure: content.disclosure },
    ...{ resultClass: content.resultClass, letterVersion: signature.version, lines },
    fingerprint: fingerprintOfLines(lines),
    bar,
  };
}

/** Why nothing can be published of the letter, in words. */
function barOf({ fault, found }: Pick<SignedNow, 'fault' | 'found'>): string | null {
  if (fault === null) return null;
  return {
    unreadable: '签发的那一版读不出来，不能拿来公开。请核验日志，从备份找回。',
    changed: `函件不能拿来公开：${inOneSentence(found)}。请先与备份、纸质件核对。`,
    submitted: '稿件正在审签，签发后再公开。',
    stale: '签发后又改过稿件，签发已失效；重新送审、签发后再公开。',
  }[fault];
}

async function formerSource(checking: Checking, formerId: number): Promise<LetterSource> {
  const { db } = checking;
  const row = await db
    .selectFrom('publishedLetter')
    .leftJoin('earlierCase', 'earlierCase.id', 'publishedLetter.caseId')
    .select(['publishedLetter.record', 'publishedLetter.what', 'earlierCase.proposer', 'earlierCase.year'])
    .where('publishedLetter.id', '=', formerId)
    .executeTakeFirst();
  if (!row) throw refusal('record.missing', { what: '封往年的答复函' });
  const letter = fromJson(row.record);
  const lines = webLinesOfFormer(letter);
  const found = await formerChanges(checking, { what: 'letters', ids: [formerId] });
  return {
    ...{ proposalId: null, formerId, kind: letter.kind, number: letter.number, consent: 'unknown', round: null },
    year: row.year ?? (letter.replyDate === null ? null : Number(letter.replyDate.slice(0, 4))),
    title: letter.title ?? letter.letterTitle ?? '案由不详',
    proposer: row.proposer ?? letter.collective ?? letter.addressees.join('、'),
    ...{ office: letter.replyUnit ?? '', documentNumber: letter.documentNumber, signedOn: letter.replyDate },
    ...{ disclosure: letter.disclosure, resultClass: letter.resultClass ?? '', letterVersion: null, lines },
    fingerprint: fingerprintOfLines(lines),
    bar:
      row.what !== 'reply'
        ? '这是会办意见或建议原文，不是答复函，不在这里公开。'
        : found.length > 0
          ? `函件不能拿来公开：${inOneSentence(found)}。请先与原件核对。`
          : null,
  };
}

function fingerprintOfLines(lines: readonly WebLine[]): string {
  return createHash('sha256')
    .update(JSON.stringify(lines.map(({ role, text }) => [role, text])))
    .digest('hex');
}
