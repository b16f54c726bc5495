import { consents, handlingRoles, keysOf } from '../../model/kinds.ts';
import { contactWays } from '../../model/life/life.ts';
import type { ItemFile } from '../../model/package/case-file.ts';
import {
  type FieldConflict,
  type Missing,
  type RegisteredField,
  registeredFields,
} from '../../model/package/case-package.ts';
import { documentNumber } from '../numbers/document-number.ts';

/** The registration's fields as words, so that two stores can be held side by side. 办理方式 → 主办, 重点督办 → 是. */
export function registeredWords({ item, rows, units }: ItemFile): Record<RegisteredField, string> {
  const unitName = new Map(units.map(({ id, name }) => [id, name]));
  const people = rows.proposer.map(({ name, organization, phone }) => [name, organization, phone].filter(Boolean));
  return {
    title: item.title,
    body: item.body,
    proposers: item.collective
      ? [item.collective.name, item.collective.contactPerson, item.collective.phone].filter(Boolean).join(' ')
      : people.map((each) => each.join(' ')).join('、'),
    role: handlingRoles[item.role],
    leadUnit: item.leadUnit ?? '',
    coUnits: rows.coUnit.map(({ unitId }) => unitName.get(unitId) ?? '').join('、'),
    assignedOn: item.assignedOn,
    receivedOn: item.receivedOn ?? '',
    dueOn: item.dueOn ?? '',
    keySupervision: item.keySupervision ? '是' : '否',
    consent: consents[item.consent],
    remark: item.remark,
    subject: item.subject,
  };
}

/**
 * The fields in which the two differ; `ours` stays unless the clerk says otherwise. 案由 here 「…建设」 and there 「…建设的建议」
 * → one, with both.
 */
export function fieldConflicts(ours: ItemFile, theirs: ItemFile): FieldConflict[] {
  const [own, other] = [registeredWords(ours), registeredWords(theirs)];
  return keysOf(registeredFields)
    .filter((field) => own[field] !== other[field])
    .map((field) => ({ field, label: registeredFields[field], ours: own[field], theirs: other[field] }));
}

/** Rows of the package by the keys under which the clerk is asked for them. */
export type MissingRows = {
  opinions: Map<string, ItemFile['rows']['opinion'][number]>;
  attachments: Map<string, ItemFile['rows']['attachment'][number]>;
  contacts: Map<string, ItemFile['rows']['contact'][number]>;
  /** Signed letters, each by its number. */
  letters: Map<string, ItemFile['rows']['documentNumber'][number]>;
};

/**
 * What the package has and we have not: the same words count as the same, whoever entered them. An opinion of 市财政局
 * that only the package has.
 */
export function missingRows(ours: ItemFile, theirs: ItemFile): MissingRows {
  const said = opinionWords(ours);
  const digests = new Set(ours.rows.attachment.map(({ sha256 }) => sha256));
  const talks = new Set(ours.rows.contact.map(talk));
  const numbers = new Set(ours.rows.documentNumber.map(documentNumber));
  const taken = new Set(theirs.rows.contact.map(({ replacesId }) => replacesId));
  const signed = new Set(theirs.rows.signature.map(({ numberId }) => numberId));
  const { opinion, attachment, contact, documentNumber: given } = theirs.rows;
  const byKey = <T>(rows: readonly T[], key: (row: T) => string) => new Map(rows.map((row) => [key(row), row]));
  return {
    opinions: byKey(
      opinion.filter((row) => !said.has(words(theirs, row))),
      ({ id }) => `opinion:${id}`,
    ),
    attachments: byKey(
      attachment.filter(({ sha256 }) => !digests.has(sha256)),
      ({ id }) => `attachment:${id}`,
    ),
    contacts: byKey(
      contact.filter((row) => row.voidReason === null && !taken.has(row.id) && !talks.has(talk(row))),
      ({ id }) => `contact:${id}`,
    ),
    letters: byKey(
      given.filter((row) => row.voidedOn === null && signed.has(row.id) && !numbers.has(documentNumber(row))),
      ({ id }) => `letter:${id}`,
    ),
  };
}

/** The same as lines to tick. 「市财政局，2026-04-20收到，对方第2版」. */
export function missingLines(theirs: ItemFile, rows: MissingRows): Missing[] {
  const unit = new Map(theirs.units.map(({ id, name }) => [id, name]));
  const line = (what: Missing['what'], key: string, said: string): Missing => ({ key, what, words: said });
  return [
    ...[...rows.opinions].map(([key, row]) =>
      line('会办意见', key, `${unit.get(row.unitId)}，${row.receivedOn}收到，对方第${row.version}版`),
    ),
    ...[...rows.attachments].map(([key, row]) => line('附件', key, `${row.name}（${row.addedBy}添加）`)),
    ...[...rows.contacts].map(([key, row]) => line('沟通', key, `${row.day} ${contactWays[row.way]}：${row.said}`)),
    ...[...rows.letters].map(([key, row]) => line('函件', key, `${documentNumber(row)}，${row.issuedOn}签发`)),
  ];
}

const talk = ({ day, way, said }: ItemFile['rows']['contact'][number]) => JSON.stringify([day, way, said]);

function words({ units }: ItemFile, { unitId, blocks }: ItemFile['rows']['opinion'][number]): string {
  return JSON.stringify([units.find(({ id }) => id === unitId)?.name, blocks]);
}

function opinionWords(file: ItemFile): Set<string> {
  return new Set(file.rows.opinion.map((row) => words(file, row)));
}

/**
 * What differs and is not taken in by a tick: the clerk compares it and records here what holds. A delivery or a
 * commitment that both have on letters of their own store.
 */
export function otherDifferences(ours: ItemFile, theirs: ItemFile): string[] {
  const counted = [
    ['delivery', '送达'],
    ['feedback', '反馈'],
    ['commitment', '承诺'],
    ['lifeEvent', '办理事项'],
    ['deadlineEvent', '期限记录'],
  ] as const;
  const notes = counted
    .filter(([table]) => theirs.rows[table].length > ours.rows[table].length)
    .map(([table, name]) => {
      const [n, m] = [theirs.rows[table].length, ours.rows[table].length];
      return `包里有${name}登记${n}条，本机有${m}条；这些不随包合并，请核对后在本机登记。`;
    });
  const alike = theirs.rows.attachment.filter(({ name, sha256 }) =>
    ours.rows.attachment.some((own) => own.name === name && own.sha256 !== sha256),
  );
  for (const { name } of alike) notes.push(`附件「${name}」两边同名但内容不同；选中导入时两份都保留。`);
  return notes;
}
