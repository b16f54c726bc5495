import { Button, Descriptions } from 'antd';
import { useState } from 'react';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import { consents } from '../../../shared/model/kinds.ts';
import { instantWords } from '../../ui/marks/day-words.ts';
import { UnitSign } from '../../ui/marks/unit-sign.tsx';
import { AssignButton } from '../acts/assign-button.tsx';
import styles from '../item.module.css';
import { ItemSection } from '../item-section.tsx';

/** 基本情况: everything that was registered. */
export function BasicsSection({ item }: { item: Proposal }) {
  const units = item.coUnitNames.map((unit) => (
    <UnitSign key={unit.id} unitId={unit.id} shortName={unit.shortName} named />
  ));
  const facts: [label: string, value: React.ReactNode, span?: number][] = [
    [item.collective ? '集体提案单位' : '提出人', <Proposers key="who" item={item} />, 3],
    ['交办日期', item.assignedOn],
    ['收到日期', item.receivedOn ?? '未填'],
    ['限时', item.dueOn ?? '未另定'],
    ...(item.leadUnitName ? ([['主办单位', item.leadUnitName]] as [string, string][]) : []),
    ...(units.length > 0
      ? ([
          [
            '会办单位',
            <span key="units" className={styles.unitFlow}>
              {units}
            </span>,
            item.leadUnitName ? 2 : 3,
          ],
        ] as [string, React.ReactNode, number][])
      : []),
    ['承办科室', item.sectionName ?? '未分派'],
    ['承办人', item.handlerName ?? '未分派'],
    ['责任领导', item.leaderName ?? '未定'],
    ...(item.subject ? ([['主题', item.subject]] as [string, string][]) : []),
    ...(item.handover ? ([['批次', item.handover.name]] as [string, string][]) : []),
    ['是否同意公开', consents[item.consent]],
    ['登记', `${item.registeredBy} ${instantWords(item.registeredAt)}`, item.remark ? 1 : 2],
    ...(item.remark
      ? ([
          [
            '备注',
            <span key="remark" className="keep-lines">
              {item.remark}
            </span>,
            3,
          ],
        ] as [string, React.ReactNode, number][])
      : []),
  ];
  return (
    <ItemSection id="basics" title="基本情况" acts={<AssignButton item={item} />}>
      <Descriptions
        size="small"
        column={3}
        items={facts.map(([label, children, span = 1]) => ({ key: label, label, children, span }))}
      />
      <BodyText text={item.body} />
    </ItemSection>
  );
}

function Proposers({ item }: { item: Proposal }) {
  if (item.collective) {
    const { name, contactPerson, phone } = item.collective;
    return <>{[name, contactPerson && `联系人 ${contactPerson}`, phone].filter(Boolean).join('　')}</>;
  }
  return (
    <span className={styles.personFlow}>
      {item.proposers.map((person, index) => (
        <span key={`${person.name}${person.phone}`}>
          {index === 0 && item.proposers.length > 1 ? <span className="quiet">领衔 </span> : null}
          <strong>{person.name}</strong>
          <span className="quiet">
            {[person.organization, person.phone].filter(Boolean).map((words) => ` ${words}`)}
          </span>
        </span>
      ))}
    </span>
  );
}

function BodyText({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  if (!text.trim()) return <div className="quiet">原文未录入，可在「修改登记」中粘贴。</div>;
  return (
    <div>
      <Button type="link" style={{ padding: 0 }} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? '收起原文' : `查看原文（${text.replace(/\s/g, '').length}字）`}
      </Button>
      {open ? <div className={`keep-lines ${styles.originalText}`}>{text}</div> : null}
    </div>
  );
}
