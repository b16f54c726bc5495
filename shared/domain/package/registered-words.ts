import { consents, handlingRoles } from '../../model/kinds.ts';
import type { ItemFile } from '../../model/package/case-file.ts';
import type { RegisteredField } from '../../model/package/case-package.ts';

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
    asks: asksWords(rows.keptAsks.at(-1)?.asks ?? null),
  };
}

/** What the proposal says about an ask stands beside it where it says more. */
function asksWords(asks: ItemFile['rows']['keptAsks'][number]['asks']): string {
  if (asks === null) return '按原文识别';
  const bare = (words: string) => words.replace(/[\p{P}\s]/gu, '');
  return asks
    .map(({ statement, text }, at) => {
      const more = bare(text) === '' || bare(text) === bare(statement) ? '' : `（${text}）`;
      return `${at + 1}.${statement}${more}`;
    })
    .join('；');
}
