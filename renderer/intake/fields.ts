import type { FormInstance } from 'antd';
import type { Collective, Person, Proposal, Session } from '../../shared/model/items/proposal.ts';
import type { Ask } from '../../shared/model/merging/asks.ts';
import type { Typed } from '../ui/fields/field-name.ts';

/** The intake form's own fields; `by` chooses between personal signatures and a collective. */
export type IntakeFields = {
  kind?: Proposal['kind'];
  session?: Partial<Session>;
  number?: string;
  title?: string;
  body?: string;
  by?: 'persons' | 'collective';
  proposers?: Partial<Person>[];
  collective?: Partial<Collective>;
  role?: Proposal['role'];
  leadUnitId?: number | null;
  coUnitIds?: number[];
  assignedOn?: string | null;
  receivedOn?: string | null;
  dueOn?: string | null;
  keySupervision?: boolean;
  consent?: Proposal['consent'];
  remark?: string;
  sectionId?: number | null;
  handlerId?: number | null;
  leaderId?: number | null;
  subject?: string | null;
  /** What it asks for, where the clerk has put it otherwise than it was read. */
  asks?: Ask[];
};

/** The form as a question of `proposal.create`; wholly empty lines of signatories fall away. */
export function toQuestion({
  by,
  proposers = [],
  collective,
  asks: _,
  ...fields
}: IntakeFields): Typed<'proposal.create'> {
  const isCollective = by === 'collective';
  const filled = proposers.filter(
    (person) => person?.name?.trim() || person?.organization?.trim() || person?.phone?.trim(),
  );
  const alone = fields.role === 'sole' || fields.role === 'reference';
  return {
    ...fields,
    session: fields.session ?? {},
    proposers: isCollective ? [] : filled,
    collective: isCollective ? (collective ?? {}) : null,
    leadUnitId: fields.role === 'co' || fields.role === 'reference' ? (fields.leadUnitId ?? null) : null,
    coUnitIds: alone ? [] : (fields.coUnitIds ?? []),
    receivedOn: fields.receivedOn ?? null,
    dueOn: fields.dueOn ?? null,
    sectionId: fields.sectionId ?? null,
    handlerId: fields.handlerId ?? null,
    leaderId: fields.leaderId ?? null,
    subject: fields.subject ?? '',
  };
}

/** Makes a form hold these fields and nothing else: what it held before in others is taken out first. */
export function refill(
  form: Pick<FormInstance<IntakeFields>, 'getFieldsValue' | 'setFieldsValue'>,
  fields: IntakeFields,
) {
  const held = Object.keys(form.getFieldsValue(true));
  const set = (values: object) => form.setFieldsValue(values as Parameters<typeof form.setFieldsValue>[0]);
  set(Object.fromEntries(held.map((field) => [field, undefined])));
  set(structuredClone(fields));
}

/** A registered item back in the form. */
export function toFields(item: Proposal): IntakeFields {
  return {
    kind: item.kind,
    session: item.session,
    number: item.number,
    title: item.title,
    body: item.body,
    by: item.collective ? 'collective' : 'persons',
    proposers: item.proposers,
    ...(item.collective ? { collective: item.collective } : {}),
    role: item.role,
    leadUnitId: item.leadUnitId,
    coUnitIds: item.coUnitIds,
    assignedOn: item.assignedOn,
    receivedOn: item.receivedOn,
    dueOn: item.dueOn,
    keySupervision: item.keySupervision,
    consent: item.consent,
    remark: item.remark,
    sectionId: item.sectionId,
    handlerId: item.handlerId,
    leaderId: item.leaderId,
    subject: item.subject || null,
  };
}

/** What a pasted number or title is stored as: 第77号 → 77, 《…》 → …. */
export const bareNumber = (text: string) =>
  text
    .trim()
    .replace(/^第\s*(.+?)\s*号$/, '$1')
    .replace(/^[（(](.*)[）)]$/, '$1');
export const bareTitle = (text: string) =>
  text
    .trim()
    .replace(/^《([^《》]*)》$/, '$1')
    .replace(/[\r\n]+/g, '');

/** 「甲某某、乙某某，丙某某」 pasted into one line becomes three names. */
export function pastedNames(text: string): string[] {
  return text
    .split(/[、，,；;\s]+/)
    .map((name) => name.replace(/(代表|委员)$/, '').trim())
    .filter(Boolean);
}
