import { Tag } from 'antd';
import { unitAnswers } from '../../shared/model/counting.ts';
import { itemFacts } from '../../shared/model/item-fact.ts';
import { addressWith } from '../ui/lists/address.ts';
import { useAnswer } from '../use-call.ts';
import { countedQuestion } from './items-address.ts';

type Props = { params: URLSearchParams; onChange: (params: URLSearchParams) => void };

/** What a number narrowed the list to, in words, each to be taken off by itself. */
export function NarrowedBy({ params, onChange }: Props) {
  const { section, person, subject, resultClass, facts = [], unitId, unitAnswer = 'asked' } = countedQuestion(params);
  const named = Boolean(section || person);
  const organisation = useAnswer('organisation.get', {}, { enabled: named }).data;
  const units = useAnswer('unit.list', { retired: true }, { enabled: Boolean(unitId) }).data;
  const nameOf = (key: string, of: readonly { id: number; name: string }[] | undefined) =>
    key.startsWith('=') ? key.slice(1) : (of?.find(({ id }) => String(id) === key)?.name ?? '');
  const shown: [key: string, words: string][] = [];
  if (section === '') shown.push(['section', '未分派科室']);
  else if (section) shown.push(['section', `科室：${nameOf(section, organisation?.sections)}`]);
  if (person === '') shown.push(['person', '未定承办人']);
  else if (person) shown.push(['person', `承办人：${nameOf(person, organisation?.people)}`]);
  if (subject !== null && subject !== undefined) shown.push(['subject', subject ? `主题：${subject}` : '未定主题']);
  if (resultClass !== null && resultClass !== undefined)
    shown.push(['class', resultClass ? `${resultClass}类` : '未标类别']);
  const told = facts.filter((fact) => fact !== 'counted');
  if (told.length > 0) shown.push(['facts', told.map((fact) => itemFacts[fact]).join('且')]);
  if (unitId) {
    const unit = units?.find(({ id }) => id === unitId)?.shortName ?? '';
    shown.push(['unit', `征求${unit}意见${unitAnswer === 'asked' ? '' : `，${unitAnswers[unitAnswer]}`}`]);
  }
  return shown.map(([key, words]) => (
    <Tag
      key={key}
      color="blue"
      closable
      onClose={() => onChange(addressWith(params, { [key]: null, ...(key === 'unit' ? { answer: null } : {}) }))}
    >
      {words}
    </Tag>
  ));
}
