import { Tag } from 'antd';
import { itemFacts } from '../../shared/model/item-fact.ts';
import { addressWith } from '../ui/lists/address.ts';
import { useAnswer } from '../use-call.ts';
import { filterOf } from './url-filter.ts';

type Props = { params: URLSearchParams; onChange: (params: URLSearchParams) => void };

/** What a number elsewhere narrowed the list to, in words, each to be taken off by itself. */
export function LinkedFilters({ params, onChange }: Props) {
  const question = filterOf(params);
  const { year, personId, resultClass, facts } = question;
  const organisation = useAnswer('organisation.get', {}, { enabled: Boolean(personId) }).data;
  const person = organisation?.people.find(({ id }) => id === personId)?.name;
  const shown: [key: string, words: string, also?: string][] = [];
  if (year) shown.push(['year', `${year}年交办`]);
  if (personId === 0) shown.push(['person', '未定承办人']);
  else if (personId) shown.push(['person', `承办或负责：${person ?? ''}`]);
  if (resultClass !== null && resultClass !== undefined)
    shown.push(['class', resultClass ? `${resultClass}类` : '未标类别']);
  if (facts && facts.length > 0) shown.push(['facts', facts.map((fact) => itemFacts[fact]).join('且')]);
  const { assignedFrom, assignedUntil, answeredFrom, answeredUntil, unansweredOn } = question;
  const between = (from: string | null | undefined, until: string | null | undefined) =>
    [from && `${from}起`, until && `${until}止`].filter(Boolean).join('，');
  if (assignedFrom || assignedUntil)
    shown.push(['assignedFrom', `交办日期：${between(assignedFrom, assignedUntil)}`, 'assignedUntil']);
  if (answeredFrom || answeredUntil)
    shown.push(['answeredFrom', `首次答复：${between(answeredFrom, answeredUntil)}`, 'answeredUntil']);
  if (unansweredOn) shown.push(['unansweredOn', `到${unansweredOn}还没有答复`]);
  return (
    <>
      {shown.map(([key, words, also = key]) => (
        <Tag
          key={key}
          color="blue"
          closable
          onClose={() => onChange(addressWith(params, { [key]: null, [also]: null }))}
        >
          {words}
        </Tag>
      ))}
    </>
  );
}
