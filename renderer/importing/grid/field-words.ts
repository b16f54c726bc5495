import type { CaseField } from '../../../shared/model/earlier/earlier-case.ts';
import { disclosures, handlingRoles, levels, proposalKinds } from '../../../shared/model/kinds.ts';

/** Fields in which anything may stand, over several lines. */
const long: readonly CaseField[] = ['commitments', 'progress', 'contacts', 'opinionsIn', 'remark', 'body'];
export const isLong = (field: CaseField) => long.includes(field);

/** What a field with few answers may hold, offered while typing. */
export const usualWords: { [F in CaseField]?: readonly string[] } = {
  kind: Object.values(proposalKinds),
  level: Object.values(levels),
  role: Object.values(handlingRoles),
  disclosure: Object.values(disclosures),
  keySupervision: ['是', '否'],
  satisfaction: ['满意', '基本满意', '不满意'],
};
