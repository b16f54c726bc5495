import { Tag } from 'antd';
import { itemFacts } from '../../shared/model/item-fact.ts';
import { waits } from '../../shared/model/items/proposal.ts';
import { addressWith } from '../ui/lists/address.ts';
import { useAnswer } from '../use-call.ts';
import { filterOf } from './url-filter.ts';

type Props = { params: URLSearchParams; onChange: (params: URLSearchParams) => void };

/** What a number elsewhere narrowed the list to, in words, each to be taken off by itself. */
export function LinkedFilters({ params, onChange }: Props) {
  const { year, sectionId, personId, subject, resultClass, facts, wait, unitId } = filterOf(params);
  const named = sectionId || personId;
  const organisation = useAnswer('organisation.get', {}, { enabled: Boolean(named) }).data;
  const units = useAnswer('unit.list', { retired: true }, { enabled: Boolean(unitId) }).data;
  const section = organisation?.sections.find(({ id }) => id === sectionId)?.name;
  const person = organisation?.people.find(({ id }) => id === personId)?.name;
  const unit = units?.find(({ id }) => id === unitId)?.shortName;
  const shown: [key: string, words: string][] = [];
  if (year) shown.push(['year', `${year}年交办`]);
  if (sectionId === 0) shown.push(['section', '未分派科室']);
  else if (sectionId) shown.push(['section', `科室：${section ?? ''}`]);
  if (personId === 0) shown.push(['person', '未定承办人']);
  else if (personId) shown.push(['person', `承办或负责：${person ?? ''}`]);
  if (subject !== null && subject !== undefined) shown.push(['subject', subject ? `主题：${subject}` : '未定主题']);
  if (resultClass !== null && resultClass !== undefined)
    shown.push(['class', resultClass ? `${resultClass}类` : '未标类别']);
  if (facts && facts.length > 0) shown.push(['facts', facts.map((fact) => itemFacts[fact]).join('且')]);
  if (wait) shown.push(['wait', waits[wait]]);
  if (unitId) shown.push(['unit', `征求过：${unit ?? ''}`]);
  return (
    <>
      {shown.map(([key, words]) => (
        <Tag key={key} color="blue" closable onClose={() => onChange(addressWith(params, { [key]: null }))}>
          {words}
        </Tag>
      ))}
    </>
  );
}
